// Comparing code units with character literals, so that rules read `unit == "年"` and `case "至", "到":`.
// Only for characters of the BMP: a literal beyond it never matches.

@inlinable package func == (unit: UInt16, scalar: Unicode.Scalar) -> Bool { UInt32(unit) == scalar.value }
@inlinable package func != (unit: UInt16, scalar: Unicode.Scalar) -> Bool { UInt32(unit) != scalar.value }
@inlinable package func ~= (pattern: Unicode.Scalar, unit: UInt16) -> Bool { UInt32(unit) == pattern.value }

extension AnalysisText {
  /// Whether `word` stands at `offset`.
  /// - Parameter word: folded text of BMP characters.
  package func has(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    return word.withUTF8Buffer { bytes in
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

  /// Whether `word` ends at `offset`.
  /// - Parameter word: folded text of BMP characters.
  package func has(_ word: StaticString, endingAt offset: Int) -> Bool {
    var length = 0
    word.withUTF8Buffer { bytes in for byte in bytes where byte & 0xC0 != 0x80 { length += 1 } }
    return has(word, at: offset - length)
  }
}
