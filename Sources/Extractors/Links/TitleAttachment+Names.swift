internal import TextPipeline

/// The names beside a title: one, or several that share it, behind a label, one a line, before a profession.
extension TitleAttachment {
  /// The names after a title: one, or several that share it.
  func holdersAfter(_ title: Range<Int>) -> [Int] {
    let end = title.upperBound
    // 记者甲/摄影⏎乙…: a line that the page broke goes on with somebody else.
    if text.unit(at: title.lowerBound - 1) == "/", holderBefore(title) != nil { return [] }
    var next = skippingBlanks(text.end(ofBracketAt: end) ?? end)
    var isLabel = false
    switch text.unit(at: next) {
    case ":", "]", "】", "|":
      isLabel = true
      next = skippingBlanks(next + 1)
    case "”", "/": next = skippingBlanks(next + 1)
    case "候", "人", "拟", "提", "正", "建", "推": next = endOfNomination(at: next) ?? next
    // 兼任主任的甲; 时任主任的是甲
    case "的" where next == end && isOffice(before: title.lowerBound):
      next = Self.listings.match(in: text, at: next + 1)?.end ?? next + 1
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

  /// 时任主任的是甲; 当选为常委的还有甲、乙.
  private static let listings = WordMap<Void>(words: ["是", "还有", "有", "分别是", "分别为", "包括"])

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
    "主任", "省长", "市长", "县长", "镇长", "乡长", "区长", "村长", "里长", "局长", "处长", "厅长", "部长", "院长", "校长", "会长", "所长",
    "立委",
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
      if text.unit(at: end - 1) == ")", let open = (max(0, end - 12)..<end).last(where: { text[$0] == "(" }) {
        end = open
      }
      guard let other = personBefore[end] else { break }
      found.append(other)
      start = people[other].lowerBound
    }
    return found.reversed()
  }

  /// 原文博教授; 甲 摄; 甲/摄
  func holderBefore(_ title: Range<Int>) -> Int? {
    if let person = personBefore[title.lowerBound] { return person }
    var i = title.lowerBound
    guard TitleAttachment.credits.contains(text.unit(at: i)) else { return nil }
    while i > 0, i > title.lowerBound - 4, text[i - 1].isBlank || text[i - 1] == "/" { i -= 1 }
    return i < title.lowerBound ? personBefore[i] : nil
  }

  /// 甲、乙老师: names before the one that a profession stands behind, where none of them has a title of its own.
  func sharing(_ title: Range<Int>, with person: Int) -> [Int] {
    guard isProfession(title) else { return [] }
    var found: [Int] = []
    var start = people[person].lowerBound
    while start > 0, text[start - 1] == "、", let other = personBefore[start - 1] {
      found.append(other)
      start = people[other].lowerBound
    }
    return titleBefore[start] == nil ? found.reversed() : []
  }

  /// Where the title ends that stands right behind a name: 甲局长.
  func endOfTitle(behind name: Range<Int>) -> Int {
    titleAt[name.upperBound].map { titles[$0].upperBound } ?? name.upperBound
  }

  private func isProfession(_ title: Range<Int>) -> Bool {
    TitleAttachment.professions.match(in: text, at: title.lowerBound)?.end == title.upperBound
  }

  static let professions = WordMap<Void>(words: [
    "老师", "医生", "教授", "院士", "律师", "法官", "副教授", "博士", "研究员",
  ])

  /// What a credit behind a name begins with.
  private static let credits: UnitSet = "摄文图"
}
