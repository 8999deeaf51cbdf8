// What the reviser's model learns from.
//
//   reviser-data clauses INPUT.jsonl [GOLD.jsonl]
//       The clauses of labelled documents that the reviser would read, a line each: text, names (from,to,type; o? if
//       optional), what the rules have there. Without gold, what the rules have are the names.
//   reviser-data rows CLAUSES.tsv
//       The same in numbers, little endian, for Tools/reviser/crf.c: units (uint32), a byte of label for each, its rows
//       (uint32), optional names (uint32), each as from, to, label (uint32).

import Extractors
import Foundation
import TextPipeline

let initials: [(letter: String, type: MentionType)] = [
  ("p", .person), ("o", .organization), ("l", .location), ("t", .title), ("d", .date), ("q", .quantity),
  ("w", .document),
]

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
  exit(64)
}

func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

func lines(_ path: String) throws -> [Data.SubSequence] {
  try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
}

func clauses(_ input: String, _ gold: String?) throws {
  let lexicons = LexiconSet([.builtin])
  let pipeline = try Pipeline(lexicons: lexicons, extractors: .standard(lexicons), linkers: [])
  let reviser = ClauseReviser(lexicons)
  let labelled = try gold.map { gold in
    Dictionary(
      try LabelledDocument.read(Array(Data(contentsOf: URL(fileURLWithPath: gold))), name: gold).map {
        ($0.id, $0)
      },
      uniquingKeysWith: { first, _ in first })
  }
  for line in try lines(input) {
    let document = try JSONLReader().document(from: Array(line), id: "", source: input)
    if let labelled, labelled[document.id] == nil { continue }
    let trace = try pipeline.trace(document)
    let view = trace.view
    // UTF-16 offsets of the text's code points.
    var offsets = [0]
    for scalar in document.text.unicodeScalars { offsets.append(offsets.last! + UTF16.width(scalar)) }
    let names = labelled?[document.id]?.entities.compactMap {
      entity -> (letter: String, range: Range<Int>)? in
      guard let letter = initials.first(where: { $0.type.rawValue == entity.type })?.letter else {
        return nil
      }
      let span = Span(start: offsets[entity.start], end: offsets[entity.end])
      return (entity.isOptional ? letter + "?" : letter, view.text.range(of: span))
    }
    reviser.forEachClause(of: trace.resolution.standing, in: view) { features, standing in
      let clause = features.clause
      func list(_ names: [(letter: String, range: Range<Int>)]) -> String {
        names.filter { !$0.range.isEmpty && $0.range.overlaps(clause) }.map { name in
          let range = name.range.clamped(to: clause)
          return
            "\(range.lowerBound - clause.lowerBound),\(range.upperBound - clause.lowerBound),\(name.letter)"
        }.joined(separator: " ")
      }
      let rules = standing.map { mention in
        (letter: initials.first { $0.type == mention.type }!.letter, range: mention.range)
      }
      let text = view.text.string(clause).replacing("\t", with: " ")
      write(Array("\(text)\t\(list(names ?? rules))\t\(list(rules))\n".utf8))
    }
  }
}

/// The clauses are unwrapped already.
struct AsItIs: TextNormalizer {
  func removals(in units: [UInt16]) -> [Range<Int>] { [] }
}

func rows(_ path: String) throws {
  let lexicons = LexiconSet([.builtin])
  let reviser = ClauseReviser(lexicons)
  let pipeline = try Pipeline(lexicons: lexicons, extractors: [], linkers: [], normalizer: AsItIs())
  var out: [UInt8] = []
  func append(_ number: Int) { withUnsafeBytes(of: UInt32(number).littleEndian) { out += $0 } }
  for line in try lines(path) {
    let fields = String(decoding: line, as: UTF8.self).split(
      separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3 else { fail("\(path): not text, names and what stands: \(fields[0])") }
    func names(_ field: Substring) -> [(range: Range<Int>, type: MentionType, isOptional: Bool)] {
      field.split(separator: " ").map { name in
        let parts = name.split(separator: ",")
        return (
          Int(parts[0])!..<Int(parts[1])!, initials.first { parts[2].hasPrefix($0.letter) }!.type,
          parts[2].hasSuffix("?")
        )
      }
    }
    let view = try pipeline.view(of: Document(id: "", text: String(fields[0])))
    let standing = names(fields[2]).map { Mention($0.type, $0.range, rule: "reviser-data") }
    var labels = [UInt8](repeating: 0, count: view.text.count)
    var optional: [(range: Range<Int>, label: Int)] = []
    for name in names(fields[1]) {
      guard let label = ClauseReviser.label(of: name.type) else { continue }
      if name.isOptional {
        optional.append((name.range, label))
      } else {
        for at in name.range where labels[at] == 0 {
          labels[at] = UInt8(at == name.range.lowerBound ? label : label + 1)
        }
      }
    }
    append(labels.count)
    out += labels
    reviser.read(labels.indices, standing, in: view) { features in
      for at in labels.indices { features.forEachRow(at: at) { append($0) } }
    }
    append(optional.count)
    for name in optional {
      append(name.range.lowerBound)
      append(name.range.upperBound)
      append(name.label)
    }
    if out.count > 1 << 24 {
      write(out)
      out.removeAll(keepingCapacity: true)
    }
  }
  write(out)
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("clauses", 2): try clauses(arguments[1], nil)
case ("clauses", 3): try clauses(arguments[1], arguments[2])
case ("rows", 2): try rows(arguments[1])
default: fail("usage: reviser-data clauses INPUT.jsonl [GOLD.jsonl] | rows CLAUSES.tsv")
}
