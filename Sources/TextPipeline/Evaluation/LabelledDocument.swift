/// A line of gold or of predictions, as the scorer reads it (Docs/label-scheme.md, "Gold format").
package struct LabelledDocument: Sendable {
  package var id: String
  /// The base name of `file`, `source` or `id`, without its extension: matches documents whose ids differ.
  package var stem: String
  package var file: String?
  package var referenceDate: String?
  package var entities: [LabelledEntity]
  package var relations: [LabelledRelation]
  /// An error line stands in the document's place.
  package var hasFailed: Bool
}

package struct LabelledEntity: Sendable {
  package var id: String?
  package var type: String
  package var start: Int
  package var end: Int
  package var text: String
  package var isOptional: Bool
  /// Further types that are right for it.
  package var also: [String]
  /// The whole object: its attributes are compared by name.
  package var attributes: JSONValue

  var key: Key { Key(type: type, start: start, end: end) }

  struct Key: Hashable {
    var type: String
    var start: Int
    var end: Int
  }
}

package struct LabelledRelation: Sendable {
  package var type: String
  package var from: String
  package var to: String
}

/// A file that cannot be scored, and the line.
public struct LabelError: Error, Sendable, CustomStringConvertible {
  /// The file as given.
  public var source: String
  /// 1-based, 0 where it is the file as a whole.
  public var line: Int
  /// What is wrong there.
  public var message: String

  /// `source:line: message`
  public var description: String { line == 0 ? "\(source): \(message)" : "\(source):\(line): \(message)" }
}

extension LabelledDocument {
  /// Reads JSONL; blank lines are skipped.
  package static func read(_ bytes: [UInt8], name: String) throws(LabelError) -> [LabelledDocument] {
    var documents: [LabelledDocument] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let value: JSONValue
      do {
        value = try JSONParser.parse(line)
      } catch {
        throw LabelError(source: name, line: number, message: "no JSON: \(error)")
      }
      guard let document = LabelledDocument(value) else {
        throw LabelError(
          source: name, line: number,
          message:
            "no labelled document: every entity needs type, start, end and text, every relation type, from, to"
        )
      }
      documents.append(document)
    }
    return documents
  }

  /// - Returns: nil when an entity or relation lacks what it needs.
  package init?(_ value: JSONValue) {
    guard case .object = value else { return nil }
    let name = value["file"]?.nonEmpty ?? value["source"]?.nonEmpty ?? value["id"]?.nonEmpty ?? ""
    stem = LabelledDocument.stem(of: name)
    id = value["id"]?.nonEmpty ?? stem
    file = value["file"]?.string
    referenceDate = value["reference_date"]?.string
    hasFailed = value["error"] != nil
    entities = []
    for item in value["entities"]?.array ?? [] {
      guard let type = item["type"]?.string, let start = item["start"]?.integer,
        let end = item["end"]?.integer,
        let text = item["text"]?.string
      else { return nil }
      entities.append(
        LabelledEntity(
          id: item["id"]?.string, type: type, start: start, end: end, text: text,
          isOptional: item["optional"]?.isTrue ?? false,
          also: item["also"]?.array?.compactMap(\.string) ?? [], attributes: item))
    }
    relations = []
    for item in value["relations"]?.array ?? [] {
      guard let type = item["type"]?.string, let from = item["from"]?.string, let to = item["to"]?.string
      else { return nil }
      relations.append(LabelledRelation(type: type, from: from, to: to))
    }
  }

  /// The last component without its last extension.
  package static func stem(of path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), name[..<dot].contains(where: { $0 != "." }) else {
      return String(name)
    }
    return String(name[..<dot])
  }
}

extension JSONValue {
  fileprivate var nonEmpty: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the value says something: not null, false, 0, "" or empty.
  var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let value): value
    case .number(let text): Double(text) != 0
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
