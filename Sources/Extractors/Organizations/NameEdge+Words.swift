internal import TextPipeline

/// The closed vocabularies of the walk to the left edge.
extension NameEdgeFinder {
  static let doers: UnitSet = "馆院会心室所局署社厂台团"
  static let plainHeads = WordMap<Void>(words: [
    "医院", "学院", "法院", "检察院", "监狱", "工厂", "电台", "集团", "旅行社", "通讯社", "大使馆", "使馆", "领事馆", "宾馆", "议会", "国会",
    "分局", "公社", "政府", "教会", "大会", "派出所", "看守所",
  ])
  static let villages: UnitSet = "村里邻街"
  static let associations = WordMap<Void>(words: [
    "协会", "商会", "联谊会", "联谊促进会", "联合会", "促进会", "联合促进会", "联席会", "公会", "研究会", "俱乐部", "联盟", "专科联盟", "产业联盟",
    "技术联盟", "创新联盟", "总会", "基金会", "同学会",
  ])
  /// 街道(乡镇): another kind, no part of a name.
  static let levelWords = WordMap<Void>(words: ["乡镇", "街道", "社区", "乡", "镇", "村", "县", "市", "区", "园区"])
  /// Whom bodies are called after, though they are titles as well: 烈士 + 纪念馆, 警察 + 协会.
  static let callings = WordMap<Void>(words: [
    "烈士", "警察", "企业家", "教师", "飞行员", "工人", "农民", "职工", "学生", "研究生", "大学生", "留学生", "军人", "医师", "护士", "律师", "作家",
    "艺术家", "科学家",
    "志愿者", "市民", "居民", "领事", "会计师", "建筑师", "消费者", "书画家", "书法家", "画家", "美术家", "音乐家", "舞蹈家", "戏剧家", "摄影家",
    "收藏家", "诗人",
  ])
  static let positions: UnitSet = "前后内里上下"
  /// Last characters of places and works that bodies are named after: 大路 + 小学, 胜利油田 + 中心医院.
  static let geographic: UnitSet = "山河湖江海溪泉湾岭坪塘桥庄寨营堡岛洲滩坡沟峪矿田场厂路街巷"
  /// Of the same characters, what is a kind of thing and no name.
  static let works = WordMap<Void>(words: [
    "铁路", "公路", "道路", "线路", "电路", "网路", "油田", "气田", "煤矿", "铁矿", "工厂", "市场", "广场", "现场", "商场", "机场", "农场",
    "牧场", "渔场", "林场", "会场", "赛场", "职场", "战场", "立场", "江河", "江湖", "湖泊", "海岛", "大海", "沿海", "远海", "近海", "公海",
    "上海", "药厂", "电厂",
    "水厂",
    "思路", "出路", "海湾", "沿江", "剧场", "专场", "考场",
  ])
  static let organizers = WordMap<Void>(words: ["组委会", "组织委员会", "筹委会", "筹备委员会", "执委会", "评委会"])
  static let events = WordMap<Void>(words: ["活动", "大赛", "比赛", "竞赛", "博览会", "运动会", "论坛", "大会", "峰会"])
  static let alsoSyllables: UnitSet = "里内那任"
  static let departmentEnds: UnitSet = "系科室处司所部委队"
  static let joints: UnitSet = "与和及同"
  static let partners: UnitSet = "意美俄英法德日韩朝蒙越柬泰缅马新印巴沙土埃尼肯坦赞津加墨古阿智秘厄澳斐哈吉塔乌白波捷匈罗塞希西葡荷比瑞挪芬丹冰欧非伊科阿卡也"
  /// What bodies of two countries are for.
  static let joint = WordMap<Void>(words: [
    "合作", "友谊", "投资", "能源", "经贸", "人文", "联合", "高级别", "高层", "双边", "议会", "友好", "文化", "文明", "中医药", "经济", "政府间",
    "企业家",
    "科技", "贸易", "青年", "创新",
    "国际", "总理", "农业", "海洋", "气候", "环境", "航空", "青少年", "核安保", "贸促",
  ])
  static let ordinalUnits: UnitSet = "次届师"
  /// When an office was held, or what a bracket adds: (含县交警大队).
  static let tenses: UnitSet = "原现前含"
  /// Counties whose short forms are far more often words, 资源 of 人力资源: places only behind a higher one.
  static let commonWords = WordMap<Void>(words: [
    "资源", "通道", "中方", "合作", "友好", "动力", "港口", "公安", "新建", "振兴", "延长", "复兴", "富裕", "宏伟", "互助", "大堂", "山上",
    "城中", "比如",
    "大厂", "新兴", "丰满", "南部",
  ])
  static let oneUnitVerbs: UnitSet = "同率集调愿致据派携拟访抵辞就因如令让使邀给促改仍又再曾未已要将会能可应须赴是系属"
  static let missions: WordEnds = ["使馆", "大使馆", "领事馆", "使领馆", "使团", "代表处", "办事处", "商会"]
  /// Before the place where a body of another country is: 驻, 援, 赴.
  static let abroad: UnitSet = "驻援赴"
  /// Bodies that name their field before how far they reach: 环境与发展 + 国际合作委员会.
  static let reaching: WordEnds = [
    "研究中心", "广播中心", "新闻中心", "委员会", "促进会", "俱乐部", "基金会", "研究院", "研究所", "研究会", "协会", "学会", "联合会", "剧院",
  ]
  /// What a body has at several seats, each called after its place.
  static let seated: WordEnds = [
    "研究院", "研究所", "研究中心", "实验室", "分院", "分公司", "服务队", "试验站", "分部", "分中心", "创新中心",
  ]
  /// What is called after its field and then its place: 细菌战 + 衢州陈列馆.
  static let fielded: WordEnds = ["实验室", "陈列馆", "纪念馆", "研究院", "研究所", "科学馆"]
  static let beforeFields: UnitSet = "、在到由和与对从“"
  /// 同 joins, and contests end in the others.
  static let contests: UnitSet = "同站赛杯会"
  /// First characters of groups of the state's: 中盐, 国电, 华能.
  static let groups: UnitSet = "中国华"
  /// 医疗队, 考察团, 工作组
  static let sentEnds: UnitSet = "队团组"
  /// Bodies that go by a brand before a country: 博云 + 中国 + 有限公司.
  static let abroadFirms: WordEnds = [
    "公司", "集团", "工厂", "厂", "银行", "台", "社", "网", "基金会", "中心", "研究院", "研究所", "医院", "企业", "店", "报",
  ]
  static let goings: UnitSet = "进到赴去入出回往访过抵住"
  static let cities: UnitSet = "省市县"
  /// 院区, 校区, 园区: no district.
  static let districtWords: UnitSet = "旧老院校园社小景片矿灾疫病战军馆垦灌"
  static let ours: UnitSet = "我本该"
  static let homes: UnitSet = "同家老故返回还异他水下城"
  static let townships: UnitSet = "镇乡"
  /// What zones with a government of their own are called, the longest first.
  static let zones: [StaticString] = [
    "城乡一体化示范区", "高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "产业集聚区", "工业园区", "产业园区", "管理区", "经济区",
    "科技产业园", "产业园", "工业园", "开发区", "示范区", "特别合作区", "深度合作区", "合作区", "试验区", "实验区", "度假区", "风景区", "保税区", "自贸区",
    "经开区", "高新区", "生态区", "生态新城", "国际港务区", "港务区", "航空港区", "商务区", "新区",
  ]
  static let nationalEnds: UnitSet = "家国界际华邦央"
  static let nationals: [StaticString] = [
    "中华全国", "联邦", "中央", "国家", "全国", "世界", "国际", "联合国", "中国", "中华",
  ]
  /// The parties beside the Communist one.
  static let democraticParties = ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"]
  static let parties: [StaticString] = [
    "中国共产党", "共青团", "中共", "民盟", "民建", "民革", "民进", "农工党", "致公党", "九三学社", "台盟", "政协",
  ]
  static let prefixes: [StaticString] = parties + ["武警", "国网", "国铁", "国军", "民航"]
  /// 应越南…邀请, 占天津海关, 引领者北京…: one character before a place that is none of a brand.
  static let particles: UnitSet = "应原占者由被使让令称指隔携据过入供商自"
  /// Staffs: bodies that are set up for one task and called after it.
  static let staffs: WordEnds = ["指挥部", "领导小组", "工作专班", "组委会", "组织委员会", "联席会议"]
  /// Whose name may have a task in quotes.
  static let quoted: WordEnds = ["工委", "办公室", "指挥部", "领导小组", "工作专班", "调查组"]
  /// Last characters of callings: 农民工, 军人, 大学生.
  static let people: UnitSet = "工人生民兵"
  /// What a task begins with or is, though elsewhere a clause's verb or noun: 推进, 活动.
  static let tasks: WordEnds = [
    "推进", "推动", "加强", "深化", "提升", "支持", "支援", "处理", "处置", "整改", "督促", "打造", "构建", "建设", "创建", "争创", "巩固",
    "落实",
    "贯彻", "迎接", "筹备", "承办", "组织", "保障", "实施", "开展", "活动", "项目", "会议", "利用", "统计",
  ]
  /// What the field of an office is limited to, though it makes no name: 城乡 + 规划.
  static let attributes = WordMap<Void>(words: [
    "城乡", "城市", "城镇", "村镇", "乡镇", "基层", "民办", "城区", "县域", "国有", "公立", "民间", "境外", "涉外", "城郊", "专业", "类专业",
  ])
  static let departmentsOfDuty: UnitSet = "处科股室"
  /// Verbs that departments are called after, behind a body alone.
  static let duties = WordMap<Void>(words: [
    "调查", "注册", "检查", "利用", "督导", "督办", "侦查", "复核", "复查", "抽查", "核查", "清理", "接待", "巡查", "查验", "征缴", "申报",
    "受理", "裁决", "考核", "奖励", "推进", "促进", "协调", "协作", "交流", "交往", "调研", "查处", "处置", "收发", "流动", "配置", "拓展",
    "组织",
    "指导", "参谋", "认定", "复审", "立案", "公诉", "控告", "申诉", "抗诉", "举报", "运营", "营运", "运行", "调度", "稽查", "采购", "销售",
    "营销",
    "策划", "维修", "维护", "结算", "设计", "保洁", "配送", "押运", "安检", "检修", "检验", "测试",
  ])
}
