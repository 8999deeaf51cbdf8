import Testing
import TextPipeline

/// Proposes one mention, wherever it is asked.
private struct Finder: Extractor, Reviser {
  var mention: Mention
  let provides: [MentionType] = MentionType.standard
  let rules: [Rule] = []
  func candidates(in view: DocumentView) -> [Mention] { [mention] }
  func revisions(of standing: [Mention], in view: DocumentView) -> [Mention] { [mention] }
}

@Suite("Revisers")
struct ReviserTests {
  private func entities(_ found: Mention, revised: Mention) throws -> [String] {
    let pipeline = try Pipeline(
      lexicons: LexiconSet([]), extractors: [Finder(mention: found)], revisers: [Finder(mention: revised)],
      linkers: [])
    return try pipeline.annotate(Document(id: "a", text: "云川县医院的人")).entities.map { "\($0.type):\($0.text)" }
  }

  @Test("a revision wins over what it overlaps, inside, around or across")
  func wins() throws {
    let revised = Mention(.organization, 0..<5, rule: "test.revised", method: .revision)
    for (type, range) in [(MentionType.location, 0..<3), (.organization, 0..<7), (.person, 4..<6)] {
      let found = Mention(type, range, rule: "test.found", score: 900)
      #expect(try entities(found, revised: revised) == ["organization:云川县医院"])
    }
  }

  @Test("what it does not overlap, and what a user forces, stands")
  func keeps() throws {
    let revised = Mention(.organization, 0..<5, rule: "test.revised", method: .revision)
    let beside = Mention(.person, 6..<7, rule: "test.found")
    #expect(try entities(beside, revised: revised) == ["organization:云川县医院", "person:人"])
    let forced = Mention(.location, 0..<3, rule: "test.found", method: .force)
    #expect(try entities(forced, revised: revised) == ["location:云川县"])
  }

  @Test("the trace tells what fell")
  func tells() throws {
    let pipeline = try Pipeline(
      lexicons: LexiconSet([]), extractors: [Finder(mention: Mention(.location, 0..<3, rule: "test.found"))],
      revisers: [Finder(mention: Mention(.organization, 0..<5, rule: "test.revised", method: .revision))],
      linkers: [])
    let trace = try pipeline.trace(Document(id: "a", text: "云川县医院的人"))
    #expect(trace.resolution.rejected.map(\.mention.rule) == ["test.found"])
    #expect(trace.resolution.standing.map(\.rule) == ["test.revised"])
  }
}
