internal import TextPipeline

/// What speaks against a name by its suffix: an ordinary word, what is done, what kind it is; and what vouches for it.
extension LocationExtractor {
  /// What only happens to stand before a suffix: 三路 + 同时, 得州一 + 空军基地, 驻桂林办事处 + 旧址.
  func isChance(
    _ edge: NameEdge, _ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView
  ) -> Bool {
    let text = view.text
    let (start, placeEnd) = (suffix.lowerBound, edge.place?.upperBound ?? edge.start)
    let before = text.unit(at: start - 1)
    let sign = text.unit(at: edge.start - 1) == "“" ? edge.start - 1 : edge.start
    // 厦门交警马 + 巷中队, 北埔3 + 村
    if traits.rule == .locationRoad, PlaceSuffixes.teams.match(in: text, at: suffix.upperBound) != nil {
      return true
    }
    if traits.rule == .locationVillage, before.isDigit { return true }
    // 某大学 + 城市学院
    if text.has("学城市", at: suffix.upperBound - 2) { return true }
    // 云川供 + 港蔬菜: what goes to Hong Kong
    if suffix.count == 1, text[start] == "港", start - placeEnd == 1 || start - edge.start == 1,
      Self.bound.contains(before)
    {
      return true
    }
    // 超34万 + 路信号, 第二程 + 路
    if traits.rule == .locationRoad, suffix.count == 1,
      Self.counts.contains(before) || text.unit(at: edge.start) == "第"
    {
      return true
    }
    // 李展鹏左 + 路传中: a wing of the pitch.
    if text[start] == "路", suffix.count == 1,
      before == "左" || before == "右"
        || Self.lanes.contains(before) && Self.ofWings.match(in: text, at: suffix.upperBound) != nil
    {
      return true
    }
    // 罗志 + 平原任局长: who he was before.
    if text[suffix.upperBound - 1] == "原", suffix.count == 2, edge.reason == .boundary,
      Self.formerly.match(in: text, at: suffix.upperBound) != nil
        || view.hits.contains(
          startingAt: suffix.upperBound, where: { $0.type == .title && $0.range.count > 1 })
    {
      return true
    }
    // 洼 + 路, 多达10 + 路
    if text[start] == "路", suffix.count == 1, edge.reason == .boundary,
      start - edge.start == 1 && !UnitSet.compass.contains(before)
        && Addresses.number(at: suffix.upperBound, in: text) == suffix.upperBound
        || before.isDigit && (edge.start..<start).contains(where: { Self.upTo.contains(text[$0]) })
    {
      return true
    }
    // 500辆车,每辆车9 + 路
    if traits.rule == .locationRoad, before.isDigit,
      (edge.start..<start).contains(where: { text[$0] == "每" || text[$0] == "车" })
    {
      return true
    }
    // “汉语 + 桥”, 张春 + 桥, 集 + 桥、岛、隧
    if suffix.count == 1, text[start] == "桥", edge.reason != .place,
      sign < edge.start || start - edge.start < 2
        || start - edge.start < 4 && Self.surnames.contains(text[start - 2]) && before != "家"
    {
      return true
    }
    // 主战场 + 山乡
    if traits.rule == .locationTownship, suffix.count == 1, edge.reason != .place, start - edge.start > 1,
      view.tokens.isBoundary(start - 1), view.tokens.isBoundary(start),
      view.hits.lexicons.hit(of: .word, for: start - 1..<start + 1, in: text) != nil,
      (edge.start..<start - 1).count > 1
    {
      return true
    }
    // 佳园临 + 街店铺, 霸权的歪 + 路, 友军 + 空军基地, 云川 + 区域 + 口岸
    if traits.rule == .locationRoad,
      before == "临" || start - placeEnd == 1 && text.unit(at: placeEnd - 1) == "的"
    {
      return true
    }
    if traits.rule == .locationVenue,
      before == "军" && !text.has("馆", endingAt: suffix.upperBound) || text.has("区域", at: placeEnd)
    {
      return true
    }
    // 淮河上游 + 水库, 海拔最高 + 风电场, 万亩玉米 + 示范基地, 渔溪段 + 河道
    if traits.rule == .locationVenue || traits.rule == .locationNature, placeEnd < start,
      (placeEnd..<start).contains(where: {
        text[$0] == "最" || text[$0] == "亩"
          || text[$0] == "游" && $0 == start - 1 && Self.reaches.contains(text.unit(at: $0 - 1))
      }) || traits.rule == .locationNature && before == "段"
    {
      return true
    }
    // 云川张青 + 山, 贵州群 + 山
    if traits.rule == .locationNature, traits.needsKnown,
      start - placeEnd < 2 || start - placeEnd == 2 && Self.surnames.contains(text[placeEnd])
    {
      return true
    }
    // 鄱阳湖25亿立方米 + 蓄滞洪区
    if traits.needsKnown, (placeEnd..<start).contains(where: { text[$0].isDigit }) { return true }
    // 印度西部一 + 游乐场
    if traits.rule == .locationVenue, before == "一", placeEnd < start, view.tokens.isBoundary(start - 1),
      view.tokens.isBoundary(start)
    {
      return true
    }
    // 复兴号 + 高铁: a train; 普速列车上 + 高铁
    if traits.rule == .locationLine, before == "号" || before == "上" && edge.commonWords > 0 { return true }
    // 10个绿能产业园区, 30多个“算力新城”
    if traits.rule == .locationVenue || traits.rule == .locationTownship, text.unit(at: sign - 1) == "个" {
      return true
    }
    // 西部(重庆) + 科学城, 中车浦镇 + 公司
    if text.unit(at: edge.start) == "(" { return true }
    if traits.rule == .locationTownship, text.has("公司", at: suffix.upperBound) { return true }
    if edge.reason == .boundary, edge.start < start,
      (edge.start..<start).allSatisfy({ Addresses.numerals.contains(text[$0]) }),
      Addresses.number(at: suffix.upperBound, in: text) == suffix.upperBound,
      !text.has("环路", at: start)
    {
      return start - edge.start == 1
    }
    // 佤山 + 村村寨寨
    if traits.rule == .locationVillage,
      text.has("村寨", at: suffix.upperBound) || text.has("村通", at: suffix.upperBound)
    {
      return true
    }
    if traits.rule == .locationTownship, Self.arrivals.contains(before) { return true }
    // 台湾 + 社区疫情
    if traits.rule == .locationTownship, Self.ofPublicHealth.match(in: text, at: suffix.upperBound) != nil {
      return true
    }
    // 堤外 + 街道
    if traits.rule == .locationTownship, suffix.count > 1, before == "外" || before == "内",
      Self.grounded.contains(text.unit(at: start - 2))
    {
      return true
    }
    guard edge.reason == .place else { return false }
    // 四川 + 十大 + 古镇
    if Addresses.numerals.contains(text.unit(at: placeEnd)), Self.many.contains(text.unit(at: placeEnd + 1)) {
      return true
    }
    if traits.rule == .locationVenue || traits.rule == .locationNature,
      text.unit(at: placeEnd) == "一" && view.tokens.isBoundary(placeEnd + 1)
        || text.unit(at: edge.start - 1) == "驻"
    {
      return placeEnd < start
    }
    // 北京段跨 + 京良路
    if traits.rule == .locationRoad || traits.rule == .locationLine,
      (placeEnd..<start).contains(where: { text[$0] == "段" || text[$0] == "跨" })
        || text.unit(at: placeEnd).isDigit && Self.counts.contains(before) || before == "制"
    {
      return true
    }
    return traits.rule == .locationStation && isStop(at: edge.start, to: suffix.upperBound, in: text)
  }

