import ArgumentParser
import Glibc
import TextPipeline

@main
struct PipelineRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline-run",
    abstract: "Finds dates, quantities, organizations, people, titles, places and documents in Chinese text.",
    discussion: """
      Data goes to standard output, everything else to standard error.

      Exit codes: 0 done; 1 some documents failed, check found differences, or score --min was not reached; 64 usage; \
      65 an input that all depends on is unusable (a lexicon, gold); 70 a fault of ours; 74 output cannot be written.

      Examples:
        pipeline-run annotate news/ -o news.jsonl
        pipeline-run annotate page.txt --format table
        pipeline-run explain page.txt --text 市卫生健康委
      """,
    subcommands: [
      Annotate.self, Segment.self, Explain.self, Rules.self, Check.self, Bless.self, Score.self,
      ReadNumeral.self,
    ])

  /// The parser's own errors keep its exit codes (64 for usage); ours carry theirs; what is neither is a fault.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let error as ToolError {
      complain(error.message)
      Glibc.exit(error.code)
    } catch let error as LexiconError {
      complain("\(error)")
      Glibc.exit(ToolError.unusableInput)
    } catch let error as any CustomStringConvertible & Error where exitCode(for: error) == .failure {
      complain("a fault of pipeline-run, please report it: \(error)")
      Glibc.exit(ToolError.fault)
    } catch {
      exit(withError: error)
    }
  }
}

/// What ends a run, with its exit code.
struct ToolError: Error {
  var code: Int32
  var message: String

  static let usage: Int32 = 64
  static let unusableInput: Int32 = 65
  static let fault: Int32 = 70
  static let output: Int32 = 74
}

/// Writes a line to standard error.
func complain(_ message: String) {
  var line = Array("pipeline-run: \(message)\n".utf8)
  _ = line.withUnsafeMutableBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// The last system error, as people read it.
func systemError() -> String { String(cString: strerror(errno)) }
