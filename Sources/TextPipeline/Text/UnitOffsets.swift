extension AnalysisText {
  /// The offset of the first unit of a set from `start` on, the text's length if there is none.
  @inlinable
  package func next(_ set: UnitSet, from start: Int) -> Int {
    set.next(in: units, from: start, to: units.count)
  }

  /// The offsets of all units of a set, in order. Many rules ask a text for characters that are rare in it: this goes
  /// through plain memory.
  @inlinable
  package func offsets(of set: UnitSet) -> UnitOffsets { offsets(of: set, in: 0..<units.count) }

  /// Those in a part of the text.
  @inlinable
  package func offsets(of set: UnitSet, in range: Range<Int>) -> UnitOffsets {
    UnitOffsets(units: units, set: set, range: range)
  }
}

/// Where units of a set stand in a text.
@usableFromInline package struct UnitOffsets: Sequence, IteratorProtocol {
  @usableFromInline let units: [UInt16]
  @usableFromInline let set: UnitSet
  @usableFromInline var start: Int
  @usableFromInline let end: Int

  @usableFromInline
  init(units: [UInt16], set: UnitSet, range: Range<Int>) {
    self.units = units
    self.set = set
    (start, end) = (range.lowerBound, range.upperBound)
  }

  /// The next offset.
  @inlinable
  package mutating func next() -> Int? {
    let offset = set.next(in: units, from: start, to: end)
    guard offset < end else { return nil }
    start = offset + 1
    return offset
  }
}
