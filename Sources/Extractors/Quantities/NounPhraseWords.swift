internal import TextPipeline

/// The closed word classes that decide where a counted noun phrase begins and ends.
struct NounPhraseWords: Sendable {
  /// Words whose part of speech in running text differs from the dictionary's, or that always end a phrase.
  let closed: WordMap<PhraseReader.Class> = {
    var kinds: [String: PhraseReader.Class] = [:]
    func add(_ list: String, _ kind: PhraseReader.Class) {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { kinds[String(word)] = kind }
    }
    add(
      """
      无法 不容 致力 即日起 通报 降至 升至 增至 先后 分别 全部 共同 同时 同期 其中 另外 左右 以上 以下 累计 合计 总计 共计 现有 全市 全省 全国 全县 全区 全州 我市 我省 我县 我区 本市 本省 本县 本区
      全校 全院 全镇 全乡 全村 今年 去年 当日 当天 当晚 次日 目前 截至 一行 进行 开展 参加 受到 达到 超过 完成 实现 收到 得到 成为 位于 来自 属于 组成 构成
      分布 为期 成功 顺利 均为 迎客 正式 同台 亮相 表示 认为 已经 仍然 按照 根据 通过 未能 可以 能够 率先 现场 同比 环比 分列 包括 人均 平均 日均 陆续 依次
      一起 一同 相继 纷纷 齐聚 云集 提前 全程 轮流 各级 各类 各地 各自 首日 单次 每次 每人 榜上 最高 最低 惠及 查扣 接听 串换 收治 接诊 覆盖 处方共 献演
      舞动 停运 占地 投入 到货 获批 入选 入围 上线 落地 开工 竣工 投产 投用 启用 开业 开诊 开放 建成 新建 改建 扩建 改扩建 在线 落户 签约仪式 免费 自愿 集中
      """, .stop)
    add(
      """
      出院 死亡 治愈 危重 重症 参赛 参会 参训 参展 获奖 在建 在校 在岗 在园 在院 退休 退役 持证 住院 就诊 确诊 疑似 遇难 受伤 失业 常住 流动 确定 并发 改装 越野 赴约 外籍 涉案 涉医保 涉诈
      """, .attribute)
    add("状态 报告 基础 精神 成绩 情况 信息 数量 名额 资格 称号 荣誉 方式 力度 机会", .tail)
    add(
      """
      参保 统筹 推进 感染 捐献 献血 采样 体检 筛查 签约 诈骗 志愿 招聘 注册 上市 创业 就业
      """, .nominal)
    add(
      """
      中药师 医护人员 大项 小项 环节 方面 认识 部分 点位 车位 床位 学位 患者 案件 老人 人员 对象 教学班 收割机 献血者 医师 干部 选手 设备 生命 竞赛 比赛 手术
      会议 活动 运动会 研究生 初一新生 手足口病 培训班 演练 赛事 职工 员工 团队 队伍 志愿者 爱好者 参赛者 消费者 劳动者 经营者 管理者 学习者 传染病 流感疫苗 新冠疫苗 成果 系列 层次 单元 小组 大类 机组 断电 无人机 年会 峰会 论坛 博览会 展览会 展会 大会 座谈会 越野跑 外卖 外卖骑手 集体 流行性感冒 感冒 来电 院所 门诊 病例 死者 伤员 伤者 上市公司 下属单位 中学生 中小学 内科 外科
      """, .noun)
    add(
      """
      研发 优秀 重点 专业 大型 中型 小型 重大 优质 精干 省级 市级 县级 国家级 各族 非法 基层 法定 聚集性 普及性 主要 省直 市直 县直 中小 临床 自然 公共 民营 国有
      """, .modifier)
    return WordMap(kinds.map { ($0.key, $0.value) })
  }()

