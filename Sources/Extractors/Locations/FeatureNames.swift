internal import TextPipeline

/// Places known by their suffix: 柳溪公园, 朝晖路218号.
extension LocationExtractor {
  func featureNames(after known: [Place], in view: DocumentView) -> [Mention] {
    let text = view.text
    let suffixes = PlaceSuffixes.standard
    var found: [Mention] = []
    var passed: [PassedSuffix] = []
    var i = 0
    var k = 0
    while i < text.count {
      guard let suffix = suffixes.match(in: text, at: i) else {
        i += 1
        continue
      }
      while k < known.count, known[k].range.upperBound <= i { k += 1 }
      // Not the last character of a place that is known: 武乡.
      if k == known.count || known[k].range.lowerBound >= i || known[k].range.upperBound < suffix.end {
        if let name = featureName(suffix, at: i, after: found.last?.range.upperBound, in: view) {
          found.append(name)
        } else if suffix.value.isRepeated, !suffix.value.tails.contains(text.unit(at: suffix.end)) {
          passed.append(PassedSuffix(range: i..<suffix.end, rule: suffix.value.rule))
        }
      }
      // Where 森林公园 names nothing, 公园 does not.
      i = suffix.end
    }
    return passed.isEmpty || found.isEmpty ? found : withRepeated(found, passed, in: view)
  }

  /// 云川高速 + 清河收费站, 碧海社区 + 奥林花园: a place and its own named part.
  func adjoined(_ names: [Mention]) -> [Mention] {
    var found: [Mention] = []
    for name in names {
      // 柳溪河 + 云丰村 are two.
      if let last = found.last, last.range.upperBound == name.range.lowerBound,
        last.rule != Rule.locationNature.id
      {
        var joined = last
        joined.range = last.range.lowerBound..<name.range.upperBound
        joined.evidence += name.evidence
        found[found.count - 1] = joined
      } else {
        found.append(name)
      }
    }
    return found
  }

