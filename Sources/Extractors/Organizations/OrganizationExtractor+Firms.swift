internal import TextPipeline

/// Firms, banks and societies: what only their names have around the head.
extension OrganizationExtractor {
  /// 云川 + 复旦微电子集团股份有限公司: the place right before a firm's legal name that begins with another body's.
  func siteStart(of name: OrganizationName, in view: DocumentView) -> Int {
    let start = name.range.lowerBound
    guard name.traits.kind == .company, name.rule == .organizationBranded || name.rule == .organizationPart,
      view.text.has("有限公司", endingAt: name.range.upperBound),
      let place = edges.places.place(endingAt: start, in: view), place.traits.level != .country,
      edges.isCredible(place, in: view), edges.isStop(endingAt: place.range.lowerBound, in: view)
    else { return start }
    return place.range.lowerBound
  }

  /// 启鸿书城 + 云川 + 有限公司: no firm has a place alone, so its brand stands before.
  func seated(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    guard head.traits.kind == .company, let place = edge.place, edge.reason == .place,
      place.upperBound == head.range.lowerBound, edge.start == place.lowerBound,
      text.has("有限公司", endingAt: head.range.upperBound)
        || text.has("有限责任公司", endingAt: head.range.upperBound)
    else { return nil }
    let brand = edges.edge(of: place.lowerBound..<head.range.upperBound, in: view, passesVerbs: true) { _ in
      nil
    }
    let range = brand.start..<head.range.upperBound
    guard 2...Self.longestBrand ~= place.lowerBound - brand.start, !brand.hasGeneric,
      brand.reason == .place || brand.hasProper || !text.unit(at: brand.start - 1).isHan
    else { return nil }
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: nil, body: range, shared: nil,
      reason: .boundary, rule: .organizationBranded, score: 60, confidence: .medium)
  }

  private static let longestBrand = 12

  /// 农行 + 云丰县 + 支行: a bank by two characters, its branch's place, the branch.
  func bankBranch(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let (text, start) = (view.text, edge.start)
    guard Self.bankBranches.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      edge.reason == .place || edge.reason == .shapedPlace || edge.reason == .deictic,
      head.range.lowerBound - (edge.place?.upperBound ?? start) <= 4, start >= 2,
      text[start - 1] == "行", view.tokens.isBoundary(start - 2),
      view.hits.contains(
        endingAt: start, where: { $0.range.count == 2 && ($0.type == .bodyHead || $0.type == .body) })
    else { return nil }
    return OrganizationName(
      range: start - 2..<head.range.upperBound, head: head.range, traits: head.traits, place: edge.place,
      body: start - 2..<head.range.upperBound, shared: nil, reason: edge.reason,
      rule: .organizationPlaced, score: 150, confidence: .medium)
  }

  private static let bankBranches = WordMap<Void>(words: ["支行", "分行", "营业部", "分理处", "营业室"])

  /// 布鲁金斯 + 学会: a society with a name of foreign sounds.
  func isForeignSociety(_ head: OrganizationHead, from start: Int, in text: AnalysisText) -> Bool {
    text[head.range.upperBound - 1] == "会" && head.range.lowerBound - start >= 3
      && (start..<head.range.lowerBound).allSatisfy { NameEdgeFinder.syllables.contains(text[$0]) }
  }

  /// 辞任本公司董事会, 居九大公股银行, 中美智库: whose body it is, how many there are, of which countries.
  func isToldInside(_ range: Range<Int>, head: Range<Int>, in text: AnalysisText) -> Bool {
    if text[range.lowerBound] == "中", head.lowerBound == range.lowerBound + 2,
      NameEdgeFinder.partners.contains(text[range.lowerBound + 1]), head.count == 2
    {
      return true
    }
    return range.contains {
      text[$0] == "本" && Self.ownBodies.match(in: text, at: $0) != nil
        || text[$0] == "大" && $0 > range.lowerBound && $0 < head.lowerBound
          && UnitSet.numerals.contains(text[$0 - 1])
    }
  }

  private static let ownBodies = WordMap<Void>(words: ["本公司", "本集团", "本行", "本会", "本校", "本院", "本基金"])
}
