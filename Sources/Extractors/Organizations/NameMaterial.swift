internal import TextPipeline

/// What a word may be inside a name.
enum NameMaterial {
  /// Ends the name: prepositions, conjunctions, pronouns, adverbs, verbs of reporting and doing.
  case stop
  /// Says what kind, never which one: 公立, 定点, 乡镇.
  case generic
  /// An ordinary noun: 体育, 光明.
  case common
  /// What kind of firm or body the name after it belongs to: 评级机构, 制造商.
  case kind
  /// In no list of ordinary words: the stuff that proper names are made of.
  case proper
}

/// Tells what words may be inside a name, from closed lists and the parts of speech of the lexicon.
struct NameMaterialClassifier: Sendable {
  // Vocabularies, held: what is global is looked up at every use.
  private let stopUnits = NameMaterialClassifier.stopUnits
  private let measureUnits = NameMaterialClassifier.measureUnits
  private let plainUnits = NameMaterialClassifier.plainUnits
  private let counts = NameMaterialClassifier.counts
  private let closed = NameMaterialClassifier.closed
  private let words: LexiconTable<UInt8>
  /// Verbs that are nouns as well: 革命, 遗产, 治理.
  private let nominal: LexiconTable<Bool>
  /// Verbs by the dictionary that running text has as nouns: 生命, 会计.
  private let nounsInUse: LexiconTable<Bool>

  init(_ lexicons: LexiconSet) {
    words = lexicons.table(of: .word) { entry in
      // …;p=v: the part of speech is one letter.
      var previous: UInt8 = 0
      var isPartOfSpeech = false
      for byte in entry.features.text.utf8 {
        if isPartOfSpeech { return byte }
        isPartOfSpeech = previous == UInt8(ascii: "p") && byte == UInt8(ascii: "=")
        previous = byte
      }
      return UInt8(ascii: "n")
    }
    nominal = lexicons.table(of: .word) { entry in
      entry.features.has("n") || entry.features["s"] == "n" || entry.features["s"] == "vn"
    }
    nounsInUse = lexicons.table(of: .word) { $0.features["s"] == "n" }
  }

  /// Whether a verb is as much a noun, which a name under a place may hold: 革命 + 纪念馆, not 打击 + 武器库.
  func isNominal(_ range: Range<Int>, in view: DocumentView) -> Bool {
    guard range.count == 2, !Self.isStopWord(range, in: view.text),
      Self.deeds.match(in: view.text, at: range.lowerBound)?.end != range.upperBound,
      let hit = view.hits.lexicons.hit(of: .word, for: range, in: view.text)
    else { return false }
    return nominal[hit] ?? false
  }

  /// What is done to others or announced: a clause, though the words are nouns as well.
  private static let deeds = WordMap<Void>(words: [
    "打击", "袭击", "轰炸", "空袭", "炮击", "突袭", "攻击", "进攻", "威胁", "冲击", "抵抗", "抗击", "侵略", "报复", "封闭", "垄断",
    "收购",
    "兼并", "包围", "干扰", "操作", "指控", "控股", "批评", "表扬", "表达", "要求", "通知", "指示", "解释", "论述", "期望", "期盼", "感谢",
    "赞赏", "赞同", "关切", "承诺", "授权", "提名", "投入", "投放", "输出", "输送", "支出", "收入", "启动", "启用", "动用", "出动", "发动",
    "调动", "调集", "调离", "调整", "更新", "复工", "复产", "开赛", "失利", "胜利", "出售", "销往", "比作", "改作", "改名", "查处", "处罚",
    "支撑", "补充", "补助", "赔偿", "转让", "参保", "投产", "统一", "行动", "配备", "组成", "限制", "位置", "举措", "做法", "看法", "想法",
    "帮扶", "扶持", "救治", "慰问", "走访", "相关", "有关", "正常化", "成为", "融入", "超市", "合计", "约合", "死亡", "受灾", "爆发",
    "附加", "隶属", "新建", "扩建", "改造", "有助", "爱国", "移动", "配合", "奖励", "宣判", "判罚", "跟踪", "迫害", "歧视", "挑衅",
  ])

