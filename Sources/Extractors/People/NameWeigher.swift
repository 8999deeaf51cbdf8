internal import TextPipeline

/// Gathers the evidence for the names of one document, wherever their shape lets one begin.
final class NameWeigher {
  let shapes: NameShapes
  let lattice: TextLattice
  let context = PersonContext()
  let titles: TitleNeighbours
  let bodies: BodyMap
  private let sources: EvidenceSources
  /// Where the text speaks of matches, nil where it names no club.
  private let talk: MatchTalk?
  let edges: TranscriptionEdges
  let view: DocumentView
  let text: AnalysisText
  /// Readings that form and context alone speak against, not strongly.
  private(set) var doubtful: [NameReading] = []
  /// First characters of the countries that the text names: 马方 where it names 马来西亚.
  private(set) var lands: [UInt16] = []

  init(
    shapes: NameShapes, lattice: WordLattice, titles: TitleNeighbours, bodies: BodyMap,
    sources: EvidenceSources, talk: MatchTalk?, view: DocumentView
  ) {
    self.shapes = shapes
    self.lattice = TextLattice(lattice, of: view)
    edges = TranscriptionEdges(statistics: shapes.statistics, lattice: lattice)
    self.titles = titles
    self.bodies = bodies
    self.sources = sources
    self.talk = talk
    self.view = view
    text = view.text
    for hit in view.hits.all where hit.type == .country && hit.range.count > 1 {
      let first = text[hit.range.lowerBound]
      if !lands.contains(first) { lands.append(first) }
    }
  }

  /// The names that may stand in the text, those of lists left to ``NameLists``.
  func candidates() -> CandidateMap {
    let (view, text) = (self.view, self.text)
    var map = CandidateMap(count: text.count)
    var doubtful: [NameReading] = []
    // Family names of several characters, in order of start; there a name may begin whatever the first one says.
    let (surname, edges) = (LexiconType.surname, NameWeigher.edges)
    var compounds = view.hits.all.lazy.filter { $0.type == surname && $0.range.count > 1 }
      .map { $0.range.lowerBound }.makeIterator()
    var compound = compounds.next() ?? .max
    var next = min(shapes.statistics.nextSurname(in: text, from: 0), compound)
    while next < text.count {
      let start = next
      defer { next = min(shapes.statistics.nextSurname(in: text, from: start + 1), compound) }
      let promise = shapes.promise(at: start, in: text)
      guard promise != nil || start == compound else { continue }
      let isIntroduced =
        edges.contains(text.unit(at: start - 1)) || titles.introduce(start)
        || bodies.isEnd(start)
        || promise.map { $0 > -60 && $0 <= -10 } ?? false && isNamed(at: start)
      let least = isIntroduced ? NameShapes.leastPromise : -10
      if promise ?? .max > least {
        for reading in shapes.simpleReadings(at: start, above: least, in: view) {
          consider(reading, &map, &doubtful)
        }
      }
      if start == compound {
        shapes.forEachCompoundReading(at: start, above: least, in: view) { consider($0, &map, &doubtful) }
        while compound == start { compound = compounds.next() ?? .max }
      }
    }
    self.doubtful = doubtful
    return map
  }

  /// 果农刀志兰, 与章信楠教授: whether a word that introduces names ends at `start`, or a title begins behind a name from
  /// there.
  private func isNamed(at start: Int) -> Bool {
    titles.isStart(start + 3) || titles.isStart(start + 2)
      || context.mayIntroduce(text.unit(at: start - 1))
        && PersonContext.introduces(endingAt: start, in: text)
  }

  /// What stands around a name; in a report of a match what players do as well.
  private func surroundings(of name: Range<Int>) -> PersonContext.Reading {
    var surroundings = context.reading(around: name, titles, bodies, in: text)
    guard let talk else { return surroundings }
    let follows = surroundings.after == nil && PlayCues.follow(at: name.upperBound, in: text)
    let precedes = surroundings.before == nil && PlayCues.precede(name.lowerBound, in: text)
    // 章林|推射: the play begins inside.
    let isCut = !follows && name.count == 3 && PlayCues.follow(at: name.upperBound - 1, in: text)
    guard follows || precedes || isCut, talk.isMatch(at: name.lowerBound) else { return surroundings }
    if isCut { surroundings.weight -= 60 }
    guard follows || precedes else { return surroundings }
    surroundings.weight += follows && precedes ? 60 : 35
    if follows { surroundings.after = (name.upperBound..<name.upperBound + 1, .cueAfter) }
    if precedes { surroundings.before = (name.lowerBound - 1..<name.lowerBound, .cueBefore) }
    return surroundings
  }

