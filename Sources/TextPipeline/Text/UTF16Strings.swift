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
