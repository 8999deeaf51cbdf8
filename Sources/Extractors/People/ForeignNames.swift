internal import TextPipeline

/// Names transcribed from other scripts: 玛丽亚·冈萨雷斯, 让-皮埃尔·杜邦, J·史密斯, and without a dot after a title: 翻译阿普玛娜.
struct ForeignNames: Sendable {
  let statistics: NameStatistics
  let lattice: WordLattice

  struct Found: Sendable {
    var range: Range<Int>
    /// Eighths of a bit.
    var sum: Int
  }

  /// The name around the middle dot at `dot`, nil where the dot joins something else.
  func dotted(at dot: Int, in view: DocumentView) -> Found? {
    let text = view.text
    var start = dot
    while start > 0, dot - start < 8, isInner(text[start - 1]) || isJoint(start - 1, in: text) { start -= 1 }
    // As far as a mark, if it is near: 亚历山大 needs no statistics between two marks.
    var edge = dot
    while edge > 0, dot - edge < 5, text[edge - 1].isHan, !ForeignNames.stops.contains(text[edge - 1]) {
      edge -= 1
    }
    if edge < start, edge == 0 || !text[edge - 1].isHan { start = edge }
    if text.unit(at: start - 1) == "-" { start -= 1 }
    if text[start] == "-" {
      edge = start
      while edge > 0, start - edge < 4, text[edge - 1].isHan,
        NameShapes.isPart(text[edge - 1]) || text[edge - 1] == "让",
        !ForeignNames.stops.contains(text[edge - 1])
      { edge -= 1 }
      start = edge
    }
    while start < dot, text[start] == "-" || text[start] == "." { start += 1 }
    start = trimmedStart(start, dot: dot, in: view)
    guard start < dot else { return nil }
    var end = dot
    while text.unit(at: end) == 0xB7 || text.unit(at: end) == "-" {
      let next = partEnd(from: end + 1, in: view)
      guard next > end + 1 else { break }
      end = next
    }
    guard end > dot + 1, text[end - 1].isHan || text[start].isHan else { return nil }
    var sum = 0
    var han = 0
    for i in start..<end where text[i].isHan {
      sum += max(-40, min(20, statistics.transcription(text[i])))
      han += 1
    }
    let isKnown = (start..<end).contains { offset in
      view.hits.starting(at: offset).contains { statistics.features($0)?.isNamePart ?? false }
    }
    guard isKnown || sum > -12 * han else { return nil }
    return Found(range: start..<end, sum: max(sum + 60, 40))
  }

  /// The end of a part of a name after a dot: the next mark, if it is near, else as far as characters are those of
  /// transcriptions.
  private func partEnd(from start: Int, in view: DocumentView) -> Int {
    let text = view.text
    var edge = start
    while edge < text.count, edge - start < 8, text[edge].isHan, !ForeignNames.stops.contains(text[edge]) {
      edge += 1
    }
    if edge > start, text.unit(at: edge) == 0xB7 { return edge }
    if edge > start, edge - start <= 5, !text.unit(at: edge).isHan,
      edge - start < 3
        || (edge - 2..<edge).reduce(0, { $0 + max(-40, statistics.transcription(text[$1])) }) > -40
    {
      return edge
    }
    let known = view.hits.starting(at: start).first { statistics.features($0)?.isNamePart ?? false }
    var end = known?.range.upperBound ?? start
    while end < text.count, end - start < 8,
      isInner(text[end]), end == start || !isEnd(at: end, in: view)
    {
      end += 1
    }
    return end
  }

  /// A transcription without a dot that begins at `start`: three characters and more.
  func bare(at start: Int, in view: DocumentView) -> Found? {
    let text = view.text
    var end = start
    var sum = -60
    while end < text.count, end - start < 8, text[end].isHan {
      let weight = statistics.transcription(text[end])
      if weight < -8 || (end - start >= 2 && isEnd(at: end, in: view)) { break }
      sum += min(weight, 40)
      end += 1
    }
    guard end - start >= 3 else { return nil }
    sum -= lattice.rivalry(of: start..<end, in: view)
    return sum > 0 ? Found(range: start..<end, sum: sum) : nil
  }

  private func isInner(_ unit: UInt16) -> Bool {
    if unit.isLatin { return true }
    return unit.isHan && (statistics.transcription(unit) > -20 || statistics.first(unit) > 12)
      && NameShapes.isPart(unit) && !ForeignNames.stops.contains(unit)
  }

  private func isJoint(_ offset: Int, in text: AnalysisText) -> Bool {
    (text[offset] == "-" || text[offset] == ".") && offset > 0
      && (text[offset - 1].isHan || text[offset - 1].isLatin)
  }

  /// Takes titles and words that end before the dot off the beginning.
  private func trimmedStart(_ start: Int, dot: Int, in view: DocumentView) -> Int {
    var first = start
    for offset in start..<dot {
      for hit in view.hits.ending(at: offset + 1) where hit.range.count > 1 {
        let isTitle = hit.type == ForeignNames.title || hit.type == ForeignNames.country
        if isTitle, offset + 1 < dot { first = max(first, offset + 1) }
      }
    }
    return first
  }

  /// Whether a word begins at `offset` that is no part of a name.
  private func isEnd(at offset: Int, in view: DocumentView) -> Bool {
    guard let (end, word) = lattice.word(at: offset, in: view) else { return false }
    let foreign = (offset..<end).allSatisfy { statistics.transcription(view.text[$0]) > 12 }
    return word.frequency >= (foreign ? 9 : 4)
  }

  private static let title = LexiconType("title")
  private static let country = LexiconType("country")
  private static let stops: UnitSet = "和与及的是在对向为由、说称人后等获被将就也还任"
}
