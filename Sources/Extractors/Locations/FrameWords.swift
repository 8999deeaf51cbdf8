internal import TextPipeline

/// The words of place before a name, and what names behind them are made of.
enum FrameWords {
  /// What a suffix makes of the name before it.
  enum Kind {
    case village, house, road, landform, motorway

    init?(_ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in text: AnalysisText) {
      if suffix.count == 1, FrameWords.villages.contains(text[suffix.lowerBound]) {
        self = .village
      } else if FrameWords.citysRoads.match(in: text, at: suffix.lowerBound)?.end == suffix.upperBound {
        self = .motorway
      } else if traits.rule == .locationRoad, traits.takesNumber, !traits.needsNumber {
        self = .road
      } else if suffix.count == 1,
        FrameWords.landforms.contains(text[suffix.lowerBound])
          || text.unit(at: suffix.lowerBound - 1) == "家"
            && FrameWords.hamlets.contains(text[suffix.lowerBound])
      {
        self = .landform
      } else if FrameWords.houses.match(in: text, at: suffix.lowerBound)?.end == suffix.upperBound {
        self = .house
      } else {
        return nil
      }
    }

    /// UTF-16 units before the suffix.
    static let shortest = 2
    var longest: Int { self == .house ? 5 : 4 }
  }

  private static let villages: UnitSet = "村屯寨"
  private static let landforms: UnitSet = "湖山岭岛沟峡滩峰崖潭湾岩谷洞礁港"
  /// What hamlets are called behind the name of a family: 林家坪.
  private static let hamlets: UnitSet = "坪坡坝塘圩岔堡庄畈垭坳岗埠"
  private static let houses = WordMap<Void>(words: [
    "大厦", "公寓", "花园", "家园", "嘉园", "名苑", "雅苑", "佳苑", "花苑", "华府", "华庭", "豪庭", "山庄", "别墅", "小区", "社区", "家属院",
    "金融中心", "购物中心", "商业中心", "苑", "邨", "口岸", "体育馆", "会展中心", "展览馆", "体育中心",
  ])

  /// Roads that a city has one of.
  private static let citysRoads = WordMap<Void>(words: [
    "绕城高速", "绕城高速公路", "环城高速", "环城高速公路", "机场高速", "机场高速公路",
  ])

  /// Behind these a name begins, whatever is before them, but for 正在, 现在.
  static let prepositions: UnitSet = "在沿赴抵往访距从"
  static let adverbs: UnitSet = "正现存实旨自好贵仍"
  /// 得到, 看到: what one comes by, where 到 is no verb of its own.
  static let gains: UnitSet = "得看感受达收提想遇接听见碰拿用做办找买意直等不没未"
  /// What is said at the beginning of a clause of a village, a house, a road, a landform.
  static func told(_ kind: Kind, at end: Int, in text: AnalysisText) -> Bool {
    let words =
      switch kind {
      case .village: ofVillage
      case .house: ofHouse
      case .road: ofRoad
      case .landform: ofLandform
      case .motorway: ofRoad
      }
    return words.match(in: text, at: end) != nil
  }

  private static let ofVillage = WordMap<Void>(words: [
    "主任", "支书", "村支书", "村民", "位于", "地处", "有", "共有", "现有", "仅有", "党员", "支部", "党支部", "的", "是", "共", "全村", "曾",
    "种",
  ])
  private static let ofHouse = WordMap<Void>(words: [
    "位于", "地处", "坐落", "业主", "居民", "住户", "物业", "门口", "附近", "周边", "内", "一居民楼", "一住户", "一楼", "发生", "建于", "始建于",
    "共有", "现有",
    "工地", "旁",
  ])
  private static let ofRoad = WordMap<Void>(words: [
    "位于", "两侧", "沿线", "发生", "恢复", "通车", "全长", "全线", "路口", "附近", "路段", "与",
  ])
  private static let ofLandform = WordMap<Void>(words: [
    "位于", "地处", "水位", "海拔", "主峰", "山顶", "脚下", "湖面", "湖畔", "沿岸", "两岸",
  ])
  /// What 于, 到, 至 … end: 位于, not 由于.
  static func ends(_ unit: UInt16) -> UnitSet? {
    switch unit {
    case "于": "位居住处落立座葬生设建"
    case "到": "来赶走跑送运回转搬迁调驶开抵落嫁奔派行"
    case "至": "送行驶运转迁搬直赶走延疏开"
    case "进": "走驶冲搬开住跑"
    case "入": "驶进迁闯住汇流注"
    case "经": "途行流路"
    case "住": "家居现"
    case "自": "来"
    case "了": "访问看"
    default: nil
    }
  }
  static let verbs: [StaticString] = [
    "距离", "边境",
    "地处", "走访", "探访", "参观", "游览", "途径", "路过", "经过", "翻越", "登上", "攀登", "爬上", "横跨", "穿越", "驶离", "逃离", "撤离",
    "返回",
    "离开", "抵达", "坐落", "奔赴", "转战", "打卡", "毗邻", "紧邻", "淹没", "入住", "购买", "指着",
  ]
  /// What is done for villages, and who is over them.
  static let ofVillages: [StaticString] = [
    "进驻", "扎根", "落户", "落地", "帮扶", "结对", "包联", "挂联", "所辖", "驻守", "下辖", "辖区", "包括", "带领", "时任", "回馈", "流转",
    "下派",
    "联系", "走遍", "带动", "深入", "覆盖", "据", "原",
  ]
  /// What no name behind a word of place has in it.
  static let inNoName: UnitSet =
    "的了着在和与及等是有为将把被对从到每该某这那此多几全本我他她它你们个各不没也都就又还再已于至往去来进入出经由向给让使或但而且因所之者其以即只曾正沿赴抵访、各两并"

