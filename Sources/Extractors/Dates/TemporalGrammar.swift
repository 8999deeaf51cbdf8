internal import TextPipeline

/// The whole grammar at one place of the text: which expression begins here, if any.
struct TemporalGrammar {
  let view: DocumentView
  let text: AnalysisText
  let points: PointGrammar
  let ranges: RangeGrammar
  let durations: DurationGrammar
  let sets: SetGrammar
  let context: PointContext

  init(_ view: DocumentView) {
    self.view = view
    text = view.text
    points = PointGrammar(text)
    ranges = RangeGrammar(text: text, points: points)
    durations = DurationGrammar(text: text)
    sets = SetGrammar(text: text, points: points, ranges: ranges, durations: durations)
    context = PointContext(view: view)
  }

  /// The mention that begins at `start`.
  func mention(at start: Int) -> Mention? {
    guard isFree(start) else { return nil }
    if let parse = sets.set(at: start) {
      return make(
        parse.range, parse.expression, rule: parse.rule, confidence: parse.confidence,
        evidence: parse.evidence)
    }
    if let race = RaceTimeGrammar.time(in: text, at: start) {
      return make(
        race.range, .duration(race.amount), rule: .dateDurationRace, confidence: .medium,
        evidence: [Evidence(race.range, "race time")])
    }
    if let approximate = approximateTime(at: start) { return approximate }
    let duration = duration(at: start)
    if let mention = points.point(at: start).flatMap({ pointOrRange($0) }),
      duration.map({ $0.range.upperBound <= mention.range.upperBound }) ?? true
    {
      return mention
    }
    if let duration { return duration }
    if let year = BareYearGrammar.mention(at: start, in: view) { return year }
    return ReferenceGrammar.reference(in: text, at: start).map {
      make(
        $0.range, .reference($0.reference), rule: .dateReference, confidence: $0.confidence,
        evidence: [Evidence($0.range, "reference")])
    }
  }

  /// Where to look next when nothing begins at `start`: after the whole number, for its tail is no number of its own.
  func nextStart(after start: Int) -> Int {
    guard let number = TemporalNumber.read(text, at: start) else { return start + 1 }
    if let fraction = number.fraction, isListNumber(at: start) { return fraction.lowerBound }
    return max(start + 1, number.end)
  }

  /// A number inside a code or a word is none of ours: H5N1, A4月.
  private func isFree(_ start: Int) -> Bool {
    let previous = text.unit(at: start - 1)
    guard text[start].isDigit else { return true }
    // T-20日, T+1日: counted from some day T
    if previous == "-" || previous == "+", text.unit(at: start - 2).isLatin { return false }
    if previous == ".", text.unit(at: start - 2).isDigit { return isListNumber(endingAt: start - 1) }
    return !previous.isLatin && !isListNumber(at: start)
  }

  /// The number of a list item before a date: 2.25日, at the start of its line or after a mark (备注:1.2月17日).
  private func isListNumber(at start: Int) -> Bool {
    guard start == 0 || text[start - 1].isNewline || opensList(text[start - 1]),
      let number = TemporalNumber.read(text, at: start),
      let fraction = number.fraction,
      fraction.lowerBound - start <= 3
    else { return false }
    let next = text.unit(at: number.end)
    return next == "日" || next == "月" || next == "年"
  }

  private func opensList(_ mark: UInt16) -> Bool {
    mark == ":" || mark == ";" || mark == "。"
  }

  private func isListNumber(endingAt dot: Int) -> Bool {
    var i = dot
    while i > 0, text[i - 1].isDigit, dot - i < 3 { i -= 1 }
    return isListNumber(at: i)
  }

  private func pointOrRange(_ parse: PointParse) -> Mention? {
    if let range = ranges.range(from: parse), context.accepts(parse, inRangeTo: range.to) {
      let rule: Rule =
        range.to == nil
        ? .dateRangeUntilNow : parse.upper == nil ? .dateRangePoints : .dateRangeSharedUnit
      let expression =
        context.isOfWeeklyList(parse)
        ? range.to.map { TemporalExpression.recurringRange(range.from, $0) } : nil
      return make(range.range, expression ?? range.expression, rule: rule, evidence: range.evidence)
    }
    if parse.upper == nil, parse.point.clock != nil, text.has("左右", at: parse.end) {
      return approximate(parse, from: parse.range.lowerBound)
    }
    guard parse.upper == nil, let confidence = context.confidence(of: parse) else { return nil }
    if isPresent(parse) {
      return make(
        parse.range, .reference(.present), rule: .dateReference, confidence: .low, evidence: parse.evidence)
    }
    if context.isOfWeeklyList(parse) {
      return make(parse.range, .recurring(parse.point), rule: .dateSetRecurring, evidence: parse.evidence)
    }
    return make(
      parse.range, .point(parse.point), modifier: parse.point.modifier, rule: PointRules.rule(of: parse),
      confidence: confidence,
      evidence: parse.evidence)
  }

  private static let places: Set<LexiconType> = [
    .division, .country, .region,
  ]

  /// 今天的中国: no day, but our time.
  private func isPresent(_ parse: PointParse) -> Bool {
    guard parse.tokens.count == 1, case .day(.fromWriting(0)) = parse.tokens[0].kind,
      text.unit(at: parse.end) == "的"
    else { return false }
    return view.hits.contains(startingAt: parse.end + 1) { TemporalGrammar.places.contains($0.type) }
  }

  private func duration(at start: Int) -> Mention? {
    guard let parse = durations.duration(at: start), context.accepts(parse) else { return nil }
    if let offset = OffsetGrammar.point(from: parse, in: text) {
      return make(
        offset.range, .point(offset.point), rule: .dateOffset, confidence: .medium, evidence: offset.evidence)
    }
    return make(
      parse.range, parse.expression, modifier: parse.modifier, rule: parse.rule,
      confidence: parse.isOne ? .low : .medium, evidence: parse.evidence)
  }

  /// 大约十点, 约9时, 10时左右
  private func approximateTime(at start: Int) -> Mention? {
    let next: Int
    switch text[start] {
    case "大" where text.unit(at: start + 1) == "约": next = start + 2
    case "约": next = start + 1
    default: return nil
    }
    guard let parse = points.point(at: next), parse.point.clock != nil, parse.upper == nil,
      ranges.range(from: parse) == nil
    else { return nil }
    return approximate(parse, from: start)
  }

  /// A clock time with 约 before it or 左右 after it.
  private func approximate(_ parse: PointParse, from start: Int) -> Mention {
    let end = text.has("左右", at: parse.end) ? parse.end + 2 : parse.end
    var evidence = parse.evidence
    if start < parse.range.lowerBound {
      evidence.append(Evidence(start..<parse.range.lowerBound, "approximator"))
    }
    if end > parse.end { evidence.append(Evidence(parse.end..<end, "approximator")) }
    return make(
      start..<end, .point(parse.point), modifier: .approximate, rule: PointRules.rule(of: parse),
      evidence: evidence)
  }

  private func make(
    _ range: Range<Int>, _ expression: TemporalExpression, modifier: DateValue.Modifier? = nil, rule: Rule,
    confidence: Confidence = .high, evidence: [Evidence]
  ) -> Mention {
    Mention(
      .date, range, value: .date(DateValue(expression, modifier: modifier)), rule: rule, method: .grammar,
      score: confidence == .high ? 400 : confidence == .medium ? 200 : 50, confidence: confidence,
      evidence: evidence)
  }
}
