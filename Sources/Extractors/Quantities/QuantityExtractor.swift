public import TextPipeline

/// Numbers with their unit or measure word, and what they count: 27台 (AED), 60余人, 98.6%, 3.5万元, 第17个, 6至35月龄.
///
/// It walks over the numerals of the text and reads a grammar around each; dates and document numbers are other
/// extractors' business, so units of time are left out here.
public struct QuantityExtractor: Extractor {
  private let units: QuantityUnits
  private let nouns: CountedNounFinder

  /// - Parameter lexicons: the set that the pipeline scans; of it the types `unit`, `currency`, `measure`, `word`
  ///   and those of places are read.
  public init(lexicons: LexiconSet) {
    units = QuantityUnits(lexicons: lexicons)
    nouns = CountedNounFinder(lexicons: lexicons)
  }

  public var provides: [MentionType] { [.quantity] }
  public var rules: [Rule] { .quantities }

  public func candidates(in view: DocumentView) -> [Mention] {
    let grammar = QuantityGrammar(view, units, nouns)
    var found: [Mention] = []
    var index = 0
    var previous: (end: Int, trend: QuantityValue.Trend?) = (0, nil)
    while index < view.numerals.count {
      guard var reading = grammar.read(at: index), reading.mention.range.lowerBound >= previous.end else {
        index += 1
        continue
      }
      let range = reading.mention.range
      if let use = reading.counted {
        reading.value.item = nouns.item(of: range, use, reading.value, after: previous.end, in: view)
      }
      reading.value.trend = TrendReader.trend(
        before: range.lowerBound, of: reading.value.kind, after: previous, in: view.text)
      previous = (range.upperBound, reading.value.trend)
      reading.mention.value = .quantity(reading.value)
      index = max(reading.next, index + 1)
      found.append(reading.mention)
    }
    return found
  }
}
