internal import TextPipeline

/// What was read before a suffix on the way to where its name begins.
struct FeatureReading {
  /// UTF-16 units of the analysis text.
  let suffix: Range<Int>
  let traits: PlaceSuffixes.Traits
  /// Where the suffix begins with the number that is part of it: 五四 + 大街.
  let head: Int
  var edge: NameEdge
  /// Where the place ends that the name begins with; else where the name begins.
  var placeEnd: Int
  /// Whether words around it speak of such features: 流域, 水位.
  var isInContext: Bool
  /// Whether these words alone tell the name.
  var isTold = false
  /// Whether 和 is of its name: 盛和 + 小区.
  var hasJoint = false

  /// UTF-16 units between place and suffix.
  var between: Int { suffix.lowerBound - placeEnd }
  var isBare: Bool { between == 0 }
  /// What the name has of its own.
  var own: Range<Int> { placeEnd..<suffix.lowerBound }
}

/// Where the name of a feature begins.
extension LocationExtractor {
  func reading(
    of suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, after previous: Int?, in view: DocumentView
  ) -> FeatureReading {
    let (text, start) = (view.text, suffix.lowerBound)
    let head = PlaceSuffixes.numberedName(before: start, in: text)
    var edge = edges.edge(of: head..<suffix.upperBound, in: view, stopsAtTitles: false) { _ in nil }
    if head < start { edge.hasProper = true }
    let hasJoint = takeJoint(&edge, before: start, in: text)
    takeBracket(&edge, in: text)
    // 三家 + 店村, 五里 + 墩村
    if edge.reason == .boundary, traits.rule == .locationVillage || traits.rule == .locationTownship,
      start - edge.start == 1, edge.start > 1, Self.distances.contains(text[edge.start - 1]),
      UnitSet.countNumerals.contains(text[edge.start - 2])
    {
      edge.start -= 2
      edge.hasProper = true
    }
    // 光荣 + 坡 + 社区: a verb that many names begin with
    if traits.rule == .locationTownship, edge.reason == .boundary, edge.hasLone, start - edge.start == 1,
      edge.start > 1,
      PlaceSuffixes.isCustomary(edge.start - 2..<edge.start, in: text)
    {
      edge.start -= 2
    }
    cutAtPosition(&edge, before: head, traits, in: view)
    cutAtDash(&edge, before: head, in: view)
    // 督导 + 深溪河 + 流域
    let isInContext =
      traits.needsContext
      && (PlaceSuffixes.isContext(suffix.upperBound, in: text)
        || stretchEnd(at: suffix.upperBound, in: view) > suffix.upperBound
        || PlaceSuffixes.isListedWater(suffix.upperBound, in: text))
    if isInContext, edge.commonWords > 0, let name = water(before: start, in: view) { edge = name }
    if traits.takesCode, edge.reason == .boundary { stripCode(&edge, before: start, in: view) }
    // 深水埗 + 元州街: 元州 is no place of a list
    if traits.rule == .locationRoad, edge.reason == .shapedPlace, edge.place?.upperBound == start {
      edge.hasProper = true
      edge.place = places.place(endingAt: edge.start, in: view)?.range
      edge.reason = edge.place == nil ? .boundary : .place
      edge.start = edge.place?.lowerBound ?? edge.start
    }
    // 云川市 + 嘉州路: 州 is of the name
    if traits.rule == .locationRoad, edge.reason == .deictic, edge.start < start,
      let town = (1...2).lazy.compactMap({ self.places.place(endingAt: edge.start - $0, in: view) })
        .first(where: { !$0.traits.isShort }), edges.isCredible(town, in: view)
    {
      (edge.start, edge.place, edge.reason) = (town.range.lowerBound, town.range, .place)
      edge.hasProper = true
    }
    // 渝宜段自 + 重庆西站: words read into the name before its place
    if edge.reason == .place, let place = edge.place, place.lowerBound - edge.start > 1,
      (edge.start..<place.lowerBound).contains(where: { Self.beforePlaces.contains(text[$0]) })
    {
      edge.start = place.lowerBound
    }
    var placeEnd = edge.place?.upperBound ?? edge.start
    // 云川段 + 柳溪河
    if edge.reason == .place, placeEnd + 2 < start,
      text.unit(at: placeEnd) == "段" || text.has("方向", at: placeEnd)
    {
      placeEnd += text[placeEnd] == "段" ? 1 : 2
      edge.start = placeEnd
    }
    // 河卡乡 + 羊曲村: the name found before it is its place, whether or not a list has that.
    if placeEnd == previous, edge.reason == .deictic || edge.reason == .shapedPlace, placeEnd < start {
      edge.reason = .place
      edge.start = placeEnd
    }
    return FeatureReading(
      suffix: suffix, traits: traits, head: head, edge: edge, placeEnd: placeEnd, isInContext: isInContext,
      hasJoint: hasJoint)
  }

