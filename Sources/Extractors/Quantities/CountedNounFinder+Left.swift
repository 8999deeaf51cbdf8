internal import TextPipeline

/// The noun phrase that ends before a quantity: 献血者 1200人, 停车位共1500个.
extension CountedNounFinder {
  /// How far a phrase reaches to the left, in UTF-16 units.
  private static let reach = 24

  /// Where what is counted ends, and the text read for it.
  private struct Edge {
    /// Behind the noun.
    var noun: Int
    /// Behind the noun and its bracket: 学生(幼儿).
    var phrase: Int
    /// A word for an amount stands between it and the number: 数量, 总数.
    var isBeforeAmount = false
  }

  /// - Parameter unit: the last character of the measure word.
  func left(
    of mention: Int, after previous: Int, persons: Bool, unit: UInt16 = 0, in view: DocumentView
  ) -> Range<Int>? {
    let text = view.text
    guard var edge = edge(before: mention, after: previous, persons: persons, in: view) else { return nil }
    var run = clause(before: edge.noun, after: previous, in: view)
    if endsInPredicate(run, edge, text) {
      let verb = run.removeLast().range.lowerBound
      edge.noun = verb
      edge.phrase = verb
    }
    if let last = run.last {
      // “学习之星”24名
      if last.isQuoted {
        return persons || last.range.upperBound != mention || last.range.count < 4
          ? nil : last.range.lowerBound + 1..<last.range.upperBound - 1
      }
      if isRefused(last, of: run, edge, text) { return nil }
    }
    guard let first = first(of: run, persons: persons, in: view) else { return nil }
    let item = run[first].range.lowerBound..<edge.noun
    guard !isPlace(item, view), mayBeCounted(item, text) else { return nil }
    if persons {
      guard arePersons(item, from: first, of: run, text) else { return nil }
    } else {
      if item.count <= 2, NounPhraseWords.adverbs.contains(text.unit(at: item.lowerBound - 1)) { return nil }
      // 县医院5例: a body before a count that is not of bodies
      if NounPhraseWords.bodies.contains(text[edge.noun - 1]), !NounPhraseWords.ofBodies.contains(unit) {
        return nil
      }
    }
    return item.lowerBound..<edge.phrase
  }

  private func edge(before mention: Int, after previous: Int, persons: Bool, in view: DocumentView) -> Edge? {
    let text = view.text
    var end = mention
    while end > previous, let word = words.skipped(endingAt: end, in: text) { end = word }
    if end - previous > 3 {
      // 发明专利量达
      if !persons, text.unit(at: end - 1) == "量", isNoun(at: end - 3, endingAt: end - 1, in: view) {
        end -= 1
      }
      // 在校学生数143277人
      if persons, text.unit(at: end - 1) == "数", text[end - 2] != "人",
        chunker.isPerson(end - 3..<end - 1, text)
      {
        end -= 1
      }
    }
    var isBeforeAmount = false
    if let amount = words.amount(endingAt: end, in: text), amount > previous {
      end = amount
      isBeforeAmount = true
    }
    let noun = beforeBracket(end, text)
    guard noun > previous,
      isBeforeAmount || text.unit(at: noun) == "量" || mayEnd(noun, persons: persons, in: view)
    else { return nil }
    return Edge(noun: noun, phrase: end, isBeforeAmount: isBeforeAmount)
  }

  /// 设备配置数量, 汽车出口130辆: the verb belongs to the number.
  private func endsInPredicate(_ run: [PhraseReader.Word], _ edge: Edge, _ text: AnalysisText) -> Bool {
    guard run.count > 1, let last = run.last, last.kind == .nominal || last.kind == .seldomNominal
    else { return false }
    return edge.isBeforeAmount || text.unit(at: edge.noun) == "量"
      || words.trades.match(in: text, at: last.range.lowerBound)?.end == edge.noun
  }

  private func isRefused(
    _ last: PhraseReader.Word, of run: [PhraseReader.Word], _ edge: Edge, _ text: AnalysisText
  ) -> Bool {
    // 今年计划新开工1000个
    words.plans.match(in: text, at: last.range.lowerBound)?.end == last.range.upperBound
      // 领导十亿人
      || run.count == 1 && text.has("领导", endingAt: edge.noun)
      // 民间投资新36条
      || last.range.count == 1 && words.prefixes.contains(text[last.range.lowerBound])
  }

