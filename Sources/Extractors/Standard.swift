public import TextPipeline

extension Pipeline {
  /// The pipeline with the built-in lexicons, every extractor of this package and the linkers.
  /// - Parameter lexicons: users' lexicons; a later one is asked before an earlier one, all before the built-in ones.
  ///   Their terms are words for the segmenter as well.
  /// - Throws: ``PipelineError``
  public static func standard(lexicons users: [Lexicon] = []) throws -> Pipeline {
    let lexicons = LexiconSet([.builtin] + users)
    return try Pipeline(
      lexicons: lexicons, extractors: .standard(lexicons),
      revisers: .standard(lexicons), linkers: .standard(lexicons),
      segmenter: LexiconSegmenter(DictionarySegmenter(), words: LexiconSet(users)))
  }
}

extension [any Extractor] {
  /// The extractors of this package, in the order in which they run.
  /// - Parameter lexicons: the set that the pipeline scans.
  public static func standard(_ lexicons: LexiconSet) -> [any Extractor] {
    standard(lexicons, evidence: .all)
  }

  /// - Parameter evidence: what people, organizations and locations may go by.
  package static func standard(_ lexicons: LexiconSet, evidence: EvidenceSources) -> [any Extractor] {
    let words = WordLattice(lexicons)
    return [
      DateExtractor(),
      QuantityExtractor(lexicons: lexicons),
      DocumentExtractor(),
      OrganizationExtractor(lexicons: lexicons, evidence: evidence),
      PeopleExtractor(lexicons, words: words, evidence: evidence),
      LocationExtractor(lexicons: lexicons, words: words, evidence: evidence),
      GazetteerExtractor(lexicons: lexicons),
    ]
  }
}

extension [any Reviser] {
  /// The revisers of this package.
  /// - Parameter lexicons: the set that the pipeline scans.
  public static func standard(_ lexicons: LexiconSet) -> [any Reviser] { [ClauseReviser(lexicons)] }
}

extension [any Linker] {
  /// The linkers of this package, in the order in which they run.
  /// - Parameter lexicons: the set that the pipeline scans.
  public static func standard(_ lexicons: LexiconSet) -> [any Linker] {
    [
      DateLinker(),
      TitleLinker(),
      AffiliationLinker(),
      PersonLinker(),
      CanonicalLinker(lexicons: lexicons),
      AliasLinker(),
      RestatementLinker(),
    ]
  }
}
