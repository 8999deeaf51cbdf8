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
  private var byStart: [Int: [Int]] = [:]
  private var byEnd: [Int: [Int]] = [:]

  mutating func add(_ candidate: NameCandidate) {
    byStart[candidate.range.lowerBound, default: []].append(all.count)
    byEnd[candidate.range.upperBound, default: []].append(all.count)
    all.append(candidate)
  }

  /// Indices of the candidates that begin at `offset`.
  func starting(at offset: Int) -> [Int] { byStart[offset] ?? [] }
  /// Indices of the candidates that end at `offset`.
  func ending(at offset: Int) -> [Int] { byEnd[offset] ?? [] }

  subscript(_ index: Int) -> NameCandidate {
    get { all[index] }
    set { all[index] = newValue }
  }

  /// The index of the candidate of exactly this range.
  func index(of range: Range<Int>) -> Int? {
    starting(at: range.lowerBound).first { all[$0].range == range }
  }

  /// Raises what a list says for a candidate.
  mutating func lend(_ weight: Int, to index: Int) {
    all[index].evidence.list = max(all[index].evidence.list, weight)
  }

  /// The most likely of these.
  func best(among indices: [Int]) -> Int? { indices.max { all[$0].sum < all[$1].sum } }

  /// The best of rivals, without overlap, in order.
  /// - Parameters:
  ///   - taken: ranges decided before, in any order.
  ///   - count: the text's length.
  func best(outside taken: [Range<Int>], count: Int) -> [NameCandidate] {
    var blocked = Coverage(taken, count: count)
    var chosen: [NameCandidate] = []
    let order = all.indices.filter { all[$0].sum > 0 }.sorted { a, b in
      (all[b].sum, all[b].range.count, all[a].range.lowerBound)
        < (all[a].sum, all[a].range.count, all[b].range.lowerBound)
    }
    for index in order where !blocked.overlaps(all[index].range) {
      blocked.insert(all[index].range)
      chosen.append(all[index])
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Which units of a text some ranges cover.
struct Coverage: Sendable {
  private var covered: [Bool]

  /// - Parameter count: the text's length.
  init(_ ranges: [Range<Int>], count: Int) {
    covered = [Bool](repeating: false, count: count)
    for range in ranges { insert(range) }
  }

  mutating func insert(_ range: Range<Int>) { for offset in range { covered[offset] = true } }
  func overlaps(_ range: Range<Int>) -> Bool { range.contains { covered[$0] } }
}
