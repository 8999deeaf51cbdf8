/// Reads the layout of a page from its lines: which are headings and header lines, where one article ends and the
/// next begins, what the sentences are.
public struct LayoutReader: Sendable {
  /// Has no settings.
  public init() {}

  /// Reads lines, sentences and articles.
  /// - Complexity: O(length of the text).
  public func layout(of text: AnalysisText) -> Layout {
    let lines = LineReader.lines(of: text)
    var sentences: [Range<Int>] = []
    for line in lines { SentenceReader.append(sentencesOf: line.range, in: text, to: &sentences) }
    return Layout(lines: lines, sentences: sentences, articles: ArticleReader.articles(of: lines, in: text))
  }
}
