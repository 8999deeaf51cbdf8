/// Reads the words of one whole string as a number: recursive descent, each word read once.
///
///     numeral   = [sign] (tenths | percent | ratio | power | places) [打]
///     ratio     = [places 又] places 分之 places | places [places] / places
struct NumeralParser {
  let tokens: [NumeralToken]
  let length: Int
  let syntax: NumeralSyntax
  var next = 0

  init(_ tokens: [NumeralToken], length: Int, syntax: NumeralSyntax) {
    self.tokens = tokens
    self.length = length
    self.syntax = syntax
  }

  /// A value with its bounds: `low` and `high` differ for 七八十, `isOpen` is 十几, 500余.
  struct Value {
    var low: DecimalNumber
    var high: DecimalNumber
    var isOpen = false
    var form = Numeral.Form.chinese

    init(_ value: DecimalNumber, form: Numeral.Form = .chinese) {
      (low, high, self.form) = (value, value, form)
    }
  }

  mutating func numeral() throws(NumeralError) -> Numeral {
    guard !tokens.isEmpty else { throw NumeralError(position: 0, reason: .empty) }
    if syntax == .strict { try checkBlanks() }
    let isNegative = sign()
    var value = try magnitude()
    if kind == .dozen {
      try requireLenient()
      value = try scaled(value, by: DecimalNumber(12))
      next += 1
    }
    guard next == tokens.count else { throw error(.unexpected) }
    if isNegative {
      value = try scaled(value, by: DecimalNumber(-1))
      (value.low, value.high) = (value.high, value.low)
    }
    let isFuzzy = value.isOpen || value.low != value.high
    let figure = isNegative ? value.high : value.low
    return Numeral(
      range: 0..<length, value: figure, low: isFuzzy && !(value.isOpen && isNegative) ? value.low : nil,
      high: isFuzzy && (!value.isOpen || isNegative) ? value.high : nil, approximate: isFuzzy,
      form: value.form, digits: 0..<length)
  }

  // MARK: - Words

  var kind: NumeralToken.Kind? { next < tokens.count ? tokens[next].kind : nil }

  func error(_ reason: NumeralError.Reason) -> NumeralError {
    NumeralError(
      position: next < tokens.count ? tokens[next].start : length,
      reason: next < tokens.count || reason != .unexpected ? reason : .incomplete)
  }

  func requireLenient() throws(NumeralError) {
    if syntax == .strict { throw error(.strict) }
  }

  private func checkBlanks() throws(NumeralError) {
    if let spaced = tokens.first(where: \.isSpaced) {
      throw NumeralError(position: spaced.start - 1, reason: .strict)
    }
    if let last = tokens.last, last.end < length { throw NumeralError(position: last.end, reason: .strict) }
  }

  /// - Returns: whether a minus stood there.
  private mutating func sign() -> Bool {
    guard kind == .minus || kind == .plus else { return false }
    defer { next += 1 }
    return kind == .minus
  }

  // MARK: - Combinations

  private mutating func magnitude() throws(NumeralError) -> Value {
    if let value = try half() { return value }
    if let value = try share() { return value }
    let first = try places()
    switch kind {
    case .partOf:
      next += 1
      return try quotient(of: try part(), by: first, form: .fraction)
    case .and:
      next += 1
      let base = try places()
      guard kind == .partOf else { throw error(.unexpected) }
      next += 1
      return try sum(first, try quotient(of: try part(), by: base, form: .fraction))
    case .slash: return try slashed(first, whole: nil)
    case .arabic where tokens[next].isSpaced:
      let numerator = try places()
      guard kind == .slash else { throw error(.unexpected) }
      return try slashed(numerator, whole: first)
    case .power:
      try requireLenient()
      next += 1
      return try power(of: first)
    case .percent, .perMille:
      defer { next += 1 }
      return with(first, kind == .percent ? .percent : .perMille)
    case .tenths:
      try requireLenient()
      next += 1
      var value = try scaled(first, by: DecimalNumber(10))
      if kind == .half {
        value = try sum(value, Value(DecimalNumber(5)))
        next += 1
      } else if case .digit(let d, _, _) = kind {
        value = try sum(value, Value(DecimalNumber(d)))
        next += 1
      }
      return with(value, .percent)
    default: return first
    }
  }

  /// 半, 一半, 半成, 半打
  private mutating func half() throws(NumeralError) -> Value? {
    let start = next
    if let kind, isOne(kind), tokens.count > next + 1, tokens[next + 1].kind == .half { next += 1 }
    guard kind == .half else {
      next = start
      return nil
    }
    try requireLenient()
    next += 1
    if kind == .tenths {
      next += 1
      return Value(DecimalNumber(5), form: .percent)
    }
    return Value(DecimalNumber(5, exponent: -1), form: .half)
  }

