import Foundation
import TextPipeline

/// Documents of a text, a JSONL file or a folder of them, as UTF-8, read as they are needed. A long text is cut at
/// line ends into documents of at least 4 KB.
struct FileCorpus: Sequence, IteratorProtocol {
  private static let documentSize = 4_096

  private var files: [String]
  private var current: (lines: FileLines, isJSONL: Bool)?

  /// - Throws: when there is nothing at `path`.
  init(path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path])
    }
    guard isFolder.boolValue else {
      files = [path]
      return
    }
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    files = names.filter { [".txt", ".md", ".jsonl"].contains(where: $0.hasSuffix) }.sorted(by: >)
      .map { path + "/" + $0 }
  }

  mutating func next() -> [UInt8]? {
    while true {
      if current == nil {
        guard let path = files.popLast() else { return nil }
        current = FileLines(path: path).map { ($0, path.hasSuffix(".jsonl")) }
      }
      if let document = nextOfFile() { return document }
      current = nil
    }
  }

  private mutating func nextOfFile() -> [UInt8]? {
    guard let isJSONL = current?.isJSONL else { return nil }
    var text: [UInt8] = []
    while let line = current?.lines.next() {
      if isJSONL {
        guard let document = try? JSONLReader().document(from: line, id: "", source: "") else { continue }
        return Array(document.text.utf8)
      }
      text += line
      if text.count >= FileCorpus.documentSize { break }
    }
    return text.isEmpty ? nil : text
  }
}

/// The lines of a file, line ends included.
private struct FileLines {
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    self.file = file
  }

  mutating func next() -> [UInt8]? {
    let length = getline(&buffer, &capacity, file)
    guard length > 0, let buffer else {
      free(buffer)
      buffer = nil
      fclose(file)
      return nil
    }
    return [UInt8](UnsafeRawBufferPointer(start: buffer, count: length))
  }
}
