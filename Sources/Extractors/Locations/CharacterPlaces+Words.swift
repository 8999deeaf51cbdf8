internal import TextPipeline

/// Characters that stand for provinces and countries, and the words around them that say so.
extension CharacterPlaces {
  /// All that a place may be told by.
  static let signs = countries.union(provinces).union(abroad).union(united).union(partners).union("、")
  /// Of provinces and great cities, those that are hardly ever anything else behind a verb of going.
  static let provinces: UnitSet = "京津沪渝冀豫辽湘皖鲁浙赣鄂桂晋闽粤藏疆川黔滇琼陕宁青港澳台蓉穗"
  static let assisted: UnitSet = "藏疆青"
  /// 藏被, 藏香
  static let tibetan: UnitSet = "被毯袍羊药香语文历戏餐式民族獒红刀茶饰装书品"
  static let moving: UnitSet = "援来赴抵离返进入在驻访送"
  static let beforeAid: UnitSet = "曾已将驰"
  static let arriving: UnitSet = "访赴抵来"
  /// What a place in one character is an attribute of: 来津 + 人员.
  static let afterAttributes = WordMap<Void>(words: [
    "人员", "人士", "高校", "企业", "单位", "机构", "航班", "列车", "旅客", "游客", "部队", "政协委员", "人大代表", "全国", "的", "前", "后",
    "专家",
    "公民",
    "媒体", "使节", "大使", "医疗", "抗疫", "力量", "合作", "政策", "态度", "投资", "贸易", "出口",
  ])
  static let addressed: UnitSet = "俄美欧日德乌英"
  /// Countries that hardly ever are anything else before a place abroad.
  static let owners: UnitSet = "俄美日韩英法德印澳泰缅菲乌伊"
  static let owning: UnitSet = "在向对从由是同赴抵驻据与和及至往到入过访称于被袭击将以逼近靠经飞炸"
  /// Provinces and cities that lines and leagues are called after.
  static let united: UnitSet = "京津沪渝冀豫辽湘皖鲁浙赣鄂桂晋闽粤藏疆川黔滇琼陕宁青港澳台苏吉黑蒙甘贵云新"
  static let ofProvinces = WordMap<Void>(words: [
    "、", "等", "两大", "两省", "三省", "四省", "五省", "三地", "四地", "五地", "省", "高速", "铁路", "公路", "高铁", "地区", "边", "交界",
    "区域",
    "根据地", "革命", "毗邻", "接壤", "大通道", "物流", "多地", "各地", "协同", "合作", "联合", "跨界",
  ])
  static let ofTwoProvinces = WordMap<Void>(words: [
    "两地", "两省", "两市", "携手", "联手", "合作", "协作", "共建", "共同", "联动", "联合", "红十字", "警方", "交界",
    "政协", "人大",
    "企业", "文旅", "情",
  ])
  static let afterCountries = WordMap<Void>(words: [
    "等国", "等多国", "等西方国家", "等国家", "两国", "三国", "四国", "五国", "六国", "七国", "三方", "四方", "五方",
  ])
  /// 英、法、俄等语言
  static let afterLanguages: UnitSet = "等语文多双各"
  static let afterProvinces = WordMap<Void>(words: [
    "等", "两省", "三省", "四省", "五省", "六省", "两地", "三地", "四地", "五地", "多地", "各省", "各地", "省", "同胞", "交界",
  ])
  /// Countries that headlines call by one character.
  static let headed: UnitSet = "俄美日韩英法德印澳泰缅菲乌伊叙黎埃朝越土"
  static let heads = WordMap<Void>(words: [
    "总统", "副总统", "前总统", "总理", "首相", "外长", "防长", "财长", "国务卿", "国王", "议长", "议员", "参议员", "众议员", "代表团",
    "官员", "专家", "学者", "警方", "民众", "称", "大使", "多地", "多州", "各地",
  ])
  static let partners: UnitSet = "卡突摩喀赞津肯坦刚科多厄文汤贝纳卢尼秘白芬丹挪冰奥罗保克毛萨斐库纽瑙圭牙"
  static let ofPartners = WordMap<Void>(words: ["建交", "元首", "经贸", "命运共同体", "全面"])
  static let ofBoth = WordMap<Void>(words: [
    "都", "均", "应", "要", "同为", "互为", "建立", "团结", "铁杆", "开放", "同是", "正", "始终",
  ])
  static let sailing: UnitSet = "抵离进入返"
  /// 美军, 俄方, 京汉
  static let notAlone: UnitSet = "岛军方汉媒国语总外议元帝蒋苏智雅能绣陶酒股币铁网超派莱亚康某氏资雄九广张唐石昆通城剧菜东西南北中"
  static let abroad: UnitSet = "俄美英法德日韩澳华欧乌印朝越柬泰菲伊"
  static let visiting: UnitSet = "访赴驻抵对援在来向输"
  static let beforeVerbs: UnitSet = "现存所实内正潜外好旨自"
  static let withIsrael: UnitSet = "巴黎伊叙"
  static let beforeMiddle: UnitSet = "其之高初在集当空心手途期"
  static let countries: UnitSet = "中美俄英法德日韩朝印巴越老缅泰柬菲澳欧非苏蒙哈吉塔土乌沙伊埃阿匈塞希意西葡荷比瑞波捷墨加古委智秘新马尼孟斯以黎叙"
  /// Characters of countries that are hardly ever anything else beside another.
  static let clear: UnitSet = "美俄英法德日韩朝印越缅泰柬菲澳欧非苏蒙哈乌沙埃匈塞葡荷瑞捷墨叙黎伊吉塔土巴"
  /// Countries whose characters are clear beside 中, which others may stand before only where they are countries.
  static let withMiddle: UnitSet = "阿委秘智"
  static let ofStates = WordMap<Void>(words: [
    "建交", "命运", "铁路", "公路", "元首", "边境", "边界", "外长", "总理", "经贸合作", "全面", "战略", "经贸", "人文", "自贸",
  ])
  /// Pairs that are hardly ever anything else.
  static let great = WordMap<Void>(words: [
    "中美", "中俄", "中日", "中英", "中德", "中苏", "中印", "中韩", "中朝", "中越", "俄乌", "巴以", "以巴", "美俄", "美苏", "美欧", "美日",
    "美韩", "日韩",
    "中日韩", "中蒙俄", "中俄蒙", "美日韩", "英法", "美英", "印巴", "中澳", "中欧", "欧中", "美中", "俄中", "德中", "日中",
  ])
  static let afterPairs: UnitSet = "洲文街式语方军班渝蜀黎西"
  /// What two countries have: a pair is one before these.
  static let ofPairs = WordMap<Void>(words: [
    "建交", "合作", "贸易", "经贸", "冲突", "战争", "边境", "边界", "元首", "领导人", "传统",
    "全面", "战略", "命运", "人文", "文明", "人民", "各领域", "务实", "高层", "外长", "总理", "两军", "两党", "关税", "联合", "会谈",
    "峰会", "加强", "建立", "文化交流", "文化年", "文化遗产", "临时", "原油", "合拍",
    "投资", "自贸", "班列", "铁路", "公路", "之间", "携手", "世代", "经济", "对话", "谈判", "停火", "青年", "地方",
    "企业",
  ])
  /// What is between two countries, or told of both.
  static let ofRelations = WordMap<Void>(words: [
    "两国", "三国", "四国", "五国", "等国", "等西方国家", "等国家", "双方", "双边", "三方", "关系", "友谊", "友好", "传统友谊", "情谊", "邦交",
    "铁杆", "兄弟",
    "两军", "两党", "人民", "两国人民",
  ])
  static let missions: [StaticString] = ["使馆", "大使馆", "使领馆", "领馆", "总领馆"]
  /// What joins the last of a list.
  static let listing: UnitSet = "和及与等"
}
