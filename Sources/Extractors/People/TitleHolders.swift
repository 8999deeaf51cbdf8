internal import TextPipeline

/// Tells titles whose holder stands right before them (罗致远主席, 卡莉妮娅总统): what follows such a title is seldom a name.
struct TitleHolders: Sendable {
  let shapes: NameShapes
  let lattice: WordLattice

  /// The titles of a text, those marked that somebody before them holds.
  func marked(_ titles: [TitleSpan], bodies: BodyMap, in view: DocumentView) -> [TitleSpan] {
    titles.map { title in
      var title = title
      title.isHeld = !title.isByline && isHeld(title.range, bodies: bodies, in: view)
      return title
    }
  }

  private func isHeld(_ title: Range<Int>, bodies: BodyMap, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, title.lowerBound, title.upperBound)
    guard start > 0, text[start - 1].isHan, !bodies.isEnd(start),
      !view.hits.contains(
        endingAt: start, where: { $0.range.count > 1 && TitleHolders.others.contains($0.type) })
    else { return false }
    // 习主席|鲜明指出
    if AnonymousNames.isAddress(start - 1..<end, in: text) { return true }
    for length in [3, 2, 4] where start >= length {
      let range = start - length..<start
      // Three characters that the segmenter does not know are a name even of odd characters.
      let isLoose = length == 3 && range.allSatisfy { view.tokens.isBoundary($0) }
      guard let reading = shapes.reading(of: range, in: view),
        reading.form > (isLoose ? -30 : length == 3 ? 0 : 40),
        view.tokens.isBoundary(range.lowerBound), lattice.rivalry(of: range, in: view) < 40
      else { continue }
      return true
    }
    // Transcribed: 卡莉妮娅总统
    var (sum, i) = (0, start)
    while i > 0, start - i < 6, text[i - 1].isHan, shapes.statistics.transcription(text[i - 1]) > 0 {
      i -= 1
      sum += min(20, shapes.statistics.transcription(text[i]))
    }
    return start - i >= 2 && sum > 20
  }

  /// What introduces a title and is no name.
  private static let others = [
    "country", "region", "division", "foreigncity", "title", "titlemod", "orghead", "organization",
  ]
  .map { LexiconType($0) }
}
