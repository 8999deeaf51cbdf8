internal import TextPipeline

/// 演觉法师, 净芳大和尚: a name in religion, two characters of any kind before what its bearer is called.
struct ReligiousNames {
  /// - Parameter title: the title that begins with what the bearer is called.
  /// - Returns: the name before it, nil if none can be told.
  func name(before title: TitleSpan, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    let end = title.range.lowerBound
    let start = end - 2
    guard Self.callings.match(in: text, at: end) != nil, start >= 0,
      (start..<end).allSatisfy({ text[$0].isHan && !Self.fillers.contains(text[$0]) }),
      view.tokens.isBoundary(start),
      !view.hits.ending(at: end).contains(where: { $0.type == Self.head && $0.range.count > 1 }),
      opens(start, in: view)
    else { return nil }
    return start..<end
  }

  /// Whether a name can begin here: behind a mark, an office or a word that leads to a person.
  private func opens(_ offset: Int, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: offset - 1)
    return !before.isHan || Self.leads.contains(before)
      || view.hits.ending(at: offset).contains { $0.type == Self.title && $0.range.count > 1 }
  }

  private static let callings = WordMap<Void>(words: ["法师", "大和尚", "禅师", "上人", "道长", "活佛", "仁波切"])
  private static let fillers: UnitSet = "位名个的之是为等各该此本"
  private static let leads: UnitSet = "对由与和及请向是为"
  private static let head = LexiconType("orghead")
  private static let title = LexiconType("title")
}
