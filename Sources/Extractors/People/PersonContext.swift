internal import TextPipeline

/// What stands before and after a name, in eighths of a bit of log-odds.
struct PersonContext: Sendable {
  // The vocabularies, held: what is global is looked up at every use.
  private let cuesBefore = PersonContext.cuesBefore
  private let cueEnds = PersonContext.cueEnds
  private let cuesAfter = PersonContext.cuesAfter
  private let clauseStarts = PersonContext.clauseStarts
  private let functionWords = PersonContext.functionWords
  private let countries = AnonymousNames.countries
  private let prepositions = PersonContext.prepositions
  private let letters = PersonContext.letters
  private let adverbs = PersonContext.adverbs

  /// What the neighbourhood says, and in which words.
  struct Reading: Sendable {
    var weight = 0
    /// What introduces the name, and what follows it.
    var before: (range: Range<Int>, sign: Sign)?
    var after: (range: Range<Int>, sign: Sign)?

    func appendEvidence(to evidence: inout [Evidence]) {
      if let before { evidence.append(Evidence(before.range, before.sign.rawValue)) }
      if let after { evidence.append(Evidence(after.range, after.sign.rawValue)) }
    }
    var isIntroduced: Bool { before != nil || after != nil }
  }

  /// What tells that a name stands here, as evidence names it.
  enum Sign: String, Sendable {
    case titleBefore = "title before"
    case cueBefore = "cue before"
    case bodyBefore = "organisation before"
    case labelBefore = "label before"
    case titleAfter = "title after"
    case cueAfter = "cue after"
    case appointment, apposition, row
  }

  /// What stands on both sides of a name.
  func reading(
    around name: Range<Int>, _ titles: TitleNeighbours, _ bodies: BodyMap, in text: AnalysisText
  ) -> Reading {
    var reading = Reading()
    before(name.lowerBound, titles, bodies, in: text, &reading)
    after(name.upperBound, titles, in: text, &reading)
    let (first, unit) = (text[name.lowerBound], text.unit(at: name.lowerBound - 1))
    // 教授的黄大年。
    if reading.before == nil, unit == "的", !text.unit(at: name.upperBound).isHan,
      let title = titles.before(name.lowerBound - 1), !title.isCommonNoun, !title.isWeak
    {
      reading.weight += name.count > 2 ? 35 : 25
      reading.before = (title.range, .titleBefore)
    }
    // 接受向某同志辞去…: addressed, so a name all the same.
    let isAddressed = reading.after?.sign == .cueAfter && text.has("同志", at: name.upperBound)
    if unit.isHan, !isAddressed, functionWords.contains(first) {
      // 甲主席和乙总统
      let isJoint = titles.before(name.lowerBound).map { $0.isHeld || titles.after(name.upperBound) != nil }
      reading.weight -= isJoint.map { $0 ? 90 : first == "和" || first == "同" ? 70 : 45 } ?? 45
    }
    // 甲市长于会前…
    if first == "于", unit.isHan, titles.before(name.lowerBound)?.isHeld ?? false { reading.weight -= 90 }
    // 美在叙: one country in another
    if name.count == 3, text[name.lowerBound + 1] == "在", countries.contains(first),
      countries.contains(text[name.lowerBound + 2])
    {
      reading.weight -= 150
    }
    // 新四军第五师: by its number
    if first == "第", text[name.upperBound - 1] == "师" || text[name.upperBound - 1] == "军" {
      reading.weight -= 150
    }
    // 总理莫迪致慰问电
    if text[name.upperBound - 1] == "致", letters.match(in: text, at: name.upperBound) != nil {
      reading.weight -= 150
    }
    // 黎军方: of a country in one character, where 海军 and 空军 are names of people as well
    if name.count == 3, countries.contains(first), text[name.upperBound - 1] == "方" {
      reading.weight -= 150
    }
    // 所长及杨通: a family name so rare is none there.
    if unit.isHan, first == "及" { reading.weight -= 150 }
    // 市长金鹰奖: an award.
    if text[name.upperBound - 1] == "奖" { reading.weight -= 150 }
    if unit == "在", PersonContext.localisers.contains(text[name.upperBound - 1]) { reading.weight -= 60 }
    // 黎方, 乌军: a country in one character.
    if name.count == 2, PersonContext.sides.contains(text[name.lowerBound + 1]),
      countries.contains(first), titles.before(name.lowerBound) == nil
    {
      reading.weight -= 60
    }
    // A ship.
    if text.unit(at: name.upperBound) == "”", text.unit(at: name.upperBound + 1) == "号" {
      reading.weight -= 60
    }
    if reading.after == nil, text.unit(at: name.upperBound) == "是" || !unit.isHan,
      apposition(behind: name.upperBound, titles, in: text)
    {
      reading.weight += 50
      reading.after = (name, .apposition)
    }
    // 罗 远 长溪市实验小学教师: a line of a list begins with a name set wide.
    if name.count == 3, text[name.lowerBound + 1].isBlank, text.unit(at: name.upperBound).isBlank,
      name.lowerBound == 0 || unit.isNewline, text.unit(at: name.upperBound + 1).isHan
    {
      reading.weight += 40
      reading.after = (name, .row)
    }
    if reading.after == nil, !unit.isHan, let verb = deed(behind: name.upperBound, in: text) {
      reading.weight += 28
      reading.after = (verb, .cueAfter)
    }
    let entry = appointment(of: name, titles, in: text)
    if entry > 0 {
      reading.weight += entry
      reading.after = (name, .appointment)
    }
    return reading
  }

