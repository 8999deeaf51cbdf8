import TextPipeline

/// What a trace tells of places in its document, for reading.
struct Explanation {
  private let trace: Pipeline.Trace
  private let offset: OffsetMap
  private var text: AnalysisText { trace.view.text }

  init(_ trace: Pipeline.Trace, offsetUnit: OffsetUnit) {
    self.trace = trace
    offset = OffsetMap(trace.annotated.document.text, to: offsetUnit)
  }

  /// Every place where the text stands, breaks inside sentences and variants of characters aside.
  func occurrences(of searched: String) -> [Range<Int>] {
    let wanted = Array(FoldingTable.standard.fold(searched).utf16)
    guard wanted.count <= text.count else { return [] }
    return (0...text.count - wanted.count).filter { text.units[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }

  /// The character at an offset of the original, in the unit of the files.
  func place(at given: Int) -> Range<Int> {
    var low = 0
    var high = text.original.count
    while low < high {
      let middle = (low + high) / 2
      if offset(middle) < given { low = middle + 1 } else { high = middle }
    }
    return text.range(of: Span(start: low, end: min(low + 1, text.original.count)))
  }

  /// - Parameter places: nil for the whole document.
  func text(of places: [Range<Int>]?) -> String {
    let source = trace.annotated.document.source
    guard let places else {
      return "== \(source)\n" + trace.resolution.standing.indices.map(standing).joined(separator: "\n") + "\n"
    }
    guard !places.isEmpty else { return "== \(source): the text does not stand there\n\n" }
    return places.map { place in
      let head = "== \(source) at \(shown(place)): \(text.string(place))\n"
      return head + self.text(of: place)
    }.joined(separator: "\n") + "\n"
  }

  private func text(of place: Range<Int>) -> String {
    let found = trace.resolution.standing.indices.filter {
      trace.resolution.standing[$0].range.overlaps(place)
    }
    let lost = trace.resolution.rejected.filter { rejection in
      rejection.mention.range.overlaps(place)
        && !found.contains { trace.resolution.standing[$0] == rejection.winner }
    }
    let blocks = found.map(standing) + lost.map { rejected($0, indent: "") }
    return blocks.isEmpty
      ? "nothing was proposed here\n" + material(around: place) : blocks.joined(separator: "\n")
  }

  /// A mention that stands: what it means, by which rule and evidence, and whom it beat.
  private func standing(_ i: Int) -> String {
    let mention = trace.resolution.standing[i]
    let entity = trace.annotated.entities[i]
    var lines = ["\(entity.text.onOneLine)  \(entity.type)  \(entity.id) at \(shown(mention.range))"]
    if !entity.summary.isEmpty { lines.append("  value       \(entity.summary)") }
    lines.append("  rule        \(judged(mention))")
    lines += evidence(of: mention, indent: "  ")
    if let written = mention.value.shown, let linked = trace.links.values[i]?.shown, written != linked {
      lines.append("  resolved    \(written) → \(linked)\(anchor(of: trace.links.values[i]))")
    }
    for relation in trace.annotated.relations where relation.from == entity.id || relation.to == entity.id {
      let ends = [relation.from, relation.to].map { trace.annotated.entity($0)?.text.onOneLine ?? $0 }
      lines.append("  relation    \(ends[0]) \(relation.type.rawValue) \(ends[1])  (\(relation.rule))")
    }
    lines.append("  sentence    \(sentence(around: mention.range))")
    var out = lines.map { $0 + "\n" }.joined()
    for rejection in trace.resolution.rejected where rejection.winner == mention {
      out += rejected(rejection, indent: "  ")
    }
    return out
  }

  private func rejected(_ rejection: Rejection, indent: String) -> String {
    let mention = rejection.mention
    var lines = ["lost: \(text.string(mention.range).onOneLine)  \(mention.type) at \(shown(mention.range))"]
    lines.append("  reason      \(rejection.reason)")
    if let winner = rejection.winner {
      lines.append("  to          \(text.string(winner.range).onOneLine)  \(winner.type)  \(winner.rule)")
    }
    lines.append("  rule        \(judged(mention))")
    lines += evidence(of: mention, indent: "  ")
    return lines.map { indent + $0 + "\n" }.joined()
  }

  private func judged(_ mention: Mention) -> String {
    "\(mention.rule)  (\(mention.method), score \(mention.score), confidence \(mention.confidence.rawValue))"
  }

  private func evidence(of mention: Mention, indent: String) -> [String] {
    mention.evidence.map { "\(indent)evidence    \(text.string($0.range).onOneLine): \($0.what)" }
  }

  /// What the stages before the extractors saw.
  private func material(around place: Range<Int>) -> String {
    let view = trace.view
    var lines: [String] = []
    let words = (0..<view.tokens.count).map { view.tokens[$0] }.filter { $0.overlaps(place) }
    if !words.isEmpty {
      lines.append("  words       \(words.map(text.string).joined(separator: " | ").onOneLine)")
    }
    for numeral in view.numerals where numeral.range.overlaps(place) {
      lines.append("  number      \(text.string(numeral.range)) = \(numeral.value)")
    }
    for hit in view.hits.all where hit.range.overlaps(place) {
      let entry = view.hits.entry(hit)
      let facts = [entry.canonical, entry.features.text].compactMap { $0 }.filter { !$0.isEmpty }
      lines.append("  lexicon     \(text.string(hit.range))  \(hit.type)  \(facts.joined(separator: " "))")
    }
    lines.append("  sentence    \(sentence(around: place))")
    return lines.map { $0 + "\n" }.joined()
  }

  private func sentence(around range: Range<Int>) -> String {
    let layout = trace.view.layout
    guard let i = layout.sentence(at: range.lowerBound) else { return text.string(range).onOneLine }
    return text.string(layout.sentences[i]).onOneLine.clipped(to: 120)
  }

  private func shown(_ range: Range<Int>) -> String {
    let span = text.span(range)
    return "\(offset(span.start))–\(offset(span.end))"
  }

  private func anchor(of value: MentionValue?) -> String {
    guard case .date(let date)? = value, let anchor = date.anchor else { return "" }
    return " (from \(anchor))"
  }
}

extension MentionValue {
  fileprivate var shown: String? {
    switch self {
    case .date(let date): date.value
    case .quantity(let quantity): quantity.value?.description
    case .name(let canonical): canonical
    case .none: nil
    }
  }
}
