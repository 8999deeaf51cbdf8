internal import TextPipeline

/// What goes on after a name that is whole already and still belongs to it: a legal form, a party's committee, a station's
/// channel, a unit's number.
enum NameTail {
  /// The end of a name with what belongs to it on its right.
  static func end(of name: OrganizationName, in text: AnalysisText) -> Int {
    let end = name.range.upperBound
    // 医院 + OPO, ICU: units that are known by their initials.
    if let unit = latinUnits.match(in: text, at: end), !text.unit(at: unit.end).isLatin { return unit.end }
    // 法院执行局 + 普执团队一组
    if text.has("执行局", endingAt: end) || text.has("法院", endingAt: end) || text.has("庭", endingAt: end),
      let team = teamEnd(from: end, in: text)
    {
      return team
    }
    // 云川县纪委监委 + 派驻三组
    if text.has("派驻", at: end), text.has("纪委监委", endingAt: end) || text.has("纪委", endingAt: end),
      let group = (end + 2..<end + 12).first(where: { text.unit(at: $0) == "组" || !text.unit(at: $0).isHan }),
      text.unit(at: group) == "组", !text.unit(at: group + 1).isHan || text[group + 1] == "组"
    {
      return group + 1
    }
    // 美海军 + 陆战队
    if text.has("海军", endingAt: end), text.has("陆战队", at: end) { return end + 3 }
    // 朝鲜劳动党 + 中央军事委员会
    if text[end - 1] == "党", text.has("中央军事委员会", at: end) { return end + 7 }
    // 越南共产党 + 中央
    if text[end - 1] == "党", name.rule == .organizationPlaced, text.has("中央", at: end),
      !inner.contains(text.unit(at: end + 2))
    {
      return end + 2
    }
    // 云丰第三小学 + 校, 云丰大学 + 堂
    if text[end - 1] == "学", name.traits.kind == .school || name.rule == .organizationComplete {
      let next = text.unit(at: end)
      if next == "堂", !text.unit(at: end + 1).isHan || afterHalls.contains(text[end + 1]) { return end + 1 }
      if next == "校", !text.unit(at: end + 1).isHan || ofSchools.contains(text[end + 1]) { return end + 1 }
    }
    // 云丰大学 + 队, 启鸿集团 + 队: whom a school or a firm has in a league
    if text.unit(at: end) == "队",
      name.traits.kind == .school || name.traits.kind == .company || text.has("大学", endingAt: end),
      !text.unit(at: end + 1).isHan || ofMatches.match(in: text, at: end + 1) != nil
    {
      return end + 1
    }
    // 联合国 + 刚果(金)稳定特派团
    if text.has("联合国", endingAt: end), let mission = missionEnd(from: end, in: text) { return mission }
    // 电子科技大学 + (清水河校区)
    if text.unit(at: end) == "(", name.traits.kind == .school || name.rule == .organizationComplete,
      let close = (end + 3..<end + 10).first(where: { text.unit(at: $0) == ")" }),
      text.has("校区", endingAt: close) || text.has("院区", endingAt: close)
    {
      return close + 1
    }
    // 云川市人民医院 + 北区, 云川大学 + 国际会议中心
    if text[end - 1] == "院" || text.has("大学", endingAt: end), let part = campuses.match(in: text, at: end),
      !text.unit(at: part.end).isHan || NameMaterialClassifier.stopUnits.contains(text[part.end])
        || ofCampuses.match(in: text, at: part.end) != nil
    {
      return part.end
    }
    // 云川地质大学 + (武汉): one of two universities of a name.
    if text.has("大学", endingAt: end), text.unit(at: end) == "(", text.unit(at: end + 3) == ")",
      sisters.match(in: text, at: end + 1)?.end == end + 3
    {
      return end + 4
    }
    // 德国选择党 + 议会党团
    if text.has("议会", endingAt: end), text.has("党团", at: end) { return end + 2 }
    // 工务机械段 + 大修七车间
    if let shop = workshopEnd(from: end, in: text) { return shop }
    // 建工有限公司 + 华南大区
    if text.has("公司", endingAt: end) || text.has("集团", endingAt: end),
      let area = areas.match(in: text, at: end)
    {
      return area.end
    }
    // 云川省异地商会 + 联盟, 胸痛中心 + 联盟
    if text.has("联盟", at: end), leagued.contains(text[end - 1]), name.rule != .organizationComplete,
      text[end - 1] == "心" || !notLeagues.contains(text.unit(at: end + 2))
    {
      return end + 2
    }
    // 人民党 + 党团
    if text[end - 1] == "党", text.has("党团", at: end) { return end + 2 }
    // 市公安局 + 机关
    if name.traits.kind == .government, text.has("机关", at: end), !text.unit(at: end + 2).isHan {
      return end + 2
    }
    guard name.rule == .organizationComplete else { return end }
    if let branch = branchEnd(of: name.range, in: text) { return branch }
    // 人民政协 + 网, 检察日报 + 社: a medium called after its body.
    if text.unit(at: end) == "网", !Self.ofNets.contains(text.unit(at: end + 1)), text[end - 1] != "网" {
      return end + 1
    }
    // 中粮 + 面业, 西门子 + 能源: a firm of a group, by its trade.
    if name.traits.isFirm, let trade = FirmTrades.end(from: end, in: text) {
      return forms.match(in: text, at: trade)?.end ?? trade
    }
    // 中国石油 + 西南油气田
    if name.traits.isFirm, let field = fieldEnd(from: end, in: text) { return field }
    // 革命卫队 + 航空航天部队
    if text[end - 1] == "军" || text[end - 1] == "队", let arm = arms.match(in: text, at: end) {
      return arm.end
    }
    // 武警部队 + 代表团
    if text.has("代表团", at: end) { return end + 3 }
    if text.has("高级代表团", at: end) { return end + 5 }
    if let institute = instituteEnd(from: end, in: text) { return institute }
    // 解放军 + 原总后勤部
    if text[end - 1] == "军" {
      let start = text.unit(at: end) == "原" ? end + 1 : end
      if let staff = staffs.match(in: text, at: start) { return staff.end }
    }
    // 老挝人民革命党 + 中央, 祖国阵线 + 中央
    if text[end - 1] == "党" || text.has("阵线", endingAt: end), text.has("中央", at: end),
      !inner.contains(text.unit(at: end + 2))
    {
      return end + 2
    }
    // 胡塞武装 + 政治局, whose members are 委员 where it is a title of its own.
    if text.has("政治局", at: end), !text.has("委员", at: end + 3), !text.has("常委", at: end + 3) { return end + 3 }
    // 中央军委 + 机关, but 机关报, 机关党委
    if text.has("机关", at: end), !Self.ofOffices.contains(text.unit(at: end + 2)) { return end + 2 }
    // 解放军 + 12345 + 部队
    if text[end - 1] == "军" || text.has("武警", endingAt: end) || text.has("武警部队", endingAt: end) {
      var i = end
      while i < end + 6, text.unit(at: i).isDigit { i += 1 }
      if i >= end + 4, text.has("部队", at: i) { return i + 2 }
    }
    // 国际广播电台 + 环球资讯广播
    if text.has("电台", endingAt: end) || text.has("总台", endingAt: end) || text.has("央广", endingAt: end),
      let channel = channelEnd(from: end, in: text)
    {
      return channel
    }
    // 中国中化 + 控股有限责任公司
    return forms.match(in: text, at: end)?.end ?? end
  }

