internal import TextPipeline

/// Firms by a brand and the word for their trade, as they are called once their legal name is known: 启鸿科技, 林桥资本,
/// 云岸金控. The brand is of characters that are no word, or a word or a place whose firm does what only firms do, stands in
/// a list of firms or is named in full elsewhere. What one place of a text shows is a name wherever else it stands.
struct TradeNames: Sendable {
  let edges: NameEdgeFinder

  /// A stretch that may be a firm's name.
  struct Candidate {
    var range: Range<Int>
    var trade: Range<Int>
    var telling: Telling
    /// Whether the brand is no word and no place.
    var isCoined: Bool
    /// Whether a part of the brand is no word: 远大 + 启鸿.
    var isNamed: Bool
    /// Whether nothing of another name can stand before it.
    var isApart: Bool
    var isVouched: Bool
  }

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var candidates: [Candidate] = []
    for i in text.offsets(of: Self.firsts) {
      guard let trade = Self.trades.match(in: text, at: i),
        let candidate = candidate(i..<trade.end, telling: trade.value, in: view),
        !names.overlap(candidate.range)
      else { continue }
      candidates.append(candidate)
    }
    guard !candidates.isEmpty else { return [] }
    vouch(&candidates, beside: names, in: text)
    var found: [Mention] = []
    var terms = AliasTerms()
    for candidate in candidates where candidate.isVouched {
      found.append(mention(candidate.range, Evidence(candidate.trade, "trade")))
      terms.insert(candidate.range, of: candidate.range, in: text)
      if let short = short(of: candidate, in: text) { terms.insert(short, of: candidate.range) }
    }
    terms.forEachRepeat(in: text) { range, firm in
      let end = range.upperBound
      guard !names.overlap(range), Self.longer.match(in: text, at: end) == nil,
        !(range.count == 3 && Self.rests.contains(text.unit(at: end)))
      else { return }
      found.append(mention(range, Evidence(firm, range.count < firm.count ? "alias of" : "full name")))
    }
    return found
  }

  private func mention(_ range: Range<Int>, _ reason: Evidence) -> Mention {
    Mention(
      .organization, range, rule: .organizationTrade, method: .grammar, score: 20, confidence: .low,
      evidence: [reason])
  }

  // MARK: The name

  private func candidate(_ trade: Range<Int>, telling: Telling, in view: DocumentView) -> Candidate? {
    let text = view.text
    guard var brand = brandWord(before: trade, in: view) ?? brand(before: trade, telling: telling, in: view),
      isEnd(trade.upperBound, in: view)
        || Self.isSeated(before: brand.start, in: text) && isClosed(trade.upperBound, in: view)
    else { return nil }
    // 买入 + 启鸿电池
    if brand.start < trade.lowerBound - 2, let deal = Self.dealings.match(in: text, at: brand.start) {
      brand.start = deal.end
      brand.isApart = true
    }
    // 如 + 启鸿资本
    if brand.start < trade.lowerBound - 2, Self.leads.contains(text[brand.start]) {
      brand.start += 1
      brand.isApart = true
    }
    guard 2...Self.longest ~= trade.lowerBound - brand.start, !text[brand.start].isDigit,
      Self.collectives.match(in: text, at: brand.start)?.end != trade.lowerBound,
      // 45%的启鸿股份: what is held
      !(text.has("股份", at: trade.lowerBound) && text.has("%的", endingAt: brand.start)),
      !text.has("期货", at: trade.lowerBound)
        || Self.commodities.length(endingAt: trade.lowerBound, in: text) == nil,
      !Self.goings.contains(text[trade.lowerBound - 1]), brand.isCoined || brand.isApart,
      !NameMaterialClassifier.endsCount(brand.start, in: text), text[brand.start] != "第"
    else { return nil }
    return Candidate(
      range: brand.start..<trade.upperBound, trade: trade, telling: telling, isCoined: brand.isCoined,
      isNamed: brand.isNamed, isApart: brand.isApart, isVouched: false)
  }

  private struct Brand {
    var start: Int
    var isCoined = false
    var isNamed = false
    var isApart = false
    /// Whether the word before the trade is one of the language.
    var isPlain = false
  }

  /// 阳光, 云川 + 阳光: a word that firms are called by, and nothing of a name before it.
  private func brandWord(before trade: Range<Int>, in view: DocumentView) -> Brand? {
    guard let length = Self.brandWords.length(endingAt: trade.lowerBound, in: view.text) else { return nil }
    var start = trade.lowerBound - length
    if let place = edges.places.place(endingAt: start, in: view), place.traits.level != .country,
      edges.isCredible(place, in: view)
    {
      start = place.range.lowerBound
    }
    guard isEdge(start, in: view) else { return nil }
    return Brand(start: start, isApart: true)
  }

  /// The words before a trade, back to what ends names.
  private func brand(before trade: Range<Int>, telling: Telling, in view: DocumentView) -> Brand? {
    let text = view.text
    let limit = max(0, trade.lowerBound - Self.reach)
    var brand = Brand(start: trade.lowerBound)
    // The segmenter has the firm's name as a word.
    if !view.tokens.isBoundary(trade.lowerBound) {
      while brand.start > limit, !view.tokens.isBoundary(brand.start) { brand.start -= 1 }
      brand.isApart = isEdge(brand.start, in: view)
      return brand
    }
    var words = 0
    var lone = 0
    while brand.start > limit {
      let unit = text[brand.start - 1]
      guard unit.isHan || unit.isLatin || unit.isDigit && brand.start < trade.lowerBound else {
        brand.isApart = true
        break
      }
      if let place = edges.places.place(endingAt: brand.start, in: view), place.range.lowerBound >= limit,
        edges.isCredible(place, in: view)
      {
        guard place.traits.level != .country,
          brand.start < trade.lowerBound || !NameEdgeFinder.levels.contains(unit)
        else { return nil }
        if brand.start == trade.lowerBound { words += 1 }
        brand.start = place.range.lowerBound
        brand.isApart = isEdge(brand.start, in: view)
        break
      }
      if view.hits.contains(endingAt: brand.start, where: { $0.type == .title || $0.type == .bodyHead }) {
        brand.isApart = brand.start < trade.lowerBound
        break
      }
      let token = edges.wordStart(endingAt: brand.start, in: view, limit: limit)
      let material = edges.materials.material(token..<brand.start, in: view)
      if material == .generic { return nil }
      if material == .stop || material == .kind {
        brand.isApart = true
        break
      }
      // 上有 in 名单上有启鸿资本
      if brand.start - token == 2, material == .proper, NameMaterialClassifier.stopUnits.contains(unit) {
        brand.isApart = true
        break
      }
      // 与启 in 与启鸿科技 is no word.
      if brand.start - token == 2, NameMaterialClassifier.stopUnits.contains(text[token]), material == .proper
      {
        brand.start = token + 1
        brand.isApart = true
        lone += 1
        break
      }
      if trade.lowerBound - token > Self.longest || words > 0 && trade.lowerBound - token > 4 { break }
      let isWord =
        material == .common && Self.brandWords.length(endingAt: brand.start, in: text) != brand.start - token
      // 安置|鼎岸汽车
      if isWord, brand.isNamed {
        brand.isApart = true
        break
      }
      // 党纪学习|教育, 启鸿储能|电池: what the trade is told by, no brand
      if isWord, brand.start == trade.lowerBound, telling != .firm, telling != .mostly {
        brand.isPlain = true
      }
      if brand.isPlain, material == .proper, brand.start - token > 1 { return nil }
      // 案件|富邦人寿, but 远大|启鸿
      if isWord, lone > 1 || lone > 0 && brand.start < trade.lowerBound - 1 { break }
      if brand.start - token == 1, material == .proper { lone += 1 } else if unit.isHan { words += 1 }
      if material == .proper, brand.start - token > 1 || lone > 1 { brand.isNamed = true }
      if !unit.isHan { lone += 1 }
      if words > 2 { break }
      brand.start = token
    }
    if brand.start == 0 { brand.isApart = true }
    brand.isNamed = brand.isNamed && brand.isApart
    brand.isCoined = lone > 0 && words == 0
    return brand
  }

  /// Whether nothing of a name can end at an offset: a mark, a particle, a verb or another name's kind.
  private func isEdge(_ offset: Int, in view: DocumentView) -> Bool {
    guard offset > 0, view.text[offset - 1].isHan else { return true }
    guard view.tokens.isBoundary(offset) else { return false }
    if view.hits.contains(endingAt: offset, where: { $0.type == .title || $0.type == .bodyHead }) {
      return true
    }
    let token = edges.wordStart(endingAt: offset, in: view, limit: max(0, offset - 4))
    switch edges.materials.material(token..<offset, in: view) {
    case .stop, .kind: return true
    case .generic, .common, .proper: return false
    }
  }

  /// Whether what stands behind a trade's word does not go on with it: 生物|医药产业园.
  private func isEnd(_ end: Int, in view: DocumentView) -> Bool {
    let text = view.text
    // 科技委|托
    if Self.agents.match(in: text, at: end) != nil { return true }
    guard view.tokens.isBoundary(end), Self.longer.match(in: text, at: end) == nil else { return false }
    guard text.unit(at: end).isHan else { return text.unit(at: end) != "·" }
    if NameMaterialClassifier.stopUnits.contains(text[end]) || Self.particles.contains(text[end]) {
      return true
    }
    if Self.doings.match(in: text, at: end) != nil { return true }
    if view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 }) { return true }
    var next = end + 1
    while !view.tokens.isBoundary(next) { next += 1 }
    return edges.materials.material(end..<next, in: view) == .stop
      && !edges.materials.isNominal(end..<next, in: view)
  }

  /// Whether a trade's word ends, whatever else is told of its firm: no 机器人|智造城.
  private func isClosed(_ end: Int, in view: DocumentView) -> Bool {
    view.tokens.isBoundary(end) && Self.longer.match(in: view.text, at: end) == nil
      && Self.trades.match(in: view.text, at: end) == nil
  }

  /// 云岸金 of 云岸金控, 林桥证 of 林桥证券: as the papers of Taiwan have them.
  private func short(of candidate: Candidate, in text: AnalysisText) -> [UInt16]? {
    let brand = candidate.range.lowerBound..<candidate.trade.lowerBound
    guard brand.count == 2, let short = Self.shorts.match(in: text, at: candidate.trade.lowerBound),
      short.end == candidate.trade.upperBound
    else { return nil }
    return Array(text.units[brand]) + [text[candidate.trade.lowerBound + short.value]]
  }

  /// Last characters of verbs: 买入证券; and what a longer trade begins with: 农牧业.
  private static let goings: UnitSet = "入出到上好起农"
  private static let particles: UnitSet = "则还将亦仍以同也"
  private static let leads: UnitSet = "如同因比像老原据是"
  /// How far left a brand may begin, with its place.
  private static let reach = 8
  private static let longest = 6
}
