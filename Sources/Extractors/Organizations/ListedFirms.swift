internal import TextPipeline

/// Members of a list between two firms of it: 栖朗汇谷 in 启鸿资本、栖朗汇谷、泽柯基金、林桥投资. What stands among firms is one where
/// it ends in a trade or is of characters that are no words.
struct ListedFirms: Sendable {
  let edges: NameEdgeFinder

  /// - Parameters:
  ///   - names: those found so far, in order, without overlap.
  ///   - firms: firms by brand, by trade and the like, besides them.
  func mentions(besides names: [OrganizationName], _ firms: [Mention], in view: DocumentView) -> [Mention] {
    let text = view.text
    var starts: Set<Int> = []
    var ends: [Int] = []
    for name in names where name.traits.kind == .company || name.traits.isFirm {
      starts.insert(name.range.lowerBound)
      ends.append(name.range.upperBound)
    }
    for firm in firms {
      starts.insert(firm.range.lowerBound)
      ends.append(firm.range.upperBound)
    }
    var found: [Mention] = []
    for end in ends where text.unit(at: end) == "、" && !starts.contains(end + 1) {
      let members = members(from: end + 1, to: starts, besides: names, in: view)
      for member in members {
        found.append(
          Mention(
            .organization, member, rule: .organizationListedFirm, method: .grammar, score: 20,
            confidence: .low,
            evidence: [Evidence(end..<end + 1, "list of firms")]))
      }
    }
    return found
  }

  /// The members from `start` to the next firm, or to the end of a list that many firms are told in; none where one of them may be something else.
  private func members(
    from start: Int, to starts: Set<Int>, besides names: [OrganizationName], in view: DocumentView
  ) -> [Range<Int>] {
    let text = view.text
    var members: [Range<Int>] = []
    var lower = start
    while members.count < Self.most, !starts.contains(lower) {
      var upper = lower
      while upper < lower + 9, text.unit(at: upper).isHan { upper += 1 }
      // 林桥资本参加…, the last of the list
      if text.unit(at: upper) != "、", starts.count >= Self.leastFirms,
        let end = tradeEnd(from: lower, in: view),
        mayBeFirm(lower..<end, in: view), !names.overlap(lower..<end)
      {
        return members + [lower..<end]
      }
      guard text.unit(at: upper) == "、", mayBeFirm(lower..<upper, in: view), !names.overlap(lower..<upper)
      else { return [] }
      members.append(lower..<upper)
      lower = upper + 1
    }
    return starts.contains(lower) ? members : []
  }

  /// Where a trade that says a firm ends before what the list's members do.
  private func tradeEnd(from start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    for i in start + 2..<start + 6 {
      guard let trade = TradeNames.trades.match(in: text, at: i), trade.value >= .business else { continue }
      guard view.tokens.isBoundary(trade.end), text.unit(at: trade.end).isHan else {
        return text.unit(at: trade.end).isHan ? nil : trade.end
      }
      var next = trade.end + 1
      while !view.tokens.isBoundary(next) { next += 1 }
      return edges.materials.material(trade.end..<next, in: view) == .stop ? trade.end : nil
    }
    return nil
  }

  private func mayBeFirm(_ member: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    guard 3...8 ~= member.count, view.hits.lexicons.hit(of: .word, for: member, in: text) == nil,
      edges.places.place(endingAt: member.upperBound, in: view)?.range != member,
      // 国产大飞机等
      !member.dropFirst().contains(where: { NameMaterialClassifier.stopUnits.contains(text[$0]) })
    else { return false }
    for length in [4, 3, 2]
    where TradeNames.trades.match(in: text, at: member.upperBound - length)?.end == member.upperBound {
      let brand = member.lowerBound..<member.upperBound - length
      return brand.count >= 2
        && TradeNames.collectives.match(in: text, at: brand.lowerBound)?.end != brand.upperBound
        && (view.hits.lexicons.hit(of: .word, for: brand, in: text) == nil
          || PlainNames.isCalled(brand, in: text))
    }
    return hasNoWord(member, in: view)
  }

  /// No two characters of it are a word of the language, and no body's head or title ends with it.
  private func hasNoWord(_ member: Range<Int>, in view: DocumentView) -> Bool {
    member.count <= 5
      && !member.dropLast().contains {
        view.hits.lexicons.hit(of: .word, for: $0..<$0 + 2, in: view.text) != nil
      }
      && !view.hits.contains(endingAt: member.upperBound) { $0.type == .bodyHead || $0.type == .title }
  }

  /// How many unknown members may stand between two firms.
  private static let most = 4
  /// How many firms the text names for its last listed one to need none behind it.
  private static let leastFirms = 4
}
