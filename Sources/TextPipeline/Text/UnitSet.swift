/// A set of UTF-16 code units with constant-time lookup: the character classes of the rules.
public struct UnitSet: Sendable, ExpressibleByStringLiteral {
  @usableFromInline var bits = [UInt64](repeating: 0, count: 1024)

  /// The empty set.
  public init() {}

  /// All characters of `text`; those beyond the BMP are left out.
  public init(_ text: String) {
    for unit in text.utf16 where !UTF16.isSurrogate(unit) { insert(unit) }
  }

  /// The characters of a string, of one UTF-16 unit each.
  public init(stringLiteral value: String) { self.init(value) }

  /// Whether a unit is in it.
  @inlinable @inline(__always)
  public func contains(_ unit: UInt16) -> Bool {
    bits[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0
  }

  /// The units of either set.
  package func union(_ other: UnitSet) -> UnitSet {
    var union = self
    for i in union.bits.indices { union.bits[i] |= other.bits[i] }
    return union
  }

  /// Adds a unit.
  public mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
}

/// Character classes that every rule group needs.
extension UInt16 {
  /// A Chinese character of the BMP, 〇 included.
  @inlinable public var isHan: Bool {
    (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF) || self == 0x3007
      || (self >= 0xF900 && self <= 0xFAFF)
  }
  /// 0…9 (full-width digits are folded to these)
  @inlinable public var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// A…Z, a…z
  @inlinable public var isLatin: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Space or tab; ideographic and other spaces are folded to these.
  @inlinable public var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inlinable public var isNewline: Bool { self == 0x0A }
}
