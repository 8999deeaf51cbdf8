internal import TextPipeline

/// Titles behind the name that they explain: 甲(县水利局局长), 甲,某院院长, and in lists and on title pages 甲 某院 主任医师.
extension TitleAttachment {
  /// The person whom a title in brackets, behind a comma or behind blanks explains.
  func inApposition(_ title: Range<Int>) -> Int? {
    guard endsPhrase(title.upperBound) else { return nil }
    if let person = beforeBracket(of: title) { return person }
    var start = title.lowerBound
    // 甲,某院院长,教授: back over the titles of one person, each with its body.
    for _ in 0..<6 {
      if let body = bodyBefore[start] ?? bodyBefore[startOfShortForm(before: start)] {
        start = bodies[body].lowerBound
      } else if start > 0, text[start - 1].isBlank, let body = bodyBefore[skippingBlanks(before: start)] {
        start = bodies[body].lowerBound
      }
      start = startOfPlace(before: start)
      if text.has("政府", endingAt: start) { start -= 2 }
      start = startOfUnknownBody(before: start, of: title)
      let end = skippingBlanks(before: start)
      if end < start, let person = personBefore[end], opensPhrase(people[person].lowerBound) { return person }
      // 甲:某街道党工委书记。 a line of who is who.
      if end > 0, text[end - 1] == ":", start < title.lowerBound, let person = personBefore[end - 1],
        opensLine(people[person].lowerBound), isLineEnd(title.upperBound)
      {
        return person
      }
      guard end > 0, Self.separators.contains(text[end - 1]) else {
        guard end < start, let other = titleBefore[end] else { return nil }
        start = titles[other].lowerBound
        continue
      }
      let mark = skippingBlanks(before: end - 1)
      if text[end - 1] != "、", let person = personBefore[mark] {
        // 参加的有甲,某局局长乙 has its own holder behind; 甲、乙,局长 says nothing; 县长甲,某局副局长,… is a list of people.
        let isListed = titleBefore[people[person].lowerBound] != nil && text.unit(at: title.upperBound) == ","
        return text[end - 1] == "(" || start < title.lowerBound && !isListed
          || opensPhrase(people[person].lowerBound) ? person : nil
      }
      guard text[end - 1] != "(", let other = titleBefore[mark] else { return nil }
      start = titles[other].lowerBound
    }
    return nil
  }

  /// 作为某县副县长,甲…: whoever the clause behind opens with, in the role that a clause of its own gives.
  func subject(inRole title: Range<Int>) -> Int? {
    personAt[title.upperBound + 1].flatMap { Self.roleStart(of: title, in: text) == nil ? nil : $0 }
  }

  /// Where 作为 stands that a title ends the clause of.
  static func roleStart(of title: Range<Int>, in text: AnalysisText) -> Int? {
    var start = title.lowerBound
    while start > 1, title.lowerBound - start < longestRole, text[start - 1].isHan || text[start - 1] == "、" {
      if let length = roles.length(endingAt: start, in: text) { return start - length }
      start -= 1
    }
    return nil
  }

  private static let roles: WordEnds = ["作为", "身为", "贵为"]
  private static let longestRole = 40

  private func isLineEnd(_ offset: Int) -> Bool {
    let next = text.unit(at: offset) == "。" ? offset + 1 : offset
    return next >= text.count || text[next].isNewline
  }

  /// 甲(原某科副科长): whatever body stands before the title in the bracket behind a name.
  private func beforeBracket(of title: Range<Int>) -> Int? {
    guard text.unit(at: title.upperBound) == ")" else { return nil }
    var i = title.lowerBound
    while i > 0, title.lowerBound - i < 24, text[i - 1].isHan || text[i - 1] == "、", personBefore[i] == nil {
      i -= 1
    }
    return i > 0 && text[i - 1] == "(" ? personBefore[skippingBlanks(before: i - 1)] : nil
  }

  /// 副市长拟任人选甲: what is said of an office that somebody is to hold.
  func endOfNomination(at offset: Int) -> Int? { Self.nominations.match(in: text, at: offset)?.end }

  private static let nominations = WordMap<Void>(words: [
    "候选人", "正式候选人", "候选人选", "人选", "拟任人选", "提名人选", "建议人选", "推荐人选",
  ])

  /// Where the honorific of a name ends whose list goes on with another of the kind: 甲女士、乙先生.
  func endOfAddress(at offset: Int) -> Int? {
    func isAddressed(_ end: Int) -> Bool {
      Self.addresses.match(in: text, at: end)?.end == end + 2
    }
    guard isAddressed(offset), let next = personAt[offset + 3] else { return nil }
    return isAddressed(people[next].upperBound) ? offset + 2 : nil
  }

  static let addresses = WordMap<Void>(words: ["先生", "女士", "小姐"])

  /// 某学会(ABC)主席, 某学会(ABC)前主席: where the bracket with the short form of a body begins.
  private func startOfShortForm(before end: Int) -> Int {
    var i = end
    if let length = BodyNeighbours.tenses.length(endingAt: i, in: text) { i -= length }
    guard i > 0, text[i - 1] == ")" else { return end }
    let close = i
    i -= 1
    while i > 0, close - i < 16, text[i - 1].isHan || text[i - 1].isLatin || text[i - 1].isDigit { i -= 1 }
    return i > 0 && text[i - 1] == "(" ? i - 1 : end
  }

  /// 甲(某市副市长): the place before a title without a body.
  private func startOfPlace(before end: Int) -> Int {
    guard end > 1, Self.levels.contains(text[end - 1]) else { return end }
    var i = end
    while i > 0, end - i < 10, text[i - 1].isHan { i -= 1 }
    guard i > 0, end - i > 1, Self.separators.contains(text[i - 1]) || text[i - 1].isBlank
    else { return end }
    return i
  }

  /// 甲  某办副主任、研究中心主任: a body that no rule knows, behind another office of the same person; or in a list, between
  /// the name that opens a line and the office that ends it.
  private func startOfUnknownBody(before end: Int, of title: Range<Int>) -> Int {
    var i = end
    while i > 0, end - i < 16, text[i - 1].isHan, personBefore[i] == nil { i -= 1 }
    guard i > 1, i < end else { return end }
    if text[i - 1] == "、" { return titleBefore[i - 1] != nil && end - i < 12 ? i : end }
    guard text[i - 1].isBlank, end == title.lowerBound, isLineEnd(title.upperBound),
      let person = personBefore[skippingBlanks(before: i)]
    else { return end }
    return opensLine(people[person].lowerBound) ? i : end
  }

  private static let levels: UnitSet = "省市县区州旗镇乡"

  func endsPhrase(_ end: Int) -> Bool {
    let unit = text.unit(at: end)
    return unit == 0 || unit.isNewline || unit.isBlank || Self.closings.contains(unit)
  }

  /// The start of a line or of what stands behind a label or number: 主讲人:甲
  private func opensPhrase(_ start: Int) -> Bool {
    let before = skippingBlanks(before: start, reach: 40)
    guard before > 0, !text[before - 1].isNewline, !Self.openings.contains(text[before - 1]) else {
      return true
    }
    // 甲 某院院长,乙 某院主任
    return Self.separators.contains(text[before - 1]) && titleBefore[before - 1] != nil
  }

  private func skippingBlanks(before offset: Int, reach: Int = 8) -> Int {
    text.start(ofBlanksBefore: offset, reach: reach)
  }

  private static let separators: UnitSet = ",(、"
  private static let closings: UnitSet = ",。;、)(!"
  private static let openings: UnitSet = ":。.;】●•■◆▲○★*"
}
