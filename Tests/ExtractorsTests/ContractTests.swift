import TestSupport
import Testing
import TextPipeline

/// Every extractor of the standard pipeline keeps the contract.
@Test("extractor contract", arguments: Pipeline.shared.extractors.indices)
func extractorContract(_ index: Int) {
  checkExtractorContract(Pipeline.shared.extractors[index])
}

/// The revisers come last: names with surrogates, brackets and signs in them, side by side with titles.
@Test("what stands keeps to the text")
func pipelineContract() {
  checkPipelineContract(
    .shared,
    texts: [
      "省分行党委委员谭嘉木、血站副站长王𠮷、李𡈼致辞", "蓝桥社康主任周启明（女、新沙社康护士“孟晓岚", "局长林晓川</p><p>记者李丹",
      String(repeating: "云川县水利局局长林晓川石桥镇", count: 60),
    ])
}
