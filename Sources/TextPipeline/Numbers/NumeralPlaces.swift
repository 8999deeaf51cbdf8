/// Numbers by place names, in whole strings: 一百零一万零三千零十二, 1万800, 一亿四三四三万, 三点一四.
extension NumeralParser {
  /// The running value: groups above 万, the section below it, digits that wait for their multiplier.
  private struct Places {
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

  private struct Digit {
    var value: Int
    var isPair: Bool
    var isFormal: Bool
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

  /// A run of Chinese digits: zeros that mark a gap, a coefficient, 七八, or a string.
  private mutating func addDigits(_ sum: inout Places) throws(NumeralError) {
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

  private func settle(_ sum: inout Places) throws(NumeralError) {
    guard let pending = sum.pending else { return }
    sum.section = try self.sum(sum.section, pending)
    sum.pending = nil
  }

  /// 几百, 十几, 一百零几万
  private mutating func addSeveral(_ sum: inout Places) throws(NumeralError) {
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
  private mutating func addSurplus(_ sum: inout Places) throws(NumeralError) {
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
  private mutating func addFraction(_ sum: inout Places) throws(NumeralError) {
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

  /// What a digit counts that ends a number without its place name: tens behind 百.
  private func omittedPlace(_ sum: Places) throws(NumeralError) -> DecimalNumber? {
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
