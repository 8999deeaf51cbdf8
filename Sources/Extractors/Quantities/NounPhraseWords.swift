internal import TextPipeline

/// The closed word classes that decide where a counted noun phrase begins and ends.
struct NounPhraseWords: Sendable {
  /// Words whose part of speech beside a number differs from the dictionary's, or that always end a phrase.
  let closed: WordMap<PhraseReader.Class> = {
    var kinds: [String: PhraseReader.Class] = [:]
    func add(_ list: String, _ kind: PhraseReader.Class) {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { kinds[String(word)] = kind }
    }
    add(
      """
      无法 不容 致力 即日起 降至 升至 增至 先后 分别 全部 共同 同时 同期 其中 另外 左右 以上 以下 累计 合计 总计 共计 现有 全市 全省 全国 全县 全区 全州
      我市 我省 我县 我区 本市 本省 本县 本区 全校 全院 全镇 全乡 全村 目前 截至 一行
      为期 成功 顺利 均为 迎客 正式 同台 亮相 表示 认为 已经 仍然 未能 可以 能够 率先 现场 同比 环比 分列 包括 人均 平均 日均 陆续 依次
      一起 一同 相继 纷纷 齐聚 云集 提前 全程 轮流 各级 各地 各自 首日 单次 每次 每人 当中 榜上 最高 最低 惠及 查扣 接听 接诊 献演
      舞动 停运 投入 到货 获批 入围 上线 落地 开工 竣工 投产 投用 启用 开业 开诊 开园 开馆 开营 开班 揭牌 揭幕 开花 开放 改建 扩建 改扩建 落户 签约仪式 免费 自愿
      部署 达成 遍布 分布在 穿梭 断电 停电 会师 走到 开幕 闭幕 发布 更新 一致 全面 所在
      集结 参与 参评 应邀 布展 撤展 办展 有所 多轮 多次 多个 多家 多名 多项 多种 多条 多场 多处 多位 之间 之内 之外 以内 以外 期间 为主 之一 等等 以来 以及 或者 还是 因此 所以 但是 均已 也是 都是 仍有 已有 还有
      """, .stop)
    add(
      "仍在 正在 尚在 尚未 全都 进行 开展 受到 完成 实现 收到 得到 成为 位于 属于 组成 构成 形成 具有 处于 取得 作为 覆盖 占地 推出 举行 实行 实施 召开 入选 建成",
      .opener)
    add("持枪 充满 登顶 完赛 靠前 地处 通报 开行 来自 参加 轮岗 患有 按照 根据 通过 获得 荣获 纳入 涉及 从事", .verb)
    add(
      """
      出院 死亡 治愈 危重 重症 参赛 参会 参训 参展 参演 参建 参试 参检 入驻 获奖 在建 在校 在岗 在园 在院 退休 退役 持证 住院 就诊 确诊 疑似 遇难 受伤 失业 常住 流动 并发 改装 外籍 涉案
      从业 就业 留守 困难 返乡 现役 专职 兼职 全职 在职 在编 在册 在逃 受灾 受损 贫困 入境 出境 移动 固定 往返 跨境 直达 适龄 特邀 候补 监利 规上 持股 挂牌 被困 被捕 在治 共建 进出境 进出口
      """, .attribute)
    add("集体 状态 报告 基础 精神 成绩 结果 作用 情况 信息 荣誉称号 数量 名额 资格 称号 荣誉 方式 力度 机会", .tail)
    add("快速 现场 整体 不合格 合格", .adjective)
    add(
      "自助 自动 试点 参保 统筹 推进 感染 捐献 献血 采样 体检 筛查 签约 志愿 招聘 注册 上市 创业 规划 救护 急救 停车 充电 诊断 演出 展览 孵化 组装 巡护 托育 供电 抢险 联考 比选 承办 主办 协办 咨询 问答 辅导 确定",
      .nominal)
    add(
      """
      医护人员 大项 小项 环节 方面 认识 部分 点位 车位 床位 学位 患者 案件 老人 人员 对象 选手 设备 生命 竞赛 比赛 手术 会议 活动 行动 运动会 研究生 培训班
      演练 赛事 职工 员工 团队 队伍 传染病 疫苗 成果 系列 层次 单元 小组 大类 机组 年会 展会 大会 外卖 流行性感冒 感冒 来电 院所 门诊 病例 死者 伤员 伤者
      上市公司 中学生 中小学 内科 外科 用户 客户 商户 农户 住户 租户 储户 试点 示范点 纪录 记录 决议 决定 协议 合同 倡议 建议 提案 议案 议题 建筑 装备 装置 道路 公路 桥梁
      报道 规定 通知 公告 论文 贷款 税收 补贴 存款 创意 标准 指标 目标 任务 项目 工程 课题 专题 主题 议程 经费 业务 劳动者 志愿者 爱好者 消费者 武装组织 恐怖组织 行业组织 环保组织 民间组织 救援组织 犯罪组织 自贸 自贸区 自贸港 本科 专科 裁判 教练 主任 颅底 考生 处长 站长 署长 排长 连长 镇长 判官 帮手 援兵 逃兵 肄业生 赞助商 尊长 对手 好手 劳工 少年 零件 零部件 第一书记 全国人大 全国政协
      省区市 省市区 市县区 县市区 被告人 被害人 被执行人 被告单位
      """, .noun)
    add(
      """
      优秀 重点 专业 大型 中型 小型 重大 优质 精干 省级 市级 县级 国家级 世界级 区级 乡级 村级 各族 非法 基层 法定 主要 省直 市直 县直 区直 中小 临床 自然 公共 民营
      国有 个体 全科 高级 中级 初级 特级 上级 下级 新型 相关 有关 不同 专项 综合 现代 当代 近代 古代 可移动 不可移动 中管 省管 市管 各界 基本 中外 国内外 境内外 线下 线上 产前 产后 售后 课后 赛后 境内 境外 海外 违法 违规 东部 中部 西部 南部 北部 南方 北方 沿海 附近 周边 各国 无症状 无障碍 无党派 无公害 无偿 无人
      高品质 高水平 高标准 高质量 高素质 高层次 高性能 集中连片 千兆 万兆 百强 千强 共配 冬季 夏季 春季 秋季
      """, .modifier)
    return WordMap(kinds.map { ($0.key, $0.value) })
  }()

