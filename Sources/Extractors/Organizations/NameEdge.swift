internal import TextPipeline

/// Where a name begins, and what was read on the way there.
struct NameEdge {
  var start: Int
  var reason: Reason
  /// The place that the name begins with; the part that a coordination shares.
  var place: Range<Int>?
  /// Index of the body that the name goes on from (市卫生健康委 of 市卫生健康委规划信息科).
  var body: Int?
  /// Of what lies between place and head.
  var hasProper = false
  /// A character that is no word of its own, the surest sign of a proper name.
  var hasLone = false
  /// Number of ordinary words.
  var commonWords = 0
  var hasGeneric = false
  var hasCommon = false
  var hasOrdinal = false

  enum Reason {
    /// A place of the lexicon.
    case place
    /// A place in no lexicon, known by its suffix: 云丰县.
    case shapedPlace
    /// 市, 县, 省 … for the place that the text is about.
    case deictic
    /// 国家, 全国, 中央.
    case national
    /// Another body, of which this one is a part.
    case body
    /// Punctuation, a line's edge, a function word.
    case boundary
  }
}

/// Walks left from a head to where the name begins.
struct NameEdgeFinder: Sendable {
  let places: PlaceLexicon
  let materials: NameMaterialClassifier

  /// Names are no longer than this before their head.
  static let reach = 28

  /// - Parameters:
  ///   - head: the head's range.
  ///   - stopsAtTitles: whether a title (主任) ends the walk.
  ///   - bodyEnding: index of the accepted body that ends at an offset.
  func edge(
    of head: Range<Int>, in view: DocumentView, stopsAtTitles: Bool = true, bodyEnding: (Int) -> Int?
  ) -> NameEdge {
    let text = view.text
    var edge = NameEdge(start: head.lowerBound, reason: .boundary)
    var p = head.lowerBound
    let limit = max(0, p - Self.reach)
    while p > limit {
      if let body = bodyEnding(p) {
        edge.start = p
        edge.body = body
        edge.reason = .body
        return edge
      }
      let unit = text[p - 1]
      if unit == ")" {
        guard let open = bracket(endingAt: p, in: view) else { break }
        p = open
        edge.hasProper = true
        continue
      }
      guard unit.isHan || unit.isDigit || unit.isLatin || (unit == "·" && p < head.lowerBound) else { break }
      if let placed = placeStart(endingAt: p, in: view) {
        edge.start = placed.range.lowerBound
        edge.place = placed.range
        edge.reason = placed.reason
        widen(&edge, in: view, bodyEnding: bodyEnding)
        return edge
      }
      if NameMaterialClassifier.endsCount(p, in: text)
        || (stopsAtTitles && p < head.lowerBound && endsTitle(p, in: view))
      {
        edge.start = p
        return edge
      }
      let token =
        materials.closedStart(endingAt: p, in: view) ?? tokenStart(before: p, in: view, limit: limit)
      if unit == "和" || unit == "及" || unit == "与", p - token == 1,
        let joined = jointEdge(before: p - 1, in: view, bodyEnding: bodyEnding)
      {
        edge.start = joined.range.lowerBound
        edge.place = joined.range
        edge.reason = joined.reason
        widen(&edge, in: view, bodyEnding: { _ in nil })
        return edge
      }
      // 与信 in 医院与信孚公司 is no word where a body ends before it.
      if p - token > 1, Self.joints.contains(text[token]), bodyEnding(token) != nil {
        edge.hasProper = true
        edge.start = token + 1
        return edge
      }
      // 府前 + 街: before the head itself a word of position is part of the name.
      if p == head.lowerBound, p - token == 1, Self.positions.contains(unit) {
        edge.hasProper = true
        p = token
        continue
      }
      if let end = placeEnd(inside: token..<p, in: view) {
        edge.hasProper = true
        p = end
        continue
      }
      switch materials.material(token..<p, in: view) {
      case .stop:
        edge.start = p
        return edge
      case .generic: edge.hasGeneric = true
      case .common where Self.geographic.contains(text[p - 1]) && p - token > 1: edge.hasProper = true
      case .common:
        if text[token] == "第" || text[token].isDigit {
          edge.hasOrdinal = true
        } else {
          edge.hasCommon = true
          edge.commonWords += 1
        }
      case .proper:
        if text[token].isDigit || text[token] == "第" {
          edge.hasOrdinal = true
        } else {
          edge.hasProper = true
          if p - token == 1 { edge.hasLone = true }
        }
      }
      p = token
    }
    edge.start = p
    return edge
  }

