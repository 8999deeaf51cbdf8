internal import TextPipeline

/// Heads that are only a part of other words.
extension OrganizationHeadFinder {
  /// 作协 in 工作协调, 医药 in 中医药, 团中央 in 集团中央: a short head that begins in the middle of a word.
  func startsInside(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let start = head.range.lowerBound
    // 北大湖, 首钢园: the beginning of a place.
    if head.traits.kind == .complete, head.range.count == 2,
      Self.placeEnds.contains(view.text.unit(at: head.range.upperBound))
    {
      return true
    }
    // 武钢广场, 招商大厦: a place that bears a firm's name.
    if head.traits.isFirm, Self.bearers.match(in: view.text, at: head.range.upperBound) != nil { return true }
    // 钦州港|大榄坪: the end of a place in a school's short form.
    if head.traits.isShort, Self.placeEnds.contains(view.text[start]),
      view.hits.contains(endingAt: start, where: { $0.type == .division || $0.type == .nature })
    {
      return true
    }
    // 点|军区: the end of a district's name.
    if head.traits.kind != .complete, head.range.count == 2, view.text[start + 1] == "区",
      view.hits.contains(
        endingAt: start + 2,
        where: { $0.type == .division && $0.range.lowerBound < start && $0.range.count < 5 })
    {
      return true
    }
    // 山东泰山 is a mountain where nobody plays.
    if head.traits.isClub, !isOfSport(head.range, in: view.text) { return true }
    // 教工|党支部: two words meet in it.
    if head.traits.kind == .complete, head.range.count == 2, view.text[start + 1] == "党",
      view.text.has("支部", at: head.range.upperBound) || view.text.has("总支", at: head.range.upperBound)
    {
      return true
    }
    // 会计 + 学系, where the segmenter has 会计学.
    if head.range.count == 2, view.text.has("学系", at: start) { return false }
    // 推动|党中央, 美|国务院官员: no word begins before them; 中华医学会呼吸病学|分会: nor do credits (学分) there.
    if view.text.has("党中央", at: start) || isSection(start, in: view.text) { return false }
    if head.traits.kind == .complete, view.text[start] == "国", !view.text.unit(at: start - 2).isHan,
      Self.namesakes.contains(view.text.unit(at: start - 1))
    {
      return false
    }
    // 海警 + 三支队, where the segmenter counts 三支.
    if start > 1, view.text[head.range.upperBound - 1] == "队",
      UnitSet.numerals.contains(view.text[start - 1]),
      Self.forceEnds.contains(view.text[start - 2])
    {
      return false
    }
    // 俄罗斯国防部 in 白俄罗斯国防部
    if head.traits.kind == .complete,
      view.hits.contains(startingAt: start - 1, where: { $0.type == .country && $0.range.upperBound > start })
    {
      return true
    }
    // 市民|建议: two words meet in it.
    if head.range.count == 2, start > 0,
      head.traits.kind == .complete || head.traits.isAbbreviation || head.traits.kind == .government,
      isWordAcross(head.range.upperBound, in: view),
      head.traits.kind != .government && isWordAcross(start, in: view) || endsLongWord(start, in: view)
    {
      return true
    }
    // 拉斯|海尔: the end of a transcribed name.
    if head.traits.isFirm, head.range.count == 2, start > 1,
      NameEdgeFinder.syllables.contains(view.text[start + 1]),
      NameEdgeFinder.syllables.contains(view.text[start - 1]),
      NameEdgeFinder.syllables.contains(view.text[start - 2])
    {
      return true
    }
    // 市 of 市立医院 was taken off.
    if start > 0, NameEdgeFinder.levels.contains(view.text[start - 1]), view.tokens.isBoundary(start - 1) {
      return false
    }
    // 茅仲华为…: the end of a name and a verb
    if view.text.has("华为", at: start), head.range.count == 2, view.tokens.isBoundary(start + 1),
      view.text.unit(at: start - 1).isHan,
      view.tokens.isBoundary(start - 1) || !view.tokens.isBoundary(start),
      start < 2
        || view.tokens.isBoundary(start - 1) && view.text[start - 2].isHan
          && view.tokens.isBoundary(start - 2)
    {
      return true
    }
    // 川大 in 汶川大地震, 委 in 哥伦比亚委内瑞拉: a place holds a part of it.
    if head.range.count <= 3, !isWord(head.range, in: view), isCrossed(head.range, in: view) { return true }
    // 农行 in 兴农行动, 电大 in 风电大省: an abbreviation of two characters.
    if head.range.count == 2, !isFormer(head.range.upperBound, in: view),
      head.traits.isAbbreviation || Self.schools.contains(view.text[start + 1]),
      !UnitSet.numerals.contains(view.text[start]), head.traits.kind != .complete,
      !isWord(head.range, in: view), isSplit(head.range, in: view)
    {
      return true
    }
    guard head.range.count <= (head.traits.kind == .complete ? 4 : 3), !head.traits.isSuffix,
      !view.tokens.isBoundary(start)
    else { return false }
    if head.traits.kind == .complete, head.range.count == 2 { return true }
    // 会同|工信部, 始终同|党中央: the segmenter took a preposition for the beginning of a word.
    if head.traits.kind == .complete, Self.prepositions.contains(view.text[start - 1]) { return false }
    var (from, to) = (start - 1, start + 1)
    while !view.tokens.isBoundary(from) { from -= 1 }
    while !view.tokens.isBoundary(to) { to += 1 }
    return from < head.range.lowerBound
      && view.hits.lexicons.hit(of: .word, for: from..<to, in: view.text) != nil
  }

