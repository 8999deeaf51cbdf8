internal import TextPipeline

/// The rule ids of points, by what they are made of.
enum PointRules {
  static func rule(of parse: PointParse) -> String {
    let point = parse.point
    if point.hasTime {
      if point.isTimeOnly { return point.clock == nil ? "date.time.part" : "date.time.clock" }
      return point.clock == nil ? "date.time.dated-part" : "date.time.dated-clock"
    }
    if point.feast != nil { return "date.calendar.feast" }
    if point.isLunar { return "date.calendar.lunar" }
    if case .numericDate? = parse.tokens.first?.kind { return "date.calendar.numeric" }
    if let weekday = point.weekday {
      return weekday.isWeekend ? "date.calendar.weekend" : "date.calendar.weekday"
    }
    switch point.period {
    case .half?: return "date.calendar.half"
    case .quarter?: return "date.calendar.quarter"
    case .season?: return "date.calendar.season"
    case .week?, .weekOfMonth?: return "date.calendar.week"
    case nil: break
    }
    if point.decade != nil { return "date.calendar.decade" }
    if point.century != nil { return "date.calendar.century" }
    if let rule = relative(point.day, "day") ?? relative(point.month, "month") { return rule }
    switch (point.year != nil, point.month != nil, point.day != nil) {
    case (true, true, true): return "date.calendar.year-month-day"
    case (true, true, false): return "date.calendar.year-month"
    case (false, true, true): return "date.calendar.month-day"
    case (false, true, false): return "date.calendar.month"
    case (_, _, true): return "date.calendar.day"
    default: return relative(point.year, "year") ?? "date.calendar.year"
    }
  }

  private static func relative(_ field: TemporalPoint.Field?, _ unit: String) -> String? {
    switch field {
    case .fromWriting?: "date.deictic.\(unit)"
    case .fromTold?, .sinceStart?: "date.told.\(unit)"
    default: nil
    }
  }
}
