public import TextPipeline

/// Organizations, composed around the nouns that their names end in: place × body × department.
///
/// From each head (医院, 卫生健康委, 科) it walks left to where the name begins, joins parts of bodies to their bodies, gives
/// bare heads of a coordination the part that its first member has for all, and finds the short forms again that the
/// text defines (以下简称“…”).
public struct OrganizationExtractor: Extractor {
  public var provides: [MentionType] { [.organization] }
  public var rules: [Rule] { .organizations }
  private let heads: OrganizationHeadFinder
  let edges: NameEdgeFinder
  private let doubts = NameDoubts()
  private let aliases = AliasFinder()
  private let media: MediaFinder
  private let listed = ListedNames()
  let evidence: EvidenceSources

  /// - Parameter lexicons: those of the pipeline.
  public init(lexicons: LexiconSet) { self.init(lexicons: lexicons, evidence: .all) }

  package init(lexicons: LexiconSet, evidence: EvidenceSources) {
    self.evidence = evidence
    heads = OrganizationHeadFinder(lexicons)
    let places = PlaceLexicon(lexicons)
    edges = NameEdgeFinder(places: places, materials: NameMaterialClassifier(lexicons))
    media = MediaFinder(places: places)
  }

  public func candidates(in view: DocumentView) -> [Mention] {
    var names: [OrganizationName] = []
    var bare = BareBodies(view)
    var plain = PlainNames()
    var isOfCorps = false
    for head in heads.heads(in: view) {
      isOfCorps = isOfCorps || view.text.has("兵团", endingAt: head.range.upperBound)
      guard !isCrew(head, in: view.text), let name = name(with: head, after: names, &bare, &plain, in: view)
      else {
        continue
      }
      names.append(withFounder(NameTail.extended(name, in: view.text), in: view))
    }
    var vouched = plain.names(beside: names, in: view.text)
    if isOfCorps { vouched.append(contentsOf: Regiments.names(in: view.text, beside: &names)) }
    if !vouched.isEmpty {
      names.append(contentsOf: vouched)
      names.sort { ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound) }
    }
    let outer = outermost(names.map { withCountry($0, in: view) }).filter { !isCongress($0, in: view.text) }
    let short = evidence.contains(.aliases) ? aliases.mentions(after: outer, in: view) : []
    // 林桥派出所 after 云川县公安局林桥派出所: the short form says whose it is.
    let mentions = outer.filter { name in
      name.rule != .organizationBranded || !short.contains { $0.range == name.range }
    }.map { $0.mention(in: view.text) }
    return mentions + short + media.mentions(besides: outer, in: view)
      + listed.mentions(besides: outer, in: view)
  }

  /// 国立 + 云川大学, 私立 + 东湖中学: who keeps a school is a part of its name.
  private func withFounder(_ name: OrganizationName, in view: DocumentView) -> OrganizationName {
    let start = name.range.lowerBound - 2
    guard start >= 0, view.text.has("国立", at: start) || view.text.has("私立", at: start),
      view.tokens.isBoundary(start), name.range.count > 2
    else { return name }
    var name = name
    name.range = start..<name.range.upperBound
    return name
  }

  private func name(
    with head: OrganizationHead, after names: [OrganizationName], _ bare: inout BareBodies,
    _ plain: inout PlainNames, in view: DocumentView
  ) -> OrganizationName? {
    if let body = parent(of: head, among: names, in: view.text) {
      return part(head, of: body, NameEdge(start: head.range.lowerBound, reason: .body), in: view)
    }
    // 日产汽车|公司: the head begins inside a name that is whole already.
    if let last = names.last, last.rule == .organizationComplete, head.traits.kind == .company,
      last.range.contains(head.range.lowerBound), head.range.upperBound > last.range.upperBound
    {
      var name = last
      name.range = last.range.lowerBound..<head.range.upperBound
      return name
    }
    if let name = overPlace(head, in: view) { return name }
    let joinsBodies = evidence.contains(.bodies)
    let bodyEnding: (Int) -> Int? = { offset in
      guard joinsBodies else { return nil }
      var i = names.count - 1
      while i >= 0, names[i].range.upperBound >= offset {
        if names[i].range.upperBound == offset { return i }
        i -= 1
      }
      return nil
    }
    var edge = edges.edge(of: head.range, in: view, bodyEnding: bodyEnding)
    if head.traits.isField { return ShortOffices.name(head, edge, in: view.text) }
    // 省台办 + 交往交流处: a department of any field behind its body, led by somebody.
    if edge.reason == .boundary, head.traits.isSuffix, head.traits.isDepartment,
      view.hits.starting(at: head.range.upperBound).contains(where: { $0.type == NameEdgeFinder.title })
    {
      let wide = edges.edge(of: head.range, in: view, passesVerbs: true, bodyEnding: bodyEnding)
      if let body = wide.body, head.range.lowerBound - wide.start <= 6, names[body].traits.kind == .government
      {
        edge = wide
      }
    }
    // 城市更新 + 指挥部: what a staff is for may be any deed, under a place.
    if edge.reason == .boundary, isStaff(head, in: view.text) {
      let wide = edges.edge(of: head.range, in: view, passesVerbs: true, bodyEnding: bodyEnding)
      if wide.reason != .boundary, wide.reason != .body { edge = wide }
    }
    if edge.reason == .boundary, edge.start >= head.range.lowerBound - 1, let name = foreign(head, in: view) {
      return name
    }
    if let name = force(head, in: view) ?? ministry(head, edge, in: view) { return name }
    if doubts.speakAgainst(head, edge, in: view) { return nil }
    if let i = edge.body,
      head.traits.kind != .complete || names[i].range.upperBound == head.range.lowerBound
        || Self.attached.contains(where: { view.text.has($0, endingAt: head.range.lowerBound) })
    {
      return part(head, of: names[i], edge, in: view)
    }
    if head.traits.kind == .complete, edge.reason != .deictic {
      return isSitting(head, in: view.text) ? nil : complete(head, edge, in: view)
    }
    let between = head.range.lowerBound - (edge.place?.upperBound ?? edge.start)
    if let name = nation(head, edge, in: view) { return name }
    switch edge.reason {
    case .place, .shapedPlace, .deictic, .national:
      return placed(head, edge, between: between, in: view)
    case .boundary, .body:
      plain.note(head, edge, in: view)
      if let name = standalone(head, edge, between: between, in: view) { return name }
      if let name = legalName(head, edge, in: view) { return name }
      return (evidence.contains(.brands) ? branded(head, edge, in: view) : nil)
        ?? (evidence.contains(.coordination) ? coordinated(head, edge, after: names, in: view) : nil)
        ?? (between == 0 ? bare.name(head, after: names) : nil) ?? numbered(head, edge, in: view)
        ?? session(head, edge, in: view) ?? colleague(head, edge, after: names, in: view)
    }
  }

  private func isStaff(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    Self.staffs.contains { text.has($0, endingAt: head.range.upperBound) }
      || text.has("组委会", endingAt: head.range.upperBound)
      || text.has("组织委员会", endingAt: head.range.upperBound)
  }

  /// 东街街道 + 办事处, 东风农场 + 有限公司: a place of the lexicon that ends inside the head.
  private func overPlace(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    guard head.range.count >= 2, Self.inHeads.match(in: view.text, at: head.range.lowerBound) != nil,
      let place = edges.places.place(endingAt: head.range.lowerBound + 2, in: view),
      place.range.lowerBound < head.range.lowerBound,
      head.range.count > 2 || acts(head.range.upperBound, in: view.text)
    else { return nil }
    var edge = NameEdge(start: place.range.lowerBound, reason: .place, place: place.range)
    edges.widen(&edge, in: view) { _ in nil }
    let range = edge.start..<head.range.upperBound
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: edge.place, body: range, shared: nil,
      reason: .place, rule: .organizationPlaced, score: 150, confidence: .high)
  }

  /// Whether what follows a farm says what its people do: 举办, 党委.
  private func acts(_ end: Int, in text: AnalysisText) -> Bool {
    text[end - 1] == "场" && Self.doings.match(in: text, at: end) != nil
  }

  private static let doings = WordMap<Void>(words: [
    "举办", "举行", "召开", "开展", "组织", "党委", "工会", "职工", "的老职工", "的职工", "管委会", "机关", "积极", "认真", "团委", "社区", "管理区",
  ])
  private static let inHeads = WordMap<Void>(words: ["街道", "农场", "林场", "牧场", "茶场"])

  /// 县人民医院 + 开发 + 分院: a branch is called after whatever stands between, be it a verb.
  private func parent(of head: OrganizationHead, among names: [OrganizationName], in text: AnalysisText)
    -> OrganizationName?
  {
    guard Self.branches.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      let body = names.last
    else { return nil }
    let between = body.range.upperBound..<max(body.range.upperBound, head.range.lowerBound)
    guard 1...4 ~= between.count, between.allSatisfy({ text[$0].isHan }),
      !NameMaterialClassifier.isPlain(between, in: text)
    else { return nil }
    return body
  }

  private static let branches = WordMap<Void>(words: [
    "分院", "院区", "分校", "校区", "分行", "支行", "分公司", "分局", "分社", "分会", "分中心",
  ])

  /// 中共二十大, 越共十三大: a congress of the party, an event.
  private func isCongress(_ name: OrganizationName, in text: AnalysisText) -> Bool {
    let end = name.range.upperBound
    guard name.rule == .organizationComplete, text[end - 1] == "共" || text[end - 1] == "党" else {
      return false
    }
    var i = end
    while i < end + 3, Self.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > end && text.unit(at: i) == "大"
      // 进程中共同…
      || text.unit(at: end) == "同" && text[end - 1] == "共" && name.range.count == 2
  }

  private static let shopEnds: UnitSet = "店楼铺吧"
  private static let numerals: UnitSet = "一二三四五六七八九十"

  /// 十四届|全国人大|一次会议: what is held, no body.
  private func isSitting(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    guard text.has("届全国", at: head.range.lowerBound - 1), head.range.count < 6 else { return false }
    var i = head.range.upperBound
    if text.unit(at: i) == "第" { i += 1 }
    let first = i
    while Self.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > first && text.has("次会议", at: i) && !text.has("常委会", endingAt: head.range.upperBound)
  }

  /// 代表队, 团队: the people of a place, no body.
  private func isCrew(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    Self.crews.contains { text.has($0, endingAt: head.range.upperBound) }
  }

  private func isJoined(_ head: OrganizationHead, to body: OrganizationName, in text: AnalysisText) -> Bool {
    // 中国社会科学院 + 世界经济…研究所
    if text.has("世界", at: body.range.upperBound) { return false }
    return (body.range.upperBound..<min(head.range.lowerBound, body.range.upperBound + 2)).contains {
      Self.joints.match(in: text, at: $0, limit: head.range.lowerBound) != nil
    }
  }

  /// Between two bodies, of which each is one of its own.
  private static let joints = WordMap<Void>(words: [
    "联合", "会同", "协同", "携手", "派出", "令", "让", "加挂", "代表", "同", "与", "和", "愿", "向", "对", "为", "由", "在", "将", "界",
  ])
  /// 医学院 + 附属 + 鼓楼医院
  private static let attached: [StaticString] = ["附属", "直属", "附设", "驻"]
  private static let channels: [StaticString] = ["网站", "官网", "公众号", "客户端", "微博", "微信", "视频号"]
  private static let crews: [StaticString] = ["督办", "代表队", "代表团", "中小学", "团队", "培训班", "训练营"]
  /// 市卫生健康委 + 规划信息科; 中国医科大学 + 附属 + 医院
  private func part(
    _ head: OrganizationHead, of body: OrganizationName, _ edge: NameEdge, in view: DocumentView
  ) -> OrganizationName? {
    let isDepartment = head.traits.isDepartment || head.traits.isSuffix
    let between = body.range.upperBound..<head.range.lowerBound
    if head.traits.isAmbiguous, !isDepartment { return nil }
    // 由医院管理局 + 所管理
    if between.isEmpty, head.traits.isSuffix, view.text[head.range.lowerBound] == "所" { return nil }
    // 中国营养学会联合…协会, 省卫生健康委官方网站
    if isJoined(head, to: body, in: view.text) { return nil }
    if Self.channels.contains(where: { view.text.has($0, endingAt: head.range.upperBound) }) { return nil }
    // 北约 + 基地
    if between.isEmpty, view.text.has("基地", at: head.range.lowerBound), body.traits.isInternational {
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
    if edge.hasGeneric || between.count > (isDepartment ? 12 : 16) { return nil }
    // 云丰中学 + 两校区: how many there are
    if Self.counts.contains(view.text.unit(at: body.range.upperBound)), 1...4 ~= between.count { return nil }
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

  private static let counts: UnitSet = "两各"
  private static let troops = WordMap<Void>(words: ["大队", "中队", "小队", "组织", "工作委员会"])

  private static let rooms: UnitSet = "室科部"

  /// 投融资部 in 云丰集团人力资源部部长李丹,投融资部部长罗强: the department of the next of a body's people.
  private func colleague(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    let text = view.text
    // 赈济 + 救护部: a verb may begin it, behind the mark.
    var start = edge.start
    while start > edge.start - 3, text.unit(at: start - 1).isHan { start -= 1 }
    guard head.traits.isDepartment, head.range.upperBound - start >= 3, !edge.hasGeneric,
      text.unit(at: start - 1) == "," || text.unit(at: start - 1) == "、",
      isHeld(head.range.upperBound, in: view), let before = names.last,
      3...12 ~= start - before.range.upperBound,
      isHeld(before.range.upperBound, in: view),
      (before.range.upperBound..<start - 1).allSatisfy({ text[$0].isHan })
    else { return nil }
    let body = before.traits.isDepartment || before.traits.isSuffix ? before.body : before.range
    return OrganizationName(
      range: start..<head.range.upperBound, head: head.range, traits: head.traits, place: before.place,
      body: start..<head.range.upperBound, shared: before.shared ?? body, reason: before.reason,
      rule: .organizationCoordinated, score: 100, confidence: .medium)
  }

  /// A title and a family name after it.
  private func isHeld(_ offset: Int, in view: DocumentView) -> Bool {
    view.hits.starting(at: offset).contains {
      $0.type == NameEdgeFinder.title && $0.range.count > 1
        && BareBodies.isFamilyName(at: $0.range.upperBound, in: view)
    }
  }

  /// 第二届 + 理事会: of a body that the text is about, where somebody holds an office of it.
  private func session(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName?
  {
    let text = view.text
    guard Self.boards.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      text.has("届", endingAt: head.range.lowerBound)
    else { return nil }
    var start = head.range.lowerBound - 1
    while start > 0, Self.numerals.contains(text[start - 1]) || text[start - 1].isDigit { start -= 1 }
    guard start < head.range.lowerBound - 1, text.unit(at: start - 1) == "第", edge.start >= start - 1,
      view.hits.starting(at: head.range.upperBound).contains(where: {
        $0.type == NameEdgeFinder.title && $0.range.count > 1
      })
    else { return nil }
    return whole(head, from: start - 1, in: view)
  }

  private static let boards = WordMap<Void>(words: [
    "理事会", "监事会", "董事会", "常务理事会", "执行委员会", "委员会", "校友会", "主席团", "会员大会", "校董会",
  ])

  /// 第三中学: one of several, by its number.
  private func numbered(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard head.traits.kind == .school || head.traits.kind == .hospital, text.unit(at: edge.start) == "第",
      !Self.rooms.contains(text[head.range.upperBound - 1])
    else { return nil }
    var i = edge.start + 1
    while text.unit(at: i).isDigit || Self.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > edge.start + 1 && i < head.range.upperBound
      && (i >= head.range.lowerBound || edge.start == head.range.lowerBound)
      ? whole(head, from: edge.start, in: view) : nil
  }

  /// 焦作市 + 妇幼保健院; 市 + 卫生健康委; 县 + 农机推广 + 站
  private func placed(_ head: OrganizationHead, _ edge: NameEdge, between: Int, in view: DocumentView)
    -> OrganizationName?
  {
    // 浙江省乡镇企业协会, 广州城市开发有限公司, 市新型冠状病毒肺炎疫情防控指挥部: under a place their kind is their name.
    let isStaff = isStaff(head, in: view.text)
    let isOfKind =
      edge.reason == .place && head.range.count > 1
      && (view.text[head.range.upperBound - 1] == "会"
        || head.traits.kind == .company && head.range.count >= 4)
      || isStaff && edge.reason != .national
    if edge.hasGeneric && !isOfKind || isOfEach(edge, in: view.text) { return nil }
    if Self.stations.contains(view.text[head.range.upperBound - 1]), isStation(head, edge, in: view.text) {
      return nil
    }
    if head.traits.isSuffix {
      if head.traits.isDepartment || between > 12 { return nil }
      if between == 0, edge.reason == .shapedPlace || edge.reason == .national { return nil }
      // 非洲所, 河北厅 (a hall)
      if edge.reason != .deictic, between == 0, Self.lesser.contains(view.text[head.range.lowerBound]),
        let place = edge.place, !NameEdgeFinder.levels.contains(view.text[place.upperBound - 1])
      {
        return nil
      }
    }
    // 安徽省 + 电力 + 有限公司, but no 公司 of a place.
    if head.traits.kind == .company, head.traits.isBare, !edge.hasProper,
      !isForeign(edge, between: between, in: view),
      !edge.hasCommon || head.range.count < 4 && !isBusiness(head, in: view.text)
    {
      return nil
    }
    // 云川市 + 教研室
    if head.traits.isDepartment,
      !(between == 0
        && Self.ofPlaces.match(in: view.text, at: head.range.lowerBound)?.end == head.range.upperBound)
    {
      return nil
    }
    if head.traits.kind == .body,
      head.traits.isAmbiguous && !isUnion(head, edge, in: view.text)
        || (head.traits.isGeneric && between == 0 && !view.text.has("中央委员会", at: edge.start)
          && !isCommittee(head, from: edge.start, in: view.text)
          && !Self.singular.contains { view.text.has($0, at: head.range.lowerBound) })
    {
      return nil
    }
    // 云丰区学校, 加沙地带学校, but 云丰村学校.
    if between == 0, edge.reason == .place || edge.reason == .shapedPlace,
      !Self.villages.contains(view.text[edge.start + (edge.place?.count ?? 1) - 1]),
      view.text.has("学校", at: head.range.lowerBound), head.range.count == 2
    {
      return nil
    }
    if head.traits.kind == .team, head.traits.isGeneric, !edge.hasProper, !edge.hasCommon { return nil }
    var edge = edge
    // 自然资源和规划 + 云川 + 分局: the field of a branch before its place.
    if view.text.has("分局", endingAt: head.range.upperBound),
      let field = Self.branchFields.first(where: { view.text.has($0, endingAt: edge.start) }),
      !view.text.unit(at: edge.start - field.hanCount - 1).isHan
    {
      edge.start -= field.hanCount
    }
    // 第四次 + 全国文物普查领导小组
    if isStaff, edge.reason == .national {
      edge.start = edges.sessionStart(endingAt: edge.start, in: view.text)
    }
    let isSure = edge.reason == .place || edge.reason == .deictic
    return OrganizationName(
      range: edge.start..<head.range.upperBound, head: head.range, traits: head.traits, place: edge.place,
      body: edge.start..<head.range.upperBound, shared: nil, reason: edge.reason,
      rule: edge.reason == .deictic ? .organizationDeictic : .organizationPlaced,
      score: isSure ? 150 : 80, confidence: isSure && !head.traits.isSuffix ? .high : .medium)
  }

  /// 政协 + 云丰县 + 委员会, 中共 + 云川省 + 委员会: the party and the place say which.
  private func isCommittee(_ head: OrganizationHead, from start: Int, in text: AnalysisText) -> Bool {
    text.has("委员会", at: head.range.lowerBound) && head.range.count == 3
      && (text.has("政协", at: start) || text.has("中共", at: start) || text.has("中国共产党", at: start))
  }

  /// 欧洲 + 广播 + 联盟, not a 战略联盟 of two countries.
  private func isUnion(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> Bool {
    text.has("联盟", endingAt: head.range.upperBound) && edge.hasCommon && !edge.hasGeneric
      && edge.reason == .place && !Self.pacts.contains { text.has($0, endingAt: head.range.lowerBound) }
  }

  private static let pacts: [StaticString] = ["战略", "军事", "政治", "安全", "国家", "竞选", "执政", "防务"]

  /// What a bank or an old company of a place is called after: 厦门 + 国际 + 银行, 上海市 + 电子工业 + 公司.
  private static let lines: [StaticString] = [
    "国际", "清算", "储蓄", "进出口", "工业", "供销", "物资", "百货", "五金", "粮油", "自来水", "燃气", "热力", "公交",
  ]

  /// 集团, 食品店: a kind of firm that goes by its trade under a place, as 公司 does not.
  private func isBusiness(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text.has("集团", at: head.range.lowerBound) || text.has("商行", endingAt: head.range.upperBound)
      || Self.shopEnds.contains(text[head.range.upperBound - 1])
      || Self.lines.contains { text.has($0, endingAt: head.range.lowerBound) }
  }

  /// 各区县政府, 各计划单列市疾控中心, 全省县市教育局: levels in a row behind 各 or 全 are no place.
  private func isOfEach(_ edge: NameEdge, in text: AnalysisText) -> Bool {
    guard edge.reason == .deictic else { return false }
    if text.has("计划单列", endingAt: edge.start) { return true }
    var i = edge.start
    while i > 0, NameEdgeFinder.levels.contains(text[i - 1]) || text[i - 1] == "、" { i -= 1 }
    if text.unit(at: i - 1) == "各" { return true }
    // 全省县市
    return NameEdgeFinder.levels.contains(text.unit(at: edge.start - 1))
      && (text.unit(at: i - 1) == "全" || text.unit(at: i - 2) == "全")
  }

  /// 云川站, 云川东站, 清河收费站: stops of trains and roads, which are places.
  private func isStation(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> Bool {
    if text.has("收费站", endingAt: head.range.upperBound) || text.has("火车站", endingAt: head.range.upperBound) {
      return true
    }
    guard head.traits.isSuffix else { return false }
    let between = (edge.place?.upperBound ?? edge.start)..<head.range.lowerBound
    return edge.hasLone || edge.hasProper && !edge.hasCommon
      || between.allSatisfy { Self.directions.contains(text[$0]) }
  }

  /// Departments that a place has by themselves.
  private static let ofPlaces = WordMap<Void>(words: [
    "教研室", "教科室", "党史研究室", "党史办", "地方志办公室", "史志办", "督导室", "环卫处", "园林处", "房管处", "征收办", "机关事务管理处",
  ])
  private static let branchFields: [StaticString] = [
    "自然资源和规划", "规划和自然资源", "自然资源", "生态环境", "市场监管", "国土资源", "公安", "规划", "国土", "税务", "环保",
  ]
  private static let staffs: [StaticString] = ["指挥部", "领导小组", "工作专班"]
  private static let villages: UnitSet = "村镇乡屯庄寨"
  /// Offices too small for a place in its short form to have one without a field.
  private static let lesser: UnitSet = "所处站部科室股厅"

  private static let stations: UnitSet = "站"
  /// Kinds of bodies that a place has one of.
  private static let singular: [StaticString] = ["电视台", "报社", "福利院", "敬老院", "养老院", "剧团"]
  private static let directions: UnitSet = "东南西北"

  /// 妇幼保健院 in 市疾控中心、妇幼保健院: shares the place, or for a department the body, of the member before.
  private func coordinated(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    guard !edge.hasGeneric, head.range.upperBound - edge.start >= 2 else { return nil }
    let start = listedStart(head, edge, after: names, in: view)
    guard !head.traits.isGeneric || start < edge.start || isCommittee(head, after: names, in: view.text),
      let separator = Self.separators.first(where: { view.text.has($0, endingAt: start) })
    else { return nil }
    let end = start - separator.hanCount
    guard let before = names.last(where: { $0.range.upperBound <= end }), before.range.upperBound == end
    else {
      return nil
    }
    let isDepartment = head.traits.isDepartment
    let shared: Range<Int>?
    if isDepartment {
      guard
        before.traits.isDepartment
          || before.rule == .organizationCoordinated
            && Self.ofCommittees.match(in: view.text, at: head.range.lowerBound) != nil
          || view.text.has("委办", endingAt: before.range.upperBound)
      else { return nil }
      shared = before.shared ?? before.body
    } else if before.rule == .organizationComplete, isCommittee(head, after: names, in: view.text) {
      shared = before.range.lowerBound..<before.range.lowerBound + 4
    } else if let parent = before.parent,
      view.text[head.range.upperBound - 1] == "委" || view.text.has("委员会", endingAt: head.range.upperBound)
    {
      // 全国人大民委、财经委
      shared = parent
    } else {
      shared = before.shared ?? before.place
    }
    guard let shared else { return nil }
    return OrganizationName(
      range: start..<head.range.upperBound, head: head.range, traits: head.traits, place: before.place,
      body: start..<head.range.upperBound, shared: shared, reason: before.reason,
      rule: .organizationCoordinated, score: 100, confidence: .medium, parent: before.parent)
  }

  /// 全国人大监察和司法委员会、财政经济委员会: the next of a body's committees.
  private func isCommittee(_ head: OrganizationHead, after names: [OrganizationName], in text: AnalysisText)
    -> Bool
  {
    guard text.has("委员会", endingAt: head.range.upperBound), let before = names.last else { return false }
    if before.rule == .organizationComplete, text.has("全国人大", at: before.range.lowerBound) { return true }
    return before.parent != nil && text.has("委员会", endingAt: before.range.upperBound)
  }

  /// Where 环境与资源保护委员会 begins in a list of committees: right behind 、, over 与 between its fields.
  private func listedStart(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> Int {
    guard isCommittee(head, after: names, in: view.text), let before = names.last,
      view.text.unit(at: before.range.upperBound) == "、"
    else { return edge.start }
    let start = before.range.upperBound + 1
    guard start < edge.start, edge.start - start <= 6, Self.ands.contains(view.text[edge.start - 1]),
      (start..<edge.start).allSatisfy({ view.text[$0].isHan })
    else { return edge.start }
    return start
  }

  private static let ofCommittees = WordMap<Void>(words: ["组织部", "宣传部", "统战部", "政法委", "社会工作部", "办公室"])
  private static let ands: UnitSet = "和与及"

  /// Names that lie in no longer one.
  private func outermost(_ names: [OrganizationName]) -> [OrganizationName] {
    var kept: [OrganizationName] = []
    for name in names {
      while let last = kept.last, name.range.lowerBound <= last.range.lowerBound { kept.removeLast() }
      if let last = kept.last, last.range.upperBound >= name.range.upperBound { continue }
      kept.append(name)
    }
    return kept
  }

  private static let separators: [StaticString] = ["、", "以及", "及", "和", "与"]
}
