internal import TextPipeline

/// Roads, lanes and flyovers that nothing tells but the roads beside them in a list: 漢口道 of 彌敦道、漢口道,
/// 連翔道 of 佐敦道-連翔道.
extension LocationExtractor {
  /// - Parameter names: the places found so far, in any order.
  func listedRoads(beside names: [Mention], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    // Where a walk along a list has been.
    var (onwards, backwards): (Set<Int>, Set<Int>) = ([], [])
    for name in names where isRoad(name.range, in: text) {
      var end = name.range.upperBound
      while Self.betweenListed.contains(text.unit(at: end)), let item = road(from: end + 1, in: view),
        onwards.insert(item.lowerBound).inserted
      {
        found.append(road(item, beside: name))
        end = item.upperBound
      }
      var start = name.range.lowerBound
      while Self.marks.contains(text.unit(at: start - 1)), let item = road(upTo: start - 1, in: view),
        backwards.insert(item.upperBound).inserted
      {
        found.append(road(item, beside: name))
        start = item.lowerBound
      }
    }
    // What its suffix told has its edge already.
    let told = Set(names.map(\.range.upperBound))
    var seen: Set<Range<Int>> = []
    return found.filter { !told.contains($0.range.upperBound) && seen.insert($0.range).inserted }
  }

  private func road(_ range: Range<Int>, beside name: Mention) -> Mention {
    Mention(
      .location, range, rule: .locationRoad, method: .grammar, score: 40, confidence: .low,
      evidence: [Evidence(name.range, "beside")])
  }

  private func isRoad(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    guard range.count > 2 else { return false }
    let last = range.upperBound - 1
    return Self.roadEnds.contains(text[last])
      || UnitSet.compass.contains(text[last]) && Self.roadEnds.contains(text[last - 1])
  }

  /// The item that begins at `start`, up to the mark behind it.
  private func road(from start: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var end = start
    while end < start + 9, view.text.unit(at: end).isHan, !Self.outsideRoads.contains(view.text[end]) {
      end += 1
    }
    if let item = item(start..<end, in: view) { return item }
    // 東九龍走廊 + 將間歇性封閉
    guard end > start + 3,
      let work = (start + 3..<end).first(where: { offset in
        Self.works.contains { text.has($0, endingAt: offset) }
      })
    else { return nil }
    return item(start..<work, in: view)
  }

  /// The item that ends at `end`, back to the mark before it.
  private func road(upTo end: Int, in view: DocumentView) -> Range<Int>? {
    var start = end
    while start > max(0, end - 9), view.text[start - 1].isHan,
      !Self.outsideRoads.contains(view.text[start - 1])
    {
      start -= 1
    }
    // What begins a clause may be words before the name.
    let before = view.text.unit(at: start - 1)
    guard start == 0 || Self.marks.contains(before) || before == "(" || before == ":" || before == "\n" else {
      return nil
    }
    return item(start..<end, in: view)
  }

  private func item(_ range: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard (3...8).contains(range.count),
      isRoad(range, in: text) || Self.works.contains(where: { text.has($0, endingAt: range.upperBound) }),
      view.hits.lexicons.hit(of: .word, for: range, in: text) == nil,
      !range.contains(where: { PlaceSuffixes.particles.contains(text[$0]) }),
      !PlaceSuffixes.isCommon(range.upperBound - 1, in: text),
      !isWord(endingWith: range.upperBound - 1, in: view)
    else { return nil }
    return range
  }

  private static let marks: UnitSet = "、-→"
  private static let betweenListed: UnitSet = "、-→及和与"
  /// What ends an item without a mark.
  private static let outsideRoads: UnitSet = "及和与等至到的在由向沿经"
  private static let roadEnds: UnitSet = "道路街径里"
  private static let works: [StaticString] = ["天桥", "走廊", "绕道", "隧道", "干线", "公路", "大桥", "交汇处", "立交"]
}
