internal import CLexicons
internal import TextPipeline

/// A linear-chain tagger over characters, asked for one name at a time.
///
/// Features are the characters around, their odds in names (``NameStatistics``) and the terms of the lexicons that
/// they are part of; weights are bytes, one row a hashed feature, one column a label (nothing, and beginning and inside
/// of person, organization and place). An averaged structured perceptron (Collins 2002), trained by `Tools/tagger`;
/// the model card is Docs/evaluation/tagger.md.
final class NameTagger: Sendable {
  private typealias Labels = SIMD8<Int32>

  /// log2 of the number of rows.
  private static let bits: UInt64 = 18
  private static let begin = 1
  private static let inside = 2
  /// Of a sequence that cannot be: small, but far from overflow.
  private static let never: Int32 = -1_000_000
  /// Characters on each side of a name that its margin takes into account.
  private static let reach = 2
  /// The longest term, in characters, that characters are asked to be a part of.
  private static let longest = 6

  private nonisolated(unsafe) let rows: UnsafePointer<SIMD8<Int8>>
  /// What follows on a label: by the label before; and what precedes: by the label after.
  private let following: [Labels]
  private let preceding: [Labels]
  private let statistics: NameStatistics
  private let lattice: WordLattice
  private let kinds: [LexiconType: UInt32]

  init(statistics: NameStatistics, lattice: WordLattice) {
    self.statistics = statistics
    self.lattice = lattice
    let model = tagger_model()!
    rows = (model + 256).assumingMemoryBound(to: SIMD8<Int8>.self)
    let transitions = model.assumingMemoryBound(to: Int32.self)
    var following = [Labels](repeating: Labels(repeating: NameTagger.never), count: 8)
    var preceding = following
    for from in 0..<7 {
      for to in 0..<7 where to == 0 || to % 2 == 1 || from == to || from == to - 1 {
        following[from][to] = transitions[from * 7 + to]
        preceding[to][from] = transitions[from * 7 + to]
      }
    }
    self.following = following
    self.preceding = preceding
    var kinds: [LexiconType: UInt32] = [:]
    for name in ["division", "country", "foreigncity", "region", "nature", "landmark"] {
      kinds[LexiconType(name)] = 1
    }
    for name in ["title", "titlemod"] { kinds[LexiconType(name)] = 2 }
    for name in ["orghead", "organization"] { kinds[LexiconType(name)] = 3 }
    kinds[.surname] = 4
    self.kinds = kinds
  }

  /// How much better the best labels with the person `name` are than the best ones without it, in the model's own unit.
  func margin(of name: Range<Int>, in view: DocumentView) -> Int {
    let low = max(0, name.lowerBound - NameTagger.reach)
    let high = min(view.text.count, name.upperBound + NameTagger.reach)
    let terms = terms(around: low..<high, in: view)
    let emissions = (low..<high).map { emission(at: $0, terms[($0 - low)...], in: view.text) }

    var before = emissions[0]
    if low == 0 { for label in [2, 4, 6] { before[label] = NameTagger.never } }
    for offset in low + 1..<max(low + 1, name.lowerBound + 1) {
      before = best(before, following) &+ emissions[offset - low]
    }
    // Of every offset from the name's beginning on: what follows on each label there, the label at the offset included.
    var after = [Labels](repeating: Labels(), count: high - low)
    for offset in stride(from: high - 2, through: name.lowerBound, by: -1) {
      after[offset - low] = best(after[offset + 1 - low] &+ emissions[offset + 1 - low], preceding)
    }

    var with = NameTagger.never
    var without = before &+ after[name.lowerBound - low]
    without[NameTagger.begin] = NameTagger.never
    without[7] = NameTagger.never
    var rival = without.max()
    // The person that begins with the name, by where it ends.
    var chain = before[NameTagger.begin]
    var label = NameTagger.begin
    for end in name.lowerBound + 1...high {
      var sum = chain
      if end < high {
        var next = following[label] &+ after[end - low] &+ emissions[end - low]
        chain += following[label][NameTagger.inside] + emissions[end - low][NameTagger.inside]
        next[NameTagger.inside] = NameTagger.never
        next[7] = NameTagger.never
        sum += next.max()
      }
      label = NameTagger.inside
      if end == name.upperBound { with = sum } else { rival = max(rival, sum) }
    }
    return Int(with - rival)
  }

  private func best(_ scores: Labels, _ moves: [Labels]) -> Labels {
    var best = Labels(repeating: scores[0]) &+ moves[0]
    for label in 1..<7 {
      let other = Labels(repeating: scores[label]) &+ moves[label]
      best = best.replacing(with: other, where: other .> best)
    }
    return best
  }

