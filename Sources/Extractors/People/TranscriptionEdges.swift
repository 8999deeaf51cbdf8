internal import TextPipeline

/// Where names transcribed from other scripts begin and end: of all edges in reach those win that the characters
/// inside and what stands outside speak for. Weights are eighths of a bit.
struct TranscriptionEdges: Sendable {
  let statistics: NameStatistics
  let lattice: WordLattice

  /// What a part of a name is asked to be.
  struct Demands {
    /// What speaks against a name before any of its characters is read.
    var prior: Int
    /// Characters that are hardly ever of transcriptions end the name.
    var isStrict: Bool
    /// Characters at least.
    var least: Int
    /// A Uyghur or Kazakh name: its syllables count as characters of transcriptions.
    var isTurkic = false
  }

  /// The end that is most likely for a name or its last part that begins at `start`, nil where nothing speaks for one.
  func end(from start: Int, _ demands: Demands, in view: DocumentView) -> (end: Int, sum: Int)? {
    let text = view.text
    var sum = demands.prior
    var best: (end: Int, sum: Int)?
    let known = knownEnd(from: start, in: view)
    var end = start
    var isOdd = false
    while end - start < TranscriptionEdges.longest, isPossible(end, in: text) {
      let isSyllable = demands.isTurkic && TranscriptionEdges.turkic.contains(text[end])
      let weight =
        isSyllable ? max(12, statistics.transcription(text[end])) : statistics.transcription(text[end])
      if end >= known, end - start >= 2 {
        if stops(at: end, in: view) { break }
        if end - start >= demands.least, begins(at: end, in: view) { break }
      }
      if demands.isStrict, weight < -30,
        end - start < 2
          || !isBoundary(end + 1, in: text) && !goesOn(at: end + 1, in: view)
            // 拉尔歇|参议长
            && !view.hits.contains(startingAt: end + 1, where: { $0.range.count > 1 && $0.type == .title })
      {
        break
      }
      if end < known {
        sum += max(15, min(weight, 30))
        isOdd = false
      } else {
        // One character that is never of transcriptions may be (碧占莫妮), two at once hardly.
        sum += weight <= NameStatistics.never ? isOdd ? -50 : -30 : max(-25, min(weight, 30))
        isOdd = weight <= NameStatistics.never
      }
      end += 1
      guard end - start >= demands.least, end >= known else { continue }
      // 阿尔孜|让大伙…: behind a part that is known a verb or a preposition may begin.
      let isWhole = demands.isTurkic && end == known && NameWeigher.functionWords.contains(text.unit(at: end))
      let whole = sum + (isWhole ? 60 : ending(at: end, in: view))
      if whole > best?.sum ?? 0 { best = (end, whole) }
    }
    return best
  }

  /// What stands behind a name that ends at `end`: a mark, what people do, a word, or characters that go on.
  private func ending(at end: Int, in view: DocumentView) -> Int {
    let text = view.text
    let next = text.unit(at: end)
    if isBoundary(end, in: text) { return 40 }
    if goesOn(at: end, in: view) { return -60 }
    if stops(at: end, in: view) { return 35 }
    if begins(at: end, in: view) { return 30 }
    if isWord(at: end, in: view) { return 15 }
    let isLow = statistics.transcription(next) <= NameStatistics.never
    return isLow && statistics.transcription(text.unit(at: end + 1)) < 0 ? -5 : -30
  }

  /// A mark or a word that is in no name.
  func isBoundary(_ offset: Int, in text: AnalysisText) -> Bool {
    let unit = text.unit(at: offset)
    return !unit.isHan && unit != 0xB7 || TranscriptionEdges.stops.contains(unit)
  }

