import Testing
import TextPipeline

/// A small case with every kind of agreement and difference; the figures are those that the reference scorer prints for it.
@Suite struct ScorerTests {
  private static let gold = #"""
    {"id": "a", "file": "x/a.txt", "entities": [{"id": "e1", "type": "date", "start": 0, "end": 5, "text": "4月24日", "kind": "date", "value": "2024-04-24"}, {"id": "e2", "type": "quantity", "start": 9, "end": 12, "text": "27台", "kind": "count", "value": 27, "unit": "台", "item": "AED"}, {"id": "e3", "type": "organization", "start": 20, "end": 26, "text": "市卫生健康委", "canonical": "云川市卫生健康委", "also": ["location"]}, {"id": "e4", "type": "person", "start": 30, "end": 33, "text": "罗 远", "canonical": "罗远"}, {"id": "e5", "type": "title", "start": 27, "end": 29, "text": "主任", "optional": true}, {"id": "e6", "type": "date", "start": 40, "end": 42, "text": "今年", "kind": "date", "value": "2024"}], "relations": [{"type": "title_of", "from": "e5", "to": "e4"}, {"type": "affiliated_with", "from": "e4", "to": "e3"}]}
    {"id": "b", "file": "x/b.txt", "entities": [{"id": "e1", "type": "quantity", "start": 0, "end": 3, "text": "近3个", "kind": "count", "value": 3, "unit": "个", "approx": true}], "relations": []}
    {"id": "c", "file": "x/c.txt", "entities": [{"id": "e1", "type": "person", "start": 0, "end": 2, "text": "李某"}], "relations": []}
    """#

  private static let predicted = #"""
    {"id": "out/a", "source": "out/a.txt", "entities": [{"id": "p1", "type": "date", "start": 0, "end": 5, "text": "4月24日", "kind": "date", "value": "2023-04-24"}, {"id": "p2", "type": "quantity", "start": 9, "end": 12, "text": "27台", "kind": "count", "value": 27.0, "unit": "台"}, {"id": "p3", "type": "location", "start": 20, "end": 26, "text": "市卫生健康委"}, {"id": "p4", "type": "person", "start": 30, "end": 33, "text": "罗 远"}, {"id": "p5", "type": "title", "start": 27, "end": 29, "text": "主任"}, {"id": "p6", "type": "person", "start": 50, "end": 52, "text": "高兴"}], "relations": [{"type": "title_of", "from": "p5", "to": "p4"}, {"type": "affiliated_with", "from": "p4", "to": "p3"}, {"type": "alias_of", "from": "p3", "to": "p4"}]}
    {"id": "b", "source": "b.txt", "error": {"code": "encoding", "stage": "decode", "message": "…"}}
    """#

  private func report() throws -> ScoreReport {
    try Scorer().score(gold: Array(Self.gold.utf8), predicted: Array(Self.predicted.utf8))
  }

  @Test func figuresAreThoseOfTheReferenceScorer() throws {
    #expect(
      try report().text == """
        documents without a prediction: b, c
        date          P 1.000 R 0.500 F1 0.667  (tp 1 fp 0 fn 1)
        quantity      P 1.000 R 0.500 F1 0.667  (tp 1 fp 0 fn 1)
        organization  P 1.000 R 1.000 F1 1.000  (tp 1 fp 0 fn 0)
        person        P 0.500 R 0.500 F1 0.500  (tp 1 fp 1 fn 1)
        title         P 1.000 R 1.000 F1 1.000  (tp 0 fp 0 fn 0)
        location      P 1.000 R 1.000 F1 1.000  (tp 0 fp 0 fn 0)
        document      P 1.000 R 1.000 F1 1.000  (tp 0 fp 0 fn 0)
        date.kind                accuracy 1.000 of 1
        date.value               accuracy 0.000 of 1
        person.canonical         accuracy 1.000 of 1
        quantity.item            accuracy 0.000 of 1
        quantity.kind            accuracy 1.000 of 1
        quantity.unit            accuracy 1.000 of 1
        quantity.value           accuracy 1.000 of 1
        affiliated_with          F1 1.000
        alias_of                 F1 0.000
        title_of                 F1 1.000
        relations micro-F1       0.667
        primary micro-F1 0.667  P 0.800 R 0.571

        """)
  }

  @Test func differences() throws {
    let expected = [
      "a\t0\tdate.value\t4月24日\twant '2024-04-24' got '2023-04-24'",
      "a\t9\tquantity.item\t27台\twant 'AED' got None",
      "a\t40\tmissed date\t今年\t",
      "a\t50\tspurious person\t高兴\t",
      "b\t0\tmissed quantity\t近3个\t",
      "c\t0\tmissed person\t李某\t",
    ]
    #expect(try report().differenceLines == expected.map { $0 + "\n" }.joined())
  }

  @Test func jsonHasTheSameFigures() throws {
    let value = try JSONParser.parse(report().json.utf8)
    #expect(value["documents"]?.integer == 3)
    #expect(value["missing_documents"]?.array == [.string("b"), .string("c")])
    #expect(value["types"]?["person"]?["fp"]?.integer == 1)
    #expect(value["attributes"]?["date.value"]?["accuracy"]?.double == 0)
    #expect(value["relations_micro"]?["f1"]?.double.map(\.thousandths) == "0.667")
  }

  @Test(arguments: ["{\"id\": \"x\"}\n{\"id\": \"x\"}"])
  func twoLinesForOneDocument(_ lines: String) {
    #expect(throws: LabelError.self) { try Scorer().score(gold: Array(lines.utf8), predicted: []) }
    #expect(throws: LabelError.self) {
      try Scorer().score(gold: Array("{\"id\": \"x\"}".utf8), predicted: Array(lines.utf8))
    }
  }

  @Test(arguments: ["nothing", "{\"entities\": [{\"type\": \"date\"}]}"])
  func unusableLines(_ line: String) {
    let error = #expect(throws: LabelError.self) {
      try Scorer().score(gold: Array("\n\(line)".utf8), predicted: [], goldName: "g.jsonl")
    }
    #expect(error?.line == 2)
    #expect(error?.source == "g.jsonl")
  }

  /// As C prints them: from the exact binary value, ties to even.
  @Test(arguments: [
    (0.0, "0.000"), (1.0, "1.000"), (0.0625, "0.062"), (0.1875, "0.188"), (2.0 / 3, "0.667"),
    (0.9995, "1.000"),
    (0.0005, "0.001"),
    (0.0015, "0.002"), (0.0025, "0.003"), (1e-300, "0.000"), (0.9994999, "0.999"),
  ])
  func thousandths(_ number: Double, _ expected: String) { #expect(number.thousandths == expected) }

  @Test(arguments: [("a/b.c.txt", "b.c"), ("a", "a"), (".hidden", ".hidden"), ("x/", ""), ("a.b/c", "c")])
  func stems(_ path: String, _ stem: String) { #expect(LabelledDocument.stem(of: path) == stem) }
}
