/// A week of ISO 8601: Monday to Sunday, in the year that holds its Thursday.
package struct ISOWeek: Sendable, Equatable {
  package let year: Int
  /// 1…53
  package let week: Int

  package init(of date: CalendarDate) {
    let thursday = date.adding(days: 4 - date.weekday)
    year = thursday.year
    week = (thursday.dayNumber - CalendarDate(year: thursday.year, month: 1, day: 1)!.dayNumber) / 7 + 1
  }

  /// The Monday of a week.
  package static func monday(year: Int, week: Int) -> CalendarDate {
    // 4 January always lies in week 1.
    let fourth = CalendarDate(year: year, month: 1, day: 4)!
    return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
  }
}
