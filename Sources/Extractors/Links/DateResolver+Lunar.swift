internal import TextPipeline

/// Feasts and dates of the Chinese calendar.
extension DateResolver {
  /// - Parameter said: the words name the year; else the nearest one is meant.
  func day(of feast: Feast, _ point: TemporalPoint, said: Bool) -> CalendarDate? {
    guard let written = year(of: point) else { return nil }
    let year = said ? written : yearToCome(feast, after: written)
    switch feast {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .lunar(let month, let day):
      guard month == 12, !said else { return ChineseCalendar.gregorian(year: year, month: month, day: day) }
      return nearest(year) { ChineseCalendar.gregorian(year: $0, month: month, day: day) }
    case .newYearsEve:
      guard !said else { return ChineseCalendar.lastDay(year: year, month: 12) }
      return nearest(year) { ChineseCalendar.lastDay(year: $0, month: 12) }
    case .solarTerm(let index): return ChineseCalendar.solarTerm(year: year, index: index)
    case .weekday(let month, let ordinal, let day):
      return DateResolver.weekday(day, ordinal: ordinal, year: year, month: month)
    }
  }

  /// Told at the end of a year, 元旦 and 春节 are the next one's.
  private func yearToCome(_ feast: Feast, after year: Int) -> Int {
    guard let near = discourse.writing ?? discourse.scene?.date, near.year == year, near.month >= 11
    else { return year }
    switch feast {
    case .fixed(month: 1, _), .lunar(month: 1, _): return year + 1
    default: return year
    }
  }

  /// 二月初八 and its like: in the year said, else in the one that brings it nearest to the date told last.
  func resolveLunar(_ point: inout TemporalPoint, said: Bool) {
    guard let year = year(of: point), case .given(let month)? = point.month, case .given(let day)? = point.day
    else { return }
    let isLeap = point.isLeapMonth
    let date =
      said
      ? ChineseCalendar.gregorian(year: year, month: month, isLeap: isLeap, day: day)
      : nearest(year, isYearEnd: month >= 11) {
        ChineseCalendar.gregorian(year: $0, month: month, isLeap: isLeap, day: day)
      }
    guard let date else { return }
    point.year = .given(date.year)
    point.month = .given(date.month)
    point.day = .given(date.day)
    point.isLunar = false
    point.cycleYear = nil
  }

  /// A month of the Chinese calendar is a range of days.
  func lunarMonth(_ point: TemporalPoint) -> TemporalExpression? {
    guard point.isLunar, point.day == nil, point.feast == nil, case .given(let month)? = point.month,
      let year = year(of: point),
      let first = ChineseCalendar.gregorian(year: year, month: month, isLeap: point.isLeapMonth, day: 1),
      let last = ChineseCalendar.lastDay(year: year, month: month, isLeap: point.isLeapMonth)
    else { return nil }
    return .range(TemporalPoint(first), TemporalPoint(last))
  }

  private func year(of point: TemporalPoint) -> Int? {
    switch point.year {
    case .given(let year)?: return year
    case .fromWriting(let n)?: return discourse.year.map { $0 + n }
    default:
      // History told in another sentence gives a feast no year.
      if let told = discourse.scene?.year, let year = discourse.year, told < year - 1,
        discourse.lastSentence != sentence
      {
        return year
      }
      return discourse.scene?.year ?? discourse.year
    }
  }

  /// - Parameter isYearEnd: the last months of a Chinese year lie in the next Gregorian one.
  /// - Returns: the day of this year's or a neighbouring Chinese year that lies nearest to the date told last.
  private func nearest(_ year: Int, isYearEnd: Bool = true, _ day: (Int) -> CalendarDate?) -> CalendarDate? {
    guard let near = discourse.scene?.date ?? (isYearEnd ? discourse.writing : nil) else { return day(year) }
    return [year, year - 1, year + 1].compactMap(day).min {
      abs($0.dayNumber - near.dayNumber) < abs($1.dayNumber - near.dayNumber)
    }
  }
}

extension TemporalPoint {
  init(_ date: CalendarDate) {
    self.init()
    year = .given(date.year)
    month = .given(date.month)
    day = .given(date.day)
  }
}
