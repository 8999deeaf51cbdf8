import TestSupport
import Testing
import TextPipeline

/// Every extractor of the standard pipeline keeps the contract.
@Test("extractor contract", arguments: Pipeline.shared.extractors.indices)
func extractorContract(_ index: Int) {
  checkExtractorContract(Pipeline.shared.extractors[index])
}
