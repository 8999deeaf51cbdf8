internal import TextPipeline

/// Reads from the words before a quantity whether it says a change, and against what: 同比增长4.8%.
enum TrendReader {
  /// How far back in the clause the comparison is looked for, in UTF-16 units.
  private static let reach = 24

  /// - Parameters:
  ///   - start: where the quantity starts.
  ///   - previous: the quantity before it: where it ends, and its trend, which a coordination shares (4.8%和5.1%).
  static func trend(
    before start: Int, of kind: QuantityValue.Kind, after previous: (end: Int, trend: QuantityValue.Trend?),
    in text: AnalysisText
  ) -> QuantityValue.Trend? {
    guard kind != .ordinal, kind != .age else { return nil }
    if let shared = previous.trend, start == previous.end + 1, joints.contains(text[previous.end]) {
      return shared
    }
    var end = start
    while end > previous.end, fillers.contains(text[end - 1]) { end -= 1 }
    guard let (first, direction, isShort) = direction(endingAt: end, in: text), first >= previous.end else {
      return nil
    }
    let comparison = comparison(before: first, after: previous.end, in: text)
    // 增5.2%: one character is a verb of change only behind its comparison.
    if isShort, comparison == nil { return nil }
    return QuantityValue.Trend(direction: direction, comparison: comparison)
  }

  private static func direction(
    endingAt end: Int, in text: AnalysisText
  ) -> (start: Int, direction: QuantityValue.Trend.Direction, isShort: Bool)? {
    for length in [3, 2, 1] where end >= length {
      if let (stop, direction) = directions.match(in: text, at: end - length, limit: end), stop == end {
        return (end - length, direction, length == 1)
      }
    }
    return nil
  }

  /// 同比, 较上月, 比去年同期 in the clause before `end`.
  private static func comparison(
    before end: Int, after limit: Int, in text: AnalysisText
  ) -> QuantityValue.Trend.Comparison? {
    var i = end
    while i > max(limit, end - reach), !marks.contains(text[i - 1]) {
      i -= 1
      if let (_, comparison) = comparisons.match(in: text, at: i, limit: end) { return comparison }
      if text[i] == "较" || text[i] == "比",
        let (_, comparison) = references.match(in: text, at: i + 1, limit: end)
      {
        return comparison
      }
    }
    return nil
  }

  private static let directions = WordMap<QuantityValue.Trend.Direction>(
    [
      "增长": .up, "增加": .up, "上升": .up, "提高": .up, "提升": .up, "上涨": .up, "扩大": .up, "回升": .up, "攀升": .up,
      "上浮": .up,
      "新增": .up, "增幅": .up, "涨幅": .up, "升幅": .up, "多增": .up, "加快": .up, "增": .up, "升": .up, "涨": .up,
      "下降": .down, "减少": .down, "降低": .down, "下跌": .down, "回落": .down, "下滑": .down, "缩小": .down, "收窄": .down,
      "下调": .down, "降幅": .down, "跌幅": .down, "负增长": .down, "少增": .down, "放缓": .down, "减": .down, "降": .down,
      "跌": .down,
    ].map { ($0.key, $0.value) })

  private static let comparisons = WordMap<QuantityValue.Trend.Comparison>([
    "同比": .yearOnYear, "年均": .yearlyAverage, "环比": .monthOnMonth,
  ])

  private static let references = WordMap<QuantityValue.Trend.Comparison>([
    "上年": .yearOnYear, "去年": .yearOnYear, "上一年": .yearOnYear, "前一年": .yearOnYear, "上年同期": .yearOnYear,
    "上月": .monthOnMonth,
    "上个月": .monthOnMonth, "上一月": .monthOnMonth, "上季度": .quarterOnQuarter, "上季": .quarterOnQuarter,
    "上一季度": .quarterOnQuarter,
    "前一季度": .quarterOnQuarter, "上周": .weekOnWeek, "上一周": .weekOnWeek, "前一日": .dayOnDay, "前一天": .dayOnDay,
    "昨日": .dayOnDay,
    "上日": .dayOnDay,
  ])

  private static let fillers: UnitSet = "了约近达为超过逾有"
  private static let joints: UnitSet = "和、与及"
  private static let marks: UnitSet = ",。;:!?\n"
}
