import Testing
import TextPipeline

@Suite struct JSONLWriterTests {
  private func annotated() -> AnnotatedDocument {
    let document = Document(
      id: "d", source: "d.txt", text: "𠮷，27台", referenceDate: ReferenceTime(iso8601: "2024-04-26T18:10"))
    let quantity = QuantityValue(
      kind: .count, value: DecimalNumber(27), low: DecimalNumber(27), approximate: true, unit: "台")
    return AnnotatedDocument(
      document: document, locality: "河南省焦作市",
      articles: [
        AnnotatedArticle(
          span: Span(start: 0, end: 6), headline: "标题",
          context: ArticleContext(date: CalendarDate(year: 2024, month: 4, day: 26), reporters: ["刘靖"]))
      ],
      entities: [
        Entity(
          id: "e1", type: .quantity, span: Span(start: 3, end: 6), text: "27台", value: .quantity(quantity),
          item: "AED",
          canonical: nil, rule: "quantity.count", confidence: .high, article: 0)
      ],
      relations: [Relation(type: .aliasOf, from: "e1", to: "e1", rule: "link.test")])
  }

  private func line(_ unit: OffsetUnit) -> String {
    var out: [UInt8] = []
    JSONLWriter(offsetUnit: unit).append(.success(annotated()), to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func wholeLine() {
    #expect(
      line(.codepoint)
        == #"{"schema":1,"id":"d","source":"d.txt","offset_unit":"codepoint","reference_date":"2024-04-26T18:10:00","#
        + #""locality":"河南省焦作市","articles":[{"start":0,"end":5,"headline":"标题","date":"2024-04-26","#
        + #""reporters":["刘靖"]}],"entities":[{"id":"e1","type":"quantity","start":2,"end":5,"text":"27台","#
        + #""kind":"count","value":27,"low":27,"approx":true,"unit":"台","item":"AED","rule":"quantity.count","#
        + #""confidence":"high","article":0}],"relations":[{"type":"alias_of","from":"e1","to":"e1","#
        + #""rule":"link.test"}]}"# + "\n")
  }

  @Test(arguments: [(OffsetUnit.codepoint, 2, 5), (.utf16, 3, 6), (.utf8, 7, 12)])
  func offsets(_ unit: OffsetUnit, _ start: Int, _ end: Int) throws {
    let value = try JSONParser.parse(line(unit).utf8)
    let entity = try #require(value["entities"]?.array?.first)
    #expect(entity["start"]?.integer == start)
    #expect(entity["end"]?.integer == end)
    #expect(value["offset_unit"]?.string == unit.rawValue)
  }

  @Test func failure() {
    var out: [UInt8] = []
    let failure = DocumentFailure(
      id: "x", source: "x.txt", code: "encoding", stage: "decode", message: "\"bad\"")
    JSONLWriter().append(.failure(failure), to: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == #"{"schema":1,"id":"x","source":"x.txt","error":{"code":"encoding","stage":"decode","message":"\"bad\""}}"#
        + "\n")
  }

  @Test func onlySomeTypes() {
    let only = annotated().only([.date])
    #expect(only.entities.isEmpty)
    #expect(only.relations.isEmpty)
  }

  @Test func tableShowsTypeTextValueAndSentence() {
    var out: [UInt8] = []
    TableWriter().append(.success(annotated()), to: &out)
    let text = String(decoding: out, as: UTF8.self)
    #expect(text.contains("quantity  27台  ~ ≥ 27 台 AED"))
  }

  @Test(arguments: [("中文abc", 7), ("𠮷", 2), ("e\u{301}", 1), ("", 0)])
  func columns(_ text: String, _ width: Int) { #expect(text.displayWidth == width) }

  @Test(arguments: [("中文中文", 5, "中文…"), ("abc", 3, "abc"), ("a\n\u{1B}[1m b", 9, "a [1m b")])
  func clipped(_ text: String, _ width: Int, _ expected: String) {
    #expect(text.onOneLine.clipped(to: width) == expected)
  }
}
