import Glibc
import TextPipeline

/// The lines of a JSONL file, read as they are needed. Blank lines are skipped but counted.
struct LineReader {
  struct Line {
    /// 1 for the first.
    var number: Int
    var bytes: [UInt8]
  }

  /// How the lines are to be decoded: what the caller said, or what the first bytes look like.
  let encoding: TextEncoding
  private let file: OpenFile
  private var buffer: [UInt8]
  private var start = 0
  private var number = 0
  private var isAtEnd = false
  private let wide: Wide?

  /// UTF-16, whose line feed is two bytes. Every line gets the file's byte order mark, so that each says how it is read.
  private struct Wide {
    var lineFeed: (UInt8, UInt8)
    var mark: [UInt8]
  }

  private static let chunk = 1 << 18

  init(_ file: OpenFile, encoding: TextEncoding) throws(ReadError) {
    self.file = file
    buffer = try file.read(upTo: LineReader.chunk)
    self.encoding = encoding == .auto ? TextDecoder.likelyEncoding(of: buffer) : encoding
    guard self.encoding == .utf16 else {
      wide = nil
      return
    }
    // Without a mark a line of JSON tells: one of the bytes of its `{` is 0.
    let isBigEndian = buffer.starts(with: [0xFE, 0xFF]) || buffer.first == 0
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    wide = Wide(lineFeed: isBigEndian ? (0, 0x0A) : (0x0A, 0), mark: mark)
    if buffer.starts(with: mark) { start = 2 }
  }

  mutating func next() throws(ReadError) -> Line? {
    while let bytes = try nextBytes() {
      number += 1
      if bytes.contains(where: { $0 > 0x20 }) {
        return Line(number: number, bytes: (wide?.mark ?? []) + bytes)
      }
    }
    return nil
  }

  private mutating func nextBytes() throws(ReadError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineEnd(from: searched) {
        defer { start = end + (wide == nil ? 1 : 2) }
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      // A line feed of two bytes may have come in half.
      searched = max(start, buffer.count - (wide == nil ? 0 : (buffer.count - start) % 2 + 2)) - start
      buffer.removeSubrange(..<start)
      start = 0
      let more = try file.read(upTo: LineReader.chunk)
      isAtEnd = more.isEmpty
      buffer += more
    }
  }

  private func lineEnd(from searched: Int) -> Int? {
    guard let wide else {
      return buffer.withUnsafeBytes { bytes -> Int? in
        guard searched < bytes.count,
          let found = memchr(bytes.baseAddress! + searched, 0x0A, bytes.count - searched)
        else { return nil }
        return UnsafeRawPointer(found) - bytes.baseAddress!
      }
    }
    var at = start + (searched - start) / 2 * 2
    while at + 1 < buffer.count {
      if (buffer[at], buffer[at + 1]) == wide.lineFeed { return at }
      at += 2
    }
    return nil
  }
}
