internal import TextPipeline

/// What a place of the lexicon goes on to: 凤城 + 河, 阿勒颇 + 省, 休斯敦 + 地区.
extension LocationExtractor {
  /// Where the name of a place ends that begins with one of the lexicon.
  func end(of place: Place, in view: DocumentView) -> Int {
    let text = view.text
    var end = levelEnd(of: place, in: view)
    // 阿利坎特省 + 塔尔贝纳
    if place.hit.type == .foreignCity, end == place.range.upperBound, place.range.count > 2,
      Self.provincesAbroad.contains(text[end - 1]), let town = foreign.townEnd(at: end, in: view)
    {
      return town
    }
    // 大 + 台北 + 都会区: start(of:) takes 大
    if let area = Self.greaterArea(of: place, in: text) { return area }
    // 清江 + 流域, 清江 + 云丰县段
    if Self.waters.contains(text[end - 1]) {
      if let basin = Self.basins.match(in: text, at: end) { return basin.end }
      let stretch = stretchEnd(at: end, in: view)
      if stretch > end { return stretch }
    }
    // 珠江 + 口, 珠江口 + 盆地
    if place.hit.type == .nature, text[end - 1] == "江" || text[end - 1] == "河", text.unit(at: end) == "口",
      view.tokens.isBoundary(end + 1), text.unit(at: end + 1) != "岸"
    {
      return Self.ofMouths.match(in: text, at: end + 1)?.end ?? end + 1
    }
    // 伊犁河 + 谷
    if place.hit.type == .nature, text[end - 1] == "河", text.unit(at: end) == "谷" {
      return text.unit(at: end + 1) == "地" ? end + 2 : end + 1
    }
    // 花湖 + 湿地
    if place.hit.type == .nature, text.has("湿地", at: end), !text.has("湿地公园", at: end) { return end + 2 }
    // 大别山 + 区
    if text[end - 1] == "山", place.hit.type == .nature, text.unit(at: end) == "区",
      !Self.afterZone.contains(text.unit(at: end + 1))
    {
      return end + 1
    }
    // 皖南 + 山区, 鄂豫皖 + 苏区
    if place.traits.level == .region, let lands = Self.lands.match(in: text, at: end) { return lands.end }
    // 银川市 + 区
    if !place.traits.isShort, text[end - 1] == "市", text.unit(at: end) == "区",
      view.tokens.isBoundary(end + 1),
      !Self.afterZone.contains(text.unit(at: end + 1))
    {
      return end + 1
    }
    // 云川 + 城区, 耶路撒冷 + 老城
    if place.hit.type == .division && place.traits.level >= .prefecture && place.traits.level <= .county
      || place.hit.type == .foreignCity,
      let quarter = Self.quarters.match(in: text, at: end), view.tokens.isBoundary(quarter.end)
    {
      return quarter.end
    }
    // 布朗克斯 + 区
    if place.hit.type == .foreignCity, place.range.count > 2, text.unit(at: end) == "区", text[end - 1] != "区",
      view.tokens.isBoundary(end + 1), !Self.afterZone.contains(text.unit(at: end + 1))
    {
      return end + 1
    }
    // 洋山港 + 区
    if place.hit.type == .landmark, text[end - 1] == "港", text.unit(at: end) == "区",
      !Self.afterZone.contains(text.unit(at: end + 1))
    {
      return end + 1
    }
    // 元江 + 县城
    if place.hit.type == .division, place.traits.isShort, place.traits.level == .county,
      text.has("县城", at: end),
      !Self.afterSeat.contains(text.unit(at: end + 2))
    {
      return end + 2
    }
    // 隆德县 + 城, 恩施州 + 城
    if text[end - 1] == "县" && !place.traits.isShort
      || text[end - 1] == "州" && place.range.count > 2 && place.hit.type == .division,
      text.unit(at: end) == "城",
      !Self.afterSeat.contains(text.unit(at: end + 1))
    {
      return end + 1
    }
    // 缅甸联邦 + 共和国, 越南 + 馆 of an exhibition
    if place.traits.level == .country, let state = Self.states.match(in: text, at: end) { end = state.end }
    if place.traits.level <= .province, place.traits.level != .region, text.unit(at: end) == "馆",
      view.tokens.isBoundary(end + 1), !Self.afterHall.contains(text.unit(at: end + 1))
    {
      return end + 1
    }
    // 漆咸道 + 南
    if place.hit.type == .landmark, text[end - 1] == "道", UnitSet.compass.contains(text.unit(at: end)),
      !text.unit(at: end + 1).isHan
    {
      return end + 1
    }
    // 轩尼诗道 + 88号
    if place.hit.type == .landmark,
      Self.roads.contains(text[end - 1]) || Self.sidesOfRoads.contains(text[end - 1]) && text[end - 2] == "道"
    {
      return Addresses.number(at: Addresses.side(at: end, in: text), in: text)
    }
    // 国宾馆 + 5号楼, 中南海 + 瀛台
    if place.hit.type == .landmark || place.hit.type == .nature {
      let house = houseEnd(at: end, in: view)
      if house > end { return house }
    }
    if place.hit.type == .foreignCity, text.has("难民营", at: end) { return end + 3 }
    if text[end - 1] == "场", text.has("机场", endingAt: end) { return Addresses.terminal(at: end, in: text) }
    // 休斯敦 + 地区; 云川地区 tells of 云川.
    if place.hit.type != .division, place.traits.level != .country, text.has("地区", at: end),
      text[end - 1] != "区", text[end - 1] != "省",
      Self.afterRegion.match(in: text, at: end + 2) == nil
    {
      return end + 2
    }
    return end
  }

