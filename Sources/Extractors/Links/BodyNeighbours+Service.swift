internal import TextPipeline

/// The bodies that a clause says its subject joined or serves: 甲曾先后供职于某公司、某集团, 乙2005年加入某会, 丙长期在某所任教.
extension BodyNeighbours {
  /// - Parameter name: of the subject, the verb or an adverb behind it.
  func served(by name: Range<Int>) -> [Int] {
    var i = attachment.endOfHonorific(at: name.upperBound)
    while i < name.upperBound + Self.reachOfAdverbs {
      if let verb = Self.joining.match(in: text, at: i) { return listed(from: verb.end) }
      if text.unit(at: i) == "在" { return placed(from: i + 1) }
      guard let next = endOfAdverb(at: i) else { return [] }
      i = next
    }
    return []
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
      var end = i
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
    "退役后", "如今", "最终", "此前", "早年", "当时", "年", "月",
  ])
  private static let calendar: UnitSet = "年月日"
  private static let joints: UnitSet = "、和与及"
  private static let parties: WordEnds = ["党", "共青团", "少先队", "党组织", "党支部"]
  private static let reachOfAdverbs = 16
  private static let reachOfPlace = 50
}
