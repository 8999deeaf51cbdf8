internal import TextPipeline

/// A point as far as it has been read: its tokens, from coarse to fine, and what they say together.
struct PointParse {
  var point = TemporalPoint()
  var range: Range<Int>
  var tokens: [TemporalToken] = []
  /// Level of the finest token.
  var level = 0
  /// The end of a range whose two numbers share a unit (9—11日): the field that differs, in the last token.
  var upper: Int?

  /// A range mark stands before it, so that digits and dashes before are not its own.
  var isRangeEnd = false

  init(at start: Int) { range = start..<start }

  var end: Int { range.upperBound }
  var hasYear: Bool { point.year != nil || point.cycleYear != nil }
  var hasMonth: Bool { point.month != nil }
  var hasDay: Bool { point.hasDay }
  var isLunar: Bool { point.isLunar }
  var isOnlyLunarMark: Bool { level == 0 && !tokens.isEmpty }

  var evidence: [Evidence] { tokens.map { Evidence($0.range, $0.what) } }

  /// The tokens of an end of a range, under what they are together.
  func evidence(as role: String) -> [Evidence] {
    tokens.count > 1 ? [Evidence(tokens[0].range.lowerBound..<end, role)] + evidence : evidence
  }

  /// Every token needs a context to mean time.
  var isWeak: Bool { tokens.allSatisfy { $0.strength == .weak } }

  mutating func add(_ token: TemporalToken) {
    tokens.append(token)
    level = max(level, token.level)
    range = range.lowerBound..<token.end
    upper = token.upper
    if token.isAbout { point.modifier = .approximate }
    switch token.kind {
    case .century(let n): point.century = n
    case .decade(let n): point.decade = decade(n)
    case .year(let field): point.year = field
    case .cycleYear(let n): point.cycleYear = n
    case .half(let field): point.period = .half(field)
    case .quarter(let field): point.period = .quarter(field)
    case .season(let season): point.period = .season(season)
    case .week(let field): point.period = .week(field)
    case .weekOfMonth(let n): point.period = .weekOfMonth(n)
    case .month(let field): point.month = field
    case .lunarCalendar: point.isLunar = true
    case .lunarMonth(let n, let isLeap):
      point.isLunar = true
      point.isLeapMonth = isLeap
      point.month = .given(n)
    case .lunarDay(let n):
      point.isLunar = true
      point.day = .given(n)
    case .day(let field), .dayOfPeriod(let field):
      point.day = field
      point.isCalendarOpen = token.isCalendarOpen
    case .holidayDay(let days):
      point.feast = nil
      point.day = .fromHoliday(days)
    case .third(let modifier), .edge(let modifier): point.modifier = modifier
    case .yearEdge(let modifier):
      point.modifier = modifier
      if point.year == nil { point.year = .fromWriting(0) }
    case .monthEdge(let modifier):
      point.modifier = modifier
      if point.month == nil { point.month = .fromWriting(0) }
    case .weekday(let weekday):
      if point.day == nil || weekday.ordinal != nil { point.weekday = weekday }
      // 下周周六
      if case .week(.fromWriting(let n))? = point.period {
        point.weekday?.week = n
        point.period = nil
      }
    case .feast(let feast): point.feast = feast
    case .part(let part): point.part = part
    case .dayAndPart(let day, let part):
      point.day = day
      point.part = part
    case .dayOfWriting(let n, let part):
      point.month = .fromWriting(0)
      point.day = .given(n)
      point.part = part
    case .samePeriod, .sameDay: break
    case .clock(let clock): point.clock = PointParse.clock(clock, in: point.part)
    case .numericDate(let year, let month, let day):
      point.year = year.map { .given($0) }
      point.month = .given(month)
      point.day = day.map { .given($0) }
      point.isOrderOpen = token.isOrderOpen
      if day == nil { level = 5 }
    }
  }

