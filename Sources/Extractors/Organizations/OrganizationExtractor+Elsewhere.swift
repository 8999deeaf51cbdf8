internal import TextPipeline

/// What the text says elsewhere about where a name begins.
extension OrganizationExtractor {
  /// 林桥医院 of 寄语林桥医院, where the text has 林桥医院 by itself: the longer one begins with a word of the sentence.
  ///
  /// Only names that neither a place nor a body begins are asked, and those with something before their place
  /// (拨交竹山分队).
  func withoutLead(_ names: [OrganizationName], in view: DocumentView) -> [OrganizationName] {
    let units = view.text.units
    var leads: [(name: Int, end: Int)] = []
    for i in names.indices where isOpen(names[i]) && names[i].body.lowerBound == names[i].range.lowerBound {
      let start = names[i].range.lowerBound
      // 财团法人 is a part of the name.
      if view.text.has("法人", at: start + 2) { continue }
      // 英国|渣打集团
      if view.hits.contains(startingAt: start, where: { $0.range.count > 1 && $0.type != .word }) { continue }
      // What is left has more than its head.
      let last = min(start + Self.longestLead, names[i].head.lowerBound - 2)
      for begin in stride(from: start + 1, through: last, by: 1) where isLead(start..<begin, in: view) {
        leads.append((i, begin))
      }
    }
    guard !leads.isEmpty else { return names }
    let known = Set(names.lazy.filter { $0.body.lowerBound == $0.range.lowerBound }.map { units[$0.range] })
    var trimmed = names
    // The shortest lead of a name counts.
    for (i, begin) in leads where trimmed[i].range == names[i].range {
      guard known.contains(units[begin..<names[i].range.upperBound]) else { continue }
      trimmed[i].range = begin..<names[i].range.upperBound
      trimmed[i].body = begin..<names[i].body.upperBound
    }
    return trimmed
  }

  private func isOpen(_ name: OrganizationName) -> Bool {
    guard let place = name.place else { return name.reason == .boundary }
    return name.reason == .place && place.lowerBound > name.range.lowerBound
  }

  /// Whether the first words of a name may be the sentence's: not 总台|央视频道, which are two bodies, nor 俄|黑海舰队.
  private func isLead(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let last = view.text[range.upperBound - 1]
    return view.tokens.isBoundary(range.upperBound) && last != "台"
      && !(range.count == 1 && NameEdgeFinder.partners.contains(last))
  }

  private static let longestLead = 4
}
