/// From a document to an annotated document, along one line:
/// fold and unwrap → layout → segment → scan lexicons and numerals → extract → resolve → revise → link.
///
/// A value without mutable state, shared by all workers.
public struct Pipeline: Sendable {
  /// Scanned once per document.
  public let lexicons: LexiconSet
  /// In the order in which they run.
  public let extractors: [any Extractor]
  /// Asked together, when the extractors' candidates are resolved.
  public let revisers: [any Reviser]
  /// In the order in which they run.
  public let linkers: [any Linker]
  let normalizer: any TextNormalizer
  let layoutReader: LayoutReader
  let segmenter: any Segmenter
  let numerals: NumeralScanner
  let resolver: any Resolver
  /// The types that some extractor reads.
  private let required: Set<MentionType>

  /// - Parameters:
  ///   - lexicons: scanned once per document for all extractors; a later one is asked before an earlier one.
  ///   - extractors: in the order in which they run.
  ///   - revisers: asked together, when the extractors' candidates are resolved.
  ///   - linkers: in the order in which they run; each sees what those before it added.
  /// - Throws: ``PipelineError/unmetRequirement(extractor:type:providers:)``
  public init(
    lexicons: LexiconSet, extractors: [any Extractor], revisers: [any Reviser] = [],
    linkers: [any Linker], resolver: any Resolver = PrecedenceResolver(),
    normalizer: any TextNormalizer = LineUnwrapper(),
    segmenter: any Segmenter = DictionarySegmenter()
  ) throws {
    var provided: Set<MentionType> = []
    for extractor in extractors {
      for type in extractor.requires where !provided.contains(type) {
        throw PipelineError.unmetRequirement(
          extractor: "\(Swift.type(of: extractor))", type: type,
          providers: extractors.filter { $0.provides.contains(type) }.map { "\(Swift.type(of: $0))" })
      }
      provided.formUnion(extractor.provides)
    }
    self.lexicons = lexicons
    self.extractors = extractors
    self.revisers = revisers
    self.linkers = linkers
    self.resolver = resolver
    self.normalizer = normalizer
    self.segmenter = segmenter
    required = Set(extractors.flatMap(\.requires))
    layoutReader = LayoutReader()
    numerals = NumeralScanner()
  }

  /// The rule catalogue: what its extractors, revisers and linkers apply, in the order in which these run.
  public var rules: [Rule] {
    extractors.flatMap(\.rules) + revisers.flatMap(\.rules) + linkers.flatMap(\.rules)
  }

  /// Annotates one document.
  /// - Throws: ``DocumentFailure`` when the text cannot be segmented.
  public func annotate(_ document: Document) throws -> AnnotatedDocument {
    try results(for: [document])[0].get()
  }

  /// Annotates documents, each as ``annotate(_:)`` does, but stage by stage: what the rules of a stage read stays in the
  /// processor's cache from one document to the next. Short documents take a quarter less time than one by one.
  ///
  /// Stages are shared by documents of 256 KB together; only these are worked on at once.
  /// - Returns: one result for each document, in order; a document that fails leaves the others alone.
  public func results(for documents: [Document]) -> [Result<AnnotatedDocument, DocumentFailure>] {
    var results: [Result<AnnotatedDocument, DocumentFailure>] = []
    results.reserveCapacity(documents.count)
    while results.count < documents.count {
      var (end, bytes) = (results.count, 0)
      repeat {
        bytes += documents[end].text.utf8.count
        end += 1
      } while end < documents.count && bytes + documents[end].text.utf8.count <= Pipeline.stretch
      results += annotated(documents[results.count..<end])
    }
    return results
  }

  /// Bytes of text that go through a stage together. More would push one document's data out before the next stage.
  package static let stretch = 256 * 1024

  private func annotated(
    _ documents: ArraySlice<Document>
  ) -> [Result<AnnotatedDocument, DocumentFailure>] {
    let outcomes = viewed(documents)
    let views = outcomes.compactMap { try? $0.get() }
    let found = candidates(in: views)
    let mentions = views.indices.map { i in
      let standing = resolver.resolve(found[i], in: views[i]).standing
      return revision(of: standing, in: views[i])?.standing ?? standing
    }
    let links = links(for: mentions, in: views)
    var annotated = views.indices.map { project(mentions[$0], links[$0], in: views[$0]) }.makeIterator()
    return outcomes.map { outcome in outcome.map { _ in annotated.next()! } }
  }

