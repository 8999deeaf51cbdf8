internal import TextPipeline

/// People whose family name is in no list, or hardly ever one, by what they do: 政法委书记首建中 where 首建中一行 or 首建中指出 begins
/// another clause.
struct ActingNames: Sendable {
  let statistics: NameStatistics

  /// The names right behind a title that begin another clause before what people do.
  func names(behind titles: [TitleSpan], in view: DocumentView) -> [Range<Int>] {
    var titled: [UInt64: [Range<Int>]] = [:]
    for title in titles where !title.isCommonNoun && !title.isWeak && !title.isByline {
      let range = title.range.upperBound..<title.range.upperBound + ActingNames.length
      if isUnlisted(range, in: view) { titled[key(range, view.text), default: []].append(range) }
    }
    guard !titled.isEmpty else { return [] }
    let text = view.text
    var acting: Set<UInt64> = []
    for start in 0..<max(0, text.count - ActingNames.length)
    where start == 0 || ActingNames.marks.contains(text.units[start - 1]) {
      let name = start..<start + ActingNames.length
      let key = key(name, text)
      if titled[key] != nil, let cue = PersonContext.cue(at: name.upperBound, in: text), cue.value >= 40 {
        acting.insert(key)
      }
    }
    return acting.flatMap { titled[$0]! }
  }

  /// Three characters that may be a name, of a family that is in no list.
  private func isUnlisted(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    guard range.upperBound <= text.count, statistics.surname(text[range.lowerBound]) < -30,
      view.tokens.isBoundary(range.lowerBound), view.tokens.isBoundary(range.lowerBound + 1)
    else { return false }
    // 都业洲: the family name may be a word as well.
    return range.allSatisfy {
      text[$0].isHan
        && ($0 == range.lowerBound
          || statistics.isPart(text[$0]) && !NameWeigher.functionWords.contains(text[$0]))
    }
      && !statistics.character(text[range.upperBound - 1]).isPlaceEnd
      && !ActingNames.bodyEnds.contains(text[range.upperBound - 1])
      && !view.hits.contains(startingAt: range.lowerBound) { $0.range.count > 1 && $0.type != .word }
  }

  private func key(_ range: Range<Int>, _ text: AnalysisText) -> UInt64 {
    text.units[range].reduce(0) { $0 << 16 | UInt64($1) }
  }

  private static let length = 3
  private static let marks: UnitSet = "\n,。;!?:“” "
  /// What bodies, meetings and those who are many end in: 办公会, 工作组, 代表团, 负责人.
  private static let bodyEnds: UnitSet = "会组团队局院厅部处科室办委社所站校人员者们等方军媒"
}
