internal import TextPipeline

/// Reads the words of a noun phrase one by one: known words first, the segmenter's tokens where none is known.
struct PhraseReader: Sendable {
  enum Class: Equatable {
    case noun
    /// part of a phrase before a noun, also behind another noun: 大型, 国有
    case modifier
    /// the same, but behind a noun rather a predicate: 积极
    case adjective
    /// a verb that is as often a noun: part of a phrase before a noun, the head of some (5场技能培训)
    case nominal
    /// a verb that is seldom a noun (推广, 增长)
    case seldomNominal
    /// an attribute that is never the head: 参赛, 获奖
    case attribute
    /// what ends a phrase that has a head already: 精神, 成绩
    case tail
    case verb
    /// an adverb, a preposition, a time: no part of the phrase, but a clause before 的 may open with it
    case opener
    /// all else: conjunctions, predicates that never modify, marks
    case stop
  }

  struct Word {
    var range: Range<Int>
    var kind: Class
    /// Not in the lexicon.
    var isUnknown = false
    /// “…” or 《…》
    var isQuoted = false
    /// A place, and no ordinary word.
    var isPlace = false
  }
  private let lexicon: LexiconTable<Class>
  private let words = NounPhraseWords()

  init(lexicons: LexiconSet) {
    lexicon = lexicons.table(of: .word) { PhraseReader.kind(of: $0.features) }
  }

  /// The class of a word by its part of speech, that of running text (`s`) before the dictionary's (`p`).
  private static func kind(of features: LexiconFeatures) -> Class {
    switch features["s"] {
    case "vn"?: return .nominal
    case "nv"?: return .seldomNominal
    case let spoken?: return kind(spoken, isNominal: false)
    case nil: return kind(features["p"] ?? "", isNominal: features.has("n"))
    }
  }

