/// A context-free grammar that writes text. `{name}` stands for one of the name's alternatives, `{3-40}` for a whole
/// number, `{0.1-99.9}` for a decimal one with one digit after the point.
struct Grammar {
  private enum Part {
    case text([UInt8])
    case rule(Int)
    case whole(ClosedRange<Int>)
    case tenths(ClosedRange<Int>)
  }

  private var rules: [[[Part]]] = []
  private var index: [String: Int] = [:]

  init(_ source: [String: [String]]) {
    // Sorted, so that the same grammar writes the same text in every process.
    let names = source.keys.sorted()
    for (i, name) in names.enumerated() { index[name] = i }
    rules = names.map { name in source[name]!.map { parts(of: $0) } }
  }

  /// Appends one sentence of a rule, as UTF-8.
  func write(_ rule: String, to out: inout [UInt8], _ random: inout SplitMix64) {
    write(index[rule]!, to: &out, &random)
  }

  private func write(_ rule: Int, to out: inout [UInt8], _ random: inout SplitMix64) {
    let alternatives = rules[rule]
    for part in alternatives[random.below(alternatives.count)] {
      switch part {
      case .text(let bytes): out += bytes
      case .rule(let rule): write(rule, to: &out, &random)
      case .whole(let range): out += String(range.lowerBound + random.below(range.count)).utf8
      case .tenths(let range):
        let tenths = range.lowerBound + random.below(range.count)
        out += "\(tenths / 10).\(tenths % 10)".utf8
      }
    }
  }

  private func parts(of alternative: String) -> [Part] {
    var parts: [Part] = []
    var rest = alternative[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(Array(rest[..<open].utf8))) }
      parts.append(slot(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
    return parts
  }

  private func slot(_ name: Substring) -> Part {
    if let rule = index[String(name)] { return .rule(rule) }
    let bounds = name.split(separator: "-")
    if bounds.count == 2, let low = Int(bounds[0]), let high = Int(bounds[1]) { return .whole(low...high) }
    if bounds.count == 2, let low = Double(bounds[0]), let high = Double(bounds[1]) {
      return .tenths(Int((low * 10).rounded())...Int((high * 10).rounded()))
    }
    preconditionFailure("the grammar has no rule {\(name)}")
  }
}
