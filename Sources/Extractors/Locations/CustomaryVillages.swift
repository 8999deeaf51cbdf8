internal import TextPipeline

/// Villages that ordinary words name, told by who comes there or by what is said of where they lie.
extension LocationExtractor {
  /// 走进 + 团结村, 来到 + 和平社区: what villages everywhere are called, where somebody comes to one.
  func isArrivedAt(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, edge, end) = (view.text, reading.edge, reading.suffix.upperBound)
    guard reading.traits.rule == .locationVillage || reading.traits.rule == .locationTownship,
      edge.commonWords == 1
    else { return false }
    // 江边村 + 位于
    if !text.unit(at: edge.start - 1).isHan, Self.situated.match(in: text, at: end) != nil,
      PlaceSuffixes.sorts.match(in: text, at: edge.start, limit: reading.suffix.lowerBound) == nil
    {
      return true
    }
    guard Self.arriving.contains(text.unit(at: edge.start - 1)),
      PlaceSuffixes.isCustomary(edge.start..<reading.suffix.lowerBound, in: text)
    else { return false }
    // 在平安社区建设中
    return !text.unit(at: end).isHan
      || view.tokens.isBoundary(end) && !text.has("建设", at: end)
        && !text.has("创建", at: end)
  }

  /// What is said of where one place lies.
  private static let situated = WordMap<Void>(words: ["位于", "地处", "坐落", "隶属", "地属", "东邻", "南邻", "西邻", "北邻"])
  /// What of coming to a place ends before its name.
  private static let arriving: UnitSet = "到进往赴至访抵入于"
}
