internal import TextPipeline

/// Dates of digits and marks: 2024-04-29, 2023/09/27, 2018.11, 2010 01 29, 20240307, 3-7-2017, 09-01 20:01.
extension TemporalLexer {
  func numericDate(at start: Int, after before: PointParse) -> TemporalToken? {
    guard before.level == 0, before.isRangeEnd || isFree(before: start), let first = field(at: start) else {
      return nil
    }
    switch first.width {
    case 8: return compact(first)
    case 3: return republican(first)
    case 4: return yearFirst(first)
    case 1, 2: return yearLast(first, isAfterRangeMark: before.isRangeEnd)
    default: return nil
    }
  }

  private struct Field {
    var value: Int
    var width: Int
    var range: Range<Int>
    var end: Int { range.upperBound }
  }

  private func field(at start: Int) -> Field? {
    var i = start
    var value = 0
    // 2019-01-16 and a number in the next line: the break ends the day
    while i - start < 9, text.unit(at: i).isDigit, i - start != 2 || !breaks(start, i) {
      value = value * 10 + Int(text[i]) - 48
      i += 1
    }
    return i == start ? nil : Field(value: value, width: i - start, range: start..<i)
  }

  /// Whether a line ends at `end`, behind two digits that stand behind a mark of dates.
  private func breaks(_ start: Int, _ end: Int) -> Bool {
    switch text.unit(at: start - 1) {
    case "-", "/", ".": text.isJoint(end)
    default: false
    }
  }

  /// Not the tail of a longer code: a letter, digit, dot or dash before it makes it one.
  private func isFree(before start: Int) -> Bool {
    let previous = text.unit(at: start - 1)
    if previous.isLatin || previous.isDigit { return false }
    if previous == "." || previous == "/" || previous == "-" || previous == "_" || previous == "#" {
      return !text.unit(at: start - 2).isDigit && !text.unit(at: start - 2).isLatin
    }
    return true
  }

  private func compact(_ number: Field) -> TemporalToken? {
    let (year, month, day) = (number.value / 10_000, number.value / 100 % 100, number.value % 100)
    guard (1900...2099).contains(year), CalendarDate(year: year, month: month, day: day) != nil else {
      return nil
    }
    let next = text.unit(at: number.end)
    guard !next.isDigit, !next.isLatin, next != ".", next != "%",
      next != "-" || !text.unit(at: number.end + 1).isDigit,
      next != "人", next != "元", next != "号", text.unit(at: number.range.lowerBound - 1) != "第"
    else { return nil }
    return TemporalToken(.numericDate(year: year, month: month, day: day), number.range)
  }

  /// 113/09/26, 113.9.26: the Republic's years
  private func republican(_ year: Field) -> TemporalToken? {
    let mark = text.unit(at: year.end)
    guard (90...139).contains(year.value), mark == "/" || mark == ".", let month = field(at: year.end + 1),
      text.unit(at: month.end) == mark, let day = field(at: month.end + 1), isEnd(day.end, mark: mark)
    else { return nil }
    return ordered(year: year.value + 1911, month.value, day.value, year.range.lowerBound..<day.end)
  }

  private func yearFirst(_ year: Field) -> TemporalToken? {
    guard (1000...2999).contains(year.value) else { return nil }
    let mark = text.unit(at: year.end)
    guard mark == "-" || mark == "/" || mark == "." || mark == " " else { return nil }
    if mark == " ", let token = brokenDate(year) { return token }
    guard let month = field(at: year.end + 1), month.width <= 2, (1...12).contains(month.value) else {
      return nil
    }
    let second = text.unit(at: month.end)
    if second == mark || (second == "-" || second == ".") && mark != " ", let day = field(at: month.end + 1),
      day.width <= 2 || mark != " " && day.width == 4
    {
      // 2021-09-0910:09: the day runs into the clock
      let isGlued = day.width == 4 && text.unit(at: day.end) == ":"
      let value = isGlued ? day.value / 100 : day.value
      let end = isGlued ? day.range.lowerBound + 2 : day.end
      if day.width <= 2 || isGlued, CalendarDate(year: year.value, month: month.value, day: value) != nil {
        guard isEnd(end, mark: mark) || isGlued else { return nil }
        let tail = text.unit(at: end) == "日" ? end + 1 : end
        return TemporalToken(
          .numericDate(year: year.value, month: month.value, day: value), year.range.lowerBound..<tail)
      }
    }
    // 2018.11, 1997.07—2009.03; not 2010.5 as a number and not 2016-18
    guard mark == "." || mark == "-" || mark == "/", month.width == 2, (1900...2099).contains(year.value)
    else { return nil }
    guard mark != "." || isEnd(month.end, mark: mark) else { return nil }
    guard mark == ".", text.unit(at: month.end) != "-" || mark == "." else {
      guard isEnd(month.end, mark: mark), mark == "-" || mark == "/" else { return nil }
      return TemporalToken(
        .numericDate(year: year.value, month: month.value, day: nil), year.range.lowerBound..<month.end)
    }
    switch text.unit(at: month.end) {
    case "元", "万", "亿", "米", "公", "吨", "人", "个", "%", "千", "k", "K", "m": return nil
    default:
      return TemporalToken(
        .numericDate(year: year.value, month: month.value, day: nil), year.range.lowerBound..<month.end)
    }
  }

