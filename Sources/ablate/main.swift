// Annotates with each source of evidence off, in turn: `ablate INPUT.jsonl FOLDER [SOURCE…]`, run by Tools/evaluation/ablation.py.
// Prints a line a run: the source that is off, the file with the annotations, the time taken.

import Extractors
import Foundation
import TextPipeline

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: ablate INPUT.jsonl FOLDER [SOURCE…]\n".utf8))
  exit(64)
}

let lexicons = LexiconSet([.builtin])
let lines = try Data(contentsOf: URL(fileURLWithPath: arguments[0])).split(separator: 0x0A)
let runs: [(name: String, source: EvidenceSources)] = [("none", [])] + EvidenceSources.named
for (number, run) in runs.enumerated()
where arguments.count == 2 || run.name == "none" || arguments.dropFirst(2).contains(run.name) {
  let evidence = EvidenceSources.all.subtracting(run.source)
  let pipeline = try Pipeline(
    lexicons: lexicons, extractors: .standard(lexicons, evidence: evidence),
    revisers: evidence.contains(.revision) ? .standard(lexicons) : [], linkers: .standard(lexicons))
  var out: [UInt8] = []
  let start = ContinuousClock.now
  for (i, line) in lines.enumerated() {
    let document = try JSONLReader().document(from: Array(line), id: "\(i)", source: arguments[0])
    JSONLWriter().append(.success(try pipeline.annotate(document)), to: &out)
  }
  let time = ContinuousClock.now - start
  let file = URL(fileURLWithPath: arguments[1]).appendingPathComponent("\(number).jsonl")
  try Data(out).write(to: file)
  print("\(run.name)\t\(file.path)\t\(time)")
}
