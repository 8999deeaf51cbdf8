internal import TextPipeline

/// Transcriptions that the text says to be places.
extension NameWeigher {
  /// 是某国的城镇, 曾是该省首府: whether the clause says that what is named before it is a place.
  func isTown(behind end: Int) -> Bool {
    guard text.unit(at: end) == "是" || text.has("曾是", at: end) || text.has("为", at: end) else { return false }
    let clause = end..<min(text.count, end + NameWeigher.longestClause)
    let stop = clause.first { NameWeigher.clauseEnds.contains(text[$0]) } ?? clause.upperBound
    return NameWeigher.settlements.length(endingAt: stop, in: text) != nil
  }

  private static let settlements: WordEnds = [
    "城镇", "城市", "首府", "首都", "村庄", "小镇", "市镇", "港口", "岛屿", "河流", "行政区", "自治市", "大城市", "小城",
  ]
  private static let longestClause = 30
  private static let clauseEnds: UnitSet = ",。;!?\n"
}
