internal import TextPipeline

/// Lengths of time: 24小时, 近三年, 三年零六个月, 一个半小时, 2分15秒07, 18至20个月, 四五年, 40余天, 两周以上.
struct DurationGrammar {
  let text: AnalysisText

  struct Parse {
    var range: Range<Int>
    var expression: TemporalExpression
    var modifier: DateValue.Modifier?
    var finest: TemporalAmount.Unit
    var rule: Rule
    /// The amount alone, without leading words.
    var amount: Range<Int>
    /// Nothing but the number and its unit.
    var isPlain: Bool
    /// 一天, 一年: written as often for what is no measure
    var isOne: Bool
    var evidence: [Evidence]
  }

  /// The duration that begins at `start`, leading words included.
  func duration(at start: Int) -> Parse? {
    var i = start
    var modifier: DateValue.Modifier?
    var hasLead = false
    if let (end, value) = DurationBounds.leading.match(in: text, at: start),
      DurationBounds.leads(text, start..<end)
    {
      i = end
      modifier = value
      hasLead = true
      // 未来约3天, 近约
      if let (end, value) = DurationBounds.leading.match(in: text, at: i), value != nil {
        i = end
        modifier = value
      }
    }
    guard var parse = amounts(at: i, hasLead: hasLead) else { return nil }
    if hasLead, modifier == nil, text[start] == "近", parse.finest >= .hour { modifier = .approximate }
    parse.range = start..<parse.range.upperBound
    if hasLead { parse.evidence.append(Evidence(start..<i, "bound")) }
    if let modifier { parse.modifier = modifier }
    // 前30分钟免费 counts from some beginning; 前两周 alone from now.
    if hasLead, text[start] == "前" || text[start] == "过" && text[start + 1] != "去",
      text.unit(at: parse.range.upperBound).isHan
    {
      return nil
    }
    if let (end, value) = DurationBounds.trailing.match(in: text, at: parse.range.upperBound) {
      if value == .equalOrMore, let bounded = bounded(parse, from: end) { return bounded }
      if !(value == .equalOrLess && text.unit(at: end) == "简") {
        parse.evidence.append(Evidence(parse.range.upperBound..<end, "bound"))
        parse.range = start..<end
        parse.modifier = value
        parse.isPlain = false
      }
    }
    if hasLead {
      parse.isPlain = false
      parse.rule = .dateDurationBounded
    }
    return parse
  }

  /// One amount, or two with a range mark between them.
  func amounts(at start: Int, hasLead: Bool) -> Parse? {
    if let half = halfUnit(at: start) { return half }
    guard let number = TemporalNumber.read(text, at: start),
      number.value > 0 && !(number.width == 2 && number.value < 10 && number.form == .arabic)
        || number.fraction != nil
    else {
      return nil
    }
    if let parse = sharedUnit(number) { return parse }
    guard var first = amount(number) else { return nil }
    if first.isAmbiguous, !hasLead, !isCounted(number, unitEnd: first.end) { return nil }
    // 一年二个月至六年
    if let next = RangeMark.end(in: text, at: first.end), let second = TemporalNumber.read(text, at: next),
      let upper = amount(second), !upper.isAmbiguous, !first.isAmbiguous || hasLead
    {
      return Parse(
        range: start..<upper.end, expression: .durationRange(first.amount, upper.amount),
        finest: upper.amount.finest,
        rule: .dateDurationRange, amount: start..<upper.end, isPlain: false, isOne: false,
        evidence: first.evidence + [Evidence(first.end..<next, "range mark")] + upper.evidence)
    }
    if let high = number.high, first.amount.parts.count == 1 {
      let unit = first.amount.finest
      let upper = TemporalAmount(high * first.factor, unit)
      return Parse(
        range: start..<first.end, expression: .durationRange(first.amount, upper), finest: unit,
        rule: .dateDurationFuzzy,
        amount: start..<first.end, isPlain: false, isOne: false, evidence: first.evidence)
    }
    nights(&first)
    return Parse(
      range: start..<first.end, expression: .duration(first.amount), modifier: first.isOpen ? .moreThan : nil,
      finest: first.amount.finest,
      rule: first.amount.parts.count > 1 ? .dateDurationCompound : .dateDurationSimple,
      amount: start..<first.end, isPlain: !first.isOpen,
      isOne: number.value == 1 && number.form == .chinese && first.amount.parts.count == 1 && !first.isOpen,
      evidence: first.evidence)
  }

