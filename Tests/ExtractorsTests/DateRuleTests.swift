import Extractors
import TestSupport
import Testing
import TextPipeline

/// What the extractor alone says: underspecified values, modifiers, kinds, rule ids.
@Suite("Dates: underspecified values")
struct DateRuleTests {
  @Test(
    "value before linking",
    arguments: [
      ("⟦date:4月24日⟧到访。", "4月24日", "XXXX-04-24"), ("⟦date:25日⟧到访。", "25日", "XXXX-XX-25"),
      ("⟦date:今年9月25日⟧到访。", "今年9月25日", "XXXX-09-25"), ("⟦date:晚7点半⟧到访。", "晚7点半", "T19:30"),
      ("⟦date:一季度⟧增长。", "一季度", "XXXX-Q1"), ("⟦date:2023年7月下旬⟧到访。", "2023年7月下旬", "2023-07"),
      ("⟦date:每周六⟧开放。", "每周六", "XXXX-WXX-6"), ("⟦date:8月25日至今⟧无雨。", "8月25日至今", "XXXX-08-25/PRESENT_REF"),
    ])
  func underspecified(marked: String, text: String, value: String) {
    expectMentions(marked, from: DateExtractor(), values: [text: value])
  }

  @Test(
    "modifier and kind",
    arguments: [
      ("年底前完成。", DateValue.Kind.date, DateValue.Modifier.end), ("7月上旬插秧。", .date, .start),
      ("需要约2小时。", .duration, .approximate), ("至少30分钟。", .duration, .equalOrMore),
      ("用了40多天。", .duration, .moreThan),
      ("不到三个月就完工。", .duration, .lessThan), ("不超过5天。", .duration, .equalOrLess),
      ("10时左右到达。", .time, .approximate),
    ])
  func modifiers(text: String, kind: DateValue.Kind, modifier: DateValue.Modifier) throws {
    let entity = try #require(
      try Pipeline.shared.annotate(Document(id: "t", text: text)).entities.first { $0.type == .date })
    guard case .date(let value) = entity.value else {
      Issue.record("no date value")
      return
    }
    #expect(value.kind == kind)
    #expect(value.modifier == modifier)
  }

  @Test("every rule id is dotted and begins with date")
  func ruleIDs() throws {
    for fixture in FixtureCase.all where fixture.extractor == "dates" {
      let document = Document(id: "t", text: MarkedText(fixture.text).text)
      for entity in try Pipeline.shared.annotate(document).entities where entity.type == .date {
        #expect(entity.rule.hasPrefix("date."), "\(entity.text): \(entity.rule)")
      }
    }
  }
}
