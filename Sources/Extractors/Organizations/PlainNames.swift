internal import TextPipeline

/// Names made of ordinary words, which nothing sets apart from a description: 阳光慈善基金会. One counts where somebody is
/// named behind it as holding an office of it (…理事李丹), and then wherever else it stands.
struct PlainNames {
  private var candidates: [OrganizationName] = []
  private var vouched: Set<ArraySlice<UInt16>> = []

  /// Takes note of a head with ordinary words before it, back to a boundary.
  mutating func note(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) {
    let traits = head.traits
    guard edge.reason == .boundary, edge.hasCommon, !edge.hasProper, !edge.hasGeneric, !edge.hasOrdinal,
      edge.commonWords <= 2, 2...6 ~= head.range.lowerBound - edge.start, !traits.isSuffix,
      !traits.isDepartment,
      !traits.isAmbiguous, traits.kind != .government, traits.kind != .team,
      !(traits.isGeneric && traits.kind == .body)
    else { return }
    let range = edge.start..<head.range.upperBound
    candidates.append(
      OrganizationName(
        range: range, head: head.range, traits: traits, place: nil, body: range, shared: nil,
        reason: .boundary,
        rule: .organizationPlain, score: 40, confidence: .low))
    if isLed(range.upperBound, in: view) { vouched.insert(view.text.units[range]) }
  }

  /// Those that somebody vouches for, in order.
  func names(in text: AnalysisText) -> [OrganizationName] {
    vouched.isEmpty ? [] : candidates.filter { vouched.contains(text.units[$0.range]) }
  }

  /// An office of a body (院长, 理事) and a family name after it.
  private func isLed(_ offset: Int, in view: DocumentView) -> Bool {
    view.hits.starting(at: offset).contains { hit in
      hit.type == NameEdgeFinder.title && hit.range.count > 1
        && Self.officeEnds.contains(view.text[hit.range.upperBound - 1])
        && BareBodies.isFamilyName(at: hit.range.upperBound, in: view)
    }
  }

  private static let officeEnds: UnitSet = "长任事裁记席理监"
}
