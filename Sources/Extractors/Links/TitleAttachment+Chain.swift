internal import TextPipeline

/// Titles of one person one after the other: the name stands behind the last.
extension TitleAttachment {
  /// Who holds the next title of the same person: 党组书记、局长，某某局局长杨某; 副主席、某院杨某院长.
  func nextInChain(_ end: Int, _ holders: [[Int]]) -> [Int] {
    let mark = text.unit(at: end)
    let isMarked = TitleAttachment.chains.contains(mark)
    // 教育工委副书记市教育局副局长甲: a body right behind.
    guard isMarked || bodyAt[end] != nil else { return [] }
    // 新一任会长——某局原局长甲
    if mark == "—" { return behindDash(end, holders) }
    // 监委负责人、法院院长甲: somebody whom nobody names.
    if Self.unnamed.length(endingAt: end, in: text) != nil { return [] }
    let start = isMarked ? end + 1 : end
    if text.has("包括", at: start) { return [] }
    /// Several people after a comma share but the last title.
    func shared(_ title: Int) -> [Int] { mark != "," || holders[title].count == 1 ? holders[title] : [] }
    if let title = titleAt[start] { return shared(title) }
    if mark == "、", let person = titled(start) { return [person] }
    var body = bodyAt[start] ?? bodies.count
    while body < bodies.count, bodies[body].lowerBound == start {
      let after = bodies[body].upperBound
      if let title = titleAt[endOfSecondName(at: after) ?? after] { return shared(title) }
      // 会长、某院甲教授; 副会长某大学的甲教授
      if mark == "、" || !isMarked, let person = personAt[text.unit(at: after) == "的" ? after + 1 : after],
        titleAt[people[person].upperBound] != nil
      {
        return [person]
      }
      body += 1
    }
    guard isMarked else { return [] }
    var isPast = false
    for i in start..<max(start, min(start + (mark == "、" ? 40 : 24), text.count)) {
      // 会长、著名作家甲
      if let person = personAt[i] {
        return i > start && mark == "、" && Self.nouns.length(endingAt: i, in: text) != nil ? [person] : []
      }
      // 主任医师、某支部党员、某队队长甲
      if text[i] == "、", mark == "、", Self.members.length(endingAt: i, in: text) != nil { continue }
      guard text[i].isHan || text[i].isLatin || Self.quotes.contains(text[i]),
        mark != "," || !TitleAttachment.clauses.contains(text[i])
      else { return [] }
      // 科学家 of 科学家论坛主席 is nobody's.
      if i > start, let title = titleAt[i] {
        if !holders[title].isEmpty { return shared(title) }
        isPast = true
      }
      if isPast, Self.breaks.contains(text[i]) { return [] }
      // 初任校长,后转任院长: another office of somebody before.
      if mark == ",", i > start, text[i - 1] != "时", isTenure(opening: i) { return [] }
    }
    return []
  }

  /// The holder of the office that a dash explains the one before by.
  private func behindDash(_ end: Int, _ holders: [[Int]]) -> [Int] {
    var start = end
    while start < end + 4, text.unit(at: start) == "—" { start += 1 }
    if text.unit(at: start) == "原" || text.unit(at: start) == "前" { start += 1 }
    if let title = titleAt[start] { return holders[title].count == 1 ? holders[title] : [] }
    guard let body = bodyAt[start] else { return personAt[start].map { [$0] } ?? [] }
    var office = bodies[body].upperBound
    if text.unit(at: office) == "原" || text.unit(at: office) == "前" { office += 1 }
    return titleAt[office].map { holders[$0].count == 1 ? holders[$0] : [] } ?? []
  }

  /// The person at `offset` with a title behind the name: 书记、杨某校长.
  private func titled(_ offset: Int) -> Int? {
    personAt[offset].flatMap { titleAt[people[$0].upperBound] == nil ? nil : $0 }
  }

  /// The end of the bracket behind a body: (区卫生监督所).
  private func endOfSecondName(at offset: Int) -> Int? {
    guard text.unit(at: offset) == "(" else { return nil }
    var i = offset + 1
    while i < offset + 30, text.unit(at: i).isHan { i += 1 }
    return text.unit(at: i) == ")" ? i + 1 : nil
  }

  private static let unnamed: WordEnds = ["负责人", "负责同志", "主要领导"]
  /// What people are called beside their office.
  private static let nouns: WordEnds = [
    "干部", "领导人", "专家", "学者", "作家", "画家", "诗人", "获得者", "传承人", "劳模", "老兵", "教练", "企业家", "艺术家", "书法家", "科学家",
    "党员", "队员", "会员", "志愿者",
  ]
  private static let members: WordEnds = [
    "党员", "队员", "会员", "成员", "志愿者", "获得者", "传承人", "劳模", "劳动模范", "带头人", "博士生导师",
  ]
  /// What does not stand between a common noun and the office whose body it is of.
  private static let breaks: UnitSet = "及致向给对的"
  /// 某地《某》杂志社总编辑
  private static let quotes: UnitSet = "《》“”·()-"
  private static let chains: UnitSet = "、,兼和暨/—"
  /// What begins another clause between two titles.
  private static let clauses: UnitSet = "由向与在并到把被让率陪邀"
}
