internal import TextPipeline

/// Offices as tables write them, from the body or its district to the end of the cell: 警民关系主任, 高 级 联络主任, of which
/// the vocabulary has the head alone.
struct RowTitles {
  private let text: AnalysisText
  private let bodies: BodyMap
  private let hits: LexiconHits
  /// The row of the cell that a title ends, by the title's end.
  private var lines: [Int: Range<Int>] = [:]

  init(_ titles: [TitleSpan], _ rows: TableRows, bodies: BodyMap, in view: DocumentView) {
    text = view.text
    hits = view.hits
    self.bodies = bodies
    guard !rows.blocks.isEmpty else { return }
    let ends = OffsetIndex(titles.map(\.range.upperBound), count: view.text.count)
    for block in rows.blocks {
      for row in block {
        for cell in row.cells where ends.contains(cell.upperBound) { lines[cell.upperBound] = row.line }
      }
    }
  }

  /// The title with all that stands between it and the body or place before it.
  func whole(_ title: TitleSpan) -> TitleSpan {
    guard let line = lines[title.range.upperBound], title.joint == nil,
      RowTitles.heads.length(endingAt: title.range.upperBound, in: text) != nil,
      let start = start(of: title, in: line)
    else { return title }
    var title = title
    title.range = start..<title.range.upperBound
    title.isWeak = false
    return title
  }

  private func start(of title: TitleSpan, in line: Range<Int>) -> Int? {
    // 观塘区福利专员: the district is no part of it.
    if let end = title.range.last(where: { $0 > title.range.lowerBound && isPlaceEnd($0, in: line) }) {
      return end
    }
    var i = title.range.lowerBound
    var letters = 0
    while i > line.lowerBound, letters < RowTitles.longest {
      let end = skippingBlanks(before: i)
      if bodies.isEnd(end) || isPlaceEnd(end, in: line) { break }
      // 高 级 联络主任, 总 工程师: words of rank set wide.
      guard end == i || isRank(endingAt: end), text[end - 1].isHan, !RowTitles.stops.contains(text[end - 1])
      else {
        return nil
      }
      i = end - 1
      letters += 1
    }
    let end = skippingBlanks(before: i)
    let before = skippingBlanks(before: title.range.lowerBound)
    guard letters > 0, bodies.isEnd(end) || isPlaceEnd(end, in: line),
      !TitleGrammar.departmentEnds.contains(text[before - 1])
        || RowTitles.fields.length(endingAt: before, in: text) != nil
    else { return nil }
    return i
  }

  /// A district behind the body or in front of the cell, unlike 康乐 in 某区康乐事务经理.
  private func isPlaceEnd(_ offset: Int, in line: Range<Int>) -> Bool {
    hits.contains(endingAt: offset) {
      let start = $0.range.lowerBound
      return $0.range.count > 1 && RowTitles.places.contains($0.type)
        && (start == line.lowerBound || text[start - 1].isBlank || bodies.isEnd(start))
    }
  }

  /// 高级 of 高 级 联络主任, 总 of 总 工程师.
  private func isRank(endingAt end: Int) -> Bool {
    if RowTitles.ranks.length(endingAt: end, in: text) != nil { return true }
    if RowTitles.rankStarts.contains(text[end - 1]) { return true }
    let first = skippingBlanks(before: end - 1)
    return first < end - 1 && RowTitles.rankEnds.contains(text[end - 1])
      && RowTitles.rankStarts.contains(text.unit(at: first - 1))
  }

  private func skippingBlanks(before offset: Int) -> Int { text.start(ofBlanksBefore: offset, reach: 3) }

  private static let longest = 10
  /// Offices that are for something, which stands before them.
  private static let heads: WordEnds = [
    "主任", "专员", "总监", "经理", "工程师", "督察", "主管", "干事", "顾问", "秘书", "规划师", "测量师", "建筑师", "监督", "专门委员", "技正",
    "技士", "科员",
  ]
  /// Fields that end like departments.
  private static let fields: WordEnds = ["关系", "城市", "社区", "市场", "学校"]
  private static let ranks: WordEnds = ["总", "副", "高级", "首席", "助理", "一级", "二级", "署理"]
  private static let rankStarts: UnitSet = "高首助一二三"
  private static let rankEnds: UnitSet = "级席理"
  private static let stops: UnitSet = "的是为兼任由和及与等在前原新"
  private static let places = ["division", "region", "landmark"].map { LexiconType($0) }
}
