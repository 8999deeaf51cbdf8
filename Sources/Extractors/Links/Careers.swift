internal import TextPipeline

/// The offices that a text tells of one person after the other: a biography (甲,男,…。曾任某县副县长、县长,某市副市长。), the lines
/// under its months (1998.10—2005.03 某县副县长), a story whose clauses begin with years or words of careers.
///
/// Follows each person who opens a line or a clause from clause to clause, as long as each sentence goes on about offices.
struct Careers {
  private let attachment: TitleAttachment
  private let text: AnalysisText
  private var people: [Range<Int>] { attachment.people }
  private var titles: [Range<Int>] { attachment.titles }
  /// Whose career names a title, by title.
  private(set) var subjects: [Int?]

  init(_ attachment: TitleAttachment) {
    self.attachment = attachment
    text = attachment.text
    subjects = [Int?](repeating: nil, count: attachment.titles.count)
    for person in people.indices { follow(person) }
  }

  /// What stands between two marks, and how far the career has come there.
  private struct Clause {
    var range: Range<Int>
    /// Begins with a year or a word of careers.
    var opens = false
    /// A line that begins with the months of an office or stands under them.
    var isDated = false
  }

  /// What parts a clause from the one before.
  private enum Joint { case clause, sentence, line }

  private mutating func follow(_ person: Int) {
    let name = people[person]
    guard opensStory(name.lowerBound) else { return }
    var start = attachment.endOfHonorific(at: name.upperBound)
    // A line about somebody tells other things as well between the offices.
    let isAbout = attachment.opensLine(name.lowerBound) && isIntroduced(at: start)
    let limit = min(text.count, start + (isAbout ? Self.longestLife : Self.longestStory))
    var joint = Joint.clause
    // Whether the clause before gave an office, stands in a line under months, tells something else.
    var (isTold, isDated, isOther) = (false, false, false)
    while start < limit {
      if let other = attachment.personAt[start], !isSame(people[other], name) { return }
      // 甲之后曾任…: by the family name, or 他.
      let isSubject =
        Self.pronouns.contains(text[start]) || text[start] == text[name.lowerBound] && start > name.upperBound
      let range = start..<endOfClause(from: start, limit: limit)
      var clause = Clause(
        range: range, opens: opensCareer(at: isSubject ? start + 1 : start), isDated: isDated)
      switch joint {
      case .clause: break
      case .line:
        clause.isDated = isDatedLine(at: start) || isUnderMonths(start)
        guard isAbout, clause.isDated || clause.opens || opensTime(range) || isHeading(range) else { return }
        (isTold, isOther) = (false, false)
      case .sentence:
        isOther = !clause.opens && !opensTime(range) && !(isTold && isOffice(in: range))
        // 他在学校工作。 tells of the same person.
        if isOther, !isAbout, !isSubject { return }
      }
      isDated = clause.isDated
      // 有一位干事,名叫乙。曾任…: somebody else from here on.
      if let other = attachment.personBefore[range.upperBound], !isSame(people[other], name) { return }
      isTold = give(clause, to: person, isTold: isTold && !isOther) || clause.opens && isTold
      (start, joint) = nextClause(behind: range.upperBound)
    }
  }

  /// Gives the offices of a clause to the subject.
  /// - Returns: whether there is one.
  private mutating func give(_ clause: Clause, to person: Int, isTold: Bool) -> Bool {
    var found = false
    var title = firstTitle(from: clause.range.lowerBound)
    var isContinued = isTold && isOffice(in: clause.range)
    while title < titles.count, titles[title].upperBound <= clause.range.upperBound {
      let range = titles[title]
      defer { title += 1 }
      let before = clause.range.lowerBound..<range.lowerBound
      if before.contains(where: {
        attachment.personAt[$0].map { !isSame(people[$0], people[person]) } ?? false
      }) {
        return found
      }
      guard endsOffice(range.upperBound) else { continue }
      if !isContinued, clause.opens {
        isContinued = attachment.holdsOffice(in: before) || isPredicate(clause.range)
      }
      if clause.isDated || isContinued {
        subjects[title] = person
        found = true
      }
    }
    return found
  }

  /// 某市副市长, 副书记、代市长: a clause that begins with an office and its body.
  private func isOffice(in clause: Range<Int>) -> Bool {
    let next = firstTitle(from: clause.lowerBound)
    guard next < titles.count, titles[next].upperBound <= clause.upperBound,
      endsOffice(titles[next].upperBound)
    else { return false }
    let gap = clause.lowerBound..<titles[next].lowerBound
    // 时任某委书记的是乙: of somebody else.
    guard !text.has("时任", at: gap.lowerBound) else { return false }
    guard let last = gap.last else { return true }
    if attachment.bodyBefore[gap.upperBound] != nil, attachment.bodyAt[gap.lowerBound] != nil { return true }
    return gap.count <= 24 && TitleAttachment.bodyEnds.contains(text[last])
      && gap.allSatisfy { attachment.isWord(text[$0]) && !Self.actions.contains(text[$0]) }
  }

