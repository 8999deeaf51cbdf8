internal import TextPipeline

/// The edges of a feature's name: codes and verbs before it, bearings, what goes on behind it.
extension LocationExtractor {
  /// G4012 + 溧宁高速, 京沪 + 高速: the road's code is none of its name, and provinces in one character each are one.
  func stripCode(_ edge: inout NameEdge, before head: Int, in view: DocumentView) {
    let text = view.text
    var i = edge.start
    while text.unit(at: i).isLatin { i += 1 }
    let digits = i
    while text.unit(at: i).isDigit { i += 1 }
    if i > digits, digits > edge.start || text.unit(at: edge.start - 1).isLatin, i < head {
      edge.start = i
      edge.hasOrdinal = false
    }
    if edge.commonWords > 0, head > 1, view.tokens.isBoundary(head - 2),
      CharacterPlaces.united.contains(text[head - 2]), CharacterPlaces.united.contains(text[head - 1])
    {
      edge = NameEdge(start: head - 2, reason: .boundary)
      edge.hasProper = true
    }
  }

  /// Where the characters that are no words of their own begin right before a suffix: 深溪 of 督导深溪河.
  func properStart(before end: Int, in view: DocumentView) -> Int {
    var start = end
    while start > end - 3, start > 0, view.text[start - 1].isHan {
      let token = edges.tokenStart(before: start, in: view, limit: max(0, end - 4))
      guard edges.materials.material(token..<start, in: view) == .proper else { break }
      start = token
    }
    // 督|导深溪: a word that the segmenter has not
    if end - start > 2, start > 0,
      view.hits.lexicons.hit(of: .word, for: start - 1..<start + 1, in: view.text) != nil
    {
      start += 1
    }
    return start
  }

  /// Whether a name begins one character too early: 提升了原 + 兰新铁路, 3月11日起 + 广深港高铁, 经行 + 淘金路.
  private func isLead(_ reading: FeatureReading, in view: DocumentView) -> Bool {
    let (text, start) = (view.text, reading.edge.start)
    guard start + 1 < reading.suffix.lowerBound else { return false }
    switch text[start] {
    case "原":
      return reading.edge.reason == .boundary && reading.between > 2 && view.tokens.isBoundary(start + 1)
    // Behind a date whatever follows.
    case "起": return Self.datesEnd.contains(text.unit(at: start - 1))
    // 挂 + 柳溪村: whom an official looks after, in a table
    case "挂", "驻":
      return reading.traits.rule == .locationVillage && reading.between > 2
        && !text.unit(at: start - 1).isHan
    case "行":
      return reading.edge.reason == .boundary && reading.between > 1 && text.unit(at: start - 1) == "经"
    default: return false
    }
  }

  /// 新建 + 白云火车站, 跨 + 长江大桥, 驻 + 达桑村: what is done there, read into the name.
  func trimVerbs(_ reading: inout FeatureReading, in view: DocumentView) {
    let head = reading.suffix.lowerBound
    trimVerbs(&reading.edge, before: head, in: view)
    trimWords(&reading.edge, before: head, in: view)
    // 主场 + 云川体育馆
    if head - reading.edge.start > 3,
      let match = Self.matches.first(where: { view.text.has($0, at: reading.edge.start) })
    {
      reading.edge.start += match.hanCount
      reading.placeEnd = max(reading.placeEnd, reading.edge.start)
    }
    // 南起 + 京哈高速, 北临 + 西沣路
    if reading.edge.reason == .boundary,
      reading.traits.rule == .locationLine || reading.traits.rule == .locationRoad,
      let side = (reading.edge.start..<max(reading.edge.start, head - 3)).last(where: {
        UnitSet.compass.contains(view.text[$0]) && Self.bordering.contains(view.text[$0 + 1])
      })
    {
      reading.edge.start = side + 2
    }
    if isLead(reading, in: view) {
      reading.edge.start += 1
      reading.placeEnd = max(reading.placeEnd, reading.edge.start)
    }
    let edge = reading.edge
    if edge.reason == .boundary, edge.start < head, reading.between > 2,
      view.text[edge.start] == "驻" || view.text[edge.start] == "像"
    {
      reading.edge.start += 1
    }
  }

  private func trimVerbs(_ edge: inout NameEdge, before head: Int, in view: DocumentView) {
    let limit = edge.reason == .place ? edge.place!.lowerBound : head
    // 新建 is a district, too.
    if let place = edge.place, edge.reason == .place, place.lowerBound == edge.start,
      let verb = PlaceSuffixes.leadingVerbs.match(in: view.text, at: edge.start, limit: head),
      places.place(startingAt: verb.end, in: view) != nil
    {
      edge.start = verb.end
      edge.place = verb.end..<place.upperBound
    } else if let verb = PlaceSuffixes.leadingVerbs.match(in: view.text, at: edge.start, limit: limit),
      view.tokens.isBoundary(verb.end)
    {
      edge.start = verb.end
    } else if edge.reason == .place, edge.start + 1 == limit,
      PlaceSuffixes.verbs.contains(view.text[edge.start]) || Self.ends.contains(view.text[edge.start])
    {
      edge.start = limit
    }
  }

