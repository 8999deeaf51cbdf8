internal import TextPipeline

/// Places that another one vouches for: before them a higher one, or one beside them in a list.
extension LocationExtractor {
  /// 东城, 平安: a place only next to another, of which it is a part, or with one in a list.
  func isNamedBeside(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 日照 + 港
    if place.hit.type == .division, place.traits.level == .prefecture, text.unit(at: end) == "港",
      view.tokens.isBoundary(start), view.tokens.isBoundary(end), view.tokens.isBoundary(end + 1)
    {
      return true
    }
    // 长滩 + 市
    if place.hit.type == .foreignCity, Self.levelsAbroad.contains(text.unit(at: end)),
      !Self.afterLevels.contains(text.unit(at: end + 1)), view.tokens.isBoundary(start)
    {
      return true
    }
    if let higher = places.place(endingAt: start, in: view) {
      // 中国和平统一
      if higher.traits.level < .province, place.hit.type == .division { return false }
      guard higher.traits.level < place.traits.level, !higher.traits.isAmbiguous else { return false }
      return place.hit.type != .division || isPart(place, of: higher, in: view)
    }
    guard view.tokens.isBoundary(start), view.tokens.isBoundary(end) else { return false }
    // 与黄山 + 接壤
    if Self.bordering.match(in: text, at: end) != nil { return true }
    return isListed(place, in: view)
  }

  /// 武侯、双流; 大兴3例、通州2例: beside a place in a list, the last item before or the first one after.
  func isListed(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    var first = start
    for _ in 0..<3 {
      guard Self.joints.contains(text.unit(at: first - 1)) || isStop(place, at: first - 1, in: text),
        let other = places.place(endingAt: itemEnd(before: first - 1, in: text), in: view)
      else { break }
      if isFellow(other, of: place, in: view) { return true }
      first = other.range.lowerBound
    }
    var last = end
    for _ in 0..<3 {
      let item = isStop(place, at: last, in: text) ? last + 1 : itemStart(after: last, in: text)
      guard item > last, let other = places.place(startingAt: item, in: view) else { break }
      if isFellow(other, of: place, in: view) { return true }
      last = other.range.upperBound
    }
    return false
  }

  /// Whether a place in a list vouches for another.
  private func isFellow(_ place: Place, of other: Place, in view: DocumentView) -> Bool {
    !place.traits.isAmbiguous && place.hit.type == other.hit.type && place.traits.level != .township
      && edges.isCredible(place, in: view) && view.tokens.isBoundary(place.range.lowerBound)
  }

  /// Back over 3例 to where the name before it ends.
  private func itemEnd(before end: Int, in text: AnalysisText) -> Int {
    guard end > 2, text[end - 1].isHan, text[end - 2].isDigit else { return end }
    var i = end - 1
    while i > 0, text[i - 1].isDigit { i -= 1 }
    return i
  }

  /// On over 3例 and 、 to where the next name begins; `end` where there is none.
  private func itemStart(after end: Int, in text: AnalysisText) -> Int {
    var i = end
    while text.unit(at: i).isDigit { i += 1 }
    if i > end { i += 1 }
    return text.unit(at: i) == "、" || i > end && text.unit(at: i) == "," ? i + 1 : end
  }

  /// 佛罗伦萨-比萨-米兰: a dash between the stops of a journey abroad
  private func isStop(_ place: Place, at offset: Int, in text: AnalysisText) -> Bool {
    place.hit.type == .foreignCity && (text.unit(at: offset) == "-" || text.unit(at: offset) == "—")
  }

  /// Whether the lexicon has the division under the other: 凤翔 in 宝鸡, not 公安 in 普洱.
  func isPart(_ place: Place, of higher: Place, in view: DocumentView) -> Bool {
    let features = view.hits.entry(place.hit).features
    // 河南 of 河南省: short forms begin as full names do.
    let first = higher.range.lowerBound
    let name = Array(view.text.string(first..<max(first + 2, higher.range.upperBound - 1)).utf8)
    func has(_ path: Substring) -> Bool {
      let bytes = Array(path.utf8)
      return bytes.indices.contains { bytes[$0...].starts(with: name) }
    }
    let paths = [features["parent"], features["alternatives"]].compactMap { $0 }
    return paths.isEmpty || paths.contains(where: has)
  }

  private static let bordering = WordMap<Void>(words: ["接壤", "毗连", "毗邻", "交界", "相邻", "搭界"])
  private static let joints: UnitSet = "、和与及至到"
}
