internal import TextPipeline

/// Lines about one person: 甲,男,汉族,…主任医师。
extension TitleAttachment {
  /// The person whose biography the line of a title is.
  func subjectOfBiography(_ title: Range<Int>) -> Int? {
    // “某学者计划”特聘教授
    guard endsPredicate(title.upperBound), text.unit(at: title.upperBound) != "的" else { return nil }
    var person = lastPerson(before: title.lowerBound)
    // 甲,1968年出生。甲先生于2014年任…
    var called: Int?
    while let subject = person, people[subject].lowerBound >= title.lowerBound - 600 {
      if isBiographical(people[subject]) {
        let line = people[subject].lowerBound..<title.lowerBound
        if line.contains(where: { text[$0].isNewline }) { return nil }
        return called.flatMap { text[people[$0].lowerBound] == text[line.lowerBound] ? $0 : nil } ?? subject
      }
      if called == nil, Self.addresses.match(in: text, at: people[subject].upperBound - 2) != nil {
        called = subject
      }
      person = subject > 0 ? subject - 1 : nil
    }
    return nil
  }

  /// What a biography begins with behind the name: ,男, or 1955年6月出生, or on a line of its own (1907-1986).
  func isBiographical(_ name: Range<Int>) -> Bool {
    var end = endOfHonorific(at: name.upperBound)
    if let life = endOfLife(at: end) {
      if opensLine(name.lowerBound) { return true }
      end = life
    }
    var start = end
    while start < end + 3, text.unit(at: start).isBlank { start += 1 }
    // 甲研究员,男; 甲 男
    if let title = titleAt[start], opensLine(name.lowerBound) {
      end = titles[title].upperBound
      start = end
    }
    if text.unit(at: start) == "," || start > end {
      let sex = text.unit(at: start) == "," ? start + 1 : start
      if text.unit(at: sex) == "男" || text.unit(at: sex) == "女" {
        let mark = text.unit(at: sex + 1)
        if mark == "," || mark == "(" || mark.isBlank && opensLine(name.lowerBound) { return true }
      }
    }
    // 名单里的甲是“60后”,出生于…: the sentence tells something else as well.
    guard text.unit(at: start) == "," || text.unit(at: start).isDigit || start > end else { return false }
    return isBorn(at: start)
  }

  /// ,1960年6月出生; ,江苏苏州人,1960年生: the birth is told in the first clauses.
  private func isBorn(at start: Int) -> Bool {
    var i = start
    while i < start + Self.longestBirth, text.unit(at: i) != 0, text.unit(at: i) != "。",
      !text.unit(at: i).isNewline
    {
      if text.has("生", at: i), text.unit(at: i - 1) == "月" || text.unit(at: i - 1) == "年",
        Self.births.contains(text.unit(at: i + 1))
      {
        return true
      }
      if text.has("出生", at: i), Self.calendar.contains(text.unit(at: i - 1)) || text.has("出生于", at: i) {
        return true
      }
      i += 1
    }
    return false
  }

  /// Where the bracket with the years of a life ends behind a name: (1907-1986), (1950年3月-).
  func endOfLife(at end: Int) -> Int? {
    guard text.unit(at: end) == "(", (1...4).allSatisfy({ text.unit(at: end + $0).isDigit }) else {
      return nil
    }
    var i = end + 5
    var isSpan = false
    while i < end + 26, text.unit(at: i) != ")" {
      if Self.lifeMarks.contains(text.unit(at: i)) { isSpan = true }
      i += 1
    }
    return isSpan && text.unit(at: i) == ")" ? i + 1 : nil
  }

  private static let calendar: UnitSet = "年月日"
  private static let births: UnitSet = ",。于("
  private static let longestBirth = 40
  private static let lifeMarks: UnitSet = "-—~"
}
