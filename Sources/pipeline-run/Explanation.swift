import TextPipeline

/// What a trace tells of places in its document, for reading.
struct Explanation {
  let trace: Pipeline.Trace
  private let rules: [String: Rule]
  private let offset: OffsetMap
  var text: AnalysisText { trace.view.text }

  /// - Parameter rules: the catalogue of the pipeline that the trace is from.
  init(_ trace: Pipeline.Trace, rules: [Rule], offsetUnit: OffsetUnit) {
    self.trace = trace
    self.rules = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    offset = OffsetMap(trace.annotated.document.text, to: offsetUnit)
  }

  /// Every place where the text stands, breaks inside sentences and variants of characters aside.
  func occurrences(of searched: String) -> [Range<Int>] {
    let wanted = Array(FoldingTable.standard.fold(searched).utf16)
    guard wanted.count <= text.count else { return [] }
    return (0...text.count - wanted.count).filter { text.units[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }

  /// The character at an offset of the original, in the unit of the files; none beyond the end.
  func places(at given: Int) -> [Range<Int>] {
    guard given < offset(text.original.count) else { return [] }
    let count = text.original.count
    let start = (0..<count).partitioningIndex { offset($0) >= given }
    return [text.range(of: Span(start: start, end: min(start + 1, count)))]
  }

  /// - Parameter places: not empty; nil for the whole document.
  func text(of places: [Range<Int>]?) -> String {
    let source = trace.annotated.document.source
    guard let places else {
      let trees = trace.resolution.standing.indices.map { standing($0).drawn }
      return "== \(source)\n" + trees.joined(separator: "\n") + "\n"
    }
    return places.map { place in
      "== \(source) at \(shown(place)): \(text.string(place))\n"
        + trees(of: place).map(\.drawn).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  private func trees(of place: Range<Int>) -> [Tree] {
    let found = trace.resolution.standing.indices.filter {
      trace.resolution.standing[$0].range.overlaps(place)
    }
    let lost = trace.resolution.rejected.filter { rejection in
      rejection.mention.range.overlaps(place)
        && !found.contains { trace.resolution.standing[$0] == rejection.winner }
    }
    let trees = found.map(standing) + lost.map(rejected)
    return trees.isEmpty ? [Tree("nothing was proposed here", material(around: place))] : trees
  }

  // MARK: Mentions

  /// A mention that stands: what it means, by which rule and evidence, how it is related, and whom it beat.
  private func standing(_ i: Int) -> Tree {
    let mention = trace.resolution.standing[i]
    let entity = trace.annotated.entities[i]
    var children = meaning(of: i)
    children.append(derivation(of: mention))
    for relation in trace.annotated.relations where relation.from == entity.id || relation.to == entity.id {
      let ends = [relation.from, relation.to].map { trace.annotated.entity($0)?.text.onOneLine ?? $0 }
      children.append(
        Tree(
          "relation  \(ends[0]) \(relation.type.rawValue) \(ends[1])",
          [Tree("rule  \(described(relation.rule))")]))
    }
    for rejection in trace.resolution.rejected where rejection.winner == mention {
      let loser = rejection.mention
      children.append(
        Tree(
          "won over  \(text.string(loser.range).onOneLine)  \(loser.type) at \(shown(loser.range))",
          [Tree("reason  \(rejection.reason)"), derivation(of: loser)]))
    }
    children.append(Tree("sentence  \(sentence(around: mention.range))"))
    return Tree("\(entity.text.onOneLine)  \(entity.type)  \(entity.id) at \(shown(mention.range))", children)
  }

  /// A candidate that fell, and to whom.
  private func rejected(_ rejection: Rejection) -> Tree {
    let mention = rejection.mention
    var children = [Tree("reason  \(rejection.reason)")]
    if let winner = rejection.winner {
      children.insert(
        Tree(
          "to  \(text.string(winner.range).onOneLine)  \(winner.type) at \(shown(winner.range))",
          [Tree("rule  \(described(winner.rule))")]), at: 0)
    }
    children.append(derivation(of: mention))
    return Tree(
      "lost: \(text.string(mention.range).onOneLine)  \(mention.type) at \(shown(mention.range))", children)
  }

  /// The rule, with the parts that it matched and what they are worth.
  private func derivation(of mention: Mention) -> Tree {
    let prior = PrecedenceResolver.strength(mention) - mention.score
    let strength = Tree(
      "strength  \(mention.method) \(prior) \(signed(mention.score)), confidence \(mention.confidence.rawValue)"
    )
    return Tree("rule  \(described(mention.rule))", nested(mention.evidence) + [strength])
  }

  /// Evidence in the order of the text, what lies inside other evidence under it.
  private func nested(_ evidence: [Evidence]) -> [Tree] {
    var rest = evidence.enumerated().sorted { a, b in
      (a.element.range.lowerBound, -a.element.range.upperBound, a.offset)
        < (b.element.range.lowerBound, -b.element.range.upperBound, b.offset)
    }.map(\.element)[...]
    return nested(&rest, inside: nil)
  }

  private func nested(_ rest: inout ArraySlice<Evidence>, inside parent: Range<Int>?) -> [Tree] {
    var trees: [Tree] = []
    while let next = rest.first {
      if let parent, next.range == parent || next.range.clamped(to: parent) != next.range { break }
      rest.removeFirst()
      let weight = next.weight.map { "  \(signed($0))" } ?? ""
      trees.append(
        Tree(
          "\(text.string(next.range).onOneLine)  \(next.what)\(weight)",
          nested(&rest, inside: next.range)))
    }
    return trees
  }

  private func signed(_ number: Int) -> String { number < 0 ? "− \(-number)" : "+ \(number)" }

  /// `date.offset: A day, week, month or year at some distance from another.`
  func described(_ rule: String) -> String { rules[rule].map { "\(rule): \($0.summary)" } ?? rule }

  // MARK: Places without a mention

  /// What the stages before the extractors saw.
  private func material(around place: Range<Int>) -> [Tree] {
    let view = trace.view
    var trees: [Tree] = []
    let words = (0..<view.tokens.count).map { view.tokens[$0] }.filter { $0.overlaps(place) }
    if !words.isEmpty {
      trees.append(Tree("words  \(words.map(text.string).joined(separator: " | ").onOneLine)"))
    }
    for numeral in view.numerals where numeral.range.overlaps(place) {
      trees.append(Tree("number  \(text.string(numeral.range)) = \(numeral.value)"))
    }
    for hit in view.hits.all where hit.range.overlaps(place) {
      let entry = view.hits.entry(hit)
      let facts = [entry.canonical, entry.features.text].compactMap { $0 }.filter { !$0.isEmpty }
      trees.append(Tree("lexicon  \(text.string(hit.range))  \(hit.type)  \(facts.joined(separator: " "))"))
    }
    trees.append(Tree("sentence  \(sentence(around: place))"))
    return trees
  }

  private func sentence(around range: Range<Int>) -> String {
    let layout = trace.view.layout
    guard let i = layout.sentence(at: range.lowerBound) else { return text.string(range).onOneLine }
    return text.string(layout.sentences[i]).onOneLine.clipped(to: 120)
  }

  func shown(_ range: Range<Int>) -> String {
    let span = text.span(range)
    return "\(offset(span.start))–\(offset(span.end))"
  }
}
