import Extractors
import Foundation
import TestSupport
import Testing
import TextPipeline

/// The rule catalogue says what is true: ids are unique, examples are found by their rules, and no mention names a rule
/// that is not in it.
@Suite("Rule catalogue")
struct RuleTests {
  @Test("ids are dotted and unique")
  func ids() {
    let ids = Pipeline.shared.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: /[a-z]+(\.[a-z]+(-[a-z]+)*)+/) != nil, "\(id)")
    }
  }

  @Test("summaries are sentences")
  func summaries() {
    for rule in Pipeline.shared.rules {
      #expect(
        rule.summary.hasSuffix(".") && rule.summary.first?.isLetter == true, "\(rule.id): \(rule.summary)")
    }
  }

  @Test("an extractor gives what its rules say")
  func types() {
    for extractor in Pipeline.shared.extractors {
      #expect(!extractor.rules.isEmpty, "\(extractor)")
      #expect(Set(extractor.rules.flatMap(\.types)) == Set(extractor.provides), "\(extractor)")
    }
  }

  @Test("example", arguments: Pipeline.shared.rules)
  func example(_ rule: Rule) throws {
    let marked = MarkedText(rule.example)
    let pipeline = try rule.lexicon.map {
      try Pipeline.standard(lexicons: [Lexicon(tsv: $0, name: "example")])
    }
    let annotated = try (pipeline ?? .shared).annotate(Document(id: "example", text: marked.text))
    if let type = rule.relation {
      let ends = Dictionary(grouping: marked.mentions, by: \.type.rawValue).mapValues { $0.map(\.span) }
      let found = annotated.relations.filter { $0.type == type && $0.rule == rule.id }.map {
        ["from": [annotated.entity($0.from)!.span], "to": [annotated.entity($0.to)!.span]]
      }
      #expect(found.contains(ends), "found: \(annotated.relations)")
    } else {
      #expect(!marked.mentions.isEmpty)
      for mark in marked.mentions {
        #expect(rule.types.contains(mark.type))
        #expect(
          annotated.entities.contains { $0.type == mark.type && $0.span == mark.span && $0.rule == rule.id },
          "found: \(annotated.entities.map { "\($0.text) \($0.rule)" })")
      }
    }
  }

  /// Every rule that the fixtures and cases bring up, of mentions that stand or fell and of relations.
  @Test("every rule that is named is declared")
  func declared() throws {
    let declared = Dictionary(grouping: Pipeline.shared.rules, by: \.id)
    let bulletins = try texts(in: "Fixtures/bulletins") + texts(in: "seeds")
    for text in bulletins + FixtureCase.all.map({ MarkedText($0.text).text }) {
      let trace = try Pipeline.shared.trace(Document(id: "test", text: text))
      for mention in trace.resolution.standing + trace.resolution.rejected.map(\.mention) {
        #expect(declared[mention.rule]?.first?.types.contains(mention.type) ?? false, "\(mention.rule)")
      }
      for relation in trace.links.relations {
        #expect(declared[relation.rule]?.first?.relation == relation.type, "\(relation.rule)")
      }
    }
  }

  private func texts(in folder: String) throws -> [String] {
    let url = FixtureCase.root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".txt") }.map {
      try String(contentsOf: url.appendingPathComponent($0), encoding: .utf8)
    }
  }
}
