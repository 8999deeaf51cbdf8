internal import TextPipeline

/// What stands before and after a name, in eighths of a bit of log-odds.
struct PersonContext: Sendable {
  // The vocabularies, held: what is global is looked up at every use.
  private let cuesBefore = PersonContext.cuesBefore
  private let cueEnds = PersonContext.cueEnds
  private let cuesAfter = PersonContext.cuesAfter
  private let clauseStarts = PersonContext.clauseStarts
  private let functionWords = PersonContext.functionWords
  private let adverbs = PersonContext.adverbs

  /// What the neighbourhood says, and in which words.
  struct Reading: Sendable {
    var weight = 0
    /// What introduces the name, and what follows it.
    var before: (range: Range<Int>, sign: Sign)?
    var after: (range: Range<Int>, sign: Sign)?

    var evidence: [Evidence] {
      [before, after].compactMap { found in found.map { Evidence($0.range, $0.sign.rawValue) } }
    }
    var isIntroduced: Bool { before != nil || after != nil }
  }

  /// What tells that a name stands here, as evidence names it.
  enum Sign: String, Sendable {
    case titleBefore = "title before"
    case cueBefore = "cue before"
    case bodyBefore = "organisation before"
    case labelBefore = "label before"
    case titleAfter = "title after"
    case cueAfter = "cue after"
    case appointment, apposition, row
  }

  /// What stands on both sides of a name.
  func reading(
    around name: Range<Int>, _ titles: TitleNeighbours, _ bodies: BodyMap, in text: AnalysisText
  ) -> Reading {
    var reading = Reading()
    before(name.lowerBound, titles, bodies, in: text, &reading)
    after(name.upperBound, titles, in: text, &reading)
    let (first, unit) = (text[name.lowerBound], text.unit(at: name.lowerBound - 1))
    // 教授的黄大年。
    if reading.before == nil, unit == "的", !text.unit(at: name.upperBound).isHan,
      let title = titles.before(name.lowerBound - 1), !title.isCommonNoun, !title.isWeak
    {
      reading.weight += name.count > 2 ? 35 : 25
      reading.before = (title.range, .titleBefore)
    }
    // 接受向某同志辞去…: addressed, so a name all the same.
    let isAddressed = reading.after?.sign == .cueAfter && text.has("同志", at: name.upperBound)
    if unit.isHan, !isAddressed, functionWords.contains(first) {
      // 甲主席和乙总统
      let isJoint = titles.before(name.lowerBound).map { $0.isHeld || titles.after(name.upperBound) != nil }
      reading.weight -= isJoint.map { $0 ? 90 : first == "和" || first == "同" ? 70 : 45 } ?? 45
    }
    // 甲市长于会前…
    if first == "于", unit.isHan, titles.before(name.lowerBound)?.isHeld ?? false { reading.weight -= 90 }
    // 所长及杨通: a family name so rare is none there.
    if unit.isHan, first == "及" { reading.weight -= 150 }
    // 市长金鹰奖: an award.
    if text[name.upperBound - 1] == "奖" { reading.weight -= 150 }
    if unit == "在", PersonContext.localisers.contains(text[name.upperBound - 1]) { reading.weight -= 60 }
    // 黎方, 乌军: a country in one character.
    if name.count == 2, PersonContext.sides.contains(text[name.lowerBound + 1]),
      AnonymousNames.countries.contains(first), titles.before(name.lowerBound) == nil
    {
      reading.weight -= 60
    }
    // A ship.
    if text.unit(at: name.upperBound) == "”", text.unit(at: name.upperBound + 1) == "号" {
      reading.weight -= 60
    }
    if reading.after == nil, text.unit(at: name.upperBound) == "是" || !unit.isHan,
      apposition(behind: name.upperBound, titles, in: text)
    {
      reading.weight += 50
      reading.after = (name, .apposition)
    }
    // 罗 远 长溪市实验小学教师: a line of a list begins with a name set wide.
    if name.count == 3, text[name.lowerBound + 1].isBlank, text.unit(at: name.upperBound).isBlank,
      name.lowerBound == 0 || unit.isNewline, text.unit(at: name.upperBound + 1).isHan
    {
      reading.weight += 40
      reading.after = (name, .row)
    }
    if reading.after == nil, !unit.isHan, let verb = deed(behind: name.upperBound, in: text) {
      reading.weight += 28
      reading.after = (verb, .cueAfter)
    }
    let entry = appointment(of: name, titles, in: text)
    if entry > 0 {
      reading.weight += entry
      reading.after = (name, .appointment)
    }
    return reading
  }

