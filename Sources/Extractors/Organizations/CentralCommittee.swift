internal import TextPipeline

/// 中央 by itself for the party's centre: 中央决定, 中央各项部署.
///
/// It is far more often the middle of a place, the first word of a name, or a capital's government, so that what it decides
/// has to stand behind it.
enum CentralCommittee {
  /// - Parameter names: in order, without overlap.
  static func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: last) where text.unit(at: i - 1) == "中" {
      let range = i - 1..<i + 1
      guard deeds.match(in: text, at: i + 1) != nil, view.tokens.isBoundary(i - 1),
        !before.contains(text.unit(at: i - 2)), !middles.contains(text.unit(at: i - 2)), !names.overlap(range)
      else { continue }
      found.append(
        Mention(
          .organization, range, rule: .organizationBare, method: .grammar, score: 0, confidence: .low,
          evidence: [Evidence(range, "head")]))
    }
    return found
  }

  private static let last: UnitSet = "央"
  /// 党中央, 团中央: whose centre it is.
  private static let before: UnitSet = "党共团盟建革进社联会军"
  /// 城市中央, 院子中央: the middle of something.
  private static let middles: UnitSet = "的市子台场园厅湖河路堂院岛城村池田屏桌间地"
  private static let deeds = WordMap<Void>(words: [
    "决定", "批准", "同意", "印发", "各项", "部署", "决策", "精神", "八项规定", "统一部署", "有关", "关于", "要求", "确定", "提出", "作出", "出台",
    "、省委", "和省委", "、国务院", "和国务院", "、自治区", "、市委", "驻港", "驻澳",
  ])
}
