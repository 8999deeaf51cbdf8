/// Reads one JSON text from UTF-8 bytes. Strict about the grammar, lenient about one thing: an unpaired `\uD800` is
/// U+FFFD, because texts with it occur and must not be lost.
package struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// Deeper texts are refused before the stack ends.
  private static let deepest = 512

  /// - Parameter bytes: well-formed UTF-8.
  /// - Throws: ``JSONError`` at the first byte that does not fit.
  package static func parse(_ bytes: some Sequence<UInt8>) throws(JSONError) -> JSONValue {
    let result = bytes.withContiguousStorageIfAvailable { parse(buffer: $0) }
    return try (result ?? Array(bytes).withUnsafeBufferPointer { parse(buffer: $0) }).get()
  }

  private static func parse(buffer: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> {
    Result { () throws(JSONError) in
      var parser = JSONParser(bytes: buffer)
      let value = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.at == buffer.count else { throw parser.error("text after the value") }
      return value
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func error(_ message: String) -> JSONError { JSONError(offset: at, message: message) }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func skip(_ expected: Unicode.Scalar) throws(JSONError) {
    guard byte == UInt8(ascii: expected) else { throw error("'\(expected)' is missing") }
    at += 1
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < JSONParser.deepest else { throw error("nested too deeply") }
    skipSpace()
    guard let byte else { throw error("the text ends where a value should stand") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error("no JSON value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard at + length <= bytes.count,
      bytes[at..<at + length].elementsEqual(
        UnsafeBufferPointer(
          start: word.utf8Start, count: length))
    else { throw error("no JSON value") }
    at += length
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if byte == UInt8(ascii: "}") {
      at += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw error("a key in quotation marks is missing") }
      let key = try string()
      skipSpace()
      try skip(":")
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if byte == UInt8(ascii: "}") { break }
      try skip(",")
    }
    at += 1
    return .object(members)
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    at += 1
    var items: [JSONValue] = []
    skipSpace()
    if byte == UInt8(ascii: "]") {
      at += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if byte == UInt8(ascii: "]") { break }
      try skip(",")
    }
    at += 1
    return .array(items)
  }

  private mutating func number() throws(JSONError) -> String {
    let start = at
    if byte == UInt8(ascii: "-") { at += 1 }
    let first = byte
    guard digits() > 0, first != UInt8(ascii: "0") || bytes[at - 1] == first && at - start <= 2 else {
      throw error("no number")
    }
    if byte == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw error("no digit after the point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      at += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { throw error("no digit in the exponent") }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at - start
  }

  private mutating func string() throws(JSONError) -> String {
    at += 1
    var run = at
    var text: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        if text.isEmpty { return String(decoding: bytes[run..<at - 1], as: UTF8.self) }
        text += bytes[run..<at - 1]
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<at]
        at += 1
        text += String(try escape()).utf8
        run = at
      case 0..<0x20: throw error("a control character in a string")
      default: at += 1
      }
    }
    throw error("a string without end")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte else { throw error("a string without end") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"):
      let unit = try hex()
      guard UTF16.isLeadSurrogate(unit), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
      let after = at
      at += 2
      let trail = try hex()
      guard UTF16.isTrailSurrogate(trail) else {
        at = after
        return "\u{FFFD}"
      }
      return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    default:
      at -= 1
      throw error("an escape that JSON does not know")
    }
  }

  private mutating func hex() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = byte.flatMap({ Unicode.Scalar($0).properties.isASCIIHexDigit ? $0 : nil }) else {
        throw error("\\u without four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit < 0x3A ? digit - 0x30 : (digit | 0x20) - 0x57)
      at += 1
    }
    return unit
  }
}
