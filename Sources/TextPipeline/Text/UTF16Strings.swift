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
      var length = 0
      for byte in bytes { length += (byte & 0xC0 != 0x80 ? 1 : 0) + (byte >= 0xF0 ? 1 : 0) }
      return [UInt16](unsafeUninitializedCapacity: length) { units, count in
        var i = 0
        while i < bytes.count {
          let lead = bytes[i]
          func tail(_ k: Int) -> UInt32 { UInt32(bytes[i + k] & 0x3F) }
          if lead < 0x80 {
            units[count] = UInt16(lead)
            i += 1
          } else if lead < 0xE0 {
            units[count] = UInt16(UInt32(lead & 0x1F) << 6 | tail(1))
            i += 2
          } else if lead < 0xF0 {
            units[count] = UInt16(UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2))
            i += 3
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
