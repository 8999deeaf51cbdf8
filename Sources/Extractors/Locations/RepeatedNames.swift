internal import TextPipeline

/// A suffix at which no name was found.
struct PassedSuffix {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  var rule: Rule
}

/// Names that nothing tells where they stand, but that the text has told elsewhere, or lists beside others: 韩家村 in
/// 柳溪村、韩家村, 珊瑚河 where it had 珊瑚河流域.
extension LocationExtractor {
  /// - Parameter passed: in order.
  func withRepeated(_ found: [Mention], _ passed: [PassedSuffix], in view: DocumentView) -> [Mention] {
    let text = view.text
    var names = found
    // By their last two characters: a list of roads has thousands.
    var cores = Dictionary(grouping: found.compactMap { core(of: $0, in: view) }) { Self.key($0, in: text) }
    var listed = found.filter(isListable)
    for suffix in passed where PlaceSuffixes.bodies.match(in: text, at: suffix.range.upperBound) == nil {
      let end = suffix.range.upperBound
      let told =
        end > 1 ? cores[Self.key(0..<end, in: text)]?.first { isSame($0, endingAt: end, in: text) } : nil
      guard let name = told.map({ end - $0.count..<end }) ?? item(suffix, beside: listed, in: view) else {
        continue
      }
      let mention = Mention(
        .location, name, rule: suffix.rule, method: .lexicon, score: 20, confidence: .low,
        evidence: [Evidence(suffix.range, Self.ending)])
      names.append(mention)
      if isListable(mention) { listed.append(mention) }
      if told == nil, let core = core(of: mention, in: view) {
        cores[Self.key(core, in: text), default: []].append(core)
      }
    }
    if names.count > found.count { names.sort { $0.range.lowerBound < $1.range.lowerBound } }
    return names
  }

  private static func key(_ name: Range<Int>, in text: AnalysisText) -> UInt32 {
    UInt32(text[name.upperBound - 2]) << 16 | UInt32(text[name.upperBound - 1])
  }

  private func isListable(_ name: Mention) -> Bool {
    name.isFound(by: .locationVillage) || name.isFound(by: .locationTownship)
      || name.isFound(by: .locationRoad)
  }

  /// The name proper, behind the places that it begins with: 柳溪村 of 云丰镇柳溪村.
  private func core(of name: Mention, in view: DocumentView) -> Range<Int>? {
    let isNature = name.isFound(by: .locationNature)
    guard let suffix = name.evidence.first, suffix.what == Self.ending,
      isNature || isListable(name)
    else {
      return nil
    }
    var start = suffix.range.lowerBound
    while start > name.range.lowerBound, !isFullPlace(endingAt: start, in: view) { start -= 1 }
    let core = start..<suffix.range.upperBound
    return core.count > (isNature ? 1 : 2) ? core : nil
  }

  private func isFullPlace(endingAt end: Int, in view: DocumentView) -> Bool {
    places.place(endingAt: end, in: view).map {
      NameEdgeFinder.levels.contains(view.text[$0.range.upperBound - 1])
    }
      ?? false
  }

  private func isSame(_ core: Range<Int>, endingAt end: Int, in text: AnalysisText) -> Bool {
    let offset = end - core.upperBound
    guard end >= core.count, offset != 0 else { return false }
    return core.reversed().allSatisfy { text[$0] == text[$0 + offset] }
  }

  /// An item of a list of villages, behind one that is known or before one.
  private func item(_ suffix: PassedSuffix, beside names: [Mention], in view: DocumentView) -> Range<Int>? {
    let text = view.text
    let isRoad = suffix.rule == .locationRoad
    // 北京路 + 一路
    if isRoad, PlaceSuffixes.isCommon(suffix.range.lowerBound, in: text) { return nil }
    guard isRoad || suffix.rule == .locationVillage || suffix.rule == .locationTownship else { return nil }
    var start = suffix.range.lowerBound
    while start > max(0, suffix.range.lowerBound - 5), text[start - 1].isHan,
      !Self.notInVillages.contains(text[start - 1]), !isRoad || !Self.along.contains(text[start - 1])
    {
      start -= 1
    }
    // 可 + 沿 + 海港路, whatever the segmenter makes of it
    while start < suffix.range.lowerBound, text.unit(at: start - 1).isHan, !view.tokens.isBoundary(start),
      !isRoad || !Self.along.contains(text[start - 1])
    {
      start += 1
    }
    guard start < suffix.range.lowerBound, text.unit(at: start - 1) != "“" else { return nil }
    let range = start..<suffix.range.upperBound
    let end = road(range, isRoad, in: text)
    let isBehind =
      text.unit(at: start - 1) == "、" || end != nil && Self.betweenRoads.contains(text.unit(at: start - 1))
    let isBefore =
      text.unit(at: range.upperBound) == "、" || end != nil && Self.betweenRoads.contains(text.unit(at: end!))
    guard isBehind || isBefore else { return nil }
    for name in names
    where name.isFound(by: suffix.rule)
      && (isRoad || text[name.range.upperBound - 1] == text[range.upperBound - 1])
    {
      if isBehind,
        name.range.upperBound == start - 1 || name.range.upperBound == start - 2 && text[start - 2] == "口"
      {
        return range.lowerBound..<mouth(range.upperBound, in: text)
      }
      if isBefore, name.range.lowerBound == (end ?? range.upperBound) + 1 {
        return begun(range, before: suffix.range.lowerBound, in: view)
      }
    }
    return nil
  }

  /// Where the name of a road ends, with the 口 or 路口 of a crossing, between marks or words that roads are told by: 华电路
  /// of (华电路至龙虹路); nil where it stands in running words.
  private func road(_ range: Range<Int>, _ isRoad: Bool, in text: AnalysisText) -> Int? {
    let before = text.unit(at: range.lowerBound - 1)
    guard isRoad, range.count > 2,
      !before.isHan || Self.betweenRoads.contains(before) || Self.along.contains(before)
    else { return nil }
    var end = range.upperBound
    if text.has("路口", at: end) { end += 2 } else if text.unit(at: end) == "口" { end += 1 }
    let next = text.unit(at: end)
    return !next.isHan || Self.betweenRoads.contains(next) || Self.afterRoads.contains(next) ? end : nil
  }

  /// 北环路 + 口
  private func mouth(_ end: Int, in text: AnalysisText) -> Int {
    text.unit(at: end) == "口" && text[end - 1] != "村" ? end + 1 : end
  }

  /// Without the verb before the first item: 走访 + 韩家村、柳溪村.
  private func begun(_ range: Range<Int>, before suffix: Int, in view: DocumentView) -> Range<Int>? {
    var start = range.lowerBound
    while start < suffix {
      if let verb = PlaceSuffixes.leadingVerbs.match(in: view.text, at: start, limit: suffix) {
        start = verb.end
        continue
      }
      var next = start + 1
      while next < suffix, !view.tokens.isBoundary(next) { next += 1 }
      guard next - start > 1, edges.materials.material(start..<next, in: view) == .stop else { break }
      start = next
    }
    // 提督 + 马路: what is left is a word
    guard start < suffix, start == range.lowerBound || !isWord(endingWith: suffix, in: view) else {
      return nil
    }
    return start..<range.upperBound
  }

  private static let betweenRoads: UnitSet = "至与和到→—-(=;:,及"
  /// What one goes along, by or from.
  private static let along: UnitSet = "沿经由"
  /// 路段, 方向, 以南, 交叉口
  private static let afterRoads: UnitSet = "段方以交"
  private static let ending = "suffix"
}
