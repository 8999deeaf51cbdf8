internal import TextPipeline

/// The nouns that names of places end in, and what each allows.
struct PlaceSuffixes {
  /// A reference, so that what a match hands on is small.
  final class Traits: Sendable {
    let rule: Rule
    /// Units between the place (or the boundary) and the suffix.
    let longest: Int
    /// 焦作 + 广场 is a name; 焦作 + 路 as well, 焦作 + 村 is not.
    let standsOnPlace: Bool
    /// A place in its short form is a name for it: 长安 + 村.
    let standsOnShort: Bool
    /// Only behind a place: 冠世榴 + 园.
    let needsPlace: Bool
    /// Or behind a character that is no word of its own: 嵛山岛.
    let takesLone: Bool
    /// Ordinary words make a name too: 平安 + 大道.
    let takesCommon: Bool
    /// A house number belongs to it.
    let takesNumber: Bool
    /// A road's code before it belongs to it: G15.
    let takesCode: Bool
    /// A part of its own belongs to it: 北广场, 2号停车场.
    let takesPart: Bool
    /// Units that make another word of it: 村民, 路线.
    let tails: UnitSet

    init(
      rule: Rule, longest: Int = 8, standsOnPlace: Bool = false, standsOnShort: Bool = false,
      needsPlace: Bool = false, takesLone: Bool = false, takesCommon: Bool = false, takesNumber: Bool = false,
      takesCode: Bool = false, takesPart: Bool = false, tails: UnitSet = ""
    ) {
      self.rule = rule
      self.longest = longest
      self.standsOnPlace = standsOnPlace
      self.standsOnShort = standsOnShort
      self.needsPlace = needsPlace
      self.takesLone = takesLone
      self.takesCommon = takesCommon
      self.takesNumber = takesNumber
      self.takesCode = takesCode
      self.takesPart = takesPart
      self.tails = tails
    }
  }

  static let standard: WordMap<Traits> = {
    var entries: [(String, Traits)] = []
    func add(_ words: String, _ traits: Traits) {
      for word in words.split(separator: " ") { entries.append((String(word), traits)) }
    }
    add(
      "大道 大街 街 巷 胡同 环路",
      Traits(
        rule: .locationRoad, longest: 6, standsOnPlace: true, takesCommon: true, takesNumber: true,
        tails: "线径人程面上过费灯途况障演口边头道坊区障透演子网标局由巷"))
    add(
      "路",
      Traits(
        rule: .locationRoad, longest: 6, standsOnPlace: true, takesCommon: true, takesNumber: true,
        tails: "线径人程面上过费灯途况障演口边头道段透子网标局由桥"))
    add("村 屯 嘎查", Traits(rule: .locationVillage, longest: 4, standsOnShort: true, tails: "民干委里镇庄居级医卫支两务口规"))
    add(
      "街道 社区 小区 镇 乡",
      Traits(
        rule: .locationTownship, longest: 4, standsOnShort: true, tails: "级办卫村干居党矫群团工服两医建治委民养文长政镇道"))
    add(
      "公园 广场 植物园 动物园 森林公园 湿地公园 步行街 老街 古城 古镇 景区 风景区 风景名胜区 旅游区 度假区 开发区 高新区 经开区 新区 片区 自贸区 自由贸易试验区 自贸试验区 自由贸易港 合作区 功能区 管理区 经济区 试验区 产业集聚区 工业园区 产业园区 保税区 工业园 产业园 国际机场 国际会展中心 国际会议中心 国际博览中心 国际商贸城 观景台 滑雪场 示范区 保护区 体育中心 体育场 体育馆 会展中心 文化中心 大剧院 剧场 商场 游乐场 停车场 献血屋 步道 植物园 码头 港口 机场 火车站 高铁站 汽车站 客运站 收费站 服务区 水库 大桥 隧道 立交桥 纪念馆 纪念碑 陵园 石窟 遗址 故居 水电站 核电站 发电站 风电场 口岸 寺",
      Traits(
        rule: .locationVenue, longest: 8, standsOnPlace: true, takesCommon: true, takesPart: true, tails: "岸")
    )
    add(
      "站",
      Traits(rule: .locationStation, longest: 1, standsOnPlace: true, needsPlace: true, tails: "在点位稳出长员上"))
    add(
      "街区 花园 家园",
      Traits(rule: .locationVenue, longest: 8, needsPlace: true, takesLone: true, tails: "式"))
    add("园", Traits(rule: .locationGarden, longest: 4, needsPlace: true, tails: "区林丁艺长内"))
    add(
      "岛 群岛 列岛 沙漠 草原 山脉 高原 盆地 平原 半岛 海峡",
      Traits(
        rule: .locationNature, longest: 3, standsOnShort: true, needsPlace: true, takesLone: true,
        tails: "区水体地上下里内流道面边长海西东南北岸村镇路城山歌羊药火林洪国屿文岛礁"
      ))
    add("高速 高速公路 铁路 高铁 国道 省道", Traits(rule: .locationLine, longest: 6, takesCode: true, tails: "的列增发度"))
    return WordMap(entries)
  }()

  static let parts = WordMap<Void>(words: [
    "北广场", "南广场", "东广场", "西广场", "中心广场", "健康步道", "北门", "南门", "东门", "西门", "正门", "1号停车场", "2号停车场", "3号停车场",
    "露天剧场",
    "一期", "二期", "北站", "南站", "东站", "西站",
  ])

  /// 家 + 乡, 驻 + 村, 全 + 国道: whether the suffix at `offset` only ends an ordinary word.
  static func isCommon(_ offset: Int, in text: AnalysisText) -> Bool {
    let before = text.unit(at: offset - 1)
    return switch text[offset] {
    case "乡": beforeTownship.contains(before)
    case "村": beforeVillage.contains(before)
    case "镇": beforeTown.contains(before)
    case "街": beforeStreet.contains(before)
    case "巷": before == "街"
    case "国": text.has("国道", at: offset) && (before == "全" || before == "中")
    default: false
    }
  }

  private static let beforeStreet: UnitSet = "长小大沿逛上满各主整条"
  private static let beforeTownship: UnitSet = "归返家故下还回思异他水城侨老同入离我本各每该此某原"
  private static let beforeVillage: UnitSet = "驻进农乡入包全本古山渔荒各每该此某新老空离出到建联"
  private static let beforeTown: UnitSet = "城集小古重各新村乡本该全某型"

  /// Whether places in many towns have this for a name: 人民公园, 文化广场.
  static func isCustomary(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    customary.match(in: text, at: range.lowerBound, limit: range.upperBound)?.end == range.upperBound
  }

  private static let customary = WordMap<Void>(words: [
    "人民", "解放", "建设", "和平", "文化", "中心", "胜利", "光明", "幸福", "平安", "友谊", "团结", "民主", "时代", "世纪", "新世纪", "迎宾",
    "劳动", "青年", "儿童", "工人", "市民", "科技", "创业", "财富", "国际", "奥林匹克", "奥体", "中央", "东方", "太阳", "阳光", "滨河", "滨江",
    "滨海", "滨湖", "环城", "音乐", "体育", "法治", "廉政", "英雄", "烈士", "革命", "凤凰", "玫瑰", "樱花", "牡丹", "荷花", "月季",
  ])
}