  struct Amount {
    var amount: TemporalAmount
    var end: Int
    /// 余, 多, 几
    var isOpen: Bool
    var isAmbiguous: Bool
    var factor: Int
    var evidence: [Evidence]
  }

  private func amount(_ number: TemporalNumber) -> Amount? {
    guard var result = single(number, after: nil) else { return nil }
    // 三年零六个月, 1小时40分钟, 2分15秒07
    while true {
      var i = result.end
      switch text.unit(at: i) {
      case "零", "又", "加", "余": i += 1
      default: break
      }
      guard let next = TemporalNumber.read(text, at: i), next.high == nil,
        let part = single(next, after: result.amount.finest)
      else { break }
      for piece in part.amount.parts { result.amount.add(piece.count, piece.unit) }
      result.end = part.end
      result.evidence += part.evidence
      result.isAmbiguous = false
      result.isOpen = result.isOpen || part.isOpen
    }
    if result.amount.finest == .second { hundredths(&result) }
    return result
  }

  /// One number and its unit, finer than `coarser` in a chain.
  func single(_ number: TemporalNumber, after coarser: TemporalAmount.Unit?) -> Amount? {
    var i = number.end
    guard number.form != .digits || number.width == 1 && number.value > 0 else { return nil }
    // 3万小时, 1.2万小时
    let isMyriad = isMyriad(number)
    if isMyriad { i += 1 }
    if text.unit(at: i) == " " { i += 1 }
    var isOpen = number.isOpen
    var hasMeasure = false
    var half = false
    func more() {
      switch text.unit(at: i) {
      case "多", "余", "来":
        isOpen = true
        i += 1
      default: break
      }
    }
    more()
    if text.unit(at: i) == "个" {
      hasMeasure = true
      i += 1
      more()
      if text.unit(at: i) == "半" {
        half = true
        i += 1
      }
    } else if text.unit(at: i) == "半", number.isPlain,
      text.has("半月", at: i) || text.has("半钟", at: i) || text.has("半天", at: i)
    {
      half = true
      i += 1
    }
    guard let (end, unit) = DurationUnit.words.match(in: text, at: i) else { return nil }
    if unit.needsMeasure, !hasMeasure, !(coarser != nil && unit.unit == .month) {
      // 半月, 三月 as a count only after 个
      guard unit.unit == .month, half || isOpen, text[i] == "月" else { return nil }
    }
    if isMyriad, unit.isAmbiguous { return nil }
    guard unit.ends(text, i..<end, after: number, isOpen: isOpen, inChain: coarser != nil) else { return nil }
    if let coarser, unit.unit <= coarser { return nil }
    if coarser != nil, unit.unit == .hour, unit.isAmbiguous, coarser == .hour { return nil }
    let decimal = number.decimal(in: text)
    let factor = isMyriad ? unit.factor * 10_000 : unit.factor
    guard let count = decimal * DecimalNumber(factor) else { return nil }
    let evidence = [Evidence(number.range, "number"), Evidence(i..<end, "unit of time")]
    var amount = TemporalAmount(count, unit.unit)
    if half { amount.addHalf(of: unit.unit) }
    i = end
    if text.unit(at: i) == "半", !half, DurationUnit.isHalfEnd(text, i + 1) {
      amount.addHalf(of: unit.unit)
      i += 1
      if unit.unit == .minute, text.unit(at: i) == "钟" { i += 1 }
      return Amount(
        amount: amount, end: i, isOpen: isOpen, isAmbiguous: false, factor: factor, evidence: evidence)
    }
    if text.unit(at: i) == "多" || text.unit(at: i) == "余", !isOpen, number.isPlain, !text.has("多次", at: i),
      !text.has("多项", at: i)
    {
      isOpen = true
      i += 1
    }
    // 半钟: 一分半钟
    return Amount(
      amount: amount, end: i, isOpen: isOpen, isAmbiguous: unit.isAmbiguous, factor: factor,
      evidence: evidence)
  }