  /// The end of a mission's name, a bracket in it or not.
  private static func missionEnd(from start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 14, text.unit(at: i).isHan || text.unit(at: i) == "(" || text.unit(at: i) == ")",
      !notInMissions.contains(text[i])
    {
      if let mission = missions.match(in: text, at: i) { return mission.end }
      i += 1
    }
    return nil
  }

  /// What a team does.
  private static let ofMatches = WordMap<Void>(words: [
    "以", "战胜", "击败", "不敌", "负于", "迎战", "对阵", "获得", "夺得", "夺冠", "荣获", "勇夺", "摘得", "捧得", "力压", "险胜", "完胜", "位列",
    "位居",
    "分获", "分别", "和", "与", "及", "对", "胜", "负", "斩获", "获", "率先", "领先", "的", "凭借", "包揽", "挺进", "晋级", "出战",
    "参赛",
  ])

  private static let campuses = WordMap<Void>(words: [
    "东区", "西区", "南区", "北区", "本部", "国际会议中心", "学术交流中心",
  ])
  private static let ofCampuses = WordMap<Void>(words: [
    "举行", "举办", "召开", "主任", "院长", "副", "门诊", "正式", "进行", "开诊", "启用",
  ])

  /// Where the second university of a name is.
  private static let sisters = WordMap<Void>(words: [
    "北京", "武汉", "华东", "徐州", "深圳", "威海", "广州", "珠海", "苏州", "佛山", "重庆", "上海", "青岛",
  ])
  private static let notInMissions: UnitSet = "的在了和与对向将已由把被派及"
  private static let missions = WordMap<Void>(words: ["特派团", "观察团", "援助团", "稳定团", "监督组织"])

