extension String {
  /// The text of UTF-16 units, lone surrogates as U+FFFD. The standard library's decoder goes scalar by scalar through
  /// an iterator; texts of mentions are short, of the BMP, and many.
  package init(units: some Collection<UInt16>) {
    let text = units.withContiguousStorageIfAvailable { units -> String? in
      guard !units.contains(where: UTF16.isSurrogate) else { return nil }
      return String(unsafeUninitializedCapacity: 3 * units.count) { bytes in
        var count = 0
        for unit in units {
          if unit < 0x80 {
            bytes[count] = UInt8(truncatingIfNeeded: unit)
            count += 1
          } else if unit < 0x800 {
            bytes[count] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
            bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
            count += 2
          } else {
            bytes[count] = UInt8(truncatingIfNeeded: 0xE0 | unit >> 12)
            bytes[count + 1] = UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F)
            bytes[count + 2] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
            count += 3
          }
        }
        return count
      }
    }
    self = (text ?? nil) ?? String(decoding: Array(units), as: UTF16.self)
  }
}

extension [UInt16] {
  /// The UTF-16 units of a text. `Array(text.utf16)` asks for their number first, for which the string makes an index of
  /// offsets that nobody needs again.
  package init(unitsOf text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      // There are at most as many units as bytes.
      return [UInt16](unsafeUninitializedCapacity: bytes.count) { units, count in
        var i = 0
        while i < bytes.count {
          let lead = bytes[i]
          func tail(_ k: Int) -> UInt32 { UInt32(bytes[i + k] & 0x3F) }
          // Chinese characters first: they are most of the text.
          if lead & 0xF0 == 0xE0 {
            units[count] = UInt16(truncatingIfNeeded: UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2))
            i += 3
          } else if lead < 0x80 {
            units[count] = UInt16(lead)
            i += 1
          } else if lead < 0xE0 {
            units[count] = UInt16(truncatingIfNeeded: UInt32(lead & 0x1F) << 6 | tail(1))
            i += 2
          } else {
            let scalar = UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
            units[count] = UInt16(0xD7C0 + (scalar >> 10))
            units[count + 1] = UInt16(0xDC00 | (scalar & 0x3FF))
            count += 1
            i += 4
          }
          count += 1
        }
      }
    }
  }
}

/// Bytes of valid UTF-8, looked at eight at a time.
struct UTF8Bytes {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = UnsafeRawBufferPointer(bytes) }

  /// Whether there is a character beyond the BMP.
  var hasPairs: Bool {
    var found: UInt64 = 0
    var i = 0
    while i + 8 <= bytes.count {
      found |= UTF8Bytes.leadsOfFour(bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i += 8
    }
    return found != 0 || bytes[i...].contains { $0 >= 0xF0 }
  }

  /// Of the first of four bytes the four highest bits are 1.
  private static func leadsOfFour(_ word: UInt64) -> UInt64 {
    word & word << 1 & word << 2 & word << 3 & 0x8080_8080_8080_8080
  }
}
