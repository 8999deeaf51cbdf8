internal import TextPipeline

/// Where the phrase ends: which of the words read is its head.
extension NounPhraseChunker {
  /// How many words of the run are the phrase, its head last; nil where there is none.
  func headed(_ run: [PhraseReader.Word], _ counting: Counting, in view: DocumentView) -> Int? {
    let text = view.text
    let lastNoun = run.lastIndex { $0.kind == .noun } ?? -1
    /// 先进工作者表彰大会
    let endsInGathering =
      lastNoun >= 0 && text.has("会", endingAt: run[lastNoun].range.upperBound)
      && run[lastNoun].range.count > 1
    var head: Int?
    func isPersonHead() -> Bool { head.map { isPerson(run[$0 - 1].range, text) } ?? false }
    func isGathering() -> Bool {
      head.map { NounPhraseWords.gatherings.contains(text[run[$0 - 1].range.upperBound - 1]) } ?? false
    }
    /// The last of the nouns that follow next.
    func following(_ i: Int) -> Int {
      var j = i + 1
      while j < lastNoun, isVerbal(run[j]) { j += 1 }
      var last = lastNoun
      // What a meeting or an act is of may be long: its head is the last.
      if counting == .events { return last }
      while j <= lastNoun, !isVerbal(run[j]) {
        if run[j].kind == .noun { last = j }
        j += 1
      }
      return last
    }
    /// Whether the noun that follows is one that verbs characterise.
    func leads(_ i: Int) -> Bool {
      NounPhraseWords.heads.contains(text[run[following(i)].range.upperBound - 1])
    }
    for (i, word) in run.enumerated() {
      switch word.kind {
      case .noun:
        // 报刊《星报》: a title behind a noun is its name, not part of it.
        if word.isQuoted, head != nil, run[i...].allSatisfy({ $0.isQuoted || $0.kind == .tail }) {
          return head
        }
        // 航空母舰山城舰: a place behind a noun is a name's.
        if head != nil, isPlace(word.range, view),
          i + 1 < run.count && run[(i + 1)...].allSatisfy({ $0.isUnknown || $0.isQuoted })
            || i + 1 == run.count && word.isPlace && counting != .persons && run[0].kind != .nominal
              && run[0].kind != .seldomNominal
            || counting == .events && isGathering()
        {
          return head
        }
        // 第六届进博会电力保障: a meeting ends its name
        if counting == .events, isGathering(),
          !NounPhraseWords.gatherings.contains(text[run[lastNoun].range.upperBound - 1])
        {
          return head
        }
        // 商品零售额
        if head != nil, i == lastNoun, word.range.count > 1,
          NounPhraseWords.sums.contains(text[word.range.upperBound - 1]),
          NounPhraseWords.notSums.match(in: text, at: word.range.upperBound - 2) == nil,
          text[word.range.upperBound - 1] != "量" || numeral(at: word.range.upperBound, in: view) == nil
        {
          return head
        }
        // An unknown word behind a person is more likely what he does; not 残疾人奥林匹克运动会.
        if word.isUnknown, !word.isQuoted, word.range.count > 1, isPersonHead(),
          counting != .events
            || !NounPhraseWords.gatherings.contains(text[run[lastNoun].range.upperBound - 1])
        {
          return head
        }
        // 航天员身心: of persons a person is the head
        if counting == .persons, isPersonHead(), !run[i...].contains(where: { isPerson($0.range, text) }) {
          return head
        }
        if closes(word.range, text), text.unit(at: word.range.upperBound) != "级" { return i + 1 }
        if word.isUnknown, word.range.count == 1, head != nil, i == lastNoun,
          text.unit(at: word.range.upperBound).isHan,
          !NounPhraseWords.suffixes.contains(text[word.range.lowerBound])
        {
          return head
        }
        head = i + 1
      case .modifier:
        // 两大奇迹新篇章: another phrase
        if i > lastNoun { return head }
        if head != nil, words.related.match(in: text, at: word.range.lowerBound) != nil { return head }
        if head != nil, text[word.range.lowerBound] == "新", word.range.count == 1, !run[i + 1].isUnknown,
          run[i + 1].range.count > 1
        {
          return head
        }
      case .adjective:
        if head != nil, i + 1 >= run.count || run[i + 1].kind != .noun && run[i + 1].kind != .modifier {
          return head
        }
      case .attribute:
        if head != nil, i > lastNoun || isPersonHead() { return head }
      case .tail:
        if head == nil || lastNoun < 0 {
          head = i + 1
        } else if run[(i + 1)...].allSatisfy({ $0.isUnknown || $0.kind != .noun }) {
          return head
        }
      case .verb:
        // 承办单位, but not 检出病毒
        guard i == 0, counting != .events, word.range.count > 1, lastNoun > 0,
          NounPhraseWords.heads.contains(text[run[lastNoun].range.upperBound - 1])
        else { return head }
      case .nominal, .seldomNominal:
        let isWeak = word.kind == .seldomNominal
        if i < lastNoun {
          guard let before = head, !run[before - 1].isQuoted else { continue }
          if !leads(i) {
            // 2次核酸检测阴性证明
            if counting == .events, !isWeak, !isGathering(), !isPersonHead() { head = i + 1 }
            return head
          }
          if isWeak,
            !NounPhraseWords.institutions.contains(text[run[following(i)].range.upperBound - 1]),
            counting != .events || !endsInGathering
          {
            return head
          }
          // 会议审议: what a gathering does
          if counting == .events, isGathering() { return head }
          if NounPhraseWords.agents.contains(text[run[before - 1].range.upperBound - 1]),
            isPerson(run[following(i)].range, text)
          {
            return head
          }
          if counting != .events || isWeak && !endsInGathering, isPersonHead(),
            isWeak || !isPerson(run[following(i)].range, text)
          {
            return head
          }
        } else if head == nil || run[..<i].allSatisfy({ $0.kind == .nominal || $0.kind == .seldomNominal }) {
          if isWeak, head == nil, counting != .events { return nil }
          if counting == .persons { return nil }
          head = i + 1
        } else if counting == .events, !isWeak || i + 1 == run.count, !isGathering(),
          !isPersonHead() || !text.unit(at: word.range.upperBound).isHan || text[word.range.upperBound] == "的"
        {
          head = i + 1
        } else {
          return head
        }
      case .opener, .stop: return head
      }
    }
    return head
  }

  private func isVerbal(_ word: PhraseReader.Word) -> Bool {
    word.kind == .nominal || word.kind == .seldomNominal
  }

  func isPlace(_ range: Range<Int>, _ view: DocumentView) -> Bool {
    view.hits.contains(startingAt: range.lowerBound) {
      NounPhraseWords.places.contains($0.type) && $0.range == range
    }
  }

  func isPerson(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    if NounPhraseWords.people.match(in: text, at: range.upperBound - 2)?.end == range.upperBound {
      return true
    }
    return NounPhraseWords.persons.contains(text.unit(at: range.upperBound - 1))
      && NounPhraseWords.notPersons.match(in: text, at: range.upperBound - 2)?.end != range.upperBound
  }

  /// A single character that may be what is counted: 67座桥.
  func isHead(_ end: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let next = text.unit(at: end)
    guard next.isHan, next != "的", next != "和" else { return true }
    guard NounPhraseWords.singles.contains(text[end - 1]) else { return false }
    switch reader.word(at: end, in: view).kind {
    case .verb, .opener, .stop, .seldomNominal, .attribute: return true
    case .noun, .modifier, .adjective, .nominal, .tail: return false
    }
  }
}
