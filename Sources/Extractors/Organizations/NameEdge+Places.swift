internal import TextPipeline

/// The place that a name begins with: of the lexicon, by its suffix, or a level that stands for the page's own.
extension NameEdgeFinder {
  /// A place, and how it is known.
  typealias Placed = (range: Range<Int>, reason: NameEdge.Reason)

  /// The place that ends at `end`, from the lexicon or by its suffix.
  /// - Parameters:
  ///   - isLast: whether the head follows it.
  ///   - bodyEnding: index of the accepted body that ends at an offset.
  func placeStart(
    endingAt end: Int, isLast: Bool = false, in view: DocumentView, bodyEnding: (Int) -> Int?
  ) -> Placed? {
    let text = view.text
    if Self.nationalEnds.contains(text[end - 1]),
      let national = Self.nationals.first(where: { text.has($0, endingAt: end) })
    {
      let length = national.hanCount
      // 发展中|国家: no nation's.
      if view.tokens.isBoundary(end - length), !text.has("发展中", endingAt: end - length) {
        return (end - length..<end, .national)
      }
    }
    if let place = places.place(endingAt: end, in: view), isCredible(place, in: view),
      // 总台|南极: no place begins inside a body, but a body called 云丰 is no other name than 云丰市.
      !(place.range.lowerBound + 1..<end).contains(where: {
        bodyEnding($0) != nil
          && places.place(endingAt: $0, in: view)?.range.lowerBound != place.range.lowerBound
      }),
      !place.traits.isAmbiguous || startsName(place, isLast: isLast, in: view)
        || bodyEnding(place.range.lowerBound) != nil
    {
      return unlisted(around: place, in: view).map { ($0, .shapedPlace) } ?? (place.range, .place)
    }
    if let pair = pair(endingAt: end, in: view) { return (pair, .place) }
    // 兵团 + 党委宣传部: the corps of Xinjiang by what it is.
    if text[end - 1] == "团", text.has("兵团", endingAt: end), isStop(endingAt: end - 2, in: view) {
      return (end - 2..<end, .deictic)
    }
    // 师市 + 卫健委: a division of the corps and its city; 街道 + 党工委
    if text.has("师市", endingAt: end) || isLast && text.has("街道", endingAt: end),
      isStop(endingAt: end - 2, in: view)
    {
      return (end - 2..<end, .deictic)
    }
    if let school = OwnSchool.start(endingAt: end, in: text), OwnSchool.has(end, school, in: text) {
      return (school..<end, .deictic)
    }
    if text[end - 1] == "园", let park = zone(endingAt: end, in: view, bodyEnding) { return park }
    return Self.levels.contains(text[end - 1]) ? level(endingAt: end, in: view, bodyEnding) : nil
  }

  /// 中俄 + 投资合作委员会: two countries in one character each, at the beginning of a name.
  func pair(endingAt end: Int, in view: DocumentView) -> Range<Int>? {
    guard end >= 2,
      view.text[end - 2] == "中" && Self.partners.contains(view.text[end - 1])
        || view.text[end - 1] == "中" && Self.partners.contains(view.text[end - 2]),
      Self.joint.match(in: view.text, at: end) != nil, isStop(endingAt: end - 2, in: view)
    else { return nil }
    return end - 2..<end
  }