  /// 10秒52, 2分15秒07: hundredths after the last unit.
  private func hundredths(_ amount: inout Amount) {
    guard text[amount.end - 1] == "秒", let number = TemporalNumber.read(text, at: amount.end),
      number.form == .arabic, number.isPlain,
      number.width <= 3, text.unit(at: number.end) != "米", text.unit(at: number.end) != "分",
      text.unit(at: number.end) != "秒"
    else { return }
    amount.amount.add(DecimalNumber(Int128(number.value), exponent: -number.width), .second)
    amount.end = number.end
  }

  /// 6天5晚, 三天三夜
  private func nights(_ amount: inout Amount) {
    guard amount.amount.finest == .day, let number = TemporalNumber.read(text, at: amount.end),
      number.isPlain,
      text.unit(at: number.end) == "晚" || text.unit(at: number.end) == "夜"
    else { return }
    amount.end = number.end + 1
  }

  /// 半年, 半个月, 半小时, 半个多小时
  private func halfUnit(at start: Int) -> Parse? {
    guard text.unit(at: start) == "半" else { return nil }
    let previous = text.unit(at: start - 1)
    if previous == "上" || previous == "下" || previous == "前" || previous == "后" || previous == "大"
      || TemporalNumber.digit(previous) != nil
      || previous.isDigit || previous == "多" || previous == "夜"
    {
      return nil
    }
    var i = start + 1
    let hasMeasure = text.unit(at: i) == "个"
    if hasMeasure { i += 1 }
    var isOpen = false
    if text.unit(at: i) == "多" {
      isOpen = true
      i += 1
    }
    guard let (end, unit) = DurationUnit.words.match(in: text, at: i), text[i] != "分" || end - i > 1,
      text[i] != "时", text[i] != "周", text[i] != "载",
      text[i] != "日" || !text.unit(at: end).isHan
    else { return nil }
    if text[i] == "天", text.unit(at: end) == "然" { return nil }
    if text[i] == "年", text.unit(at: end) == "度" || text.unit(at: end) == "报" { return nil }
    let unitStart = i
    var amount = TemporalAmount.half(unit.unit)
    if unit.factor == 100 { amount = TemporalAmount(50, .year) }
    i = end
    if text.unit(at: i) == "多" || text.unit(at: i) == "余" {
      isOpen = true
      i += 1
    }
    return Parse(
      range: start..<i, expression: .duration(amount), modifier: isOpen ? .moreThan : nil, finest: unit.unit,
      rule: .dateDurationHalf,
      amount: start..<i, isPlain: !isOpen, isOne: false,
      evidence: [Evidence(start..<start + 1, "half"), Evidence(unitStart..<end, "unit of time")])
  }

  /// 十日 as a length: 上诉期为十日, 60日内, 监禁十四日.
  private func isCounted(_ number: TemporalNumber, unitEnd: Int) -> Bool {
    guard text[unitEnd - 1] == "日" || text[unitEnd - 1] == "载" else { return false }
    if number.value > 31 || !number.isPlain { return true }
    guard number.form == .arabic || number.value != 1 && number.width <= 2 else { return false }
    return text[unitEnd - 1] == "载"
      ? number.form == .chinese : DayOrCount.counts(number, to: unitEnd, in: text)
  }
}