  /// The end of 普执团队, 速裁团队一组 behind a court or its office.
  private static func teamEnd(from start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 4, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      i += 1
      guard text.has("团队", at: i), i >= start + 2 else { continue }
      return text.unit(at: i + 2).isHan && text.unit(at: i + 3) == "组" ? i + 4 : i + 2
    }
    return nil
  }

  /// 民盟 + 上大 + 委员会, 农工党 + 二院 + 支部: the end of a party's branch in a body told in short.
  private static func branchEnd(of party: Range<Int>, in text: AnalysisText) -> Int? {
    guard parties.match(in: text, at: party.lowerBound)?.end == party.upperBound else { return nil }
    var i = party.upperBound
    while i < party.upperBound + 6, text.unit(at: i).isHan, !notInBranches.contains(text[i]) {
      i += 1
      if i > party.upperBound + 1, let branch = branches.match(in: text, at: i) { return branch.end }
    }
    return nil
  }

  private static let parties = WordMap<Void>(words: NameEdgeFinder.democraticParties)
  private static let branches = WordMap<Void>(words: [
    "委员会", "基层委员会", "工作委员会", "总支", "总支部", "总支委员会", "支部", "支部委员会", "支社", "小组",
  ])
  /// Function words, and what the party's own levels are told by.
  private static let notInBranches: UnitSet = "界的和与及在由对向为是等把从于各界央省市县区州"

  /// The end of 大修七车间, 三车间: one of a plant's workshops by its number.
  private static func workshopEnd(from start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 4, text.unit(at: i).isHan, !text.has("车间", at: i) { i += 1 }
    guard i > start, text.has("车间", at: i), UnitSet.numerals.contains(text[i - 1]),
      (start..<i).allSatisfy({ !NameMaterialClassifier.stopUnits.contains(text[$0]) })
    else { return nil }
    return i + 2
  }

  /// The end of an oil field that a firm has, called after its place.
  private static func fieldEnd(from start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 4, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      i += 1
      if i >= start + 2, let field = fields.match(in: text, at: i) { return field.end }
    }
    return nil
  }

  /// The end of an institute by its number, of a group of the arms and nuclear industries: 中国电科 + 38所, 航天科技 + 五院.
  private static func instituteEnd(from start: Int, in text: AnalysisText) -> Int? {
    guard numberedGroups.length(endingAt: start, in: text) != nil else { return nil }
    var i = start
    while i < start + 4, text.unit(at: i).isDigit || OrganizationExtractor.figures.contains(text.unit(at: i))
    {
      i += 1
    }
    guard i > start else { return nil }
    if text.has("研究所", at: i) || text.has("研究院", at: i) { return i + 3 }
    return text.unit(at: i) == "所" || text.unit(at: i) == "院" ? i + 1 : nil
  }

  private static let numberedGroups: WordEnds = [
    "电科", "中国船舶", "航天科技", "航天科工", "航天科技集团", "航天科工集团", "中国航天", "兵器工业", "中国兵器", "航空工业", "中航工业", "中核集团", "核工业",
    "中国电子科技集团", "中国电科集团", "中船重工",
  ]

  private static let fields = WordMap<Void>(words: ["油田", "油气田", "气田"])

  /// What begins the name of a part of a central committee: 书记处, 政治局.
  private static let inner: UnitSet = "政书"
  private static let staffs = WordMap<Void>(words: [
    "司令部", "总后勤部", "总参谋部", "总政治部", "总装备部", "后勤保障部", "政治工作部", "联合参谋部", "装备发展部", "训练管理部", "国防动员部",
  ])

  /// The end of 之声 or 广播 a few characters on, where a clause or a list goes on after it.
  private static func channelEnd(from start: Int, in text: AnalysisText) -> Int? {
    if let voice = (start + 2..<start + 5).first(where: { text.has("之声", at: $0) }),
      (start..<voice).allSatisfy({ text.unit(at: $0).isHan })
    {
      return voice + 2
    }
    var i = start
    while i < start + 6, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      i += 1
      guard text.has("广播", at: i) else { continue }
      let next = text.unit(at: i + 2)
      return !next.isHan || next == "等" || next == "频" || next == "和" ? i + 2 : nil
    }
    return nil
  }

  private static let forms = WordMap<Void>(words: [
    "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司", "控股有限公司", "控股有限责任公司", "控股集团有限公司",
  ])
  private static let arms = WordMap<Void>(words: [
    "航空航天部队", "海军", "陆军", "空军", "特种部队", "特种作战部队", "导弹部队", "火箭部队", "防空部队", "战略支援部队", "空降部队", "边防部队",
    "地面部队", "航空兵", "海军陆战队", "总参谋部", "情报总局", "情报局", "圣城旅",
  ])
  /// What follows 小学校, 中学校.
  /// What follows 京师大学堂, where 大学 + 堂兄 is a cousin.
  private static let afterHalls: UnitSet = "的和与及是在由为于被将从到时"
  private static let ofSchools: UnitSet = "的是由在创建始于为等和"
  private static let ofNets: UnitSet = "络上友站点民格页购红约课吧费速瘾球"
  private static let areas = WordMap<Void>(words: [
    "华南大区", "华北大区", "华东大区", "华中大区", "西南大区", "西北大区", "东北大区", "华南分部", "华北分部", "华东分部", "西南分部", "西北分部",
  ])
  private static let leagued: UnitSet = "会校院社馆心学"
  /// What goes on another name: 博物馆 + 联盟杯.
  private static let notLeagues: UnitSet = "杯赛军国"
  private static let latinUnits = WordMap<Void>(words: ["OPO", "ICU", "NICU", "CCU", "PICU", "EICU"])
  private static let ofOffices: UnitSet = "报刊党事单工团及大院幼"
}
