import TextPipeline

/// What differs between two output lines of one document, mention by mention.
struct LineDifference {
  /// `- 14–19 date 4月24日 value=2024-04-24`, `+ …`
  let lines: [String]

  init(from before: [UInt8], to after: [UInt8]) {
    let old = LineDifference.statements(before)
    let new = LineDifference.statements(after)
    let (oldSet, newSet) = (Set(old), Set(new))
    let changes =
      old.filter { !newSet.contains($0) }.map { (place: $0.place, line: "- \($0.text)") }
      + new.filter { !oldSet.contains($0) }.map { (place: $0.place, line: "+ \($0.text)") }
    lines =
      changes.isEmpty
      ? ["the line differs in its form only"] : changes.sorted { $0.place < $1.place }.map(\.line)
  }

  private struct Statement: Hashable {
    var place: Int
    var text: String
  }

  /// Everything that a line says, one statement a mention, relation, article or other key, without entity ids.
  private static func statements(_ line: [UInt8]) -> [Statement] {
    guard case .object(let members)? = try? JSONParser.parse(line) else { return [] }
    let value = JSONValue.object(members)
    var spans: [String: String] = [:]
    var statements: [Statement] = []
    for entity in value["entities"]?.array ?? [] {
      let head = ["start", "end", "type", "text"].map { entity[$0]?.plain ?? "?" }
      if let id = entity["id"]?.string { spans[id] = "\(head[0])–\(head[1]) \(head[3])" }
      let text =
        "\(head[0])–\(head[1]) \(head[2]) \(head[3]) \(rest(of: entity, but: ["id", "start", "end", "type", "text"]))"
      statements.append(Statement(place: entity["start"]?.integer ?? 0, text: text))
    }
    for relation in value["relations"]?.array ?? [] {
      let ends = ["from", "to"].map { spans[relation[$0]?.string ?? ""] ?? "?" }
      let text =
        "\(ends[0]) \(relation["type"]?.plain ?? "?") \(ends[1]) \(rest(of: relation, but: ["from", "to", "type"]))"
      statements.append(Statement(place: .max, text: text))
    }
    for article in value["articles"]?.array ?? [] {
      statements.append(
        Statement(place: article["start"]?.integer ?? 0, text: "article \(rest(of: article, but: []))"))
    }
    for member in members where !["entities", "relations", "articles"].contains(member.key) {
      statements.append(Statement(place: -1, text: "\(member.key)=\(member.value.plain)"))
    }
    return statements
  }

  private static func rest(of value: JSONValue, but known: Set<String>) -> String {
    guard case .object(let members) = value else { return "" }
    return members.filter { !known.contains($0.key) }.map { "\($0.key)=\($0.value.plain)" }.joined(
      separator: " ")
  }
}

extension JSONValue {
  /// On one line, for reading.
  fileprivate var plain: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let text): text
    case .string(let text): text.onOneLine
    case .array(let items): items.map(\.plain).joined(separator: ",")
    case .object(let members): members.map { "\($0.key)=\($0.value.plain)" }.joined(separator: " ")
    }
  }
}
