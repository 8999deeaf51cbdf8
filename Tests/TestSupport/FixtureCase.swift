public import Foundation
public import Testing
public import TextPipeline

/// A line of `Fixtures/cases/<extractor>/<rules>.jsonl`: a marked text, positive or negative, and what its mentions mean.
public struct FixtureCase: Sendable, CustomTestStringConvertible {
  public let id: String
  /// The folder, which says the types that the case is about.
  public let extractor: String
  /// Marked as in ``MarkedText``.
  public let text: String
  public let referenceDate: String?
  /// Values by the text of the mention.
  public let values: [String: String]
  /// What is counted, by the text of the mention; empty where nothing is.
  public let items: [String: String]

  public var testDescription: String { "\(extractor)/\(id) \(text)" }

  /// The types that a folder's cases are about.
  public static let types: [String: [MentionType]] = [
    "dates": [.date], "quantities": [.quantity], "organizations": [.organization],
    "people": [.person, .title],
    "locations": [.location], "documents": [.document],
  ]

  public var types: [MentionType] { FixtureCase.types[extractor] ?? MentionType.standard }

  /// The root of the package, found from this file.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every case under `Fixtures/cases`, by folder, file and line.
  public static let all: [FixtureCase] = {
    let folder = root.appendingPathComponent("Fixtures/cases")
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".jsonl") }.sorted()
    return paths.flatMap { path in
      do {
        return try cases(in: path, of: folder)
      } catch {
        preconditionFailure("Fixtures/cases/\(path): \(error)")
      }
    }
  }()

  private static func cases(in path: String, of folder: URL) throws -> [FixtureCase] {
    let data = try Data(contentsOf: folder.appendingPathComponent(path))
    let stem = path.split(separator: "/").last!.dropLast(".jsonl".count)
    return try data.split(separator: 0x0A).enumerated().map { number, line in
      let value = try JSONParser.parse(line)
      return FixtureCase(
        id: value["id"]?.string ?? "\(stem):\(number + 1)", extractor: String(path.split(separator: "/")[0]),
        text: value["text"]?.string ?? "", referenceDate: value["reference_date"]?.string,
        values: value["values"].shownMembers, items: value["items"].shownMembers)
    }
  }
}

extension JSONValue? {
  /// The members of an object as text.
  fileprivate var shownMembers: [String: String] {
    guard case .object(let members)? = self else { return [:] }
    return Dictionary(members.map { ($0.key, $0.value.shown) }) { first, _ in first }
  }
}

extension JSONValue {
  fileprivate var shown: String {
    switch self {
    case .string(let text), .number(let text): text
    default: ""
    }
  }
}
