import Extractors
import Foundation
import TextPipeline

/// Where the pipeline's time goes, stage by stage and extractor by extractor.
struct StageProfile {
  private let pipeline: Pipeline
  private let resolver = PrecedenceResolver()
  private let segmenter = DictionarySegmenter()

  init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  func run(_ batches: inout Batches) throws {
    var watch = Stopwatch()
    var units = 0
    while let batch = batches.next() {
      for bytes in batch.documents { units += try measure(bytes, &watch) }
    }
    print("stage                            ns per UTF-16 unit, share")
    for stage in watch.stages {
      print(
        stage.name.padding(toLength: 30, withPad: " ", startingAt: 0),
        String(
          format: "%8.1f %6.1f %%", stage.seconds * 1e9 / Double(units), stage.seconds / watch.total * 100)
      )
    }
    print(String(format: "total %32.1f", watch.total * 1e9 / Double(units)))
  }

  /// - Returns: UTF-16 units of the document.
  private func measure(_ bytes: [UInt8], _ watch: inout Stopwatch) throws -> Int {
    let document = try watch.time("decode") {
      try TextReader().document(from: bytes, id: "bulletin", source: "bulletin")
    }
    let before = watch.total
    let original = watch.time("to UTF-16") { Array(document.text.utf16) }
    let folded = watch.time("fold") { FoldingTable.standard.fold(original) }
    let text = watch.time("unwrap") {
      AnalysisText(original: original, folded: folded, removals: LineUnwrapper().removals(in: folded))
    }
    _ = try watch.time("segment") { try segmenter.tokens(in: text) }
    _ = watch.time("scan lexicons") { pipeline.lexicons.scan(text) }
    _ = watch.time("scan numerals") { NumeralScanner().numerals(in: text) }
    let parts = watch.total - before
    let view = try watch.time("layout, rest of the view", less: parts) { try pipeline.view(of: document) }

    var found: [MentionType: [Mention]] = [:]
    for extractor in pipeline.extractors {
      let seen = DocumentView(
        document: document, text: view.text, layout: view.layout, tokens: view.tokens, hits: view.hits,
        numerals: view.numerals, candidates: found)
      let mentions = watch.time("\(type(of: extractor))") { extractor.candidates(in: seen) }
      for mention in mentions { found[mention.type, default: []].append(mention) }
      for type in found.keys { found[type]!.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }
    let candidates = found.keys.sorted().flatMap { found[$0]! }
    let standing = watch.time("resolve") { resolver.resolve(candidates, in: view).standing }
    var links = Links()
    for linker in pipeline.linkers {
      links.merge(
        watch.time("\(type(of: linker))") { linker.links(for: standing, given: links, in: view) })
    }
    let annotated = try pipeline.annotate(document)
    var out: [UInt8] = []
    watch.time("write JSON") { JSONLWriter().append(.success(annotated), to: &out) }
    return original.count
  }
}

/// Adds up the processor time of named stages.
private struct Stopwatch {
  private(set) var stages: [(name: String, seconds: Double)] = []

  var total: Double { stages.reduce(0) { $0 + $1.seconds } }

  /// - Parameter less: seconds of the work that count elsewhere.
  mutating func time<T>(_ name: String, less: Double = 0, _ work: () throws -> T) rethrows -> T {
    var result: T?
    let spent = try seconds { result = try work() } - less
    if let index = stages.firstIndex(where: { $0.name == name }) {
      stages[index].seconds += spent
    } else {
      stages.append((name, spent))
    }
    return result!
  }
}
