internal import TextPipeline

/// Names transcribed from other scripts: 伊莎贝拉·莫雷蒂, 安-索菲·勒克莱尔, J·惠特曼, and without a dot after a title: 翻译卡莉妮娅.
struct ForeignNames: Sendable {
  let statistics: NameStatistics
  let lattice: WordLattice
  let edges: TranscriptionEdges

  struct Found: Sendable {
    var range: Range<Int>
    /// Eighths of a bit.
    var sum: Int
  }

  init(statistics: NameStatistics, lattice: WordLattice) {
    self.statistics = statistics
    self.lattice = lattice
    edges = TranscriptionEdges(statistics: statistics, lattice: lattice)
  }

  /// Characters of a name behind its dot; no chain of parts is longer.
  private static let longest = 60

  // MARK: With dots

  /// The name around the middle dot at `dot`, nil where the dot joins something else.
  func dotted(at dot: Int, in view: DocumentView) -> Found? {
    let text = view.text
    guard var start = edges.start(before: dot, in: view) else { return nil }
    // 买买提|库尔沙·…
    while let part = view.hits.ending(at: start).first(where: { $0.range.count > 2 && isNamePart($0) }) {
      start = part.range.lowerBound
    }
    var end = dot
    let isGarbled = text[dot] == "?"
    while text.unit(at: end) == 0xB7 || text.unit(at: end) == "-" || isGarbled && text.unit(at: end) == "?",
      end - dot < ForeignNames.longest
    {
      let isListed = text.unit(at: start - 1) == "、"
      let next = partEnd(
        from: end + 1, isListed: isListed, isTurkic: hasNamePart(start..<end, in: view), in: view)
      guard next > end + 1 else { break }
      end = next
    }
    // 胡安·何塞|三人
    if ForeignNames.numerals.contains(text[end - 1]), ForeignNames.persons.contains(text.unit(at: end)) {
      end -= 1
    }
    // 中国·哈尔滨
    if view.hits.contains(
      endingAt: dot,
      where: {
        $0.type == .country && $0.range.lowerBound <= start + 1 && view.text[$0.range.upperBound - 1] == "国"
      })
    {
      return nil
    }
    // 云川网·闪电新闻
    if text[dot - 1] == "网" || text[dot - 1] == "报" { return nil }
    // 拉菲克·哈里里国际机场
    if ForeignNames.facilities.contains(where: { text.has($0, at: end) || text.has($0, at: end + 1) }) {
      return nil
    }
    // “伊万·别列连科”号
    if text.unit(at: start - 1) == "“", (end..<end + 5).contains(where: { text.has("”号", at: $0) }) {
      return nil
    }
    guard end > dot + 1, text[end - 1].isHan || text[start].isHan else { return nil }
    // 科学·AI
    if text[end - 1].isLatin, text[end - 2].isLatin { return nil }
    var sum = 0
    var han = 0
    var first = 0
    for i in start..<end where text[i].isHan {
      let weight = max(-40, min(20, statistics.transcription(text[i])))
      sum += weight
      if i < dot { first += weight }
      han += 1
    }
    let isKnown = hasNamePart(start..<end, in: view)
    // Behind it an office or what people do: a name whatever its characters.
    let isFollowed =
      PersonContext.follows(at: end, in: text)
      || view.hits.contains(startingAt: end) { $0.type == .title && $0.range.count > 1 }
    // 森林·中心城: a frequent word
    if !isFollowed, !isKnown, let (last, word) = lattice.word(at: start, in: view), last == dot,
      word.frequency >= 9
    {
      return nil
    }
    guard isKnown || sum > (isFollowed && first >= 0 ? -30 : -12) * han else { return nil }
    return Found(range: start..<end, sum: max(sum + 60, 40))
  }

  /// Whether a part of Uyghur, Tibetan … names begins in a range.
  func hasNamePart(_ range: Range<Int>, in view: DocumentView) -> Bool {
    range.contains { offset in view.hits.contains(startingAt: offset) { isNamePart($0) } }
  }

  private func isNamePart(_ hit: LexiconHit) -> Bool { statistics.features(hit)?.isNamePart ?? false }

