internal import TextPipeline

/// Bodies whose beginning a mark tells and whose end who leads them or what they host: what stands between is their name, of
/// whatever words. 中国上市公司协会 + 会长李丹, 由 + 云川互联网新闻中心 + 主办
extension OrganizationExtractor {
  /// The name from where the clause begins to the head, if it begins with a place, a nation or a body.
  /// - Parameter names: those found before it, in order.
  func heldBody(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    let end = head.range.upperBound
    guard !head.traits.isAmbiguous, !head.traits.isPlace, head.traits.kind != .complete,
      isHeld(end, in: view, parts: 3) || isOffice(end, in: view)
        || Self.hosting.match(in: text, at: end) != nil,
      let start = clauseStart(before: head.range.lowerBound, in: view),
      let first = firstPart(at: start, before: head.range.lowerBound, in: view),
      head.range.count > 1 || first.isBody && head.traits.isDepartment,
      // 云川电视台与临江报社办公室: of two bodies.
      !names.suffix(4).contains(where: {
        $0.range.upperBound > first.end && $0.range.upperBound < head.range.lowerBound
          && edges.isJoint(text.unit(at: $0.range.upperBound))
      }),
      isOneName(first.end..<head.range.lowerBound, before: head, in: view)
    else { return nil }
    let edge = NameEdge(start: start, reason: first.isBody ? .body : .place, place: start..<first.end)
    guard !NameDoubts(head: head, edge: edge, view: view).speakAgainst else { return nil }
    let range = start..<end
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: first.isBody ? nil : start..<first.end,
      body: range, shared: nil, reason: first.isBody ? .boundary : .place,
      rule: first.isBody ? .organizationPart : .organizationPlaced, score: 100, confidence: .medium,
      parent: first.isBody ? start..<first.end : nil)
  }

  /// A title and another of the same person: 副主任、云川会展中心主任.
  private func isOffice(_ offset: Int, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: offset) {
      $0.type == .title && $0.range.count > 1
        && (view.text.unit(at: $0.range.upperBound) == "、" || view.text.unit(at: $0.range.upperBound) == "兼")
    }
  }

  /// Where the clause begins, at a mark or behind 由, without a function word or a title on the way.
  private func clauseStart(before end: Int, in view: DocumentView) -> Int? {
    let text = view.text
    var start = end
    while start > end - Self.longestHeld {
      let unit = text.unit(at: start - 1)
      if unit == "由" || edges.isJoint(unit) && Self.nations.contains(where: { text.has($0, at: start) }) {
        return start
      }
      guard unit.isHan else {
        return Self.clauseMarks.contains(unit) || unit.isNewline || start == 0 ? start : nil
      }
      guard !Self.functionWords.contains(unit), start == end || !edges.endsTitle(start, in: view) else {
        return nil
      }
      start -= 1
    }
    return nil
  }

  /// The place, the nation or the body that a name begins with.
  private func firstPart(at start: Int, before end: Int, in view: DocumentView) -> (end: Int, isBody: Bool)? {
    if let body = view.hits.starting(at: start).last(where: {
      $0.type == .body && $0.range.upperBound < end && $0.range.count > 2
    }) {
      return (body.range.upperBound, true)
    }
    // 第三届 + 云川博览会执委会
    if view.text[start] == "第",
      let session = (start + 2..<max(start + 2, min(end, start + 5))).first(where: { view.text[$0] == "届" })
    {
      return (session + 1, false)
    }
    // 国家队 + 主教练 is all head.
    if start + 2 <= end, Self.nations.contains(where: { view.text.has($0, at: start) }) {
      return (start + 2, false)
    }
    guard let place = edges.places.place(startingAt: start, in: view), place.range.upperBound < end,
      !place.traits.isAmbiguous, edges.isCredible(place, in: view)
    else { return nil }
    return (place.range.upperBound, false)
  }

  /// Whether words are of a name and say no clause: nouns, verbs that are nouns as well, and what joins two of them.
  private func isOneName(_ between: Range<Int>, before head: OrganizationHead, in view: DocumentView) -> Bool
  {
    let text = view.text
    guard between.count >= 2 else { return false }
    var p = between.upperBound
    while p > between.lowerBound {
      let token = max(between.lowerBound, edges.wordStart(endingAt: p, in: view, limit: between.lowerBound))
      let isFirst = token == between.lowerBound
      switch edges.materials.material(token..<p, in: view) {
      case .common, .kind: break
      case .generic: guard !Self.attributes.contains(text[token]) else { return false }
      case .proper:
        guard p - token > 1 || !NameEdgeFinder.oneUnitVerbs.contains(text[token]) else { return false }
      case .stop:
        let isJoint = p - token == 1 && edges.isJoint(text[token]) && !isFirst && p < between.upperBound
        guard
          isJoint && NameEdgeFinder.bodyEnds.contains(text[token - 1]) == false
            || edges.materials.isNominal(token..<p, in: view)
        else { return false }
      }
      p = token
    }
    return true
  }

  private static let longestHeld = 24
  private static let clauseMarks: UnitSet = "、,;。(:“!? "
  private static let functionWords: UnitSet = "的了在为是被将把兼任从让使各等其该到向对"
  private static let attributes: UnitSet = "各多有相主当所最"
  private static let nations: [StaticString] = ["中国", "国家", "中华"]
  private static let hosting = WordMap<Void>(words: [
    "主办", "承办", "协办", "联合主办", "共同主办", "联合承办", "共同举办", "联合举办", "举办", "共同发起", "联合发起", "联合发布", "共同发布",
  ])
}

/// The other places where a text has the bodies that a clause told: 云川互联网新闻中心 in a list.
struct RepeatedBodies {
  private var told: [ArraySlice<UInt16>: OrganizationName] = [:]
  private var lengths: Set<Int> = []
  private var passed: [OrganizationHead] = []

  /// Takes note of a name that a clause told.
  mutating func told(_ name: OrganizationName?, in text: AnalysisText) -> OrganizationName? {
    if let name {
      told[text.units[name.range]] = name
      lengths.insert(name.range.count)
    }
    return name
  }

  /// Takes note of a head that nothing told a name of.
  mutating func pass(_ head: OrganizationHead) { passed.append(head) }

  /// The names that end in the heads passed over.
  func names(in text: AnalysisText) -> [OrganizationName] {
    guard !told.isEmpty else { return [] }
    let longestFirst = lengths.sorted(by: >)
    return passed.compactMap { head in
      for length in longestFirst where length <= head.range.upperBound {
        let range = head.range.upperBound - length..<head.range.upperBound
        guard var name = told[text.units[range]] else { continue }
        let shift = range.lowerBound - name.range.lowerBound
        name.place = name.place.map { $0.lowerBound + shift..<$0.upperBound + shift }
        name.parent = name.parent.map { $0.lowerBound + shift..<$0.upperBound + shift }
        (name.range, name.body, name.head) = (range, range, head.range)
        return name
      }
      return nil
    }
  }
}
