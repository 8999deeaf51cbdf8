internal import TextPipeline

/// People of the world by the transcribed family name that news calls them by (普京, 特朗普): without a title or a dot,
/// wherever the characters stand as a word of their own.
struct KnownForeigners: Sendable {
  let statistics: NameStatistics

  /// The name that a hit of the lexicon is, nil where its characters are a part of something else.
  func name(_ hit: LexiconHit, in view: DocumentView) -> Range<Int>? {
    let (text, range) = (view.text, hit.range)
    guard hit.type == Self.type, isOpen(before: range.lowerBound, in: view),
      isClosed(after: range.upperBound, in: view), Self.tails.match(in: text, at: range.upperBound) == nil,
      Self.storms.length(endingAt: range.lowerBound, in: text) == nil
    else { return nil }
    // 霍金花|常委: a name that goes on, up to a title
    if statistics.isSurname(text[range.lowerBound]), range.count == 2, text.unit(at: range.upperBound).isHan,
      statistics.second(text[range.upperBound]) > 0, !isTitle(range.upperBound, in: view),
      isTitle(range.upperBound + 1, in: view)
    {
      return nil
    }
    // 内蒙古|曼德拉: a town
    guard
      !view.hits.contains(endingAt: range.lowerBound, where: { $0.type == .division && $0.range.count > 1 })
    else { return nil }
    return view.hits.contains(startingAt: range.lowerBound) {
      $0.range.upperBound > range.upperBound && Self.longer.contains($0.type)
    } ? nil : range
  }

  /// Neither 唐纳德·|特朗普 nor the end of a longer transcription (库|马里) or of a town (圣|多明戈).
  private func isOpen(before start: Int, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: start - 1)
    if Self.joints.contains(unit) || unit == "圣" { return false }
    return !unit.isHan || TranscriptionEdges.stops.contains(unit)
      || view.tokens.isBoundary(start) && statistics.transcription(unit) < 10
      || statistics.transcription(unit) <= NameStatistics.never
      || view.hits.contains(endingAt: start) {
        $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type)
      }
  }

  private func isTitle(_ start: Int, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: start) { $0.type == .title && $0.range.count > 1 }
  }

  private func isClosed(after end: Int, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: end)
    if Self.joints.contains(unit) { return false }
    return !unit.isHan || NameMaterialClassifier.stopUnits.contains(unit)
      || statistics.transcription(unit) <= NameStatistics.never
      || view.tokens.isBoundary(end) && !view.tokens.isBoundary(end + 1)
        && statistics.transcription(unit) < 30
      || isTitle(end, in: view)
  }

  static let type = LexiconType("figure")
  private static let longer = LexiconTypeSet([
    "division", "nature", "landmark", "organization", "foreigncity", "brand", "club", "country", "region",
  ])
  private static let joints = UnitSet("·-")
  /// What is called by people's names as well.
  private static let storms: WordEnds = ["风暴", "风暴“", "台风", "台风“", "飓风", "飓风“", "战舰", "驱逐舰", "航母", "航母“"]
  /// What makes something else of the name.
  private static let tails = WordMap<Void>(words: [
    "主义", "理论", "奖", "定律", "定理", "大街", "大道", "路", "街", "广场", "大厦", "大学", "学院", "探针", "卫星", "望远镜", "军用", "发动机",
    "动画", "玩具", "医院",
    "中心", "图书馆", "博物馆", "美术馆", "公园", "国际", "比赛", "大赛", "航天", "基金", "航母", "号", "州", "市", "县",
    "郡", "镇", "级", "型", "杯", "公司", "集团", "机场", "体育场", "球场", "山", "岛", "湖", "河",
  ])
}