  private func before(
    _ start: Int, _ titles: TitleNeighbours, _ bodies: BodyMap, in text: AnalysisText,
    _ reading: inout Reading
  ) {
    if let title = titles.before(start) {
      var weight = title.isCommonNoun ? 58 : title.isWeak ? 42 : title.isByline ? 60 : 88
      // 四名药师: the title counts people, whatever follows.
      if PersonContext.measures.contains(text.unit(at: title.range.lowerBound - 1)) { weight -= 50 }
      // 62岁的村民…
      if text.has("岁的", endingAt: title.range.lowerBound) { weight += 20 }
      // 罗致远主席卓越…
      if title.isHeld { weight /= 2 }
      reading.weight += weight
      reading.before = (title.range, .titleBefore)
    } else if cueEnds.contains(text.unit(at: start - 1)) {
      for length in [4, 3, 2] {
        if let cue = cuesBefore.match(in: text, at: start - length, limit: start),
          cue.end == start
        {
          reading.weight += cue.value
          reading.before = (start - length..<start, .cueBefore)
          break
        }
      }
    }
    if let body = bodies.longest(endingAt: start) {
      reading.weight += 42
      if reading.before == nil { reading.before = (body, .bodyBefore) }
    } else if start > 1, text[start - 1] == "的" || text[start - 1] == ")",
      let body = bodies.longest(endingAt: start - 1)
    {
      reading.weight += 38
      if reading.before == nil { reading.before = (body, .bodyBefore) }
    }
    let unit = text.unit(at: start - 1)
    if unit.isDigit { reading.weight -= PersonContext.calendar.contains(text[start]) ? 150 : 60 }
    if clauseStarts.contains(unit) || start == 0 { reading.weight += 8 }
    if unit == "”" { reading.weight += 14 }
    // A work's name, not its maker's.
    if unit == "《" { reading.weight -= 50 }
    if unit == ":", start > 1, text[start - 2].isHan {
      reading.weight += 15
      if reading.before == nil { reading.before = (start - 1..<start, .labelBefore) }
    }
  }

  private func after(_ end: Int, _ titles: TitleNeighbours, in text: AnalysisText, _ reading: inout Reading) {
    let title = titles.after(end)
    // 局长, 县长 are no 局 and no 县.
    let cue = cue(behind: end, in: text)
    // 将军 begins with a cue of one character.
    if var cue,
      title == nil
        || cue.value >= 0 && (cue.end > end + 1 || title?.isWeak ?? false || title?.isCommonNoun ?? false)
    {
      if text[end] == "等", cue.end == end + 1, reading.before != nil || namesPeople(cue.end, in: text) {
        cue.value = 30
      }
      reading.weight += cue.value
      if cue.value >= 12 { reading.after = (end..<cue.end, .cueAfter) }
    } else if let title, !title.isByline, !title.isCommonNoun,
      // 思政课教师
      !title.isWeak || !PersonContext.workplaces.contains(text[end - 1])
    {
      // 王文静老师 may be what people are called, 王文静校长 is who leads them.
      reading.weight += title.isWeak ? 25 : 45
      reading.after = (title.range, .titleAfter)
    }
    if reading.after == nil, PersonContext.isDay(at: end, in: text) {
      reading.weight += 15
      reading.after = (end..<end + 2, .cueAfter)
    }
    let unit = text.unit(at: end)
    if cue == nil, reading.after == nil, unit.isHan, !text.unit(at: end + 1).isHan {
      // A character left over before a mark belongs to the name: 陈敏|尔、
      reading.weight -= 30
    }
    if !unit.isHan {
      reading.weight += 12
      if unit.isLatin { reading.weight -= 20 }
    }
  }

