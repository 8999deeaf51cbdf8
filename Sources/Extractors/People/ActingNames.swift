internal import TextPipeline

/// People whose names other evidence cannot tell, by what they do: 政法委书记首建中 (a family hardly ever met) or 副主席高科 (a word)
/// where 首建中一行 or 高科指出 begins another clause.
struct ActingNames: Sendable {
  let statistics: NameStatistics

  /// The names right behind a title that begin another clause before what people do.
  func names(behind titles: [TitleSpan], in view: DocumentView) -> [Range<Int>] {
    var titled: [UInt64: [Range<Int>]] = [:]
    for title in titles where !title.isCommonNoun && !title.isWeak && !title.isByline {
      let start = title.range.upperBound
      for end in start + 2...start + 3 where mayBeName(start..<end, in: view) {
        titled[key(start..<end, view.text), default: []].append(start..<end)
      }
    }
    guard !titled.isEmpty else { return [] }
    let text = view.text
    var acting: Set<UInt64> = []
    var start = 0
    while start < text.count - 3 {
      for end in start + 2...start + 3 where titled[key(start..<end, text)] != nil {
        if let cue = PersonContext.cue(at: end, in: text), cue.value >= 40 {
          acting.insert(key(start..<end, text))
        }
      }
      start = text.next(ActingNames.marks, from: start) + 1
    }
    return acting.flatMap { titled[$0]! }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func mayBeName(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, range.lowerBound, range.upperBound)
    guard end <= text.count, view.tokens.isBoundary(start),
      range.count == 3 ? isOfRareFamily(range, in: view) : isWord(range, in: view)
    else { return false }
    // 都业洲: the family name may be a word as well.
    return range.allSatisfy {
      text[$0].isHan
        && ($0 == start || statistics.isPart(text[$0]) && !NameWeigher.functionWords.contains(text[$0]))
    }
      && !ActingNames.bodyEnds.contains(text[end - 1])
      && !view.hits.contains(startingAt: start) {
        // 柴山直树: a family of Japan, read with its given name
        $0.range.count > 1
          && (!ActingNames.words.contains($0.type) || statistics.features($0)?.japanese != nil)
      }
  }

  private func isOfRareFamily(_ range: Range<Int>, in view: DocumentView) -> Bool {
    statistics.surname(view.text[range.lowerBound]) < -30 && view.tokens.isBoundary(range.lowerBound + 1)
      && !statistics.character(view.text[range.upperBound - 1]).isPlaceEnd
  }

  private func isWord(_ range: Range<Int>, in view: DocumentView) -> Bool {
    statistics.surname(view.text[range.lowerBound]) >= -30 && !view.tokens.isBoundary(range.lowerBound + 1)
      && view.tokens.isBoundary(range.upperBound)
  }

  private func key(_ range: Range<Int>, _ text: AnalysisText) -> UInt64 {
    text.units[range].reduce(0) { $0 << 16 | UInt64($1) }
  }

  private static let words: LexiconTypeSet = ["word", "surname"]
  private static let marks: UnitSet = "\n,。;!?:“” "
  /// What bodies, meetings and those who are many end in: 办公会, 工作组, 代表团, 负责人.
  static let bodyEnds: UnitSet = "会议组团队局院厅部处室办委社所站校人员者们等方军媒"
}
