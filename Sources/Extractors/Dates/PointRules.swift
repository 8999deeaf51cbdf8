internal import TextPipeline

/// The rules of points, by what they are made of.
enum PointRules {
  static func rule(of parse: PointParse) -> Rule {
    let point = parse.point
    if point.hasTime {
      if point.isTimeOnly { return point.clock == nil ? .dateTimePart : .dateTimeClock }
      return point.clock == nil ? .dateTimeDatedPart : .dateTimeDatedClock
    }
    if point.feast != nil { return .dateCalendarFeast }
    if point.isLunar { return .dateCalendarLunar }
    if case .numericDate? = parse.tokens.first?.kind { return .dateCalendarNumeric }
    if let weekday = point.weekday {
      return weekday.isWeekend ? .dateCalendarWeekend : .dateCalendarWeekday
    }
    switch point.period {
    case .half?: return .dateCalendarHalf
    case .quarter?: return .dateCalendarQuarter
    case .season?: return .dateCalendarSeason
    case .week?, .weekOfMonth?: return .dateCalendarWeek
    case nil: break
    }
    if point.decade != nil { return .dateCalendarDecade }
    if point.century != nil { return .dateCalendarCentury }
    if let rule = relative(point.day, .dateDeicticDay, .dateToldDay)
      ?? relative(point.month, .dateDeicticMonth, .dateToldMonth)
    {
      return rule
    }
    switch (point.year != nil, point.month != nil, point.day != nil) {
    case (true, true, true): return .dateCalendarYearMonthDay
    case (true, true, false): return .dateCalendarYearMonth
    case (false, true, true): return .dateCalendarMonthDay
    case (false, true, false): return .dateCalendarMonth
    case (_, _, true): return .dateCalendarDay
    default: return relative(point.year, .dateDeicticYear, .dateToldYear) ?? .dateCalendarYear
    }
  }

  private static func relative(_ field: TemporalPoint.Field?, _ deictic: Rule, _ told: Rule) -> Rule? {
    switch field {
    case .fromWriting?: deictic
    case .fromTold?, .sinceStart?: told
    default: nil
    }
  }
}
