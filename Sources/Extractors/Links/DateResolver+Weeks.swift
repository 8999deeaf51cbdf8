internal import TextPipeline

/// Quarters, weeks and weekdays, counted from the time of writing or from what was told.
extension DateResolver {
  func resolvePeriod(_ point: inout TemporalPoint) {
    if case .half(.fromWriting(let n))? = point.period, let writing = discourse.writing {
      let halves = writing.year * 2 + (writing.month - 1) / 6 + n
      point.year = .given(halves / 2)
      point.period = .half(.given(halves % 2 + 1))
      return
    }
    if case .quarter(.fromWriting(let n))? = point.period, let writing = discourse.writing {
      let quarters = writing.year * 4 + (writing.month - 1) / 3 + n
      point.year = .given(quarters / 4)
      point.period = .quarter(.given(quarters % 4 + 1))
      return
    }
    guard case .week(let field)? = point.period else {
      if case .weekOfMonth(let n)? = point.period { resolveWeekOfMonth(&point, n) }
      return
    }
    let base: CalendarDate?
    let count: Int
    switch field {
    case .given, .sinceStart, .fromHoliday: return
    case .fromWriting(let n): (base, count) = (discourse.writing ?? discourse.scene?.date, n)
    case .fromTold(let n):
      (base, count) = (
        discourse.week.map { ISOWeek.monday(year: $0.year, week: $0.week) } ?? discourse.scene?.date
          ?? discourse.writing, n
      )
    }
    guard let base else { return }
    let week = ISOWeek(of: base.adding(days: 7 * count))
    point.year = .given(week.year)
    point.period = .week(.given(week.week))
  }

  private func resolveWeekOfMonth(_ point: inout TemporalPoint, _ n: Int) {
    resolveMonth(&point)
    fillYear(&point, words: point)
    guard case .given(let year)? = point.year, case .given(let month)? = point.month,
      let first = CalendarDate(year: year, month: month, day: 1)
    else { return }
    let monday = first.adding(days: (8 - first.weekday) % 7 + 7 * (n - 1))
    let week = ISOWeek(of: monday)
    point.year = .given(week.year)
    point.month = nil
    point.period = .week(.given(week.week))
  }

  func resolveWeekday(_ point: inout TemporalPoint) {
    guard let weekday = point.weekday else { return }
    if let ordinal = weekday.ordinal {
      fillYear(&point, words: point)
      guard case .given(let year)? = point.year, case .given(let month)? = point.month,
        let date = DateResolver.weekday(weekday.day, ordinal: ordinal, year: year, month: month)
      else { return }
      point.weekday = nil
      set(DateDiscourse.Told(date), in: &point)
      return
    }
    guard let writing = discourse.writing else { return }
    // 周末, told in the first days of a week: the last one, if it is not to come
    let isLast = weekday.isWeekend && weekday.week == nil && writing.weekday <= 3 && !isFuture
    let monday = writing.adding(days: 1 - writing.weekday + 7 * (weekday.week ?? (isLast ? -1 : 0)))
    if weekday.isWeekend {
      let week = ISOWeek(of: monday)
      point.year = .given(week.year)
      point.period = .week(.given(week.week))
      return
    }
    point.weekday = nil
    set(DateDiscourse.Told(monday.adding(days: weekday.day - 1)), in: &point)
  }

  /// The n-th such weekday of a month, from its end where n is −1.
  static func weekday(_ day: Int, ordinal: Int, year: Int, month: Int) -> CalendarDate? {
    let length = CalendarDate.daysInMonth(year: year, month: month)
    if ordinal < 0 {
      guard let last = CalendarDate(year: year, month: month, day: length) else { return nil }
      return last.adding(days: -((last.weekday - day + 7) % 7))
    }
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    return CalendarDate(year: year, month: month, day: 1 + (day - first.weekday + 7) % 7 + 7 * (ordinal - 1))
  }
}
