internal import TextPipeline

/// Words around a number that say how exact it is: 约, 超过, 不少于 before it, 余, 以上, 左右 behind.
enum Bounds {
  enum Effect {
    case approximate
    /// the number is the lower bound
    case low
    /// the number is the upper bound
    case high
    /// 上百, 余, 多: about the number and not less
    case surplus
  }

  /// The longest approximator that ends at `end`.
  /// - Returns: where it starts and what it says.
  static func before(_ end: Int, in text: AnalysisText) -> (start: Int, effect: Effect)? {
    guard end > 0 else { return nil }
    let previous = text.unit(at: end - 2)
    switch text[end - 1] {
    case "约":
      if previous == "大" { return (end - 2, .approximate) }
      return notApproximately.contains(previous) ? nil : (end - 1, .approximate)
    case "近":
      if previous == "将" { return (end - 2, .approximate) }
      return notNearly.contains(previous) ? nil : (end - 1, .approximate)
    case "超": return previous == "反" || previous == "赶" ? nil : (end - 1, .low)
    case "逾": return (end - 1, .low)
    case "过":
      if text.has("不超过", endingAt: end) { return (end - 3, .high) }
      return previous == "超" ? (end - 2, .low) : nil
    case "足": return previous == "不" ? (end - 2, .high) : nil
    case "到": return previous == "不" && !text.has("得不到", endingAt: end) ? (end - 2, .high) : nil
    case "少": return previous == "至" || previous == "最" ? (end - 2, .low) : nil
    case "多": return previous == "至" || previous == "最" ? (end - 2, .high) : nil
    case "于":
      let negated = text.unit(at: end - 3) == "不"
      switch previous {
      case "少", "低", "小": return negated ? (end - 3, .low) : (end - 2, .high)
      case "多", "高", "大": return negated ? (end - 3, .high) : (end - 2, .low)
      default: return nil
      }
    case "≥", "≧", ">": return (end - 1, .low)
    case "≤", "≦", "<": return (end - 1, .high)
    default: return nil
    }
  }

  /// 上百, 上千: only before a number without a digit.
  static func isUpTo(_ end: Int, in text: AnalysisText) -> Bool {
    text.unit(at: end - 1) == "上" && !notUpTo.contains(text.unit(at: end - 2))
  }

  /// The word behind a unit that bounds the number.
  static func after(_ start: Int, in text: AnalysisText) -> (end: Int, effect: Effect)? {
    guard let (end, effect) = suffixes.match(in: text, at: start) else { return nil }
    let next = text.unit(at: end)
    switch text[start] {
    case "上": return notAbout.contains(next) ? nil : (end, effect)
    case "以": return next == "简" ? nil : (end, effect)
    case "许": return next.isHan ? nil : (end, effect)
    default: return (end, effect)
    }
  }

  private static let suffixes = WordMap<Effect>([
    "以上": .low, "及以上": .low, "或以上": .low, "(含)以上": .low, "以下": .high, "及以下": .high, "或以下": .high,
    "以内": .high, "之内": .high, "左右": .approximate, "上下": .approximate, "许": .approximate, "有余": .surplus,
    "开外": .low,
    "之多": .approximate, "+": .low,
  ])
  private static let notApproximately: UnitSet = "节预签合制公条契履特违相邀隐简制纽"
  private static let notNearly: UnitSet = "附最接靠邻远亲临就新晋"
  private static let notUpTo: UnitSet = "以网线之向直海路街会台身手北早晚马世加赶船车楼天地"
  private static let notAbout: UnitSet = "功联游班齐同一级课学楼车下"
}
