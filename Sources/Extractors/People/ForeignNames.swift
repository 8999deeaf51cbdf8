internal import TextPipeline

/// Names transcribed from other scripts: 伊莎贝拉·莫雷蒂, 安-索菲·勒克莱尔, J·惠特曼, and without a dot after a title: 翻译卡莉妮娅.
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
        statistics.isPart(text[edge - 1]) || text[edge - 1] == "让",
        !ForeignNames.stops.contains(text[edge - 1])
      { edge -= 1 }
      start = edge
    }
    while start < dot, text[start] == "-" || text[start] == "." { start += 1 }
    start = trimmedStart(start, dot: dot, in: view)
    if let behind = titleEnd(before: dot, in: view), behind < start { start = behind }
    guard start < dot else { return nil }
    var end = dot
    while text.unit(at: end) == 0xB7 || text.unit(at: end) == "-" {
      let next = partEnd(from: end + 1, in: view)
      guard next > end + 1 else { break }
      end = next
    }
    if end > dot + 2, text.unit(at: end - 1) == "时", !text.unit(at: end).isHan { end -= 1 }
    // 拉菲克·哈里里国际机场
    if ForeignNames.facilities.contains(where: { text.has($0, at: end) }) { return nil }
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
    // Behind it an office or what people do: a name whatever its characters.
    let isFollowed =
      PersonContext.follows(at: end, in: text)
      || view.hits.starting(at: end).contains { $0.type == ForeignNames.title && $0.range.count > 1 }
    guard isKnown || sum > (isFollowed ? -30 : -12) * han else { return nil }
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
        || !hasVerb(in: start + 2..<edge, text)
          && (edge - 2..<edge).reduce(0, { $0 + max(-40, statistics.transcription(text[$1])) }) > -40
        || edge - start == 4
          && !(start + 2..<edge).contains(where: { PersonContext.follows(at: $0, in: text) })
          && lattice.word(at: edge - 2, in: view) == nil
    {
      return edge
    }
    // 伊斯干达|对
    if 3...4 ~= edge - start, view.tokens.isBoundary(edge), !hasVerb(in: start + 2..<edge, text),
      ForeignNames.stops.contains(text.unit(at: edge)),
      !(start..<edge - 1).contains(where: {
        lattice.word(at: $0, in: view).map { $0.word.frequency >= 8 } ?? false
      })
    {
      return edge
    }
    // As far as what people do begins: 托合塔洪|讲述.
    for end in start + 2..<start + 6 where end < edge && PersonContext.follows(at: end, in: text) {
      if !(start + 1..<end).contains(where: { offset in
        lattice.word(at: offset, in: view).map { $0.word.frequency >= 8 } ?? false
      }) {
        return end
      }
      break
    }
    let known = view.hits.starting(at: start).first { statistics.features($0)?.isNamePart ?? false }
    var end = known?.range.upperBound ?? start
    while end < text.count, end - start < 8,
      isInner(text[end]), end == start || !isEnd(at: end, in: view)
    {
      end += 1
    }
    // 考文|垂正式: one character more before a word, where none begins with it.
    if end > start, !view.tokens.isBoundary(end) || end - start < 3, view.text.unit(at: end).isHan,
      !ForeignNames.stops.contains(text[end]), lattice.word(at: end, in: view) == nil,
      !text.unit(at: end + 1).isHan || PersonContext.follows(at: end + 1, in: text)
        || lattice.word(at: end + 1, in: view).map({ $0.word.frequency >= 8 }) ?? false,
      !PersonContext.follows(at: end, in: text)
    {
      end += 1
    }
    return regnalEnd(after: end, in: text)
  }

  /// A transcription without a dot behind a title: 翻译卡莉妮娅; with a country before the title, two characters and
  /// more (外长希尔), and characters that are rare in transcriptions too (碧占莫妮).
  ///
  /// Of the ends in reach the one wins that the characters and what follows speak for.
  func bare(after title: Range<Int>, in view: DocumentView) -> Found? {
    let text = view.text
    let start = title.upperBound
    // 我代表塔吉克斯坦人民
    if view.hits.starting(at: start).contains(where: { $0.type == ForeignNames.country && $0.range.count > 1 }
    ) {
      return nil
    }
    // Two characters at least.
    guard isPossible(start, in: text), isPossible(start + 1, in: text) else { return nil }
    let isForeign = hasCountry(before: title.lowerBound, in: view)
    var sum = isForeign ? -20 : -60
    var best: Found?
    var end = start
    while end - start < 9, isPossible(end, in: text) {
      let weight = statistics.transcription(text[end])
      if !isForeign, weight < -8 { break }
      if end - start >= 2, weight < 0, ForeignNames.verbs.contains(text[end]) { break }
      if end - start >= 2, PersonContext.follows(at: end, in: text) { break }
      sum += max(-25, min(weight, isForeign ? 30 : 40))
      end += 1
      guard end - start >= (isForeign ? 2 : 3) else { continue }
      let whole = sum + ending(at: end, in: view)
      if whole > best?.sum ?? 0 { best = Found(range: start..<end, sum: whole) }
    }
    guard var found = best else { return nil }
    found.sum -= lattice.rivalry(of: found.range, in: view)
    guard found.sum > 0 else { return nil }
    found.range = start..<regnalEnd(after: found.range.upperBound, in: text)
    return found
  }

  private func isPossible(_ offset: Int, in text: AnalysisText) -> Bool {
    let unit = text.unit(at: offset)
    return unit.isHan && !ForeignNames.stops.contains(unit)
  }

  /// What stands behind a name that ends at `end`: a mark, what people do, a word, or characters that go on.
  private func ending(at end: Int, in view: DocumentView) -> Int {
    let next = view.text.unit(at: end)
    if !next.isHan || ForeignNames.stops.contains(next) { return 40 }
    if ForeignNames.verbs.contains(next), statistics.transcription(next) < 0 { return 30 }
    if PersonContext.follows(at: end, in: view.text) { return 40 }
    if isEnd(at: end, in: view) { return 15 }
    return -30
  }

  /// 三世 behind a name.
  private func regnalEnd(after end: Int, in text: AnalysisText) -> Int {
    var i = end
    while i < end + 3, ForeignNames.ordinals.contains(text.unit(at: i)) { i += 1 }
    return i > end && text.unit(at: i) == "世" && text.unit(at: i + 1) != "纪" ? i + 1 : end
  }

  /// Whether a foreign country stands shortly before a title, in its clause: 马里驻华大使, 北约秘书长.
  private func hasCountry(before title: Int, in view: DocumentView) -> Bool {
    var i = title
    // 俄外交部发言人: in one character at the beginning of a clause.
    while i > 1, title - i < 6, view.text[i - 1].isHan { i -= 1 }
    if title - i > 0, !view.text.unit(at: i - 1).isHan, AnonymousNames.countries.contains(view.text[i]) {
      return true
    }
    i = title
    while i > 0, title - i < 12, view.text[i - 1].isHan || view.text[i - 1] == "“" || view.text[i - 1] == "”"
    {
      if view.hits.ending(at: i).contains(where: {
        $0.type == ForeignNames.country && !view.text.has("中国", endingAt: i)
      })
        || ForeignNames.internationals.length(endingAt: i, in: view.text) != nil
      {
        return true
      }
      i -= 1
    }
    return false
  }

  private func isInner(_ unit: UInt16) -> Bool {
    if unit.isLatin { return true }
    return unit.isHan && (statistics.transcription(unit) > -20 || statistics.first(unit) > 12)
      && statistics.isPart(unit) && !ForeignNames.stops.contains(unit)
  }

  private func isJoint(_ offset: Int, in text: AnalysisText) -> Bool {
    (text[offset] == "-" || text[offset] == ".") && offset > 0
      && (text[offset - 1].isHan || text[offset - 1].isLatin)
  }

  /// The end of the title or country that the name before a dot stands behind (总统亚历山大·…), whatever its
  /// characters are.
  private func titleEnd(before dot: Int, in view: DocumentView) -> Int? {
    var i = dot
    while i > 0, dot - i < 7, view.text[i - 1].isHan, !ForeignNames.stops.contains(view.text[i - 1]) {
      i -= 1
      if view.hits.ending(at: i).contains(where: {
        $0.range.count > 1 && ($0.type == ForeignNames.title || $0.type == ForeignNames.country)
      }) {
        return i
      }
    }
    return nil
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
    // 某某致电|安迪
    for offset in start..<max(start, dot - 1) {
      guard let (end, word) = lattice.word(at: offset, in: view), end < dot,
        word.partOfSpeech == UInt8(ascii: "v"),
        (offset..<end).allSatisfy({ statistics.transcription(view.text[$0]) < 0 })
      else { continue }
      first = max(first, end)
    }
    return first
  }

  /// Whether a word begins at `offset` that is no part of a name.
  private func isEnd(at offset: Int, in view: DocumentView) -> Bool {
    guard let (end, word) = lattice.word(at: offset, in: view) else { return false }
    let foreign = (offset..<end).allSatisfy { statistics.transcription(view.text[$0]) > 12 }
    // 塔维|尔后: a word of a character of the name and one that never is of a name.
    if end == offset + 2, ForeignNames.stops.contains(view.text[offset + 1]),
      statistics.transcription(view.text[offset]) > 20
    {
      return false
    }
    return word.frequency >= (foreign ? 9 : 4)
  }

  private func hasVerb(in range: Range<Int>, _ text: AnalysisText) -> Bool {
    range.contains { ForeignNames.verbs.contains(text[$0]) && statistics.transcription(text[$0]) < 0 }
  }

  private static let facilities: [StaticString] = ["国际机场", "机场", "大学", "医院", "广场", "大桥", "大道", "基地", "”号"]
  private static let internationals: WordEnds = ["联合国", "欧盟", "北约", "非盟", "东盟", "阿盟", "国际"]
  private static let ordinals: UnitSet = "一二三四五六七八九十"
  private static let title = LexiconType("title")
  private static let country = LexiconType("country")
  /// Verbs and adverbs of one character, behind a name; some of them are rare in transcriptions.
  private static let verbs: UnitSet = "致以于已同遭获受连称愿与及抵访率互赴曾今昨未仍又再拟应乘携当会作则与"
  private static let stops: UnitSet = "和与及的是在对向为由、说称人后等获被将就也还任"
}
