internal import TextPipeline

/// The offices that a text tells of one person after the other: a biography (甲,男,…。曾任某县副县长、县长,某市副市长。), the lines
/// under its months (1998.10—2005.03 某县副县长), a story whose clauses begin with years or words of careers.
///
/// Follows each person who opens a line or a clause from clause to clause, as long as each sentence goes on about offices.
struct Careers {
  let attachment: TitleAttachment
  let text: AnalysisText
  private var people: [Range<Int>] { attachment.people }
  var titles: [Range<Int>] { attachment.titles }
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
  enum Joint { case clause, sentence, line }

  private mutating func follow(_ person: Int) {
    let name = people[person]
    guard opensStory(name.lowerBound) else { return }
    let intro = introduction(of: name)
    var start = intro.end
    // A line about somebody tells other things as well between the offices.
    let isAbout = intro.isAbout
    let limit = min(text.count, start + (isAbout ? Self.longestLife : Self.longestStory))
    var joint = Joint.clause
    // Whether the clause before gave an office, stands in a line under months, tells something else.
    var (isTold, isDated, isOther) = (false, false, false)
    // Lines about something else, one after the other.
    var others = 0
    while start < limit {
      if let other = attachment.personAt[start], !isSame(people[other], name) { return }
      start = endOfLabel(at: start)
      // 甲之后曾任…: by the family name, or 他.
      let isSubject =
        Self.pronouns.contains(text[start]) || text[start] == text[name.lowerBound] && start > name.upperBound
      let range = start..<endOfClause(from: start, limit: limit)
      // 另外两人更年长。乙,苗族,…: the data of somebody else.
      if joint != .clause, opensData(range), !isSame(range, name) { return }
      var clause = Clause(
        range: range, opens: opensCareer(at: isSubject ? start + 1 : start), isDated: isDated)
      let isListed = intro.isProfile && isOfficeList(range)
      switch joint {
      case .clause: if isTold, holdsOffice(in: range) { clause.opens = true }
      case .line:
        clause.isDated = isDatedLine(at: start) || isUnderMonths(start)
        let isOffice = clause.isDated || clause.opens || isListed || opensTime(range) || isHeading(range)
        others = isOffice ? 0 : others + 1
        // 甲说: the story goes on about them.
        guard isAbout, attachment.personAt[start] == nil,
          isOffice || intro.isProfile && others <= Self.mostOthers
        else { return }
        (isTold, isOther) = (false, !isOffice)
      case .sentence:
        isOther = !clause.opens && !isListed && !opensTime(range) && !(isTold && isOffice(in: range))
        // 他在学校工作。 tells of the same person.
        if isOther, !isAbout, !isSubject { return }
      }
      isDated = clause.isDated
      // 有一位干事,名叫乙。曾任…: somebody else from here on.
      if let other = attachment.personBefore[range.upperBound], !isSame(people[other], name) { return }
      isTold =
        give(clause, to: person, isTold: isTold && !isOther, isListed: isListed)
        || clause.opens && isTold
      (start, joint) = nextClause(behind: range.upperBound)
    }
  }

  /// Gives the offices of a clause to the subject.
  /// - Parameter isListed: nothing else stands in the clause.
  /// - Returns: whether there is one.
  private mutating func give(_ clause: Clause, to person: Int, isTold: Bool, isListed: Bool) -> Bool {
    var found = false
    var title = firstTitle(from: clause.range.lowerBound)
    var isContinued = isListed || isTold && isOffice(in: clause.range)
    while title < titles.count, titles[title].upperBound <= clause.range.upperBound {
      let range = titles[title]
      defer { title += 1 }
      let before = clause.range.lowerBound..<range.lowerBound
      if before.contains(where: {
        attachment.personAt[$0].map { !isSame(people[$0], people[person]) } ?? false
      }) {
        return found
      }
      guard isListed || endsOffice(range.upperBound) else { continue }
      if !isContinued, clause.opens { isContinued = holdsOffice(in: before) || isPredicate(clause.range) }
      if clause.isDated || isContinued {
        subjects[title] = person
        found = true
      }
    }
    return found
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.elementsEqual(b) { text[$0] == text[$1] }
  }
}
