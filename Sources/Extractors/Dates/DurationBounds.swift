internal import TextPipeline

/// Words that belong to a length of time and bound or place it: 约, 至少, 近, 未来; 以上, 左右.
enum DurationBounds {
  static let leading = WordMap<DateValue.Modifier?>([
    "近": nil, "最近": nil, "最近的": nil, "未来": nil, "未来的": nil, "今后": nil, "过去": nil, "过去的": nil,
    "约": .approximate, "大约": .approximate,
    "大概": .approximate, "约为": nil, "将近": .approximate, "接近": .approximate, "至少": .equalOrMore,
    "不少于": .equalOrMore,
    "不低于": .equalOrMore, "最少": .equalOrMore, "不短于": .equalOrMore, "至多": .equalOrLess, "最多": .equalOrLess,
    "不超过": .equalOrLess, "不多于": .equalOrLess, "最长": .equalOrLess, "不足": .lessThan, "不到": .lessThan,
    "未满": .lessThan,
    "上": nil, "下": nil, "前": nil, "后": nil, "之前": nil, "之后": nil, "再过": nil, "过": nil, "少于": .lessThan,
    "低于": .lessThan, "超过": .moreThan, "超": .moreThan, "逾": .moreThan, "多于": .moreThan,
    "超出": .moreThan,
  ])

  static let trailing = WordMap<DateValue.Modifier>([
    "以上": .equalOrMore, "以下": .equalOrLess, "左右": .approximate, "上下": .approximate,
  ])

  /// Whether the word at `range` is one of its own: 近 in 附近 and 约 in 预约 are not.
  static func leads(_ text: AnalysisText, _ range: Range<Int>) -> Bool {
    let previous = text.unit(at: range.lowerBound - 1)
    switch text[range.lowerBound] {
    case "前", "后", "上", "下", "之", "再", "过":
      if text[range.lowerBound] == "过", range.count > 1 { return true }
      // 前279年 is a year before the common era.
      if text[range.lowerBound] == "前", let number = TemporalNumber.read(text, at: range.upperBound),
        number.width >= 2,
        number.form == .arabic, text.unit(at: number.end) == "年"
      {
        return false
      }
      // Only at the head of a clause: 前两周, not 坐下三天.
      return !previous.isHan && !previous.isDigit && !text.has("前后", at: range.lowerBound)
    case "近": return !beforeNear.contains(previous)
    case "约": return !beforeAbout.contains(previous)
    case "超": return previous != "高"
    default: return true
    }
  }

  private static let beforeNear: UnitSet = "附最临将接邻"
  private static let beforeAbout: UnitSet = "大合预签公节"
}
