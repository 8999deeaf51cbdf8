internal import TextPipeline

/// A place by its level: 县 for the county that the page is about, 云丰县 in no lexicon, 休斯敦市.
extension NameEdgeFinder {
  /// The place whose level (省, 市, 县 …) ends at `end`, where the lexicon has none.
  func level(endingAt end: Int, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Placed? {
    let text = view.text
    if let zone = zone(endingAt: end, in: view, bodyEnding) { return zone }
    let start = end - 1
    // 区委 + 区政府, 请来 + 区检察院, 某人和 + 县教育局 where 和县 is a place
    if bodyEnding(start) != nil || startsLevel(at: start, in: view) { return (start..<end, .deictic) }
    if let region = autonomous(endingAt: end, in: view) { return region }
    let before = text.unit(at: start - 1)
    // 乡 in 同乡, 家乡
    if text[start] == "乡", Self.homes.contains(before) { return nil }
    // 乡 in 乡音, 区 in 区域
    if !Self.cities.contains(text[start]), !view.tokens.isBoundary(end) { return nil }
    if !before.isHan { return (start..<end, .deictic) }
    if before == "我" || before == "本" || before == "该" { return (start - 1..<end, .deictic) }
    // 我市 + 市委
    if before == text[start], Self.ours.contains(text.unit(at: start - 2)) { return (start..<end, .deictic) }
    // 原区卫生局局长, where 太原市 and 三原县 are places.
    if Self.tenses.contains(before), !text.unit(at: start - 2).isHan { return (start..<end, .deictic) }
    if let city = abroad(endingAt: end, in: view) { return city }
    // 北市 + 卫生局, where the segmenter has 北市
    if text[start] == "市", Self.ofTaiwan.contains(before), isStop(endingAt: start - 1, in: view),
      LocalCurrency.isTraditional(text)
    {
      return (start - 1..<end, .shapedPlace)
    }
    guard view.tokens.isBoundary(start), !Self.districtWords.contains(before) else { return nil }
    if isStop(endingAt: start, in: view) { return (start..<end, .deictic) }
    return unknown(endingAt: end, in: view, bodyEnding)
  }

  /// 自治区, 新疆 + 自治区, 新疆 + 区 of 新疆区委会
  private func autonomous(endingAt end: Int, in view: DocumentView) -> Placed? {
    let text = view.text
    if text.has("自治区", endingAt: end) {
      if !text.unit(at: end - 4).isHan || isStop(endingAt: end - 3, in: view) {
        return (end - 3..<end, .deictic)
      }
      return province(endingAt: end - 3, in: view).map { ($0.lowerBound..<end, .place) }
    }
    // 自治县 + 人大常委会
    if text.has("自治县", endingAt: end) || text.has("自治州", endingAt: end) || text.has("自治旗", endingAt: end),
      isStop(endingAt: end - 3, in: view)
    {
      return (end - 3..<end, .deictic)
    }
    guard text.has("区委会", at: end - 1) || text.has("区党委", at: end - 1) else { return nil }
    return province(endingAt: end - 1, in: view).map { ($0.lowerBound..<end, .place) }
  }

  private func province(endingAt end: Int, in view: DocumentView) -> Range<Int>? {
    guard let place = places.place(endingAt: end, in: view), place.traits.level == .province else {
      return nil
    }
    return place.range
  }

  /// 休斯敦 + 市, 尤瓦尔迪 + 市, 基辅 + 市: cities and counties abroad.
  private func abroad(endingAt end: Int, in view: DocumentView) -> Placed? {
    let text = view.text
    let start = end - 1
    if let place = places.place(endingAt: start, in: view), !place.traits.isAmbiguous, place.range.count > 2,
      isCredible(place, in: view)
    {
      return (place.range.lowerBound..<end, .place)
    }
    var transcribed = start
    while transcribed > max(0, start - 6), Self.syllables.contains(text[transcribed - 1]) { transcribed -= 1 }
    if start - transcribed > 2 { return (transcribed..<end, .shapedPlace) }
    guard Self.cities.contains(text[start]), view.tokens.isBoundary(start),
      let city = view.hits.ending(at: start).first(where: { $0.type == .foreignCity }),
      view.tokens.isBoundary(city.range.lowerBound)
    else { return nil }
    return (city.range.lowerBound..<end, .place)
  }

  /// No word of ours before a level: a place in no lexicon (云丰县) if it is short, else the level alone.
  private func unknown(endingAt end: Int, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Placed? {
    let text = view.text
    let start = end - 1
    // 车送|市人民医院, 名单交|区慈善总会
    if Self.handing.contains(text.unit(at: start - 1)), view.tokens.isBoundary(start - 1) {
      return (start..<end, .deictic)
    }
    var p = start
    var isShort = false
    while p > max(0, start - 4) {
      // 国家税务总局 + 云川 + 省, 桐源县 + 林桥 + 镇
      if start - p >= 2, followsPlace(p, in: view) || bodyEnding(p) != nil {
        isShort = true
        break
      }
      guard text[p - 1].isHan else {
        isShort = true
        break
      }
      let token = tokenStart(before: p, in: view, limit: max(0, start - 6))
      let material = materials.material(token..<p, in: view)
      if material == .stop {
        isShort = true
        break
      }
      // A dictionary's word is no part of a place that no list has, but 西天乡 at the start of a clause.
      if material == .generic || token + 1 < p {
        if p == start, start - token == 2, isPlaceName(token..<start, material, in: view) {
          return (token..<end, .shapedPlace)
        }
        // 海|区, 旱|区: a word that the segmenter does not have.
        return text[start] == "区" && p < start ? nil : (start..<end, .deictic)
      }
      p = token
    }
    if p == 0 || !text.unit(at: p - 1).isHan { isShort = true }
    // 本报讯 + 市疾控中心, 如 + 县人民医院: cities and counties of one character are all in the lists, but those of Taiwan (高市).
    let least = Self.cities.contains(text[start]) && !Self.ofTaiwan.contains(text.unit(at: start - 1)) ? 2 : 1
    return isShort && start - p >= least && start - p <= 4 ? (p..<end, .shapedPlace) : (start..<end, .deictic)
  }

  /// Whether a higher place ends at `end`, of the lexicon or by its level: the next one's name begins there.
  private func followsPlace(_ end: Int, in view: DocumentView) -> Bool {
    if Self.higher.contains(view.text[end - 1]), view.text.unit(at: end - 2).isHan,
      view.tokens.isBoundary(end), !Self.quantified.contains(view.text.unit(at: end - 2))
    {
      return true
    }
    guard let place = places.place(endingAt: end, in: view) else { return false }
    return place.range.count > 2 && isCredible(place, in: view)
  }

  /// What is done with something that goes to an office of the place.
  private static let handing: UnitSet = "送交请找往报转赴给抵"
  /// Levels that a township or a county lies in.
  private static let higher: UnitSet = "省市县区州旗"
  /// 全县, 各市: no place's name.
  private static let quantified: UnitSet = "全各我本该多跨"

  /// Cities and counties of Taiwan in one character.
  private static let ofTaiwan: UnitSet = "北高中南桃竹苗彰投云嘉屏宜花东基新"

  /// 柳塘区, 松浦县: a word of the segmenter's that is none of the language is a name; 西天乡 at the start of a clause or behind
  /// its county.
  private func isPlaceName(_ word: Range<Int>, _ material: NameMaterial, in view: DocumentView) -> Bool {
    let text = view.text
    let start = word.lowerBound
    let isClause = !text.unit(at: start - 1).isHan
    if material == .proper, !text.has("欧元", at: start),
      !NameMaterialClassifier.stopUnits.contains(text[start]),
      !NameMaterialClassifier.stopUnits.contains(text[start + 1]),
      isClause || isStop(endingAt: start, in: view) || places.place(endingAt: start, in: view) != nil
        || Self.levels.contains(text.unit(at: start - 1))
    {
      return true
    }
    return Self.townships.contains(text[word.upperBound]) && material != .generic
      && (isClause || followsPlace(start, in: view))
  }

  /// Whether the word before a level is one that no place's name ends in: 和, 来.
  private func startsLevel(at start: Int, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: start - 1)
    return view.text.unit(at: start - 2).isHan
      && (before == "和" || before == "来" || before == "让" || before == "同")
      && view.tokens.isBoundary(start + 1) && view.tokens.isBoundary(start - 1)
  }
}