  /// Index of the first word of what is counted, with what stands before it in a list.
  private func first(of run: [PhraseReader.Word], persons: Bool, in view: DocumentView) -> Int? {
    let text = view.text
    guard var first = headed(run, persons: persons, in: view) else { return nil }
    // 校长、教师近四百人
    while first > 1, isCoordinator(run[first - 1].range, persons: persons, text),
      let before = headed(Array(run[..<(first - 1)]), persons: persons, in: view), !run[first - 2].isUnknown,
      persons || run[first - 2].range.count > 1
    {
      first = before
    }
    // 预制菜: one character unknown behind a verb
    if first > 0, first + 1 < run.count, run[first].range.count == 1, run[first].isUnknown,
      run[first + 1].kind == .nominal, run[first - 1].kind == .verb,
      run[first - 1].range.count == 2, !words.prefixes.contains(text[run[first].range.lowerBound])
    {
      first -= 1
    }
    return first
  }

  private func mayBeCounted(_ item: Range<Int>, _ text: AnalysisText) -> Bool {
    item.count >= 2
      && (!NounPhraseWords.amounts.contains(text[item.upperBound - 1])
        || text.has("制度", endingAt: item.upperBound))
  }

  private func arePersons(
    _ item: Range<Int>, from first: Int, of run: [PhraseReader.Word], _ text: AnalysisText
  ) -> Bool {
    // 监察干部、调查对象及群众100多人: a list of those who took part
    if run[first...].contains(where: { text[$0.range.lowerBound] == "、" }),
      run[first...].contains(where: { Self.conjunctions.match(in: text, at: $0.range.lowerBound) != nil })
    {
      return false
    }
    // A list of names (张三、李四2人) is not what is counted.
    return chunker.isPerson(item, text)
      && (item.count > 2 || !text.has("男子", at: item.lowerBound) && !text.has("女子", at: item.lowerBound))
      && (first < 2 || !isNominal(run[first - 2]) || !Self.isJoint(run[first - 1].range, text))
  }

  private static func isJoint(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    range.count == 1 && NounPhraseWords.coordinators.contains(text[range.lowerBound])
      || text.has("以及", at: range.lowerBound)
  }

  /// Whether what is counted may end at `end`, as far as its last characters tell: no place, no sum, and of persons a
  /// person. Most numbers in lists of places are done with here.
  private func mayEnd(_ end: Int, persons: Bool, in view: DocumentView) -> Bool {
    let text = view.text
    guard Self.isInside(text[end - 1]), text[end - 1] != "、" else { return false }
    guard end > 1, words.trades.match(in: text, at: end - 2) == nil else { return true }
    if persons { return chunker.isPerson(end - 2..<end, text) }
    if NounPhraseWords.amounts.contains(text[end - 1]) { return text.has("制度", endingAt: end) }
    return !isPlace(end - 2..<end, view)
  }

  /// 、 between two things counted together, 和 and 及 between persons.
  private func isCoordinator(_ range: Range<Int>, persons: Bool, _ text: AnalysisText) -> Bool {
    if range.count == 1, text[range.lowerBound] == "、" { return true }
    return persons && Self.conjunctions.match(in: text, at: range.lowerBound)?.end == range.upperBound
  }

  private static let conjunctions = WordMap(words: ["和", "与"])

  /// The words before `end`, back to the last mark but 、 and not further than `previous`.
  private func clause(before end: Int, after previous: Int, in view: DocumentView) -> [PhraseReader.Word] {
    let text = view.text
    var i = end
    while i > previous, end - i < Self.reach, Self.isInside(text[i - 1]) {
      i -= 1
    }
    if text.unit(at: i - 1).isDigit {
      // 5G基站; but in 6976/7次动车组列车 the measure word is another number's
      if text[i].isLatin { i -= 1 } else { i += 1 }
    }
    while i < end, !view.tokens.isBoundary(i) { i += 1 }
    var run: [PhraseReader.Word] = []
    while i < end {
      var word = reader.word(at: i, limit: end, in: view)
      if text[i] == "“", let close = (i + 2..<max(i + 2, min(end, i + 12))).first(where: { text[$0] == "”" })
      {
        word = PhraseReader.Word(range: i..<close + 1, kind: .noun, isQuoted: true)
      }
      run.append(word)
      i = word.range.upperBound
    }
    return run
  }

