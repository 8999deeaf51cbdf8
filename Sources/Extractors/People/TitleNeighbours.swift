internal import TextPipeline

/// Titles by where they end and begin, for names beside them.
final class TitleNeighbours {
  private let titles: [TitleSpan]
  /// The title that ends or begins at an offset.
  private let byEnd: OffsetIndex
  private let byStart: OffsetIndex
  /// Where a name is introduced: behind a title, over blanks, a colon or a closing quotation mark.
  private let introduces: [Bool]
  private let text: AnalysisText

  init(_ titles: [TitleSpan], in text: AnalysisText) {
    self.text = text
    self.titles = titles
    byEnd = OffsetIndex(titles.map(\.range.upperBound), count: text.count)
    byStart = OffsetIndex(titles.map(\.range.lowerBound), count: text.count)
    let reach = TitleNeighbours.mostBlanks + 2
    var introduces = [Bool](filling: text.count + reach + 1, with: false)
    for title in titles {
      for offset in title.range.upperBound..<title.range.upperBound + reach { introduces[offset] = true }
    }
    self.introduces = introduces
  }

  /// The title before a name at `start`, over blanks, a colon or a closing quotation mark.
  func before(_ start: Int) -> TitleSpan? { index(before: start).map { titles[$0] } }

  /// Whether a title introduces a name at `start`.
  func introduce(_ start: Int) -> Bool { index(before: start) != nil }

  @inline(__always)
  private func index(before start: Int) -> Int? {
    guard introduces[start] else { return nil }
    if let title = byEnd[start] { return title }
    var i = start
    while i > 0, i > start - TitleNeighbours.mostBlanks, text[i - 1].isBlank { i -= 1 }
    if i > 0, text[i - 1] == ":" || text[i - 1] == "”" { i -= 1 }
    return i < start ? byEnd[i] : nil
  }

  /// Blanks between a title and a name at most, as in signatures and in columns of a table.
  private static let mostBlanks = 40

  func after(_ end: Int) -> TitleSpan? { byStart[end].map { titles[$0] } }
  func isStart(_ offset: Int) -> Bool { byStart.contains(offset) }
  func isEnd(_ offset: Int) -> Bool { byEnd.contains(offset) }
}