  /// 分会 behind a study (…学) that a society stands before.
  private func isSection(_ start: Int, in text: AnalysisText) -> Bool {
    text.has("学分会", at: start - 1)
      && (max(0, start - 12)..<start).contains { text[$0] == "会" && text.unit(at: $0 + 1) != "长" }
  }

  /// 机器人 in 机器|人大: whether a word of three characters ends with the one behind an offset.
  private func endsLongWord(_ offset: Int, in view: DocumentView) -> Bool {
    offset > 1 && view.text[offset - 1].isHan
      && view.hits.lexicons.hit(of: .word, for: offset - 2..<offset + 1, in: view.text) != nil
  }

  /// Whether the lexicon has the two characters on both sides of an offset as a word.
  func isWordAcross(_ offset: Int, in view: DocumentView) -> Bool {
    offset + 1 <= view.text.count
      && view.hits.lexicons.hit(of: .word, for: offset - 1..<offset + 1, in: view.text) != nil
  }

  /// Whether a contest is spoken of near a club's name.
  private func isOfSport(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    (max(0, range.lowerBound - Self.sight)..<min(text.count, range.upperBound + Self.sight)).contains {
      Self.sports.contains(text[$0])
    }
  }

  /// 人大 + 原副主任, where the segmenter has 大原.
  private func isFormer(_ end: Int, in view: DocumentView) -> Bool {
    view.text.unit(at: end) == "原" && view.hits.contains(startingAt: end + 1) { $0.type == .title }
  }

  /// Whether the segmenter has exactly this as a word.
  private func isWord(_ range: Range<Int>, in view: DocumentView) -> Bool {
    view.tokens.isBoundary(range.lowerBound) && view.tokens.isBoundary(range.upperBound)
      && !(range.lowerBound + 1..<range.upperBound).contains { view.tokens.isBoundary($0) }
  }

  /// Whether a word goes on past the two characters, or one of the lexicon ends in the first.
  private func isSplit(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let start = range.lowerBound
    // 佛协 + 会长
    if view.text[range.upperBound - 1] == "协", view.text.has("会长", at: range.upperBound) { return false }
    // 治国|中: a place in what the word before names
    if view.text[range.upperBound - 1] == "中", !view.tokens.isBoundary(start),
      view.tokens.isBoundary(start + 1)
    {
      return true
    }
    if view.text.unit(at: range.upperBound).isHan, !view.tokens.isBoundary(range.upperBound) { return true }
    return start > 0 && view.text[start - 1].isHan
      && view.hits.lexicons.hit(of: .word, for: start - 1..<start + 1, in: view.text) != nil
      && !view.hits.contains(endingAt: start, where: { $0.type == .division })
  }

  /// Whether a place that begins before the head ends in it, or one that begins in it goes on.
  private func isCrossed(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let isPlace: (LexiconHit) -> Bool = {
      ($0.type == .division || $0.type == .country || $0.type == .foreignCity) && $0.range.count > 1
    }
    for i in range.dropFirst() where view.tokens.isBoundary(i) {
      if view.hits.contains(endingAt: i, where: { isPlace($0) && $0.range.lowerBound < range.lowerBound }) {
        return true
      }
    }
    return view.hits.contains(startingAt: range.upperBound - 1) {
      $0.type == .country && $0.range.upperBound > range.upperBound
    }
  }

  /// Countries in one character that with 国 are their own name as well.
  private static let namesakes: UnitSet = "美英法德俄泰韩"
  private static let forceEnds: UnitSet = "速警防队"
  private static let bearers = WordMap<Void>(words: [
    "广场", "大厦", "大桥", "大道", "花园", "新村", "小区", "中心广场", "购物广场", "指数", "牌",
  ])
  private static let placeEnds: UnitSet = "湖园山路街桥湾岛岭港"
  private static let sports: UnitSet = "赛球队胜负冠"
  /// How far off a club's contest is told.
  private static let sight = 60
}
