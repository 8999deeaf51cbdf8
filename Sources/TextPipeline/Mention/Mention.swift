/// A stretch of text that an extractor proposes to annotate, with the reasons why.
///
/// Extractors return mentions as candidates; the ``Resolver`` decides which stand; linkers add canonical names,
/// resolved values and relations. `range` is in UTF-16 units of the ``AnalysisText``; only when the pipeline
/// writes an ``Entity`` does it become a ``Span`` of the original text.
public struct Mention: Sendable, Equatable {
  /// What it is.
  public var type: MentionType
  /// UTF-16 units of the analysis text.
  public var range: Range<Int>
  /// What it means, as far as its words say it.
  public var value: MentionValue
  /// The rule that found it: unique, dotted, stable (`date.calendar.month-day`).
  public var rule: String {
    get { Rule.id(numbered: ruleNumber) }
    set { ruleNumber = Rule.number(of: newValue) }
  }
  /// Mentions are copied, and asked for their rule, all the time.
  @usableFromInline var ruleNumber: UInt16
  /// The class of the rule, the prior of the resolver's decision.
  public var method: Method
  /// Weighed evidence, in hundredths of a nat of log-odds for the mention; compared only between rivals.
  public var score: Int
  /// How sure it is.
  public var confidence: Confidence
  /// What was matched, part by part, for `explain`.
  public var evidence: [Evidence]

  /// - Parameters:
  ///   - type: what it is.
  ///   - range: UTF-16 units of the analysis text, not empty.
  ///   - value: what it means.
  ///   - rule: the id of the rule that found it.
  ///   - method: the class of that rule.
  ///   - score: the weight of its evidence, in hundredths of a nat.
  ///   - confidence: how sure it is.
  ///   - evidence: what was matched.
  public init(
    _ type: MentionType, _ range: Range<Int>, value: MentionValue = .none, rule: String,
    method: Method = .grammar, score: Int = 0, confidence: Confidence = .medium, evidence: [Evidence] = []
  ) {
    self.type = type
    self.range = range
    self.value = value
    ruleNumber = Rule.number(of: rule)
    self.method = method
    self.score = score
    self.confidence = confidence
    self.evidence = evidence
  }

  /// The same with a rule of the catalogue.
  @inlinable
  public init(
    _ type: MentionType, _ range: Range<Int>, value: MentionValue = .none, rule: Rule,
    method: Method = .grammar, score: Int = 0, confidence: Confidence = .medium, evidence: [Evidence] = []
  ) {
    self.type = type
    self.range = range
    self.value = value
    ruleNumber = rule.number
    self.method = method
    self.score = score
    self.confidence = confidence
    self.evidence = evidence
  }

  /// Whether a rule of the catalogue found it.
  @inlinable
  public func isFound(by rule: Rule) -> Bool { ruleNumber == rule.number }

  /// Classes of rules, weakest first.
  public enum Method: Int, Sendable, Comparable {
    /// The characters look like one (a name's shape in a list).
    case shape
    /// A statistical model says so.
    case tagger
    /// A lexicon entry or a composition around a head noun of the lexicon.
    case lexicon
    /// A closed grammar (numbers, dates, quotation marks, 记者…).
    case grammar
    /// Another reading of what stands: wins over every rule that it overlaps.
    case revision
    /// A user's lexicon entry marked `force`: wins over everything.
    case force

    /// The weaker one first.
    public static func < (a: Method, b: Method) -> Bool { a.rawValue < b.rawValue }
  }
}

/// How sure a mention is. High: structure decides. Medium: several sources of evidence agree. Low: one.
public enum Confidence: String, Sendable, CaseIterable {
  case low, medium, high
}

/// One reason for a mention: which units of the analysis text, and what they were taken for.
public struct Evidence: Sendable, Equatable {
  /// UTF-16 units of the analysis text.
  public var range: Range<Int>
  /// What was matched there: `surname`, `head`, `year`.
  public var what: String
  /// What it is worth, in the unit of ``Mention/score``; nil where the rule does not weigh.
  public var weight: Int?

  /// - Parameters:
  ///   - range: UTF-16 units of the analysis text.
  ///   - what: what was matched there.
  ///   - weight: what it is worth, in hundredths of a nat.
  public init(_ range: Range<Int>, _ what: String, weight: Int? = nil) {
    self.range = range
    self.what = what
    self.weight = weight
  }
}

/// The normalised value of a mention. Boxed: mentions are copied often, and dates are large.
public indirect enum MentionValue: Sendable, Equatable {
  case none
  case date(DateValue)
  case quantity(QuantityValue)
  /// The canonical name in folded form, where it differs from the text.
  case name(canonical: String)
}

/// A directed relation between two mentions, given by their indices in the list of standing mentions.
public struct MentionRelation: Sendable, Hashable {
  /// How the two are related.
  public var type: RelationType
  /// Index of the mention that the relation starts from.
  public var from: Int
  /// Index of the mention that it leads to.
  public var to: Int
  /// The id of the rule that states it.
  public var rule: String

  /// - Parameters:
  ///   - type: how the two are related.
  ///   - from: index of a standing mention.
  ///   - to: index of another.
  ///   - rule: the id of the rule that states it.
  public init(_ type: RelationType, from: Int, to: Int, rule: String) {
    self.type = type
    self.from = from
    self.to = to
    self.rule = rule
  }

  /// The same with a rule of the catalogue.
  public init(_ type: RelationType, from: Int, to: Int, rule: Rule) {
    self.init(type, from: from, to: to, rule: rule.id)
  }
}

/// The name of a relation: one of the label scheme's three, or one of your own.
public struct RelationType: RawRepresentable, Hashable, Sendable, Comparable {
  /// The name in output.
  public let rawValue: String
  /// - Parameter rawValue: the name in output.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// title → person
  public static let titleOf = RelationType(rawValue: "title_of")
  /// person → organization
  public static let affiliatedWith = RelationType(rawValue: "affiliated_with")
  /// organization → organization
  public static let aliasOf = RelationType(rawValue: "alias_of")

  /// By name.
  public static func < (a: RelationType, b: RelationType) -> Bool { a.rawValue < b.rawValue }
}
