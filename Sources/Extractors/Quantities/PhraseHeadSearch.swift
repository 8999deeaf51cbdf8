internal import TextPipeline

/// Walks the words behind a number and keeps the last that may be the head, until one shows that the phrase is over.
struct PhraseHeadSearch {
  private let run: [PhraseReader.Word]
  private let counting: NounPhraseChunker.Counting
  private let chunker: NounPhraseChunker
  private let view: DocumentView
  private let text: AnalysisText
  /// Index of the last noun of the run, -1 without one.
  private let lastNoun: Int
  /// How many words the phrase has so far, its head last.
  private var length: Int?

  init(
    _ run: [PhraseReader.Word], _ counting: NounPhraseChunker.Counting, chunker: NounPhraseChunker,
    in view: DocumentView
  ) {
    self.run = run
    self.counting = counting
    self.chunker = chunker
    self.view = view
    text = view.text
    lastNoun = run.lastIndex { $0.kind == .noun } ?? -1
  }

  /// What a word is to the phrase before it.
  private enum Step {
    /// Its head so far.
    case head
    /// Its head for good.
    case last
    /// A part, if a head follows.
    case inside
    /// Behind its end.
    case over
    /// A sign that there is no phrase.
    case none
  }

  /// How many words of the run are the phrase, its head last; nil where there is none.
  mutating func head() -> Int? {
    for i in run.indices {
      switch step(i) {
      case .head: length = i + 1
      case .last: return i + 1
      case .inside: break
      case .over: return length
      case .none: return nil
      }
    }
    return length
  }

  private func step(_ i: Int) -> Step {
    switch run[i].kind {
    case .noun: noun(i)
    case .modifier: isOfAnotherPhrase(modifier: i) ? .over : .inside
    case .adjective:
      length != nil && (i + 1 >= run.count || run[i + 1].kind != .noun && run[i + 1].kind != .modifier)
        ? .over : .inside
    case .attribute: length != nil && (i > lastNoun || isPerson) ? .over : .inside
    case .tail: tail(i)
    case .verb: isAttribute(verb: i) ? .inside : .over
    case .nominal, .seldomNominal: i < lastNoun ? verbal(i) : lastVerbal(i)
    case .opener, .stop: .over
    }
  }

  /// Whether the phrase so far is of a person.
  private var isPerson: Bool { length.map { chunker.isPerson(run[$0 - 1].range, text) } ?? false }

  /// Whether the phrase so far is of a meeting or a contest.
  private var isGathering: Bool { length.map { endsInGathering($0 - 1) } ?? false }

  private func endsInGathering(_ i: Int) -> Bool {
    NounPhraseWords.gatherings.contains(text[run[i].range.upperBound - 1])
  }
}

// MARK: Nouns and what goes with them

extension PhraseHeadSearch {
  private func noun(_ i: Int) -> Step {
    let range = run[i].range
    if length != nil, isBehindThePhrase(noun: i) { return .over }
    if chunker.closes(range, text), text.unit(at: range.upperBound) != "级" { return .last }
    let isStray =
      run[i].isUnknown && range.count == 1 && length != nil && i == lastNoun
      && text.unit(at: range.upperBound).isHan && !NounPhraseWords.suffixes.contains(text[range.lowerBound])
    return isStray ? .over : .head
  }

  private func isBehindThePhrase(noun i: Int) -> Bool {
    let word = run[i]
    // 报刊《星报》: a title behind a noun is its name, not part of it.
    if word.isQuoted, run[i...].allSatisfy({ $0.isQuoted || $0.kind == .tail }) { return true }
    if isPlaceOfAName(i) || isSum(i) { return true }
    // 第六届进博会电力保障: a meeting ends its name.
    if counting == .events, isGathering, !endsInGathering(lastNoun) { return true }
    guard isPerson else { return false }
    // An unknown word behind a person is more likely what he does; not 残疾人奥林匹克运动会.
    if word.isUnknown, !word.isQuoted, word.range.count > 1, counting != .events || !endsInGathering(lastNoun)
    {
      return true
    }
    // 航天员身心: of persons a person is the head
    return counting == .persons && !run[i...].contains { chunker.isPerson($0.range, text) }
  }

