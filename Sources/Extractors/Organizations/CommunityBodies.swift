internal import TextPipeline

/// Bodies of a village or a community without its name: 居委会 and 社区党总支 after 柳溪社区党委, or before who leads them.
enum CommunityBodies {
  /// - Parameters:
  ///   - head: one with nothing of a name before it.
  ///   - names: those found before it, in order.
  static func name(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard bodies.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound,
      !many.contains(text.unit(at: head.range.lowerBound - 1))
    else { return nil }
    let named = names.suffix(memory).lazy.reversed().compactMap { neighbourhood(of: $0, in: text) }.first
    // 党支部书记、村委会主任: one person's offices, of one village.
    guard text.unit(at: head.range.lowerBound - 1) != "、",
      named != nil || BareBodies.isHeld(head.range.upperBound, in: view)
    else { return nil }
    // 社区党总支 of 柳溪社区
    let own = text.has("社区", at: head.range.lowerBound) ? 2 : 0
    return OrganizationName(
      range: head.range, head: head.range, traits: head.traits, place: nil, body: head.range,
      shared: named.map { $0.dropLast(own) }, reason: .boundary, rule: .organizationBare, score: 60,
      confidence: .low)
  }

  /// 柳溪社区 of 柳溪社区党委, 柳溪村 of 柳溪村村委会.
  private static func neighbourhood(of name: OrganizationName, in text: AnalysisText) -> Range<Int>? {
    guard name.shared == nil else { return nil }
    for end in name.range.dropFirst(2).reversed() {
      guard let length = ends.length(endingAt: end, in: text), end - length > name.range.lowerBound + 1,
        // 柳溪村|村委会
        text.unit(at: end - 2) != "村"
      else { continue }
      return name.range.lowerBound..<end
    }
    return nil
  }

  private static let bodies = WordMap<Void>(words: [
    "居委会", "村委会", "社区党委", "社区党总支", "社区党支部", "社区居委会", "村务监督委员会", "居务监督委员会", "村人民调解委员会", "村监委会",
    "村民委员会", "居民委员会", "村党支部", "村党委", "村党总支", "社区工作站",
  ])
  private static let ends: WordEnds = ["社区", "村"]
  /// 各村委会, 两村委会: of no village.
  private static let many: UnitSet = "各两多全每几市县区镇乡街道该"
  private static let memory = 40
}
