internal import TextPipeline

/// Finds the noun phrase that a quantity counts: to its right (27台 AED), else to its left (献血者 1200人).
final class CountedNounFinder: Sendable {
  let reader: PhraseReader
  let chunker: NounPhraseChunker
  let words = NounPhraseWords()

  init(lexicons: LexiconSet) {
    reader = PhraseReader(lexicons: lexicons)
    chunker = NounPhraseChunker(reader: reader)
  }

  /// - Parameters:
  ///   - mention: the quantity.
  ///   - previous: end of the quantity before it; no item reaches over it.
  /// - Returns: units of the analysis text.
  func item(
    of mention: Range<Int>, _ use: MeasureWords.Use, _ value: QuantityValue, after previous: Int,
    in view: DocumentView
  ) -> Range<Int>? {
    let counting = NounPhraseChunker.Counting(value.unit?.utf16.last ?? 0)
    func right(allowsClause: Bool) -> NounPhraseChunker.Phrase? {
      chunker.phrase(from: mention.upperBound, counting, allowsClause: allowsClause, in: view)
    }
    // 3省省委, 9市外贸: places are counted with themselves
    if let unit = value.unit?.utf16.first, Self.divisions.contains(unit) { return nil }
    switch use {
    case .age: return person(from: mention.upperBound, in: view)
    case .person: return left(of: mention.lowerBound, after: previous, persons: true, in: view)
    case .times:
      guard value.unit == "次" else {
        // 7600架次航班
        if let unit = value.unit, unit.hasSuffix("次"), unit != "人次", isNoun(at: mention.upperBound, in: view)
        {
          return right(allowsClause: false)?.range
        }
        if let before = left(of: mention.lowerBound, after: previous, persons: true, in: view) {
          return before
        }
        // 310万人次劳动者
        guard value.unit == "人次", opensNoun(at: mention.upperBound, in: view),
          let behind = right(allowsClause: false),
          chunker.isPerson(behind.range, view.text)
        else { return nil }
        return behind.range
      }
      return right(allowsClause: false)?.range
    case .ordinal:
      if value.unit == "阶段" || value.unit == "階段" { return nil }
      // 第一个操纵飞机
      if value.unit == "个" || value.unit == "個" || value.unit == "名" || value.unit == "位",
        chunker.opensWithVerb(mention.upperBound, in: view)
      {
        return nil
      }
      return right(allowsClause: value.unit != "次")?.range
    default:
      // 1号楼1层楼梯
      if value.unit == "层", view.text.unit(at: mention.lowerBound - 1) == "楼" { return nil }
      let behind = right(allowsClause: true)
      // 学校5所改造完成: behind a noun a verb is the predicate
      if let behind, !behind.isVerbal { return behind.range }
      if let before = left(
        of: mention.lowerBound, after: previous, persons: false, unit: value.unit?.utf16.last ?? 0, in: view),
        counting != .persons
          || !NounPhraseWords.bodies.contains(view.text[before.upperBound - 1])
            && view.text[before.upperBound - 1] != "园"
      {
        return before
      }
      return behind?.range
    }
  }

  private static let divisions: UnitSet = "省市县州"

  /// Whether a noun of the lexicon, of two characters or more, begins at `start`.
  func isNoun(at start: Int, in view: DocumentView) -> Bool {
    guard start < view.text.count else { return false }
    let word = reader.word(at: start, in: view)
    return word.kind == .noun && !word.isUnknown && word.range.count > 1
  }

  /// Whether a noun of the lexicon begins at `start`, or a modifier before one: 境外采购商.
  func opensNoun(at start: Int, in view: DocumentView) -> Bool {
    guard start < view.text.count else { return false }
    let word = reader.word(at: start, in: view)
    // 巴勒斯坦人, 中非民众
    if word.isPlace {
      return view.text.unit(at: word.range.upperBound) == "人" || isNoun(at: word.range.upperBound, in: view)
    }
    if word.kind == .modifier || word.kind == .adjective, word.range.count > 1,
      word.range.upperBound < view.text.count
    {
      return isNoun(at: word.range.upperBound, in: view)
    }
    return word.kind == .noun && !word.isUnknown && word.range.count > 1
  }

  /// Whether a noun phrase may begin at `start`.
  func mayOpenPhrase(at start: Int, in view: DocumentView) -> Bool {
    switch reader.word(at: start, in: view).kind {
    case .noun, .modifier, .adjective, .nominal, .seldomNominal, .tail, .attribute: true
    case .verb, .opener, .stop: false
    }
  }

  func isNoun(at start: Int, endingAt end: Int, in view: DocumentView) -> Bool {
    let word = reader.word(at: start, limit: end, in: view)
    return word.kind == .noun && !word.isUnknown && word.range == start..<end
  }

  // MARK: - Ages

  /// 两岁的孩子, 60岁以上老年人: the common noun behind an age.
  private func person(from start: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    let first = text.unit(at: start) == "的" ? start + 1 : start
    guard first < text.count else { return nil }
    if let (end, _) = words.people.match(in: text, at: first) { return first..<end }
    guard let phrase = chunker.phrase(from: first, .persons, allowsClause: false, in: view)?.range else {
      return nil
    }
    for i in phrase.lowerBound + 1..<max(phrase.lowerBound + 1, phrase.upperBound) {
      if let (end, _) = words.people.match(in: text, at: i, limit: phrase.upperBound) {
        return phrase.lowerBound..<end
      }
    }
    return nil
  }
}
