public import TextPipeline

/// Resolves the values of dates against their article: the year of 4月24日, the day of 当日 and of a bare 上午9时.
/// Fills date, time and year of the article contexts.
public struct DateLinker: Linker {
  /// Needs no lexicon: the dates of the page decide.
  public init() {}

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    let evidence = DateEvidence(view: view, mentions: mentions)
    let contexts = evidence.contexts()
    var added = Links()
    var next = 0
    for (article, context) in zip(evidence.articles, contexts) {
      var reader = Reader(view: view, discourse: DateDiscourse(context: context))
      while next < mentions.count, mentions[next].range.lowerBound < article.range.upperBound {
        if mentions[next].type == .date, let value = reader.read(mentions[next]) {
          added.values[next] = value
        }
        next += 1
      }
    }
    added.contexts = merged(contexts, into: links.contexts)
    return added
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
    let resolved = resolver.resolve(words)
    let anchor = anchor(of: words)
    let isHeader = line.map { view.layout.lines[$0].kind == .header } ?? false
    // 自3月2日以来, after other dates: a bound, and no day to go on from
    let isBound = discourse.last != nil && view.text.has("以来", at: mention.range.upperBound)
    if !isHeader, !isBound {
      let isScene = isScene(start) || points(of: words).first?.isDeicticDay == true
      for (point, said) in zip(points(of: resolved), points(of: words)) {
        discourse.tell(point, words: said, isScene: isScene, sentence: sentence, line: line)
      }
    }
    guard resolved != words else { return nil }
    value.expression = resolved
    value.value = resolved.timex
    value.anchor = anchor
    return .date(value)
  }

  private func isFuture(_ range: Range<Int>) -> Bool {
    let text = view.text
    if text.unit(at: range.upperBound) == "起" || text.unit(at: range.upperBound) == "前" { return true }
    switch text.unit(at: range.lowerBound - 1) {
    case "将": return true
    case "于", "在", "自", "从":
      switch text.unit(at: range.lowerBound - 2) {
      case "将", "定", "拟", "订": return true
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
    switch view.text.unit(at: start - 1) {
    case "至", "止", "比", "较", "到": return false
    case "于":
      return view.text.unit(at: start - 2) != "已" && view.text.unit(at: start - 2) != "早"
        && view.text.unit(at: start - 2) != "将"
    default: return true
    }
  }
}
