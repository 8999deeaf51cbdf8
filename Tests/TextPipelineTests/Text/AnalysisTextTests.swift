import Testing
import TextPipeline

/// The analysis text as the pipeline makes it.
private func analysed(_ text: String) -> AnalysisText {
  let original = Array(text.utf16)
  let folded = FoldingTable.standard.fold(original)
  return AnalysisText(
    original: original, folded: folded, removals: LineUnwrapper().removals(in: folded))
}

@Suite struct AnalysisTextTests {
  @Test(arguments: [
    ("２７台ＡＥＤ，（共３．５％）", "27台AED,(共3.5%)"),
    ("衛生福利部「疾管署」", "卫生福利部“疾管署”"),
    ("亞歷山大•伊萬諾夫", "亚历山大·伊万诺夫"),
    ("2021–2025年", "2021-2025年"),
    ("罗\u{3000}远", "罗 远"),
  ])
  func folds(_ written: String, _ folded: String) {
    let text = analysed(written)
    #expect(text.string(0..<text.count) == folded)
    #expect(text.count == written.utf16.count)
  }

  @Test func writtenFormKeepsTraditionalCharacters() {
    let text = analysed("臺中市衛生局（ＡＢ）")
    #expect(text.written(0..<text.count) == "臺中市衛生局（AB）")
  }

  @Test(arguments: [
    "各乡切实抓好森林防\n\n火工作，逐户巡查。",
    "第一行，有\r\n第二行。",
    "\u{FEFF}甲\u{200B}乙\u{AD}丙",
    "无换行🙂𠮷字",
    "",
    "会议强调，要守住底线，抓好安\n全\n生产，确保平稳。",
  ])
  func everyUnitLeadsBackToItself(_ written: String) {
    let text = analysed(written)
    let units = Array(written.utf16)
    for offset in 0..<text.count {
      let span = text.span(offset..<offset + 1)
      #expect(span.count == 1)
      #expect(FoldingTable.standard.fold(units[span.start]) == text[offset])
      #expect(text.range(of: span) == offset..<offset + 1)
    }
    if text.count > 0 {
      // Longer stretches keep what was removed inside, and nothing of it at their edges.
      for (start, end) in [(0, text.count), (text.count / 3, text.count * 2 / 3 + 1)] where start < end {
        let span = text.span(start..<end)
        #expect(text.range(of: span) == start..<end)
      }
    }
  }

  @Test func randomRemovalsLeadBack() {
    var generator = SplitMix(seed: 7)
    for _ in 0..<200 {
      let units = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        UInt16.random(in: 0x4E00...0x4E20, using: &generator)
      }
      var removals: [Range<Int>] = []
      var next = 0
      while next < units.count {
        let start = next + Int.random(in: 0...9, using: &generator)
        let end = min(units.count, start + Int.random(in: 1...4, using: &generator))
        if start < end { removals.append(start..<end) }
        next = max(end, start) + 1
      }
      let text = AnalysisText(original: units, folded: units, removals: removals)
      #expect(text.count == units.count - removals.reduce(0) { $0 + $1.count })
      for offset in 0..<text.count {
        let span = text.span(offset..<offset + 1)
        #expect(units[span.start] == text[offset])
        #expect(text.range(of: span) == offset..<offset + 1)
      }
    }
  }
}

@Suite struct LineUnwrapperTests {
  @Test(arguments: [
    ("县里要求，要切实抓好入冬后森林防\n\n火工作，逐户巡查。", "县里要求,要切实抓好入冬后森林防火工作,逐户巡查。"),
    ("平台推出服务，惠及市\n\n控中心副主任\n\n敏分别授课，效果良好。", "平台推出服务,惠及市控中心副主任敏分别授课,效果良好。"),
    ("甲说，好。\r\n乙说，好。", "甲说,好。\n乙说,好。"),
  ])
  func joins(_ written: String, _ expected: String) {
    let text = analysed(written)
    #expect(text.string(0..<text.count) == expected)
  }

  @Test(arguments: [
    "振奋精神抓落实 凝心聚力促发展\n\n全市工作会召开",
    "来源:健康某地\n2024-04-29 18:10\n发表于山东",
    "会议结束后，与会人员参观\n\n# 下一个标题",
    "培训邀请专家，分别授课\n一、总体要求，要认真落实。",
    "通过培训，提升能力\n\n本报讯（记者张三）近日，会议召开。",
    "罗致远，县水利局局长\n章若楠，县财政局副局长\n谭嘉木，县教育局局长",
  ])
  func keeps(_ written: String) {
    let text = analysed(written)
    #expect(text.string(0..<text.count) == FoldingTable.standard.fold(written))
  }
}

/// Vigna's SplitMix64: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct UTF16StringTests {
  @Test(arguments: ["", "a", "é", "卫生健康", "🙂卫𠮷", "\u{0}\u{7FF}\u{800}\u{FFFD}"])
  func unitsLeadBack(_ text: String) {
    #expect(String(units: Array(text.utf16)) == text)
    #expect(String(units: Array(text.utf16)[...]) == text)
  }

  @Test func aLoneSurrogateIsReplaced() {
    #expect(String(units: [0x536B, 0xD800, 0x751F]) == "卫\u{FFFD}生")
  }
}
