import Testing
import TextPipeline

private func text(_ string: String) -> AnalysisText {
  let units = Array(string.utf16)
  return AnalysisText(original: units, folded: units, removals: [])
}

@Suite struct LexiconTests {
  @Test func findsEveryTermAtEveryPosition() throws {
    let lexicon = try Lexicon(
      tsv: """
        # places
        海宁\tlocation
        海宁市\tlocation\t浙江省海宁市\tlevel=county;code=330481
        宁市\torganization
        市\tmarker
        海宁市\torganization\t\tforce=1
        """, name: "test.tsv")
    let set = LexiconSet([lexicon])
    let hits = set.scan(text("在海宁市里"))
    let found = hits.all.map { "\($0.range) \($0.type)" }
    #expect(
      found == [
        "1..<4 location", "1..<4 organization", "1..<3 location", "2..<4 organization", "3..<4 marker",
      ])
    #expect(Set(hits.ending(at: 4).map { $0.range.lowerBound }) == [1, 2, 3])
    #expect(hits.starting(at: 2).map(\.range) == [2..<4])
    #expect(hits.starting(at: 0).isEmpty)
    let entry = hits.entry(hits.starting(at: 1)[hits.starting(at: 1).startIndex])
    #expect(entry.canonical == "浙江省海宁市")
    #expect(entry.features["level"] == "county")
    #expect(entry.features.integer("code") == 330481)
    #expect(entry.features["none"] == nil)
    let levels = set.table(of: LexiconType("location")) { $0.features["level"].map(String.init) ?? "" }
    #expect(hits.all.compactMap { levels[$0] } == ["county", ""])
  }

  @Test func agreesWithSearchTermByTerm() throws {
    var generator = SplitMix(seed: 11)
    let alphabet = Array("天地玄黄宇宙洪荒日月")
    func word(_ length: Int) -> String {
      String((0..<length).map { _ in alphabet.randomElement(using: &generator)! })
    }
    for _ in 0..<20 {
      let terms = Array(Set((0..<60).map { _ in word(Int.random(in: 1...4, using: &generator)) })).sorted()
      let lexicon = try Lexicon(tsv: terms.map { "\($0)\tt" }.joined(separator: "\n"), name: "random")
      let sample = word(80)
      let units = Array(sample)
      var expected: [String] = []
      for start in units.indices {
        for end in (start + 1...units.count).reversed()
        where terms.contains(String(units[start..<min(end, units.count)])) {
          expected.append("\(start)..<\(end)")
        }
      }
      #expect(LexiconSet([lexicon]).scan(text(sample)).all.map { "\($0.range)" } == expected)
    }
  }

  @Test func aLaterLexiconIsAskedFirst() throws {
    let first = try Lexicon(tsv: "某地\tlocation\t甲", name: "a")
    let second = try Lexicon(tsv: "某地\tlocation\t乙", name: "b")
    let set = LexiconSet([first, second])
    #expect(set.entries(of: LexiconType("location"), term: "某地").map(\.canonical) == ["乙", "甲"])
    let hits = set.scan(text("某地"))
    #expect(hits.all.map { hits.entry($0).canonical } == ["乙", "甲"])
  }

  @Test func toleratesMarkCarriageReturnsAndTraditionalCharacters() throws {
    let lexicon = try Lexicon(tsv: "\u{FEFF}臺灣大學\torganization\r\n\r\n# ok\r\n甲\tperson\t\t\r\n", name: "t")
    #expect(lexicon.count == 2)
    #expect(LexiconSet([lexicon]).scan(text("台湾大学")).all.count == 1)
  }

  @Test(arguments: [
    ("甲\tperson\n乙", 2, "one column"),
    ("\tperson", 1, "the term is empty"),
    ("甲\t", 1, "'' is no type"),
    ("甲\tperson\t乙\tlevel", 1, "'level' is no feature"),
    ("甲\tperson\t\t\tx", 1, "5 columns"),
  ])
  func namesTheBadLine(_ tsv: String, _ line: Int, _ message: String) {
    let error = #expect(throws: LexiconError.self) { try Lexicon(tsv: tsv, name: "mine.tsv") }
    #expect(error?.line == line)
    #expect(error?.message == message)
    #expect(error?.description.hasPrefix("mine.tsv:\(line): ") == true)
  }
}
