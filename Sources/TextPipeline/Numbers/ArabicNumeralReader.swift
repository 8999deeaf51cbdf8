/// Reads a number in Arabic digits without its multiplier: 27, 3.5, 4,318, 1 273 506.40.
struct ArabicNumeralReader {
  let units: UnsafeBufferPointer<UInt16>

  struct Reading {
    var end: Int
    /// All digits, the decimal ones included.
    var coefficient: Int128
    var fractionDigits: Int
    var grouped: Bool
    /// Digits before the decimal point.
    var wholeDigits: Int
  }

  /// More digits than any number in a text has; leaves room for every multiplier in 128 bits.
  private static let maximalDigits = 22

  /// - Parameter start: offset of a digit.
  /// - Returns: nil for digit strings too long to be a number; ``endOfDigits(_:)`` tells how far they run.
  func read(at start: Int) -> Reading? {
    var i = endOfDigits(start)
    let leading = i - start
    guard leading <= Self.maximalDigits else { return nil }
    var value = digits(start..<i, after: 0)
    var whole = leading
    var grouped = false
    if leading <= 3, i < units.count, units[i] == "," || units[i] == " " {
      let separator = units[i]
      while i < units.count, units[i] == separator, endOfDigits(i + 1) == i + 4,
        whole + 3 <= Self.maximalDigits
      {
        value = digits(i + 1..<i + 4, after: value)
        whole += 3
        i += 4
        grouped = true
      }
    }
    var fraction = 0
    if i + 1 < units.count, units[i] == ".", units[i + 1].isDigit {
      let end = endOfDigits(i + 1)
      // 1.2.3 and 2024.4.25 are no decimals: each part is a number of its own.
      let dotted = end + 1 < units.count && units[end] == "." && units[end + 1].isDigit
      let inside = start > 1 && units[start - 1] == "." && units[start - 2].isDigit
      if !dotted, !inside, whole + end - i - 1 <= Self.maximalDigits {
        value = digits(i + 1..<end, after: value)
        fraction = end - i - 1
        i = end
      }
    }
    return Reading(end: i, coefficient: value, fractionDigits: fraction, grouped: grouped, wholeDigits: whole)
  }

  func endOfDigits(_ start: Int) -> Int {
    var i = start
    while i < units.count, units[i].isDigit { i += 1 }
    return i
  }

  private func digits(_ range: Range<Int>, after value: Int128) -> Int128 {
    if range.count + 3 < 18, value < 100_000 {
      var small = Int(value)
      if range.count <= 12 {
        for i in range { small = small * 10 + Int(units[i] - 0x30) }
        return Int128(small)
      }
    }
    return range.reduce(value) { $0 * 10 + Int128(units[$1] - 0x30) }
  }
}
