/// What a mention is: one of the seven types of the label scheme, or a type of your own.
public struct MentionType: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Process-wide number of the name: mentions are compared by type, and copied, all the time.
  @usableFromInline let id: UInt16

  @usableFromInline
  init(id: UInt16) { self.id = id }

  /// - Parameter rawValue: the name in output.
  public init(rawValue: String) {
    id =
      MentionType.names.firstIndex(of: rawValue).map { UInt16($0) } ?? MentionType.others.id(of: rawValue) + 7
  }

  /// The name in output.
  public var rawValue: String { id < 7 ? MentionType.names[Int(id)] : MentionType.others.name(id - 7) }

  /// Points and stretches of time: 4月24日, 24小时, 每周三.
  @inlinable public static var date: MentionType { MentionType(id: 0) }
  /// Numbers with what they measure or count: 36台, 4.8%.
  @inlinable public static var quantity: MentionType { MentionType(id: 1) }
  /// Bodies: 市卫生健康委.
  @inlinable public static var organization: MentionType { MentionType(id: 2) }
  /// People by name: 罗致远, 罗某, 罗主任.
  @inlinable public static var person: MentionType { MentionType(id: 3) }
  /// Titles that people hold: 主任, 记者.
  @inlinable public static var title: MentionType { MentionType(id: 4) }
  /// Places: 云川市, 朝晖路218号, 我市.
  @inlinable public static var location: MentionType { MentionType(id: 5) }
  /// Documents and works: 《养老服务办法》.
  @inlinable public static var document: MentionType { MentionType(id: 6) }

  /// The names of the label scheme's types, by number.
  private static let names = ["date", "quantity", "organization", "person", "title", "location", "document"]
  /// The names of all others, whose numbers follow.
  private static let others = NameTable()

  /// The types of the label scheme, primary ones first.
  public static let standard: [MentionType] = [
    .date, .quantity, .organization, .person, .title, .location, .document,
  ]

  /// By name.
  public static func < (a: MentionType, b: MentionType) -> Bool { a.rawValue < b.rawValue }
  /// By number, not by what `RawRepresentable` compares.
  @inlinable public static func == (a: MentionType, b: MentionType) -> Bool { a.id == b.id }
  /// The same.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
  /// The name in output.
  public var description: String { rawValue }
}
