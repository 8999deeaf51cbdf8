internal import TextPipeline

/// What stands before and after a name, in eighths of a bit of log-odds.
final class PersonContext: Sendable {
  // The vocabularies, held: what is global is looked up at every use.
  private let cuesBefore = PersonContext.cuesBefore
  private let cueEnds = PersonContext.cueEnds
  private let cuesAfter = PersonContext.cuesAfter
  private let clauseStarts = PersonContext.clauseStarts
  let functionWords = PersonContext.functionWords
  let countries = AnonymousNames.countries
  let prepositions = PersonContext.prepositions
  let letters = PersonContext.letters
  private let adverbs = PersonContext.adverbs
  private let particles = PersonContext.particles
  private let levels = UnitSet.administrativeLevels

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
    let unit = text.unit(at: name.lowerBound - 1)
    // 教授的黄大年。
    if reading.before == nil, unit == "的",
      !text.unit(at: name.upperBound).isHan || reading.after?.sign == .cueAfter && reading.weight >= 40,
      let title = titles.before(name.lowerBound - 1), !title.isCommonNoun, !title.isWeak
    {
      reading.weight += name.count > 2 ? 35 : 25
      reading.before = (title.range, .titleBefore)
    }
    reading.weight -= objection(to: name, isFollowed: reading.after?.sign == .cueAfter, titles, in: text)
    if reading.after == nil || text.unit(at: name.upperBound) == "(",
      text.unit(at: name.upperBound) == "是" || !unit.isHan,
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
    if takesOffice(behind: name.upperBound, titles, in: text) { reading.weight += 35 }
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
          if cue.value > 0 { reading.before = (start - length..<start, .cueBefore) }
          break
        }
      }
    }
    // 来自长溪市罗致远以…
    if reading.before == nil, levels.contains(text.unit(at: start - 1)),
      let origin = origin(endingAt: start, in: text)
    {
      reading.weight += 40
      reading.before = (origin, .cueBefore)
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
    // 作为县文联主席,罗致远…
    if unit == ",", reading.before == nil, let title = titles.before(start - 1), !title.isCommonNoun,
      TitleAttachment.roleStart(of: title.range, in: text) != nil
    {
      reading.weight += 45
      reading.before = (title.range, .titleBefore)
    }
    // 七年级(3)班罗致远
    if unit == "班", reading.before == nil,
      text.unit(at: start - 2).isDigit || text.unit(at: start - 2) == ")",
      !text.unit(at: start - 3).isBlank
    {
      reading.weight += 40
      reading.before = (start - 1..<start, .labelBefore)
    }
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
      // 施一文校长介绍: who does something by name and office.
      if !title.isWeak, PersonContext.follows(at: title.range.upperBound, in: text) { reading.weight += 20 }
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
    if particles.contains(text.unit(at: end)),
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
  private static let calendar: UnitSet = "年月日号时分"
  private static let adverbs: UnitSet = "正也还曾已将均亦又分"
  /// Cues of one character that something must follow.
  private static let particles: UnitSet = "就也在对与和及以则为还又将因同曾被把给到是向从受亦"
  private static let ends: UnitSet = ",。;"
  private static let measures: UnitSet = "名位个批各些"
  private static let clauseStarts: UnitSet = "\n,。;!?:“”‘(、 》>→↑↓】—"
}
