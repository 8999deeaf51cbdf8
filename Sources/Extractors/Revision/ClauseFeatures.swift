internal import TextPipeline

/// What is known of each unit of a clause, as rows of the weights of ``ClauseModel``: the words and terms that it is part
/// of, the head of a name behind it, and the mentions that stand there and beside.
///
/// Nothing beyond the clause is asked. No characters as such: on text of other kinds than the training's they cost more than they bring
/// (Docs/evaluation/tagger.md).
package struct ClauseFeatures {
  /// log2 of the number of rows.
  static let bits: UInt64 = 18
  /// Features of a unit.
  package static let count = 26
  /// The longest term looked at.
  private static let longest = 6
  /// Units within which a head or a mention is beside.
  private static let reach = 16

  /// UTF-16 units of the analysis text.
  package let clause: Range<Int>
  private let text: AnalysisText
  /// Terms that each unit, with one on either side, begins, continues and ends: three bits a kind.
  private var terms: [UInt64]
  /// Of each unit: its word, and whether it is the whole of it, begins, continues or ends it.
  private var words: [Word]
  /// Of each unit: the next head that ends in the clause, and how far away.
  private var heads: [(word: UInt64, distance: UInt64)]
  /// Of each unit, with one on either side: the type of the mention that stands there, see ``codes``.
  private var standing: [UInt64]
  /// What stands next on either side, and how far away.
  private var next: [(code: UInt64, distance: UInt64)]
  private var last: [(code: UInt64, distance: UInt64)]

  private struct Word {
    var range: Range<Int>
    var hash: UInt64
    func part(_ offset: Int) -> UInt64 {
      range.count == 1 ? 0 : offset == range.lowerBound ? 1 : offset == range.upperBound - 1 ? 3 : 2
    }
  }

  /// - Parameters:
  ///   - clause: not empty.
  ///   - mentions: those that stand, as far as they overlap the clause; mentions in others are left out.
  init(_ clause: Range<Int>, _ mentions: [Mention], terms kinds: TermKinds, in view: DocumentView) {
    self.clause = clause
    text = view.text
    let count = clause.count
    terms = [UInt64](repeating: 0, count: count + 2)
    words = []
    heads = []
    standing = [UInt64](repeating: 0, count: count + 2)
    next = []
    last = []
    readWords(readTerms(kinds, in: view))
    readHeads()
    readMentions(mentions)
  }

  // MARK: Words

  /// - Returns: for each unit where the longest term that begins there ends.
  private mutating func readTerms(_ kinds: TermKinds, in view: DocumentView) -> [Int] {
    var ends = clause.map { $0 + 1 }
    let first = clause.lowerBound - 1
    for start in clause {
      kinds.forEachTerm(at: start, in: view) { end, kind in
        guard end - start <= ClauseFeatures.longest, end <= clause.upperBound else { return }
        for offset in start..<end {
          let part: UInt64 = offset == start ? 1 : offset == end - 1 ? 4 : 2
          terms[offset - first] |= part << (3 * kind)
        }
        ends[start - clause.lowerBound] = max(ends[start - clause.lowerBound], end)
      }
    }
    return ends
  }

  /// The longest term from the left, again and again.
  private mutating func readWords(_ ends: [Int]) {
    words.reserveCapacity(clause.count)
    var start = clause.lowerBound
    while start < clause.upperBound {
      let end = ends[start - clause.lowerBound]
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for offset in start..<end {
        hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01b3
        hash ^= hash >> 29
      }
      let word = Word(range: start..<end, hash: hash | 1)
      for _ in start..<end { words.append(word) }
      start = end
    }
  }

  private mutating func readHeads() {
    heads = [(word: UInt64, distance: UInt64)](repeating: (0, 0), count: clause.count)
    var word: UInt64 = 0
    var distance = 0
    for i in clause.indices.reversed() {
      let at = i - clause.lowerBound
      distance += 1
      if terms[at + 1] >> (3 * TermKinds.head) & 4 != 0 {
        word = words[at].hash
        distance = 0
      } else if ClauseFeatures.marks.contains(text[i]) {
        word = 0
      }
      heads[at] = (
        distance < 20 ? word : 0, distance < 4 ? UInt64(distance) : distance < 7 ? 4 : distance < 12 ? 5 : 6
      )
    }
  }

  /// What parts the names of a clause.
  private static let marks: UnitSet = "、。,;:()“”‘’!?. 《》〈〉|\n\t"

  // MARK: Mentions

  private mutating func readMentions(_ mentions: [Mention]) {
    let (start, count) = (clause.lowerBound, clause.count)
    var ends = [Int](repeating: 0, count: count)
    for mention in mentions {
      guard let code = ClauseFeatures.codes[mention.type] else { continue }
      let range = mention.range.clamped(to: clause)
      for offset in range where standing[offset - start + 1] == 0 {
        standing[offset - start + 1] = offset == mention.range.lowerBound ? code : code + 1
        ends[offset - start] = range.upperBound - start
      }
    }
    var stop = count
    next = [(code: UInt64, distance: UInt64)](repeating: (0, 0), count: count)
    var stops = [Int](repeating: count, count: count + 1)
    for at in (0..<count).reversed() {
      let from = standing[at + 1] == 0 ? at + 1 : max(ends[at], at + 1)
      let found = stops[from]
      next[at] = neighbour(found, distance: found - at)
      if standing[at + 1] != 0 || ClauseFeatures.marks.contains(text[start + at]) { stop = at }
      stops[at] = stop
    }
    last = [(code: UInt64, distance: UInt64)](repeating: (0, 0), count: count)
    stop = -1
    for at in 0..<count {
      last[at] = neighbour(stop, distance: at - stop)
      if standing[at + 1] != 0 || ClauseFeatures.marks.contains(text[start + at]) { stop = at }
    }
  }

  /// Twice the number of a type, and one less where the mention begins.
  private static let codes: [MentionType: UInt64] = [
    .person: 1, .organization: 3, .location: 5, .title: 7, .date: 9, .quantity: 11, .document: 13,
  ]

  private func neighbour(_ at: Int, distance: Int) -> (code: UInt64, distance: UInt64) {
    let steps = distance < 7 ? UInt64(distance) : distance < 10 ? 7 : distance < ClauseFeatures.reach ? 8 : 9
    guard at >= 0, at < clause.count else { return (18, steps) }
    guard distance < ClauseFeatures.reach else { return (0, steps) }
    let code = standing[at + 1]
    if code != 0 { return (code, steps) }
    return (text[clause.lowerBound + at] == "、" ? 15 : text[clause.lowerBound + at] == "。" ? 16 : 17, steps)
  }

  // MARK: Rows

  /// Visits the rows of one unit: always ``count`` of them, in one order.
  package func forEachRow(at offset: Int, _ visit: (Int) -> Void) {
    let at = offset - clause.lowerBound
    func row(_ id: UInt64, _ value: UInt64) {
      var hash = (value &+ 0x9E37_79B9_7F4A_7C15 &* id) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      hash = hash &* 0xc4ce_b9fe_1a85_ec53
      visit(Int(hash >> (64 - ClauseFeatures.bits)))
    }
    row(1, 0)

    let (before, own, after) = (terms[at], terms[at + 1], terms[at + 2])
    row(2, own)
    row(3, before)
    row(4, after)
    row(5, before << 15 | own)

    let word = words[at]
    let part = word.part(offset)
    let previous = word.range.lowerBound > clause.lowerBound ? words[word.range.lowerBound - 1 - clause.lowerBound].hash : 1
    let following = word.range.upperBound < clause.upperBound ? words[word.range.upperBound - clause.lowerBound].hash : 1
    row(6, word.hash &* 4 &+ part)
    row(7, previous &* 4 &+ part)
    row(8, following &* 4 &+ part)
    row(9, word.hash &* 31 &+ previous &* 4 &+ part)
    row(10, word.hash &* 37 &+ following &* 4 &+ part)

    let unit = UInt64(text[offset])
    let unitBefore = at == 0 ? 0 : UInt64(text[offset - 1])
    let head = heads[at].word == 0 ? 0 : 1 + heads[at].distance
    row(11, heads[at].word &* 8 &+ heads[at].distance)
    row(12, head)
    row(13, head << 16 | unit)
    row(14, head << 16 | unitBefore)

    let (left, here, right) = (standing[at], standing[at + 1], standing[at + 2])
    let (to, from) = (next[at], last[at])
    row(15, here)
    row(16, left << 4 | here)
    row(17, here << 4 | right)
    row(18, left << 8 | here << 4 | right)
    row(19, unit << 8 | here << 4 | right)
    row(20, unitBefore << 8 | left << 4 | here)
    row(21, to.code << 8 | to.distance)
    row(22, from.code << 8 | from.distance)
    row(23, to.code << 24 | to.distance << 16 | from.code << 8 | from.distance)
    row(24, unit << 16 | to.code << 8 | to.distance)
    row(25, unit << 16 | from.code << 8 | from.distance)
    row(26, to.code << 16 | from.code << 8 | here)
  }
}