  private func featureName(
    _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, after previous: Int?,
    in view: DocumentView
  ) -> Mention? {
    let text = view.text
    if suffix.value.isOffice { return ward(suffix.end, at: start, in: view) }
    if suffix.value.isRoom { return room(start..<suffix.end, in: view) }
    if suffix.value.isLodging { return lodging(start..<suffix.end, in: view) }
    if suffix.value.rule == .locationVillage || suffix.value.rule == .locationTownship,
      let name = transcribed(start..<suffix.end, in: view)
    {
      return Mention(
        .location, name, rule: suffix.value.rule, method: .lexicon, score: 20, confidence: .low,
        evidence: [Evidence(start..<suffix.end, "suffix")])
    }
    guard
      suffix.end == text.count || !suffix.value.tails.contains(text[suffix.end])
        || PlaceSuffixes.despiteTails.match(in: text, at: suffix.end) != nil
        || suffix.value.needsContext && PlaceSuffixes.isContext(suffix.end, in: text),
      !PlaceSuffixes.levelsInBrackets.contains(where: { text.has($0, at: suffix.end) }),
      suffix.end - start > 1 || suffix.value.needsPlace || !isWord(endingWith: start, in: view)
    else { return nil }
    if suffix.value.rule == .locationVillage, let name = underTown(start..<suffix.end, in: view) {
      return Mention(
        .location, name, rule: .locationVillage, method: .lexicon, score: 20, confidence: .low,
        evidence: [Evidence(start..<suffix.end, "suffix")])
    }
    if suffix.value.takesCode, let road = numberedRoad(start..<suffix.end, in: text) { return road }
    // 五四 + 大街
    let head = PlaceSuffixes.numberedName(before: start, in: text)
    var edge = edges.edge(of: head..<suffix.end, in: view, stopsAtTitles: false) { _ in nil }
    if head < start { edge.hasProper = true }
    // 督导 + 深溪河 + 流域
    let isInContext =
      suffix.value.needsContext
      && (PlaceSuffixes.isContext(suffix.end, in: text) || stretchEnd(at: suffix.end, in: view) > suffix.end
        || PlaceSuffixes.isListedWater(suffix.end, in: text))
    if isInContext, edge.commonWords > 0 {
      var first = properStart(before: start, in: view)
      // 东南部 + 石壁河 + 流域
      if first == start {
        let token = edges.tokenStart(before: start, in: view, limit: max(0, start - 4))
        if start - token == 2, Self.streams.contains(text[start]),
          edges.materials.material(token..<start, in: view) == .common
        {
          first = token
        }
      }
      if first < start {
        edge = NameEdge(start: first, reason: .boundary)
        edge.hasProper = true
        edge.hasLone = true
      }
    }
    if suffix.value.takesCode, edge.reason == .boundary { stripCode(&edge, before: start, in: view) }
    // 渝宜段自 + 重庆西站: words read into the name before its place
    if edge.reason == .place, let place = edge.place, place.lowerBound - edge.start > 1,
      (edge.start..<place.lowerBound).contains(where: { Self.beforePlaces.contains(text[$0]) })
    {
      edge.start = place.lowerBound
    }
    var placeEnd = edge.place?.upperBound ?? edge.start
    // 云川段 + 柳溪河
    if edge.reason == .place, placeEnd + 2 < start,
      text.unit(at: placeEnd) == "段" || text.has("方向", at: placeEnd)
    {
      placeEnd += text[placeEnd] == "段" ? 1 : 2
      edge.start = placeEnd
    }
    // 河卡乡 + 羊曲村: the name found before it is its place, whether or not a list has that.
    if placeEnd == previous, edge.reason == .deictic || edge.reason == .shapedPlace, placeEnd < start {
      edge.reason = .place
      edge.start = placeEnd
    }
    let between = start - placeEnd
    let isBare = between == 0
    if edge.hasGeneric || edge.reason == .national { return nil }
    if edge.reason != .place || between == 1 || Self.ranks.contains(text.unit(at: start - 1))
      || suffix.value.rule == .locationNature,
      PlaceSuffixes.isCommon(start, in: text)
    {
      return nil
    }
    if isChance(edge, start..<suffix.end, suffix.value, in: view) { return nil }
    let isSoft = edge.place.map { !NameEdgeFinder.levels.contains(text[$0.upperBound - 1]) } ?? false
    if isBare,
      edge.reason != .place
        && !(edge.reason == .shapedPlace && placeEnd - edge.start > 1 && suffix.end - start > 1)
        || !(suffix.value.standsOnPlace || suffix.value.standsOnShort && isSoft
          || suffix.value.rule == .locationLine && isRegion(edge.place, in: view))
        || text[start] == "乡" && text[start - 1] == "城"
    {
      return nil
    }
    // 珊瑚河 + 流域
    let isTold =
      isInContext && edge.reason == .boundary && edge.commonWords == 1 && (2...3).contains(between)
      && !edge.hasOrdinal && Self.streams.contains(text[start])
    if isTold {
      edge.hasProper = true
      edge.hasLone = true
    }
    let isOwned = edge.reason == .boundary && edge.hasLone && isOwned(edge.start, in: view)
    if suffix.value.needsPlace, edge.reason != .place, !(suffix.value.takesLone && edge.hasLone) {
      return nil
    }
    if suffix.value.needsProper, !isBare, edge.commonWords > 0 || !edge.hasProper { return nil }
    if suffix.value.needsNumber, !isNumbered(suffix.end, edge, before: start, in: view) { return nil }
    if edge.reason == .boundary, between > 6 || edge.commonWords > 1 { return nil }
    if edge.reason == .deictic, !suffix.value.standsOnPlace || isBare { return nil }
    if between > suffix.value.longest + (edge.reason == .place ? 2 : 0) { return nil }
    // 海南建设自由贸易试验区, 北京大兴机场和经开区, 武汉乘高铁
    if !isBare, suffix.value.rule != .locationNature || between > 2,
      hasAction(placeEnd..<start, isPlaced: edge.reason == .place, in: view)
    {
      return nil
    }
    if suffix.value.rule == .locationGarden,
      Self.grounds.contains(text[start - 1]) || (placeEnd..<start).contains(where: { text[$0] == "亩" })
    {
      return nil
    }
    if suffix.value.rule == .locationGarden,
      (placeEnd..<start).contains(where: { PlaceSuffixes.particles.contains(text[$0]) })
    {
      return nil
    }
    if suffix.value.needsContext, !isTold,
      edge.commonWords > 0 && !(edge.hasLone && between == 2)
        || edge.reason != .place && !isOwned && !isInContext && !isWatched(edge, in: view)
    {
      return nil
    }
    trimVerbs(&edge, before: start, in: view)
    if edge.reason == .boundary, edge.start >= start { return nil }
    if edge.hasOrdinal, suffix.value.rule == .locationLine, edge.reason != .place { return nil }
    // 驻 + 达桑村
    if edge.reason == .boundary, between > 2, text[edge.start] == "驻" { edge.start += 1 }
    if isBare, suffix.value.rule == .locationVenue, isWide(edge.place, in: view),
      PlaceSuffixes.everywhere.match(in: text, at: start)?.end == suffix.end
    {
      return nil
    }
    if edge.reason == .boundary {
      // 合作 + 示范区: ordinary words make no zone, except where places everywhere are called so.
      if suffix.value.rule == .locationVenue, edge.commonWords > 0, Self.zones.contains(text[suffix.end - 1]),
        !text.has("公园", endingAt: suffix.end),
        !PlaceSuffixes.isCustomary(edge.start..<start, in: text)
      {
        return nil
      }
      // 汽车 + 客运站, 赏花 + 景区: what kind it is, unless places are called so everywhere.
      if suffix.value.rule == .locationVenue, !edge.hasProper,
        !PlaceSuffixes.isCustomary(edge.start..<start, in: text)
      {
        return nil
      }
      guard
        edge.hasProper || (suffix.value.takesCommon && edge.hasCommon && view.tokens.isBoundary(edge.start)),
        between >= (suffix.end - start > 1 ? 2 : 1), (edge.start..<start).contains(where: { text[$0].isHan }),
        !isDescribed(edge.start..<start, in: view)
      else { return nil }
      // 南部 + 南苑森林公园
      for part in Self.parts where text.has(part, at: edge.start) && start - edge.start > part.hanCount {
        edge.start += part.hanCount
      }
    }
    // 上坂村, 下姜村
    if suffix.value.rule == .locationVillage { takeBearing(&edge, in: view) }
    if suffix.value.rule == .locationRoad, edge.reason == .boundary, head == start,
      isFigurative(edge.start..<start, edge, end: suffix.end, in: text)
    {
      return nil
    }
    // G2012 + 定武高速
    if suffix.value.takesCode {
      while edge.start > 0, text[edge.start - 1].isDigit || text[edge.start - 1].isLatin { edge.start -= 1 }
    }
    // 本市 and 市 stand for a place, but 市清波湖公园 is annotated without.
    let first = edge.reason == .deictic ? placeEnd : edge.start
    return Mention(
      .location, first..<extended(suffix.end, suffix.value, in: view),
      rule: suffix.value.rule, method: .lexicon, score: edge.reason == .place ? 60 : 20,
      confidence: edge.reason == .place ? .medium : .low,
      evidence: [Evidence(start..<suffix.end, "suffix")])
  }