  private func decade(_ n: Int) -> Int {
    guard let century = point.century else { return n }
    return (century - 1) * 10 + n % 10
  }

  /// The hour on the 24-hour clock, as the part of day tells it.
  static func clock(_ clock: TemporalPoint.Clock, in part: TemporalPoint.DayPart?) -> TemporalPoint.Clock {
    guard let part else { return clock }
    var clock = clock
    clock.isOpen = false
    switch part {
    case .afternoon where clock.hour < 12: clock.hour += 12
    case .evening where clock.hour < 12 && clock.hour > 0: clock.hour += 12
    case .evening where clock.hour == 12, .night where clock.hour == 12: clock.hour = 24
    case .night where (6..<12).contains(clock.hour): clock.hour += 12
    case .midday where clock.hour < 10: clock.hour += 12
    case .smallHours where clock.hour == 12: clock.hour = 0
    default: break
    }
    return clock
  }
}

/// Composes tokens into points: each finer than the one before, with blanks, 的 or brackets between them at most.
struct PointGrammar {
  let text: AnalysisText
  let lexer: TemporalLexer

  init(_ text: AnalysisText) {
    self.text = text
    lexer = TemporalLexer(text: text)
  }

  /// The longest point that begins at `start`.
  /// - Parameter isRangeEnd: a range mark stands before it.
  func point(at start: Int, isRangeEnd: Bool = false) -> PointParse? {
    var parse = PointParse(at: start)
    parse.isRangeEnd = isRangeEnd
    extend(&parse)
    // 农历 alone, or with nothing of the calendar after it
    return parse.level > 0 ? parse : nil
  }

  /// The end of a range of days of the Chinese calendar that says no month: 初三 after 正月初一 or 除夕.
  func lunarEnd(at start: Int, of first: PointParse) -> PointParse? {
    let isEve = first.point.feast == .newYearsEve
    guard isEve || first.isLunar && first.hasDay else { return nil }
    var parse = PointParse(at: start)
    parse.point.isLunar = true
    parse.point.month = isEve ? .given(1) : first.point.month
    parse.level = 5
    extend(&parse)
    return parse.hasDay ? parse : nil
  }

  /// Adds all the tokens that go on from the end of `parse`.
  func extend(_ parse: inout PointParse) {
    while let token = next(after: parse) {
      parse.add(token)
      if token.upper != nil { break }
      if parse.tokens.count > 8 { break }
    }
  }

  private func next(after parse: PointParse) -> TemporalToken? {
    if let token = lexer.token(at: parse.end, after: parse), fits(token, parse) { return token }
    guard !parse.tokens.isEmpty else { return nil }
    return bracketedWeekday(after: parse) ?? afterGap(parse)
  }

  /// The token after a blank, 的 or a comma-less join: 2024-04-29 18:10, 2021年的第一周, 8月19日 上午.
  private func afterGap(_ parse: PointParse) -> TemporalToken? {
    var i = parse.end
    switch text.unit(at: i) {
    case " ":
      while text.unit(at: i) == " ", i - parse.end < 2 { i += 1 }
    case "的":
      guard parse.level <= 8 else { return nil }
      i += 1
    case "T":
      guard text[parse.end - 1].isDigit, text.unit(at: i + 1).isDigit else { return nil }
      i += 1
    case "约", "大": return afterAbout(parse)
    default: return nil
    }
    guard let token = lexer.token(at: i, after: parse), fits(token, parse) else { return nil }
    if text[parse.end] == " " {
      // A blank joins only what belongs together: not 2024年 五一, not 星期五 上午 of the next column.
      switch token.kind {
      case .month, .day, .clock, .part: break
      case .lunarDay, .lunarMonth: guard parse.isLunar else { return nil }
      default: return nil
      }
    }
    if text[parse.end] == "的" {
      switch token.kind {
      case .part, .clock: break
      case .week, .weekOfMonth, .weekday, .month, .day, .third, .quarter:
        guard parse.level <= 6 else { return nil }
      case .season: guard parse.level == 3 else { return nil }
      default: return nil
      }
    }
    return token
  }

