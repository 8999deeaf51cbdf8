import ArgumentParser
import TextPipeline

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
