internal import TextPipeline

/// Reads the words of a noun phrase forwards and backwards: known words first, ICU's tokens where none is known.
struct PhraseReader: Sendable {
  enum Class: Equatable {
    case noun
    /// part of a phrase before a noun, also behind another noun: 优秀, 大型
    case modifier
    /// the same, but behind a noun rather a predicate: 积极
    case adjective
    /// a verb that is also a noun (检测) or an attribute (参赛): part of a phrase before a noun
    case nominal
    /// an attribute that is never the head: 参赛, 获奖
    case attribute
    /// what ends a phrase that has a head already: 精神, 成绩
    case tail
    case verb
    /// function words, numbers, times, marks
    case stop
  }

  struct Word {
    var range: Range<Int>
    var kind: Class
    /// Not in the lexicon.
    var isUnknown = false
  }

  private struct Entry: Sendable {
    var speech: UInt8
    var isNominal: Bool
  }

  private static let ordinaryWord = LexiconType("word")
  private let lexicon: LexiconTable<Entry>
  private let words = NounPhraseWords()

  init(lexicons: LexiconSet) {
    lexicon = lexicons.table(of: PhraseReader.ordinaryWord) {
      Entry(speech: $0.features["p"]?.utf8.first ?? 0, isNominal: $0.features.has("n"))
    }
  }

  /// The word that starts at `start`.
  func word(at start: Int, in view: DocumentView) -> Word {
    let text = view.text
    let first = text[start]
    if first.isLatin {
      var end = start + 1
      while end < text.count, text[end].isLatin || text[end].isDigit || text[end] == "-" { end += 1 }
      return Word(range: start..<end, kind: .noun)
    }
    guard first.isHan else { return Word(range: start..<start + 1, kind: .stop) }
    var tokenEnd = start + 1
    while tokenEnd < min(text.count, start + 4), !view.tokens.isBoundary(tokenEnd), text[tokenEnd].isHan {
      tokenEnd += 1
    }
    for length in [4, 3, 2] where start + length <= text.count && start + length >= tokenEnd {
      if let kind = known(start..<start + length, view) {
        return Word(range: start..<start + length, kind: kind)
      }
    }
    if let place = view.hits.starting(at: start).first(where: { NounPhraseWords.places.contains($0.type) }),
      place.range.count > 1
    {
      return Word(range: place.range, kind: .noun)
    }
    return unknown(start..<tokenEnd, view)
  }

  /// The word that ends at `end`, not reaching before `limit`.
  func word(endingAt end: Int, after limit: Int, in view: DocumentView) -> Word {
    let text = view.text
    if text[end - 1].isLatin {
      var start = end - 1
      while start > limit, text[start - 1].isLatin { start -= 1 }
      return Word(range: start..<end, kind: start > limit && text[start - 1].isDigit ? .stop : .noun)
    }
    guard text[end - 1].isHan else { return Word(range: end - 1..<end, kind: .stop) }
    for length in [4, 3, 2] where end - length >= limit {
      if let kind = known(end - length..<end, view) { return Word(range: end - length..<end, kind: kind) }
    }
    var start = end - 1
    while start > max(limit, end - 4), !view.tokens.isBoundary(start), text[start - 1].isHan { start -= 1 }
    return unknown(start..<end, view)
  }

  private func known(_ range: Range<Int>, _ view: DocumentView) -> Class? {
    let text = view.text
    if let (end, kind) = words.closed.match(in: text, at: range.lowerBound, limit: range.upperBound),
      end == range.upperBound
    {
      return kind
    }
    if words.linking.match(in: text, at: range.lowerBound, limit: range.upperBound)?.end == range.upperBound {
      return .nominal
    }
    guard let hit = view.hits.lexicons.hit(of: PhraseReader.ordinaryWord, for: range, in: text),
      let entry = lexicon[hit]
    else { return nil }
    switch entry.speech {
    case UInt8(ascii: "n"), UInt8(ascii: "j"), UInt8(ascii: "x"), UInt8(ascii: "s"): return .noun
    case UInt8(ascii: "b"): return .modifier
    case UInt8(ascii: "a"), UInt8(ascii: "z"): return entry.isNominal ? .noun : .adjective
    case UInt8(ascii: "v"): return entry.isNominal ? .nominal : .verb
    default: return .stop
    }
  }

  private func unknown(_ range: Range<Int>, _ view: DocumentView) -> Word {
    let first = view.text[range.lowerBound]
    if range.count > 1, view.text[range.upperBound - 1] == "的" {
      return Word(range: range.lowerBound..<range.upperBound - 1, kind: .noun, isUnknown: true)
    }
    let last = view.text[range.upperBound - 1]
    if last == "了" || last == "着" || last == "过"
      || (range.count <= 2 && words.closedCharacters.contains(first))
      || range.count == 1 && words.verbs.contains(first)
    {
      return Word(range: range, kind: .stop, isUnknown: true)
    }
    return Word(range: range, kind: .noun, isUnknown: true)
  }
}
