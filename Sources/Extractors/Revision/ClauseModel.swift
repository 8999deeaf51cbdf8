internal import CLexicons
internal import TextPipeline

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the units of a clause: weights are
/// bytes, one row a hashed feature, one column a label. Trained by `Tools/reviser`; the card is Docs/evaluation/reviser.md.
///
/// Labels: beginning and inside (0 and 1, 2 and 3 …) of person, organization, location, title; then nothing, whose
/// weights are all 0.
struct ClauseModel: Sendable {
  typealias Scores = SIMD16<Int32>

  /// By half the label.
  static let types: [MentionType] = [.person, .organization, .location, .title]
  /// The weight of one nat.
  static let nat = 48
  private static let nothing = 8
  private static let labels = 9
  /// Of a sequence that cannot be: small, but far from overflow.
  private static let never: Int32 = -10_000_000

  private nonisolated(unsafe) let rows: UnsafePointer<SIMD8<Int8>>
  /// Of a label, the weight of each label after it.
  private let following: [Scores]

  init() {
    let model = reviser_model()!
    rows = (model + 512).assumingMemoryBound(to: SIMD8<Int8>.self)
    // There, nothing is the first label.
    let written = model.assumingMemoryBound(to: Int32.self)
    var following = [Scores](repeating: Scores(repeating: ClauseModel.never), count: ClauseModel.labels)
    for before in 0..<ClauseModel.labels {
      for after in 0..<ClauseModel.labels where ClauseModel.isBegin(after) || before | 1 == after {
        following[before][after] = written[(before + 1) % 9 * 9 + (after + 1) % 9]
      }
    }
    self.following = following
  }

  /// Whether a label may stand first, and after any other: all but those inside a name.
  private static func isBegin(_ label: Int) -> Bool { label & 1 == 0 }

  /// A name that the best labels of a clause give.
  struct Reading {
    var type: MentionType
    /// UTF-16 units of the analysis text.
    var range: Range<Int>
    /// How much better the best labels with it are than the best without, ``nat`` to the nat.
    var margin: Int
  }

  /// The names of the best labels.
  /// - Parameter isAsked: which of them need a margin; the others are left out.
  func readings(of features: ClauseFeatures, where isAsked: (MentionType, Range<Int>) -> Bool) -> [Reading] {
    let (start, count) = (features.clause.lowerBound, features.clause.count)
    return withUnsafeTemporaryAllocation(of: Scores.self, capacity: 4 * count) { memory in
      let first = memory.baseAddress!
      let chain = Chain(
        emissions: first, before: first + count, origins: first + 2 * count, after: first + 3 * count,
        count: count)
      follow(features, chain)
      var readings: [Reading] = []
      // Names come last first, and what follows is known from here on.
      var known = count
      forEachName(of: chain) { name, label in
        let (type, range) = (ClauseModel.types[label / 2], name.lowerBound + start..<name.upperBound + start)
        guard isAsked(type, range) else { return }
        lookAhead(from: name.lowerBound, to: known, in: chain)
        known = name.lowerBound
        readings.append(Reading(type: type, range: range, margin: margin(of: name, label, in: chain)))
      }
      return readings
    }
  }

  /// Scores of one clause, by unit and label.
  private struct Chain {
    var emissions: UnsafeMutablePointer<Scores>
    /// The best labels up to a unit, by the label there; and which label came before that.
    var before: UnsafeMutablePointer<Scores>
    var origins: UnsafeMutablePointer<Scores>
    /// The best labels behind a unit, by the label there, the unit left out.
    var after: UnsafeMutablePointer<Scores>
    var count: Int
  }

  private func follow(_ features: ClauseFeatures, _ chain: Chain) {
    for at in 0..<chain.count {
      var sum = SIMD8<Int16>()
      features.forEachRow(at: features.clause.lowerBound + at) { row in
        sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[row])
      }
      chain.emissions[at] = Scores(lowHalf: SIMD8<Int32>(truncatingIfNeeded: sum), highHalf: SIMD8<Int32>())
      if at == 0 {
        chain.before[0] = chain.emissions[0]
        chain.origins[0] = Scores()
        for label in 0..<ClauseModel.labels where !ClauseModel.isBegin(label) {
          chain.before[0][label] = ClauseModel.never
        }
      } else {
        let last = chain.before[at - 1]
        var best = Scores(repeating: last[0]) &+ following[0]
        var origins = Scores()
        for label in 1..<ClauseModel.labels {
          let other = Scores(repeating: last[label]) &+ following[label]
          let isBetter = other .> best
          best.replace(with: other, where: isBetter)
          origins.replace(with: Int32(label), where: isBetter)
        }
        chain.before[at] = best &+ chain.emissions[at]
        chain.origins[at] = origins
      }
    }
  }

  /// Visits the names of the best labels, last first.
  /// - Parameter visit: units counted from the clause's start, and the label of the first.
  private func forEachName(of chain: Chain, _ visit: (Range<Int>, Int) -> Void) {
    let last = chain.before[chain.count - 1]
    var label = (0..<ClauseModel.labels).max { last[$0] < last[$1] }!
    var end: Int?
    for at in (0..<chain.count).reversed() {
      if label != ClauseModel.nothing, end == nil { end = at + 1 }
      if label != ClauseModel.nothing, ClauseModel.isBegin(label), let last = end {
        visit(at..<last, label)
        end = nil
      }
      label = Int(chain.origins[at][label])
    }
  }

  private func best(_ scores: Scores, _ moves: [Scores], _ label: Int) -> Int32 {
    let sums = scores &+ moves[label]
    return (0..<ClauseModel.labels).reduce(ClauseModel.never) { max($0, sums[$1]) }
  }

  /// Fills `after` from the unit `end` backwards, before which it is not known.
  private func lookAhead(from start: Int, to end: Int, in chain: Chain) {
    for at in (start..<end).reversed() {
      chain.after[at] = Scores()
      guard at + 1 < chain.count else { continue }
      let later = chain.emissions[at + 1] &+ chain.after[at + 1]
      for label in 0..<ClauseModel.labels { chain.after[at][label] = best(later, following, label) }
    }
  }

  /// - Parameters:
  ///   - name: units counted from the clause's start, from which `after` is known.
  ///   - begin: the label of its first unit.
  private func margin(of name: Range<Int>, _ begin: Int, in chain: Chain) -> Int {
    var (with, without) = (ClauseModel.never, 2 * ClauseModel.never)
    let first = chain.before[name.lowerBound] &+ chain.after[name.lowerBound]
    for label in 0..<ClauseModel.labels where label != begin { without = max(without, first[label]) }
    // The names of the type that begin where it does, by where they end.
    var sum = chain.before[name.lowerBound][begin]
    var label = begin
    for end in name.lowerBound + 1...chain.count {
      guard end < chain.count else {
        if end == name.upperBound { with = sum } else { without = max(without, sum) }
        break
      }
      var later = chain.emissions[end] &+ chain.after[end]
      let inside = chain.emissions[end][begin + 1]
      later[begin + 1] = ClauseModel.never
      let whole = sum + best(later, following, label)
      if end == name.upperBound { with = whole } else { without = max(without, whole) }
      sum += following[label][begin + 1] + inside
      label = begin + 1
    }
    return Int(with - without)
  }
}
