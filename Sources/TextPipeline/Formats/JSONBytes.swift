/// JSON written straight into memory. Keys are given with their quotation marks and colon, so that the fixed parts of a
/// line are copied as they stand: `out.append("\"id\":")`.
package struct JSONBytes: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  /// - Parameter capacity: bytes to begin with.
  package init(capacity: Int = 1_024) {
    self.capacity = max(capacity, 64)
    bytes = .allocate(capacity: self.capacity)
  }

  deinit { bytes.deallocate() }

  /// What has been written.
  package var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  @inline(__always)
  package mutating func append(_ literal: StaticString) {
    reserve(literal.utf8CodeUnitCount)
    (bytes + count).initialize(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
    count += literal.utf8CodeUnitCount
  }

  /// Bytes as they stand.
  package mutating func append(contentsOf text: some Collection<UInt8>) {
    reserve(text.count)
    for byte in text { append(byte) }
  }

  /// A JSON string, quotation marks included.
  package mutating func append(json text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { append(quoting: $0) }
  }

  package mutating func append(json number: Int) {
    guard number >= 0 else { return append(contentsOf: String(number).utf8) }
    // 19 digits at most, the last first.
    reserve(19)
    let first = count
    var rest = number
    repeat {
      append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: bytes + first, count: count - first)
    digits.reverse()
  }

  /// Eight bytes at a time, as long as they stand for themselves.
  private mutating func append(quoting text: UnsafeBufferPointer<UInt8>) {
    // An escape has six bytes at most.
    reserve(6 * text.count + 2)
    append(UInt8(ascii: "\""))
    let source = UnsafeRawBufferPointer(text)
    var i = 0
    while i < text.count {
      while i + 8 <= text.count {
        let word = source.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        guard !JSONBytes.hasEscape(word) else { break }
        UnsafeMutableRawPointer(bytes + count).storeBytes(of: word, as: UInt64.self)
        count += 8
        i += 8
      }
      for byte in text[i..<min(i + 8, text.count)] {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          append(byte)
        } else {
          append(escaping: byte)
        }
        i += 1
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Whether one of eight bytes is a control character, a quotation mark or a backslash. (Sean Anderson, "Bit Twiddling
  /// Hacks": "Determine if a word has a byte less than n". It never misses one; that it may take a byte for another
  /// above one only costs time.)
  private static func hasEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func less(_ word: UInt64, _ n: UInt64) -> UInt64 { (word &- ones &* n) & ~word }
    return (less(word, 0x20) | less(word ^ ones &* 0x22, 1) | less(word ^ ones &* 0x5C, 1)) & ones << 7 != 0
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

  /// One byte, for which there is room.
  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
  }
}

extension [UInt8] {
  package mutating func append(_ literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// A JSON string, quotation marks included.
  package mutating func append(json text: String) {
    var json = JSONBytes(capacity: text.utf8.count + 2)
    json.append(json: text)
    append(contentsOf: json.written)
  }
}
