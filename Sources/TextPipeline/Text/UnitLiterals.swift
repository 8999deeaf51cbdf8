// Comparing code units with character literals, so that rules read `unit == "年"` and `case "至", "到":`.
// Only for characters of the BMP: a literal beyond it never matches.

@inlinable package func == (unit: UInt16, scalar: Unicode.Scalar) -> Bool { UInt32(unit) == scalar.value }
@inlinable package func != (unit: UInt16, scalar: Unicode.Scalar) -> Bool { UInt32(unit) != scalar.value }
@inlinable package func ~= (pattern: Unicode.Scalar, unit: UInt16) -> Bool { UInt32(unit) == pattern.value }

extension AnalysisText {
  /// Whether `word` stands at `offset`.
  /// - Parameter word: folded text.
  package func has(_ word: StaticString, at offset: Int) -> Bool {
    word.withUTF8Buffer { bytes in
      var i = offset
      var decoder = UTF8()
      var iterator = bytes.makeIterator()
      while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        guard i >= 0, i < units.count, UInt32(units[i]) == scalar.value else { return false }
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
