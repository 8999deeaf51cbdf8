internal import TextPipeline

/// What recurs: 每天, 每两周, 每隔2年, 每周三下午, 每月10日, 每晚7时30分至10时, 一年一度.
struct SetGrammar {
  let text: AnalysisText
  let points: PointGrammar
  let ranges: RangeGrammar
  let durations: DurationGrammar

  struct Parse {
    var range: Range<Int>
    var expression: TemporalExpression
    var rule: Rule
    var confidence: Confidence = .high
    var evidence: [Evidence]
  }

  private enum Head: Sendable {
    /// 每天: a time of day may follow
    case day(TemporalPoint.DayPart?)
    case week, month, year
    case period(Int, TemporalAmount.Unit)
  }

  private static let heads = WordMap<Head>([
    "天": .day(nil), "日": .day(nil), "晚": .day(.evening), "早": .day(.morning), "夜": .day(.night),
    "天晚上": .day(.evening),
    "周": .week, "星期": .week, "礼拜": .week, "个星期": .week, "个礼拜": .week, "月": .month, "个月": .month, "年": .year,
    "年度": .year,
    "季度": .period(3, .month), "个季度": .period(3, .month), "小时": .period(1, .hour), "个小时": .period(1, .hour),
    "分钟": .period(1, .minute), "秒": .period(1, .second), "秒钟": .period(1, .second), "半年": .period(6, .month),
    "半个月": .period(15, .day),
    "个工作日": .day(nil), "工作日": .day(nil), "个周": .week,
    "半小时": .period(30, .minute), "半个小时": .period(30, .minute), "半个钟头": .period(30, .minute),
  ])

  private static let counted: UnitSet = "次篇歌报题场练测换例节"

  func set(at start: Int) -> Parse? {
    if text.has("一年一度", at: start) {
      return Parse(
        range: start..<start + 4, expression: .every(TemporalAmount(1, .year)), rule: .dateSetIdiom,
        confidence: .low, evidence: [Evidence(start..<start + 4, "fixed phrase")])
    }
    guard text.unit(at: start) == "每", !text.has("每日电讯", at: start), !text.has("每日经济", at: start) else {
      return nil
    }
    var i = start + 1
    if text.unit(at: i) == "隔" || text.unit(at: i) == "逢" { i += 1 }
    if let parse = amount(start, at: i) { return parse }
    if let parse = weekday(start, at: i) { return parse }
    guard let (end, head) = SetGrammar.heads.match(in: text, at: i) else { return nil }
    switch head {
    case .day(let part): return day(start, end, part)
    case .week:
      if text.has("工作日", at: end) { return day(start, end + 3, nil) }
      guard text.unit(at: end) != "岁", text.unit(at: end) != "期" else { return nil }
      return every(TemporalAmount(1, .week), start, end)
    case .month:
      return calendar(start, end, level: 5)
        ?? every(TemporalAmount(1, .month), start, end)
    case .year:
      guard text.unit(at: end) != "级" else { return nil }
      return calendar(start, end, level: 3)
        ?? every(TemporalAmount(1, .year), start, end)
    case .period(let n, let unit):
      return every(TemporalAmount(n, unit), start, end, confidence: unit >= .hour ? .low : .high)
    }
  }

  /// 每天, 每季度: 每 and a unit.
  private func every(
    _ amount: TemporalAmount, _ start: Int, _ end: Int, confidence: Confidence = .high
  ) -> Parse {
    Parse(
      range: start..<end, expression: .every(amount), rule: .dateSetEvery, confidence: confidence,
      evidence: [Evidence(start..<start + 1, "every"), Evidence(start + 1..<end, "unit of time")])
  }

  /// 每两周, 每3个月
  private func amount(_ start: Int, at i: Int) -> Parse? {
    guard TemporalNumber.starters.contains(text.unit(at: i)), text.unit(at: i) != "半",
      let parse = durations.duration(at: i),
      case .duration(let amount) = parse.expression
    else { return nil }
    return Parse(
      range: start..<parse.range.upperBound, expression: .every(amount), rule: .dateSetInterval,
      evidence: [Evidence(start..<i, "every")] + parse.evidence)
  }

