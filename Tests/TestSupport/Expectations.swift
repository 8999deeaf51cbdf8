import Extractors
public import Testing
public import TextPipeline

extension Pipeline {
  /// The standard pipeline, made once for all tests.
  public static let shared: Pipeline = {
    do { return try Pipeline.standard() } catch {
      preconditionFailure("the standard pipeline does not start: \(error)")
    }
  }()
}

/// The mentions that a pipeline finds in the text of `marked` are those marked in it.
/// - Parameters:
///   - types: the types that are compared; nil for all.
///   - values: values by the text of the mention: the TIMEX3 value, the number, or the canonical name.
///   - items: what is counted, by the text of the quantity; empty where nothing is.
public func expectMentions(
  _ marked: String, types: [MentionType]? = nil, values: [String: String] = [:],
  items: [String: String] = [:],
  referenceDate: String? = nil, locality: String? = nil, in pipeline: Pipeline = .shared,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedText(marked)
  let types = types.map(Set.init)
  let document = Document(
    id: "test", text: expected.text, referenceDate: referenceDate.flatMap { ReferenceTime(iso8601: $0) },
    locality: locality)
  #expect(throws: Never.self, sourceLocation: sourceLocation) {
    let annotated = try pipeline.annotate(document)
    let found = annotated.marked
    #expect(
      (types.map { found.only($0) } ?? found).description
        == (types.map { expected.only($0) } ?? expected).description,
      sourceLocation: sourceLocation)
    for (text, value) in values.sorted(by: { $0.key < $1.key }) {
      let got = annotated.entities.filter { $0.text == text && (types?.contains($0.type) ?? true) }.map(
        \.shownValue)
      #expect(got.contains(value), "value of \(text): \(got)", sourceLocation: sourceLocation)
    }
    for (text, item) in items.sorted(by: { $0.key < $1.key }) {
      let got = annotated.entities.filter { $0.text == text && $0.type == .quantity }.map { $0.item ?? "" }
      #expect(got.contains(item), "item of \(text): \(got)", sourceLocation: sourceLocation)
    }
  }
}

/// The same for one extractor: it runs after those of the standard pipeline that provide what it requires, rivals are
/// resolved, and only its own types are compared. Nothing is linked, so dates keep their underspecified values.
public func expectMentions(
  _ marked: String, from extractor: any Extractor, values: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectMentions(
    marked, types: extractor.provides, values: values, in: .alone(extractor), sourceLocation: sourceLocation)
}

extension Pipeline {
  /// A pipeline of this extractor, those of the standard one that it requires, and no linker.
  public static func alone(_ extractor: any Extractor, resolver: any Resolver = PrecedenceResolver())
    -> Pipeline
  {
    var needed = Set(extractor.requires)
    var before: [any Extractor] = []
    for candidate in shared.extractors.reversed()
    where !needed.isDisjoint(with: candidate.provides) && type(of: candidate) != type(of: extractor) {
      before.insert(candidate, at: 0)
      needed.formUnion(candidate.requires)
    }
    do {
      return try Pipeline(
        lexicons: shared.lexicons, extractors: before + [extractor], linkers: [], resolver: resolver)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

extension AnnotatedDocument {
  /// The text with its entities marked.
  public var marked: MarkedText {
    MarkedText(text: document.text, mentions: entities.map { MarkedText.Mark(type: $0.type, span: $0.span) })
  }
}

extension Entity {
  /// What stands for the value in tests: the TIMEX3 value, the number, or the canonical name.
  public var shownValue: String {
    switch value {
    case .date(let date): date.value
    case .quantity(let quantity): quantity.value?.description ?? ""
    case .name, .none: canonical ?? text
    }
  }
}