  private func before(
    _ start: Int, _ titles: TitleNeighbours, _ bodies: BodyMap, in text: AnalysisText,
    _ reading: inout Reading
  ) {
    if let title = titles.before(start) {
      var weight = title.isCommonNoun ? 58 : title.isWeak ? 42 : title.isByline ? 60 : 88
      // 四名药师: the title counts people, whatever follows.
      if PersonContext.measures.contains(text.unit(at: title.range.lowerBound - 1)) { weight -= 50 }
      // 62岁的村民…
      if text.has("岁的", endingAt: title.range.lowerBound) { weight += 20 }
      // 罗致远主席卓越…
      if title.isHeld { weight /= 2 }
      reading.weight += weight
      reading.before = (title.range, .titleBefore)
    } else if cueEnds.contains(text.unit(at: start - 1)) {
      for length in [4, 3, 2] {
        if let cue = cuesBefore.match(in: text, at: start - length, limit: start),
          cue.end == start
        {
          reading.weight += cue.value
          reading.before = (start - length..<start, .cueBefore)
          break
        }
      }
    }
    if let body = bodies.longest(endingAt: start) {
      reading.weight += 42
      if reading.before == nil { reading.before = (body, .bodyBefore) }
    } else if start > 1, text[start - 1] == "的" || text[start - 1] == ")",
      let body = bodies.longest(endingAt: start - 1)
    {
      reading.weight += 38
      if reading.before == nil { reading.before = (body, .bodyBefore) }
    }
    let unit = text.unit(at: start - 1)
    if unit.isDigit { reading.weight -= PersonContext.calendar.contains(text[start]) ? 150 : 60 }
    if clauseStarts.contains(unit) || start == 0 { reading.weight += 8 }
    if unit == "”" { reading.weight += 14 }
    // A work's name, not its maker's.
    if unit == "《" { reading.weight -= 50 }
    if unit == ":", start > 1, text[start - 2].isHan {
      reading.weight += 15
      if reading.before == nil { reading.before = (start - 1..<start, .labelBefore) }
    }
  }