  /// 凤城 + 河, 滕州 + 东 before 至 or 站: what a short form goes on to.
  private func levelEnd(of place: Place, in view: DocumentView) -> Int {
    let text = view.text
    let end = place.range.upperBound
    let isForeign = place.hit.type == .foreignCity
    // 电子城街道 + 万象春天小区
    if place.traits.level == .township {
      return Addresses.building(at: Addresses.estate(at: end, in: view), in: text)
    }
    // 北部湾 + 港
    if place.hit.type == .nature, text[end - 1] == "湾", text.unit(at: end) == "港",
      !Self.afterPort.contains(text.unit(at: end + 1)), view.tokens.isBoundary(end + 1)
    {
      return end + 1
    }
    guard place.traits.isShort || place.traits.level == .prefecture || isForeign else { return end }
    let (next, after) = (text.unit(at: end), text.unit(at: end + 1))
    // 日照 + 港, of which 口 and 区 make a word.
    if !isForeign, next == "港", view.tokens.isBoundary(end + 1), !Self.afterPort.contains(after) {
      return end + 1
    }
    if !isForeign, place.traits.level != .province, next == "河" || next == "湖" || next == "江",
      !Self.waters.contains(text[end - 1]),
      view.tokens.isBoundary(end + 1)
        || next == "河" && Self.onWater.contains(after)
    {
      return end + 1
    }
    // 永昌 + 宫, 青龙 + 洞
    if !isForeign, place.traits.level == .county || place.traits.level == .prefecture,
      Self.shrines.contains(next),
      view.tokens.isBoundary(end), view.tokens.isBoundary(end + 1)
    {
      return end + 1
    }
    if Self.isLevelOfWord(at: end, in: text) { return end }
    // 坦帕 + 市, 阿勒颇 + 省: of a place abroad that the lexicon has without its level.
    if isForeign, Self.levelsAbroad.contains(next), !Self.afterLevels.contains(after),
      !NameEdgeFinder.levels.contains(text[end - 1]), view.tokens.isBoundary(end)
    {
      return end + 1
    }
    if isForeign, Self.counties.contains(text[end - 1]), let city = cityEnd(at: end, in: text) { return city }
    if next == "市", view.tokens.isBoundary(end + 1), !Self.afterCity.contains(after) { return end + 1 }
    // 朝阳 + 门, 港岛 + 线, 桃园 + 县
    if next == "门" || next == "线" || next == "县" || next == "郡", !isForeign, view.tokens.isBoundary(end),
      view.tokens.isBoundary(end + 1), !Self.afterGate.contains(after), !Self.afterLevels.contains(after)
    {
      return end + 1
    }
    // 贵阳东、桂林西: stations in a list
    if !isForeign, UnitSet.compass.contains(next), after == "、" || after == "等",
      text.unit(at: place.range.lowerBound - 1) == "、", place.traits.level > .province
    {
      return end + 1
    }
    // 云川西 + G4015次
    if UnitSet.compass.contains(next), Self.ofTrains.match(in: text, at: end + 1) != nil || after.isLatin {
      return end + 1
    }
    return end
  }

