internal import TextPipeline

/// Banks and holdings by two characters and the first of their kind, as the papers of Taiwan have them: 云票金, 林丰银, where
/// the text is about such holdings.
struct FinancialInitials: Sendable {
  let edges: NameEdgeFinder

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    guard let sign = text.offsets(of: Self.firsts).first(where: { Self.signs.match(in: text, at: $0) != nil })
    else { return [] }
    var found: [Mention] = []
    for i in text.offsets(of: Self.kinds) where i >= 2 {
      let name = i - 2..<i + 1
      guard isName(name, in: view), !names.overlap(name) else { continue }
      found.append(
        Mention(
          .organization, name, rule: .organizationTrade, method: .grammar, score: 0, confidence: .low,
          evidence: [Evidence(sign..<sign + 2, "of holdings")]))
    }
    return found
  }

  /// Three characters between edges, no two of which are a word.
  private func isName(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, name.lowerBound, name.upperBound)
    guard view.tokens.isBoundary(start), view.tokens.isBoundary(end),
      name.allSatisfy({ text[$0].isHan && !NameMaterialClassifier.stopUnits.contains(text[$0]) }),
      !text.unit(at: start - 1).isDigit, !UnitSet.numerals.contains(text[start]),
      !text.has("网", at: start + 1), !isCountry(start..<start + 2, in: view),
      view.hits.lexicons.hit(of: .word, for: end - 2..<end, in: text) == nil,
      view.hits.lexicons.hit(of: .word, for: name, in: text) == nil,
      !view.tokens.isBoundary(end - 1) || !view.tokens.isBoundary(start + 1)
        || edges.materials.material(start..<start + 1, in: view) == .proper
    else { return false }
    return isEdge(before: start, in: view) && isEdge(behind: end, in: view)
  }

  private func isEdge(before offset: Int, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: offset - 1)
    guard unit.isHan else { return true }
    let token = edges.wordStart(endingAt: offset, in: view, limit: max(0, offset - 4))
    return edges.materials.material(token..<offset, in: view) == .stop
  }

  private func isEdge(behind offset: Int, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: offset)
    guard unit.isHan, !NameMaterialClassifier.stopUnits.contains(unit) else { return true }
    var next = offset + 1
    while !view.tokens.isBoundary(next) { next += 1 }
    return edges.materials.material(offset..<next, in: view) == .stop
  }

  private func isCountry(_ range: Range<Int>, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: range.lowerBound) { $0.type == .country && $0.range == range }
  }

  private static let kinds: UnitSet = "金银寿证"
  private static let firsts: UnitSet = "金"
  private static let signs = WordMap<Void>(words: ["金控", "金管会"])
}
