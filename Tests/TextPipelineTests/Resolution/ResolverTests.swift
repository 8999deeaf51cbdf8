import Testing
import TextPipeline

/// A view of `length` units: the resolver looks at mentions only.
private func view(_ length: Int) -> DocumentView {
  let units = [UInt16](repeating: 0x4E00, count: length)
  let text = AnalysisText(original: units, folded: units, removals: [])
  return DocumentView(
    document: Document(id: "t", text: text.string(0..<length)), text: text,
    layout: Layout(lines: [], sentences: [], articles: []), tokens: Tokens(ends: [], length: length),
    hits: LexiconSet([]).scan(text), numerals: [])
}

private func mention(
  _ type: MentionType, _ range: Range<Int>, _ method: Mention.Method = .grammar, score: Int = 0
) -> Mention {
  Mention(type, range, rule: "test.\(type)", method: method, score: score)
}

private func standing(_ candidates: [Mention]) -> [String] {
  PrecedenceResolver().resolve(candidates, in: view(60)).standing.map { "\($0.type) \($0.range)" }
}

@Suite struct ResolverTests {
  @Test func aNameSwallowsItsNumber() {
    #expect(
      standing([mention(.quantity, 1..<3), mention(.organization, 0..<7, .lexicon)]) == ["organization 0..<7"]
    )
  }

  @Test func aDateStandsInADocument() {
    #expect(
      standing([mention(.document, 0..<20), mention(.date, 5..<9), mention(.quantity, 10..<12)])
        == ["document 0..<20", "date 5..<9"])
  }

  @Test func theHallOfABodyIsTheBody() {
    #expect(
      standing([mention(.location, 0..<10, score: 500), mention(.organization, 0..<6, .shape)])
        == ["organization 0..<6"])
  }

  @Test func evidenceDecidesBetweenCrossingMentions() {
    #expect(
      standing([mention(.person, 0..<3, .shape, score: 500), mention(.location, 2..<5, .lexicon)]) == [
        "person 0..<3"
      ])
    #expect(
      standing([mention(.person, 0..<3, .shape, score: 50), mention(.location, 2..<5, .lexicon)]) == [
        "location 2..<5"
      ])
  }

  @Test func whatFallsKillsNobody() {
    // The organization loses to the date that it crosses, so the place inside it stands.
    #expect(
      standing([
        mention(.date, 0..<4, score: 300), mention(.organization, 3..<9, .shape),
        mention(.location, 5..<8, .lexicon),
      ]) == ["date 0..<4", "location 5..<8"])
  }

  @Test func forceWinsOverEverything() {
    #expect(
      standing([mention(.organization, 0..<9, score: 9_000), mention(.person, 2..<4, .force)]) == [
        "person 2..<4"
      ])
  }

  @Test func ofOneTypeNoneOverlap() {
    #expect(
      standing([mention(.date, 0..<9), mention(.date, 2..<4), mention(.date, 8..<12)]) == ["date 0..<9"])
    #expect(
      standing([mention(.person, 0..<3, .shape, score: 10), mention(.person, 0..<2, .shape, score: 90)])
        == ["person 0..<2"])
  }

  @Test func losersSayWhy() {
    let resolution = PrecedenceResolver().resolve(
      [mention(.quantity, 1..<3), mention(.organization, 0..<7)], in: view(10))
    #expect(resolution.rejected.count == 1)
    #expect(resolution.rejected[0].reason.hasPrefix("inside the organization"))
    #expect(resolution.rejected[0].winner?.type == .organization)
  }

  @Test func theOrderOfCandidatesDoesNotMatter() {
    var generator = SplitMix(seed: 3)
    let types: [MentionType] = MentionType.standard
    for _ in 0..<200 {
      let candidates = (0..<12).map { _ in
        let start = Int.random(in: 0..<40, using: &generator)
        return mention(
          types.randomElement(using: &generator)!, start..<start + Int.random(in: 1...9, using: &generator),
          [.shape, .lexicon, .grammar].randomElement(using: &generator)!,
          score: Int.random(in: -100...100, using: &generator))
      }
      let expected = standing(candidates)
      #expect(standing(candidates.shuffled(using: &generator)) == expected)
      #expect(standing(Array(candidates.reversed())) == expected)
      for (a, b) in zip(expected, expected.dropFirst()) { #expect(a != b) }
    }
  }
}
