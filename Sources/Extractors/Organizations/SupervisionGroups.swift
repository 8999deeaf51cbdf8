internal import TextPipeline

/// Groups of a discipline commission, told by the body that they are posted at: 省纪委省监委 + 驻 + 省农业厅 + 纪检监察组, 派驻云川学院纪检组.
extension OrganizationExtractor {
  func supervisionGroup(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard text[head.range.upperBound - 1] == "组",
      let group = Self.groups.length(endingAt: head.range.upperBound, in: text),
      let post = postStart(before: head.range.upperBound - group, in: view)
    else { return nil }
    // 省纪委 + 省监委: one commission under two names
    var first: OrganizationName?
    for name in names.suffix(Self.memoryOfCommission).reversed()
    where name.range.upperBound == (first?.range.lowerBound ?? post) && text[name.range.upperBound - 1] == "委"
    {
      first = name
    }
    let start = first?.range.lowerBound ?? post
    guard
      first != nil || edges.isStop(endingAt: post, in: view)
        || names.contains(where: { $0.range.upperBound == post })
    else { return nil }
    let body = first ?? names.last { $0.range.upperBound == post }
    let range = (body?.range.lowerBound ?? start)..<head.range.upperBound
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: body?.place, body: range, shared: nil,
      reason: body?.reason ?? .boundary, rule: .organizationPart, score: 200, confidence: .medium,
      parent: body?.range)
  }

  /// Where 驻 or 派驻 begins before the name of a body, without a mark or a function word on the way.
  private func postStart(before end: Int, in view: DocumentView) -> Int? {
    let text = view.text
    var i = end - 2
    while i > end - Self.longestPost, text.unit(at: i).isHan {
      if text[i] == "驻" {
        if text.unit(at: i - 1) == "派" { return i - 1 }
        return text.unit(at: i - 1) == "入" || text.unit(at: i - 1) == "进" ? nil : i
      }
      guard !Self.notInPosts.contains(text[i]) else { return nil }
      i -= 1
    }
    return nil
  }

  private static let groups: WordEnds = ["纪检监察组", "纪检组", "监察组"]
  private static let memoryOfCommission = 4
  private static let longestPost = 20
  private static let notInPosts: UnitSet = "的了在由是被将把长记任"
}
