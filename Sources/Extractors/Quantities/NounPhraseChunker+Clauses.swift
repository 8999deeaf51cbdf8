internal import TextPipeline

/// What stands around the plain phrase: ages and dates before it, clauses that modify it, coordinations.
extension NounPhraseChunker {
  /// How far a clause reaches that modifies the noun behind its 的, in UTF-16 units.
  private static let clauseReach = 24

  /// Where the phrase opens: behind an age, a date or a determiner.
  func opening(_ start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    guard start < text.count else { return nil }
    if let (end, _) = words.determiners.match(in: text, at: start) { return end < text.count ? end : nil }
    guard let numeral = numeral(at: start, in: view) else { return start }
    let end = numeral.range.upperBound
    switch text.unit(at: end) {
    case "岁":
      var end = end + 1
      if text.unit(at: end) == "或" || text.unit(at: end) == "及" { end += 1 }
      if text.has("以上", at: end) || text.has("以下", at: end) { end += 2 }
      if text.unit(at: end) == "的" { end += 1 }
      return end < text.count ? end : nil
    case "年":
      let next = text.unit(at: end + 1)
      return next.isHan && next != "制" && next != "级" && next != "期" ? end + 1 : start
    default: return start
    }
  }

  // MARK: - Clauses

  /// The phrase behind the 的 that ends a clause from `start` on.
  func behindClause(_ start: Int, _ counting: Counting, in view: DocumentView) -> Phrase? {
    let text = view.text
    var i = start
    while i < min(text.count, start + Self.clauseReach) {
      let unit = text[i]
      if unit == "的" {
        guard i + 1 < text.count, let phrase = chunk(from: i + 1, counting, in: view),
          counting != .persons || isPerson(phrase.range, text)
        else { return nil }
        return coordinated(phrase, counting, in: view)
      }
      // What is said with 了 or 是 is told, not described.
      guard unit.isHan || unit.isLatin || unit.isDigit || Self.insideClause.contains(unit), unit != "了",
        unit != "是", unit != "之" || text[i + 1] != "一"
      else { return nil }
      i += 1
    }
    return nil
  }

  private static let insideClause: UnitSet = "、“”《》·-%."

  /// 身份不明的男子, 基础较好的县: the noun behind 的 is counted, what was found only describes it.
  func described(_ found: Range<Int>, _ counting: Counting, in view: DocumentView) -> Phrase? {
    let text = view.text
    let end = found.upperBound
    guard end < text.count, text[end].isHan || text[end].isDigit else { return nil }
    if counting == .persons { return isPerson(found, text) ? nil : behindClause(end, counting, in: view) }
    guard text[end] != "的" else { return nil }
    if let numeral = numeral(at: end, in: view) {
      // 直径6米的天线
      guard NounPhraseWords.dimensions.contains(text[end - 1]) else { return nil }
      let unit = numeral.range.upperBound
      guard let length = (1...3).first(where: { text.unit(at: unit + $0) == "的" }) else { return nil }
      return behindClause(unit + length, counting, in: view)
    }
    let degree = reader.word(at: end, in: view)
    var adjective = degree
    if degree.kind == .opener, degree.range.upperBound < text.count {
      adjective = reader.word(at: degree.range.upperBound, in: view)
    }
    // 4枚乌军发射的导弹
    if counting != .actors, degree.kind == .verb || degree.kind == .nominal || degree.kind == .seldomNominal,
      text.unit(at: degree.range.upperBound) == "的" || text.has("过的", at: degree.range.upperBound),
      NounPhraseWords.agents.contains(text[end - 1]) || isPerson(found, text) || text[end - 1] == "军"
    {
      return behindClause(degree.range.upperBound, counting, in: view)
    }
    guard !isPerson(found, text),
      adjective.kind == .adjective
        || adjective.range.count == 1 && degree.kind == .opener
          && words.adjectives.contains(text[adjective.range.lowerBound]),
      text.unit(at: adjective.range.upperBound) == "的"
    else { return nil }
    return behindClause(end, counting, in: view)
  }

  // MARK: - Coordinations

  /// 高中、中职学校; 国家和地区; 专家学者和先进典型.
  func coordinated(_ phrase: Phrase, _ counting: Counting, in view: DocumentView) -> Phrase {
    let text = view.text
    var phrase = phrase
    while phrase.range.count < 40 {
      var at = phrase.range.upperBound
      switch text.unit(at: at) {
      case "、": at += 1
      case "和", "与", "及":
        at += 1
        // 和市医院签约: with a body, not and
        if view.hits.contains(startingAt: at, where: { NounPhraseWords.places.contains($0.type) }),
          !isPlace(phrase.range, view)
        {
          return phrase
        }
      case "以": at += text.unit(at: at + 1) == "及" ? 2 : 0
      default: return phrase
      }
      if let (end, _) = words.determiners.match(in: text, at: at) { at = end }
      let isClosed = closes(phrase.range, text)
      guard at > phrase.range.upperBound, at < text.count, numeral(at: at, in: view) == nil,
        let next = chunk(from: at, counting, in: view), !next.isVerbal || phrase.isVerbal,
        next.range.count >= 2,
        !isClosed || next.range.count <= 4,
        counting != .persons && text[phrase.range.upperBound] != "以"
          || isPerson(next.range, text) == isPerson(phrase.range, text)
      else { return phrase }
      // 8处弯道和沿线14座桥: what follows is another number's
      let end = next.range.upperBound
      if text.unit(at: end) == "第" || startsCount(end, in: view) && !text.has("地区", endingAt: end) {
        return phrase
      }
      phrase.range = phrase.range.lowerBound..<next.range.upperBound
    }
    return phrase
  }

  /// Whether a number of its own begins at `i`; not the 一 of 一同.
  private func startsCount(_ i: Int, in view: DocumentView) -> Bool {
    guard i < view.text.count, let numeral = numeral(at: i, in: view) else { return false }
    return numeral.isArabic || numeral.range.count > 1
  }

  /// Whether the phrase ends with a noun that never modifies another: 省份.
  func closes(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    (2...3).contains {
      NounPhraseWords.closing.match(in: text, at: range.upperBound - $0)?.end == range.upperBound
    }
  }
}
