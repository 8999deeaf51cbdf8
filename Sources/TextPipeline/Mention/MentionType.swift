/// What a mention is: one of the seven types of the label scheme, or a type of your own.
public struct MentionType: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let date = MentionType(rawValue: "date")
  public static let quantity = MentionType(rawValue: "quantity")
  public static let organization = MentionType(rawValue: "organization")
  public static let person = MentionType(rawValue: "person")
  public static let title = MentionType(rawValue: "title")
  public static let location = MentionType(rawValue: "location")
  public static let document = MentionType(rawValue: "document")

  /// The types of the label scheme, primary ones first.
  public static let standard: [MentionType] = [
    .date, .quantity, .organization, .person, .title, .location, .document,
  ]

  public static func < (a: MentionType, b: MentionType) -> Bool { a.rawValue < b.rawValue }
  public var description: String { rawValue }
}
