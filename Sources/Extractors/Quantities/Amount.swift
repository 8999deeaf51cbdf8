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
  /// - Parameter exponent: of the multiplier that only `upper` is written with.
  func to(_ upper: Amount, sharing exponent: Int?) -> Amount {
    var result = self
    if let exponent, let scaled = value * DecimalNumber(1, exponent: exponent), !(upper.value < scaled) {
      result.value = scaled
    }
    result.low = result.value
    result.high = upper.high ?? upper.value
    result.approximate = approximate || upper.approximate
    return result
  }

  func times(_ factor: Int) -> Amount {
    map { $0 * DecimalNumber(factor) }
  }

  func plus(_ term: DecimalNumber) -> Amount {
    map { $0 + term }
  }

  var negated: Amount {
    var result = map { $0 * DecimalNumber(-1) }
    (result.low, result.high) = (result.high, result.low)
    return result
  }

  private func map(_ change: (DecimalNumber) -> DecimalNumber?) -> Amount {
    var result = self
    result.value = change(value) ?? value
    result.low = low.flatMap(change)
    result.high = high.flatMap(change)
    return result
  }
}
