internal import TextPipeline

/// The bodies that a clause says its subject joined or serves: 甲曾先后供职于某公司、某集团, 乙2005年加入某会, 丙长期在某所任教.
extension BodyNeighbours {
  /// - Parameter name: of the subject, the verb or an adverb behind it; or in a clause behind, where the name opens the sentence.
  func served(by name: Range<Int>) -> [Int] {
    var clause = attachment.endOfHonorific(at: name.upperBound)
    let own = served(from: clause)
    if !own.isEmpty { return own }
    guard name.lowerBound == 0 || Self.sentences.contains(text[name.lowerBound - 1]) else { return [] }
    // 甲生于1970年5月,长期在某部工作
    if Self.births.match(in: text, at: clause) != nil {
      clause = (clause..<min(text.count, clause + 20)).first { text[$0] == "," } ?? clause
    }
    // 甲,男,1970年5月生,长期在某部工作
    let limit = min(text.count, clause + Self.reachOfClauses)
    while clause < limit, text[clause] == "," {
      let found = served(from: clause + 1)
      if !found.isEmpty { return found }
      clause += 1
      while clause < limit, text[clause].isHan || text[clause].isDigit || text[clause] == "、" {
        if attachment.personAt[clause] != nil { return [] }
        clause += 1
      }
    }
    return []
  }

  /// The bodies of a clause that begins with the verb or an adverb.
  private func served(from start: Int) -> [Int] {
    var i = start
    while i < start + Self.reachOfAdverbs + Self.reachOfStudies {
      if let verb = Self.joining.match(in: text, at: i) { return listed(from: verb.end) }
      if let verb = Self.entering.match(in: text, at: i) {
        return entered(at: verb.end, isTold: i > start).map { [$0] } ?? []
      }
      if text.unit(at: i) == "在" { return placed(from: i + 1) }
      guard let next = endOfStudies(at: i) ?? endOfAdverb(at: i) else { return [] }
      i = next
    }
    return []
  }

  /// 从某校毕业 + 后
  private func endOfStudies(at offset: Int) -> Int? {
    guard text.unit(at: offset) == "从" || text.unit(at: offset) == "自" else { return nil }
    return (offset + 3..<offset + Self.reachOfStudies).first { text.has("毕业", at: $0) }.map { $0 + 2 }
  }

  /// The body that somebody comes to for work: 到某院工作, 2005年进入某报社,…; a school takes students, too.
  /// - Parameter isTold: words of a career stand before the verb.
  private func entered(at start: Int, isTold: Bool) -> Int? {
    guard let body = attachment.bodyAt[start], isJoined(body) else { return nil }
    let end = bodies[body].upperBound
    if Self.posts.match(in: text, at: end) != nil { return body }
    return isTold && Self.clauseEnds.contains(text.unit(at: end))
      && Self.schools.length(endingAt: end, in: text) == nil ? body : nil
  }

  /// 曾, 先后, 2005年: what stands between somebody and the verb.
  private func endOfAdverb(at offset: Int) -> Int? {
    var i = offset
    while text.unit(at: i).isDigit { i += 1 }
    if i > offset { return Self.calendar.contains(text.unit(at: i)) ? i + 1 : nil }
    return Self.adverbs.match(in: text, at: offset)?.end
  }

  /// The bodies of a list that begins at `start`.
  private func listed(from start: Int) -> [Int] {
    var found: [Int] = []
    var next = start
    while let body = attachment.bodyAt[next], isJoined(body) {
      found.append(body)
      next = bodies[body].upperBound
      guard Self.joints.contains(text.unit(at: next)) else { break }
      next += 1
    }
    return found
  }

  /// The bodies of a list that ends before 任职, 任教 ….
  private func placed(from start: Int) -> [Int] {
    for i in start..<min(start + Self.reachOfPlace, text.count) {
      guard text[i].isHan || text[i] == "、" || text[i] == "(" || text[i] == ")" else { return [] }
      guard Self.serving.match(in: text, at: i) != nil else { continue }
      var found: [Int] = []
      // 在某局(今某部)工作
      var end = i
      if text[i - 1] == ")", let open = (max(start, i - 40)..<i).last(where: { text[$0] == "(" }) {
        end = open
      }
      while let body = attachment.bodyBefore[end], isJoined(body) {
        found.append(body)
        end = bodies[body].lowerBound
        guard end > start, Self.joints.contains(text[end - 1]) else { break }
        end -= 1
      }
      return found.reversed()
    }
    return []
  }

  /// Parties have members by the million; nobody is told of by theirs.
  private func isJoined(_ body: Int) -> Bool {
    Self.parties.length(endingAt: bodies[body].upperBound, in: text) == nil
  }

  private static let joining = WordMap<Void>(words: [
    "加入", "加盟", "入职", "供职于", "任职于", "就职于", "效力于", "受聘于", "任教于", "执教于", "服务于",
  ])
  private static let serving = WordMap<Void>(words: [
    "任职", "供职", "任教", "就职", "执教", "效力", "工作,", "工作。", "工作了", "工作过", "工作多年", "工作期间", "上班",
  ])
  private static let adverbs = WordMap<Void>(words: [
    "曾", "先后", "一直", "长期", "目前", "现", "正式", "受邀", "应邀", "毕业后", "后", "随后", "于", "也", "已", "还", "刚", "便", "重新",
    "宣布",
    "退役后", "如今", "最终", "此前", "早年", "当时", "年", "月", "起", "毕业", "大学毕业后",
  ])
  private static let entering = WordMap<Void>(words: [
    "进入", "调入", "调到", "调至", "分配到", "分配至", "被分配到", "分到", "到", "来到", "回到",
  ])
  private static let posts = WordMap<Void>(words: [
    "工作", "任职", "任教", "上班", "从事", "担任", "任", "当",
  ])
  private static let clauseEnds: UnitSet = ",。;"
  private static let sentences: UnitSet = "\n。 "
  private static let schools: WordEnds = ["大学", "学院", "学校", "中学", "小学", "一中", "二中", "校", "系", "班", "院"]
  private static let births = WordMap<Void>(words: ["生于", "出生", "今年", "现年", "是"])
  private static let reachOfClauses = 160
  private static let calendar: UnitSet = "年月日"
  private static let joints: UnitSet = "、和与及"
  private static let parties: WordEnds = ["党", "共青团", "少先队", "党组织", "党支部"]
  private static let reachOfAdverbs = 16
  private static let reachOfStudies = 24
  private static let reachOfPlace = 50
}
