internal import TextPipeline

/// Places whose names are ordinary words or too short to tell by themselves, right behind a word of place that leaves
/// nothing else: 来到 + 茶坡山村, 在 + 黄河大厦, 途经 + 建设北路, 前往 + 黑石湖.
extension LocationExtractor {
  func framed(_ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView) -> Range<Int>? {
    guard let kind = FrameWords.Kind(suffix, traits, in: view.text), suffix.lowerBound > 1 else { return nil }
    // 行至 + 绕城高速
    if kind == .motorway {
      return isFramed(suffix.lowerBound, kind, in: view) && isWhole(suffix, traits, in: view) ? suffix : nil
    }
    guard let own = ownInFrame(before: suffix, kind, in: view), isWhole(suffix, traits, in: view) else {
      return nil
    }
    let isName =
      switch kind {
      case .village: isVillage(own, before: suffix, in: view)
      case .house: isHouse(own, suffix, in: view)
      case .road: isRoad(own, in: view)
      case .landform: isLandform(own, suffix, in: view)
      case .motorway: true
      }
    guard isName else { return nil }
    return own.lowerBound..<extended(suffix.upperBound, traits, in: view)
  }

  /// Whether the suffix ends a word, and no other word goes on behind it.
  private func isWhole(
    _ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, in view: DocumentView
  ) -> Bool {
    let (text, end) = (view.text, suffix.upperBound)
    guard view.tokens.isBoundary(end) || !text.unit(at: end).isHan else { return false }
    if end < text.count, traits.tails.contains(text[end]),
      PlaceSuffixes.despiteTails.match(in: text, at: end) == nil
    {
      return false
    }
    return FrameWords.tails.match(in: text, at: end) == nil
  }

  /// What a name has before its suffix, up to the word of place before it; nil where none stands there.
  private func ownInFrame(before suffix: Range<Int>, _ kind: FrameWords.Kind, in view: DocumentView)
    -> Range<Int>?
  {
    let (text, end) = (view.text, suffix.lowerBound)
    var start = end
    while start > max(0, end - kind.longest), text[start - 1].isHan,
      !FrameWords.inNoName.contains(text[start - 1])
        || text[start - 1] == "各" && text.unit(at: start) == "庄"
        // 沿江路, 经二路
        || kind == .road && text[start - 1] == "沿" && FrameWords.waters.contains(text.unit(at: start))
        || kind == .road && text[start - 1] == "经" && Addresses.numerals.contains(text.unit(at: start))
    {
      start -= 1
      if end - start >= FrameWords.Kind.shortest,
        isFramed(start, kind, in: view) || isSubject(start, before: suffix, kind, in: view)
      {
        return start..<end
      }
    }
    return nil
  }

  /// Whether a word of place ends at `start`: 位于, 走进, 途经, 在.
  private func isFramed(_ start: Int, _ kind: FrameWords.Kind, in view: DocumentView) -> Bool {
    guard start > 0 else { return false }
    let (text, unit, before) = (view.text, view.text[start - 1], view.text.unit(at: start - 2))
    guard view.tokens.isBoundary(start) || FrameWords.prepositions.contains(unit) else { return false }
    if let verbs = FrameWords.ends(unit) {
      return verbs.contains(before)
        // 一行 + 到 + 燕尾岩
        || unit == "到" && view.tokens.isBoundary(start - 1) && !FrameWords.gains.contains(before)
    }
    if FrameWords.prepositions.contains(unit) {
      return !FrameWords.adverbs.contains(before) || unit != "在"
    }
    return FrameWords.verbs.contains { text.has($0, endingAt: start) }
      || kind == .village && FrameWords.ofVillages.contains { text.has($0, endingAt: start) }
  }

  /// 大柳树村 + 位于, 阳光小区 + 居民: at the beginning of a clause, by what is said of it.
  private func isSubject(
    _ start: Int, before suffix: Range<Int>, _ kind: FrameWords.Kind, in view: DocumentView
  ) -> Bool {
    let (text, end) = (view.text, suffix.upperBound)
    guard !text.unit(at: start - 1).isHan, !text.unit(at: start - 1).isDigit, text.unit(at: start - 1) != "、",
      view.tokens.isBoundary(start)
    else { return false }
    if kind == .village {
      return
        (FrameWords.lands.contains(text[suffix.lowerBound - 1])
        || UnitSet.countNumerals.contains(text[start]))
        && FrameWords.told(kind, at: text.unit(at: end) == "," ? end + 1 : end, in: text)
    }
    return FrameWords.told(kind, at: end, in: text)
  }

