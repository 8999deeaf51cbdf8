internal import TextPipeline

/// Where the part of a transcribed name before a dot begins.
extension TranscriptionEdges {
  /// The start that is most likely for the part of a name before the dot at `dot`.
  func start(before dot: Int, in view: DocumentView) -> Int? {
    let text = view.text
    var best: (start: Int, sum: Int)?
    var sum = 0
    var start = dot
    while start > 0, dot - start < TranscriptionEdges.longest {
      let unit = text[start - 1]
      if unit == "-" || unit == "." {
        guard start > 1, start < dot, text[start - 2].isHan || text[start - 2].isLatin else { break }
      } else if unit.isLatin {
        sum += 15
      } else if TranscriptionEdges.calendar.contains(unit), text.unit(at: start - 2).isDigit {
        // 1893年|亨利·…
        break
      } else if unit == "士", TranscriptionEdges.beforePersons.contains(text.unit(at: start - 2)) {
        break
      } else {
        guard isPossible(start - 1, in: text),
          statistics.isPart(unit) || unit == "都" || unit == "那" || text.unit(at: start) == "-"
        else { break }
        let weight = max(statistics.transcription(unit), statistics.first(unit) > 12 ? -5 : -30)
        sum += max(-30, min(weight, 30))
      }
      start -= 1
      guard text[start] != "-", text[start] != "." else { continue }

      let isBehind =
        isBehindNeighbour(start, dot: dot, in: view)
        || TranscriptionEdges.choosing.length(endingAt: start, in: text) != nil
        // 诺贝尔奖得主|卡尔·…
        || PersonContext.introduces(endingAt: start, in: text)
        || start < dot - 1 && statistics.transcription(text[start]) > NameStatistics.never
          && endsForeignlessWord(at: start, in: view)
      let whole = sum + (isBehind ? 40 : beginning(at: start, in: view))
      if whole >= best?.sum ?? .min { best = (start, whole) }
      if isBehind { break }
    }
    return best?.start
  }

  /// 杜马提名|米哈伊尔·…: whether a frequent word ends at `offset` whose last character is in no name.
  private func endsForeignlessWord(at offset: Int, in view: DocumentView) -> Bool {
    guard offset > 1, !isBehindChoice(offset, in: view.text),
      statistics.transcription(view.text[offset - 1]) <= NameStatistics.never,
      let (end, word) = lattice.word(at: offset - 2, in: view)
    else { return false }
    return end == offset && word.frequency >= 8
  }

  /// 致电大|卫·…: whether what is done to somebody ends one character before `offset`.
  func isBehindChoice(_ offset: Int, in text: AnalysisText) -> Bool {
    TranscriptionEdges.choosing.length(endingAt: offset - 1, in: text) != nil
  }

  /// What stands before a name that begins at `start`.
  private func beginning(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    let before = text.unit(at: start - 1)
    if before == "-" || before == "." || before.isLatin { return -20 }
    if !before.isHan { return 40 }
    if TranscriptionEdges.stops.contains(before)
      || TranscriptionEdges.prepositions.contains(before) && statistics.transcription(before) < 0
      || TranscriptionEdges.persons.contains(before) && statistics.transcription(before) < 0
    {
      return 30
    }
    if endsWord(at: start, in: view) { return 25 }
    if let (end, word) = lattice.word(at: start - 1, in: view), end > start, word.frequency >= 4 {
      return -40
    }
    return statistics.transcription(before) > 10 ? -40 : -20
  }

  /// 意大利|马里奥·…, 总统|谢·…: whether a title or a country ends at `start`; but 巴西鲁·…
  private func isBehindNeighbour(_ start: Int, dot: Int, in view: DocumentView) -> Bool {
    !isBehindChoice(start, in: view.text)
      && view.hits.contains(endingAt: start) {
        $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type)
          && (dot - start > 1 || $0.type != .country)
      }
  }

  private static let calendar: UnitSet = "年月日"
  /// What nouns of people end in.
  private static let persons: UnitSet = "员士者家师长官手生"
  /// 人士, 女士, 爵士: who stands before a name.
  private static let beforePersons: UnitSet = "人女博院护战爵骑斗烈"
}
