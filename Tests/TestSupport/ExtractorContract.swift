public import Testing
public import TextPipeline

/// What every extractor owes the pipeline, on real and on hostile texts: it does not trap; its ranges are not empty, lie in
/// the text and on characters' boundaries; types are those it declares; the same text gives the same candidates.
/// - Parameter texts: the extractor's own material; splinters of it are mixed into the fuzzed texts.
public func checkExtractorContract(
  _ extractor: any Extractor, texts: [String] = [], rounds: Int = 300,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let pipeline = Pipeline.alone(extractor, resolver: KeepEverything())
  var random = SplitMix64(seed: 20_240_426)
  let material = (hostileTexts + texts).map { Array($0.unicodeScalars) }
  let fuzzed = (0..<rounds).map { _ in splinters(of: material, &random) }
  for text in hostileTexts + texts + fuzzed {
    let document = Document(id: "fuzz", text: text)
    guard let trace = try? pipeline.trace(document), let again = try? pipeline.trace(document) else {
      Issue.record("the text cannot be read: \(text.debugDescription)", sourceLocation: sourceLocation)
      continue
    }
    let found = trace.resolution.standing.filter { extractor.provides.contains($0.type) }
    #expect(
      trace.resolution.standing == again.resolution.standing, "not deterministic: \(text.debugDescription)",
      sourceLocation: sourceLocation)
    for mention in found {
      for fault in faults(of: mention, in: trace.view.text) {
        Issue.record(
          "\(mention.rule) \(mention.range) \(fault): \(text.debugDescription)",
          sourceLocation: sourceLocation)
      }
    }
    let foreign = Set(trace.resolution.standing.map(\.type))
      .subtracting(pipeline.extractors.flatMap(\.provides))
    #expect(foreign.isEmpty, "types that are not declared", sourceLocation: sourceLocation)
  }
}

/// Checks that what stands in the end, revisers' readings included, keeps to the text on hostile and fuzzed input.
/// - Parameter texts: further material, mixed into the fuzzed texts.
public func checkPipelineContract(
  _ pipeline: Pipeline, texts: [String] = [], rounds: Int = 300,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var random = SplitMix64(seed: 20_240_427)
  let material = (hostileTexts + texts).map { Array($0.unicodeScalars) }
  let fuzzed = (0..<rounds).map { _ in splinters(of: material, &random) }
  for text in hostileTexts + texts + fuzzed {
    guard let trace = try? pipeline.trace(Document(id: "fuzz", text: text)) else {
      Issue.record("the text cannot be read: \(text.debugDescription)", sourceLocation: sourceLocation)
      continue
    }
    for mention in trace.resolution.standing {
      for fault in faults(of: mention, in: trace.view.text) {
        Issue.record(
          "\(mention.rule) \(mention.range) \(fault): \(text.debugDescription)",
          sourceLocation: sourceLocation)
      }
    }
  }
}

private func faults(of mention: Mention, in text: AnalysisText) -> [String] {
  var faults: [String] = []
  if mention.range.isEmpty { faults.append("is empty") }
  if mention.rule.isEmpty { faults.append("has no rule") }
  var ranges = [("range", mention.range)] + mention.evidence.map { ("evidence \($0.what)", $0.range) }
  if case .quantity(let quantity) = mention.value, let item = quantity.item { ranges.append(("item", item)) }
  for (name, range) in ranges {
    guard range.lowerBound >= 0, range.upperBound <= text.count else {
      faults.append("\(name) lies outside the text")
      continue
    }
    for edge in [range.lowerBound, range.upperBound]
    where edge > 0 && UTF16.isLeadSurrogate(text.unit(at: edge - 1))
      && UTF16.isTrailSurrogate(text.unit(at: edge))
    {
      faults.append("\(name) splits a character")
    }
  }
  return faults
}

/// Texts that have broken text processors before.
private let hostileTexts: [String] = [
  "", " ", "\n", "\r\n\r\n", "\0", "。", "2", "二", "第", "《", "》", "年月日", "(", "))((", "\u{FEFF}", "\u{200B}",
  "2024年2月30日25时61分", "99999999999999999999999999999999999999999999999999年", "0月0日", "1/0", "-0", "0.", ".5",
  "一二三四五六七八九十百千万亿兆", "亿亿亿亿亿亿亿亿亿亿", "几十百千万", "1,2,3,4,,5", "1.2.3.4", "〇〇〇〇年",
  "𠮷野家𠮷林市👨‍👩‍👧‍👦27台🇨🇳2024年", "王𠮷、李𡈼（化名）", "\u{E000}\u{FFFF}27\u{FFFD}人", "A\u{301}é１２３ＡＢＣ％",
  "（（（（（（（（（（（（（（（（", "《《《《《》》》》》", "、、、、、、", "：：：：", "市市市市县县县县区区", "医院医院医院局局局委委",
  "昨晚看青岛黄海洋", "昨晚看河北华夏天", "感谢Prof 教授的指导。", "张张张张王王王王", "记者记者记者", "（记者", "记者）", "今年去年明年当日次日同日", "第第第一一一次次次",
  String(repeating: "1", count: 3_000), String(repeating: "一", count: 3_000),
  String(repeating: "中国", count: 1_500),
  String(repeating: "2024年", count: 700), String(repeating: "市医院、", count: 700),
  String(repeating: "《", count: 2_000),
]

private func splinters(of material: [[Unicode.Scalar]], _ random: inout SplitMix64) -> String {
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 1...12, using: &random) {
    let source = material.randomElement(using: &random)!
    guard !source.isEmpty else { continue }
    let start = Int.random(in: 0..<source.count, using: &random)
    let end = min(source.count, start + Int.random(in: 1...16, using: &random))
    text.append(contentsOf: source[start..<end])
    if Int.random(in: 0..<20, using: &random) == 0 {
      text.append(Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &random))!)
    }
  }
  return String(text)
}

/// Lets every candidate stand, so that the contract is checked on what the extractor returned.
private struct KeepEverything: Resolver {
  func resolve(_ candidates: [Mention], in view: DocumentView) -> Resolution {
    Resolution(standing: candidates, rejected: [])
  }
}

/// Sebastiano Vigna's SplitMix64: the same numbers in every run.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