  /// Annotates one document and keeps what lost, for `explain`.
  /// - Throws: ``DocumentFailure`` when the text cannot be segmented.
  public func trace(_ document: Document) throws -> Trace {
    let view = try view(of: document)
    var resolution = resolver.resolve(candidates(in: [view])[0], in: view)
    if let revised = revision(of: resolution.standing, in: view) {
      resolution.standing = revised.standing
      resolution.rejected += revised.rejected
    }
    var additions: [Addition] = []
    let links = links(for: [resolution.standing], in: [view]) { additions.append($0) }[0]
    return Trace(
      annotated: project(resolution.standing, links, in: view), view: view, resolution: resolution,
      links: links, additions: additions)
  }

  /// What all linkers add to each document, in turn; each sees what those before it added.
  private func links(
    for mentions: [[Mention]], in views: [DocumentView], each: (Addition) -> Void = { _ in }
  ) -> [Links] {
    var links = [Links](repeating: Links(), count: views.count)
    for linker in linkers {
      for i in views.indices {
        let added = linker.links(for: mentions[i], given: links[i], in: views[i])
        links[i].merge(added)
        each(Addition(linker: linker, links: added))
      }
    }
    return links
  }

  /// What a document went through: the view its extractors had, the decisions, the links.
  public struct Trace: Sendable {
    /// What ``annotate(_:)`` returns.
    public let annotated: AnnotatedDocument
    /// What the extractors saw.
    public let view: DocumentView
    /// Which candidates stand, and which fell and why.
    public let resolution: Resolution
    /// What all linkers added, merged.
    public let links: Links
    /// What each linker added, in the order in which they ran.
    public let additions: [Addition]
  }

  /// What one linker added.
  public struct Addition: Sendable {
    /// Who added it.
    public let linker: any Linker
    /// What it added.
    public let links: Links
  }

  /// The text as extractors see it: folded, unwrapped, laid out, segmented, scanned.
  /// - Throws: ``DocumentFailure`` when the text cannot be segmented.
  public func view(of document: Document) throws -> DocumentView { try viewed([document])[0].get() }

  private func viewed(_ documents: ArraySlice<Document>) -> [Result<DocumentView, DocumentFailure>] {
    let texts = documents.map { document in
      let original = [UInt16](unitsOf: document.text)
      let folded = FoldingTable.standard.fold(original)
      return AnalysisText(original: original, folded: folded, removals: normalizer.removals(in: folded))
    }
    let tokens = texts.map { text in Result { try segmenter.tokens(in: text) } }
    let layouts = texts.map { layoutReader.layout(of: $0) }
    let hits = texts.map { lexicons.scan($0) }
    return zip(documents, texts.indices).map { document, i in
      tokens[i].map { tokens in
        DocumentView(
          document: document, text: texts[i], layout: layouts[i], tokens: tokens, hits: hits[i],
          numerals: numerals.numerals(in: texts[i]))
      }.mapError {
        DocumentFailure(
          id: document.id, source: document.source, code: "icu", stage: "segment", message: "\($0)")
      }
    }
  }

  /// The candidates of each document, an extractor for all documents after the other.
  private func candidates(in views: [DocumentView]) -> [[Mention]] {
    var all = [[Mention]](repeating: [], count: views.count)
    // Those that a later extractor asks for.
    var byType = [[MentionType: [Mention]]](repeating: [:], count: views.count)
    for extractor in extractors {
      let requires = extractor.requires
      for i in views.indices {
        let found = extractor.candidates(
          in: requires.isEmpty
            ? views[i] : views[i].with(byType[i].filter { requires.contains($0.key) }))
        // By index: a copy of a mention counts references.
        for type in required where found.indices.contains(where: { found[$0].type == type }) {
          let isAll = found.indices.allSatisfy { found[$0].type == type }
          byType[i][type, default: []] += isAll ? found : found.filter { $0.type == type }
          byType[i][type]!.sortByStart()
        }
        if all[i].isEmpty { all[i] = found } else { all[i] += found }
      }
    }
    return all
  }

