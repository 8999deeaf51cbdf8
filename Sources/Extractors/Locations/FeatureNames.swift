internal import TextPipeline

/// Places known by their suffix: 柳溪公园, 朝晖路218号.
extension LocationExtractor {
  func featureNames(after known: [Place], in view: DocumentView) -> [Mention] {
    let text = view.text
    let suffixes = PlaceSuffixes.standard
    var found: [Mention] = []
    var passed: [PassedSuffix] = []
    var shared: [Mention] = []
    var i = 0
    var k = 0
    let (firsts, counters) = (suffixes.firstUnits, Self.counters)
    while true {
      i = text.next(firsts, from: i)
      guard i < text.count else { break }
      guard let suffix = suffixes.match(in: text, at: i) else {
        i += 1
        continue
      }
      if suffix.value.isShared, counters.contains(text.unit(at: i - 1)) || text.unit(at: i - 1).isDigit {
        shared += sharing(i..<suffix.end, suffix.value.rule, in: view)
      }
      while k < known.count, known[k].range.upperBound <= i { k += 1 }
      if suffix.value.needsKnown {
        guard k > 0, known[k - 1].range.upperBound + suffix.value.longest >= i else {
          if let name = framedName(suffix, at: i, in: view) { found.append(name) }
          i = suffix.end
          continue
        }
        // 太行山 + 大峡谷
        if known[k - 1].range.upperBound == i {
          if let name = standing(on: known[k - 1], suffix, at: i, in: view) { found.append(name) }
          i = suffix.end
          continue
        }
      }
      // Not the last character of a place that is known: 武乡.
      if k < known.count, let village = namesake(known[k], i..<suffix.end, suffix.value, in: view) {
        found.append(village)
      } else if k == known.count || known[k].range.lowerBound >= i || known[k].range.upperBound < suffix.end {
        let framed = framedName(suffix, at: i, in: view)
        let shaped = featureName(suffix, at: i, after: found.last?.range.upperBound, in: view)
        if let name = isLonger(framed, than: shaped) ? framed : shaped ?? framed {
          found.append(name)
        } else if extendsWater(suffix, at: i, found.last, in: text) {
          found[found.count - 1].range = found[found.count - 1].range.lowerBound..<suffix.end
        } else if suffix.value.isRepeated, !suffix.value.tails.contains(text.unit(at: suffix.end)) {
          passed.append(PassedSuffix(range: i..<suffix.end, rule: suffix.value.rule))
        }
      }
      // Where 森林公园 names nothing, 公园 does not.
      i = suffix.end
    }
    if !passed.isEmpty, !found.isEmpty { found = withRepeated(found, passed, in: view) }
    if !shared.isEmpty {
      found += shared
      found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return found
  }

  /// 云丰县 + 马村: a village that is called like a district elsewhere, behind its county.
  private func namesake(
    _ place: Place, _ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView
  ) -> Mention? {
    guard traits.rule == .locationVillage, suffix.count == 1, place.range.upperBound == suffix.upperBound,
      place.traits.isShort, place.range.count == 2,
      !traits.tails.contains(view.text.unit(at: suffix.upperBound)),
      let town = places.place(endingAt: place.range.lowerBound, in: view), !town.traits.isShort,
      town.traits.level >= .county, NameEdgeFinder.levels.contains(view.text[town.range.upperBound - 1]),
      edges.isCredible(town, in: view)
    else { return nil }
    return mention(
      town.range.lowerBound..<suffix.upperBound, of: suffix, traits, score: 60, confidence: .medium)
  }

  /// 瑞川 + 国际陆港: the name of a place with what it has one of; a province has many.
  private func standing(
    on place: Place, _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, in view: DocumentView
  ) -> Mention? {
    let traits = suffix.value
    guard traits.standsOnPlace || traits.standsOnShort && place.traits.level > .province,
      !NameEdgeFinder.levels.contains(view.text[start - 1]), view.tokens.isBoundary(start),
      !goesOn(start..<suffix.end, traits, in: view)
    else { return nil }
    return mention(
      place.range.lowerBound..<suffix.end, of: start..<suffix.end, traits, score: 60, confidence: .medium)
  }

  /// 两镇, 6个村: last characters of a count.
  private static let counters: UnitSet = "两二三四五六七八九十个等"

  /// 云川高速 + 清河收费站, 碧海社区 + 奥林花园: a place and its own named part.
  func adjoined(_ names: [Mention]) -> [Mention] {
    var found: [Mention] = []
    for name in names {
      // 柳溪河 + 云丰村 are two.
      if let last = found.last, last.range.upperBound == name.range.lowerBound,
        !last.isFound(by: .locationNature)
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

  /// What stands on the grounds of a centre, a park or a campus.
  private static let ofGrounds = WordMap<Void>(words: [
    "体育馆", "体育场", "篮球馆", "游泳馆", "网球馆", "羽毛球馆", "乒乓球馆", "停车场", "音乐厅", "会议中心", "学生公寓", "球场", "校区",
  ])

  /// 清溪河 + 国家湿地公园: what stands on a water that nothing else told.
  private func extendsWater(
    _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, _ last: Mention?, in text: AnalysisText
  ) -> Bool {
    guard let last, last.range.upperBound == start else { return false }
    // 云川奥体中心 + 体育馆, 青岚校区 + 学生公寓, 学府路 + 校区
    if last.isFound(by: .locationVenue) || last.isFound(by: .locationRoad),
      Self.ofGrounds.match(in: text, at: start)?.end == suffix.end
    {
      return !suffix.value.tails.contains(text.unit(at: suffix.end))
    }
    guard last.isFound(by: .locationNature) else { return false }
    return suffix.value.rule == .locationVenue && suffix.value.standsOnPlace && suffix.end - start > 1
      && !suffix.value.tails.contains(text.unit(at: suffix.end))
  }

  /// The name at a suffix, if one stands there.
  /// - Parameter previous: where the name before it ends.
  private func featureName(
    _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, after previous: Int?,
    in view: DocumentView
  ) -> Mention? {
    let (range, traits) = (start..<suffix.end, suffix.value)
    if traits.isOffice { return ward(suffix.end, at: start, in: view) }
    if traits.isRoom { return room(range, in: view) }
    if traits.isLodging { return lodging(range, in: view) }
    if traits.isBuilding { return building(range, traits, in: view) }
    if traits.needsTown {
      return townFeature(range, traits, after: previous, in: view).map {
        mention($0.lowerBound..<Addresses.group(at: $0.upperBound, in: view), of: range, traits, score: 20)
      }
    }
    if view.text[start] == "线" { return codedLine(range, in: view) ?? metroLine(range, in: view) }
    if range.count == 1, view.text[start] == "环" { return ringRoad(range, traits, in: view) }
    let isVillage = traits.rule == .locationVillage
    if isVillage || traits.rule == .locationTownship, let name = transcribed(range, in: view) {
      return mention(name, of: range, traits, score: 20)
    }
    if goesOn(range, traits, in: view) { return nil }
    if traits.rule == .locationNature || traits.rule == .locationVenue,
      Self.ofSteppes.match(in: view.text, at: start)?.end == suffix.end,
      let name = transcribed(range, in: view)
    {
      return mention(name, of: range, traits, score: 60, confidence: .medium)
    }
    if isVillage, let name = underTown(range, in: view) {
      return mention(grouped(name, in: view), of: range, traits, score: 20)
    }
    if isVillage, let name = underListedTown(range, in: view) {
      return mention(grouped(name, in: view), of: range, traits, score: 60, confidence: .medium)
    }
    if traits.takesCode, let road = numberedRoad(range, in: view.text) { return road }
    var reading = reading(of: range, traits, after: previous, in: view)
    if isNoName(reading, in: view) || isChance(reading.edge, range, traits, in: view) { return nil }
    tellWaters(&reading, in: view.text)
    tellSites(&reading, in: view)
    if isBridgeOfHopes(reading, in: view) {
      reading.edge.hasProper = true
      reading.edge.commonWords = 0
    }
    if lacksSupport(reading, in: view) || isMisread(reading, in: view) { return nil }
    trimVerbs(&reading, in: view)
    if isPlain(reading, in: view) { return nil }
    settle(&reading, in: view)
    widenTranscribed(&reading, in: view)
    if isVillage || traits.takesPart { takeBearing(&reading.edge, after: previous, in: view) }
    if isRoadOfSpeech(reading, in: view) { return nil }
    let isPlaced = reading.edge.reason == .place
    return mention(
      first(of: reading, in: view.text)..<extended(suffix.end, traits, in: view), of: range, traits,
      score: isPlaced ? 60 : 20, confidence: isPlaced ? .medium : .low)
  }

  /// A name at a suffix that nothing in it tells, behind a word of place.
  private func framedName(
    _ suffix: (end: Int, value: PlaceSuffixes.Traits), at start: Int, in view: DocumentView
  ) -> Mention? {
    // 西 + 古村
    let head = view.text[suffix.end - 1] == "村" ? suffix.end - 1 : start
    return framed(head..<suffix.end, suffix.value, in: view).map {
      mention($0, of: head..<suffix.end, suffix.value, score: 20)
    }
  }

  /// 来到 + 前李庄村: with the bearing before the name that its characters tell.
  private func isLonger(_ framed: Mention?, than shaped: Mention?) -> Bool {
    guard let framed, let shaped, framed.isFound(by: .locationVillage) else { return false }
    return framed.range.lowerBound == shaped.range.lowerBound - 1
      && framed.range.upperBound == shaped.range.upperBound
  }

  /// 柳溪村 + 三组
  private func grouped(_ village: Range<Int>, in view: DocumentView) -> Range<Int> {
    let end = village.upperBound
    return village
      .lowerBound..<(Addresses.block(numberedAt: end, in: view.text)
      ?? Addresses.group(at: end, in: view))
  }

  private func mention(
    _ name: Range<Int>, of suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, score: Int,
    confidence: Confidence = .low
  ) -> Mention {
    Mention(
      .location, name, rule: traits.rule, method: .lexicon, score: score, confidence: confidence,
      evidence: [Evidence(suffix, "suffix")])
  }

  /// 东六 + 环, 北京 + 东六环
  private func ringRoad(_ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView)
    -> Mention?
  {
    let (text, end) = (view.text, suffix.upperBound)
    var start = suffix.lowerBound - 2
    guard start >= 0, Addresses.numerals.contains(text[start + 1]), UnitSet.compass.contains(text[start]),
      !traits.tails.contains(text.unit(at: end))
    else { return nil }
    if let place = places.place(endingAt: start, in: view), edges.isCredible(place, in: view) {
      start = place.range.lowerBound
    }
    return mention(start..<end, of: suffix, traits, score: 20)
  }

  /// G104 + 线, 台26 + 线
  private func codedLine(_ suffix: Range<Int>, in view: DocumentView) -> Mention? {
    let text = view.text
    var start = suffix.lowerBound
    while start > 0, text[start - 1].isDigit { start -= 1 }
    let digits = start
    while start > 0, text[start - 1].isLatin || start == digits && text[start - 1] == "台" { start -= 1 }
    // G4|线程, V8|线缆
    guard digits < suffix.lowerBound, digits - start == 1,
      !Self.wires.contains(text.unit(at: suffix.upperBound))
    else { return nil }
    return Mention(
      .location, start..<suffix.upperBound, rule: .locationLine, method: .lexicon, score: 40,
      confidence: .medium,
      evidence: [Evidence(suffix, "suffix")])
  }

  /// 云川 + 地铁16号 + 线
  private func metroLine(_ suffix: Range<Int>, in view: DocumentView) -> Mention? {
    let text = view.text
    guard text.unit(at: suffix.lowerBound - 1) == "号" else { return nil }
    var start = suffix.lowerBound - 1
    while start > 0, text[start - 1].isDigit || Addresses.numerals.contains(text[start - 1]) { start -= 1 }
    guard start < suffix.lowerBound - 1,
      let metro = Self.metros.first(where: { text.has($0, endingAt: start) })
    else { return nil }
    start -= metro.hanCount
    if let place = places.place(endingAt: start, in: view), edges.isCredible(place, in: view) {
      start = place.range.lowerBound
    }
    return Mention(
      .location, start..<suffix.upperBound, rule: .locationLine, method: .lexicon, score: 40,
      confidence: .medium, evidence: [Evidence(suffix, "suffix")])
  }

  private static let metros: [StaticString] = ["地铁", "轨道交通", "轻轨"]
  /// What 线 begins other words with.
  private static let wires: UnitSet = "程缆性材圈索上下"

  /// 104国道, 国道213线
  private func numberedRoad(_ suffix: Range<Int>, in text: AnalysisText) -> Mention? {
    guard text[suffix.upperBound - 1] == "道" else { return nil }
    var (start, end) = (suffix.lowerBound, suffix.upperBound)
    // 344号国道
    if text.unit(at: start - 1) == "号", text.unit(at: start - 2).isDigit { start -= 1 }
    while start > 0, text[start - 1].isDigit { start -= 1 }
    if start < suffix.lowerBound {
      while start > 0, text[start - 1].isLatin { start -= 1 }
    } else {
      // 国道G318
      if text.unit(at: end).isLatin, text.unit(at: end + 1).isDigit { end += 1 }
      let digits = end
      while text.unit(at: end).isDigit { end += 1 }
      guard end - digits == 3 else { return nil }
      if text.unit(at: end) == "线" { end += 1 }
    }
    return Mention(
      .location, start..<end, rule: .locationLine, method: .lexicon, score: 40,
      confidence: .medium,
      evidence: [Evidence(suffix, "suffix")])
  }

  /// What names in other languages end in: 格根塔拉 + 草原, 强巴林 + 寺.
  private static let ofSteppes = WordMap<Void>(words: [
    "草原", "沙漠", "沙地", "雪山", "山脉", "峡谷", "湿地", "河", "湖", "寺", "清真寺", "大草原",
  ])
  /// 云丰镇 + 各村, 云丰县 + 的 + 柳溪村
  static let notInVillages: UnitSet = "的各该每某在和与及至到是有对等为将被把由从向以其了着过驻全本"
}
