internal import TextPipeline

/// The number of a quantity with its bounds, as words around it change them.
struct Amount {
  var value: DecimalNumber
  var low: DecimalNumber?
  var high: DecimalNumber?
  var approximate: Bool

  init(_ numeral: Numeral) {
    value = numeral.value
    low = numeral.low
    high = numeral.high
    approximate = numeral.approximate
  }

  mutating func apply(_ effect: Bounds.Effect) {
    switch effect {
    case .approximate: approximate = true
    case .low: low = low ?? value
    case .high: high = high ?? value
    case .surplus:
      low = low ?? value
      approximate = true
    }
  }

  /// The range from this amount to `upper`. In 5至6万 the first number takes the multiplier of the second.
  func to(_ upper: Amount, sharesMultiplier: Bool, in text: AnalysisText) -> Amount {
    var result = self
    if sharesMultiplier {
      for exponent in [8, 4] {
        let factor = DecimalNumber(1, exponent: exponent)
        if let scaled = value * factor, value < upper.value, !(upper.value < scaled),
          upper.value.coefficient != 0, upper.isMultiple(of: exponent)
        {
          result.value = scaled
          break
        }
      }
    }
    result.low = result.value
    result.high = upper.high ?? upper.value
    result.approximate = approximate || upper.approximate
    return result
  }

  private func isMultiple(of exponent: Int) -> Bool { !(value < DecimalNumber(1, exponent: exponent)) }

  func times(_ factor: Int) -> Amount {
    map { $0 * DecimalNumber(factor) }
  }

  func plus(_ term: Int) -> Amount {
    map { $0 + DecimalNumber(term) }
  }

  private func map(_ change: (DecimalNumber) -> DecimalNumber?) -> Amount {
    var result = self
    result.value = change(value) ?? value
    result.low = low.flatMap(change)
    result.high = high.flatMap(change)
    return result
  }
}
