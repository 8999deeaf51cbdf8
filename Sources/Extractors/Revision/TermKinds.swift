internal import TextPipeline

/// The terms that ``ClauseFeatures`` knows, by kind: words of the language, places, titles, heads of names of bodies,
/// family names and parts of names.
struct TermKinds: Sendable {
  /// The kind of heads.
  static let head = 3
  /// log2 of how often a word has to stand in a text of some 60 million.
  private static let frequency = 6

  /// By kind, from 1.
  private let kinds: [LexiconTypeSet]
  private let words: WordLattice

  init(_ lexicons: LexiconSet) {
    words = WordLattice(lexicons)
    kinds = [
      ["division", "country", "foreigncity", "region", "nature", "landmark"], ["title", "titlemod"],
      ["orghead", "organization"], ["surname"],
    ]
  }

  /// Visits the terms of two units and more that start at `offset`.
  func forEachTerm(at offset: Int, in view: DocumentView, _ visit: (_ end: Int, _ kind: Int) -> Void) {
    words.forEachWord(startingAt: offset, in: view.text) { end, frequency in
      if frequency >= TermKinds.frequency { visit(end, 0) }
    }
    for i in view.hits.indices(startingAt: offset) {
      let hit = view.hits.all[i]
      guard hit.range.count > 1, let kind = kinds.firstIndex(where: { $0.contains(hit.type) }) else {
        continue
      }
      visit(hit.range.upperBound, kind + 1)
    }
  }
}
