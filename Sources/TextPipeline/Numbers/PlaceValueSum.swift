/// The running value of a number: groups above 万, the section below it, and digits that wait for their multiplier.
struct PlaceValueSum {
  struct Bounds {
    var low: Int128 = 0
    var high: Int128 = 0
  }

  struct Pending {
    enum Kind { case digits, formal, arabic, open, several }
    var low: Int128
    var high: Int128
    var start: Int
    var end: Int
    var kind: Kind
    var digitCount = 1
  }

  let start: Int
  /// Where to read on; all before belongs to the number.
  var next: Int
  var pending: Pending?
  /// 几 alone
  var isVague = false
  var isOpen = false
  var isDigitString = false
  /// Nothing may follow but a multiplier.
  var isClosed = false
  /// Set with blanks between its characters: 一 百 五 十.
  var isSpread = false
  /// 零 stood before the digit: it counts ones.
  var afterZero = false
  /// End of the first Arabic digits.
  var arabicEnd: Int?
  var isGrouped = false
  var fractionDigits = 0
  var writtenFractionDigits = 0
  /// Exponent of the last multiplier, 0 before the first.
  private(set) var lastExponent = 0
  /// Exponent of the smallest multiplier in this section; 4 when it is empty.
  private(set) var smallest = 4
  private var groups = Bounds()
  private var section = Bounds()
  /// Exponent of the last multiplier from 万 on.
  private var lastBig = Int.max
  /// Larger sums take no multiplier: 128 bits must hold the product.
  private static let limit = NumeralCharacter.power(25)

  init(start: Int) {
    self.start = start
    next = start
  }

  /// Nothing but pending digits was read.
  var isEmpty: Bool { next == start || (pending != nil && pending!.start == start) }

  var total: Bounds { Bounds(low: groups.low + section.low, high: groups.high + section.high) }

  /// Multiplies what waits by 10^exponent. - Returns: false if the multiplier does not belong to this number.
  mutating func apply(_ exponent: Int, end: Int) -> Bool {
    if exponent < 4 {
      guard exponent < smallest, !isOpen || pending != nil, !isDigitString else { return false }
      let p = pending ?? Pending(low: 1, high: 1, start: next, end: next, kind: .digits)
      let power = NumeralCharacter.power(exponent)
      section.low += p.low * power
      section.high += p.high * power
      smallest = exponent
      pending = nil
    } else {
      settle()
      guard !isDigitString, total.high < Self.limit else { return false }
      let power = NumeralCharacter.power(exponent)
      if exponent >= lastBig || (section.low == 0 && groups.low > 0) {
        // 一万三千亿, 万亿: everything so far is the coefficient.
        groups = Bounds(low: (groups.low + section.low) * power, high: (groups.high + section.high) * power)
      } else {
        groups.low += section.low * power
        groups.high += section.high * power
      }
      section = Bounds()
      smallest = 4
      lastBig = exponent
    }
    // A fraction takes multipliers and nothing after them.
    if fractionDigits > 0 { isClosed = true }
    lastExponent = exponent
    afterZero = false
    next = end
    return true
  }

  mutating func addTens(_ value: Int, end: Int) {
    section.low += Int128(value)
    section.high += Int128(value)
    smallest = 1
    lastExponent = 1
    next = end
  }

  /// Takes what waits as ones.
  mutating func settle() {
    if pending != nil { addPending(scale: 1) }
  }

  mutating func addPending(scale: Int128) {
    guard let p = pending else { return }
    section.low += p.low * scale
    section.high += p.high * scale
    pending = nil
  }

  mutating func appendFraction(_ digits: [Int], end: Int) {
    var fraction: Int128 = 0
    for digit in digits { fraction = fraction * 10 + Int128(digit) }
    let power = NumeralCharacter.power(digits.count)
    let whole = total.low
    groups = Bounds()
    section = Bounds()
    pending = Pending(
      low: whole * power + fraction, high: whole * power + fraction, start: start, end: end, kind: .digits,
      digitCount: 0)
    fractionDigits = digits.count
    smallest = 4
    lastBig = .max
    next = end
  }
}
