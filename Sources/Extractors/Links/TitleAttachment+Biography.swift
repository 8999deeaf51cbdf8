internal import TextPipeline

/// Lines about one person: 甲,男,汉族,…主任医师。
extension TitleAttachment {
  /// The person whose biography the line of a title is.
  func subjectOfBiography(_ title: Range<Int>) -> Int? {
    // “某学者计划”特聘教授
    guard endsPredicate(title.upperBound) else { return nil }
    var person = lastPerson(before: title.lowerBound)
    while let subject = person, people[subject].lowerBound >= title.lowerBound - 600 {
      if isBiographical(people[subject]) {
        let line = people[subject].lowerBound..<title.lowerBound
        return line.contains { text[$0].isNewline } ? nil : subject
      }
      person = subject > 0 ? subject - 1 : nil
    }
    return nil
  }

  /// What a biography begins with behind the name: ,男, or 1955年6月出生, or on a line of its own (1907-1986).
  private func isBiographical(_ name: Range<Int>) -> Bool {
    var end = endOfHonorific(at: name.upperBound)
    if let life = endOfLife(at: end) {
      if opensLine(name.lowerBound) { return true }
      end = life
    }
    if text.has(",男", at: end) || text.has(",女", at: end) {
      return text.unit(at: end + 2) == "," || text.unit(at: end + 2) == "("
    }
    var start = text.unit(at: end) == "," ? end + 1 : end
    if text.unit(at: start).isBlank { start += 1 }
    guard text.unit(at: start).isDigit else { return false }
    var i = start
    while i < start + 11, text.unit(at: i).isDigit || Self.calendar.contains(text.unit(at: i)) { i += 1 }
    return text.has("出生", at: i) || text.has("生,", at: i) || text.has("生于", at: i)
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
  private static let lifeMarks: UnitSet = "-—~"
}
