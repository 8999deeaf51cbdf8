internal import TextPipeline

/// What a phrase is made of, one piece at a time: words, names in their marks, numbers with their unit.
extension NounPhraseChunker {
  /// A word, a title in its marks, or a number with its unit before a noun (80周年专题展).
  func next(at i: Int, isFirst: Bool, in view: DocumentView) -> PhraseReader.Word? {
    let text = view.text
    if !isFirst, text[i] == "-" || text[i] == "—", text.unit(at: i - 1).isHan {
      // 中国-东盟博览会, 米格-29战机
      var end = i + 1
      while end < text.count, text[end].isDigit || text[end].isLatin { end += 1 }
      return text.unit(at: end).isHan ? PhraseReader.Word(range: i..<end, kind: .modifier) : nil
    }
    if !isFirst, let close = shortBracket(i, text), close < text.count, text[close].isHan,
      view.hits.contains(startingAt: i + 1, where: { NounPhraseWords.places.contains($0.type) })
    {
      // 中国(山城)博览会
      switch reader.word(at: close, in: view).kind {
      case .noun, .modifier, .nominal: return PhraseReader.Word(range: i..<close, kind: .modifier)
      case .adjective, .seldomNominal, .attribute, .tail, .verb, .opener, .stop: return nil
      }
    }
    if text[i] == "“" || text[i] == "《" {
      guard let close = closing(i, text) else { return nil }
      return PhraseReader.Word(range: i..<close + 1, kind: .noun, isQuoted: true)
    }
    if let numeral = numeral(at: i, in: view), numeral.isArabic || reader.closedWord(at: i, in: view) == nil {
      // 国内十大新闻、国际十大新闻
      if !isFirst, text.unit(at: numeral.range.upperBound) == "大", !text.isParty(numeral) { return nil }
      if let end = numbered(numeral, isFirst, in: view) {
        return PhraseReader.Word(range: i..<end, kind: .modifier)
      }
      // 一体化, 百货: a word that only begins with a number
      guard text[i].isHan else { return nil }
      let word = reader.word(at: i, in: view)
      return word.isUnknown || word.range.upperBound <= numeral.range.upperBound ? nil : word
    }
    guard text[i].isHan || text[i].isLatin else { return nil }
    var word = reader.word(at: i, in: view)
    // 全国代表大会: 全国 in front
    if isFirst, word.kind == .stop, text[i] == "全", word.range.count > 1 { word.kind = .modifier }
    // 消博会
    if !isFirst, word.kind == .stop, text[i] == "会", word.range.count == 1,
      !NounPhraseWords.persons.contains(text.unit(at: i - 1))
    {
      word.kind = .noun
    }
    // 年龄六个月以上人士
    if isFirst, text.has("年龄", at: i), numeral(at: word.range.upperBound, in: view) != nil {
      word.kind = .opener
    }
    // 统一起来, 建设成
    if word.kind == .nominal || word.kind == .seldomNominal || word.kind == .adjective,
      words.complements.match(in: text, at: word.range.upperBound) != nil
    {
      word.kind = .verb
    }
    // 服务型, 开放式: never the head
    if word.kind == .noun, word.range.count > 2,
      text[word.range.upperBound - 1] == "型" || text[word.range.upperBound - 1] == "式",
      NounPhraseWords.forms.match(in: text, at: word.range.upperBound - 2)?.end != word.range.upperBound
    {
      word.kind = .modifier
    }
    return word
  }

  private static let numerals: UnitSet = "〇零一二三四五六七八九十百千万亿两几数半"

  func numeral(at offset: Int, in view: DocumentView) -> Numeral? {
    guard offset < view.text.count, view.text[offset].isDigit || Self.numerals.contains(view.text[offset])
    else { return nil }
    var low = 0
    var high = view.numerals.count
    while low < high {
      let middle = (low + high) / 2
      if view.numerals[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < view.numerals.count && view.numerals[low].range.lowerBound == offset
      ? view.numerals[low] : nil
  }

  /// 5A级, 80周年, 24小时 before a noun: where it ends.
  private func numbered(_ numeral: Numeral, _ isFirst: Bool, in view: DocumentView) -> Int? {
    let text = view.text
    var end = numeral.range.upperBound
    while text.unit(at: end).isLatin { end += 1 }
    if let (stop, _) = words.numberedBy.match(in: text, at: end) {
      end = stop
    } else if end == numeral.range.upperBound {
      return nil
    }
    // 烘干机24小时作业
    if !isFirst, text[end - 1] == "时" || text[end - 1] == "钟" { return nil }
    guard end < text.count, text[end].isHan || text[end].isLatin else { return nil }
    switch reader.word(at: end, in: view).kind {
    case .noun, .modifier, .adjective, .nominal, .attribute: return end
    case .seldomNominal, .tail, .verb, .opener, .stop: return nil
    }
  }

  /// “…” or 《…》 from `start`: where it closes.
  private func closing(_ start: Int, _ text: AnalysisText) -> Int? {
    let mark: UInt16 = text[start] == "“" ? 0x201D : 0x300B
    var i = start + 1
    while i < min(text.count, start + 40) {
      if text[i] == mark { return i > start + 1 ? i : nil }
      if text[i].isNewline || text[i] == "。" { return nil }
      i += 1
    }
    return nil
  }

  /// 县(区), 学生(幼儿)
  func shortBracket(_ open: Int, _ text: AnalysisText) -> Int? {
    guard text.unit(at: open) == "(" else { return nil }
    var i = open + 1
    while i < min(text.count, open + 9), text[i].isHan || text[i] == "、" { i += 1 }
    return i > open + 1 && text.unit(at: i) == ")" ? i + 1 : nil
  }
}
