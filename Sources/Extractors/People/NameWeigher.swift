internal import TextPipeline

/// Gathers the evidence for the names of one document, wherever their shape lets one begin.
final class NameWeigher {
  private let shapes: NameShapes
  private let lattice: TextLattice
  private let context = PersonContext()
  private let titles: TitleNeighbours
  private let bodies: BodyMap
  private let view: DocumentView
  private let text: AnalysisText

  init(
    shapes: NameShapes, lattice: WordLattice, titles: TitleNeighbours, bodies: BodyMap, view: DocumentView
  ) {
    self.shapes = shapes
    self.lattice = TextLattice(lattice, of: view)
    self.titles = titles
    self.bodies = bodies
    self.view = view
    text = view.text
  }

  /// The names that may stand in the text, those of lists left to ``NameLists``.
  func candidates() -> CandidateMap {
    var map = CandidateMap(count: text.count)
    func add(_ reading: NameReading) {
      let range = reading.range
      let isListed = text.unit(at: range.lowerBound - 1) == "、" || text.unit(at: range.upperBound) == "、"
      if let found = promising(reading, isListed: isListed) { map.add(found) }
    }
    // Family names of several characters, in order of start; there a name may begin whatever the first one says.
    var compounds = view.hits.all.lazy.filter { $0.type == NameWeigher.surname && $0.range.count > 1 }
      .map { $0.range.lowerBound }.makeIterator()
    var compound = compounds.next() ?? .max
    for start in text.units.indices where start == compound || shapes.mayBegin(at: start, in: text) {
      let isIntroduced =
        NameWeigher.edges.contains(text.unit(at: start - 1)) || titles.before(start) != nil
        || bodies.isEnd(start)
      let least = isIntroduced ? NameShapes.leastPromise : -10
      shapes.forEachSimpleReading(at: start, above: least, in: text, add)
      if start == compound {
        shapes.forEachCompoundReading(at: start, above: least, in: view, add)
        while compound == start { compound = compounds.next() ?? .max }
      }
    }
    return map
  }

  /// All evidence for a reading, whatever it says.
  func weighed(_ reading: NameReading) -> NameCandidate {
    let surroundings = context.reading(around: reading.range, titles, bodies, in: text)
    return weighed(reading, surroundings, first(reading, surroundings))
  }

  /// The evidence for a reading, nil where form and context alone do not speak for it.
  private func promising(_ reading: NameReading, isListed: Bool) -> NameCandidate? {
    let surroundings = context.reading(around: reading.range, titles, bodies, in: text)
    let evidence = first(reading, surroundings)
    return isListed || evidence.sum > 0 ? weighed(reading, surroundings, evidence) : nil
  }

  private func first(_ reading: NameReading, _ surroundings: PersonContext.Reading) -> PersonEvidence {
    var evidence = PersonEvidence(form: reading.form, shape: reading.shape)
    evidence.context = surroundings.weight - bodies.objection(to: reading.range)
    evidence.isUnintroduced = !surroundings.isIntroduced
    return evidence
  }

  private func weighed(
    _ reading: NameReading, _ surroundings: PersonContext.Reading, _ first: PersonEvidence
  ) -> NameCandidate {
    let range = reading.range
    var evidence = first
    evidence.rivalry = lattice.rivalry(of: range)
    // 呼吁勿: a verb and the first character of what follows.
    if range.count == 3, let (end, word) = lattice.word(at: range.lowerBound),
      end == range.upperBound - 1, word.partOfSpeech == UInt8(ascii: "v"), word.frequency >= 10
    {
      evidence.context -= 60
    }
    if !view.tokens.isBoundary(range.lowerBound) { evidence.cuts += 1 }
    if !view.tokens.isBoundary(range.upperBound) { evidence.cuts += 1 }
    evidence.isToken =
      evidence.cuts == 0 && !(range.lowerBound + 1..<range.upperBound).contains { view.tokens.isBoundary($0) }
    return NameCandidate(reading: reading, evidence: evidence, surroundings: surroundings)
  }

  /// Finds the names that are sure once more wherever they stand bare.
  func recall(_ found: [NameCandidate], _ taken: [Range<Int>], _ map: inout CandidateMap) {
    let text = view.text
    let sure =
      found.filter { $0.sum > 35 && (!$0.evidence.isUnintroduced || $0.evidence.list > 60) }.map(\.range)
      + taken
    /// Where each sure name stands, by its first character.
    var names: [UInt16: [[UInt16]: Int]] = [:]
    for range in sure {
      let name = text.units[range].filter { !$0.isBlank }
      if name.count >= 2, name[0].isHan {
        names[name[0], default: [:]][name, default: range.lowerBound] = range.lowerBound
      }
      // 亚历山大·卢卡申科 is 卢卡申科 later.
      if let dot = name.lastIndex(of: 0xB7), name.count - dot > 2, name[dot + 1].isHan {
        let last = Array(name[(dot + 1)...])
        names[last[0], default: [:]][last, default: -1] = -1
      }
    }
    guard !names.isEmpty else { return }
    var firsts = UnitSet()
    for first in names.keys { firsts.insert(first) }
    for start in 0..<text.count where firsts.contains(text.units[start]) {
      guard let candidates = names[text[start]] else { continue }
      for (name, place) in candidates where place != start && text.units[start...].starts(with: name) {
        let range = start..<start + name.count
        let weight = name.count > 2 ? 95 : 85
        if let index = map.index(of: range) {
          map[index].evidence.established = weight
        } else {
          let reading =
            shapes.reading(of: range, in: view)
            ?? NameReading(range: range, shape: name.count == 2 ? .single : .double, form: 0, surname: 1)
          var again = weighed(reading)
          again.evidence.established = weight
          map.add(again)
        }
      }
    }
  }

  private static let surname = LexiconType("surname")
  /// Where a name often begins: worth a closer look even at unlikely characters.
  private static let edges: UnitSet = "、,。:;(“\n 的和由及"
}
