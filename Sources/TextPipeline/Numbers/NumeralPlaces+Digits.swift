/// Runs of Chinese digits inside a number by place names.
extension NumeralParser {
  private struct Digit {
    var value: Int
    var isPair: Bool
    var isFormal: Bool
  }

  /// A run of Chinese digits: zeros that mark a gap, a coefficient, 七八, or a string.
  mutating func addDigits(_ sum: inout Places) throws(NumeralError) {
    guard sum.pending == nil, !sum.isClosed else { throw error(.unexpected) }
    var digits: ArraySlice<Digit> = []
    var end = next
    while end < tokens.count, case .digit(let d, let isFormal, let isPair) = tokens[end].kind {
      digits.append(Digit(value: d, isPair: isPair, isFormal: isFormal))
      end += 1
    }
    let follows = end < tokens.count ? tokens[end].kind : nil
    if !sum.isEmpty {
      // 一千零五: 零 marks a gap; 两万二零一十: the digit before it counts the next lower place.
      while digits.count > 1 || followsPlace(follows), digits.first?.value == 0 {
        digits.removeFirst()
        next += 1
        sum.afterZero = true
      }
      if digits.isEmpty { return }
      if digits.count > 1, digits.dropFirst().first!.value == 0, sum.lastExponent >= 2, !sum.afterZero {
        try requireLenient()
        let place = sum.lastExponent - 1
        sum.section = try self.sum(
          sum.section, Value(DecimalNumber(Int128(digits.first!.value), exponent: place)))
        (sum.smallest, sum.lastExponent, sum.afterZero) = (min(place, 4), place, false)
        next += 1
        return
      }
    }
    sum.hasFigure = true
    for digit in digits {
      if digit.isFormal { sum.hasFormal = true } else if digit.value > 0 { sum.hasPlain = true }
    }
    var isSmallNext = false
    if case .small = follows { isSmallNext = true }
    if digits.count == 2, let pair = neighbours(digits) {
      try requireLenient()
      sum.pending = Value(DecimalNumber(pair.0))
      sum.pending!.high = DecimalNumber(pair.1)
      sum.pendingDigits = 1
    } else if digits.count == 1 {
      if !sum.isEmpty, digits.first!.value == 0 { throw error(.unexpected) }
      sum.pending = Value(DecimalNumber(digits.first!.value))
      sum.pendingDigits = 1
    } else {
      guard !isSmallNext, !digits.contains(where: \.isPair) else { throw error(.unexpected) }
      let isCoefficient = if case .big = follows { true } else { false }
      guard sum.isEmpty || isCoefficient && digits.count <= 4 else { throw error(.unexpected) }
      try requireLenient()
      var value: Int128 = 0
      for digit in digits {
        guard value < NumeralCharacter.power(36) else { throw error(.overflow) }
        value = value * 10 + Int128(digit.value)
        next += 1
      }
      next -= digits.count
      sum.pending = Value(DecimalNumber(value))
      sum.pendingDigits = digits.count
      sum.isString = sum.isEmpty && follows != .point && !isCoefficient
    }
    sum.isEmpty = false
    next += digits.count
  }

  private func followsPlace(_ kind: NumeralToken.Kind?) -> Bool {
    switch kind {
    case .small, .tens, .several, .arabic: true
    default: false
    }
  }

  /// 七八, 两三, 三五
  private func neighbours(_ digits: ArraySlice<Digit>) -> (Int, Int)? {
    guard let first = digits.first, let last = digits.last else { return nil }
    let (a, b) = (first.value, last.value)
    guard a > 0, !first.isFormal, b == a + 1 || (a, b) == (3, 5) else { return nil }
    return (a, b)
  }
}
