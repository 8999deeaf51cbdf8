internal import TextPipeline

/// The places of the lexicon that a text means.
extension LocationExtractor {
  /// The longest credible places, without overlap, in order.
  func knownPlaces(in view: DocumentView) -> [Place] {
    var found: [Place] = []
    let full = FullNames(places)
    for hit in view.hits.all {
      if let last = found.last, hit.range.lowerBound < last.range.upperBound { continue }
      guard let traits = places.traits(of: hit), !traits.isCharacter else { continue }
      var place = Place(range: hit.range, traits: traits, hit: hit)
      guard isCredible(place, full, in: view) else { continue }
      // 云 + 丰县
      if place.range.count == 2, Self.small.contains(view.text[place.range.lowerBound + 1]),
        let whole = edges.unlisted(around: place, in: view),
        !Self.loose.contains(view.text[whole.lowerBound])
      {
        place.range = whole
      }
      // 宁夏 + 自治区, 湘西 + 自治州
      if traits.isShort, Self.autonomous.contains(where: { view.text.has($0, at: hit.range.upperBound) }) {
        place.range = hit.range.lowerBound..<hit.range.upperBound + 3
      }
      if isCut(place, in: view) { place.range = hit.range.lowerBound..<hit.range.upperBound - 1 }
      found.append(place)
    }
    return found
  }

