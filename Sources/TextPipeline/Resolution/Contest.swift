/// The order in which overlapping candidates are decided: again and again the strongest of those whose superiors, by
/// containment, are decided.
struct Contest {
  /// A candidate that overlaps another.
  private struct Rival {
    var index: Int
    /// It is decided only when the other is.
    var waits: Bool
  }

  /// Those of candidate `i` are `rivals[starts[i]..<starts[i + 1]]`, in order of start.
  private var rivals: [Rival]
  private var starts: [Int]
  /// How many superiors of a candidate are undecided.
  private var superiors: [Int]
  private var decided: [Bool]
  /// A binary heap of candidates that wait for nobody, by rank.
  private var ready: [Int] = []
  /// Place of a candidate in the order of strength, 0 for the strongest; only of those that have rivals.
  private var rank: [Int]

  /// - Parameters:
  ///   - mentions: the candidates in any order.
  ///   - order: their indices in order of start; what is said of candidate `i` is of `mentions[order[i]]`.
  ///   - isSuperior: whether the first is to be decided before the second, which overlaps it.
  init(_ mentions: [Mention], in order: [Int], isSuperior: (Mention, Mention) -> Bool) {
    let count = order.count
    let overlaps = Contest.overlaps(mentions, in: order)
    superiors = Array(filling: count, with: 0)
    decided = Array(filling: count, with: false)
    rank = Array(filling: count, with: 0)
    starts = Array(filling: count + 1, with: 0)
    for (a, b) in overlaps {
      starts[a + 1] += 1
      starts[b + 1] += 1
    }
    for i in 0..<count { starts[i + 1] += starts[i] }
    var next = starts
    rivals = Array(filling: 2 * overlaps.count, with: Rival(index: 0, waits: false))
    for (a, b) in overlaps {
      for (one, other) in [(a, b), (b, a)] {
        let waits = isSuperior(mentions[order[one]], mentions[order[other]])
        rivals[next[one]] = Rival(index: other, waits: waits)
        next[one] += 1
        if waits { superiors[other] += 1 }
      }
    }
    let byStrength = order.indices.filter { starts[$0] < starts[$0 + 1] }
      .map { (index: $0, strength: PrecedenceResolver.strength(mentions[order[$0]])) }
      .sorted { a, b in
        a.strength != b.strength
          ? a.strength > b.strength
          : PrecedenceResolver.tie(mentions[order[a.index]], mentions[order[b.index]])
      }
    for (place, contestant) in byStrength.enumerated() { rank[contestant.index] = place }
  }

  /// Pairs of candidates that overlap, the earlier one first.
  private static func overlaps(_ mentions: [Mention], in order: [Int]) -> [(Int, Int)] {
    var overlaps: [(Int, Int)] = []
    // Candidates before `i` that still reach over its start.
    var open: [(index: Int, end: Int)] = []
    for i in order.indices {
      let range = mentions[order[i]].range
      open.removeAll { $0.end <= range.lowerBound }
      for a in open { overlaps.append((a.index, i)) }
      open.append((i, range.upperBound))
    }
    return overlaps
  }

  /// Decides all.
  /// - Parameters:
  ///   - stands: called for each candidate that stands.
  ///   - conflict: whether a candidate, the second, falls because the first stands.
  mutating func run(stands: (Int) -> Void, conflict: (Int, Int) -> Bool) {
    for i in rank.indices where superiors[i] == 0 {
      if starts[i] == starts[i + 1] { stands(i) } else { push(i) }
    }
    while let winner = pop() {
      guard !decided[winner] else { continue }
      stands(winner)
      settle(winner)
      for i in starts[winner]..<starts[winner + 1] {
        let other = rivals[i].index
        if !decided[other], conflict(winner, other) { settle(other) }
      }
    }
  }

  private mutating func settle(_ candidate: Int) {
    decided[candidate] = true
    for i in starts[candidate]..<starts[candidate + 1] where rivals[i].waits {
      let next = rivals[i].index
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
