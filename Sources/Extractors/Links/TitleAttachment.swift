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
    let rows = OfficeRows(self)
    for i in titles.indices.reversed() {
      if rows.isBefore.contains(i), let holder = rows.holders[i] {
        holders[i] = [holder]
        continue
      }
      var found = holdersAfter(titles[i])
      if found.isEmpty, let holder = rows.holders[i] { found = [holder] }
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
      if found.isEmpty, mark == ",", let person = subject(inRole: titles[i]) { found = [person] }
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
    if start > 1, Self.measures.contains(text[start - 1]), text[start - 2].isDigit {
      return text[start - 2] != "1" || text.unit(at: start - 3).isDigit
    }
    // 各乡镇市长
    return Self.plurals.length(endingAt: start, in: text) != nil
      || (2...4).contains { text.unit(at: start - $0) == "各" && isWord(text[start - 1]) }
  }

  private static let measures: UnitSet = "位名"
  private static let plurals: WordEnds = ["诸位", "各位", "多位", "多名", "几位", "全体", "部分", "各级", "众"]

  func skippingBlanks(_ offset: Int) -> Int {
    var i = offset
    while text.unit(at: i).isBlank, i < offset + Self.mostBlanks { i += 1 }
    return i
  }

  /// Blanks between the columns of a table at most.
  private static let mostBlanks = 40
}
