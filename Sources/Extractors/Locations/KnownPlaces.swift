internal import TextPipeline

/// The places of the lexicon that a text means.
extension LocationExtractor {
  /// The longest credible places, without overlap, in order.
  func knownPlaces(in view: DocumentView) -> [Place] {
    var found: [Place] = []
    for hit in view.hits.all {
      if let last = found.last, hit.range.lowerBound < last.range.upperBound { continue }
      guard let traits = places.traits(of: hit), !traits.isCharacter else { continue }
      var place = Place(range: hit.range, traits: traits, hit: hit)
      guard isCredible(place, in: view) else { continue }
      // 宁夏 + 自治区, 湘西 + 自治州
      if traits.isShort, Self.autonomous.contains(where: { view.text.has($0, at: hit.range.upperBound) }) {
        place.range = hit.range.lowerBound..<hit.range.upperBound + 3
      }
      found.append(place)
    }
    return found
  }

  private func isCredible(_ place: Place, in view: DocumentView) -> Bool {
    guard edges.isCredible(place, in: view) else { return false }
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    if Self.noPlaces.match(in: text, at: start)?.end == end || isInPhrase(place, in: text) { return false }
    // 《中华人民共和国…法》; 西北方向, 东南部
    if place.traits.level == .country, text.unit(at: start - 1) == "《", place.range.count > 4 { return false }
    if Self.directions.contains(text[start]), Self.directions.contains(text[end - 1]),
      Self.bearings.contains(text.unit(at: end))
    {
      return false
    }
    // 云南 + 曲靖: whatever the segmenter makes of it.
    if place.traits.isShort, !place.traits.isAmbiguous, let higher = places.place(endingAt: start, in: view),
      higher.traits.level < place.traits.level, higher.traits.level >= .province,
      isPart(place, of: higher, in: view)
    {
      return true
    }
    if place.traits.level >= .region, place.range.count == 2, !NameEdgeFinder.levels.contains(text[end - 1]) {
      guard view.tokens.isBoundary(start) && view.tokens.isBoundary(end) || isListed(place, in: view) else {
        return false
      }
    }
    if Self.continuations.contains(text.unit(at: end)), view.tokens.isBoundary(end + 1),
      !NameEdgeFinder.levels.contains(text[end - 1])
    {
      return false
    }
    // 某某和田某: 和 between two names
    if text[start] == "和", place.range.count == 2, text.unit(at: start - 1).isHan,
      !Self.towards.contains(text[start - 1]), places.place(endingAt: start, in: view) == nil
    {
      return false
    }
    if isOrdinary(place, in: view) || isInsideLonger(place, in: view) { return false }
    if place.traits.isAmbiguous { return isNamedBeside(place, in: view) }
    if isCrossed(place, in: view) { return false }
    // 示范县
    if place.range.count <= 3, NameEdgeFinder.levels.contains(text[end - 1]), !view.tokens.isBoundary(start),
      places.place(endingAt: start, in: view) == nil
    {
      return false
    }
    // 发展中国家
    if place.traits.level == .country { return place.range.count > 2 || view.tokens.isBoundary(start) }
    if place.traits.level <= .region {
      return !Self.generalRegions.contains { text.has($0, endingAt: end) }
    }
    if place.traits.level == .province, place.range.count > 2 { return true }
    if place.traits.isShort {
      return view.tokens.isBoundary(start) && view.tokens.isBoundary(end) || isListed(place, in: view)
    }
    return true
  }

  /// 东城, 平安: a place only next to another, of which it is a part, or with one in a list.
  private func isNamedBeside(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 日照 + 港
    if place.hit.type == Self.division, place.traits.level == .prefecture, text.unit(at: end) == "港",
      view.tokens.isBoundary(start), view.tokens.isBoundary(end), view.tokens.isBoundary(end + 1)
    {
      return true
    }
    // 长滩 + 市
    if place.hit.type == Self.foreignCity, Self.levelsAbroad.contains(text.unit(at: end)),
      !Self.afterLevels.contains(text.unit(at: end + 1)), view.tokens.isBoundary(start)
    {
      return true
    }
    if let higher = places.place(endingAt: start, in: view) {
      // 中国和平统一
      if higher.traits.level < .province, place.hit.type == Self.division { return false }
      guard higher.traits.level < place.traits.level, !higher.traits.isAmbiguous else { return false }
      return place.hit.type != Self.division || isPart(place, of: higher, in: view)
    }
    guard view.tokens.isBoundary(start), view.tokens.isBoundary(end) else { return false }
    return isListed(place, in: view)
  }