  /// 2022 05/ 20, as news agencies set it above a report
  private func brokenDate(_ year: Field) -> TemporalToken? {
    guard let month = field(at: year.end + 1), month.width == 2, text.unit(at: month.end) == "/",
      let day = field(at: text.unit(at: month.end + 1) == " " ? month.end + 2 : month.end + 1),
      day.width == 2,
      isEnd(day.end, mark: text[month.end])
    else { return nil }
    return ordered(year: year.value, month.value, day.value, year.range.lowerBound..<day.end)
  }

  /// 3-7-2017, 05/05/71, 12-11-10, and month and day before a clock time: 09-01 20:01.
  private func yearLast(_ first: Field, isAfterRangeMark: Bool) -> TemporalToken? {
    let mark = text.unit(at: first.end)
    guard mark == "-" || mark == "/" || mark == ".", let second = field(at: first.end + 1), second.width <= 2
    else { return nil }
    let start = first.range.lowerBound
    if text.unit(at: second.end) == mark, let third = field(at: second.end + 1),
      third.width == 4 || third.width <= 2,
      isEnd(third.end, mark: mark)
    {
      if third.width <= 2 {
        guard mark != ".", first.width == 2 || third.width == 2 else { return nil }
        // 12-11-10, 27-7-3: year first where it can be, but with slashes month first
        if mark == "-",
          let token = ordered(year: short(first.value), second.value, third.value, start..<third.end)
        {
          return token
        }
        return ordered(year: short(third.value), first.value, second.value, start..<third.end)
          ?? ordered(year: short(third.value), second.value, first.value, start..<third.end)
      }
      guard (1900...2099).contains(third.value) else { return nil }
      return dayOrMonthFirst(first, second, year: third, mark: mark)
    }
    if mark == ".", isAfterRangeMark, (1...12).contains(first.value), (1...31).contains(second.value),
      isEnd(second.end, mark: mark)
    {
      return TemporalToken(.numericDate(year: nil, month: first.value, day: second.value), start..<second.end)
    }
    guard mark == "-" || mark == "/", (1...12).contains(first.value), (1...31).contains(second.value),
      isEnd(second.end, mark: mark)
    else {
      return nil
    }
    if mark == "/", isAfterRangeMark || isMonthAndDay(second.end, day: second.value) {
      return TemporalToken(.numericDate(year: nil, month: first.value, day: second.value), start..<second.end)
    }
    if text.unit(at: second.end) == "号" || text.unit(at: second.end) == "日" {
      guard mark == "/" else { return nil }
      return TemporalToken(
        .numericDate(year: nil, month: first.value, day: second.value), start..<second.end + 1)
    }
    guard mark == "-", first.width == 2, second.width == 2 else { return nil }
    let next = second.end
    let clock = text.unit(at: next) == " " ? field(at: next + 1) : nil
    let hasClock = clock.map { $0.width <= 2 && text.unit(at: $0.end) == ":" } ?? false
    let isLine = (start == 0 || text[start - 1].isNewline) && (next == text.count || text[next].isNewline)
    guard hasClock || isLine else { return nil }
    return TemporalToken(.numericDate(year: nil, month: first.value, day: second.value), start..<next)
  }

  /// 9/26(四), 3/21 16:26, 9/26-10/2: what stands after two numbers with a slash makes them month and day.
  private func isMonthAndDay(_ end: Int, day: Int) -> Bool {
    switch text.unit(at: end) {
    case "(":
      let unit = weekUnit(at: end + 1) ?? end + 1
      return weekday(at: unit) != nil && text.unit(at: unit + 1) == ")"
    case " ": return field(at: end + 1).map { $0.width <= 2 && text.unit(at: $0.end) == ":" } ?? false
    default:
      guard day > 12, let next = RangeMark.end(in: text, at: end), let month = field(at: next),
        (1...12).contains(month.value), text.unit(at: month.end) == "/", let last = field(at: month.end + 1)
      else { return false }
      return (1...31).contains(last.value) && isEnd(last.end, mark: text[month.end])
    }
  }

  /// 03.09.2014, 3/7/2017: with dots the day first, else the month, where both may be.
  private func dayOrMonthFirst(_ first: Field, _ second: Field, year: Field, mark: UInt16) -> TemporalToken? {
    let range = first.range.lowerBound..<year.end
    let monthFirst = ordered(year: year.value, first.value, second.value, range)
    let dayFirst = ordered(year: year.value, second.value, first.value, range)
    guard var token = mark == "." ? dayFirst ?? monthFirst : monthFirst ?? dayFirst else { return nil }
    token.isOrderOpen = monthFirst != nil && dayFirst != nil && first.value != second.value
    return token
  }

  private func ordered(year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> TemporalToken? {
    guard CalendarDate(year: year, month: month, day: day) != nil else { return nil }
    return TemporalToken(.numericDate(year: year, month: month, day: day), range)
  }

  private func short(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  private func isEnd(_ end: Int, mark: UInt16) -> Bool {
    let next = text.unit(at: end)
    if next.isDigit || next.isLatin && next != "T" || next == "%" { return text.isJoint(end) && next != "%" }
    if next == mark || next == "." || next == "/", text.unit(at: end + 1).isDigit {
      // 2018/1/10-2018/7/10 and 2016-2018 are ranges; 192.168.1.1 is not
      return false
    }
    return true
  }
}