  /// 盛和 + 小区, 酒都 + 大道: behind a preposition one character before 和 or 都 is nothing that it could join.
  private func takeJoint(_ edge: inout NameEdge, before start: Int, in text: AnalysisText) -> Bool {
    guard edge.start == start, edge.reason == .boundary, start > 2, Self.inNames.contains(text[start - 1]),
      text[start - 2].isHan,
      !text[start - 3].isHan || Self.prepositions.contains(text[start - 3]),
      !NameMaterialClassifier.stopUnits.contains(text[start - 2]), !Self.kinds.contains(text[start - 2])
    else { return false }
    edge.start = start - 2
    edge.hasProper = true
    return true
  }

  /// 中国(云川)自由贸易试验区: the country is part of the name, which says where its zone is in brackets.
  private func takeBracket(_ edge: inout NameEdge, in text: AnalysisText) {
    guard edge.reason == .national, text.unit(at: edge.start + 2) == "(" else { return }
    edge.reason = .place
    edge.place = edge.start..<edge.start + 2
  }

  /// 江淮之间 + 柳溪遗址, 云丰里交界处 + 北丰路, 永兴街道在 + 柳河村: what stands before a word of position is no part
  /// of the name.
  private func cutAtPosition(
    _ edge: inout NameEdge, before head: Int, _ traits: PlaceSuffixes.Traits, in view: DocumentView
  ) {
    let text = view.text
    let isVillage = traits.rule == .locationVillage || traits.rule == .locationTownship
    var i = edge.place?.upperBound ?? edge.start
    while i < head - 2 {
      var end = i + 1
      if isVillage, text[i] == "在" {
        end = i + 1
      } else if let word = Self.positions.match(in: text, at: i, limit: head - 1),
        view.tokens.isBoundary(word.end)
      {
        end = word.end
      } else {
        i += 1
        continue
      }
      edge.start = end
      edge.place = nil
      edge.reason = .boundary
      edge.hasProper = edge.hasProper || edge.hasCommon
      if text[end - 1] == "程" { recount(&edge, before: head, in: view) }
      i = end
    }
  }

  /// 云川-青州-青州机场: what stands before a dash is another place, if a list has it.
  private func cutAtDash(_ edge: inout NameEdge, before head: Int, in view: DocumentView) {
    guard
      let dash = (edge.start..<head).last(where: {
        view.text[$0] == "-" && places.place(endingAt: $0, in: view) != nil
      })
    else { return }
    edge.start = dash + 1
    edge.place = places.place(startingAt: dash + 1, in: view)?.range
    if let place = edge.place, place.upperBound > head { edge.place = nil }
    edge.reason = edge.place == nil ? .boundary : .place
  }

  /// 控制性工程 + 刘家山隧道: of the words behind a cut.
  private func recount(_ edge: inout NameEdge, before head: Int, in view: DocumentView) {
    edge.commonWords = 0
    edge.hasProper = false
    var start = edge.start
    while start < head {
      var end = start + 1
      while end < head, !view.tokens.isBoundary(end) { end += 1 }
      switch edges.materials.material(start..<end, in: view) {
      case .proper: edge.hasProper = true
      default: edge.commonWords += 1
      }
      start = end
    }
  }

