internal import TextPipeline

/// Divisions and regiments of the Xinjiang corps, which are bodies with places of their own: 第三师四十五团, 150团.
enum Regiments {
  /// Those of a text that speaks of the corps, besides the names that it has already.
  static func names(in text: AnalysisText, beside names: inout [OrganizationName]) -> [OrganizationName] {
    var found: [OrganizationName] = []
    var i = 0
    while i < text.count {
      guard let end = unitEnd(at: i, in: text), !isDigit(text.unit(at: i - 1)) else {
        i += 1
        continue
      }
      // 第三师 + 四十五团, 兵团 + 第三师
      var range = i..<end
      while let next = unitEnd(at: range.upperBound, in: text) { range = range.lowerBound..<next }
      if let corps = corps.first(where: { text.has($0, endingAt: range.lowerBound) }) {
        range = range.lowerBound - corps.hanCount..<range.upperBound
      }
      found.append(
        OrganizationName(
          range: range, head: range, traits: HeadTraits(kind: .complete), place: nil, body: range,
          shared: nil,
          reason: .boundary, rule: .organizationComplete, score: 120, confidence: .medium))
      i = range.upperBound
      // 第八师 + 石河子市党委: a division and its city have one committee.
      if let k = names.firstIndex(where: {
        $0.range.lowerBound == range.upperBound && $0.place?.lowerBound == range.upperBound
      }) {
        names[k].range = range.lowerBound..<names[k].range.upperBound
      }
    }
    return found
  }

  /// The end of 第三师, 四十五团, 150团 that begins at `start`: a division by its ordinal, a regiment by two figures or more.
  private static func unitEnd(at start: Int, in text: AnalysisText) -> Int? {
    let isOrdinal = text.unit(at: start) == "第"
    let isOfCorps = text.has("兵团", endingAt: start)
    var i = isOrdinal ? start + 1 : start
    let first = i
    while i < first + 4, isDigit(text.unit(at: i)) { i += 1 }
    guard i > first,
      text.unit(at: i) == "师" && (isOrdinal || isOfCorps || i >= first + 2)
        || text.unit(at: i) == "团" && i >= first + 2,
      !tails.contains(text.unit(at: i + 1))
    else { return nil }
    return i + 1
  }

  private static func isDigit(_ unit: UInt16) -> Bool { unit.isDigit || numerals.contains(unit) }

  private static let numerals: UnitSet = "一二三四五六七八九十〇"
  private static let tails: UnitSet = "员体结聚购圆傅生资范队"
  private static let corps: [StaticString] = ["新疆生产建设兵团", "生产建设兵团", "新疆兵团", "兵团"]
}
