internal import TextPipeline

/// The places of the lexicon that a text means.
extension LocationExtractor {
  /// The longest credible places, without overlap, in order.
  func knownPlaces(in view: DocumentView) -> [Place] {
    var found: [Place] = []
    let full = FullNames(places)
    let told = ToldPlaces(places)
    for hit in view.hits.all {
      if let last = found.last, hit.range.lowerBound < last.range.upperBound { continue }
      guard let traits = places.traits(of: hit), !traits.isCharacter else { continue }
      var place = Place(range: hit.range, traits: traits, hit: hit)
      guard isCredible(place, full, told, in: view) else { continue }
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
      if let town = shortTownship(after: place, in: view) { place.range = place.range.lowerBound..<town }
      // 泛 + 珠三角 + 区域
      if traits.level == .region, view.text.unit(at: hit.range.lowerBound - 1) == "泛" {
        let end = place.range.upperBound
        place.range = place.range.lowerBound - 1..<(Self.areas.match(in: view.text, at: end)?.end ?? end)
      }
      if isCut(place, in: view) { place.range = hit.range.lowerBound..<hit.range.upperBound - 1 }
      found.append(place)
    }
    return found
  }

  private func isCredible(
    _ place: Place, _ full: FullNames, _ told: ToldPlaces, in view: DocumentView
  ) -> Bool {
    let text = view.text
    if isDateline(place, in: text) { return true }
    guard edges.isCredible(place, in: view) || isTold(place, by: full, in: view) else { return false }
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // @云川发布: an account
    if text.unit(at: start - 1) == "@" { return false }
    // 首都|柏林
    if text[start] == "都", text.unit(at: start - 1) == "首" { return false }
    if Self.noPlaces.match(in: text, at: start)?.end == end || isInPhrase(place, in: text) { return false }
    if isTitleOfState(place, in: view) || isNameOfPaper(place, in: text) || isBeforeFirm(place, in: view) {
      return false
    }
    if isOfBody(place, in: view) { return false }
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
    // 阜平 + 城南庄, 、海南 + 昌化江: whatever the segmenter makes of it.
    if place.traits.isShort, !place.traits.isAmbiguous, place.hit.type == .division,
      !view.tokens.isBoundary(end), view.tokens.isBoundary(start)
    {
      if place.traits.level == .county, shortTownship(after: place, in: view) != nil { return true }
      if place.traits.level == .province, !text.unit(at: start - 1).isHan, isBeforeCrossing(place, in: view) {
        return true
      }
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
        || told.contains(place, in: view)
    }
    if isCrossed(place, in: view) || isCrossedByWord(place, in: view) { return false }
    // 示范县
    if place.range.count <= 3, NameEdgeFinder.levels.contains(text[end - 1]), !view.tokens.isBoundary(start),
      places.place(endingAt: start, in: view) == nil, !isTold(place, by: full, in: view),
      // 和 + 江安县: the segmenter has 和江.
      place.range.count < 3 || text[end - 1] != "县" || !view.tokens.isBoundary(start - 1)
        || !NameMaterialClassifier.stopUnits.contains(text.unit(at: start - 1))
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

  /// 海南 + 昌化江: whether another place begins in the province's last character, so that the segmenter chose that one.
  private func isBeforeCrossing(_ place: Place, in view: DocumentView) -> Bool {
    places.place(startingAt: place.range.upperBound - 1, in: view).map {
      $0.range.count == 2 && $0.traits.isShort
    } ?? false
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

  private static let areas = WordMap<Void>(words: ["区域", "地区"])
  private static let small: UnitSet = "县镇乡"
  private static let datelines: [StaticString] = ["本报", "本台", "本网", "本刊", "社"]
  private static let reports: UnitSet = "讯电"
  private static let levelWords: UnitSet = "市县区镇乡路街村站"
  /// 江水, 河面, 湖畔, 山脚
  private static let ofWaters: UnitSet = "水面岸畔脚麓上"
  static let towards: UnitSet = "到在赴往从来至由经抵去向自于飞"
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
