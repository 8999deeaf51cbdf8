internal import TextPipeline

/// Weeks and weekdays (上周三, 星期一, 第40周) and ordinals (第三天, 第一晚, and spans of a period (前三季度)).
extension TemporalLexer {
  /// 前三季度, 前5个月, 最后3周, 4月前4天: the first or last units of the period before, as two ends of a range.
  func span(at start: Int, after before: PointParse) -> TemporalToken? {
    guard before.level == 0 || before.level == 3 || before.level == 5 else { return nil }
    var i = start
    let fromEnd = text.has("最后", at: start)
    if fromEnd { i += 2 } else if text[start] == "前" || text[start] == "头" { i += 1 } else { return nil }
    if text.unit(at: i) == " " { i += 1 }
    guard let number = TemporalNumber.read(text, at: i), number.isPlain, number.value > 0, number.width <= 3
    else { return nil }
    i = number.end
    if text.unit(at: i) == " " { i += 1 }
    let hasMeasure = text.unit(at: i) == "个"
    if hasMeasure { i += 1 }
    let n = number.value
    func token(_ total: Int, _ end: Int, _ kind: (Int) -> Kind) -> TemporalToken? {
      guard n <= total else { return nil }
      return fromEnd
        ? TemporalToken(kind(total - n + 1), start..<end, upper: total)
        : TemporalToken(kind(1), start..<end, upper: n)
    }
    if text.has("季度", at: i), before.level != 5, n > 1 { return token(4, i + 2) { .quarter(.given($0)) } }
    if text.unit(at: i) == "月", before.level == 3 || before.level == 0 && hasMeasure, n > 1 {
      return token(12, i + 1) { .month(.given($0)) }
    }
    if before.level == 3, let unit = weekUnit(at: i), text.unit(at: unit) != "岁" {
      return token(52, unit) { .week(.given($0)) }
    }
    if before.level >= 3, text.unit(at: i) == "天" || text.unit(at: i) == "日", !fromEnd, n <= 31 {
      return TemporalToken(.day(.given(1)), start..<i + 1, upper: n)
    }
    return nil
  }

  /// 节后第一天 alone or after the name of a feast.
  func holidayDay(at start: Int, after before: PointParse) -> TemporalToken? {
    guard before.level == 0 || before.point.feast != nil,
      let (days, end) = FeastLexicon.holidayDay(in: text, at: start, isAfterFeast: before.point.feast != nil)
    else { return nil }
    return TemporalToken(.holidayDay(days), start..<end)
  }

  func weekToken(at start: Int, after before: PointParse) -> TemporalToken? {
    var i = start
    var week: TemporalPoint.Field?
    if before.level == 0 || before.level == 6, let (end, field) = Vocabulary.weeks.match(in: text, at: start)
    {
      if text[start] == "上" || text[start] == "下" || text[start] == "本" {
        let previous = text.unit(at: start - 1)
        if previous == "以" || previous == "天" || previous == "日" || previous == "基" || previous == "原" {
          return nil
        }
      }
      // 最后一周, 此后一周
      if text[start] == "后", text.unit(at: start - 1) == "最" || text.unit(at: start - 1) == "此" { return nil }
      i = end
      week = field
    }
    // 上半周, 下半周: from Monday, from Thursday on
    if before.level == 0, text.has("半周", at: start + 1), text[start] == "上" || text[start] == "下" {
      let isFirst = text[start] == "上"
      return TemporalToken(
        .weekday(.init(day: isFirst ? 1 : 4, week: 0)), start..<start + 3, upper: isFirst ? 3 : 7)
    }
    guard let unit = weekUnit(at: i) else { return nil }
    if let day = weekday(at: unit) {
      guard week != nil || before.level < 8, isWeekdayEnd(unit + 1, unitStart: i) else { return nil }
      if week == nil, before.level == 0, text[i] == "周", !isFreeWeekday(i, unit) { return nil }
      return TemporalToken(.weekday(.init(day: day, week: offset(week))), start..<unit + 1)
    }
    if text.unit(at: unit) == "末", text[i] == "周" {
      if before.level != 0, before.level != 6 { return nil }
      return TemporalToken(
        .weekday(.init(day: 6, week: offset(week), isWeekend: true)), start..<unit + 1,
        strength: week == nil ? .weak : .sure)
    }
    guard let week, before.level == 0 else { return nil }
    if text[i] == "周" {
      switch text.unit(at: unit) {
      case "边", "围", "期", "年", "岁", "转", "密", "刊", "报", "知", "到", "游", "折", "长", "身", "遭", "易", "济":
        return nil
      default: break
      }
    }
    return TemporalToken(.week(week), start..<unit)
  }

