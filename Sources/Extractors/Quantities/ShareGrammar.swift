internal import TextPipeline

/// 百分之三十, 千分之五, 三分之一: shares in words.
extension QuantityGrammar {
  func share(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    var amount = Amount(numeral)
    var next = index + 1
    var end = numeral.range.upperBound
    if let second = second(of: index, at: end) ?? secondShare(index, at: end) {
      amount = amount.to(Amount(view.numerals[second]), sharing: nil)
      end = view.numerals[second].range.upperBound
      next = second + 1
    }
    return bare(
      amount, numeral.range.lowerBound..<end, kind: .percentage, unit: numeral.form == .percent ? "%" : "‰",
      rule: .quantityPercentageWords, next: next)
  }

  private func secondShare(_ index: Int, at end: Int) -> Int? {
    guard index + 1 < view.numerals.count, text.unit(at: end) == "至" || text.unit(at: end) == "到",
      view.numerals[index + 1].range.lowerBound == end + 1,
      view.numerals[index + 1].form == view.numerals[index].form
    else { return nil }
    return index + 1
  }

  func fraction(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    // 四分之一决赛, 八分之一决赛: a round
    if text.has("决赛", at: numeral.range.upperBound) { return nil }
    return bare(
      Amount(numeral), numeral.range, kind: .fraction, unit: nil, rule: .quantityFractionWords,
      next: index + 1)
  }

  func bare(
    _ amount: Amount, _ range: Range<Int>, kind: QuantityValue.Kind, unit: String?, rule: Rule, next: Int
  ) -> Reading {
    var amount = amount
    var range = range
    let evidence = [Evidence(range, "numeral")]
    if let (before, effect) = Bounds.before(range.lowerBound, in: text) {
      amount.apply(effect)
      range = before..<range.upperBound
    }
    if let (after, effect) = Bounds.after(range.upperBound, in: text) {
      amount.apply(effect)
      range = range.lowerBound..<after
    }
    let value = QuantityValue(
      kind: kind, value: amount.value, low: amount.low, high: amount.high, approximate: amount.approximate,
      unit: unit)
    return Reading(
      mention: Mention(
        .quantity, range, rule: rule, score: 300, confidence: .high, evidence: evidence),
      value: value, next: next)
  }
}