  /// The cue behind a name, over an adverb: 正带领, 也表示.
  private func cue(behind end: Int, in text: AnalysisText) -> (end: Int, value: Int)? {
    // 将 ends hardly any name: before it the surest verb is the name's.
    if adverbs.contains(text.unit(at: end)), let verb = cuesAfter.match(in: text, at: end + 1),
      20..<(text[end] == "将" ? 50 : 35) ~= verb.value, text[end + 1] != "称"
    {
      return verb
    }
    return cuesAfter.match(in: text, at: end)
  }

  /// 24日 of 罗致远24日表示; not of a dateline (长溪24日电).
  static func isDay(at offset: Int, in text: AnalysisText) -> Bool {
    var i = offset
    while i < offset + 2, text.unit(at: i).isDigit { i += 1 }
    return i > offset && text.unit(at: i) == "日" && text.unit(at: i + 1) != "电"
      && text.unit(at: i + 1) != "至" && text.unit(at: i + 1) != "-"
  }

  /// 等革命先烈, 等6位院士: whether what 等 sums up are people.
  private func namesPeople(_ offset: Int, in text: AnalysisText) -> Bool {
    for i in offset..<min(offset + 10, text.count) {
      guard text[i].isHan || text[i].isDigit else { return false }
      if PersonContext.personNouns.contains(text[i]), text[i - 1] != "单" { return true }
    }
    return false
  }

  /// 罗致远在县一中出席…: what somebody does, over where or with whom.
  private func deed(behind end: Int, in text: AnalysisText) -> Range<Int>? {
    guard PersonContext.prepositions.contains(text.unit(at: end)) else { return nil }
    for i in end + 2..<end + 18 {
      guard text.unit(at: i).isHan else { return nil }
      if let verb = PersonContext.deeds.match(in: text, at: i) { return i..<verb.end }
    }
    return nil
  }

  private static let prepositions: UnitSet = "在同与向对到赴就"
  private static let deeds = WordMap<Void>(words: [
    "出席", "会见", "会晤", "强调", "指出", "主持", "致辞", "致词", "发表讲话", "发表演讲", "视察", "调研", "考察", "看望", "慰问", "宣读", "会谈",
    "通电话",
    "接受采访", "接受记者",
  ])

  /// 罗致远,县林业局原副局长,…; 罗致远是县一中副校长,…: whether an office in a clause of its own is said of who stands before it.
  private func apposition(behind end: Int, _ titles: TitleNeighbours, in text: AnalysisText) -> Bool {
    let mark = text.unit(at: end)
    guard mark == "," || mark == "是" else { return false }
    var i = end + 1
    while i < end + 28, text.unit(at: i).isHan || text.unit(at: i) == "、" { i += 1 }
    guard i > end + 4, text.unit(at: i) == "," || text.unit(at: i) == "。" else { return false }
    return titles.before(i).map { !$0.isCommonNoun && !$0.isWeak } ?? false
  }

  /// A line of a list of appointments: 甲为某局局长; 甲的某局局长职务.
  private func appointment(of name: Range<Int>, _ titles: TitleNeighbours, in text: AnalysisText) -> Int {
    let isRemoval = text.unit(at: name.upperBound) == "的"
    guard isRemoval || text.unit(at: name.upperBound) == "为" else { return 0 }
    guard
      name.lowerBound == 0 || text[name.lowerBound - 1].isNewline || text[name.lowerBound - 1].isBlank
        || text[name.lowerBound - 1] == "、" || text[name.lowerBound - 1] == ":"
        || text.has("免去", endingAt: name.lowerBound) || text.has("任命", endingAt: name.lowerBound)
        || goesOnAppointing(name.lowerBound, in: text)
    else { return 0 }
    for i in name.upperBound..<min(name.upperBound + 50, text.count) {
      switch text[i] {
      case ";", "。", 0x0A:
        let end = isRemoval && text.has("职务", endingAt: i) ? i - 2 : i
        return isRemoval == (end < i) && titles.isEnd(end) ? 150 : 0
      case ",":
        return isRemoval
          ? text.has("职务", endingAt: i) && titles.isEnd(i - 2) ? 150 : 0
          : titles.isEnd(i) && goesOnAppointing(name.lowerBound, in: text) ? 150 : 0
      case ":": return 0
      default: break
      }
    }
    return 0
  }