  /// 教育和体育局, 公共就业和人才服务中心: 和 between two fields of one body under a place.
  private func jointEdge(before end: Int, in view: DocumentView, bodyEnding: (Int) -> Int?)
    -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    var p = end
    while p > max(0, end - 8), view.text[p - 1].isHan {
      if bodyEnding(p) != nil { return nil }
      if p < end, let placed = placeStart(endingAt: p, in: view) { return placed }
      let token =
        materials.closedStart(endingAt: p, in: view)
        ?? tokenStart(before: p, in: view, limit: max(0, end - 10))
      guard materials.material(token..<p, in: view) == .common else { return nil }
      p = token
    }
    return nil
  }

  private func endsTitle(_ end: Int, in view: DocumentView) -> Bool {
    guard view.tokens.isBoundary(end) else { return false }
    for hit in view.hits.ending(at: end) where hit.type == Self.title && hit.range.count > 1 {
      return placeEnd(inside: hit.range, in: view) == nil
    }
    return false
  }

  /// Where a place written in full ends inside a word that the segmenter made of it and what follows: 山城区|长 of 区长.
  private func placeEnd(inside range: Range<Int>, in view: DocumentView) -> Int? {
    guard range.count > 1 else { return nil }
    for end in (range.lowerBound + 1..<range.upperBound).reversed()
    where Self.levels.contains(view.text[end - 1]) {
      if let place = places.place(endingAt: end, in: view), !place.traits.isShort, place.range.count > 2 {
        return end
      }
    }
    return nil
  }

  /// The start of the token that ends at `end`, or goes on past it.
  private func tokenStart(before end: Int, in view: DocumentView, limit: Int) -> Int {
    var start = end - 1
    let isHan = view.text[start].isHan
    while start > limit, !view.tokens.isBoundary(start), view.text[start - 1].isHan == isHan,
      view.text[start - 1].isHan || view.text[start - 1].isDigit || view.text[start - 1].isLatin
    {
      start -= 1
    }
    return start
  }

  /// A short bracket inside a name: (集团), (长沙). Its start, nil if it is none.
  private func bracket(endingAt end: Int, in view: DocumentView) -> Int? {
    var i = end - 2
    while i > 0, i > end - 9, view.text[i].isHan { i -= 1 }
    guard view.text.unit(at: i) == "(", i < end - 2, i > 0, view.text[i - 1].isHan else { return nil }
    return i
  }

  /// The place that ends at `end`, from the lexicon or by its suffix.
  private func placeStart(endingAt end: Int, in view: DocumentView)
    -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    let text = view.text
    if let national = Self.nationals.first(where: { text.has($0, endingAt: end) }) {
      let length = national.hanCount
      if view.tokens.isBoundary(end - length) { return (end - length..<end, .national) }
    }
    if let place = places.place(endingAt: end, in: view), isCredible(place, in: view) {
      return unlisted(around: place, in: view).map { ($0, .shapedPlace) } ?? (place.range, .place)
    }
    guard Self.levels.contains(text[end - 1]) else { return nil }
    if let zone = zone(endingAt: end, in: view) { return zone }
    let start = end - 1
    if text.has("自治区", endingAt: end), !text.unit(at: end - 4).isHan || isStop(endingAt: end - 3, in: view) {
      return (end - 3..<end, .deictic)
    }
    let before = text.unit(at: start - 1)
    if !before.isHan { return (start..<end, .deictic) }
    if before == "我" || before == "本" || before == "该" {
      return (start - (before == "该" ? 0 : 1)..<end, .deictic)
    }
    guard view.tokens.isBoundary(start), !Self.districtWords.contains(before) else { return nil }
    if isStop(endingAt: start, in: view) { return (start..<end, .deictic) }
    // No word of ours before it: a place in no lexicon (云丰县) if it is short, else the level alone.
    var p = start
    var isShort = false
    while p > max(0, start - 4) {
      guard text[p - 1].isHan else {
        isShort = true
        break
      }
      let token = tokenStart(before: p, in: view, limit: max(0, start - 6))
      let material = materials.material(token..<p, in: view)
      if material == .stop {
        isShort = true
        break
      }
      // A dictionary's word is no part of a place that no list has, but 西天乡 at the start of a clause.
      if material == .generic || token + 1 < p {
        let isTownship = Self.townships.contains(text[end - 1]) && p == start && start - token == 2
        let isClause = !text.unit(at: token - 1).isHan
        return isTownship && isClause && material != .generic
          ? (token..<end, .shapedPlace) : (start..<end, .deictic)
      }
      p = token
    }
    if p == 0 || !text.unit(at: p - 1).isHan { isShort = true }
    return isShort && start - p >= 1 && start - p <= 4 ? (p..<end, .shapedPlace) : (start..<end, .deictic)
  }

  /// 湛江空港经济区, 云丰管理区, 开发区: a zone with the place or the proper name before it, or bare.
  private func zone(endingAt end: Int, in view: DocumentView) -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    let text = view.text
    guard text[end - 1] == "区", let zone = Self.zones.first(where: { text.has($0, endingAt: end) }) else {
      return nil
    }
    let start = end - zone.hanCount
    if isStop(endingAt: start, in: view) {
      return (start..<end, text.unit(at: start - 1) == "各" ? .deictic : .shapedPlace)
    }
    var p = start
    for _ in 0..<2 where p > 0 && text[p - 1].isHan {
      if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
        return (place.range.lowerBound..<end, .place)
      }
      let token = tokenStart(before: p, in: view, limit: max(0, p - 4))
      let material = materials.material(token..<p, in: view)
      if material == .stop || material == .generic { break }
      p = token
    }
    if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
      return (place.range.lowerBound..<end, .place)
    }
    return p < start && start - p <= 4 && isStop(endingAt: p, in: view) ? (p..<end, .shapedPlace) : nil
  }

  /// 云丰县 where the lexicon only has 丰县: a lone character before it, itself after a boundary, belongs to the name.
  private func unlisted(around place: Place, in view: DocumentView) -> Range<Int>? {
    let start = place.range.lowerBound
    guard place.range.count == 2, Self.levels.contains(view.text[start + 1]), start > 0,
      view.text[start - 1].isHan,
      view.tokens.isBoundary(start - 1) || !view.tokens.isBoundary(start),
      materials.material(start - 1..<start, in: view) == .proper,
      start == 1 || !view.text[start - 2].isHan || isStop(endingAt: start - 1, in: view)
    else { return nil }
    return start - 1..<place.range.upperBound
  }

  private func isStop(endingAt end: Int, in view: DocumentView) -> Bool {
    guard end > 0, view.text[end - 1].isHan else { return true }
    let token =
      materials.closedStart(endingAt: end, in: view)
      ?? tokenStart(before: end, in: view, limit: max(0, end - 6))
    return materials.material(token..<end, in: view) == .stop
      || view.hits.ending(at: end).contains { $0.type == Self.title }
  }

  /// Ambiguous short forms only on word boundaries; 任县, 和县 not where 任 and 和 are words.
  func isCredible(_ place: Place, in view: DocumentView) -> Bool {
    let start = place.range.lowerBound
    // 会同 is a county, and far more often a verb.
    if NameMaterialClassifier.isStopWord(place.range, in: view.text) { return false }
    if place.range.count == 2, NameMaterialClassifier.stopUnits.contains(view.text[start]),
      Self.levels.contains(view.text[start + 1])
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
    if place.traits.isAmbiguous || place.traits.isShort || place.traits.isFormer
      || (place.range.count == 2 && place.traits.level != .county)
    {
      if place.range.count > 2, !place.traits.isAmbiguous, place.traits.level == .province { return true }
      return view.tokens.isBoundary(start)
        && (!place.traits.isAmbiguous || view.tokens.isBoundary(place.range.upperBound))
    }
    return true
  }

  /// Adjoining higher places, the party's and other bodies' names before the place.
  private func widen(_ edge: inout NameEdge, in view: DocumentView, bodyEnding: (Int) -> Int?) {
    let text = view.text
    // 湛江 + 国际 + 会展中心: a place's own, whatever it is called.
    if edge.reason == .national, let place = places.place(endingAt: edge.start, in: view),
      isCredible(place, in: view)
    {
      edge.place = place.range
      edge.start = place.range.lowerBound
      edge.reason = .place
      edge.hasCommon = true
      edge.commonWords += 1
    }
    let isSoft = edge.place.map { !Self.levels.contains(text[$0.upperBound - 1]) } ?? false
    widening: while edge.start > 0 {
      if edge.reason == .deictic { break }
      if let place = places.place(endingAt: edge.start, in: view), isCredible(place, in: view),
        place.traits.level <= .county
      {
        edge.start = place.range.lowerBound
        edge.place = place.range.lowerBound..<edge.place!.upperBound
        continue
      }
      break
    }
    if edge.reason == .place, isSoft {
      let start = brandStart(before: edge.start, in: view)
      if start < edge.start { edge.hasProper = true }
      edge.start = start
    }
    for prefix in Self.prefixes where text.has(prefix, endingAt: edge.start) {
      edge.start -= prefix.hanCount
      return
    }
    if edge.reason != .deictic, let body = bodyEnding(sessionStart(endingAt: edge.start, in: text)) {
      edge.body = body
      edge.reason = .body
    }
  }

  /// 第二十次 between 中国共产党 and 全国代表大会.
  private func sessionStart(endingAt end: Int, in text: AnalysisText) -> Int {
    guard end > 2, text[end - 1] == "次" || text[end - 1] == "届" else { return end }
    var i = end - 1
    while i > 0, i > end - 6, text[i - 1] != "第" { i -= 1 }
    return i > 0 && text[i - 1] == "第" ? i - 1 : end
  }

  /// 中储粮 + 庆安, 阜外 + 华中: the stuff of a proper name right before a place in its short form, back to a boundary.
  private func brandStart(before start: Int, in view: DocumentView) -> Int {
    var p = start
    while p > max(0, start - 5), view.text[p - 1].isHan {
      let token =
        materials.closedStart(endingAt: p, in: view)
        ?? tokenStart(before: p, in: view, limit: max(0, start - 7))
      // 应越南…邀请, 首都曼谷…
      if p - token == 1 && view.text[token] == "应" || view.text.has("首都", endingAt: p)
        || view.text.has("首府", endingAt: p)
      {
        return p
      }
      switch materials.material(token..<p, in: view) {
      case .stop: return p
      case .proper: p = token
      case .common, .generic: return start
      }
    }
    let before = p > 0 ? view.text[p - 1] : 0
    return before.isHan || before.isDigit || before.isLatin ? start : p
  }

  private static let positions: UnitSet = "前后内里上下"
  /// Last characters of places and works that bodies are named after: 大路 + 小学, 胜利油田 + 中心医院.
  private static let geographic: UnitSet = "山河湖江海溪泉湾岭坪塘桥庄寨营堡岛洲滩坡沟峪矿田场厂路街巷"

  private static let title = LexiconType("title")
  static let levels: UnitSet = "省市县区州镇乡旗盟"
  /// 院区, 校区, 园区: no district.
  private static let districtWords: UnitSet = "院校园社小景片矿灾疫病战军馆"
  private static let joints: UnitSet = "与和及同"
  private static let townships: UnitSet = "镇乡"
  /// What zones with a government of their own are called, the longest first.
  private static let zones: [StaticString] = [
    "城乡一体化示范区", "高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "产业集聚区", "工业园区", "产业园区", "管理区", "经济区",
    "开发区", "示范区", "合作区", "试验区", "实验区", "度假区", "风景区", "保税区", "自贸区", "经开区", "高新区", "新区",
  ]
  private static let nationals: [StaticString] = ["国家", "全国", "中华全国", "世界", "国际", "联合国", "中国", "中华"]
  private static let prefixes: [StaticString] = ["中国共产党", "共青团", "中共", "民盟", "民建", "民革", "国网"]
}

extension StaticString {
  /// Length in units of a text, of a word of Han characters.
  var hanCount: Int { withUTF8Buffer { $0.count / 3 } }
}
