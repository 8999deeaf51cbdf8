internal import TextPipeline

/// What the text says elsewhere about where a name begins.
extension OrganizationExtractor {
  /// 林桥医院 of 寄语林桥医院, where the text has 林桥医院 by itself: the longer one begins with a word of the sentence.
  ///
  /// Only names that neither a place nor a body begins are asked.
  func withoutLead(_ names: [OrganizationName], in view: DocumentView) -> [OrganizationName] {
    let units = view.text.units
    func isOpen(_ name: OrganizationName) -> Bool { name.reason == .boundary && name.place == nil }
    let known = Set(names.lazy.filter(isOpen).map { units[$0.range] })
    guard known.count > 1 else { return names }
    return names.map { name in
      let (start, end) = (name.range.lowerBound, name.range.upperBound)
      guard isOpen(name), name.body.lowerBound == start,
        // 英国|渣打集团, 总台|央视
        !view.hits.contains(startingAt: start, where: { $0.range.count > 1 && $0.type != .word })
      else { return name }
      // What is left has more than its head; 总台|央视综合频道 has two bodies.
      let last = min(start + Self.longestLead, name.head.lowerBound - 2)
      for begin in stride(from: start + 1, through: last, by: 1)
      where view.tokens.isBoundary(begin) && units[begin - 1] != "台" && known.contains(units[begin..<end]) {
        var trimmed = name
        trimmed.range = begin..<end
        trimmed.body = begin..<name.body.upperBound
        return trimmed
      }
      return name
    }
  }

  private static let longestLead = 4
}
