internal import TextPipeline

/// Which title belongs to whom, by where they stand: 主任罗致远, 罗致远主任, 任罗致远为主任, 副主任甲、乙.
///
/// The extractor asks it which titles are held, the linkers which relations hold.
struct TitleAttachment {
  let titles: [Range<Int>]
  let people: [Range<Int>]
  let bodies: [Range<Int>]
  let text: AnalysisText
  var personAt: OffsetIndex
  var personBefore: OffsetIndex
  var titleAt: OffsetIndex
  var titleBefore: OffsetIndex
  /// The first body at an offset; others follow it.
  var bodyAt: OffsetIndex
  /// The longest body that ends at an offset.
  var bodyBefore: OffsetIndex

  struct Pair: Hashable {
    var title: Int
    var person: Int
  }

  /// - Parameters: ranges in UTF-16 units of `text`, each kind in order of start.
  init(titles: [Range<Int>], people: [Range<Int>], bodies: [Range<Int>], text: AnalysisText) {
    self.titles = titles
    self.people = people.sorted { $0.lowerBound < $1.lowerBound }
    self.bodies = bodies
    self.text = text
    personAt = OffsetIndex(self.people.map(\.lowerBound), count: text.count)
    personBefore = OffsetIndex(self.people.map(\.upperBound), count: text.count)
    titleAt = OffsetIndex(titles.map(\.lowerBound), count: text.count)
    titleBefore = OffsetIndex(titles.map(\.upperBound), count: text.count)
    bodyAt = OffsetIndex(bodies.map(\.lowerBound), count: text.count, first: true)
    bodyBefore = OffsetIndex(bodies.map(\.upperBound), count: text.count, first: true)
  }

  /// - Parameter isWeak: titles that count only right before a name (…代表 is a verb elsewhere).
  func pairs(isWeak: (Int) -> Bool = { _ in false }) -> [Pair] {
    var holders = [[Int]](repeating: [], count: titles.count)
    var isGiven = [Bool](repeating: false, count: titles.count)
    var careers: Careers?
    for i in titles.indices.reversed() {
      var found = holdersAfter(titles[i])
      if found.isEmpty, !isWeak(i), let before = holderBefore(titles[i]) {
        found = sharing(titles[i], with: before) + [before]
      }
      // 由甲任组长,乙…: a verb before goes before what is behind a comma.
      // 副书记(主持工作)、人大主席甲
      let end = text.end(ofBracketAt: titles[i].upperBound) ?? titles[i].upperBound
      let mark = text.unit(at: end)
      let isPlural = isPlural(titles[i])
      if found.isEmpty, mark != ",", !isPlural { found = nextInChain(end, holders) }
      if found.isEmpty, !isPlural, !isWeak(i) || !isWord(mark) || isTenure(before: titles[i].lowerBound) {
        found = holderInOffice(titles[i])
        isGiven[i] = !found.isEmpty
      }
      if found.isEmpty, !isWeak(i), mark == ",", !isPlural {
        found = nextInChain(end, holders)
      }
      if found.isEmpty, let person = inApposition(titles[i]) ?? subjectOfBiography(titles[i]) {
        found = [person]
      }
      if found.isEmpty, !isPlural {
        let known = careers ?? Careers(self)
        careers = known
        found = known.subjects[i].map { [$0] } ?? []
        isGiven[i] = !found.isEmpty
      }
      holders[i] = found
    }
    for i in titles.indices.dropFirst()
    where isGiven[i - 1] && holders[i].isEmpty && continues(titles[i], after: titles[i - 1]) {
      holders[i] = holders[i - 1]
      isGiven[i] = true
    }
    return titles.indices.flatMap { i in holders[i].map { Pair(title: i, person: $0) } }
  }

  /// 诸位议员、某署署长甲: the first are others. 157位里长
  private func isPlural(_ title: Range<Int>) -> Bool {
    let start = title.lowerBound
    if start > 1, Self.measures.contains(text[start - 1]) {
      return text[start - 2].isDigit && !(text[start - 2] == "1" && !text.unit(at: start - 3).isDigit)
    }
    // 各乡镇市长
    return Self.plurals.length(endingAt: start, in: text) != nil
      || (2...4).contains { text.unit(at: start - $0) == "各" && isWord(text[start - 1]) }
  }

  private static let measures: UnitSet = "位名"
  private static let plurals: WordEnds = ["诸位", "各位", "多位", "多名", "几位", "全体", "部分", "各级", "众"]