  /// 瓦列拉-卡斯蒂略总统: a name with a hyphen and no dot, beside an office or what people do.
  /// In a report of a match it needs neither: 达里尔-莫里斯.
  func hyphenated(
    at hyphen: Int, titles: TitleNeighbours, isPlayed: Bool, in view: DocumentView
  ) -> Found? {
    let text = view.text
    let least = -20
    guard text.unit(at: hyphen - 1).isHan, text.unit(at: hyphen + 1).isHan,
      statistics.transcription(text[hyphen - 1]) > least, statistics.transcription(text[hyphen + 1]) > least,
      let name = dotted(at: hyphen, in: view), name.range.contains(hyphen),
      text.unit(at: name.range.upperBound) != 0xB7,
      name.range.lowerBound..<hyphen != hyphen - 1..<hyphen || name.range.count > 3
    else { return nil }
    let isOffice = titles.before(name.range.lowerBound).map { !$0.isCommonNoun } ?? false
    guard
      isOffice || isPlayed && isLong(name.range, around: hyphen, in: view)
        || isSure(name.range, around: hyphen, in: view)
        || titles.isStart(name.range.upperBound)
        || PersonContext.follows(at: name.range.upperBound, in: text)
        || text.has("会见", endingAt: name.range.lowerBound) || text.has("陪同", endingAt: name.range.lowerBound)
    else { return nil }
    return name
  }

  /// The end of a part of a name after a dot: the next dot, if it is near, else where the characters end it.
  private func partEnd(
    from start: Int, isListed: Bool, isTurkic: Bool, in view: DocumentView
  ) -> Int {
    let text = view.text
    var edge = start
    while edge < text.count, edge - start < 8, text[edge].isHan { edge += 1 }
    if edge > start, text.unit(at: edge) == 0xB7,
      !(start..<edge).contains(where: { TranscriptionEdges.stops.contains(text[$0]) })
    {
      return edge
    }
    if text.unit(at: start).isLatin {
      edge = start
      while text.unit(at: edge).isLatin { edge += 1 }
      return edge
    }
    // 阿不来提·阿不都热西提、: in a list the mark decides.
    if isListed, 1...7 ~= edge - start, text.unit(at: edge) == "、" || text.unit(at: edge) == "(" {
      return edge
    }
    let demands = TranscriptionEdges.Demands(prior: 60, isStrict: false, least: 1, isTurkic: isTurkic)
    let end = edges.end(from: start, demands, in: view)?.end ?? start
    return regnalEnd(after: end == start + 1 ? edges.wordStart(after: end, in: view) ?? end : end, in: text)
  }

  // MARK: Behind a title

  /// A transcription without a dot behind a title: 翻译卡莉妮娅; with a country before the title, two characters and
  /// more (外长希尔), and characters that are rare in transcriptions too (碧占莫妮).
  func bare(after title: TitleSpan, in view: DocumentView) -> Found? {
    let text = view.text
    let start = title.range.upperBound
    // Two characters at least.
    guard text.unit(at: start).isHan, text.unit(at: start + 1).isHan,
      !TranscriptionEdges.stops.contains(text[start]),
      // 官员|从泰姬陵…
      !TranscriptionEdges.prepositions.contains(text[start])
        || statistics.transcription(text[start]) > NameStatistics.never
    else { return nil }
    let isForeign = hasCountry(before: title.range.lowerBound, in: view)
    let isOffice = !title.isCommonNoun && !title.isWeak && !title.isByline
    let demands = TranscriptionEdges.Demands(
      prior: isForeign ? -20 : -60, isStrict: !isForeign, least: isForeign || isOffice ? 2 : 3)
    guard let (last, whole) = edges.end(from: start, demands, in: view) else { return nil }
    // 安贝|生出席: a character is left over before what he does.
    let isLeft =
      last == start + 2 && isOffice && text.unit(at: last).isHan
      && PersonContext.follows(at: last + 1, in: text)
      && !PersonContext.follows(at: last, in: text) && statistics.isPart(text[last])
      && !NameWeigher.functionWords.contains(text[last]) && !NameWeigher.adverbs.contains(text[last])
      && !TranscriptionEdges.verbs.contains(text[last])
    let end = isLeft ? last + 1 : last
    guard text.unit(at: end) != 0xB7,
      !isPlace(start..<end, isDue: isForeign && isOffice, in: view)
    else { return nil }
    let range = start..<end
    let form = range.reduce(0) { $0 + statistics.transcription(text[$1]) }
    if range.count == 2, !isForeign,
      form < 40 || lattice.word(at: start, in: view) != nil
        || !edges.isBoundary(end, in: text) && lattice.word(at: end, in: view) == nil
    {
      return nil
    }
    // 能源部长|特别会议
    if range.count == 2,
      form < 0 || lattice.word(at: start, in: view).map({ form < 15 || $0.word.frequency >= 9 }) ?? false
    {
      return nil
    }
    // 秘书室|室长, 议长|因纳粹老兵…: the beginning of a title, a preposition and a word
    if range.contains(where: {
      view.hits.contains(startingAt: $0) { $0.type == .title && $0.range.count > 1 }
    })
      || TranscriptionEdges.prepositions.contains(text[start])
        && !(start + 2..<end).contains(where: { view.tokens.isBoundary($0) }) && view.tokens.isBoundary(end)
        && view.tokens.isBoundary(start + 1)
    {
      return nil
    }
    // A word that is in no name.
    if range.dropLast().contains(where: { offset in
      lattice.word(at: offset, in: view).map {
        $0.end <= end && $0.word.frequency >= 5
          && (offset..<$0.end).contains { statistics.transcription(text[$0]) <= NameStatistics.never }
      } ?? false
    }) {
      return nil
    }
    // 学生科普, 旅客量: a noun needs more of a name.
    if title.isCommonNoun || title.isWeak, range.count < 3 || form < (isForeign ? 5 : 15) * range.count {
      return nil
    }
    let sum = whole - lattice.rivalry(of: range, in: view)
    guard sum > 0 else { return nil }
    return Found(range: start..<regnalEnd(after: end, in: text), sum: sum)
  }

