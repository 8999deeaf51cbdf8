internal import TextPipeline

/// A word for a unit of time, and where it is one: 天 is not in 三天然气, 周 not in 三周岁.
struct DurationUnit {
  var unit: TemporalAmount.Unit
  var factor = 1
  /// Only after 个: 三个月, 两个季度
  var needsMeasure = false
  /// Only in a chain (2分15秒) or where the context says so: 分, 日, 时
  var isAmbiguous = false

  static let words = WordMap<DurationUnit>([
    "年": DurationUnit(unit: .year), "周年": DurationUnit(unit: .year),
    "年头": DurationUnit(unit: .year, needsMeasure: true),
    "载": DurationUnit(unit: .year, isAmbiguous: true),
    "世纪": DurationUnit(unit: .year, factor: 100, needsMeasure: true),
    "季度": DurationUnit(unit: .month, factor: 3, needsMeasure: true),
    "月": DurationUnit(unit: .month, needsMeasure: true), "周": DurationUnit(unit: .week),
    "星期": DurationUnit(unit: .week),
    "礼拜": DurationUnit(unit: .week),
    "天": DurationUnit(unit: .day), "日": DurationUnit(unit: .day, isAmbiguous: true),
    "昼夜": DurationUnit(unit: .day),
    "工作日": DurationUnit(unit: .day),
    "交易日": DurationUnit(unit: .day), "自然日": DurationUnit(unit: .day), "小时": DurationUnit(unit: .hour),
    "钟头": DurationUnit(unit: .hour, needsMeasure: true),
    "时": DurationUnit(unit: .hour, isAmbiguous: true), "分钟": DurationUnit(unit: .minute),
    "分": DurationUnit(unit: .minute, isAmbiguous: true),
    "刻钟": DurationUnit(unit: .minute, factor: 15), "秒": DurationUnit(unit: .second),
    "秒钟": DurationUnit(unit: .second),
    "课时": DurationUnit(unit: .hour, isAmbiguous: true),
  ])

  /// What follows 年 in words that do not count years.
  private static let afterYear: UnitSet = "级份制龄代度轻画糕味"
  private static let afterDay: UnitSet = "然气津空地天使花王"
  private static let afterWeek: UnitSet = "岁边围期转身"
  private static let afterDate: UnitSet = "元本均常活"
  private static let afterMonth: UnitSet = "饼龄球"
  private static let afterLoad: UnitSet = "体荷重人货"
  private static let afterHalf: UnitSet = "年天个月夜价数径导成决"

  /// Whether the unit ends its word.
  /// - Parameters:
  ///   - range: where the unit stands.
  ///   - number: what stands before it.
  ///   - isOpen: 多 or 余 stands between them (1200多年).
  ///   - inChain: a coarser unit stands before that (1小时40分).
  func ends(
    _ text: AnalysisText, _ range: Range<Int>, after number: TemporalNumber, isOpen: Bool, inChain: Bool
  ) -> Bool {
    let next = text.unit(at: range.upperBound)
    switch text[range.lowerBound] {
    case "年":
      if DurationUnit.afterYear.contains(next) { return false }
      // 2024年 is a year, 5000年 and 1200多年 are not.
      if number.form == .arabic, number.width == 4, !isOpen, number.value < 3000 || next.isDigit {
        return false
      }
      return range.count > 1 || !text.has("一度", at: range.upperBound)
    case "周": return range.count > 1 || !DurationUnit.afterWeek.contains(next)
    case "天": return !DurationUnit.afterDay.contains(next)
    case "日":
      // 10日前 is by the tenth, but for 召开10日前
      let isDeadline =
        next == "前" && number.form == .arabic && !DayOrCount.followsEvent(number.range.lowerBound, in: text)
      return inChain || !DurationUnit.afterDate.contains(next) && !isDeadline
    case "月": return !DurationUnit.afterMonth.contains(next)
    case "分":
      if range.count > 1 { return true }
      // 2分15秒 yes, 576.5分 no: settled by what follows
      guard number.isPlain else { return false }
      if next == "半" { return DurationUnit.isHalfEnd(text, range.upperBound + 1) }
      if inChain { return next != "之" }
      return TemporalNumber.read(text, at: range.upperBound).map { text.unit(at: $0.end) == "秒" } ?? false
    case "时": return inChain && next != "许"
    case "秒": return next != "杀" && next != "表" && next != "差"
    case "载": return number.form == .chinese && !DurationUnit.afterLoad.contains(next)
    default: return true
    }
  }

  /// 半 before it belongs to the unit: 一年半, not 一年半价.
  static func isHalfEnd(_ text: AnalysisText, _ end: Int) -> Bool { !afterHalf.contains(text.unit(at: end)) }
}
