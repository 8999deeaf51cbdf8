internal import TextPipeline

/// Tokens that begin with a number: 2024年, 4月, 25日, 9—11日, 9时30分, 15:00, 2024-04-29.
extension TemporalLexer {
  func numberToken(at start: Int, after before: PointParse) -> TemporalToken? {
    if text[start].isDigit, let token = numericDate(at: start, after: before) { return token }
    guard let number = TemporalNumber.read(text, at: start) else { return nil }
    if let token = fuzzyMonth(number, after: before) ?? fuzzyDecade(number, after: before) { return token }
    guard number.high == nil, !number.isOpen else { return nil }
    if number.fraction != nil { return nil }
    return neighbours(number, after: before) ?? numberAndUnit(number, after: before)
      ?? sharedUnit(number, after: before)
  }

  private func numberAndUnit(_ number: TemporalNumber, after before: PointParse) -> TemporalToken? {
    let start = number.range.lowerBound
    var end = number.end
    if text.unit(at: end) == " ", number.form == .arabic { end += 1 }
    let value = number.value
    switch text.unit(at: end) {
    case "p", "P", "a", "A":
      guard before.level < 10, (1...12).contains(value), number.form == .arabic else { return nil }
      var clock = TemporalPoint.Clock(hour: value)
      meridiem(&clock, &end)
      return end > number.end + 1 ? TemporalToken(.clock(clock), start..<end) : nil
    case "H", "h":
      return before.level < 10 ? hourMark(number) : nil
    case "年":
      return year(number, unitAt: end, after: before)
    case "世":
      guard before.level == 0, text.unit(at: end + 1) == "纪", (1...21).contains(value),
        text.unit(at: start - 1) != "个"
      else { return nil }
      return TemporalToken(.century(value), start..<end + 2)
    case "学", "财":
      guard before.level == 0, text.unit(at: end + 1) == "年", let year = schoolYear(number) else {
        return nil
      }
      return TemporalToken(.year(.given(year)), start..<(text.unit(at: end + 2) == "度" ? end + 3 : end + 2))
    case "月":
      guard before.level < 5, (1...12).contains(value), number.width <= 2, isMonthEnd(end + 1) else {
        return nil
      }
      if before.isLunar { return TemporalToken(.lunarMonth(value, isLeap: false), start..<end + 1) }
      if number.form != .arabic, let lunar = lunarDayNumber(at: end + 1), lunar.isMarked,
        text[end + 1] == "初" || text.unit(at: lunar.end) != "日" && text.unit(at: lunar.end) != "号"
      {
        return TemporalToken(.lunarMonth(value, isLeap: false), start..<end + 1)
      }
      return TemporalToken(.month(.given(value)), start..<(text.unit(at: end + 1) == "份" ? end + 2 : end + 1))
    case "日", "号":
      return day(number, unitAt: end, after: before)
    case "时", "点", ":":
      guard before.level < 10, let (clock, end, strength) = clock(from: number, after: before) else {
        return nil
      }
      return TemporalToken(.clock(clock), start..<end, strength: strength)
    case "季":
      guard before.level < 4, (1...4).contains(value), number.width == 1, text.unit(at: end + 1) == "度" else {
        return nil
      }
      return TemporalToken(.quarter(.given(value)), start..<end + 2)
    default:
      return dayWithoutUnit(number, after: before)
    }
  }

  /// 3、4月份, 5月5、6日: two neighbours that share the unit. At the head of a line the first numbers a list.
  private func neighbours(_ number: TemporalNumber, after before: PointParse) -> TemporalToken? {
    let start = number.range.lowerBound
    guard text.unit(at: number.end) == "、", number.isPlain, number.value < 31, number.width <= 2,
      before.level > 0 || start > 0 && !text[start - 1].isNewline && text[start - 1] != "、",
      let second = TemporalNumber.read(text, at: number.end + 1), second.isPlain, second.form == number.form,
      second.value == number.value + 1
    else { return nil }
    switch text.unit(at: second.end) {
    case "月":
      guard before.level < 5, second.value <= 12, isMonthEnd(second.end + 1),
        !text.unit(at: second.end + 1).isDigit
      else { return nil }
      let end = text.unit(at: second.end + 1) == "份" ? second.end + 2 : second.end + 1
      return TemporalToken(.month(.given(number.value)), start..<end, upper: second.value)
    case "日":
      guard before.level == 5, before.hasMonth, !before.isLunar, text.unit(at: second.end + 1) != "、" else {
        return nil
      }
      return TemporalToken(.day(.given(number.value)), start..<second.end + 1, upper: second.value)
    default: return nil
    }
  }

  /// 七八月份: two months
  private func fuzzyMonth(_ number: TemporalNumber, after before: PointParse) -> TemporalToken? {
    guard let high = number.high, high <= 12, before.level < 5, text.unit(at: number.end) == "月" else {
      return nil
    }
    let end = text.unit(at: number.end + 1) == "份" ? number.end + 2 : number.end + 1
    return TemporalToken(.month(.given(number.value)), number.range.lowerBound..<end, upper: high)
  }

  /// 七八十年代: two decades
  private func fuzzyDecade(_ number: TemporalNumber, after before: PointParse) -> TemporalToken? {
    guard let high = number.high, high % 10 == 0, high < 100, before.level < 2, text.has("年代", at: number.end)
    else { return nil }
    return TemporalToken(
      .decade(number.value / 10), number.range.lowerBound..<number.end + 2, upper: high / 10)
  }

