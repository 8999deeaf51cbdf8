internal import TextPipeline

/// Parts of bodies: departments, branches, the departments of colleagues in a row.
extension OrganizationExtractor {
  /// 县人民医院 + 开发 + 分院: a branch is called after whatever stands between, be it a verb.
  func parent(of head: OrganizationHead, among names: [OrganizationName], in text: AnalysisText)
    -> OrganizationName?
  {
    guard let body = names.last else { return nil }
    let between = body.range.upperBound..<max(body.range.upperBound, head.range.lowerBound)
    // 交警大队 + 分界 + 中队
    let isSquad =
      text.has("中队", at: head.range.lowerBound) && head.range.count == 2 && between.count == 2
      && text.has("大队", endingAt: body.range.upperBound)
    // 交警总队 + 高速三 + 支队
    let isOfSquad =
      Self.squads.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
      && between.count <= 3
      && (text.has("总队", endingAt: body.range.upperBound) || text.has("支队", endingAt: body.range.upperBound))
      && (UnitSet.numerals.contains(text.unit(at: head.range.lowerBound - 1))
        || text.unit(at: head.range.lowerBound - 1).isDigit)
    // 公安局城东分局 + 林桥中路 + 派出所: a post is called after its street.
    let isOfStation =
      text.has("派出所", at: head.range.lowerBound) && head.range.count == 3 && between.count > 2
      && text.has("分局", endingAt: body.range.upperBound)
      && NameEdgeFinder.geographic.contains(text.unit(at: head.range.lowerBound - 1))
      && Self.joints.match(in: text, at: between.lowerBound) == nil
      && Self.aid.match(in: text, at: between.lowerBound) == nil
    // 东街街道办事处 + 柳溪 + 党委: a community's, which is not said.
    let isOfCommunity = VillageParty.community(before: head.range, in: text) == body.range.upperBound
    guard
      isSquad || isOfSquad || isOfStation || isOfCommunity
        || Self.branches.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      1...(isOfStation ? 6 : 4) ~= between.count, between.allSatisfy({ text[$0].isHan }),
      !NameMaterialClassifier.isPlain(between, in: text)
    else { return nil }
    return body
  }

  private static let aid = WordMap<Void>(words: [
    "协助", "配合", "支援", "指导", "下辖", "下属", "所属", "辖区", "通知", "移交", "组织", "带领",
  ])
  static let branches = WordMap<Void>(words: [
    "分院", "院区", "分校", "校区", "分行", "支行", "分公司", "分局", "分社", "分会", "分中心",
  ])

  func isJoined(_ head: OrganizationHead, to body: OrganizationName, in text: AnalysisText) -> Bool {
    // 中国社会科学院 + 世界经济…研究所
    let end = body.range.upperBound
    if text.has("世界", at: end) || text.has("联合指挥部", at: end) || text.has("联合作战", at: end) {
      return false
    }
    return (body.range.upperBound..<min(head.range.lowerBound, body.range.upperBound + 2)).contains {
      Self.joints.match(in: text, at: $0, limit: head.range.lowerBound) != nil
    }
  }

