internal import TextPipeline

/// Resolves what the words say against what the discourse knows.
struct DateResolver {
  typealias Field = TemporalPoint.Field

  var discourse: DateDiscourse
  /// Where the mention stands.
  var sentence: Int?
  var line: Int?
  /// 较上月, 比上年: counted from the month or year reported on.
  var isComparison = false
  /// 将于1月5日, 1月5日起: told of what is to come.
  var isFuture = false
  /// The mention is the whole text: a question, and no tale of the past.
  var isWholeText = false
  /// The year of the event that the sentence goes on to name.
  var eventYear: Int?
  /// The expression is a point, and no end of a range (1月1日至12月15日).
  var isPoint = false

  func resolve(_ expression: TemporalExpression) -> TemporalExpression {
    switch expression {
    case .point(let point):
      var single = self
      single.isPoint = true
      return lunarMonth(point) ?? .point(single.resolve(point))
    case .range(let from, let to):
      let start = resolve(from)
      var first = start
      // 13:20~次日05:40 with nothing told before: on the day of writing
      if first.isTimeOnly, to.day != nil, let writing = discourse.writing {
        set(DateDiscourse.Told(writing), in: &first)
      }
      return .range(first, end(to, from: from, start: first))
    case .untilNow(let point): return .untilNow(resolve(point))
    default: return expression
    }
  }

  /// The end of a range, told when the story is at its start.
  private func end(_ to: TemporalPoint, from: TemporalPoint, start: TemporalPoint) -> TemporalPoint {
    var inner = self
    inner.discourse = discourse.at(start)
    var end = inner.resolve(to)
    guard to.year == from.year || from.year != nil && to.year == nil else { return end }
    // 10月至2月, 22时至6时: the end lies after the start
    if from.day == to.day, let a = start.clock, let b = end.clock,
      b.hour * 60 + (b.minute ?? 0) < a.hour * 60 + (a.minute ?? 0),
      from.month == to.month, from.weekday == to.weekday
    {
      if let day = told(end)?.adding(days: 1) { set(day, in: &end) }
      return end
    }
    if case .given(let y)? = end.year, case .given(let a)? = start.month, case .given(let b)? = end.month,
      b < a, case .given(y)? = start.year,
      !isSaid(to.year, differentFrom: from.year)
    {
      end.year = .given(y + 1)
    }
    return end
  }

  private func isSaid(_ year: Field?, differentFrom other: Field?) -> Bool { year != nil && year != other }

  func resolve(_ point: TemporalPoint) -> TemporalPoint {
    var out = point
    resolveDecade(&out)
    resolveYear(&out)
    if let feast = out.feast {
      // 今年除夕, said in February, is the one that has just passed.
      let isSaid = point.year != nil && !(feast == .newYearsEve && point.year == .fromWriting(0))
      if let date = day(of: feast, out, said: isSaid) { set(DateDiscourse.Told(date), in: &out) }
      out.feast = nil
      if out.month == nil {
        out.feast = feast
        if out.year == nil, let year = discourse.year { out.year = .given(year) }
      }
    } else if out.isLunar {
      resolveLunar(&out, said: point.year != nil || point.cycleYear != nil)
    } else {
      resolvePeriod(&out)
      resolveMonth(&out)
      resolveDay(&out)
      resolveWeekday(&out)
      fillYear(&out, words: point)
    }
    if out.isTimeOnly { fillDay(&out) }
    dropImpossible(&out, words: point)
    return out
  }

  /// 2月29日 in a common year: the year was not meant.
  private func dropImpossible(_ point: inout TemporalPoint, words: TemporalPoint) {
    guard case .given(let year)? = point.year, case .given(let month)? = point.month,
      case .given(let day)? = point.day, !point.isLunar,
      CalendarDate(year: year, month: month, day: day) == nil
    else { return }
    point.year = words.year
    point.month = words.month
  }

  // MARK: Years

  private func resolveDecade(_ point: inout TemporalPoint) {
    guard let decade = point.decade, decade < 100 else { return }
    let tens = decade % 10
    guard let year = discourse.year else {
      if tens >= 3 { point.decade = 190 + tens }
      return
    }
    // The last such decade that has begun.
    let century = year / 100 * 10
    point.decade = (century + tens) * 10 <= year ? century + tens : century - 10 + tens
  }

  private func resolveYear(_ point: inout TemporalPoint) {
    switch point.year {
    case .fromWriting(let n)?:
      if let year = isComparison ? discourse.subjectYear ?? discourse.year : discourse.year {
        point.year = .given(year + n)
      }
    case .fromTold(let n)?:
      if let year = discourse.yearTold(in: line) ?? (n == 0 ? nil : discourse.last?.year ?? discourse.year) {
        point.year = .given(year + n)
      }
    default: break
    }
    if let cycle = point.cycleYear, point.year == nil, let near = discourse.scene?.year ?? discourse.year {
      // 1984 is 甲子, the first of its cycle.
      let offset = ((cycle - 1 + 1984 - near) % 60 + 60) % 60
      point.year = .given(near + (offset > 30 ? offset - 60 : offset))
    }
  }

  /// Told of what is to come, a date does not go on from a year that has passed: 2022年11月…。后续将在六月份…
  private func isPast(_ year: Int) -> Bool { isFuture && discourse.writing.map { year < $0.year } ?? false }

