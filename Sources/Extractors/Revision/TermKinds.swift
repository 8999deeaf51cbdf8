internal import TextPipeline

/// The terms that ``ClauseFeatures`` knows, by kind: words of the language, places, titles, heads of names of bodies,
/// family names of two characters.
struct TermKinds: Sendable {
  /// The kind of heads.
  static let head = 3
  /// log2 of how often a word has to stand in a text of some 60 million.
  private static let frequency = 6

  private let kinds: [LexiconType: Int]
  private let words: WordLattice
  private let statistics: NameStatistics

  init(_ lexicons: LexiconSet) {
    words = WordLattice(lexicons)
    statistics = NameStatistics(lexicons)
    var kinds: [LexiconType: Int] = [:]
    for name in ["division", "country", "foreigncity", "region", "nature", "landmark"] {
      kinds[LexiconType(name)] = 1
    }
    for name in ["title", "titlemod"] { kinds[LexiconType(name)] = 2 }
    for name in ["orghead", "organization"] { kinds[LexiconType(name)] = TermKinds.head }
    kinds[.surname] = 4
    self.kinds = kinds
  }

  /// Visits the terms of two units and more that start at `offset`.
  func forEachTerm(at offset: Int, in view: DocumentView, _ visit: (_ end: Int, _ kind: Int) -> Void) {
    words.forEachWord(startingAt: offset, in: view.text) { end, frequency in
      if frequency >= TermKinds.frequency { visit(end, 0) }
    }
    for i in view.hits.indices(startingAt: offset) {
      let hit = view.hits.all[i]
      guard hit.range.count > 1, let kind = kinds[hit.type] else { continue }
      if kind == 4, statistics.features(hit)?.isNamePart ?? true { continue }
      visit(hit.range.upperBound, kind)
    }
  }
}
