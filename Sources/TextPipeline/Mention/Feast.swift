/// A feast whose day is certain once its year is: fixed, of the Chinese calendar, a solar term, or the n-th weekday of a
/// month.
package enum Feast: Sendable, Equatable {
  case fixed(month: Int, day: Int)
  /// Of the Chinese calendar.
  case lunar(month: Int, day: Int)
  /// The last day of the Chinese year.
  case newYearsEve
  /// 0 (小寒) … 23 (冬至), in order of the Gregorian year.
  case solarTerm(Int)
  /// The second Sunday of May.
  case weekday(month: Int, ordinal: Int, day: Int)
}
