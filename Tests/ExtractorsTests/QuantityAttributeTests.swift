import Extractors
import TestSupport
import Testing
import TextPipeline

/// What a quantity carries beside the scored attributes: the value in the SI, the currency, the trend.
@Suite struct QuantityAttributeTests {
  @Test(arguments: [
    ("堤长41公里。", "41000", "m", "length"), ("播种3亩。", "2000", "m2", "area"),
    ("播种1亩。", "666.666667", "m2", "area"),
    ("收茶5斤。", "2.5", "kg", "mass"), ("气温38.5℃。", "311.65", "K", "temperature"),
    ("气温50℉。", "283.15", "K", "temperature"),
    ("零下5℃。", "268.15", "K", "temperature"), ("血压120mmHg。", "15998.64", "Pa", "pressure"),
    ("酒精含量86mg/100ml。", "0.86", "kg/m3", "concentration"), ("发电2千瓦时。", "7200000", "J", "energy"),
    ("时速90公里/小时。", "25", "m/s", "speed"), ("库容3.5亿立方米。", "350000000", "m3", "volume"),
    ("全县用电50万度。", "1800000000000", "J", "energy"), ("气温升到35度。", "308.15", "K", "temperature"),
    ("身高6英尺。", "1.8288", "m", "length"), ("跑道长8 foots。", "2.4384", "m", "length"),
  ])
  func normalized(_ text: String, _ value: String, _ unit: String, _ dimension: String) throws {
    let si = try #require(try quantity(text).si)
    #expect(si.value.description == value)
    #expect(si.unit == unit)
    #expect(si.dimension == dimension)
  }

  @Test(arguments: ["发放27台。", "增长4.8%。", "风力6级左右。", "投资3.5万元。", "坡面倾斜30度。"])
  func notNormalized(_ text: String) throws { #expect(try quantity(text).si == nil) }

  @Test(arguments: [
    ("投资3.5万元。", "CNY"), ("奖金200美元。", "USD"), ("门票每张港币80元。", "HKD"), ("新台币300元。", "TWD"),
    ("人民币5000元。", "CNY"),
    ("台北市府發給學生五百元獎學金。", "TWD"), ("香港總商會發給學會五百元獎學金。", "HKD"),
    ("人力資源社會保障廳發給學員補貼五百元。", "CNY"), ("融資45万欧元。", "EUR"), ("油价80美元/桶。", "USD"), ("花了50元6角。", "CNY"),
  ])
  func currency(_ text: String, _ code: String) throws { #expect(try quantity(text).currency == code) }

  @Test(arguments: [
    (
      "产量同比增长4.8%。", QuantityValue.Trend.Direction.up,
      QuantityValue.Trend.Comparison.yearOnYear as QuantityValue.Trend.Comparison?
    ),
    ("价格环比下降0.3个百分点。", .down, .monthOnMonth), ("比上年增加3人。", .up, .yearOnYear),
    ("较上月减少2起。", .down, .monthOnMonth),
    ("较去年同期提高约1.6个百分点。", .up, .yearOnYear), ("增长了5倍。", .up, nil), ("同比增5.2%。", .up, .yearOnYear),
    ("较上季度回落12.5%。", .down, .quarterOnQuarter), ("年均增长7%。", .up, .yearlyAverage),
    ("同比涨幅达3.1%。", .up, .yearOnYear),
  ])
  func trend(
    _ text: String, _ direction: QuantityValue.Trend.Direction, _ comparison: QuantityValue.Trend.Comparison?
  ) throws {
    let trend = try #require(try quantity(text).trend)
    #expect(trend.direction == direction)
    #expect(trend.comparison == comparison)
  }

  @Test("a coordination shares the trend") func sharedTrend() throws {
    let found = try quantities("产量、产值同比分别增长6.2%和7.5%，占12%。")
    #expect(found.map { $0.trend?.direction } == [.up, .up, nil])
  }

  @Test(arguments: ["占4.8%。", "增长到47台。", "升至12%。", "今年46岁。", "完成60%。", "加价5元。"])
  func noTrend(_ text: String) throws { #expect(try quantity(text).trend == nil) }

  @Test("measure words and units of a user's lexicon are read") func userLexicon() throws {
    let mine = try Lexicon(
      tsv: "艒\tmeasure\n摞儿\tmeasure\n庹\tunit\t\tdim=length;si=m;factor=5/3\n", name: "mine.tsv")
    let pipeline = try Pipeline.standard(lexicons: [mine])
    let found = try pipeline.annotate(Document(id: "test", text: "码头泊着12艒木船，堆着3摞儿渔网，绳长3庹。"))
    let quantities = found.entities.filter { $0.type == .quantity }
    #expect(quantities.map(\.text) == ["12艒", "3摞儿", "3庹"])
    #expect(quantities.map(\.item) == ["木船", "渔网", nil])
    guard case .quantity(let length)? = quantities.last?.value else { return }
    #expect(length.si?.value.description == "5")
  }

  private func quantity(_ text: String) throws -> QuantityValue { try #require(try quantities(text).first) }

  private func quantities(_ text: String) throws -> [QuantityValue] {
    try Pipeline.shared.annotate(Document(id: "test", text: text)).entities.compactMap {
      if case .quantity(let value) = $0.value { value } else { nil }
    }
  }
}
