import TestSupport
import Testing
import TextPipeline

@Suite struct MarkersTests {
  @Test(arguments: [
    "", "没有", "今年⟦date:9月25日⟧", "⟦document:《⟦date:2024年⟧工作要点》⟧印发", "𠮷⟦person:𠮷⟧⟦title:主任⟧",
    "⟦location:⟦organization:中心⟧⟧",
  ])
  func readAndWritten(_ marked: String) {
    #expect(MarkedText(marked).description == marked)
  }

  @Test func spansCountUTF16() {
    let marked = MarkedText("𠮷⟦person:𠮷⟧x")
    #expect(marked.text == "𠮷𠮷x")
    #expect(marked.mentions.map(\.span.start) == [2])
    #expect(marked.mentions.map(\.span.end) == [4])
  }
}