  /// 是某村党支部书记: what somebody is.
  private func isPredicate(_ clause: Range<Int>) -> Bool {
    (text[clause.lowerBound] == "是" || text[clause.lowerBound] == "系")
      && isOffice(in: clause.lowerBound + 1..<clause.upperBound)
  }

  /// The first title that does not begin before an offset.
  private func firstTitle(from offset: Int) -> Int {
    titles.partitioningIndex { $0.lowerBound >= offset }
  }

  private func endsOffice(_ end: Int) -> Bool {
    attachment.endsPhrase(end) || Self.afterOffice.contains(text.unit(at: end))
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.elementsEqual(b) { text[$0] == text[$1] }
  }
}

/// Clauses, sentences and lines of careers.
extension Careers {
  /// At the start of a line or behind a mark: 资料显示,甲….
  private func opensStory(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    return before.isNewline || Self.starts.contains(before) || text.has("名叫", endingAt: start)
  }

  /// How a line about somebody goes on behind the name: a comma, a year, a life in brackets.
  private func isIntroduced(at end: Int) -> Bool {
    let next = text.unit(at: end)
    return next == "," || next.isDigit || attachment.endOfLife(at: end) != nil
      || text.has("同志", at: end - 2) || Self.introductions.match(in: text, at: end) != nil
  }

  private func endOfClause(from start: Int, limit: Int) -> Int {
    var i = start
    while i < limit, !Self.marks.contains(text[i]), !text[i].isNewline { i += 1 }
    return i
  }

  /// Where the next clause begins, over blanks and further marks, and what parts it from the one before.
  private func nextClause(behind end: Int) -> (start: Int, joint: Joint) {
    var i = end
    var joint = Joint.clause
    while i < text.count {
      if text[i].isNewline {
        joint = .line
      } else if Self.sentenceEnds.contains(text[i]) {
        joint = joint == .line ? .line : .sentence
      } else if !Self.marks.contains(text[i]), !text[i].isBlank {
        break
      }
      i += 1
    }
    return (i, joint)
  }

  /// 2005年任…, 曾任…, 他先后任…
  private func opensCareer(at clause: Int) -> Bool {
    text.unit(at: clause).isDigit || Self.openings.match(in: text, at: clause) != nil
  }

  /// 在革命战争时期,… 新中国成立后,…: a short clause that says when.
  private func opensTime(_ clause: Range<Int>) -> Bool {
    clause.count <= 16 && text.unit(at: clause.upperBound) == ","
      && Self.times.length(endingAt: clause.upperBound, in: text) != nil
  }

  /// 工作经历: a few characters alone on a line.
  private func isHeading(_ line: Range<Int>) -> Bool {
    line.count <= 8 && (line.upperBound == text.count || text[line.upperBound].isNewline)
      && line.allSatisfy { text[$0].isHan || text[$0] == ":" }
  }

  /// Whether a line begins with the months of an office: 1998.10—2005.03, 2012年6月至今, 1987年2月 and a blank, 2013.01某省副省长.
  private func isDatedLine(at line: Int) -> Bool {
    guard let end = MonthSpan.end(in: text.units, from: line) else { return false }
    return text.unit(at: end - 1).isBlank || text.unit(at: end).isNewline
      || (line..<end).contains { Self.spanMarks.contains(text[$0]) }
  }

  /// 1992年10月⏎某县副县长: the months on a line of their own before.
  private func isUnderMonths(_ line: Int) -> Bool {
    var end = line
    while end > 0, text[end - 1].isNewline || text[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, end - start < 24, MonthSpan.contains(text[start - 1]) { start -= 1 }
    guard start == 0 || text[start - 1].isNewline else { return false }
    while start < end, text[start].isBlank { start += 1 }
    return start < end && isDatedLine(at: start)
  }

  private static let longestLife = 1500
  private static let longestStory = 500
  private static let marks: UnitSet = ",;。!?"
  private static let sentenceEnds: UnitSet = "。!?"
  private static let starts: UnitSet = "。,;! "
  private static let pronouns: UnitSet = "他她其"
  private static let spanMarks: UnitSet = ".-—~至"
  private static let afterOffice: UnitSet = "等兼和及"
  /// What makes another clause of words before an office.
  private static let actions: UnitSet = "由向与在并到把被让率陪邀对给"
  private static let introductions = WordMap<Void>(words: ["生于", "出生", "简历"])
  private static let times: WordEnds = ["以后", "之后", "时期", "期间", "以来", "后", "初", "年间"]
  /// Words that careers go on with.
  private static let openings = WordMap<Void>(words: [
    "先后任", "先后担任", "历任", "曾任", "曾先后", "曾历任", "曾担任", "先后曾任", "生前曾任", "现任", "任", "后任", "同年", "并任", "先后", "担任",
    "此后", "后来", "随后", "其后", "之后", "其间", "期间", "并于", "是", "系", "现为", "目前", "现兼", "并继续", "次年", "当年", "再任", "又任",
    "次月",
    "初任", "转任", "后转任", "升任", "调任", "后调任", "后升任", "改任", "继任", "兼任", "并兼任", "后历任", "退役后", "转业后", "毕业后", "回国后",
  ])
}
