internal import TextPipeline

/// Titles by where they end and begin, for names beside them.
final class TitleNeighbours {
  private var byEnd: [Int: TitleSpan] = [:]
  private var byStart: [Int: TitleSpan] = [:]
  /// Where a name is introduced: behind a title, over blanks, a colon or a closing quotation mark.
  private var introduces: [Bool]
  private let text: AnalysisText

  init(_ titles: [TitleSpan], in text: AnalysisText) {
    self.text = text
    introduces = [Bool](repeating: false, count: text.count + 5)
    for title in titles {
      byEnd[title.range.upperBound] = title
      byStart[title.range.lowerBound] = title
      for offset in title.range.upperBound..<title.range.upperBound + 4 { introduces[offset] = true }
    }
  }

  /// The title before a name at `start`, over blanks, a colon or a closing quotation mark.
  func before(_ start: Int) -> TitleSpan? {
    guard introduces[start] else { return nil }
    if let title = byEnd[start] { return title }
    var i = start
    while i > 0, i > start - 3, text[i - 1].isBlank { i -= 1 }
    if i > 0, text[i - 1] == ":" || text[i - 1] == "”" { i -= 1 }
    return i < start ? byEnd[i] : nil
  }

  func after(_ end: Int) -> TitleSpan? { byStart[end] }
  func isEnd(_ offset: Int) -> Bool { byEnd[offset] != nil }
}
