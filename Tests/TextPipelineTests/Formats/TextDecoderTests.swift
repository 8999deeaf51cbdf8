import Foundation
import Testing
import TextPipeline

@Suite struct TextDecoderTests {
  private static let text = "10月19日下午，市卫生健康委在青山湖会议中心召开工作会。\r\n会议由主任主持，共27人参加。"
  private static let traditional = "十月十九日，市政府在會議中心召開工作會議，共有二十七人參加，由主任主持。"

  private static func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    // The system's iconv, so that the bytes are not our own idea of the encoding.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", name]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(text.utf8))
    try input.fileHandleForWriting.close()
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }

  @Test(arguments: ["UTF-8", "GB18030", "GBK", "UTF-16", "UTF-16LE", "UTF-16BE"])
  func guessed(_ name: String) throws {
    #expect(try TextDecoder().decode(Self.encoded(Self.text, name)) == Self.text)
  }

  @Test func big5IsGuessedAndRead() throws {
    let bytes = try Self.encoded(Self.traditional, "BIG5")
    #expect(try TextDecoder().decode(bytes) == Self.traditional)
    #expect(try TextDecoder(.big5).decode(bytes) == Self.traditional)
  }

  @Test(arguments: [
    (TextEncoding.utf8, "UTF-8"), (.gb18030, "GB18030"), (.utf16, "UTF-16"), (.utf16, "UTF-16LE"),
    (.utf16, "UTF-16BE"),
  ])
  func stated(_ encoding: TextEncoding, _ name: String) throws {
    #expect(try TextDecoder(encoding).decode(Self.encoded(Self.text, name)) == Self.text)
  }

  @Test(arguments: [TextEncoding.auto, .utf8])
  func byteOrderMarkIsNoText(_ encoding: TextEncoding) throws {
    #expect(try TextDecoder(encoding).decode([0xEF, 0xBB, 0xBF] + Array("中".utf8)) == "中")
  }

  @Test(arguments: ["", "\0", "a\0b中\0", "\u{E000}\u{10FFFF}𠮷👍", "plain ASCII", "\u{FFFD}"])
  func validUTF8StaysAsItIs(_ text: String) throws {
    #expect(try TextDecoder().decode(Array(text.utf8)) == text)
  }

  @Test func asciiInUTF16() throws {
    #expect(
      try TextDecoder().decode("tax 2024 report".utf16.flatMap { [UInt8($0), 0] }) == "tax 2024 report")
  }

  @Test func statedEncodingNamesTheByte() {
    let failure = #expect(throws: DecodingFailure.self) {
      try TextDecoder(.utf8).decode(Array("中文".utf8) + [0xFF])
    }
    #expect(failure?.code == "encoding")
    #expect(failure?.message == "not UTF-8: the byte at offset 6 (0xFF) does not fit")
    let other = #expect(throws: DecodingFailure.self) {
      try TextDecoder(.gb18030).decode([0x41, 0xFF, 0x41])
    }
    #expect(other?.message.contains("offset 1") ?? false)
  }

  /// A broken byte in UTF-8 must not turn the text into another encoding's rubbish.
  @Test(arguments: [[UInt8]([0xFF]), [0xE4, 0xB8], [0x80], [0xC0, 0xAF]])
  func brokenUTF8IsAnError(_ broken: [UInt8]) {
    let bytes = Array(Self.text.utf8) + broken + Array(Self.text.utf8)
    let failure = #expect(throws: DecodingFailure.self) { try TextDecoder().decode(bytes) }
    #expect(failure?.code == "encoding")
  }

  @Test func binaryIsAnError() {
    var state: UInt32 = 7
    let bytes = (0..<5_000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    let failure = #expect(throws: DecodingFailure.self) { try TextDecoder().decode(bytes) }
    #expect(failure?.code == "binary")
  }

  @Test(arguments: [
    ("{\"text\": \"中文\"}\n", TextEncoding.utf8), ("plain\n", .utf8), ("", .utf8),
  ])
  func encodingOfAFileOfLines(_ text: String, _ expected: TextEncoding) {
    #expect(TextDecoder.likelyEncoding(of: Array(text.utf8)) == expected)
  }

  @Test func aBrokenLineDoesNotChangeTheFile() {
    let bytes = Array("{\"text\": \"中文\"}\n".utf8) + [0xFF, 0xFE, 0x0A]
    #expect(TextDecoder.likelyEncoding(of: bytes) == .utf8)
  }

  @Test func linesInGB18030() throws {
    let bytes = try Self.encoded("{\"text\": \"\(Self.text.filter { $0 != "\r\n" })\"}\n", "GB18030")
    #expect(TextDecoder.likelyEncoding(of: bytes) == .gb18030)
  }
}