  /// Verbs that may stand between two nouns of one phrase: 卫生服务中心, 医疗保障救护车.
  let linking = WordMap(words: [
    "服务", "保障", "管理", "培训", "检测", "接种", "预防", "治疗", "救护", "建设", "监测", "工作", "研究", "教育", "防治", "医疗", "救援",
    "签约", "诊疗", "护理", "康复",
    "急救", "应急", "指挥", "竞赛", "比赛", "示范", "试点", "合作", "交流", "生产", "经营", "运营", "运输", "养殖", "种植", "加工", "制造",
    "设计", "开发", "投资", "融资",
    "贷款", "改革", "整治", "治理", "执法", "监督", "消防", "防控", "防护", "隔离", "观察", "考试", "考核", "评估", "鉴定", "认证", "登记",
    "犯罪", "违法", "违规", "盗窃",
    "诈骗", "捐献", "采样", "体检", "筛查", "检验", "检疫", "停车", "充电", "绿化", "供水", "供电", "供热", "污染", "排放", "回收", "维修",
    "施工", "安置", "扶贫", "帮扶",
    "救助", "补助", "补贴", "出口", "进口", "租赁", "用电", "手术", "输血", "调查", "处置", "诊断", "聚集", "推广", "训练", "实验", "调解",
    "仲裁", "审判", "公益", "养老",
    "托育", "旅游", "演出", "展览", "创新", "发明", "进步", "调度", "改造", "保护", "利用", "储存", "应用", "考察", "转型", "研发", "通信",
    "勘探", "观测", "扶持", "攻关", "配送", "仓储", "孵化", "组装", "储备", "采购", "结算", "支付", "零售", "批发", "餐饮",
    "居住", "消费", "教学", "防汛", "抗旱", "救灾", "灌溉", "养护", "巡护", "展销", "招商", "安全", "发展", "设施", "学习", "实践",
    "体验",
  ])

  /// Groups of people as ages have them.
  let people = WordMap(words: [
    "孩子", "儿童", "幼儿", "婴儿", "婴幼儿", "人群", "老年人", "老人", "长者", "学生", "青年", "公民", "民众", "居民", "妇女", "女性", "男性",
    "小童", "患者", "青少年",
    "群众", "人员", "人口", "少年", "市民", "村民", "职工", "考生", "人士", "成年人", "未成年人", "劳动力", "旅客", "乘客", "男子", "女子", "女孩",
    "男孩", "男童", "女童",
    "老太太", "青年学生", "老年群体", "群体", "适龄儿童", "参保人",
  ])

  /// Function words that an unknown word may begin with (均可, 已全).
  let closedCharacters: UnitSet =
    "在被把将向对从已均都也就还又再并同正以由因为于与和或及但而则是有无没到至来去给让使获占等了着过之其各每另该此这那上下中内外里前后间时仍只仅约近超逾达比较按经如即若所得地的不未可能应需须会曾皆凡且末初底一二三四五六七八九十两百千万几半第"
  /// Single characters that are verbs when no longer word is known.
  let verbs: UnitSet =
    "住走拿送用打做办看说听写读教买卖养修造搬运救抓查判分夺赢输跑跳游飞开关设增减升降涨跌换改治退进出回站坐躺找要想肯敢挤涌赶领捐献报录考签成变当任带携率赴驻守抱抬扛背挂贴摆放装拆检测共收接供授评选创建完签购投捧添配派拟涉称含长高宽重余"

  /// Adverbs and verbs between a noun and its number (停车位共1500个, 生猪存栏92.4万头).
  func skipped(endingAt end: Int, in text: AnalysisText) -> Int? {
    switch text.unit(at: end - 1) {
    case "共", "仅", "达", "约", "有": return text.has("没有", endingAt: end) ? nil : end - 1
    case "栏": return text.has("存栏", endingAt: end) || text.has("出栏", endingAt: end) ? end - 2 : nil
    default: return nil
    }
  }

  /// Last characters of nouns that verbs are attributes of: 队员, 单位, 项目.
  static let heads: UnitSet =
    "员者人生师手队位业构门目程地心点站所院校店厂车机器品线路会团组家案件区村户民众奖床室馆园班课剂苗药书报台船艇房楼体毒菌"
  /// Single characters that make a noun of the word before them: 爱好者, 技术发明奖, 聚集性.
  static let suffixes: UnitSet = "员者生师手队位业门目地站所院校店厂车机器品会团组家案户奖室馆园病性率路桥"
  /// Last characters of persons, as they stand before 人: 患者43人.
  static let persons: UnitSet = "员者生民师工手士众童年犯客家友兵警官幼部子属长人"
  /// Last characters of what is measured rather than counted: 门诊量4.2万人次.
  static let amounts: UnitSet = "量数额率价费积值比分等总均别年月日次期度时候"
  /// Adverbs that show the next word to be a verb.
  static let adverbs: UnitSet = "共已均未新先曾再又正将并"
  /// Ends like a division that the lexicon does not have: 某旗, not 小区, 社区, 园区.
  static func isPlaceName(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    switch text[range.upperBound - 1] {
    case "市", "县", "旗", "州", "省": true
    case "区": !districts.contains(text.unit(at: range.upperBound - 2))
    default: false
    }
  }

  private static let districts: UnitSet = "小社园景校病厂院库站牧片"
  /// Measure words of events, whose noun may end in a verb: 5场技能培训.
  static let events: UnitSet = "场次项期轮届类种"
  static let coordinators: UnitSet = "、及和与"
  static let places: Set<LexiconType> = Set(["division", "country", "region"].map { LexiconType($0) })
}
