internal import Synchronization

/// The kind of a lexicon entry: `division`, `surname`, `orghead` … or a name of your own.
///
/// A lexicon entry whose type is the name of a ``MentionType`` (`organization`, `person` …) makes every place where the
/// term stands a candidate of that type.
public struct LexiconType: Hashable, Sendable, CustomStringConvertible {
  /// Process-wide number of the name, so that comparing types is comparing bytes.
  let id: UInt16

  init(id: UInt16) { self.id = id }

  /// - Parameter name: as the TSV has it; equal names are equal types.
  public init(_ name: String) { id = LexiconType.names.withLock { $0.id(of: name) } }

  /// The name as written in the TSV.
  public var name: String { LexiconType.names.withLock { $0.names[Int(id)] } }
  /// The name.
  public var description: String { name }

  private struct Names {
    var ids: [String: UInt16] = [:]
    var names: [String] = []

    mutating func id(of name: String) -> UInt16 {
      if let id = ids[name] { return id }
      let id = UInt16(names.count)
      names.append(name)
      ids[name] = id
      return id
    }
  }

  private static let names = Mutex(Names())
}
