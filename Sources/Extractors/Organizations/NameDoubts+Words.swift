internal import TextPipeline

/// The closed vocabularies of what speaks against a name.
extension NameDoubts {
  static let counters: UnitSet = "家个所座"
  /// 云川用 + 科技赋能: function words that no brand has.
  static let notInBrands: UnitSet = "以与人用靠凭借"
  static let manifold = WordMap<Void>(words: [
    "学校", "大学", "中学", "小学", "高校", "高中", "初中", "幼儿园", "医院", "县医院", "医疗机构", "发热门诊", "门诊", "诊所", "公司", "企业",
    "工厂", "电厂", "煤矿", "银行",
    "书店", "新华书店", "商场", "超市", "市场", "批发市场", "农产品批发市场", "门店", "酒店", "宾馆", "饭店", "影院", "电影院", "乐团", "实验室",
    "重点实验室",
    "国家实验室", "联合实验室", "智库", "政党", "数据中心", "驻军", "网站", "媒体", "报业", "机构", "组织", "科研院所", "养老机构", "应急队伍", "队伍",
  ])
  /// The same for all of a country or of the world, where 中国 and 国家 have one: 全国法院.
  static let general = WordMap<Void>(words: [
    "政府", "法院", "人民法院", "检察院", "检察机关", "海关", "派出所", "救援队", "消防救援队",
    "供销合作社", "合作社", "基地", "示范基地", "教育基地", "文化馆", "工会", "党委", "团委", "剧院", "空间站",
    "博物馆", "图书馆", "红十字会", "疾控中心", "民政局", "公安局", "福利院", "养老院", "社区", "村委会", "居委会",
  ])
  /// Ends of what an army or an industry has, and of bodies that are told by them.
  static let bases: WordEnds = [
    "农牧业", "军基地", "电基地", "光伏基地", "能源基地", "化工基地", "生产基地", "制造基地", "种植基地", "养殖基地", "保障基地", "示范基地", "加工基地",
    "供给基地", "工业基地",
    "风光基地",
    "军事基地", "一体化基地", "产业基地", "军训练基地", "原料基地", "物资基地", "赋能基地",
  ]
  /// What bodies called 基地 are for.
  static let pursuits = WordMap<Void>(words: [
    "训练", "培训", "教育", "实践", "科研", "研究", "试验", "实验", "实习", "孵化", "创业", "救援", "集训", "实训", "博物", "研学", "就业",
    "创新", "发射", "飞行", "拍摄", "影视", "传播", "体验", "活动", "双创", "示范", "保护", "繁育", "选手", "测试", "视频", "直播", "电商",
    "写生", "创作", "国防", "党建",
  ])
  static let manyStates = WordMap<Void>(words: ["多国", "各国", "等国", "多个", "两国", "一些国家"])
  static let nationwide: WordEnds = ["医院", "学校", "大学", "中学", "小学", "院校", "企业", "公司", "队伍", "院所"]
  static let partyEnds: WordEnds = ["阵线", "联盟", "运动", "工会", "协会", "同盟"]
  static let superlatives = WordMap<Void>(words: [
    "最大", "最早", "主要", "首支", "首家", "首个", "主流", "知名", "著名",
  ])
  static let schoolEnds: WordEnds = ["实中", "附中", "侨中", "中学", "小学", "高中", "大学"]
  static let gangs: [StaticString] = [
    "犯罪", "诈骗", "盗窃", "贩毒", "走私", "赌博", "传销", "反党", "叛徒", "反革命", "反动", "卖国", "阴谋", "统治", "战争", "侵略",
  ]
  static let sexes: UnitSet = "男女两"
  static let balls: UnitSet = "足篮排"
  static let terms: UnitSet = "新现前旧原各届"
  /// Countries that peoples of China are called after: 蒙古 + 中学.
  static let peoples: [StaticString] = ["蒙古", "朝鲜", "俄罗斯"]
  static let regions = WordMap<Void>(words: [
    "香港", "澳门", "台湾", "加沙", "加沙地带", "非洲", "欧洲", "亚洲", "美洲", "拉美", "中东", "西方", "港澳", "两岸",
  ])
  static let ranks = WordMap<Void>(words: ["经济中心", "金融中心", "贸易中心", "航运中心", "消费中心"])
  static let standings = WordMap<Void>(words: [
    "经济中心", "金融中心", "贸易中心", "航运中心", "政治中心", "文化中心", "地区中心", "制造中心", "科技中心", "消费中心",
  ])
  /// 国际 + 科技创新中心
  static let roles = WordMap<Void>(words: [
    "创新中心", "科技创新中心", "创新科技中心", "交往中心", "金融中心", "贸易中心", "航运中心", "航空中心", "经济中心", "消费中心", "消费中心城市", "议程中心",
    "枢纽中心", "工作中心",
    "科学中心",
    "物流中心", "高端智库", "重点实验室", "交易中心", "仲裁中心", "商事仲裁中心",
  ])
  static let verbsOfSchool: UnitSet = "上读考念办进入升去"
  static let plainSchools = WordMap<Void>(words: ["大学", "中学", "小学", "高中", "初中", "中专", "学校", "幼儿园", "医院"])
  /// What is numbered within a place: 市 + 一 + 医院.
  static let numbered = WordMap<Void>(words: ["医院", "中学", "小学", "幼儿园", "中", "小", "院", "中医院", "人民医院"])
  static let noPlaceOffices: UnitSet = "开布格残变僵破饭骗赌败好"
  static let noTitled: UnitSet = "科局厅站所队股"
  static let ordinals: UnitSet = "一二三四五六七八九"
  static let beforePlace: UnitSet = "地到四好用各处深坏害益身住远近别何应惩罚论独相判"
  static let beforeTeam: UnitSet = "随掉建入归离组带率领排插站退列"
  static let aims: WordEnds = ["建设", "打造", "建成", "成为", "争创", "迈向", "加快"]
  static let plants = WordMap<Void>(words: ["发电厂", "炼油厂", "电厂", "水厂", "钢厂", "药厂", "酒厂", "煤矿", "油田", "变电站"])
  static let papers: UnitSet = "报刊社志网"
  static let quantifiers: UnitSet = "全每外跨两出各多"
  static let numerals: UnitSet = "两三四五六七八九十"
  /// Before 局: words of two characters that are no office.
  static let noOffices: UnitSet = "乱开布格结大全时战残变僵破饭骗赌败终当和定好"
  /// What goes on after 航空: 航空 + 运输, 航空 + 枢纽.
  static let aviation: UnitSet = "航运工产物枢港器母线客货安学发业制"
  static let plainBodies = WordMap<Void>(words: [
    "学校", "公司", "企业", "工厂", "酒店", "超市", "餐厅", "商场", "大学", "监狱", "学院", "机构", "组织", "商店", "宾馆", "煤矿", "农场",
    "乐团", "智库", "媒体", "银行", "机场", "收容所", "医院", "中学", "小学", "海关", "驻军", "实验室", "分校", "校区",
    "网站", "分公司", "子公司",
  ])
  /// Of the shops those that go by a name of their own.
  static let namedShops = WordMap<Void>(words: [
    "超市", "酒店", "宾馆", "书店", "家庭农场", "加油站", "药店", "俱乐部", "商行", "便利店", "餐厅", "咖啡馆", "茶馆", "饭馆", "网吧", "酒楼",
    "酒家",
    "影院", "电影院", "农庄", "火锅店", "小吃店", "面馆", "美容院", "理发店",
    "酒吧", "茶楼", "影楼", "客栈", "民宿", "洗浴中心", "洗浴城", "健身房", "建材城", "家居城", "棋牌室", "茶社", "烧烤店", "奶茶店", "咖啡店", "咖啡厅",
    "美发店", "夜总会", "足浴店", "养生馆", "宠物店", "养猪场", "养鸡场",
  ])
  /// Businesses that are mostly told by what they sell.
  static let shops = WordMap<Void>(words: [
    "指挥部", "总指挥部", "空军", "海军", "陆军", "工作专班", "专班", "工作组", "党建", "政党", "展厅", "批发市场", "农牧业", "餐厅", "咖啡馆", "茶馆",
    "饭馆", "火锅店", "商场", "超市", "门店", "体验店", "旗舰店", "专卖店", "酒店",
    "宾馆", "书店", "果园", "农庄",
    "种植基地", "养殖场", "家庭农场", "影院", "电影院", "剧场", "检测点", "隔离点", "基地", "加油站", "充电站", "工厂", "药店", "市场", "气田", "展馆",
    "峰会展馆", "俱乐部", "商行", "经销商行", "食品店", "批发部", "经营部", "便利店", "食杂店", "副食店", "水产店", "粮油店", "小吃店", "面馆", "早餐店",
    "烘焙店", "蛋糕店", "水果店", "生鲜店", "门市部", "经销部", "干货铺", "杂货店", "服装店", "眼镜店", "美容院", "理发店", "网吧", "酒楼", "酒家",
    "菜馆", "食府",
  ])
}
