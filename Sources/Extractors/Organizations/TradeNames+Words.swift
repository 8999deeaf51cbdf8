internal import TextPipeline

/// The closed vocabularies of firms by brand and trade.
extension TradeNames {
  /// What 期货 are of.
  static let commodities: WordEnds = [
    "原油", "燃料油", "石油", "沥青", "白糖", "棉花", "铁矿石", "螺纹钢", "热卷", "豆粕", "豆油", "菜油", "菜粕", "棕榈油", "大豆", "玉米", "淀粉",
    "生猪", "鸡蛋",
    "苹果", "红枣", "花生", "国债", "股指", "黄金", "白银", "沪铜", "沪铝", "沪锌", "沪镍", "铜", "铝", "碳酸锂", "工业硅", "多晶硅", "纯碱",
    "焦炭", "焦煤",
    "橡胶", "纸浆", "集运", "商品", "外汇", "利率", "天然气",
  ]
  /// Firms of a kind, kinds of money and funds, and verbs that stand before a trade.
  static let collectives = WordMap<Void>(words: [
    "国企", "央企", "民企", "村企", "外企", "名企", "加力", "发力", "助力", "赋能",
    "社会", "民间", "产业", "国有", "外国", "海外", "境外", "政府", "引导", "产业引导", "风险", "民营", "私人", "国家", "社保", "公募", "耐心",
    "养老", "医保",
    "救助", "慈善", "公益", "专项", "发展", "扶贫", "奖励", "信托", "股权", "股权投资", "创业投资", "指数", "货币", "主动权益", "混合", "债券",
    "股票", "公积金",
  ])
  /// How much a word for a trade says of a firm.
  enum Telling: Int, Comparable {
    /// A field of whatever kind: its firm must act or be named in full.
    case ordinary
    /// What firms make or sell, and what is made and sold: its firm must take part in something.
    case thing
    /// A line of business: a firm beside its like will do.
    case business
    /// What firms are mostly called after: enough where its firm begins or ends a clause.
    case mostly
    /// What nothing but firms is called after: enough behind a coined brand.
    case firm

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  static let trades: WordMap<Telling> = {
    let words: [(Telling, String)] = [
      (
        .firm,
        """
        金控 人寿 寿险 产险 财险 养老险 健康险 再保险 投信 投顾 投控 影业 创投 资本 控股 股份 证券 药业 制药 置业 置地 酒业 乳业 重工 煤业 纸业 锂业 实业 城投 交投
        产投 建投 文投 旅投 高科 精工 精密 精机 征信 数科 互娱 金租
        """
      ),
      (
        .mostly,
        "科技 资讯 优选 严选 租车 商旅 路桥 传媒 文旅 快递 速递 快运 速运 电器 新材 光电 半导体 微电子 智造 水务 农牧 种业 牧业 信托 期货 建工 金服 鞋业 木业 茶业 门业 管业 果业 渔业 家私 家纺"
      ),
      (
        .business,
        """
        加速器 孵化器 基金 私募 投资 电力 航运 海运 货运 轴承 铝业 铜业 钢管 轮胎 玻璃 啤酒 乳品 软件 智能 生物 生物科技 生物医药 医药 医疗 环保 燃气 能源 新能源 地产
        矿业 水泥 纺织 服饰 家居 珠宝 食品 饮品 电子 通信 通讯 物流 影视 娱乐 动力 电气 电缆 材料 新材料 机器人 钢铁 化工 化学 物业
        芯片 基因 船舶 造船 机床 光学 电池 金融 咨询 储能 光伏 锂电 云计算
        """
      ),
      (
        .thing,
        "网 沙发 家具 床垫 衣柜 橱柜 瓷砖 地板 门窗 空调 涂料 灯饰 童装 女装 男装 皮具 手机 电脑 网络 游戏 教育 数据 出行 支付 单车 新能源汽车 电动汽车 文创 动漫 短剧 出版 检测 旅行 旅游 生鲜 外卖 直播 汽车 航空 机械 保险 百货 餐饮 陶瓷 卫浴 照明 建材 粮油 园林 房产 仪器 信息"
      ),
      (.ordinary, "体育 音乐 健康 国际 建设 集成 环境 文化 商业 航天"),
    ]
    return WordMap(
      words.flatMap { kind, list in list.split(whereSeparator: \.isWhitespace).map { (String($0), kind) } })
  }()
  static let firsts: UnitSet = trades.firstUnits
  /// Trades of which only firms are: enough for a brand that is a word or a place.
  static let finance = WordMap<Void>(words: ["金控", "人寿", "产险", "投信", "影业", "创投", "养老险", "投顾"])
  /// What a firm's name goes on with.
  static let longer = WordMap<Void>(words: [
    "公司", "集团", "有限", "股份", "控股", "企业", "站", "厂", "产业", "行业", "大学", "学院", "学校", "中心", "市场", "技术", "园", "馆",
    "城", "展",
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
    "董事长", "副董事长", "总裁", "副总裁", "总经理", "副总经理", "董秘", "财务总监", "CEO", "首席执行官", "创始人", "联合创始人", "董事会", "领投",
    "跟投", "参投", "股价", "的股价",
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
  /// What is done with shares before the firm whose they are.
  static let dealings = WordMap<Void>(words: ["买入", "买进", "卖出", "增持", "减持", "抛售", "重仓", "加仓", "做空", "举牌"])
  /// Who is of a firm, what it has and what it does with others: enough for a brand that is no word.
  static let agents = WordMap<Void>(words: [
    "负责人", "相关负责人", "有关负责人", "主要负责人", "工作人员", "员工", "职工", "客服", "一线员工", "党委", "党总支", "党支部", "工会", "厂区", "车间",
    "生产车间", "的车间", "的生产车间", "生产线", "的生产线", "的厂区", "总部", "承办", "主办", "协办", "独家冠名", "冠名", "赞助", "投资建设",
    "投资兴建",
    "承建", "研发", "自主研发", "生产的", "研发的", "开发的", "建设的", "介绍", "表示", "回应", "回应称", "方面表示", "捐赠", "捐款", "捐出", "签约",
    "签订", "签署", "是一家", "等企业", "等公司", "等多家", "等龙头企业", "等知名企业", "委托", "获评", "荣获", "获得", "入选", "落户", "投产", "携手",
    "联合",
    "的支持", "的员工", "的负责人", "的产品", "旗下", "官网", "官微", "客户", "股票", "企业文化", "获悉", "了解到", "工作", "上班", "任职", "打工",
    "实习", "向学校",
    "向灾区",
    "与市", "与县", "与区", "供图", "考察", "调研", "参观", "统计", "监测", "测算", "数据显示", "数据监控", "数据监测", "成立于", "总部位于", "总部设在",
    "是国内", "是全国", "是全球", "是中国", "持有", "将持有", "的股份", "的股权", "股权", "分析师", "用户", "讯", "门店",
  ])
  /// What is done with a firm that one goes to or thanks.
  static let visits: WordEnds = [
    "走进", "走访", "走访了", "来到", "前往", "参观", "参观了", "考察", "考察了", "感谢", "邀请", "携手", "牵手", "联手", "委托", "民企", "国企",
    "央企", "房企", "车企", "药企",
    "加入", "现任", "曾任", "入职", "开发商", "厂商", "运营商", "企业有", "公司有", "企业包括",
  ]
  /// What is done with a partner: 与启鸿物流合作.
  static let partnerships = WordMap<Void>(words: [
    "合作", "签约", "签署", "签订", "达成", "共建", "共同", "联合", "携手", "合并", "建立", "开展",
  ])
  static let seats = WordMap<Void>(words: ["位于", "坐落于", "坐落在", "落户", "入驻", "地处"])
  /// Words of the language that firms of all trades are called by.
  static let brandWords: WordEnds = [
    "光明", "阳光", "长城", "长江", "黄河", "珠江", "太平洋", "新希望", "东方", "华夏", "神州", "大地", "平安", "太平", "永安", "泰康", "民生",
    "幸福",
    "和谐", "友邦", "朝阳", "金龙", "银河", "星光", "曙光", "红星", "金星", "五星", "双星", "红豆", "三元", "理想", "梦想", "远大", "宏图",
    "鸿运", "吉祥",
    "如意", "好运", "老百姓", "好邻居", "大自然", "海鸥", "天鹅", "雄鹰", "猎豹", "熊猫", "长虹", "彩虹", "蓝天", "白云", "绿洲", "绿地", "春雨",
    "春风",
    "东风", "长风", "金牛", "金马", "天马", "飞鹤", "飞马", "飞鱼", "飞龙", "腾飞", "腾龙", "巨龙", "巨人", "巨星", "泰山", "昆仑", "天山",
    "长白山", "珠峰", "明珠",
    "明星", "金山", "银山", "天地", "天宇", "天下", "四海", "五洲", "环球", "寰宇", "万象", "万方", "万家", "大家", "人人", "天天", "开元",
    "开心", "快乐", "欢乐", "喜洋洋", "丰收", "金穗", "麦田", "稻香", "绿源", "春秋", "四季", "日月", "星空", "太阳", "月亮", "北斗", "启明星",
    "北极星",
    "金盾", "金桥", "金叶", "金鹰", "金桂", "金秋", "银杏", "红叶", "红日", "红旗", "红岩", "先锋", "先导", "领航", "远航", "启航", "扬帆",
    "卓越", "诚信", "正大",
    "百姓", "康乐", "健民", "同仁", "同心", "同方", "同济", "仁和", "和平", "永恒", "永久", "凤凰", "孔雀", "鸵鸟", "蜜蜂", "蚂蚁", "小米",
    "苹果", "橡树", "榕树",
    "紫金", "水晶", "钻石", "翡翠", "玫瑰", "百合", "牡丹", "茉莉", "向日葵", "三叶草", "常青", "长青", "常春藤", "好太太", "老乡", "乡亲",
  ]
}