  /// 每周三, 每个周六下午, 每周一至周五8:00—17:00
  private func weekday(_ start: Int, at i: Int) -> Parse? {
    var first = PointParse(at: text.unit(at: i) == "个" ? i + 1 : i)
    first.level = 6
    guard let token = points.lexer.weekToken(at: first.end, after: first) else { return nil }
    guard case .weekday = token.kind else { return nil }
    // 每周一次
    if text[token.end - 1] == "一", SetGrammar.counted.contains(text.unit(at: token.end)) { return nil }
    // 每周五天工作制, 每周三次
    switch text.unit(at: token.end) {
    case "天": if text.unit(at: token.end + 1) != "气" { return nil }
    case "次", "个", "趟": return nil
    default: break
    }
    first.add(token)
    if let parse = weekdays(start, after: first) { return parse }
    points.extend(&first)
    return recurring(start, first)
  }

  /// 每周一、三、五上午: the digits after the first weekday share its 周.
  private func weekdays(_ start: Int, after first: PointParse) -> Parse? {
    var days = [first.point]
    var end = first.end
    while text.unit(at: end) == "、" || text.unit(at: end) == "和" || text.unit(at: end) == "及",
      let day = points.lexer.weekday(at: end + 1), TemporalNumber.digit(text.unit(at: end + 2)) == nil
    {
      switch text.unit(at: end + 2) {
      case "个", "天", "次", "十", "百", "周", "点", "时", "月", "年", "名", "家", "位", "人", "项", "是": break
      default:
        var point = first.point
        point.weekday = .init(day: day)
        days.append(point)
        end += 2
        continue
      }
      break
    }
    guard days.count > 1 else { return nil }
    var last = PointParse(at: end)
    last.level = 8
    last.point.weekday = days[0].weekday
    points.extend(&last)
    let range = ranges.range(from: last)
    for i in days.indices {
      days[i].part = last.point.part
      days[i].clock = last.point.clock
    }
    return Parse(
      range: start..<(range?.range.upperBound ?? last.end), expression: .recurringOn(days, until: range?.to),
      rule: .dateSetRecurring,
      evidence: [Evidence(start..<start + 1, "every"), Evidence(start + 1..<end, "weekdays")] + last.evidence)
  }

  /// 每天8时30分至20时, 每晚7点半
  private func day(_ start: Int, _ end: Int, _ part: TemporalPoint.DayPart?) -> Parse {
    var parse = PointParse(at: end)
    parse.level = 7
    parse.point.day = .fromTold(0)
    if let part {
      parse.point.part = part
      parse.level = 9
    }
    points.extend(&parse)
    parse.point.day = nil
    guard parse.end > end || part != nil else {
      return every(TemporalAmount(1, .day), start, end)
    }
    return recurring(start, parse)
  }

  /// 每月10日, 每年9月到11月
  private func calendar(_ start: Int, _ end: Int, level: Int) -> Parse? {
    var parse = PointParse(at: text.unit(at: end) == "的" ? end + 1 : end)
    parse.level = level
    if level == 5 { parse.point.month = .fromTold(0) } else { parse.point.year = .fromTold(0) }
    let from = parse.end
    points.extend(&parse)
    guard parse.end > from else { return nil }
    // the month stays open (XXXX-XX), said or not
    if level == 3 { parse.point.year = nil }
    return recurring(start, parse)
  }

  private func recurring(_ start: Int, _ parse: PointParse) -> Parse {
    let every = [Evidence(start..<parse.range.lowerBound, "every")]
    if let range = ranges.range(from: parse), let to = range.to {
      return Parse(
        range: start..<range.range.upperBound, expression: .recurringRange(range.from, to),
        rule: .dateSetRange, evidence: every + range.evidence)
    }
    return Parse(
      range: start..<parse.end, expression: .recurring(parse.point), rule: .dateSetRecurring,
      evidence: every + parse.evidence)
  }
}
