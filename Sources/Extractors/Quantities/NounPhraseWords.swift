internal import TextPipeline

/// The closed word classes that decide where a counted noun phrase begins and ends.
struct NounPhraseWords: Sendable {
  enum Meaning { case stop, nominal, noun, modifier }

  /// Words whose part of speech in running text differs from the dictionary's, or that always end a phrase.
  let closed: WordMap<Meaning>
  /// Groups of people as ages have them.
  let people: WordMap<Void>
  /// Adverbs between the noun and its number: 停车位共1500个.
  let skipped: UnitSet = "共仅达约"

  init() {
    var meanings: [String: Meaning] = [:]
    func add(_ list: String, _ meaning: Meaning) {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { meanings[String(word)] = meaning }
    }
    add(
      """
      在 被 把 将 向 对 从 已 均 都 也 就 还 又 再 并 先后 分别 全部 共 共同 同 正 正在 以 由 因 为 于 与 和 或 及 但 而 则 是 有 无 没 到
      至 来 去 给 让 使 获 获得 荣获 占 等 了 着 过 之 其 其中 各 每 另 另外 该 此 这 那 上 下 中 内 外 里 前 后 间 时 左右 以上 以下 同时 同期 累计 合计
      总计 共计 现有 全市 全省 全国 全县 全区 全州 我市 我省 我县 我区 本市 本省 本县 本区 全校 全院 全镇 全乡 全村 今年 去年 当日 当天 目前 截至 一行
      进行 开展 参加 受到 达到 超过 完成 实现 收到 得到 成为 位于 来自 属于 组成 构成 分布 为期 成功 顺利 均为 正式 同台 亮相 表示 认为
      已经 仍 仍然 只 仅 约 近 超 逾 达 比 较 按 按照 根据 经 通过 如 即 若 所 得 地 的 不 未 未能 可 可以 能 能够 应 需 须 要 会 想 率先 集体 现场
      同比 环比 分列 包括 主要 人均 平均 日均 每人 陆续 依次 一起 一同 相继 纷纷 齐聚 云集 提前 成绩 走 进 送 出 入 起 开 建 改 涉及
      """, .stop)
    add(
      """
      服务 保障 管理 培训 检测 接种 预防 治疗 救护 建设 监测 工作 研究 教育 防治 医疗 救援 签约 参赛 参会 参训 参保 参展 在建 在校 在岗 在园 在院 退休 退役 持证
      住院 就诊 确诊 疑似 感染 上市 注册 失业 受伤 遇难 获奖 宣传 统筹 推进 调查 处置 改造 诈骗 捐献 献血 献血者 采样 体检 筛查 诊疗 护理 康复 急救 应急 指挥
      演练 竞赛 比赛 表彰 座谈 招聘 创业 就业 创新 示范 试点 合作 交流 生产 经营 销售 运营 运输 养殖 种植 加工 制造 设计 开发 投资 融资 贷款 改革 整治 治理 执法
      监督 检查 督导 巡查 消防 防控 防护 隔离 观察 学习 考试 考核 评估 评审 鉴定 认证 登记 申报 审批 咨询 投诉 举报 犯罪 违法 违规 违纪 贪污 盗窃 抢劫 交易 支付
      流动 常住 改装 并发 确定 新增 协作 协调 志愿 慈善 公益 助学 助残 养老 托育 旅游 演出 表演 展览 展示 展销 收费 充电 停车 绿化 供水 供电 供热 供暖 排水 污染
      排放 回收 处理 维修 安装 施工 装修 搬迁 拆迁 安置 扶贫 帮扶 救助 补助 补贴 奖励 出口 进口 外贸 出租 租赁 租房 用工 用电 用水 用药 手术 输血 输液 化验 检验 检疫
      """, .nominal)
    add("中药师 医护人员 大项 小项 环节 方面 认识 部分 点位 车位 床位 学位 患者 案件 老人 人员 对象 教学班 收割机 献血者 医师 干部", .noun)
    add("优秀 重点 专业 主要 大型 中型 小型 重大 新 老 大 小 高 优质 精干 省级 市级 县级 国家级 各族 各类 各级 非法 基层 法定 聚集性 普及性", .modifier)
    for word in ["主要", "献血者"] { meanings[word] = word == "主要" ? .modifier : .noun }
    closed = WordMap(meanings.map { ($0.key, $0.value) })
    people = WordMap(words: [
      "孩子", "儿童", "幼儿", "婴儿", "婴幼儿", "人群", "老年人", "老人", "长者", "学生", "青年", "公民", "民众", "居民", "妇女", "女性", "男性",
      "小童", "患者",
      "青少年", "群众", "人员", "人口", "少年", "市民", "村民", "职工", "考生", "人士", "学龄儿童", "成年人", "未成年人", "劳动力", "者", "旅客",
      "乘客",
    ])
  }

  /// Last characters of nouns that verbs are attributes of: 队员, 单位, 项目.
  static let heads: UnitSet = "员者人生师手队位业构门目程地心点站所院校店厂车机器品线路会团组家案件区村户民众奖床室馆园班课剂苗药药书报台船艇房楼"
  /// Last characters of persons, as they stand before 人: 患者43人.
  static let persons: UnitSet = "员者生民师工手士众童年女犯客家长友兵警官幼老部子属人"
  /// Last characters of what is measured rather than counted: 门诊量4.2万人次.
  static let amounts: UnitSet = "量数额率价费积值比分等共总均别年月日次期度时候"
  static let division = LexiconType("division")

  /// Verbs that stand before a noun as its attribute.
  static func attributive(_ token: Range<Int>, _ text: AnalysisText) -> Bool {
    attributives.match(in: text, at: token.lowerBound, limit: token.upperBound)?.end == token.upperBound
  }

  private static let attributives = WordMap(words: [
    "在建", "在校", "在岗", "在园", "在院", "退休", "退役", "持证", "住院", "确诊", "疑似", "参赛", "参会", "参训", "参保", "改装", "流动",
    "常住", "并发", "确定", "就诊",
    "失业", "感染", "服务", "志愿",
  ])
}
