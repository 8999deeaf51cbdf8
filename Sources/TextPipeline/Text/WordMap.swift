/// A small vocabulary with values, matched longest first at a position of the text: the closed word classes of a
/// grammar (今年, 上午, 至). Large vocabularies belong into a ``Lexicon``.
public struct WordMap<Value: Sendable>: Sendable {
  /// A word as a stretch of `units`: plain numbers, so that looking at one counts no references.
  @usableFromInline
  struct Word: Sendable {
    @usableFromInline let start: Int32
    @usableFromInline let count: Int32
  }

  /// By first unit; of one first unit longest first.
  @usableFromInline let words: [Word]
  /// The value of each word.
  @usableFromInline let values: [Value]
  /// The second unit of every word, 0 after a word of one: most words are ruled out without a look at them.
  @usableFromInline let seconds: [UInt16]
  /// The units of all words, one word after the other.
  @usableFromInline let units: [UInt16]
  @usableFromInline let firsts: UnitSet
  /// How many of `firsts` lie before each 64 units; where the words of each begin in `words`, and the number of all.
  @usableFromInline let ranks: [UInt16]
  @usableFromInline let starts: [Int32]

  /// - Parameter entries: words in folded form, not empty, each once.
  public init(_ entries: some Sequence<(String, Value)>) {
    let entries = Array(entries)
    let spelled = entries.map { Array($0.0.utf16) }
    precondition(!spelled.contains([]), "an empty word matches everywhere")
    let order = spelled.indices.sorted {
      (spelled[$0][0], spelled[$1].count) < (spelled[$1][0], spelled[$0].count)
    }
    var firsts = UnitSet()
    var words: [Word] = []
    var units: [UInt16] = []
    var starts: [Int32] = []
    for word in order.map({ spelled[$0] }) {
      if !firsts.contains(word[0]) { starts.append(Int32(words.count)) }
      firsts.insert(word[0])
      words.append(Word(start: Int32(units.count), count: Int32(word.count)))
      units += word
    }
    self.words = words
    self.units = units
    self.firsts = firsts
    self.starts = starts + [Int32(words.count)]
    values = order.map { entries[$0].1 }
    seconds = order.map { spelled[$0].count > 1 ? spelled[$0][1] : 0 }
    var ranks: [UInt16] = []
    var count: UInt16 = 0
    for bits in firsts.bits {
      ranks.append(count)
      count += UInt16(bits.nonzeroBitCount)
    }
    self.ranks = ranks
  }

  /// - Parameter entries: words in folded form, not empty, each once.
  public init(_ entries: KeyValuePairs<String, Value>) { self.init(entries.map { ($0.key, $0.value) }) }

  /// The first two units of every word, 0 after a word of one: what a scan asks before it looks any closer.
  package var openings: [(UInt16, UInt16)] {
    zip(words, seconds).map { (units[Int($0.start)], $1) }
  }

  /// The units that words begin with.
  package var firstUnits: UnitSet { firsts }

  /// The longest word that starts at `offset` and ends no later than `limit`.
  /// - Returns: its end offset and value.
  @inlinable @inline(__always)
  public func match(in text: AnalysisText, at offset: Int, limit: Int = .max) -> (end: Int, value: Value)? {
    guard offset >= 0, offset < text.count, firsts.contains(text.units[offset]) else { return nil }
    return longest(in: text, at: offset, limit: min(limit, text.count))
  }

  @inlinable
  func longest(in text: AnalysisText, at offset: Int, limit: Int) -> (end: Int, value: Value)? {
    let first = text.units[offset]
    let second = offset + 1 < limit ? text.units[offset + 1] : 0
    let before = firsts.bits[Int(first >> 6)] & ((1 << UInt64(first & 63)) - 1)
    let rank = Int(ranks[Int(first >> 6)]) + before.nonzeroBitCount
    for i in Int(starts[rank])..<Int(starts[rank + 1]) where seconds[i] == second || seconds[i] == 0 {
      let end = offset + Int(words[i].count)
      if end <= limit, matches(words[i], in: text, at: offset) { return (end, values[i]) }
    }
    return nil
  }

  /// Whether a word goes on as the text does behind their second units.
  @inlinable @inline(__always)
  func matches(_ word: Word, in text: AnalysisText, at offset: Int) -> Bool {
    let (start, count) = (Int(word.start), Int(word.count))
    for i in 2..<max(2, count) where text.units[offset + i] != units[start + i] { return false }
    return true
  }
}

extension WordMap where Value == Void {
  /// A set of words.
  public init(words: [String]) { self.init(words.map { ($0, ()) }) }
}
