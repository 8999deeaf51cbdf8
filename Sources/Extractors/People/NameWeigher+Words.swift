internal import TextPipeline

/// Names that are words, or made of words.
extension NameWeigher {
  /// A name that is a word, or is made of words; in a list of names it may be all the same.
  func wordiness(of reading: NameReading, _ evidence: PersonEvidence, behind title: TitleSpan?) -> Int {
    let range = reading.range
    let (start, end) = (range.lowerBound, range.upperBound)
    let isDue = title.map { !$0.isCommonNoun && !$0.isWeak && !$0.isHeld } ?? false
    if text.unit(at: start - 1).isBlank || text.unit(at: end).isBlank { return 0 }
    let isListed = text.unit(at: end) == "、" || text.unit(at: start - 1) == "、"
    var weight = nouns(behind: range, evidence, isTitled: title != nil)
    let first = lattice.word(at: start)
    if range.count == 2, let (last, word) = first, last == end {
      // 裁判员宣誓
      if word.partOfSpeech == UInt8(ascii: "v"), title != nil, !titles.isStart(end),
        !isListed || reading.form < 40
      {
        weight += 40
      }
      // 游客|下山: a family name of Japan that is a word
      if reading.surname == 2, !isDue, !isListed { weight += 60 }
      // 毛主席|常常告诉我们
      if word.partOfSpeech == UInt8(ascii: "d"), title != nil, !isListed { weight += 60 }
      // 旅客弘扬, 迎来游客高峰
      if !isDue, word.frequency >= 5 || evidence.isUnintroduced { weight += title == nil ? 35 : 60 }
    } else if range.count == 2, !isDue, title != nil || evidence.isUnintroduced, isToken(range) {
      weight += reading.surname == 2 && !isListed ? 60 : 25
    }
    // 总统|任期, 首相|官邸前
    if title != nil, NameWeigher.officeNouns.match(in: text, at: start) != nil { weight += 130 }
    // A word whatever stands before it: 应佩戴 no, 贺信时; 主席卓越…
    if let title, title.isHeld, first != nil { weight += 60 }
    if range.count > 2, first?.end == end { weight += 50 }
    // 党中央|高扬
    if title == nil, bodies.isEnd(start), range.count == 2, first?.end == end,
      first?.word.partOfSpeech == UInt8(ascii: "v")
    {
      weight += 40
    }
    // 志贺|町: a town of Japan
    if range.count > 2, title == nil, text[end - 1] == "町" { weight += 90 }
    // 央视综合频道 + 黄金档
    if range.count == 3, title == nil, text[end - 1] == "档", isWord(start..<end - 1) { weight += 90 }
    // 保安管|门外: a verb and where
    if range.count == 3, NameWeigher.sides.contains(text[end - 1]), isWord(start + 1..<end) { weight += 60 }
    guard !isDue else { return weight }
    // 金灿灿的花海
    if range.count == 3, evidence.isUnintroduced, text[start + 1] == text[start + 2],
      text.unit(at: end) == "的"
    {
      weight += 60
    }
    // 夏玉米|喜获丰收: a kind of what the language has a word for
    if range.count == 3, title == nil, NameWeigher.crops.contains(text[end - 1]), isWord(start + 1..<end) {
      weight += 60
    }
    // 大江大河|先后…
    if range.count == 4, title == nil, text[start] == text[start + 2] {
      weight += 60
    }
    if evidence.isUnintroduced {
      // 远山|静默。
      if reading.shape == .japanese, range.count == 4, reading.surname == 2, isToken(start + 2..<end),
        PersonContext.cue(at: end, in: text) == nil
      {
        weight += 60
      }
      if NameWeigher.things.contains(text[end - 1]) { weight += range.count == 3 ? 45 : 35 }
      // 对|于明远
      if title == nil, start > 0, view.tokens.isBoundary(start), lattice.word(at: start - 1)?.end == start + 1
      {
        weight += 25
      }
    } else if title == nil {
      return weight
    } else if reading.surname == 1, shapes.statistics.surname(text[start]) < -30,
      shapes.statistics.transcription(text[start]) < 0
    {
      // 游客|赏冰灯
      weight += 30
    }
    if range.count == 3, isWord(start + 1..<end) || isToken(start + 1..<end) {
      // 包|粽子, 赏|冰灯: what people do and to what.
      let isFollowed = PersonContext.cue(at: end, in: text).map { $0.value >= 20 } ?? false
      weight += NameWeigher.doings.contains(text[start]) ? 60 : reading.form < 50 && !isFollowed ? 20 : 0
    } else if range.count == 3, isToken(start..<end - 1) {
      // 高粱|喜获
      weight += 20
    } else if range.count == 4, isWord(start..<start + 2), isWord(start + 2..<end) {
      // 祝贺|中华
      weight += 80
    }
    return weight
  }

