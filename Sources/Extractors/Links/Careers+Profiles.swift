internal import TextPipeline

/// How a line about somebody begins: 甲,男,1960年生; 甲教授:某大学校长; 姓名:甲; a name alone on a line above the offices.
extension Careers {
  /// What stands before the first clause of a career.
  struct Introduction {
    /// Where the first clause begins.
    var end: Int
    /// The line is about the person.
    var isAbout = false
    /// What follows are the data of the person, of which offices need no word that gives them.
    var isProfile = false
  }

  func introduction(of name: Range<Int>) -> Introduction {
    let end = attachment.endOfHonorific(at: name.upperBound)
    guard opensLine(name.lowerBound) else { return Introduction(end: end) }
    let titled = endOfTitle(at: end) ?? end
    let next = text.unit(at: titled)
    if next.isNewline || titled == text.count {
      // ⏎甲⏎某院主任医师、某大学教授
      let line = endOfLabel(at: nextClause(behind: titled).start)
      let isProfile =
        !followsOffice(name.lowerBound) && isOfficeList(line..<endOfClause(from: line, limit: text.count))
      return Introduction(end: isProfile ? titled : end, isAbout: isProfile, isProfile: isProfile)
    }
    if next == ":" {
      let isProfile = isOfficeList(titled + 1..<endOfClause(from: titled + 1, limit: text.count))
      return Introduction(end: isProfile ? titled + 1 : end, isAbout: isProfile, isProfile: isProfile)
    }
    if attachment.isBiographical(name) || next == "," && tellsData(at: titled + 1) {
      return Introduction(end: end, isAbout: true, isProfile: true)
    }
    if next == "," {
      let isProfile = isOfficeList(titled + 1..<endOfClause(from: titled + 1, limit: text.count))
      return Introduction(end: titled, isAbout: true, isProfile: isProfile)
    }
    return Introduction(end: end, isAbout: isIntroduced(at: end))
  }

  /// How a line about somebody goes on behind the name: a comma, a year, a life in brackets.
  private func isIntroduced(at end: Int) -> Bool {
    let next = text.unit(at: end)
    return next == "," || next.isDigit || attachment.endOfLife(at: end) != nil
      || text.has("同志", at: end - 2) || Self.introductions.match(in: text, at: end) != nil
  }

  /// Whether a clause is as long as a name, and somebody's data follow.
  func opensData(_ clause: Range<Int>) -> Bool {
    (2...4).contains(clause.count) && text.unit(at: clause.upperBound) == ","
      && tellsData(at: clause.upperBound + 1)
  }

  /// 云川省人, 汉族, 中共党员, 大学学历: what a person is by birth and schooling, in the first clause behind the name.
  private func tellsData(at start: Int) -> Bool {
    let end = endOfClause(from: start, limit: min(text.count, start + 12))
    guard (2...10).contains(end - start), (start..<end).allSatisfy({ text[$0].isHan }) else { return false }
    if Self.data.length(endingAt: end, in: text) != nil { return true }
    return text[end - 1] == "人" && end - start > 2
      && !(start..<end - 1).contains { Self.counts.contains(text[$0]) || Self.ofOthers.contains(text[$0]) }
  }

  private static let data: WordEnds = ["族", "党员", "学历", "学位", "文化程度", "民主人士", "社员"]
  private static let ofOthers: UnitSet = "的是个名位等有家本当负责主工军夫爱国病"

  /// At the start of a line, or behind a label there: 姓名:甲.
  func opensLine(_ start: Int) -> Bool {
    if attachment.opensLine(start) { return true }
    var i = text.start(ofBlanksBefore: start, reach: 4)
    guard i > 0, text[i - 1] == ":" else { return false }
    i -= 1
    let end = i
    while i > 0, end - i < Self.longestLabel, text[i - 1].isHan || text[i - 1].isBlank { i -= 1 }
    return i == 0 || text[i - 1].isNewline
  }

  /// Where the office ends that stands behind a name in its line: 甲研究员, 甲 主任医师.
  private func endOfTitle(at end: Int) -> Int? {
    var start = end
    while start < end + 3, text.unit(at: start).isBlank { start += 1 }
    return attachment.titleAt[start].map { titles[$0].upperBound }
  }

  /// 某县县长⏎甲: the line before a name that stands alone ends with an office.
  private func followsOffice(_ start: Int) -> Bool {
    var end = text.start(ofBlanksBefore: start, reach: 8)
    while end > 0, text[end - 1].isNewline { end -= 1 }
    return attachment.titleBefore[text.start(ofBlanksBefore: end, reach: 8)] != nil
  }

  /// Behind 职务: and 社会兼职: at the start of a clause.
  func endOfLabel(at start: Int) -> Int {
    var i = start
    while i < text.count, i < start + Self.longestLabel, text[i].isHan || text[i].isBlank { i += 1 }
    guard i > start, text.unit(at: i) == ":" else { return start }
    i += 1
    while i < text.count, text[i].isBlank { i += 1 }
    return i < text.count && !text[i].isNewline ? i : start
  }

  private static let longestLabel = 9
  private static let introductions = WordMap<Void>(words: ["生于", "出生", "简历"])
}
