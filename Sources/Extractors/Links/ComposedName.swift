internal import TextPipeline

/// A name of an organization, its place resolved, in UTF-16 units.
struct ComposedName {
  /// Index of the mention.
  let index: Int
  /// The canonical name.
  private(set) var full: [UInt16]
  /// What it rests on.
  private(set) var evidence: NameEvidence = []
  /// The place in `full` as composed; empty without one.
  private(set) var place: Range<Int>
  /// An office that stands without its place.
  let isBare: Bool
  let isAlias: Bool
  /// Ends in a department of the body before it.
  let hasDepartment: Bool
  /// Where the body ends in `full`, before a department or another part of it.
  private(set) var bodyEnd: Int?

  init(
    _ mention: borrowing Mention, index: Int, _ deixis: borrowing DeixisResolver, in text: AnalysisText
  ) {
    self.index = index
    let parts = NameParts(of: mention, in: text)
    let (shared, placed) = (parts.shared, parts.placed)
    isAlias = parts.isAlias
    hasDepartment = parts.hasDepartment
    isBare =
      mention.isFound(by: .organizationBare) && shared == nil && placed == nil
      && (deixis.isTaiwan
        ? Self.bureaus.match(in: text, at: mention.range.lowerBound)?.end == mention.range.upperBound
        : Self.local.contains(text[mention.range.upperBound - 1]))
      && !deixis.isElsewhere(mention.range.lowerBound)
    let start = shared ?? mention.range
    full = []
    full.reserveCapacity(start.count + 8)
    var place = 0..<0
    var after = start.lowerBound
    if let placed, placed.range.lowerBound >= start.lowerBound, placed.range.upperBound <= start.upperBound {
      // The prefix of a name that goes on with it: 中共 before its place stays before it.
      text.appendName(start.lowerBound..<placed.range.lowerBound, to: &full)
      let before = full.count
      if placed.isDeictic, let place = deixis.place(for: placed.range) {
        full.append(contentsOf: place.name.utf16)
        evidence.formUnion(place.evidence)
      } else if let name = deixis.inFull(placed.range) {
        full.append(contentsOf: name.utf16)
        evidence.formUnion(.longForm)
      } else {
        text.appendName(placed.range, to: &full)
      }
      place = before..<full.count
      after = placed.range.upperBound
    }
    self.place = place
    // 特区政府 of 香港, 澳门特别行政区
    if place.isEmpty, text.has("特区政府", at: after), let region = deixis.region(before: after) {
      full.append(contentsOf: region.utf16)
      place = 0..<full.count
      if full.count > 2 { after += 2 }
      evidence.formUnion(.namedPlace)
    }
    if after < start.upperBound, !place.isEmpty {
      // 乾县 has a 乾县县委; 县府 is 县政府.
      if place == 0..<2, text[after] == "委", text.unit(at: after + 1) != "员" {
        full.append(full[place.upperBound - 1])
      }
      if text[after] == "府", Self.levels.contains(text[after - 1]) { full.append(Self.governing) }
    }
    text.appendName(after..<start.upperBound, to: &full)
    if shared != nil {
      // 云川市委常委、纪委书记: of the place, not of the committee.
      if Self.sisters.match(in: text, at: mention.range.lowerBound) != nil {
        for committee in Self.committees where full.ends(with: committee) && full.count > committee.count + 1
        {
          full.removeLast(committee == Self.committees[0] ? 2 : 1)
          break
        }
      }
      // 县委办、组织部: the committee of the county has both.
      if full.last.map(Self.levels.contains) ?? false,
        Self.departments.match(in: text, at: mention.range.lowerBound)?.end == mention.range.upperBound
      {
        if full.count == 2 { full.append(full[1]) }
        full.append(Self.committee)
      } else if let shared, text.has("校", endingAt: shared.upperBound), text.has("党委", at: shared.upperBound),
        Self.departments.match(in: text, at: mention.range.lowerBound)?.end == mention.range.upperBound
      {
        // 学校党委组织部、统战部
        text.appendName(shared.upperBound..<shared.upperBound + 2, to: &full)
      }
      text.appendName(mention.range, to: &full)
      evidence.formUnion(.sharedPrefix)
    }
    if let start = parts.part?.lowerBound, start > mention.range.lowerBound {
      bodyEnd = full.count - (mention.range.upperBound - start)
    }
  }

  /// Writes a stretch of the name out as a longer form has it.
  mutating func replace(_ stretch: Range<Int>, with longer: ArraySlice<UInt16>) {
    full.replaceSubrange(stretch, with: longer)
    evidence.formUnion(.longForm)
  }

  /// Takes another name for what some evidence says.
  mutating func take(_ full: [UInt16], _ reason: NameEvidence) {
    if full != self.full { evidence.formUnion(reason) }
    self.full = full
  }

  /// Puts another place in the place of its own.
  mutating func move(to other: ArraySlice<UInt16>) {
    full.replaceSubrange(place, with: other)
    bodyEnd = bodyEnd.map { $0 + other.count - place.count }
    place = 0..<other.count
    evidence.formUnion(.sharedPrefix)
  }

  /// Puts the name of a city before the place.
  mutating func precede(by city: String) {
    full.insert(contentsOf: city.utf16, at: 0)
    place = 0..<place.upperBound + city.utf16.count
    bodyEnd = bodyEnd.map { $0 + city.utf16.count }
    evidence.formUnion(.sharedPrefix)
  }

