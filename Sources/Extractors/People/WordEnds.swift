internal import TextPipeline

/// A few words looked for right before an offset. Their last characters rule out most places at once.
struct WordEnds: Sendable, ExpressibleByArrayLiteral {
  private let words: [StaticString]
  private let lasts: UnitSet

  /// - Parameter words: folded Han characters; the longest that matches counts.
  init(arrayLiteral words: StaticString...) {
    self.words = words.sorted { $0.utf8CodeUnitCount > $1.utf8CodeUnitCount }
    lasts = UnitSet(String(words.compactMap(\.description.last)))
  }

  /// The length of the word that ends at `offset`, nil where none does.
  @inline(__always)
  func length(endingAt offset: Int, in text: AnalysisText) -> Int? {
    guard lasts.contains(text.unit(at: offset - 1)) else { return nil }
    return words.first { text.has($0, endingAt: offset) }.map { $0.utf8CodeUnitCount / 3 }
  }
}
