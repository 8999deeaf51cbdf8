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
  /// What the catalogue says. It lives as long as the process, as ids do, so that a rule is copied like a number: what is
  /// found carries its rule with it.
  private let kept: Unmanaged<Entry>

  private final class Entry: Sendable {
    let id: String
    /// Process-wide number of the id: rules are compared all the time.
    let number: UInt16
    let types: [MentionType]
    let relation: RelationType?
    let summary: String
    let example: String
    let lexicon: String?

    init(
      _ id: String, _ types: [MentionType], _ relation: RelationType?, _ summary: String, _ example: String,
      _ lexicon: String?
    ) {
      self.id = id
      number = Rule.number(of: id)
      self.types = types
      self.relation = relation
      self.summary = summary
      self.example = example
      self.lexicon = lexicon
    }
  }

  private var entry: Entry { kept._withUnsafeGuaranteedRef { $0 } }

  /// Unique, dotted, stable: `date.calendar.month-day`. Mentions and relations name it.
  public var id: String { entry.id }
  @usableFromInline var number: UInt16 { kept._withUnsafeGuaranteedRef { $0.number } }
  /// The types of the mentions that it proposes; none for a rule of relations.
  public var types: [MentionType] { entry.types }
  /// The type of the relations that it states; nil for a rule of mentions.
  public var relation: RelationType? { entry.relation }
  /// One plain sentence.
  public var summary: String { entry.summary }
  /// A text with what the rule finds in it marked: `今年⟦date:9月25日⟧开工。` The two ends of a relation are marked as `from`
  /// and `to`: `⟦from:局长⟧⟦to:梁启航⟧讲话。`
  public var example: String { entry.example }
  /// A line of a user's lexicon without which the example would not be found.
  public var lexicon: String? { entry.lexicon }

  /// A rule of mentions of one type. Every rule made is kept for the life of the process: keep it in a `static let`.
  public init(_ id: String, gives type: MentionType, _ summary: String, example: String) {
    self.init(id, gives: [type], summary, example: example)
  }

  /// A rule of mentions whose type something else decides, as the entry of a lexicon does; kept like every rule.
  public init(
    _ id: String, gives types: [MentionType], _ summary: String, example: String, lexicon: String? = nil
  ) {
    kept = .passRetained(Entry(id, types, nil, summary, example, lexicon))
  }

  /// A rule of relations; kept like every rule.
  public init(_ id: String, gives relation: RelationType, _ summary: String, example: String) {
    kept = .passRetained(Entry(id, [], relation, summary, example, nil))
  }

  /// Ids are unique.
  public static func == (a: Rule, b: Rule) -> Bool { a.number == b.number }
  /// The same.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  private static let numbers = NameTable()

  static func number(of id: String) -> UInt16 { numbers.id(of: id) }
  static func id(numbered number: UInt16) -> String { numbers.name(number) }
}
