/// A place where a lexicon term stands, with one of its meanings.
public struct LexiconHit: Sendable, Equatable {
  @usableFromInline let start: Int32
  @usableFromInline let end: Int32
  @usableFromInline let id: UInt32
  @usableFromInline let lexicon: UInt8
  /// What the term is there.
  public let type: LexiconType

  /// UTF-16 units of the analysis text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  /// Index of its lexicon in the set, in the order given.
  package var lexiconIndex: Int { Int(lexicon) }
}

/// All hits of one text, in order of start, longest first at one start.
public struct LexiconHits: Sendable {
  /// Every hit.
  public let all: [LexiconHit]
  @usableFromInline let starts: [Int32]
  /// The same in order of end, longest first at one end.
  @usableFromInline package let byEnd: [LexiconHit]
  @usableFromInline let ends: [Int32]
  /// The set that was scanned for.
  public let lexicons: LexiconSet

  init(hits: [LexiconHit], starts: [Int32], lexicons: LexiconSet) {
    all = hits
    self.starts = starts
    self.lexicons = lexicons
    var ends = [Int32](filling: starts.count + 1, with: 0)
    byEnd = [LexiconHit](unsafeUninitializedCapacity: hits.count) { byEnd, count in
      ends.withUnsafeMutableBufferPointer { LexiconHits.sort(hits, by: $0, into: byEnd) }
      count = hits.count
    }
    self.ends = ends
  }

  /// Sorts by end, counting.
  /// - Parameter ends: zeros; filled with how many hits end before each offset.
  private static func sort(
    _ hits: [LexiconHit], by ends: UnsafeMutableBufferPointer<Int32>,
    into byEnd: UnsafeMutableBufferPointer<LexiconHit>
  ) {
    for hit in hits { ends[Int(hit.end) + 1] += 1 }
    for i in 1..<ends.count { ends[i] += ends[i - 1] }
    // One place further for every hit, so that afterwards each offset has what belongs to the next.
    for hit in hits {
      byEnd.initializeElement(at: Int(ends[Int(hit.end)]), to: hit)
      ends[Int(hit.end)] += 1
    }
    for i in stride(from: ends.count - 1, to: 0, by: -1) { ends[i] = ends[i - 1] }
    ends[0] = 0
  }

  /// Hits that start at `offset` (UTF-16 units of the analysis text), longest first.
  @inlinable @inline(__always)
  public func starting(at offset: Int) -> ArraySlice<LexiconHit> {
    guard offset >= 0, offset + 1 < starts.count else { return [] }
    return all[Int(starts[offset])..<Int(starts[offset + 1])]
  }

  /// Hits that end at `offset` (UTF-16 units of the analysis text), longest first.
  @inlinable @inline(__always)
  public func ending(at offset: Int) -> ArraySlice<LexiconHit> {
    guard offset >= 0, offset + 1 < ends.count else { return [] }
    return byEnd[Int(ends[offset])..<Int(ends[offset + 1])]
  }

  /// The indices in ``all`` of the hits that start at `offset`: for hot paths, for a slice counts references.
  @inlinable @inline(__always)
  package func indices(startingAt offset: Int) -> Range<Int> {
    guard offset >= 0, offset + 1 < starts.count else { return 0..<0 }
    return Int(starts[offset])..<Int(starts[offset + 1])
  }

  /// The indices in ``byEnd`` of the hits that end at `offset`.
  @inlinable @inline(__always)
  package func indices(endingAt offset: Int) -> Range<Int> {
    guard offset >= 0, offset + 1 < ends.count else { return 0..<0 }
    return Int(ends[offset])..<Int(ends[offset + 1])
  }

  /// Whether a hit that meets a condition starts at `offset`.
  @inlinable @inline(__always)
  package func contains(startingAt offset: Int, where isMeant: (LexiconHit) -> Bool) -> Bool {
    for i in indices(startingAt: offset) where isMeant(all[i]) { return true }
    return false
  }

  /// Whether a hit that meets a condition ends at `offset`.
  @inlinable @inline(__always)
  package func contains(endingAt offset: Int, where isMeant: (LexiconHit) -> Bool) -> Bool {
    for i in indices(endingAt: offset) where isMeant(byEnd[i]) { return true }
    return false
  }

  /// The entry behind a hit: canonical name and features.
  public func entry(_ hit: LexiconHit) -> LexiconEntry {
    lexicons.lexicons[Int(hit.lexicon)].entry(Int(hit.id))
  }
}
