internal import TextPipeline

/// Members of a list that its end says the kind of: 龙牌酱业 in 云丰集团、龙牌酱业等知名企业. A member that nothing else makes a
/// name is one where another member is.
struct ListedNames: Sendable {
  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    guard !names.isEmpty else { return [] }
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: Self.sums) where namesKind(i + 1, in: text) {
      let members = members(before: i, in: text)
      guard members.contains(where: { member in names.contains { $0.range.upperBound == member.upperBound } })
      else { continue }
      for member in members.dropFirst() where isName(member, in: view) && !names.overlap(member) {
        found.append(
          Mention(
            .organization, member, rule: .organizationListed, method: .grammar, score: 0, confidence: .low,
            evidence: [Evidence(i..<i + 1, "list")]))
      }
    }
    return found
  }

  private static let sums: UnitSet = "等"

  /// Whether 企业, 公司 … stands behind 等, after a number and what is said of them: 等近300家央国企及龙头企业.
  private func namesKind(_ start: Int, in text: AnalysisText) -> Bool {
    var i = start
    while i < start + Self.reach, text.unit(at: i).isHan || text.unit(at: i).isDigit {
      if let kind = Self.kinds.match(in: text, at: i) {
        return !text.unit(at: kind.end).isHan || text[kind.end] != "家" && text[kind.end] != "代"
      }
      i += 1
    }
    return false
  }

  /// The members of the list that ends at `end`, in order; the first is whatever stands before the first comma of the list.
  private func members(before end: Int, in text: AnalysisText) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var upper = end
    while members.count < 12 {
      var lower = upper
      while lower > 0, text[lower - 1].isHan || text[lower - 1].isLatin || text[lower - 1].isDigit {
        lower -= 1
      }
      members.append(lower..<upper)
      guard text.unit(at: lower - 1) == "、" else { break }
      upper = lower - 1
    }
    return members.reversed()
  }

  private func isName(_ member: Range<Int>, in view: DocumentView) -> Bool {
    2...8 ~= member.count && view.tokens.isBoundary(member.lowerBound)
      && !member.contains { NameMaterialClassifier.stopUnits.contains(view.text[$0]) }
  }

  private static let reach = 12
  private static let kinds = WordMap<Void>(words: [
    "企业", "公司", "厂商", "车企", "药企", "央企", "国企", "投资商", "高校", "院校", "社团", "商会",
  ])
}
