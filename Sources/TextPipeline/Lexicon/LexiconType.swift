/// The kind of a lexicon entry: `division`, `surname`, `orghead` … or a name of your own.
///
/// A lexicon entry whose type is the name of a ``MentionType`` (`organization`, `person` …) makes every place where the
/// term stands a candidate of that type.
public struct LexiconType: Hashable, Sendable, CustomStringConvertible {
  /// Process-wide number of the name, so that comparing types is comparing bytes.
  @usableFromInline let id: UInt16

  @usableFromInline
  init(id: UInt16) { self.id = id }

  /// - Parameter name: as the TSV has it; equal names are equal types.
  public init(_ name: String) { id = LexiconType.names.id(of: name) }

  /// The name as written in the TSV.
  public var name: String { LexiconType.names.name(id) }
  /// The name.
  public var description: String { name }

  /// By number.
  @inlinable public static func == (a: LexiconType, b: LexiconType) -> Bool { a.id == b.id }

  private static let names = NameTable(standard)
}

/// Some types of entries: what hot paths ask without hashing.
package struct LexiconTypeSet: Sendable, ExpressibleByArrayLiteral {
  private var ids = UnitSet()

  /// - Parameter names: of the types, as the TSV has them.
  package init(_ names: [String]) { for name in names { ids.insert(LexiconType(name).id) } }

  /// The types of these names.
  package init(arrayLiteral names: String...) { self.init(names) }

  /// Whether a type is one of them.
  package func contains(_ type: LexiconType) -> Bool { ids.contains(type.id) }
}
