import CWordBreak
import Extractors
import Foundation
import TextPipeline

/// The pipeline and C `ubrk` in turns, a batch each, on the same text. A pair is measured within a second or so, so what
/// slows the machine down slows both, and the ratio of a pair is steadier than either speed.
struct Comparison {
  private let pipeline: Pipeline
  private let breaker: OpaquePointer

  init(_ pipeline: Pipeline) {
    self.pipeline = pipeline
    guard let breaker = wordbreak_open() else { preconditionFailure("ICU has no word breaking for zh") }
    self.breaker = breaker
  }

  func run(_ batches: inout Batches) throws {
    var wordBreaking: [Double] = []
    var annotating: [Double] = []
    var alone: [Double] = []
    var (bytes, documents, words, entities) = (0, 0, 0, 0)
    while let batch = batches.next() {
      // UTF-16 decoded beforehand: the baseline is word breaking alone.
      let texts = batch.documents.map { Array(String(decoding: $0, as: UTF8.self).utf16) }
      var found = 0
      let a = seconds { words += breakWords(texts) }
      // By turns first, for the first of the two warms the caches for the other.
      let isAloneFirst = alone.count % 2 == 1
      var c = isAloneFirst ? seconds { _ = annotate(batch.documents, together: 1) } : 0
      let b = seconds { found = annotate(batch.documents, together: 64) }
      if !isAloneFirst { c = seconds { _ = annotate(batch.documents, together: 1) } }
      bytes += batch.bytes
      documents += batch.documents.count
      entities += found
      wordBreaking.append(Double(batch.bytes) / 1e6 / a)
      annotating.append(Double(batch.bytes) / 1e6 / b)
      alone.append(Double(batch.bytes) / 1e6 / c)
    }
    guard !annotating.isEmpty else {
      print("no text")
      return
    }
    func ratio(_ speeds: [Double]) -> String {
      let ratios = zip(speeds, wordBreaking).map { $0 / $1 }
      return "\(shown(median(ratios), 3)) (median of the pairs; "
        + "\(shown(ratios.min()!, 3)) to \(shown(ratios.max()!, 3)))"
    }
    print(
      "text        \(shown(Double(bytes) / 1e6, 1)) MB of UTF-8, \(documents) documents, "
        + "\(words) words, \(entities) entities, \(annotating.count) pairs")
    print("ubrk        \(shown(median(wordBreaking), 2)) MB/s (median; UBRK_WORD, zh, over UTF-16)")
    print("pipeline    \(shown(median(annotating), 2)) MB/s (median; bytes to JSON, one worker)")
    print("ratio       \(ratio(annotating))")
    print("alone       \(shown(median(alone), 2)) MB/s (the same, a document at a time)")
    print("ratio       \(ratio(alone))")
    print("memory      \(shown(Machine.peakMemory / 1e6, 0)) MB at most, the text of a pair included")
  }

  private func breakWords(_ texts: [[UInt16]]) -> Int {
    texts.reduce(0) { count, text in
      count + text.withUnsafeBufferPointer { Int(wordbreak_count(breaker, $0.baseAddress, Int32($0.count))) }
    }
  }

  /// From bytes to JSON; `annotate` takes 64 documents together, `Pipeline.annotate(_:)` one.
  private func annotate(_ documents: [[UInt8]], together: Int) -> Int {
    let reader = TextReader()
    let writer = JSONLWriter()
    var out: [UInt8] = []
    var entities = 0
    for first in stride(from: 0, to: documents.count, by: together) {
      do {
        let read = try documents[first..<min(first + together, documents.count)].map {
          try reader.document(from: $0, id: "bulletin", source: "bulletin")
        }
        for result in pipeline.results(for: read) {
          out.removeAll(keepingCapacity: true)
          entities += try result.get().entities.count
          writer.append(result, to: &out)
        }
      } catch {
        preconditionFailure("a document of the benchmark fails: \(error)")
      }
    }
    return entities
  }
}
