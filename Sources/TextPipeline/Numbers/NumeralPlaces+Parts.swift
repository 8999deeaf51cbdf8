/// What makes a number by place names open or no integer: 几, 余, and the digits behind its point.
extension NumeralParser {
  /// 几百, 十几, 一百零几万
  mutating func addSeveral(_ sum: inout Places) throws(NumeralError) {
    try requireLenient()
    let follows = next + 1 < tokens.count ? tokens[next + 1].kind : nil
    if let pending = sum.pending {
      // 20几
      guard sum.arabic != nil, pending.low.exponent > 0 else { throw error(.unexpected) }
      try settle(&sum)
    } else if case .small(let exponent, _) = follows, exponent < sum.smallest {
      sum.pending = Value(DecimalNumber(1))
    } else if sum.isEmpty {
      guard case .big = follows else { throw error(.noFigure) }
      sum.pending = Value(DecimalNumber(1))
    } else if sum.lastExponent == 0 || sum.smallest == 1 && sum.section.isOpen {
      throw error(.unexpected)
    }
    sum.section.isOpen = true
    (sum.isEmpty, sum.hasFigure) = (false, true)
    next += 1
  }

  /// 500余, 一千多万
  mutating func addSurplus(_ sum: inout Places) throws(NumeralError) {
    try requireLenient()
    guard sum.hasFigure, !sum.isString else { throw error(.unexpected) }
    try settle(&sum)
    sum.section.isOpen = true
    sum.isClosed = true
    next += 1
    switch kind {
    case nil, .big: break
    default: throw error(.unexpected)
    }
  }

  /// 三点一四, 一百点123, 点五
  mutating func addFraction(_ sum: inout Places) throws(NumeralError) {
    guard !sum.hasFraction, !sum.section.isOpen, !sum.isClosed else { throw error(.unexpected) }
    if sum.isEmpty { try requireLenient() }
    sum.pending = try sum.pending.map { pending throws(NumeralError) in
      try scaled(pending, by: try omittedPlace(sum) ?? DecimalNumber(1))
    }
    try settle(&sum)
    next += 1
    var fraction: Int128 = 0
    var count = 0
    digits: while let kind {
      switch kind {
      case .digit(let d, _, isPair: false):
        guard fraction < NumeralCharacter.power(36) else { throw error(.overflow) }
        fraction = fraction * 10 + Int128(d)
        count += 1
      case .arabic(let n) where count == 0 && n.fractionDigits == 0 && !n.hasExponent && !n.isGrouped:
        guard n.wholeDigits < 36 else { throw error(.overflow) }
        fraction = n.value.coefficient * NumeralCharacter.power(n.value.exponent)
        count = n.wholeDigits
        next += 1
        break digits
      default: break digits
      }
      next += 1
    }
    guard count > 0 else { throw error(.unexpected) }
    let all = try self.sum(
      try self.sum(sum.groups, sum.section), Value(DecimalNumber(fraction, exponent: -count)))
    sum.groups = Value(DecimalNumber(0))
    sum.section = Value(DecimalNumber(0))
    sum.pending = all
    (sum.smallest, sum.lastBig, sum.lastExponent, sum.pendingDigits) = (4, .max, 0, 0)
    (sum.isEmpty, sum.hasFigure, sum.hasFraction, sum.isString, sum.afterZero) = (
      false, true, true, false, false
    )
  }
}