  /// 湛江空港经济区, 云丰管理区, 开发区: a zone with the place or the proper name before it, or bare.
  func zone(endingAt end: Int, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Placed? {
    let text = view.text
    guard text[end - 1] == "区" || text[end - 1] == "园",
      let zone = Self.zones.first(where: { text.has($0, endingAt: end) })
    else {
      return nil
    }
    let start = end - zone.hanCount
    if isStop(endingAt: start, in: view) {
      return (start..<end, text.unit(at: start - 1) == "各" ? .deictic : .shapedPlace)
    }
    var p = start
    while p > 0, text[p - 1].isHan, start - p < 4 {
      if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
        // 南 + 太湖新区
        let first = place.range.lowerBound - 1
        let isCompass = UnitSet.compass.contains(text.unit(at: first)) && isStop(endingAt: first, in: view)
        return ((isCompass ? first : first + 1)..<end, .place)
      }
      if p < start, bodyEnding(p) != nil { return (p..<end, .shapedPlace) }
      // 该镇 + 林桥工业园区: whose it is, no part of its own name.
      if start - p >= 2, Self.levels.contains(text[p - 1]), Self.ours.contains(text.unit(at: p - 2)) {
        return (p..<end, .shapedPlace)
      }
      let token = tokenStart(before: p, in: view, limit: max(0, p - 4))
      let material = materials.material(token..<p, in: view)
      if material == .stop || material == .generic || start - p >= 2 && p - token > 1 { break }
      p = token
    }
    if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
      return (place.range.lowerBound..<end, .place)
    }
    return p < start && start - p <= 4 && isStop(endingAt: p, in: view) ? (p..<end, .shapedPlace) : nil
  }

  /// 云丰县 where the lexicon only has 丰县: a lone character before it, itself after a boundary, belongs to the name.
  func unlisted(around place: Place, in view: DocumentView) -> Range<Int>? {
    let start = place.range.lowerBound
    guard place.range.count == 2, Self.levels.contains(view.text[start + 1]), start > 0,
      view.text[start - 1].isHan, !Self.tenses.contains(view.text[start - 1]),
      view.tokens.isBoundary(start - 1) || !view.tokens.isBoundary(start),
      materials.material(start - 1..<start, in: view) == .proper,
      start == 1 || !view.text[start - 2].isHan || isStop(endingAt: start - 1, in: view)
        // 清源市 + 禾丰县, 第九届 + 禾丰县
        || Self.levels.contains(view.text[start - 2]) || view.text[start - 2] == "届"
        || places.place(endingAt: start - 1, in: view) != nil
    else { return nil }
    return start - 1..<place.range.upperBound
  }

  /// 资源 in 矿产资源集团 is a county only where a name could begin: a word of the language behind another word is none.
  private func startsName(_ place: Place, isLast: Bool, in view: DocumentView) -> Bool {
    let start = place.range.lowerBound
    if isStop(endingAt: start, in: view) || places.place(endingAt: start, in: view) != nil { return true }
    if Self.bodyEnds.contains(view.text.unit(at: start - 1))
      || Self.goings.contains(view.text.unit(at: start - 1))
    {
      return true
    }
    let token = tokenStart(before: start, in: view, limit: max(0, start - 6))
    let material = materials.material(token..<start, in: view)
    // 中电 + 光谷 + 集团
    return material != .common && !(isLast && material == .proper && start - token == 1)
  }

  func isStop(endingAt end: Int, in view: DocumentView) -> Bool {
    guard end > 0, view.text[end - 1].isHan else { return true }
    let token =
      wordStart(endingAt: end, in: view, limit: max(0, end - 6))
    return materials.material(token..<end, in: view) == .stop
      || view.hits.contains(endingAt: end) { $0.type == .title }
  }

  /// Ambiguous short forms only on word boundaries; 任县, 和县 not where 任 and 和 are words.
  func isCredible(_ place: Place, in view: DocumentView) -> Bool {
    let start = place.range.lowerBound
    // 会同 is a county, and far more often a verb.
    if NameMaterialClassifier.isStopWord(place.range, in: view.text) { return false }
    if isPassedOver(place, in: view) { return false }
    if isInsideCountry(place, in: view) { return false }
    // 亲临 + 县环卫局, where 临县 is a county
    if view.text.has("临县", at: start), Self.arrivals.contains(view.text.unit(at: start - 1)) { return false }
    // 决赛|中|和|德国队: two words that only look like a town.
    if place.range.count == 2, view.text[start] == "中", start > 0, !view.tokens.isBoundary(start - 1),
      view.tokens.isBoundary(start + 1),
      NameMaterialClassifier.stopUnits.contains(view.text[start + 1]),
      !Self.bodyEnds.contains(view.text.unit(at: start - 1))
    {
      return false
    }
    // 基诺|沙市: the end of a city abroad.
    if place.range.count == 2, view.text[start + 1] == "市", start > 1,
      Self.syllables.contains(view.text[start - 1]), Self.syllables.contains(view.text[start - 2])
    {
      return false
    }
    // 新大陆公司
    if view.text.has("新大陆", endingAt: place.range.upperBound) { return false }
    if place.range.count == 2, NameMaterialClassifier.stopUnits.contains(view.text[start]),
      Self.levels.contains(view.text[start + 1]),
      view.text[start] != "和" || view.text.unit(at: start - 1).isHan
    {
      return false
    }
    // 会同县 after a body's name is a verb and 县.
    if Self.levels.contains(view.text[place.range.upperBound - 1]), view.text.unit(at: start - 1).isHan,
      place.range.count > 2,
      NameMaterialClassifier.isStopWord(start..<place.range.upperBound - 1, in: view.text),
      places.place(endingAt: start, in: view) == nil
    {
      return false
    }
    // 西宁市 + 城东区, where the segmenter has 市城
    if place.traits.isAmbiguous, !place.traits.isShort, place.range.count > 2,
      Self.levels.contains(view.text.unit(at: start - 1)),
      let higher = places.place(endingAt: start, in: view), !higher.traits.isShort,
      higher.traits.level < place.traits.level, higher.traits.level >= .province
    {
      return true
    }
    if place.traits.isAmbiguous || place.traits.isShort || place.traits.isFormer
      || (place.range.count == 2 && place.traits.level != .county)
    {
      // 内蒙古|巴彦淖尔, where the segmenter has 古巴.
      if place.range.count > 2, !place.traits.isAmbiguous,
        place.traits.level == .province || place.range.count > 3
      {
        return true
      }
      guard view.tokens.isBoundary(start) || view.text.has("武警", endingAt: start) else { return false }
      return !place.traits.isAmbiguous
        || view.tokens.isBoundary(place.range.upperBound)
          && (Self.commonWords.match(in: view.text, at: start)?.end != place.range.upperBound
            || places.place(endingAt: start, in: view) != nil)
    }
    return true
  }

  /// 加拿|大同乡联合会: the end of a country, and a township by chance.
  private func isInsideCountry(_ place: Place, in view: DocumentView) -> Bool {
    place.range.dropLast().contains { end in
      view.hits.contains(endingAt: end + 1) {
        $0.type == .country && $0.range.count > 2 && $0.range.lowerBound < place.range.lowerBound
      }
    }
  }

  /// 部|分乡镇: two words of the language, and a town by chance; 云丰中海|城市投资公司, where a name's last character is no 海城市.
  private func isPassedOver(_ place: Place, in view: DocumentView) -> Bool {
    let start = place.range.lowerBound
    guard place.hit.type == .division, place.range.count == 3, start > 0, view.tokens.isBoundary(start + 1),
      view.hits.lexicons.hit(of: .word, for: start + 1..<start + 3, in: view.text) != nil
    else { return false }
    if !view.tokens.isBoundary(start) {
      return view.hits.lexicons.hit(of: .word, for: start - 1..<start + 1, in: view.text) != nil
        || places.place(endingAt: start - 1, in: view) != nil
    }
    return view.text[start - 1].isHan && view.tokens.isBoundary(start - 1)
      && places.place(endingAt: start - 1, in: view) != nil && places.place(endingAt: start, in: view) == nil
  }

  /// First characters of words for coming to a place: 亲临, 莅临.
  private static let arrivals: UnitSet = "亲莅光面来降"
  /// Last characters of divisions.
  static let levels: UnitSet = "省市县区州镇乡旗盟"
}
