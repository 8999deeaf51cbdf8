import Testing

@testable import TextPipeline

@Suite("Weeks and the Chinese calendar")
struct CalendarTests {
  @Test(
    "ISO week of a day",
    arguments: [
      (2024, 12, 30, 2025, 1), (2021, 1, 3, 2020, 53), (2024, 9, 26, 2024, 39), (2023, 1, 1, 2022, 52),
    ])
  func week(year: Int, month: Int, day: Int, isoYear: Int, number: Int) throws {
    let week = ISOWeek(of: try #require(CalendarDate(year: year, month: month, day: day)))
    #expect(week.year == isoYear)
    #expect(week.week == number)
    #expect(ISOWeek(of: ISOWeek.monday(year: isoYear, week: number)) == week)
  }

  @Test("lunar days and solar terms")
  func lunar() {
    #expect(ChineseCalendar.gregorian(year: 2024, month: 8, day: 15)?.iso == "2024-09-17")
    #expect(ChineseCalendar.gregorian(year: 2023, month: 2, isLeap: true, day: 1)?.iso == "2023-03-22")
    #expect(ChineseCalendar.lastDay(year: 2023, month: 12)?.iso == "2024-02-09")
    #expect(ChineseCalendar.gregorian(year: 2024, month: 2, isLeap: true, day: 1) == nil)
    #expect(ChineseCalendar.solarTerm(year: 2025, index: 6)?.iso == "2025-04-04")
  }
}
