internal import TextPipeline

/// Bodies that are called after a person: 罗增莲 + 慈善基金会.
extension OrganizationExtractor {
  /// Where the family name begins, behind which a given name goes up to the head; characters of it may be words elsewhere.
  func namesakeStart(of head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> Int? {
    let text = view.text
    let end = head.range.lowerBound
    guard Self.memorials.length(endingAt: head.range.upperBound, in: text) != nil, edge.reason == .boundary,
      !edge.hasCommon
    else { return nil }
    let first = end - 3
    guard first >= 0, first < edge.start, BareBodies.isFamilyName(at: first, in: view),
      (first..<end).allSatisfy({ text[$0].isHan && view.tokens.isBoundary($0) }), view.tokens.isBoundary(end),
      edges.isStop(endingAt: first, in: view),
      !NameMaterialClassifier.stopUnits.contains(text[end - 1])
    else { return nil }
    return first
  }

  private static let memorials: WordEnds = [
    "基金会", "纪念馆", "纪念堂", "工作室", "艺术馆", "美术馆", "书画院", "图书馆", "故居", "陈列馆", "中学", "小学", "纪念医院",
  ]
}