  /// 任命甲为…局长,乙为…副局长: whether a comma stands before `offset` in a sentence that appoints.
  private func goesOnAppointing(_ offset: Int, in text: AnalysisText) -> Bool {
    guard text.unit(at: offset - 1) == "," else { return false }
    var i = offset - 1
    while i > max(0, offset - 100), text[i] != "。", !text[i].isNewline {
      if text[i] == "命" || text[i] == "聘", text[i - 1] == "任" || text[i - 1] == "聘" { return true }
      i -= 1
    }
    return false
  }

  /// Whether words that introduce names end in a character.
  func mayIntroduce(_ unit: UInt16) -> Bool { cueEnds.contains(unit) }

  /// Whether a word ends at `offset` that introduces a name (患者, 市民).
  static func introduces(endingAt offset: Int, in text: AnalysisText) -> Bool {
    [4, 3, 2].contains { length in
      cuesBefore.match(in: text, at: offset - length, limit: offset).map {
        $0.end == offset && $0.value >= 35
      } ?? false
    }
  }

  /// Whether what people do begins at `offset` (表示, 会见): a name may end before it.
  static func follows(at offset: Int, in text: AnalysisText) -> Bool {
    cuesAfter.match(in: text, at: offset).map { $0.end > offset + 1 && $0.value > 10 } ?? false
  }

  /// The cue that begins at `offset` behind a name, with what it says.
  static func cue(at offset: Int, in text: AnalysisText) -> (end: Int, value: Int)? {
    cuesAfter.match(in: text, at: offset)
  }

  /// Before a name that is introduced by what somebody is.
  private static let wordsBefore: KeyValuePairs<String, Int> = [
    "任命": 40, "免去": 60, "撤销": 45, "补选": 60, "选举": 30, "增补": 40, "患者": 50, "市民": 45, "村民": 55, "居民": 50,
    "群众": 35,
    "男子": 35, "女子": 35, "被告人": 70, "被告": 50, "原告": 50, "选手": 50, "小将": 55, "学生": 40, "同学": 40, "老人": 40,
    "人瑞": 60, "女孩": 45, "男孩": 45, "队员": 45, "冠军": 40, "亚军": 40, "得主": 50, "获得者": 55, "获奖者": 50,
    "当事人": 50, "嫌疑人": 60, "驾驶人": 55, "责任人": 35, "联系人": 50, "献血者": 50, "业主": 40, "游客": 45, "职工": 30,
    "工人": 35, "战士": 40, "党员": 35, "烈士": 60, "英雄": 20, "模范": 30, "作家": 55, "诗人": 55, "歌手": 55, "演员": 50,
    "导演": 55, "画家": 55, "先进个人": 25, "同志": 30, "妻子": 45, "丈夫": 45, "儿子": 45, "女儿": 45, "母亲": 40, "父亲": 40,
    "岁的": 40, "同伴": 45, "搭档": 50, "队友": 45, "健儿": 45, "名将": 60, "老将": 50, "新秀": 50, "球员": 45, "球星": 60,
    "影星": 60, "艺人": 55, "主播": 50, "网红": 45, "校友": 45, "考生": 45, "学员": 40, "司机": 45, "乘客": 45, "车主": 45,
    "店主": 45, "农户": 40, "养殖户": 45, "种植户": 45, "贫困户": 45, "脱贫户": 45, "申请人": 50, "被执行人": 60, "上诉人": 60,
    "证人": 50, "罪犯": 55, "嫌犯": 55, "死者": 50, "逝者": 50, "伤者": 50, "受害人": 50, "家属": 35, "长子": 45, "次子": 45,
    "长女": 45, "孙子": 40, "孙女": 40, "弟弟": 40, "哥哥": 40, "姐姐": 40, "妹妹": 40, "爷爷": 35, "奶奶": 35, "老兵": 50,
    "翻译": 60, "名叫": 60, "叫做": 30, "邀请": 15, "授予": 20, "分别是": 25, "对象": 15, "特邀": 30, "嘉宾": 40,
    "签发": 40,
    "供稿": 50, "撰稿": 50, "作者": 50, "审核": 35, "校对": 40, "编辑": 40, "责编": 55, "院士": 70, "图片由": 60, "人大代表": 40,
    "军人": 45, "村干部": 50, "老党员": 45, "民兵": 45,
    "大使": 50, "代表": 10, "表扬": 15, "志愿者": 45, "教练": 50, "老板": 40, "网友": 35, "小伙": 40, "姑娘": 40, "大爷": 35,
    "毕业生": 50, "博士生": 50, "研究生": 45, "硕士生": 50, "大学生": 35, "高中生": 50, "船东": 55, "客商": 50, "领导人": 45,
    "党首": 60, "财务相": 60, "外务相": 60, "防卫相": 60, "国防相": 60, "农机手": 55, "摊主": 50, "传承人": 50, "主理人": 55,
    "车手": 50, "棋手": 50, "果农": 50, "菜农": 50, "茶农": 50, "花农": 50, "瓜农": 50, "蔗农": 50, "粮农": 45, "创始人": 50,
    "单打": 30, "一单": 40, "双打": 30, "村医": 50, "网格员": 50, "会见": 30, "会晤": 25, "拜会": 30, "接见": 25, "陪同": 20,
    "致电": 25, "缅怀": 15, "后”的": 40, "个叫": 40, "位叫": 45,
    "组合": 45, "男单": 35, "女单": 35, "主攻手": 55, "主攻": 45, "副攻": 45, "二传": 45, "自由人": 45, "小伙子": 40, "女高音": 40,
    "男高音": 40, "主唱": 45,
    "台风": -70, "台风“": -70, "飓风": -70, "飓风“": -70, "队长": 70, "指挥": 40, "独唱": 40, "主演": 45, "饰演": 30,
    "由": 8,
  ]
  private static let cuesBefore = WordMap(wordsBefore)
  /// The last characters of them: most places are ruled out by theirs.
  private static let cueEnds = UnitSet(String(wordsBefore.compactMap(\.key.last)))

