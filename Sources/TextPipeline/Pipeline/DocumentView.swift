/// All that an extractor may look at. Nothing here can be changed; a class only so that passing it on costs nothing.
public final class DocumentView: Sendable {
  /// What the caller gave: identifier, reference date, locality.
  public let document: Document
  /// The folded and unwrapped text. All ranges below count its UTF-16 units.
  public let text: AnalysisText
  /// Articles, lines and sentences.
  public let layout: Layout
  /// Words and what lies between them.
  public let tokens: Tokens
  /// Every place where a lexicon term stands, found in one scan.
  public let hits: LexiconHits
  /// Every number written, found in one scan, in order.
  public let numerals: [Numeral]
  private let byType: [MentionType: [Mention]]

  /// - Parameter candidates: of earlier extractors, by type, in order of start; the others are the properties.
  public init(
    document: Document, text: AnalysisText, layout: Layout, tokens: Tokens, hits: LexiconHits,
    numerals: [Numeral], candidates: [MentionType: [Mention]] = [:]
  ) {
    self.document = document
    self.text = text
    self.layout = layout
    self.tokens = tokens
    self.hits = hits
    self.numerals = numerals
    self.byType = candidates
  }

  /// The candidates of earlier extractors of one type, in order of start. An extractor sees the types that it
  /// `requires`.
  public func candidates(of type: MentionType) -> [Mention] { byType[type] ?? [] }

  /// What an extractor sees that reads candidates of earlier ones.
  func with(_ candidates: [MentionType: [Mention]]) -> DocumentView {
    DocumentView(
      document: document, text: text, layout: layout, tokens: tokens, hits: hits, numerals: numerals,
      candidates: candidates)
  }
}
