internal import TextPipeline

/// 成员 as somebody's title: behind a body that has members or a group by its task, and before a name (省疫情防控专家组成员罗致远).
/// Elsewhere it is what people are called.
struct MemberTitles {
  private let text: AnalysisText
  private let edges: NameEdges
  private let bodyEnds: OffsetIndex

  init(_ edges: NameEdges, bodies: [Range<Int>], in text: AnalysisText) {
    self.edges = edges
    self.text = text
    bodyEnds = OffsetIndex(bodies.map(\.upperBound), count: text.count, first: true)
  }

  func contains(_ title: TitleSpan) -> Bool {
    let range = title.range
    return range.count == 2 && Self.nouns.match(in: text, at: range.lowerBound) != nil
      && (bodyEnds[range.lowerBound] != nil && Self.ends.contains(text[range.lowerBound - 1])
        || Self.groups.length(endingAt: range.lowerBound, in: text) != nil)
      && (edges.begins(range.upperBound)
        // 某委员会成员、某部主任罗致远
        || text.unit(at: range.upperBound) == "、" && bodyEnds[range.lowerBound] != nil)
  }

  private static let groups: WordEnds = [
    "专家组", "工作组", "防控组", "领导小组", "指导组", "督导组", "评审组", "调查组", "项目组", "课题组", "救治组", "攻关组", "医疗队", "考察组", "宣讲团",
    "行会", "行政会", "行政会议", "校董会", "常委会",
  ]
  private static let nouns = WordMap<Void>(words: ["成员", "组员"])
  /// How bodies end that have members of their own; 委员会 has 委员.
  private static let ends: UnitSet = "组队班会团局"
}
