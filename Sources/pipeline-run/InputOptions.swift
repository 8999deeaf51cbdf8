public import ArgumentParser
import Extractors
import Glibc
public import TextPipeline

enum InputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, jsonl
}

extension TextEncoding: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// What the verbs that read documents have in common.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders, or - for standard input. Of a folder: *.txt, *.md and *.jsonl at any depth.",
      valueName: "path"))
  var paths: [String]

  @Option(
    help: """
      How files are read: text (the file is a document) or jsonl (a line is a document: an object with "text", perhaps \
      "id", "reference_date", "locality"). By default *.jsonl is jsonl and everything else text.
      """)
  var inputFormat: InputFormat?

  @Option(help: "How bytes are read. auto: by byte order mark, else UTF-8, else GB18030, Big5 or UTF-16.")
  var encoding: TextEncoding = .auto

  @Option(
    help: ArgumentHelp(
      "The day of writing (2024-04-26, or with a time) of documents that do not say; the clock is never asked.",
      valueName: "date"))
  var referenceDate: String?

  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      """
      A lexicon of yours: lines of term, type, and perhaps canonical name and features, with tabs between. Repeatable; \
      a later one is asked first.
      """, valueName: "file"))
  var lexicons: [String] = []

  func validate() throws {
    if let referenceDate, ReferenceTime(iso8601: referenceDate) == nil {
      throw ValidationError("'\(referenceDate)' is no day; write it as 2024-04-26 or 2024-04-26T18:10.")
    }
  }

  /// Opening the output empties it, so it must not be an input, by whatever path: neither a lexicon, a file that is named
  /// or is standard input, nor one that is read for its folder. There an earlier result may be written again, for it is
  /// no input.
  /// - Throws: `ValidationError` when it is.
  func refuseOverwriting(by output: String?) throws {
    guard let output, let status = FilePath(output).status, FileIdentity.isRegular(status) else { return }
    let identity = FileIdentity(status)
    let isStandardInput = paths.contains("-") && OpenFile.standardInput.identity == identity
    if isStandardInput || lexicons.contains(where: { FilePath($0).leads(to: identity) }) {
      throw ValidationError(
        """
        The output \(output) is \(isStandardInput ? "standard input" : "a lexicon") and would be lost. \
        Write to another file.
        """)
    }
    for path in paths where path != "-" {
      guard FilePath(path).leads(to: identity) else { continue }
      let isFolder = FilePath(path).isFolder
      if isFolder, status.st_size == 0 || JSONLWriter.isResult(FilePath(output)) { continue }
      throw ValidationError(
        """
        The output \(output) is an input\(isFolder ? " of the folder \(path)" : "") and would be lost. \
        Write to another file.
        """)
    }
  }

  private var reference: ReferenceTime? { referenceDate.flatMap { ReferenceTime(iso8601: $0) } }

  /// - Throws: `LexiconError` for the first bad line of a lexicon.
  func pipeline() throws -> Pipeline {
    try Pipeline.standard(lexicons: lexicons.map { try Lexicon(file: FilePath($0)) })
  }

  func units(leavingOut output: FileIdentity? = nil) -> InputSequence {
    InputSequence(paths: paths, format: inputFormat, encoding: encoding, output: output)
  }

  /// Reads, decodes and parses one document.
  func document(of unit: InputUnit) throws(DocumentFailure) -> Document {
    switch unit {
    case .failure(let failure): throw failure
    case .bytes(let bytes, let source):
      return try TextReader(encoding: encoding, referenceDate: reference)
        .document(from: bytes, id: source, source: source)
    case .line(let bytes, let source, let encoding):
      return try JSONLReader(encoding: encoding, referenceDate: reference)
        .document(from: bytes, id: source, source: source)
    case .file(let path):
      let bytes: [UInt8]
      do { bytes = try path.read() } catch { throw DocumentFailure(unreadable: path, error.message) }
      return try TextReader(encoding: encoding, referenceDate: reference)
        .document(from: bytes, id: path.withoutExtension, source: path.shown)
    }
  }
}

extension JSONLWriter {
  /// Whether a file begins as every line of results does.
  fileprivate static func isResult(_ path: FilePath) -> Bool {
    let start = Array("{\"schema\":".utf8)
    return (try? path.open().read(upTo: start.count)) == start
  }
}

extension Lexicon {
  /// Compiles a user's lexicon.
  convenience init(file path: FilePath) throws {
    func failure(_ message: String, _ remedy: String) -> LexiconError {
      LexiconError(source: path.shown, line: 0, message: message, remedy: remedy)
    }
    let bytes: [UInt8]
    do { bytes = try path.read() } catch {
      throw failure("cannot be read: \(error.message)", "name a file that exists and may be read")
    }
    let text: String
    do { text = try TextDecoder(.utf8).decode(bytes) } catch {
      throw failure(error.message, "save the lexicon as UTF-8")
    }
    try self.init(tsv: text, name: path.shown)
  }
}
