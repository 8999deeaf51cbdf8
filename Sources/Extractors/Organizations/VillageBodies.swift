internal import TextPipeline

/// Party bodies of villages and communities: 柳溪村党委, 青山镇柳溪村党支部, whose secretary is 书记 as that of a township's.
extension OrganizationExtractor {
  /// 青山镇 + 柳溪村 + 党支部; 村 + 党支部 where nothing of a name stands before it.
  func villageBody(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    guard let village = VillageParty.village(before: head.range, in: view.text) else { return nil }
    let end = head.range.lowerBound
    let edge = edges.edge(of: village..<head.range.upperBound, in: view, stopsAtTitles: false) { _ in nil }
    var start =
      switch edge.reason {
      case .place, .shapedPlace, .deictic: edge.start
      case .boundary where !edge.hasGeneric && village - edge.start <= Self.longestVillage: edge.start
      case .boundary, .national, .body: village
      }
    // 云川县青山镇 + 柏林 + 村: a village called as a place elsewhere is.
    while start < village, let town = edges.places.place(endingAt: start, in: view),
      edges.isCredible(town, in: view)
    {
      start = town.range.lowerBound
    }
    // 除 + 柳溪村党支部
    if start < village - 1, view.text[start] == "除", view.tokens.isBoundary(start + 1) { start += 1 }
    let isNamed = start < village
    return OrganizationName(
      range: start..<head.range.upperBound, head: head.range, traits: head.traits, place: start..<end,
      body: start..<head.range.upperBound, shared: nil, reason: isNamed ? .place : .deictic,
      rule: isNamed ? .organizationPlaced : .organizationDeictic, score: 150,
      confidence: isNamed ? .medium : .low)
  }

  private static let longestVillage = 4
}

/// Whether a party body is a village's.
enum VillageParty {
  /// Where 村, 社区 or 嘎查 begins right before a party's committee or branch.
  static func village(before body: Range<Int>, in text: AnalysisText) -> Int? {
    guard bodies.match(in: text, at: body.lowerBound)?.end == body.upperBound,
      let length = kinds.length(endingAt: body.lowerBound, in: text)
    else { return nil }
    let start = body.lowerBound - length
    return notNamed.contains(text.unit(at: start - 1)) ? nil : start
  }

  /// Where 柳溪 begins in 东街办事处 + 柳溪 + 党委: a community of a township's office, whose kind is not said.
  static func community(before body: Range<Int>, in text: AnalysisText) -> Int? {
    guard communal.match(in: text, at: body.lowerBound)?.end == body.upperBound,
      let length = (2...3).first(where: { text.has("办事处", endingAt: body.lowerBound - $0) })
    else { return nil }
    let start = body.lowerBound - length
    guard
      (start..<body.lowerBound).allSatisfy({
        text[$0].isHan && !NameMaterialClassifier.stopUnits.contains(text[$0])
      }),
      attributes.match(in: text, at: start) == nil
    else { return nil }
    return start
  }

  private static let communal = WordMap<Void>(words: ["党委", "党支部", "党总支", "居委会", "村委会"])
  /// 办事处机关党委, 办事处退休党支部: of the office itself.
  private static let attributes = WordMap<Void>(words: [
    "机关", "直属", "临时", "联合", "退休", "离退", "第一", "第二", "第三", "现任", "时任", "前任", "干部", "党员", "主任", "书记", "原", "老干",
    "流动",
    "各", "所属", "下属", "辖区", "社区",
  ])
  private static let kinds: WordEnds = ["社区", "嘎查", "村"]
  private static let bodies = WordMap<Void>(words: ["党委", "党支部", "党总支", "党总支部", "团支部"])
  /// 各村党支部, 驻村党支部, 乡村党支部: of no village.
  private static let notNamed: UnitSet = "各驻乡农全每帮扶两个该"
}