  /// All evidence for a reading, whatever it says.
  func weighed(_ reading: NameReading) -> NameCandidate {
    let surroundings = surroundings(of: reading.range)
    return weighed(reading, surroundings, settled(first(reading, surroundings), reading))
  }

  /// Adds a reading with all evidence where form and context alone speak for it; the doubtful are kept apart.
  private func consider(_ reading: NameReading, _ map: inout CandidateMap, _ doubtful: inout [NameReading]) {
    let range = reading.range
    let isListed = text.unit(at: range.lowerBound - 1) == "、" || text.unit(at: range.upperBound) == "、"
    let surroundings = surroundings(of: reading.range)
    let early = first(reading, surroundings)
    // What is left to look at could not make it even a doubtful name.
    if !isListed, early.sum + PersonEvidence.looseness <= NameWeigher.doubt { return }
    let evidence = settled(early, reading)
    if isListed || evidence.sum > 0 {
      map.add(weighed(reading, surroundings, evidence))
    } else if evidence.sum > NameWeigher.doubt {
      doubtful.append(reading)
    }
  }

  private func first(_ reading: NameReading, _ surroundings: PersonContext.Reading) -> PersonEvidence {
    var evidence = PersonEvidence(form: reading.form, shape: reading.shape)
    evidence.context = surroundings.weight - bodies.objection(to: reading.range)
    evidence.isUnintroduced = !surroundings.isIntroduced
    evidence.isKnown = isKnown(reading)
    return sources == .all ? evidence : evidence.limited(to: sources)
  }

  /// 孙中山, 邓小平: the segmenter's dictionary has the three characters as a word, the lexicons do not, and they are
  /// built like a name. Of two characters many such words are none.
  private func isKnown(_ reading: NameReading) -> Bool {
    let range = reading.range
    return range.count == 3 && reading.shape != .japanese && reading.form >= NameWeigher.knownForm
      && isToken(range) && !isWord(range)
      && !view.hits.contains(startingAt: range.lowerBound) {
        $0.range.upperBound >= range.upperBound && $0.type != .surname
      }
  }

  /// With what the segmenter makes of the characters.
  private func settled(_ first: PersonEvidence, _ reading: NameReading) -> PersonEvidence {
    var evidence = first
    evidence.isLoose = isLoose(reading.range)
    return sources == .all ? evidence : evidence.limited(to: sources)
  }

  private func weighed(
    _ reading: NameReading, _ surroundings: PersonContext.Reading, _ first: PersonEvidence
  ) -> NameCandidate {
    let range = reading.range
    var evidence = first
    evidence.rivalry = lattice.rivalry(of: range)
    // 成达万: hardly ever a family name.
    let isRare = reading.surname == 1 && shapes.statistics.surname(text[range.lowerBound]) < 0
    if evidence.rivalry > 0 || (isRare && evidence.isUnintroduced) { evidence.isLoose = false }
    let title = titles.before(range.lowerBound)
    // 匈牙利外长:欧洲已…: what he says
    evidence.place = place(
      range, isTitled: text.unit(at: range.lowerBound - 1) != ":" && title.map { !$0.isHeld } ?? false)
    evidence.context -= objections(to: reading, evidence, behind: title)
    evidence.wordiness = wordiness(of: reading, evidence, behind: title)
    if !view.tokens.isBoundary(range.lowerBound) { evidence.cuts += 1 }
    if !view.tokens.isBoundary(range.upperBound), !isSplit(at: range.upperBound) { evidence.cuts += 1 }
    evidence.isToken =
      evidence.cuts == 0 && !(range.lowerBound + 1..<range.upperBound).contains { view.tokens.isBoundary($0) }
    if sources != .all { evidence = evidence.limited(to: sources) }
    return NameCandidate(reading: reading, evidence: evidence, surroundings: surroundings)
  }

  /// Whether the segmenter knows no word in a range, and one ends before it and begins behind it, or a mark stands
  /// there: the stretch of characters out of its vocabulary is this one.
  private func isLoose(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard (start..<end).allSatisfy({ view.tokens.isBoundary($0) }),
      view.tokens.isBoundary(end) || isSplit(at: end),
      !NameWeigher.functionWords.contains(text[end - 1])
    else { return false }
    let (before, after) = (text.unit(at: start - 1), text.unit(at: end))
    if before.isHan, view.tokens.isBoundary(start - 1), !NameWeigher.functionWords.contains(before) {
      return false
    }
    if after.isHan,
      view.tokens.isBoundary(end + 1) ? !NameWeigher.functionWords.contains(after) : isSplit(at: end + 1)
    {
      return false
    }
    // A stretch of a longer name that is transcribed.
    return ![before, after].contains {
      $0.isHan && !NameWeigher.functionWords.contains($0) && shapes.statistics.transcription($0) > 20
    }
  }

