/// A small vocabulary with values, matched longest first at a position of the text: the closed word classes of a
/// grammar (今年, 上午, 至). Large vocabularies belong into a ``Lexicon``.
public struct WordMap<Value: Sendable>: Sendable {
  @usableFromInline
  struct Word: Sendable {
    @usableFromInline let units: [UInt16]
    @usableFromInline let value: Value
  }

  /// By first unit; of one first unit longest first.
  @usableFromInline let words: [Word]
  /// The first two units of every word, the first one in the upper half, 0 in the lower after a word of one: most
  /// words are ruled out without a look at them.
  @usableFromInline let keys: [UInt32]
  @usableFromInline let firsts: UnitSet
  /// How many of `firsts` lie before each 64 units; where the words of each begin in `words`, and the number of all.
  @usableFromInline let ranks: [UInt16]
  @usableFromInline let starts: [Int32]

  /// - Parameter entries: words in folded form, not empty, each once.
  public init(_ entries: some Sequence<(String, Value)>) {
    var firsts = UnitSet()
    words = entries.map { text, value in
      let units = Array(text.utf16)
      precondition(!units.isEmpty, "an empty word matches everywhere")
      firsts.insert(units[0])
      return Word(units: units, value: value)
    }.sorted { ($0.units[0], $1.units.count) < ($1.units[0], $0.units.count) }
    keys = words.map { UInt32($0.units[0]) << 16 | UInt32($0.units.count > 1 ? $0.units[1] : 0) }
    self.firsts = firsts
    var ranks: [UInt16] = []
    var count: UInt16 = 0
    for bits in firsts.bits {
      ranks.append(count)
      count += UInt16(bits.nonzeroBitCount)
    }
    self.ranks = ranks
    let keys = keys
    starts =
      keys.indices.filter { $0 == 0 || keys[$0] >> 16 != keys[$0 - 1] >> 16 }.map { Int32($0) } + [
        Int32(keys.count)
      ]
  }

  /// - Parameter entries: words in folded form, not empty, each once.
  public init(_ entries: KeyValuePairs<String, Value>) { self.init(entries.map { ($0.key, $0.value) }) }

  /// The first two units of every word, 0 after a word of one: what a scan asks before it looks any closer.
  package var openings: [(UInt16, UInt16)] {
    words.map { ($0.units[0], $0.units.count > 1 ? $0.units[1] : 0) }
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
    let second = offset + 1 < limit ? UInt32(text.units[offset + 1]) : 0
    let before = firsts.bits[Int(first >> 6)] & ((1 << UInt64(first & 63)) - 1)
    let rank = Int(ranks[Int(first >> 6)]) + before.nonzeroBitCount
    for i in Int(starts[rank])..<Int(starts[rank + 1]) {
      let next = keys[i] & 0xFFFF
      if next == 0 || next == second {
        let end = offset + words[i].units.count
        if end <= limit, matches(words[i].units, in: text, at: offset) { return (end, words[i].value) }
      }
    }
    return nil
  }

  @inlinable @inline(__always)
  func matches(_ units: [UInt16], in text: AnalysisText, at offset: Int) -> Bool {
    for i in 1..<max(1, units.count) where text.units[offset + i] != units[i] { return false }
    return true
  }
}

extension WordMap where Value == Void {
  /// A set of words.
  public init(words: [String]) { self.init(words.map { ($0, ()) }) }
}
