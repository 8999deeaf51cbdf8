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
    /// Where no place stands before it, only beside words that speak of such features: 青柳河 + 流域.
    let needsContext: Bool
    /// Only with a house number, or behind a place: 弥敦道 + 88号.
    let needsNumber: Bool
    /// No ordinary word may stand before it: 独库公路, not 农村公路.
    let needsProper: Bool
    /// The office of who serves a ward: 里长, 村干事.
    let isOffice: Bool
    /// A room in a named building: 会议室.
    let isRoom: Bool
    /// A house that is a place only where one is, or goes to: 酒店.
    let isLodging: Bool
    /// A building that is called after a virtue or a donor, where one is or goes to: 明德 + 楼.
    let isBuilding: Bool
    /// Only right behind a town or a village in full: 柳溪镇 + 板子沟.
    let needsTown: Bool
    /// Only where a place that is known ends at most `longest` units before: 云川 + 乌梅山.
    let needsKnown: Bool
    /// Whether a text says it again without what told it the first time.
    var isRepeated: Bool {
      rule == .locationVillage || rule == .locationTownship || rule == .locationRoad || needsContext
    }
    /// Whether several share it: 灵丰、龙川 + 两镇.
    var isShared: Bool {
      (standsOnShort || needsTown) && (rule == .locationVillage || rule == .locationTownship)
    }
    /// Units that make another word of it: 村民, 路线.
    let tails: UnitSet

    init(
      rule: Rule, longest: Int = 8, standsOnPlace: Bool = false, standsOnShort: Bool = false,
      needsPlace: Bool = false, takesLone: Bool = false, takesCommon: Bool = false, takesNumber: Bool = false,
      takesCode: Bool = false, takesPart: Bool = false, needsContext: Bool = false, needsNumber: Bool = false,
      needsProper: Bool = false, isOffice: Bool = false, isRoom: Bool = false, isLodging: Bool = false,
      isBuilding: Bool = false,
      needsTown: Bool = false, needsKnown: Bool = false, tails: UnitSet = ""
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
      self.needsContext = needsContext
      self.needsNumber = needsNumber
      self.needsProper = needsProper
      self.isOffice = isOffice
      self.isRoom = isRoom
      self.isLodging = isLodging
      self.isBuilding = isBuilding
      self.needsTown = needsTown
      self.needsKnown = needsKnown
      self.tails = tails
    }
  }

  static let standard: WordMap<Traits> = {
    var entries: [(String, Traits)] = []
    func add(_ words: String, _ traits: Traits) {
      for word in words.split(separator: " ") { entries.append((String(word), traits)) }
    }
    add(
      "大道 大街 大马路 胡同 环路",
      Traits(
        rule: .locationRoad, longest: 6, standsOnPlace: true, takesCommon: true, takesNumber: true,
        tails: "线径人程面过费灯途况障演口边头道坊区障透演子网标局由巷战里"))
    add(
      "街 巷",
      Traits(
        rule: .locationRoad, longest: 6, standsOnPlace: true, takesCommon: true, takesNumber: true,
        tails: "线径程面上过费灯途况障演口边头道坊区障透演子网标局由巷战里尾"))
    add(
      "路",
      Traits(
        rule: .locationRoad, longest: 6, standsOnPlace: true, takesCommon: true, takesNumber: true,
        tails: "线径人程面上过费灯途况障演边头道段透子网标局由桥基可检陡"))
    add(
      "道",
      Traits(
        rule: .locationRoad, longest: 4, takesCommon: true, takesNumber: true, needsNumber: true, tails: "路"))
    add(
      "坊",
      Traits(
        rule: .locationRoad, longest: 3, takesCommon: true, takesNumber: true, needsNumber: true, tails: "间主")
    )
    // 街市 of Hong Kong and Macau is a market; 长安街|市民
    add(
      "街市",
      Traits(rule: .locationVenue, longest: 4, standsOnPlace: true, needsProper: true, tails: "民区政值场委长级府容"))
    add(
      "圆形地 前地 安置点 安置区",
      Traits(rule: .locationVenue, longest: 6, standsOnPlace: true, needsProper: true, tails: "内块"))
    add(
      "邨",
      Traits(rule: .locationTownship, longest: 4, takesCommon: true))
    add(
      "自然村 行政村",
      Traits(rule: .locationVillage, longest: 4, standsOnShort: true, needsProper: true, tails: "民干委两支"))
    add(
      "苗寨 侗寨 瑶寨 羌寨 藏寨 彝寨",
      Traits(rule: .locationVillage, longest: 4, standsOnShort: true, takesLone: true, needsProper: true))
    add(
      "村 屯 嘎查", Traits(rule: .locationVillage, longest: 4, standsOnShort: true, tails: "门民干委里镇庄居级医卫支两务口规寨落")
    )
    add(
      "街道 社区 小区 苏木 公社 镇 乡",
      Traits(
        rule: .locationTownship, longest: 4, standsOnShort: true, tails: "级办卫村干居党矫团服医治委民长政镇道亲愁土里间贤音风压静痛定"))
    add(
      "公园 广场 校区 植物园 动物园 森林公园 湿地公园 国家公园 步行街 老街 古城 古镇 小镇 景区 风景区 风景名胜区 旅游区 度假区 开发区 高新区 经开区 新区 片区 生态区 重划区 发展区 自贸区 自由贸易试验区 自贸试验区 自由贸易港 合作区 特别合作区 深度合作区 功能区 管理区 经济区 自由贸易区 贸易区 互市区 互市贸易区 农贸市场 批发市场 集贸市场 综合市场 菜市场 水产市场 海鲜市场 交易市场 试验区 产业集聚区 工业区 交流道 工业园区 产业园区 保税区 综合保税区 综保区 港务区 科学城 科技城 大学城 生物城 医学城 金融城 生态城 工业园 产业园 孵化园 创业园 创业孵化园 孵化基地 高架桥 铁路桥 公路桥 铁路大桥 公路大桥 跨海通道 过江通道 跨江通道 过街天桥 互通立交 国际机场 国际会展中心 国际会议中心 国际博览中心 国际商贸城 观景台 滑雪场 示范区 保护区 体育中心 体育场 体育馆 篮球馆 排球馆 羽毛球馆 乒乓球馆 网球馆 体操馆 速滑馆 滑冰馆 冰球馆 竞技场 灯光球场 足球场 棒球场 网球中心 自行车馆 音乐厅 歌剧院 会展中心 世博中心 博览中心 会议中心 会议展览中心 展览中心 奥体中心 奥林匹克体育中心 健身中心 全民健身中心 游泳中心 文化中心 大剧院 剧场 商场 游乐场 停车场 献血屋 步道 码头 渔港 商圈 机场 通用机场 车站 火车站 高铁站 汽车站 客运站 收费站 服务区 水库 水利枢纽 特大桥 大桥 隧道 立交桥 纪念馆 纪念堂 纪念碑 陵园 石窟 遗址 故居 水电站 核电站 发电站 风电场 航天发射场 卫星发射场 训练基地 海军基地 空军基地 军事基地 火车南站 火车北站 火车东站 火车西站 寺 难民营 王宫 皇宫 教堂 大教堂 清真寺 革命纪念馆 烈士陵园 革命烈士陵园 烈士纪念馆 自然保护区 国家级自然保护区 湿地自然保护区 国家森林公园 国家湿地公园 国家地质公园 国际商务合作区 国际合作区 国际旅游度假区 投资区 新城 产业新城 博览园 大观园 灌区",
      Traits(
        rule: .locationVenue, longest: 8, standsOnPlace: true, takesCommon: true, takesPart: true,
        tails: "岸镇乡村舞街馆域")
    )
    add(
      "球场",
      Traits(
        rule: .locationVenue, longest: 8, standsOnShort: true, takesLone: true, needsProper: true,
        tails: "上内外里边中"))
    add(
      "公寓 公馆 嘉园 名苑 雅苑 佳苑 花苑 华府 华庭 豪庭 山庄 别墅 家属院",
      Traits(rule: .locationVenue, longest: 6, needsPlace: true, needsProper: true, tails: "式区楼群"))
    add(
      "金融中心 购物中心 商业中心",
      Traits(rule: .locationVenue, longest: 6, standsOnShort: true, needsPlace: true, takesCommon: true))
    add("苑 邨", Traits(rule: .locationVenue, longest: 2, needsPlace: true, tails: "士囿"))
    add(
      "桥",
      Traits(
        rule: .locationVenue, longest: 4, standsOnShort: true, takesLone: true, needsProper: true,
        tails: "梁头段隧面墩接式洞镇乡村路街社区底台跨架站口水本西东南北牌吊"))
    add(
      "经济带",
      Traits(rule: .locationVenue, longest: 5, standsOnShort: true, needsPlace: true, tails: "来动领头给着上入出"))
    add(
      "部落",
      Traits(
        rule: .locationVenue, longest: 4, standsOnShort: true, needsProper: true,
        tails: "实马地户后花空差笔成款入到下石叶伍网"))
    add("历史文化街区 历史街区 文化街区", Traits(rule: .locationVenue, longest: 5, standsOnShort: true))
    add("里长 村长 里干事 村干事 里第", Traits(rule: .locationVillage, isOffice: true))
    add("会议室 报告厅 会议厅 多功能厅 学术厅 演播厅 路演大厅 路演厅 宴会厅 大宴会厅", Traits(rule: .locationVenue, isRoom: true))
    add(
      "地铁站 立交 船闸 蓄滞洪区 滞洪区 分洪区 碑林 国际陆港 国际内陆港 王府 城墙 大厦 大峡谷",
      Traits(
        rule: .locationVenue, longest: 6, standsOnPlace: true, needsPlace: true, takesCommon: true,
        needsKnown: true, tails: "村委民式区根"))
    add(
      "渡口 港区 陆港 牌楼 夜市 早市 商务区 中央商务区 公交站 高架 快速路 水闸 大坝 泵站 变电站 换流站 光伏电站 蓄能电站 抽水蓄能电站 沙滩 海滩 灯塔 牧场 草场 庄园 会馆 大院 碉楼 军营 宫殿 城门 集市 古墓 古村 古村落 营地 矿区 墓群 古墓群 城堡",
      Traits(
        rule: .locationVenue, longest: 6, standsOnShort: true, needsPlace: true, needsProper: true,
        needsKnown: true, tails: "岸镇乡村委民式区桥"))
    add(
      "山 峰",
      Traits(
        rule: .locationNature, longest: 3, needsPlace: true, needsProper: true, needsKnown: true,
        tails: "区水东西南北顶坡村镇乡路庄大寺河口门体地林洪火药羊茶道沟街县市峰峦会值期"))
    add("楼", Traits(rule: .locationVenue, isBuilding: true, tails: "盘市上下道房层梯宇主长阁兰台板顶群面栋宿间"))
    add("大酒店 酒店 宾馆 饭店 大饭店 国宾馆 度假村 会堂 大礼堂 礼堂 影剧院 剧院", Traits(rule: .locationVenue, isLodging: true))
    add(
      "站",
      Traits(rule: .locationStation, longest: 1, standsOnPlace: true, needsPlace: true, tails: "在点位稳出长员上"))
    add(
      "街区 花园",
      Traits(
        rule: .locationVenue, longest: 8, standsOnShort: true, needsPlace: true, takesLone: true, tails: "式"))
    add("家园", Traits(rule: .locationVenue, longest: 8, standsOnPlace: true, needsPlace: true, tails: "岸"))
    add(
      "口岸",
      Traits(
        rule: .locationVenue, longest: 8, standsOnPlace: true, needsPlace: true, takesLone: true, tails: "岸"))
    add(
      "园区 革命旧址 旧址群 围屋 土楼 祠堂 牌坊 古民居 示范园 物流园 航站楼 会议旧址 会议会址 帝陵 制造基地 种植基地 养殖基地 示范基地 梯田 旧址 会址 新村 检查站 温泉 瀑布 古寨 古道 古街 古堡 石刻 溶洞 天坑 花海 竹海 雪山 冰川",
      Traits(
        rule: .locationVenue, longest: 8, standsOnShort: true, needsPlace: true, takesCommon: true,
        tails: "岸镇乡村委干民区"))
    add("园", Traits(rule: .locationGarden, longest: 4, needsPlace: true, tails: "区林丁艺长内港会"))
    add(
      "岛 群岛 列岛 沙漠 沙地 草原 三角洲 运河 山脉 高原 盆地 平原 半岛 海峡",
      Traits(
        rule: .locationNature, longest: 3, standsOnShort: true, needsPlace: true, takesLone: true,
        tails: "区水体地下里内流道面边长海西东南北岸湾村镇路城山歌羊药火林洪国屿文岛礁省处"
      ))
    add(
      "河 江 湖 溪 岭 峡谷 湿地 港",
      Traits(
        rule: .locationNature, longest: 3, needsPlace: true, takesLone: true, needsContext: true,
        tails: "堰区口边道水南北东西村镇乡县市州省路街桥湾滩底沿底面泊底人上下里内长沟坝堤山湖岸大段畔鱼港口式币股警府铁独媒商交深币元新务城站自型流"))
    add(
      "沟 峡 滩 洲 岗 坡 垸 圩 坝 寨 坪 垭 坳 峰 崖 潭 塘 湾 畈 岔 埠 堡 岩 谷 洞 礁",
      Traits(
        rule: .locationNature, needsTown: true, tails: "区通渠值会地子上里镇乡村河江水垸圩坝塘石浆溶层物雨底口穴庭察房头垒"))
    add("庄", Traits(rule: .locationVillage, needsTown: true, tails: "园严稼户主家重镇村乡"))
    add("庙 祠 塔 宫 阁 亭 陵", Traits(rule: .locationVenue, needsTown: true, tails: "会殿颈内外子湾山镇乡村园吊机"))
    add("堂 殿", Traits(rule: .locationVenue, needsTown: true, tails: "堂会皇军下馆课食试"))
    add("里", Traits(rule: .locationVillage, needsTown: true, tails: "面程头边外弄巷"))
    add("环", Traits(rule: .locationRoad, takesCode: true, tails: "节境保球绕形路卫岛线比顾视环"))
    add("线", Traits(rule: .locationLine, takesCode: true))
    add(
      "绕城高速 绕城高速公路 环城高速 环城高速公路 环线高速 机场高速 东绕城高速公路 西绕城高速公路 南绕城高速公路 北绕城高速公路",
      Traits(rule: .locationLine, longest: 6, standsOnPlace: true, takesCode: true, tails: "列增发度"))
    add(
      "城际",
      Traits(rule: .locationLine, longest: 4, takesCode: true, needsProper: true, tails: "轨交公客出列车高动"))
    add(
      "公路",
      Traits(rule: .locationLine, longest: 4, takesCode: true, needsProper: true, tails: "局桥段口港网客货"))
    add(
      "高速 高速公路 高速路 铁路 高铁 城际铁路 城际高铁 国道 省道",
      Traits(rule: .locationLine, longest: 6, takesCode: true, tails: "列增发度艇船铁路快反运转行旋网"))
    return WordMap(entries)
  }()

  /// 家 + 乡, 驻 + 村, 全 + 国道: whether the suffix at `offset` only ends an ordinary word.
  static func isCommon(_ offset: Int, in text: AnalysisText) -> Bool {
    let before = text.unit(at: offset - 1)
    return switch text[offset] {
    case "桥": beforeBridge.contains(before)
    case "山": text.has("水青", endingAt: offset)
    case "乡": beforeTownship.contains(before)
    case "村": beforeVillage.contains(before)
    case "镇": beforeTown.contains(before)
    case "街": beforeStreet.contains(before)
    case "巷": before == "街"
    case "屯": before == "村"
    // 公共屋邨, 外判邨, 直管邨
    case "邨": before == "屋" || before == "判" || before == "管"
    // 北京路|一路向前
    case "路":
      beforeRoad.contains(before)
        || before == "一" && text.unit(at: offset - 2) == "路"
    case "岛": beforeIsland.contains(before)
    case "湖": before == "河" || before == "江" || before == "盐"
    case "河", "江": beforeRiver.contains(before)
    case "港": beforePort.contains(before)
    // 人民 + 公社
    case "公": before == "民" && text[offset + 1] == "社"
    case "社", "小":
      before == "进" || before == "入" || before == "到" || before == "各" || before == "出" || before == "界"
    // 卡拉比胡 + 同时
    case "胡": text.has("时", at: offset + 2) && text[offset + 1] == "同"
    case "国": text.has("国道", at: offset) && (before == "全" || before == "中")
    default: false
    }
  }

  /// Whether a word goes on behind 道: 铁道部, 街道办.
  static func goesOn(_ end: Int, in text: AnalysisText) -> Bool {
    text.unit(at: end).isHan && !joints.contains(text.unit(at: end))
  }

  private static let joints: UnitSet = "及与和往交近的对一"

  private static let beforeRoad: UnitSet = "边米路跑赶撞链断巡主走岔天弯近程争让"
  private static let beforeBridge: UnitSet = "架搭修筑拱浮吊廊石木大小过立索便铁危断天座旱引平险渡建造鹊辅栈钢体主跨塌"
  private static let beforeIsland: UnitSet = "围孤海全环连台进出成登上离驻宝绕荒小大工半群列核"
  private static let beforeRiver: UnitSet = "开拔过渡运跨沿入护治巡临滨两大引调"
  private static let beforePort: UnitSet = "开进离抵出入到驶回靠返赴访留来在"
  private static let beforeStreet: UnitSet = "炸临沿长小大沿逛上满各主整条仆"
  private static let beforeTownship: UnitSet = "个诗偏团归返家故下还回思异他水城侨老同入离我本各每该此某原茶爱留壮县整灾"
  private static let beforeVillage: UnitSet = "现兴强富届任优驻住进农乡入包全本古山渔荒各每该此某新老空离出到建联通穷返闭整容逐立围穿"
  private static let beforeTown: UnitSet = "冰城集小古重各新村乡本该全某型"
}
