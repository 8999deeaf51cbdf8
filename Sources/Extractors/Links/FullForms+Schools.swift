internal import TextPipeline

/// What is a school's own: 校党委宣传部, 校友会, 计算机学院 and 外国语学院 of the one university that a text names.
extension FullForms {
  /// The school that a text is from: the one that it names; of several the one that signs it, or that it names most.
  static func school(of composed: [ComposedName]) -> (name: [UInt16], isOnly: Bool)? {
    var counts: [(school: ArraySlice<UInt16>, count: Int)] = []
    var last: ArraySlice<UInt16>?
    for i in composed.indices where !composed[i].isAlias {
      last = root(of: composed[i])
      guard let school = last, counts.count < limit else { continue }
      if let known = counts.firstIndex(where: { $0.school == school }) {
        counts[known].count += 1
      } else {
        counts.append((school, 1))
      }
    }
    guard let most = counts.map(\.count).max() else { return nil }
    let first = counts.filter { $0.count == most }
    let own = counts.count == 1 ? first.first?.school : last ?? (first.count == 1 ? first[0].school : nil)
    return own.map { (Array($0), counts.count == 1) }
  }

  /// 云川大学 of 云川大学附属医院 and 云川大学校长办公室, 云川学院 of itself.
  private static func root(of name: ComposedName) -> ArraySlice<UInt16>? {
    let units = name.full
    for i in units.indices.dropFirst(2).dropLast() where units[i] == great && learning.contains(units[i + 1])
    {
      return i + 2 < units.count && units[i + 2] == student ? nil : units[...(i + 1)]
    }
    guard !name.place.isEmpty else { return nil }
    for end in stride(from: 4, through: units.count, by: 1)
    where schools.contains(where: { units[..<end].suffix(2) == $0[...] }) {
      return end == units.count || own.contains(units[end]) ? units[..<end] : nil
    }
    return nil
  }

  /// What belongs to the school of the text.
  func ofSchool(_ name: [UInt16]) -> [UInt16]? {
    guard let school, name.count > 2 else { return nil }
    // 学校党委组织部 is 校党委组织部.
    if name.count > 3, Self.learning.contains(name[0]), name[1] == Self.school {
      return ofSchool(Array(name.dropFirst()))
    }
    // 我校国际合作与交流处
    if name.count > 4, Self.deictics.contains(name[0]), name[1] == Self.school {
      return ofSchool(Array(name.dropFirst()))
    }
    if name[0] == Self.school, !Self.noBodies.contains(name[1]) {
      return school.name + (Self.inFull.contains(name[1]) ? name[...] : name.dropFirst())
    }
    guard school.isOnly, Self.isUniversity(school.name), Self.isFaculty(name) else { return nil }
    return school.name + name
  }

  private static func isUniversity(_ name: [UInt16]) -> Bool { name[name.count - 2] == great }

  /// Whether a name says nothing but what is taught: 历史文化与旅游学院, but not 云川学院, 柳溪美术学院.
  private static func isFaculty(_ name: [UInt16]) -> Bool {
    guard 4...16 ~= name.count, name.ends(with: faculty) else { return false }
    let stem = name.dropLast(faculty.count)
    var reached = [Bool](repeating: false, count: stem.count + 1)
    reached[0] = true
    for start in stem.indices where reached[start] {
      if joints.contains(stem[start]) { reached[start + 1] = true }
      for length in 1...5 where start + length <= stem.count {
        if subjects.contains(Array(stem[start..<start + length])) { reached[start + length] = true }
      }
    }
    return reached[stem.count]
  }

  private static let great: UInt16 = "大".utf16.first!
  private static let student: UInt16 = "生".utf16.first!
  private static let school: UInt16 = "校".utf16.first!
  private static let deictics: UnitSet = "我本"
  private static let learning: UnitSet = "学學"
  private static let joints: UnitSet = "与和及、·"
  private static let faculty = Array("学院".utf16)
  private static let schools = ["学院", "学校", "中学", "小学"].map { Array($0.utf16) }
  /// How what is a school's own begins: 党委, 团委, 校友会, 教务处 …
  private static let own: UnitSet = "党纪团校教学科研工组宣附新办"
  /// 校园, 校企, 校区
  private static let noBodies: UnitSet = "园企外区服舍庆车"
  /// 校友会, 校医院 and 校长办公室 say 校 behind the school too.
  private static let inFull: UnitSet = "友医长"
  /// What faculties are called after.
  private static let subjects = Set(
    """
    文 理 工 农 林 医 药 法 商 文学 理学 工学 农学 林学 医学 药学 法学 商学 法律 政法 政治 行政 公共 公共卫生 护理 口腔 临床 基础 \
    计算机 软件 信息 通信 电子 电气 自动化 机械 机电 材料 化学 化工 物理 数学 统计 生物 生命 环境 生态 资源 能源 动力 土木 建筑 \
    城市 规划 水利 水电 交通 运输 汽车 测绘 地理 地质 海洋 大气 航空 航天 园艺 园林 动物 植物 食品 轻工 纺织 服装 经济 管理 工商 \
    金融 会计 财政 财经 税务 贸易 国际 关系 政府 社会 社会学 民族 哲学 历史 文化 考古 文博 马克思主义 新闻 传播 出版 外国 外国语 外语 \
    英语 日语 语言 语 汉语 中国 人文 教育 教师 师范 学前 心理 体育 运动 艺术 美术 音乐 舞蹈 戏剧 设计 传媒 影视 动画 继续 成人 网络 远程 \
    研究生 本科生 书 创新 创业 旅游 酒店 科学 技术 工程 应用 学 数据 大数据 人工智能 智能 空间 安全 制造 控制 光电 仪器 纳米 职业 \
    后备 卓越 港澳台
    """.split(separator: " ").map { Array($0.utf16) })
}
