/// Decides by one total order: a user's `force` entry; a reviser's reading; then containment, by the ``NestingPolicy``;
/// then crossing or equal extents by weighed evidence, in which the class of the rule is only the prior. Ties go to the
/// longer, the earlier, then by type and rule.
public struct PrecedenceResolver: Resolver {
  /// What stands when one mention lies inside another.
  public let policy: NestingPolicy

  /// - Parameter policy: what stands when one mention lies inside another.
  public init(policy: NestingPolicy = .standard) { self.policy = policy }

  /// - Complexity: O((n + o) log n) for n candidates and o pairs that overlap.
  public func resolve(_ candidates: [Mention], in view: DocumentView) -> Resolution {
    // In numbers, for copying mentions takes as long as deciding between them.
    let order = PrecedenceResolver.byStart(candidates)
    var contest = Contest(candidates, in: order, isSuperior: isSuperior)
    var rejected: [Rejection] = []
    var stands = [Bool](filling: order.count, with: false)
    var count = 0
    contest.run { winner in
      stands[winner] = true
      count += 1
    } conflict: { winner, other in
      guard !allows(candidates[order[other]], beside: candidates[order[winner]]) else { return false }
      rejected.append(Rejection(candidates[order[other]], winner: candidates[order[winner]]))
      return true
    }
    var standing: [Mention] = []
    standing.reserveCapacity(count)
    for i in order.indices where stands[i] { standing.append(candidates[order[i]]) }
    return Resolution(standing: standing, rejected: rejected)
  }

  /// The indices of mentions in output order.
  private static func byStart(_ mentions: [Mention]) -> [Int] {
    let keys = mentions.indices.map {
      UInt64(mentions[$0].range.lowerBound) << 32 | UInt64(UInt32.max) - UInt64(mentions[$0].range.upperBound)
    }
    return mentions.indices.sorted { a, b in
      keys[a] != keys[b] ? keys[a] < keys[b] : outputOrder(mentions[a], mentions[b])
    }
  }

  /// Whether `a` must be decided before `b` because it wins over `b` by containment alone.
  private func isSuperior(_ a: Mention, _ b: Mention) -> Bool {
    guard a.range != b.range, b.method < .revision else { return false }
    if a.range.holds(b.range) { return policy[a.type, b.type] == .outer }
    if b.range.holds(a.range) { return policy[b.type, a.type] == .inner }
    return false
  }

  /// Whether `other` may stand where `winner` does.
  private func allows(_ other: Mention, beside winner: Mention) -> Bool {
    guard winner.range.overlaps(other.range) else { return true }
    guard winner.range != other.range, winner.method != .force, winner.type != other.type else {
      return false
    }
    return winner.range.holds(other.range) && policy[winner.type, other.type] == .both
      || other.range.holds(winner.range) && policy[other.type, winner.type] == .both
  }

  /// Why `loser` falls where `winner` stands, for people.
  static func reason(_ winner: Mention, _ loser: Mention) -> String {
    if winner.range == loser.range { return "same extent, \(comparison(winner, loser))" }
    let relation =
      winner.range.holds(loser.range) ? "inside" : loser.range.holds(winner.range) ? "around" : "crossing"
    return "\(relation) the \(winner.type) that stands, \(comparison(winner, loser))"
  }

  private static func comparison(_ winner: Mention, _ loser: Mention) -> String {
    "strength \(strength(winner)) against \(strength(loser))"
  }

  /// Prior of the rule's class plus its evidence, in hundredths of a nat.
  package static func strength(_ mention: Mention) -> Int {
    let prior =
      switch mention.method {
      case .shape: 0
      case .tagger: 100
      case .lexicon: 200
      case .grammar: 300
      case .revision: 500_000
      case .force: 1_000_000
      }
    return prior + mention.score
  }

  /// Which of two equally strong candidates goes first: the longer, the earlier, then by type and rule.
  static func tie(_ a: Mention, _ b: Mention) -> Bool {
    a.range.count != b.range.count ? a.range.count > b.range.count : outputOrder(a, b)
  }

  /// Start, longest first, type, rule: the order of entities in output.
  static func outputOrder(_ a: Mention, _ b: Mention) -> Bool {
    (a.range.lowerBound, -a.range.upperBound, a.type.rawValue, a.rule)
      < (b.range.lowerBound, -b.range.upperBound, b.type.rawValue, b.rule)
  }
}

extension Range where Bound == Int {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
