/// The order in which overlapping candidates are decided: again and again the strongest of those whose superiors, by
/// containment, are decided.
struct Contest {
  /// Pairs of candidates that overlap, the earlier one first.
  private(set) var overlaps: [(Int, Int)] = []
  private var rivals: [[Int]]
  /// Candidates that wait for one.
  private var waiting: [[Int]]
  /// How many superiors of a candidate are undecided.
  private var superiors: [Int]
  private var decided: [Bool]
  /// A binary heap of candidates that wait for nobody, by rank.
  private var ready: [Int] = []
  /// Place of a candidate in the order of strength, 0 for the strongest.
  private var rank: [Int]

  /// - Parameter candidates: in order of start.
  init(_ candidates: [Mention]) {
    let count = candidates.count
    rivals = Array(repeating: [], count: count)
    waiting = rivals
    superiors = Array(repeating: 0, count: count)
    decided = Array(repeating: false, count: count)
    rank = Array(repeating: 0, count: count)
    let strengths = candidates.map(PrecedenceResolver.strength)
    let order = candidates.indices.sorted { a, b in
      strengths[a] != strengths[b]
        ? strengths[a] > strengths[b] : PrecedenceResolver.tie(candidates[a], candidates[b])
    }
    for (place, i) in order.enumerated() { rank[i] = place }
    // Candidates before `i` that still reach over its start.
    var open: [Int] = []
    let ends = candidates.map(\.range.upperBound)
    for i in candidates.indices {
      let start = candidates[i].range.lowerBound
      open.removeAll { ends[$0] <= start }
      for a in open {
        overlaps.append((a, i))
        rivals[a].append(i)
        rivals[i].append(a)
      }
      open.append(i)
    }
  }

  /// `candidate` is decided only when `superior` is.
  mutating func `defer`(_ candidate: Int, until superior: Int) {
    waiting[superior].append(candidate)
    superiors[candidate] += 1
  }

  /// Decides all.
  /// - Parameters:
  ///   - stands: called for each candidate that stands.
  ///   - conflict: whether a candidate, the second, falls because the first stands.
  mutating func run(stands: (Int) -> Void, conflict: (Int, Int) -> Bool) {
    for i in rank.indices where superiors[i] == 0 { push(i) }
    while let winner = pop() {
      guard !decided[winner] else { continue }
      stands(winner)
      settle(winner)
      for other in rivals[winner] where !decided[other] && conflict(winner, other) { settle(other) }
    }
  }

  private mutating func settle(_ candidate: Int) {
    decided[candidate] = true
    for next in waiting[candidate] {
      superiors[next] -= 1
      if superiors[next] == 0, !decided[next] { push(next) }
    }
  }

  private mutating func push(_ candidate: Int) {
    ready.append(candidate)
    var i = ready.count - 1
    while i > 0, rank[ready[i]] < rank[ready[(i - 1) / 2]] {
      ready.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  private mutating func pop() -> Int? {
    guard !ready.isEmpty else { return nil }
    ready.swapAt(0, ready.count - 1)
    let top = ready.removeLast()
    var i = 0
    while true {
      var least = i
      for child in [2 * i + 1, 2 * i + 2] where child < ready.count && rank[ready[child]] < rank[ready[least]]
      {
        least = child
      }
      if least == i { return top }
      ready.swapAt(i, least)
      i = least
    }
  }
}
