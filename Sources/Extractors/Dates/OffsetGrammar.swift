internal import TextPipeline

/// Points counted from another by a length of time: 三天后, 两年前, 4个星期之后.
///
/// Hours and minutes stay durations: in what is told they are lapses (6分钟后), not moments of the clock.
enum OffsetGrammar {
  private static let words = WordMap<Int>([
    "前": -1, "之前": -1, "以前": -1, "后": 1, "之后": 1, "以后": 1,
  ])

  static func point(from parse: DurationGrammar.Parse, in text: AnalysisText) -> (
    range: Range<Int>, point: TemporalPoint, evidence: [Evidence]
  )? {
    guard parse.isPlain, case .duration(let amount) = parse.expression, amount.parts.count == 1,
      amount.finest <= .day,
      let count = amount.parts[0].count.integer, count > 0,
      let (end, sign) = words.match(in: text, at: parse.range.upperBound)
    else { return nil }
    // 5个工作日后, 三个季度后 are no days and months of the calendar.
    if text.has("工作日", endingAt: parse.range.upperBound) || text.has("交易日", endingAt: parse.range.upperBound)
      || text.has("季度", endingAt: parse.range.upperBound)
    {
      return nil
    }
    switch text.unit(at: end) {
    case "后", "期", "夕", "列", "任", "台", "提", "续", "者", "来", "线", "沿", "往", "锋", "景", "进", "方", "果", "勤", "备",
      "面", "代", "端":
      return nil
    default: break
    }
    // 3000年前: no year of the calendar is meant
    if amount.finest == .year, count >= 1000 { return nil }
    // 开庭三日前, 开学前两周: before what is told, not before now
    if sign < 0, DayOrCount.followsEvent(parse.range.lowerBound, in: text) { return nil }
    // 术后30天后, 满两年后: a lapse from something told
    switch text.unit(at: parse.range.lowerBound - 1) {
    case "满", "每", "第", "后", "前": return nil
    default: break
    }
    var point = TemporalPoint()
    let field: TemporalPoint.Field = sign < 0 ? .fromWriting(-count) : .fromTold(count)
    switch amount.finest {
    case .year: point.year = field
    case .month: point.month = field
    case .week: point.period = .week(field)
    default: point.day = field
    }
    let direction = Evidence(parse.range.upperBound..<end, sign < 0 ? "before" : "after")
    return (parse.range.lowerBound..<end, point, parse.evidence + [direction])
  }
}
