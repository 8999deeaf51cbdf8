import Foundation
import Testing
import TextPipeline

@Suite struct VerbTests {
  private static let text = "4月24日，市卫生健康委召开工作会，共27台设备、60余人参加。\n"

  @Test func segmentDividesIntoWords() throws {
    let folder = try Folder().write("a.txt", Self.text)
    let run = try Tool(["segment", "a.txt"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("卫生 健康"))
    let json = try Tool(["segment", "a.txt", "--format", "jsonl"], in: folder)
    let words = try JSONParser.parse(json.lines[0].utf8)["words"]?.array ?? []
    let joined = words.compactMap { $0["text"]?.string }.joined()
    #expect(joined.contains("卫生健康委召开"))
  }

  @Test(arguments: [["--text", "27台"], ["--at", "19"], [], ["--text", "召开"]])
  func explainSaysSomething(_ selection: [String]) throws {
    let run = try Tool(["explain", "a.txt"] + selection, in: Folder().write("a.txt", Self.text))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("== a.txt"))
  }

  @Test func explainDrawsTheDerivation() throws {
    let text = "本报讯（记者 孟晓岚）云川市水利局4月25日至5月1日展出水泵约36台，局长梁启航说，次日闭馆。\n"
    let folder = try Folder().write("a.txt", text)
    let run = try Tool(["explain", "a.txt", "--reference-date", "2024-05-03"], in: folder)
    #expect(
      run.output.contains(
        """
        4月25日至5月1日  date  e4 at 17–27
        ├─ value  2024-04-25/2024-05-01
        │  ├─ written  XXXX-04-25/XXXX-05-01
        │  └─ resolved by  DateLinker
        │     └─ counted from  2024-05-03, the reference date given
        ├─ rule  date.range.points: From one point to another; the end inherits what it does not say.
        │  ├─ 4月25日  start
        │  │  ├─ 4月  month
        │  │  └─ 25日  day
        │  ├─ 至  range mark
        │  ├─ 5月1日  end
        │  │  ├─ 5月  month
        │  │  └─ 1日  day
        │  └─ strength  grammar 300 + 400, confidence high
        └─ sentence  本报讯
        """))
    #expect(run.output.contains("counted from  2024-05-01, told by e4 4月25日至5月1日\n"))
    #expect(run.output.contains("│  └─ item  水泵 at 29–31\n"))
    #expect(
      run.output.contains(
        "├─ relation  局长 title_of 梁启航\n│  └─ rule  link.title: A title and who holds it.\n"))
    let lost = try Tool(["explain", "a.txt", "--text", "次日", "--reference-date", "2024-05-03"], in: folder)
    #expect(lost.output.hasPrefix("== a.txt at "))
  }

  @Test func explainSaysWhatANameRestsOn() throws {
    let text = """
      焦作市卫生健康委员会公告。市卫健委主任梁启航到会，市中医院、妇幼保健院参加。中央健康保险署公布名单，健保署发言。
      梁主任致辞。

      """
    let run = try Tool(["explain", "a.txt"], in: Folder().write("a.txt", text))
    for (name, reasons) in [
      ("焦作市卫生健康委员会", ["市 in  河南省焦作市, which the article is about", "short for  e1 焦作市卫生健康委员会"]),
      ("焦作市妇幼保健院", ["said once  市, by the list that it stands in"]),
      ("中央健康保险署", ["initials of  e7 中央健康保险署"]),
      ("梁启航", ["short for  e4 梁启航"]),
    ] {
      let tree = run.output.components(separatedBy: "canonical  \(name)\n").dropFirst().first ?? ""
      for reason in reasons { #expect(tree.prefix(160).contains(reason), "\(name): \(tree.prefix(160))") }
    }
  }

  @Test func explainPassesOverDocumentsWithoutTheText() throws {
    let folder = try Folder().write("a.txt", Self.text).write("b.txt", "市水利局开会。\n")
    let run = try Tool(["explain", ".", "--text", "水利局"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("b.txt") && !run.output.contains("a.txt"))
    let none = try Tool(["explain", ".", "--text", "统计局"], in: folder)
    #expect(none.status == 64 && none.output.isEmpty)
  }

  @Test func explainSaysWhatLost() throws {
    let text = "云川市水利局（以下简称“市水利局”）开会。\n"
    let run = try Tool(["explain", "a.txt", "--text", "市水利局"], in: Folder().write("a.txt", text))
    #expect(
      run.output.contains(
        """
        ├─ won over  市水利局  organization at 12–16
        │  ├─ reason  same extent, strength 550 against 350
        │  └─ rule  organization.deictic: 
        """.trimmingCharacters(in: .whitespaces)))
  }

  @Test func rulesAreListed() throws {
    let table = try Tool(["rules"])
    #expect(table.status == 0)
    #expect(table.output.hasPrefix("DateExtractor\n  date."))
    #expect(table.output.contains("\nTitleLinker\n  link.title  title_of  "))
    let lines = try Tool(["rules", "quantity.", "--json"]).lines.map { try JSONParser.parse($0.utf8) }
    #expect(lines.count > 10)
    for line in lines {
      #expect(line["id"]?.string?.hasPrefix("quantity.") ?? false)
      #expect(line["by"]?.string == "QuantityExtractor")
      #expect(line["types"]?.array?.first?.string == "quantity")
      #expect(line["example"]?.string?.contains("⟦quantity:") ?? false)
    }
    let relation = try JSONParser.parse(Tool(["rules", "link.title", "--json"]).lines[0].utf8)
    #expect(relation["relation"]?.string == "title_of")
    #expect(try Tool(["rules", "none."]).status == 64)
  }

  @Test func scoreAndItsExitCodes() throws {
    let gold =
      #"{"id": "a", "entities": [{"id": "e1", "type": "date", "start": 0, "end": 5, "text": "4月24日", "kind": "date"}]}"#
    let folder = try Folder().write("gold.jsonl", gold).write("none.jsonl", #"{"id": "a", "entities": []}"#)
      .write("broken.jsonl", "{")
    let right = try Tool(["score", "gold.jsonl", "gold.jsonl", "--min", "1"], in: folder)
    #expect(right.status == 0)
    #expect(right.output.hasSuffix("primary micro-F1 1.000  P 1.000 R 1.000\n"))
    let wrong = try Tool(["score", "gold.jsonl", "none.jsonl", "--errors", "--min", "0.5"], in: folder)
    #expect(wrong.status == 1)
    #expect(wrong.output.hasPrefix("a\t0\tmissed date\t4月24日\t\n"))
    #expect(try Tool(["score", "gold.jsonl", "broken.jsonl"], in: folder).status == 65)
    #expect(try Tool(["score", "gold.jsonl", "not-there.jsonl"], in: folder).status == 65)
  }

  @Test func blessThenCheckThenChange() throws {
    let folder = try Folder().write("f/a.txt", Self.text).write("f/sub/b.txt", Self.text)
      .write("f/sub/gold.jsonl", #"{"id": "b", "reference_date": "2024-04-26", "entities": []}"#)
    #expect(try Tool(["check", "f/none"], in: folder).status == 65)
    #expect(try Tool(["bless", "f"], in: folder).status == 0)
    let gold = try folder.read("f/sub/gold.jsonl")
    #expect(try folder.read("f/sub/expected.jsonl").contains("\"reference_date\":\"2024-04-26\""))
    let same = try Tool(["check", "f"], in: folder)
    #expect(same.status == 0)
    #expect(same.output.hasSuffix("nothing changed, no score fell\n"))
    try folder.write("f/a.txt", "全新的正文。")
    let changed = try Tool(["check", "f"], in: folder)
    #expect(changed.status == 1)
    #expect(changed.output.contains("f/a.txt: changed"))
    #expect(try folder.read("f/sub/gold.jsonl") == gold)
  }

  @Test func aScoreThatFallsFailsTheCheck() throws {
    let gold =
      #"{"id": "a", "entities": [{"id": "e1", "type": "person", "start": 0, "end": 1, "text": "4", "kind": "date"}]}"#
    let folder = try Folder().write("f/a.txt", Self.text).write("f/gold.jsonl", gold)
      .write("f/scores.json", #"{"f": {"person": 0.5}}"#)
    let run = try Tool(["check", "f"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("fell: f person from 0.5000 to 0.0000"))
    let refused = try Tool(["bless", "f"], in: folder)
    #expect(refused.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.url("f/expected.jsonl").path))
    #expect(try Tool(["bless", "f", "--accept-lower"], in: folder).status == 0)
    #expect(try Tool(["check", "f"], in: folder).status == 0)
  }

  @Test(arguments: [
    ["--help"], ["annotate", "--help"], ["explain", "--help"], ["check", "--help"], ["score", "--help"],
    ["rules", "--help"],
  ])
  func helpIsForStandardOutput(_ arguments: [String]) throws {
    let run = try Tool(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("Examples:"))
  }
}
