import ArgumentParser
import Extractors
import Glibc
import TextPipeline

/// What check and bless have in common.
struct FixtureOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A folder of fixtures.", valueName: "dir"))
  var folder = "Fixtures"

  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp("A lexicon of yours, as for annotate. Repeatable.", valueName: "file"))
  var lexicons: [String] = []

  @Option(help: ArgumentHelp("How many documents to work on at once.", valueName: "n"))
  var jobs: Int = sysconf(Int32(_SC_NPROCESSORS_ONLN))

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024.") }
  }

  func pipeline() throws -> Pipeline {
    try Pipeline.standard(lexicons: lexicons.map { try Lexicon(file: FilePath($0)) })
  }

  var scoresPath: FilePath { FilePath(folder).appending(FixtureScores.name) }

  func scores(_ suite: FixtureSuite, _ results: [FixtureResult]) throws -> FixtureScores {
    do { return try FixtureScores(suite, results) } catch {
      throw ToolError(code: ToolError.unusableInput, message: "\(suite.folder.shown): \(error)")
    }
  }
}

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the pipeline over fixtures: did anything change, and is it right?",
    discussion: """
      A folder of fixtures holds texts with expected.jsonl (what came out when it was last blessed: must be equal) or gold.jsonl \
      (what is right: scored), here or in folders below; scores.json in the folder itself holds the scores reached, and none may \
      fall. Exit code 1 when something changed or fell. Nothing is written.

      Examples:
        pipeline-run check
        pipeline-run check my-fixtures --lexicon mine.tsv
      """)

  @OptionGroup var fixtures: FixtureOptions

  @Option(help: ArgumentHelp("How many differences of a document to show.", valueName: "n"))
  var show = 20

  func run() async throws {
    let suites = try FixtureSuite.all(in: FilePath(fixtures.folder))
    let pipeline = try fixtures.pipeline()
    let earlier = try FixtureScores.read(fixtures.scoresPath)
    let out = try OutputFile(nil)
    var reached = FixtureScores()
    var changed = 0
    for suite in suites {
      let results = await suite.run(pipeline, jobs: fixtures.jobs)
      changed += try compare(results, with: suite, out)
      reached.merge(try fixtures.scores(suite, results))
    }
    for (group, row) in reached.figures.sorted(by: { $0.key < $1.key }) {
      let figures = [
        "primary", "date", "quantity", "organization", "person", "date.value", "quantity.value", "relations",
      ]
      .compactMap { name in row[name].map { "\(name) \(FixtureScores.shown($0))" } }
      try out.write("\(group): \(figures.joined(separator: "  "))\n")
    }
    let fallen = earlier.map { reached.fallen(from: $0) } ?? []
    for figure in fallen {
      try out.write(
        "fell: \(figure.name) from \(FixtureScores.shown(figure.before)) to \(FixtureScores.shown(figure.now))\n"
      )
    }
    if changed == 0 && fallen.isEmpty { try out.write("nothing changed, no score fell\n") }
    try out.finish()
    if changed > 0 || !fallen.isEmpty {
      complain(
        "\(changed) documents changed, \(fallen.count) scores fell; 'pipeline-run bless' accepts after review"
      )
      throw ExitCode(1)
    }
  }

  /// - Returns: how many documents differ from what is expected.
  private func compare(_ results: [FixtureResult], with suite: FixtureSuite, _ out: OutputFile) throws -> Int
  {
    guard let expected = suite.expected else {
      try out.write("\(suite.folder.shown): no expected.jsonl yet; 'pipeline-run bless' writes it\n")
      return 0
    }
    var changed = 0
    for result in results where expected[result.document.id] != result.line {
      changed += 1
      guard let before = expected[result.document.id] else {
        try out.write("\(suite.folder.shown)/\(result.document.file): new, not yet blessed\n")
        continue
      }
      try out.write("\(suite.folder.shown)/\(result.document.file): changed\n")
      let lines = LineDifference(from: before, to: result.line).lines
      for line in lines.prefix(show) { try out.write("  \(line)\n") }
      if lines.count > show { try out.write("  … and \(lines.count - show) more\n") }
    }
    let present = Set(results.map(\.document.id))
    for id in expected.keys.filter({ !present.contains($0) }).sorted() {
      changed += 1
      try out.write("\(suite.folder.shown): '\(id)' is expected, but its text is gone\n")
    }
    return changed
  }
}

struct Bless: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Accept what the pipeline makes of fixtures now, after review.",
    discussion: """
      Writes expected.jsonl beside the texts, and scores.json. Gold is never written. A score that has fallen is not accepted \
      unless you say so.

      Examples:
        pipeline-run check; pipeline-run bless
        pipeline-run bless my-fixtures
      """)

  @OptionGroup var fixtures: FixtureOptions

  @Flag(help: "Write scores that are lower than those reached before.")
  var acceptLower = false

  func run() async throws {
    let suites = try FixtureSuite.all(in: FilePath(fixtures.folder), includesBare: true)
    let pipeline = try fixtures.pipeline()
    var reached = FixtureScores()
    var written: [(FilePath, [UInt8])] = []
    for suite in suites {
      let results = await suite.run(pipeline, jobs: fixtures.jobs)
      reached.merge(try fixtures.scores(suite, results))
      written.append((suite.expectedPath, results.flatMap { $0.line + [0x0A] }))
    }
    if let earlier = try FixtureScores.read(fixtures.scoresPath), !acceptLower {
      let fallen = reached.fallen(from: earlier)
      for figure in fallen {
        complain(
          "\(figure.name) fell from \(FixtureScores.shown(figure.before)) to \(FixtureScores.shown(figure.now))"
        )
      }
      if !fallen.isEmpty {
        complain("nothing was written; --accept-lower writes it all the same")
        throw ExitCode(1)
      }
    }
    if !reached.figures.isEmpty { written.append((fixtures.scoresPath, Array(reached.json.utf8))) }
    for (path, bytes) in written {
      let file = try OutputFile(path.shown)
      try file.write(bytes)
      try file.finish()
      complain("wrote \(path.shown)")
    }
  }
}
