internal import TextPipeline

/// Delegations to a session of the congress, by the session and their place: 十二届全国人大三次会议云川代表团.
extension OrganizationExtractor {
  func delegation(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    guard text.has("代表团", endingAt: head.range.upperBound),
      let place = edges.places.place(endingAt: head.range.upperBound - 3, in: view),
      place.traits.level <= .prefecture, text.has("次会议", endingAt: place.range.lowerBound)
    else { return nil }
    // 全国人大 + 第 + 三 + 次会议
    var i = place.range.lowerBound - 3
    while i > 0, UnitSet.numerals.contains(text[i - 1]) { i -= 1 }
    if text.unit(at: i - 1) == "第" { i -= 1 }
    guard let body = Self.congresses.length(endingAt: i, in: text) else { return nil }
    let start = edges.sessionStart(endingAt: i - body, in: text)
    return whole(head, from: start, in: view)
  }

  private static let congresses: WordEnds = ["全国人大", "全国政协", "人大", "政协"]
}
