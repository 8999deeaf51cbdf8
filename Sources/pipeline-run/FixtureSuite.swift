import Extractors
import TextPipeline

/// A folder of texts with what is expected of them: `expected.jsonl` (what came out when it was last blessed) and `gold.jsonl`
/// (what is right). Either may be missing.
///
/// Its documents are the texts in the folder and those that a `file` of the gold names, relative to the folder. Gold gives
/// a document its `reference_date`; nothing else of the gold is shown to the pipeline.
struct FixtureSuite {
  let folder: FilePath
  /// In order of output.
  let documents: [FixtureDocument]
  let gold: [LabelledDocument]
  /// Lines by document id; nil without the file.
  let expected: [String: [UInt8]]?

  static let goldName = "gold.jsonl"
  static let expectedName = "expected.jsonl"

  var expectedPath: FilePath { folder.appending(FixtureSuite.expectedName) }

  /// Every suite in a folder, the folder itself first, then those below in order of their paths.
  /// - Parameter includesBare: whether texts without gold or expectations make a suite: `bless` starts one.
  static func all(in folder: FilePath, includesBare: Bool = false) throws -> [FixtureSuite] {
    guard folder.isFolder else {
      throw ToolError(
        code: ToolError.unusableInput,
        message: "\(folder.shown) is no folder; name the folder of the fixtures")
    }
    var suites: [FixtureSuite] = []
    var pending = [folder]
    while let next = pending.popLast() {
      let entries = try reading(next) { () throws(ReadError) in try next.entries() }
      let names = Set(entries.map(\.name))
      let isMarked = names.contains(goldName) || names.contains(expectedName)
      if isMarked || includesBare && next == folder {
        suites.append(try FixtureSuite(next, texts: entries.filter { !$0.isFolder }.map(\.name)))
      }
      pending += entries.filter(\.isFolder).reversed().map { next.appending($0.name) }
    }
    suites.removeAll { $0.documents.isEmpty }
    if suites.isEmpty {
      throw ToolError(
        code: ToolError.unusableInput,
        message:
          "\(folder.shown) holds no fixtures: put texts (*.txt, *.md) into it and run 'pipeline-run bless \(folder.shown)'"
      )
    }
    return suites
  }

  private init(_ folder: FilePath, texts: [String]) throws {
    self.folder = folder
    gold =
      try FixtureSuite.lines(of: folder.appending(FixtureSuite.goldName)).map { bytes, path in
        do { return try LabelledDocument.read(bytes, name: path) } catch {
          throw ToolError(code: ToolError.unusableInput, message: "\(error)")
        }
      } ?? []
    expected = try FixtureSuite.lines(of: folder.appending(FixtureSuite.expectedName)).map { bytes, path in
      var lines: [String: [UInt8]] = [:]
      for (i, line) in bytes.split(separator: 0x0A).enumerated() {
        guard let value = try? JSONParser.parse(line), let id = value["id"]?.string else {
          throw ToolError(
            code: ToolError.unusableInput, message: "\(path):\(i + 1): no line that bless wrote")
        }
        lines[id] = Array(line)
      }
      return lines
    }
    let references = Dictionary(gold.map { ($0.id, $0.referenceDate) }) { $1 }
    var documents = texts.filter { FilePath($0).pathExtension == "txt" || FilePath($0).pathExtension == "md" }
      .map {
        FixtureDocument(id: FilePath($0).withoutExtension, file: $0, group: folder.lastName)
      }
    let here = Set(documents.map(\.id))
    for document in gold where !here.contains(document.id) {
      guard let file = document.file else {
        throw ToolError(
          code: ToolError.unusableInput,
          message: "\(folder.shown): gold document '\(document.id)' has no text here and no \"file\"")
      }
      let group = FilePath(file).parent.map { folder.appending($0).lastName } ?? folder.lastName
      documents.append(FixtureDocument(id: document.id, file: file, group: group))
    }
    self.documents = documents.map { document in
      var document = document
      document.referenceDate = references[document.id].flatMap { $0 }
      return document
    }
  }

  private static func lines(of path: FilePath) throws -> ([UInt8], String)? {
    guard path.status != nil else { return nil }
    return (try reading(path) { () throws(ReadError) in try path.read() }, path.shown)
  }

  private static func reading<T>(_ path: FilePath, _ body: () throws(ReadError) -> T) throws -> T {
    do { return try body() } catch {
      throw ToolError(
        code: ToolError.unusableInput, message: "\(path.shown) cannot be read: \(error.message)")
    }
  }

  /// Runs the pipeline; one output line a document.
  func run(_ pipeline: Pipeline, jobs: Int) async -> [FixtureResult] {
    let folder = folder
    var results: [FixtureResult] = []
    let units = SequenceStream(documents)
    for await result in OrderedConcurrentMap(
      units, concurrency: jobs, transform: { $0.run(pipeline, in: folder) })
    {
      results.append(result)
    }
    return results
  }
}

/// A text of a suite.
struct FixtureDocument: Sendable {
  var id: String
  /// Relative to the suite's folder.
  var file: String
  /// The name of the folder that holds it: documents of one folder are scored together.
  var group: String
  var referenceDate: String?

  fileprivate func run(_ pipeline: Pipeline, in folder: FilePath) -> FixtureResult {
    let path = folder.appending(file)
    let result: Result<AnnotatedDocument, DocumentFailure>
    do {
      let reader = TextReader(referenceDate: referenceDate.flatMap { ReferenceTime(iso8601: $0) })
      do {
        result = pipeline.result(for: try reader.document(from: try path.read(), id: id, source: file))
      } catch let error as ReadError {
        throw DocumentFailure(
          id: id, source: file, code: "unreadable", stage: "read", message: "cannot be read: \(error.message)"
        )
      }
    } catch {
      result = .failure(
        error as? DocumentFailure
          ?? DocumentFailure(id: id, source: file, code: "internal", stage: "read", message: "\(error)"))
    }
    var line: [UInt8] = []
    JSONLWriter().append(result, to: &line)
    line.removeLast()
    return FixtureResult(document: self, line: line)
  }
}

/// What came out for a document.
struct FixtureResult: Sendable {
  var document: FixtureDocument
  /// The line of output, without its end.
  var line: [UInt8]
}

/// A sequence as an asynchronous one.
struct SequenceStream<Base: Sequence & Sendable>: AsyncSequence, Sendable where Base.Element: Sendable {
  private let base: Base

  init(_ base: Base) { self.base = base }

  func makeAsyncIterator() -> Iterator { Iterator(base: base.makeIterator()) }

  struct Iterator: AsyncIteratorProtocol {
    fileprivate var base: Base.Iterator

    mutating func next() async -> Base.Element? { base.next() }
    mutating func next(isolation actor: isolated (any Actor)?) async -> Base.Element? { base.next() }
  }
}