  /// Between two bodies, of which each is one of its own.
  static let joints = WordMap<Void>(words: [
    "联合", "会同", "数量", "规模", "建立", "成立", "设立", "组建", "打造", "推出", "总数", "协同", "携手", "派出", "合作建设", "合作共建", "共建",
    "签约", "签订", "签署", "令", "让", "加挂", "代表",
    "同", "与", "和", "愿", "向", "对", "为",
    "由", "在", "将", "界",
  ])
  /// 医学院 + 附属 + 鼓楼医院
  static let attached: [StaticString] = ["附属", "直属", "附设", "驻"]
  static let channels: [StaticString] = ["网站", "官网", "公众号", "客户端", "微博", "微信", "视频号", "官微"]
  static let crews: WordEnds = ["督办", "代表队", "代表团", "中小学", "团队", "培训班", "训练营"]
  /// 市卫生健康委 + 规划信息科; 中国医科大学 + 附属 + 医院
  func part(
    _ head: OrganizationHead, of body: OrganizationName, _ edge: NameEdge, in view: DocumentView
  ) -> OrganizationName? {
    let isDepartment = head.traits.isDepartment || head.traits.isSuffix
    let between = body.range.upperBound..<head.range.lowerBound
    // 云丰交易所 + 子公司: which of them is not said.
    if between.isEmpty, body.parent == nil, view.text.has("子公司", at: head.range.lowerBound) { return nil }
    // 云丰集团 + 纪委
    let isDiscipline = between.isEmpty && view.text.has("纪委", at: head.range.lowerBound)
    if head.traits.isAmbiguous, !isDepartment, !isDiscipline { return nil }
    // 云川作协 + 书记处书记: an office of the body's; but 中央 + 书记处
    if view.text.has("书记处", endingAt: head.range.upperBound),
      !view.text.has("中央", endingAt: body.range.upperBound),
      Self.secretaries.match(in: view.text, at: head.range.upperBound) != nil
    {
      return nil
    }
    // 重点实验室 + 2019年度学术委员会: a meeting of the year
    if between.contains(where: { view.text[$0] == "年" && view.text.unit(at: $0 - 1).isDigit }) { return nil }
    // 医学会心血管病分会 + 学组: which of them is not said.
    if between.isEmpty, view.text.has("学组", at: head.range.lowerBound) { return nil }
    // 由医院管理局 + 所管理
    if between.isEmpty, head.traits.isSuffix, view.text[head.range.lowerBound] == "所" { return nil }
    // 中国营养学会联合…协会, 省卫生健康委官方网站; the 和 of 呼和浩特 joins nothing.
    if edge.place?.lowerBound != body.range.upperBound, isJoined(head, to: body, in: view.text) { return nil }
    if Self.channels.contains(where: { view.text.has($0, endingAt: head.range.upperBound) }) { return nil }
    // 村委会 + 办公室: a room
    if between.isEmpty, view.text.has("办公室", at: head.range.lowerBound),
      view.text.has("村委会", endingAt: body.range.upperBound)
        || view.text.has("居委会", endingAt: body.range.upperBound)
    {
      return nil
    }
    // 北约 + 基地, 圣战组织 + 基地
    if between.isEmpty, view.text.has("基地", at: head.range.lowerBound),
      body.traits.isInternational || body.rule == .organizationComplete
    {
      return nil
    }
    // 上海合作组织 + 政党论坛
    if view.text.has("政党", at: head.range.lowerBound) { return nil }
    // 美国地区银行 + 股: what is traded
    if view.text[head.range.lowerBound] == "股", head.traits.isSuffix, body.traits.kind == .company {
      return nil
    }
    // 代表市人民政府 + 作 + 政府工作报告
    if view.text.has("政府", at: head.range.lowerBound), view.text.has("政府", endingAt: body.range.upperBound) {
      return nil
    }
    // 工党 + 政府
    if view.text.has("政府", at: head.range.lowerBound) || view.text.has("国会", at: head.range.lowerBound),
      body.traits.kind == .complete,
      view.text[body.range.upperBound - 1] == "党"
        || view.text.has("政府", at: head.range.lowerBound)
    {
      return nil
    }
    // 少先队中队: of every school.
    if between.isEmpty, view.text.has("少先队", endingAt: body.range.upperBound),
      Self.troops.match(in: view.text, at: head.range.lowerBound)?.end == head.range.upperBound
    {
      return nil
    }
    // 市委 + 政协工作会议: of another body.
    if between.isEmpty, view.text[body.range.upperBound - 1] == "委",
      view.text.has("政协", at: head.range.lowerBound) || view.text.has("人大", at: head.range.lowerBound)
    {
      return nil
    }
    // 第二十八中学队: its players.
    if body.traits.kind == .school, view.text[head.range.lowerBound] == "队" { return nil }
    // 云川交通大学 + 城市学院
    let isOfCity = between.count == 2 && view.text.has("城市学院", at: between.lowerBound)
    // 云川大学 + 马克思主义 + 教研室
    let isOfCreed = view.text.has("马克思主义", at: between.lowerBound) && body.traits.kind == .school
    if edge.hasGeneric && !isOfCity && !isOfCreed || between.count > (isDepartment ? 12 : 16) { return nil }
    // 云丰中学 + 两校区: how many there are
    if Self.counts.contains(view.text.unit(at: body.range.upperBound)), 1...4 ~= between.count { return nil }
    // 化学公司 + 一家化工厂: one of its own.
    if view.text.unit(at: body.range.upperBound) == "一", between.count > 1,
      NameMaterialClassifier.endsCount(body.range.upperBound + 2, in: view.text)
    {
      return nil
    }
    // 县卫生健康局305室
    if !between.isEmpty, between.allSatisfy({ view.text[$0].isDigit }), head.traits.isSuffix { return nil }
    return OrganizationName(
      range: body.range.lowerBound..<head.range.upperBound, head: head.range, traits: head.traits,
      place: body.place, body: isDepartment ? body.body : body.range.lowerBound..<head.range.upperBound,
      shared: body.shared, reason: body.reason,
      rule: isDepartment ? .organizationDepartment : .organizationPart,
      score: body.score + 50, confidence: body.confidence,
      parent: isDepartment ? nil : body.range)
  }

  static let counts: UnitSet = "两各"
  private static let secretaries = WordMap<Void>(words: ["书记", "第一书记", "常务书记"])
  static let troops = WordMap<Void>(words: ["大队", "中队", "小队", "组织", "工作委员会"])

  static let rooms: UnitSet = "室科部"
  static let departmentEnds: UnitSet = "处室科部"

