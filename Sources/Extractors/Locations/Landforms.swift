internal import TextPipeline

/// Mountains, valleys and shores that no list has, by what the text says of where they lie: 凤岭山南麓, 高家山一带,
/// 北至盐沟洼, 柳家峪、三家峪泥石流.
extension LocationExtractor {
  func landforms(in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: Self.frames) {
      guard let end = landformEnd(before: i, in: text) else {
        if let name = neighbour(at: i, in: view) {
          found.append(landform(name, Evidence(i..<i + 1, "beside")))
        }
        continue
      }
      guard let name = landformName(endingAt: end, in: view) else { continue }
      let frame = Evidence(end..<i + 1, "where")
      found.append(landform(name, frame))
      // 柳家峪、+ 三家峪泥石流
      var first = name.lowerBound
      while let item = fellow(before: first, endingIn: text[end - 1], in: view) {
        found.append(landform(item, frame))
        first = item.lowerBound
      }
    }
    return found
  }

  private func landform(_ name: Range<Int>, _ frame: Evidence) -> Mention {
    Mention(
      .location, name, rule: .locationNature, method: .grammar, score: 60, confidence: .medium,
      evidence: [frame])
  }

  /// Where a name could end before 南麓, 东侧, 一带 or 泥石流.
  private func landformEnd(before frame: Int, in text: AnalysisText) -> Int? {
    var end = frame
    switch text[frame] {
    case "麓", "侧":
      while end > 0, frame - end < 2, UnitSet.compass.contains(text[end - 1]) { end -= 1 }
      if text[frame] == "侧", end == frame { return nil }
      // 柳溪岭 + 山麓
      if end == frame, text.unit(at: end - 1) == "山", Self.landformEnds.contains(text.unit(at: end - 2)) {
        end -= 1
      }
    case "带":
      guard text.unit(at: frame - 1) == "一" else { return nil }
      end -= 1
    case "泥": guard text.has("泥石流", at: frame) else { return nil }
    default: return nil
    }
    return end > 2 && Self.landformEnds.contains(text[end - 1]) ? end : nil
  }

  /// The name that ends in a landform's character, with the place before it.
  private func landformName(endingAt end: Int, in view: DocumentView) -> Range<Int>? {
    if let place = places.place(endingAt: end, in: view), edges.isCredible(place, in: view) { return nil }
    let head = end - 1
    guard !isWord(endingWith: head, in: view) else { return nil }
    let edge = edges.edge(of: head..<end, in: view, stopsAtTitles: false) { _ in nil }
    let own = (edge.place?.upperBound ?? edge.start)..<head
    // 凤台 + 岭, though 凤台 is a county elsewhere
    if edge.reason == .place, own.isEmpty, !NameEdgeFinder.levels.contains(view.text[head - 1]) {
      let outer = places.place(endingAt: edge.start, in: view)
      return (outer.map { $0.traits.isShort ? edge.start : $0.range.lowerBound } ?? edge.start)..<end
    }
    guard edge.reason == .place || edge.reason == .boundary, (1...3).contains(own.count), !edge.hasGeneric,
      edge.commonWords == 0 && (edge.hasProper || own.count > 1) || edge.commonWords == 1 && own.count > 1,
      !hasAction(own, isPlaced: edge.reason == .place, in: view), !isDescribed(own, in: view),
      edge.reason == .place || own.count > 1
    else { return nil }
    return edge.start..<end
  }

  /// 柳家峪 of 柳家峪、三家峪: the item before one, with the same last character.
  private func fellow(before start: Int, endingIn unit: UInt16, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard text.unit(at: start - 1) == "、", text.unit(at: start - 2) == unit else { return nil }
    var first = start - 2
    while first > 0, start - first < 6, text[first - 1].isHan, !Self.notInVillages.contains(text[first - 1]) {
      first -= 1
    }
    return (2...4).contains(start - 1 - first) ? first..<start - 1 : nil
  }

  /// 盐沟洼 of 北至盐沟洼, 塔尔山 of 南靠塔尔山: what lies beside, up to the mark behind it.
  private func neighbour(at side: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard Self.sidesOfLand.contains(text[side]), UnitSet.compass.contains(text.unit(at: side - 1)),
      view.tokens.isBoundary(side - 1)
    else { return nil }
    let start = side + 1
    var end = start
    while end < start + 6, text.unit(at: end).isHan, !Self.notInVillages.contains(text[end]) { end += 1 }
    guard (2...5).contains(end - start), !text.unit(at: end).isHan || Self.betweenSides.contains(text[end]),
      Self.landformEnds.contains(text[end - 1]),
      view.hits.lexicons.hit(of: .word, for: start..<end, in: text) == nil,
      (start..<end).allSatisfy({ places.place(startingAt: $0, in: view) == nil })
    else { return nil }
    return start..<end
  }

  private static let frames: UnitSet = "麓侧带泥靠邻临接抵依倚至"
  private static let sidesOfLand: UnitSet = "靠邻临接抵依倚至"
  private static let betweenSides: UnitSet = "与和及至"
  private static let landformEnds: UnitSet = "山峰岭沟峪峡湾坡坪岩崖洞洼塬梁岘滩潭河江湖溪岗垭坳坨岛礁峁"
}