  /// 秦汉|文明, 邮储银行|普惠|小微企业, 梅迪卡|过境点: a name that a noun follows, and no sign of somebody before it.
  private func nouns(behind range: Range<Int>, _ evidence: PersonEvidence, isTitled: Bool) -> Int {
    let end = range.upperBound
    guard !isTitled, text.unit(at: end).isHan else { return 0 }
    if bodies.isEnd(range.lowerBound), PersonContext.cue(at: end, in: text) == nil,
      !NameWeigher.functionWords.contains(text[end]), !titles.isStart(end)
    {
      return isBeforeNoun(end) || range.count == 2 ? 42 : 0
    }
    let isTranscribed = range.allSatisfy { shapes.statistics.transcription(text[$0]) > 0 }
    return range.count == 2 && evidence.isUnintroduced && !isTranscribed && isBeforeNoun(end) ? 45 : 0
  }

  /// Whether a noun follows directly: what a place, a brand or a work is named with.
  func isBeforeNoun(_ end: Int) -> Bool {
    if let cue = PersonContext.cue(at: end, in: text) { return cue.value <= -30 }
    guard text.unit(at: end).isHan, !titles.isStart(end),
      !NameWeigher.functionWords.contains(text[end]), let (_, word) = lattice.word(at: end),
      !view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 })
    else { return false }
    return NameWeigher.nominal.contains(UInt16(word.partOfSpeech))
  }

  private static let sides: UnitSet = "外内"
  /// Parts of speech of nouns and of what stands before them.
  private static let nominal: UnitSet = "ns"
  private static let crops: UnitSet = "米麦豆粮棉薯菜果茶"

  func isWord(_ range: Range<Int>) -> Bool {
    var isWord = false
    lattice.forEachWord(at: range.lowerBound) { end, _ in isWord = isWord || end == range.upperBound }
    return isWord
  }

  /// Whether the segmenter has the range as one word.
  func isToken(_ range: Range<Int>) -> Bool {
    view.tokens.isBoundary(range.lowerBound) && view.tokens.isBoundary(range.upperBound)
      && !(range.lowerBound + 1..<range.upperBound).contains { view.tokens.isBoundary($0) }
  }

  /// What offices have, not who holds them.
  private static let officeNouns = WordMap(words: [
    "任期", "任命", "职务", "职位", "贺信", "贺电", "讲话", "指示", "批示", "选举", "大选", "候选", "官邸", "办公", "专机", "访问",
    "殷殷", "重要", "嘱托", "关怀", "关心", "亲切", "亲自", "签署", "发表", "出席", "接待", "接访", "热线", "信箱", "邮箱", "负责",
    "工作", "会议", "座谈", "人选", "岗位", "资格", "待遇", "身份", "名义", "授权", "委托", "提名", "弹劾", "辞职", "特别", "高级",
    "宣誓", "就职", "致辞", "致词", "致电", "致信", "来访", "到访", "应邀", "率团", "率领", "赴任",
  ])
}
