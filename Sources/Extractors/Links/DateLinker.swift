public import TextPipeline

/// Resolves the values of dates against their article: the year of 4月24日, the day of 当日 and of a bare 上午9时.
/// Fills date, time and year of the article contexts.
public struct DateLinker: Linker {
  /// Needs no lexicon: the dates of the page decide.
  public init() {}

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    let mentions = ordered(mentions, in: &added)
    let evidence = DateEvidence(view: view, mentions: mentions)
    let contexts = evidence.contexts()
    var next = 0
    for (article, context) in zip(evidence.articles, contexts) {
      var reader = Reader(view: view, discourse: DateDiscourse(context: context))
      while next < mentions.count, mentions[next].range.lowerBound < article.range.upperBound {
        if mentions[next].type == .date {
          reader.eventYear = EventYear.year(of: next, in: mentions, view: view)
          reader.noteDateline(next, in: mentions)
          if let value = reader.read(mentions[next]) { added.values[next] = value }
        }
        next += 1
      }
    }
    added.contexts = merged(contexts, into: links.contexts)
    return added
  }

  /// `mentions` with the order of month and day settled where it was open.
  private func ordered(_ mentions: [Mention], in links: inout Links) -> [Mention] {
    func open(_ mention: Mention) -> TemporalPoint? {
      guard mention.type == .date, case .date(let value) = mention.value,
        case .point(let point)? = value.expression,
        point.isOrderOpen
      else { return nil }
      return point
    }
    guard mentions.indices.contains(where: { mentions[$0].type == .date && open(mentions[$0]) != nil }) else {
      return mentions
    }
    let order = DateOrder(
      mentions.lazy.compactMap { mention in
        guard mention.type == .date, case .date(let value) = mention.value else { return nil }
        return value.expression
      })
    var mentions = mentions
    for i in mentions.indices {
      guard let point = open(mentions[i]), let (first, second) = order.readings(of: point),
        case .date(let value) = mentions[i].value
      else { continue }
      var read = DateValue(.point(first), modifier: value.modifier)
      read.alternatives = [second.timex()]
      mentions[i].value = .date(read)
      links.values[i] = .date(read)
    }
    return mentions
  }

  private func merged(_ contexts: [ArticleContext], into known: [ArticleContext]) -> [ArticleContext] {
    guard known.count == contexts.count else { return contexts }
    return zip(known, contexts).map { known, found in
      var context = known
      context.date = found.date
      context.secondOfDay = found.secondOfDay
      context.year = found.year
      return context
    }
  }
}

extension TemporalPoint {
  /// 今天, 昨日
  fileprivate var isDeicticDay: Bool {
    if case .fromWriting? = day { return true }
    return false
  }
}

/// Reads the dates of an article in order.
private struct Reader {
  let view: DocumentView
  var discourse: DateDiscourse
  /// The year of the event that the sentence goes on to name.
  var eventYear: Int?
  /// The date that stands alone on its line or in a header, and where.
  private var dateline: (point: TemporalPoint, line: Int)?

  init(view: DocumentView, discourse: DateDiscourse) {
    self.view = view
    self.discourse = discourse
  }

  /// 新华社5月20日电, 今天(5月20日): in a text without a date of its own the day of writing.
  mutating func noteDateline(_ index: Int, in mentions: [Mention]) {
    guard discourse.writing == nil else { return }
    let text = view.text
    let end = mentions[index].range.upperBound
    if text.unit(at: end) == "电" || text.unit(at: end) == "讯" {
      discourse.dateline = told(mentions[index])
    } else if text.unit(at: end) == "(", index + 1 < mentions.count,
      mentions[index + 1].range.lowerBound == end + 1, mentions[index + 1].type == .date,
      case .date(let value) = mentions[index].value, case .point(let point)? = value.expression,
      case .fromWriting(let n)? = point.day
    {
      discourse.dateline = told(mentions[index + 1])?.adding(days: -n)
    }
  }

  private func told(_ mention: Mention) -> DateDiscourse.Told? {
    guard case .date(let value) = mention.value, case .point(let point)? = value.expression, !point.isLunar,
      case .given(let month)? = point.month, case .given(let day)? = point.day
    else { return nil }
    guard case .given(let year)? = point.year else {
      return DateDiscourse.Told(year: discourse.year, month: month, day: day)
    }
    return DateDiscourse.Told(year: year, month: month, day: day)
  }