  /// 转移 + 南口村, 送达 + 云川花园: an ordinary verb before the characters that are the name, ordinary words before its place.
  private func trimWords(_ edge: inout NameEdge, before head: Int, in view: DocumentView) {
    let text = view.text
    if edge.reason == .place, let place = edge.place, place.lowerBound - edge.start > 1 {
      let token = edges.tokenStart(before: place.lowerBound, in: view, limit: edge.start)
      if place.lowerBound - token > 1,
        view.hits.lexicons.hit(of: .word, for: token..<place.lowerBound, in: text) != nil
      {
        edge.start = place.lowerBound
      }
      return
    }
    guard edge.reason == .boundary, view.tokens.isBoundary(edge.start),
      let verb = edges.materials.verbEnd(startingAt: edge.start, in: view), head - verb > 1,
      view.tokens.isBoundary(verb), properStart(before: head, in: view) <= verb,
      !PlaceSuffixes.isCustomary(edge.start..<verb, in: text)
    else { return }
    edge.start = verb
  }

  /// 上 and 下, which end names elsewhere, begin the names of villages; behind a town so does 那 or 沿.
  /// - Parameter previous: where the name before it ends.
  func takeBearing(_ edge: inout NameEdge, after previous: Int?, in view: DocumentView) {
    let text = view.text
    for gap in 1...2 where edge.start > gap + 1 && text[edge.start - 1].isHan && text[edge.start - gap].isHan
    {
      if let town = places.place(endingAt: edge.start - gap, in: view), !town.traits.isShort,
        Self.towns.contains(text[edge.start - gap - 1]), edges.isCredible(town, in: view),
        (edge.start - gap..<edge.start).allSatisfy({ !Self.notInVillages.contains(text[$0]) })
      {
        edge.start = town.range.lowerBound
        return
      }
    }
    let before = text.unit(at: edge.start - 1)
    guard edge.reason == .boundary, before == "上" || before == "下" else { return }
    var start = edge.start - 1
    if let place = places.place(endingAt: start, in: view), edges.isCredible(place, in: view) {
      edge.start = place.range.lowerBound
      return
    }
    // 北 + 下寺村
    if UnitSet.compass.contains(text.unit(at: start - 1)) { start -= 1 }
    let outer = text.unit(at: start - 1)
    if !outer.isHan || outer == "的" || outer == "开" || start < edge.start - 1 || start == previous
      || Self.arriving.contains(outer)
    {
      edge.start = start
    }
  }

  /// 朝阳路 + 2199号, 公园 + 北广场, 碧海社区 + 锦江华府, 鸿辉小区 + A区1号楼
  func extended(_ end: Int, _ traits: PlaceSuffixes.Traits, in view: DocumentView) -> Int {
    let text = view.text
    if traits.rule == .locationVillage {
      if let square = PlaceSuffixes.ofEstates.match(in: text, at: end) { return square.end }
      // 江滨新村 + 9号楼
      return Addresses.block(numberedAt: end, in: text) ?? Addresses.group(at: end, in: view)
    }
    if traits.rule == .locationTownship {
      if let square = PlaceSuffixes.ofEstates.match(in: text, at: end), text.unit(at: square.end) != "舞" {
        return square.end
      }
      if text[end - 1] == "邨" {
        let block = Addresses.block(at: end, in: text)
        if block > end { return block }
      }
      let group = Addresses.group(at: end, in: view)
      if group > end { return group }
      let estate = Addresses.estate(at: end, in: view)
      return Addresses.building(at: estate, in: text)
    }
    if traits.takesNumber {
      // 皇后大道中 + 183号
      let end = Addresses.side(at: end, in: text)
      let section = Addresses.section(at: end, in: text)
      let number = Addresses.number(at: section, in: text)
      if number > section {
        return Addresses.floors(at: Addresses.house(at: number, in: view), in: text)
      }
      // 青岛路 + 口
      if text.unit(at: end) == "口", view.tokens.isBoundary(end + 1) { return end + 1 }
      return section > end ? section : Addresses.estate(at: end, in: view)
    }
    if traits.rule == .locationLine, text.unit(at: end) == "口", text.unit(at: end + 1) != "岸" {
      return end + 1
    }
    if traits.rule == .locationLine || traits.rule == .locationNature { return stretchEnd(at: end, in: view) }
    // 瀛海家园 + 二里
    if text[end - 1] == "园", text.unit(at: end + 1) == "里" || text.unit(at: end + 1) == "区",
      Addresses.numerals.contains(text.unit(at: end)) || UnitSet.compass.contains(text.unit(at: end)),
      view.tokens.isBoundary(end + 2)
    {
      return end + 2
    }
    if text.has("机场", endingAt: end) {
      let terminal = Addresses.terminal(at: end, in: text)
      if terminal > end { return terminal }
    }
    if text.has("新村", endingAt: end) {
      return Addresses.block(numberedAt: end, in: text) ?? Addresses.block(at: end, in: text)
    }
    if traits.takesPart, let part = PlaceSuffixes.parts.match(in: text, at: end) { return part.end }
    return end
  }
  /// What a venue is to a team or a meeting.
  private static let matches: [StaticString] = ["主场", "客场", "会场", "赛场", "考场", "现场"]
  /// 举办地 + 云川公园: last characters of words before a place.
  private static let ends: UnitSet = "地像假开即乃仅可名"
  private static let bordering: UnitSet = "临靠接邻依抵至起望倚连"
  private static let datesEnd: UnitSet = "日时月年天"
  private static let towns: UnitSet = "镇乡县道区"
  private static let arriving: UnitSet = "到在至往从赴过"
}
