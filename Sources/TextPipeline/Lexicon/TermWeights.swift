/// The terms of one lexicon type with a number each, walked from any position of a text: the way into types that the
/// scan leaves out (`word`, `given`), without making an entry.
package struct TermWeights: Sendable {
  private struct Part: Sendable {
    /// Keeps the image.
    let lexicon: Lexicon
    let image: LexiconImage
    let pairs: LexiconImage.Pairs
    /// The id of the type's first entry.
    var first: Int
    var weights: [Int32]
  }

  private let parts: [Part]

  /// - Parameter weight: called once an entry.
  package init(_ lexicons: LexiconSet, of type: LexiconType, _ weight: (LexiconEntry) -> Int32) {
    parts = lexicons.lexicons.compactMap { lexicon in
      let contents = lexicon.contents(of: type)
      guard !contents.kinds.isEmpty else { return nil }
      let weights = contents.examples.map { weight(lexicon.entry($0)) }
      let isScanned = !LexiconCompiler.lookupOnly.contains(type.name)
      return Part(
        lexicon: lexicon, image: lexicon.image,
        pairs: isScanned ? lexicon.image.scannedPairs : lexicon.image.otherPairs,
        first: contents.first, weights: contents.kinds.map { weights[$0] })
    }
  }

  /// Visits every term of two units or more that starts at `offset`.
  /// - Parameters:
  ///   - offset: UTF-16 units of the analysis text.
  ///   - limit: terms end no later.
  ///   - visit: the term's end offset and its number.
  package func forEachTerm(in text: AnalysisText, at offset: Int, limit: Int, _ visit: (Int, Int32) -> Void) {
    let limit = min(limit, text.count)
    guard offset + 1 < limit else { return }
    for k in parts.indices where parts[k].pairs.mayContain(text.units[offset], text.units[offset + 1]) {
      let image = parts[k].image
      guard var node = image.child(of: image.root, text.units[offset]) else { continue }
      for i in offset + 1..<limit {
        guard let child = image.child(of: node, text.units[i]) else { break }
        node = child
        for id in image.ids(at: node) {
          let index = Int(id) - parts[k].first
          if index >= 0, index < parts[k].weights.count { visit(i + 1, parts[k].weights[index]) }
        }
      }
    }
  }

  /// Visits every term of one character.
  package func forEachCharacter(_ visit: (UInt16, Int32) -> Void) {
    for part in parts {
      for unit in UInt16.min...UInt16.max where part.lexicon.image.codes[Int(unit)] != 0 {
        for id in part.lexicon.ids(of: CollectionOfOne(unit)) {
          let index = Int(id) - part.first
          if part.weights.indices.contains(index) { visit(unit, part.weights[index]) }
        }
      }
    }
  }
}
