public import TextPipeline

/// Finds temporal expressions: points and ranges of calendar and clock, durations, sets, references.
///
/// Values are underspecified TIMEX3 (`XXXX-04-24`), together with what the words say as a `TemporalExpression`; the
/// ``DateLinker`` resolves them against the article.
public struct DateExtractor: Extractor {
  /// Needs no lexicon: the vocabulary of time is closed.
  public init() {}

  public var provides: [MentionType] { [.date] }
  public var rules: [Rule] { .dates }

  public func candidates(in view: DocumentView) -> [Mention] {
    let grammar = TemporalGrammar(view)
    var mentions: [Mention] = []
    let triggers = TemporalTriggers.standard
    let units = view.text.units
    var i = triggers.next(in: units, from: 0)
    while i < units.count {
      if let mention = grammar.mention(at: i) {
        mentions.append(mention)
        i = mention.range.upperBound
      } else {
        i = grammar.nextStart(after: i)
      }
      i = triggers.next(in: units, from: i)
    }
    return mentions
  }
}