  private func after(_ end: Int, _ titles: TitleNeighbours, in text: AnalysisText, _ reading: inout Reading) {
    let title = titles.after(end)
    // 局长, 县长 are no 局 and no 县.
    let cue = cue(behind: end, in: text)
    // 将军 begins with a cue of one character.
    if var cue,
      title == nil
        || cue.value >= 0 && (cue.end > end + 1 || title?.isWeak ?? false || title?.isCommonNoun ?? false)
    {
      if text[end] == "等", cue.end == end + 1, reading.before != nil || namesPeople(cue.end, in: text) {
        cue.value = 30
      }
      reading.weight += cue.value
      if cue.value >= 12 { reading.after = (end..<cue.end, .cueAfter) }
    } else if let title, !title.isByline, !title.isCommonNoun,
      // 思政课教师
      !title.isWeak || !PersonContext.workplaces.contains(text[end - 1])
    {
      // 王文静老师 may be what people are called, 王文静校长 is who leads them.
      reading.weight += title.isWeak ? 25 : 45
      reading.after = (title.range, .titleAfter)
    }
    if reading.after == nil, PersonContext.isDay(at: end, in: text) {
      reading.weight += 15
      reading.after = (end..<end + 2, .cueAfter)
    }
    let unit = text.unit(at: end)
    if cue == nil, reading.after == nil, unit.isHan, !text.unit(at: end + 1).isHan {
      // A character left over before a mark belongs to the name: 陈敏|尔、
      reading.weight -= 30
    }
    if !unit.isHan {
      reading.weight += 12
      if unit.isLatin { reading.weight -= 20 }
    }
  }

  /// The cue behind a name, over an adverb: 正带领, 也表示.
  private func cue(behind end: Int, in text: AnalysisText) -> (end: Int, value: Int)? {
    // 陈敬就,男: nothing follows the particle that is none.
    if PersonContext.particles.contains(text.unit(at: end)),
      PersonContext.ends.contains(text.unit(at: end + 1))
    {
      return nil
    }
    // 将 ends hardly any name: before it the surest verb is the name's.
    if adverbs.contains(text.unit(at: end)), let verb = cuesAfter.match(in: text, at: end + 1),
      20..<(text[end] == "将" ? 50 : 35) ~= verb.value, text[end + 1] != "称"
    {
      return verb
    }
    return cuesAfter.match(in: text, at: end)
  }

  /// 24日 of 罗致远24日表示; not of a dateline (长溪24日电).
  static func isDay(at offset: Int, in text: AnalysisText) -> Bool {
    var i = offset
    while i < offset + 2, text.unit(at: i).isDigit { i += 1 }
    return i > offset && text.unit(at: i) == "日" && text.unit(at: i + 1) != "电"
      && text.unit(at: i + 1) != "至" && text.unit(at: i + 1) != "-"
  }

  /// 等革命先烈, 等6位院士: whether what 等 sums up are people.
  private func namesPeople(_ offset: Int, in text: AnalysisText) -> Bool {
    for i in offset..<min(offset + 10, text.count) {
      guard text[i].isHan || text[i].isDigit else { return false }
      if PersonContext.personNouns.contains(text[i]), text[i - 1] != "单" { return true }
    }
    return false
  }

  /// 罗致远在县一中出席…: what somebody does, over where or with whom.
  private func deed(behind end: Int, in text: AnalysisText) -> Range<Int>? {
    guard prepositions.contains(text.unit(at: end)) else { return nil }
    for i in end + 2..<end + 18 {
      guard text.unit(at: i).isHan else { return nil }
      if let verb = PersonContext.deeds.match(in: text, at: i) { return i..<verb.end }
    }
    return nil
  }

  /// 罗致远,县林业局原副局长,…; 罗致远是县一中副校长,…: whether an office in a clause of its own is said of who stands before it.
  private func apposition(behind end: Int, _ titles: TitleNeighbours, in text: AnalysisText) -> Bool {
    let mark = text.unit(at: end)
    guard mark == "," || mark == "是" else { return false }
    var i = end + 1
    while i < end + 28, text.unit(at: i).isHan || text.unit(at: i) == "、" { i += 1 }
    guard i > end + 4, text.unit(at: i) == "," || text.unit(at: i) == "。" else { return false }
    return titles.before(i).map { !$0.isCommonNoun && !$0.isWeak } ?? false
  }

