internal import TextPipeline

/// Roads that are only spoken of: 致富路, 时代的阳光大道.
extension LocationExtractor {
  /// 致富 + 路, where no number of a house follows.
  func isRoadOfSpeech(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (edge, suffix) = (reading.edge, reading.suffix)
    // 普遍安全的 + 光明大道, whether or not a district is called so
    if reading.traits.rule == .locationRoad, view.text.unit(at: edge.start - 1) == "的",
      PlaceSuffixes.hopes.match(in: view.text, at: edge.start)?.end == suffix.lowerBound
    {
      return true
    }
    return reading.traits.rule == .locationRoad && edge.reason == .boundary
      && reading.head == suffix.lowerBound
      && isFigurative(edge.start..<suffix.lowerBound, edge, end: suffix.upperBound, in: view.text)
  }

  /// 致富路, “幸福路”, 时代的阳光大道: ordinary words make roads of speech, too, unless roads everywhere are called so.
  func isFigurative(_ name: Range<Int>, _ edge: NameEdge, end: Int, in text: AnalysisText) -> Bool {
    // 向 + 太古 + 街
    if text[end - 1] == "街", Self.along.contains(text.unit(at: name.lowerBound - 1)) { return false }
    // 海潮 + 路口
    if text[end - 1] == "路", isOnMap(name, end: end, in: text) { return false }
    guard !edge.hasProper, Addresses.number(at: end, in: text) == end,
      Addresses.section(at: end, in: text) == end
    else { return false }
    let before = text.unit(at: name.lowerBound - 1)
    return !PlaceSuffixes.isCustomary(name, in: text) || before == "“" || before == "的"
      || PlaceSuffixes.hopes.match(in: text, at: name.lowerBound)?.end == name.upperBound
  }

  /// (健康路至团结路路段): what is said of roads that one drives on.
  func isOnMap(_ name: Range<Int>, end: Int, in text: AnalysisText) -> Bool {
    if text.unit(at: name.lowerBound - 1) == "的" || Self.crossings.match(in: text, at: name.lowerBound) != nil
    {
      return false
    }
    return Self.ofRoads.match(in: text, at: end).map { text.unit(at: $0.end) != "号" } ?? false
      || text.unit(at: name.lowerBound - 1) == "(" && text.unit(at: end) == ")"
      || text.unit(at: name.lowerBound - 1) == "至" && text.unit(at: end) == ")"
  }

  private static let crossings = WordMap<Void>(words: ["十字", "丁字", "三岔", "交叉", "红绿灯", "信号灯"])
  private static let ofRoads = WordMap<Void>(words: ["口", "路口", "路段", "交叉口", "至", "方向", "(", "与"])

  /// Before a street that one is on.
  private static let along: UnitSet = "向沿至经"
}
