internal import TextPipeline

/// The closed vocabularies of titles: what stands before and after them.
extension TitleGrammar {
  static let bodies = ["orghead", "organization"].map { LexiconType($0) }
  /// Bodies whose offices are named with them: 党组书记 even where a name could end in 党组.
  static let partyBodies = WordMap(words: ["党组", "党委", "党总支", "党支部", "党工委", "机关党委"])
  /// What stands before 社区 and is no part of its name.
  static let noPlaces: UnitSet = "的和与及为任由是该本"
  /// 系主任, 村书记: what heads of offices begin with that ends names as well.
  static let placedHeads: UnitSet = "系村"
  /// 老村主任, 原村主任, 现村主任, 对村主任
  static let verbsBefore: UnitSet = "老原现前新女男副对向给将把请被让找见听问,"
  static let schools: UnitSet = "长董友园区"
  static let honorifics: WordEnds = ["同志", "先生", "女士", "小姐"]
  /// Of what there are troupes and groups.
  static let grouped: WordEnds = ["记者", "讲师", "宣讲员"]
  static let classes: WordEnds = ["年级", "新生", "老生", "班"]
  /// 委员会 is a body, but 委员会见 a meeting.
  static let afterMeeting: UnitSet = "见晤同上"
  /// Bodies inside courts and procuratorates, named with the office: 检察委员会委员.
  static let committees: WordEnds = ["检察委员会", "审判委员会", "审委会", "检委会"]
  /// Levels of offices that are held at each: 区级河长.
  static let tiers: WordEnds = ["省级", "市级", "区级", "县级", "乡级", "镇级", "村级", "州级", "旗级"]
  static let stewards = WordMap<Void>(words: ["河长", "总河长", "湖长", "林长", "田长", "路长"])
  /// Offices that people are called by long after.
  static let veterans = WordMap<Void>(words: [
    "书记", "主任", "校长", "村长", "队长", "厂长", "局长", "院长", "站长", "所长", "县长", "镇长", "乡长", "社长", "班长", "连长", "团长",
    "场长",
    "支部书记", "村支书", "村主任", "村支部书记", "矿长", "会长", "馆长",
  ])
  static let beforeOld: UnitSet = "敬养古长元"
  static let envoys = WordMap<Void>(words: [
    "大使", "总领事", "副总领事", "领事", "公使", "代办", "临时代办", "参赞", "武官",
  ])
  /// Departments of a committee, and the committee of a village beside its party branch.
  static let departments: WordEnds = [
    "组织部", "宣传部", "统战部", "统一战线工作部", "社会工作部", "政法委", "政法委员会", "纪委监委", "人民武装部", "人武部", "村委会", "居委会", "村民委员会",
    "办公室",
  ]
  /// Heads that a noun before them describes.
  static let describable = WordMap(words: [
    "医生", "医师", "经理", "代表", "专员", "官员", "秘书", "教师", "工程师", "设计师", "护士", "研究员", "技术员", "管理员",
    "志愿者", "警察", "干事", "律师", "工人", "大户", "司机", "顾问", "总监", "主持人", "评论员", "参赞", "专家", "艺术家", "仲裁员", "拍卖师",
    "裁判", "治疗师", "特派员", "指导员", "驾驶员", "督导员",
  ])
  /// Ranks that name the service they are held in.
  static let ranks = WordMap<Void>(words: [
    "上将", "中将", "少将", "准将", "大校", "上校", "中校", "少校", "上尉", "中尉", "少尉", "一级上将",
  ])
  /// Offices that name the state they are of, and so no body before them.
  static let ofState = WordMap<Void>(words: ["国家主席", "国家副主席", "国家元首"])
  static let branches: WordEnds = ["海军", "空军", "陆军", "武警", "火箭军", "海军陆战队"]
  /// Heads of the business of a firm.
  static let managers: WordEnds = ["经理", "总监", "总裁", "主管", "首席执行官", "工程师", "负责人"]
  /// What the business of a manager is, and where; ranks between.
  static let businesses: WordEnds = [
    "人力资源", "市场", "销售", "营销", "财务", "技术", "运营", "采购", "产品", "品牌", "公关", "法务", "研发", "质量", "人事", "行政", "物业",
    "投资",
    "业务", "供应链", "物流", "内容", "数据", "战略", "合规", "风控", "信贷", "客服", "餐饮", "房务", "渠道", "客户", "大客户", "商务", "监审",
    "审计",
    "策划", "创意", "艺术", "设计", "工艺", "生产", "信息", "公共事务", "政府事务", "公共关系", "市场营销", "企业传讯", "传讯", "招商", "工程",
    "解决方案", "高级", "资深", "亚太区", "亚洲区", "中国区", "大中华区", "北亚区", "欧洲区", "美洲区", "中东区", "东南亚区", "华东区", "华南区", "华北区",
    "华中区", "西南区", "西北区", "东北区", "亚太地区", "大中华地区", "全球",
  ]
  static let firmEnds: UnitSet = "司团行业店厂社所院校区馆场"
  static let beforeBusiness: UnitSet = "家任的为是及和与兼名位该其原前"
  static let praise: WordEnds = ["知名", "著名", "着名", "我国", "我院", "我省", "我市", "国内", "国际", "资深", "特邀"]
  /// Offices that are for something, named before them: 政策 in 政策专员.
  static let fieldHeads = WordMap<Void>(words: [
    "首席专家", "首席科学家", "首席研究员", "首席分析师", "首席经济学家", "首席工程师", "首席设计师", "首席顾问", "专员", "特派员", "讲席教授", "特聘教授",
    "讲座教授", "冠名教授", "高级代表", "特别代表", "事务代表", "特使", "大臣", "负责人",
  ])
  /// Members of a government, who have a portfolio.
  static let ministers = WordMap<Void>(words: ["部长", "副部长", "大臣", "副大臣", "国务秘书"])
  /// Characters that part an office from the body before it.
  static let noField: UnitSet = "的等及为任由是在把将被让请了着派聘对向兼各该本前原"
  /// What before 负责人 and 专员 is no field of theirs.
  static let notFields = WordMap<Void>(words: [
    "相关", "有关", "主要", "和", "与", "以及", "原", "前", "新任", "时任", "现任", "党委", "党组", "党支部", "行政", "具体", "一名", "一位",
    "部门", "单位",
    "其他", "全体", "多名", "两名", "驻", "副", "代理", "领导", "班子", "知名", "着名", "资深",
  ])
  /// How parts of bodies end before a field.
  static let parts: UnitSet = "系院所部处局厅司"
  /// Grades of a profession; what it is practised in stands outside.
  static let grades = WordMap<Void>(words: [
    "主任医师", "副主任医师", "主治医师", "主任护师", "副主任护师", "主管护师", "主任药师", "副主任药师", "主管药师", "主任技师", "副主任技师", "主管技师",
    "住院医师",
    "特级教师", "高级教师", "正高级教师", "一级教师", "高级工程师", "正高级工程师", "教授级高级工程师",
  ])
  /// Modifiers of the lexicon that praise or date rather than name an office.
  static let noModifiers = WordMap(words: [
    "兼任", "兼", "退休", "离休", "首任", "第一任", "负责", "主要", "联系", "牵头", "责任", "具体", "年轻", "青年", "优秀", "先进",
    "最美", "知名", "着名", "杰出", "骨干", "中青年", "本报", "本台", "本网", "本刊", "临时", "省级", "市级", "县级", "区级", "国家级",
    "人大", "政协", "政府", "学会", "分会", "管委会", "领导小组", "工作组", "专班", "指挥部", "秘书处", "办公室", "科室", "病区",
    "专业", "妇联", "工会", "护理", "医疗", "疾控", "公共卫生", "一线", "现场", "助理",
  ])
  /// Title-like nouns of the lexicon that are no office.
  static let commonNouns = WordMap(words: [
    "原告", "被告", "被告人", "上诉人", "被上诉人", "申请人", "被申请人", "当事人", "证人", "党员", "老党员", "预备党员", "学生",
    "大学生", "硕士研究生", "博士研究生", "农民", "农民工", "业主", "家长", "烈士", "工人", "主犯", "从犯", "捐献者", "研究生", "博士", "硕士", "法人",
    "股东",
    "驾驶员", "战士", "军官", "老板", "校友", "经营者", "养殖户", "种植户", "劳模", "劳动模范", "牧民", "渔民", "公主",
    "原创", "演员", "企业家", "快递员", "骑手", "外卖骑手", "冠军", "跑者",
  ])
  /// The kinds of trades, whose names end so.
  static let trades: Set<String> = ["health", "school", "science", "company", "media", "police"]
  static let tradeEnds: UnitSet = "员师警工"
  /// Offices and trades of the media that stand in no credit line.
  static let broadcasters: WordEnds = ["总编辑", "总编", "解说员", "评论员", "播音员", "主播", "作家"]
  /// Verbs that say what somebody is on: 体检医师.
  static let duties = WordMap(words: ["体检", "急救", "值班", "巡逻", "抢修", "鉴定", "执勤", "驻守", "带班", "接处警"])
  /// Ends of department nouns.
  static let departmentEnds: UnitSet = "系科部处室局院站所点股组队庭会校厂镇乡村县市区省州旗司店馆台社籍名位个"
  /// Words before a title that do not describe it.
  static let noDescription = WordMap(words: [
    "担任", "聘请", "邀请", "组织", "选举", "全体", "所有", "优秀", "参赛", "我们", "他们", "本次", "部分", "专业", "公司",
    "医院", "学校", "企业", "政府", "法院", "银行", "集团", "中心", "大学", "中学", "小学", "机关", "单位", "部门", "任命",
    "同时", "机构", "女士", "先生", "出任", "就任", "当选", "推荐", "成为", "作为", "来自", "通过",
  ])
}