  /// 投融资部 in 云丰集团人力资源部部长李丹,投融资部部长罗强: the department of the next of a body's people.
  func colleague(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    let text = view.text
    // 赈济 + 救护部: a verb may begin it, behind the mark.
    var start = edge.start
    while start > edge.start - 3, text.unit(at: start - 1).isHan { start -= 1 }
    guard
      head.traits.isDepartment || text[head.range.upperBound - 1] == "队"
        || Self.squads.match(in: text, at: head.range.lowerBound) != nil,
      head.range.upperBound - start >= 3, !edge.hasGeneric,
      text.unit(at: start - 1) == "," || text.unit(at: start - 1) == "、",
      isHeld(head.range.upperBound, in: view), let before = names.last,
      3...16 ~= start - before.range.upperBound,
      isHeld(before.range.upperBound, in: view) || isOffice(before.range.upperBound..<start - 1, in: view),
      (before.range.upperBound..<start - 1).allSatisfy({ text[$0].isHan || text[$0] == "、" })
    else { return nil }
    // 医院管理处 of 云丰医科大学医院管理处, 科研处: both are the university's.
    let sister = Self.departmentEnds.contains(text[before.range.upperBound - 1]) ? before.parent : nil
    let body = sister ?? (before.traits.isDepartment || before.traits.isSuffix ? before.body : before.range)
    return OrganizationName(
      range: start..<head.range.upperBound, head: head.range, traits: head.traits, place: before.place,
      body: start..<head.range.upperBound, shared: before.shared ?? body, reason: before.reason,
      rule: .organizationCoordinated, score: 100, confidence: .medium)
  }

  /// 经济发展研究中心 in 县政府办副主任、经济发展研究中心主任: what somebody leads who holds an office of another body.
  func appointed(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    guard !head.traits.isSuffix, !head.traits.isDepartment, head.range.lowerBound - edge.start >= 2,
      edge.hasCommon, !edge.hasGeneric, view.text.unit(at: edge.start - 1) == "、", let last = names.last,
      last.traits.kind == .government, 2...8 ~= edge.start - last.range.upperBound,
      view.hits.contains(
        endingAt: edge.start - 1,
        where: { $0.type == .title && $0.range.count > 1 && $0.range.lowerBound >= last.range.upperBound }),
      view.hits.contains(
        startingAt: head.range.upperBound, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    return OrganizationName(
      range: edge.start..<head.range.upperBound, head: head.range, traits: head.traits, place: last.place,
      body: edge.start..<head.range.upperBound, shared: assembly(last, of: head, in: view.text) ?? last.place,
      reason: last.reason, rule: .organizationCoordinated, score: 100, confidence: .medium)
  }

  /// 党委委员 between 云川县公安局 and 、禁毒大队大队长李丹: the office that somebody has in the body as well.
  private func isOffice(_ range: Range<Int>, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: range.lowerBound) {
      $0.type == .title && $0.range.count > 1
        && ($0.range.upperBound == range.upperBound
          || view.text.unit(at: $0.range.upperBound) == "、" && $0.range.upperBound + 1 < range.upperBound
            && isOffice($0.range.upperBound + 1..<range.upperBound, in: view))
    }
  }

  /// 市政协 of 市政协常委、文化卫生体育委员会主任, 县人大 of 县人大常委会委员、法制委员会主任: whose committee it is.
  private func assembly(_ body: OrganizationName, of head: OrganizationHead, in text: AnalysisText)
    -> Range<Int>?
  {
    guard text.has("委员会", endingAt: head.range.upperBound) else { return nil }
    let end = body.range.upperBound - (text.has("常委会", endingAt: body.range.upperBound) ? 3 : 0)
    return text.has("政协", endingAt: end) || text.has("人大", endingAt: end) ? body.range.lowerBound..<end : nil
  }

  /// A title and a family name after it, or titles of one person in a row: 党委委员、副局长李丹.
  func isHeld(_ offset: Int, in view: DocumentView, parts: Int = 2) -> Bool {
    view.hits.contains(startingAt: offset) {
      let end = $0.range.upperBound
      return $0.type == .title && $0.range.count > 1
        && (BareBodies.isFamilyName(at: end, in: view)
          || parts > 1 && view.text.unit(at: end) == "、" && isHeld(end + 1, in: view, parts: parts - 1))
    }
  }

  /// 第二届 + 理事会: of a body that the text is about, where somebody holds an office of it.
  func session(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    guard Self.boards.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      text.has("届", endingAt: head.range.lowerBound)
    else { return nil }
    var start = head.range.lowerBound - 1
    while start > 0, UnitSet.numerals.contains(text[start - 1]) || text[start - 1].isDigit { start -= 1 }
    guard start < head.range.lowerBound - 1, text.unit(at: start - 1) == "第", edge.start >= start - 1,
      view.hits.contains(
        startingAt: head.range.upperBound, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    return whole(head, from: start - 1, in: view)
  }

  static let boards = WordMap<Void>(words: [
    "理事会", "监事会", "董事会", "常务理事会", "执行委员会", "委员会", "校友会", "主席团", "会员大会", "校董会",
  ])
}