  /// The start of a word of the lexicon that ends at `end`, where the segmenter made single characters of it: 考|上, 事|发; or
  /// of two that make a verb: 抬|进.
  func splitWordStart(endingAt end: Int, in view: DocumentView) -> Int? {
    if end >= 2, view.text[end - 2].isHan, view.tokens.isBoundary(end - 1), view.tokens.isBoundary(end - 2),
      isVerbal(end - 2..<end, in: view.text)
    {
      return end - 2
    }
    for length in [3, 2] where end >= length {
      let range = end - length..<end
      guard range.dropFirst().allSatisfy({ view.tokens.isBoundary($0) }),
        view.tokens.isBoundary(range.lowerBound), range.allSatisfy({ view.text[$0].isHan }),
        let hit = view.hits.lexicons.hit(of: .word, for: range, in: view.text),
        words[hit] != UInt8(ascii: "n"),
        Self.mottoes.match(in: view.text, at: range.lowerBound)?.end != end
      else { continue }
      return range.lowerBound
    }
    return nil
  }

  /// The start of a noun of three characters for an illness or for people that ends at `end`, where the segmenter made a word
  /// and a character of it: 传染|病.
  func nounStart(endingAt end: Int, in view: DocumentView) -> Int? {
    let start = end - 3
    guard start >= 0, Self.nounEnds.contains(view.text[end - 1]), view.tokens.isBoundary(end),
      view.tokens.isBoundary(end - 1),
      view.tokens.isBoundary(start), !view.tokens.isBoundary(start + 1),
      let hit = view.hits.lexicons.hit(of: .word, for: start..<end, in: view.text),
      words[hit] == UInt8(ascii: "n")
    else { return nil }
    return start
  }

  private static let nounEnds: UnitSet = "病症人者妇生户民车"

  /// Whether the lexicon has a verb that starts at `start`, of two characters or more.
  func verbEnd(startingAt start: Int, in view: DocumentView) -> Int? {
    for length in [3, 2] where start + length <= view.text.count {
      let range = start..<start + length
      if let hit = view.hits.lexicons.hit(of: .word, for: range, in: view.text),
        words[hit] == UInt8(ascii: "v")
      {
        return range.upperBound
      }
    }
    return nil
  }

