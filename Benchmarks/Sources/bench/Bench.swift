import ArgumentParser
import Extractors
import Foundation
import TextPipeline

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures the whole pipeline against ICU's word breaking, in turns, on the same distinct text.")

  @Option(help: "A text, a JSONL file or a folder of them, instead of generated bulletins.")
  var corpus: String?

  @Option(help: "Megabytes of text to generate, or to take of the corpus.")
  var size = 20

  @Option(help: "Write the text as JSONL to this file instead of measuring.")
  var write: String?

  @Flag(help: "Only say where the pipeline's time goes.")
  var stages = false

  func run() throws {
    let bytes = size * 1_000_000
    let documents: any Sequence<[UInt8]> =
      try corpus.map { try FileCorpus(path: $0) } ?? GeneratedCorpus(size: bytes)
    if let write {
      try save(documents, bytes, to: write)
      return
    }
    let pipeline = try Pipeline.standard()
    print(Machine.description)
    var batches = Batches(documents, limit: bytes)
    if stages {
      try StageProfile(pipeline).run(&batches)
    } else {
      try Comparison(pipeline).run(&batches)
    }
  }

  /// The same text for other programs: `/usr/bin/time -v pipeline-run annotate big.jsonl -o /dev/null`.
  private func save(_ documents: any Sequence<[UInt8]>, _ limit: Int, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw CocoaError(.fileWriteUnknown) }
    var batches = Batches(documents, limit: limit)
    var number = 0
    while let batch = batches.next() {
      for document in batch.documents {
        number += 1
        let line: [String: String] = ["id": "\(number)", "text": String(decoding: document, as: UTF8.self)]
        let data = try JSONSerialization.data(withJSONObject: line) + [0x0A]
        data.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
      }
    }
    guard fclose(file) == 0 else { throw CocoaError(.fileWriteOutOfSpace) }
  }
}
