/// An entry of the rule catalogue: what a rule finds, and an example of it.
///
/// An extractor or a linker declares its rules beside the code that applies them and lists them in its `rules`:
///
/// ```swift
/// extension Rule {
///   static let phoneMobile = Rule(
///     "phone.mobile", gives: .phone, "Eleven digits that begin with 1.", example: "咨询⟦phone:13800000000⟧。")
/// }
/// ```
public struct Rule: Sendable, Hashable {
  /// Unique, dotted, stable: `date.calendar.month-day`. Mentions and relations name it.
  public let id: String
  /// The types of the mentions that it proposes; none for a rule of relations.
  public let types: [MentionType]
  /// The type of the relations that it states; nil for a rule of mentions.
  public let relation: RelationType?
  /// One plain sentence.
  public let summary: String
  /// A text with what the rule finds in it marked: `今年⟦date:9月25日⟧开工。` The two ends of a relation are marked as `from`
  /// and `to`: `⟦from:局长⟧⟦to:梁启航⟧讲话。`
  public let example: String
  /// A line of a user's lexicon without which the example would not be found.
  public let lexicon: String?

  /// A rule of mentions of one type.
  public init(_ id: String, gives type: MentionType, _ summary: String, example: String) {
    self.init(id, gives: [type], summary, example: example)
  }

  /// A rule of mentions whose type something else decides, as the entry of a lexicon does.
  public init(
    _ id: String, gives types: [MentionType], _ summary: String, example: String, lexicon: String? = nil
  ) {
    self.id = id
    self.types = types
    relation = nil
    self.summary = summary
    self.example = example
    self.lexicon = lexicon
  }

  /// A rule of relations.
  public init(_ id: String, gives relation: RelationType, _ summary: String, example: String) {
    self.id = id
    types = []
    self.relation = relation
    self.summary = summary
    self.example = example
    lexicon = nil
  }
}
