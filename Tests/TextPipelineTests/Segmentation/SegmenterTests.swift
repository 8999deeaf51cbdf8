import Testing
import TextPipeline

private func words(_ string: String, _ segmenter: any Segmenter) throws -> [String] {
  let units = Array(string.utf16)
  let text = AnalysisText(original: units, folded: units, removals: [])
  let tokens = try segmenter.tokens(in: text)
  return (0..<tokens.count).map { text.string(tokens[$0]) }
}

@Suite struct SegmenterTests {
  @Test(arguments: ["", "a", "卫生健康工作会议在北京召开。", "AED🙂 27台\n第二行", "\u{0}𠮷\u{E000}"])
  func tokensCoverTheText(_ text: String) throws {
    #expect(try words(text, ICUSegmenter()).joined() == text)
  }

  @Test func knowsDictionaryWords() throws {
    #expect(try words("会议在北京召开", ICUSegmenter()) == ["会议", "在", "北京", "召开"])
  }

  @Test func usersWordsChangeTheTokens() throws {
    let lexicon = try Lexicon(tsv: "议在北\tx\n京召\tx\n在北京召\tx", name: "t")
    let segmenter = LexiconSegmenter(ICUSegmenter(), words: LexiconSet([lexicon]))
    #expect(try words("会议在北京召开", segmenter) == ["会", "议在北", "京召", "开"])
    #expect(try words("另一次会议", segmenter) == words("另一次会议", ICUSegmenter()))
  }

  @Test func boundariesAreTokenEdges() throws {
    let units = Array("会议在北京召开".utf16)
    let tokens = try ICUSegmenter().tokens(in: AnalysisText(original: units, folded: units, removals: []))
    #expect((0...7).filter { tokens.isBoundary($0) } == [0, 2, 3, 5, 7])
  }
}
