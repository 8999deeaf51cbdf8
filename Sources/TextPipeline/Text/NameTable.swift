internal import Synchronization

/// Process-wide numbers for the names of a kind, so that comparing and copying them is comparing and copying a number.
/// A name is kept for the life of the process: names are written in programs, not made of texts.
final class NameTable: Sendable {
  private struct Names {
    var ids: [String: UInt16] = [:]
    var names: [String] = []
  }

  private let table: Mutex<Names>

  /// - Parameter names: that have the first numbers, each once.
  init(_ names: [String] = []) {
    let ids = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt16($0)) })
    table = Mutex(Names(ids: ids, names: names))
  }

  /// The number of a name; equal names have equal numbers.
  func id(of name: String) -> UInt16 {
    table.withLock { table in
      if let id = table.ids[name] { return id }
      precondition(
        table.names.count <= Int(UInt16.max),
        "more than 65,536 rules or types; are their names made of texts?")
      let id = UInt16(table.names.count)
      table.names.append(name)
      table.ids[name] = id
      return id
    }
  }

  func name(_ id: UInt16) -> String { table.withLock { $0.names[Int(id)] } }
}
