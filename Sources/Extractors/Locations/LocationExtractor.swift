public import TextPipeline

/// Places: divisions and countries of the lexicon, adjoining levels joined; roads, villages, parks, stations and other
/// places known by their suffix; places abroad known by their characters; 我市, 全省 and the like, for the linker to
/// resolve.
public struct LocationExtractor: Extractor {
  public var provides: [MentionType] { [.location] }
  public var rules: [Rule] { .locations }
  let places: PlaceLexicon
  let edges: NameEdgeFinder
  let foreign: ForeignPlaces
  let lattice: WordLattice
  private let characters = CharacterPlaces()
  private let evidence: EvidenceSources

  /// - Parameter lexicons: those of the pipeline.
  public init(lexicons: LexiconSet) {
    self.init(lexicons: lexicons, words: WordLattice(lexicons), evidence: .all)
  }

  init(lexicons: LexiconSet, words: WordLattice, evidence: EvidenceSources) {
    self.evidence = evidence
    places = PlaceLexicon(lexicons)
    edges = NameEdgeFinder(places: places, materials: NameMaterialClassifier(lexicons))
    foreign = ForeignPlaces(lexicons)
    lattice = words
  }

  public func candidates(in view: DocumentView) -> [Mention] {
    let known = evidence.contains(.gazetteer) ? knownPlaces(in: view) : []
    var found = joined(known, in: view)
    if evidence.contains(.suffixes) {
      let features = featureNames(after: known, in: view)
      found += withParts(widened(adjoined(features), by: found, in: view), in: view)
      found += listedWards(before: features, in: view)
      found += foreign.names(in: view, places)
      found += foreign.citiesTold(in: view, places)
      found += landforms(in: view)
      found += listedRoads(beside: found, in: view)
      found += townsAbroad(behind: known, in: view)
      found += listedTownships(in: view)
    }
    for i in found.indices {
      if let end = Addresses.end(of: found[i].range, in: view.text) {
        found[i].range = found[i].range.lowerBound..<end
      }
    }
    found += characters.names(in: view)
    found += datelines(in: view)
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
      let range = start(of: known[i], in: view)..<end(of: known[j], in: view)
      let isFull = known[i...j].contains { !$0.traits.isShort }
      found.append(
        Mention(
          .location, range, rule: i == j ? .locationLexicon : .locationJoined, method: .lexicon,
          score: j > i && known[i].traits.level == .country ? 120 : isFull ? 60 : 0,
          confidence: isFull ? .high : .medium,
          evidence: known[i...j].map { Evidence($0.range, $0.traits.level.name) }))
      // 加利福尼亚州 + 硅谷银行: the last of them may begin a body's name.
      if j > i, known[j].traits.level == .feature || known[j].hit.type == .foreignCity {
        found.append(
          Mention(
            .location, range.lowerBound..<known[j].range.lowerBound, rule: .locationJoined, method: .lexicon,
            score: 0, confidence: .medium,
            evidence: known[i..<j].map { Evidence($0.range, $0.traits.level.name) }))
      }
      i = j + 1
    }
    return found
  }

  private func isJoint(_ a: Place, _ b: Place, in view: DocumentView) -> Bool {
    // 延庆 + 县 + 张山营镇: a county that is none any more
    let end = a.range.upperBound
    guard
      b.range.lowerBound == end
        || b.range.lowerBound == end + 1 && view.text[end] == "县" && self.end(of: a, in: view) == end + 1
    else { return false }
    if a.hit.type == .foreignCity, isJointAbroad(a, b, in: view) { return true }
    // 西咸新区 + 沣东新城, 九龙 + 油尖旺区
    if a.hit.type == .region, a.traits.level == .county, b.traits.level == .county { return true }
    // 内蒙古 + 河套地区
    if a.hit.type == .division, a.traits.level == .province, b.hit.type == .region, b.traits.level == .region
    {
      // 新疆 + 南疆
      return
        (!UnitSet.compass.contains(view.text[b.range.lowerBound])
        || view.text[b.range.upperBound - 1] == view.text[a.range.upperBound - 1])
        && !Self.notOfProvinces.contains(view.text[b.range.upperBound - 1])
    }
    // 上环 + 皇后大道, 中南海 + 瀛台
    if a.hit.type == .landmark, b.hit.type == .landmark {
      return Self.inSites.contains(view.text[b.range.upperBound - 1])
    }
    guard a.traits.level < b.traits.level else { return false }
    if a.traits.level >= .province { return true }
    // 美国 + 得克萨斯州, 中国 + 香港, but a division of ours behind another country's name is a chance.
    guard a.traits.level == .country else { return false }
    // 朝鲜 + 南阳市: a city there that one of ours is called like
    if Self.neighbours.contains(view.text[a.range.lowerBound]), b.hit.type == .division, !b.traits.isShort,
      b.range.count > 2, b.traits.level == .prefecture || b.traits.level == .county
    {
      return true
    }
    let isOurs = view.text.has("中国", at: a.range.lowerBound)
    // 中国 + 港澳台地区
    if isOurs, view.text.has("港澳", at: b.range.lowerBound) { return true }
    return isOurs == (b.hit.type == .division) && b.traits.level > .region
      && view.text[b.range.upperBound - 1] != "洋"
  }

  /// 得克萨斯州 + 休斯敦, 纽约 + 拉瓜迪亚机场: abroad, where the lexicon tells no levels.
  private func isJointAbroad(_ a: Place, _ b: Place, in view: DocumentView) -> Bool {
    guard b.hit.type == .foreignCity || b.hit.type == .nature else { return false }
    let (last, next) = (view.text[a.range.upperBound - 1], view.text[b.range.upperBound - 1])
    return b.hit.type == .foreignCity && Self.largeAbroad.contains(last)
      && !Self.largeAbroad.contains(next)
      || Self.sites.contains(next) && !Self.sites.contains(last)
  }

  /// 俄 + 别尔哥罗德州: where a country in one character stands before a place abroad.
  private func start(of place: Place, in view: DocumentView) -> Int {
    let start = place.range.lowerBound
    // 大 + 台北地区
    if view.text.unit(at: start - 1) == "大", Self.greaterArea(of: place, in: view.text) != nil,
      view.tokens.isBoundary(start - 1)
    {
      return start - 1
    }
    return place.hit.type == .foreignCity ? CharacterPlaces.country(before: start, in: view) : start
  }

  /// 兰州市 + 安宁区枣林西社区: the name of a feature takes in the levels before the one that it begins with.
  private func widened(_ names: [Mention], by chains: [Mention], in view: DocumentView) -> [Mention] {
    var names = names
    let text = view.text
    var k = 0
    for i in names.indices {
      let start = names[i].range.lowerBound
      while k < chains.count, chains[k].range.upperBound < start { k += 1 }
      guard k < chains.count else { break }
      let chain = chains[k].range
      // 汕尾红草镇 + 桥头村
      if chain.upperBound == start, !NameEdgeFinder.levels.contains(text[start - 1]),
        !text.has("街道", endingAt: start),
        // 福州港 + 青浦港区
        text[start - 1] != "港" || !text.has("港区", endingAt: names[i].range.upperBound)
      {
        continue
      }
      if chain.lowerBound < start, chain.upperBound < names[i].range.upperBound {
        names[i].range = chain.lowerBound..<names[i].range.upperBound
      }
    }
    return names
  }

  // MARK: Deictic places

  private func deicticPlaces(in view: DocumentView) -> [Mention] {
    let text = view.text
    let deictics = Self.deictics
    var found: [Mention] = []
    for i in text.offsets(of: deictics.firstUnits) {
      guard let match = deictics.match(in: text, at: i),
        match.end == text.count || !Self.noDeixis.contains(text[match.end]), text.unit(at: i - 1) != "“",
        // 资本|市场
        text[i] == "我" || view.tokens.isBoundary(i)
      else { continue }
      // 云南 + 全省 says no more than 云南.
      if text[i] == "全", let place = places.place(endingAt: i, in: view), place.traits.level >= .province {
        continue
      }
      found.append(
        Mention(
          .location, i..<match.end, rule: .locationDeictic, method: .grammar, score: -100,
          confidence: .medium,
          evidence: [Evidence(i..<match.end, "deictic")]))
    }
    return found
  }

  /// Last characters of parts of the world and of basins.
  private static let notOfProvinces: UnitSet = "洲欧亚非美域台"
  private static let deictics = WordMap<Void>(words: [
    "我市", "全市", "本市", "我省", "全省", "本省", "我县", "全县", "本县", "我区", "全区", "本区", "我州", "全州", "我国", "我镇",
    "全镇",
    "全乡", "全台", "全港",
  ])
  private static let noDeixis: UnitSet = "长委性域"
  /// Countries that have names of places in our characters.
  private static let neighbours: UnitSet = "朝韩日越"
  /// Last characters of roads, halls and courts.
  private static let inSites: UnitSet = "道苑斋台阁堂场厦"
  private static let largeAbroad: UnitSet = "州省邦县府道"
  private static let sites: UnitSet = "场港岛站营桥山河湖"
}
