internal import CICU

/// Folds one UTF-16 unit to one unit, so that offsets do not move: full-width forms to ASCII (Unicode Standard
/// Annex #11), spaces to U+0020, variants of a mark to one of them, traditional characters to simplified ones
/// (ICU transliterator `Traditional-Simplified`, character by character).
public struct FoldingTable: Sendable {
  @usableFromInline let table: [UInt16]

  /// The one table, built at first use.
  public static let standard = FoldingTable()

  private init() {
    var simplified = [UInt16](repeating: 0, count: 65_536)
    let status = cicu_simplify_table(&simplified)
    precondition(status <= 0, "ICU's data lacks the transliterator Traditional-Simplified")
    table = (0...UInt16.max).map { unit in
      UTF16.isSurrogate(unit) ? unit : FoldingTable.foldedMark(simplified[Int(unit)])
    }
  }

  /// `units`, each folded; surrogate pairs stay as they are.
  public func fold(_ units: [UInt16]) -> [UInt16] {
    [UInt16](unsafeUninitializedCapacity: units.count) { out, count in
      table.withUnsafeBufferPointer { table in
        for i in 0..<units.count { out[i] = table[Int(units[i])] }
      }
      count = units.count
    }
  }

  @inlinable @inline(__always)
  /// The folded form of one unit.
  public func fold(_ unit: UInt16) -> UInt16 { table[Int(unit)] }

  /// `text` folded: the form in which lexicon terms are looked up.
  public func fold(_ text: String) -> String {
    String(decoding: fold(Array(text.utf16)), as: UTF16.self)
  }

  /// Full-width ASCII (U+FF01…FF5E) and the ideographic space as ASCII, everything else unchanged.
  public static func halfWidth(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0xFF01...0xFF5E: unit - 0xFEE0
    case 0x3000: 0x20
    default: unit
    }
  }

  /// ``halfWidth(_:)`` for letters, digits and signs (％, ／, ．); brackets and sentence marks （），：；！？ stay.
  public static func halfWidthWritten(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: unit
    default: halfWidth(unit)
    }
  }

  private static func foldedMark(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x09, 0x0B, 0x0C: 0x20
    case 0x85, 0x2028, 0x2029: 0x0A
    // Middle dots of names: • ‧ ・ ･ ∙ ⋅ ●-like bullets excluded
    case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x16EB: 0xB7
    // Dashes and minus signs
    case 0x2010...0x2013, 0x2212, 0xFE63, 0xFE58: 0x2D
    case 0x2014, 0x2015, 0x2500, 0xFE31: 0x2014
    case 0x301C, 0x223C, 0x02DC: 0x7E
    // Corner and vertical quotation marks
    case 0x300C, 0xFE41, 0xFF62, 0x301D: 0x201C
    case 0x300D, 0xFE42, 0xFF63, 0x301E: 0x201D
    case 0x300E, 0xFE43: 0x2018
    case 0x300F, 0xFE44: 0x2019
    case 0x2236, 0xFE55: 0x3A
    case 0x3014, 0xFE5D: 0x3014
    case 0xFE59: 0x28
    case 0xFE5A: 0x29
    case 0xFE50: 0x2C
    case 0xFE51, 0xFF64: 0x3001
    case 0xFE52: 0x2E
    case 0xFE54: 0x3B
    case 0xFF61: 0x3002
    default: halfWidth(unit)
    }
  }
}
