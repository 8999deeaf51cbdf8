internal import CICU

/// The Chinese calendar and the solar terms, 1900…2100, reckoned in Beijing time.
package enum ChineseCalendar {
  /// - Parameters:
  ///   - year: the Gregorian year in which the Chinese year begins.
  ///   - month: 1…12.
  ///   - day: 1…30.
  /// - Returns: nil for a day that does not exist or lies outside 1900…2100.
  package static func gregorian(year: Int, month: Int, isLeap: Bool = false, day: Int) -> CalendarDate? {
    guard let year = Int32(exactly: year), let month = Int32(exactly: month), let day = Int32(exactly: day)
    else { return nil }
    var (y, m, d): (Int32, Int32, Int32) = (0, 0, 0)
    guard cicu_chinese_to_gregorian(year, month, isLeap ? 1 : 0, day, &y, &m, &d) <= 0 else { return nil }
    return CalendarDate(year: Int(y), month: Int(m), day: Int(d))
  }

  /// The last day of a month of the Chinese calendar.
  package static func lastDay(year: Int, month: Int, isLeap: Bool = false) -> CalendarDate? {
    gregorian(year: year, month: month, isLeap: isLeap, day: 30)
      ?? gregorian(year: year, month: month, isLeap: isLeap, day: 29)
  }

  /// - Parameter index: 0 (小寒) … 23 (冬至), in order of the Gregorian year.
  package static func solarTerm(year: Int, index: Int) -> CalendarDate? {
    guard let year = Int32(exactly: year), let index = Int32(exactly: index) else { return nil }
    var (m, d): (Int32, Int32) = (0, 0)
    guard cicu_solar_term(year, index, &m, &d) <= 0 else { return nil }
    return CalendarDate(year: Int(year), month: Int(m), day: Int(d))
  }
}
