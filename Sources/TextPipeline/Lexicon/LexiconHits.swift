/// A place where a lexicon term stands, with one of its meanings.
public struct LexiconHit: Sendable, Equatable {
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  @usableFromInline let id: UInt32
  @usableFromInline let lexicon: UInt8
  public let type: LexiconType

  /// UTF-16 units of the analysis text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  /// Index of its lexicon in the set, in the order given.
  package var lexiconIndex: Int { Int(lexicon) }
}

/// All hits of one text, in order of start, longest first at one start.
public struct LexiconHits: Sendable {
  public let all: [LexiconHit]
  @usableFromInline let starts: [Int32]
  /// Hit indices in order of end, longest first at one end.
  private let byEnd: [Int32]
  private let ends: [Int32]
  public let lexicons: LexiconSet

  init(hits: [LexiconHit], starts: [Int32], lexicons: LexiconSet) {
    all = hits
    self.starts = starts
    self.lexicons = lexicons
    var counts = [Int32](repeating: 0, count: starts.count + 1)
    for hit in hits { counts[Int(hit.end) + 1] += 1 }
    for i in 1..<counts.count { counts[i] += counts[i - 1] }
    var order = [Int32](repeating: 0, count: hits.count)
    var next = counts
    for (i, hit) in hits.enumerated() {
      order[Int(next[Int(hit.end)])] = Int32(i)
      next[Int(hit.end)] += 1
    }
    byEnd = order
    ends = counts
  }

  /// Hits that start at `offset` (UTF-16 units of the analysis text), longest first.
  @inlinable @inline(__always)
  public func starting(at offset: Int) -> ArraySlice<LexiconHit> {
    guard offset >= 0, offset + 1 < starts.count else { return [] }
    return all[Int(starts[offset])..<Int(starts[offset + 1])]
  }

  /// Hits that end at `offset` (UTF-16 units of the analysis text), longest first.
  public func ending(at offset: Int) -> some Sequence<LexiconHit> {
    let range = offset >= 0 && offset + 1 < ends.count ? Int(ends[offset])..<Int(ends[offset + 1]) : 0..<0
    return byEnd[range].lazy.map { all[Int($0)] }
  }

  /// The entry behind a hit: canonical name and features.
  public func entry(_ hit: LexiconHit) -> LexiconEntry {
    lexicons.lexicons[Int(hit.lexicon)].entry(Int(hit.id))
  }
}
