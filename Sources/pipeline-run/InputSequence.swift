import Dispatch
import Glibc
import TextPipeline

/// One document before it is read: the reading, decoding and parsing are the workers'.
enum InputUnit: Sendable {
  case file(FilePath)
  case bytes([UInt8], source: String)
  case line([UInt8], source: String, encoding: TextEncoding)
  case failure(DocumentFailure)

  /// In bytes, as far as known before it is read.
  var size: Int {
    switch self {
    case .file(let path): Int(path.status?.st_size ?? 0)
    case .bytes(let bytes, _), .line(let bytes, _, _): bytes.count
    case .failure: 0
    }
  }
}

/// The documents that the paths of a command line name, in order, found as they are needed.
///
/// A folder stands for its `*.txt`, `*.md` and `*.jsonl` files at any depth, sorted by the bytes of their paths; hidden files
/// and links to folders are left out.
struct InputSequence: AsyncSequence, Sendable {
  /// `-` is standard input.
  let paths: [String]
  /// nil: JSONL by its extension, else text.
  let format: InputFormat?
  let encoding: TextEncoding
  /// The file that is being written, which a folder may hold too.
  let output: FileIdentity?

  func makeAsyncIterator() -> Iterator { Iterator(reader: Reader(self)) }

  /// Reads on a thread of its own kind: waiting for a slow pipe must not hold a worker's.
  struct Iterator: AsyncIteratorProtocol {
    fileprivate let reader: Reader

    mutating func next() async -> InputUnit? { await next(isolation: nil) }

    mutating func next(isolation actor: isolated (any Actor)?) async -> InputUnit? {
      let reader = reader
      return await withCheckedContinuation { continuation in
        reader.queue.async { continuation.resume(returning: reader.next()) }
      }
    }
  }

  /// Only ever used on its queue.
  fileprivate final class Reader: @unchecked Sendable {
    let queue = DispatchQueue(label: "pipeline-run.input")
    private let sequence: InputSequence
    /// What is left to visit, the next one last.
    private var pending: [Entry]
    private var lines: (reader: LineReader, path: String)?

    private struct Entry {
      var path: FilePath
      var isArgument: Bool
    }

    init(_ sequence: InputSequence) {
      self.sequence = sequence
      pending = sequence.paths.reversed().map { Entry(path: FilePath($0), isArgument: true) }
    }

    func next() -> InputUnit? {
      while true {
        if let unit = nextLine() { return unit }
        guard let entry = pending.popLast() else { return nil }
        if let unit = visit(entry) { return unit }
      }
    }

    private func nextLine() -> InputUnit? {
      guard let path = lines?.path else { return nil }
      do {
        if let line = try lines?.reader.next() {
          return .line(line.bytes, source: "\(path):\(line.number)", encoding: lines!.reader.encoding)
        }
        lines = nil
        return nil
      } catch {
        lines = nil
        return .failure(unreadable(FilePath(path), error.message))
      }
    }

    private func visit(_ entry: Entry) -> InputUnit? {
      let path = entry.path
      if entry.isArgument, path.shown == "-" { return standardInput() }
      guard let status = path.status else { return .failure(unreadable(path, systemError())) }
      if FileIdentity(status) == sequence.output { return nil }
      if status.st_mode & S_IFMT == S_IFDIR { return list(path) }
      guard isJSONL(path) else { return .file(path) }
      do {
        lines = (try LineReader(try path.open(), encoding: sequence.encoding), path.shown)
        return nil
      } catch {
        return .failure(unreadable(path, error.message))
      }
    }

    private func isJSONL(_ path: FilePath) -> Bool {
      sequence.format.map { $0 == .jsonl } ?? (path.pathExtension == "jsonl")
    }

    private func standardInput() -> InputUnit? {
      do {
        if sequence.format == .jsonl {
          lines = (try LineReader(.standardInput, encoding: sequence.encoding), "-")
          return nil
        }
        return .bytes(try OpenFile.standardInput.rest(), source: "-")
      } catch {
        return .failure(unreadable(FilePath("-"), error.message))
      }
    }

    /// Puts the entries of a folder in front of what is left.
    private func list(_ folder: FilePath) -> InputUnit? {
      do {
        pending += try folder.inputs().reversed().map { Entry(path: $0, isArgument: false) }
        return nil
      } catch {
        return .failure(unreadable(folder, error.message))
      }
    }

    private func unreadable(_ path: FilePath, _ reason: String) -> DocumentFailure {
      DocumentFailure(unreadable: path, reason)
    }
  }
}

extension FilePath {
  /// Of a folder, what is read: its texts and folders, in the order of the bytes of their paths.
  func inputs() throws(ReadError) -> [FilePath] {
    guard let stream = withCString({ opendir($0) }) else { throw ReadError(message: systemError()) }
    defer { closedir(stream) }
    var found: [(key: [UInt8], path: FilePath)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard name.first != UInt8(ascii: ".") else { continue }
      let path = appending(name)
      var status = stat()
      guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
      let kind = status.st_mode & S_IFMT
      if kind == S_IFDIR {
        // With its slash, so that the order is that of whole paths: `a.txt` before `a/b.txt`.
        found.append((name + [UInt8(ascii: "/")], path))
      } else if ["txt", "md", "jsonl"].contains(path.pathExtension), kind == S_IFREG || !path.isFolder {
        found.append((name, path))
      }
    }
    return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.path)
  }

  /// Whether it is this file, or a folder that is read with it.
  func leads(to file: FileIdentity) -> Bool {
    guard let status else { return false }
    if FileIdentity(status) == file { return true }
    return isFolder && ((try? inputs()) ?? []).contains { $0.leads(to: file) }
  }
}

extension DocumentFailure {
  init(unreadable path: FilePath, _ reason: String) {
    self.init(
      id: path.withoutExtension, source: path.shown, code: "unreadable", stage: "read",
      message: "cannot be read: \(reason)")
  }
}

/// Which file it is, whatever its path.
struct FileIdentity: Sendable, Equatable {
  private var device: UInt64
  private var node: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
  }

  static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
}
