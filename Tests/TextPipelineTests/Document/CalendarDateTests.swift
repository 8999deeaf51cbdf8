import Testing
import TextPipeline

@Suite struct CalendarDateTests {
  @Test func dayNumbersLeadBack() {
    for day in stride(from: -800_000, through: 800_000, by: 97) {
      let date = CalendarDate(dayNumber: day)
      #expect(date.dayNumber == day)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test(arguments: [
    (2024, 4, 26, 5), (1970, 1, 1, 4), (2000, 2, 29, 2), (2023, 10, 16, 1), (2026, 11, 22, 7),
  ])
  func weekdays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) {
    #expect(CalendarDate(year: year, month: month, day: day)?.weekday == weekday)
  }

  @Test(arguments: [(2023, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (1900, 2, 29)])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2024-04-26", nil as Int?), ("2024-04-26T18:10", 65_400), ("2024-04-26 18:10:05", 65_405),
  ])
  func readsReferenceTimes(_ text: String, _ second: Int?) {
    let time = ReferenceTime(iso8601: text)
    #expect(time?.date.iso == "2024-04-26")
    #expect(time?.secondOfDay == second)
  }

  @Test(arguments: [
    "", "2024", "2024-4-26-1", "2024-02-30", "2024-04-26T25:00", "26.04.2024", "2024-04-26T18",
  ])
  func refusesOthers(_ text: String) {
    #expect(ReferenceTime(iso8601: text) == nil)
  }
}
