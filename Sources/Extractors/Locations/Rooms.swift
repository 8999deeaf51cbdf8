internal import TextPipeline

/// Rooms of named buildings, and houses where something is held.
extension LocationExtractor {
  /// 明德楼 + 第一会议室, 思源楼三楼报告厅: a room, with the building that has a name of its own.
  func room(_ suffix: Range<Int>, in view: DocumentView) -> Mention? {
    let text = view.text
    var i = suffix.lowerBound
    if Self.sizes.contains(text.unit(at: i - 1)) { i -= 1 }
    while i > suffix.lowerBound - 6, Self.numbers.contains(text.unit(at: i - 1)) { i -= 1 }
    // 三楼, of which 楼 is no building
    if text.unit(at: i - 1) == "楼", Self.numbers.contains(text.unit(at: i - 2)) {
      i -= 1
      while i > 0, Self.numbers.contains(text[i - 1]) { i -= 1 }
    }
    guard i > 1, text[i - 1] == "楼" else { return roomBehindVerb(suffix, in: view) }
    let edge = edges.edge(of: i - 1..<suffix.upperBound, in: view) { _ in nil }
    guard edge.reason == .boundary || edge.reason == .place, edge.hasProper, edge.commonWords == 0,
      !edge.hasGeneric, i - 1 - edge.start > 1, i - 1 - edge.start < 7
    else { return roomBehindVerb(suffix, in: view) }
    return Mention(
      .location, edge.start..<suffix.upperBound, rule: .locationVenue, method: .lexicon, score: 60,
      confidence: .medium, evidence: [Evidence(i - 1..<i, "building"), Evidence(suffix, "room")])
  }

  /// 在 + 创业中心路演大厅, 在 + 科教楼三会议室: all between a word of place and a room, if a building is named in it.
  private func roomBehindVerb(_ suffix: Range<Int>, in view: DocumentView) -> Mention? {
    let text = view.text
    var start = suffix.lowerBound
    while start > max(0, suffix.lowerBound - 12),
      text[start - 1].isHan && !FrameWords.inNoName.contains(text[start - 1]) || text[start - 1].isDigit
    {
      start -= 1
    }
    guard start > 0, text[start - 1] == "在" || text[start - 1] == "往" || text[start - 1] == "于",
      view.tokens.isBoundary(start),
      let building = (start + 2..<max(start + 2, suffix.lowerBound)).first(where: {
        Self.buildings.match(in: text, at: $0, limit: suffix.lowerBound) != nil
      }), !Self.numbers.contains(text[building - 1]),
      PlaceSuffixes.kinds.match(in: text, at: start, limit: building)?.end != building,
      FrameWords.sortsOfHouses.match(in: text, at: start, limit: building)?.end != building
    else { return nil }
    return Mention(
      .location, start..<suffix.upperBound, rule: .locationVenue, method: .grammar,
      score: Self.hotels.match(in: text, at: building) != nil ? 200 : 20,
      confidence: .low, evidence: [Evidence(start - 1..<start, "verb"), Evidence(suffix, "room")])
  }

  private static let hotels = WordMap<Void>(words: ["酒店", "宾馆", "饭店", "大厦"])
  private static let buildings = WordMap<Void>(words: ["楼", "大楼", "大厦", "中心", "酒店", "宾馆", "饭店", "校区", "馆"])

  /// 在 + 云川市开元大酒店: a firm's house, a place where somebody is in it or goes to it.
  func lodging(_ suffix: Range<Int>, in view: DocumentView) -> Mention? {
    let text = view.text
    let next = text.unit(at: suffix.upperBound)
    if next.isHan, !view.tokens.isBoundary(suffix.upperBound) || Self.ofHouses.contains(next) { return nil }
    let edge = edges.edge(of: suffix, in: view) { _ in nil }
    let placeEnd = edge.place?.upperBound ?? edge.start
    guard edge.start > 0, Self.inside.contains(text[edge.start - 1]), edge.commonWords < 3, !edge.hasGeneric,
      edge.reason == .place || edge.reason == .boundary && edge.hasProper,
      suffix.lowerBound - placeEnd < 9, suffix.lowerBound - edge.start > 1,
      !view.hits.contains(endingAt: suffix.lowerBound, where: { $0.type == .bodyHead || $0.type == .body })
    else { return nil }
    return Mention(
      .location, edge.start..<suffix.upperBound, rule: .locationVenue, method: .grammar, score: 150,
      confidence: .medium,
      evidence: [Evidence(edge.start - 1..<edge.start, "verb"), Evidence(suffix, "suffix")])
  }
  /// 走访了 + 明德楼: what houses of a school or a works are called, where one is or goes to.
  func building(_ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView) -> Mention? {
    let (text, head) = (view.text, suffix.lowerBound)
    guard !traits.tails.contains(text.unit(at: suffix.upperBound)), view.tokens.isBoundary(suffix.upperBound),
      head > 2, !Self.numbers.contains(text[head - 1]), !Self.sorts.contains(text[head - 1]),
      !isWord(endingWith: head, in: view)
    else { return nil }
    for start in [head - 2, head - 3] where start > 0 {
      let before = text[start - 1]
      guard Self.inside.contains(before) || before == "了" || before == "、" && text.unit(at: start - 2) == "楼",
        view.tokens.isBoundary(start), isNamed(start..<head, in: view)
      else { continue }
      return Mention(
        .location, start..<suffix.upperBound, rule: .locationVenue, method: .grammar, score: 20,
        confidence: .low, evidence: [Evidence(start - 1..<start, "verb"), Evidence(suffix, "suffix")])
    }
    return nil
  }

  /// Whether no ordinary word and no word of what a house is for stands in a name.
  private func isNamed(_ name: Range<Int>, in view: DocumentView) -> Bool {
    var start = name.lowerBound
    while start < name.upperBound {
      var end = start + 1
      while end < name.upperBound, !view.tokens.isBoundary(end) { end += 1 }
      guard edges.materials.material(start..<end, in: view) == .proper else { return false }
      start = end
    }
    return view.hits.lexicons.hit(of: .word, for: name, in: view.text) == nil
  }

  /// 摩天大楼, 青瓦木楼
  private static let sorts: UnitSet = "大高小新老旧危木石砖竹"
  private static let sizes: UnitSet = "大中小"
  private static let numbers: UnitSet = "第一二三四五六七八九十0123456789号层"
  /// 在, 于, 至 and what of entering ends before a house.
  private static let inside: UnitSet = "在于至到入往抵榻"
  /// 酒店管理公司, 宾馆业
  private static let ofHouses: UnitSet = "业管集公股协员有总经职工董老客会学"
}
