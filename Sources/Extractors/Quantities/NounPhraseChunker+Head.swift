internal import TextPipeline

/// Where the phrase ends: which of the words read is its head.
extension NounPhraseChunker {
  /// How many words of the run are the phrase, its head last; nil where there is none.
  func headed(_ run: [PhraseReader.Word], _ counting: Counting, in view: DocumentView) -> Int? {
    var search = PhraseHeadSearch(run, counting, chunker: self, in: view)
    return search.head()
  }

  func isPlace(_ range: Range<Int>, _ view: DocumentView) -> Bool {
    view.hits.contains(startingAt: range.lowerBound) {
      NounPhraseWords.places.contains($0.type) && $0.range == range
    }
  }

  func isPerson(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    if NounPhraseWords.people.match(in: text, at: range.upperBound - 2)?.end == range.upperBound {
      return true
    }
    return NounPhraseWords.persons.contains(text.unit(at: range.upperBound - 1))
      && NounPhraseWords.notPersons.match(in: text, at: range.upperBound - 2)?.end != range.upperBound
  }

  /// A single character that may be what is counted: 67座桥.
  func isHead(_ end: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let next = text.unit(at: end)
    guard next.isHan, next != "的", next != "和" else { return true }
    guard NounPhraseWords.singles.contains(text[end - 1]) else { return false }
    switch reader.word(at: end, in: view).kind {
    case .verb, .opener, .stop, .seldomNominal, .attribute: return true
    case .noun, .modifier, .adjective, .nominal, .tail: return false
    }
  }
}
