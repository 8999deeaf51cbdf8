internal import TextPipeline

/// Places abroad that no list has, by their characters: a run of those that transcriptions are made of with the level
/// of a place behind it (克拉斯诺戈尔斯克市, 朗多尼亚州), or with words around it that say what it is.
struct ForeignPlaces: Sendable {
  /// Log-odds of a character in transcriptions, in eighths of a bit, from the lexicon type `given`.
  private let odds: [Int8]

  init(_ lexicons: LexiconSet) {
    var odds = [Int8](repeating: -40, count: 65_536)
    TermWeights(lexicons, of: .given) { Int32($0.features.integer("foreign") ?? -40) }
      .forEachCharacter { unit, value in odds[Int(unit)] = Int8(clamping: value) }
    // Of places, where persons' names hardly have them.
    for unit in "孜吾墩喀俄别敖赞涅阔滨莱茵汶柬磅湄芹岘碉暹粒荷迭廷圭杰津汉刘卢泊蒂宰沃奈盖谷".utf16 {
      odds[Int(unit)] = max(odds[Int(unit)], 6)
    }
    for unit in "于高通大本所道史".utf16 { odds[Int(unit)] = -40 }
    self.odds = odds
  }

  /// The names with a level behind them or with what says that they are places around them, in order.
  func names(in view: DocumentView, _ places: PlaceLexicon) -> [Mention] {
    let text = view.text
    let suffixes = Self.suffixes
    let firsts = suffixes.firstUnits
    var found: [Mention] = []
    var i = 1
    while true {
      i = text.next(firsts, from: i)
      guard i < text.count else { return found }
      guard odds[Int(text[i - 1])] >= Self.least, let suffix = suffixes.match(in: text, at: i) else {
        i += 1
        continue
      }
      let end = suffix.value.isPart ? suffix.end : i
      // 厄瓜多尔西|南部
      if !suffix.value.isPart, UnitSet.compass.contains(text[i - 1]) {
        i += 1
        continue
      }
      if let start = start(of: i, shortest: suffix.value.shortest, in: view, places),
        suffix.end == text.count || !suffix.value.tails.contains(text[suffix.end]),
        !isListed(start..<i, end: end, in: view, places)
      {
        var first = widened(start, in: view, places)
        first = CharacterPlaces.country(before: first, in: view)
        // 里弗赛德县 + 莫雷诺谷地区
        if let last = found.last, last.range.upperBound == first, Self.levels.contains(text[first - 1]) {
          first = last.range.lowerBound
          found.removeLast()
        }
        if suffix.value.isOfList { found += items(before: first, i..<suffix.end, in: view, places) }
        found.append(mention(first..<end, transcribed: start..<i, i..<suffix.end))
        i = suffix.end
      } else {
        i += 1
      }
    }
  }

  private func mention(_ name: Range<Int>, transcribed: Range<Int>, _ suffix: Range<Int>) -> Mention {
    Mention(
      .location, name, rule: .locationForeign, method: .lexicon, score: 40, confidence: .medium,
      evidence: [Evidence(transcribed, "transcription"), Evidence(suffix, "level")])
  }

