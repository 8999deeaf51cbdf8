internal import TextPipeline

/// Names that begin with the place of their body.
extension OrganizationExtractor {
  /// 焦作市 + 妇幼保健院; 市 + 卫生健康委; 县 + 农机推广 + 站
  func placed(_ head: OrganizationHead, _ edge: NameEdge, between: Int, in view: DocumentView)
    -> OrganizationName?
  {
    // 浙江省乡镇企业协会, 广州城市开发有限公司, 市新型冠状病毒肺炎疫情防控指挥部: under a place their kind is their name.
    let isStaff = edges.isStaff(head.range, in: view.text)
    let isOfKind =
      (edge.reason == .place || isOfWorld(edge, in: view.text)) && head.range.count > 1
      && (view.text[head.range.upperBound - 1] == "会"
        || head.traits.kind == .company && head.range.count >= 4)
      || isStaff && edge.reason != .national
    // 中国 + 海外 + 发展有限公司
    let isLegal = edge.reason == .national && view.text.has("有限公司", endingAt: head.range.upperBound)
    if edge.hasGeneric && !isOfKind && !isLegal || isOfEach(edge, in: view.text) { return nil }
    if Self.stations.contains(view.text[head.range.upperBound - 1]), isStation(head, edge, in: view.text) {
      return nil
    }
    // 云丰乡 + 小米 + 村: no township has a firm that everybody knows.
    if edge.reason == .deictic, between == 0, head.traits.kind == .complete, head.traits.isFirm {
      return nil
    }
    // 云川县 + 纪检监察三 + 室
    let isDiscipline = view.text.has("纪检监察", at: edge.place?.upperBound ?? edge.start) && between <= 6
    // 新北市 + 殯葬管理 + 處: a city's own, as Taiwan has them.
    let isOfTaiwan =
      edge.reason == .place && between >= 2 && view.text[head.range.lowerBound] == "处"
      && LocalCurrency.isTraditional(view.text)
    if head.traits.isSuffix, !isDiscipline, !isOfTaiwan {
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
    let isLedBranch =
      view.text.has("分公司", at: head.range.lowerBound) && isHeld(head.range.upperBound, in: view)
    // 中国 + 海洋石油 + 总公司
    let isCentral = view.text.has("中国", at: edge.start) && view.text.has("总公司", at: head.range.lowerBound)
    if head.traits.kind == .company, head.traits.isBare, !edge.hasProper, !isLedBranch,
      !(isCentral && between > 0),
      !isForeign(edge, between: between, in: view),
      !PlainNames.isCalled(head.range.lowerBound - between..<head.range.lowerBound, in: view.text),
      !edge.hasCommon || head.range.count < 4 && !isBusiness(head, in: view.text),
      !Self.utilities.contains(where: { view.text.has($0, at: head.range.lowerBound) })
    {
      return nil
    }
    if head.traits.isDepartment, !isDiscipline, !isOfTaiwan,
      OwnSchool.start(endingAt: edge.place?.upperBound ?? 0, in: view.text) == nil,
      !(between == 0 && isOfPlace(head, in: view.text))
    {
      return nil
    }
    if head.traits.kind == .body,
      head.traits.isAmbiguous && !isUnion(head, edge, in: view.text)
        || (head.traits.isGeneric && between == 0
          && !view.text.has("中央委员会", at: edge.place?.lowerBound ?? edge.start)
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
    // 哈特隆 + 州 + 示范中心: a province abroad by its sounds.
    if edge.reason == .deictic, view.text[edge.start] == "州" {
      edge.start = soundStart(before: edge.start, in: view.text)
    }
    // 第四次 + 全国文物普查领导小组
    if isStaff, edge.reason == .national {
      edge.start = edges.sessionStart(endingAt: edge.start, in: view.text)
    }
    // 禾丰|县公安局: name characters before a level may be those of a place in no list.
    let isSure =
      edge.reason == .place
      || edge.reason == .deictic
        && (!view.text.unit(at: edge.start - 1).isHan || edges.isStop(endingAt: edge.start, in: view))
    return OrganizationName(
      range: edge.start..<head.range.upperBound, head: head.range, traits: head.traits, place: edge.place,
      body: edge.start..<head.range.upperBound, shared: nil, reason: edge.reason,
      rule: edge.reason == .deictic ? .organizationDeictic : .organizationPlaced,
      score: isSure || edge.reason == .deictic ? 150 : 80,
      confidence: isSure && !head.traits.isSuffix ? .high : .medium)
  }

  /// Where characters begin that foreign names are written with, two or more before `end`.
  private func soundStart(before end: Int, in text: AnalysisText) -> Int {
    var start = end
    while start > end - 6, NameEdgeFinder.syllables.contains(text.unit(at: start - 1)) { start -= 1 }
    return start < end - 1 ? start : end
  }

  /// 红旗街道 + 朝阳社区党委: the township of a community's or a village's body, which is in no list either.
  func townshipStart(of name: OrganizationName, in view: DocumentView) -> Int {
    let text = view.text
    let end = name.range.lowerBound
    guard name.rule == .organizationPlaced || name.rule == .organizationBranded, end > 3,
      text.has("街道", endingAt: end),
      name.range.dropLast(2).contains(where: { text.has("社区", at: $0) })
    else { return end }
    var start = end - 2
    while start > end - 6, text.unit(at: start - 1).isHan, !edges.isStop(endingAt: start, in: view) {
      if let place = edges.places.place(endingAt: start, in: view), start < end - 2 {
        start = place.range.lowerBound
        break
      }
      start -= 1
      while !view.tokens.isBoundary(start) { start -= 1 }
    }
    return 2...8 ~= end - 2 - start ? start : end
  }

  /// 政协 + 云丰县 + 委员会, 共青团 + 云川省 + 委员会: the party and the place say which.
  func isCommittee(_ head: OrganizationHead, from start: Int, in text: AnalysisText) -> Bool {
    text.has("委员会", at: head.range.lowerBound) && head.range.count == 3
      && NameEdgeFinder.parties.contains { text.has($0, at: start) }
  }

  /// 欧洲 + 广播 + 联盟, not a 战略联盟 of two countries.
  func isUnion(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> Bool {
    // 世界 + 休闲 + 组织; 国际 + 绿色产业 + 合作组织, by its initials or who leads it.
    if text.has("组织", endingAt: head.range.upperBound), isOfWorld(edge, in: text) {
      return edge.hasCommon && (text.has("世界", at: edge.start) || isLed(head.range.upperBound, in: text))
    }
    return text.has("联盟", endingAt: head.range.upperBound) && (edge.hasCommon || edge.hasGeneric)
      && [.place, .shapedPlace, .national].contains(edge.reason)
      && (text.has("创新战略", endingAt: head.range.lowerBound)
        || !Self.pacts.contains { text.has($0, endingAt: head.range.lowerBound) })
  }

  /// 国际, 世界: of all countries.
  private func isOfWorld(_ edge: NameEdge, in text: AnalysisText) -> Bool {
    edge.reason == .national && (text.has("国际", at: edge.start) || text.has("世界", at: edge.start))
  }

  /// (IVV), 主席: the initials of a union, or an office that only a body has.
  private func isLed(_ end: Int, in text: AnalysisText) -> Bool {
    text.unit(at: end) == "(" && text.unit(at: end + 1).isLatin
      || Self.unionOffices.match(in: text, at: end) != nil
  }

  private static let unionOffices = WordMap<Void>(words: ["主席", "副主席", "秘书长", "理事长", "副理事长", "总干事", "副秘书长"])
  static let pacts: [StaticString] = ["战略", "军事", "政治", "安全", "国家", "竞选", "执政", "防务"]

  /// What a place has one firm of: 云川市 + 公交公司.
  private static let utilities: [StaticString] = ["公交", "排水", "供水", "自来水", "燃气", "热力", "供热"]

  /// What a bank or an old company of a place is called after: 厦门 + 国际 + 银行, 上海市 + 电子工业 + 公司.
  static let lines: [StaticString] = [
    "国际", "清算", "储蓄", "进出口", "工业", "供销", "物资", "百货", "五金", "粮油", "自来水", "燃气", "热力", "公交",
  ]

  /// 集团, 食品店: a kind of firm that goes by its trade under a place, as 公司 does not.
  func isBusiness(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text.has("集团", at: head.range.lowerBound) || text.has("商行", endingAt: head.range.upperBound)
      || Self.shopEnds.contains(text[head.range.upperBound - 1])
      || Self.lines.contains { text.has($0, endingAt: head.range.lowerBound) }
  }

  /// 各区县政府, 各计划单列市疾控中心, 全省县市教育局: levels in a row behind 各 or 全 are no place.
  func isOfEach(_ edge: NameEdge, in text: AnalysisText) -> Bool {
    guard edge.reason == .deictic else { return false }
    if text.has("计划单列", endingAt: edge.start) || text.has("全国", endingAt: edge.start) { return true }
    // 省、市、自治区政府
    if text.has("自治区", at: edge.start), text.unit(at: edge.start - 1) == "、",
      NameEdgeFinder.levels.contains(text.unit(at: edge.start - 2))
    {
      return true
    }
    // 县市区 + 指导组
    if (edge.start..<edge.start + 3).allSatisfy({ NameEdgeFinder.levels.contains(text.unit(at: $0)) }) {
      return true
    }
    // 各县(市) + 区政府
    var i = edge.start
    while i > 0, NameEdgeFinder.levels.contains(text[i - 1]) || Self.betweenLevels.contains(text[i - 1]) {
      i -= 1
    }
    if text.unit(at: i - 1) == "各" { return true }
    // 全省县市
    return NameEdgeFinder.levels.contains(text.unit(at: edge.start - 1))
      && (text.unit(at: i - 1) == "全" || text.unit(at: i - 2) == "全")
  }

  /// 云川站, 云川东站, 清河收费站: stops of trains and roads, which are places.
  func isStation(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> Bool {
    if text.has("收费站", endingAt: head.range.upperBound) || text.has("火车站", endingAt: head.range.upperBound) {
      return true
    }
    guard head.traits.isSuffix else { return false }
    let between = (edge.place?.upperBound ?? edge.start)..<head.range.lowerBound
    return edge.hasLone || edge.hasOrdinal || edge.hasProper && !edge.hasCommon
      || between.allSatisfy { UnitSet.compass.contains(text[$0]) }
  }

  /// 云川市 + 教研室, 城关镇 + 综治办: a department that a place has, with no body between.
  private func isOfPlace(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text[head.range.upperBound - 1] == "办" && head.range.count > 2
      // 云川市 + 经侦支队
      || head.range.count > 3
        && Self.squads.match(in: text, at: head.range.upperBound - 2)?.end == head.range.upperBound
      || Self.ofPlaces.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
  }

  /// Departments that a place has by themselves.
  static let ofPlaces = WordMap<Void>(words: [
    "招办", "招考办", "纪检监察室", "教研室", "教科室", "党史研究室", "党史办", "地方志办公室", "史志办", "督导室", "宣传部", "组织部", "统战部", "环卫处",
    "园林处", "房管处", "征收办",
    "机关事务管理处",
  ])
  /// 各县(市)、区
  static let betweenLevels: UnitSet = "、()"
  static let branchFields: [StaticString] = [
    "自然资源和规划", "规划和自然资源", "自然资源", "生态环境", "市场监管", "国土资源", "公安", "规划", "国土", "税务", "环保",
  ]
  static let villages: UnitSet = "村镇乡屯庄寨"
  /// Offices too small for a place in its short form to have one without a field.
  static let lesser: UnitSet = "所处站部科室股厅"

  static let stations: UnitSet = "站"
  /// Kinds of bodies that a place has one of.
  static let singular: [StaticString] = ["电视台", "报社", "福利院", "敬老院", "养老院", "剧团"]

  /// 东街街道 + 办事处, 东风农场 + 有限公司: a place of the lexicon that ends inside the head.
  func overPlace(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    guard head.range.count >= 2, Self.inHeads.match(in: view.text, at: head.range.lowerBound) != nil,
      let place = edges.places.place(endingAt: head.range.lowerBound + 2, in: view),
      place.range.lowerBound < head.range.lowerBound,
      head.range.count > 2 || acts(head.range.upperBound, in: view.text)
    else { return nil }
    var edge = NameEdge(start: place.range.lowerBound, reason: .place, place: place.range)
    edges.widen(&edge, of: head.range, in: view) { _ in nil }
    let range = edge.start..<head.range.upperBound
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: edge.place, body: range, shared: nil,
      reason: .place, rule: .organizationPlaced, score: 150, confidence: .high)
  }

  /// Whether what follows a farm says what its people do: 举办, 党委.
  func acts(_ end: Int, in text: AnalysisText) -> Bool {
    text[end - 1] == "场" && Self.doings.match(in: text, at: end) != nil
  }

  static let doings = WordMap<Void>(words: [
    "举办", "举行", "召开", "开展", "组织", "党委", "工会", "职工", "的老职工", "的职工", "管委会", "机关", "积极", "认真", "团委", "社区", "管理区",
  ])
  static let inHeads = WordMap<Void>(words: ["街道", "农场", "林场", "牧场", "茶场"])
}
