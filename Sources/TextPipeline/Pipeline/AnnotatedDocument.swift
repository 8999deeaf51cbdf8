/// A mention in its final form: where it stands in the original text, what it means, and why.
public struct Entity: Sendable, Equatable {
  /// `e1`, `e2` … in output order.
  public var id: String
  /// What it is.
  public var type: MentionType
  /// UTF-16 units of the original text.
  public var span: Span
  /// As written.
  public var text: String
  /// What it means, resolved.
  public var value: MentionValue
  /// The counted noun phrase of a quantity, in folded form.
  public var item: String?
  /// Canonical name in folded form, where the type has one and it differs from the text.
  public var canonical: String?
  /// The id of the rule that found it.
  public var rule: String
  /// How sure it is.
  public var confidence: Confidence
  /// Index into the document's articles.
  public var article: Int?

  /// An entity as the pipeline writes it; the parameters are its properties.
  public init(
    id: String, type: MentionType, span: Span, text: String, value: MentionValue = .none, item: String? = nil,
    canonical: String? = nil, rule: String, confidence: Confidence = .medium, article: Int? = nil
  ) {
    self.id = id
    self.type = type
    self.span = span
    self.text = text
    self.value = value
    self.item = item
    self.canonical = canonical
    self.rule = rule
    self.confidence = confidence
    self.article = article
  }
}

/// A relation between two entities.
public struct Relation: Sendable, Equatable {
  /// How the two are related.
  public var type: RelationType
  /// Entity ids.
  public var from: String
  /// The id of the entity that it leads to.
  public var to: String
  /// The id of the rule that states it.
  public var rule: String

  /// - Parameters:
  ///   - type: how the two are related.
  ///   - from: the id of an entity.
  ///   - to: the id of another.
  ///   - rule: the id of the rule that states it.
  public init(type: RelationType, from: String, to: String, rule: String) {
    self.type = type
    self.from = from
    self.to = to
    self.rule = rule
  }
}

/// An article of the page, as output names it.
public struct AnnotatedArticle: Sendable, Equatable {
  /// UTF-16 units of the original text.
  public var span: Span
  /// Its lines with a space between them, nil without one.
  public var headline: String?
  /// When, where and by whom it was written.
  public var context: ArticleContext

  /// - Parameters:
  ///   - span: UTF-16 units of the original text.
  ///   - headline: on one line.
  ///   - context: when, where and by whom it was written.
  public init(span: Span, headline: String? = nil, context: ArticleContext = ArticleContext()) {
    self.span = span
    self.headline = headline
    self.context = context
  }
}

/// What the pipeline returns for one document.
public struct AnnotatedDocument: Sendable {
  /// What was annotated.
  public let document: Document
  /// The place the document is about, highest level first: given or inferred.
  public let locality: String?
  /// The articles of the page, in order.
  public let articles: [AnnotatedArticle]
  /// The sentences of the text, in order.
  public let sentences: [Span]
  /// Sorted by start, −end, type, rule.
  public let entities: [Entity]
  /// Sorted by `from`, `to`, type.
  public let relations: [Relation]

  /// What a pipeline returns; the parameters are its properties, in their order.
  public init(
    document: Document, locality: String?, articles: [AnnotatedArticle], sentences: [Span] = [],
    entities: [Entity], relations: [Relation]
  ) {
    self.document = document
    self.locality = locality
    self.articles = articles
    self.sentences = sentences
    self.entities = entities
    self.relations = relations
  }

  /// The entity with this id.
  public func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }

  /// The same with entities of these types only, and the relations between them. Ids stay.
  public func only(_ types: Set<MentionType>) -> AnnotatedDocument {
    let kept = entities.filter { types.contains($0.type) }
    let ids = Set(kept.map(\.id))
    return AnnotatedDocument(
      document: document, locality: locality, articles: articles, sentences: sentences, entities: kept,
      relations: relations.filter { ids.contains($0.from) && ids.contains($0.to) })
  }
}

/// A document that could not be annotated: a value in the stream, in its document's place.
public struct DocumentFailure: Error, Sendable, CustomStringConvertible {
  /// The document's id, or what would have been it.
  public var id: String
  /// Where it came from.
  public var source: String
  /// Stable code: `unreadable`, `encoding`, `json`, `missing-text`, `icu` …
  public var code: String
  /// The step that failed: `read`, `decode`, `parse`, `segment`.
  public var stage: String
  /// What and why, for people.
  public var message: String

  /// - Parameters:
  ///   - id: the document's id, or what would have been it.
  ///   - source: where it came from.
  ///   - code: stable, for programs.
  ///   - stage: the step that failed.
  ///   - message: for people.
  public init(id: String, source: String, code: String, stage: String, message: String) {
    self.id = id
    self.source = source
    self.code = code
    self.stage = stage
    self.message = message
  }

  /// `source: message [stage/code]`
  public var description: String { "\(source): \(message) [\(stage)/\(code)]" }
}
