internal import TextPipeline

/// What speaks against a name because of how it lies among the words around it, in eighths of a bit.
extension NameWeigher {
  /// - Parameters:
  ///   - evidence: what is known of the reading so far.
  ///   - title: the title that introduces it.
  func objections(to reading: NameReading, _ evidence: PersonEvidence, behind title: TitleSpan?) -> Int {
    let range = reading.range
    // A word counts less behind an office, where a name is due.
    let isDue = title.map { !$0.isCommonNoun && !$0.isWeak && !$0.isHeld } ?? false
    return cutsOfWords(range, evidence, isTitled: title != nil)
      + functionWords(in: range)
      + verbs(after: reading)
      + places(around: range, evidence, isDue: isDue)
      + transcriptions(around: range, isTitled: title != nil)
      + familyNames(over: range)
      + appended(to: reading)
      + (isShortened(reading) ? 45 : 0)
      + leftovers(behind: range, isUnintroduced: evidence.isUnintroduced)
      + leftovers(before: range)
  }

  /// A character that joins words, at an end of the name.
  private func functionWords(in range: Range<Int>) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    // 护士曾到过…
    if text[start] == "曾", NameWeigher.pasts.contains(text[end - 1]) || text.unit(at: end) == "过" {
      weight += 120
    }
    // 司令|官安藤, 警察厅长|官国松: the end of an office
    if text[start] == "官", NameWeigher.officers.contains(text.unit(at: start - 1)) { weight += 150 }
    // 罗氏虾; but 阮氏秋荷, and behind a title 吴氏敏
    if text[start + 1] == "氏", range.count == 2 || range.count == 3 && !titles.introduce(start) {
      weight += 120
    }
    // 党的二十|大西藏代表团
    if text[start] == "大", UnitSet.countNumerals.contains(text.unit(at: start - 1)) { weight += 150 }
    // 制作|成烤虾
    if text[start] == "成", NameWeigher.makings.contains(text.unit(at: start - 1)) { weight += 90 }
    // 李蓬|向代表们…
    if range.count > 2, text[end - 1] == "向" || text[end - 1] == "对", text.unit(at: end).isHan,
      PersonContext.cue(at: end, in: text).map({ $0.value < 20 }) ?? true
    {
      weight += 60
    }
    // 潘氏清|心
    if range.count == 3, text[start + 1] == "氏",
      shapes.reading(of: start..<end + 1, in: view).map({ $0.form > 20 }) ?? false,
      PersonContext.cue(at: end, in: text) == nil, !titles.isStart(end)
    {
      weight += 60
    }
    // 金柚|喜获丰收
    if text[end - 1] == "喜", NameWeigher.joys.contains(text.unit(at: end)) { weight += 100 }
    // 罗山|和中国大使
    if range.count > 2, text[end - 1] == "和",
      view.hits.contains(startingAt: end, where: { $0.type == .country && $0.range.count > 1 })
    {
      weight += 80
    }
    // 副县长罗山|和云川县中医院院长
    if range.count == 3, text[end - 1] == "和", titles.before(start) != nil,
      shapes.reading(of: start..<end - 1, in: view)?.form ?? -100 > NameWeigher.leastJoined,
      bodies.isStart(end)
        || view.hits.contains(startingAt: end, where: { $0.range.count > 1 && $0.type == .division })
    {
      weight += 80
    }
    // 何蓉|和ICU护士
    if range.count > 2, text[end - 1] == "和", text.unit(at: end).isLatin { weight += 80 }
    // 早川浩|和山本健二
    if NameWeigher.conjunctions.contains(text[end - 1]),
      view.hits.contains(startingAt: end, where: { isJapanese($0) })
    {
      weight += 60
    }
    // 郝某和省长…
    if NameWeigher.conjunctions.contains(text[end - 1]), titles.isStart(end) { weight += 60 }
    // 以冯巩为|主席的…
    if text[end - 1] == "为", text.unit(at: start - 1) == "以" { weight += 100 }
    // “以|陈换新”: what is done for what
    if text.unit(at: start - 1) == "以", text.unit(at: start - 2) == "“", text.unit(at: end) == "”" {
      weight += 100
    }
    // 会见特使翟隽时,
    if range.count == 3, text[end - 1] == "时", !text.unit(at: end).isHan { weight += 60 }
    // 总书记|曾回信
    if text[start] == "曾", titles.before(start)?.isHeld ?? false { weight += 60 }
    // 由|华天、包英凤…组成, 和|姚金秀等
    if range.count > 2, NameWeigher.joints.contains(text[start]),
      shapes.reading(of: start + 1..<end, in: view)?.form ?? 0 > (text[start] == "由" ? -40 : 30)
    {
      weight += 70
    }
    // 将|率团, 位|台岛; 但|罗致远认为, at the beginning of a clause as well
    if NameWeigher.never.contains(text[start]),
      text.unit(at: start - 1).isHan || text[start] == "但" && text.unit(at: start - 1) != "、"
    {
      weight += 90
    }
    // 董事长罗远|之女
    if text[end - 1] == "之", NameWeigher.relatives.contains(text.unit(at: end)) { weight += 100 }
    // 种粮大户罗远为|的600亩: nothing is 为 before 的, or before a mark.
    if NameWeigher.leading.contains(text.unit(at: end)),
      NameWeigher.dependent.contains(text.unit(at: end + 1))
    {
      weight += 60
    }
    // 向|阿方, 向|欧美同学会
    if NameWeigher.prepositions.contains(text[start]) {
      if range.count == 3, PersonContext.sides.contains(text[end - 1]),
        NameWeigher.countryCharacters.contains(text[start + 1])
      {
        weight += 60
      }
      if range.count == 3, isToken(start + 1..<end) { weight += 50 }
      let isPlace = view.hits.contains(startingAt: start + 1) {
        $0.range.count > 1 && $0.range.upperBound >= end && NameWeigher.allPlaces.contains($0.type)
      }
      if isPlace || lattice.word(at: start + 1).map({ $0.end > end }) ?? false { weight += 60 }
    }
    return weight
  }

  /// An adverb or a verb of one character that a name of three and more would end in.
  private func verbs(after reading: NameReading) -> Int {
    let range = reading.range
    guard range.count >= 3 else { return 0 }
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    // 侯蓉也, 周琦拍到了; but given names of Japan end in 也 and 将, not 山崎文夫|互致贺电.
    let last = text[end - 1]
    let isOfJapan = reading.shape == .japanese && range.count > reading.surname + 1 && last != "互"
    if NameWeigher.adverbs.contains(last), !isOfJapan {
      weight += 60
    } else if NameWeigher.doings.contains(last), shapes.statistics.second(last) < 0,
      text.unit(at: end).isHan, lattice.word(at: end - 1) == nil || !view.tokens.isBoundary(end)
    {
      weight += 30
    }
    // 袁胜|正带领, 张宸|和她
    if last == "正" || last == "分",
      PersonContext.cue(at: end, in: text).map({ 10..<35 ~= $0.value }) ?? false
        || text.unit(at: end) == "在"
    {
      weight += 60
    }
    if last == "和", NameWeigher.pronouns.contains(text.unit(at: end)) || text.has("团队", at: end) {
      weight += 60
    }
    // 拜登通|电话: two characters of a transcription and one that is of none and hardly of a given name.
    if shapes.statistics.second(last) < -10, shapes.statistics.transcription(last) < -8,
      text.unit(at: end).isHan,
      (start..<end - 1).allSatisfy({ shapes.statistics.transcription(text[$0]) > 8 })
    {
      weight += 50
    }
    return weight
  }

  /// 冯德莱|恩, 克|鲁托伊: a part of a longer transcription.
  private func transcriptions(around range: Range<Int>, isTitled: Bool) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    func isForeign(_ offset: Int, above least: Int) -> Bool {
      let unit = text.unit(at: offset)
      return unit.isHan && !NameWeigher.functionWords.contains(unit)
        && shapes.statistics.transcription(unit) > least
    }
    let isTranscribed = range.allSatisfy { isForeign($0, above: 0) }
    if isTranscribed {
      // 伍德|郡, 博杰|语: what is called so
      if !isTitled, NameWeigher.kinds.contains(text.unit(at: end)) { return 60 }
      // 卢加|是…的城镇
      if !isTitled, isTown(behind: end) { return 90 }
      // 波士顿|市长|林德曼: who holds the title stands behind it.
      if let title = titles.after(end), !title.isWeak, !title.isCommonNoun,
        isForeign(title.range.upperBound, above: 8),
        isForeign(title.range.upperBound + 1, above: 8)
      {
        return 90
      }
      if isTitled {
        if isForeign(end, above: 20), isForeign(end + 1, above: 20) { return 80 }
      } else if isForeign(end, above: 20) && view.tokens.isBoundary(end + 1)
        || isForeign(start - 1, above: -30) && view.tokens.isBoundary(start - 1)
      {
        return 60
      }
    }
    // 范德贝|克,
    if range.count > 2, isForeign(end, above: 20), !text.unit(at: end + 1).isHan,
      (start + 1..<end).allSatisfy({ isForeign($0, above: 20) })
    {
      return 60
    }
    // Whatever its characters: 马柳|斯卡, 哈伊|马角
    if edges.goesOn(at: end, in: view) { return isTitled ? 70 : 60 }
    if !isTitled, edges.comesFrom(before: start, in: view) { return 60 }
    if text.unit(at: end) == 0xB7 || text.unit(at: start - 1) == 0xB7 { return 60 }
    return 0
  }

  /// 中|田宏, 池田|大作: a Japanese family name that begins before the name, or is all of it while characters follow that
  /// are nothing else.
  private func familyNames(over range: Range<Int>) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    if text.unit(at: start - 1).isHan, !NameWeigher.functionWords.contains(text[start - 1]),
      view.hits.contains(startingAt: start - 1, where: { $0.range.upperBound > start && isJapanese($0) }),
      titles.before(start) == nil, !view.tokens.isBoundary(start) || !view.tokens.isBoundary(start + 1)
    {
      return 60
    }
    // 池田大|作
    if range.count == 3, lattice.word(at: end - 1)?.end == end + 1,
      view.hits.contains(startingAt: start, where: { $0.range.upperBound == end - 1 && isJapanese($0) })
    {
      return 60
    }
    if range.count == 2, text.unit(at: end).isHan, text.unit(at: end + 1).isHan,
      PersonContext.cue(at: end, in: text) == nil, titles.after(end) == nil,
      !NameWeigher.functionWords.contains(text[end]), !NameWeigher.adverbs.contains(text[end]),
      view.hits.contains(startingAt: start, where: { $0.range == range && isJapanese($0) })
    {
      return 60
    }
    return 0
  }

  private func isJapanese(_ hit: LexiconHit) -> Bool {
    hit.range.count > 1 && shapes.statistics.features(hit)?.japanese != nil
  }

  /// 罗远|业转投…: a character in no word that given names end in, and that joins no words.
  private func goesOn(behind range: Range<Int>) -> Bool {
    let (end, unit) = (range.upperBound, text.unit(at: range.upperBound))
    return unit.isHan && text.unit(at: end + 1).isHan && view.tokens.isBoundary(end)
      && view.tokens.isBoundary(end + 1) && shapes.statistics.second(unit) > NameWeigher.leastSecond
      && PersonContext.cue(at: end, in: text) == nil && titles.after(end) == nil
      && !NameWeigher.functionWords.contains(unit) && !NameWeigher.adverbs.contains(unit)
      && !NameWeigher.doings.contains(unit) && !TranscriptionEdges.verbs.contains(unit)
      && shapes.reading(of: range.lowerBound..<end + 1, in: view)?.form ?? 0 > NameWeigher.leastLonger
  }

  /// 陈敏|尔在: a character between the name and what follows, in no word, belongs to the name.
  private func leftovers(behind range: Range<Int>, isUnintroduced: Bool) -> Int {
    let end = range.upperBound
    // 、周忠和。
    if NameWeigher.conjunctions.contains(text.unit(at: end)),
      NameWeigher.stops.contains(text.unit(at: end + 1))
    {
      return 60
    }
    if isUnintroduced, range.count == 2, goesOn(behind: range) { return 30 }
    guard text.unit(at: end).isHan, text.unit(at: end + 1).isHan, PersonContext.cue(at: end, in: text) == nil,
      !NameWeigher.adverbs.contains(text[end]), text[end] != "正",
      PersonContext.cue(at: end + 1, in: text).map({ $0.value > 0 }) ?? false
        || range.count == 2 && NameWeigher.functionWords.contains(text[end + 1])
        || titles.isStart(end + 1) && shapes.statistics.transcription(text[end]) > 10,
      view.tokens.isBoundary(end), view.tokens.isBoundary(end + 1), !titles.isStart(end)
    else { return 0 }
    return 30
  }

  /// 鎏|金铜蚕、, 执委莱|胡特: a character between a mark, a title or a body and the name, in no word.
  private func leftovers(before range: Range<Int>) -> Int {
    let start = range.lowerBound
    let (unit, before) = (text.unit(at: start - 1), text.unit(at: start - 2))
    guard start > 1, unit.isHan, !before.isHan || titles.isEnd(start - 1) || bodies.isEnd(start - 1),
      !titles.isEnd(start), !NameWeigher.functionWords.contains(unit), !NameWeigher.heralds.contains(unit)
    else { return 0 }
    if before == "、" { return 60 }
    // ,范|徐丽泰: by her husband's family name as well
    if shapes.statistics.surname(unit) > NameWeigher.sureSurname,
      shapes.reading(of: start - 1..<range.upperBound, in: view)?.shape == .doubleSurname
    {
      return 40
    }
    return shapes.statistics.transcription(unit) > 10 ? 50 : 0
  }

  /// How often a left-over character ends given names at least, and how much of a name the longer one is.
  private static let leastSecond = -20
  private static let leastLonger = 40
  private static let sureSurname = 30
  /// What one character says of somebody whose name follows.
  private static let heralds: UnitSet = "原前副新老小女男婿妻夫子父母兄弟姐妹见问听时看请找如像有是当访迎学谢找帮陪随"
  private static let conjunctions: UnitSet = "和与及同前原任"
  private static let pronouns: UnitSet = "他她它其你我"
  /// Adverbs and verbs of one character that follow a name and hardly ever end one.
  static let adverbs: UnitSet = "也亦已曾均又还却则仍皆互再才称将率携送做所暨更想欲"
  /// Verbs of one character that look like family names before a noun, and that follow a name.
  static let doings: UnitSet = "包赏赛游画贺访易高调拍分作致遇写赴谈带施解寻打封盛单滑广查"
  /// Characters that are hardly ever a family name within a sentence.
  private static let never: UnitSet = "将位在是而但要"
  private static let prepositions: UnitSet = "和从向由为与同应以"
  static let countryCharacters: UnitSet = "中美俄乌英法德日韩朝黎叙伊以巴土印越泰缅菲澳加墨埃欧沙哈塔吉苏阿尼洪哥智秘古"
  private static let stops: UnitSet = "。,;、\n"
  /// What a name of two is at least, where 和 behind it may be a word.
  private static let leastJoined = -20
  private static let joints: UnitSet = "由和与同向从"
  static let allPlaces = Set(["division", "country"].map { LexiconType($0) } + places)

  /// Last characters of what somebody has done: 曾任, 曾到过, 曾向.
  private static let pasts: UnitSet = "过任获赴向在与对被"
  /// Who somebody is to another: 之女, 之父.
  private static let relatives: UnitSet = "女子妻父母兄弟姐妹孙侄夫"
  /// Words of one character that something must follow, and what cannot.
  private static let leading: UnitSet = "为与向对被把从让"
  private static let dependent: UnitSet = "的,。;、"
  /// What 成 ends: 制作成, 打造成.
  private static let makings: UnitSet = "作造变做建制换组形铺种煮晒工"
  private static let officers: UnitSet = "长令法检警军教"
  /// What a transcription names besides people.
  private static let kinds: UnitSet = "语郡族州岛湾港峰湖城镇石队型奖杯"
  private static let joys: UnitSet = "获迎摘提丰"
}
