internal import CLexicons
internal import TextPipeline

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the units of a clause: weights are
/// bytes, one row a hashed feature, one column a label. Trained by `Tools/tagger`; the card is Docs/evaluation/tagger.md.
///
/// Labels: nothing (0, whose weights are all 0), then beginning and inside of person, organization, location, title.
struct ClauseModel: Sendable {
  /// A label's type, by half of its number.
  static let types: [MentionType] = [.person, .organization, .location, .title]
  /// The weight of one nat.
  static let nat = 48
  private static let labels = 9
  /// Of a sequence that cannot be: small, but far from overflow.
  private static let never: Int32 = -1_000_000

  private nonisolated(unsafe) let rows: UnsafePointer<SIMD8<Int8>>
  /// Of label after label: `transitions[before * 9 + after]`.
  private let transitions: [Int32]

  init() {
    let model = reviser_model()!
    let written = model.assumingMemoryBound(to: Int32.self)
    var transitions = [Int32](repeating: ClauseModel.never, count: ClauseModel.labels * ClauseModel.labels)
    for before in 0..<ClauseModel.labels {
      for after in 0..<ClauseModel.labels where ClauseModel.follows(after, on: before) {
        transitions[before * ClauseModel.labels + after] = written[before * ClauseModel.labels + after]
      }
    }
    self.transitions = transitions
    rows = (model + 512).assumingMemoryBound(to: SIMD8<Int8>.self)
  }

  private static func follows(_ after: Int, on before: Int) -> Bool {
    after == 0 || after % 2 == 1 || before == after || before == after - 1
  }

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
    let chain = chain(features)
    var readings: [Reading] = []
    let labels = chain.labels
    var start = 0
    while start < labels.count {
      let label = labels[start]
      guard label % 2 == 1 else {
        start += 1
        continue
      }
      var end = start + 1
      while end < labels.count, labels[end] == label + 1 { end += 1 }
      let (type, range) = (
        ClauseModel.types[label / 2], start + features.clause.lowerBound..<end + features.clause.lowerBound
      )
      if isAsked(type, range) {
        readings.append(Reading(type: type, range: range, margin: margin(of: start..<end, label, in: chain)))
      }
      start = end
    }
    return readings
  }

  /// Scores of one clause, ``labels`` a unit.
  private struct Chain {
    var emissions: [Int32]
    /// The best labels up to a unit, by the label there.
    var before: [Int32]
    var labels: [Int]
  }

  private func chain(_ features: ClauseFeatures) -> Chain {
    let (width, count) = (ClauseModel.labels, features.clause.count)
    var emissions = [Int32](repeating: 0, count: width * count)
    for at in 0..<count {
      var sum = SIMD8<Int16>()
      features.forEachRow(at: features.clause.lowerBound + at) { row in
        sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[row])
      }
      for label in 1..<width { emissions[at * width + label] = Int32(sum[label - 1]) }
    }
    var before = emissions
    for label in 1..<width where label % 2 == 0 { before[label] = ClauseModel.never }
    var origins = [UInt8](repeating: 0, count: width * count)
    for at in 1..<max(count, 1) {
      for label in 0..<width {
        var (best, origin) = (Int32.min, 0)
        func offer(_ other: Int) {
          let score = before[(at - 1) * width + other] + transitions[other * width + label]
          if score > best { (best, origin) = (score, other) }
        }
        if label > 0, label % 2 == 0 {
          offer(label - 1)
          offer(label)
        } else {
          for other in 0..<width { offer(other) }
        }
        before[at * width + label] = best + emissions[at * width + label]
        origins[at * width + label] = UInt8(origin)
      }
    }
    var labels = [Int](repeating: 0, count: count)
    var label = (0..<width).max { before[(count - 1) * width + $0] < before[(count - 1) * width + $1] }!
    for at in (0..<count).reversed() {
      labels[at] = label
      label = Int(origins[at * width + label])
    }
    return Chain(emissions: emissions, before: before, labels: labels)
  }

  /// - Parameters:
  ///   - name: units of the clause, counted from its start.
  ///   - begin: the label of its first unit.
  private func margin(of name: Range<Int>, _ begin: Int, in chain: Chain) -> Int {
    let (width, count) = (ClauseModel.labels, chain.labels.count)
    // Of every unit from the name's first on: what follows on each label there.
    var after = [Int32](repeating: 0, count: width * count)
    for at in (name.lowerBound..<count - 1).reversed() {
      for label in 0..<width {
        var best = Int32.min
        for other in 0..<width {
          best = max(
            best,
            transitions[label * width + other] + chain.emissions[(at + 1) * width + other]
              + after[(at + 1) * width + other])
        }
        after[at * width + label] = best
      }
    }
    var (with, without) = (ClauseModel.never, 2 * ClauseModel.never)
    for label in 0..<width where label != begin {
      let at = name.lowerBound * width + label
      without = max(without, chain.before[at] + after[at])
    }
    // The names of the type that begin where it does, by where they end.
    var sum = chain.before[name.lowerBound * width + begin]
    var label = begin
    for end in name.lowerBound + 1...count {
      var best: Int32 = end < count ? .min : 0
      if end < count {
        for other in 0..<width where other != begin + 1 {
          best = max(
            best,
            transitions[label * width + other] + chain.emissions[end * width + other] + after[end * width + other])
        }
      }
      if end == name.upperBound { with = sum + best } else { without = max(without, sum + best) }
      guard end < count else { break }
      sum += transitions[label * width + begin + 1] + chain.emissions[end * width + begin + 1]
      label = begin + 1
    }
    return Int(with - without)
  }
}