  /// The unit after 月 does not make another word of it.
  private func isMonthEnd(_ end: Int) -> Bool {
    switch text.unit(at: end) {
    case "饼", "龄", "球", "嫂", "薪", "租", "息", "供", "卡", "销": false
    case "票": text.unit(at: end + 1) == "房"
    case "刊": text.unit(at: end + 1).isHan
    default: true
    }
  }

  private func day(_ number: TemporalNumber, unitAt unit: Int, after before: PointParse) -> TemporalToken? {
    guard before.level < 7, (1...31).contains(number.value), number.width <= 3 else { return nil }
    let range = number.range.lowerBound..<unit + 1
    if before.isLunar { return TemporalToken(.lunarDay(number.value), range) }
    if before.hasMonth { return TemporalToken(.day(.given(number.value)), range) }
    guard before.level == 0 else { return nil }
    if text[unit] == "号" { return TemporalToken(.day(.given(number.value)), range, strength: .weak) }
    switch text.unit(at: unit + 1) {
    case "元", "均", "本", "游", "龄", "圆": return nil
    default: break
    }
    let counts = DayOrCount.counts(number, to: unit + 1, in: text)
    return TemporalToken(.day(.given(number.value)), range, strength: counts ? .weak : .sure)
  }

  /// How a clause goes on from a day without 日: 1月21乘车返回.
  private static let going: UnitSet = "乘赴返抵离从由自在将前被因经举召确"

  /// 10月22出生, 四月十三
  private func dayWithoutUnit(_ number: TemporalNumber, after before: PointParse) -> TemporalToken? {
    guard before.level == 5, (1...31).contains(number.value), number.width <= 3,
      number.range.lowerBound == before.end
    else { return nil }
    let next = text.unit(at: number.end)
    if before.isLunar { return TemporalToken(.lunarDay(number.value), number.range) }
    let isBound =
      !next.isHan && !next.isDigit && !next.isLatin && next != "." && next != ":" && next != "%"
      && next != "/"
      || Vocabulary.parts.match(in: text, at: number.end) != nil || text.has("出生", at: number.end)
      || number.form == .arabic && TemporalLexer.going.contains(next)
      || (isRangeMark(next) && number.form == .arabic)
    guard isBound, case .month(.given)? = before.tokens.last?.kind, text.unit(at: before.end - 1) == "月"
    else { return nil }
    var token = TemporalToken(.day(.given(number.value)), number.range)
    token.isCalendarOpen = number.form == .chinese && !text[before.range.lowerBound].isDigit
    return token
  }

  private func isRangeMark(_ unit: UInt16) -> Bool { unit == "至" || unit == "到" }

  /// 9—11日, 2021—2025年, 1至9月, 8到10时: two numbers and one unit.
  private func sharedUnit(_ number: TemporalNumber, after before: PointParse) -> TemporalToken? {
    guard let next = RangeMark.end(in: text, at: number.end),
      let second = TemporalNumber.read(text, at: next), second.isPlain,
      second.form == number.form || number.form != .digits && second.form != .digits
    else { return nil }
    var unit = second.end
    if text.unit(at: unit) == " " { unit += 1 }
    let start = number.range.lowerBound
    switch text.unit(at: unit) {
    case "年", "学", "财":
      guard before.level == 0 || before.isOnlyLunarMark, number.width == 4,
        second.width == 4 || second.width == 2
      else { return nil }
      var end = unit + 1
      if text[unit] != "年" {
        guard text.unit(at: end) == "年" else { return nil }
        end += 1
      } else if text.unit(at: end) == "度" {
        end += 1
      }
      let high = second.width == 2 ? number.value / 100 * 100 + second.value : second.value
      guard (1000...2999).contains(number.value), high > number.value else { return nil }
      return TemporalToken(.year(.given(number.value)), start..<end, upper: high)
    case "月":
      guard before.level < 5, (1...12).contains(number.value), (1...12).contains(second.value),
        number.width <= 2
      else { return nil }
      let end = text.unit(at: unit + 1) == "份" ? unit + 2 : unit + 1
      return TemporalToken(.month(.given(number.value)), start..<end, upper: second.value)
    case "季":
      guard before.level < 4, text.unit(at: unit + 1) == "度", (1...3).contains(number.value),
        (number.value + 1...4).contains(second.value)
      else { return nil }
      return TemporalToken(.quarter(.given(number.value)), start..<unit + 2, upper: second.value)
    case "日", "号":
      guard before.level < 7, before.level == 0 || before.hasMonth, (1...31).contains(number.value),
        (1...31).contains(second.value),
        second.value > number.value || before.level > 0, number.width <= 2
      else { return nil }
      let next = text.unit(at: unit + 1)
      let isWeak = before.level == 0 && (text[unit] == "号" || number.form != .arabic || next == "内")
      return TemporalToken(
        .day(.given(number.value)), start..<unit + 1, upper: second.value, strength: isWeak ? .weak : .sure)
    case "时", "点":
      guard before.level < 10, (0...24).contains(number.value), (0...24).contains(second.value),
        isHourEnd(unit + 1),
        text[unit] == "时" || before.level > 0
      else { return nil }
      return TemporalToken(
        .clock(.init(hour: number.value, isOpen: true)), start..<unit + 1, upper: second.value,
        strength: before.level > 0 ? .sure : .weak)
    default:
      return nil
    }
  }
}
