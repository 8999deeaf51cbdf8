/// Proposes mentions. The one protocol to conform to for a new kind of mention.
///
/// An extractor is a value without mutable state: it may be asked by several workers at once. It returns
/// candidates and can touch nothing else; whether they stand is the ``Resolver``'s decision.
public protocol Extractor: Sendable {
  /// The types whose candidates it reads through ``DocumentView/candidates(of:)``; some earlier extractor must
  /// provide each of them, else `Pipeline.init` throws.
  var requires: [MentionType] { get }
  /// The types that it proposes.
  var provides: [MentionType] { get }
  /// Its entries in the rule catalogue: one for each id that its mentions name. None by default.
  var rules: [Rule] { get }
  /// - Returns: candidates in any order; their ranges are UTF-16 units of `view.text` and not empty.
  func candidates(in view: DocumentView) -> [Mention]
}

extension Extractor {
  public var requires: [MentionType] { [] }
  public var rules: [Rule] { [] }
}

/// Reads what stands once more, as a whole, and proposes other readings of it.
public protocol Reviser: Sendable {
  /// Its entries in the rule catalogue: one for each id that its mentions name. None by default.
  var rules: [Rule] { get }
  /// - Parameter standing: the mentions that stand, in output order.
  /// - Returns: candidates in any order, of the method ``Mention/Method/revision`` where they are to win over what
  ///   stands; the ``Resolver`` decides again.
  func revisions(of standing: [Mention], in view: DocumentView) -> [Mention]
}

extension Reviser {
  public var rules: [Rule] { [] }
}

/// Decides between rival candidates.
public protocol Resolver: Sendable {
  /// - Returns: the mentions that stand, sorted by start, −end, type, rule, and the rejected ones with the reason.
  func resolve(_ candidates: [Mention], in view: DocumentView) -> Resolution
}

/// What a resolver decided.
public struct Resolution: Sendable {
  /// In output order.
  public var standing: [Mention]
  /// In no particular order.
  public var rejected: [Rejection]

  /// - Parameters:
  ///   - standing: sorted by start, −end, type, rule.
  ///   - rejected: those that fell, with the reason.
  public init(standing: [Mention], rejected: [Rejection]) {
    self.standing = standing
    self.rejected = rejected
  }
}

/// A candidate that lost, and why.
public struct Rejection: Sendable {
  /// The candidate.
  public var mention: Mention
  /// The mention that it lost to, where there is one.
  public var winner: Mention?
  private let told: String?

  /// Why, for people.
  public var reason: String { told ?? winner.map { PrecedenceResolver.reason($0, mention) } ?? "" }

  /// - Parameters:
  ///   - mention: the candidate.
  ///   - reason: for people.
  ///   - winner: the mention that it lost to.
  public init(_ mention: Mention, reason: String, winner: Mention? = nil) {
    self.mention = mention
    told = reason
    self.winner = winner
  }

  /// A defeat by strength. What is said of it is put into words only when somebody asks.
  init(_ mention: Mention, winner: Mention) {
    self.mention = mention
    self.winner = winner
    told = nil
  }
}

/// Adds what only the mentions together tell: relations, canonical names, resolved values.
public protocol Linker: Sendable {
  /// Its entries in the rule catalogue: one for each id that its relations name. None by default.
  var rules: [Rule] { get }
  /// - Parameters:
  ///   - mentions: those that stand, in output order. Links name them by index.
  ///   - links: what the linkers before this one added.
  /// - Returns: what this linker adds, and only that.
  func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links
}

extension Linker {
  public var rules: [Rule] { [] }
}

/// What linkers found about standing mentions, by their index.
public struct Links: Sendable {
  /// Between mentions, in any order.
  public var relations: [MentionRelation] = []
  /// Relations that say again what an earlier one states; they are left out of the result.
  public var restated: Set<MentionRelation> = []
  /// Canonical names in folded form.
  public var canonical: [Int: String] = [:]
  /// What the canonical names rest on.
  public var nameEvidence: [Int: NameEvidence] = [:]
  /// Values that replace the extractor's underspecified one.
  public var values: [Int: MentionValue] = [:]
  /// What the articles say of themselves, one per article of the layout; empty if this linker did not look.
  public var contexts: [ArticleContext] = []

  /// Nothing added.
  public init() {}

  /// `self` with what `other` adds; where both speak of the same thing `other` wins.
  public mutating func merge(_ other: Links) {
    relations += other.relations
    restated.formUnion(other.restated)
    if canonical.isEmpty { canonical = other.canonical } else { canonical.merge(other.canonical) { $1 } }
    if nameEvidence.isEmpty {
      nameEvidence = other.nameEvidence
    } else {
      nameEvidence.merge(other.nameEvidence) { $1 }
    }
    if values.isEmpty { values = other.values } else { values.merge(other.values) { $1 } }
    if !other.contexts.isEmpty { contexts = other.contexts }
  }
}

/// What a canonical name rests on, where it is not what is written.
public struct NameEvidence: OptionSet, Sendable {
  /// A bit for each kind of evidence.
  public let rawValue: UInt16

  /// - Parameter rawValue: a bit for each kind of evidence.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The text gives the short form to the name: 某医院（以下简称“市院”）.
  public static let definition = NameEvidence(rawValue: 1 << 0)
  /// It stands in a bracket behind the first name, there or elsewhere.
  public static let secondName = NameEvidence(rawValue: 1 << 1)
  /// A level (市) or nothing stands for the place that the article is about.
  public static let locality = NameEvidence(rawValue: 1 << 2)
  /// A level (县, 该市) or a region (特区) stands for the place that the text names beside it.
  public static let namedPlace = NameEvidence(rawValue: 1 << 3)
  /// An enumeration says its beginning once, in the first member.
  public static let sharedPrefix = NameEvidence(rawValue: 1 << 4)
  /// The text has a longer form of the name.
  public static let longForm = NameEvidence(rawValue: 1 << 5)
  /// The text has a name with these initials: 健保署 for 中央健康保险署.
  public static let initials = NameEvidence(rawValue: 1 << 6)
}

/// What an article says of itself: when and where it was written, and by whom.
public struct ArticleContext: Sendable, Equatable {
  /// The time of writing, as far as it is known.
  public var date: CalendarDate?
  /// Seconds after midnight of `date`, where the publication line gives a clock time.
  public var secondOfDay: Int?
  /// The year that dates without a year take; known more often than the day.
  public var year: Int?
  /// The place it is about, highest level first: 河南省焦作市.
  public var locality: String?
  /// Names of the reporters in the byline.
  public var reporters: [String]

  /// What is known of an article; the parameters are its properties.
  public init(
    date: CalendarDate? = nil, secondOfDay: Int? = nil, year: Int? = nil, locality: String? = nil,
    reporters: [String] = []
  ) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.year = year
    self.locality = locality
    self.reporters = reporters
  }
}

/// Draws word boundaries.
public protocol Segmenter: Sendable {
  /// - Parameter text: the analysis text.
  /// - Returns: words and what lies between them, contiguous: together they cover the text.
  func tokens(in text: AnalysisText) throws -> Tokens
}
