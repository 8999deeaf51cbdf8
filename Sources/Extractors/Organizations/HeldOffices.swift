internal import TextPipeline

/// Offices and staffs with a purpose in their name that no walk from word to word gets through: 自治区医疗机构ABC规范化建设办公室 before
/// 主任.
extension OrganizationExtractor {
  /// The office that somebody holds, from the place or level that its clause begins with: whatever stands between a mark and the
  /// title is its name.
  func heldOffice(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    let end = head.range.upperBound
    guard Self.offices.length(endingAt: end, in: text) != nil,
      view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    if let quote = quoteStart(before: head.range.lowerBound, in: text) {
      return whole(head, from: quote, in: view)
    }
    var start = head.range.lowerBound
    while start > head.range.lowerBound - Self.reachOfOffice,
      text.unit(at: start - 1).isHan || text.unit(at: start - 1).isLatin || text.unit(at: start - 1).isDigit
    {
      guard !Self.clauses.contains(text[start - 1]), !edges.endsTitle(start, in: view) else { return nil }
      start -= 1
    }
    guard Self.marks.contains(text.unit(at: start - 1)), end - start >= 6,
      let place = placeEnd(at: start, in: view), place < head.range.lowerBound
    else { return nil }
    let range = start..<end
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: start..<place, body: range, shared: nil,
      reason: .deictic, rule: .organizationDeictic, score: 150, confidence: .medium)
  }

  /// The end of the level that stands for the text's own place where a clause begins.
  private func placeEnd(at start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    if text.has("自治区", at: start) { return start + 3 }
    return NameEdgeFinder.cities.contains(text[start]) && view.tokens.isBoundary(start + 1) ? start + 1 : nil
  }

  /// Where the quote opens that an office is called after, with a few words between: 兼任“云川工程”协调小组 + 办公室.
  private func quoteStart(before head: Int, in text: AnalysisText) -> Int? {
    var i = head
    while i > head - Self.wordsBehindQuote, text.unit(at: i - 1).isHan, !Self.clauses.contains(text[i - 1]) {
      i -= 1
    }
    guard i > 3, text[i - 1] == "”",
      let open = (max(1, i - Self.longestQuote)..<i - 2).last(where: { text[$0] == "“" }),
      !text[open - 1].isHan
    else { return nil }
    return open
  }

  private static let wordsBehindQuote = 10
  private static let longestQuote = 16
  private static let offices: WordEnds = ["办公室", "领导小组", "指挥部", "工作专班"]
  private static let reachOfOffice = 24
  private static let marks: UnitSet = "、,;。("
  /// Function words, which no office is called by.
  private static let clauses: UnitSet = "的了在为是由被将把兼任从让使"
}
