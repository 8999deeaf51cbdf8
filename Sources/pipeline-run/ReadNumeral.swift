import ArgumentParser
import TextPipeline

struct ReadNumeral: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "numeral",
    abstract: "Read whole strings as numbers.",
    discussion: """
      Every line (text) or the "text" of every object (jsonl) is one numeral. Writes one JSON object each: id, value (null \
      where it is no numeral, then with the reason and its UTF-16 position), low and high where it is inexact.

      Examples:
        echo 一百零一万零三十 | pipeline-run numeral
        pipeline-run numeral --strict amounts.txt
      """)

  @Flag(help: "One way of writing throughout, every place named, nothing inexact.")
  var strict = false

  @Option(help: "How the input is read: a numeral a line, or a JSON object with \"text\" a line.")
  var inputFormat: InputFormat?

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var path = "-"

  func run() async throws {
    let out = try OutputFile(nil)
    var failures = FailureLog()
    var count = 0
    for try await unit in InputSequence(paths: [path], format: .jsonl, encoding: .auto, output: nil) {
      count += 1
      do {
        let document = try document(of: unit, number: count)
        try out.write(line(for: document))
      } catch let failure as DocumentFailure {
        failures.add(failure)
      }
    }
    try out.finish()
    try failures.conclude(documents: count)
  }

  private var isJSONL: Bool {
    inputFormat.map { $0 == .jsonl } ?? (FilePath(path).pathExtension == "jsonl")
  }

  private func document(of unit: InputUnit, number: Int) throws(DocumentFailure) -> Document {
    switch unit {
    case .failure(let failure): throw failure
    case .line(let bytes, let source, let encoding) where isJSONL:
      return try JSONLReader(encoding: encoding).document(from: bytes, id: "\(number)", source: source)
    case .line(let bytes, let source, let encoding):
      let line = bytes.last == UInt8(ascii: "\r") ? Array(bytes.dropLast()) : bytes
      return try TextReader(encoding: encoding).document(from: line, id: "\(number)", source: source)
    case .bytes(let bytes, let source):
      return try TextReader().document(from: bytes, id: "\(number)", source: source)
    case .file(let path):
      throw DocumentFailure(unreadable: path, "is no file of lines")
    }
  }

  private func line(for document: Document) -> [UInt8] {
    var line: [UInt8] = Array("{\"id\":".utf8)
    line.append(json: document.id)
    do {
      let numeral = try Numeral(document.text, syntax: strict ? .strict : .lenient)
      line.append(contentsOf: ",\"value\":\(numeral.value)".utf8)
      line.append(contentsOf: ",\"low\":\(numeral.low?.description ?? "null")".utf8)
      line.append(contentsOf: ",\"high\":\(numeral.high?.description ?? "null")}\n".utf8)
    } catch {
      line.append(contentsOf: ",\"value\":null,\"low\":null,\"high\":null,\"reason\":".utf8)
      line.append(json: error.reason.rawValue)
      line.append(contentsOf: ",\"position\":\(error.position)}\n".utf8)
    }
    return line
  }
}
