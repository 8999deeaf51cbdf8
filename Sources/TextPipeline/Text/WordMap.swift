/// A small vocabulary with values, matched longest first at a position of the text: the closed word classes of a
/// grammar (今年, 上午, 至). Large vocabularies belong into a ``Lexicon``.
public struct WordMap<Value: Sendable>: Sendable {
  private struct Word: Sendable {
    var units: [UInt16]
    var value: Value
  }

  /// Words by first unit, longest first.
  private var words: [UInt16: [Word]] = [:]
  private var firsts = UnitSet()

  /// - Parameter entries: words in folded form, not empty, each once.
  public init(_ entries: some Sequence<(String, Value)>) {
    for (text, value) in entries {
      let units = Array(text.utf16)
      precondition(!units.isEmpty, "an empty word matches everywhere")
      firsts.insert(units[0])
      words[units[0], default: []].append(Word(units: units, value: value))
    }
    for first in words.keys { words[first]!.sort { $0.units.count > $1.units.count } }
  }

  public init(_ entries: KeyValuePairs<String, Value>) { self.init(entries.map { ($0.key, $0.value) }) }

  /// The longest word that starts at `offset` and ends no later than `limit`.
  /// - Returns: its end offset and value.
  @inline(__always)
  public func match(in text: AnalysisText, at offset: Int, limit: Int = .max) -> (end: Int, value: Value)? {
    guard offset >= 0, offset < text.count, firsts.contains(text.units[offset]) else { return nil }
    return longest(in: text, at: offset, limit: min(limit, text.count))
  }

  private func longest(in text: AnalysisText, at offset: Int, limit: Int) -> (end: Int, value: Value)? {
    candidates: for word in words[text.units[offset]]! {
      let end = offset + word.units.count
      guard end <= limit else { continue }
      for i in 1..<max(1, word.units.count) where text.units[offset + i] != word.units[i] {
        continue candidates
      }
      return (end, word.value)
    }
    return nil
  }
}

extension WordMap where Value == Void {
  /// A set of words.
  public init(words: [String]) { self.init(words.map { ($0, ()) }) }
}