  /// Words of which none is a name's: what goes on behind a suffix.
  static let tails = WordMap<Void>(words: [
    "建设", "创建", "振兴", "改造", "治理", "经济", "旅游", "集体经济", "式", "型", "级", "化",
  ])
  /// Last characters of what lies in a landscape, which villages are called after.
  static let lands: UnitSet = "山树沟河湾坡岭桥庄家坪塘坝湖江溪洞石岩田店泉畈坊窑洼堡寨台垭岗峪沱井坎墩营铺渡岔墙梁塬峁峡滩垸埠"
  static let sizes: UnitSet = "小大"
  static let waters: UnitSet = "江河湖海山"
  /// 沿江, 经二
  static let shores: UnitSet = "沿经纬"
  static let roads: UnitSet = "路街巷道"
  /// 农村, 渔村
  static let farms: UnitSet = "农乡渔"
  static let ages: UnitSet = "古新老旧"
  static let counters: UnitSet = "个家座大级类批条支两所组户人名线届期好星届市县区省镇乡村委"
  /// What many have and none is told by.
  static let attributes = WordMap<Void>(words: [
    "第一", "首个", "美丽", "乡村", "新农村", "农村", "山区", "贫困", "偏远", "边远", "当地", "附近", "周边", "沿途", "整个", "所有", "城中",
    "民俗", "文化", "旅游", "生态", "明星", "淘宝", "电商", "奥运", "亚运", "冬奥", "世园", "度假", "影视", "数字", "智慧", "地球", "难民",
    "同一", "一些", "部分", "不少", "许多", "相邻", "邻近", "城郊", "近郊", "高山", "深山", "荒山", "沿海", "海边", "江边", "河边", "山间",
    "乡间",
    "水泥", "柏油", "沥青", "砂石", "石板", "盘山", "环山", "田间", "机耕", "生产", "景观", "绿色", "快速", "高架", "主干", "次干", "断头",
    "回家", "上学", "上班", "下班", "单行", "专用", "自家", "别人", "对方", "原来", "前方", "后方", "人工", "垃圾", "绿水", "青山", "山水",
    "崇山",
    "无名", "无人", "热带", "海上", "水下", "海底", "地下",
  ])
  static let sortsOfHouses = WordMap<Void>(words: [
    "航空", "陆地", "主要", "边贸", "通商", "海港", "空港", "陆港", "进境", "出境", "入境", "边境", "货运", "旅检", "开放", "对外", "邻近",
    "办公", "写字", "地标", "商务", "综合", "教学", "智能", "高层", "行政", "联合", "政府", "机关", "总部", "摩天", "单身", "青年", "人才",
    "老年",
    "学生",
    "酒店", "员工", "职工", "白领", "廉租", "高档", "高端", "教师", "专家", "运动", "出租", "集体", "城市", "中心", "商业", "住宅", "居民",
    "封闭",
    "商品", "老旧", "智慧", "完整", "试点", "示范", "养老", "新型", "农村", "街道", "乡镇", "涉疫", "管控", "封控", "所在", "精神", "心灵",
    "美好", "共同", "温馨", "后", "屋顶", "空中", "豪华", "独栋", "联排", "大型", "小型", "室内", "地区", "国家", "区域", "世界", "国际", "全球",
    "周边",
    "工人", "单位", "家属", "保障", "新建", "多个", "相关", "问题", "网络", "虚拟", "在线", "开源", "技术", "线上", "基层", "幸福",
  ])
  /// What rocks, islands and valleys are likened to.
  static let shapes = WordMap<Void>(words: [
    "老鹰", "月牙", "燕子", "喜鹊", "猴子", "牛头", "马鞍", "鸡冠", "虎头", "龙头", "象鼻", "笔架", "香炉", "棋盘", "鹰嘴", "狮头", "鱼鳞",
    "金鸡", "白鹤", "白鹭", "白马", "黄牛", "水牛", "蜈蚣", "金龟", "石笋", "石人", "石鼓", "天门", "龙门", "鬼门", "仙桃", "蟠龙", "飞龙",
    "蝴蝶", "骆驼", "狮子", "老虎", "石门", "黑石", "白石", "黄金", "金沙", "银沙", "凤凰", "孔雀", "龟", "仙人", "仙女", "珍珠",
    "鸳鸯",
    "野狼", "野猪", "老君", "将军", "观音", "罗汉", "天鹅", "大雁", "雁鸣", "杜鹃", "樱桃", "葫芦", "马蹄", "磨盘", "莲花", "梅花", "桃花",
    "青龙", "白龙", "黑龙", "黄龙", "卧龙", "九龙",
  ])
  /// 深山, 冰湖: sorts of land.
  static let sortsOfLand: UnitSet = "深大小高火冰雪沙雾远青荒矿河海绿外内群连半山水"
}
