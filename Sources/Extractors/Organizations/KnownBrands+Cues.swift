internal import TextPipeline

/// What stands behind and before known names by their kind: 研发 behind a firm, 校长 behind a school, 馆藏 behind a museum.
extension KnownBrands {
  static func cues(of kind: Kind) -> (after: WordMap<Void>, before: WordEnds) {
    switch kind {
    case .company: (ofFirms, beforeFirms)
    case .school: (ofSchools, beforeSchools)
    case .media: (ofMedia, beforeMedia)
    case .institute: (ofInstitutes, beforeInstitutes)
    case .hospital: (ofHospitals, beforeHospitals)
    case .association: (ofAssociations, beforeAssociations)
    case .party: (ofParties, beforeParties)
    case .government: (ofStates, beforeStates)
    case .team: (ofTeams, beforeTeams)
    }
  }

  private static let ofFirms = WordMap<Void>(words: [
    "公司", "集团", "官网", "总部", "旗下", "股价", "市值", "财报", "年报", "股份", "股东", "员工", "工程师", "工厂", "门店", "经销商", "专卖店",
    "供应商", "代工厂", "掌门人",
    "客服", "推出", "收购", "召回", "起诉", "裁员", "上市", "入股", "营收", "净利", "业绩", "销量", "斥资", "投资", "合资", "在华", "中国区",
    "亚太区", "发布", "中国公司", "将推出",
    "高层", "法务", "总代理", "代言", "品牌", "实验室", "研究院", "研发", "创办人",
  ])
  private static let beforeFirms: WordEnds = [
    "记者从", "获悉", "收购", "起诉", "入职", "任职于", "供职于", "就职于", "携手", "牵手", "签约", "入股", "合作伙伴", "竞争对手", "巨头", "车企",
    "厂商", "制造商", "品牌", "企业",
    "公司", "供应商", "运营商", "开发商", "零售商", "加盟", "赞助商", "客户", "包括", "例如", "来自", "股东",
  ]
  /// What firms do with others and who works there: enough for a name that is no word.
  static let dealings = WordMap<Void>(words: [
    "签署", "签约", "达成", "联合", "联手", "携手", "牵头", "主办", "承办", "协办", "捐赠", "捐款", "捐出", "捐资", "工作", "任职", "实习",
    "供职", "顾问", "高级", "副总", "客户", "用户", "拿下", "中标", "入驻", "落户", "退出", "进军", "布局", "拥有", "持有", "启动", "打造",
    "一行", "组织了", "成立",
  ])
  static let posts: WordEnds = ["曾任", "现任", "历任", "任职", "来访", "莅临", "走进", "考察", "参访", "走访"]
  private static let ofSchools = WordMap<Void>(words: [
    "校长", "副校长", "教授", "副教授", "讲师", "博士", "硕士", "学生", "毕业", "校友", "校园", "附中", "附小", "附院", "一附院", "二附院", "附属",
    "医学院", "法学院", "商学院",
    "研究生", "本科", "研究团队", "研究人员", "团队", "学者", "专家", "图书馆", "师生", "女生", "男生", "学子", "校方", "校区", "系主任", "院长",
    "医院", "公卫", "录取",
  ])
  private static let beforeSchools: WordEnds = [
    "毕业于", "考入", "就读于", "就读", "考上", "考取", "任教于", "执教于", "来自", "保送", "入读", "报考", "母校", "留学", "受聘于", "本科毕业于",
  ]
  private static let ofMedia = WordMap<Void>(words: [
    "频道", "电视台", "中文网", "记者", "报道", "讯", "消息", "援引", "专访", "主编", "总编", "编辑", "网站", "称",
  ])
  private static let beforeMedia: WordEnds = ["接受", "援引", "据", "引述", "媒体", "告诉"]

