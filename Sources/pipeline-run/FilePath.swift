import Glibc
import TextPipeline

/// A path as the system has it: bytes, which need not be UTF-8.
struct FilePath: Sendable, Hashable {
  var bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  var shown: String { String(decoding: bytes, as: UTF8.self) }

  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

  /// The last component, `..` and `.` resolved by name.
  var lastName: String {
    var names: [Substring] = []
    for part in shown.split(separator: "/") where part != "." {
      if part == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(part) }
    }
    return names.last.map(String.init) ?? shown
  }

  /// The path without its last component, nil when it has only one.
  var parent: String? {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  private var name: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1..<bytes.count]
  }

  /// Without the dot, in lower case; empty when there is none.
  var pathExtension: String {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// The path as given without its extension: what names its document.
  var withoutExtension: String {
    let ending = pathExtension
    return ending.isEmpty ? shown : String(decoding: bytes.dropLast(ending.utf8.count + 1), as: UTF8.self)
  }

  /// What the system says of the file; nil when there is none.
  var status: stat? {
    var status = stat()
    return withCString { stat($0, &status) } == 0 ? status : nil
  }

  var isFolder: Bool { status.map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer {
      $0.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
    }
  }

  /// The entries of a folder that are not hidden, sorted by the bytes of their names.
  func entries() throws(ReadError) -> [(name: String, isFolder: Bool)] {
    guard let stream = withCString({ opendir($0) }) else { throw ReadError(message: systemError()) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
      .map { (String(decoding: $0, as: UTF8.self), appending($0).isFolder) }
  }

  /// Opens for reading.
  func open() throws(ReadError) -> OpenFile {
    let descriptor = withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw ReadError(message: systemError()) }
    return OpenFile(descriptor)
  }

  /// The whole file.
  func read() throws(ReadError) -> [UInt8] {
    guard !isFolder else { throw ReadError(message: "it is a folder") }
    return try open().rest(expecting: Int(status?.st_size ?? 0))
  }
}

/// Why a file cannot be read, in the system's words.
struct ReadError: Error {
  var message: String
}

/// A file open for reading; closed at the end of its life.
final class OpenFile {
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  static var standardInput: OpenFile { OpenFile(STDIN_FILENO) }

  /// Which file it is; nil when the system does not say.
  var identity: FileIdentity? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? FileIdentity(status) : nil
  }

  /// Up to `count` bytes more; none at the end.
  func read(upTo count: Int) throws(ReadError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat { got = Glibc.read(descriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      failed = got < 0
      filled = max(0, got)
    }
    if failed { throw ReadError(message: systemError()) }
    return bytes
  }

  /// Everything that is left.
  func rest(expecting size: Int = 0) throws(ReadError) -> [UInt8] {
    var all: [UInt8] = []
    // One byte more tells the end of the file without a second buffer.
    var next = max(size + 1, 1 << 16)
    while true {
      let bytes = try read(upTo: next)
      if bytes.isEmpty { return all }
      if all.isEmpty { all = bytes } else { all += bytes }
      next = max(1 << 16, min(all.count, 1 << 24))
    }
  }
}
