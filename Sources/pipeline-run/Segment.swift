import ArgumentParser
import TextPipeline

struct Segment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Divide documents into words.",
    discussion: """
      Words are ICU's, joined or divided by user lexicons where they say so. The text format prints the words of each line of \
      running text with spaces between; breaks inside sentences are gone, as they are for every rule.

      Examples:
        pipeline-run segment page.txt
        pipeline-run segment news.jsonl --format jsonl --offsets utf16
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

  @OptionGroup var input: InputOptions

  @Option(help: "text for reading; jsonl: one object a document with the words and their offsets.")
  var format: Format = .text

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

  func validate() throws { try input.refuseOverwriting(by: output) }

  func run() async throws {
    let pipeline = try input.pipeline()
    let out = try OutputFile(output)
    var failures = FailureLog()
    var count = 0
    for await unit in input.units(leavingOut: out.identity) {
      count += 1
      do {
        let view = try pipeline.view(of: try input.document(of: unit))
        try out.write(format == .text ? text(of: view) : json(of: view))
      } catch let failure as DocumentFailure {
        failures.add(failure)
        if format == .jsonl {
          var line: [UInt8] = []
          JSONLWriter().append(.failure(failure), to: &line)
          try out.write(line)
        }
      }
    }
    try out.finish()
    try failures.conclude(documents: count)
  }

  private func text(of view: DocumentView) -> [UInt8] {
    var out: [UInt8] = []
    var isLineStart = true
    for i in 0..<view.tokens.count {
      let range = view.tokens[i]
      if view.text.units[range].contains(where: \.isNewline) {
        if !isLineStart { out.append(UInt8(ascii: "\n")) }
        isLineStart = true
      } else if !view.text.units[range].allSatisfy(\.isBlank) {
        if !isLineStart { out.append(UInt8(ascii: " ")) }
        out.append(contentsOf: view.text.written(range).utf8)
        isLineStart = false
      }
    }
    if !isLineStart { out.append(UInt8(ascii: "\n")) }
    return out
  }

  private func json(of view: DocumentView) -> [UInt8] {
    let offset = OffsetMap(view.document.text, to: offsets)
    var out = JSONBytes()
    JSONLWriter.appendHead(id: view.document.id, source: view.document.source, to: &out)
    out.append(",\"offset_unit\":")
    out.append(json: offsets.rawValue)
    out.append(",\"words\":[")
    var isFirst = true
    for i in 0..<view.tokens.count {
      let range = view.tokens[i]
      if view.text.units[range].allSatisfy({ $0.isBlank || $0.isNewline }) { continue }
      if !isFirst { out.append(",") }
      isFirst = false
      let span = view.text.span(range)
      out.append("{\"start\":")
      out.append(json: offset(span.start))
      out.append(",\"end\":")
      out.append(json: offset(span.end))
      out.append(",\"text\":")
      out.append(json: view.text.written(range))
      out.append("}")
    }
    out.append("]}\n")
    return Array(out.written)
  }
}
