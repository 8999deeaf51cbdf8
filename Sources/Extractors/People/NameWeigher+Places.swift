internal import TextPipeline

/// What speaks against a name because of the places in it and around it, in eighths of a bit.
extension NameWeigher {
  /// A name that a place ends in, or that a place goes on from.
  func places(around range: Range<Int>, _ evidence: PersonEvidence, isDue: Bool) -> Int {
    // Held: of a property every look counts references.
    let (view, text) = (view, text)
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    // 望安乡: a division, not where a family lives.
    if range.count == 3, shapes.statistics.character(text[end - 1]).isPlaceEnd,
      view.hits.contains(startingAt: start, where: { $0.range.upperBound == end && $0.type == .division })
    {
      weight += 150
    }
    // 里长有|马公…
    if text[start] == "有",
      view.hits.contains(startingAt: start + 1, where: { $0.range.count > 1 && $0.type == .division })
    {
      weight += 100
    }
    // 别尔哥罗德|州: across the end of a place.
    if (start + 1..<end).contains(where: { offset in
      view.hits.contains(endingAt: offset) {
        $0.range.lowerBound < start && $0.range.count > 2
          && ($0.type == .country || NameWeigher.places.contains($0.type))
      }
    }) {
      weight += 60
    }
    // 第五号, 原三任
    if NameWeigher.units.contains(text[end - 1]),
      range.dropLast().contains(where: { UnitSet.countNumerals.contains(text[$0]) })
    {
      weight += 100
    }
    // 罗氏虾
    if range.count == 3, text[start + 1] == "氏", NameWeigher.things.contains(text[end - 1]) { weight += 100 }
    // 祝贺|中华人民共和国, 向|欧美同学会
    if (start + 1..<end).contains(where: { offset in
      view.hits.contains(startingAt: offset) {
        $0.range.upperBound > end && $0.range.count > 2 && NameWeigher.across.contains($0.type)
      }
    }) {
      weight += 60
    }
    // 国|印尼总统
    if view.hits.contains(
      startingAt: start + 1,
      where: { $0.type == .country && $0.range.count > 1 && $0.range.upperBound >= end })
    {
      weight += 60
    }
    // 冀鲁苏: provinces in one character each.
    if range.count > 2, range.allSatisfy({ NameWeigher.provinces.contains(text[$0]) }) { weight += 80 }
    // 武汉市长江|青年城: a title across the beginning of a place
    if titles.isEnd(start), text[start - 1] == "长", text.unit(at: end).isHan,
      PersonContext.cue(at: end, in: text) == nil,
      view.hits.contains(
        startingAt: start - 1,
        where: { $0.range.count > 1 && $0.range.upperBound <= end && NameWeigher.allPlaces.contains($0.type) }
      )
    {
      weight += 40
    }
    return isDue ? weight : weight + sights(in: range, evidence) + landform(of: range, evidence)
  }

