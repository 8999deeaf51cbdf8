/// What a temporal expression says, before and after it is resolved. ``DateValue`` is its TIMEX3 form.
package indirect enum TemporalExpression: Sendable, Equatable {
  case point(TemporalPoint)
  /// Both ends included; what the end leaves out it has from the start.
  case range(TemporalPoint, TemporalPoint)
  /// 2018年11月至今
  case untilNow(TemporalPoint)
  case duration(TemporalAmount)
  case durationRange(TemporalAmount, TemporalAmount)
  /// 每两周
  case every(TemporalAmount)
  /// 每周三: what the point leaves open is any
  case recurring(TemporalPoint)
  case recurringRange(TemporalPoint, TemporalPoint)
  /// 每周一、三、五下午2时至5时: the days, and the hour until which where there is one
  case recurringOn([TemporalPoint], until: TemporalPoint?)
  case reference(Reference)

  package enum Reference: String, Sendable {
    case past = "PAST_REF"
    case present = "PRESENT_REF"
    case future = "FUTURE_REF"
  }

  package var kind: DateValue.Kind {
    switch self {
    case .point(let point): point.hasTime ? .time : .date
    case .range(let a, let b): a.hasTime || b.hasTime ? .time : .date
    case .untilNow(let point): point.hasTime ? .time : .date
    case .duration, .durationRange: .duration
    case .every, .recurring, .recurringRange, .recurringOn: .set
    case .reference: .date
    }
  }

  /// The TIMEX3 value, with X where nothing is known.
  package var timex: String {
    switch self {
    case .point(let point): point.timex()
    case .range(let a, let b): a.timex() + "/" + b.timex()
    case .untilNow(let point): point.timex() + "/PRESENT_REF"
    case .duration(let amount), .every(let amount): amount.timex
    case .durationRange(let a, let b): a.timex + "/" + b.timex
    case .recurring(let point): point.timex(recurring: true)
    case .recurringRange(let a, let b): a.timex(recurring: true) + "/" + b.timex(recurring: true)
    case .recurringOn(let points, let until):
      points.map { point in
        guard let until else { return point.timex(recurring: true) }
        var end = point
        end.part = until.part
        end.clock = until.clock
        return point.timex(recurring: true) + "/" + end.timex(recurring: true)
      }.joined(separator: ",")
    case .reference(let reference): reference.rawValue
    }
  }
}

extension TemporalPoint {
  /// TIMEX3 value.
  /// - Parameter recurring: a time of day alone is that of any day (`XXXX-XX-XXT08:30`).
  package func timex(recurring: Bool = false) -> String {
    let date = calendarValue
    if !hasTime { return date ?? "XXXX" }
    return (date ?? (recurring ? "XXXX-XX-XX" : "")) + timeValue
  }

  /// The date part, nil where there is none.
  private var calendarValue: String? {
    if let century, decade == nil { return padded(century - 1, 2) }
    if let decade { return decade < 100 ? "XX" + String(decade % 10) : padded(decade, 3) }
    // TIMEX2 writes years before the common era with BC.
    let years = value(of: year).map { $0 < 0 ? "BC" + padded(-$0, 4) : padded($0, 4) } ?? "XXXX"
    if let weekday {
      var week = "WXX"
      if case .week(let field) = period, let number = value(of: field) { week = "W" + padded(number, 2) }
      return "\(years)-\(week)-" + (weekday.isWeekend ? "WE" : String(weekday.day))
    }
    if let feast {
      if case .fixed(let month, let day) = feast { return "\(years)-\(padded(month, 2))-\(padded(day, 2))" }
      return month == nil ? "\(years)-XX-XX" : monthAndDay(years)
    }
    switch period {
    case .half(let field)?: return "\(years)-H" + (value(of: field).map { String($0) } ?? "X")
    case .quarter(let field)?: return "\(years)-Q" + (value(of: field).map { String($0) } ?? "X")
    case .season(let season)?: return "\(years)-\(season.rawValue)"
    case .week(let field)?: return "\(years)-W" + (value(of: field).map { padded($0, 2) } ?? "XX")
    case .weekOfMonth?: return "\(years)-WXX"
    case nil: break
    }
    if month == nil, day == nil { return year == nil && cycleYear == nil ? nil : years }
    return monthAndDay(years)
  }

  private func monthAndDay(_ years: String) -> String {
    let lunar = isLunar
    let months = lunar ? "XX" : value(of: month).map { padded($0, 2) } ?? "XX"
    guard day != nil || feast != nil else { return "\(years)-\(months)" }
    let days = lunar ? "XX" : value(of: day).map { padded($0, 2) } ?? "XX"
    return "\(years)-\(months)-\(days)"
  }

  private var timeValue: String {
    if let clock {
      var out = "T" + padded(clock.hour, 2) + ":" + padded(clock.minute ?? 0, 2)
      if let second = clock.second { out += ":" + padded(second, 2) }
      return out
    }
    return part?.code ?? ""
  }

  private func value(of field: Field?) -> Int? {
    if case .given(let value)? = field { return value }
    return nil
  }
}