  /// The names after a title: one, or several that share it.
  private func holdersAfter(_ title: Range<Int>) -> [Int] {
    let end = title.upperBound
    var next = skippingBlanks(text.end(ofBracketAt: end) ?? end)
    var isLabel = false
    switch text.unit(at: next) {
    case ":", "]", "】", "|":
      isLabel = true
      next = skippingBlanks(next + 1)
    case "”", "/": next = skippingBlanks(next + 1)
    case "候", "人", "拟", "提", "正", "建", "推": next = endOfNomination(at: next) ?? next
    // 兼任主任的甲
    case "的" where next == end && isOffice(before: title.lowerBound): next += 1
    // 副会长为甲、乙。 院长是甲。
    case "为" where next == end, "是" where next == end: return named(from: next + 1)
    default: break
    }
    if isLabel, text[title.lowerBound] == "副", opensLine(title.lowerBound) { return listed(under: next) }
    if next > end, let body = bodyAt[next], Self.writers.length(endingAt: end, in: text) != nil {
      // 通讯员:某县公安局 甲
      let name = skippingBlanks(bodies[body].upperBound)
      if name > bodies[body].upperBound { next = name }
    }
    guard let first = personAt[next] else { return [] }
    // 副校长甲教授、乙教授: an office of both.
    if text[title.lowerBound] == "副", let ranked = ranked(first) { return [first] + ranked }
    return [first] + following(first, isLabel: isLabel)
  }

  /// 副组长:甲(某局局长)⏎乙(某委主任): one name a line, each with its office behind.
  private func listed(under start: Int) -> [Int] {
    var next = start
    var found: [Int] = []
    if let first = personAt[start] {
      found = [first] + following(first, isLabel: true)
      next = people[found[found.count - 1]].upperBound
      while next < text.count, next < start + 80, !text[next].isNewline, text[next] != "。" { next += 1 }
    }
    while found.count < 60, text.unit(at: next).isNewline {
      var line = next
      while line < next + 40, text.unit(at: line).isNewline || text.unit(at: line).isBlank { line += 1 }
      guard let person = personAt[line] else { break }
      let end = people[person].upperBound
      guard text.unit(at: end).isBlank || text.unit(at: end) == "(" else { break }
      found.append(person)
      next = end
      while next < text.count, next < end + 80, !text[next].isNewline, text[next] != "。" { next += 1 }
    }
    return found
  }

  func opensLine(_ start: Int) -> Bool {
    var i = start
    while i > 0, text[i - 1].isBlank { i -= 1 }
    return i == 0 || text[i - 1].isNewline
  }

  /// Names after one with a profession behind it, each with one: 甲教授、乙副教授.
  private func ranked(_ first: Int) -> [Int]? {
    var end = people[first].upperBound
    guard let rank = titleAt[end].map({ titles[$0] }), isProfession(rank) else { return nil }
    var found: [Int] = []
    end = rank.upperBound
    while text.unit(at: end) == "、", let other = personAt[end + 1],
      let title = titleAt[people[other].upperBound].map({ titles[$0] }),
      isProfession(title)
    {
      found.append(other)
      end = title.upperBound
    }
    return found.isEmpty ? nil : found
  }

  /// The names from `offset` to the end of the clause; none where more follows (局长为甲颁奖).
  private func named(from offset: Int) -> [Int] {
    guard let first = personAt[offset] else { return [] }
    let found = [first] + following(first)
    let end = people[found[found.count - 1]].upperBound
    return TitleAttachment.ends.contains(text.unit(at: end)) || titleAt[end] != nil ? found : []
  }

  private static let ends: UnitSet = ",。;\n"

  /// Names joined to this one by 、, / or blanks, each bare.
  /// - Parameter isLabel: in a credit, where commas join as well.
  func following(_ person: Int, isLabel: Bool = false) -> [Int] {
    var found: [Int] = []
    var end = people[person].upperBound
    while true {
      // 甲(右二)、乙(左一); 甲女士、乙先生
      end = text.end(ofBracketAt: end) ?? endOfAddress(at: end) ?? end
      var next = skippingBlanks(end)
      switch text.unit(at: next) {
      case "、", "/": next = skippingBlanks(next + 1)
      case "," where isLabel: next = skippingBlanks(next + 1)
      case "和", "及": next += 1
      // 副院长甲、乙与丙; 院长甲与乙签约: the second is of another body.
      case "与" where isLabel || !found.isEmpty: next += 1
      // (通讯员甲乙)
      default: if next == end, personAt[end] == nil { return found }
      }
      // 教授甲、乙医生: the second has a title of his own.
      // 副主席甲、乙家人: somebody of the second's.
      // 县长甲、林立委: called by an office of his own.
      guard let other = personAt[next], titleAt[people[other].upperBound] == nil,
        Self.callings.length(endingAt: people[other].upperBound, in: text) == nil,
        TitleAttachment.kin.match(in: text, at: people[other].upperBound) == nil
      else { return found }
      found.append(other)
      end = people[other].upperBound
    }
  }