  /// A house of a known site, by its number or its name; `start` where none follows.
  private func houseEnd(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    if text.unit(at: start).isDigit {
      let end = Addresses.building(at: start, in: text)
      return text.has("号楼", endingAt: end) ? end : start
    }
    // 人民大会堂 + 河北厅
    if let province = places.place(startingAt: start, in: view), province.traits.level == .province,
      province.traits.isShort, text.unit(at: province.range.upperBound) == "厅"
    {
      return province.range.upperBound + 1
    }
    return Self.halls.match(in: text, at: start)?.end ?? start
  }

  /// Rooms and squares that many sites have.
  private static let halls = WordMap<Void>(words: [
    "宴会厅", "金色大厅", "东大厅", "西大厅", "北大厅", "南大厅", "北门外广场", "东门外广场", "西门外广场", "南门外广场",
  ])

  /// 清江 + 云丰县 + 段, 柳溪高速 + 云川 + 段: the stretch of a river or a road in a place; `start` where none follows.
  func stretchEnd(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    // 柳溪河 + 小流域
    if start > 0, Self.waters.contains(text[start - 1]), let basin = Self.basins.match(in: text, at: start) {
      return basin.end
    }
    // 柳溪河 + 前屯 + 段, whatever the place is
    if start > 0, Self.streams.contains(text[start - 1]), view.tokens.isBoundary(start) {
      var i = start
      while i < start + 7, text.unit(at: i).isHan, !Self.notInVillages.contains(text[i]),
        !Self.ofStreams.contains(text[i])
      {
        if i > start + 1, text[i] == "段", !Self.afterStretch.contains(text.unit(at: i + 1)) { return i + 1 }
        i += 1
      }
    }
    // 清江 + 上游 + 云丰 + 段
    var start = start
    let whole = start
    if let reach = Self.reachesOfStreams.match(in: text, at: start) { start = reach.end }
    guard let place = places.place(startingAt: start, in: view), !place.traits.isAmbiguous,
      view.tokens.isBoundary(start) || !place.traits.isShort
    else { return whole }
    // 云川 + 至 + 青州 + 段
    let end = place.range.upperBound
    var last = end
    if text.unit(at: end) == "至" || text.unit(at: end) == "到",
      let other = places.place(startingAt: end + 1, in: view)
    {
      last = other.range.upperBound
    }
    return text.unit(at: last) == "段" && !Self.afterStretch.contains(text.unit(at: last + 1))
      ? last + 1 : whole
  }

  private static let basins = WordMap<Void>(words: ["流域", "小流域"])
  private static let reachesOfStreams = WordMap<Void>(words: ["上游", "中游", "下游", "干流"])

