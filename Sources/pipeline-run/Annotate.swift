import ArgumentParser
import Extractors
import Foundation
import TextPipeline

struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Annotate texts, one JSON line a document.")

  @Argument(help: "Files or folders.")
  var paths: [String]

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    let pipeline = try Pipeline.standard()
    var out: [UInt8] = []
    for path in paths.flatMap(files) {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      if path.hasSuffix(".jsonl") {
        for (number, line) in data.split(separator: 0x0A).enumerated() {
          let value = try JSONParser.parse(line)
          let source = "\(path):\(number + 1)"
          let document = Document(
            id: value["id"]?.string ?? source, source: source, text: value["text"]?.string ?? "",
            referenceDate: value["reference_date"]?.string.flatMap { ReferenceTime(iso8601: $0) },
            locality: value["locality"]?.string)
          JSONLWriter().append(.success(try pipeline.annotate(document)), to: &out)
        }
      } else {
        let document = Document(
          id: (path as NSString).deletingPathExtension, source: path,
          text: String(decoding: data, as: UTF8.self))
        JSONLWriter().append(.success(try pipeline.annotate(document)), to: &out)
      }
    }
    if let output {
      try Data(out).write(to: URL(fileURLWithPath: output))
    } else {
      FileHandle.standardOutput.write(Data(out))
    }
  }

  private func files(_ path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    return (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".jsonl") || $0.hasSuffix(".md") }.sorted()
      .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
  }
}
