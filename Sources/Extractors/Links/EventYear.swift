internal import TextPipeline

/// The year in the name of the event that a sentence tells of after its day: 于11月27日举办2024年培训班.
enum EventYear {
  private static let verbs: UnitSet = "办开行展动加幕织了授施成"
  /// What is held before the year that it is for, at the end of the one before it.
  private static let ahead = WordMap<Void>(words: [
    "工作会", "工作部署", "工作务虚", "工作计划", "工作安排", "新春", "春节", "元旦", "迎新", "新年", "春运", "研究生",
  ])
  /// What is held after the year that it is about, at the beginning of the next.
  private static let behind = WordMap<Void>(words: ["总结", "述职", "考核", "年终", "表彰", "民主生活会", "年会"])
  private static let reach = 60

  /// - Parameter index: a date that says month and day and no year.
  static func year(of index: Int, in mentions: [Mention], view: DocumentView) -> Int? {
    guard let month = openMonth(mentions[index]) else { return nil }
    let end = mentions[index].range.upperBound
    let sentence = view.layout.sentence(at: mentions[index].range.lowerBound)
    var next = index + 1
    while next < mentions.count, mentions[next].range.lowerBound - end < reach {
      let mention = mentions[next]
      next += 1
      guard mention.type == .date, let year = yearOnly(mention) else { continue }
      let start = mention.range.lowerBound
      guard sentence != nil, view.layout.sentence(at: start) == sentence else { return nil }
      guard isName(start, in: view.text), view.text.unit(at: mention.range.upperBound).isHan else { continue }
      return held(year, month: month, after: mention.range.upperBound, in: view.text)
    }
    return nil
  }

  private static func openMonth(_ mention: Mention) -> Int? {
    guard case .date(let value) = mention.value else { return nil }
    let point: TemporalPoint
    switch value.expression {
    case .point(let only)?: point = only
    case .range(let from, _)?: point = from
    default: return nil
    }
    guard point.year == nil, point.day != nil, !point.isLunar, case .given(let month)? = point.month else {
      return nil
    }
    return month
  }

  private static func yearOnly(_ mention: Mention) -> Int? {
    guard case .date(let value) = mention.value, case .point(let point)? = value.expression,
      case .given(let year)? = point.year, point.month == nil, point.day == nil, point.modifier == nil
    else { return nil }
    return year
  }

  /// The event's verb or an opening mark stands before its name.
  private static func isName(_ start: Int, in text: AnalysisText) -> Bool {
    let previous = text.unit(at: start - 1)
    return verbs.contains(previous) || previous == "“" || previous == "的"
  }

  private static func held(_ year: Int, month: Int, after end: Int, in text: AnalysisText) -> Int {
    for i in end..<min(end + 24, text.count) {
      if text[i] == "," || text[i] == "。" { break }
      if month == 12, ahead.match(in: text, at: i) != nil { return year - 1 }
      if month <= 3, behind.match(in: text, at: i) != nil { return year + 1 }
    }
    return year
  }
}