  private func isCredible(_ place: Place, _ full: FullNames, in view: DocumentView) -> Bool {
    let text = view.text
    if isDateline(place, in: text) { return true }
    guard edges.isCredible(place, in: view) || isTold(place, by: full, in: view) else { return false }
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 首都|柏林
    if text[start] == "都", text.unit(at: start - 1) == "首" { return false }
    if Self.noPlaces.match(in: text, at: start)?.end == end || isInPhrase(place, in: text) { return false }
    if isTitleOfState(place, in: view) || isNameOfPaper(place, in: text) || isBeforeFirm(place, in: view) {
      return false
    }
    if isNamesake(place, in: view) || isInTranscription(place, in: view) || isBetweenWords(place, in: view) {
      return false
    }
    // 《哈萨克斯坦…报》 has no 哈萨克.
    if place.traits.level == .country,
      view.hits.contains(
        startingAt: start, where: { $0.type == .country && $0.range.count > place.range.count + 1 })
    {
      return false
    }
    // 《中华人民共和国…法》; 西北方向, 东南部
    if place.traits.level == .country, text.unit(at: start - 1) == "《", place.range.count > 4 { return false }
    if UnitSet.compass.contains(text[start]), UnitSet.compass.contains(text[end - 1]),
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
    // 拉美国家, 黄淮北部, 洮河水: whatever the segmenter makes of what follows.
    let isPlain =
      place.traits.level == .region
      && (text.has("国家", at: end)
        || UnitSet.compass.contains(text.unit(at: end)) && text.unit(at: end + 1) == "部"
          && view.tokens.isBoundary(start))
      || place.hit.type == .nature && Self.natural.contains(text[end - 1])
        && (Self.ofWaters.contains(text.unit(at: end)) || Self.towards.contains(text.unit(at: start - 1)))
        && view.tokens.isBoundary(start)
      // 拉美和 + 加勒比地区
      || place.traits.level == .region && !place.traits.isAmbiguous && view.tokens.isBoundary(start)
        && (text.unit(at: end) == "和" || text.unit(at: end) == "与")
        && places.place(startingAt: end + 1, in: view).map { $0.range.count > 2 } ?? false
    if place.traits.level >= .region, place.range.count == 2, !NameEdgeFinder.levels.contains(text[end - 1]),
      !isPlain
    {
      guard
        view.tokens.isBoundary(start) && view.tokens.isBoundary(end) || isListed(place, in: view)
          || isTold(place, by: full, in: view) || isBeforeWord(place, in: view)
      else { return false }
    }
    if Self.continuations.contains(text.unit(at: end)), view.tokens.isBoundary(end + 1),
      !NameEdgeFinder.levels.contains(text[end - 1])
    {
      return false
    }
    // 某某和田某: 和 between two names
    if text[start] == "和", place.range.count == 2, text.unit(at: start - 1).isHan,
      !Self.towards.contains(text[start - 1]), places.place(endingAt: start, in: view) == nil,
      text.unit(at: end) != "至"
    {
      return false
    }
    if isOrdinary(place, in: view) || isInsideLonger(place, in: view) { return false }
    if place.traits.isAmbiguous {
      // 西江 + 干流
      if place.hit.type == .nature, Self.natural.contains(text[end - 1]), view.tokens.isBoundary(start),
        PlaceSuffixes.isContext(end, in: text), PlaceSuffixes.standard.match(in: text, at: end) == nil
      {
        return true
      }
      return isRegionOfLand(place, in: view) || isNamedBeside(place, in: view)
        || isTold(place, by: full, in: view)
        || isAutonomous(place, in: text)
        || isUnderTold(place, by: full, in: view)
    }
    if isCrossed(place, in: view) { return false }
    // 示范县
    if place.range.count <= 3, NameEdgeFinder.levels.contains(text[end - 1]), !view.tokens.isBoundary(start),
      places.place(endingAt: start, in: view) == nil, !isTold(place, by: full, in: view)
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
        || isTold(place, by: full, in: view) || isBeforeWord(place, in: view)
    }
    return true
  }

  /// 台湾 + 光复: one word for the segmenter, two for the lexicon.
  private func isBeforeWord(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    return place.traits.level == .province && !place.traits.isAmbiguous && view.tokens.isBoundary(start)
      && !view.tokens.isBoundary(end + 1) && view.tokens.isBoundary(end + 2) && end + 2 <= view.text.count
      && view.hits.lexicons.hit(of: .word, for: end..<end + 2, in: view.text) != nil
  }

  /// 来青州开展…, where the text has 青州市 elsewhere: whatever the segmenter makes of one side of it.
  private func isTold(_ place: Place, by full: FullNames, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    guard place.traits.isShort, place.hit.type == .division, place.range.count == 2,
      !place.traits.isAmbiguous
        || view.tokens.isBoundary(start) && view.tokens.isBoundary(end)
          && view.hits.lexicons.hit(of: .word, for: place.range, in: view.text) == nil,
      Self.towards.contains(view.text.unit(at: start - 1)) || view.tokens.isBoundary(start),
      !Self.levelWords.contains(view.text.unit(at: end))
    else { return false }
    return full.contains(FullNames.key(view.text[start], view.text[start + 1]), in: view)
  }

  /// 洋县, where the text has 汉中市, which it is a part of.
  private func isUnderTold(_ place: Place, by full: FullNames, in view: DocumentView) -> Bool {
    guard !place.traits.isShort, place.hit.type == .division,
      view.tokens.isBoundary(place.range.lowerBound),
      view.tokens.isBoundary(place.range.upperBound),
      let parent = view.hits.entry(place.hit).features["parent"]
    else { return false }
    let units = Array(parent.utf16.suffix(3))
    return units.count == 3 && full.contains(FullNames.key(units[0], units[1]), in: view)
  }

  /// 西南 + 山区, 西南 + 等地: a bearing that stands for a region.
  private func isRegionOfLand(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    return place.hit.type == .region && UnitSet.compass.contains(view.text[start])
      && (!view.text.unit(at: start - 1).isHan || edges.isStop(endingAt: start, in: view))
      && (view.text.has("等地", at: end) || Self.lands.match(in: view.text, at: end) != nil)
  }

  /// 沿河 + 自治县
  private func isAutonomous(_ place: Place, in text: AnalysisText) -> Bool {
    place.traits.isShort && Self.autonomous.contains { text.has($0, at: place.range.upperBound) }
  }

  /// 本报 + 合作 + 讯
  private func isDateline(_ place: Place, in text: AnalysisText) -> Bool {
    Self.datelines.contains { text.has($0, endingAt: place.range.lowerBound) }
      && Self.reports.contains(text.unit(at: place.range.upperBound))
  }

  /// 东城, 平安: a place only next to another, of which it is a part, or with one in a list.
  private func isNamedBeside(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 日照 + 港
    if place.hit.type == .division, place.traits.level == .prefecture, text.unit(at: end) == "港",
      view.tokens.isBoundary(start), view.tokens.isBoundary(end), view.tokens.isBoundary(end + 1)
    {
      return true
    }
    // 长滩 + 市
    if place.hit.type == .foreignCity, Self.levelsAbroad.contains(text.unit(at: end)),
      !Self.afterLevels.contains(text.unit(at: end + 1)), view.tokens.isBoundary(start)
    {
      return true
    }
    if let higher = places.place(endingAt: start, in: view) {
      // 中国和平统一
      if higher.traits.level < .province, place.hit.type == .division { return false }
      guard higher.traits.level < place.traits.level, !higher.traits.isAmbiguous else { return false }
      return place.hit.type != .division || isPart(place, of: higher, in: view)
    }
    guard view.tokens.isBoundary(start), view.tokens.isBoundary(end) else { return false }
    return isListed(place, in: view)
  }

  /// 武侯、双流; 大兴3例、通州2例: beside a place in a list, the last item before or the first one after.
  private func isListed(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    var first = start
    for _ in 0..<3 {
      guard Self.joints.contains(text.unit(at: first - 1)),
        let other = places.place(endingAt: itemEnd(before: first - 1, in: text), in: view)
      else { break }
      if isFellow(other, of: place, in: view) { return true }
      first = other.range.lowerBound
    }
    var last = end
    for _ in 0..<3 {
      let item = itemStart(after: last, in: text)
      guard item > last, let other = places.place(startingAt: item, in: view) else { break }
      if isFellow(other, of: place, in: view) { return true }
      last = other.range.upperBound
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

  private static let small: UnitSet = "县镇乡"
  private static let datelines: [StaticString] = ["本报", "本台", "本网", "本刊", "社"]
  private static let reports: UnitSet = "讯电"
  private static let levelWords: UnitSet = "市县区镇乡路街村站"
  /// 江水, 河面, 湖畔, 山脚
  private static let ofWaters: UnitSet = "水面岸畔脚麓上"
  private static let joints: UnitSet = "、和与及至到"
  static let towards: UnitSet = "到在赴往从来至由经抵去向自"
  private static let autonomous: [StaticString] = ["自治区", "自治州", "自治县", "自治旗"]
  /// Characters after which a short form is part of another word.
  private static let continuations: UnitSet = "语菜戏话剧族文"
  private static let generalRegions: [StaticString] = [
    "东部地区", "西部地区", "中部地区", "中西部地区", "中西部", "西部大开发地区", "老区", "沿海", "内陆", "山区", "部", "高原地带",
  ]
  private static let bearings: UnitSet = "方部侧风角面向偏边端"
  /// Words that the lexicon has as places and that name none here.
  static let noPlaces = WordMap<Void>(words: [
    "首都", "古都", "热带", "亚热带", "温带", "寒带", "一带一路", "赤道", "城镇", "乡镇", "村镇", "市镇", "来宾", "上高", "崇山峻岭", "高山峻岭",
    "海峡两岸", "中近东", "雪域高原",
  ])
}
