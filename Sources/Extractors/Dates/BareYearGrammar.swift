internal import TextPipeline

/// Years without 年: in the name of an event (2023河南省…大赛) and in ranges (2016-2018, 2016到2018).
enum BareYearGrammar {
  private static let places: Set<LexiconType> = [
    .division, .country, .region,
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
    // 2024/25年度
    if text.unit(at: end) == "/", let second = TemporalNumber.read(text, at: end + 1), second.width == 2,
      second.form == .arabic, second.fraction == nil, second.value == (year + 1) % 100,
      let (last, _) = terms.match(in: text, at: second.end)
    {
      var to = point
      to.year = .given(year + 1)
      return mention(start..<last, .range(point, to), .dateRangeBareYears)
    }
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

  private static let terms = WordMap<Void>(words: ["年度", "学年", "学年度", "财年", "财政年度", "赛季", "年"])

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
    if words.match(in: view.text, at: end) != nil || isEvent(after: end, in: view.text) { return true }
    return view.hits.contains(startingAt: end) { places.contains($0.type) && $0.range.count >= 2 }
  }

  /// 2024版权生态大会, 2023“东盟伙伴”媒体论坛: the name of an event follows up to its head, and no measure word.
  private static func isEvent(after end: Int, in text: AnalysisText) -> Bool {
    let next = text.unit(at: end)
    guard next.isHan || next == "“", !notAfterYear.contains(next),
      MeasureWords.words.match(in: text, at: end).map({ $0.value == .never }) ?? true
    else { return false }
    for i in end + 1..<min(text.count, end + 24) {
      if let (last, _) = events.match(in: text, at: i) {
        return !text.unit(at: last).isDigit
      }
      guard
        text[i].isHan || text[i].isLatin || text[i] == "“" || text[i] == "”" || text[i] == "·"
          || text[i] == "-"
      else { return false }
    }
    return false
  }

  private static let notAfterYear: UnitSet = "年万亿千百多余几来元美港日欧吨米公斤亩点分秒时小月号级次人家位届的至到和与以及起"
  private static let events = WordMap<Void>(words: [
    "大会", "论坛", "高峰会", "峰会", "博览会", "展览会", "交易会", "洽谈会", "年会", "研讨会", "音乐会", "招聘会", "发布会", "交流会", "推介会",
    "展销会", "晚会",
    "锦标赛", "联赛", "公开赛", "邀请赛", "大赛", "杯赛", "挑战赛", "巡回赛", "大奖赛", "精英赛", "总决赛", "联欢会", "运动会", "艺术节", "文化节",
    "电影节", "音乐节", "书香节",
    "旅游节", "美食节", "购物节", "嘉年华", "马拉松", "双年展", "庆典", "典礼", "盛典", "消费季", "文化周", "宣传周", "活动周", "活动月", "旅游年",
    "创新年", "颁奖",
  ])

  private static func mention(_ range: Range<Int>, _ expression: TemporalExpression, _ rule: Rule)
    -> Mention
  {
    Mention(
      .date, range, value: .date(DateValue(expression)), rule: rule, method: .grammar, score: 100,
      confidence: .medium,
      evidence: [Evidence(range, "year without 年")])
  }
}