  func weekUnit(at start: Int) -> Int? {
    switch text.unit(at: start) {
    case "周": start + 1
    case "星": text.unit(at: start + 1) == "期" ? start + 2 : nil
    case "礼": text.unit(at: start + 1) == "拜" ? start + 2 : nil
    default: nil
    }
  }

  func weekday(at offset: Int) -> Int? {
    switch text.unit(at: offset) {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "日", "天": 7
    default: nil
    }
  }

  /// 周一 before 岁 or another digit is a surname or a number.
  private func isWeekdayEnd(_ end: Int, unitStart: Int) -> Bool {
    let next = text.unit(at: end)
    if next == "岁" || next == "围" || next == "般" { return false }
    if text[end - 1] == "天", next == "气" || next == "津" || next == "然" { return false }
    if text[end - 1] == "日", next == "本" || next == "常" || next == "报" { return false }
    return TemporalNumber.digit(next) == nil && next != "十" && next != "百" && next != "年" && next != "个"
      || text[unitStart] != "周"
  }

  /// 周一 is a weekday, in 一周一次 and 周三强 (a name) it is not.
  private func isFreeWeekday(_ start: Int, _ digit: Int) -> Bool {
    let previous = text.unit(at: start - 1)
    if TemporalNumber.digit(previous) != nil || previous.isDigit || previous == "每" || previous == "几" {
      return false
    }
    switch text.unit(at: digit + 1) {
    case "次", "天", "小", "斤": return false
    default: return true
    }
  }

  private func offset(_ field: TemporalPoint.Field?) -> Int? {
    switch field {
    case .fromWriting(let n)?: n
    case .fromTold(let n)?: n
    default: nil
    }
  }

  /// 第40周, 第三天, 第一晚; after a year or month: its n-th month, week, weekday.
  func ordinal(at start: Int, after before: PointParse) -> TemporalToken? {
    var i = start
    var value: Int
    if text.unit(at: start) == "第" {
      guard let number = TemporalNumber.read(text, at: start + 1), number.isPlain, number.value > 0,
        number.width <= 3
      else { return nil }
      value = number.value
      i = number.end
    } else if text.has("首", at: start), before.level >= 3 {
      value = 1
      i = start + 1
    } else if text.has("最后一", at: start), before.level >= 3 || before.level == 0 {
      value = -1
      i = start + 3
    } else {
      return nil
    }
    let hasMeasure = text.unit(at: i) == "个"
    if hasMeasure { i += 1 }
    if let unit = weekUnit(at: i) {
      if let day = weekday(at: unit), hasMeasure, before.hasMonth || before.level == 0 {
        return TemporalToken(.weekday(.init(day: day, ordinal: value)), start..<unit + 1)
      }
      guard value > 0, text.unit(at: unit) != "期", text.unit(at: unit) != "岁", text.unit(at: unit) != "年"
      else { return nil }
      if before.hasMonth { return TemporalToken(.weekOfMonth(value), start..<unit) }
      guard value <= 53, before.hasYear || before.level == 0 && value > 5 else { return nil }
      return TemporalToken(.week(.given(value)), start..<unit)
    }
    switch text.unit(at: i) {
    case "天", "日":
      guard !hasMeasure, value < 100 else { return nil }
      if before.level == 3 || before.level == 5, !before.isLunar {
        return TemporalToken(.dayOfPeriod(.sinceStart(value)), start..<i + 1)
      }
      // 进入第36天: the day that the story is at
      if before.level == 0, text.has("进入", endingAt: start) || text.has("已是", endingAt: start) {
        return TemporalToken(.day(.fromTold(0)), start..<i + 1)
      }
      guard before.level == 0, value > 2 else { return nil }
      return TemporalToken(.day(.sinceStart(value)), start..<i + 1)
    case "晚":
      guard before.level == 0, !hasMeasure, value > 0 else { return nil }
      return TemporalToken(.day(.sinceStart(value)), start..<i + 1, strength: .weak)
    case "月":
      guard hasMeasure, before.level == 3, (1...12).contains(value) else { return nil }
      return TemporalToken(.month(.given(value)), start..<i + 1)
    default:
      return nil
    }
  }
}
