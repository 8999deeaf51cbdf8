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

  /// The command that accepts what is found now.
  var blessing: String {
    (["pipeline-run bless", folder] + lexicons.map { "--lexicon \($0)" }).joined(separator: " ")
  }

  var scoresPath: FilePath { FilePath(folder).appending(FixtureScores.name) }

  func scores(_ suite: FixtureSuite, _ results: [FixtureResult]) throws -> FixtureScores {
    do { return try FixtureScores(suite, results) } catch {
      throw ToolError(code: ToolError.unusableInput, message: "\(suite.folder.shown): \(error)")
    }
  }
}