  /// 航空母舰山城舰: a place behind a noun is a name's.
  private func isPlaceOfAName(_ i: Int) -> Bool {
    guard chunker.isPlace(run[i].range, view) else { return false }
    if counting == .events, isGathering { return true }
    guard i + 1 == run.count else { return run[(i + 1)...].allSatisfy { $0.isUnknown || $0.isQuoted } }
    return run[i].isPlace && counting != .persons && !isVerbal(0)
  }

  /// 商品零售额
  private func isSum(_ i: Int) -> Bool {
    let end = run[i].range.upperBound
    return i == lastNoun && run[i].range.count > 1 && NounPhraseWords.sums.contains(text[end - 1])
      && NounPhraseWords.notSums.match(in: text, at: end - 2) == nil
      && (text[end - 1] != "量" || chunker.numeral(at: end, in: view) == nil)
  }

  private func isOfAnotherPhrase(modifier i: Int) -> Bool {
    // 两大奇迹新篇章
    if i > lastNoun { return true }
    guard length != nil else { return false }
    let range = run[i].range
    return chunker.words.related.match(in: text, at: range.lowerBound) != nil
      || text[range.lowerBound] == "新" && range.count == 1 && !run[i + 1].isUnknown
        && run[i + 1].range.count > 1
  }

  private func tail(_ i: Int) -> Step {
    if length == nil || lastNoun < 0 { return .head }
    return run[(i + 1)...].allSatisfy { $0.isUnknown || $0.kind != .noun } ? .over : .inside
  }
}

// MARK: Verbs

extension PhraseHeadSearch {
  /// 承办单位, but not 检出病毒
  private func isAttribute(verb i: Int) -> Bool {
    i == 0 && counting != .events && run[i].range.count > 1 && lastNoun > 0
      && NounPhraseWords.heads.contains(text[run[lastNoun].range.upperBound - 1])
  }

  /// A verb that may be a noun, with a noun somewhere behind it.
  private func verbal(_ i: Int) -> Step {
    guard let length, !run[length - 1].isQuoted else { return .inside }
    let isWeak = run[i].kind == .seldomNominal
    let noun = run[following(i)].range
    guard NounPhraseWords.heads.contains(text[noun.upperBound - 1]) else {
      // 2次核酸检测阴性证明
      return counting == .events && !isWeak && !isGathering && !isPerson ? .last : .over
    }
    // 先进工作者表彰大会
    let mayBeWeak = counting == .events && isMeeting
    if isWeak, !mayBeWeak, !NounPhraseWords.institutions.contains(text[noun.upperBound - 1]) { return .over }
    // 会议审议: what a gathering does
    if counting == .events, isGathering { return .over }
    let isActed = chunker.isPerson(noun, text)
    if NounPhraseWords.agents.contains(text[run[length - 1].range.upperBound - 1]), isActed { return .over }
    let isDone = isPerson && (isWeak ? !mayBeWeak : counting != .events && !isActed)
    return isDone ? .over : .inside
  }

  /// A verb that may be a noun, with no noun behind it.
  private func lastVerbal(_ i: Int) -> Step {
    let isWeak = run[i].kind == .seldomNominal
    if length == nil || run[..<i].indices.allSatisfy(isVerbal) {
      return counting == .persons || isWeak && length == nil && counting != .events ? .none : .head
    }
    let next = text.unit(at: run[i].range.upperBound)
    return counting == .events && !isGathering && (!isWeak || i + 1 == run.count)
      && (!isPerson || !next.isHan || next == "的") ? .head : .over
  }

  /// The last of the nouns that follow next.
  private func following(_ i: Int) -> Int {
    // What a meeting or an act is of may be long: its head is the last.
    if counting == .events { return lastNoun }
    var j = i + 1
    while j < lastNoun, isVerbal(j) { j += 1 }
    var last = lastNoun
    while j <= lastNoun, !isVerbal(j) {
      if run[j].kind == .noun { last = j }
      j += 1
    }
    return last
  }

  /// Whether the nouns end in a meeting told in more than a character.
  private var isMeeting: Bool {
    lastNoun >= 0 && run[lastNoun].range.count > 1 && text.has("会", endingAt: run[lastNoun].range.upperBound)
  }

  private func isVerbal(_ i: Int) -> Bool {
    run[i].kind == .nominal || run[i].kind == .seldomNominal
  }
}
