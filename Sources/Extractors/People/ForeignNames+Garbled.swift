internal import TextPipeline

/// Transcribed names whose dot came out as a question mark.
extension ForeignNames {
  /// 外交大臣伊莎贝拉?莫雷蒂: the dot of a page that lost it on the way, behind an office or beside a part of Uyghur names.
  func garbled(at mark: Int, titles: TitleNeighbours, in view: DocumentView) -> Found? {
    let text = view.text
    guard text.unit(at: mark - 1).isHan, text.unit(at: mark + 1).isHan,
      statistics.transcription(text[mark - 1]) > -20, statistics.transcription(text[mark + 1]) > -20,
      let name = dotted(at: mark, in: view), name.range.lowerBound + 1 < mark,
      mark + 2 < name.range.upperBound
    else { return nil }
    let isOffice = titles.before(name.range.lowerBound).map { !$0.isCommonNoun } ?? false
    let isTurkic =
      hasNamePart(name.range.lowerBound..<mark, in: view)
      || hasNamePart(mark + 1..<name.range.upperBound, in: view)
    // 谁会接替部长莫雷蒂?科尔宁没有回答。
    let clause = max(0, name.range.lowerBound - 16)..<name.range.lowerBound
    let isAsked = clause.contains { ForeignNames.asking.contains(text[$0]) }
    return (isOffice || isTurkic) && !isAsked ? name : nil
  }

  private static let asking: UnitSet = "谁吗何哪否怎几么"
}
