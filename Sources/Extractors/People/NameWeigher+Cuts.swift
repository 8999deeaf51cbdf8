internal import TextPipeline

/// Names that take a part of a word, or a phrase, for themselves, in eighths of a bit.
extension NameWeigher {
  /// A name that takes a part of a word.
  func cutsOfWords(_ range: Range<Int>, _ evidence: PersonEvidence, isTitled: Bool) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    if range.count == 3, let (last, word) = lattice.word(at: start), last == end - 1 {
      if word.partOfSpeech == UInt8(ascii: "v"), word.frequency >= 5 {
        // 呼吁勿: a verb and the first character of what follows.
        weight += word.frequency >= 10 ? 60 : 40
      } else if text[last] == "地" || text[last] == "得" {
        // 高兴地回应
        weight += 120
      } else if !isTitled,
        PersonContext.localisers.contains(text[last]) || NameWeigher.functionWords.contains(text[last])
      {
        // 文件中, 任命和
        weight += 60
      }
    }
    // 祝贺|宋赛
    if range.count == 4, let (last, word) = lattice.word(at: start), last == start + 2,
      word.partOfSpeech == UInt8(ascii: "v"), word.frequency >= 6
    {
      weight += 60
    }
    // 捍|卫英雄: the second character of a word; but 落实|习近平, where a word as frequent ends before it.
    if !view.tokens.isBoundary(start), let (last, word) = lattice.word(at: start - 1), last == start + 1,
      start < 2
        || lattice.word(at: start - 2).map({ $0.end != start || $0.word.frequency < word.frequency }) ?? true
    {
      weight += 40
    }
    // 章瑶|忙着: a verb and its aspect.
    if range.count == 3, NameWeigher.aspects.contains(text.unit(at: end)), lattice.word(at: end) == nil,
      shapes.reading(of: start..<end - 1, in: view)?.form ?? -100 > -20
    {
      weight += 180
    }
    // 里长|常邀请, 文件|曾警告: a verb, or a noun that no given name is made of
    if range.count == 3, NameWeigher.adverbsBefore.contains(text[start]),
      let (last, word) = lattice.word(at: start + 1), last == end, word.frequency >= 7,
      word.partOfSpeech == UInt8(ascii: "v")
        || shapes.statistics.first(text[start + 1]) + shapes.statistics.second(text[end - 1]) < 0
    {
      weight += 100
    }
    // 阳明里|干事
    if range.count == 3, text[end - 1] == "里", NameWeigher.neighbourhoods.match(in: text, at: end) != nil {
      weight += 150
    }
    return weight + wordsAcross(endOf: range, evidence, isTitled: isTitled)
      + phrases(in: range, isTitled: isTitled)
  }

  /// A name whose last character begins a word that goes on behind it.
  private func wordsAcross(endOf range: Range<Int>, _ evidence: PersonEvidence, isTitled: Bool) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    // 滑雪登|山, 戴上红|领巾
    if !view.tokens.isBoundary(end), evidence.rivalry >= 40, !isSplit(at: end) { weight += 30 }
    if range.count == 3, !isTitled, evidence.isUnintroduced, let (last, word) = lattice.word(at: end - 1),
      last > end, word.frequency >= 5, !isSplit(at: end), text.unit(at: end) != "等"
    {
      weight += 30
    }
    // 高度珍|视: a word and the first character of another.
    if range.count == 3, isWord(start..<end - 1), !isSplit(at: end),
      let (last, word) = lattice.word(at: end - 1),
      last > end, word.frequency >= 3
    {
      weight += 80
    }
    // 局长梁远|调任…
    if range.count == 3, text.has("调任", at: end - 1) { weight += 120 }
    // 解锁太|和殿, 由黄变绿
    if range.count == 3, text[start + 1] == "变", !isTitled { weight += 80 }
    // 姜镇|立刻
    if range.count == 3, let (last, word) = lattice.word(at: end - 1), last == end + 1, word.frequency >= 8,
      word.partOfSpeech == UInt8(ascii: "d")
    {
      weight += 50
    }
    return weight
  }

  /// A phrase of words that a name is read in: a verb and a country, a town and a verb, a family and its children.
  private func phrases(in range: Range<Int>, isTitled: Bool) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    // 金碧辉|煌: the beginning of a longer word
    if !isTitled, let (last, _) = lattice.word(at: start), last > end { weight += 60 }
    if !isTitled, view.tokens.isBoundary(start),
      !(start + 1...end).contains(where: { view.tokens.isBoundary($0) })
    {
      weight += 60
    }
    // 总统|会见叙|外长: what people do
    if range.count > 2,
      PersonContext.cue(at: start, in: text).map({ $0.end > start + 1 && $0.value >= 20 }) ?? false
    {
      weight += 100
    }
    // 从|郑州飞|赴: where somebody comes from
    if range.count == 3, NameWeigher.directions.contains(text.unit(at: start - 1)),
      view.hits.contains(
        startingAt: start,
        where: { $0.range.upperBound == end - 1 && NameWeigher.allPlaces.contains($0.type) })
    {
      weight += 80
    }
    // 副主席|来巴
    if range.count == 2, text[start] == "来", NameWeigher.countryCharacters.contains(text[end - 1]) {
      weight += 100
    }
    // 比农民|高得多, 退耕还|林还草
    if range.count == 3, text.has("得多", endingAt: end) || !isTitled && text[start + 1] == "还" {
      weight += 100
    }
    // 一位罗姓司机: only the family is said.
    if range.count == 2, text[end - 1] == "姓" { weight += 200 }
    // 原田志和|田中…: a joint behind a name of two characters and one
    if range.count == 4, text[end - 1] == "和", text.unit(at: end).isHan { weight += 60 }
    // 邦|夫妇
    if range.count == 3, text[end - 2] == "夫", NameWeigher.spouses.contains(text[end - 1]) { weight += 100 }
    // 罗家三|兄妹
    if range.count == 3, text[start + 1] == "家", UnitSet.countNumerals.contains(text[end - 1]),
      NameWeigher.kin.contains(text.unit(at: end))
    {
      weight += 150
    }
    // 那|张靓丽, 一|封信
    if NameWeigher.measures.contains(text[start]), NameWeigher.counters.contains(text.unit(at: start - 1)) {
      weight += 100
    }
    return weight
  }

  /// Family names that are measure words as well, and what counts by them.
  private static let measures: UnitSet = "张项段方封卷单包位束盘米"
  private static let counters: UnitSet = "这那哪每一二两几三四五六七八九十百数多首整半0123456789"
  private static let aspects: UnitSet = "着了过"
  /// Adverbs that are family names as well.
  private static let adverbsBefore: UnitSet = "常时曾都连"
  /// Whose office goes by a neighbourhood (里) of Taiwan.
  private static let neighbourhoods = WordMap<Void>(words: ["里长", "干事", "里干事", "里民", "邻长", "里办公"])
  private static let directions: UnitSet = "从在到往赴抵离至"
  private static let spouses: UnitSet = "妇妻人"
  private static let kin: UnitSet = "兄姐弟妹姊代口人个"
}