  /// After a name: what people do, and how they are counted and addressed.
  private static let cuesAfter = WordMap<Int>([
    "一家": 15, "全家": 15, "说": 45, "表示": 45, "介绍": 45, "指出": 45, "强调": 45, "要求": 30, "提醒": 40, "认为": 40,
    "告诉": 40, "坦言": 45,
    "回忆": 40, "透露": 40, "解释": 35, "补充": 25, "谈到": 35, "谈及": 35, "讲述": 35, "感慨": 40, "笑着": 40, "笑称": 40,
    "笑说": 45, "建议": 30, "直言": 40, "称": 20, "分析": 15, "感叹": 35, "总结": 15, "宣读": 40, "宣布": 40, "出席": 45,
    "参加": 25,
    "主持": 40, "陪同": 40, "致辞": 45, "致词": 45, "讲话": 40, "发言": 25, "率": 30, "带领": 30, "带队": 35, "带": 12,
    "深入": 20,
    "一行": 50, "等同": 20, "等党和": 30, "等参加": 30, "等出席": 30, "等陪同": 30, "等领导": 30, "等同志": 50, "等人": 30, "等一行": 30,
    "等分别": 30,
    "等先后": 25, "等汇报": 25, "等负责": 25, "等市领导": 30, "等县领导": 30, "等区领导": 30, "等省领导": 30, "等介绍": 25,
    "等专家": 30, "等医": 20, "等老师": 30, "等同学": 30, "等选手": 30, "同志": 80, "同学": 70, "(化名": 90, "(左": 45, "(右": 45,
    "(中)": 45, "(前": 30, ",男,": 110, ",女,": 110,
    "(男": 70,
    "(女": 70, "女士": 60, "先生": 60, "等": 8, "任": 15, "担任": 35, "兼任": 35, "当选": 35, "荣获": 45,
    "获得": 25,
    "获": 20, "夺得": 35, "摘得": 35, "斩获": 35, "夺冠": 35, "辞职": 40, "代行": 20, "会见": 35, "会晤": 35, "视察": 30,
    "调研": 25,
    "检查": 10, "汇报": 25, "通报": 15, "传达": 25, "讲解": 25, "说明": 20, "授课": 35, "坐诊": 40, "发现": 20, "来到": 25,
    "先后": 20,
    "拨打": 30, "拨通": 30, "一边": 25, "作了": 20, "作": 6, "受": 6, "亦": 8, "为": 10, "在": 8, "对": 8, "向": 8, "从": 4,
    "与": 4, "和": 4,
    "及": 4, "以": 8, "则": 8, "愿": 10, "委托": 20, "威胁": 20, "公布": 20, "敦促": 25, "呼吁": 25, "下令": 25, "签署": 20,
    "警告": 25,
    "承诺": 20, "宣称": 25, "率团": 30, "致电": 30, "致信": 30, "通话": 25, "抵达": 25, "访问": 20, "受邀": 25, "应邀": 25,
    "同": 6, "曾": 20, "也": 12, "在参加": 30, "在出席": 30, "在主持": 30, "在会见": 35, "在致辞": 35, "在讲话": 35, "在接受": 30,
    "在调研": 30, "分获": 35,
    "包揽": 35, "卫冕": 35, "战胜": 35, "击败": 35, "不敌": 35, "获胜": 35, "晋级": 30, "摘银": 35, "摘铜": 35, "两位": 40,
    "二位": 40, "三位": 40, "提出": 10, "所": 8, "还": 12, "又": 8,
    "将": 6, "因": 10, "犯": 35, "到场": 25,
    "报出": 20, "摄": 50,
    "文/图": 70,
    "带着": 20, "村": -60, "镇": -60, "乡": -60, "街": -50, "路": -50, "县": -60, "市": -40, "区": -60, "省": -60,
    "山": -20, "河": -20, "湖": -30, "桥": -40, "寺": -40, "庙": -40, "堡": -50, "庄": -50, "沟": -50, "州": -40,
    "港": -40, "奖": -80, "杯": -70, "精神": -30, "称号": -80, "致欢": 40, "致开": 40, "致答": 40, "致贺": 40, "博士": 60,
    "硕士": 40, "夫妇": 35, "店": -40, "站": -40, "局": -60,
    "隧道": -80, "遗址": -80, "战役": -60, "公园": -70, "景区": -70, "大桥": -80, "水库": -80, "地貌": -60, "海域": -60,
    "湿地": -80,
    "岛": -70, "海峡": -80, "机场": -80, "高速": -60, "公路": -60, "铁路": -60, "等地": -60, "等省": -60, "等市": -60,
    "等城市": -60,
    "等区": -60, "等县": -60, "等物种": -60, "等产业": -60, "等特色": -60, "等作物": -60, "等树": -60, "等苗木": -60, "等景": -60,
    "等公园": -60, "等活动": -60, "等民俗": -60, "等地区": -60, "等方向": -60, "等国": -60, "等鲜花": -60, "等花": -60, "等湾": -60,
    "等传统": -60, "等农": -60, "等水果": -60, "等企业": -60, "等公司": -60, "等平台": -60, "等品牌": -60, "等项目": -40,
    "面料": -60, "率为": -60, "率达": -60, "率较": -60, "率超": -60, "率提": -60, "率高": -60, "率低": -60, "率上": -60,
    "率下": -60,
    "独揽": 25, "越过": 25, "团队": 30, "的": -6, "现场": 15, "亲自": 35,
    "详细": 15, "代表": 12, "前往": 25,
    "赴": 20,
    "叮嘱": 40, "询问": 30, "看望": 35, "慰问": 25, "接受": 20, "告诉记者": 45, "受到": 10, "家": 8, "自豪": 15, "激动": 25,
    "马上": 12, "立即": 12, "判断": 20, "没": 10, "系": 12, "当庭": 30, "分得": 25, "主讲": 35, "围绕": 10, "作为": 10,
    "今年": 12,
    "家种": 11, "家养": 11, "家有": 11, "家里": 11, "家住": 11, "家中": 11, "家门口": 11, "家的": 11, "感激地": 25, "高兴地": 25,
    "激动地": 25, "开心地": 25, "欣慰地": 25, "自豪地": 25, "兴奋地": 25, "动情地": 25,
    "止步": 40, "出局": 25, "首轮": 20, "破门": 40, "梅开二度": 60, "帽子戏法": 50, "助攻": 30, "替补": 25, "险胜": 45, "横扫": 45,
    "逆转": 30, "轻取": 45, "淘汰": 20, "首发": 20, "失利": 30, "封王": 40, "绝杀": 35, "退赛": 35, "加盟": 25, "献唱": 35,
    "登台": 25, "亮相": 15, "现身": 25, "诵经": 30, "获奖": 25,
    "(回族": 80, "(满族": 80, "(壮族": 80, "(苗族": 80, "(彝族": 80, "(藏族": 80, "(蒙古族": 80, "(维吾尔族": 80, "(土家族": 80,
    "(侗族": 80, "(白族": 80, "(瑶族": 80, "(哈萨克族": 80, "(朝鲜族": 80, "(布依族": 80, "(傣族": 80, "(黎族": 80, "(畲族": 80,
    "(羌族": 80, "(纳西族": 80, "(傈僳族": 80, "(仡佬族": 80, "(锡伯族": 80, "(达斡尔族": 80, "(土族": 80, "(撒拉族": 80, "(东乡族": 80,
    "(水族": 80, "(佤族": 80, "(拉祜族": 80, "(哈尼族": 80, "(景颇族": 80, "(毛南族": 80, "(仫佬族": 80, "(裕固族": 80, "(鄂温克族": 80,
    "(鄂伦春族": 80, "(赫哲族": 80, "(塔吉克族": 80, "(柯尔克孜族": 80, "(门巴族": 80, "(珞巴族": 80, "(基诺族": 80, "(京族": 80,
    "(怒族": 80, "(独龙族": 80, "(阿昌族": 80, "(德昂族": 80, "(布朗族": 80, "(普米族": 80, "(高山族": 80, "(俄罗斯族": 80,
    "(保安族": 80,
    "很自豪": 30, "很高兴": 30, "很感动": 30, "很激动": 30, "很满意": 30, "很开心": 30, "很清楚": 25, "特别高兴": 25, "十分高兴": 30,
    "非常高兴": 30, "感到": 20, "所在的": 20, "细数": 25, "笑道": 40, "爱笑": 25, "坦承": 35, "算了": 20, "掰着": 25, "忙着": 20,
    "忙碌": 20, "正忙": 25,
    "摘取": 35, "力压": 45, "力克": 45, "问鼎": 45, "折桂": 45, "登顶": 25, "惜败": 40, "领跑": 25, "首夺": 45, "勇夺": 45,
    "喜获": 30, "遗憾": 20, "出战": 30, "领衔": 35, "回顾": 25, "听取": 20, "祝贺": 25, "感谢": 20, "深表": 30, "高度评价": 30,
    "高度赞赏": 30, "积极评价": 30, "转达": 25,
    "宣誓": 25, "就任": 25, "遇袭": 30, "遇害": 35, "遇刺": 40, "去世": 35, "逝世": 35, "病逝": 40, "出生": 20, "生于": 35,
    "从小": 25, "自幼": 30, "现年": 45, "入职": 25, "家长": 25, "爵士": 50, "二人": 20, "两人": 15, "三人": 15, "来说": 20,
    "这样的": 15,
    "参加会见": 90, "参加会谈": 90, "参加会晤": 90, "参加上述活动": 90, "参加有关活动": 80,
    "近日表示": 40, "日前表示": 40, "当天表示": 40, "举行会": 35,
    "的儿子": 30, "的女儿": 30, "的父亲": 30, "的母亲": 30, "的妻子": 30, "的丈夫": 30, "的家人": 25, "的家里": 25, "的葬礼": 30,
    "的遗体": 30, "的独家专访": 50, "的专访": 40, "独家专访": 50, "专访": 30, "的带领下": 25, "的推动下": 12, "的陪同下": 40,
    "亲属": 25, "大厦": -80, "书屋": -80, "宫": -60,
    "被": 8, "把": 8, "给": 4, "到": 4, "是": 8, "(": 6, "接诊": 30, "主刀": 40, "执导": 40, "饰": 20, "去年": 12, "就": 8,
  ])

  /// Family names that after another word mostly are what they look like.
  private static let workplaces: UnitSet = "课科院校班级组队部系馆室厂站所店省市县区镇村企"
  private static let functionWords: UnitSet = "和从向由时为与同应"
  private static let calendar: UnitSet = "年月日号时分"
  private static let adverbs: UnitSet = "正也还曾已将均亦又分"
  private static let personNouns: UnitSet = "者员位士烈师领"
  private static let measures: UnitSet = "名位个批各些"
  static let sides: UnitSet = "方军媒"
  static let localisers: UnitSet = "中上下里内后前时间"
  private static let clauseStarts: UnitSet = "\n,。;!?:“”‘(、 》>→↑↓】—"
}