  /// What stands after the revisers' proposals; nil if there are none. Only what they overlap is decided again: what had
  /// lost to a mention that falls now does not come back.
  private func revision(of standing: [Mention], in view: DocumentView) -> Resolution? {
    let proposed = revisers.flatMap { $0.revisions(of: standing, in: view) }
    guard !proposed.isEmpty else { return nil }
    var isTouched = [Bool](filling: view.text.count, with: false)
    for mention in proposed { for offset in mention.range { isTouched[offset] = true } }
    let touched = standing.filter { $0.range.contains { isTouched[$0] } }
    var resolution = resolver.resolve(touched + proposed, in: view)
    resolution.standing += standing.filter { !$0.range.contains { isTouched[$0] } }
    resolution.standing.sort { a, b in
      (a.range.lowerBound, -a.range.upperBound) == (b.range.lowerBound, -b.range.upperBound)
        ? PrecedenceResolver.outputOrder(a, b)
        : (a.range.lowerBound, -a.range.upperBound) < (b.range.lowerBound, -b.range.upperBound)
    }
    return resolution
  }

  /// From analysis offsets to the original's: the only place where mentions become entities.
  private func project(_ mentions: [Mention], _ links: Links, in view: DocumentView) -> AnnotatedDocument {
    let document = view.document
    let entities = entities(for: mentions, links, in: view)
    let relations = links.relations.filter { !links.restated.contains($0) }.sorted {
      ($0.from, $0.to, $0.type, $0.rule) < ($1.from, $1.to, $1.type, $1.rule)
    }.map {
      Relation(type: $0.type, from: Self.id($0.from), to: Self.id($0.to), rule: $0.rule)
    }
    let articles = view.layout.articles.enumerated().map { i, article in
      AnnotatedArticle(
        span: view.text.span(article.range), headline: article.headline.map { headline($0, in: view) },
        context: links.contexts.indices.contains(i) ? links.contexts[i] : ArticleContext())
    }
    let locality = document.locality ?? articles.lazy.compactMap(\.context.locality).first
    return AnnotatedDocument(
      document: document, locality: locality, articles: articles,
      sentences: view.layout.sentences.map { view.text.span($0) }, entities: entities, relations: relations)
  }

  private func entities(for mentions: [Mention], _ links: Links, in view: DocumentView) -> [Entity] {
    var values = [MentionValue?](repeating: nil, count: mentions.count)
    for (i, value) in links.values { values[i] = value }
    var canonicals = [String?](repeating: nil, count: mentions.count)
    for (i, name) in links.canonical { canonicals[i] = name }
    let (text, layout, ids) = (view.text, view.layout, Self.ids)
    var entities: [Entity] = []
    entities.reserveCapacity(mentions.count)
    for i in mentions.indices {
      let range = mentions[i].range
      let span = text.span(range)
      let value = values[i] ?? mentions[i].value
      var canonical = canonicals[i]
      if canonical == nil, case .name(let name) = value { canonical = name }
      var item: String?
      if case .quantity(let quantity) = value { item = quantity.item.map { text.written($0) } }
      let written = String(units: text.original[span.start..<span.end])
      entities.append(
        Entity(
          id: i < ids.count ? ids[i] : Self.id(i), type: mentions[i].type, span: span, text: written,
          value: value, item: item, canonical: canonical == written ? nil : canonical,
          rule: mentions[i].rule, confidence: mentions[i].confidence,
          article: layout.article(at: range.lowerBound)))
    }
    return entities
  }

  private static func id(_ mention: Int) -> String {
    mention < ids.count ? ids[mention] : "e\(mention + 1)"
  }
  /// Those of most documents, made once.
  private static let ids = (1...1_000).map { "e\($0)" }

  /// The headline's lines with a space between them, Markdown marks left out.
  private func headline(_ range: Range<Int>, in view: DocumentView) -> String {
    guard let first = view.layout.line(at: range.lowerBound) else { return view.text.written(range) }
    return view.layout.lines[first...].prefix { $0.range.upperBound <= range.upperBound }
      .map { view.text.written($0.range) }.joined(separator: " ")
  }
}

extension [Mention] {
  /// By start, longest first. Most extractors go through the text in order, so there is mostly nothing to do.
  fileprivate mutating func sortByStart() {
    func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
      (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
    }
    guard indices.dropFirst().contains(where: { precedes(self[$0].range, self[$0 - 1].range) }) else {
      return
    }
    sort { precedes($0.range, $1.range) }
  }
}
