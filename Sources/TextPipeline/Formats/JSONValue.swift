/// A JSON value (RFC 8259), as readers of JSONL need it. The members of an object keep their order; of two with one key
/// the later counts.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var key: String
    package var value: JSONValue
  }

  /// The value of `key`, nil when this is no object or has no such key.
  package subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var array: [JSONValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  /// The number, where it is a whole one.
  package var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  package var double: Double? {
    guard case .number(let text) = self else { return nil }
    return Double(text)
  }
}

/// What is wrong with a JSON text, and where.
package struct JSONError: Error, Sendable, CustomStringConvertible {
  /// Bytes from the start.
  package var offset: Int
  package var message: String

  package var description: String { "\(message) at byte \(offset)" }
}