  /// Determiners that say nothing of the thing itself: 各类导弹.
  let determiners = WordMap(words: [
    "各类", "各种", "各式", "各项", "这样", "这种", "此类", "该类", "同类", "类似", "上述", "其他", "其它", "左右的",
    "我国", "我省", "我市", "我县",
  ])

  /// What makes a modifier of a number before a noun: 5A级景区, 80周年专题展, 24小时自助服务区.
  let numberedBy = WordMap(words: [
    "级", "周年", "年制", "年级", "年期", "星级", "吨级", "千瓦级", "兆瓦级", "米级", "公里", "千米", "千瓦", "兆瓦", "千伏", "伏", "小时",
    "分钟", "后", "号", "维",
    "刻钟", "标箱", "轮", "层", "米", "吨", "寸", "英寸", "厘米", "毫米", "克", "毫升", "年代", "世纪", "周岁", "月龄",
  ])

  /// What follows a verb, and no noun.
  let complements = WordMap(words: ["起来", "出来", "下来", "下去", "了", "着"])

  /// Groups of people as ages have them.
  let people = WordMap(words: [
    "孩子", "儿童", "幼儿", "婴儿", "婴幼儿", "人群", "老年人", "老人", "长者", "学生", "青年", "公民", "民众", "居民", "妇女", "女性", "男性",
    "小童", "患者", "青少年",
    "群众", "人员", "人口", "少年", "市民", "村民", "职工", "考生", "人士", "成年人", "未成年人", "劳动力", "旅客", "乘客", "男子", "女子", "女孩",
    "男孩", "男童", "女童",
    "年轻人", "老太太", "青年学生", "老年群体", "群体", "适龄儿童", "参保人",
  ])

  /// Function words that an unknown word may begin with (均可, 已全).
  let closedCharacters: UnitSet =
    "最更很较极颇起像在被把将向对从已均都也就还又再并同正以由因为于与和或及但而则是有无没到至来去给让使获占等了着过之其各每另该此这那上下中内外里前后间时仍只仅约近超逾达比较按经如即若所得地的不未可能应需须会曾皆凡且末初底一二三四五六七八九十两百千万几半第"
  /// Of these, what may open a clause before 的: 在建的, 被困的.
  let openers: UnitSet = "像在被驻自向对从由因为与有无没来去给让曾不未可能需正最较很更极互新这那受"
  /// Single characters that are verbs when no longer word is known.
  let verbs: UnitSet =
    "住走拿送用打做办看说听写读教买卖养修造搬运救抓查判分夺赢输跑跳游飞开关设增减升降涨跌换改治退进出回站坐躺找要想肯敢挤涌赶领捐献报录考签成变当任带携率赴守抱抬扛背挂贴摆放装拆检测共收接供授评选创建完购回返归避躲撤投鸣捧添配派拟称含长高宽重余患呈属作自"
  /// Last characters of unknown words that are verbs: 驻有, 来于.
  let verbEnds: UnitSet = "有自于给向出"

  /// Single characters before a noun: 新学员, 老党员.
  let prefixes: UnitSet = "新老旧大小副总主原前男女涉驻高低"

