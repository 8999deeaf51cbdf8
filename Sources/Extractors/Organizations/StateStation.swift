internal import TextPipeline

/// 总台, as the state's station calls itself in its reports: where they name it in full, or its channels, or whom it sends.
/// Elsewhere it is a desk (酒店总台).
enum StateStation {
  /// - Parameter names: those found so far, in order, without overlap.
  static func mentions(besides names: [OrganizationName], in text: AnalysisText) -> [Mention] {
    var places: [Range<Int>] = []
    var evidence: Range<Int>?
    for i in text.offsets(of: chief) where text.unit(at: i + 1) == "台" {
      let range = i..<i + 2
      if names.overlap(range) || text.has("记者", at: i + 2) { evidence = evidence ?? range }
      let before = text.unit(at: i - 1)
      if !names.overlap(range),
        !before.isHan || NameMaterialClassifier.stopUnits.contains(before)
          || befores.length(endingAt: i, in: text) != nil
      {
        places.append(range)
      }
    }
    guard !places.isEmpty,
      let evidence = evidence
        ?? names.first(where: { name in stations.contains { text.has($0, at: name.range.lowerBound) } })?
        .range
    else { return [] }
    return places.map {
      Mention(
        .organization, $0, rule: .organizationStation, method: .grammar, score: 250, confidence: .medium,
        evidence: [Evidence(evidence, "station")])
    }
  }

  private static let chief: UnitSet = "总"
  private static let stations: [StaticString] = ["央视", "中央电视台", "中央广播电视"]
  private static let befores: WordEnds = ["接受", "来看", "依托", "今晚", "登陆", "加盟", "入职", "收看"]
}
