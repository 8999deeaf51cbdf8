import ArgumentParser
import Extractors
import TextPipeline

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules: what each finds, with an example.",
    discussion: """
      Every mention and every relation names its rule. In the examples ⟦type:…⟧ marks what the rule finds, ⟦from:…⟧ and \
      ⟦to:…⟧ the ends of a relation. A rule for users' lexicons shows the line that its example needs.

      With --json one object a line: "id", "by" (the extractor or linker), "types" of mentions or the "relation" that it \
      gives, "summary", "example", perhaps "lexicon".

      Examples:
        pipeline-run rules
        pipeline-run rules date.range.
        pipeline-run rules --json
      """)

  @Argument(help: ArgumentHelp("Only rules whose id begins so.", valueName: "prefix"))
  var prefix = ""

  @Flag(help: "One JSON object a line, for programs.")
  var json = false

  func run() throws {
    let pipeline = try Pipeline.standard()
    let groups =
      pipeline.extractors.map { RuleGroup(name: "\(type(of: $0))", rules: selected($0.rules)) }
      + pipeline.linkers.map { RuleGroup(name: "\(type(of: $0))", rules: selected($0.rules)) }
    let found = groups.filter { !$0.rules.isEmpty }
    guard !found.isEmpty else { throw ValidationError("No rule's id begins with '\(prefix)'.") }
    let out = try OutputFile(nil)
    for (i, group) in found.enumerated() {
      try out.write(json ? group.lines : group.table(isFirst: i == 0))
    }
    try out.finish()
  }

  private func selected(_ rules: [Rule]) -> [Rule] { rules.filter { $0.id.hasPrefix(prefix) } }
}

/// The rules of one extractor or linker.
private struct RuleGroup {
  var name: String
  var rules: [Rule]

  /// Under the group's name a rule on two lines: its id, what it gives and its sentence; the example under it.
  func table(isFirst: Bool) -> [UInt8] {
    let ids = rules.map(\.id.count).max() ?? 0
    let gives = rules.map(\.gives.count).max() ?? 0
    var text = isFirst ? "\(name)\n" : "\n\(name)\n"
    for rule in rules {
      text += "  \(rule.id.padded(to: ids))  \(rule.gives.padded(to: gives))  \(rule.summary)\n"
      let indent = String(repeating: " ", count: ids + gives + 6)
      text += "\(indent)\(rule.example)\n"
      if let lexicon = rule.lexicon {
        let fields = lexicon.split(separator: "\t", omittingEmptySubsequences: false)
        text += "\(indent)with a lexicon that says \(fields.joined(separator: " ⇥ "))\n"
      }
    }
    return Array(text.utf8)
  }

  var lines: [UInt8] {
    var out = JSONBytes()
    for rule in rules { append(rule, to: &out) }
    return Array(out.written)
  }

  private func append(_ rule: Rule, to out: inout JSONBytes) {
    out.append("{\"id\":")
    out.append(json: rule.id)
    out.append(",\"by\":")
    out.append(json: name)
    if let relation = rule.relation {
      out.append(",\"relation\":")
      out.append(json: relation.rawValue)
    } else {
      out.append(",\"types\":[")
      for (i, type) in rule.types.enumerated() {
        if i > 0 { out.append(",") }
        out.append(json: type.rawValue)
      }
      out.append("]")
    }
    out.append(",\"summary\":")
    out.append(json: rule.summary)
    out.append(",\"example\":")
    out.append(json: rule.example)
    if let lexicon = rule.lexicon {
      out.append(",\"lexicon\":")
      out.append(json: lexicon)
    }
    out.append("}\n")
  }
}

extension Rule {
  fileprivate var gives: String {
    relation?.rawValue ?? (types.count == 1 ? types[0].rawValue : "\(types.count) types")
  }
}