  /// 武侯、双流; 大兴3例、通州2例: beside a place in a list, the last item before or the first one after.
  private func isListed(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    if Self.joints.contains(text.unit(at: start - 1)) {
      let item = itemEnd(before: start - 1, in: text)
      if let other = places.place(endingAt: item, in: view), isFellow(other, of: place, in: view) {
        return true
      }
    }
    let item = itemStart(after: end, in: text)
    if item > end, let other = places.place(startingAt: item, in: view) {
      return isFellow(other, of: place, in: view)
    }
    return false
  }

  /// Whether a place in a list vouches for another.
  private func isFellow(_ place: Place, of other: Place, in view: DocumentView) -> Bool {
    !place.traits.isAmbiguous && place.hit.type == other.hit.type && place.traits.level != .township
      && edges.isCredible(place, in: view) && view.tokens.isBoundary(place.range.lowerBound)
  }

  /// Back over 3例 to where the name before it ends.
  private func itemEnd(before end: Int, in text: AnalysisText) -> Int {
    guard end > 2, text[end - 1].isHan, text[end - 2].isDigit else { return end }
    var i = end - 1
    while i > 0, text[i - 1].isDigit { i -= 1 }
    return i
  }

  /// On over 3例 and 、 to where the next name begins; `end` where there is none.
  private func itemStart(after end: Int, in text: AnalysisText) -> Int {
    var i = end
    while text.unit(at: i).isDigit { i += 1 }
    if i > end { i += 1 }
    return text.unit(at: i) == "、" ? i + 1 : end
  }

  /// Whether the lexicon has the division under the other: 凤翔 in 宝鸡, not 公安 in 普洱.
  private func isPart(_ place: Place, of higher: Place, in view: DocumentView) -> Bool {
    let features = view.hits.entry(place.hit).features
    // 河南 of 河南省: short forms begin as full names do.
    let first = higher.range.lowerBound
    let name = Array(view.text.string(first..<max(first + 2, higher.range.upperBound - 1)).utf8)
    func has(_ path: Substring) -> Bool {
      let bytes = Array(path.utf8)
      return bytes.indices.contains { bytes[$0...].starts(with: name) }
    }
    let paths = [features["parent"], features["alternatives"]].compactMap { $0 }
    return paths.isEmpty || paths.contains(where: has)
  }

  /// 发展乡, 同老乡, 小城镇: a township that ordinary words spell, without a place before it.
  private func isOrdinary(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 太原城区, 花莲市区
    if Self.quarters.match(in: text, at: start)?.end == end {
      return text.unit(at: start - 1) != "市" || places.place(endingAt: start, in: view) == nil
    }
    // 川青铁路镇江关
    if place.traits.level == .township, place.range.count == 3,
      let next = places.place(startingAt: end - 1, in: view), next.range.upperBound > end,
      places.place(endingAt: start, in: view) == nil
    {
      return true
    }
    guard place.traits.level == .township, text[end - 1] == "乡" || text[end - 1] == "镇",
      places.place(endingAt: start, in: view) == nil
    else { return false }
    if text[end - 1] == "乡", Self.afterTownship.contains(text.unit(at: end)) { return true }
    if text[end - 1] == "镇", Self.afterTown.contains(text.unit(at: end)), !view.tokens.isBoundary(end) {
      return true
    }
    guard place.range.count == 3 else { return false }
    return PlaceSuffixes.isCommon(end - 1, in: text) && Self.beforeTowns.contains(text[start])
      || view.hits.lexicons.hit(of: Self.word, for: start..<end - 1, in: text) != nil
        && text.unit(at: start - 1).isHan && Self.verbs.match(in: text, at: start)?.end == end - 1
  }

  /// 青秀山 around 秀山, 卡卢加州 around 加州, 沙柳河 around 柳河: the characters before belong to a name that no list has.
  private func isInsideLonger(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    guard place.traits.level >= .county, place.range.count == 2, start > 0, text[start - 1].isHan,
      Self.natural.contains(text[end - 1]),
      !Self.loose.contains(text[start - 1]), places.place(endingAt: start, in: view) == nil
    else { return false }
    guard view.tokens.isBoundary(start) else { return true }
    return place.hit.type == Self.division && view.tokens.isBoundary(start - 1)
      && edges.materials.material(start - 1..<start, in: view) == .proper
  }

