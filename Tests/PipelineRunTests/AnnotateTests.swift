import Foundation
import Testing
import TextPipeline

@Suite struct AnnotateTests {
  private static let text = "4月24日，市卫生健康委召开工作会，共27台设备、60余人参加。"

  private func ids(_ run: Tool) throws -> [String?] {
    try run.lines.map { try JSONParser.parse($0.utf8)["id"]?.string }
  }

  @Test func foldersAreReadInTheOrderOfPaths() throws {
    let folder = try Folder()
    for name in [
      "d/b.txt", "d/a/z.md", "d/a.txt", "d/a-b.txt", "d/.hidden.txt", "d/.git/x.txt", "d/other.pdf",
      "d/c/1.TXT",
    ] {
      try folder.write(name, Self.text)
    }
    try folder.write("d/c/2.jsonl", "{\"text\": \"x\"}\n{\"id\": \"two\", \"text\": \"y\"}\n")
    let run = try Tool(["annotate", "d"], in: folder)
    #expect(run.status == 0)
    #expect(try ids(run) == ["d/a-b", "d/a", "d/a/z", "d/b", "d/c/1", "d/c/2.jsonl:1", "two"])
    #expect(try ids(Tool(["annotate", "d/"], in: folder)) == ids(run))
  }

  @Test func outputInTheFolderIsNoInput() throws {
    let folder = try Folder().write("d/a.txt", Self.text)
    for _ in 0..<2 {
      let run = try Tool(["annotate", "d", "-o", "d/out.jsonl"], in: folder)
      #expect(run.status == 0)
      #expect(try folder.read("d/out.jsonl").split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: [
    ("d/a.txt", "文件"), ("d/sub/b.md", "文件"), ("link.txt", "文件"), ("d/c.jsonl", "{\"text\": \"文件\"}"),
  ])
  func inputInTheFolderIsNoOutput(_ output: String, _ content: String) throws {
    let folder = try Folder().write("d/a.txt", "文件").write("d/sub/b.md", "文件")
      .write("d/c.jsonl", "{\"text\": \"文件\"}")
    try FileManager.default.createSymbolicLink(
      at: folder.url("link.txt"), withDestinationURL: folder.url("d/a.txt"))
    for verb in ["annotate", "segment"] {
      let run = try Tool([verb, "d", "-o", output], in: folder)
      #expect(run.status == 64)
      #expect(run.errors.contains("\(output) is an input of the folder d and would be lost"))
      #expect(try folder.read(output) == content)
    }
  }

  @Test func standardInput() throws {
    let text = try Tool(["annotate", "-"], input: Data(Self.text.utf8))
    #expect(try ids(text) == ["-"])
    let lines = "{\"text\": \"x\"}\n{\"id\": \"b\", \"text\": \"y\"}"
    let jsonl = try Tool(["annotate", "-", "--input-format", "jsonl"], input: Data(lines.utf8))
    #expect(try ids(jsonl) == ["-:1", "b"])
  }

  @Test func sameBytesForEveryNumberOfJobs() throws {
    let folder = try Folder()
    for i in 0..<40 {
      try folder.write("d/\(i).txt", i % 10 == 3 ? [0xFF, 0x00, 0x81] : Array("\(i) \(Self.text)".utf8))
    }
    let one = try Tool(["annotate", "d", "--jobs", "1"], in: folder)
    #expect(one.lines.count == 40)
    #expect(one.status == 1)
    for jobs in ["2", "8"] {
      #expect(try Tool(["annotate", "d", "--jobs", jobs], in: folder).output == one.output)
    }
  }

  @Test func encodingsGiveTheSameMentions() throws {
    let folder = try Folder().write("plain.txt", Self.text)
      .write("bom.txt", [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
      .write("wide.txt", [0xFF, 0xFE] + Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let run = try Tool(["annotate", "plain.txt", "bom.txt", "wide.txt"], in: folder)
    let entities = try run.lines.map { try JSONParser.parse($0.utf8)["entities"] }
    #expect(entities[1] == entities[0])
    #expect(entities[2] == entities[0])
  }

  @Test func linesInUTF16() throws {
    let lines = "{\"id\": \"a\", \"text\": \"上\"}\r\n\r\n{\"id\": \"b\", \"text\": \"਀下\"}\r\n"
    for order in [true, false] {
      var bytes: [UInt8] = order ? [0xFF, 0xFE] : [0xFE, 0xFF]
      for unit in lines.utf16 {
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        bytes += order ? [low, high] : [high, low]
      }
      let run = try Tool(["annotate", "a.jsonl"], in: Folder().write("a.jsonl", bytes))
      #expect(try ids(run) == ["a", "b"])
      #expect(run.status == 0)
    }
  }

  @Test func linesLongerThanAnyBuffer() throws {
    let long = String(repeating: "x", count: 700_000)
    let folder = try Folder().write(
      "a.jsonl", "{\"id\": \"a\", \"text\": \"\(long)\"}\n{\"id\": \"b\", \"text\": \"\"}")
    #expect(try ids(Tool(["annotate", "a.jsonl"], in: folder)) == ["a", "b"])
  }

  @Test func tableIsForReading() throws {
    let run = try Tool(["annotate", "a.txt", "--format", "table"], in: Folder().write("a.txt", Self.text))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("== a.txt: "))
  }

  @Test func referenceDateIsForDocumentsThatNameNone() throws {
    let folder = try Folder().write(
      "a.jsonl", "{\"text\": \"\"}\n{\"text\": \"\", \"reference_date\": \"2023-01-02\"}")
    let run = try Tool(["annotate", "a.jsonl", "--reference-date", "2024-04-26"], in: folder)
    let dates = try run.lines.map { try JSONParser.parse($0.utf8)["reference_date"]?.string }
    #expect(dates == ["2024-04-26", "2023-01-02"])
  }

  @Test func progressIsForTerminalsOnly() throws {
    #expect(try Tool(["annotate", "a.txt"], in: Folder().write("a.txt", Self.text)).errors == "")
  }
}
