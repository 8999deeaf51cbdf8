internal import TextPipeline

/// Finds the noun phrase that a quantity counts: to its right (27台 AED), else to its left (献血者 1200人).
///
/// A phrase is modifiers and nouns; it ends at the first word that is neither, and at what only looks like a noun
/// (numbers, times, localisers).
struct CountedNounFinder: Sendable {
  private let reader: PhraseReader
  private let words = NounPhraseWords()

  init(lexicons: LexiconSet) { reader = PhraseReader(lexicons: lexicons) }

  /// - Parameters:
  ///   - mention: the quantity.
  ///   - previous: end of the quantity before it; no item reaches over it.
  /// - Returns: units of the analysis text.
  func item(
    of mention: Range<Int>, _ use: MeasureWords.Use, _ value: QuantityValue, after previous: Int,
    in view: DocumentView
  ) -> Range<Int>? {
    switch use {
    case .age: return person(from: mention.upperBound, in: view)
    case .person: return left(of: mention.lowerBound, after: previous, persons: true, in: view)
    case .times:
      guard value.unit == "次" else {
        return left(of: mention.lowerBound, after: previous, persons: true, in: view)
      }
      return right(of: mention.upperBound, allowsClause: false, in: view)
    case .ordinal:
      if value.unit == "阶段" || value.unit == "階段" { return nil }
      return right(of: mention.upperBound, allowsClause: value.unit != "次", in: view)
    default:
      return right(of: mention.upperBound, allowsClause: true, in: view)
        ?? left(of: mention.lowerBound, after: previous, persons: false, in: view)
    }
  }

  /// Whether a noun of the lexicon, of two characters or more, begins at `start`.
  func isNoun(at start: Int, in view: DocumentView) -> Bool {
    let word = reader.word(at: start, in: view)
    return word.kind == .noun && !word.isUnknown && word.range.count > 1
  }

  // MARK: - To the right

  /// The phrase from `start` on, coordinations with 、 included.
  private func right(of start: Int, allowsClause: Bool, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard start < text.count else { return nil }
    if let close = closing(start, text) {
      if let rest = nouns(from: close + 1, allowsClause: false, in: view), rest.lowerBound == close + 1 {
        return start..<rest.upperBound
      }
      return start + 1..<close
    }
    guard var phrase = nouns(from: start, allowsClause: allowsClause, in: view) else { return nil }
    while text.unit(at: phrase.upperBound) == "、",
      let next = nouns(from: phrase.upperBound + 1, allowsClause: false, in: view),
      next.lowerBound == phrase.upperBound + 1, next.count >= 2, phrase.count + next.count < 40
    {
      phrase = phrase.lowerBound..<next.upperBound
    }
    if text.has("和地区", at: phrase.upperBound) { phrase = phrase.lowerBound..<phrase.upperBound + 3 }
    return phrase
  }

  /// “…” or 《…》 from `start`: where it closes.
  private func closing(_ start: Int, _ text: AnalysisText) -> Int? {
    let mark: UInt16
    switch text[start] {
    case "“": mark = 0x201D
    case "《": mark = 0x300B
    default: return nil
    }
    var i = start + 1
    while i < min(text.count, start + 40) {
      if text[i] == mark { return i > start + 1 ? i : nil }
      if text[i].isNewline || text[i] == "。" { return nil }
      i += 1
    }
    return nil
  }

