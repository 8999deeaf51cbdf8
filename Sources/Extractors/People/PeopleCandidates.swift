internal import TextPipeline

/// A name under consideration.
struct NameCandidate: Sendable {
  var reading: NameReading
  var evidence: PersonEvidence
  var surroundings: PersonContext.Reading

  var range: Range<Int> { reading.range }
  var sum: Int { evidence.sum }
}

/// The names of one document under consideration, by where they begin and end.
struct CandidateMap: Sendable {
  private(set) var all: [NameCandidate] = []
  private var byStart: OffsetChains
  private var byEnd: OffsetChains

  /// - Parameter count: the text's length.
  init(count: Int) {
    byStart = OffsetChains(count: count)
    byEnd = byStart
  }

  mutating func add(_ candidate: NameCandidate) {
    byStart.append(at: candidate.range.lowerBound)
    byEnd.append(at: candidate.range.upperBound)
    all.append(candidate)
  }

  /// Indices of the candidates that begin at `offset`.
  func starting(at offset: Int) -> [Int] { byStart.indices(at: offset) }
  /// Indices of the candidates that end at `offset`.
  func ending(at offset: Int) -> [Int] { byEnd.indices(at: offset) }

  subscript(_ index: Int) -> NameCandidate {
    get { all[index] }
    set { all[index] = newValue }
  }

  /// The index of the candidate of exactly this range.
  func index(of range: Range<Int>) -> Int? {
    byStart.first(at: range.lowerBound) { all[$0].range == range }
  }

  /// Raises what a list says for the candidate of a reading, made where there is none.
  mutating func lend(_ weight: Int, to reading: NameReading, candidate make: (NameReading) -> NameCandidate) {
    let index = index(of: reading.range) ?? all.count
    if index == all.count { add(make(reading)) }
    lend(weight, to: index)
  }

  /// Raises what a list says for a candidate.
  mutating func lend(_ weight: Int, to index: Int) {
    all[index].evidence.list = max(all[index].evidence.list, weight)
  }

  /// Lets a list speak against a candidate.
  mutating func deny(_ weight: Int, to index: Int) { all[index].evidence.list = -weight }

  /// The most likely of those that begin at `offset`.
  func best(startingAt offset: Int) -> Int? { best(of: byStart, at: offset) { _ in true } }
  /// The most likely of those that end at `offset` and meet a condition.
  func best(endingAt offset: Int, where isMeant: (Range<Int>) -> Bool = { _ in true }) -> Int? {
    best(of: byEnd, at: offset, where: isMeant)
  }

  @inline(__always)
  private func best(of chains: OffsetChains, at offset: Int, where isMeant: (Range<Int>) -> Bool) -> Int? {
    var best: Int?
    chains.forEach(at: offset) { index in
      if isMeant(all[index].range), best.map({ all[$0].sum < all[index].sum }) ?? true { best = index }
    }
    return best
  }

  /// The best of rivals, without overlap, in order.
  /// - Parameters:
  ///   - taken: ranges decided before, in any order.
  ///   - count: the text's length.
  func best(outside taken: [Range<Int>], count: Int) -> [NameCandidate] {
    let all = all
    var blocked = Coverage(taken, count: count)
    var chosen: [Int] = []
    var order: [(sum: Int, index: Int)] = []
    order.reserveCapacity(all.count)
    for index in all.indices {
      let sum = all[index].sum
      if sum > 0 { order.append((sum, index)) }
    }
    order.sort { a, b in
      if a.sum != b.sum { return a.sum > b.sum }
      let (range, other) = (all[a.index].range, all[b.index].range)
      return (other.count, range.lowerBound) < (range.count, other.lowerBound)
    }
    for (_, index) in order where !blocked.overlaps(all[index].range) {
      blocked.insert(all[index].range)
      chosen.append(index)
    }
    return chosen.sorted { all[$0].range.lowerBound < all[$1].range.lowerBound }.map { all[$0] }
  }
}

/// Numbers counted up from 0, chained by an offset of the text each: without a list for every offset.
private struct OffsetChains: Sendable {
  /// For each offset the last number chained there, from 1; 0 for none.
  private var last: [Int32]
  /// For each number the next of its chain; for the last one the first.
  private var next: [Int32] = []

  /// - Parameter count: the text's length.
  init(count: Int) { last = [Int32](filling: count + 1, with: 0) }

  /// Chains the next number.
  mutating func append(at offset: Int) {
    let number = Int32(next.count + 1)
    let before = Int(last[offset])
    if before == 0 {
      next.append(number)
    } else {
      next.append(next[before - 1])
      next[before - 1] = number
    }
    last[offset] = number
  }

  /// The first number chained at `offset` that meets a condition.
  @inline(__always)
  func first(at offset: Int, where isMeant: (Int) -> Bool) -> Int? {
    guard last.indices.contains(offset), last[offset] != 0 else { return nil }
    var number = last[offset]
    repeat {
      number = next[Int(number) - 1]
      if isMeant(Int(number) - 1) { return Int(number) - 1 }
    } while number != last[offset]
    return nil
  }

  /// Visits the numbers chained at `offset`, in order.
  @inline(__always)
  func forEach(at offset: Int, _ visit: (Int) -> Void) {
    guard last.indices.contains(offset), last[offset] != 0 else { return }
    var number = last[offset]
    repeat {
      number = next[Int(number) - 1]
      visit(Int(number) - 1)
    } while number != last[offset]
  }

  /// The numbers chained at `offset`, in order.
  func indices(at offset: Int) -> [Int] {
    var found: [Int] = []
    forEach(at: offset) { found.append($0) }
    return found
  }
}

/// Which units of a text some ranges cover.
struct Coverage: Sendable {
  private var covered: [Bool]

  /// - Parameter count: the text's length.
  init(_ ranges: [Range<Int>], count: Int) {
    covered = [Bool](filling: count, with: false)
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: Range<Int>) { for offset in range { covered[offset] = true } }
  func overlaps(_ range: Range<Int>) -> Bool { range.contains { covered[$0] } }
}
