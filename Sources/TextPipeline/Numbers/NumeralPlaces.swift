/// Numbers by place names, in whole strings: 一百零一万零三千零十二, 1万800, 一亿四三四三万, 三点一四.
extension NumeralParser {
  /// The running value: groups above 万, the section below it, digits that wait for their multiplier.
  struct Places {
    var groups = Value(DecimalNumber(0))
    var section = Value(DecimalNumber(0))
    var pending: Value?
    /// Digits of `pending`, 0 for a value that is no coefficient of one place.
    var pendingDigits = 0
    /// Exponent of the smallest multiplier in the section, 4 before one.
    var smallest = 4
    var lastExponent = 0
    var lastBig = Int.max
    var afterZero = false
    var isEmpty = true
    /// Nothing may follow but 万 and 亿.
    var isClosed = false
    /// 几 or 余 ended the number, or a letter did.
    var isComplete = false
    /// A digit or 几 was read; a bare 万 is no number.
    var hasFigure = false
    var hasFraction = false
    var arabic: NumeralToken.Arabic?
    var isMultiplied = false
    var isString = false
    /// For the strict syntax: the writings met.
    var hasFormal = false, hasPlain = false
  }

  mutating func places() throws(NumeralError) -> Value {
    var sum = Places()
    loop: while let kind, !sum.isComplete {
      switch kind {
      case .arabic(let n):
        if sum.pending != nil || tokens[next].isSpaced && sum.arabic != nil && !sum.isMultiplied {
          break loop
        }
        try add(n, &sum)
      case .digit: try addDigits(&sum)
      case .small(let exponent, let isFormal): try multiply(by: exponent, isFormal: isFormal, &sum)
      case .big(let exponent): try multiply(byBig: exponent, &sum)
      case .letter(let exponent):
        guard sum.arabic != nil, sum.pending != nil, !sum.isMultiplied else { throw error(.unexpected) }
        try requireLenient()
        sum.section = try scaled(sum.pending!, by: DecimalNumber(1, exponent: exponent))
        (sum.pending, sum.isComplete, sum.isMultiplied) = (nil, true, true)
        next += 1
      case .tens(let value):
        guard sum.pending == nil, sum.smallest > 1, !sum.isClosed else { throw error(.order) }
        sum.section = try self.sum(sum.section, Value(DecimalNumber(value)))
        (sum.smallest, sum.lastExponent, sum.isEmpty, sum.hasFigure, sum.afterZero) = (
          1, 1, false, true, false
        )
        next += 1
      case .several: try addSeveral(&sum)
      case .surplus: try addSurplus(&sum)
      case .point: try addFraction(&sum)
      default: break loop
      }
    }
    return try finish(sum)
  }

  private mutating func add(_ n: NumeralToken.Arabic, _ sum: inout Places) throws(NumeralError) {
    guard !sum.isClosed else { throw error(.unexpected) }
    if !sum.isEmpty {
      guard n.fractionDigits == 0, n.wholeDigits <= max(sum.lastExponent, 1) || sum.afterZero else {
        throw error(.order)
      }
    }
    if n.hasExponent { try requireLenient() }
    if sum.isEmpty { sum.arabic = n }
    sum.pending = Value(n.value)
    sum.pendingDigits = n.wholeDigits
    sum.hasFraction = n.fractionDigits > 0
    (sum.isEmpty, sum.hasFigure) = (false, true)
    next += 1
  }

  private mutating func multiply(by exponent: Int, isFormal: Bool, _ sum: inout Places) throws(NumeralError) {
    if isFormal { sum.hasFormal = true } else { sum.hasPlain = true }
    if sum.isString || sum.isClosed { throw error(.unexpected) }
    if sum.hasFraction { sum.isClosed = true }
    guard exponent < sum.smallest else { throw error(.order) }
    if let pending = sum.pending, pending.low.coefficient == 0 { throw error(.unexpected) }
    if sum.pending == nil, exponent > 1 {
      // 百二, 百万, 零百一十: without a digit only where something follows.
      try requireLenient()
      guard sum.afterZero || sum.isEmpty && next + 1 < tokens.count else { throw error(.noFigure) }
    }
    if exponent == 1 || next + 1 < tokens.count { sum.hasFigure = true }
    let term = try scaled(sum.pending ?? Value(DecimalNumber(1)), by: DecimalNumber(1, exponent: exponent))
    if syntax == .strict, sum.lastExponent > exponent + 1, !sum.afterZero, sum.smallest < 4 {
      throw error(.strict)
    }
    sum.section = try self.sum(sum.section, term)
    if sum.arabic != nil { sum.isMultiplied = true }
    (sum.pending, sum.afterZero, sum.isEmpty) = (nil, false, false)
    (sum.smallest, sum.lastExponent) = (exponent, exponent)
    next += 1
  }

  private mutating func multiply(byBig exponent: Int, _ sum: inout Places) throws(NumeralError) {
    guard !sum.isString, sum.hasFigure else { throw error(.noFigure) }
    try settle(&sum)
    let power = DecimalNumber(1, exponent: exponent)
    let all = try self.sum(sum.groups, sum.section)
    guard all.low.coefficient != 0 else { throw error(.noFigure) }
    if exponent >= sum.lastBig || sum.section.low.coefficient == 0 {
      // 一万三千亿, 万亿: everything so far is the coefficient.
      sum.groups = try scaled(all, by: power)
    } else {
      sum.groups = try self.sum(sum.groups, try scaled(sum.section, by: power))
    }
    sum.section = Value(DecimalNumber(0))
    sum.isClosed = sum.hasFraction
    if sum.arabic != nil { sum.isMultiplied = true }
    (sum.smallest, sum.lastExponent, sum.lastBig, sum.afterZero) = (4, exponent, exponent, false)
    next += 1
  }

  func settle(_ sum: inout Places) throws(NumeralError) {
    guard let pending = sum.pending else { return }
    sum.section = try self.sum(sum.section, pending)
    sum.pending = nil
  }

  /// What a digit counts that ends a number without its place name: tens behind 百.
  func omittedPlace(_ sum: Places) throws(NumeralError) -> DecimalNumber? {
    guard let pending = sum.pending, sum.lastExponent >= 2, sum.pendingDigits == 1, !sum.afterZero,
      sum.arabic == nil || sum.isMultiplied, pending.low.coefficient > 0
    else { return nil }
    try requireLenient()
    return DecimalNumber(1, exponent: sum.lastExponent - 1)
  }

  private func finish(_ sum: Places) throws(NumeralError) -> Value {
    guard !sum.isEmpty else { throw error(.unexpected) }
    guard sum.hasFigure else { throw error(.noFigure) }
    if sum.afterZero, sum.pending == nil, !sum.section.isOpen { throw error(.incomplete) }
    if syntax == .strict, sum.hasFormal && sum.hasPlain { throw error(.strict) }
    var sum = sum
    if let place = try omittedPlace(sum) { sum.pending = try scaled(sum.pending!, by: place) }
    try settle(&sum)
    var value = try self.sum(sum.groups, sum.section)
    value.form =
      if let n = sum.arabic {
        .arabic(fractionDigits: n.fractionDigits, grouped: n.isGrouped, multiplied: sum.isMultiplied)
      } else if sum.isString {
        .digitString
      } else {
        .chinese
      }
    return value
  }
}