  /// Whether words are in the name that are of none: 海南建设自由贸易试验区, 北京大兴机场和经开区, 百亩 + 茶园.
  func isMisread(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, traits, own) = (view.text, reading.traits, reading.own)
    // 云川县 + 建设 + 路
    if traits.rule == .locationRoad, reading.edge.reason == .place, own.count == 2,
      PlaceSuffixes.isCustomary(own, in: text)
    {
      return false
    }
    if !reading.isBare, !reading.hasJoint, traits.rule != .locationNature || reading.between > 2,
      hasAction(own, isPlaced: reading.edge.reason == .place, in: view)
    {
      return true
    }
    // 云丰镇 + 示范 + 村, 柳溪小区系老旧 + 小区
    if traits.rule == .locationVillage || traits.rule == .locationTownship, own.count > 1,
      PlaceSuffixes.sorts.match(in: text, at: own.upperBound - 2, limit: own.upperBound) != nil
    {
      return true
    }
    // 虹桥街道 + 社区居民, 民主评议 + 村干部
    if traits.rule == .locationVillage || traits.rule == .locationTownship,
      PlaceSuffixes.people.match(in: text, at: reading.suffix.upperBound) != nil,
      own.isEmpty && reading.suffix.count > 1
        || reading.edge.commonWords > (reading.edge.reason == .place ? 1 : 0)
        || reading.edge.commonWords == 1 && own.count > 2
    {
      return true
    }
    // 云川街道社工 + 站
    if traits.rule == .locationStation, own.count > 1, Self.works.contains(text[own.upperBound - 1]) {
      return true
    }
    guard traits.rule == .locationGarden else { return false }
    return Self.grounds.contains(text[own.upperBound - 1])
      || own.contains { text[$0] == "亩" || PlaceSuffixes.particles.contains(text[$0]) }
  }

  /// Whether a name, cleared of the verbs before it, is only what many are called.
  func isPlain(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, edge, start) = (view.text, reading.edge, reading.suffix.lowerBound)
    let traits = reading.traits
    if edge.hasOrdinal, traits.rule == .locationLine, edge.reason != .place { return true }
    // 新疆 + 口岸
    if reading.isBare, traits.rule == .locationVenue, isWide(edge.place, in: view),
      PlaceSuffixes.everywhere.match(in: text, at: start)?.end == reading.suffix.upperBound
    {
      return true
    }
    guard edge.reason == .boundary else { return false }
    guard edge.start < start else { return true }
    // 合作 + 示范区, 汽车 + 客运站: ordinary words make no zone, and no venue, except where places everywhere are called so.
    if traits.rule == .locationVenue, !edge.hasProper || edge.commonWords > 0 && isZone(reading, in: text),
      !PlaceSuffixes.isCustomary(edge.start..<start, in: text)
    {
      return true
    }
    if isArrivedAt(reading, in: view) { return false }
    return !(edge.hasProper || traits.takesCommon && edge.hasCommon && view.tokens.isBoundary(edge.start))
      || reading.between < (reading.suffix.count > 1 ? 2 : 1)
      || !(edge.start..<start).contains(where: { text[$0].isHan })
      || !reading.hasJoint
        && !(traits.rule == .locationRoad
          && (reading.suffix.count > 1
            || isOnMap(edge.start..<start, end: reading.suffix.upperBound, in: text))
          && PlaceSuffixes.isCustomary(edge.start..<start, in: text))
        && isDescribed(edge.start..<start, in: view)
  }

  private func isZone(_ reading: FeatureReading, in text: AnalysisText) -> Bool {
    let end = reading.suffix.upperBound
    return Self.zones.contains(text[end - 1]) && !text.has("公园", endingAt: end)
  }

  /// 龙舟大赛 + 云川站 + 的比赛: a stop of a contest, no station.
  func isStop(at start: Int, to end: Int, in text: AnalysisText) -> Bool {
    // 公开赛(云川站), “健康大使”(云川站)的选拔赛
    let isBracketed =
      text.unit(at: start - 1) == "(" && text.unit(at: end) == ")"
      && (Self.contests.contains(text.unit(at: start - 2))
        || (end + 1..<end + 6).contains { Self.contests.contains(text.unit(at: $0)) })
    return isBracketed || Self.contests.contains(text.unit(at: start - 1))
      || PlaceSuffixes.legs.contains { text.has($0, endingAt: start) }
      || PlaceSuffixes.ofContests.match(in: text, at: end) != nil
  }

  /// 察看 + 柳溪河, 横跨 + 柳溪河: what is done to waters only.
  func isWatched(_ edge: NameEdge, in view: DocumentView) -> Bool {
    guard edge.reason == .boundary, edge.commonWords == 0, edge.hasProper else { return false }
    let text = view.text
    let start = text.unit(at: edge.start - 1) == "了" ? edge.start - 1 : edge.start
    return PlaceSuffixes.ofWaters.contains { text.has($0, endingAt: start) }
  }

  /// Whether a word of doing or joining stands between a place and a suffix, which then is not its own.
  func hasAction(_ range: Range<Int>, isPlaced: Bool, in view: DocumentView) -> Bool {
    // 云川 + 挖 + 隧道
    if isPlaced, range.count == 1, Self.building.contains(view.text[range.lowerBound]) { return true }
    var i = range.lowerBound
    while i < range.upperBound {
      if let match = PlaceSuffixes.actions.match(in: view.text, at: i, limit: range.upperBound)
        ?? (isPlaced ? PlaceSuffixes.leadingVerbs.match(in: view.text, at: i, limit: range.upperBound) : nil),
        view.tokens.isBoundary(i), view.tokens.isBoundary(match.end)
      {
        return true
      }
      i += 1
    }
    return false
  }

  private static let lanes: UnitSet = "中边"
  /// What is done on a wing.
  private static let ofWings = WordMap<Void>(words: [
    "传中", "推射", "抽射", "射门", "劲射", "远射", "突破", "下底", "斜传", "直塞", "内切", "推进", "拿球", "带球", "起球", "渗透", "插上",
    "进攻", "配合", "低传", "横传", "送出",
    "助攻", "分球", "反击",
    "倒三角", "撕开", "接球", "策动",
  ])
  /// 原 before what somebody was: 原系, 原任.
  private static let formerly = WordMap<Void>(words: ["系", "任", "是", "名", "籍", "为", "本", "先"])
  /// 多达, 超过, 大约
  private static let upTo: UnitSet = "达超近约共逾"
  /// 上游, 中游, 下游
  private static let reaches: UnitSet = "上中下"
  /// 英国4万 + 铁路工人
  private static let counts: UnitSet = "万千百亿余多条"
  /// Before 站, what is done or kept there: 社工, 分输, 气象.
  private static let works: UnitSet = "工象输测控气水泵粮供信检监油救护保养种畜兽疫技务站"
  /// What is in communities everywhere.
  private static let ofPublicHealth = WordMap<Void>(words: [
    "疫情", "传播", "感染", "扩散", "获得性", "筛查", "筛检", "矫正", "团购", "养老服务",
  ])
  /// 康复回 + 社区, 下沉进 + 小区
  private static let arrivals: UnitSet = "至到回进"
  /// 堤外, 院内: where streets lie.
  private static let grounded: UnitSet = "堤坝墙院车屋户室场境校"
  private static let many: UnitSet = "大个座处条所家"
  private static let building: UnitSet = "挖修建抢炸毁拆扩"
  private static let contests: UnitSet = "赛杯"
  /// Last characters of zones and centres.
  private static let zones: UnitSet = "区园心岸"
  /// 校园, 果园, 茶园: grounds of a kind.
  private static let grounds: UnitSet = "校果菜田茶家庄陵"

  /// What people and goods do that are bound for Hong Kong.
  private static let bound: UnitSet = "供输访赴抵来返离到留驻援通入对涉"
}
