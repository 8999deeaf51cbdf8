/// What the offsets of a file count.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode code points, as Python counts.
  case codepoint
  /// UTF-16 code units, as Java, JavaScript and ``Span`` count.
  case utf16
  /// Bytes of the text in UTF-8.
  case utf8
}

/// Turns the offsets of one text, in UTF-16 units, into those of a file.
package struct OffsetMap {
  private enum Map {
    case same
    /// UTF-16 offsets of the characters beyond the BMP: each counts two units and one code point.
    case pairs([Int])
    /// The byte offset of every UTF-16 unit and of the end.
    case bytes([Int32])
  }

  private let map: Map

  package init(_ text: String, to unit: OffsetUnit) {
    switch unit {
    case .utf16: map = .same
    case .codepoint:
      let pairs = OffsetMap.pairs(in: text)
      map = pairs.isEmpty ? .same : .pairs(pairs)
    case .utf8:
      var offsets: [Int32] = []
      offsets.reserveCapacity(text.utf8.count + 1)
      var offset: Int32 = 0
      for scalar in text.unicodeScalars {
        for _ in 0..<UTF16.width(scalar) { offsets.append(offset) }
        offset += Int32(UTF8.width(scalar))
      }
      map = .bytes(offsets + [offset])
    }
  }

  private static func pairs(in text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      // Only four-byte sequences make pairs, and most texts have none.
      guard UTF8Bytes(bytes).hasPairs else { return [] }
      var pairs: [Int] = []
      var offset = 0
      for byte in bytes where byte & 0xC0 != 0x80 {
        if byte >= 0xF0 {
          pairs.append(offset)
          offset += 1
        }
        offset += 1
      }
      return pairs
    }
  }

  /// - Parameter offset: UTF-16 units of the text, on a character's boundary.
  package func callAsFunction(_ offset: Int) -> Int {
    switch map {
    case .same: return offset
    case .bytes(let offsets): return Int(offsets[offset])
    case .pairs(let pairs):
      return offset - pairs.partitioningIndex { $0 >= offset }
    }
  }
}