  /// What somebody is called by with the family name alone.
  private static let callings: WordEnds = [
    "主任", "省长", "市长", "县长", "镇长", "乡长", "区长", "村长", "里长", "局长", "处长", "厅长", "部长", "院长", "校长", "会长", "所长", "立委",
    "议员", "委员", "书记", "主席", "教授", "老师",
  ]
  /// Whose credits name the body of who wrote.
  private static let writers: WordEnds = ["记者", "通讯员", "作者", "供稿人", "摄影"]
  private static let kin = WordMap<Void>(words: [
    "服务处", "工作室", "办公室", "事务所", "团队", "家人", "家属", "家中", "夫人", "亲属", "亲友", "遗属", "父母", "妻子", "丈夫",
  ])

  /// Names before this one that are joined to it by 、, bare or each with a title: 甲、乙院院长丙当选为…
  func preceding(_ person: Int) -> [Int] {
    var found: [Int] = []
    var start = people[person].lowerBound
    while start > 0 {
      if let title = titleBefore[start] { start = titles[title].lowerBound }
      if let body = bodyBefore[start] { start = bodies[body].lowerBound }
      guard start > 0, text[start - 1] == "、" || text[start - 1] == "和" else { break }
      // 甲教授、乙教授任…; 任命甲(女)、乙为…
      var end = titleBefore[start - 1].map { titles[$0].lowerBound } ?? start - 1
      if text.unit(at: end - 1) == ")", let open = (max(0, end - 5)..<end).last(where: { text[$0] == "(" }) {
        end = open
      }
      guard let other = personBefore[end] else { break }
      found.append(other)
      start = people[other].lowerBound
    }
    return found.reversed()
  }

  /// 原文博教授; 甲 摄; 甲/摄
  private func holderBefore(_ title: Range<Int>) -> Int? {
    if let person = personBefore[title.lowerBound] { return person }
    var i = title.lowerBound
    guard TitleAttachment.credits.contains(text.unit(at: i)) else { return nil }
    while i > 0, i > title.lowerBound - 4, text[i - 1].isBlank || text[i - 1] == "/" { i -= 1 }
    return i < title.lowerBound ? personBefore[i] : nil
  }

  /// 甲、乙老师: names before the one that a profession stands behind, where none of them has a title of its own.
  private func sharing(_ title: Range<Int>, with person: Int) -> [Int] {
    guard isProfession(title) else { return [] }
    var found: [Int] = []
    var start = people[person].lowerBound
    while start > 0, text[start - 1] == "、", let other = personBefore[start - 1] {
      found.append(other)
      start = people[other].lowerBound
    }
    return titleBefore[start] == nil ? found.reversed() : []
  }

  private func isProfession(_ title: Range<Int>) -> Bool {
    TitleAttachment.professions.match(in: text, at: title.lowerBound)?.end == title.upperBound
  }

  static let professions = WordMap<Void>(words: [
    "老师", "医生", "教授", "院士", "律师", "法官", "副教授", "博士", "研究员",
  ])

  /// What a credit behind a name begins with.
  private static let credits: UnitSet = "摄文图"

  /// Who holds the next title of the same person: 党组书记、局长，某某局局长杨某; 副主席、某院杨某院长.
  private func nextInChain(_ end: Int, _ holders: [[Int]]) -> [Int] {
    let mark = text.unit(at: end)
    let isMarked = TitleAttachment.chains.contains(mark)
    // 教育工委副书记市教育局副局长甲: a body right behind.
    guard isMarked || bodyAt[end] != nil else { return [] }
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
      if mark == "、", let person = personAt[after], titleAt[people[person].upperBound] != nil {
        return [person]
      }
      body += 1
    }
    guard isMarked else { return [] }
    var isPast = false
    for i in start..<max(start, min(start + 24, text.count)) {
      // 会长、著名作家甲
      if let person = personAt[i] {
        return i > start && mark == "、" && Self.nouns.length(endingAt: i, in: text) != nil ? [person] : []
      }
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
  ]
  /// What does not stand between a common noun and the office whose body it is of.
  private static let breaks: UnitSet = "及致向给对的"
  /// 某地《某》杂志社总编辑
  private static let quotes: UnitSet = "《》“”·()-"
  private static let chains: UnitSet = "、,兼和暨/"
  /// What begins another clause between two titles.
  private static let clauses: UnitSet = "由向与在并到把被让率陪邀"

  private func skippingBlanks(_ offset: Int) -> Int {
    var i = offset
    while text.unit(at: i).isBlank, i < offset + 12 { i += 1 }
    return i
  }
}