  private static let positions = WordMap<Void>(words: [
    "位于", "地处", "坐落于", "坐落在", "介乎", "处即", "之间", "交界处", "交汇处", "交叉口", "附近", "一带", "境内", "对面", "旁边",
    "时期", "年间", "时代", "工程", "体验", "源头", "水系", "南侧", "北侧", "东侧", "西侧", "两侧", "一侧",
  ])
  /// 村和社区: single characters that 和 does join.
  private static let kinds: UnitSet = "村镇乡街区县市校院户厂队店路桥"
  private static let distances: UnitSet = "家里道"
  private static let prepositions: UnitSet = "在于至到从往由向沿"
  private static let inNames: UnitSet = "和都"
  /// The name of a stream that ordinary words before it were read into: 督导 + 深溪, 东南部 + 石壁.
  private func water(before start: Int, in view: DocumentView) -> NameEdge? {
    var first = properStart(before: start, in: view)
    if first == start {
      let token = edges.tokenStart(before: start, in: view, limit: max(0, start - 4))
      if start - token == 2, Self.streams.contains(view.text[start]),
        edges.materials.material(token..<start, in: view) == .common
      {
        first = token
      }
    }
    guard first < start else { return nil }
    var edge = NameEdge(start: first, reason: .boundary)
    edge.hasProper = true
    edge.hasLone = true
    return edge
  }

  /// 珊瑚河 + 流域: an ordinary word that the words around it make a name.
  func tellWaters(_ reading: inout FeatureReading, in text: AnalysisText) {
    guard reading.isInContext, reading.edge.reason == .boundary, reading.edge.commonWords == 1,
      (2...3).contains(reading.between), !reading.edge.hasOrdinal,
      Self.streams.contains(text[reading.suffix.lowerBound])
    else { return }
    reading.isTold = true
    reading.edge.hasProper = true
    reading.edge.hasLone = true
  }

  /// 服务保障 + 深溪合作区: the characters that are no words right before a site, where ordinary words before them were
  /// read into its name.
  func tellSites(_ reading: inout FeatureReading, in view: DocumentView) {
    let head = reading.suffix.lowerBound
    guard reading.traits.rule == .locationVenue,
      reading.suffix.count > 3 || reading.suffix.count > 1 && Self.works.contains(view.text[head + 1]),
      reading.edge.reason == .boundary,
      reading.edge.commonWords > 1
    else { return }
    let first = properStart(before: head, in: view)
    guard head - first > 1, first > reading.edge.start, !Addresses.numerals.contains(view.text[first]) else {
      return
    }
    reading.edge = NameEdge(start: first, reason: .boundary)
    reading.edge.hasProper = true
    reading.placeEnd = first
  }

  /// Without what was read into a name that no place begins: 驻 + 达桑村, 南部 + 南苑森林公园.
  func settle(_ reading: inout FeatureReading, in view: DocumentView) {
    guard reading.edge.reason == .boundary else { return }
    let start = reading.suffix.lowerBound
    for part in Self.parts
    where view.text.has(part, at: reading.edge.start) && start - reading.edge.start > part.hanCount {
      // 西部(云川)科学城
      if view.text.unit(at: reading.edge.start + part.hanCount) == "(" { return }
      reading.edge.start += part.hanCount
    }
  }

  /// 乌恰县 + 玉其塔什草原: what the segmenter made two of, in the characters of other languages.
  func widenTranscribed(_ reading: inout FeatureReading, in view: DocumentView) {
    guard reading.edge.reason == .boundary, reading.edge.start > 2 else { return }
    var start = reading.edge.start
    while start > max(2, reading.edge.start - 4), Self.transcribing.contains(view.text[start - 1]) {
      start -= 1
      guard let place = places.place(endingAt: start, in: view), !place.traits.isShort,
        NameEdgeFinder.levels.contains(view.text[start - 1]), edges.isCredible(place, in: view)
      else { continue }
      reading.edge.start = place.range.lowerBound
      return
    }
  }

  /// Where the mention begins.
  func first(of reading: FeatureReading, in text: AnalysisText) -> Int {
    var start = reading.edge.start
    // G2012 + 定武高速
    if reading.traits.takesCode {
      while start > 0, text[start - 1].isDigit || text[start - 1].isLatin { start -= 1 }
    }
    // 本市 and 市 stand for a place, but 市清波湖公园 is annotated without.
    return reading.edge.reason == .deictic && !reading.isBare ? reading.placeEnd : start
  }

  /// Last characters of tunnels, reservoirs and bridges.
  private static let works: UnitSet = "道库桥"
  private static let beforePlaces: UnitSet = "入自段至从遍在到往的了是把被将与和及"
  private static let streams: UnitSet = "河溪湖"
  private static let parts: [StaticString] = [
    "可沿", "如", "与", "及", "至", "经", "沿", "往", "即", "乃", "南部", "北部", "东部", "西部", "中部", "含", "包括",
  ]
}
