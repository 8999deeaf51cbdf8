internal import TextPipeline

/// The closed vocabularies of bodies beside titles and names.
extension BodyNeighbours {
  /// 法院 and 医院 are no schools.
  static let otherHouses: UnitSet = "法医"
  /// How a body ends that has such people.
  static let homes: [(professions: WordEnds, ends: UnitSet)] = [
    (["法官", "审判员", "书记员"], "院庭"), (["检察官"], "院"), (["民警", "警官"], "局所队站"),
    (["医生", "医师", "护士", "护师", "药师"], "院心站所室科"), (["记者"], "社报网台心"), (["律师"], "所"),
    (["教师", "老师", "教授"], "校学中小园院所"),
  ]
  /// How a body ends that 该 points back to.
  static let kinds: [UInt16: UnitSet] = Dictionary(
    uniqueKeysWithValues: [
      ("校", "校学中小园院大"), ("院", "院"), ("局", "局"), ("所", "所"), ("厂", "厂"), ("社", "社"), ("会", "会"), ("司", "司团"),
    ]
    .map { (key: String, ends: UnitSet) in (key.utf16.first!, ends) })

  static let orders: WordEnds = ["指派", "委派", "选派"]
  static let hirings: WordEnds = ["任命", "聘任", "聘请", "聘用", "委任", "续聘", "特聘"]
  static let hiringAdverbs: WordEnds = ["正式", "宣布", "决定", "已", "还", "将", "拟", "近日", "日前", "董事会"]
  /// How bodies end that appoint their own people.
  static let employers: WordEnds = [
    "公司", "集团", "银行", "支行", "俱乐部", "大学", "学院", "中学", "小学", "医院", "球队", "报社", "杂志社",
  ]
  static let services: WordEnds = ["当过", "做过", "担任过", "担任", "当", "任"]
  static let closers: UnitSet = "。;"
  static let datelines: UnitSet = "电讯"
  static let media: UnitSet = "社网报台线端站"
  /// What reporters are called in the bracket of a dateline.
  static let reporting: WordEnds = ["分站", "本网", "全媒体", "首席", "特约", "融媒体"]
  static let ends: UnitSet = "。!?;"
  static let departments: UnitSet = "组科室部处系司厅队"
  static let copulas: UnitSet = "是系"
  static let collectives: WordEnds = ["领导", "负责人", "负责同志"]
  static let parts: UnitSet = "组科室部处系司厅会院所局"
  static let trades: UnitSet = "工人员手师民"
  static let columns: UnitSet = ",|"
  static let bullets: UnitSet = " .、·•-*)(|"
  static let conjunctions: UnitSet = "和与及等暨"
  /// Characters that make more of a gap than a noun.
  static let clauses: UnitSet = "派抓由对向为被有等以在了着是把让给说将致请邀送从已曾并也还都就又拟获前后昨今日"
  static let verbs = WordMap<Void>(words: [
    "组织", "特邀", "聘任", "任命", "选举", "推选", "推荐", "授予", "表彰", "慰问", "走访", "看望", "采访", "会见", "陪同", "判处", "指控",
    "奖励", "介绍", "感谢", "支持", "资助", "帮助", "协助", "救治", "通知", "要求", "约谈", "处分", "决定", "批准", "同意", "安排", "动员",
    "鼓励", "引进", "讲述", "称赞", "悼念", "纪念", "追授", "举报", "质疑", "批评", "提名", "宣布", "消息", "报道", "发布", "召开", "举行",
    "举办", "成立", "通报", "发现", "接到", "欢迎", "出席", "参加", "参观", "考察", "调研", "视察", "访问", "公布", "毕业", "起诉", "录取",
    "结合", "指责", "拥护", "反对", "联合", "工作的", "上网",
  ])
  /// What begins a description of an office that 的 ends.
  static let charges = WordMap<Void>(words: ["负责", "分管", "主管", "主抓", "牵头", "专门负责"])
  static let places: Set<LexiconType> = Set(
    ["country", "division", "region", "foreigncity"].map { LexiconType($0) })
  /// When a title was held, between it and its body: 县水利局原局长.
  static let tenses: WordEnds = [
    "时任", "现任", "新任", "前任", "首任", "首位", "首位女", "首任女", "历任", "原三任", "原两任", "候任", "第一任", "主持工作的", "分管", "有关",
    "相关", "原",
    "前", "现",
  ]
  static let former: UnitSet = "的前原"
  static let articles: WordEnds = ["一名", "一位"]
  /// How a stretch ends that says what somebody studies.
  static let studies: WordEnds = ["专业", "级", "班", "届", "系", "大一", "大二", "大三", "大四", "学院"]
  /// Common nouns for those who belong to a body, which hold no title; the longer ones first.
  static let members: WordEnds = [
    "运动员", "选手", "球员", "队员", "大学生", "研究生", "博士生", "留学生", "高才生", "本科生", "专科生", "硕士生", "毕业生", "高中生", "学生",
    "博士", "硕士", "同学", "学员", "职工", "员工", "工人", "会员", "志愿者", "社工", "演员", "干部", "党员", "校友", "成员", "领导人", "领导",
    "负责人", "负责同志", "候选人",
    "雇员", "职员", "工作人员", "教职工", "义工", "保安", "清洁工", "环卫工", "环卫工人", "保洁员", "操盘手", "洋将", "主将", "旧将", "新援",
    "新生", "学子", "小将", "老将", "名将", "一单", "二单", "三单", "头号", "外援", "方面", "主力", "当家球星",
  ]
}
