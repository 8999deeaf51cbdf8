public import TextPipeline

/// Finds temporal expressions: points and ranges of calendar and clock, durations, sets, references.
///
/// Values are underspecified TIMEX3 (`XXXX-04-24`), together with what the words say as a `TemporalExpression`; the
/// ``DateLinker`` resolves them against the article.
public struct DateExtractor: Extractor {
  public init() {}

  public var provides: [MentionType] { [.date] }

  public func candidates(in view: DocumentView) -> [Mention] {
    let grammar = TemporalGrammar(view)
    var mentions: [Mention] = []
    let units = view.text.units
    var i = 0
    while i < units.count {
      guard DateExtractor.starters.contains(units[i]) else {
        i += 1
        continue
      }
      if let mention = grammar.mention(at: i) {
        mentions.append(mention)
        i = mention.range.upperBound
      } else {
        i = grammar.nextStart(after: i)
      }
    }
    return mentions
  }

  private static let starters = TemporalNumber.starters.union(TemporalLexer.wordStarters).union(
    "过再之每近约将接至不最未过超逾少低多目眼现如往历连长前此新不全同民")
}
