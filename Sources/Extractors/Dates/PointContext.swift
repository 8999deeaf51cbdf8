internal import TextPipeline

/// What must stand around an expression before it may count: 5号 and 三点 mean time only in company.
struct PointContext {
  let text: AnalysisText

  init(view: DocumentView) { text = view.text }

  /// How sure a point is, nil where it does not mean time.
  func confidence(of parse: PointParse) -> Confidence? {
    guard isFree(parse) else { return nil }
    if parse.isWeak, !hasCompany(parse) { return nil }
    if parse.tokens.count > 1 { return .high }
    switch parse.tokens[0].kind {
    case .part: return standsAlone(parse.range) ? .low : nil
    case .season, .cycleYear: return nil
    case .half: return text[parse.end - 1] == "年" && text[parse.range.lowerBound] != "半" ? .high : nil
    case .yearEdge:
      let next = text.unit(at: parse.end)
      return next == "总" || next == "奖" || next == "考" || next == "述" || next == "盘" ? nil : .medium
    case .samePeriod, .sameDay: return nil
    case .numericDate(_, _, nil):
      return text.unit(at: parse.range.lowerBound - 1) == "(" && text.unit(at: parse.end) == ")" ? .low : nil
    case .weekday(let day): return day.isWeekend && day.week == nil ? .low : .medium
    case .day(.sinceStart): return .low
    case .day(.fromTold): return .medium
    case .year(.fromTold): return .low
    default: return parse.isWeak ? .low : .high
    }
  }

  /// Whether a point may begin a range.
  func accepts(_ parse: PointParse, inRangeTo end: TemporalPoint?) -> Bool {
    guard isFree(parse) else { return false }
    if !parse.isWeak { return true }
    guard let token = parse.tokens.first else { return false }
    switch token.kind {
    case .clock: return parse.upper == nil || hasCompany(parse)
    case .day:
      return parse.upper != nil
        ? hasCompany(parse) : end?.month != nil || end?.hasTime == true || text[token.end - 1] == "号"
    default: return true
    }
  }

  /// 周四 in 每周二、周四下午: 每 before the first goes for all.
  func isOfWeeklyList(_ parse: PointParse) -> Bool {
    guard let weekday = parse.point.weekday, weekday.week == nil, weekday.ordinal == nil,
      parse.point.day == nil
    else { return false }
    let start = parse.range.lowerBound
    switch text.unit(at: start - 1) {
    case "、", "和", "及", "与": break
    default: return false
    }
    for back in 2...24 {
      switch text.unit(at: start - back) {
      case "每": return true
      case "。", ";", ",", ":", 0: return false
      default: break
      }
    }
    return false
  }

  /// Lengths that count something else, or are words: 一天 in 有一天, 三天两头.
  func accepts(_ parse: DurationGrammar.Parse) -> Bool {
    let previous = text.unit(at: parse.range.lowerBound - 1)
    let end = parse.range.upperBound
    // 2岁7个月: an age
    if previous == "第" || previous == "每" || previous == "岁" || previous.isDigit { return false }
    if previous == "、" || previous == " ", isOrdinal(parse.range.lowerBound) { return false }
    if parse.isOne {
      // 有一天, 某一天, 一天天, 一年一度, 一年级
      if previous == "有" || previous == "某" || previous == "同" || previous == "这" || previous == "那"
        || previous == "前" || previous == "后"
        || previous == "上" || previous == "下" || previous == "新"
      {
        return false
      }
      if text.unit(at: end) == "一" || text[end - 1] == text.unit(at: end) { return false }
      if text[end - 1] == "年", text.unit(at: end) == "之" { return false }
      if text.has("一日之计", at: parse.range.lowerBound) || text.has("之计", at: end) { return false }
    }
    // 6个月以上婴儿, 6个月至3岁: an age
    switch text.unit(at: end) {
    case "婴", "幼", "龄", "宝": return false
    default: break
    }
    if let next = RangeMark.end(in: text, at: end), let upper = TemporalNumber.read(text, at: next),
      text.has("岁", at: upper.end) || text.has("周岁", at: upper.end)
    {
      return false
    }
    if previous == "满", text[end - 1] == "月", text.unit(at: end) == "至" { return false }
    // 年龄最大87岁, 最小1个月: an age
    let start = parse.range.lowerBound
    if text[end - 1] == "月" || text[end - 1] == "天",
      text.has("最小", endingAt: start) || text.has("最大", endingAt: start) || text.has("年龄", endingAt: start)
    {
      return false
    }
    // 初一年学生: the first year of a school
    if previous == "初", text[end - 1] == "年", !Self.beforeFirst.contains(text.unit(at: start - 2)) {
      return false
    }
    // 半月板, 半月谈
    if text[start] == "半", text[end - 1] == "月", Self.afterHalfMoon.contains(text.unit(at: end)) {
      return false
    }
    // 百年大党: no count
    if text.unit(at: parse.amount.lowerBound) == "百" || text.unit(at: parse.amount.lowerBound) == "千" {
      return false
    }
    if text.has("两头", at: end) || text.has("打鱼", at: end) { return false }
    return true
  }

