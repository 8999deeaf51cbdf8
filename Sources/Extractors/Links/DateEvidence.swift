internal import TextPipeline

/// When each article of a page was written, as far as the page says: the year evidence of the label scheme, strongest
/// first. The system clock is never asked, and a date told later as history is no evidence.
struct DateEvidence {
  let view: DocumentView
  /// The date mentions, in order, with their expressions.
  let dates: [(range: Range<Int>, expression: TemporalExpression)]
  let articles: [Article]

  /// An article of the layout, or the whole text where the layout has none.
  struct Article {
    var lines: Range<Int>
    var range: Range<Int>
    var headline: Range<Int>?
  }

  init(view: DocumentView, mentions: [Mention]) {
    self.view = view
    dates = mentions.compactMap { mention in
      guard mention.type == .date, case .date(let value) = mention.value, let expression = value.expression
      else { return nil }
      return (mention.range, expression)
    }
    articles = DateEvidence.articles(of: view)
  }

  private static func articles(of view: DocumentView) -> [Article] {
    let known = view.layout.articles.map { Article(lines: $0.lines, range: $0.range, headline: $0.headline) }
    return known.isEmpty ? [Article(lines: view.layout.lines.indices, range: 0..<view.text.count)] : known
  }

  /// One context per article, with date and year where there is evidence.
  func contexts() -> [ArticleContext] {
    let published = articles.map { publication(in: $0) }
    let masthead = published.first.flatMap { $0 }.flatMap { opensPage($0.range) ? $0.time : nil }
    var contexts = articles.indices.map { i in
      var context = ArticleContext()
      if let time = published[i]?.time ?? view.document.referenceDate ?? masthead {
        context.date = time.date
        context.secondOfDay = time.secondOfDay
      }
      context.year = context.date?.year ?? leadYear(of: articles[i])
      return context
    }
    let known = contexts.map(\.year)
    let common = Set(known.compactMap { $0 })
    for i in contexts.indices where known[i] == nil {
      contexts[i].year = common.count == 1 ? common.first : openingYear(of: articles[i])
    }
    // Where the articles disagree, the nearest one before, then after.
    let opened = contexts.map(\.year)
    for i in contexts.indices where opened[i] == nil {
      contexts[i].year = opened[..<i].last { $0 != nil } ?? opened[i...].first { $0 != nil } ?? nil
    }
    return contexts
  }

  // MARK: Publication

  /// A full date in a header line, alone on a line, or in the headline.
  private func publication(in article: Article) -> (time: ReferenceTime, range: Range<Int>)? {
    for (range, expression) in dates where article.range.contains(range.lowerBound) {
      guard case .point(let point) = expression, let time = time(point) else { continue }
      if isPublication(range, in: article) { return (time, range) }
    }
    return nil
  }

  /// Nothing but header lines stands before it: it dates the whole page.
  private func opensPage(_ range: Range<Int>) -> Bool {
    guard let index = view.layout.line(at: range.lowerBound) else { return false }
    return index < 4 && view.layout.lines[..<index].allSatisfy { $0.kind == .header }
  }

  private func isPublication(_ range: Range<Int>, in article: Article) -> Bool {
    if let headline = article.headline, headline.contains(range.lowerBound) { return true }
    guard let index = view.layout.line(at: range.lowerBound) else { return false }
    let line = view.layout.lines[index]
    if line.kind == .header || line.kind == .footer { return true }
    // 二〇二三年十月十六日 as signature; 2023年11月10日 星期五 … as masthead
    if line.range.count <= range.count + 4 {
      return index < article.lines.lowerBound + 4 || index >= article.lines.upperBound - 3
    }
    return line.range.lowerBound == range.lowerBound && index == 0 && line.range.count < 60
      && view.text.unit(at: range.upperBound) == " "
  }

  private func time(_ point: TemporalPoint) -> ReferenceTime? {
    guard !point.isLunar, case .given(let y)? = point.year, case .given(let m)? = point.month,
      case .given(let d)? = point.day,
      let date = CalendarDate(year: y, month: m, day: d)
    else { return nil }
    return ReferenceTime(
      date: date, secondOfDay: point.clock.map { $0.hour * 3600 + ($0.minute ?? 0) * 60 + ($0.second ?? 0) })
  }

  // MARK: Years

  /// The latest year named in the headline or the lead, goals (到2025年) and ranges left out.
  private func leadYear(of article: Article) -> Int? {
    let lead = lead(of: article)
    return dates.lazy.compactMap { date -> Int? in
      let isHeadline = article.headline.map { $0.contains(date.range.lowerBound) } ?? false
      guard isHeadline || lead.contains(date.range.lowerBound), case .point(let point) = date.expression,
        case .given(let year)? = point.year, isHeadline ? point.day == nil : point.month == nil,
        !isGoal(date.range), !isHistory(date.range)
      else { return nil }
      return year
    }.max()
  }

  /// The first sentences of running text.
  private func lead(of article: Article) -> Range<Int> {
    let lines = view.layout.lines
    guard let first = article.lines.first(where: { lines[$0].kind == .body && lines[$0].range.count > 12 })
    else {
      return article.range.lowerBound..<min(article.range.upperBound, article.range.lowerBound + 200)
    }
    return lines[first].range
  }

  private func isGoal(_ range: Range<Int>) -> Bool {
    switch view.text.unit(at: range.lowerBound - 1) {
    case "到", "至", "比", "较", "自", "从": true
    default: false
    }
  }

  private static let foundings = WordMap<Void>(words: [
    "创校", "创办", "创建", "创立", "成立", "建校", "建院", "建成", "建馆", "始建", "出生", "毕业", "参军", "入党", "入伍", "参加工作",
  ])

  /// 1986年创校, 始建于1958年: told of the past, however near the head of the article.
  private func isHistory(_ range: Range<Int>) -> Bool {
    let text = view.text
    return DateEvidence.foundings.match(in: text, at: range.upperBound) != nil
      || text.has("建于", endingAt: range.lowerBound) || text.has("成立于", endingAt: range.lowerBound)
      || text.has("创办于", endingAt: range.lowerBound) || text.has("创立于", endingAt: range.lowerBound)
  }

  /// The full date that opens the first sentence.
  private func openingYear(of article: Article) -> Int? {
    let lead = lead(of: article)
    for date in dates where lead.contains(date.range.lowerBound) {
      if case .point(let point) = date.expression, case .given(let year)? = point.year, point.month != nil {
        return year
      }
      if case .range(let from, _) = date.expression, case .given(let year)? = from.year, from.month != nil {
        return year
      }
      return nil
    }
    return nil
  }
}
