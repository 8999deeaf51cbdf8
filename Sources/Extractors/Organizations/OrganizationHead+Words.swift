internal import TextPipeline

/// The closed vocabularies that say whether a head is one: what goes on after it, what it only ends or begins.
extension OrganizationHeadFinder {
  /// Heads that say nothing alone, not even after a name in a coordination.
  static let generics = WordMap<Void>(words: [
    "中心", "委员会", "小组", "机构", "组织", "平台", "联盟", "基地", "医院", "诊所", "学校", "大学", "学院", "中学", "小学", "高中", "初中",
    "幼儿园", "公司",
    "企业", "集团", "工厂",
    "银行", "协会", "学会", "单位", "部门", "办公室", "宾馆", "酒店", "超市", "商店", "药店", "门诊", "药房", "食堂", "车间", "工作组", "专班",
    "社团", "剧团", "合作社", "联合体",
    "共同体", "有限公司", "有限责任公司", "股份有限公司", "分公司", "子公司", "控股公司", "集团公司", "总公司", "媒体", "报社", "电视台", "养老院", "敬老院",
    "福利院", "家长委员会", "家委会", "业主委员会", "业委会", "自管会",
  ])
  /// What a firm's name tells the make of, or what is counted by it.
  static let products = WordMap<Void>(words: [
    "客机", "飞机", "货机", "手机", "轿车", "电动车", "车型", "导弹", "坦克", "战机", "卡", "指数", "综合指数", "500指数", "100指数",
  ])
  static let airlineEnds: UnitSet = "航空司"
  static let severals: UnitSet = "两二三四五六七八九"
  static let settling = WordMap<Void>(words: ["落户", "落地", "落成", "落实", "落马"])
  static let handling: UnitSet = "侦督主承协举开经代交兴申创合联帮查惩严包操催"
  /// What goes on behind an office that is told in short, beside its deeds and its titles.
  static let ofOffices = WordMap<Void>(words: [
    "工作人员", "有关", "相关", "负责", "要求", "批准", "统计", "获悉", "透露", "了解", "日前", "近日", "的", "原", "会同", "指导",
  ])
  /// What joins an office to the next one.
  static let joins: UnitSet = "和与及等"
  /// 全市, 各县: many places.
  static let quantifiers: UnitSet = "全各"
  static let groupings: UnitSet = "织建成队团长"
  static let ofConference = WordMap<Void>(words: ["工作", "事业", "制度", "理论", "性质", "组织", "协商"])
  static let ofDelegates = WordMap<Void>(words: ["联络", "中心", "之家", "团", "大会", "工作", "小组", "议案"])
  static let noHeads: WordEnds = [
    "会商会", "界小组", "委员小组", "副中心", "负荷中心", "辐射中心", "文明医院", "爱婴医院", "平安医院", "文明学校", "平安学校",
  ]
  /// What is said of a meeting, where a body of the same name would do something.
  static let held = WordMap<Void>(words: ["上", "召开", "举行", "在", "期间", "于", "暨"])
  static let bonds = WordMap<Void>(words: [
    "签约", "签订", "建设", "合作", "协议", "试点", "改革", "模式", "揭牌", "帮扶", "成立",
  ])
  static let meetings = WordMap<Void>(words: [
    "大会", "博览会", "展览会", "论坛", "峰会", "年会", "周", "科技园", "科技城", "产业园", "园区", "科创", "小镇",
  ])
  static let accounts = WordMap<Void>(words: ["微博", "账号", "帐号", "公众号", "视频号", "小程序", "直播间"])
  /// Ordinary words that are departments of the body before them.
  static let departments = WordMap<Void>(words: [
    "内科", "外科", "骨科", "儿科", "产科", "妇科", "妇产科", "眼科", "牙科", "口腔科", "皮肤科", "神经科", "急诊科", "检验科", "放射科", "药剂科",
    "财务科", "财务处", "人事处",
    "人事科", "总务处", "教务处", "秘书处", "保卫处", "保卫科", "办公室", "实验室", "手术室", "急诊室", "化验室", "资料室", "医务室", "医务科", "宣传部",
    "组织部", "统战部", "外事处",
    "门诊部", "护理部", "住院部", "编辑部", "俱乐部", "武装部", "后勤处", "学生处", "招生办", "宣传科", "科教科", "信息科", "护理科", "康复科", "中医科",
    "麻醉科", "病理科", "超声科",
  ])
  static let partyUnits: [StaticString] = [
    "党组", "党委", "党总支", "党支部", "党工委", "机关党委", "纪委", "团委", "工委",
  ]
  static let partyTitles = WordMap<Void>(words: [
    "书记", "副书记", "成员", "委员", "常委", "常务委员", "专职委员", "常务副书记", "专职副书记", "班子成员", "第一书记",
  ])
  static let partyGroups: UnitSet = "组部支"
  static let departmentSuffixes: UnitSet = "科处股室部"
  static let suffixes: UnitSet = "局厅委办科处股室署所站队部"
  static let townships: UnitSet = "乡镇村"
  static let officeUnits: UnitSet = "府委编改防治指创综外侨台港法信访扶金拆征食安爱卫"
  /// What 长 begins behind a body that it could be the head of.
  static let longWords = WordMap<Void>(words: [
    "长江航", "长江三", "长江干", "长江上", "长江中", "长江下", "长江经", "长江大", "长江流", "长江水", "长江委", "长江口", "长安", "长期", "长年",
    "长久", "长远", "长效", "长三角",
  ])
  static let headed: UnitSet = "局院校厅处科所站馆部行队股室署园"
  static let sciences = WordMap<Void>(words: ["生物", "生命", "生态", "生理", "生化", "生殖", "生育"])
  static let rankMarks: UnitSet = "副正"
  /// Words that 同 begins where 会 ends a name: 协会 + 同意.
  static let agreeing = WordMap<Void>(words: [
    "同意", "同时", "同步", "同期", "同样", "同仁", "同志", "同行", "同学", "同比", "同类", "同胞", "同在", "同属", "同为",
  ])
  /// What departments and institutes are called after, beside the fields of work: 国库 + 处, 鱼病 + 所.
  static let causes: WordEnds = [
    "人事", "法规", "财务", "外事", "国库", "金融", "会计", "渔业", "农机化", "标准化", "体改", "血防", "爱卫", "食品", "基建", "户政", "科信",
    "城建", "质安", "兽医", "语委", "税政", "资产", "绩效", "社保", "产业", "资源", "项目", "能源", "工业", "农业", "林业", "畜牧",
    "水产",
    "档案", "机要", "保密", "老干", "离退休", "学生", "研究生", "教务", "科技", "科教", "设备", "文化", "文物", "艺术", "市场", "广告",
    "商标",
    "药政", "医政", "医改", "疾控", "妇幼", "中医", "民族", "宗教", "侨务", "港澳", "台务", "涉外", "政工", "党建", "老龄", "病", "物理", "化学",
    "生物",
    "科学", "植物", "动物", "地质", "海洋", "材料", "技术", "环境", "生态", "历史", "语言", "哲学", "法学", "考古", "天文", "遗传", "微生物",
    "药物",
  ]
  static let situations: UnitSet = "好布格结残战僵开"
  static let ofParliament: UnitSet = "员长厅"
  /// Behind what looks like a school's short form: of places, schools and people whose names end as one does.
  static let endsOfOthers = WordMap<Void>(words: ["社区", "街道", "村", "屯", "庄", "寨", "大学", "律师"])
  /// Words with 学 behind a school in its short form.
  static let afterSchools = WordMap<Void>(words: [
    "学子", "学生", "学者", "学院", "学报", "学长", "学姐", "学科", "学校", "学术", "学霸", "学习",
  ])
  static let forces: [StaticString] = ["大队", "支队", "消防", "交警", "特警"]
  static let particleVerbs: UnitSet = "为称向辖"
  static let beforeParticle: UnitSet = "世众之各面"
  static let halls: UnitSet = "镜宴官大客餐展歌舞放门前后候正中小"
  /// What a body's name makes a place's name with.
  static let memorials = WordMap<Void>(words: [
    "旧址", "遗址", "故址", "原址", "机关旧址", "军部旧址", "纪念馆", "陈列馆", "旧居", "烈士陵园",
    "陵园", "公园",
  ])
  static let sites = WordMap<Void>(words: ["旧址", "遗址", "故址", "原址"])
  static let ofParties: UnitSet = "两主公命民产劳义"
  static let codeTails: UnitSet = "线级型类区座楼栋股轮照"
  static let stakes: UnitSet = "参入控持配炒招"
}
