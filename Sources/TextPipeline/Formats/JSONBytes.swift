/// Writing JSON straight into bytes. Keys are given with their quotation marks and colon, so that the fixed parts of a
/// line are copied as they stand: `out.append("\"id\":")`.
extension [UInt8] {
  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A JSON string, quotation marks included.
  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var run = 0
      for i in 0..<bytes.count
      where bytes[i] < 0x20 || bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "\\") {
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<i]))
        append(escaping: bytes[i])
        run = i + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      for digit in [byte >> 4, byte & 15] { append(digit < 10 ? digit + 0x30 : digit + 0x57) }
    }
  }

  package mutating func append(json number: Int) {
    guard number >= 0 else { return append(contentsOf: String(number).utf8) }
    if number >= 10 { append(json: number / 10) }
    append(UInt8(number % 10) + 0x30)
  }
}
