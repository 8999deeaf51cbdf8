internal import TextPipeline

/// A word or a number with its unit that says one thing about time: the tokens of the temporal grammar.
struct TemporalToken {
  typealias Field = TemporalPoint.Field

  enum Kind {
    case century(Int)
    case decade(Int)
    case year(Field)
    case cycleYear(Int)
    case half(Field)
    case quarter(Field)
    case season(TemporalPoint.Season)
    case week(Field)
    case weekOfMonth(Int)
    case month(Field)
    /// 农历, 阴历: what follows is of the Chinese calendar
    case lunarCalendar
    case lunarMonth(Int, isLeap: Bool)
    case lunarDay(Int)
    case day(Field)
    /// 第一天, 最后一天 of the month or year before
    case dayOfPeriod(Field)
    /// 节后第一天: days after the holiday
    case holidayDay(Int)
    case third(DateValue.Modifier)
    case weekday(TemporalPoint.Weekday)
    case feast(Feast)
    case part(TemporalPoint.DayPart)
    case dayAndPart(Field, TemporalPoint.DayPart)
    case clock(TemporalPoint.Clock)
    case edge(DateValue.Modifier)
    /// 年初, 月底: an edge with its period
    case yearEdge(DateValue.Modifier)
    case monthEdge(DateValue.Modifier)
    /// 今(26)日: a day of the month of writing
    case dayOfWriting(Int, TemporalPoint.DayPart?)
    /// 当天 after a day
    case sameDay
    /// 同期 after a year or month
    case samePeriod
    case numericDate(year: Int?, month: Int, day: Int?)
  }

  var kind: Kind
  var range: Range<Int>
  /// The second number where two share a unit: 11 in 9—11日.
  var upper: Int?
  /// 约 stands before it, inside the expression: 今天约9时.
  var isAbout = false
  /// A numeric date whose month and day may change places: 03.09.2014.
  var isOrderOpen = false
  /// A day in words without 日, which the Chinese calendar writes as well: 八月十五.
  var isCalendarOpen = false
  /// What must be seen around it before it may stand alone.
  var strength: Strength = .sure

  enum Strength {
    /// Stands by its own form.
    case sure
    /// Stands only beside other parts of a date or in a telling context: 5号, 三点, 早.
    case weak
  }

  init(_ kind: Kind, _ range: Range<Int>, upper: Int? = nil, strength: Strength = .sure) {
    self.kind = kind
    self.range = range
    self.upper = upper
    self.strength = strength
  }

  var end: Int { range.upperBound }

  /// For `explain`.
  var what: String {
    switch kind {
    case .century: "century"
    case .decade: "decade"
    case .year: "year"
    case .cycleYear: "sexagenary year"
    case .half: "half-year"
    case .quarter: "quarter"
    case .season: "season"
    case .week, .weekOfMonth: "week"
    case .month: "month"
    case .lunarCalendar: "Chinese calendar"
    case .lunarMonth: "lunar month"
    case .lunarDay: "lunar day"
    case .day, .dayOfPeriod, .holidayDay: "day"
    case .third: "third of a month"
    case .weekday: "weekday"
    case .feast: "feast"
    case .part: "part of day"
    case .dayAndPart: "day and part"
    case .clock: "clock time"
    case .edge, .yearEdge, .monthEdge: "edge"
    case .dayOfWriting: "day of writing"
    case .sameDay: "same day"
    case .samePeriod: "same period"
    case .numericDate: "numeric date"
    }
  }

  /// How fine it is: tokens of one expression run from coarse to fine.
  var level: Int {
    switch kind {
    case .lunarCalendar: 0
    case .century: 1
    case .decade: 2
    case .year, .cycleYear: 3
    case .yearEdge, .half, .quarter, .season: 4
    case .month, .lunarMonth, .monthEdge: 5
    case .week, .weekOfMonth, .third, .feast: 6
    case .day, .dayOfPeriod, .holidayDay, .lunarDay, .numericDate: 7
    case .weekday, .samePeriod, .sameDay: 8
    case .edge: 8
    case .dayOfWriting(_, let part): part == nil ? 7 : 9
    case .dayAndPart, .part: 9
    case .clock: 10
    }
  }
}
