internal import TextPipeline

/// Years without 年: in the name of an event (2023河南省…大赛) and in ranges (2016-2018, 2016到2018).
enum BareYearGrammar {
  private static let places: Set<LexiconType> = [
    LexiconType("division"), LexiconType("country"), LexiconType("region"),
  ]
  private static let words = WordMap<Void>(words: [
    "全国", "全省", "全市", "全球", "世界", "国际", "中国", "亚洲", "首届", "年度", "春季", "秋季", "春晚", "奥运", "亚运", "暑期", "新春",
  ])

  static func mention(at start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    guard let year = year(at: start, in: text) else { return nil }
    let previous = text.unit(at: start - 1)
    guard !previous.isDigit, !previous.isLatin, previous != "-", previous != ".", previous != "/",
      previous != "第"
    else { return nil }
    var point = TemporalPoint()
    point.year = .given(year)
    let end = start + 4
    if let next = RangeMark.end(in: text, at: end), let last = self.year(at: next, in: text), last > year {
      let after = text.unit(at: next + 4)
      guard !after.isDigit, !after.isLatin, after != ".", after != "-", after != "%", after != "元",
        after != "人", after != "米"
      else { return nil }
      var to = point
      to.year = .given(last)
      return mention(start..<next + 4, .range(point, to), .dateRangeBareYears)
    }
    guard isName(after: end, in: view) else { return nil }
    return mention(start..<end, .point(point), .dateCalendarBareYear)
  }

  private static func year(at start: Int, in text: AnalysisText) -> Int? {
    guard let number = TemporalNumber.read(text, at: start), number.form == .arabic, number.width == 4,
      number.range.count == 4,
      number.fraction == nil, (1900...2099).contains(number.value)
    else { return nil }
    return number.value
  }

  /// The name of a place, a word of events, or what calls it a year follows.
  private static func isName(after end: Int, in view: DocumentView) -> Bool {
    for i in end..<end + 10 where view.text.has("年份", at: i) { return true }
    if words.match(in: view.text, at: end) != nil { return true }
    return view.hits.starting(at: end).contains { places.contains($0.type) && $0.range.count >= 2 }
  }

  private static func mention(_ range: Range<Int>, _ expression: TemporalExpression, _ rule: Rule)
    -> Mention
  {
    Mention(
      .date, range, value: .date(DateValue(expression)), rule: rule, method: .grammar, score: 100,
      confidence: .medium,
      evidence: [Evidence(range, "year without 年")])
  }
}
