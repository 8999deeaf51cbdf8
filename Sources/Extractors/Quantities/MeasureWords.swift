internal import TextPipeline

/// Measure words (classifiers) of Chinese with what the grammar must know of each.
///
/// The longest word at a position decides, so words that only begin like a measure word (位数, 部门, 个月) are listed
/// as ``Use/never`` and keep 两位数 and 三部门 silent.
enum MeasureWords {
  enum Use {
    /// counts things or people from two up
    case counted
    /// 人: what is counted stands before it
    case person
    /// 次, 人次: counts events or visits; the noun before it is not counted
    case times
    /// an ordinary character as well: only after Arabic digits and numbers from ten up
    case figures
    /// only after 第
    case ordinal
    /// 岁
    case age
    case never
  }

  static let words: WordMap<Use> = {
    var uses: [String: Use] = [:]
    func add(_ list: String, _ use: Use) {
      for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) { uses[String(word)] = use }
    }
    add(
      """
      个 名 位 家 所 项 件 台 辆 艘 架 座 栋 幢 间 处 根 支 枝 颗 粒 块 片 株 棵 枚 盏 面 张 条 只 匹 套 部 份 篇 册
      幅 帧 封 则 首 句 起 宗 例 笔 户 对 双 群 批 组 排 列 串 束 捆 堆 箱 盒 瓶 袋 桶 罐 包 杯 碗 盆 筐 剂 针 种 类 款 段 层 道
      门 顶 具 尊 席 顿 床 株 丛 响 阶段 批次 台套 场 轮 桌 孔 味 扇 胎 本 环节 对儿 株苗 套件 座次 桩 篓 笼 盅 轮 趟 届
      枚次 门次 大类 小类 大项 小项 分项 子项 款次 人份 标箱 标准箱 集装箱 编队 梯队 口人
      """, .counted)
    add("人 口人 位人 户人", .person)
    add(
      """
      票 局 盘 圈 股 次 遍 回 人次 架次 台次 班次 车次 例次 件次 户次 场次 轮次 船次 艘次 辆次 列次 头次 张次 剂次 针次 项次 家次 条次 航次 频次 单次
      床次 份次 诊次 站次 课时 学时 学分 人日 床日 工日 工时 台班 台时 票次 下单 个回合 回合 跟头
      """, .times)
    add(
      """
      国 省 州 市 县 省份 省区 省市 省区市 县区 县市 市县 县市区 头 口 把 节 期 版 页 字 声 步 车 船 班 队 样 羽 尾 峰 眼 球 单 章 卷 盏 壶 锅 桶 丸 副 付 贴 帖 屉 窝 茬 垛 缕 滴 朵 幕 集 站
      """, .figures)
    add("岁 周岁 月龄 虚岁 周龄 日龄 个月龄 岁半", .age)
    add(
      """
      个月 个多月 个半月 个小时 个多小时 个半小时 个钟头 个钟 个星期 个多星期 个工作日 个季度 个年头 个学期 个昼夜 个周末 个世纪 个多世纪 个礼拜 个夜晚
      个晚上 个早晨 个自然日 个日夜 个寒暑 个春秋 个交易日 个月内 个学年 个年度 个周 个赛季 个小时内 个时辰 个性 个股 个体 个案 个税
      面八方 国家 国际 国道 国产 国内 国语 国民 国土 国药 国防 国企 国资 个确立 个维护 个意识 个自信 个一百年 人帮 位数 位于 位居 位列 位置 位移 位一体 位次 人民 人大 人口 人间 人称 人类 人员
      部门 部委 部分 部长 部队 部曲 部署 家庭 家属 家长 家园 家具 家电 家乡 家风 家国 家争鸣 家姓 家讲坛 名单 名录 名胜 名城 名额 名义 名校
      条件 条例 条约 条龙 台阶 台湾 台风 台北 台州 台账 台中 台南 台商 台胞 台资 台海 场景 场地 场所 场馆 场均 场面 起来 起步
      起飞 起草 起源 起点 件套 套路 套餐 套利 面积 面对 面临 面向 面貌 面试 面包 面体 面性 支付 支持 支撑 支援 支出 支部 支队
      支行 所有 所属 所谓 所在 所需 所得 所以 所长 对比 对应 对口 对于 对接 对外 对话 对岸 双方 双双 双边 种子 类似 类型 样本 回家
      回收 回复 回归 回族 回落 回升 回暖 回应 回国 组织 组成 组建 组长 组团 组合 组别 队员 队伍 排名 排查 排放 排水 排序 排列 排球
      列入 列为 列席 列车 列举 届人 届中 届一 届二 届三 届四 届五 届六 届七 届全 届省 届市 届县 届区 届政 届委 届常 届会 届党
      期间 期货 期限 期待 期望 期末 期中 版本 版权 版面 页岩 页面 字头 声明 声音 步走 步伐 步骤 车间 车站 车辆 车道 班子 班长
      样化 样板 样品 头部 头条 头号 口岸 口气 口之 口径 口腔 口子 口号 口清 把手 把关 把握 节约 节目 节能 节日 节点 节气 节假 节水
      门峡 门头 门口 门关 门前 门诊 门类 门槛 门店 门户 门县 门市 道路 道德 道理 道具 层次 层级 层面 段位 段落 项目 项城 块钱 号楼
      号线 号院 号门 号桥 号厅 号机 号库 号井 级联 代表 代理 代码 代办 站位 站台 站点 站式 章程 岁月 户籍 户外 户口 户主 户均 户型
      批准 批复 批评 批示 批发 轮岗 轮胎 轮值 轮流 轮休 圈子 圈层 本书记 本报 本市 本县 本省 本科 本地 本次 本土 本质 本级 本金 套现
      局长 局部 局面 局势 盘活 盘点 盘锦 盘算 盘山 席话 席卷 根据 根本 包括 包含 包装 包裹 包机 包扎 包村 包联 包干 杯子 首都 首先 首席 首次
      大类型 首场 首站 首轮 首日 首秀 首发 首店 首创 首批 首家 首个 首台 首款 首届 首任 首位 首相 首府 首例 首脑 则是 则为 处理 处置 处分 处罚 处长 处级 处于 处方 处境 间接
      间隔 间断 间谍 张家 张掖 张贴 封闭 封控 封面 集团 集体 集中 集合 集成 集市 集镇 集装 例如 例行 例会 片区 片面 片段 块状 根源 列支 针对 针灸 剂量 单位 单元 单独 单项 单日 单边
      票价 票据 票房 次要 次日 次元 次序 次数 次年 次贷 次生 次月 人造 人居 人社 人道 人格 人民币 顶层
      顶级 省道 省级 省委 省直 省长 省外 省内 省会 州长 州级 市场 市民 市值 市政 市级 市委 市直 市区 市斤 市尺 市里 市亩 市长 市府 市内 市辖 县级 县委 县城 县道 县长 县域 响应 响声 响亮 响起 响水 群众 群体 群岛 对象 对策 对手 对称 双拥 双创 双减 双碳 双语 双向 双休 双重 支柱 支线 股份 股东 股票 股权 股市 股骨 股长 股级 股指 股民
      """, .never)
    return WordMap(uses.map { ($0.key, $0.value) })
  }()

  /// Measure words that only 第 makes one, beside those that count.
  static let ordinals: WordMap<Void> = WordMap(words: [
    "号", "代", "级", "步", "讲", "世", "课", "回", "局", "棒", "跑道", "方队", "期", "版", "节", "章", "集", "幕", "卷", "站",
    "班", "页", "人", "课时", "届", "届次", "部", "梯队", "车间", "窗口",
  ])

  /// 次 behind these makes a measure word of visits or runs (人次 and the like are listed; this is for 台(套)).
  static let inBrackets: UnitSet = "套次个家件台人例处条辆架组座间户所份"
}