  /// Whether the level that a place's name ends in begins a word instead: 大连市|民, 扬州市|运会, 青州|市长.
  func isCut(_ place: Place, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, place.range.upperBound)
    guard place.range.count > 2, !place.traits.isShort else { return false }
    return Self.isLevelOfWord(at: end - 1, in: text)
      || text.unit(at: end) == "长" && NameEdgeFinder.levels.contains(text[end - 1])
        && !Self.afterLong.contains(text.unit(at: end + 1)) && places.place(startingAt: end, in: view) == nil
        && view.hits.contains(startingAt: end - 1) { $0.type == .title }
  }

  private static func isLevelOfWord(at level: Int, in text: AnalysisText) -> Bool {
    guard let word = levelWords.match(in: text, at: level) else { return false }
    return !word.value.contains(text.unit(at: word.end))
  }

  /// Words that begin with a level, and what behind them says that they do not: 市民|政局.
  private static let levelWords = WordMap<UnitSet>([
    ("市民", "政族革盟建办营间生主警宗兵企俗爆防进委"), ("市运会", ""), ("市中心", "城医血支人小学幼卫院校组理粮"), ("市场", "监"),
    ("岛屿", ""), ("县政", "府协法务治工委策研审公"), ("市政", "府协法务治工委策研审公"), ("县情", "报况怀绪"), ("市情", "报况怀绪"), ("省情", "报况怀绪"),
    ("省会", "议计展见员"), ("市容", "纳"),
  ])
  private static let quarters = WordMap<Void>(words: ["城区", "老城区", "老城"])
  private static let ofMouths = WordMap<Void>(words: ["盆地", "三角洲", "海域"])
  private static let streams: UnitSet = "河江溪渠"
  /// 河流域部分河段, 河口隧道: no place on a stream.
  private static let ofStreams: UnitSet = "河江口隧水流道岸桥部多某一两航上中下北南延"
  /// 长期, 长效: no office.
  private static let afterLong: UnitSet = "期效达远处久足时途征大江城安假线廊龙跑桌篇短辈者老子椅裙笛堤坪岭桥湖溪塘沟坡滩湾洲"
  private static let provincesAbroad: UnitSet = "州省邦郡"
  private static let waters: UnitSet = "河江湖渠溪"
  private static let onWater: UnitSet = "上段"
  private static let afterStretch: UnitSet = "落长子位时"
  private static let afterZone: UnitSet = "域别长委块号间位分划"
  static let lands = WordMap<Void>(words: ["山区", "库区", "牧区", "林区", "苏区", "边区", "老区", "革命老区", "大漠", "沿海经济带"])
  private static let afterSeat: UnitSet = "市区镇乡管投建关郊域中东南西北发控规厢隍墙"
  private static let ofTrains = WordMap<Void>(words: [
    "至", "到", "间", "开", "登上", "上车", "下车", "出发", "始发", "乘坐", "乘车", "换乘", "驶出", "方向",
  ])

  /// 喜多方市 behind 福岛县: the town under a county abroad.
  private func cityEnd(at start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 5, text.unit(at: i).isHan, !Self.outside.contains(text[i]) {
      if i > start, Self.towns.contains(text[i]) {
        return Self.afterLevels.contains(text.unit(at: i + 1)) ? nil : i + 1
      }
      i += 1
    }
    return nil
  }

  private static let counties: UnitSet = "县府道"
  private static let towns: UnitSet = "市町郡"
  /// What is of no town's name: 多个城市, 各市, 议会
  private static let outside: UnitSet = "的多各个该一二两三几等和与及至在有是为政议警官州南北东西部沿近附境内当"
  private static let states = WordMap<Void>(words: [
    "共和国", "联邦共和国", "民主共和国", "人民共和国", "人民民主共和国", "伊斯兰共和国", "合作共和国", "独立国", "王国", "公国", "大公国", "酋长国",
  ])
  /// 德辅道 + 中
  private static let sidesOfRoads: UnitSet = "中东西"
  private static let roads: UnitSet = "道路街"
  private static let afterCity: UnitSet = "场民长广"
  private static let shrines: UnitSet = "宫洞庵祠"
  private static let afterGate: UnitSet = "前外户店诊上下路索条段"
  private static let afterHall: UnitSet = "长员藏校驻区"
  /// 地区生产总值, 地区性
  private static let afterRegion = WordMap<Void>(words: ["生产", "性", "间", "差", "总值", "行署", "行政", "专署", "级"])
  private static let afterPort: UnitSet = "口区澳股城铁台资珠深元币警督府"
  static let levelsAbroad: UnitSet = "州省市县邦府港岛湾"
  static let afterLevels: UnitSet = "长委政议内外级府民场区口际务人中乡镇"
}
