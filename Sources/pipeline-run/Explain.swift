import ArgumentParser
import TextPipeline

struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say why a mention stands, and what lost to whom and why.",
    discussion: """
      A mention is a tree: its value and who resolved it from what, its rule with the parts that it matched, its relations, \
      what it won over and why. Strength is what the class of the rule counts, and what its evidence adds.

      Select with --text or --at; without either every mention is explained. Documents without the text or offset are
      passed over. Where nothing was found, the words, numbers and \
      lexicon entries that were seen there are listed.

      Examples:
        pipeline-run explain page.txt --text 市卫生健康委
        pipeline-run explain page.txt --at 62
        pipeline-run explain news.jsonl --id d03 --text 当日
      """)

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp("Explain what was found in each place where this text stands.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("Explain what was found at this offset.", valueName: "offset"))
  var at: Int?

  @Option(help: ArgumentHelp("Only the document of this id.", valueName: "id"))
  var id: String?

  @Option(help: "What offsets count.")
  var offsets: OffsetUnit = .codepoint

  func validate() throws {
    if text != nil && at != nil { throw ValidationError("Give --text or --at, not both.") }
    if text?.isEmpty ?? false { throw ValidationError("--text is empty.") }
  }

  func run() async throws {
    let pipeline = try input.pipeline()
    let out = try OutputFile(nil)
    var failures = FailureLog()
    var count = 0
    var isFound = false
    for await unit in input.units() {
      do {
        let document = try input.document(of: unit)
        if let id, document.id != id { continue }
        count += 1
        let explanation = Explanation(
          try pipeline.trace(document), rules: pipeline.rules, offsetUnit: offsets)
        let places = places(in: explanation)
        // Of many documents only those speak in which it stands.
        guard places?.isEmpty != true else { continue }
        isFound = true
        try out.write(explanation.text(of: places))
      } catch let failure as DocumentFailure {
        count += 1
        failures.add(failure)
      }
    }
    try out.finish()
    if count == 0 {
      throw ValidationError(id.map { "No document has the id '\($0)'." } ?? "There are no documents.")
    }
    try failures.conclude(documents: count)
    if !isFound { throw ValidationError("\(text.map { "'\($0)'" } ?? "That offset") stands in no document.") }
  }

  /// The stretches of the analysis text that are asked for; nil for everything.
  private func places(in explanation: Explanation) -> [Range<Int>]? {
    if let text { return explanation.occurrences(of: text) }
    return at.map(explanation.places(at:))
  }
}
