internal import TextPipeline

/// Offices of government named without their place: 卫生局局长 before a name; again after 云丰县卫生局; in a text about a region
/// whose offices are called so.
struct BareBodies {
  private let view: DocumentView
  /// Hong Kong, Macau and Taiwan name their offices without a place.
  private lazy var isRegional =
    isTraditional
    || view.hits.all.contains { hit in
      hit.range.count >= 2 && Self.regions.match(in: view.text, at: hit.range.lowerBound) != nil
    }

  private lazy var isTraditional = LocalCurrency.isTraditional(view.text)

  init(_ view: DocumentView) { self.view = view }

  /// - Parameters:
  ///   - head: one with nothing of a name before it.
  ///   - names: those found before it, in order.
  mutating func name(_ head: OrganizationHead, after names: [OrganizationName]) -> OrganizationName? {
    let text = view.text
    if let name = school(head, after: names) ?? appointed(head, names) ?? bank(head)
      ?? CommunityBodies.name(head, after: names, in: view)
    {
      return name
    }
    guard head.traits.kind == .government, !head.traits.isSuffix, !head.traits.isDepartment,
      !head.traits.isAmbiguous || isTraditional, head.range.count >= 3,
      !text.has("办公厅", endingAt: head.range.upperBound) || isHeld(head.range.upperBound),
      !Self.pronouns.contains(text.unit(at: head.range.lowerBound - 1)),
      Self.ends.contains(text[head.range.upperBound - 1])
        || text[head.range.upperBound - 1] == "处" && isHeld(head.range.upperBound)
        || text[head.range.upperBound - 1] == "队" && isListed(head.range)
        || text[head.range.upperBound - 1] == "委"
          && (isHeld(head.range.upperBound) || isAppointed(head.range) || isListed(head.range)
            || isCommission(head.range))
        || Self.regional.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
          && isRegional
    else { return nil }
    let full = names.suffix(Self.memory).last { $0.traits.kind == .government && ends(in: head.range, $0) }
    guard
      full != nil || isHeld(head.range.upperBound) || isBesideMinistry(head, names) || isRegional
        || isListed(head.range) || isRepresented(head.range) || isAppointed(head.range)
        || isCommission(head.range)
    else {
      return nil
    }
    let prefix = full.flatMap { full in
      full.shared ?? (full.range.lowerBound..<full.range.upperBound - head.range.count)
    }
    return OrganizationName(
      range: head.range, head: head.range, traits: head.traits, place: full?.place, body: head.range,
      shared: prefix.flatMap { $0.isEmpty ? nil : $0 }, reason: full?.reason ?? .boundary,
      rule: .organizationBare, score: text[head.range.upperBound - 1] == "委" ? 250 : 60, confidence: .low)
  }

  /// 妇联 in 镇党委委员、妇联主席李丹, 管委会 in 市高新区党工委副书记、管委会主任李丹: what somebody leads who has another office
  /// of the same place.
  private func appointed(_ head: OrganizationHead, _ names: [OrganizationName]) -> OrganizationName? {
    let text = view.text
    guard !head.traits.isSuffix, !head.traits.isDepartment, let last = names.last,
      head.range.lowerBound - last.range.upperBound <= 12,
      Self.joints.contains(text.unit(at: head.range.lowerBound - 1)),
      Self.led.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
        || head.traits.kind == .government && head.range.count >= 3
          && (Self.ends.contains(text[head.range.upperBound - 1]) || text[head.range.upperBound - 1] == "办")
        || head.traits.kind == .government && head.range.count >= 6
          && text.has("委员会", endingAt: head.range.upperBound),
      view.hits.contains(
        endingAt: head.range.lowerBound - 1,
        where: { $0.type == .title && $0.range.count > 1 && $0.range.lowerBound >= last.range.upperBound })
        || isHeld(last.range.upperBound) || text.has("干部", endingAt: head.range.lowerBound - 1),
      view.hits.contains(
        startingAt: head.range.upperBound, where: { $0.type == .title && $0.range.count > 1 })
        || text.has("干部", at: head.range.upperBound)
    else { return nil }
    let shared = last.traits.kind == .government ? last.place : nil
    return OrganizationName(
      range: head.range, head: head.range, traits: head.traits, place: shared, body: head.range,
      shared: shared,
      reason: shared == nil ? .boundary : last.reason, rule: .organizationBare, score: 100,
      confidence: .medium)
  }