  private static let beforeFirst: UnitSet = "当最起年月"
  private static let afterHalfMoon: UnitSet = "板谈形刊湾弯牙"

  /// 第1、2、4、12天: 第 goes for all of them.
  private func isOrdinal(_ start: Int) -> Bool {
    var i = start - 1
    while start - i < 24, text.unit(at: i) == "、" || text.unit(at: i) == " " || text.unit(at: i).isDigit {
      i -= 1
    }
    return text.unit(at: i) == "第"
  }

  /// Not the tail of an ordinal or a fraction: 第4月, 1/2日.
  private func isFree(_ parse: PointParse) -> Bool {
    let start = parse.range.lowerBound
    guard TemporalNumber.starters.contains(text[start]) else { return true }
    let previous = text.unit(at: start - 1)
    // 连续14日: a count of days
    if case .day(.given)? = parse.tokens.first?.kind, parse.tokens.count == 1, text.has("连续", endingAt: start)
    {
      return false
    }
    return previous != "第" && !(previous == "/" && text.unit(at: start - 2).isDigit)
  }

  /// A part of day alone says when, if it opens or closes a clause.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    let previous = text.unit(at: range.lowerBound - 1)
    let next = text.unit(at: range.upperBound)
    switch text[range.lowerBound] {
    case "黎", "黄", "白", "拂": if next.isHan { return false }
    default: break
    }
    // 在上午举行的决赛, but not 在清晨和黄昏
    if previous == "在" || previous == "于", next.isHan {
      switch text[range.lowerBound] {
      case "上", "下", "凌", "傍", "早", "晚": return next != "班" && next != "场" && next != "和" && next != "及"
      default: break
      }
    }
    return !next.isHan && next != "(" && next != "“"
      || !previous.isHan && !previous.isDigit && next != "门" && next != "的"
  }

  private func hasCompany(_ parse: PointParse) -> Bool {
    guard let token = parse.tokens.first else { return false }
    let start = parse.range.lowerBound
    let previous = text.unit(at: start - 1)
    let next = text.unit(at: parse.end)
    let opens = start == 0 || !previous.isHan && !previous.isDigit && !previous.isLatin
    let closes = !next.isHan && !next.isDigit && !next.isLatin
    if start == 0, parse.end == text.count { return true }
    switch token.kind {
    case .day(.given):
      if previous == "第" || previous == "#" { return false }
      if text[token.end - 1] == "号" {
        return opens && (next == "," || next == "前" || next == "起" || next == "之")
      }
      return opens && next == ","
    case .day: return true
    case .clock(let clock):
      if text[token.end - 1] == "时" { return text[start] != "一" || clock.hour > 9 }
      if clock.hour == 1, TemporalNumber.digit(text[start]) != nil { return false }
      if previous == "讲" || previous == "提" || previous == "下" || previous == "了" || previous == "有"
        || previous == "这" || previous == "那" || next == ":"
      {
        return false
      }
      let led =
        previous == "在" || previous == "于" || previous == "到" || previous == "至" || previous == "从"
        || previous == "约"
      let followed =
        next == "的" || next == "前" || next == "后" || next == "起" || next == "左"
        || text.has("之前", at: parse.end)
        || text.has("以后", at: parse.end) || text.has("之后", at: parse.end) || text.has("以前", at: parse.end)
      return led || followed || opens && closes || text[start].isDigit && closes
        || (5...24).contains(clock.hour) && (opens || closes)
        || text.has("过去", at: parse.end)
    case .weekday: return true
    default: return false
    }
  }
}
