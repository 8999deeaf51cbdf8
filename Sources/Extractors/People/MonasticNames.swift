internal import TextPipeline

/// Names in religion, which have no family name: 演觉法师, 方丈永信.
struct MonasticNames: Sendable {
  let statistics: NameStatistics
  let lattice: WordLattice

  /// The two characters before a title of monks and nuns, or behind one and before a mark.
  /// - Parameter bodies: where organisations may stand.
  func name(beside title: TitleSpan, bodies: BodyMap, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard MonasticNames.titles.match(in: text, at: title.head.lowerBound)?.end == title.head.upperBound else {
      return nil
    }
    let before = title.range.lowerBound - 2..<title.range.lowerBound
    if before.lowerBound >= 0, isName(before, in: view) {
      let unit = text.unit(at: before.lowerBound - 1)
      if !unit.isHan || MonasticNames.joints.contains(unit) || bodies.isEnd(before.lowerBound)
        || view.hits.ending(at: before.lowerBound).contains(where: {
          $0.range.count > 1 && $0.type == MonasticNames.title
        })
      {
        return before
      }
    }
    let behind = title.range.upperBound..<title.range.upperBound + 2
    guard isName(behind, in: view) else { return nil }
    return !text.unit(at: behind.upperBound).isHan || PersonContext.follows(at: behind.upperBound, in: text)
      ? behind : nil
  }

  private func isName(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    return range.allSatisfy { offset in
      let unit = text.unit(at: offset)
      return unit.isHan && statistics.isPart(unit) && !MonasticNames.others.contains(unit)
        && !NameWeigher.functionWords.contains(unit) && !NameWeigher.numerals.contains(unit)
    } && lattice.word(at: range.lowerBound, in: view).map({ $0.end < range.upperBound }) ?? true
      && view.tokens.isBoundary(range.lowerBound) && view.tokens.isBoundary(range.upperBound)
  }

  private static let titles = WordMap<Void>(words: ["法师", "大和尚", "上人", "禅师", "尼师", "长老", "方丈", "住持", "监院"])
  private static let title = LexiconType("title")
  private static let joints: UnitSet = "和与及由"
  private static let others: UnitSet = "位名个老新前原诸各众本该全副小大寺院庙"
}
