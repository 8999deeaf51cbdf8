/// A point or period of the calendar or the clock, as far as the words say it: what TIMEX3 calls underspecified.
///
/// Each field is given, counted from the time of writing (去年, 昨天), counted from what the text told before
/// (次日, 同年), or missing. The date linker turns all of them into given ones as far as it can.
package struct TemporalPoint: Sendable, Equatable {
  package enum Field: Sendable, Equatable {
    case given(Int)
    /// 去年 −1, 今天 0
    case fromWriting(Int)
    /// 当日 0, 次日 +1: counted from the date last told
    case fromTold(Int)
    /// 第三天 → 3: counted from the day the story began, which is the first
    case sinceStart(Int)
    /// 节后第一天 → 1, 节前最后一天 → −1: counted from the holiday that the text told of; 0 where a day at work is meant
    case fromHoliday(Int)
  }

  /// What lies between a year and a month, or beside the month.
  package enum Period: Sendable, Equatable {
    case half(Field)
    case quarter(Field)
    case season(Season)
    case week(Field)
    /// 五月第一周: the weeks of a month, counted by their Mondays
    case weekOfMonth(Int)
  }

  package enum Season: String, Sendable {
    case spring = "SP"
    case summer = "SU"
    case autumn = "FA"
    case winter = "WI"
  }

  package enum DayPart: Sendable {
    case morning, midday, afternoon, evening, night, daytime
    /// 凌晨, 后半夜: night as a value, but its hours are those after midnight
    case smallHours

    /// TIMEX3 value.
    package var code: String {
      switch self {
      case .morning: "TMO"
      case .midday: "TMI"
      case .afternoon: "TAF"
      case .evening: "TEV"
      case .night, .smallHours: "TNI"
      case .daytime: "TDT"
      }
    }
  }

  /// A time of day on the 24-hour clock.
  package struct Clock: Sendable, Equatable {
    /// 0…24
    package var hour: Int
    package var minute: Int?
    package var second: Int?
    /// The hour stands without a part of day, so that it may mean the afternoon.
    package var isOpen: Bool

    package init(hour: Int, minute: Int? = nil, second: Int? = nil, isOpen: Bool = false) {
      self.hour = hour
      self.minute = minute
      self.second = second
      self.isOpen = isOpen
    }
  }

  /// A weekday, in a week counted from that of writing where the words say so (上周三 −1).
  package struct Weekday: Sendable, Equatable {
    /// 1 (Monday) … 7
    package var day: Int
    package var week: Int?
    /// 周末
    package var isWeekend: Bool
    /// 十月第一个星期一 → 1, 最后一个 → −1
    package var ordinal: Int?

    package init(day: Int, week: Int? = nil, isWeekend: Bool = false, ordinal: Int? = nil) {
      self.day = day
      self.week = week
      self.isWeekend = isWeekend
      self.ordinal = ordinal
    }
  }

  /// 1-based century: 20 for 1901–2000.
  package var century: Int?
  /// The decade's years without their last digit: 198, or 8 where the century is open (80年代).
  package var decade: Int?
  package var year: Field?
  /// 癸卯年: 1…60 in the sexagenary cycle.
  package var cycleYear: Int?
  package var period: Period?
  package var month: Field?
  package var day: Field?
  package var weekday: Weekday?
  package var feast: Feast?
  /// Month and day are those of the Chinese calendar.
  package var isLunar = false
  package var isLeapMonth = false
  package var part: DayPart?
  package var clock: Clock?
  package var modifier: DateValue.Modifier?
  /// Month and day may change places: 03.09.2014.
  package var isOrderOpen = false

  /// Month and day may be those of the Chinese calendar, though nothing says so: 八月十五.
  package var isCalendarOpen = false

  package init() {}

  /// The other reading of a date in digits whose order is open.
  package var swapped: TemporalPoint? {
    guard isOrderOpen else { return nil }
    var other = self
    other.month = day
    other.day = month
    return other
  }

  /// Says nothing of a year, a month or a day.
  package var isTimeOnly: Bool {
    century == nil && decade == nil && year == nil && cycleYear == nil && period == nil && month == nil
      && day == nil
      && weekday == nil && feast == nil && (part != nil || clock != nil)
  }

  package var hasTime: Bool { part != nil || clock != nil }

  /// Says a day, in whatever way.
  package var hasDay: Bool { day != nil || weekday != nil || feast != nil }
}
