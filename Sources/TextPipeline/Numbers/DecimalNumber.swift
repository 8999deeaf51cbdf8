/// An exact decimal number: `coefficient × 10^exponent`. No binary rounding anywhere.
///
/// Always normalised (no trailing zeros in the coefficient), so equal numbers are equal values.
public struct DecimalNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Without trailing zeros; 0 for zero.
  public let coefficient: Int128
  /// Of ten; 0 for zero.
  public let exponent: Int

  /// `coefficient × 10^exponent`.
  public init(_ coefficient: Int128, exponent: Int = 0) {
    var c = coefficient
    var e = exponent
    while c != 0 && c % 10 == 0 {
      c /= 10
      e += 1
    }
    self.coefficient = c
    self.exponent = c == 0 ? 0 : e
  }

  /// A whole number.
  public init(_ value: Int) { self.init(Int128(value)) }

  /// The product; nil when its coefficient does not fit 128 bits.
  public static func * (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = a.coefficient.multipliedReportingOverflow(by: b.coefficient)
    return overflow ? nil : DecimalNumber(product, exponent: a.exponent + b.exponent)
  }

  /// The sum; nil when its coefficient does not fit 128 bits.
  public static func + (a: DecimalNumber, b: DecimalNumber) -> DecimalNumber? {
    guard let (x, y, e) = aligned(a, b) else { return nil }
    let (sum, overflow) = x.addingReportingOverflow(y)
    return overflow ? nil : DecimalNumber(sum, exponent: e)
  }

  /// By value.
  public static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    guard let (x, y, _) = aligned(a, b) else {
      // Too far apart to align: the signs, then the magnitudes, decide.
      if a.coefficient.signum() != b.coefficient.signum() {
        return a.coefficient.signum() < b.coefficient.signum()
      }
      return (a.exponent < b.exponent) == (a.coefficient > 0)
    }
    return x < y
  }

  private static func aligned(_ a: DecimalNumber, _ b: DecimalNumber) -> (Int128, Int128, Int)? {
    let e = min(a.exponent, b.exponent)
    guard let x = scaled(a.coefficient, by: a.exponent - e), let y = scaled(b.coefficient, by: b.exponent - e)
    else { return nil }
    return (x, y, e)
  }

  private static func scaled(_ value: Int128, by power: Int) -> Int128? {
    if value == 0 { return 0 }
    guard power <= 38 else { return nil }
    var v = value
    for _ in 0..<power {
      let (next, overflow) = v.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      v = next
    }
    return v
  }

  /// Plain decimal notation, as JSON takes it: `27`, `0.3333`, `-3.5`.
  public var description: String {
    if exponent >= 0 {
      return String(coefficient) + String(repeating: "0", count: coefficient == 0 ? 0 : exponent)
    }
    let sign = coefficient < 0 ? "-" : ""
    // 128 bits are divided slowly, and few numbers need them.
    var digits = UInt64(exactly: coefficient.magnitude).map { String($0) } ?? String(coefficient.magnitude)
    if digits.count <= -exponent {
      digits = String(repeating: "0", count: -exponent - digits.count + 1) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: exponent)
    return sign + digits[..<point] + "." + digits[point...]
  }

  /// The value as an `Int`, where it is one.
  public var integer: Int? {
    guard exponent >= 0, let v = DecimalNumber.scaled(coefficient, by: exponent) else { return nil }
    return Int(exactly: v)
  }
}
