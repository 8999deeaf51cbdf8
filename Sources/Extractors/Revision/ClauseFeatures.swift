internal import TextPipeline

/// What is known of each unit of a clause, as rows of the weights of ``ClauseModel``: the words and terms that it is part
/// of, the head of a name behind it, and the mentions that stand there and beside.
///
/// Nothing beyond the clause is asked, and few characters as such: on text of other kinds than the training's they cost
/// more than they bring (Docs/evaluation/reviser.md). Memory is taken once and serves one clause after the other.
package final class ClauseFeatures {
  /// log2 of the number of rows.
  static let bits: UInt64 = 17
  /// Features of a unit.
  package static let count = 18
  /// Units of the longest clause.
  static let limit = 512
  /// The longest term looked at.
  private static let longest = 6
  /// Units within which a mention is beside, and a head is behind.
  private static let (beside, behind) = (16, 20)

  /// UTF-16 units of the analysis text.
  package private(set) var clause = 0..<0
  private var text: UnsafeBufferPointer<UInt16>
  private let kinds: TermKinds

  /// What is known of a unit; one more on either side of the clause, of which nothing is.
  private struct Unit {
    /// Terms that it begins, continues and ends: three bits a kind.
    var terms: UInt64 = 0
    /// Where the longest term that begins here ends; then the extent of its word, counted from the clause's start.
    var (wordStart, wordEnd) = (0, 0)
    var word: UInt64 = 1
    /// The word that the next head ends in, and how far away it is.
    var (head, headDistance): (UInt64, UInt64) = (0, 0)
    /// The type of the mention that stands here: see ``code(of:)``.
    var standing: UInt64 = 0
    /// Where that ends; then the next unit that something stands at, or a mark.
    var stop = 0
    /// What stands next on either side, and how far away.
    var (next, nextDistance): (UInt64, UInt64) = (0, 0)
    var (last, lastDistance): (UInt64, UInt64) = (0, 0)
  }
  private let units: UnsafeMutablePointer<Unit>

  init(_ kinds: TermKinds) {
    self.kinds = kinds
    text = UnsafeBufferPointer(start: nil, count: 0)
    units = .allocate(capacity: ClauseFeatures.limit + 2)
  }

  deinit { units.deallocate() }

  /// Reads a clause, and lets `body` ask for its rows.
  /// - Parameters:
  ///   - clause: not empty, of ``limit`` units at the most.
  ///   - mentions: those that stand in it, in order.
  func read<R>(
    _ clause: Range<Int>, _ mentions: ArraySlice<Mention>, in view: DocumentView,
    _ body: (ClauseFeatures) -> R
  ) -> R {
    precondition(1...ClauseFeatures.limit ~= clause.count, "a clause has 1 to \(ClauseFeatures.limit) units")
    self.clause = clause
    units.initialize(repeating: Unit(), count: clause.count + 2)
    return view.text.units.withUnsafeBufferPointer { text in
      self.text = text
      defer { self.text = UnsafeBufferPointer(start: nil, count: 0) }
      readWords(in: view)
      readHeads()
      readMentions(mentions)
      return body(self)
    }
  }

  // MARK: Words

  private func readWords(in view: DocumentView) {
    let start = clause.lowerBound
    for at in 1...clause.count {
      units[at].wordEnd = max(units[at].wordEnd, at + 1)
      kinds.forEachTerm(at: start + at - 1, in: view) { [units, clause] end, kind in
        guard end - start - at < ClauseFeatures.longest, end <= clause.upperBound else { return }
        let end = end - start + 1
        units[at].terms |= 1 << UInt64(3 * kind)
        units[end - 1].terms |= 4 << UInt64(3 * kind)
        for inside in at + 1..<max(at + 1, end - 1) { units[inside].terms |= 2 << UInt64(3 * kind) }
        units[at].wordEnd = max(units[at].wordEnd, end)
      }
    }
    // The longest term from the left, again and again.
    var at = 1
    while at <= clause.count {
      let end = units[at].wordEnd
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for inside in at..<end {
        hash = (hash ^ UInt64(text[start + inside - 1])) &* 0x100_0000_01b3
        hash ^= hash >> 29
      }
      for inside in at..<end {
        units[inside].word = hash | 1
        (units[inside].wordStart, units[inside].wordEnd) = (at, end)
      }
      at = end
    }
  }

  private func readHeads() {
    var word: UInt64 = 0
    var distance = 0
    for at in (1...clause.count).reversed() {
      distance += 1
      if units[at].terms >> (3 * UInt64(TermKinds.head)) & 4 != 0 {
        word = units[at].word
        distance = 0
      } else if isMark(at) {
        word = 0
      }
      units[at].head = distance < ClauseFeatures.behind ? word : 0
      units[at].headDistance = distance < 4 ? UInt64(distance) : distance < 7 ? 4 : distance < 12 ? 5 : 6
    }
  }

  /// Whether a unit parts the names of a clause.
  private func isMark(_ at: Int) -> Bool { marks.contains(text[clause.lowerBound + at - 1]) }
  private let marks: UnitSet = "、。,;:()“”‘’!?. 《》〈〉<>|\n\t"

  // MARK: Mentions

  private func readMentions(_ mentions: ArraySlice<Mention>) {
    let (start, count) = (clause.lowerBound - 1, clause.count)
    for mention in mentions {
      let code = ClauseFeatures.code(of: mention.type)
      guard code > 0 else { continue }
      let range = mention.range.clamped(to: clause)
      for offset in range where units[offset - start].standing == 0 {
        units[offset - start].standing = offset == mention.range.lowerBound ? code : code + 1
        units[offset - start].stop = range.upperBound - start
      }
    }
    units[count + 1].stop = count + 1
    for at in (1...count).reversed() {
      let found = units[units[at].standing == 0 ? at + 1 : max(units[at].stop, at + 1)].stop
      (units[at].next, units[at].nextDistance) = neighbour(found, distance: found - at)
      units[at].stop = units[at].standing != 0 || isMark(at) ? at : units[at + 1].stop
    }
    var stop = 0
    for at in 1...count {
      (units[at].last, units[at].lastDistance) = neighbour(stop, distance: at - stop)
      if units[at].stop == at { stop = at }
    }
  }

  /// Twice the number of a type, less one where the mention begins; 0 for types of other extractors.
  private static func code(of type: MentionType) -> UInt64 {
    switch type {
    case .person: 1
    case .organization: 3
    case .location: 5
    case .title: 7
    case .date: 9
    case .quantity: 11
    case .document: 13
    default: 0
    }
  }

  private func neighbour(_ at: Int, distance: Int) -> (code: UInt64, distance: UInt64) {
    let steps = distance < 7 ? UInt64(distance) : distance < 10 ? 7 : distance < ClauseFeatures.beside ? 8 : 9
    guard 1...clause.count ~= at else { return (18, steps) }
    guard distance < ClauseFeatures.beside else { return (0, steps) }
    if units[at].standing != 0 { return (units[at].standing, steps) }
    let unit = text[clause.lowerBound + at - 1]
    return (unit == "、" ? 15 : unit == "。" ? 16 : 17, steps)
  }

  // MARK: Rows

  /// Visits the rows of one unit: always ``count`` of them, in one order.
  /// - Parameter offset: in the clause.
  @inline(__always)
  package func forEachRow(at offset: Int, _ visit: (Int) -> Void) {
    let at = offset - clause.lowerBound + 1
    let (before, here, after) = (units[at - 1], units[at], units[at + 1])
    @inline(__always)
    func row(_ id: UInt64, _ value: UInt64) {
      var hash = (value &+ 0x9E37_79B9_7F4A_7C15 &* id) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
      hash = hash &* 0xc4ce_b9fe_1a85_ec53
      visit(Int(hash >> (64 - ClauseFeatures.bits)))
    }
    row(1, 0)
    row(2, here.terms)
    row(3, before.terms)
    row(4, after.terms)
    row(5, before.terms << 15 | here.terms)

    let part: UInt64 =
      here.wordEnd - here.wordStart == 1
      ? 0 : at == here.wordStart ? 1 : at == here.wordEnd - 1 ? 3 : 2
    let (previous, following) = (units[here.wordStart - 1].word, units[here.wordEnd].word)
    row(6, here.word &* 4 &+ part)
    row(7, previous &* 4 &+ part)
    row(8, following &* 4 &+ part)
    row(9, here.word &* 37 &+ following &* 4 &+ part)

    let unit = UInt64(text[offset])
    let unitBefore = at == 1 ? 0 : UInt64(text[offset - 1])
    let head = here.head == 0 ? 0 : 1 + here.headDistance
    row(10, head << 16 | unit)

    let next = here.next << 8 | here.nextDistance
    let last = here.last << 8 | here.lastDistance
    row(11, here.standing)
    row(12, here.standing << 4 | after.standing)
    row(13, before.standing << 8 | here.standing << 4 | after.standing)
    row(14, unit << 8 | here.standing << 4 | after.standing)
    row(15, unitBefore << 8 | before.standing << 4 | here.standing)
    row(16, last)
    row(17, next << 16 | last)
    row(18, here.next << 16 | here.last << 8 | here.standing)
  }
}