  private static func isInside(_ unit: UInt16) -> Bool {
    unit.isHan || unit.isLatin || unit == "、" || unit == "“" || unit == "”"
  }

  /// Index of the first word of the phrase that the run ends with, nil if it ends with none.
  private func headed(_ run: [PhraseReader.Word], persons: Bool, in view: DocumentView) -> Int? {
    let text = view.text
    var first: Int?
    walk: for i in run.indices.reversed() {
      let word = run[i]
      let before = i > 0 ? run[i - 1] : nil
      switch word.kind {
      case .noun:
        // 共报告法定传染病: an adverb shows that the word is a verb.
        // 前十个月新能源汽车; 等方面问题
        if first != nil, Self.isLeftover(word.range, text) { break walk }
        if first != nil, !word.isQuoted,
          NounPhraseWords.adverbs.contains(text.unit(at: word.range.lowerBound - 1))
        {
          break walk
        }
      case .tail: if first != nil { break walk }
      case .modifier, .adjective, .attribute: if first == nil { break walk }
      case .nominal, .seldomNominal:
        let isStaffed =
          i + 1 == first
          && words.staffed.match(in: text, at: word.range.upperBound)?.end == run.last?.range.upperBound
        // 开行旅游列车: behind a verb it is an attribute of what is counted
        let isObject =
          first != nil && word.kind == .nominal
          && run[..<i].last(where: { $0.kind != .nominal })?.kind == .verb
        guard
          isStaffed || isObject
            || run[..<i].last(where: { $0.kind != .nominal }).map({
              isNominal($0) || words.determiners.match(in: text, at: $0.range.lowerBound) != nil
            }) ?? false,
          !NounPhraseWords.adverbs.contains(text.unit(at: word.range.lowerBound - 1))
        else { break walk }
        if first == nil {
          if persons || before?.kind == .attribute || word.kind == .seldomNominal { break walk }
        } else if word.kind == .seldomNominal {
          break walk
        }
        // 计划招聘教师
        if i > 0,
          words.plans.match(in: text, at: run[i - 1].range.lowerBound)?.end == run[i - 1].range.upperBound
        {
          break walk
        }
        // 医院规划床位: behind who acts a verb is one.
        if first != nil, !isStaffed, let before,
          NounPhraseWords.agents.contains(text[before.range.upperBound - 1])
            || text.has("当地", at: before.range.lowerBound),
          NounPhraseWords.notAgents.match(in: text, at: before.range.lowerBound) == nil
        {
          break walk
        }
      case .verb, .opener, .stop: break walk
      }
      first = i
    }
    return first
  }

  /// What belongs to the words before the phrase: the 月 of a date, the 方面 that ends a list.
  private static func isLeftover(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    if range.count == 1 { return leftovers.contains(text[range.lowerBound]) }
    return text.unit(at: range.lowerBound - 1) == "等" && text.has("方面", at: range.lowerBound)
  }

  private static let leftovers: UnitSet = "年月日时天个"

  private func isNominal(_ word: PhraseReader.Word) -> Bool {
    switch word.kind {
    case .noun, .modifier, .adjective, .attribute: true
    case .nominal, .seldomNominal, .tail, .verb, .opener, .stop: false
    }
  }

  /// 学生(幼儿) to the left: where the bracket opens.
  private func beforeBracket(_ end: Int, _ text: AnalysisText) -> Int {
    guard text.unit(at: end - 1) == ")" else { return end }
    for length in 3...5 where text.unit(at: end - length) == "(" { return end - length }
    return end
  }

  private func isPlace(_ range: Range<Int>, _ view: DocumentView) -> Bool {
    view.hits.contains(endingAt: range.upperBound) {
      $0.range.count > 1 && NounPhraseWords.places.contains($0.type)
    } || NounPhraseWords.isPlaceName(range, view.text)
  }
}