  /// The year of a date that says none.
  func fillYear(_ point: inout TemporalPoint, words: TemporalPoint) {
    guard point.year == nil, point.decade == nil, point.century == nil else { return }
    guard point.month != nil || point.period != nil else { return }
    if let said = discourse.saidYear, words.month != nil,
      said.sentence != nil && said.sentence == sentence
        || said.opensScene && said.line != nil && said.line == line && !isPast(said.year)
    {
      point.year = .given(said.year)
      return
    }
    if let event = eventYear, isLikely(event, for: point) {
      point.year = .given(event)
      return
    }
    guard let year = discourse.year else {
      if let year = yearTold(of: point) { point.year = .given(year) }
      return
    }
    // Told in January, November is last year's.
    if !isWholeText, !isFuture, let writing = discourse.writing, writing.year == year,
      case .given(let month)? = point.month, month - writing.month >= 8
    {
      point.year = .given(year - 1)
    } else if let writing = discourse.writing, writing.year == year, case .given(let month)? = point.month,
      // Told in December, the first of January is the coming one.
      writing.month - month >= 11 && isPoint && words.day != nil || isFuture && writing.month - month >= 9
    {
      point.year = .given(year + 1)
    } else {
      point.year = .given(year)
    }
  }

  /// Without a day of writing the event's year is the best evidence; with one, it must put the day behind it.
  private func isLikely(_ event: Int, for point: TemporalPoint) -> Bool {
    guard let writing = discourse.writing else { return true }
    guard case .given(let month)? = point.month, case .given(let day)? = point.day,
      let told = CalendarDate(year: event, month: month, day: day)
    else { return false }
    return event == writing.year || !isFuture && told <= writing && writing.dayNumber - told.dayNumber < 300
  }

  // MARK: Months, days

  func resolveMonth(_ point: inout TemporalPoint) {
    let base: DateDiscourse.Told?
    let count: Int
    switch point.month {
    case .fromWriting(let n)?:
      let reported = isComparison ? discourse.subjectMonth : nil
      (base, count) = (reported ?? discourse.writing.map { DateDiscourse.Told($0) } ?? discourse.last, n)
    case .fromTold(let n)?:
      (base, count) = (discourse.last ?? discourse.writing.map { DateDiscourse.Told($0) }, n)
    default: return
    }
    guard let base else { return }
    let months = base.month - 1 + count
    point.month = .given((months % 12 + 12) % 12 + 1)
    if let year = base.year ?? discourse.year {
      point.year = .given(year + (months >= 0 ? months / 12 : (months - 11) / 12))
    }
  }

  private func resolveDay(_ point: inout TemporalPoint) {
    switch point.day {
    case .fromWriting(let n)?:
      guard
        let day = (discourse.writing.map { DateDiscourse.Told($0) } ?? discourse.dateline)?.adding(days: n)
      else { return }
      set(day, in: &point)
    case .fromTold(let n)?:
      guard let day = (discourse.scene ?? discourse.writing.map { DateDiscourse.Told($0) })?.adding(days: n)
      else { return }
      set(day, in: &point)
    case .sinceStart(let n)? where point.month != nil:
      fillYear(&point, words: point)
      guard case .given(let month)? = point.month else { return }
      if n > 0 {
        point.day = .given(n)
      } else if case .given(let year)? = point.year {
        point.day = .given(CalendarDate.daysInMonth(year: year, month: month))
      }
    case .sinceStart(-1)?:
      if case .given(let year)? = point.year, let last = CalendarDate(year: year, month: 12, day: 31) {
        set(DateDiscourse.Told(last), in: &point)
      }
    case .sinceStart(let n)?:
      if case .given(let year)? = point.year, let first = CalendarDate(year: year, month: 1, day: 1) {
        set(DateDiscourse.Told(first.adding(days: n - 1)), in: &point)
      } else if let day = discourse.start?.adding(days: n - 1)
        ?? discourse.writing.map({ DateDiscourse.Told($0.adding(days: n - 1)) })
      {
        set(day, in: &point)
      }
    case .fromHoliday(let n)?:
      guard n != 0, let holiday = discourse.holiday else { return }
      set(DateDiscourse.Told((n > 0 ? holiday.upperBound : holiday.lowerBound).adding(days: n)), in: &point)
    case .given(let day)? where point.month == nil:
      if case .given(let year)? = point.year, let date = CalendarDate(year: year, month: 1, day: day) {
        // 去年的前10天
        set(DateDiscourse.Told(date), in: &point)
        return
      }
      guard let base = monthTold(ofDay: day) ?? discourse.writing.map({ monthNear($0, ofDay: day) })
      else { return }
      point.month = .given(base.month)
      if let year = base.year { point.year = .given(year) }
    default: break
    }
  }

  // MARK: Times

  /// A time of day alone lies on the day that the story is at; its hour goes on from the hours before it.
  private func fillDay(_ point: inout TemporalPoint) {
    if var clock = point.clock, clock.isOpen, point.part == nil, let hour = discourse.hour, hour >= 12,
      (1...11).contains(clock.hour),
      clock.hour + 12 + 1 >= hour || discourse.hour! >= 18
    {
      clock.hour += 12
      clock.isOpen = false
      point.clock = clock
    }
    guard let day = discourse.scene else { return }
    set(day, in: &point)
  }

  private func told(_ point: TemporalPoint) -> DateDiscourse.Told? {
    guard case .given(let month)? = point.month, case .given(let day)? = point.day else { return nil }
    var year: Int?
    if case .given(let y)? = point.year { year = y }
    return DateDiscourse.Told(year: year, month: month, day: day)
  }

  func set(_ told: DateDiscourse.Told, in point: inout TemporalPoint) {
    point.year = told.year.map { .given($0) } ?? (point.year == nil ? nil : point.year)
    point.month = .given(told.month)
    point.day = told.day.map { .given($0) }
    point.isLunar = false
  }
}
