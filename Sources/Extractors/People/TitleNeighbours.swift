internal import TextPipeline

/// Titles by where they end and begin, for names beside them.
final class TitleNeighbours {
  private let titles: [TitleSpan]
  /// For each offset the title that ends or begins there, from 1; 0 for none.
  private let byEnd: [Int32]
  private let byStart: [Int32]
  /// Where a name is introduced: behind a title, over blanks, a colon or a closing quotation mark.
  private let introduces: [Bool]
  private let text: AnalysisText

  init(_ titles: [TitleSpan], in text: AnalysisText) {
    self.text = text
    self.titles = titles
    var byEnd = [Int32](filling: text.count + 1, with: 0)
    var byStart = byEnd
    let reach = TitleNeighbours.mostBlanks + 2
    var introduces = [Bool](filling: text.count + reach + 1, with: false)
    for (i, title) in titles.enumerated() {
      byEnd[title.range.upperBound] = Int32(i + 1)
      byStart[title.range.lowerBound] = Int32(i + 1)
      for offset in title.range.upperBound..<title.range.upperBound + reach { introduces[offset] = true }
    }
    self.byEnd = byEnd
    self.byStart = byStart
    self.introduces = introduces
  }

  /// The title before a name at `start`, over blanks, a colon or a closing quotation mark.
  func before(_ start: Int) -> TitleSpan? { title(number(before: start)) }

  /// Whether a title introduces a name at `start`.
  func introduce(_ start: Int) -> Bool { number(before: start) != 0 }

  @inline(__always)
  private func number(before start: Int) -> Int32 {
    guard introduces[start] else { return 0 }
    if byEnd[start] != 0 { return byEnd[start] }
    var i = start
    while i > 0, i > start - TitleNeighbours.mostBlanks, text[i - 1].isBlank { i -= 1 }
    if i > 0, text[i - 1] == ":" || text[i - 1] == "”" { i -= 1 }
    return i < start ? byEnd[i] : 0
  }

  /// Blanks between a title and a name at most, as in signatures.
  private static let mostBlanks = 8

  func after(_ end: Int) -> TitleSpan? { end < byStart.count ? title(byStart[end]) : nil }
  func isStart(_ offset: Int) -> Bool { offset < byStart.count && byStart[offset] != 0 }
  func isEnd(_ offset: Int) -> Bool { byEnd[offset] != 0 }

  private func title(_ number: Int32) -> TitleSpan? { number == 0 ? nil : titles[Int(number) - 1] }
}