  /// 今天大约十点, 9月3日约8时: the clock time, said to be near, goes on from its day.
  private func afterAbout(_ parse: PointParse) -> TemporalToken? {
    let i = text[parse.end] == "约" ? parse.end + 1 : parse.end + 2
    guard parse.level == 7 || parse.level == 8 || parse.level == 9, parse.hasDay, parse.point.clock == nil,
      text[parse.end] == "约" || text.unit(at: parse.end + 1) == "约",
      var token = lexer.token(at: i, after: parse)
    else { return nil }
    switch token.kind {
    case .clock: break
    case .part:
      var inner = parse
      inner.add(token)
      guard let clock = lexer.token(at: token.end, after: inner), case .clock = clock.kind else { return nil }
    default: return nil
    }
    token.isAbout = true
    return token
  }

  /// 9月16日(星期一)
  private func bracketedWeekday(after parse: PointParse) -> TemporalToken? {
    guard parse.level == 7, text.unit(at: parse.end) == "(" else { return nil }
    // 9月26日(四), 9/26(四)
    if text.unit(at: parse.end + 2) == ")", let day = lexer.weekday(at: parse.end + 1),
      text[parse.end - 1] == "日" || text[parse.end - 1].isDigit
    {
      return TemporalToken(.weekday(.init(day: day)), parse.end..<parse.end + 3)
    }
    var inner = PointParse(at: parse.end + 1)
    inner.level = 7
    guard let token = lexer.weekToken(at: parse.end + 1, after: inner), text.unit(at: token.end) == ")" else {
      return nil
    }
    guard case .weekday(let day) = token.kind else { return nil }
    return TemporalToken(.weekday(day), parse.end..<token.end + 1)
  }

  private func fits(_ token: TemporalToken, _ parse: PointParse) -> Bool {
    if parse.tokens.isEmpty { return true }
    if token.upper != nil, case .day = token.kind, parse.level == 3 { return true }
    // A modifier ends what it modifies: 2024年底上午 is none.
    if parse.point.modifier != nil, token.level < 9 {
      if case .yearEdge = token.kind, parse.level == 3 { return true }
      return false
    }
    switch token.kind {
    case .part, .clock:
      if token.level <= parse.level, case .part = token.kind { return false }
      // Parts of a day need a day, unless they are the first.
      if parse.level >= 7 || parse.isOnlyLunarMark { return token.level > parse.level }
      return parse.point.feast != nil && token.level > parse.level
    case .weekday(let weekday):
      return parse.level == 7 || parse.level == 6 || weekday.ordinal != nil && parse.hasMonth
    case .edge: return parse.level <= 5
    case .monthEdge: return parse.level == 5
    case .day(let field):
      if parse.level == 6, parse.point.modifier == nil { return false }
      if case .given = field { return parse.hasMonth || parse.level == 0 }
      if case .sinceStart = field { return parse.level == 3 }
      return false
    case .dayAndPart: return parse.level == 0
    case .month(let field):
      guard parse.level <= 3 else { return false }
      if case .given = field { return true }
      return false
    case .year: return parse.level < 3
    case .half, .quarter, .season: return parse.level <= 3
    case .week: return parse.level == 3
    case .weekOfMonth: return parse.level == 5
    case .feast: return parse.level == 3 || parse.isOnlyLunarMark
    case .dayOfPeriod: return parse.level == 3 || parse.level == 5
    case .holidayDay: return parse.point.feast != nil
    case .sameDay: return parse.level == 7
    case .samePeriod: return parse.level >= 3 && parse.level <= 5
    case .decade: return parse.level == 1
    case .century: return false
    case .lunarCalendar: return parse.level == 3
    case .numericDate: return false
    default: return token.level > parse.level
    }
  }
}