  private static let ofInstitutes = WordMap<Void>(words: [
    "所长", "副所长", "院长", "副院长", "馆长", "副馆长", "台长", "主任", "研究员", "副研究员", "助理研究员", "院士", "专家", "学者", "科学家", "博士",
    "博士后",
    "研究生", "团队", "研究团队", "科研团队", "课题组", "科研人员", "研究人员", "实验室", "研究室", "馆藏", "藏品", "展厅", "新馆", "讲解员", "志愿者",
    "文创",
    "展出", "举办", "开馆", "研发", "研制", "的研究", "团委", "党委",
  ])
  private static let beforeInstitutes: WordEnds = [
    "中科院", "社科院", "中国科学院", "中国社科院", "中国社会科学院", "就职于", "任职于", "供职于", "来自", "走进", "参观", "馆藏于", "收藏于", "毕业于",
  ]
  private static let ofHospitals = WordMap<Void>(words: [
    "医院", "医生", "医师", "护士", "护士长", "护理部", "医护", "医护人员", "医务人员", "专家", "院长", "副院长", "院区", "院内", "分院", "门诊",
    "急诊",
    "急诊科",
    "收治", "救治", "手术室", "病房", "病区", "心内科", "心外科", "骨科", "儿科", "妇产科", "产科", "重症", "团队", "医疗队", "患者", "就诊", "主任",
    "建院",
  ])
  private static let beforeHospitals: WordEnds = [
    "送往", "送到", "送至", "转院至", "转到", "转至", "就诊于", "来自", "就职于", "任职于", "赴", "入住", "支援",
  ]
  private static let ofAssociations = WordMap<Void>(words: [
    "会长", "副会长", "理事长", "副理事长", "理事", "常务理事", "秘书长", "副秘书长", "主席", "副主席", "执行长", "执委", "干事", "总干事", "会员",
    "成员",
    "团长",
    "艺术总监", "首席", "演员", "舞者", "志工", "义工", "志愿者", "社工", "信徒", "弟子", "法师", "年会", "会员大会", "会员代表大会", "理事会",
    "名誉会长",
    "官网",
    "举办", "主办", "主办的", "发布", "发起", "注册", "备案", "审定", "批准", "的演出",
  ])
  private static let beforeAssociations: WordEnds = [
    "加入", "主办单位", "记者从", "团体", "公益组织", "慈善机构", "社团", "剧团", "捐给", "捐赠给", "国际组织", "隶属",
  ]
  private static let ofParties = WordMap<Void>(words: [
    "党主席", "主席", "党魁", "党首", "领袖", "党团", "党员", "党内", "党部", "党籍", "议员", "立委", "立委候选人", "候选人", "支持率", "民调",
    "总召",
    "籍",
    "秘书长", "推举", "推选", "提名", "支持者", "政治人物", "政要", "执政", "阵营", "政府", "联盟", "中央委员会", "议席", "席次", "得票", "得票率",
    "胜选",
    "败选",
    "发言人",
  ])
  private static let beforeParties: WordEnds = [
    "政党", "在野党", "反对党", "执政党", "执政联盟", "民进党", "国民党", "退出", "加入", "党派", "民众党", "最大反对党",
  ]
  private static let ofStates = WordMap<Void>(words: [
    "局长", "副局长", "部长", "副部长", "署长", "处长", "司令", "司令员", "主席", "秘书长", "主任", "议长", "副议长", "议员", "成员国", "成员",
    "峰会",
    "总干事",
    "官员", "人员", "探员", "警员", "特工", "总部", "组织", "发布", "通报", "批准", "调查", "拘捕", "逮捕", "扣押", "巡逻", "武装",
    "武装分子",
    "头目", "士兵",
    "称", "说", "袭击", "导弹", "无人机", "战机", "预警", "通知", "规定", "要求", "提醒",
  ])
  private static let beforeStates: WordEnds = [
    "记者从", "加入", "加入了", "极端组织", "恐怖组织", "武装组织", "根据", "据", "经", "入世",
  ]
  private static let ofTeams = WordMap<Void>(words: [
    "队", "队员", "队长", "主场", "客场", "球员", "主教练", "教练", "主帅", "击败", "战胜", "不敌", "对战", "迎战", "险胜", "取胜", "夺冠",
    "先发", "连胜",
    "连败", "领先",
    "投手", "打者", "球迷", "车手", "车队", "后卫", "前锋", "中锋", "洋将", "全队", "战绩",
  ])
  private static let beforeTeams: WordEnds = [
    "击败", "战胜", "不敌", "对阵", "迎战", "加盟", "效力", "效力于", "球队", "车队", "执教", "力克", "险胜", "负于", "对战",
  ]
}
