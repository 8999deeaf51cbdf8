internal import TextPipeline

/// Titles without a name beside them that stand for somebody named elsewhere in the article: 县长 at the start of a clause where the
/// article has named the 县长, and an office that its clause says the subject took (次年出任副县长。).
struct TitleReferences {
  private let titles: [Range<Int>]
  private let text: AnalysisText
  private let layout: Layout
  /// Where each held title stands first, by article and words.
  private var named: [Key: Int] = [:]
  /// Where the first person of each article stands.
  private var firstPerson: [Int?: Int] = [:]

  private struct Key: Hashable {
    var article: Int?
    var words: ArraySlice<UInt16>
  }

  init(_ titles: [Range<Int>], held: Set<Int>, people: [Range<Int>], in view: DocumentView) {
    self.titles = titles
    text = view.text
    layout = view.layout
    for i in held.sorted() {
      let key = Key(article: layout.article(at: titles[i].lowerBound), words: text.units[titles[i]])
      if named[key] == nil { named[key] = titles[i].lowerBound }
    }
    for person in people {
      let article = layout.article(at: person.lowerBound)
      firstPerson[article] = min(firstPerson[article] ?? person.lowerBound, person.lowerBound)
    }
  }

  func contains(_ i: Int) -> Bool {
    let title = titles[i]
    let article = layout.article(at: title.lowerBound)
    guard let person = firstPerson[article], person < title.lowerBound else { return false }
    return isTaken(title)
      || named[Key(article: article, words: text.units[title])].map { $0 < title.lowerBound } ?? false
        && isSubject(title)
  }

  /// 县长表示: at the start of a clause with a verb behind; a long title also inside one.
  private func isSubject(_ title: Range<Int>) -> Bool {
    let next = text.unit(at: title.upperBound)
    guard next.isHan, !Self.compounds.contains(next) else { return false }
    let before = text.unit(at: title.lowerBound - 1)
    return !before.isHan && before != "、" && title.count > 1
      || title.count > 3 && Self.verbs.length(endingAt: title.lowerBound, in: text) != nil
  }

  /// 他出任副县长。 担任总经理后; 曾任某会主席。: a short clause with the verb before the office or its body, and nothing but an end behind.
  private func isTaken(_ title: Range<Int>) -> Bool {
    let next = text.unit(at: title.upperBound)
    guard !next.isHan && next != "、" && next != "(" || Self.times.match(in: text, at: title.upperBound) != nil
    else { return false }
    var verb = title.lowerBound
    if Self.tenures.length(endingAt: verb, in: text) == nil {
      guard TitleAttachment.bodyEnds.contains(text.unit(at: verb - 1)) else { return false }
      repeat {
        verb -= 1
      } while verb > 0 && title.lowerBound - verb < 20 && text[verb - 1].isHan
        && !Self.stops.contains(text[verb - 1]) && Self.tenures.length(endingAt: verb, in: text) == nil
    }
    guard let length = Self.tenures.length(endingAt: verb, in: text) else { return false }
    // 两名队员共同担任旗手; a long clause has a subject of its own.
    let start = verb - length
    return !text.has("共同", endingAt: start)
      && (start < 12 || (start - 12..<start).contains { !text[$0].isHan && !text[$0].isDigit })
  }

  private static let tenures: WordEnds = [
    "担任", "出任", "升任", "成为", "就任", "晋升为", "提拔为", "当选", "当选为", "曾任", "历任", "任职", "任职于", "兼任",
  ]
  private static let stops: UnitSet = "的了着过被把将向对为是"
  private static let times = WordMap<Void>(words: ["后", "之后", "以后", "期间", "以来", "时"])
  /// What a title makes another word with, or another title.
  private static let compounds: UnitSet = "级们办奖助候制职一负人团岗室会信的"
  private static let verbs: WordEnds = ["得到", "向", "与", "和", "由", "对", "请", "见到", "陪同", "代表"]
}