  /// Modifiers and nouns from `start` on, up to the last noun.
  private func nouns(from start: Int, allowsClause: Bool, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var first = start
    var i = start
    var head: Int?
    let isEvent = NounPhraseWords.events.contains(text.unit(at: start - 1))
    walk: while i < text.count, i - start < 30 {
      if text[i] == "(", head == i, let close = shortBracket(i, text) { return first..<close }
      if text[i] == "的" {
        // 接受手术的患者: a clause; what it modifies is counted.
        guard allowsClause, i > first, head == nil else { break }
        first = i + 1
        i = first
        continue
      }
      let word = reader.word(at: i, in: view)
      let end = word.range.upperBound
      switch word.kind {
      case .noun:
        if word.isUnknown, head != nil, isVerbLike(word, after: first..<i, view) { break walk }
        if word.isUnknown, word.range.count == 1, i == first, !isHead(word, view) { return nil }
        head = end
      case .modifier: break
      case .adjective: if head != nil { break walk }
      case .attribute:
        if head != nil || !continues(end, view) { break walk }
      case .nominal:
        if head == nil {
          if !continues(end, view) { head = end }
        } else {
          guard words.linking.match(in: text, at: i, limit: end)?.end == end else { break walk }
          if continues(end, view) { break }
          if isEvent, isPhraseEnd(end, text) { head = end }
          break walk
        }
      case .tail: if head != nil { break walk } else { head = end }
      case .verb:
        if i != first || head != nil { break walk }
        if allowsClause, let clause = clauseEnd(from: end, view) {
          first = clause
          i = first
          continue
        }
        if !attributes(end, view) { return nil }
      case .stop:
        // 消博会: 会 behind a noun; 全国代表大会: 全国 in front
        if text[i] == "会", word.range.count == 1, head == i, !endsWithPerson(i, text) {
          head = end
        } else if text[i] != "全" || i != first || word.range.count < 2 {
          break walk
        }
      }
      i = end
    }
    guard let head, head > first else { return nil }
    return first..<head
  }

  /// A clause that ends in 的 within reach: where it ends.
  private func clauseEnd(from start: Int, _ view: DocumentView) -> Int? {
    var i = start
    while i < min(view.text.count, start + 14),
      view.text[i].isHan || view.text[i] == "、" || view.text[i].isDigit
    {
      if view.text[i] == "的" { return i + 1 }
      i += 1
    }
    return nil
  }

  /// Whether the verb before `end` is an attribute (承办单位) and not the predicate (检出病毒): only nouns of
  /// persons, bodies and things that verbs characterise follow it.
  private func attributes(_ end: Int, _ view: DocumentView) -> Bool {
    var i = end
    var last: PhraseReader.Word?
    while i < view.text.count, i - end < 12, view.text[i].isHan {
      let word = reader.word(at: i, in: view)
      guard word.kind != .stop, word.kind != .verb, word.kind != .tail else { break }
      if word.kind == .noun { last = word }
      i = word.range.upperBound
    }
    guard let last else { return false }
    return NounPhraseWords.heads.contains(view.text[last.range.upperBound - 1])
  }

  private func continues(_ i: Int, _ view: DocumentView) -> Bool {
    guard i < view.text.count, view.text[i].isHan || view.text[i].isLatin else { return false }
    let word = reader.word(at: i, in: view)
    switch word.kind {
    case .noun: return true
    case .modifier, .adjective, .nominal, .attribute:
      return word.range.upperBound < view.text.count && view.text[word.range.upperBound].isHan
    case .verb, .stop, .tail: return false
    }
  }

  /// An unknown word after the head is more likely a predicate when the head is a person.
  private func isVerbLike(_ word: PhraseReader.Word, after phrase: Range<Int>, _ view: DocumentView) -> Bool {
    word.range.count > 1 && endsWithPerson(phrase.upperBound, view.text)
  }

  private func endsWithPerson(_ end: Int, _ text: AnalysisText) -> Bool {
    NounPhraseWords.persons.contains(text.unit(at: end - 1))
  }

  /// A single character that may be what is counted: 67座桥.
  private func isHead(_ word: PhraseReader.Word, _ view: DocumentView) -> Bool {
    let next = view.text.unit(at: word.range.upperBound)
    return !next.isHan || next == "的" || continues(word.range.upperBound, view) || next == "和"
  }

  private func isPhraseEnd(_ i: Int, _ text: AnalysisText) -> Bool {
    guard i < text.count else { return true }
    return !text[i].isHan && !text[i].isLatin && !text[i].isDigit
  }