  /// 104国道
  private func numberedRoad(_ suffix: Range<Int>, in text: AnalysisText) -> Mention? {
    var start = suffix.lowerBound
    while start > 0, text[start - 1].isDigit { start -= 1 }
    guard start < suffix.lowerBound, text[suffix.upperBound - 1] == "道" else { return nil }
    while start > 0, text[start - 1].isLatin { start -= 1 }
    return Mention(
      .location, start..<suffix.upperBound, rule: .locationLine, method: .lexicon, score: 40,
      confidence: .medium,
      evidence: [Evidence(suffix, "suffix")])
  }

  /// 弥敦道 + 88号, 铜锣湾 + 轩尼诗道: what else ends in 道 is no road.
  private func isNumbered(_ end: Int, _ edge: NameEdge, before start: Int, in view: DocumentView) -> Bool {
    guard edge.commonWords == 0, start - edge.start > 1, !Addresses.numerals.contains(view.text[start - 1])
    else { return false }
    if Addresses.number(at: end, in: view.text) > end { return true }
    guard edge.reason == .place, let place = edge.place, place.upperBound < start - 1,
      places.place(endingAt: place.upperBound, in: view)?.hit.type == .landmark
    else { return false }
    return !PlaceSuffixes.goesOn(end, in: view.text)
  }

  /// Last characters of zones and centres.
  private static let zones: UnitSet = "区园心岸"
  /// 重镇, 名园: how much it is worth, not which one.
  private static let ranks: UnitSet = "重名路"
  /// 校园, 果园, 茶园: grounds of a kind.
  private static let grounds: UnitSet = "校果菜田茶家庄陵"
  private static let beforePlaces: UnitSet = "自段至从遍在到往的了是把被将与和及"
  private static let streams: UnitSet = "河溪湖"
  /// 云丰镇 + 各村, 云丰县 + 的 + 柳溪村
  static let notInVillages: UnitSet = "的各该每某在和与及至到是有对等为将被把由从向以其了着过驻全本"
  private static let parts: [StaticString] = [
    "与", "及", "至", "经", "沿", "往", "南部", "北部", "东部", "西部", "中部", "含", "包括",
  ]
}
