internal import TextPipeline

/// Members of an enumeration that leave out what the first one says for all.
extension OrganizationExtractor {
  /// 妇幼保健院 in 市疾控中心、妇幼保健院: shares the place, or for a department the body, of the member before.
  func coordinated(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    guard !edge.hasGeneric else { return nil }
    let start = listedStart(head, edge, after: names, in: view)
    guard head.range.upperBound - start >= 2,
      !head.traits.isGeneric || start < edge.start || isCommittee(head, after: names, in: view.text),
      let separator = Self.separators.first(where: { view.text.has($0, endingAt: start) })
    else { return nil }
    let end = start - separator.hanCount
    guard let before = names.last(where: { $0.range.upperBound <= end }), before.range.upperBound == end
    else {
      return nil
    }
    let isDepartment = head.traits.isDepartment
    let shared: Range<Int>?
    if isDepartment {
      guard
        before.traits.isDepartment
          || before.rule == .organizationCoordinated
            && (Self.ofCommittee.match(in: view.text, at: head.range.lowerBound) != nil
              || view.text.has("办公室", at: head.range.lowerBound))
          || view.text.has("委办", endingAt: before.range.upperBound)
      else { return nil }
      shared = before.parent ?? before.shared ?? before.body
    } else if before.rule == .organizationComplete, isCommittee(head, after: names, in: view.text) {
      shared = before.range.lowerBound..<before.range.lowerBound + 4
    } else if let parent = before.parent,
      view.text[head.range.upperBound - 1] == "委" || view.text.has("委员会", endingAt: head.range.upperBound)
    {
      // 全国人大民委、财经委
      shared = parent
    } else {
      shared = before.shared ?? neighbourhood(of: before, in: view.text) ?? before.place
    }
    guard let shared else { return nil }
    return OrganizationName(
      range: start..<head.range.upperBound, head: head.range, traits: head.traits, place: before.place,
      body: start..<head.range.upperBound, shared: shared, reason: before.reason,
      rule: .organizationCoordinated, score: 100, confidence: .medium,
      parent: before.parent ?? (before.rule == .organizationComplete && !isDepartment ? shared : nil))
  }

  /// 柳溪花园社区 of 柳溪花园社区党总支、居委会: more than a list of places knows of its name.
  private func neighbourhood(of name: OrganizationName, in text: AnalysisText) -> Range<Int>? {
    guard let place = name.place, name.head.lowerBound > place.upperBound else { return nil }
    for level in ["社区", "村"] as [StaticString] {
      let start = name.head.lowerBound
      if text.has(level, at: start) { return name.range.lowerBound..<start + level.hanCount }
      if text.has(level, endingAt: start) { return name.range.lowerBound..<start }
    }
    return nil
  }

  /// 全国人大监察和司法委员会、财政经济委员会: the next of a body's committees.
  func isCommittee(_ head: OrganizationHead, after names: [OrganizationName], in text: AnalysisText)
    -> Bool
  {
    guard text.has("委员会", endingAt: head.range.upperBound), let before = names.last else { return false }
    if before.rule == .organizationComplete, text.has("全国人大", at: before.range.lowerBound) { return true }
    return before.parent != nil && text.has("委员会", endingAt: before.range.upperBound)
  }

  /// Where 环境与资源保护委员会 begins in a list of committees: right behind 、, over 与 between its fields.
  func listedStart(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> Int {
    if let start = sectionStart(head, edge, after: names, in: view) { return start }
    guard isCommittee(head, after: names, in: view.text), let before = names.last,
      view.text.unit(at: before.range.upperBound) == "、"
    else { return edge.start }
    let start = before.range.upperBound + 1
    guard start < edge.start, edge.start - start <= 6, Self.ands.contains(view.text[edge.start - 1]),
      (start..<edge.start).allSatisfy({ view.text[$0].isHan })
    else { return edge.start }
    return start
  }

  /// Where 土地利用科 begins behind 局办公室、: the next of a body's departments, whatever words it is called by.
  private func sectionStart(
    _ head: OrganizationHead, _ edge: NameEdge, after names: [OrganizationName], in view: DocumentView
  ) -> Int? {
    let text = view.text
    guard head.traits.isSuffix, head.traits.isDepartment, let before = names.last, before.traits.isDepartment,
      text.unit(at: before.range.upperBound) == "、"
    else { return nil }
    let start = before.range.upperBound + 1
    guard start < edge.start, 2...6 ~= head.range.lowerBound - start,
      (start..<head.range.lowerBound).allSatisfy({
        text[$0].isHan && !NameMaterialClassifier.stopUnits.contains(text[$0])
      })
    else { return nil }
    return start
  }

  static let ands: UnitSet = "和与及"

  static let separators: [StaticString] = ["、", "以及", "及", "和", "与"]
}
