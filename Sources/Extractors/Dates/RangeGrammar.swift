internal import TextPipeline

/// Ranges of points, with the parts that an end inherits: 4月25日至5月1日, 9—11日, 下午3时至5时30分, 2018.11至今.
struct RangeGrammar {
  let text: AnalysisText
  let points: PointGrammar

  struct Parse {
    var range: Range<Int>
    var expression: TemporalExpression
    var from: TemporalPoint
    var to: TemporalPoint?
    var evidence: [Evidence]
  }

  private static let now = WordMap<Void>(words: [
    "至今", "到今", "迄今", "至目前", "到目前", "至现在", "到现在", "起至今", "直至今日", "直到现在", "到如今", "至如今", "到目前为止", "至今日",
  ])

  /// The range whose start is `first`, nil where no range follows.
  func range(from first: PointParse) -> Parse? {
    if let parse = sharedUnit(first) { return parse }
    var gap = first.end
    while text.unit(at: gap) == " ", gap - first.end < 2 { gap += 1 }
    if let (end, _) = RangeGrammar.now.match(in: text, at: gap), isNowEnd(end) {
      return Parse(
        range: first.range.lowerBound..<end, expression: .untilNow(first.point), from: first.point, to: nil,
        evidence: first.evidence(as: "start") + [Evidence(gap..<end, "until now")])
    }
    if let parse = between(first) ?? bounded(first) { return parse }
    guard let next = RangeMark.end(in: text, at: first.end),
      let second = points.point(at: next, isRangeEnd: true) ?? points.lunarEnd(at: next, of: first),
      fits(first, second)
    else { return nil }
    let mark = Evidence(first.end..<next, "range mark")
    if let schedule = weekdays(first, second) { return schedule }
    let to = RangeGrammar.inherit(second.point, from: first.point)
    return Parse(
      range: first.range.lowerBound..<second.end, expression: .range(first.point, to), from: first.point,
      to: to,
      evidence: first.evidence(as: "start") + [mark] + second.evidence(as: "end"))
  }

  /// 周一至周五15:40—17:40: the days of any week, with their hours.
  private func weekdays(_ first: PointParse, _ second: PointParse) -> Parse? {
    guard let from = first.point.weekday, let until = second.point.weekday, from.week == nil,
      until.week == nil,
      first.level == 8, first.point.day == nil
    else { return nil }
    var start = first.point
    var end = second.point
    var stop = second.end
    start.part = end.part
    start.clock = end.clock
    if end.hasTime, let hours = range(from: second), let last = hours.to {
      end.part = last.part
      end.clock = last.clock
      stop = hours.range.upperBound
    }
    return Parse(
      range: first.range.lowerBound..<stop, expression: .recurringRange(start, end), from: start, to: end,
      evidence: first.evidence(as: "start") + second.evidence(as: "end"))
  }

  /// 到今天, 至今年 name a day and a year.
  private func isNowEnd(_ end: Int) -> Bool {
    guard text[end - 1] == "今" else { return true }
    switch text.unit(at: end) {
    case "天", "日", "年", "晚", "早", "晨", "夜", "后", "(": return false
    default: return true
    }
  }

  /// 2015年和2018年之间
  private func between(_ first: PointParse) -> Parse? {
    switch text.unit(at: first.end) {
    case "和", "与", "到", "至": break
    default: return nil
    }
    guard let second = points.point(at: first.end + 1), fits(first, second), second.level == first.level
    else { return nil }
    let end =
      text.has("之间", at: second.end)
      ? second.end + 2 : text.unit(at: second.end) == "间" ? second.end + 1 : second.end
    guard end > second.end else { return nil }
    let to = RangeGrammar.inherit(second.point, from: first.point)
    return Parse(
      range: first.range.lowerBound..<end, expression: .range(first.point, to), from: first.point, to: to,
      evidence: first.evidence(as: "start") + second.evidence(as: "end"))
  }