  /// Whether a verb or an adverb of one character stands at `offset`, unless the characters after it go on like a name.
  private func stops(at offset: Int, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: offset)
    if TranscriptionEdges.verbs.contains(unit), statistics.transcription(unit) < 0 {
      // 瓦西|连科
      if unit == "连", TranscriptionEdges.slavic.contains(view.text.unit(at: offset + 1)) { return false }
      return !goesOn(at: offset + 1, in: view)
    }
    return PersonContext.follows(at: offset, in: view.text) || view.text.has("夫人", at: offset)
      || view.text.has("夫妇", at: offset)
  }

  /// Whether a title, a country or a word with a character that is never of transcriptions begins at `offset`.
  private func begins(at offset: Int, in view: DocumentView) -> Bool {
    if view.hits.contains(
      startingAt: offset, where: { $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type) })
    {
      return true
    }
    guard let (end, word) = lattice.word(at: offset, in: view), word.frequency >= 4 else { return false }
    if word.frequency < 7, (offset..<end).contains(where: { statistics.transcription(view.text[$0]) > 20 }) {
      return false
    }
    // 罗森|特别代表
    let least = word.frequency >= 13 ? TranscriptionEdges.common : NameStatistics.never
    return (offset..<end).contains { statistics.transcription(view.text[$0]) <= least }
      && !isAcross(offset, end, word, in: view)
  }

  /// 塔维|尔后, 列文|特指出, 帕切|科举行: a word of the last character of a name and the first of the word that follows.
  private func isAcross(
    _ offset: Int, _ end: Int, _ word: WordLattice.Word, in view: DocumentView
  ) -> Bool {
    guard end == offset + 2 else { return false }
    // 弗雷-亚历山|大国王
    if view.hits.contains(startingAt: offset + 1, where: { $0.range.count > 1 && $0.type == .title }) {
      return true
    }
    guard statistics.transcription(view.text[offset]) >= TranscriptionEdges.leastLast else { return false }
    let next = view.text[offset + 1]
    // 格里|高利五世
    if UnitSet.numerals.contains(view.text.unit(at: end)), view.text.unit(at: end + 1) == "世" { return true }
    return isBoundary(offset + 1, in: view.text) && statistics.transcription(view.text[offset]) >= 0
      || TranscriptionEdges.verbs.contains(next) && statistics.transcription(next) < 0
      || PersonContext.follows(at: offset + 1, in: view.text)
      || lattice.word(at: offset + 1, in: view).map { $0.word.frequency >= word.frequency } ?? false
  }

  /// 阿帕拉·素|甲蓬今天, 古丽娜尔·茹|仙跟…: where the first word begins behind a part of one character, at most three
  /// characters on; nil where none does.
  func wordStart(after offset: Int, in view: DocumentView) -> Int? {
    let text = view.text
    for end in offset...offset + 3 {
      if isBoundary(end, in: text) || NameWeigher.functionWords.contains(text.unit(at: end))
        || stops(at: end, in: view) || begins(at: end, in: view)
        || lattice.word(at: end, in: view).map({ $0.word.frequency >= 7 }) ?? false
          // 弗雷-亚历山|大国王
          && !view.hits.contains(startingAt: end + 1, where: { $0.type == .title && $0.range.count > 1 })
      {
        return end
      }
      guard statistics.isPart(text[end]) else { return nil }
    }
    return nil
  }

  /// Whether a word begins at `offset` that is no part of a name.
  private func isWord(at offset: Int, in view: DocumentView) -> Bool {
    guard let (end, word) = lattice.word(at: offset, in: view) else { return false }
    if isAcross(offset, end, word, in: view) { return false }
    let isForeign = (offset..<end).allSatisfy { statistics.transcription(view.text[$0]) > 12 }
    return word.frequency >= (isForeign ? 9 : 4)
  }

  /// 赫格塞|思, 维|克拉马: whether two characters of transcriptions follow that begin no word and no place.
  func goesOn(at offset: Int, in view: DocumentView) -> Bool {
    guard isForeign(offset, in: view.text), isForeign(offset + 1, in: view.text) else { return false }
    return !view.hits.contains(startingAt: offset) {
      $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type)
    } && lattice.word(at: offset, in: view).map { $0.word.frequency < 7 } ?? true
  }

  /// Whether two characters of transcriptions stand before `offset` that end no word, title or place.
  func comesFrom(before offset: Int, in view: DocumentView) -> Bool {
    guard offset > 1, isForeign(offset - 1, in: view.text), isForeign(offset - 2, in: view.text) else {
      return false
    }
    return !view.hits.contains(endingAt: offset) {
      $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type)
    } && !endsWord(at: offset, whatever: true, in: view)
  }

  private func isForeign(_ offset: Int, in text: AnalysisText) -> Bool {
    let unit = text.unit(at: offset)
    return unit.isHan && statistics.transcription(unit) > 10 && !TranscriptionEdges.stops.contains(unit)
  }

  /// Where the beginning of a Uyghur, Tibetan … name ends that begins at `start`; `start` itself without one.
  private func knownEnd(from start: Int, in view: DocumentView) -> Int {
    view.hits.starting(at: start).filter { statistics.features($0)?.isNamePart ?? false }
      .map(\.range.upperBound).max() ?? start
  }

  func isPossible(_ offset: Int, in text: AnalysisText) -> Bool {
    let unit = text.unit(at: offset)
    return unit.isHan && !TranscriptionEdges.stops.contains(unit)
  }

  /// Whether a word ends at `offset` of which a character is hardly ever of transcriptions (外孙, 其中, 致电).
  /// - Parameter whatever: whatever its characters.
  func endsWord(at offset: Int, whatever: Bool = false, in view: DocumentView) -> Bool {
    if isBehindChoice(offset, in: view.text) { return false }
    for start in max(0, offset - 4)..<max(0, offset - 1) {
      // 致|电路易斯: across the end of another word.
      if offset - start == 2, start > 0, statistics.transcription(view.text[offset - 1]) > -8,
        lattice.word(at: start - 1, in: view)?.end == start + 1
      {
        continue
      }
      // 顾|问道: across the end of a title.
      if view.hits.contains(
        endingAt: start + 1, where: { $0.range.count > 1 && TranscriptionEdges.neighbours.contains($0.type) })
      {
        continue
      }
      if let (end, word) = lattice.word(at: start, in: view), end == offset,
        word.frequency >= (whatever ? 5 : 3),
        whatever || (start..<end).contains(where: { statistics.transcription(view.text[$0]) < -8 })
      {
        return true
      }
    }
    return false
  }

  /// Syllables of Uyghur and Kazakh names that other transcriptions do without.
  private static let turkic: UnitSet = "合买提热吾依力木孜甫江汗肉早居逊衣"
  /// 连科, 连柯, 连卡: how Slavic family names end.
  private static let slavic: UnitSet = "科柯卡"
  /// What is done before who it is done to.
  static let choosing: WordEnds = ["宣布", "任命", "推选", "选举", "逮捕", "释放", "会见", "祝贺", "致电", "感谢"]
  static let longest = 9
  /// What stands beside names and is none.
  static let neighbours: Set<LexiconType> = [
    .country, .title, .region, .bodyHead,
  ]
  /// Verbs and adverbs of one character, behind a name; some of them are rare in transcriptions.
  static let verbs: UnitSet =
    "祝致以于已同遭获受连称愿与及抵访率互赴曾今昨未仍又再拟应乘携当会作则与时自都正因均共分签遇辞用其此这该是而并或却所有随到来去回往经最转试做"
  static let prepositions: UnitSet =
    "致以于已同由让令使请据应而但并或与及到在从给把自当即因若就其此该叫称见访邀迎如"
  /// The rarest last character of a name that the first of a word may be (塔尼亚|胡同时).
  private static let leastLast = -8
  /// What characters of frequent words and of transcriptions are not above.
  private static let common = 12
  static let stops: UnitSet = "亦和与及的是在对向为由、说称人后等获被将就也还任给犯"
}