  /// Places that a name looks like where no office makes a name due.
  private func sights(in range: Range<Int>, _ evidence: PersonEvidence) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    var weight = 0
    if text[end - 1] == "岛" { weight += 60 }
    // 黄岐|至马祖
    if text.unit(at: end) == "至",
      view.hits.contains(startingAt: end + 1, where: { NameWeigher.allPlaces.contains($0.type) })
    {
      weight += 60
    }
    // 林格勒
    if range.count == 3, text[start + 1] == "格", text[end - 1] == "勒" { weight += 60 }
    // 甘宁, 有助于洪方
    if range.count == 2 {
      if evidence.isUnintroduced, range.allSatisfy({ NameWeigher.provinces.contains(text[$0]) }) {
        weight += 40
      }
      if text[end - 1] == "方" { weight += 40 }
      // 向|马方 in a text of 马来西亚, 沙伊 in one of both
      if lands.contains(text[start]),
        PersonContext.sides.contains(text[end - 1]) || lands.contains(text[end - 1])
      {
        weight += 100
      }
    }
    // 兴义市|万峰林: what a place is known for.
    if range.count == 3, evidence.isUnintroduced, NameWeigher.sights.contains(text[end - 1]),
      view.hits.contains(endingAt: start, where: { $0.range.count > 1 && $0.type == .division })
    {
      weight += 90
    }
    if range.count == 2, text[end - 1] == "族" { weight += 150 }
    // 博士沈阳行: a town and what goes by it.
    if range.count == 3, NameWeigher.townships.contains(text[end - 1]),
      view.hits.contains(startingAt: start, where: { $0.range.upperBound == end - 1 && $0.type == .division })
    {
      weight += 100
    }
    // 农委|副主任
    if range.count == 2, text[end - 1] == "委", titles.isStart(end) { weight += 100 }
    // 尼|方嘉宾
    if text[start] == "方", NameWeigher.countryCharacters.contains(text.unit(at: start - 1)) { weight += 80 }
    // 创新高 俄总统
    if range.count == 3, text[start + 1].isBlank, NameWeigher.countryCharacters.contains(text[end - 1]),
      titles.isStart(end)
    {
      weight += 80
    }
    // 沙伊, 韩日: countries in one character each.
    if range.count == 2, range.allSatisfy({ NameWeigher.countryCharacters.contains(text[$0]) }),
      evidence.isUnintroduced || text.unit(at: start - 1) == "中"
    {
      weight += 40
    }
    return weight
  }

  /// 浙江|黄泽山, 刘家山: a name that ends in what mountains, rivers and estates end in.
  private func landform(of range: Range<Int>, _ evidence: PersonEvidence) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard NameWeigher.landforms.contains(text[end - 1]) else { return 0 }
    let isBehindPlace = view.hits.contains(endingAt: start) {
      $0.range.count > 1 && NameWeigher.allPlaces.contains($0.type)
    }
    if isBehindPlace || range.count == 3 && (text[start + 1] == "家" || isWord(start..<end - 1)) {
      return evidence.isUnintroduced ? 110 : 70
    }
    // 主要河流|石川河
    if text.unit(at: start - 1) == text[end - 1] || text.unit(at: start - 2) == text[end - 1] { return 60 }
    guard evidence.isUnintroduced else { return 0 }
    return NameWeigher.givenLandforms.contains(text[end - 1]) ? 15 : 45
  }

  /// Whether mountains, rivers, woods and estates end in a character.
  func isSight(_ unit: UInt16) -> Bool {
    NameWeigher.landforms.contains(unit) && !NameWeigher.givenLandforms.contains(unit)
      || NameWeigher.sights.contains(unit)
  }

  /// Whether places or things end in a character, and hardly any given names.
  /// - Parameter evenIntroduced: what is so hardly ever, even where somebody may be meant.
  func isThing(_ unit: UInt16, evenIntroduced: Bool) -> Bool {
    NameWeigher.landforms.contains(unit) && !NameWeigher.givenLandforms.contains(unit)
      || !evenIntroduced && NameWeigher.things.contains(unit)
  }

  static let units: UnitSet = "任届号次年级位个项名期月日条批第"
  private static let provinces: UnitSet = "京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼新港澳台"
  private static let landforms: UnitSet = "山江河湖岛园楼宫城桥湾洲溪海洋坝坡岭崮庄寨滩店营洼畈圩崖堰塬岔坳坨坊坪平渡井尾郡泉邨峪沟岘垭峁"
  /// Those that given names end in as well.
  private static let givenLandforms: UnitSet = "山江园城溪洋洲海营坊坪平泉"
  /// The last characters of plants, animals, food and goods.
  static let things: UnitSet =
    "州粮树栌鹮鹳鹭鲟獭鲷鲈鲤鲫鳜鳗鲳鲍鲸豚鲨蛙龟鳖隼莓茄椒蒜葱豆橘橙柚胡笙箫薯蕨藻稻麦花草菜瓜猪牛羊鸡鸭鱼虾蟹茶酒药油葵葡萄桃梨枣菇率款机车器档杯赛馆樱跳苔鹂雀纸糖蝶虫丸饼糕粥饭汤膏胶漆绸瓷砖蜂蛇猫狗榆藤笺锅碗灯乌"
  static let across = allPlaces.union([.body])
  private static let townships: UnitSet = "行站段馆节杯赛展周"
  private static let sights: UnitSet = "林洞峡瀑窟谷"
}
