extension String {
  /// Columns on a terminal: two for East Asian wide and full-width characters (Unicode Standard Annex #11), none for
  /// combining ones.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// Cut to `width` columns, with `…` where something is missing.
  package func clipped(to width: Int) -> String {
    var used = 0
    var kept = String.UnicodeScalarView()
    guard displayWidth > width else { return self }
    for scalar in unicodeScalars {
      guard used + scalar.displayWidth < width else { break }
      used += scalar.displayWidth
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Filled with spaces to `width` columns.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// One line that cannot steer a terminal: control characters become spaces, of several spaces one stays.
  package var onOneLine: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isSpace = scalar.value <= 0x20 || scalar.value == 0x3000 || (0x7F...0xA0).contains(scalar.value)
      if !isSpace { out.append(scalar) } else if let last = out.last, last != " " { out.append(" ") }
    }
    return String(out)
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
