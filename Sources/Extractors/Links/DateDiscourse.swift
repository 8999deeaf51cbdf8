internal import TextPipeline

/// What a reader of an article knows of time while reading: when it was written, and which dates it has told so far.
struct DateDiscourse {
  /// A date as far as the text tells it; without any evidence its year stays unknown.
  struct Told: Equatable {
    var year: Int?
    var month: Int
    var day: Int?

    /// The day `days` later; a day needs no year for that but at the end of February.
    func adding(days: Int) -> Told? {
      guard let day,
        let date = CalendarDate(
          year: year ?? 2023, month: month,
          day: min(day, CalendarDate.daysInMonth(year: year ?? 2023, month: month)))
      else { return nil }
      let moved = date.adding(days: days)
      return Told(year: year.map { $0 + moved.year - date.year }, month: moved.month, day: moved.day)
    }

    var date: CalendarDate? {
      guard let year, let day else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }

    init(year: Int?, month: Int, day: Int?) {
      self.year = year
      self.month = month
      self.day = day
    }

    init(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }
  }

  var writing: CalendarDate?
  /// Seconds after midnight of `writing`.
  var secondOfDay: Int?
  /// The year that dates without a year take.
  var year: Int?

  /// The date last told, in whatever role: a bare day takes its month.
  private(set) var last: Told?
  /// The first day of the range that ended with it.
  private var rangeStart: Told?
  /// Where it was told.
  private(set) var lastSentence: Int?
  /// The day that the story is at: 当日 and 次日 and bare times count from it.
  private(set) var scene: Told?
  /// The day that the story began: 第三天 counts from it.
  private(set) var start: Told?
  /// The year and the month that the text reports on: 上年 and 上月 in a comparison count from them.
  private(set) var subjectYear: Int?
  private(set) var subjectMonth: Told?
  /// The week last told.
  private(set) var week: ISOWeek?
  /// The year last said in words, and where: dates in the same sentence share it.
  private(set) var saidYear: (year: Int, sentence: Int?, line: Int?, opensScene: Bool)?
  /// The year last told, and in which line: 当年 and 次年 count from it.
  private var told: (year: Int, line: Int?)?
  /// The day of writing that the text itself lets know without a year: 新华社5月20日电, 今天(5月20日).
  var dateline: Told?
  /// The holiday last told, first and last day: 10月1日至8日放假.
  var holiday: ClosedRange<CalendarDate>?
  /// The hour last told with a part of day: shows a 12-hour clock.
  private(set) var hour: Int?

  init(context: ArticleContext) {
    writing = context.date
    secondOfDay = context.secondOfDay
    year = context.year ?? context.date?.year
  }

  /// Takes note of a resolved point.
  /// - Parameters:
  ///   - point: as resolved.
  ///   - words: as written; a year that the words do not say is no evidence for others.
  ///   - isScene: the point says when something happened, and is not only compared with (截至, 较).
  mutating func tell(
    _ point: TemporalPoint, words: TemporalPoint, isScene: Bool, sentence: Int?, line: Int?
  ) {
    if case .week(.given(let number))? = point.period, case .given(let year)? = point.year {
      week = ISOWeek(of: ISOWeek.monday(year: year, week: number))
    }
    if isScene, words.day == nil, words.year != nil || words.month != nil, case .given(let year)? = point.year
    {
      if case .given(let month)? = point.month {
        subjectMonth = Told(year: year, month: month, day: nil)
      } else if words.period == nil {
        subjectYear = year
      }
    }
    if words.year != nil, case .given(let year)? = point.year { told = (year, line) }
    if words.year != nil, case .given(let year)? = point.year, words.month != nil {
      saidYear = (year, sentence, line, isScene && words.day != nil)
    }
    if let part = words.part, let clock = point.clock, part != .morning, part != .smallHours {
      hour = clock.hour
    }
    if words.part == .morning { hour = nil }
    guard case .given(let month)? = point.month, !point.isLunar else { return }
    var told = Told(year: nil, month: month, day: nil)
    if case .given(let year)? = point.year { told.year = year }
    if case .given(let day)? = point.day { told.day = day }
    // 前一天 looks back: days told later go on from the date before it.
    if !isBack(words.day) {
      rangeStart = nil
      last = told
      lastSentence = sentence
    }
    guard told.day != nil else { return }
    if isScene || scene == nil { scene = told }
    if start == nil || words.month != nil || isGiven(words.day) {
      if isScene || start == nil { start = told }
    }
  }

  /// Takes note that the points just told are a range: a bare day goes on from its nearer end.
  mutating func tellRange(from point: TemporalPoint) {
    guard case .given(let month)? = point.month, case .given(let day)? = point.day, month != last?.month
    else {
      return
    }
    rangeStart = Told(year: nil, month: month, day: day)
    if case .given(let year)? = point.year { rangeStart?.year = year }
  }

  /// The end of the range told last that is nearer to this day of a month: 10月28日至11月4日…。27日.
  func nearest(to day: Int) -> Told? {
    guard let first = rangeStart, let start = first.day, let end = last?.day else { return last }
    return abs(day - start) < abs(day - end) ? first : last
  }

  /// The year that the line at `line`, or the one before it, told last.
  func yearTold(in line: Int?) -> Int? {
    guard let told else { return nil }
    guard let line, let before = told.line else { return told.year }
    return line - before <= 1 ? told.year : nil
  }

  private func isBack(_ field: TemporalPoint.Field?) -> Bool {
    if case .fromTold(let n)? = field { return n < 0 }
    return false
  }

  private func isGiven(_ field: TemporalPoint.Field?) -> Bool {
    if case .given? = field { return true }
    return false
  }

  /// For the end of a range: the story is at its start.
  func at(_ point: TemporalPoint) -> DateDiscourse {
    var moved = self
    guard case .given(let month)? = point.month else { return self }
    var told = Told(year: nil, month: month, day: nil)
    if case .given(let year)? = point.year { told.year = year }
    if case .given(let day)? = point.day { told.day = day }
    moved.last = told
    if told.day != nil { moved.scene = told }
    return moved
  }
}