  /// 克里莫沃、托列茨克 + 和 + 尼古拉耶夫等方向: the items before the last one of a list, in order.
  private func items(
    before last: Int, _ suffix: Range<Int>, in view: DocumentView, _ places: PlaceLexicon
  ) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var first = last
    while found.count < 6, Self.joints.contains(text.unit(at: first - 1)) {
      let end = first - 1
      if let place = places.place(endingAt: end, in: view), place.range.count > 1 {
        first = place.range.lowerBound
      } else if let start = start(of: end, shortest: 3, in: view, places),
        !text.unit(at: start - 1).isHan || odds[Int(text[start - 1])] < Self.least
      {
        found.append(mention(start..<end, transcribed: start..<end, suffix))
        first = start
      } else {
        break
      }
    }
    return found.reversed()
  }

  /// Where the transcription begins that ends at `end`; nil if it is none.
  private func start(of end: Int, shortest: Int, in view: DocumentView, _ places: PlaceLexicon) -> Int? {
    guard end > 0 else { return nil }
    let text = view.text
    var start = end
    var sum = 0
    while start > 0, end - start < 9 {
      let unit = text[start - 1]
      if unit == "-" || unit == 0xB7, end - start >= 2, start > 1, odds[Int(text[start - 2])] > 0 {
        // 巴黎 - 米兰马彭萨机场: one stop after the other
        if places.place(endingAt: start - 1, in: view) != nil { break }
        start -= 1
        continue
      }
      let weight = Int(odds[Int(unit)])
      guard weight >= Self.least else { break }
      // 西苏门答腊省: before it a bearing, 东部 has none.
      sum += min(weight, 30)
      start -= 1
    }
    // 抵达 + 莫尔甘扎镇: a word's end is none of a name's beginning.
    while start < end, !view.tokens.isBoundary(start) {
      sum -= min(Int(odds[Int(text[start])]), 30)
      start += 1
    }
    if end - start > 3, start == 0 || !text[start - 1].isHan, Self.countries.contains(text[start]) {
      sum -= min(Int(odds[Int(text[start])]), 30)
      start += 1
    }
    if start > 0, UnitSet.compass.contains(text[start - 1]),
      start == 1 || !text[start - 2].isHan || places.place(endingAt: start - 1, in: view) != nil
    {
      start -= 1
      sum += 10
    }
    // 在 + 新帕夫利夫卡
    if end - start > 3, start > 1, text[start - 1] == "新",
      !text[start - 2].isHan || Self.goings.contains(text[start - 2])
    {
      start -= 1
      sum += 10
    }
    // 沙特阿拉伯 + 吉达港
    var next = start
    while next < end {
      if let country = view.hits.starting(at: next).first(where: {
        $0.type == .country && $0.range.count > 1
      }),
        country.range.upperBound + 2 < end
      {
        sum = 30 * (end - country.range.upperBound)
        start = country.range.upperBound
        next = start
      } else {
        next += 1
      }
    }
    // 该州 + 刘易斯顿市, 内蒙古呼伦贝尔 + 莫尔格勒河
    while start < end, Self.levels.contains(text[start]) {
      sum -= min(Int(odds[Int(text[start])]), 30)
      start += 1
    }
    for inner in start + 1..<max(start + 1, end) {
      if let place = places.place(endingAt: inner, in: view),
        place.range.count > 2 || place.hit.type == .division,
        place.range.lowerBound < start || Self.levels.contains(text[inner - 1])
          || place.range.lowerBound == start && place.hit.type == .division
      {
        sum = 25 * (end - inner)
        start = inner
        break
      }
    }
    let count = end - start
    // 俄罗斯多州
    if Self.general.contains(text[end - 1]),
      view.hits.contains(endingAt: end - 1, where: { $0.type == .country })
    {
      return nil
    }
    // 俄 + 森林地区
    if count == 3, Self.countries.contains(text[start]) { return nil }
    // 北达科他州 + 法戈市
    let isUnder =
      count == 2 && !Self.general.contains(text[start])
      && places.place(endingAt: start, in: view).map { $0.range.count > 2 } ?? false
    guard count >= shortest || isUnder, sum >= 13 * count else { return nil }
    return start
  }

  /// 塔尔贝纳 behind 阿利坎特省: a town right behind the name of its province, by its characters alone.
  /// - Returns: where it ends; nil where none stands.
  func townEnd(at start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    var i = start
    var sum = 0
    while i < min(start + 8, text.count), odds[Int(text[i])] > 0 {
      sum += min(Int(odds[Int(text[i])]), 30)
      i += 1
    }
    let count = i - start
    guard count > 2, sum >= 20 * count, view.tokens.isBoundary(start), view.tokens.isBoundary(i),
      !Self.afterTowns.contains(text.unit(at: i)), Self.bodies.match(in: text, at: i) == nil
    else { return nil }
    return i
  }

  /// Levels, which another rule reads, and what is said of persons.
  private static let afterTowns: UnitSet = "州省市县镇邦府岛·-说称表认先女宣当"
  private static let bodies = WordMap<Void>(words: [
    "银行", "公司", "集团", "大学", "学院", "医院", "队", "俱乐部", "州长", "议员", "法官", "警官", "机场", "中学", "小学", "高中",
  ])

  /// Whether the lexicon has the name, or the better part of it: then the extractor has found it already.
  private func isListed(_ name: Range<Int>, end: Int, in view: DocumentView, _ places: PlaceLexicon) -> Bool {
    if let place = places.place(endingAt: end, in: view), place.range.count >= 3 { return true }
    if let place = places.place(endingAt: name.upperBound, in: view) {
      return place.range.count >= min(name.count, 4)
    }
    return false
  }

  /// 美国 + 得克萨斯州 + 哈钦森县
  private func widened(_ start: Int, in view: DocumentView, _ places: PlaceLexicon) -> Int {
    let text = view.text
    var first = start
    while let place = places.place(endingAt: first, in: view),
      place.traits.level <= .prefecture || text.has("半岛", endingAt: first),
      place.hit.type != .division, place.range.count > 1, !text.has("首都", endingAt: first),
      view.tokens.isBoundary(place.range.lowerBound)
    {
      first = place.range.lowerBound
    }
    return first
  }

  /// 港口城市 + 阿克兰, 小镇 + 别洛: a town by what it is called before its name, in order.
  func citiesTold(in view: DocumentView, _ places: PlaceLexicon) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: Self.lastOfCities) {
      guard let word = Self.cities.first(where: { text.has($0, endingAt: i + 1) }),
        let end = townEnd(at: i + 1, in: view), places.place(startingAt: i + 1, in: view) == nil
      else { continue }
      found.append(mention(i + 1..<end, transcribed: i + 1..<end, i + 1 - word.hanCount..<i + 1))
    }
    return found
  }

  private static let lastOfCities: UnitSet = "市城镇港庄府都"
  private static let cities: [StaticString] = [
    "城市", "小城", "小镇", "城镇", "重镇", "村庄", "首府", "首都", "港口城市", "古城", "山城", "省会",
  ]

  private static let least: Int8 = -4
  private static let general: UnitSet = "多各该本全"
  private static let levels: UnitSet = "州国省市县"
  private static let countries: UnitSet = "俄美"

  private struct Suffix: Sendable {
    /// Units before it.
    var shortest: Int
    /// 市 belongs to the name, 方向 does not.
    var isPart = true
    /// 等方向: what stands behind a list of places.
    var isOfList = false
    var tails: UnitSet = ""
  }

  private static let suffixes: WordMap<Suffix> = {
    let level = Suffix(shortest: 3, tails: "长委政府民场级内外议人")
    let zone = Suffix(shortest: 3, tails: "区大人岳谷庄顶东西南北寨口颈缩外保市")
    let around = Suffix(shortest: 3, isPart: false)
    let listed = Suffix(shortest: 3, isPart: false, isOfList: true)
    var entries: [(String, Suffix)] = []
    for word in "州 省 市 县 镇 邦 府 岛".split(separator: " ") { entries.append((String(word), level)) }
    for word
      in "宫 庄园 修道院 竞技场 城堡 大教堂 体育场 火车站 共和国 自治区 边疆区 大区 酋长国 群岛 半岛 海峡 海湾 谷地 火山 沙漠 盆地 高原 山脉 海沟 走廊 国家公园 国际机场 机场 口岸 难民营 大坝 核电站 水电站 港 湖 河 湾 城 村 山口 大桥 工业园 工业园区 经济特区 农场 煤矿 地区"
      .split(separator: " ")
    { entries.append((String(word), zone)) }
    entries.append(("山", Suffix(shortest: 3, tails: "区大人水岳谷庄顶东西南北寨口颈缩外保市")))
    entries.append(("海", Suffix(shortest: 3, tails: "姆尔德勒默域上军港沟")))
    for word in "方向 附近 一带 郊区 上空 海域 沿岸 沿海 定居点 前线 境内 街区 部族 北部 南部 东部 西部 东北部 西北部 东南部 西南部 老城".split(separator: " ")
    {
      entries.append((String(word), around))
    }
    for word in "等地 等方向 等城市 等城镇 等港口 等定居点 等地区 等多地 等市 等州 等省 两地 三地 四地 两市 两州 两省".split(separator: " ") {
      entries.append((String(word), listed))
    }
    return WordMap(entries)
  }()
  private static let joints: UnitSet = "、和与及"
  private static let goings: UnitSet = "在向至对到往从和与"
}

/// Towns behind the province that owns them: 哈尔科夫州的 + 格卢什科夫卡.
extension LocationExtractor {
  func townsAbroad(behind known: [Place], in view: DocumentView) -> [Mention] {
    var found: [Mention] = []
    for place in known where place.hit.type == .foreignCity && place.range.count > 2 {
      let end = place.range.upperBound
      guard view.text.unit(at: end) == "的", let town = foreign.townEnd(at: end + 1, in: view),
        town - end > 4, places.place(startingAt: end + 1, in: view) == nil,
        !view.text.unit(at: town).isHan || edges.isStop(endingAt: end + 1, in: view)
      else { continue }
      found.append(
        Mention(
          .location, end + 1..<town, rule: .locationForeign, method: .lexicon, score: 40, confidence: .low,
          evidence: [Evidence(place.range, "province")]))
    }
    return found
  }
}