  /// The class of one token.
  /// - Parameter range: UTF-16 units of the text.
  func material(_ range: Range<Int>, in view: DocumentView) -> NameMaterial {
    let text = view.text
    if range.count == 1 {
      let unit = text[range.lowerBound]
      // 月坛, 月湖: a month is told by number.
      if unit == "月", !counts.contains(text.unit(at: range.lowerBound - 1)),
        !Self.beforeMonth.contains(text.unit(at: range.lowerBound - 1))
      {
        return .proper
      }
      if stopUnits.contains(unit) { return .stop }
      // 以公共图书馆…为主, but 以军, 以政府
      // 用好孔子学院
      if unit == "好", text.unit(at: range.lowerBound - 1).isHan, view.tokens.isBoundary(range.lowerBound) {
        return .stop
      }
      if unit == "以", !Self.ofIsrael.contains(text.unit(at: range.upperBound)) { return .stop }
      if measureUnits.contains(unit), counts.contains(text.unit(at: range.lowerBound - 1)) {
        return .stop
      }
      if plainUnits.contains(unit) { return .common }
      return unit.isHan ? .proper : .common
    }
    // 某人代表市总工会…, but 代表资格审查委员会.
    if range.count == 2, text.has("代表", at: range.lowerBound),
      Self.ofDelegates.match(in: text, at: range.upperBound) == nil
    {
      return .stop
    }
    if let match = closed.match(in: text, at: range.lowerBound, limit: range.upperBound),
      match.end == range.upperBound
    {
      return match.value
    }
    // 一座, 三家
    if range.count == 2, counts.contains(text[range.lowerBound]),
      measureUnits.contains(text[range.lowerBound + 1])
    {
      return .stop
    }
    guard let hit = view.hits.lexicons.hit(of: .word, for: range, in: text) else {
      // 妇幼 + 保健, 职业 + 教育: what the segmenter has as one word
      if range.count == 4, !view.tokens.isBoundary(range.lowerBound + 2),
        material(range.prefix(2), in: view) == .common,
        material(range.suffix(2), in: view) == .common
      {
        return .common
      }
      // 高票当选, 并与: the segmenter's word, of a verb or of nothing else
      if range.count == 4 && Self.isStopWord(range.suffix(2), in: text)
        || range.count == 2 && stopUnits.contains(text[range.lowerBound])
          && Self.afterFunctionWords.contains(text[range.lowerBound + 1])
      {
        return .stop
      }
      return isClause(range, in: text) ? .stop : .proper
    }
    switch words[hit] {
    case UInt8(ascii: "v"), UInt8(ascii: "p"), UInt8(ascii: "c"), UInt8(ascii: "r"), UInt8(ascii: "u"),
      UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "o"), UInt8(ascii: "t"):
      // 外事 + 工作 + 委员会: no more than what a committee does.
      guard nounsInUse[hit] ?? false, !text.has("工作", at: range.lowerBound) else { return .stop }
      return Self.deeds.match(in: text, at: range.lowerBound)?.end == range.upperBound ? .stop : .common
    default: return .common
    }
  }

  /// The start of a word of the closed lists that ends at `end` between word boundaries, whatever the segmenter made of
  /// its inside.
  func closedStart(endingAt end: Int, in view: DocumentView) -> Int? {
    guard view.tokens.isBoundary(end) else { return nil }
    for length in [5, 4, 3, 2] where end >= length && view.tokens.isBoundary(end - length) {
      if closed.match(in: view.text, at: end - length, limit: end)?.end == end { return end - length }
    }
    return nil
  }

  /// Whether the closed lists have exactly this as a word that ends names.
  static func isStopWord(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    closedMaterial(range, in: text) == .stop
  }

  /// Whether the closed lists have exactly this, as a field of work, a kind or what ends names.
  static func isListed(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    closedMaterial(range, in: text) != nil
  }

  /// Whether the closed lists have exactly this as a field of work.
  static func isField(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    closedMaterial(range, in: text) == .common
  }

  /// What the closed lists have exactly this as.
  private static func closedMaterial(_ range: Range<Int>, in text: AnalysisText) -> NameMaterial? {
    closed.match(in: text, at: range.lowerBound, limit: range.upperBound).flatMap {
      $0.end == range.upperBound ? $0.value : nil
    }
  }

  /// Whether a stretch is one of the words that stop a name or only say what kind.
  static func isPlain(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    guard let match = Self.closed.match(in: text, at: range.lowerBound, limit: range.upperBound) else {
      return stopUnits.contains(text[range.lowerBound]) || range.count == 1
    }
    return match.end == range.upperBound && match.value != .common
  }

  /// Function words and one-character verbs. Characters that many names hold (同, 会, 能, 应) are left out.
  static let stopUnits: UnitSet =
    "在由去对和与及到向为是即的了着从于至被将把让给等其该各每某获赴离著称说因但而或曾均你我他它她这那此并也都就又率访绕沿添增迎之年月日时后前里内上下最已据经任拿派请任设有报按须需凭愿暨做本受继跟接"
  /// Whether a measure word after a number ends at `end`: 136所.
  static func endsCount(_ end: Int, in text: AnalysisText) -> Bool {
    end >= 2 && measureUnits.contains(text[end - 1]) && counts.contains(text[end - 2])
  }

  /// Measure words: they stop a name after a number.
  private static let measureUnits: UnitSet = "号家所个名位座件条份项批次期支只辆台种类间处架艘枚栋剂针岁元"
  private static let beforeMonth: UnitSet = "个当本上下月同次冬腊正闰"
  private static let counts: UnitSet = "0123456789一二两三四五六七八九十百千万余多几数各每这那该某"
  /// Characters of ordinary attributes, no evidence of a proper name.
  private static let plainUnits: UnitSet = "型式化性子母校院站局厅处科大小新老总分高中初省市县区州镇乡村级类型男女多两几一二三四五六七八九十百千第"

  /// Verbs that schools and firms are named with.
  private static let mottoes = WordMap<Void>(words: [
    "启航", "飞腾", "腾飞", "求实", "奋进", "远航", "前进", "振兴", "扬帆", "起航", "飞跃", "求索", "求知", "求真", "创新", "自强", "立人",
    "育人",
    "启蒙", "启智", "筑梦", "逐梦",
    "追梦", "圆梦", "飞翔", "翱翔", "展翅", "飞扬", "腾达", "兴旺", "团结", "跃进", "奋斗", "立新", "开拓", "求精", "争先", "保利", "高升",
    "起源", "成长", "向上", "向阳", "朝阳",
    "迎春", "长征", "解放", "和谐", "联想", "启迪", "开元", "开明", "同心", "同济", "同仁", "同方", "合众", "合力", "联发", "联创", "友好",
    "致远", "致胜", "通达", "畅通", "顺达",
  ])
  /// What stands behind another function word as one word of the segmenter: 并与.
  private static let afterFunctionWords: UnitSet = "与和同对向在由"
  private static let ofIsrael: UnitSet = "军方总国议外政媒色防民空"

  /// What bodies of delegates are called after them.
  private static let ofDelegates = WordMap<Void>(words: [
    "办公室", "办", "大会", "会", "团", "处", "资格", "联络", "委员", "工作", "之家", "机构", "议", "建议", "人",
  ])

  /// Verbs that fields of work are named with, and words that stop or say nothing though the lexicon has them as nouns.
  private static let closed: WordMap<NameMaterial> = {
    var entries: [String: NameMaterial] = [:]
    for word in stops { entries[word] = .stop }
    for word in fields { entries[word] = .common }
    for word in generics { entries[word] = .generic }
    for word in kinds { entries[word] = .kind }
    return WordMap(entries.map { ($0.key, $0.value) })
  }()

  private static let fields: [String] =
    """
    可持续 服务 管理 教育 发展 研究 建设 投资 监督 监测 检测 监管 保障 执法 指挥 急救 救援 救助 防治 防控 预防 控制 保健 护理 康复 体检 医疗
    卫生 健康 贸易 运输 物流 制造 加工 开发 设计 咨询 规划 统计 审计 审批 检验 检疫 评审 培训 考试 招生 就业 创业 录用 生产 养殖 种植
    出版 广播 传媒 传播 通信 通讯 交通 应急 消防 防汛 抗旱 推广 调解 仲裁 公证 登记 交易 采购 招标 征收 旅游 度假 休闲 餐饮 娱乐 发电 供暖 酿造 烘焙 美容 健身 洗涤 种养 种业 融资 置业 置地 纪检 监察 检察 巡察
    巡视 宣传 政法 编制 改革 治疗 诊断 手术 麻醉 输血 临床 免疫 接种 计生 生育 妇幼 献血 供血 调度 督查 督导 督察 稽查 稽核 信访 维稳 综治 合作
    运营 经营 营销 销售 零售 批发 租赁 装饰 装修 清洁 环保 节能 勘察 勘测 测绘 鉴定 认证 评估 评价 评审 审评 审查 审判 执行 侦查 看守 戒毒
    建筑 施工 安装 维修 修理 养护 保洁 保安 保险 担保 结算 支付 清算 托管 信托 理财 借贷 典当 拍卖 代理 配送 直属 附属 附设 联合 联络
    创新 转化 转移 孵化 试验 实验 测试 分析 计算 观测 预报 预警 预测 移植 捐献 捐赠 慈善 扶贫 帮扶 动员 退役 征兵 国防 演艺 表演 演出 歌舞 戏曲 体育
    教学 教研 科研 进修 学习 广电 影视 摄影 记者 收费 收购 储备 储运 综合 专科 示范 重点 特殊 移动 集体 国有 互联网 农村 医疗 运动 训练 竞赛 发射 附设 管制 供应 供销 供水 供电 供热 供气 排水 照明 灌溉 节水 造林 绿化 放射 评价 特种 出入境 出租 举报 应对 电商 跨境电商
    游泳 跳水 体操 武术 射击 射箭 举重 摔跤 柔道 击剑 田径 赛艇 帆船 马术 滑雪 滑冰 冰上 水上 球类 篮球 排球 足球 拳击 蹦床 攀岩 呼吸 消化 船运 开明 城市治理 社会治理 国家治理 全球治理 乡村治理 文旅 购销 广旅 养护 环卫 排水 供排水 净水 城市管理 城市建设 城市更新 城市规划 城市运行 城市发展 城市服务 各界 理化 书画 政法
    应用 丰收 防火 灭火 抗震 救灾 减灾 防灾 抗洪 抢险 抗疫 禁毒 反恐 扫黑 除恶 护林 防雷 防空 双拥 普法 治理 整治 拆迁 征地 安置 创建 创卫
    养老 托老 托育 助残 助学 助医 助老 扶老 济困 爱老 敬老 尊老 扶残 救孤 发明 创造 收藏 集邮 翻译 写作 朗读 阅读 演奏 合唱 骑行 徒步 跑步 潜水 垂钓 钓鱼 烹饪 科普 编辑
    铸造 锻造 焊接 冶炼 采矿 爆破 装卸 连锁 感染 家庭 预算 重工 高新 机器人 党史 陶艺 创新药 冷链 新业态 货运 高端 数据 大数据 农机 无偿 志愿 义务 现代 流行 校友工作 考古 监护 立法 民防 常设 拯救 培育 惩戒 博览 审理 勘探 勘查 印刷 印染 纺织 优抚 播种 选举 编译 集成 会商 协商 锂电池 锂电 管道 天然气 党群 农技 疫情 集装箱 侵华 遗骸 罪证 茶园 产后 研学
    烈士 警察 企业家 教师 飞行员 工人 农民 职工 学生 军人 医师 护士 律师 作家 艺术家 科学家 志愿者 会计师 建筑师 消费者 遗产 急诊 保护 综合利用 汉代 唐代 宋代 明代 清代 古代 近代 当代 托养 非遗 亲子 无障碍 引才 引智 茶业 手工业 液晶 青铜 远海 远洋 大洋 救护 诊疗 搜救 打捞 引航 农牧民 栽培 征管 登山 航海 自动化 朗诵 演讲
    感染的肺炎 生殖 优生 优育 透析 分娩 助产 产前 围产 盆底 内镜 腔镜 腹腔镜 胸腔镜 重症 危重症 孕产妇 孕妇 产妇 感染病 麻风 麻风病 性病 辅具 罕见病 注册会计师 注册税务师 税务师 造价师 避孕 节育 不孕 不育 喂养 遗传 筛查 随访 预约 采血 注射 消毒 超声 影像 心电 放疗 烧伤 创伤 卒中 疼痛 睡眠 复苏 院前 质控 循环 推拿 正骨 养生
    矫正 社区矫正 帮教 统战 殡葬 收养 缉毒 保卫 老年 中老年 育才 育英 育红 启智 启航 领航 远航 好邻居 好太太 老百姓 好运 大自然 金太阳 小太阳 小天使 搬迁 征迁 辐射 排污 减排 振兴 会展 泌尿 变态反应 内分泌 心血管 中西医结合 康养 继续教育 继续医学教育 毕业生 起重 锻压 铸锻 印务 造纸 采油 炼油 炼化 炼焦 焦化 选矿 冶金 轧钢 制糖 制衣 制鞋 包装 压铸 输变电 变电 发酵 饲养 屠宰 城管 数字化 信息化 林长制 河长制 湖长制 田长制 路长制 链长制
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let generics: [String] =
    """
    公立 托管 省属 市属 县属 区属 部属 两级 四级 五级 民营 私立 民办 公办 定点 乡镇 基层 三级 二级 一级 三甲 二甲 综合性 大型 中职 参建 权威 顶级 老旧 口袋 断头 公办 多支 各支 分会场 紧密型 主要 城市 都市 县城 村镇 易堵 公里 千米 小型 知名 全市 全省 全县 全区 全州 全镇 全国
    市级 省级 县级 区级 国家级 乡级 镇级 村级 上级 下级 市直 省直 县直 区直 县域 村居 城乡 城区 寄宿制 助产 爱心 优秀 先进 普通 当地 附近
    直属机关 试点 承办 主办 协办 全资 控股 上市 子 母 外地 本地 民间 海外 境外 境内 国内 国外 省内 省外 市内 市外 县内 区内 院内 院外 所属 下属 下辖 辖区 成员
    龙头 骨干 中小 涉农 涉外 合约 签约 协议 合资 外资 个体 百年 职业性 赏花 红叶 网红 热门 人气 新型 一流 亿吨级 千亿方级 百亿 股份制 著名 着名 专业 最大 最小 最早 首座 首条 预防接种 发热 线上 线下 方舱 临时 固定 流动 多所 多家 首家 首个 首批 现场 驻外
    一审 二审 终审 原审 再审 初审 同类型 不同类别 各类型 偏低 偏高 医联体 医共体 国营 特色 特色社会主义 参政 重要 主要 大量 众多 各大 大中 大中小 中小学 非法 低效 万吨级 全流程 跨区域 山区 山村 野战 跨国 巴士 赛事 馆藏 珍品 新锐 水质 农产品 步兵 官方 事发 售后 涉事 废旧 燃煤 约半数 半数 千亿方 中国式 马克思主义 东北部 西北部 东南部 西南部 肇事 云端 公募 私募 统调 标杆 超深 赌诈 电诈 涉诈 链主 头部 第一大 第二大 第三大 南繁 老工业 陆海 世界级 北部重要 无家可归者 地标性 标志性 学雷锋 中资 统配 参赛 建档 私营 大专 领军 独角兽
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let kinds: [String] =
    """
    机构 企业 厂商 制造商 运营商 开发商 服务商 供应商 承包商 经销商 零售商 军火商 生产商 军工企业 巨头 媒体 智库 车企 药企 航司 团体 政党 公司 银行 财团 电视网 东道主 劲旅 卫冕冠军 主流媒体 自治领地 基金会
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let stops: [String] =
    """
    积极 深化 要深化 全面 全力 大力 不断 持续 深入 认真 严格 切实 着力 加快 进一步 充分 主动 争创 争取 力争 努力 正式 顺利 成功 圆满 隆重 热烈 齐聚 欢聚 汇聚 相聚 聚集 聚首 举办 召开 组织 开展 举行 来自 借调 商调 邀请 走进 前往 会同 协同 联合 联系 指导 调集 调派 增派 出动 走访 莅临 光临 莅会 一行 倡建 兴建 创建于 调研 参加 参与 出席 陪同 主持 主办 承办 协办 牵头 负责 要求 指出 强调
    以及 并 及其 包括 其中 由于 根据 按照 关于 通过 围绕 针对 依托 结合 经过 随着 沿着 位于 属于 成立 组建 设立 建立 推动 推进 加强 提升 抽调 选派 派出
    成为 作为 担任 兼任 曾任 现任 历任 受聘 毕业 就读 考入 进入 来到 到达 抵达 送往 转到 转入 转至 送至 送到 赶到 赶往 奔赴 驰援 支援 对接 签约 同意 批准 授予 命名 表彰 表扬
    接受 收到 获得 荣获 获评 入选 通报 印发 下发 发布 公布 转发 报告 报道 介绍 表示 介绍说 认为 获悉 了解 了解到 据了解 据悉 同志 先生 女士 记者 通讯员 期间 之后 之前 以来 以后 以前 目前 近日 日前
    今年 去年 明年 当日 当天 分别 共同 一起 相继 先后 陆续 正在 已经 将于 以下简称 下称 简称 又称 原名 全称 更名 改名 乘坐 到访 致电 拨打 登录 爬上 冲上 攀上 跳上 驶上 访问 咨询热线 地址 地点 来源 供稿 作者 编辑 时间 单位 项目 活动 会议 会上
    构建 打造 践行 加入 参加 支持 欢迎 反对 谴责 批评 会见 访问 前行 涵盖 覆盖 途经 穿过 拨打 赶往 牵手 携手 联手 开进 走入 送进 转诊 查处 处理 率队 带队 带领 率领 有的 所有 全体 一些 许多 各级 各类 各地 各市 各县 各区 各乡镇 该市 该县 该区 该省 相关 有关 其他 其它 部分 有 于 同 跟 经 往 发布会 不搞 流连
    愿 愿同 愿与 愿意 希望 也是 就是 都是 还是 则是 正是 仍是 正以 将以 是以 美称 俄称 乌称 以称 伊称 黎称 韩称 日称 往 广大 入院 入住 收治 转院 出院 恰逢 正值 适逢
    力克 战胜 击败 逆转 绝杀 横扫 轻取 不敌 负于 险胜 完胜 迎战 对阵 地处 都没有 没有 都有 都是 更多 更好 历史上 内外 委托 村里 县里 市里 镇里 乡里 校里 回村 无法 新一届 上一届 本届 首届 大部分 大部 压实 压紧 压紧压实 找准 选好 配强 选好配强 用好 办好 做好 抓好 管好 建好 复信 致信 致函 约谈 互开 重开 锚定 夯实 谱写 考上 参观 视察 巡视 入驻 接应 收购 并购 约见 慰问 看望 欢送 派驻 变身 挂牌 前瞻 布局 汇报过 加挂 推进会 充分利用 利用
    加盖 盖有 盖上 在任 想邀 拟邀 将与 将同 将向 刚上 多国 两大 三大 四大 五大 部署 整改 督促 干过 都有 共建 年来 详见 参见 两地 多地 三地 等地 两国 一批 一所 一家 一座 一个 未见 亲历 补齐 建成 建好 上百个 数百个 关入 列编 入展 并入 升入 编入 加挂 组成 专门 专设 启动 启用 增设 率同 偕同 现有 原有 假座 领办 创办 竞聘 请来 叫来 亲临 联同 入职 就职 供职 住进 搬进 只想 不像 紧邻 曝光 打砸 明察 暗访 关停 全额 足额 半价 有偿 挑中 选中 相中 看中 抽中 过程中 涉事 挂靠 隶属于 赋权 质疑 跻身 参酌 斟酌 函请 函询 洽请 报请 提请 归口 选调 状告 控告 现身 亮相 步入 路经 任教 游玩 火烧 做客 坐镇 落户 落地 途径 带返 押返 折返 返抵 租住 借住 暂住 现居 寄居 加盟 探店 封锁 亮灯 转投 客战 转战 围堵 炮轰 驶出 横穿 押往 押送 押解 下一届 历届 现届 当选 升任 出任 调任 转任 接任
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
