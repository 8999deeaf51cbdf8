internal import TextPipeline

/// Names in religion, which have no family name: 演觉法师, 方丈永信.
struct MonasticNames: Sendable {
  let lattice: WordLattice

  /// The two characters before a title of monks and nuns, or behind one and before a mark.
  /// - Parameter bodies: where organisations may stand.
  func name(beside title: TitleSpan, bodies: BodyMap, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    // 演觉法师、秘书长…: the first title of a chain is his.
    let ends = MonasticNames.titles.match(in: text, at: title.head.lowerBound)?.end == title.head.upperBound
    guard ends || MonasticNames.titles.match(in: text, at: title.range.lowerBound) != nil else { return nil }
    let before = title.range.lowerBound - 2..<title.range.lowerBound
    if before.lowerBound >= 0,
      isName(before, in: view),
      view.tokens.isBoundary(before.lowerBound), begins(at: before.lowerBound, bodies, in: view),
      !view.hits.contains(endingAt: before.upperBound, where: { $0.range.count > 1 && $0.type == .bodyHead })
    {
      return before
    }
    guard ends else { return nil }
    let behind = title.range.upperBound..<title.range.upperBound + 2
    guard isName(behind, in: view), lattice.word(at: behind.lowerBound, in: view) == nil,
      PersonContext.cue(at: behind.lowerBound, in: text) == nil
    else { return nil }
    return !text.unit(at: behind.upperBound).isHan || PersonContext.follows(at: behind.upperBound, in: text)
      ? behind : nil
  }

  /// Whether a name can begin here: behind an office or a body, or, if the two characters are no word (当地法师), behind a
  /// mark or a word that leads to a person.
  private func begins(at offset: Int, _ bodies: BodyMap, in view: DocumentView) -> Bool {
    if bodies.isEnd(offset)
      || view.hits.contains(
        endingAt: offset, where: { $0.range.count > 1 && $0.type == .title }
      )
    {
      return true
    }
    let unit = view.text.unit(at: offset - 1)
    return (!unit.isHan || MonasticNames.joints.contains(unit))
      && lattice.word(at: offset, in: view)?.end != offset + 2
  }

  private func isName(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    // 西藏|活佛
    if view.hits.contains(
      startingAt: range.lowerBound, where: { $0.range == range && NameWeigher.allPlaces.contains($0.type) })
    {
      return false
    }
    return range.allSatisfy { offset in
      let unit = text.unit(at: offset)
      return unit.isHan && !MonasticNames.others.contains(unit)
    }
      && lattice.word(at: range.lowerBound, in: view)
        .map({ $0.end < range.upperBound || $0.word.frequency < 9 }) ?? true
      && view.tokens.isBoundary(range.lowerBound) && view.tokens.isBoundary(range.upperBound)
  }

  private static let titles = WordMap<Void>(words: [
    "法师", "大和尚", "上人", "禅师", "尼师", "长老", "方丈", "住持", "监院", "道长", "活佛", "仁波切",
  ])
  private static let joints: UnitSet = "和与及由对请向是为"
  private static let others: UnitSet = "位名个老新前原诸各众本该全副小大寺院庙的之是为等此这那在从"
}
