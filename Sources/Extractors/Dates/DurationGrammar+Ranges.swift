internal import TextPipeline

/// Two lengths of time in one expression: 18至20个月, 2万至3万小时, 三年以上七年以下.
extension DurationGrammar {
  /// 三年以上七年以下: a range with both its bounds said.
  func bounded(_ lower: Parse, from end: Int) -> Parse? {
    let next = text.unit(at: end) == "," || text.unit(at: end) == "、" ? end + 1 : end
    guard case .duration(let low) = lower.expression, let upper = amounts(at: next, hasLead: false),
      case .duration(let high) = upper.expression, high.finest == low.finest,
      let (last, value) = DurationBounds.trailing.match(in: text, at: upper.range.upperBound),
      value == .equalOrLess
    else { return nil }
    return Parse(
      range: lower.range.lowerBound..<last, expression: .durationRange(low, high), finest: low.finest,
      rule: .dateDurationRange, amount: lower.range.lowerBound..<last, isPlain: false, isOne: false,
      evidence: lower.evidence + upper.evidence)
  }

  /// 18至20个月, 30~90日, 1—3年, 2万至3万小时
  func sharedUnit(_ number: TemporalNumber) -> Parse? {
    let ownMyriad = isMyriad(number)
    guard number.form != .digits,
      let next = RangeMark.end(in: text, at: ownMyriad ? number.end + 1 : number.end),
      let second = TemporalNumber.read(text, at: next),
      second.form != .digits, let upper = single(second, after: nil),
      upper.amount.parts.count == 1
    else { return nil }
    if upper.isAmbiguous, number.value <= 31, second.value <= 31 { return nil }
    // 1—3万小时 shares the 万 as well; 两万四千至3万秒 does not.
    let low = number.decimal(in: text)
    var factor = upper.factor
    if isMyriad(second) != ownMyriad, low >= second.decimal(in: text) { factor /= 10_000 }
    guard factor > 0, let count = low * DecimalNumber(factor), count < upper.amount.parts[0].count else {
      return nil
    }
    let lower = TemporalAmount(count, upper.amount.finest)
    return Parse(
      range: number.range.lowerBound..<upper.end, expression: .durationRange(lower, upper.amount),
      finest: upper.amount.finest,
      rule: .dateDurationRange, amount: number.range.lowerBound..<upper.end, isPlain: false, isOne: false,
      evidence: [Evidence(number.range, "number"), Evidence(number.end..<next, "range mark")] + upper.evidence
    )
  }

  /// 3万, 1.2万
  func isMyriad(_ number: TemporalNumber) -> Bool {
    number.form == .arabic && text.unit(at: number.end) == "万"
  }
}
