internal import TextPipeline

/// What speaks against a name because of the characters at its ends and beside it, in eighths of a bit.
extension PersonContext {
  /// - Parameter isFollowed: whether what people do follows.
  func objection(
    to name: Range<Int>, isFollowed: Bool, _ titles: TitleNeighbours, in text: AnalysisText
  ) -> Int {
    let (first, unit) = (text[name.lowerBound], text.unit(at: name.lowerBound - 1))
    var weight = 0
    // 接受向某同志辞去…: addressed, so a name all the same.
    let isAddressed = isFollowed && text.has("同志", at: name.upperBound)
    if unit.isHan, !isAddressed, functionWords.contains(first), !isFamily(name, titles, in: text) {
      // 甲主席和乙总统
      let isJoint = titles.before(name.lowerBound).map { $0.isHeld || titles.isStart(name.upperBound) }
      weight += isJoint.map { $0 ? 90 : first == "和" || first == "同" ? 70 : 45 } ?? 45
    }
    // 甲市长于会前…
    if first == "于", unit.isHan, titles.before(name.lowerBound)?.isHeld ?? false { weight += 90 }
    // 美在叙: one country in another
    if name.count == 3, text[name.lowerBound + 1] == "在", countries.contains(first),
      countries.contains(text[name.lowerBound + 2])
    {
      weight += 150
    }
    // 新四军第五师, 第五十九次: by its number
    if first == "第",
      text[name.upperBound - 1] == "师" || text[name.upperBound - 1] == "军"
        || UnitSet.numerals.contains(text[name.lowerBound + 1])
    {
      weight += 150
    }
    // 总理莫迪致慰问电
    if text[name.upperBound - 1] == "致", letters.match(in: text, at: name.upperBound) != nil {
      weight += 150
    }
    // 黎军方: of a country in one character, where 海军 and 空军 are names of people as well
    if name.count == 3, countries.contains(first), text[name.upperBound - 1] == "方" {
      weight += 150
    }
    // 在某室主任|任上
    if name.count == 2, first == "任", PersonContext.ofTenure.contains(text[name.upperBound - 1]) {
      weight += 150
    }
    // 万亿元, 余亿吨, but 任亿文
    if let sign = name.dropFirst().first(where: { text[$0] == "亿" }),
      PersonContext.ofBillions.contains(text.unit(at: sign + 1)) || text.unit(at: name.lowerBound - 1).isDigit
        || UnitSet.numerals.contains(text.unit(at: name.lowerBound - 1))
        || !text.unit(at: sign + 1).isHan && name.count == 2
    {
      weight += 150
    }
    // 郑案的辩护律师
    if name.count == 2, text[name.upperBound - 1] == "案" { weight += 60 }
    // 谭之后曾任…
    if name.count == 3, text.has("之后", endingAt: name.upperBound) { weight += 150 }
    // 中俄蒙三国: so many countries
    if name.count == 3, countries.contains(first), text[name.upperBound - 1] == "国",
      UnitSet.countNumerals.contains(text[name.lowerBound + 1])
    {
      weight += 150
    }
    // 韩美军: of two
    if name.count == 3, countries.contains(first),
      PersonContext.sides.contains(text[name.upperBound - 1]),
      countries.contains(text[name.lowerBound + 1])
    {
      weight += 150
    }
    // 所长及杨通, 作品展”暨中阿…: a family name so rare is none there.
    if unit.isHan, first == "及" { weight += 150 }
    if first == "暨", unit.isHan || PersonContext.closings.contains(unit) { weight += 150 }
    // 向|全馆同志致以…
    if first == "向", PersonContext.totals.contains(text[name.lowerBound + 1]) { weight += 150 }
    // 市长金鹰奖: an award.
    if text[name.upperBound - 1] == "奖" { weight += 150 }
    if unit == "在", PersonContext.localisers.contains(text[name.upperBound - 1]) { weight += 60 }
    // 黎方, 乌军: a country in one character.
    if name.count == 2, PersonContext.sides.contains(text[name.lowerBound + 1]),
      countries.contains(first), !titles.introduce(name.lowerBound)
    {
      weight += 60
    }
    // “章恩情”主题活动, “章恩情征文比赛”: a slogan
    let next = text.unit(at: name.upperBound) == "”" ? name.upperBound + 1 : name.upperBound
    if next > name.upperBound || unit == "“",
      PersonContext.activities.match(in: text, at: next) != nil
    {
      weight += 200
    }
    // A ship.
    if text.unit(at: name.upperBound) == "”", text.unit(at: name.upperBound + 1) == "号" {
      weight += 60
    }
    return weight
  }

  /// 局长向金辉、: behind an office and before a mark, 等 or what nobody does to others 向 is the name of a family.
  private func isFamily(_ name: Range<Int>, _ titles: TitleNeighbours, in text: AnalysisText) -> Bool {
    guard text[name.lowerBound] == "向", name.count == 3, let title = titles.before(name.lowerBound),
      !title.isHeld
    else { return false }
    let next = text.unit(at: name.upperBound)
    return !next.isHan || next == "等"
      || PersonContext.ownDeeds.match(in: text, at: name.upperBound) != nil
  }

  private static let ownDeeds = WordMap<Void>(words: [
    "主持", "出席", "参加", "一行", "同志", "陪同", "带队", "带领", "说", "认为", "告诉记者", "宣读", "以及", "和", "率",
  ])

  /// What goes by a slogan.
  private static let activities = WordMap<Void>(words: [
    "主题", "活动", "系列活动", "征文", "短信", "比赛", "大赛", "专项", "行动", "演讲", "工程", "计划", "项目", "口号", "标语", "栏目", "专栏",
  ])

  /// Family names that after another word mostly are what they look like.
  static let functionWords: UnitSet = "和从向由时为与同应"
  /// What there are billions of.
  private static let ofBillions: UnitSet = "元吨美人立千斤平株只件次公欧英日港台人用户级的多余左以"
  /// 任上, 任内, 任期
  private static let ofTenure: UnitSet = "上内期职满"
  static let sides: UnitSet = "方军媒"
  private static let closings: UnitSet = "”’》)"
  private static let totals: UnitSet = "全各广"
  static let localisers: UnitSet = "中上下里内后前时间"
}