  /// A line of a list of appointments: 甲为某局局长; 甲的某局局长职务.
  private func appointment(of name: Range<Int>, _ titles: TitleNeighbours, in text: AnalysisText) -> Int {
    let isRemoval = text.unit(at: name.upperBound) == "的"
    guard isRemoval || text.unit(at: name.upperBound) == "为" else { return 0 }
    guard
      name.lowerBound == 0 || text[name.lowerBound - 1].isNewline || text[name.lowerBound - 1].isBlank
        || text[name.lowerBound - 1] == "、" || text[name.lowerBound - 1] == ":"
        || text.has("免去", endingAt: name.lowerBound) || text.has("任命", endingAt: name.lowerBound)
        || goesOnAppointing(name.lowerBound, in: text)
    else { return 0 }
    for i in name.upperBound..<min(name.upperBound + 50, text.count) {
      switch text[i] {
      case ";", "。", 0x0A:
        let end = isRemoval && text.has("职务", endingAt: i) ? i - 2 : i
        return isRemoval == (end < i) && titles.isEnd(end) ? 150 : 0
      case ",":
        return isRemoval
          ? text.has("职务", endingAt: i) && titles.isEnd(i - 2) ? 150 : 0
          : titles.isEnd(i) && goesOnAppointing(name.lowerBound, in: text) ? 150 : 0
      case ":": return 0
      default: break
      }
    }
    return 0
  }

  /// 任命甲为…局长,乙为…副局长: whether a comma stands before `offset` in a sentence that appoints.
  private func goesOnAppointing(_ offset: Int, in text: AnalysisText) -> Bool {
    guard text.unit(at: offset - 1) == "," else { return false }
    var i = offset - 1
    while i > max(0, offset - 100), text[i] != "。", !text[i].isNewline {
      if text[i] == "命" || text[i] == "聘", text[i - 1] == "任" || text[i - 1] == "聘" { return true }
      i -= 1
    }
    return false
  }

  /// Whether words that introduce names end in a character.
  func mayIntroduce(_ unit: UInt16) -> Bool { cueEnds.contains(unit) }

  /// Whether a word ends at `offset` that introduces a name (患者, 市民).
  static func introduces(endingAt offset: Int, in text: AnalysisText) -> Bool {
    [4, 3, 2].contains { length in
      cuesBefore.match(in: text, at: offset - length, limit: offset).map {
        $0.end == offset && $0.value >= 35
      } ?? false
    }
  }

  /// Whether what people do begins at `offset` (表示, 会见): a name may end before it.
  static func follows(at offset: Int, in text: AnalysisText) -> Bool {
    cuesAfter.match(in: text, at: offset).map { $0.end > offset + 1 && $0.value > 10 } ?? false
  }

  /// The cue that begins at `offset` behind a name, with what it says.
  static func cue(at offset: Int, in text: AnalysisText) -> (end: Int, value: Int)? {
    cuesAfter.match(in: text, at: offset)
  }

  private static let workplaces: UnitSet = "课科院校班级组队部系馆室厂站所店省市县区镇村企"
  /// Family names that after another word mostly are what they look like.
  private static let functionWords: UnitSet = "和从向由时为与同应"
  private static let calendar: UnitSet = "年月日号时分"
  private static let adverbs: UnitSet = "正也还曾已将均亦又分"
  private static let personNouns: UnitSet = "者员位士烈师领"
  /// Cues of one character that something must follow.
  private static let particles: UnitSet = "就也在对与和及以则为还又将因同曾被把给到是向从受亦"
  private static let ends: UnitSet = ",。;"
  private static let measures: UnitSet = "名位个批各些"
  static let sides: UnitSet = "方军媒"
  static let localisers: UnitSet = "中上下里内后前时间"
  private static let clauseStarts: UnitSet = "\n,。;!?:“”‘(、 》>→↑↓】—"
}
