internal import TextPipeline

/// Where organisations may stand, for those who read what is around them.
final class BodyMap {
  private var byEnd: [Int: [Range<Int>]] = [:]
  /// For each unit the longest organisation over it, from 1; 0 for none.
  private var owner: [Int32]
  private var ended: [Bool]

  /// - Parameters:
  ///   - ranges: UTF-16 units of the analysis text.
  ///   - count: the text's length.
  init(_ ranges: [Range<Int>], count: Int) {
    owner = [Int32](repeating: 0, count: count + 1)
    ended = [Bool](repeating: false, count: count + 1)
    for range in ranges {
      ended[range.upperBound] = true
      byEnd[range.upperBound, default: []].append(range)
    }
    // Longer ones last, so that they cover.
    for (i, range) in ranges.sorted(by: { $0.count < $1.count }).enumerated() {
      for offset in range where offset < count { owner[offset] = Int32(i + 1) }
    }
  }

  func ends(at offset: Int) -> [Range<Int>] { isEnd(offset) ? byEnd[offset] ?? [] : [] }
  func isEnd(_ offset: Int) -> Bool { offset >= 0 && offset < ended.count && ended[offset] }

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
