public import TextPipeline

/// Gives organizations and deictic places their full names: 市疾控中心 → 焦作市疾控中心, 我省 → 河南省; an abbreviation the longest
/// form that the document has; a short form the name that it was defined for. What 市 and 省 stand for is the locality
/// of the articles, which it infers from the places and adds to their contexts.
public struct CanonicalLinker: Linker {
  private let divisions: LexiconTable<DivisionFacts>
  private let known: KnownShortForms
  private let clubs: ClubForms

  /// - Parameter lexicons: the set that the pipeline scans.
  public init(lexicons: LexiconSet) {
    divisions = lexicons.table(of: .division) { DivisionFacts($0, in: lexicons) }
    known = KnownShortForms(lexicons)
    clubs = ClubForms(lexicons)
  }

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    let places = PlaceMentions(mentions, divisions, in: view)
    let given = view.document.locality
    let stated = given.flatMap(DivisionPath.init(locality:))
    let named = stated == nil ? places.locality : nil
    let inferred = stated == nil ? places.county(below: named, in: view.text) ?? named : nil
    let deixis = DeixisResolver(places, locality: stated ?? inferred, in: view.text)
    var added = canonical(mentions, deixis, in: view)
    if let locality = given ?? inferred?.joined {
      added.contexts = Self.contexts(links.contexts, locality: locality, in: view)
    }
    return added
  }

  private static func contexts(_ known: [ArticleContext], locality: String, in view: DocumentView)
    -> [ArticleContext]
  {
    guard !known.isEmpty else { return view.layout.articles.map { _ in ArticleContext(locality: locality) } }
    return known.map { context in
      var context = context
      context.locality = context.locality ?? locality
      return context
    }
  }

  private func canonical(_ mentions: [Mention], _ deixis: DeixisResolver, in view: DocumentView) -> Links {
    let text = view.text
    var added = Links()
    var names: [ComposedName] = []
    names.reserveCapacity(mentions.count)
    for i in mentions.indices {
      if mentions[i].type == .organization {
        names.append(ComposedName(mentions[i], index: i, deixis, in: text))
      } else if mentions[i].type == .location, mentions[i].isFound(by: .locationDeictic),
        let place = deixis.place(for: mentions[i].range)
      {
        added.canonical[i] = place.name
        added.nameEvidence[i] = place.evidence
      }
    }
    share(&names, mentions, deixis, in: text)
    CountryForms.complete(&names, mentions, in: text)
    FullForms(names, home: deixis.home).complete(&names)
    SocietyBranches.complete(&names, mentions, in: text)
    known.complete(&names, mentions, in: view)
    clubs.complete(&names, mentions, in: view)
    adopt(&names, mentions, in: text)
    var written: [UInt16] = []
    for i in names.indices {
      let mention = names[i].index
      written.removeAll(keepingCapacity: true)
      text.appendName(mentions[mention].range, to: &written)
      // What the extractor composed is not what stands: 国家国家医学中心.
      var isComposed = false
      if case .name = mentions[mention].value {
        // What a user's lexicon calls it, it is called.
        if Self.given.contains(where: { mentions[mention].isFound(by: $0) }) { continue }
        isComposed = true
      }
      guard isComposed || names[i].full != written else { continue }
      added.canonical[mention] = String(units: names[i].full)
      added.nameEvidence[mention] = names[i].evidence
    }
    return added
  }

  /// 上海市黄浦区政协、静安区政协: the city of the first is that of the second.
  private func share(
    _ names: inout [ComposedName], _ mentions: [Mention], _ deixis: DeixisResolver, in text: AnalysisText
  ) {
    for i in names.indices.dropFirst() {
      let (first, second) = (mentions[names[i - 1].index].range, mentions[names[i].index].range)
      guard first.upperBound + 1 == second.lowerBound,
        text[first.upperBound] == "、" || text[first.upperBound] == "和",
        !names[i].place.isEmpty, names[i].place.lowerBound == 0, names[i - 1].place.lowerBound == 0,
        let city = deixis.city(of: first, and: second)
      else { continue }
      names[i].precede(by: city)
    }
  }

  /// Aliases take the name of what they were defined for; the second name in a bracket that of the first.
  private func adopt(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    for i in names.indices where names[i].isAlias {
      if let defined = mentions[names[i].index].definition, let name = mentions.organization(at: defined) {
        names[i].take(names[Self.position(of: name, in: names)].full, .definition)
      }
    }
    var seconds: [[UInt16]: [UInt16]] = [:]
    // Backwards: a first name is taken as it stood before it became another's second.
    for i in names.indices.reversed() {
      let second = mentions[names[i].index].range
      if let first = AliasLinker.secondName(names[i].index, mentions),
        AliasLinker.isSecond(second, after: mentions[first].range, in: text)
      {
        let full = names[Self.position(of: first, in: names)].full
        if names[i].full != full { seconds[names[i].full] = full }
        names[i].take(full, .secondName)
      }
    }
    // The second name alone, elsewhere in the text.
    guard !seconds.isEmpty else { return }
    for i in names.indices {
      if let full = seconds[names[i].full] { names[i].take(full, .secondName) }
    }
  }

  private static let given = [Rule.lexiconEntry, Rule.lexiconForce]

  /// Where the name of a mention is among all, which are in order.
  private static func position(of mention: Int, in names: [ComposedName]) -> Int {
    names.partitioningIndex { $0.index >= mention }
  }
}

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

  private static let zones = WordMap<Void>(words: [
    "高新区", "经开区", "开发区", "经济开发", "经济技术开发", "高新技术", "保税区", "示范区",
  ])
  private static let leagues = WordMap<Void>(words: ["团"] + NameEdgeFinder.democraticParties)
  private static let levels: UnitSet = "省市县区州旗"
}
