/// What a mention is: one of the seven types of the label scheme, or a type of your own.
public struct MentionType: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name in output.
  public let rawValue: String
  /// - Parameter rawValue: the name in output.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Points and stretches of time: 4月24日, 24小时, 每周三.
  public static let date = MentionType(rawValue: "date")
  /// Numbers with what they measure or count: 36台, 4.8%.
  public static let quantity = MentionType(rawValue: "quantity")
  /// Bodies: 市卫生健康委.
  public static let organization = MentionType(rawValue: "organization")
  /// People by name: 罗致远, 罗某, 罗主任.
  public static let person = MentionType(rawValue: "person")
  /// Titles that people hold: 主任, 记者.
  public static let title = MentionType(rawValue: "title")
  /// Places: 云川市, 朝晖路218号, 我市.
  public static let location = MentionType(rawValue: "location")
  /// Documents and works: 《养老服务办法》.
  public static let document = MentionType(rawValue: "document")

  /// The types of the label scheme, primary ones first.
  public static let standard: [MentionType] = [
    .date, .quantity, .organization, .person, .title, .location, .document,
  ]

  /// By name.
  public static func < (a: MentionType, b: MentionType) -> Bool { a.rawValue < b.rawValue }
  /// The name in output.
  public var description: String { rawValue }
}