  /// Which terms the characters from one before `range` to one after it begin, continue and end: three bits a kind.
  private func terms(around range: Range<Int>, in view: DocumentView) -> [UInt32] {
    let first = range.lowerBound - 1
    var terms = [UInt32](repeating: 0, count: range.count + 2)
    func add(_ start: Int, _ end: Int, _ kind: UInt32) {
      for offset in max(start, first)..<max(start, first, min(end, range.upperBound + 1)) {
        let part: UInt32 = offset == start ? 1 : offset == end - 1 ? 4 : 2
        terms[offset - first] |= part << (3 * kind)
      }
    }
    for start in max(0, first - NameTagger.longest + 1)..<min(view.text.count, range.upperBound + 1) {
      lattice.forEachWord(startingAt: start, in: view.text) { end, frequency in
        if frequency >= 6 { add(start, end, 0) }
      }
      for hit in view.hits.starting(at: start) where 2...NameTagger.longest ~= hit.range.count {
        guard let kind = kinds[hit.type] else { continue }
        if kind == 4, statistics.features(hit)?.isNamePart ?? true { continue }
        add(start, hit.range.upperBound, kind)
      }
    }
    return terms
  }

  /// What the features of one character say for each label.
  /// - Parameter terms: those of the character before, of itself and of the one after.
  private func emission(at offset: Int, _ terms: ArraySlice<UInt32>, in text: AnalysisText) -> Labels {
    func unit(_ distance: Int) -> UInt16 {
      let unit = text.unit(at: offset + distance)
      return unit.isNewline ? 0 : unit
    }
    let (a, b, x, y, z) = (unit(-2), unit(-1), unit(0), unit(1), unit(2))
    let (ua, ub, ux, uy, uz) = (UInt64(a), UInt64(b), UInt64(x), UInt64(y), UInt64(z))
    var sum = SIMD8<Int16>()
    func add(_ id: UInt64, _ value: UInt64) {
      var hash = (value &+ 0x9E37_79B9_7F4A_7C15 &* id) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      hash = hash &* 0xc4ce_b9fe_1a85_ec53
      sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[Int(hash >> (64 - NameTagger.bits))])
    }
    add(1, 0)
    add(2, ux)
    add(3, ub)
    add(4, uy)
    add(5, ua)
    add(6, uz)
    add(7, ub << 16 | ux)
    add(8, ux << 16 | uy)
    add(9, ua << 16 | ub)
    add(10, uy << 16 | uz)
    add(11, ub << 16 | uy)
    add(12, ua << 32 | ub << 16 | ux)
    add(13, ux << 32 | uy << 16 | uz)

    let (A, B, X, Y, Z) = (odds(a), odds(b), odds(x), odds(y), odds(z))
    add(20, X.surname << 12 | Y.first << 8 | Z.second << 4)
    add(21, X.surname << 12 | Y.single << 8 | Z.surname)
    add(22, B.surname << 12 | X.first << 8 | Y.second << 4)
    add(23, B.surname << 12 | X.single << 8 | Y.surname)
    add(24, A.surname << 12 | B.first << 8 | X.second << 4)
    add(25, B.foreign << 12 | X.foreign << 8 | Y.foreign << 4)
    add(26, X.foreign << 16 | Y.foreign << 12 | Z.foreign << 8 | odds(unit(3)).foreign << 4)
    add(27, odds(unit(-3)).foreign << 16 | A.foreign << 12 | B.foreign << 8 | X.foreign << 4)

    let first = terms.startIndex
    let (before, own, after) = (
      UInt64(terms[first]), UInt64(terms[first + 1]), UInt64(terms[first + 2])
    )
    add(30, own)
    add(31, before)
    add(32, after)
    add(33, before << 15 | own)
    add(34, (own & 7) << 12 | X.surname << 8 | Y.first << 4 | Z.second | (after & 7) << 16)
    return Labels(truncatingIfNeeded: sum)
  }

  /// A character's odds in names, each as one of ten steps.
  private struct Odds {
    var surname: UInt64
    var first: UInt64
    var second: UInt64
    var single: UInt64
    var foreign: UInt64
  }

  private func odds(_ unit: UInt16) -> Odds {
    func step(_ odds: Int8) -> UInt64 { UInt64(min(max((Int(odds) + 48) / 12, 1), 9)) }
    let character = statistics.character(unit)
    return Odds(
      surname: character.surname == NameStatistics.none ? 0 : step(character.surname),
      first: step(character.first), second: step(character.second), single: step(character.single),
      foreign: step(character.transcription))
  }
}