  /// 约旦代表|阿拉伯国家, 防长|访伊朗, 总统访问|马里州: a place, or a word and a place.
  /// - Parameter isDue: a town abroad may be a family name there (大使科尔多瓦).
  func isPlace(_ range: Range<Int>, isDue: Bool = false, in view: DocumentView) -> Bool {
    let text = view.text
    let places = isDue ? ForeignNames.lands : ForeignNames.places
    if view.hits.contains(
      startingAt: range.lowerBound,
      where: {
        $0.range.count > 1 && $0.range.upperBound >= range.upperBound && places.contains($0.type)
          || $0.range.count > 1 && $0.type == .country && $0.range.upperBound < range.upperBound
            && statistics.transcription(text[range.upperBound - 1]) < 0
      })
    {
      return true
    }
    if view.hits.contains(
      startingAt: range.lowerBound + 1, where: { $0.range.count > 1 && $0.type == .country }),
      statistics.transcription(text[range.lowerBound]) < 0
    {
      return true
    }
    return ForeignNames.placeEnds.match(in: text, at: range.upperBound) != nil
  }

  // MARK: Both

  /// 三世 behind a name.
  func regnalEnd(after end: Int, in text: AnalysisText) -> Int {
    var i = end
    while i < end + 3, UnitSet.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > end && text.unit(at: i) == "世" && text.unit(at: i + 1) != "纪" ? i + 1 : end
  }

  /// Whether a foreign country stands shortly before a title, in its clause: 马里驻华大使, 北约秘书长.
  func hasCountry(before title: Int, in view: DocumentView) -> Bool {
    var i = title
    // 俄外交部发言人: in one character at the beginning of a clause.
    while i > 1, title - i < 6, view.text[i - 1].isHan { i -= 1 }
    if title - i > 0, !view.text.unit(at: i - 1).isHan, AnonymousNames.countries.contains(view.text[i]) {
      return true
    }
    i = title
    while i > 0, title - i < 12, view.text[i - 1].isHan || view.text[i - 1] == "“" || view.text[i - 1] == "”"
    {
      if view.hits.contains(endingAt: i, where: { $0.type == .country && !view.text.has("中国", endingAt: i) })
        || ForeignNames.internationals.length(endingAt: i, in: view.text) != nil
      {
        return true
      }
      i -= 1
    }
    return false
  }

  private static let facilities: [StaticString] = [
    "国际机场", "机场", "大学", "医院", "广场", "大桥", "大道", "基地", "”号", "号”",
  ]
  private static let internationals: WordEnds = [
    "联合国", "欧盟", "北约", "非盟", "东盟", "阿盟", "国际", "美洲", "欧洲", "非洲", "拉美", "阿拉伯",
  ]
  private static let lands = ["country", "region"].map { LexiconType($0) }
  private static let places = ["country", "region", "foreigncity", "nature", "landmark"].map {
    LexiconType($0)
  }
  /// What makes a place of the characters before it.
  private static let placeEnds = WordMap(words: [
    "州", "市", "省", "县", "郡", "区", "镇", "村", "岛", "山", "河", "湖", "海", "港", "湾", "半岛", "群岛", "海峡", "峡谷", "火山",
    "高地", "高原", "沙漠", "平原", "盆地", "机场", "难民营", "军营", "口岸", "大坝", "水电站", "核电站", "航空", "空军", "基地",
    "地区", "方向", "一线", "等地", "等州", "等市", "等省", "地带", "走廊", "大道", "广场", "公园", "文", "语", "族", "酋长国", "共和国",
    "联邦", "国家", "联盟", "世界", "民族", "文化", "大会党", "党", "旅", "导弹", "”号", "”导弹", "号",
  ])

  private static let numerals: UnitSet = "一两三四五六七八九十"
  private static let persons: UnitSet = "人位名"
}
