/// Decides by one total order: a user's `force` entry; then containment, by the ``NestingPolicy``; then crossing or
/// equal extents by weighed evidence, in which the class of the rule is only the prior. Ties go to the longer, the
/// earlier, then by type and rule.
public struct PrecedenceResolver: Resolver {
  public let policy: NestingPolicy

  public init(policy: NestingPolicy = .standard) { self.policy = policy }

  public func resolve(_ candidates: [Mention], in view: DocumentView) -> Resolution {
    let ordered = candidates.sorted { a, b in
      (a.range.lowerBound, b.range.upperBound) < (b.range.lowerBound, a.range.upperBound)
    }
    var resolution = Resolution(standing: [], rejected: [])
    var start = 0
    var reach = 0
    for i in ordered.indices {
      if i > start, ordered[i].range.lowerBound >= reach {
        settle(ordered[start..<i], into: &resolution)
        start = i
      }
      reach = i == start ? ordered[i].range.upperBound : max(reach, ordered[i].range.upperBound)
    }
    settle(ordered[start...], into: &resolution)
    resolution.standing.sort(by: PrecedenceResolver.outputOrder)
    return resolution
  }

  /// Settles a group of candidates that overlap, directly or through others.
  private func settle(_ group: ArraySlice<Mention>, into resolution: inout Resolution) {
    if group.count == 1 {
      resolution.standing.append(group[group.startIndex])
      return
    }
    var open = group.sorted(by: PrecedenceResolver.stronger)
    while !open.isEmpty {
      // The strongest whose superiors, by containment, are decided. A longest or innermost one always is, so
      // the search ends.
      let pick = open.indices.first { i in !open.contains { isSuperior($0, to: open[i]) } } ?? 0
      let winner = open.remove(at: pick)
      resolution.standing.append(winner)
      open.removeAll { other in
        guard let reason = conflict(winner, other) else { return false }
        resolution.rejected.append(Rejection(other, reason: reason, winner: winner))
        return true
      }
    }
  }

  /// Whether `a` must be decided before `b` because it wins over `b` by containment alone.
  private func isSuperior(_ a: Mention, to b: Mention) -> Bool {
    guard a.range != b.range, b.method != .force else { return false }
    if a.range.holds(b.range) { return policy[a.type, b.type] == .outer }
    if b.range.holds(a.range) { return policy[b.type, a.type] == .inner }
    return false
  }

  /// Why `loser` falls where `winner` stands; nil if both may stand.
  private func conflict(_ winner: Mention, _ loser: Mention) -> String? {
    guard winner.range.overlaps(loser.range) else { return nil }
    if winner.range == loser.range {
      return "same extent, \(PrecedenceResolver.comparison(winner, loser))"
    }
    if winner.method != .force {
      if winner.range.holds(loser.range), winner.type != loser.type, policy[winner.type, loser.type] == .both
      {
        return nil
      }
      if loser.range.holds(winner.range), winner.type != loser.type, policy[loser.type, winner.type] == .both
      {
        return nil
      }
    }
    let relation =
      winner.range.holds(loser.range) ? "inside" : loser.range.holds(winner.range) ? "around" : "crossing"
    return "\(relation) a \(winner.type) that stands, \(PrecedenceResolver.comparison(winner, loser))"
  }

  private static func comparison(_ winner: Mention, _ loser: Mention) -> String {
    "strength \(strength(winner)) against \(strength(loser))"
  }

  /// Prior of the rule's class plus its evidence, in hundredths of a nat.
  static func strength(_ mention: Mention) -> Int {
    let prior =
      switch mention.method {
      case .shape: 0
      case .tagger: 100
      case .lexicon: 200
      case .grammar: 300
      case .force: 1_000_000
      }
    return prior + mention.score
  }

  private static func stronger(_ a: Mention, _ b: Mention) -> Bool {
    let (x, y) = (strength(a), strength(b))
    if x != y { return x > y }
    if a.range.count != b.range.count { return a.range.count > b.range.count }
    return outputOrder(a, b)
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
