import Extractors
import TestSupport
import Testing
import TextPipeline

/// What is counted.
@Suite struct QuantityItemTests {
  @Test(arguments: [
    ("配置27台AED，", "27台", "AED"), ("来自118所乡镇卫生院、社区卫生服务中心。", "118所", "乡镇卫生院、社区卫生服务中心"),
    ("12名精干医务人员及6辆车", "12名", "精干医务人员"), ("第29个“清洁家园日”。", "第29个", "清洁家园日"),
    ("第四届“星火”创业竞赛在石城举行", "第四届", "“星火”创业竞赛"), ("手足口病420例，", "420例", "手足口病"),
    ("完成白内障手术26例，", "26例", "白内障手术"), ("共有停车位1500个。", "1500个", "停车位"), ("来自12个县（区）和5家医院", "12个", "县（区）"),
    ("两岁的孩子高热", "两岁", "孩子"), ("60岁以上老年人请接种", "60岁以上", "老年人"), ("收治患者43人，", "43人", "患者"),
    ("生猪存栏92.4万头。", "92.4万头", "生猪"), ("40多个国家和地区的代表", "40多个", "国家和地区"), ("3名参赛选手登台", "3名", "参赛选手"),
  ])
  func counted(_ text: String, _ mention: String, _ item: String) throws {
    #expect(try found(text)[mention] == item)
  }

  @Test(arguments: [
    ("王一等10人获奖。", "10人"), ("投资3.5万元的项目", "3.5万元"), ("占98.6%的学校", "98.6%"), ("死亡3人，", "3人"),
    ("已采样16份，", "16份"),
    ("门诊量4.2万人次，", "4.2万人次"), ("北京市12例，", "12例"),
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
