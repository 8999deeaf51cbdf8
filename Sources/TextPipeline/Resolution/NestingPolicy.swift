/// What happens when one mention lies inside another, by their types.
public struct NestingPolicy: Sendable {
  /// Which of two nested mentions stand.
  public enum Verdict: Sendable {
    /// Both stand: a date in a document's title.
    case both
    /// The outer one stands: 第二 in 市第二人民医院 is no quantity.
    case outer
    /// The inner one stands: the hall of a named body is the body.
    case inner
    /// Evidence decides, as between crossing mentions.
    case evidence
  }

  private struct Pair: Hashable, Sendable {
    var outer: MentionType
    var inner: MentionType
  }

  private var verdicts: [Pair: Verdict] = [:]
  private let otherwise: Verdict

  /// - Parameter otherwise: the verdict for pairs that get none of their own.
  public init(otherwise: Verdict) { self.otherwise = otherwise }

  /// The verdict for `inner` inside `outer`; the extents differ.
  public subscript(_ outer: MentionType, _ inner: MentionType) -> Verdict {
    get { verdicts[Pair(outer: outer, inner: inner)] ?? otherwise }
    set { verdicts[Pair(outer: outer, inner: inner)] = newValue }
  }

  /// The table of the label scheme: names swallow what they are made of; dates stand inside documents.
  public static let standard: NestingPolicy = {
    var policy = NestingPolicy(otherwise: .outer)
    for inner in [MentionType.date, .organization, .location] { policy[.document, inner] = .both }
    policy[.location, .organization] = .inner
    policy[.title, .quantity] = .both
    for inner in [MentionType.person, .location, .organization, .date] { policy[.person, inner] = .evidence }
    for inner in [MentionType.person, .location, .organization, .date] { policy[.title, inner] = .evidence }
    for inner in [MentionType.person, .organization, .title, .document] {
      policy[.quantity, inner] = .inner
      policy[.date, inner] = .evidence
    }
    policy[.quantity, .date] = .evidence
    // 瑞士法郎 is a currency, not a place.
    policy[.quantity, .location] = .outer
    policy[.date, .location] = .evidence
    // Rival readings of one name: 罗致 and 罗致远.
    policy[.person, .person] = .evidence
    return policy
  }()
}
