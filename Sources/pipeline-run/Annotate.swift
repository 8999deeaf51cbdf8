import ArgumentParser
import Glibc
import TextPipeline

struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Annotate documents.",
    discussion: """
      Writes one JSON object a document (Docs/label-scheme.md), or a table for reading. A document that fails is a line with \
      an "error" in its place, and the run goes on; the exit code is then 1.

      Examples:
        pipeline-run annotate seeds/ -o seeds.jsonl
        pipeline-run annotate page.txt --format table --only person,organization
        pipeline-run annotate news.jsonl --jobs 2 --reference-date 2024-04-26
        curl -s … | pipeline-run annotate - --encoding gb18030
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, table }

  @OptionGroup var input: InputOptions

  @Option(help: "jsonl for programs; table for reading: a line a mention, with its sentence.")
  var format: Format = .jsonl

  @Option(
    help: ArgumentHelp(
      "Write these types only, with the relations between them. Everything is searched for all the same.",
      valueName: "type,…"))
  var only: String?

  @Option(
    help: ArgumentHelp(
      "How many documents to work on at once. The output does not depend on it.", valueName: "n"))
  var jobs: Int = sysconf(Int32(_SC_NPROCESSORS_ONLN))

  @Option(help: "What start and end count.")
  var offsets: OffsetUnit = .codepoint

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      Write to this file instead of standard output. An input is refused; in a folder that is read, an earlier result may \
      be written again.
      """, valueName: "file"))
  var output: String?

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024.") }
    try input.refuseOverwriting(by: output)
  }

  func run() async throws {
    let pipeline = try input.pipeline()
    let types = try only.map { try selection($0, in: pipeline) }
    let out = try OutputFile(output)
    let writer: any DocumentWriter = format == .jsonl ? JSONLWriter(offsetUnit: offsets) : TableWriter()
    let outcomes = OrderedConcurrentMap(
      input.units(leavingOut: out.identity), concurrency: jobs, batch: Outcome.batch,
      limit: Pipeline.stretch, weight: { $0.size },
      transform: { [input] units in
        Outcome.outcomes(of: units, input: input, pipeline: pipeline, types: types, writer: writer)
      })
    var progress = Progress()
    var failures = FailureLog()
    var count = 0
    for await outcome in outcomes {
      try out.write(outcome.bytes)
      count += 1
      if let failure = outcome.failure { failures.add(failure) }
      progress.advance(bytes: outcome.read, failed: outcome.failure != nil)
    }
    progress.clear()
    try out.finish()
    if count == 0 { complain("no documents in \(input.paths.joined(separator: ", "))") }
    try failures.conclude(documents: count)
  }

  private func selection(_ list: String, in pipeline: Pipeline) throws -> Set<MentionType> {
    let known = Set(MentionType.standard + pipeline.extractors.flatMap(\.provides))
    let types = list.split(separator: ",").map { MentionType(rawValue: String($0)) }
    guard let unknown = types.first(where: { !known.contains($0) }) else { return Set(types) }
    throw ValidationError(
      "'\(unknown)' is no type; --only takes \(known.map(\.rawValue).sorted().joined(separator: ", ")).")
  }
}

/// What became of one document: the bytes that stand for it.
private struct Outcome: Sendable {
  var bytes: [UInt8] = []
  var failure: DocumentFailure?
  /// Bytes of text, for progress.
  var read = 0

  /// How many documents a worker takes at most: short ones are faster together (``Pipeline/results(for:)``).
  static let batch = 64

  /// What became of documents that a worker takes together.
  static func outcomes(
    of units: [InputUnit], input: InputOptions, pipeline: Pipeline, types: Set<MentionType>?,
    writer: any DocumentWriter
  ) -> [Outcome] {
    let documents = units.map { unit in
      Result { () throws(DocumentFailure) in try input.document(of: unit) }
    }
    var results = pipeline.results(for: documents.compactMap { try? $0.get() }).makeIterator()
    return documents.map { document in
      switch document {
      case .success(let document):
        Outcome(results.next()!, read: document.text.utf8.count, types, writer)
      case .failure(let failure): Outcome(.failure(failure), read: 0, types, writer)
      }
    }
  }

  private init(
    _ result: Result<AnnotatedDocument, DocumentFailure>, read: Int, _ types: Set<MentionType>?,
    _ writer: any DocumentWriter
  ) {
    self.read = read
    if case .failure(let failure) = result { self.failure = failure }
    writer.append(types.map { types in result.map { $0.only(types) } } ?? result, to: &bytes)
  }
}

/// Says on standard error which documents failed, the first ones by name.
struct FailureLog {
  private var count = 0

  private static let named = 20

  mutating func add(_ failure: DocumentFailure) {
    count += 1
    if count <= FailureLog.named { complain("\(failure.source): \(failure.message)") }
  }

  /// - Throws: exit code 1 when a document failed.
  func conclude(documents: Int) throws {
    guard count > 0 else { return }
    complain("\(count) of \(documents) documents failed")
    throw ExitCode(1)
  }
}