  /// How offices end that every county has.
  private static let local: UnitSet = "局委队办院校"
  /// Offices of the counties and cities of Taiwan; others are the island's.
  private static let bureaus = WordMap<Void>(words: [
    "警察局", "卫生局", "消防局", "民政局", "教育局", "环保局", "环境保护局", "社会局", "工务局", "交通局", "都发局", "都市发展局", "文化局", "农业局",
    "地政局", "劳工局", "新闻局", "财政局", "财税局", "建设局", "水利局", "经发局", "经济发展局", "法制局", "人事处", "政风处", "主计处", "观光旅游局",
    "体育局", "地方税务局", "地方税局", "税捐处", "运动局", "养护工程处", "社会处", "教育处", "民政处", "农业处", "建设处", "地政处", "工务处", "文化处",
  ])
  /// What the committees of the party have at every level.
  private static let departments = WordMap<Void>(words: ["组织部", "宣传部", "统战部", "政法委", "社会工作部"])
  /// What stands beside the committee of a place.
  private static let sisters = WordMap<Void>(words: ["纪委", "监委", "人大", "政协", "政府"])
  /// How the committee of a place ends, after which its level stays.
  private static let committees = ["区党委", "省委", "市委", "县委", "区委", "州委", "旗委", "盟委"].map { Array($0.utf16) }
  private static let committee: UInt16 = "委".utf16.first!
  private static let governing: UInt16 = "政".utf16.first!
  private static let levels: UnitSet = "省市县区州旗"
}

/// The parts of an organization's name that its evidence tells.
private struct NameParts {
  var isAlias = false
  /// Ends in a department of the body before it.
  var hasDepartment = false
  /// The department, or another part of the body.
  var part: Range<Int>?
  /// What an enumeration says in its first member.
  var shared: Range<Int>?
  var placed: (range: Range<Int>, isDeictic: Bool)?

  init(of mention: borrowing Mention, in text: AnalysisText) {
    for evidence in mention.evidence {
      switch evidence.what {
      case "alias of": isAlias = true
      case "department": (hasDepartment, part) = (true, evidence.range)
      case "head" where mention.isFound(by: .organizationPart): part = evidence.range
      // 人民法院 of 人民法院柳溪人民法庭
      case "body": part = evidence.range.upperBound..<mention.range.upperBound
      case "shared prefix": shared = shared ?? evidence.range
      case "place", "shared place": placed = placed ?? (evidence.range, false)
      case "deictic place", "shared deictic place": placed = placed ?? (evidence.range, true)
      default: break
      }
    }
    if placed == nil, shared == nil {
      placed = Self.level(inside: mention.range, in: text).map { ($0, true) }
    }
    if placed == nil, shared == nil, Self.unplaced.contains(where: { mention.isFound(by: $0) }) {
      placed = Self.level(opening: mention.range, in: text).map { ($0, true) }
    }
    // 市高新区 is of a 市.
    if let place = placed, !place.isDeictic, Self.levels.contains(text[place.range.lowerBound]),
      Self.zones.match(in: text, at: place.range.lowerBound + 1) != nil
    {
      placed = (place.range.lowerBound..<place.range.lowerBound + 1, true)
    }
    // 国家医学中心 behind 国家临床医学研究中心、 says 国家 itself.
    if let prefix = shared, text.units[mention.range].starts(with: text.units[prefix]) {
      (shared, placed) = (nil, nil)
    }
  }

  /// 市 of 团市委, 民革市委会: the level inside the name of a league's or a party's committee; of 市高新区党工委.
  private static func level(inside name: Range<Int>, in text: AnalysisText) -> Range<Int>? {
    if levels.contains(text[name.lowerBound]), zones.match(in: text, at: name.lowerBound + 1) != nil {
      return name.lowerBound..<name.lowerBound + 1
    }
    guard let start = leagues.match(in: text, at: name.lowerBound)?.end, name.upperBound > start + 1,
      levels.contains(text[start]), text[start + 1] == "委"
    else { return nil }
    return start..<start + 1
  }

  /// 省 of 省立医院, 市 of a 市人大 that the model found: a level that the rule which found the name says nothing of.
  private static func level(opening name: Range<Int>, in text: AnalysisText) -> Range<Int>? {
    guard name.count > 3 || name.count > 2 && bodies.match(in: text, at: name.lowerBound + 1) != nil else {
      return nil
    }
    if text.has("自治区", at: name.lowerBound) { return name.lowerBound..<name.lowerBound + 3 }
    guard levels.contains(text[name.lowerBound]), words.match(in: text, at: name.lowerBound) == nil else {
      return nil
    }
    return name.lowerBound..<name.lowerBound + 1
  }

  /// Rules that look for no place before what they find.
  private static let unplaced: [Rule] = [
    .organizationRevised, .organizationDepartment, .organizationPart, .organizationBranded,
  ]
  private static let bodies = WordMap<Void>(words: ["人大", "政协", "政府", "纪委", "监委", "妇联", "残联", "文联"])
  /// Words that begin with the character of a level and name none.
  private static let words = WordMap<Void>(words: [
    "市场", "市值", "市民", "市政工程", "区块", "区域", "区间", "州立", "省心", "省力", "省广集团", "省广股份", "旗帜", "旗舰", "旗下", "县域",
    "区位", "省属",
    "市属", "县属",
  ])
  private static let zones = WordMap<Void>(words: [
    "高新区", "经开区", "开发区", "经济开发", "经济技术开发", "高新技术", "保税区", "示范区",
  ])
  private static let leagues = WordMap<Void>(words: ["团"] + NameEdgeFinder.democraticParties)
  private static let levels: UnitSet = "省市县区州旗"
}
