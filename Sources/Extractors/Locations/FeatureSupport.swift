internal import TextPipeline

/// Whether what stands before a suffix makes a name of it.
extension LocationExtractor {
  /// 村 + 民, 思 + 路: whether the suffix is part of another word.
  func goesOn(_ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, suffix.upperBound)
    if end < text.count, traits.tails.contains(text[end]),
      PlaceSuffixes.despiteTails.match(in: text, at: end) == nil,
      !(traits.needsContext && PlaceSuffixes.isContext(end, in: text))
    {
      return true
    }
    // 首都 + 路易港
    if suffix.count == 1, let longer = places.place(startingAt: suffix.lowerBound, in: view),
      longer.range.count > 2, longer.hit.type == .foreignCity
    {
      return true
    }
    if traits.rule == .locationVenue, PlaceSuffixes.isManaged(end, in: text) { return true }
    // 连镇|铁路: of two towns in one character each
    if traits.rule == .locationTownship, suffix.count == 1, text.has("铁路", at: end) || text.has("高铁", at: end)
    {
      return true
    }
    // 永兴街 + 社区
    if traits.rule == .locationRoad, suffix.count == 1, text.has("社区", at: end) { return true }
    return PlaceSuffixes.levelsInBrackets.contains(where: { text.has($0, at: end) })
      || suffix.count == 1 && !traits.needsPlace && isWord(endingWith: suffix.lowerBound, in: view)
  }

  /// 家 + 乡, 全国 + 湿地: whether the words before the suffix name nothing.
  func isNoName(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, start, edge) = (view.text, reading.suffix.lowerBound, reading.edge)
    if edge.hasGeneric || edge.reason == .national { return true }
    // 热带 + 农业主题旅游 + 景区
    if let place = edge.place, Self.noPlaces.match(in: text, at: place.lowerBound)?.end == place.upperBound {
      return true
    }
    // 幸福 + 河
    if reading.traits.rule == .locationNature, edge.reason == .boundary,
      PlaceSuffixes.hopes.match(in: text, at: edge.start)?.end == start || text.has("致富", at: edge.start)
    {
      return true
    }
    // 云川医生来 + 村
    if reading.traits.rule == .locationVillage, reading.between > 2, Self.coming.contains(text[start - 1]) {
      return true
    }
    return
      (edge.reason != .place || reading.between == 1 || Self.ranks.contains(text.unit(at: start - 1))
      || reading.traits.rule == .locationNature)
      && PlaceSuffixes.isCommon(start, in: text)
  }

  /// Whether the name lacks what its suffix asks for: a place, a proper name, a number, words around it.
  func lacksSupport(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (traits, edge, suffix) = (reading.traits, reading.edge, reading.suffix)
    if reading.isBare, edge.reason != .deictic, !isNameOfPlace(reading, in: view) { return true }
    if traits.needsPlace, edge.reason != .place, !(traits.takesLone && edge.hasLone),
      // 云川的 + 青羊大峡谷
      !(traits.needsKnown && edge.reason == .boundary && !reading.isBare && isOwned(edge.start, in: view))
    {
      return true
    }
    if isShape(reading, in: view) { return false }
    if traits.needsProper, !reading.isBare, edge.commonWords > 0 || !edge.hasProper,
      !isOneOfSeveral(reading, in: view)
    {
      return true
    }
    if traits.needsNumber, !isNumbered(suffix.upperBound, edge, before: suffix.lowerBound, in: view) {
      return true
    }
    if edge.reason == .boundary, reading.between > 6 || edge.commonWords > 1 { return true }
    if edge.reason == .deictic,
      !traits.standsOnPlace
        || reading.isBare
          && PlaceSuffixes.ofCities.match(in: view.text, at: suffix.lowerBound)?.end != suffix.upperBound
    {
      return true
    }
    if reading.between > traits.longest + (edge.reason == .place ? 2 : 0) { return true }
    guard traits.needsContext, !reading.isTold else { return false }
    if edge.commonWords > 0, !(edge.hasLone && reading.between <= (reading.isInContext ? 3 : 2)) {
      return true
    }
    // 云川市 + 李长江: a person
    if view.text[suffix.lowerBound] == "江", !reading.isInContext { return true }
    let isOwned = edge.reason == .boundary && edge.hasLone && isOwned(edge.start, in: view)
    return edge.reason != .place && !isOwned && !reading.isInContext && !isWatched(edge, in: view)
  }

  /// 云川县 + 棋盘 + 岭: what hills everywhere look like, right behind a place in full.
  private func isShape(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, own) = (view.text, reading.own)
    guard reading.traits.rule == .locationNature, own.count == 2, reading.edge.reason == .place,
      reading.edge.place?.upperBound == own.lowerBound
    else { return false }
    return FrameWords.shapes.match(in: text, at: own.lowerBound)?.end == own.upperBound
  }

  /// 鄱阳湖 + 二桥, 云岭 + 老桥: the second or the old one of its name.
  private func isOneOfSeveral(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let edge = reading.edge
    guard view.text[reading.suffix.lowerBound] == "桥", edge.commonWords == 1,
      Self.several.contains(view.text[reading.suffix.lowerBound - 1])
    else { return false }
    return edge.reason == .place ? reading.between == 1 : edge.hasProper && reading.between > 2
  }

  /// 往 + 忠孝桥: what bridges everywhere are called, where one goes to it.
  func isBridgeOfHopes(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    view.text[reading.suffix.lowerBound] == "桥" && reading.edge.reason == .boundary
      && PlaceSuffixes.isCustomary(reading.edge.start..<reading.suffix.lowerBound, in: view.text)
      && Self.toBridges.contains(view.text.unit(at: reading.edge.start - 1))
  }

  private static let toBridges: UnitSet = "在往至到过从经由向沿、"
  private static let several: UnitSet = "一二三四五六七八九十老新旧"

  /// 焦作 + 广场: whether a place alone makes a name of the suffix behind it.
  private func isNameOfPlace(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, traits, edge, suffix) = (view.text, reading.traits, reading.edge, reading.suffix)
    guard
      edge.reason == .place
        || edge.reason == .shapedPlace && reading.placeEnd - edge.start > 1 && suffix.count > 1
    else { return false }
    // 云丰镇 + 路口
    if traits.rule == .locationRoad, text.unit(at: suffix.upperBound) == "口", let place = edge.place,
      NameEdgeFinder.levels.contains(text[place.upperBound - 1])
    {
      return false
    }
    // 湾仔 + 道193号
    if traits.needsNumber { return Addresses.number(at: suffix.upperBound, in: text) > suffix.upperBound }
    let isSoft = edge.place.map { !NameEdgeFinder.levels.contains(text[$0.upperBound - 1]) } ?? false
    guard
      traits.standsOnPlace || traits.standsOnShort && isSoft
        || traits.rule == .locationLine
          && isRegion(edge.place, in: view)
    else { return false }
    return !(text[suffix.lowerBound] == "乡" && text[suffix.lowerBound - 1] == "城")
  }

  /// 弥敦道 + 88号, 铜锣湾 + 轩尼诗道: what else ends in 道 is no road.
  private func isNumbered(_ end: Int, _ edge: NameEdge, before start: Int, in view: DocumentView) -> Bool {
    if edge.reason == .place, edge.place?.upperBound == start { return true }
    guard edge.commonWords == 0, start - edge.start > 1, !Addresses.numerals.contains(view.text[start - 1])
    else { return false }
    if Addresses.number(at: end, in: view.text) > end { return true }
    guard edge.reason == .place, let place = edge.place, place.upperBound < start - 1,
      places.place(endingAt: place.upperBound, in: view)?.hit.type == .landmark
    else { return false }
    return !PlaceSuffixes.goesOn(end, in: view.text)
  }

  /// Whether a place is a province or larger: 新疆口岸 is no one's name.
  func isWide(_ range: Range<Int>?, in view: DocumentView) -> Bool {
    guard let range, let place = places.place(endingAt: range.upperBound, in: view) else { return false }
    return place.traits.level <= .province
  }

  /// 黔桂 + 铁路
  func isRegion(_ range: Range<Int>?, in view: DocumentView) -> Bool {
    guard let range, let place = places.place(endingAt: range.upperBound, in: view) else { return false }
    return place.hit.type == .region && place.traits.level == .region
      && (place.range.count == 2
        || place.range.count == 3
          && place.range.allSatisfy { CharacterPlaces.united.contains(view.text[$0]) })
  }

  /// 五家渠的 + 青格达湖
  func isOwned(_ start: Int, in view: DocumentView) -> Bool {
    guard view.text.unit(at: start - 1) == "的", let place = places.place(endingAt: start - 1, in: view) else {
      return false
    }
    return !place.traits.isAmbiguous && place.traits.level > .country && edges.isCredible(place, in: view)
  }

  private static let coming: UnitSet = "来进下入驻回"
  /// 重镇, 名园: how much it is worth, not which one.
  private static let ranks: UnitSet = "重名路"
}
