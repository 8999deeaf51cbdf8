import ArgumentParser
import TextPipeline

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare predictions with gold.",
    discussion: """
      A mention is found when type, start and end agree. Documents are matched by id, else by the base name of file or source. \
      Optional gold mentions cost nothing and earn nothing.

      Examples:
        pipeline-run annotate seeds/ -o seeds.jsonl
        pipeline-run score gold.jsonl seeds.jsonl --errors
        pipeline-run score gold.jsonl seeds.jsonl --min 0.93
      """)

  @Argument(help: "JSONL with the gold labels.")
  var gold: String

  @Argument(help: "JSONL as annotate writes it.")
  var predictions: String

  @Flag(help: "List every difference first: document, start, kind, text, what was wanted.")
  var errors = false

  @Flag(help: "Print the figures as one JSON object.")
  var json = false

  @Option(
    name: .customLong("min"),
    help: ArgumentHelp("Exit with 1 when primary micro-F1 is below this.", valueName: "f1"))
  var least: Double?

  func run() throws {
    let out = try OutputFile(nil)
    let report: ScoreReport
    do {
      report = try Scorer().score(
        gold: try read(gold), predicted: try read(predictions), goldName: gold, predictedName: predictions)
    } catch let error as LabelError {
      throw ToolError(code: ToolError.unusableInput, message: "\(error)")
    }
    if json {
      try out.write(report.json + "\n")
    } else {
      if errors { try out.write(report.differenceLines) }
      try out.write(report.text)
    }
    try out.finish()
    if let least, report.primary.f1 < least {
      complain("primary micro-F1 \(report.primary.f1.thousandths) is below \(least)")
      throw ExitCode(1)
    }
  }

  private func read(_ path: String) throws -> [UInt8] {
    do {
      return try FilePath(path).read()
    } catch {
      throw ToolError(code: ToolError.unusableInput, message: "\(path): cannot be read: \(error.message)")
    }
  }
}