  /// 近平和, 必新作: whether the word over `offset` is one of a given name's character and a function word.
  func isSplit(at offset: Int) -> Bool {
    let tokens = view.tokens
    return offset > 1 && !tokens.isBoundary(offset) && tokens.isBoundary(offset - 1)
      && offset < text.count && tokens.isBoundary(offset + 1)
      && NameWeigher.functionWords.contains(text[offset]) && shapes.statistics.second(text[offset - 1]) > 0
      && PersonContext.cue(at: offset - 1, in: text) == nil
  }

  /// What speaks against a name because a country begins here, or because the lexicons have it as a place (洪泽湖); behind
  /// a title, where a name is due, only the country counts.
  private func place(_ range: Range<Int>, isTitled: Bool) -> Int {
    var weight = 0
    for i in view.hits.indices(startingAt: range.lowerBound) where view.hits.all[i].range.count > 1 {
      let hit = view.hits.all[i]
      if hit.type == .country, view.tokens.isBoundary(hit.range.upperBound) { return 90 }
      if !isTitled, hit.range.upperBound >= range.upperBound, NameWeigher.places.contains(hit.type) {
        weight = 50
      }
      // 穆迪称…: a firm
      if !isTitled, hit.range == range, hit.type == .body { return 90 }
    }
    return weight
  }

  /// Lets the tagger speak for names that the other evidence leaves open, where no other name stands.
  /// - Parameter standing: the names that stand without it.
  func consult(_ tagger: NameTagger, besides standing: Coverage, _ map: inout CandidateMap) {
    func isOpen(_ candidate: NameCandidate) -> Bool {
      candidate.sum <= 0 && candidate.sum > NameWeigher.doubt && !standing.overlaps(candidate.range)
        && !titles.isEnd(candidate.range.upperBound)
        // A list that is summed up as things, the end of a river or of a cup.
        && candidate.evidence.list >= 0
        && !isThing(text[candidate.range.upperBound - 1], evenIntroduced: !candidate.evidence.isUnintroduced)
        && !(candidate.evidence.isUnintroduced && candidate.evidence.form < NameWeigher.sureForm
          && isBeforeNoun(candidate.range.upperBound))
    }
    // Two characters are a word more often than three.
    func support(for candidate: NameCandidate) -> Int {
      let name = candidate.range
      let leastMargin = (name.count == 2 ? 300 : 150) + (candidate.evidence.isToken ? 200 : 0)
      let margin = tagger.margin(of: name, in: view)
      return min(
        max((margin - leastMargin) / NameWeigher.marginStep, 0),
        candidate.evidence.wordiness > 20 ? NameWeigher.mostOfWords : -NameWeigher.doubt)
    }
    for index in map.all.indices where isOpen(map[index]) {
      map[index].evidence.tagged = support(for: map[index])
    }
    for reading in doubtful where !standing.overlaps(reading.range) {
      var candidate = weighed(reading)
      guard isOpen(candidate) else { continue }
      candidate.evidence.tagged = support(for: candidate)
      if candidate.sum > 0 { map.add(candidate) }
    }
  }

  /// What the tagger can outweigh at most, in eighths of a bit, negative.
  private static let doubt = -60
  /// From here on a name that the tagger speaks for may stand before any noun.
  private static let sureForm = 60
  /// The same where the name is a word or made of words.
  private static let mostOfWords = 20
  /// Of a word that may be a well-known name.
  private static let knownForm = 40
  /// How much of the tagger's margin makes an eighth of a bit.
  private static let marginStep = 2
  static let places = ["region", "nature", "landmark", "foreigncity"].map { LexiconType($0) }
  /// Words of one character that stand beside names.
  static let functionWords: UnitSet =
    "的了和与及同跟由让请被把给对向为是在从到于将就都也还又曾已以即因令使称说叫而但且并或则因获率赴抵来去等著着任兼当用据按随继受经作亦并便再仍被连乘带看走拿穿住站坐跑送驾愿"
  /// Where a name often begins: worth a closer look even at unlikely characters.
  private static let edges: UnitSet = "、,。:;(“\n 的和由及"
}