  private static func kind(_ speech: some StringProtocol, isNominal: Bool) -> Class {
    switch speech.utf8.first {
    case UInt8(ascii: "n"), UInt8(ascii: "j"), UInt8(ascii: "x"), UInt8(ascii: "s"): .noun
    case UInt8(ascii: "b"): .modifier
    case UInt8(ascii: "a"), UInt8(ascii: "z"): .adjective
    case UInt8(ascii: "v"): isNominal ? .nominal : .verb
    case UInt8(ascii: "d"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"): .opener
    default: .stop
    }
  }

  /// The word that starts at `start` and ends no later than `limit`. A suffix makes a noun of the word before it
  /// (试验区, 爱好者) where it begins no other word.
  func word(at start: Int, limit: Int = .max, in view: DocumentView) -> Word {
    let text = view.text
    let limit = min(limit, text.count)
    var word = simple(at: start, limit: limit, in: view)
    let end = word.range.upperBound
    switch word.kind {
    case .noun, .nominal, .seldomNominal, .adjective, .attribute, .modifier, .verb: break
    case .tail, .opener, .stop: return word
    }
    if end < limit, text[end] == "会", word.range.count == 2, word.kind == .nominal || word.kind == .verb,
      !text.unit(at: end + 1).isHan || Self.afterMeeting.contains(text.unit(at: end + 1))
    {
      word.range = start..<end + 1
      word.kind = .noun
      return word
    }
    guard end < limit, word.range.count > 1 || word.isUnknown, !word.isQuoted,
      NounPhraseWords.suffixes.contains(text[end]), end + 1 == limit || isFree(end, limit, view)
    else { return word }
    word.range = start..<end + 1
    word.isPlace = false
    // 服务型, 开放式 are never the head.
    word.kind = text[end] == "型" || text[end] == "式" ? .modifier : .noun
    return word
  }

  /// Behind 联欢会, where 会 is no auxiliary verb.
  private static let afterMeeting: UnitSet = "的上中后前和与及等"

  /// Whether the character at `i` begins no word of two or more.
  private func isFree(_ i: Int, _ limit: Int, _ view: DocumentView) -> Bool {
    guard i + 1 < limit, view.text[i + 1].isHan else { return true }
    for length in 2...3 where i + length <= limit && known(i..<i + length, view) != nil { return false }
    return true
  }

  private func simple(at start: Int, limit: Int, in view: DocumentView) -> Word {
    let text = view.text
    let first = text[start]
    if first.isLatin {
      var end = start + 1
      while end < limit, text[end].isLatin || text[end].isDigit || text[end] == "-" { end += 1 }
      return Word(range: start..<end, kind: .noun)
    }
    if first.isDigit {
      // 5G基站
      var end = start + 1
      while end < limit, text[end].isDigit || text[end].isLatin { end += 1 }
      return Word(range: start..<end, kind: text[end - 1].isLatin ? .noun : .stop)
    }
    guard first.isHan else { return Word(range: start..<start + 1, kind: .stop) }
    let token = tokenEnd(start, limit, view)
    if start + 2 <= limit, token == start + 1, NounPhraseWords.countries.contains(first),
      NounPhraseWords.countries.contains(text[start + 1]), tokenEnd(start + 1, limit, view) == start + 2
    {
      return Word(range: start..<start + 2, kind: known(start..<start + 2, view) ?? .modifier)
    }
    let closed = words.closed.match(in: text, at: start, limit: min(limit, start + 4))
    var length = min(4, limit - start)
    while length >= 2, start + length >= token {
      let range = start..<start + length
      let kind =
        closed?.end == range.upperBound
        ? closed?.value : length == 4 || closed == nil ? ordinary(range, view) : known(range, view)
      if let kind, !cuts(range, limit, view) { return Word(range: range, kind: kind) }
      length -= 1
    }
    for place in view.hits.starting(at: start)
    where NounPhraseWords.places.contains(place.type) && place.range.count > 1
      && place.range.upperBound <= limit
    {
      return Word(range: place.range, kind: .noun, isPlace: true)
    }
    return unknown(start, token, limit, view)
  }

  private func tokenEnd(_ start: Int, _ limit: Int, _ view: DocumentView) -> Int {
    var end = start + 1
    while end < min(limit, start + 4), !view.tokens.isBoundary(end), view.text[end].isHan { end += 1 }
    return end
  }

  /// Whether the word ends inside another word that the segmenter found: 共处 in 共处置.
  private func cuts(_ range: Range<Int>, _ limit: Int, _ view: DocumentView) -> Bool {
    guard range.upperBound < limit, !view.tokens.isBoundary(range.upperBound),
      // 干部分为三组
      !view.text.has("分为", at: range.upperBound)
    else { return false }
    var start = range.upperBound - 1
    while start > range.lowerBound, !view.tokens.isBoundary(start) { start -= 1 }
    var end = range.upperBound + 1
    while end < limit, !view.tokens.isBoundary(end) { end += 1 }
    return start > range.lowerBound && known(start..<end, view) != nil
  }

  /// The class of the closed word that starts at `start`, though it begins like a number: 千兆.
  func closedWord(at start: Int, in view: DocumentView) -> Class? {
    words.closed.match(in: view.text, at: start)?.value
  }

  private func known(_ range: Range<Int>, _ view: DocumentView) -> Class? {
    let text = view.text
    if let (end, kind) = words.closed.match(in: text, at: range.lowerBound, limit: range.upperBound),
      end == range.upperBound
    {
      return kind
    }
    return ordinary(range, view)
  }

  private func ordinary(_ range: Range<Int>, _ view: DocumentView) -> Class? {
    let text = view.text
    guard let hit = view.hits.lexicons.hit(of: .word, for: range, in: text) else {
      return nil
    }
    return lexicon[hit]
  }

  private func unknown(_ start: Int, _ token: Int, _ limit: Int, _ view: DocumentView) -> Word {
    let text = view.text
    var token = token
    // 阿拉伯国|家: the segmenter cut a word that begins with its last character.
    if token - start > 2, token < limit, known(token - 1..<token + 1, view) != nil, isFree(token, limit, view)
    {
      token -= 1
    }
    var range = start..<token
    if range.count > 1, text[token - 1] == "的" {
      return Word(range: start..<token - 1, kind: .noun, isUnknown: true)
    }

    let last = text[token - 1]
    if last == "了" || last == "着" || last == "过" || last == "到" || last == "至" || last == "为" {
      return Word(range: range, kind: .stop, isUnknown: true)
    }
    // 较好
    if range.count == 2, words.degrees.contains(text[start]), words.adjectives.contains(last) {
      return Word(range: range, kind: .adjective, isUnknown: true)
    }
    if range.count == 2, words.verbEnds.contains(last) {
      return Word(range: range, kind: .verb, isUnknown: true)
    }
    if range.count <= 2, words.closedCharacters.contains(text[start]) {
      let opens = range.count == 1 && words.openers.contains(text[start])
      return Word(range: range, kind: opens ? .opener : .stop, isUnknown: true)
    }
    if range.count == 1, words.prefixes.contains(text[start]), token < limit, text[token].isHan,
      !words.closedCharacters.contains(text[token])
    {
      return Word(range: range, kind: .modifier)
    }
    if range.count == 1, words.verbs.contains(text[start]) {
      return Word(range: range, kind: .verb, isUnknown: true)
    }
    // 某某: two characters that the segmenter did not know either
    if range.count == 1, token < limit, text[token].isHan, tokenEnd(token, limit, view) == token + 1,
      !words.closedCharacters.contains(text[token]), !words.verbs.contains(text[token]),
      isFree(token, limit, view)
    {
      range = start..<token + 1
    }
    return Word(range: range, kind: .noun, isUnknown: true)
  }
}