  /// 9—11日: both ends are in one token.
  private func sharedUnit(_ parse: PointParse) -> Parse? {
    guard let upper = parse.upper, let last = parse.tokens.last else { return nil }
    var to = parse.point
    switch last.kind {
    case .decade: to.decade = (parse.point.decade ?? 0) / 10 * 10 + upper
    case .year(.fromWriting): to.year = .fromWriting(upper)
    case .year: to.year = .given(upper)
    case .month: to.month = .given(upper)
    case .day(.fromWriting): to.day = .fromWriting(upper)
    case .day: to.day = .given(upper)
    case .quarter: to.period = .quarter(.given(upper))
    case .week: to.period = .week(.given(upper))
    case .weekday: to.weekday?.day = upper
    case .clock:
      to.clock = PointParse.clock(.init(hour: upper, isOpen: true), in: parse.point.part)
      if parse.point.part == nil { to.clock = RangeGrammar.clock(to.clock, after: parse.point) }
    default: return nil
    }
    return Parse(
      range: parse.range, expression: .range(parse.point, to), from: parse.point, to: to,
      evidence: parse.evidence)
  }

  private static let after = WordMap<Void>(words: ["之后", "以后", "后"])
  private static let before = WordMap<Void>(words: ["之前", "以前", "前"])

  /// 2010年之后2018年之前
  private func bounded(_ first: PointParse) -> Parse? {
    guard let (gap, _) = RangeGrammar.after.match(in: text, at: first.end),
      let second = points.point(at: gap),
      second.level == first.level, second.upper == nil,
      let (end, _) = RangeGrammar.before.match(in: text, at: second.end)
    else { return nil }
    let to = RangeGrammar.inherit(second.point, from: first.point)
    return Parse(
      range: first.range.lowerBound..<end, expression: .range(first.point, to), from: first.point, to: to,
      evidence: first.evidence + second.evidence)
  }

  /// Two points that make a range together: as fine as each other, or both times of day.
  private func fits(_ first: PointParse, _ second: PointParse) -> Bool {
    if second.upper != nil { return false }
    let (a, b) = (first.level, second.level)
    if b >= 9 { return a >= 7 }
    if a >= 9 { return b >= 7 }
    if first.tokens.last?.strength == .weak, first.tokens.count == 1, second.tokens.count > 1 { return false }
    if (a >= 6) == (b >= 6) { return true }
    // 9月到年底, 2014年11月到下个月9号, 3月至春节
    return a >= 3 && b >= 3
  }

  /// `point` with what it leaves out, taken from the start of its range.
  static func inherit(_ point: TemporalPoint, from start: TemporalPoint) -> TemporalPoint {
    var end = point
    if end.isTimeOnly {
      let (part, clock, modifier) = (end.part, end.clock, end.modifier)
      end = start
      end.part = part
      end.clock = clock
      end.modifier = modifier
      if part == nil { end.clock = self.clock(clock, after: start) }
      return end
    }
    if end.year == nil, end.cycleYear == nil, end.decade == nil, end.century == nil {
      if end.weekday == nil, end.day == nil || isGiven(end.day), end.month == nil || isGiven(end.month) {
        end.year = start.year
        end.cycleYear = start.cycleYear
      }
      if end.month == nil, isGiven(end.day) {
        end.month = start.month
        end.isLunar = start.isLunar
      }
      if let weekday = end.weekday, weekday.week == nil, let week = start.weekday?.week {
        end.weekday?.week = week
      }
    }
    return end
  }

  private static func isGiven(_ field: TemporalPoint.Field?) -> Bool {
    if case .given? = field { return true }
    return false
  }

  /// An end's hour without a part of day goes on from the start's: 下午3时至5时30分, 9点到5点.
  private static func clock(_ clock: TemporalPoint.Clock?, after start: TemporalPoint) -> TemporalPoint.Clock?
  {
    guard var clock, clock.isOpen, let from = start.clock, clock.hour < 12 else { return clock }
    let before = from.hour * 60 + (from.minute ?? 0)
    let after = clock.hour * 60 + (clock.minute ?? 0)
    if start.part != nil, from.hour >= 12 || after < before, after + 720 > before { clock.hour += 12 }
    // The start's part of day decides: no hour told before makes 上午9时至11时 end at night.
    clock.isOpen = start.part == nil
    if start.part == nil, from.isOpen, from.hour < 12, after < before { clock.hour += 12 }
    return clock
  }
}
