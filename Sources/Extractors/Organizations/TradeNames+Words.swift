internal import TextPipeline

/// The closed vocabularies of firms by brand and trade.
extension TradeNames {
  /// Firms of a kind, and verbs that stand before a trade.
  static let collectives = WordMap<Void>(words: ["国企", "央企", "民企", "村企", "外企", "名企", "加力", "发力", "助力", "赋能"])
  /// How much a word for a trade says of a firm.
  enum Telling: Int {
    /// A field of whatever kind: its firm must act or be named in full.
    case ordinary
    /// A line of business: a firm beside its like will do.
    case business
    /// What firms are mostly called after: enough where its firm begins or ends a clause.
    case mostly
    /// What nothing but firms is called after: enough behind a coined brand.
    case firm
  }

  static let trades: WordMap<Telling> = {
    let words: [(Telling, String)] = [
      (
        .firm,
        """
        金控 人寿 寿险 产险 投信 影业 创投 资本 控股 股份 证券 药业 制药 置业 置地 酒业 乳业 重工 煤业 纸业 锂业 实业 城投 交投 产投 建投
        高科 精工 精密 精机
        """
      ),
      (.mostly, "科技 传媒 文旅 快递 速递 快运 速运 电器 新材 光电 半导体 微电子 智造 水务 农牧 种业 牧业 信托 期货 建工"),
      (
        .business,
        """
        投资 电力 航运 海运 货运 轴承 铝业 铜业 钢管 轮胎 玻璃 啤酒 乳品 软件 智能 生物 生物科技 生物医药 医药 医疗 环保 燃气 能源 新能源 地产
        矿业 水泥 纺织 服饰 家居 珠宝 食品 饮品 电子 通信 通讯 物流 影视 娱乐 动力 电气 电缆 材料 新材料 机器人 信息 钢铁 化工 化学 物业
        芯片 基因
        """
      ),
      (.ordinary, "汽车 机械 网络 音乐 游戏 教育 健康 国际 建设 集成 环境 文化 基金 保险 数据 商业 航天"),
    ]
    return WordMap(
      words.flatMap { kind, list in list.split(whereSeparator: \.isWhitespace).map { (String($0), kind) } })
  }()
  static let firsts: UnitSet =
    "金人寿产投影创资控股证期药制置酒乳重煤纸锂实科传文城交建快速电新光精半微软智生医环水燃能地矿纺服家珠农种牧食饮信基保通物娱动材机钢化数商高芯航汽械网音游教健国集海货轴铝铜轮玻啤"
  /// Trades of which only firms are: enough for a brand that is a word or a place.
  static let finance = WordMap<Void>(words: ["金控", "人寿", "产险", "投信", "影业", "创投"])
  /// What a firm's name goes on with.
  static let longer = WordMap<Void>(words: [
    "公司", "集团", "有限", "股份", "控股", "企业", "产业", "行业", "大学", "学院", "学校", "中心", "市场", "技术", "园", "馆", "城", "展",
    "协会", "学会", "委", "局", "厅", "部", "系统", "领域", "概念", "板块", "化", "业", "界", "类", "型", "商", "品", "人才", "工程",
    "项目",
    "指数",
  ])
  /// Last characters of trades, before which their first ones are no short form.
  static let rests: UnitSet = "控险券寿融行业"
  static let joints: UnitSet = "、和与及"
  /// Which character of a trade stands for it.
  static let shorts = WordMap<Int>(["金控": 0, "人寿": 1, "证券": 0, "产险": 0])
  static let predicates = WordMap<Void>(words: [
    "是一家", "成立于", "成立", "近日", "近期", "日前", "负责人", "相关负责人", "担任", "任职", "工作", "等企业", "等公司", "生产", "发布",
    "推出", "完成", "获得", "位于", "自主", "现有", "已经", "今年", "去年", "表示", "介绍", "相关", "一样", "这样的", "此次", "方面", "称", "则",
    "创立", "创始", "创建", "总部", "签署", "签约", "承建", "承办", "建设", "车间", "厂区", "基地", "的生产", "的车间", "捐赠", "捐款", "联合",
  ])
  /// What firms do and have: enough for a name of words.
  static let deeds = WordMap<Void>(words: [
    "董事长", "副董事长", "总裁", "副总裁", "总经理", "CEO", "首席执行官", "创始人", "联合创始人", "董事会", "领投", "跟投", "参投", "股价", "的股价",
    "公告", "发公告", "发布公告", "宣布", "官宣", "旗下", "股东", "涨停", "跌停", "收涨", "收跌", "上市", "中标", "出品", "有限公司", "财报", "市值",
    "披露", "控股股东", "子公司", "首席", "分析师", "首席分析师", "研报", "创办人", "员工",
  ])
  /// What is done to firms, or who works there.
  static let deals: WordEnds = ["收购", "并购", "入股", "旗下", "子公司", "母公司", "就职于", "任职于", "供职于", "加盟"]
  /// What may stand behind a firm though the lexicon has it as a noun too.
  static let doings = WordMap<Void>(words: [
    "董事长", "副董事长", "总裁", "总经理", "创始人", "领投", "跟投", "参投", "股价", "公告", "旗下", "股东", "涨停", "跌停", "中标", "出品",
    "成立", "负责人", "相关负责人", "发布", "推出", "完成", "研发", "宣布", "表示", "获", "董事", "首席", "分析师", "员工", "等", "官方", "官宣",
    "举办", "举行", "签署", "签约", "合作", "上市", "收购", "并购", "研报", "披露",
  ])
}
