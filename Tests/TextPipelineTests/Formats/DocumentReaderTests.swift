import Testing
import TextPipeline

@Suite struct DocumentReaderTests {
  private func read(_ line: String) throws -> Document {
    try JSONLReader().document(from: Array(line.utf8), id: "f.jsonl:3", source: "f.jsonl:3")
  }

  @Test func everyKey() throws {
    let document = try read(
      #"{"id": "d", "text": "正文", "reference_date": "2024-04-26 18:10", "locality": "河南省焦作市", "other": [1]}"#)
    #expect(document.id == "d")
    #expect(document.source == "f.jsonl:3")
    #expect(document.text == "正文")
    #expect(document.referenceDate == ReferenceTime(iso8601: "2024-04-26T18:10:00"))
    #expect(document.locality == "河南省焦作市")
  }

  @Test(arguments: [#"{"text": ""}"#, #"{"text": "", "id": null, "reference_date": null, "locality": ""}"#])
  func withoutId(_ line: String) throws {
    let document = try read(line)
    #expect(document.id == "f.jsonl:3")
    #expect(document.referenceDate == nil)
    #expect(document.locality == nil)
  }

  @Test(arguments: [
    ("{", "json"), ("[]", "json"), ("不是", "json"), ("{}", "missing-text"), (#"{"text": 1}"#, "missing-text"),
    (#"{"text": "", "reference_date": "2024-02-30"}"#, "reference-date"),
  ])
  func refused(_ line: String, _ code: String) {
    let failure = #expect(throws: DocumentFailure.self) { try read(line) }
    #expect(failure?.code == code)
    #expect(failure?.id == "f.jsonl:3")
  }

  @Test(arguments: [#"{"id": "d"}"#, #"{"id": "d", "text": "", "reference_date": "2024-02-30"}"#])
  func refusedWithId(_ line: String) {
    #expect(#expect(throws: DocumentFailure.self) { try read(line) }?.id == "d")
  }

  @Test(arguments: [("d", "d"), ("d\u{FF}", "f.jsonl:3")])
  func noText(_ id: String, _ kept: String) {
    let bytes =
      Array("{\"id\": \"".utf8) + id.unicodeScalars.map { UInt8($0.value) } + Array("\", \"text\": \"".utf8)
      + [0xE4, 0xFF, 0xFE] + Array("\"}".utf8)
    let failure = #expect(throws: DocumentFailure.self) {
      try JSONLReader(encoding: .utf8).document(from: bytes, id: "f.jsonl:3", source: "f.jsonl:3")
    }
    #expect(failure?.stage == "decode")
    #expect(failure?.id == kept)
  }

  @Test func unpairedSurrogate() throws {
    #expect(try read(#"{"text": "27\ud800台"}"#).text == "27\u{FFFD}台")
  }

  @Test(arguments: [
    "2024-04-26T18:10:00Z", "2024-04-26T18:10:00.123+08:00", "2024-04-26 18:10", "2024-04-26T18:10-05:00",
  ])
  func timesWithAZone(_ text: String) {
    #expect(ReferenceTime(iso8601: text)?.secondOfDay == (18 * 60 + 10) * 60)
  }

  @Test(arguments: [
    "2024-04-26T", "T18:10", "2024-04-26T18:10x", "2024-04-26T18", "2024-4", "26.4.2024", "2024-04-26T24:00",
  ])
  func noTimes(_ text: String) { #expect(ReferenceTime(iso8601: text) == nil) }

  @Test func textFile() throws {
    let reader = TextReader(referenceDate: ReferenceTime(iso8601: "2024-04-26"))
    let document = try reader.document(from: Array("# 标题\n".utf8), id: "a/b", source: "a/b.md")
    #expect(document.text == "# 标题\n")
    #expect(document.id == "a/b")
    #expect(document.referenceDate?.date.iso == "2024-04-26")
  }
}
