internal import TextPipeline

/// Places that share the level behind them with its number: 灵丰、龙川 + 两镇, 梅岗、星桥 + 等6村.
extension LocationExtractor {
  /// The items of the list before a level that is counted; none where no list stands.
  func sharing(_ level: Range<Int>, _ rule: Rule, in view: DocumentView) -> [Mention] {
    guard let count = countStart(before: level.lowerBound, in: view.text) else { return [] }
    var items: [Range<Int>] = []
    var end = count
    while items.count < Self.longestList, let item = item(endingAt: end, in: view) {
      items.append(item)
      guard isJoint(item.lowerBound - 1, afterLast: items.count == 1, in: view) else { break }
      end = item.lowerBound - 1
    }
    let isUncounted = view.text[count] == "等" && count == level.lowerBound - 1
    guard items.count > (isUncounted ? 2 : 1) else { return [] }
    if isUncounted {
      // 养老、托育、健身 + 等社区服务
      let names = items.filter { edges.materials.material($0, in: view) == .proper }.count
      guard level.count == 1, names * 2 > items.count else { return [] }
    }
    return items.map {
      Mention(
        .location, $0, rule: rule, method: .grammar, score: 20, confidence: .medium,
        evidence: [Evidence(level, "shared level")])
    }
  }

  /// 、, and before the last item 和, not 及 of 惠及.
  private func isJoint(_ offset: Int, afterLast: Bool, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: offset)
    guard unit != "、" else { return true }
    return afterLast && Self.betweenItems.contains(unit) && offset > 0
      && view.hits.lexicons.hit(of: .word, for: offset - 1..<offset + 1, in: view.text) == nil
  }

  /// Where 两 of 两镇 begins, 等6 of 等6个乡镇.
  private func countStart(before level: Int, in text: AnalysisText) -> Int? {
    var i = level
    if text.unit(at: i - 1) == "个" { i -= 1 }
    let end = i
    while i > max(0, end - 3), text[i - 1].isDigit || Self.numerals.contains(text[i - 1]) { i -= 1 }
    if i == end, text.has("等多", endingAt: i) { i -= 1 }
    // 灵丰、龙川、梅岗 + 等村
    if i == end, text.unit(at: i - 1) == "等", text.unit(at: level + 1).isHan { return i > 9 ? i - 1 : nil }
    guard i < end, i > 3 else { return nil }
    return text[i - 1] == "等" ? i - 1 : i
  }

  /// One name of two to four characters that ends at `end`: behind a mark or a joint, or, as the first of its list, behind
  /// a place or a word that no name goes on over.
  private func item(endingAt end: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var start = end
    while start > max(0, end - 5), text[start - 1].isHan, !Self.betweenItems.contains(text[start - 1]),
      !Self.notInVillages.contains(text[start - 1])
    {
      start -= 1
    }
    // 该镇 + 灵丰
    if start < end, NameEdgeFinder.levels.contains(text[start]), text.unit(at: start - 1) == "该" {
      start += 1
    }
    // 下辖 + 灵丰
    while start < end, let word = wordEnd(at: start, limit: end, in: view),
      !isItem(start..<word, in: view)
    {
      start = word
    }
    if (2...4).contains(end - start) {
      let before = text.unit(at: start - 1)
      if before == "、" || !before.isHan || edges.isStop(endingAt: start, in: view)
        || Self.betweenItems.contains(before) || text.unit(at: start - 2) == "该"
      {
        return isItem(start..<end, in: view) ? start..<end : nil
      }
    }
    for length in 2...3 where end - start > length {
      let start = end - length
      if view.tokens.isBoundary(start), let place = places.place(endingAt: start, in: view),
        !place.traits.isShort,
        edges.isCredible(place, in: view)
      {
        return place.range.lowerBound..<end
      }
      // 下辖 + 灵丰, whatever the segmenter makes of it
      let isVerb = start > 1 && view.tokens.isBoundary(start - 2) && !isItem(start - 2..<start, in: view)
      if isVerb || view.tokens.isBoundary(start) && edges.isStop(endingAt: start, in: view) {
        return isItem(start..<end, in: view) ? start..<end : nil
      }
    }
    return nil
  }

  private func wordEnd(at start: Int, limit: Int, in view: DocumentView) -> Int? {
    var end = start + 1
    while end < limit, !view.tokens.isBoundary(end) { end += 1 }
    return view.tokens.isBoundary(start) && end < limit ? end : nil
  }

  private func isItem(_ range: Range<Int>, in view: DocumentView) -> Bool {
    switch edges.materials.material(range, in: view) {
    case .stop, .generic, .kind: false
    case .common, .proper: true
    }
  }

  private static let longestList = 16
  private static let numerals: UnitSet = "两二三四五六七八九十"
  private static let betweenItems: UnitSet = "、和及与"
}
