import ArgumentParser

@main
struct PipelineRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline-run",
    abstract: "Finds dates, quantities, organizations, people, titles, places and documents in Chinese text.",
    subcommands: [Annotate.self])
}