  /// 茶坡山 + 村, 三河 + 村, 西古 + 村, 南各庄 + 村
  private func isVillage(_ own: Range<Int>, before suffix: Range<Int>, in view: DocumentView) -> Bool {
    let (text, last) = (view.text, view.text[own.upperBound - 1])
    guard !isSort(own, in: view), !FrameWords.farms.contains(last) else { return false }
    // 小山村
    if own.count == 2, FrameWords.sizes.contains(text[own.lowerBound]) { return false }
    // 西古村, 东新村
    if own.count == 2, UnitSet.compass.contains(text[own.lowerBound]), FrameWords.ages.contains(last) {
      return true
    }
    // 三河村, 九龙村
    if own.count == 2, UnitSet.countNumerals.contains(text[own.lowerBound]), text[own.lowerBound] != "两" {
      return !FrameWords.counters.contains(last)
    }
    guard
      FrameWords.lands.contains(last) || own.count < 4 && isProper(own, in: view)
        || PlaceSuffixes.isCustomary(own, in: text)
    else {
      return false
    }
    return own.count > 2 || !PlaceSuffixes.isCommon(suffix.lowerBound, in: text)
  }

  /// 黄河 + 大厦, 翠湖 + 花园
  private func isHouse(_ own: Range<Int>, _ suffix: Range<Int>, in view: DocumentView) -> Bool {
    !isSort(own, in: view)
      && FrameWords.sortsOfHouses.match(in: view.text, at: own.lowerBound, limit: own.upperBound) == nil
      && FrameWords.sortsOfHouses.match(in: view.text, at: own.upperBound - 2, limit: own.upperBound) == nil
      && !isWord(endingWith: suffix.lowerBound, in: view)
  }

  /// 建设北 + 路, 科创三 + 街
  private func isRoad(_ own: Range<Int>, in view: DocumentView) -> Bool {
    let last = view.text[own.upperBound - 1]
    // 北京路 + 一路
    if own.contains(where: { FrameWords.roads.contains(view.text[$0]) }) { return false }
    guard
      !isSort(own.lowerBound..<own.upperBound, in: view)
        || PlaceSuffixes.isCustomary(own.dropLast(), in: view.text)
    else {
      return false
    }
    return own.count > 2 && UnitSet.compass.contains(last)
      || Addresses.numerals.contains(last) && !Addresses.numerals.contains(view.text[own.lowerBound])
      || own.count == 2 && (isProper(own, in: view) || FrameWords.shores.contains(view.text[own.lowerBound]))
  }

  /// 黑石 + 湖, 老鹰 + 岩, no person: 从 + 王青山
  private func isLandform(_ own: Range<Int>, _ suffix: Range<Int>, in view: DocumentView) -> Bool {
    !isSort(own, in: view) && !isWord(endingWith: suffix.lowerBound, in: view)
      && !FrameWords.sortsOfLand.contains(view.text[own.upperBound - 1])
      && (isProper(own, in: view)
        || own.count == 2
          && FrameWords.shapes.match(in: view.text, at: own.lowerBound)?.end == own.upperBound)
      && (!Self.surnames.contains(view.text[own.lowerBound])
        || own.count == 2 && view.text[own.upperBound - 1] == "家")
      && view.hits.lexicons.hit(of: .word, for: own.lowerBound..<suffix.upperBound, in: view.text) == nil
  }

  /// Whether what stands before the suffix says what kind it is, what is done or how many there are.
  private func isSort(_ own: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    if isDescribed(own, in: view) || hasAction(own, isPlaced: false, in: view)
      || PlaceSuffixes.sorts.match(in: text, at: own.upperBound - 2, limit: own.upperBound) != nil
      || FrameWords.attributes.match(in: text, at: own.lowerBound, limit: own.upperBound) != nil
    {
      return true
    }
    var start = own.lowerBound
    while start < own.upperBound {
      var end = start + 1
      while end < own.upperBound, !view.tokens.isBoundary(end) { end += 1 }
      if end - start > 1, edges.materials.material(start..<end, in: view) == .stop { return true }
      start = end
    }
    return false
  }

  private func isProper(_ own: Range<Int>, in view: DocumentView) -> Bool {
    view.hits.lexicons.hit(of: .word, for: own, in: view.text) == nil
      && edges.materials.material(own, in: view) == .proper
  }
}
