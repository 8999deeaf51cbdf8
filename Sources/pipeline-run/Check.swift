import ArgumentParser
import TextPipeline

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
        "\(changed) documents changed, \(fallen.count) scores fell; '\(fixtures.blessing)' accepts after review"
      )
      throw ExitCode(1)
    }
  }

  /// - Returns: how many documents differ from what is expected.
  private func compare(_ results: [FixtureResult], with suite: FixtureSuite, _ out: OutputFile) throws -> Int
  {
    guard let expected = suite.expected else {
      try out.write("\(suite.folder.shown): no expected.jsonl yet; '\(fixtures.blessing)' writes it\n")
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
