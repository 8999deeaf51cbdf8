internal import TextPipeline

/// Words behind a suffix that speak of rivers, lakes and ranges.
extension PlaceSuffixes {
  /// Whether what follows speaks of a river, a lake or a range: 流域, 水位, 沿岸.
  static func isContext(_ end: Int, in text: AnalysisText) -> Bool {
    contexts.match(in: text, at: end) != nil
  }

  /// 柳溪河、清溪河 + 等河道: whether the list that goes on there is one of waters.
  static func isListedWater(_ end: Int, in text: AnalysisText) -> Bool {
    if isFellowWater(end, in: text) { return true }
    guard text.unit(at: end) == "、" || text.unit(at: end) == "等" else { return false }
    var i = end + 1
    while i < min(end + 28, text.count), text[i].isHan || text[i] == "、" {
      if kindsOfWater.match(in: text, at: i) != nil { return true }
      i += 1
    }
    return false
  }

  /// 龙眼湖、清溪湖: whether the item before or behind is called the same.
  private static func isFellowWater(_ end: Int, in text: AnalysisText) -> Bool {
    let unit = text[end - 1]
    guard fellows.contains(unit) else { return false }
    if text.unit(at: end) == "、" {
      for i in end + 3...end + 4 where text.unit(at: i) == unit { return !text.unit(at: i + 1).isHan }
    }
    for i in end - 4..<end - 2 where text.unit(at: i) == "、" { return text.unit(at: i - 1) == unit }
    return false
  }

  private static let fellows: UnitSet = "河湖溪"
  private static let kindsOfWater = WordMap<Void>(words: [
    "河道", "河流", "流域", "水系", "清淤", "河段", "巡河", "支流", "河湖",
  ])

  private static let contexts = WordMap<Void>(words: [
    "流域", "清淤", "小流域", "边上", "边的", "岸边", "水边", "江边", "河边", "湖边", "水面", "的支流", "的一条支流", "西岸", "东岸", "南岸", "北岸",
    "左岸", "右岸", "上下游", "城区段", "县城段", "城区", "境内",
    "河面", "河床", "河滩", "护岸", "清障", "水患", "防洪", "行洪", "河长",
    "区级河长", "市级河长", "县级河长", "巡河", "整治", "截污", "水位", "沿岸", "两岸", "上游", "下游", "中游", "干流",
    "支流", "河道", "河段", "大桥", "特大桥", "隧道", "水库", "治理", "生态",
    "综合治理", "河畔", "湖畔",
    "江畔", "沿线", "水质", "水域", "湿地", "国家湿地公园", "大堤", "堤防", "河口", "源头", "航道", "保护区", "自然保护区", "景区", "风景区", "灌区",
    "水电站", "电站",
  ])
}
