public import TextPipeline

/// Places: divisions and countries of the lexicon, adjoining levels joined; roads, villages, parks, stations and other
/// places known by their suffix; 我市, 全省 and the like, for the linker to resolve.
public struct LocationExtractor: Extractor {
  public var provides: [MentionType] { [.location] }
  public var rules: [Rule] { .locations }
  private let places: PlaceLexicon
  private let edges: NameEdgeFinder
  private let evidence: EvidenceSources

  /// - Parameter lexicons: those of the pipeline.
  public init(lexicons: LexiconSet) { self.init(lexicons: lexicons, evidence: .all) }

  package init(lexicons: LexiconSet, evidence: EvidenceSources) {
    self.evidence = evidence
    places = PlaceLexicon(lexicons)
    edges = NameEdgeFinder(places: places, materials: NameMaterialClassifier(lexicons))
  }

  public func candidates(in view: DocumentView) -> [Mention] {
    let known = evidence.contains(.gazetteer) ? knownPlaces(in: view) : []
    var found = joined(known, in: view)
    if evidence.contains(.suffixes) { found += adjoined(featureNames(after: known, in: view)) }
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
    if Self.climates.match(in: text, at: start)?.end == end { return false }
    // 《中华人民共和国…法》; 西北方向, 东南部
    if place.traits.level == .country, text.unit(at: start - 1) == "《", place.range.count > 4 { return false }
    if Self.directions.contains(text[start]), Self.directions.contains(text[end - 1]),
      Self.bearings.contains(text.unit(at: end))
    {
      return false
    }
    if place.traits.level >= .region, place.range.count == 2, !NameEdgeFinder.levels.contains(text[end - 1]) {
      guard view.tokens.isBoundary(start), view.tokens.isBoundary(end) else { return false }
    }
    if Self.continuations.contains(text.unit(at: end)), !NameEdgeFinder.levels.contains(text[end - 1]) {
      return false
    }
    if place.traits.isAmbiguous {
      // 东城, 平安: a place only next to another.
      guard let higher = places.place(endingAt: start, in: view) else { return false }
      // 中国和平统一
      if higher.traits.level < .province, place.hit.type == Self.division { return false }
      return higher.traits.level < place.traits.level && !higher.traits.isAmbiguous
    }
    if isCrossed(place, in: view) { return false }
    // 示范县
    if place.range.count <= 3, NameEdgeFinder.levels.contains(text[end - 1]), !view.tokens.isBoundary(start),
      places.place(endingAt: start, in: view) == nil
    {
      return false
    }
    if place.traits.level == .region, Self.generalRegions.contains(where: { text.has($0, endingAt: end) }) {
      return false
    }
    // 发展中国家
    if place.traits.level == .country { return place.range.count > 2 || view.tokens.isBoundary(start) }
    if place.traits.level <= .region { return true }
    if place.traits.level == .province, place.range.count > 2 { return true }
    if place.traits.isShort { return view.tokens.isBoundary(start) && view.tokens.isBoundary(end) }
    return true
  }

