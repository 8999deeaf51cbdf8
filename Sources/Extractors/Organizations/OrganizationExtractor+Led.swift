internal import TextPipeline

/// Names without a place that who leads them, the body spoken of tells: 规划司 + 司长, 该会 + 财务部.
extension OrganizationExtractor {
  /// 经贸发展局 + 局长, 规划司 + 副司长: an office by its field alone, before who leads it by the same word.
  func led(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    let (text, end) = (view.text, head.range.upperBound)
    let isBureau =
      head.traits.isSuffix && edge.hasCommon && (text.has("局长", at: end) || text.has("副局长", at: end))
      && text[end - 1] == "局" && 4...9 ~= end - edge.start
    let isDivision =
      text[end - 1] == "司" && (text.has("司长", at: end) || text.has("副司长", at: end))
      && 3...9 ~= end - edge.start && !text.has("公司", endingAt: end)
    guard isBureau || isDivision, edge.reason == .boundary else { return nil }
    var name = whole(head, from: edge.start, in: view)
    // 国家铁路局新闻发言人、宣传司司长李丹: both are of one body.
    if isDivision, let body = names.last, text.unit(at: edge.start - 1) == "、",
      2...10 ~= edge.start - body.range.upperBound, Self.ministries.contains(text[body.range.upperBound - 1])
    {
      (name.shared, name.reason, name.rule) = (body.range, body.reason, .organizationCoordinated)
    }
    return name
  }

  /// 该会 + 对外交流部: a department of the body that the text is about, before who leads it.
  func ofSubject(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard
      head.traits.isDepartment || head.traits.isSuffix || text.has("委员会", endingAt: head.range.upperBound),
      isHeld(head.range.upperBound, in: view)
    else { return nil }
    var start = head.range.lowerBound
    while start > head.range.lowerBound - 10, text.unit(at: start - 1).isHan {
      start -= 1
      if text[start] == "该", Self.subjects.contains(text.unit(at: start + 1)),
        head.range.lowerBound - start >= 3 || !head.traits.isSuffix
      {
        var name = whole(head, from: start, in: view)
        (name.reason, name.rule) = (.deictic, .organizationDeictic)
        return name
      }
      guard !Self.clauseUnits.contains(text[start]) else { return nil }
    }
    return nil
  }

  private static let subjects: UnitSet = "会校院局厅委社"
  private static let clauseUnits: UnitSet = "的了在为由是被将"
}
