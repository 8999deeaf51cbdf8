internal import TextPipeline

/// Departments of a party committee, told by who leads them: 宣传部 in 县委常委、宣传部部长, 政法委 in 县委副书记、政法委书记.
extension OrganizationExtractor {
  /// A department between two offices of one person, the one before it in a committee of the party.
  func committeeDepartment(
    _ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView
  ) -> OrganizationName? {
    let (text, range) = (view.text, head.range)
    // 县委常委 + 政法委书记: the mark left out
    let mark = text.has("委常委", endingAt: range.lowerBound) ? range.lowerBound : range.lowerBound - 1
    guard Self.ofCommittee.match(in: text, at: range.lowerBound)?.end == range.upperBound,
      mark == range.lowerBound || Self.betweenOffices.contains(text.unit(at: mark)),
      view.hits.contains(startingAt: range.upperBound, where: { $0.type == .title && $0.range.count > 1 }),
      let last = names.last, mark - last.range.upperBound <= Self.reachOfOffices,
      view.hits.contains(
        endingAt: mark,
        where: { $0.type == .title && $0.range.count > 1 && $0.range.lowerBound >= last.range.upperBound }),
      let committee = isCommittee(last, in: text) ? last.range : last.parent,
      (last.range.upperBound..<mark).allSatisfy({ text[$0].isHan || Self.betweenOffices.contains(text[$0]) })
    else { return nil }
    return OrganizationName(
      range: range, head: range, traits: head.traits, place: last.place, body: range, shared: committee,
      reason: last.reason, rule: .organizationCoordinated, score: 100, confidence: .medium, parent: committee)
  }

  /// 云川县委, 省委, 高新区党工委, but not 县卫健委.
  private func isCommittee(_ name: OrganizationName, in text: AnalysisText) -> Bool {
    Self.committeesOfParty.length(endingAt: name.range.upperBound, in: text) != nil
  }

  static let ofCommittee = WordMap<Void>(words: [
    "组织部", "宣传部", "统战部", "统一战线工作部", "社会工作部", "政法委", "政法委员会", "纪委", "监委", "纪委监委", "人武部", "人民武装部", "武装部",
  ])
  private static let committeesOfParty: WordEnds = [
    "省委", "市委", "州委", "县委", "区委", "旗委", "盟委", "地委", "党委", "党工委",
  ]
  private static let betweenOffices: UnitSet = "、,兼"
  /// 常务委员会委员、副市长、
  private static let reachOfOffices = 14
}
