import Foundation
import Testing
import TextPipeline

/// Bad input gets a clear answer and loses nothing.
@Suite struct BadInputTests {
  private static let text = "本报讯 4月24日，市卫生健康委召开工作会，共27台设备、60余人参加。"

  private func parsed(_ line: String) throws -> JSONValue { try JSONParser.parse(line.utf8) }

  @Test func emptyFile() throws {
    let folder = try Folder().write("empty.txt", "")
    let run = try Tool(["annotate", "empty.txt"], in: folder)
    #expect(run.status == 0)
    #expect(try parsed(run.lines[0])["entities"]?.array == [])
  }

  @Test func strangeCharactersKeepOffsets() throws {
    let strange = "\0👨‍👩‍👧\u{E000}𠮷\u{10FFFF}"
    let folder = try Folder().write("a.txt", strange + Self.text).write("b.txt", Self.text)
    let run = try Tool(["annotate", "a.txt", "b.txt"], in: folder)
    #expect(run.status == 0)
    let text = Array((strange + Self.text).unicodeScalars)
    let entities = try parsed(run.lines[0])["entities"]?.array ?? []
    for entity in entities {
      let (start, end) = (try #require(entity["start"]?.integer), try #require(entity["end"]?.integer))
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: text[start..<end])
      #expect(String(slice) == entity["text"]?.string)
    }
    let plain = try parsed(run.lines[1])["entities"]?.array ?? []
    #expect(entities.count == plain.count)
  }

  @Test func unpairedSurrogateInJSON() throws {
    let folder = try Folder().write("a.jsonl", #"{"id": "s", "text": "\ud800\#(Self.text)"}"#)
    let run = try Tool(["annotate", "a.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(try parsed(run.lines[0])["error"] == nil)
  }

  @Test func oneLongLineWithoutPunctuation() throws {
    let folder = try Folder().write("long.txt", String(repeating: "全市卫生健康系统工作人员共二十七人", count: 4_000))
    let run = try Tool(["annotate", "long.txt"], in: folder)
    #expect(run.status == 0)
    #expect(try parsed(run.lines[0])["error"] == nil)
  }

  @Test func brokenDocumentsAreLinesInTheirPlace() throws {
    var bytes: [UInt8] = []
    var state: UInt32 = 1
    for _ in 0..<4_096 {
      state = state &* 1_664_525 &+ 1_013_904_223
      bytes.append(UInt8(state >> 24))
    }
    let folder = try Folder().write("1.txt", Self.text).write("2.txt", bytes)
      .write("3.txt", Array(Self.text.utf8) + [0xFF] + Array(Self.text.utf8)).write("5.txt", Self.text)
    let run = try Tool(["annotate", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt"], in: folder)
    #expect(run.status == 1)
    let lines = try run.lines.map(parsed)
    #expect(lines.map { $0["id"]?.string } == ["1", "2", "3", "4", "5"])
    #expect(lines.map { $0["error"]?["code"]?.string } == [nil, "binary", "encoding", "unreadable", nil])
    #expect(lines[3]["error"]?["message"]?.string?.contains("No such file") ?? false)
    #expect(run.errors.contains("3 of 5 documents failed"))
  }

  @Test func unreadableFile() throws {
    // Root may read everything, but nobody may read a folder as a file.
    let folder = try Folder().write("x.txt/inner.md", "x")
    let run = try Tool(["annotate", "--input-format", "text", "x.txt/inner.md", "x.txt/none"], in: folder)
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
  }

  @Test func statedEncodingThatDoesNotFit() throws {
    let folder = try Folder().write("a.txt", [0x41, 0xFF])
    let run = try Tool(["annotate", "a.txt", "--encoding", "utf-8"], in: folder)
    #expect(run.status == 1)
    #expect(
      try parsed(run.lines[0])["error"]?["message"]?.string
        == "not UTF-8: the byte at offset 1 (0xFF) does not fit")
  }

  @Test func brokenLinesOfJSONL() throws {
    let folder = try Folder().write(
      "a.jsonl",
      #"{"id": "ok", "text": "正文"}"# + "\n\n  \nno json\n" + #"{"id": "x"}"# + "\n" + #"{"text": "末"}"#)
    let run = try Tool(["annotate", "a.jsonl"], in: folder)
    #expect(run.status == 1)
    let lines = try run.lines.map(parsed)
    #expect(lines.map { $0["id"]?.string } == ["ok", "a.jsonl:4", "x", "a.jsonl:6"])
    #expect(lines.map { $0["error"]?["code"]?.string } == [nil, "json", "missing-text", nil])
  }

  @Test func lexiconWithABadLine() throws {
    let folder = try Folder().write("mine.tsv", "张江实验室\torganization\n没有类型\n").write("a.txt", Self.text)
    let run = try Tool(["annotate", "a.txt", "--lexicon", "mine.tsv", "-o", "out.jsonl"], in: folder)
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(run.errors.contains("mine.tsv:2:"))
    #expect(run.errors.contains("write term, a tab, and a type"))
    #expect(!FileManager.default.fileExists(atPath: folder.url("out.jsonl").path))
  }

  @Test(arguments: [
    "$TOOL annotate a.txt > /dev/full", "$TOOL annotate a.txt -o /dev/full", "$TOOL annotate a.txt >&-",
  ])
  func outputThatCannotBeWritten(_ line: String) throws {
    let run = try Tool(shell: line, in: Folder().write("a.txt", Self.text))
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot write"))
  }

  @Test func outputInAFolderThatIsNotThere() throws {
    let run = try Tool(["annotate", "a.txt", "-o", "none/out.jsonl"], in: Folder().write("a.txt", Self.text))
    #expect(run.status == 74)
  }

  @Test func closedPipeIsAQuietEnd() throws {
    let folder = try Folder()
    let line = #"{"text": "\#(String(repeating: Self.text, count: 20))"}"# + "\n"
    try folder.write("a.jsonl", String(repeating: line, count: 300))
    let run = try Tool(shell: "$TOOL annotate a.jsonl | head -n 1", in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.lines.count == 1)
  }

  /// Opening the output would empty what is read.
  @Test(arguments: [
    "$TOOL annotate - -o a.txt < a.txt", "$TOOL annotate b.txt --lexicon a.txt -o a.txt",
    "$TOOL segment b.txt --lexicon a.txt -o a.txt",
  ])
  func outputOverStandardInputOrALexicon(_ line: String) throws {
    let entry = "云川驿站\torganization\n"
    let folder = try Folder().write("a.txt", entry).write("b.txt", Self.text)
    let run = try Tool(shell: line, in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("would be lost"))
    #expect(try folder.read("a.txt") == entry)
  }

  @Test(arguments: [
    ["annotate"], ["annotate", "a.txt", "--format", "xml"], ["annotate", "a.txt", "--only", "colour"],
    ["annotate", "a.txt", "--reference-date", "2024-02-30"], ["annotate", "a.txt", "--jobs", "0"],
    ["nonsense"],
    ["annotate", "a.txt", "-o", "a.txt"], ["segment", "a.txt", "-o", "a.txt"],
  ])
  func usage(_ arguments: [String]) throws {
    let folder = try Folder().write("a.txt", Self.text)
    let run = try Tool(arguments, in: folder)
    #expect(run.status == 64)
    #expect(try folder.read("a.txt") == Self.text)
  }
}
