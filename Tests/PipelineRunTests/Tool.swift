import Foundation
import Testing

/// Runs the built `pipeline-run`.
struct Tool {
  var status: Int32
  var output: String
  var errors: String
  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Beside the test bundle.
  static let path: String = {
    let arguments = CommandLine.arguments + [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
    for start in arguments {
      var folder = URL(fileURLWithPath: start)
      for _ in 0..<4 {
        let candidate = folder.appendingPathComponent("pipeline-run").path
        if FileManager.default.isExecutableFile(atPath: candidate),
          !((try? URL(fileURLWithPath: candidate).resourceValues(forKeys: [.isDirectoryKey]).isDirectory)
            ?? false)
        {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    preconditionFailure("pipeline-run is not built; looked beside \(arguments)")
  }()

  init(_ arguments: [String], input: Data = Data(), in folder: Folder? = nil) throws {
    try self.init(executable: Tool.path, arguments, input: input, in: folder)
  }

  /// A line of shell, with `$TOOL` for the tool.
  init(shell line: String, in folder: Folder? = nil) throws {
    try self.init(executable: "/bin/bash", ["-c", "set -o pipefail; " + line], in: folder)
  }

  private init(executable: String, _ arguments: [String], input: Data = Data(), in folder: Folder?) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["TOOL": Tool.path]) { $1 }
    if let folder { process.currentDirectoryURL = folder.url }
    // Through files: a full pipe would wait for a reader for ever.
    let scratch = try Folder()
    let (outURL, errorURL, inURL) = (scratch.url("out"), scratch.url("errors"), scratch.url("in"))
    for url in [outURL, errorURL] { try Data().write(to: url) }
    try input.write(to: inURL)
    process.standardOutput = try FileHandle(forWritingTo: outURL)
    process.standardError = try FileHandle(forWritingTo: errorURL)
    process.standardInput = try FileHandle(forReadingFrom: inURL)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: outURL), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: errorURL), as: UTF8.self)
  }
}

/// A temporary folder that goes when the test is over.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("pipeline-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func url(_ name: String) -> URL { url.appendingPathComponent(name) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> Folder {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(name))
    return self
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> Folder { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }
}
