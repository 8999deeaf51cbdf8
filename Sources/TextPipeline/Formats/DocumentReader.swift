/// Makes a document of the bytes of one file, or of one line of a file that has a document a line.
public protocol DocumentReader: Sendable {
  /// - Parameters:
  ///   - id: names the document where the bytes themselves do not.
  ///   - source: where the bytes came from.
  /// - Throws: a failure that stands in the document's place: bytes that are no text, a line that is no such object.
  func document(from bytes: [UInt8], id: String, source: String) throws(DocumentFailure) -> Document
}

/// Plain text, Markdown included: the whole file is the document.
public struct TextReader: DocumentReader {
  /// From the bytes of the file to its text.
  public var decoder: TextDecoder
  /// The time of writing that the documents get.
  public var referenceDate: ReferenceTime?

  /// - Parameters:
  ///   - encoding: how the bytes are read.
  ///   - referenceDate: the time of writing that the documents get.
  public init(encoding: TextEncoding = .auto, referenceDate: ReferenceTime? = nil) {
    decoder = TextDecoder(encoding)
    self.referenceDate = referenceDate
  }

  public func document(from bytes: [UInt8], id: String, source: String) throws(DocumentFailure) -> Document {
    do {
      let text = try decoder.decode(bytes)
      return Document(id: id, source: source, text: text, referenceDate: referenceDate)
    } catch {
      throw DocumentFailure(id: id, source: source, code: error.code, stage: "decode", message: error.message)
    }
  }
}

/// One line of JSONL: an object with `text`, and perhaps `id`, `reference_date` and `locality`. Other keys are ignored.
public struct JSONLReader: DocumentReader {
  /// Reads the line as a text; what its object does not say is as there.
  private let line: TextReader

  /// - Parameters:
  ///   - encoding: how the bytes are read.
  ///   - referenceDate: the time of writing of documents that name none.
  public init(encoding: TextEncoding = .auto, referenceDate: ReferenceTime? = nil) {
    line = TextReader(encoding: encoding, referenceDate: referenceDate)
  }

  public func document(from bytes: [UInt8], id: String, source: String) throws(DocumentFailure) -> Document {
    var id = id
    func failure(_ code: String, _ message: String) -> DocumentFailure {
      DocumentFailure(id: id, source: source, code: code, stage: "parse", message: message)
    }
    let line: Document
    do {
      line = try self.line.document(from: bytes, id: id, source: source)
    } catch {
      // Bytes that are no text may still stand in an object that says its id.
      var failure = error
      failure.id = Self.identifier(in: bytes) ?? id
      throw failure
    }
    let value: JSONValue
    do {
      value = try JSONParser.parse(line.text.utf8)
    } catch {
      throw failure("json", "the line is no JSON: \(error)")
    }
    guard case .object = value else { throw failure("json", "the line is no JSON object") }
    id = value["id"]?.identifier ?? id
    guard let member = value["text"] else { throw failure("missing-text", "the object has no \"text\"") }
    guard let text = member.string else { throw failure("missing-text", "\"text\" is no string") }
    var reference = line.referenceDate
    if let given = value["reference_date"], given != .null, given.string != "" {
      guard let time = given.string.flatMap({ ReferenceTime(iso8601: $0) }) else {
        throw failure(
          "reference-date", "\"reference_date\" is no date such as 2024-04-26 or 2024-04-26T18:10:00")
      }
      reference = time
    }
    return Document(
      id: id, source: source, text: text, referenceDate: reference,
      locality: value["locality"]?.string.flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func identifier(in bytes: [UInt8]) -> String? {
    guard let value = try? JSONParser.parse(String(decoding: bytes, as: UTF8.self).utf8) else { return nil }
    return value["id"]?.identifier.flatMap { $0.unicodeScalars.contains("\u{FFFD}") ? nil : $0 }
  }
}

extension JSONValue {
  fileprivate var identifier: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let text): text
    default: nil
    }
  }
}
