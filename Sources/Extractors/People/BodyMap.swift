internal import TextPipeline

/// Where organisations may stand, for those who read what is around them.
final class BodyMap {
  /// In order of end, longest first at one end.
  private let ranges: [Range<Int>]
  /// The first of `ranges` that ends at an offset.
  private let firstAtEnd: OffsetIndex
  /// For each unit the longest organisation over it, from 1; 0 for none.
  private let owner: [Int32]

  /// - Parameters:
  ///   - ranges: UTF-16 units of the analysis text.
  ///   - count: the text's length.
  init(_ ranges: [Range<Int>], count: Int) {
    var owner = [Int32](filling: count + 1, with: 0)
    self.ranges = ranges.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    firstAtEnd = OffsetIndex(self.ranges.map(\.upperBound), count: count, first: true)
    // Longer ones last, so that they cover.
    for (i, range) in ranges.sorted(by: { $0.count < $1.count }).enumerated() {
      for offset in range where offset < count { owner[offset] = Int32(i + 1) }
    }
    self.owner = owner
  }

  /// The longest organisation that ends at `offset`.
  func longest(endingAt offset: Int) -> Range<Int>? {
    firstAtEnd[offset].map { ranges[$0] }
  }
  /// Whether an organisation begins at `offset`.
  func isStart(_ offset: Int) -> Bool {
    offset < owner.count && owner[offset] != 0 && ranges.count > 0 && !isInside(offset)
  }
  func isEnd(_ offset: Int) -> Bool { firstAtEnd.contains(offset) }

  /// Whether an organisation runs over `offset` from the left.
  func isInside(_ offset: Int) -> Bool {
    offset > 0 && owner[offset] != 0 && owner[offset - 1] == owner[offset]
  }

  /// What speaks against a name that an organisation's name runs through, in eighths of a bit.
  func objection(to name: Range<Int>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    let (a, b) = (owner[first], owner[last])
    if a != 0, a == b { return isInside(first) || isInside(name.upperBound) ? 60 : 20 }
    // Crossing its end or its start.
    if a != 0 { return isInside(first) ? 40 : 10 }
    return b != 0 ? 40 : 0
  }
}
