public import TextPipeline

/// Places: divisions and countries of the lexicon, adjoining levels joined; roads, villages, parks, stations and other
/// places known by their suffix; places abroad known by their characters; 我市, 全省 and the like, for the linker to
/// resolve.
public struct LocationExtractor: Extractor {
  public var provides: [MentionType] { [.location] }
  public var rules: [Rule] { .locations }
  let places: PlaceLexicon
  let edges: NameEdgeFinder
  private let foreign: ForeignPlaces
  private let characters = CharacterPlaces()
  private let evidence: EvidenceSources

  /// - Parameter lexicons: those of the pipeline.
  public init(lexicons: LexiconSet) { self.init(lexicons: lexicons, evidence: .all) }

  package init(lexicons: LexiconSet, evidence: EvidenceSources) {
    self.evidence = evidence
    places = PlaceLexicon(lexicons)
    edges = NameEdgeFinder(places: places, materials: NameMaterialClassifier(lexicons))
    foreign = ForeignPlaces(lexicons)
  }

  public func candidates(in view: DocumentView) -> [Mention] {
    let known = evidence.contains(.gazetteer) ? knownPlaces(in: view) : []
    var found = joined(known, in: view)
    if evidence.contains(.suffixes) {
      found += adjoined(featureNames(after: known, in: view))
      found += foreign.names(in: view, places)
    }
    for i in found.indices {
      if let end = Addresses.end(of: found[i].range, in: view.text) {
        found[i].range = found[i].range.lowerBound..<end
      }
    }
    found += characters.names(in: view)
    found += deicticPlaces(in: view)
    return found
  }

  // MARK: Adjoining levels

  /// 河北 + 张家口, 泸水市 + 鲁掌镇, 美国 + 夏威夷州: adjoining levels, highest first, are one place.
  private func joined(_ known: [Place], in view: DocumentView) -> [Mention] {
    var found: [Mention] = []
    var i = 0
    while i < known.count {
      var j = i
      while j + 1 < known.count, isJoint(known[j], known[j + 1], in: view) { j += 1 }
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

  private func isJoint(_ a: Place, _ b: Place, in view: DocumentView) -> Bool {
    guard b.range.lowerBound == a.range.upperBound, a.traits.level < b.traits.level else { return false }
    if a.traits.level >= .province { return true }
    // 美国 + 得克萨斯州, 中国 + 香港, but a division of ours behind another country's name is a chance.
    guard a.traits.level == .country else { return false }
    let isOurs = view.text.has("中国", at: a.range.lowerBound)
    return isOurs == (b.hit.type == Self.division) && b.traits.level > .region
      && view.text[b.range.upperBound - 1] != "洋"
  }

  /// 凤城 + 河, 滕州 + 东 before 至 or 站: what a short form goes on to.
  private func end(of place: Place, in view: DocumentView) -> Int {
    let text = view.text
    let end = place.range.upperBound
    let isForeign = place.hit.type == Self.foreignCity
    // 电子城街道 + 万象春天小区
    if place.traits.level == .township {
      return Addresses.building(at: Addresses.estate(at: end, in: view), in: text)
    }
    guard place.traits.isShort || place.traits.level == .prefecture || isForeign else { return end }
    let (next, after) = (text.unit(at: end), text.unit(at: end + 1))
    // 日照 + 港, of which 口 and 区 make a word.
    if !isForeign, next == "港", view.tokens.isBoundary(end + 1), !Self.afterPort.contains(after) {
      return end + 1
    }
    if !isForeign, next == "河" || next == "湖" || next == "江", view.tokens.isBoundary(end + 1) {
      return end + 1
    }
    // 坦帕 + 市, 阿勒颇 + 省: of a place abroad that the lexicon has without its level.
    if isForeign, Self.levelsAbroad.contains(next), !Self.afterLevels.contains(after),
      !NameEdgeFinder.levels.contains(text[end - 1]), view.tokens.isBoundary(end)
    {
      return end + 1
    }
    if next == "市", view.tokens.isBoundary(end + 1), after != "场", after != "民" { return end + 1 }
    if Self.directions.contains(next), after == "至" || after == "到" || after == "间" || after == "开" {
      return end + 1
    }
    return end
  }

  private static let afterPort: UnitSet = "口区澳股城铁台资珠深元币"
  static let levelsAbroad: UnitSet = "州省市县邦府港岛湾"
  static let afterLevels: UnitSet = "长委政议内外级府民场区口际务人中乡镇"

  // MARK: Deictic places

  private func deicticPlaces(in view: DocumentView) -> [Mention] {
    let text = view.text
    let deictics = Self.deictics
    var found: [Mention] = []
    for i in text.units.indices {
      guard let match = deictics.match(in: text, at: i),
        match.end == text.count || !Self.noDeixis.contains(text[match.end]), text.unit(at: i - 1) != "“",
        // 资本|市场
        text[i] == "我" || view.tokens.isBoundary(i)
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

  static let division = LexiconType("division")
  static let foreignCity = LexiconType("foreigncity")
  static let directions: UnitSet = "东南西北"
}
