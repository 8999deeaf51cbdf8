internal import TextPipeline

/// Branches of societies that stand without the society, named before in their sentence: 中国医师协会副会长、内镜医师分会会长甲.
enum SocietyBranches {
  static func complete(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    for i in names.indices.dropFirst() where names[i].place.isEmpty && !names[i].isAlias {
      let branch = mentions[names[i].index].range
      guard branches.length(endingAt: branch.upperBound, in: text) != nil,
        names[i].full.count == branch.count,
        !branch.contains(where: { societies.length(endingAt: $0, in: text) != nil }),
        let society = names[..<i].suffix(6).last(where: {
          let body = mentions[$0.index].range
          return body.upperBound <= branch.lowerBound && branch.lowerBound - body.upperBound < 60
            && societies.length(endingAt: body.upperBound, in: text) != nil
            && !(body.upperBound..<branch.lowerBound).contains { stops.contains(text[$0]) }
        })
      else { continue }
      names[i].take(society.full + names[i].full, .sharedPrefix)
    }
  }

  private static let branches: WordEnds = ["分会", "专业委员会", "专委会", "学组"]
  private static let societies: WordEnds = ["协会", "学会", "联合会", "总会", "促进会", "研究会"]
  private static let stops: UnitSet = "。;!?\n"
}
