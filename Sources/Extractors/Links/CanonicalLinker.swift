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
    let deixis = DeixisResolver(places, locality: stated ?? inferred, isStated: stated != nil, in: view.text)
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
    shareOffices(&names, mentions, in: text)
    CountryForms.complete(&names, mentions, in: text)
    FullForms(names, home: deixis.home).complete(&names)
    SocietyBranches.complete(&names, mentions, in: text)
    known.complete(&names, mentions, in: view)
    clubs.complete(&names, mentions, in: view)
    adopt(&names, mentions, in: text)
    spellOut(&names, mentions, in: text)
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

  /// 云川市政府副市长甲、卫生健康委主任乙: an office without its place is of that of the office before it in the list.
  private func shareOffices(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    for i in names.indices.dropFirst()
    where names[i].isBare
      || mentions[names[i].index].isFound(by: .organizationBare) && names[i].place.lowerBound == 0
    {
      let (first, second) = (mentions[names[i - 1].index].range, mentions[names[i].index].range)
      let place = names[i - 1].place
      guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= Self.longestOffice,
        text[second.lowerBound - 1] == "、", place.lowerBound == 0, place.count > 1,
        let county = county(names[i - 1].full[place], among: names),
        !(first.upperBound..<second.lowerBound).contains(where: { Self.turns.contains(text[$0]) })
      else { continue }
      names[i].move(to: county)
    }
  }

  /// A city or county with its level, which another name of the text may have: 云川市 for 云川.
  private func county(_ place: ArraySlice<UInt16>, among names: [ComposedName]) -> ArraySlice<UInt16>? {
    if let last = place.last, Self.counties.contains(last), place.count > 2 { return place }
    for name in names.prefix(FullForms.limit) where name.place.count == place.count + 1 {
      let full = name.full[name.place]
      if let last = full.last, full.starts(with: place), Self.counties.contains(last) { return full }
    }
    return nil
  }

  /// How long an office and its holder's name are.
  private static let longestOffice = 16
  private static let counties: UnitSet = "市县区旗州"
  private static let turns: UnitSet = "。,;:!\n到赴"

  /// Aliases take the name of what they were defined for; the second name in a bracket that of the first.
  private func adopt(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    for i in names.indices where names[i].isAlias {
      if let defined = mentions[names[i].index].definition, let name = mentions.organization(at: defined) {
        names[i].take(names[Self.position(of: name, in: names)].full, .definition)
      }
    }
    extend(&names, mentions, in: text)
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

  /// 林桥协和医院(全称:云川大学附属协和医院): what the text gives as the whole name, wherever the first stands.
  private func spellOut(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    var whole: [[UInt16]: [UInt16]] = [:]
    for i in names.indices.dropFirst() {
      let (first, second) = (mentions[names[i - 1].index].range, mentions[names[i].index].range)
      guard text.unit(at: first.upperBound) == "(", text.has("全称", at: first.upperBound + 1),
        2...3 ~= second.lowerBound - first.upperBound - 1, second.count > first.count
      else { continue }
      whole[names[i - 1].full] = names[i].full
    }
    guard !whole.isEmpty else { return }
    for i in names.indices {
      if let full = whole[names[i].full], full != names[i].full { names[i].take(full, .definition) }
    }
  }

  /// LV公司, where the text gives LV as a short form; 林桥基金会, where it gives 林桥.
  private func extend(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    var aliases: [ArraySlice<UInt16>: [UInt16]] = [:]
    for name in names where name.isAlias { aliases[text.units[mentions[name.index].range]] = name.full }
    guard !aliases.isEmpty else { return }
    for i in names.indices where !names[i].isAlias {
      let range = mentions[names[i].index].range
      guard let kind = Self.kinds.length(endingAt: range.upperBound, in: text), range.count > kind + 1,
        let full = aliases[text.units[range.dropLast(kind)]]
      else { continue }
      names[i].take(full, .definition)
    }
  }

  private static let kinds: WordEnds = ["公司", "集团", "基金会"]
  private static let given = [Rule.lexiconEntry, Rule.lexiconForce]

  /// Where the name of a mention is among all, which are in order.
  private static func position(of mention: Int, in names: [ComposedName]) -> Int {
    names.partitioningIndex { $0.index >= mention }
  }
}