  /// Adverbs of degree.
  let degrees: UnitSet = "较最更很极"
  /// Adjectives of one character behind an adverb: 较好.
  let adjectives: UnitSet = "好大小高低多少强弱差快慢新老远近深浅长短"

  /// Adverbs and verbs between a noun and its number (停车位共1500个, 生猪存栏92.4万头).
  private let skippedWords = Array(
    [
      "共", "仅", "达", "约", "有", "已达", "将达", "可达", "达到", "增至", "增加到", "超过", "突破", "预计", "预计达", "预计将达", "累计",
      "合计", "总计", "共计", "存栏",
      "出栏", "现有", "在现有", "已有", "共有", "仅有", "已", "各", "就有", "多达", "总共", "已超", "已超过", "为", "已达到", "新增到", "增加至",
      "增长到", "扩大到", "发展到", "新安排", "新开工", "新建成", "共有约",
    ].map { Array($0.utf16) }.sorted { $0.count > $1.count })
  /// Their last characters.
  private static let skippedEnds: UnitSet = "共仅达约有到至过破计栏已各超为排工成"
  /// 没有, 因为, 认为, 成为: no verb of amount
  private static let notSkipped = WordMap(words: [
    "没有", "因为", "认为", "成为", "作为", "称为", "行为", "均为", "分为", "改为", "转为",
  ])

  func skipped(endingAt end: Int, in text: AnalysisText) -> Int? {
    guard end > 0, Self.skippedEnds.contains(text[end - 1]) else { return nil }
    if Self.notSkipped.match(in: text, at: end - 2)?.end == end { return nil }
    for word in skippedWords where end >= word.count && text.units[end - word.count..<end].elementsEqual(word)
    {
      return end - word.count
    }
    return nil
  }

  /// What says that the noun before it is counted (新能源汽车保有量达, 遗产总数已达): where it starts.
  func amount(endingAt end: Int, in text: AnalysisText) -> Int? {
    for length in 2...3 where Self.amountWords.match(in: text, at: end - length)?.end == end {
      return end - length
    }
    return nil
  }

  private static let amountWords = WordMap(words: ["总量", "总数", "数量", "个数", "人数", "保有量", "总数量"])