  /// 李丹 统计局局长: who is named before a blank holds it, as in a list of members.
  private func isAppointed(_ head: Range<Int>) -> Bool {
    let text = view.text
    var end = head.lowerBound
    while text.unit(at: end - 1).isBlank { end -= 1 }
    var start = end
    while start > end - 5, text.unit(at: start - 1).isHan { start -= 1 }
    return end < head.lowerBound && 1...4 ~= end - start
      && view.hits.contains(startingAt: head.upperBound) { $0.type == .title && $0.range.count > 1 }
  }

  /// 聘任委員會, 警察公共關係科 + 警司: what a region that writes in traditional
  /// characters names without a place.
  mutating func regional(_ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName])
    -> OrganizationName?
  {
    let text = view.text
    let end = head.range.upperBound
    if let name = centre(head) { return name }
    // 證券商 + 公會: a guild of a trade
    let isGuild = text.has("公会", endingAt: end) && head.range.lowerBound - edge.start + head.range.count >= 4
    let isCommittee = isGuild || text.has("委员会", endingAt: end)
    guard edge.reason == .boundary, !edge.hasGeneric, !edge.hasOrdinal,
      isCommittee
        || Self.sections.contains(text[end - 1])
          && view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 }),
      isTraditional
    else { return nil }
    var start = edge.start
    // 聘任 + 委員會, 及 + 遊行 + 上訴委員會: a verb of the language.
    if start > 3, start == head.range.lowerBound || Self.fieldJoints.contains(text[start - 3]),
      view.tokens.isBoundary(start - 2),
      view.hits.lexicons.hit(of: .word, for: start - 2..<start, in: text) != nil,
      !NameMaterialClassifier.isListed(start - 2..<start, in: text)
    {
      start -= 2
    }
    // 及 + 遊行 + 上訴委員會
    if isCommittee, start > 3, Self.fieldJoints.contains(text[start - 3]), view.tokens.isBoundary(start - 2),
      view.hits.lexicons.hit(of: .word, for: start - 2..<start, in: text) != nil
    {
      start -= 2
    }
    // 公眾集會 + 及 + 遊行上訴委員會
    if isCommittee, Self.fieldJoints.contains(text.unit(at: start - 1)),
      names.last?.range.upperBound != start - 1,
      let first = fieldStart(before: start - 1)
    {
      start = first
    }
    let least = isGuild ? 0 : 2
    guard least...12 ~= head.range.lowerBound - start, !Self.pronouns.contains(text.unit(at: start - 1)),
      !text.has("中心", at: start)
    else {
      return nil
    }
    return OrganizationName(
      range: start..<end, head: head.range, traits: head.traits, place: nil, body: start..<end, shared: nil,
      reason: .boundary, rule: .organizationBare, score: 60, confidence: .low)
  }

  /// Where the words of a field begin, up to three.
  private func fieldStart(before end: Int) -> Int? {
    let text = view.text
    var start = end
    while start > end - 6, start > 1, view.tokens.isBoundary(start - 2),
      view.hits.lexicons.hit(of: .word, for: start - 2..<start, in: text) != nil,
      !NameMaterialClassifier.isStopWord(start - 2..<start, in: text)
    { start -= 2 }
    return start < end ? start : nil
  }

  /// 指揮中心, as Taiwan's papers call that of an epidemic or a disaster.
  private mutating func centre(_ head: OrganizationHead) -> OrganizationName? {
    let text = view.text
    guard Self.centres.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      isTraditional,
      !text.unit(at: head.range.lowerBound - 1).isHan
        || NameMaterialClassifier.stopUnits.contains(text[head.range.lowerBound - 1])
        || view.tokens.isBoundary(head.range.lowerBound)
          && !view.hits.contains(
            endingAt: head.range.lowerBound, where: { $0.type == .bodyHead || $0.type == .body })
    else { return nil }
    return OrganizationName(
      range: head.range, head: head.range, traits: head.traits, place: nil, body: head.range, shared: nil,
      reason: .boundary, rule: .organizationBare, score: 60, confidence: .low)
  }

  private static let centres = WordMap<Void>(words: ["指挥中心", "疫情指挥中心", "灾害应变中心", "中央灾害应变中心"])
  private static let fieldJoints: UnitSet = "及与和暨"
  private static let sections: UnitSet = "科组处署"

  /// What stands between two offices of one person.
  private static let joints: UnitSet = "、,兼"
  /// Departments of Hong Kong and Macau that end as those of a body do elsewhere.
  private static let regional = WordMap<Void>(words: [
    "消防处", "警务处", "民政处", "海事处", "民航处", "劳工处", "统计处", "入境处", "教育处", "新闻处", "旅游事务处", "公司注册处", "土地注册处",
    "国安处", "国家安全处", "审裁处", "税捐处", "选举事务处", "政府统计处", "政府新闻处",
  ])

  /// 侨中 after 云丰华侨中学: a school by two characters of its name.
  private func school(_ head: OrganizationHead, after names: [OrganizationName]) -> OrganizationName? {
    guard head.traits.kind == .school, head.traits.isAbbreviation, head.range.count == 2 else { return nil }
    let text = view.text
    let (first, second) = (text[head.range.lowerBound], text[head.range.lowerBound + 1])
    let full = names.suffix(Self.memory).last { name in
      let end = name.range.upperBound
      return name.traits.kind == .school && name.range.count >= 6 && text[end - 1] == "学"
        && text[end - 2] == second
        && (text[end - 3] == first || text[end - 4] == first)
    }
    guard let full else { return nil }
    return OrganizationName(
      range: head.range, head: head.range, traits: head.traits, place: full.place, body: head.range,
      shared: nil, reason: full.reason, rule: .organizationBare, score: 60, confidence: .medium)
  }

  /// 建行, 农行: a bank of the country by two characters, between boundaries.
  private func bank(_ head: OrganizationHead) -> OrganizationName? {
    let (text, start, end) = (view.text, head.range.lowerBound, head.range.upperBound)
    guard head.traits.kind == .company, head.traits.isAbbreviation, head.range.count == 2,
      text[end - 1] == "行", view.tokens.isBoundary(start), view.tokens.isBoundary(end),
      !text.unit(at: start - 1).isHan || NameMaterialClassifier.stopUnits.contains(text[start - 1]),
      !text.unit(at: end).isHan || NameMaterialClassifier.stopUnits.contains(text[end])
        || Self.ofBanks.match(in: text, at: end) != nil
    else { return nil }
    return OrganizationName(
      range: head.range, head: head.range, traits: head.traits, place: nil, body: head.range, shared: nil,
      reason: .boundary, rule: .organizationBare, score: 60, confidence: .medium)
  }

  private static let ofBanks = WordMap<Void>(words: [
    "行长", "副行长", "获悉", "贷款", "信贷", "客户", "网点", "系统", "工作", "员工", "相关", "有关", "发布", "推出", "表示", "发放",
  ])

  /// Bodies that a place or a zone has one of, led by somebody.
  private static let led = WordMap<Void>(words: [
    "妇联", "管委会", "管理委员会", "总工会", "工会", "文联", "残联", "科协", "侨联", "社科联", "工商联", "红十字会", "供销社", "政协", "人大", "政府",
    "法院",
    "检察院", "武装部", "人武部", "团委", "村委会", "居委会", "村民委员会", "居民委员会",
  ])

  /// Whether a full name ends in the same words, after something else.
  private func ends(in head: Range<Int>, _ name: OrganizationName) -> Bool {
    let range = name.range
    return range.count > head.count && name.place != nil
      && view.text.units[range.upperBound - head.count..<range.upperBound] == view.text.units[head]
  }

  /// 人力资源社会保障部、国家税务总局: beside an office whose name is whole, another of its kind.
  private func isBesideMinistry(_ head: OrganizationHead, _ names: [OrganizationName]) -> Bool {
    guard let last = names.last, last.rule == .organizationComplete, last.traits.kind == .complete,
      last.range.upperBound == head.range.lowerBound - 1, last.range.count > 2
    else { return false }
    return view.text[head.range.lowerBound - 1] == "、"
      && Self.ministries.contains(view.text[last.range.upperBound - 1])
  }

  /// 住建局、人社局: one of a list of offices, told as those of one place; not 各级公安局、民政局, nor what all of them 要 do.
  private func isListed(_ head: Range<Int>) -> Bool {
    let text = view.text
    let isOffice: (LexiconHit) -> Bool = {
      $0.type == .bodyHead && $0.range.count >= 3 && Self.offices.contains(text[$0.range.upperBound - 1])
    }
    var (start, end) = (head.lowerBound, head.upperBound)
    while text.unit(at: start - 1) == "、", let before = view.hits.ending(at: start - 1).first(where: isOffice)
    {
      start = before.range.lowerBound
    }
    while text.unit(at: end) == "、", let after = view.hits.starting(at: end + 1).last(where: isOffice) {
      end = after.range.upperBound
    }
    return (start, end) != (head.lowerBound, head.upperBound)
      && !Self.attributes.contains(text.unit(at: start - 1)) && !Self.duties.contains(text.unit(at: end))
  }

  /// 卫计委, 发改委 behind nothing that says whose: the nation's, or that of the place which the text is about.
  private func isCommission(_ head: Range<Int>) -> Bool {
    let (text, before) = (view.text, view.text.unit(at: head.lowerBound - 1))
    return Self.commissions.match(in: text, at: head.lowerBound)?.end == head.upperBound
      && (!before.isHan || NameMaterialClassifier.stopUnits.contains(before))
      && !Self.pronouns.contains(before) && before != "、"
      && !Self.duties.contains(text.unit(at: head.upperBound))
  }

  private static let commissions = WordMap<Void>(words: ["发改委", "卫计委", "卫健委", "计生委", "食药监局", "质检总局", "外汇管理局"])

  /// 住建局负责人: somebody speaks or comes for it.
  private func isRepresented(_ head: Range<Int>) -> Bool {
    Self.representatives.match(in: view.text, at: head.upperBound) != nil
      && !Self.attributes.contains(view.text.unit(at: head.lowerBound - 1))
  }

  private static let representatives = WordMap<Void>(words: [
    "负责人", "负责同志", "主要负责人", "主要负责同志", "相关负责人", "相关负责同志", "有关负责人", "有关负责同志", "分管负责人", "分管负责同志", "主要领导", "分管领导",
  ])
  private static let duties: UnitSet = "要应须需均都各也可"
  private static let offices: UnitSet = "局署厅司部委办队"
  private static let attributes: UnitSet = "级各地县市省区方"

  /// 局长 and a family name after it.
  static func isHeld(_ offset: Int, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: offset) { hit in
      hit.type == .title && hit.range.count > 1 && isFamilyName(at: hit.range.upperBound, in: view)
    }
  }

  private func isHeld(_ offset: Int) -> Bool { Self.isHeld(offset, in: view) }

  static func isFamilyName(at offset: Int, in view: DocumentView) -> Bool {
    offset < view.text.count
      && view.hits.lexicons.hit(of: .surname, for: offset..<offset + 1, in: view.text) != nil
      && !NameMaterialClassifier.stopUnits.contains(view.text[offset])
  }

  /// How many names back a full form is looked for.
  private static let memory = 300
  private static let ministries: UnitSet = "部局署"
  private static let pronouns: UnitSet = "该各本某其地"
  private static let ends: UnitSet = "局署厅司"
  private static let regions = WordMap<Void>(words: [
    "香港", "澳门", "台湾", "本港", "本澳", "特区政府", "台北", "高雄", "台中市", "台南", "新北市", "云林", "嘉义", "苗栗", "屏东", "花莲", "台东",
    "宜兰", "新竹", "彰化县", "南投", "基隆", "澎湖",
  ])
}