  /// 前海|地标, 中国海|洋: whether a word begins in the place's last character and what is before it is a place of its own.
  private func isCrossed(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 拉美国家
    if view.text[end - 1] == "国", view.text.unit(at: end) == "家",
      !Self.households.contains(view.text.unit(at: end + 1))
    {
      return true
    }
    if view.text[end - 1] == "国", Self.ofStates.contains(where: { view.text.has($0, at: end) }) {
      return true
    }
    // 以色列国防军, 巴林国际机场
    if view.text[end - 1] == "国", !view.tokens.isBoundary(end), view.tokens.isBoundary(end - 1) {
      return true
    }
    guard place.range.count <= 3, !view.tokens.isBoundary(end), !Self.features.contains(view.text[end - 1]),
      view.text.unit(at: end).isHan
    else { return false }
    return places.place(endingAt: end - 1, in: view).map { $0.range.lowerBound <= start } ?? false
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
      let range = known[i].range.lowerBound..<end(of: known[j], in: view)
      let isFull = known[i...j].contains { !$0.traits.isShort }
      found.append(
        Mention(
          .location, range, rule: i == j ? .locationLexicon : .locationJoined, method: .lexicon,
          score: isFull ? 60 : 0, confidence: isFull ? .high : .medium,
          evidence: known[i...j].map { Evidence($0.range, $0.traits.level.name) }))
      i = j + 1
    }
    return found
  }

  /// Characters after which a short form is part of another word.
  private static let continuations: UnitSet = "语菜戏话剧"
  /// 凤城 + 河, 滕州 + 东 before 至 or 站: what a short form goes on to.
  private func end(of place: Place, in view: DocumentView) -> Int {
    let end = place.range.upperBound
    guard place.traits.isShort || place.traits.level == .prefecture else { return end }
    let (next, after) = (view.text.unit(at: end), view.text.unit(at: end + 1))
    if next == "河" || next == "湖" || next == "江", view.tokens.isBoundary(end + 1) { return end + 1 }
    // 坦帕 + 市, of a place abroad that the lexicon has without its level.
    if next == "市", view.tokens.isBoundary(end + 1), after != "场", after != "民" { return end + 1 }
    if Self.directions.contains(next), after == "至" || after == "到" || after == "间" || after == "开" {
      return end + 1
    }
    return end
  }

  private static let generalRegions: [StaticString] = ["地区", "老区", "沿海", "内陆", "山区", "部", "高原地带"]
  private static let directions: UnitSet = "东南西北"
  private static let bearings: UnitSet = "方部侧风角面向偏边端"
  /// Words that the lexicon has as regions and that name none here.
  private static let climates = WordMap<Void>(words: [
    "热带", "亚热带", "温带", "寒带", "一带一路", "赤道", "城镇", "乡镇", "村镇", "市镇", "来宾", "上高",
  ])

  // MARK: Places known by their suffix

  private func featureNames(after known: [Place], in view: DocumentView) -> [Mention] {
    let text = view.text
    let suffixes = PlaceSuffixes.standard
    var found: [Mention] = []
    var i = 0
    var k = 0
    while i < text.count {
      while k < known.count, known[k].range.upperBound <= i { k += 1 }
      guard let suffix = suffixes.match(in: text, at: i),
        // Not the last character of a place that is known: 武乡.
        k == known.count || known[k].range.lowerBound >= i || known[k].range.upperBound < suffix.end,
        let name = featureName(suffix, at: i, known, in: view)
      else {
        // Where 森林公园 names nothing, 公园 does not.
        i = suffixes.match(in: text, at: i)?.end ?? i + 1
        continue
      }
      found.append(name)
      i = suffix.end
    }
    return found
  }

  /// 云川高速 + 清河收费站: a place and its own named part.
  private func adjoined(_ names: [Mention]) -> [Mention] {
    var found: [Mention] = []
    for name in names {
      if let last = found.last, last.range.upperBound == name.range.lowerBound {
        var joined = last
        joined.range = last.range.lowerBound..<name.range.upperBound
        joined.evidence += name.evidence
        found[found.count - 1] = joined
      } else {
        found.append(name)
      }
    }
    return found
  }

  private func featureName(
    _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, _ known: [Place], in view: DocumentView
  ) -> Mention? {
    let text = view.text
    guard suffix.end == text.count || !suffix.value.tails.contains(text[suffix.end]),
      suffix.end - start > 1 || suffix.value.needsPlace || !isWord(endingWith: start, in: view)
    else { return nil }
    var edge = edges.edge(of: start..<suffix.end, in: view, stopsAtTitles: false) { _ in nil }
    let placeEnd = edge.place?.upperBound ?? edge.start
    let between = start - placeEnd
    let isBare = between == 0
    if edge.hasGeneric || edge.reason == .national { return nil }
    if edge.reason != .place || between == 1, PlaceSuffixes.isCommon(start, in: text) { return nil }
    let isSoft = edge.place.map { !NameEdgeFinder.levels.contains(text[$0.upperBound - 1]) } ?? false
    if isBare,
      edge.reason != .place || !(suffix.value.standsOnPlace || (suffix.value.standsOnShort && isSoft))
    {
      return nil
    }
    if suffix.value.needsPlace, edge.reason != .place, !(suffix.value.takesLone && edge.hasLone) {
      return nil
    }
    if edge.reason == .boundary, between > 6 || edge.commonWords > 1 { return nil }
    if edge.reason == .deictic, !suffix.value.standsOnPlace || isBare { return nil }
    if between > suffix.value.longest { return nil }
    if edge.reason == .boundary {
      // 汽车 + 客运站, 赏花 + 景区: what kind it is, unless places are called so everywhere.
      if suffix.value.rule == .locationVenue, !edge.hasProper,
        !PlaceSuffixes.isCustomary(edge.start..<start, in: text)
      {
        return nil
      }
      guard
        edge.hasProper || (suffix.value.takesCommon && edge.hasCommon && view.tokens.isBoundary(edge.start)),
        between >= (suffix.end - start > 1 ? 2 : 1), (edge.start..<start).contains(where: { text[$0].isHan })
      else { return nil }
    }
    // G2012 + 定武高速
    if suffix.value.takesCode {
      while edge.start > 0, text[edge.start - 1].isDigit || text[edge.start - 1].isLatin { edge.start -= 1 }
    }
    // 本市 and 市 stand for a place, but 市清波湖公园 is annotated without.
    let first = edge.reason == .deictic ? placeEnd : edge.start
    return Mention(
      .location, first..<extended(suffix.end, suffix.value, in: text),
      rule: suffix.value.rule, method: .lexicon, score: edge.reason == .place ? 60 : 20,
      confidence: edge.reason == .place ? .medium : .low,
      evidence: [Evidence(start..<suffix.end, "suffix")])
  }

  /// 思路, 农村: an ordinary word that only ends in the suffix.
  private func isWord(endingWith suffix: Int, in view: DocumentView) -> Bool {
    guard !view.tokens.isBoundary(suffix) else { return false }
    var start = suffix
    while !view.tokens.isBoundary(start) { start -= 1 }
    return view.hits.lexicons.hit(of: Self.word, for: start..<suffix + 1, in: view.text) != nil
      && places.place(endingAt: suffix, in: view) == nil
  }

  private static let word = LexiconType("word")
  /// 俄国防部: what begins with 国 behind a country's name.
  private static let ofStates: [StaticString] = ["防部", "防军", "防长", "务院", "务卿", "会议", "家安全"]
  private static let households: UnitSet = "庭长具居电族属园人的"
  private static let division = LexiconType("division")
  /// Last characters of places that run on into no word: levels, and what nature has.
  private static let features: UnitSet = "省市县区州镇乡旗盟岛河江湖山塔寺桥园站城东西南北"

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
    let deictics = Self.deictics
    var found: [Mention] = []
    for i in text.units.indices {
      guard let match = deictics.match(in: text, at: i),
        match.end == text.count || !Self.noDeixis.contains(text[match.end]), text.unit(at: i - 1) != "“"
      else { continue }
      // 全国 is most often part of the name of a meeting or a title.
      if text.has("全国", at: i), !Self.standsAlone.contains(text.unit(at: match.end)) { continue }
      found.append(
        Mention(
          .location, i..<match.end, rule: .locationDeictic, method: .grammar, score: -100,
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
  private static let standsAlone: UnitSet = "各的,。、;)范共上内统平"
  private static let noDeixis: UnitSet = "长委"
}
