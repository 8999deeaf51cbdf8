// Comparing code units with character literals, so that rules read `unit == "年"` and `case "至", "到":`.
// Only for characters of the BMP: a literal beyond it never matches.

@inlinable package func == (unit: UInt16, scalar: Unicode.Scalar) -> Bool { UInt32(unit) == scalar.value }
@inlinable package func != (unit: UInt16, scalar: Unicode.Scalar) -> Bool { UInt32(unit) != scalar.value }
@inlinable package func ~= (pattern: Unicode.Scalar, unit: UInt16) -> Bool { UInt32(unit) == pattern.value }

extension AnalysisText {
  /// Whether `word` stands at `offset`.
  /// - Parameter word: folded text of BMP characters.
  @inlinable @inline(__always)
  package func has(_ word: StaticString, at offset: Int) -> Bool {
    // Most texts differ in the first unit already; its last byte holds the lower bits.
    let low = word.withUTF8Buffer { $0[0] < 0x80 ? $0[0] : $0[0] < 0xE0 ? $0[1] : $0[2] }
    return offset >= 0 && offset < units.count && (UInt16(low) ^ units[offset]) & 0x3F == 0
      && begins(word, at: offset)
  }

  /// Whether `word`, not empty, begins at `offset`, unit by unit.
  @usableFromInline
  func begins(_ word: StaticString, at offset: Int) -> Bool {
    word.withUTF8Buffer { bytes in
      var i = offset
      var next = 0
      while next < bytes.count {
        guard i < units.count else { return false }
        let lead = UInt16(bytes[next])
        let unit: UInt16
        if lead < 0x80 {
          unit = lead
          next += 1
        } else if lead < 0xE0 {
          unit = (lead & 0x1F) << 6 | UInt16(bytes[next + 1] & 0x3F)
          next += 2
        } else {
          unit = lead << 12 | UInt16(bytes[next + 1] & 0x3F) << 6 | UInt16(bytes[next + 2] & 0x3F)
          next += 3
        }
        guard units[i] == unit else { return false }
        i += 1
      }
      return true
    }
  }

  /// Whether `word` ends at `offset`. Compared from the end: most texts differ in the last unit already.
  /// - Parameter word: folded text of BMP characters.
  @inlinable @inline(__always)
  package func has(_ word: StaticString, endingAt offset: Int) -> Bool {
    // The last byte holds the lower bits of the last unit.
    let last = word.withUTF8Buffer { $0[$0.count - 1] }
    return offset > 0 && offset <= units.count && (UInt16(last) ^ units[offset - 1]) & 0x3F == 0
      && ends(word, at: offset)
  }

  /// Whether `word`, not empty, ends at `offset`, unit by unit.
  @usableFromInline
  func ends(_ word: StaticString, at offset: Int) -> Bool {
    word.withUTF8Buffer { bytes in
      var i = offset
      var end = bytes.count
      while end > 0 {
        i -= 1
        guard i >= 0, i < units.count else { return false }
        let last = UInt16(bytes[end - 1])
        let unit: UInt16
        if last < 0x80 {
          unit = last
          end -= 1
        } else if bytes[end - 2] >= 0xC0 {
          unit = UInt16(bytes[end - 2] & 0x1F) << 6 | last & 0x3F
          end -= 2
        } else {
          unit = UInt16(bytes[end - 3]) << 12 | UInt16(bytes[end - 2] & 0x3F) << 6 | last & 0x3F
          end -= 3
        }
        guard units[i] == unit else { return false }
      }
      return true
    }
  }
}
