import Extractors
import TestSupport
import Testing
import TextPipeline

/// What is counted.
@Suite struct QuantityItemTests {
  @Test(arguments: [
    ("配置15台POCT，", "15台", "POCT"), ("来自64所乡镇中学、农村教学点。", "64所", "乡镇中学、农村教学点"),
    ("9名熟练钳工及4辆车", "9名", "熟练钳工"), ("第29个“清洁家园日”。", "第29个", "清洁家园日"),
    ("第四届“星火”创业竞赛在石城举行", "第四届", "“星火”创业竞赛"), ("流行性腮腺炎35例，", "35例", "流行性腮腺炎"),
    ("开展疝气手术17例，", "17例", "疝气手术"), ("共有停车位1500个。", "1500个", "停车位"), ("来自12个县（区）和5家医院", "12个", "县（区）"),
    ("两岁的孩子高热", "两岁", "孩子"), ("60岁以上老年人请接种", "60岁以上", "老年人"), ("收治患者43人，", "43人", "患者"),
    ("肉牛存栏31.5万头。", "31.5万头", "肉牛"), ("40多个国家和地区的代表", "40多个", "国家和地区"), ("3名参赛选手登台", "3名", "参赛选手"),
  ])
  func counted(_ text: String, _ mention: String, _ item: String) throws {
    #expect(try found(text)[mention] == item)
  }

  @Test(arguments: [
    ("王一等10人获奖。", "10人"), ("投资3.5万元的项目", "3.5万元"), ("占98.6%的学校", "98.6%"), ("死亡3人，", "3人"),
    ("已采样16份，", "16份"),
    ("客流量6.3万人次，", "6.3万人次"), ("北京市12例，", "12例"),
  ])
  func nothing(_ text: String, _ mention: String) throws {
    let items = try found(text)
    #expect(items.keys.contains(mention))
    #expect(items[mention] == .some(nil))
  }

  /// Items by the text of the mention.
  private func found(_ text: String) throws -> [String: String?] {
    let document = Document(id: "test", text: text)
    let annotated = try Pipeline.alone(QuantityExtractor(lexicons: Pipeline.shared.lexicons)).annotate(
      document)
    return Dictionary(annotated.entities.map { ($0.text, $0.item) }) { first, _ in first }
  }
}