  /// Last characters of nouns that verbs are attributes of: 队员, 单位, 项目.
  static let heads: UnitSet =
    "员者人生师手队位业构门目程地心点站所院校店厂车机器品线路会团组家案件区村户民众奖床室馆园班课剂苗药书报台船艇房楼体毒菌例作题赛式制度库网策法期议系统果口施诊座域型料资金划道项务段栋厅舱箱展节坛讲动类罪事故险标准款证权术具源场城港带圈链景牌册卡柜桩管阀塔坝闸桥隧棚亭屋舍柱墙窗灯井厕屏泵杆架措辆"
  /// Single characters that make a noun of the word before them: 爱好者, 技术发明奖, 试验区.
  static let suffixes: UnitSet = "方员者师队户站点所馆园区带圈群厂店院校班课团军车机器船仪品药苗款奖室厅库池塔场城港率费病症案性权证展赛路桥线裔包量周节日月人型式床椅桌柜灯泵伞衣帽鞋"
  /// Last characters of persons, as they stand before 人 and behind 名: 患者43人.
  static let persons: UnitSet = "员者生民师工士手众童犯客家友兵警官子长人亲儿孩娃匠农宾侨胞妇嫂女男徒伴商主幼"
  /// Persons whose last character is no sign of one.
  static let people = WordMap(words: [
    "青年", "少年", "成年", "老年", "劳模", "英模", "楷模", "模范", "典型", "女性", "男性", "顾问", "经理", "助理", "总理", "翻译", "大使",
    "公使", "使节", "政要", "首脑", "元首", "精英", "明星", "球星", "影星", "歌星", "新星", "之星", "干部", "家属", "军属", "亲属", "烈属",
    "眷属",
    "代表", "主任", "书记", "教授", "警察", "领袖", "上将", "中将", "少将", "骨干", "同志", "同学", "同仁", "乡贤", "力量", "人才", "领导",
    "人口",
    "人群", "群体", "劳动力", "警力", "兵力", "教练", "裁判", "师资", "村医", "乡医", "校医", "名医", "总裁", "小将", "老将", "名将", "被告",
    "原告", "常委", "支书", "外教",
  ])
  /// Heads that even a verb seldom used as a noun is part of: 生态保护方案.
  static let institutions: UnitSet = "站点所心室院校地台构会统目程案备施度车班队组课员诊馆园区"
  /// Verbs of intent: the verb behind them is one (计划招聘教师).
  let plans = WordMap(words: ["计划", "准备", "打算", "预计", "拟", "力争", "争取"])
  /// What is done with goods, between them and their number: 新能源汽车出口130.8万辆.
  let trades = WordMap(words: ["出口", "进口", "销售", "交付", "产销", "下线", "供应", "装机", "投放"])
  /// Last characters of nouns that give a sum, not a thing: 11类商品零售额.
  static let sums: UnitSet = "额率价流值量温"
  /// Words that only end like one.
  static let notSums = WordMap(words: ["力量", "质量", "能量"])
  /// Nouns of one character that are counted with a measure word.
  static let singles: UnitSet = "市县区镇乡村省国州旗盟人队校店桥路船车站馆奖鞋牛羊猪马鸡树井塔碑岛湖河山峰洞"
  /// Measure words of those who act: 3家企业生产的产品 counts the firms.
  static let actors: UnitSet = "家所个支户名位国"
  /// Last characters of events: a verb behind them is what they do (会议审议).
  static let gatherings: UnitSet = "会议赛动展坛节"
  /// Last characters of bodies, and the measure words that count them: 医院5例 does not.
  static let bodies: UnitSet = "院团局司校厅委业"
  static let ofBodies: UnitSet = "家所个座处间栋幢类种批户"
  /// Heads that a verb at the head of a clause is an attribute of: 研发人员1026人.
  let staffed = WordMap(words: ["人员", "对象", "单位", "机构", "项目", "设备", "岗位", "场所", "基地", "站点", "车辆"])
  /// One character for a country in compounds of two: 中法论坛.
  static let countries: UnitSet = "中美俄英法德日韩印巴澳加欧非亚朝越泰老缅蒙哈塔吉乌土沙伊阿以黎埃南西葡意希塞匈波捷荷比挪瑞丹芬智秘墨古新马菲柬印尼"
  /// Nouns in 型 and 式; other words of three characters with them only modify (服务型).
  static let forms = WordMap(words: [
    "模型", "类型", "造型", "原型", "车型", "机型", "户型", "典型", "模式", "方式", "形式", "仪式", "样式", "公式", "款式",
  ])
  /// Words that only end like one.
  static let notPersons = WordMap(words: [
    "国家", "全民", "大家", "增长", "延长", "卫生", "民生", "发生", "产生", "再生", "施工", "加工", "手工", "管家",

    "成长", "生长", "特长", "全长", "周长", "花生", "共生", "诞生", "化工", "军工", "完工", "开工", "竣工", "用工", "巴士", "民主", "自主",
    "离子", "粒子", "帖子", "房子", "车子", "桌子", "箱子", "班子", "牌子", "院子", "盒子", "园子", "本子", "影子", "例子", "点子", "路子",
    "票子", "镜子", "柱子", "池子", "棋子", "联手", "携手", "双手", "把手",
    "电子", "种子", "分子", "原子", "住家", "农家",
  ])
  /// Last characters of what is measured rather than counted: 门诊量4.2万人次.
  static let amounts: UnitSet = "量数额率价费积值比分等总均别年月日次期度时候"
  /// Adverbs that show the next word to be a verb.
  static let adverbs: UnitSet = "共已均未新先曾再又正将并"
  /// Last characters of those who act: a verb behind them is one (医院规划床位).
  static let agents: UnitSet = "院校司县市区局厅部委府队店厂站镇乡村省馆所行我他"
  /// They begin what is said of the noun before them: 班子有关领导.
  let related = WordMap(words: ["有关", "相关"])

  /// Ends like those who act, and does not.
  static let notAgents = WordMap(words: ["乡村", "农村"])
  /// Nouns that never modify another: the phrase ends with them.
  static let closing = WordMap(words: [
    "省份", "省区市", "省市", "县市区", "区县", "市县", "成员国", "省区", "会员国", "缔约国",
  ])
  /// Last characters of what a measure follows: 直径6米的天线.
  static let dimensions: UnitSet = "资径长宽高深厚积重量龄距速率额值度"
  /// Ends like a division that the lexicon does not have: 某旗, not 小区, 社区, 园区.
  static func isPlaceName(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    switch text[range.upperBound - 1] {
    case "市", "县", "旗", "州", "省": true
    case "区": !districts.contains(text.unit(at: range.upperBound - 2))
    default: false
    }
  }

  private static let districts: UnitSet = "小社园景校病厂院库站牧片验范放发灾行禁域务体"
  /// Measure words of events, whose noun may end in a verb: 5场技能培训.
  static let events: UnitSet = "场次项期轮届批"
  /// Measure words of persons.
  static let personal: UnitSet = "名位口"
  static let coordinators: UnitSet = "、及和与"
  static let places: Set<LexiconType> = Set(["division", "country", "region"].map { LexiconType($0) })
}
