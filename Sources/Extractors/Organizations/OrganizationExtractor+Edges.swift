internal import TextPipeline

/// Where a name begins, and for which heads a verb may stand in it.
extension OrganizationExtractor {
  func edge(of head: OrganizationHead, after names: [OrganizationName], in view: DocumentView) -> NameEdge {
    let joinsBodies = evidence.contains(.bodies)
    let bodyEnding: (Int) -> Int? = { offset in
      guard joinsBodies else { return nil }
      var i = names.count - 1
      while i >= 0, names[i].range.upperBound >= offset {
        if names[i].range.upperBound == offset { return i }
        i -= 1
      }
      return nil
    }
    var edge = edges.edge(of: head.range, in: view, bodyEnding: bodyEnding)
    // 农发行 + 县支行
    if edge.reason == .deictic,
      Self.branches.match(in: view.text, at: head.range.lowerBound)?.end == head.range.upperBound,
      head.traits.kind == .company, let body = bodyEnding(edge.start),
      names[body].traits.kind == .company || names[body].traits.kind == .complete
    {
      edge.body = body
      edge.reason = .body
    }
    guard edge.reason == .boundary || edge.reason == .national && edges.isStaff(head.range, in: view.text),
      mayHoldVerbs(head, edge, in: view)
    else { return edge }
    let wide = edges.edge(of: head.range, in: view, passesVerbs: true, bodyEnding: bodyEnding)
    return isBetter(wide, for: head, among: names, in: view) ? wide : edge
  }

  /// 云川 + 航天电子 + 技术研究所: behind a place two ordinary words are no firm, though one is called so.
  func openEdge(
    _ edge: NameEdge, of head: OrganizationHead, after names: [OrganizationName], in view: DocumentView
  ) -> NameEdge {
    guard let body = edge.body.map({ names[$0] }), body.traits.isFirm, body.rule == .organizationComplete,
      body.range.count == 4, body.range.lowerBound > 0, view.tokens.isBoundary(body.range.lowerBound + 2),
      edges.materials.material(body.range.prefix(2), in: view) == .common,
      edges.materials.material(body.range.suffix(2), in: view) == .common,
      edges.placeStart(endingAt: body.range.lowerBound, in: view, bodyEnding: { _ in nil })?.reason == .place
    else { return edge }
    return edges.edge(of: head.range, in: view) { _ in nil }
  }

  /// Whether what a body does may stand in its name, though it is a verb: before departments that somebody leads, staffs,
  /// laboratories and associations.
  private func mayHoldVerbs(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> Bool {
    isLedDepartment(head, in: view) || isOffice(head, in: view.text)
      || edges.isStaff(head.range, in: view.text)
      || isLaboratory(head, in: view.text)
      || edges.isAssociation(head.range, in: view.text)
  }

  private func isBetter(
    _ wide: NameEdge, for head: OrganizationHead, among names: [OrganizationName], in view: DocumentView
  ) -> Bool {
    let length = head.range.lowerBound - wide.start
    // 省台办 + 交往交流处: a department of any field behind its body.
    if isLedDepartment(head, in: view) {
      guard let body = wide.body, length <= 6 else { return false }
      return names[body].traits.kind == .government || names[body].traits.kind == .complete
    }
    // 省 + 人工影响天气 + 办公室: under a place, where a clause begins.
    if isOffice(head, in: view.text) {
      return (wide.reason == .deictic || wide.reason == .place) && length <= 10
        && !view.text.unit(at: wide.start - 1).isHan
    }
    // 城市更新 + 指挥部: under a place; 根治拖欠农民工工资工作 + 领导小组: of a government.
    if edges.isStaff(head.range, in: view.text) {
      guard let body = wide.body else { return wide.reason != .boundary }
      return names[body].traits.kind == .government || names[body].traits.kind == .complete
    }
    // 摩擦学 + 国家重点实验室: in a body.
    if isLaboratory(head, in: view.text) { return wide.reason == .body && length <= 12 }
    // 长跑 + 协会: what people join is called after what they do, under a place.
    return (wide.reason == .place || wide.reason == .national) && !wide.hasGeneric
      && head.range.lowerBound - (wide.place?.upperBound ?? wide.start) <= 12
  }

  private func isLedDepartment(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    head.traits.isSuffix && head.traits.isDepartment
      && view.hits.contains(startingAt: head.range.upperBound) { $0.type == .title }
  }

  private func isOffice(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text.has("办公室", at: head.range.lowerBound) && head.range.count == 3
  }

  private func isLaboratory(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text.has("重点实验室", endingAt: head.range.upperBound)
  }
}