  mutating func read(_ mention: Mention) -> MentionValue? {
    guard case .date(var value) = mention.value, let words = value.expression else { return nil }
    let start = mention.range.lowerBound
    let sentence = view.layout.sentence(at: start)
    let line = view.layout.line(at: start)
    var resolver = DateResolver(discourse: discourse, sentence: sentence, line: line)
    switch view.text.unit(at: start - 1) {
    case "较", "比": resolver.isComparison = view.text[start] == "上"
    default: break
    }
    resolver.isFuture = isFuture(mention.range)
    resolver.isWholeText = mention.range.count == view.text.count
    resolver.eventYear = eventYear
    if let dateline, isLabelled(mention.range, words, line: line, below: dateline.line) {
      resolver.discourse = discourse.at(dateline.point)
    }
    let resolved = resolver.resolve(words)
    let isResolved = resolved != words
    let anchor = isResolved ? anchor(of: words) : nil
    let isHeader = line.map { view.layout.lines[$0].kind == .header } ?? false
    if let line, case .point(let point) = resolved, point.year != nil, point.day != nil, !point.isLunar,
      isHeader || view.layout.lines[line].range.count <= mention.range.count + 8
    {
      dateline = (point, line)
    }
    // 自3月2日以来, after other dates: a bound, and no day to go on from
    let isBound = discourse.last != nil && view.text.has("以来", at: mention.range.upperBound)
    if !isHeader, !isBound {
      let isScene = isScene(start) || points(of: words).first?.isDeicticDay == true
      for (point, said) in zip(points(of: resolved), points(of: words)) {
        discourse.tell(point, words: said, isScene: isScene, sentence: sentence, line: line)
      }
      if case .range(let from, _) = resolved { discourse.tellRange(from: from) }
    }
    noteHoliday(resolved, before: mention.range.upperBound)
    if case .duration = words { return anchored(value, start) }
    guard isResolved else { return nil }
    value.expression = resolved
    value.value = resolved.timex
    value.anchor = anchor
    if let lunar = lunarReading(of: resolved) { value.alternatives = [lunar] }
    return .date(value)
  }

  /// 八月十五 in the Chinese calendar.
  private func lunarReading(of expression: TemporalExpression) -> String? {
    guard case .point(let point) = expression, point.isCalendarOpen, let date = day(point) else { return nil }
    return ChineseCalendar.gregorian(year: date.year, month: date.month, isLeap: false, day: date.day)?.iso
  }

  /// 10月1日至8日放假
  private mutating func noteHoliday(_ expression: TemporalExpression, before end: Int) {
    guard case .range(let from, let to) = expression, let first = day(from), let last = day(to),
      first <= last,
      view.text.has("放假", at: end) || view.text.has("休假", at: end) || view.text.has("(放假", at: end)
        || view.text.has(",放假", at: end)
    else { return }
    discourse.holiday = first...last
  }

  private func day(_ point: TemporalPoint) -> CalendarDate? {
    guard case .given(let year)? = point.year, case .given(let month)? = point.month,
      case .given(let day)? = point.day
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// 近三年, 未来24小时: a length of time counted from the day of writing.
  private func anchored(_ value: DateValue, _ start: Int) -> MentionValue? {
    guard let writing = discourse.writing else { return nil }
    switch view.text[start] {
    case "近", "最", "未", "今", "过": break
    default: return nil
    }
    var value = value
    value.anchor = writing.iso
    return .date(value)
  }

  /// 香港时间13时43分 on a line of its own, right below the line of its day.
  private func isLabelled(_ range: Range<Int>, _ words: TemporalExpression, line: Int?, below dateline: Int)
    -> Bool
  {
    guard case .point(let point) = words, point.isTimeOnly, let line, (0...1).contains(line - dateline) else {
      return false
    }
    return view.layout.lines[line].range.count <= range.count + (line == dateline ? 24 : 8)
  }

  private func isFuture(_ range: Range<Int>) -> Bool {
    let text = view.text
    if text.unit(at: range.upperBound) == "起" || text.unit(at: range.upperBound) == "前" { return true }
    switch text.unit(at: range.lowerBound - 1) {
    case "将": return true
    case "计": return text.unit(at: range.lowerBound - 2) == "预"
    case "划": return text.unit(at: range.lowerBound - 2) == "计"
    case "于", "在", "自", "从":
      switch text.unit(at: range.lowerBound - 2) {
      case "将", "定", "拟", "订", "划", "计": return true
      default: return false
      }
    default: return false
    }
  }

  private func points(of expression: TemporalExpression) -> [TemporalPoint] {
    switch expression {
    case .point(let point), .untilNow(let point), .recurring(let point): [point]
    case .range(let a, let b), .recurringRange(let a, let b): [a, b]
    default: []
    }
  }

  /// The date that the value was counted from.
  private func anchor(of words: TemporalExpression) -> String? {
    guard let point = points(of: words).first else { return nil }
    if point.isTimeOnly, let day = discourse.scene?.date { return day.iso }
    switch point.day ?? point.month ?? point.year {
    case .fromTold?, .sinceStart?: return discourse.scene?.date?.iso ?? discourse.writing?.iso
    default: return discourse.writing?.iso ?? discourse.year.map { padded($0, 4) }
    }
  }

  /// 截至10月15日, 比国庆节, 已于6月28日: dates to compare with do not move the story.
  private func isScene(_ start: Int) -> Bool {
    // 此前一天 is told in passing
    if view.text[start] == "此" { return false }
    switch view.text.unit(at: start - 1) {
    case "至", "止", "比", "较", "到": return false
    case "于":
      return view.text.unit(at: start - 2) != "已" && view.text.unit(at: start - 2) != "早"
        && view.text.unit(at: start - 2) != "将"
    default: return true
    }
  }
}
