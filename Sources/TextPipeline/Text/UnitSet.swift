/// A set of UTF-16 code units with constant-time lookup: the character classes of the rules.
public struct UnitSet: Sendable, ExpressibleByStringLiteral {
  @usableFromInline var bits = [UInt64](repeating: 0, count: 1024)
  /// How many units it has, 5 for more than four.
  @usableFromInline var count: UInt16 = 0
  /// Its first four units, the first of them again where there are fewer.
  @usableFromInline var first = SIMD4<UInt16>()

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
    for unit in UInt16.min...UInt16.max where other.contains(unit) { union.insert(unit) }
    return union
  }

  /// Adds a unit.
  public mutating func insert(_ unit: UInt16) {
    guard !contains(unit) else { return }
    bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
    if count == 0 { first = SIMD4(repeating: unit) } else if count < 4 { first[Int(count)] = unit }
    // Only fewer than five is asked for.
    count = min(count + 1, 5)
  }

  /// The offset of the first unit of the set in a stretch of `units`, its end if there is none.
  @inlinable
  package func next(in units: [UInt16], from start: Int, to end: Int) -> Int {
    units.withUnsafeBufferPointer { units in
      bits.withUnsafeBufferPointer { bits in
        var i = start
        if 1...4 ~= count { i = UnitSet.skip(first, units, from: start, to: end) }
        while i < end, bits[Int(units[i] >> 6)] & (1 << UInt64(units[i] & 63)) == 0 { i += 1 }
        return i
      }
    }
  }

  /// Goes from `start` on over whole stretches of eight units that are none of four.
  @inlinable @inline(__always)
  static func skip(
    _ few: SIMD4<UInt16>, _ units: UnsafeBufferPointer<UInt16>, from start: Int, to end: Int
  ) -> Int {
    let (a, b) = (SIMD8(repeating: few[0]), SIMD8(repeating: few[1]))
    let (c, d) = (SIMD8(repeating: few[2]), SIMD8(repeating: few[3]))
    let memory = UnsafeRawBufferPointer(units)
    var i = start
    while i + 8 <= end {
      let eight = memory.loadUnaligned(fromByteOffset: 2 * i, as: SIMD8<UInt16>.self)
      if any((eight .== a) .| (eight .== b) .| (eight .== c) .| (eight .== d)) { break }
      i += 8
    }
    return i
  }
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
