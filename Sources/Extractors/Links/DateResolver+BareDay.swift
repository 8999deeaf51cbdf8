internal import TextPipeline

/// What a day that says no month or year has from the days told before.
extension DateResolver {
  /// The month told last, if a bare day goes on from it: not from another year's in passing (2023年1月曾停运。…22日,),
  /// nor from a day yet to come (10月1日将…。…26日晚,).
  func monthTold(ofDay day: Int) -> DateDiscourse.Told? {
    guard let last = discourse.last else { return nil }
    guard let writing = discourse.writing, !isFuture, discourse.lastSentence != sentence
    else { return last }
    if last.day == nil, let year = last.year, year != writing.year { return nil }
    if let date = last.date, date.dayNumber > writing.dayNumber, date.month != writing.month,
      day <= writing.day
    {
      return nil
    }
    return last
  }

  /// 30日, told in the first days of a month: the last one's.
  func monthNear(_ writing: CalendarDate, ofDay day: Int) -> DateDiscourse.Told {
    let before = writing.adding(days: -writing.day)
    return DateDiscourse.Told(
      !isFuture && writing.day <= 7 && day >= 21 && day <= before.day ? before : writing)
  }

  /// Without any evidence of the article's year, a day close to the one told last lies in its year:
  /// 2020年2月16日0时至24时…。截至2月16日24时. A day far from it may be told of another time.
  func yearTold(of point: TemporalPoint) -> Int? {
    guard let last = discourse.last?.date, case .given(let month)? = point.month,
      case .given(let day)? = point.day,
      !point.isLunar
    else { return nil }
    return [last.year, last.year - 1, last.year + 1].first { year in
      CalendarDate(year: year, month: month, day: day).map { abs($0.dayNumber - last.dayNumber) <= 15 }
        ?? false
    }
  }
}