  private func isOne(_ kind: NumeralToken.Kind) -> Bool {
    switch kind {
    case .digit(1, _, _): true
    case .arabic(let n): n.value == DecimalNumber(1)
    default: false
    }
  }

  /// 百分之三十, 千分之五: with no digit before 百 a rate, 一百分之三十 is a quotient.
  private mutating func share() throws(NumeralError) -> Value? {
    guard case .small(let exponent, _) = kind, exponent > 1, next + 1 < tokens.count,
      tokens[next + 1].kind == .partOf
    else { return nil }
    next += 2
    let isNegative = sign()
    let value: Value
    if case .small(let whole, _) = kind, whole == exponent {
      next += 1
      value = Value(DecimalNumber(1, exponent: exponent))
    } else {
      value = try places()
    }
    return with(
      isNegative ? try scaled(value, by: DecimalNumber(-1)) : value, exponent == 2 ? .percent : .perMille)
  }

  private mutating func part() throws(NumeralError) -> Value {
    let isNegative = sign()
    let value = try places()
    return isNegative ? try scaled(value, by: DecimalNumber(-1)) : value
  }

  private mutating func slashed(_ numerator: Value, whole: Value?) throws(NumeralError) -> Value {
    next += 1
    let ratio = try quotient(of: numerator, by: try part(), form: .fraction)
    guard let whole else { return ratio }
    return try sum(whole, ratio)
  }

  private mutating func power(of base: Value) throws(NumeralError) -> Value {
    let isNegative = sign()
    guard case .arabic(let n) = kind, let exponent = n.value.integer, exponent < 128 else {
      throw error(.unexpected)
    }
    next += 1
    var result = DecimalNumber(1)
    for _ in 0..<exponent {
      guard let product = result * base.low else { throw error(.overflow) }
      result = product
    }
    guard isNegative else { return with(Value(result), base.form) }
    return try quotient(of: Value(DecimalNumber(1)), by: Value(result), form: base.form)
  }

  // MARK: - Arithmetic

  private func with(_ value: Value, _ form: Numeral.Form) -> Value {
    var value = value
    value.form = form
    return value
  }

  func scaled(_ value: Value, by factor: DecimalNumber) throws(NumeralError) -> Value {
    guard let low = value.low * factor, let high = value.high * factor else { throw error(.overflow) }
    var value = value
    (value.low, value.high) = (low, high)
    return value
  }

  func sum(_ a: Value, _ b: Value) throws(NumeralError) -> Value {
    guard let low = a.low + b.low, let high = a.high + b.high else { throw error(.overflow) }
    var value = a
    (value.low, value.high, value.isOpen) = (low, high, a.isOpen || b.isOpen)
    return value
  }

  private func quotient(of part: Value, by base: Value, form: Numeral.Form) throws(NumeralError) -> Value {
    guard base.low == base.high, !base.isOpen, base.low.coefficient != 0 else { throw error(.noFigure) }
    guard let low = part.low.divided(by: base.low), let high = part.high.divided(by: base.low) else {
      throw error(.overflow)
    }
    var value = part
    (value.low, value.high, value.form) = (low, high, form)
    return value
  }
}

extension DecimalNumber {
  /// The quotient: exact where it has finite decimals that fit, else rounded half up to 16 of them.
  /// - Returns: nil for a divisor of 0 and where 128 bits do not hold the result.
  public func divided(by divisor: DecimalNumber) -> DecimalNumber? {
    guard divisor.coefficient != 0 else { return nil }
    let isNegative = (coefficient < 0) != (divisor.coefficient < 0)
    let base = divisor.coefficient.magnitude
    var (result, rest) = coefficient.magnitude.quotientAndRemainder(dividingBy: base)
    var places = exponent - divisor.exponent
    let limit = UInt128(Int128.max) / 10 - 1
    while rest != 0, places > -16 {
      guard result < limit, rest < limit else { return nil }
      let (digit, remainder) = (rest * 10).quotientAndRemainder(dividingBy: base)
      (result, rest) = (result * 10 + digit, remainder)
      places -= 1
    }
    if rest != 0, rest >= base - rest { result += 1 }
    guard result <= UInt128(Int128.max) else { return nil }
    return DecimalNumber(isNegative ? -Int128(result) : Int128(result), exponent: places)
  }
}
