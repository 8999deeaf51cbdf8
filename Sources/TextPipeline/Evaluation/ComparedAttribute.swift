/// An attribute that is compared over the mentions found, and when two of its values agree.
struct ComparedAttribute {
  let name: String
  let type: String
  /// Compared where either side has it.
  private var mayBeAbsent: Bool { ["item", "mod", "low", "high", "approx", "unit"].contains(name) }

  static func of(_ type: String) -> [ComparedAttribute] {
    let names: [String]
    switch type {
    case "date": names = ["kind", "value", "mod"]
    case "quantity": names = ["kind", "value", "unit", "item", "low", "high", "approx"]
    case "organization", "person", "location": names = ["canonical"]
    default: names = []
    }
    return names.map { ComparedAttribute(name: $0, type: type) }
  }

  func isCompared(_ wanted: LabelledEntity, _ got: LabelledEntity) -> Bool {
    let (a, b) = (wanted.attributes[name], got.attributes[name])
    if mayBeAbsent, !(a?.isTrue ?? false), !(b?.isTrue ?? false) { return false }
    if name == "value", a == nil || a == .null || a == .string("") { return false }
    return true
  }

  /// The value in the form that is compared: strings without white space, numbers to six decimals.
  func value(in entity: LabelledEntity) -> Value {
    let given = entity.attributes[name]
    switch name {
    case "canonical":
      return .text(squashed(given.flatMap { $0.isTrue ? $0.string : nil } ?? entity.text))
    case "approx": return .flag(given?.isTrue ?? false)
    case "unit": return given.flatMap { $0.isTrue ? $0.string : nil }.map { .text($0) } ?? .absent
    case "low", "high": return number(given)
    case "value" where type == "quantity": return number(given)
    default: return given?.string.map { .text(squashed($0)) } ?? given.map { .other($0) } ?? .absent
    }
  }

  enum Value: Equatable {
    case absent
    case flag(Bool)
    case number(Double)
    case text(String)
    case other(JSONValue)
  }

  private func number(_ value: JSONValue?) -> Value {
    switch value {
    case nil, .null?: return .absent
    case .number(let text)?, .string(let text)?:
      return Double(text).map { .number(($0 * 1e6).rounded() / 1e6) } ?? .text(text)
    case .bool(let flag)?: return .number(flag ? 1 : 0)
    case let other?: return .other(other)
    }
  }

  private func squashed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// As the reference scorer shows it.
  func shown(in entity: LabelledEntity) -> String {
    switch entity.attributes[name] {
    case nil, .null?: "None"
    case .bool(let flag)?: flag ? "True" : "False"
    case .number(let text)?: text
    case .string(let text)?: "'\(text)'"
    case .array?, .object?: "…"
    }
  }
}
