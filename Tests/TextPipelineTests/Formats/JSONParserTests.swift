import Testing
import TextPipeline

@Suite struct JSONParserTests {
  @Test(arguments: [
    (#""a""#, "a"), (#""\u4e2d\u6587""#, "中文"), (#""\ud842\udfb7""#, "𠮷"), (#""a\ud800b""#, "a\u{FFFD}b"),
    (#""\udc00""#, "\u{FFFD}"), (#""\ud800\ud842\udfb7""#, "\u{FFFD}𠮷"), (#""\ud800\u4e2d""#, "\u{FFFD}中"),
    (#""\u0000""#, "\0"), (#""\n\t\r\b\f\/\\\"""#, "\n\t\r\u{8}\u{C}/\\\""), ("\"𠮷\u{7F}\"", "𠮷\u{7F}"),
  ])
  func strings(_ json: String, _ expected: String) throws {
    #expect(try JSONParser.parse(json.utf8).string == expected)
  }

  @Test func structure() throws {
    let value = try JSONParser.parse(#" {"a": [1, -2.5e3, true, null, {}], "b": "x", "b": "y"} "#.utf8)
    #expect(value["a"]?.array == [.number("1"), .number("-2.5e3"), .bool(true), .null, .object([])])
    #expect(value["b"]?.string == "y")
    #expect(value["c"] == nil)
    #expect(try JSONParser.parse("-2.5e3".utf8).integer == -2500)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "01", "-", "1.", "1e", "tru", "\"", "\"\n\"", "\"\\x\"", "\"\\u12g4\"",
    "1 2", "{1:2}", "nul",
    String(repeating: "[", count: 100_000),
  ])
  func refused(_ json: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(json.utf8) }
  }

  @Test(arguments: ["", "中文 \"引号\" \\ \n\r\t\u{1}\u{1F}\0", "𠮷👨‍👩‍👧", "\u{2028}\u{FFFD}\u{E000}"])
  func writtenStringsAreRead(_ text: String) throws {
    var bytes: [UInt8] = []
    bytes.append(json: text)
    #expect(try JSONParser.parse(bytes).string == text)
  }
}
