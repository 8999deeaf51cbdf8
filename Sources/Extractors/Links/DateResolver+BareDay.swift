internal import TextPipeline

/// What a day that says no month or year has from the days told before.
extension DateResolver {
  /// The month told last, if a bare day goes on from it: not from another year's in passing (2023年1月曾停运。…22日,),
  /// nor from a day yet to come (10月1日将…。…26日晚,).
  func monthTold(ofDay day: Int) -> DateDiscourse.Told? {
    guard let last = discourse.nearest(to: day) else { return nil }
    // 9月…创新低。预计15日公布, written in January: what is to come goes on from no month that has passed
    if isFuture, discourse.lastSentence != sentence, let writing = discourse.writing,
      ((last.year ?? writing.year), last.month) < (writing.year, writing.month)
    {
      return nil
    }
    guard let writing = discourse.writing, !isFuture, discourse.lastSentence != sentence
    else { return last }
    if last.day == nil, let year = last.year, year != writing.year { return nil }
    // 7月份出口增长。…15日, in a report of 27 August
    if last.day == nil, last.month != writing.month, day <= writing.day { return nil }
    if let date = last.date, date.dayNumber > writing.dayNumber, date.month != writing.month,
      day <= writing.day
    {
      return nil
    }
    return last
  }

  /// 30日, told in the first days of a month: the last one's; 将于5日, told in its last days: the next one's.
  func monthNear(_ writing: CalendarDate, ofDay day: Int) -> DateDiscourse.Told {
    if isFuture, writing.day >= 21, day <= 10 {
      let length = CalendarDate.daysInMonth(year: writing.year, month: writing.month)
      return DateDiscourse.Told(writing.adding(days: length - writing.day + 1))
    }
    let before = writing.adding(days: -writing.day)
    return DateDiscourse.Told(
      !isFuture && writing.day <= 7 && day >= 21 && day <= before.day ? before : writing)
  }

  /// Without any evidence of the article's year, a day within two months of the one told last lies in its year:
  /// 2020年2月16日0时至24时…。截至2月16日24时. A day far from it may be told of another time.
  func yearTold(of point: TemporalPoint) -> Int? {
    guard let told = discourse.last, let year = told.year,
      let last = CalendarDate(year: year, month: told.month, day: told.day ?? 15),
      case .given(let month)? = point.month,
      case .given(let day)? = point.day,
      !point.isLunar
    else { return nil }
    return [last.year, last.year - 1, last.year + 1].first { year in
      CalendarDate(year: year, month: month, day: day).map { abs($0.dayNumber - last.dayNumber) <= 62 }
        ?? false
    }
  }
}
