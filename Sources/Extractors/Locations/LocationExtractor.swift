public import TextPipeline

/// Places: divisions and countries of the lexicon, adjoining levels joined; roads, villages, parks, stations and other
/// places known by their suffix; 我市, 全省 and the like, for the linker to resolve.
public struct LocationExtractor: Extractor {
  public var provides: [MentionType] { [.location] }
  private let places: PlaceLexicon
  private let edges: NameEdgeFinder

  /// - Parameter lexicons: those of the pipeline.
  public init(lexicons: LexiconSet) {
    places = PlaceLexicon(lexicons)
    edges = NameEdgeFinder(places: places, materials: NameMaterialClassifier(lexicons))
  }

  public func candidates(in view: DocumentView) -> [Mention] {
    let known = knownPlaces(in: view)
    var found = joined(known, in: view)
    found += featureNames(after: known, in: view)
    found += deicticPlaces(in: view)
    return found
  }

  // MARK: Places of the lexicon

  /// The longest credible places, without overlap, in order.
  private func knownPlaces(in view: DocumentView) -> [Place] {
    var found: [Place] = []
    for hit in view.hits.all {
      if let last = found.last, hit.range.lowerBound < last.range.upperBound { continue }
      guard let traits = places.traits(of: hit) else { continue }
      let place = Place(range: hit.range, traits: traits, hit: hit)
      guard traits.isCharacter ? isAid(place, in: view.text) : isCredible(place, in: view) else { continue }
      found.append(place)
    }
    return found
  }

  /// 援鄂, 赴鄂: the only contexts in which one character is sure to be a province.
  private func isAid(_ place: Place, in text: AnalysisText) -> Bool {
    let before = text.unit(at: place.range.lowerBound - 1)
    return before == "援" || before == "驰"
  }

  private func isCredible(_ place: Place, in view: DocumentView) -> Bool {
    guard edges.isCredible(place, in: view) else { return false }
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    if Self.continuations.contains(text.unit(at: end)), !NameEdgeFinder.levels.contains(text[end - 1]) {
      return false
    }
    if place.traits.level <= .region { return true }
    if place.traits.isAmbiguous {
      // 东城, 平安: a place only next to another.
      guard let higher = places.place(endingAt: start, in: view) else { return false }
      return higher.traits.level < place.traits.level && !higher.traits.isAmbiguous
    }
    if place.traits.isShort { return view.tokens.isBoundary(start) && view.tokens.isBoundary(end) }
    return true
  }

  /// 河北 + 张家口, 泸水市 + 鲁掌镇: adjoining levels, highest first, are one place.
  private func joined(_ known: [Place], in view: DocumentView) -> [Mention] {
    var found: [Mention] = []
    var i = 0
    while i < known.count {
      var j = i
      while j + 1 < known.count, known[j + 1].range.lowerBound == known[j].range.upperBound,
        known[j].traits.level < known[j + 1].traits.level, known[j].traits.level >= .province
      {
        j += 1
      }
      let range = known[i].range.lowerBound..<known[j].range.upperBound
      let isFull = known[i...j].contains { !$0.traits.isShort }
      found.append(
        Mention(
          .location, range, rule: i == j ? "location.lexicon" : "location.joined", method: .lexicon,
          score: isFull ? 60 : 0, confidence: isFull ? .high : .medium,
          evidence: known[i...j].map { Evidence($0.range, "\($0.traits.level)") }))
      i = j + 1
    }
    return found
  }

  /// Characters after which a short form is part of another word: 焦作话, 汉中人… stay places; 山西路, 青海湖 do not.
  private static let continuations: UnitSet = "籍语菜戏"

  // MARK: Places known by their suffix

  private func featureNames(after known: [Place], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var i = 0
    while i < text.count {
      guard let suffix = PlaceSuffixes.standard.match(in: text, at: i),
        let name = featureName(suffix, at: i, known, in: view)
      else {
        i += 1
        continue
      }
      found.append(name)
      i = suffix.end
    }
    return found
  }

  private func featureName(
    _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, _ known: [Place], in view: DocumentView
  ) -> Mention? {
    let text = view.text
    guard suffix.end == text.count || !suffix.value.tails.contains(text[suffix.end]) else { return nil }
    let edge = edges.edge(of: start..<suffix.end, in: view) { _ in nil }
    let placeEnd = edge.place?.upperBound ?? edge.start
    let between = start - placeEnd
    let isBare = between == 0
    if edge.hasGeneric || edge.reason == .national { return nil }
    if isBare, edge.reason != .place || !suffix.value.standsOnPlace { return nil }
    if edge.reason == .deictic, !suffix.value.standsOnPlace || between == 0 { return nil }
    if between > suffix.value.longest { return nil }
    if edge.reason == .boundary, !edge.hasProper,
      !suffix.value.takesCommon || !view.tokens.isBoundary(edge.start)
    {
      return nil
    }
    if edge.reason == .boundary, between < 1 + (suffix.end - start > 1 ? 1 : 0) { return nil }
    // 本市 and 市 stand for a place, but 市龙源湖公园 is annotated without.
    let first = edge.reason == .deictic ? placeEnd : edge.start
    return Mention(
      .location, first..<extended(suffix.end, suffix.value, in: text),
      rule: "location.\(suffix.value.rule)", method: .lexicon, score: edge.reason == .place ? 60 : 20,
      confidence: edge.reason == .place ? .medium : .low,
      evidence: [Evidence(start..<suffix.end, "suffix")])
  }

  /// 朝阳路 + 2199号, 公园 + 北广场
  private func extended(_ end: Int, _ traits: PlaceSuffixes.Traits, in text: AnalysisText) -> Int {
    if traits.takesNumber {
      var i = end
      while text.unit(at: i).isDigit { i += 1 }
      if i > end, text.unit(at: i) == "号" { return i + 1 }
      return end
    }
    if traits.takesPart, let part = PlaceSuffixes.parts.match(in: text, at: end) { return part.end }
    return end
  }

  // MARK: Deictic places

  private func deicticPlaces(in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.units.indices {
      guard let match = Self.deictics.match(in: text, at: i),
        match.end == text.count || !Self.noDeixis.contains(text[match.end])
      else { continue }
      found.append(
        Mention(
          .location, i..<match.end, rule: "location.deictic", method: .grammar, score: -100,
          confidence: .medium,
          evidence: [Evidence(i..<match.end, "deictic")]))
    }
    return found
  }

  private static let deictics = WordMap<Void>(words: [
    "我市", "全市", "本市", "我省", "全省", "本省", "我县", "全县", "本县", "我区", "全区", "本区", "我州", "全州", "我国", "全国", "我镇",
    "全镇",
    "全乡", "全台", "全港",
  ])
  private static let noDeixis: UnitSet = "长委"
}
