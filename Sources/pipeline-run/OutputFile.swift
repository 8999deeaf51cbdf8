import ArgumentParser
import Glibc

/// Where data goes: a file, or standard output. What cannot be written ends the run with code 74; a reader that closed its
/// end of a pipe ends it quietly.
final class OutputFile {
  private let descriptor: Int32
  private let name: String

  /// - Parameter path: nil for standard output.
  init(_ path: String?) throws {
    guard let path else {
      (descriptor, name) = (STDOUT_FILENO, "standard output")
      return
    }
    name = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw failure() }
  }

  var identity: FileIdentity? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileIdentity(status)
  }

  func write(_ bytes: [UInt8]) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + done, $0.count - done) }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw ExitCode.success
      } else if errno != EINTR {
        throw failure()
      }
    }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Some file systems report a full disk only now.
  func finish() throws {
    if close(descriptor) != 0, errno != EINTR { throw failure() }
  }

  private func failure() -> ToolError {
    ToolError(code: ToolError.output, message: "cannot write \(name): \(systemError())")
  }
}
