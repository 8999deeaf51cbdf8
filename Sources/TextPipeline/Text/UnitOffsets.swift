extension AnalysisText {
  /// The offset of the first unit of a set from `start` on, the text's length if there is none.
  @inlinable
  package func next(_ set: UnitSet, from start: Int) -> Int {
    units.withUnsafeBufferPointer { units in
      set.bits.withUnsafeBufferPointer { bits in
        var i = start
        while i < units.count, bits[Int(units[i] >> 6)] & (1 << UInt64(units[i] & 63)) == 0 { i += 1 }
        return i
      }
    }
  }

  /// The offsets of all units of a set, in order. Many rules ask a text for characters that are rare in it: this goes
  /// through plain memory.
  @inlinable
  package func offsets(of set: UnitSet) -> UnitOffsets { UnitOffsets(text: self, set: set) }
}

/// Where units of a set stand in a text.
@usableFromInline package struct UnitOffsets: Sequence, IteratorProtocol {
  @usableFromInline let text: AnalysisText
  @usableFromInline let set: UnitSet
  @usableFromInline var start = 0

  @usableFromInline
  init(text: AnalysisText, set: UnitSet) {
    self.text = text
    self.set = set
  }

  /// The next offset.
  @inlinable
  package mutating func next() -> Int? {
    let offset = text.next(set, from: start)
    guard offset < text.count else { return nil }
    start = offset + 1
    return offset
  }
}