  /// 前海|地标, 中国海|洋: whether a word begins in the place's last character and what is before it is a place of its own.
  private func isCrossed(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 拉美国家
    if view.text[end - 1] == "国", view.text.unit(at: end) == "家",
      !Self.households.contains(view.text.unit(at: end + 1))
    {
      return true
    }
    if view.text[end - 1] == "国", Self.ofStates.contains(where: { view.text.has($0, at: end) }) {
      return true
    }
    // 以色列国防军, 巴林国际机场
    if view.text[end - 1] == "国", !view.tokens.isBoundary(end), view.tokens.isBoundary(end - 1) {
      return true
    }
    // 太行|山水
    if view.text[end - 1] == "山", Self.afterMountain.contains(view.text.unit(at: end)),
      !view.tokens.isBoundary(end)
    {
      return true
    }
    // 内蒙|古
    if place.traits.level == .province, place.range.count > 2 { return false }
    guard place.range.count <= 3, !view.tokens.isBoundary(end), !Self.features.contains(view.text[end - 1]),
      view.text.unit(at: end).isHan
    else { return false }
    return places.place(endingAt: end - 1, in: view).map { $0.range.lowerBound <= start } ?? false
  }

  /// 长治久安, 幸福安康, 威廉-亚历山大: what only looks like the place.
  private func isInPhrase(_ place: Place, in text: AnalysisText) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    guard place.range.count <= 3 else { return false }
    if Self.phraseEnds.match(in: text, at: start).map({ $0.end > end }) ?? false { return true }
    for length in 1...2 where start >= length {
      if let match = Self.phraseStarts.match(in: text, at: start - length), match.end == end { return true }
    }
    return false
  }

  /// Words that begin as a place does.
  private static let phraseEnds = WordMap<Void>(words: [
    "文成公主", "连南接北", "昌盛繁荣", "定日镜", "长治久安", "朝阳产业", "朝阳行业", "朝阳企业", "大同世界", "大同小异", "千山万水", "海地标", "新疆界",
    "天水一色", "亚历山大", "中山装", "汉堡包", "平安夜",
    "太平盛世", "和平共处", "台中子", "江山多娇", "西藏红花", "河南坠子", "南太行", "西南亚", "千岛酱", "日照时", "红河谷",
  ])
  /// Words that end as a place does.
  private static let phraseStarts = WordMap<Void>(words: [
    "幸福安康", "健康安康", "福寿安康", "百姓安康", "身体安康", "平安安康", "国泰安康", "构建德", "医保定", "新社区", "谋大同", "求大同", "世界大同", "下大同",
    "二十大同", "会大同",
    "以前海地",
    "前海地", "万水千山", "登上高", "至上高",
  ])

  private static let afterMountain: UnitSet = "水地川路村火"
  private static let joints: UnitSet = "、和与及至到"
  private static let towards: UnitSet = "到在赴往从来至由经抵去向自"
  private static let autonomous: [StaticString] = ["自治区", "自治州", "自治县", "自治旗"]
  private static let word = LexiconType("word")
  /// Characters after which a short form is part of another word.
  private static let continuations: UnitSet = "语菜戏话剧族"
  private static let generalRegions: [StaticString] = [
    "东部地区", "西部地区", "中部地区", "中西部地区", "中西部", "西部大开发地区", "老区", "沿海", "内陆", "山区", "部", "高原地带",
  ]
  private static let bearings: UnitSet = "方部侧风角面向偏边端"
  /// Words that the lexicon has as places and that name none here.
  private static let noPlaces = WordMap<Void>(words: [
    "首都", "古都", "热带", "亚热带", "温带", "寒带", "一带一路", "赤道", "城镇", "乡镇", "村镇", "市镇", "来宾", "上高", "崇山峻岭", "高山峻岭",
    "海峡两岸", "中近东",
  ])
  private static let quarters = WordMap<Void>(words: ["城区", "市区", "郊区", "南郊", "北郊", "东郊", "西郊", "南郊区"])
  private static let verbs = WordMap<Void>(words: ["发展", "建设", "振兴", "服务", "繁荣", "推进", "美丽"])
  private static let afterTownship: UnitSet = "村镇亲愁土里音情贤"
  /// 小 + 城镇, 同 + 老乡
  private static let beforeTowns: UnitSet = "小中大于与和的在对全各同跟及给帮让每各"
  private static let afterTown: UnitSet = "街村"
  /// Last characters of natural features that names of one more character end in, too.
  private static let natural: UnitSet = "河山江湖海溪岭州"
  /// Characters before a name that are no part of it: verbs and prepositions, bearings.
  private static let loose: UnitSet = "过跨沿环入出到至赴往游临登进守护治保爱看逛美大新老原及即距经自近绕飞渡像与和以向回离越穿达名属含"
  /// 俄国防部: what begins with 国 behind a country's name.
  private static let ofStates: [StaticString] = ["防部", "防军", "防长", "务院", "务卿", "会议", "家安全"]
  private static let households: UnitSet = "庭长具居电族属园人的"
  /// Last characters of places that run on into no word: levels, and what nature has.
  private static let features: UnitSet = "省市县区州镇乡旗盟岛河江湖山塔寺桥园站城东西南北"
}