  /// 县(区), 学生(幼儿)
  private func shortBracket(_ open: Int, _ text: AnalysisText) -> Int? {
    var i = open + 1
    while i < min(text.count, open + 5), text[i].isHan || text[i] == "、" { i += 1 }
    return i > open + 1 && text.unit(at: i) == ")" ? i + 1 : nil
  }

  /// 学生(幼儿) to the left: where the bracket opens.
  private func beforeBracket(_ end: Int, _ text: AnalysisText) -> Int {
    guard text.unit(at: end - 1) == ")" else { return end }
    for length in 3...5 where text.unit(at: end - length) == "(" { return end - length }
    return end
  }

  // MARK: - To the left

  private func left(of mention: Int, after previous: Int, persons: Bool, in view: DocumentView) -> Range<Int>?
  {
    let text = view.text
    var end = mention
    while end > previous, let word = words.skipped(endingAt: end, in: text) { end = word }
    var first: Int?
    var i = beforeBracket(end, text)
    var isSuffix = false
    walk: while i > previous, end - i < 20, text[i - 1].isHan || text[i - 1].isLatin {
      let word = reader.word(endingAt: i, after: previous, in: view)
      switch word.kind {
      case .noun:
        // 共报告法定传染病: an adverb shows that the word is a verb.
        if first != nil, isAfterAdverb(word.range, view) { break walk }
      case .modifier where first != nil, .adjective where first != nil: break
      case .tail where first == nil: break
      case .attribute where first != nil: break
      case .nominal, .verb:
        if isSuffix { break }
        guard word.kind == .nominal else { break walk }
        let before = word.range.lowerBound
        guard before > previous, text[before - 1].isHan else { break walk }
        let attribute = reader.word(endingAt: before, after: previous, in: view).kind
        guard attribute == .noun || attribute == .modifier || attribute == .adjective else { break walk }
        if first != nil, words.linking.match(in: text, at: before)?.end != i { break walk }
      default: break walk
      }
      first = word.range.lowerBound
      // 技术发明奖, 爱好者: a suffix takes the word before it, whatever it is.
      isSuffix = word.range.count == 1 && word.isUnknown && NounPhraseWords.suffixes.contains(text[i - 1])
      i = word.range.lowerBound
    }
    // 6976/7次动车组列车: a measure word of another number
    if let start = first, text.unit(at: start - 1).isDigit { first = start + 1 }
    guard let first, end - first >= 2, !NounPhraseWords.amounts.contains(text[end - 1]) else { return nil }
    if persons {
      // A list of names (张三、李四2人) is not what is counted.
      guard NounPhraseWords.persons.contains(text[end - 1]),
        !NounPhraseWords.coordinators.contains(text.unit(at: first - 1))
      else { return nil }
    } else if end - first <= 2, isAfterAdverb(first..<end, view) {
      return nil
    }
    return isPlace(first..<end, view) ? nil : first..<end
  }

  private func isAfterAdverb(_ word: Range<Int>, _ view: DocumentView) -> Bool {
    NounPhraseWords.adverbs.contains(view.text.unit(at: word.lowerBound - 1))
  }

  private func isPlace(_ range: Range<Int>, _ view: DocumentView) -> Bool {
    view.hits.ending(at: range.upperBound).contains {
      $0.range.count > 1 && NounPhraseWords.places.contains($0.type)
    } || NounPhraseWords.isPlaceName(range, view.text)
  }

  // MARK: - Ages

  /// 两岁的孩子, 60岁以上老年人: the common noun behind an age.
  private func person(from start: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    let first = text.unit(at: start) == "的" ? start + 1 : start
    guard first < text.count else { return nil }
    if let (end, _) = words.people.match(in: text, at: first) { return first..<end }
    guard let phrase = nouns(from: first, allowsClause: false, in: view) else { return nil }
    for i in phrase.lowerBound + 1..<max(phrase.lowerBound + 1, phrase.upperBound) {
      if let (end, _) = words.people.match(in: text, at: i, limit: phrase.upperBound) {
        return phrase.lowerBound..<end
      }
    }
    return nil
  }
}
