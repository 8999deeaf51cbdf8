internal import TextPipeline

/// Joint firms, called after both of their founders: 中海壳牌.
extension OrganizationExtractor {
  /// Two characters of no list between a mark and a firm's name, which is the joint firm's second half.
  func partnerStart(before end: Int, in view: DocumentView) -> Int? {
    let (text, start) = (view.text, end - 2)
    guard start >= 0, text[start].isHan, text[start + 1].isHan, !text.unit(at: start - 1).isHan,
      view.tokens.isBoundary(start), view.tokens.isBoundary(end),
      view.hits.lexicons.hit(of: .word, for: start..<end, in: text) == nil,
      edges.places.place(endingAt: end, in: view) == nil,
      !NameMaterialClassifier.stopUnits.contains(text[start]),
      !NameMaterialClassifier.stopUnits.contains(text[start + 1]), !edges.endsTitle(end, in: view),
      edges.materials.material(edges.tokenStart(before: end, in: view, limit: start)..<end, in: view)
        == .proper
    else { return nil }
    return start
  }
}
