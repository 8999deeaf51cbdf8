internal import TextPipeline

/// Transcribed names that a bracket gives in their own script: 布兰科(Jorge Blanco). Two words in capitals are a person's
/// where the characters before them are of transcriptions.
struct GlossedNames: Sendable {
  let statistics: NameStatistics

  /// The name before the bracket at `open`.
  func name(before open: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard isFullName(open + 1, in: text) else { return nil }
    var start = open
    var sum = 0
    while start > 0, open - start < Self.longest, isOfName(start - 1, before: open, in: view) {
      start -= 1
      sum += statistics.transcription(text[start])
    }
    let count = open - start
    guard count > 1, sum > 0, isEdge(start, in: view) else { return nil }
    return view.hits.contains(startingAt: start) {
      $0.range.upperBound >= open && Self.others.contains($0.type)
    } ? nil : start..<open
  }

  private func isOfName(_ offset: Int, before open: Int, in view: DocumentView) -> Bool {
    let unit = view.text[offset]
    if unit == 0xB7 || unit == "-" { return offset < open - 1 }
    guard unit.isHan, !TranscriptionEdges.stops.contains(unit), statistics.transcription(unit) > Self.rarest
    else { return false }
    // 外援|布兰科
    return !view.hits.contains(endingAt: offset + 1) {
      $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type) && offset + 1 < open
    }
  }

  /// A mark, a function word, a title or a country before the name.
  private func isEdge(_ start: Int, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: start - 1)
    return !before.isHan || TranscriptionEdges.stops.contains(before)
      || TranscriptionEdges.prepositions.contains(before) || view.tokens.isBoundary(start)
  }

  /// Jorge Blanco, J. Blanco, De'Mon Brooks: two to four words in capitals, and the bracket's end.
  private func isFullName(_ start: Int, in text: AnalysisText) -> Bool {
    var words = 0
    var i = start
    while words < 5 {
      guard Self.capitals.contains(text.unit(at: i)) else { return false }
      var hasSmall = false
      let first = i
      while text.unit(at: i).isLatin || Self.marks.contains(text.unit(at: i)) {
        if !Self.capitals.contains(text[i]), text[i].isLatin { hasSmall = true }
        i += 1
      }
      guard hasSmall || i - first < 3, i - first < 20 else { return false }
      words += 1
      if text.unit(at: i) == ")" { return words > 1 }
      guard text.unit(at: i).isBlank || text.unit(at: i) == 0xB7 else { return false }
      i += 1
    }
    return false
  }

  private static let longest = 14
  private static let rarest = -30
  private static let capitals = UnitSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let marks = UnitSet("'’.-‘")
  /// What the lexicons know that is nobody.
  static let others = LexiconTypeSet([
    "country", "region", "foreigncity", "division", "club", "organization",
  ])
}
