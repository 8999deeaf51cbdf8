internal import TextPipeline

/// Finds the noun phrase that a quantity counts: to its right (27台 AED), else to its left (献血者 1200人).
///
/// Words are ICU's tokens with the part of speech that the lexicon gives them. A phrase is modifiers and nouns; it
/// ends at the first word that is neither, and at what only looks like a noun (numbers, times, localisers).
struct CountedNounFinder: Sendable {
  private let speech: LexiconTable<UInt8>
  private let words = NounPhraseWords()

  init(lexicons: LexiconSet) {
    speech = lexicons.table(of: LexiconType("word")) { $0.features["p"]?.utf8.first ?? 0 }
  }

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
      guard value.unit == "次" || value.unit == "回" else {
        return left(of: mention.lowerBound, after: previous, persons: true, in: view)
      }
      return right(of: mention.upperBound, allowsClause: false, in: view)
    case .ordinal:
      return right(of: mention.upperBound, allowsClause: value.unit != "次", in: view)
    default:
      return right(of: mention.upperBound, allowsClause: true, in: view)
        ?? left(of: mention.lowerBound, after: previous, persons: false, in: view)
    }
  }

  // MARK: - Words

  private enum Class { case noun, modifier, nominal, verb, stop }

  private func tokenEnd(_ start: Int, _ view: DocumentView) -> Int {
    var end = start + 1
    let limit = min(view.text.count, start + 8)
    if view.text[start].isLatin {
      while end < view.text.count, view.text[end].isLatin || view.text[end].isDigit || view.text[end] == "-" {
        end += 1
      }
      return end
    }
    while end < limit, !view.tokens.isBoundary(end) { end += 1 }
    return end
  }

  private func tokenStart(_ end: Int, _ view: DocumentView) -> Int {
    var start = end - 1
    if view.text[start].isLatin {
      while start > 0, view.text[start - 1].isLatin { start -= 1 }
      return start
    }
    let limit = max(0, end - 8)
    while start > limit, !view.tokens.isBoundary(start) { start -= 1 }
    return start
  }

  private func classify(_ token: Range<Int>, _ view: DocumentView) -> Class {
    let text = view.text
    let first = text[token.lowerBound]
    if first.isLatin { return .noun }
    guard first.isHan else { return .stop }
    if let (end, meaning) = words.closed.match(in: text, at: token.lowerBound, limit: token.upperBound),
      end == token.upperBound
    {
      switch meaning {
      case .stop: return .stop
      case .nominal: return .nominal
      case .noun: return .noun
      case .modifier: return .modifier
      }
    }
    switch view.hits.lexicons.value(in: speech, for: token, of: text) {
    case nil: return .noun
    case UInt8(ascii: "n"), UInt8(ascii: "j"), UInt8(ascii: "x"), UInt8(ascii: "s"): return .noun
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "z"): return .modifier
    case UInt8(ascii: "v"): return .verb
    default: return .stop
    }
  }

  // MARK: - To the right

  private func right(of start: Int, allowsClause: Bool, in view: DocumentView) -> Range<Int>? {
    guard let end = phrase(from: start, allowsClause: allowsClause, in: view) else { return nil }
    return end.isEmpty ? nil : end
  }

  /// The phrase from `start` on, coordinations with 、 included.
  private func phrase(from start: Int, allowsClause: Bool, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard start < text.count else { return nil }
    if let close = closing(start, text) {
      let rest = nouns(from: close + 1, allowsClause: false, in: view)
      if let rest, rest.lowerBound == close + 1 { return start..<rest.upperBound }
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

  /// Modifiers and nouns from `start` on.
  private func nouns(from start: Int, allowsClause: Bool, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var first = start
    var i = start
    var head: Int?
    var beganWithVerb = false
    while i < text.count, i - start < 30 {
      if text[i] == "(", head == i, let close = shortBracket(i, text) {
        i = close
        head = i
        continue
      }
      if text[i] == "的" {
        // 接受手术的患者: a clause; what it modifies is counted.
        guard allowsClause, i > first, beganWithVerb || head == nil else { break }
        first = i + 1
        i = first
        head = nil
        beganWithVerb = false
        continue
      }
      let token = i..<tokenEnd(i, view)
      switch classify(token, view) {
      case .noun: head = token.upperBound
      case .modifier: break
      case .nominal:
        if i == first, !continues(token.upperBound, view), !isPhraseEnd(token.upperBound, text) { return nil }
        if head != nil, isPhraseEnd(token.upperBound, text), token.count > 1 { head = token.upperBound }
      case .verb:
        guard head == nil, i == first, token.count > 1 || allowsClause else { return result(first, head) }
        beganWithVerb = true
        if !attributes(token, allowsClause, view) { return nil }
      case .stop: return result(first, head)
      }
      i = token.upperBound
    }
    return result(first, head)
  }

  private func result(_ first: Int, _ head: Int?) -> Range<Int>? {
    guard let head, head > first else { return nil }
    return first..<head
  }

  /// Whether a verb in front is an attribute (参赛队员, 承办单位) and not the predicate (检出病毒, 实现增长).
  private func attributes(_ verb: Range<Int>, _ allowsClause: Bool, _ view: DocumentView) -> Bool {
    let text = view.text
    guard verb.upperBound < text.count, text[verb.upperBound].isHan else { return false }
    // a clause with 的 within reach
    if allowsClause {
      var i = verb.upperBound
      while i < min(text.count, verb.upperBound + 12), text[i].isHan || text[i] == "、" {
        if text[i] == "的" { return true }
        i += 1
      }
    }
    var end = verb.upperBound
    var last: Range<Int>?
    while end < text.count, text[end].isHan, end - verb.upperBound < 16 {
      let token = end..<tokenEnd(end, view)
      let kind = classify(token, view)
      guard kind == .noun || kind == .modifier || kind == .nominal else { break }
      if kind == .noun { last = token }
      end = token.upperBound
    }
    guard let last else { return false }
    return NounPhraseWords.heads.contains(text[last.upperBound - 1])
  }

  private func continues(_ i: Int, _ view: DocumentView) -> Bool {
    guard i < view.text.count, view.text[i].isHan || view.text[i].isLatin else { return false }
    switch classify(i..<tokenEnd(i, view), view) {
    case .noun, .modifier, .nominal: return true
    case .verb, .stop: return false
    }
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

  // MARK: - To the left

  private func left(of end: Int, after previous: Int, persons: Bool, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var end = end
    while end > previous, words.skipped.contains(text[end - 1]) { end -= 1 }
    var first: Int?
    var i = end
    var last: Range<Int>?
    walk: while i > previous, end - i < 20, text[i - 1].isHan || text[i - 1].isLatin {
      let token = max(previous, tokenStart(i, view))..<i
      switch classify(token, view) {
      case .noun: first = token.lowerBound
      case .modifier:
        if first == nil { break walk }
        first = token.lowerBound
      case .nominal:
        // 器官捐献9例: an event noun; alone it is a verb.
        if first == nil,
          !(token.lowerBound > previous && isNoun(before: token.lowerBound, after: previous, view))
        {
          break walk
        }
        if first == nil || isNoun(before: token.lowerBound, after: previous, view)
          || NounPhraseWords.attributive(token, text)
        {
          first = token.lowerBound
        } else {
          break walk
        }
      case .verb, .stop: break walk
      }
      if last == nil { last = token }
      i = token.lowerBound
    }
    guard let first, let last, end - first >= 2 else { return nil }
    let final = text[end - 1]
    if NounPhraseWords.amounts.contains(final) { return nil }
    if persons {
      // A list of names (张三、李四2人) is not what is counted.
      guard NounPhraseWords.persons.contains(final), text.unit(at: first - 1) != "、" else { return nil }
    }
    if isPlace(first..<end, view), last.lowerBound == first { return nil }
    return first..<end
  }

  private func isNoun(before i: Int, after previous: Int, _ view: DocumentView) -> Bool {
    guard i > previous, view.text[i - 1].isHan else { return false }
    return classify(max(previous, tokenStart(i, view))..<i, view) == .noun
  }

  private func isPlace(_ range: Range<Int>, _ view: DocumentView) -> Bool {
    view.hits.starting(at: range.lowerBound).contains {
      $0.range.upperBound == range.upperBound && NounPhraseWords.division == $0.type
    }
  }

  // MARK: - Ages

  /// 两岁的孩子, 60岁以上老年人: the common noun behind an age.
  private func person(from start: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    let first = text.unit(at: start) == "的" ? start + 1 : start
    guard let phrase = nouns(from: first, allowsClause: false, in: view) else { return nil }
    for length in [4, 3, 2] where phrase.count >= length {
      if let (end, _) = words.people.match(in: text, at: phrase.upperBound - length), end == phrase.upperBound
      {
        return phrase
      }
    }
    return nil
  }
}
