internal import TextPipeline

/// People and the titles they hold.
///
/// Bylines, dotted transcriptions and withheld names are read off their structure; every other name is a sum of
/// evidence (``PersonEvidence``): statistics of names, context, what the characters spell otherwise, lists, and the
/// same name elsewhere in the document. A title is proposed where it is tied to a name.
final class PeopleExtractor: Extractor {
  let requires: [MentionType] = [.organization]
  let provides: [MentionType] = [.person, .title]

  private let statistics: NameStatistics
  private let lattice: WordLattice
  private let shapes: NameShapes
  private let grammar: TitleGrammar
  private let context = PersonContext()
  private let lists: NameLists
  private let foreign: ForeignNames
  private let bylines: Bylines
  private let anonymous: AnonymousNames

  init(_ lexicons: LexiconSet) {
    statistics = NameStatistics(lexicons)
    lattice = WordLattice(lexicons)
    shapes = NameShapes(statistics: statistics)
    grammar = TitleGrammar(lexicons, lattice: lattice)
    lists = NameLists(shapes: shapes, lattice: lattice)
    foreign = ForeignNames(statistics: statistics, lattice: lattice)
    bylines = Bylines(shapes: shapes, lattice: lattice)
    anonymous = AnonymousNames(statistics: statistics, shapes: shapes)
  }

  func candidates(in view: DocumentView) -> [Mention] {
    let bodies = view.candidates(of: .organization).map(\.range)
    let map = BodyMap(bodies, count: view.text.count)
    let titles = grammar.titles(in: view, bodies: map)
    let byline = bylines.bylines(in: view)
    var people = structured(byline, titles, in: view)
    people += weighed(outside: people.map(\.range), titles, map, in: view)
    people += addressed(titles, after: people, in: view)
    let held = heldTitles(titles, people.map(\.range), bodies, in: view)
    let credits = Set(byline.titles).map { range in
      Mention(.title, range, rule: "title.byline", method: .grammar, score: 600, confidence: .high)
    }
    return people + credits + held.filter { title in !byline.titles.contains { $0.overlaps(title.range) } }
  }

  // MARK: Names that structure decides

  private func structured(_ byline: Bylines.Found, _ titles: [TitleSpan], in view: DocumentView) -> [Mention]
  {
    var found: [Mention] = []
    var reach = 0
    func add(_ range: Range<Int>, _ rule: String, _ sum: Int, _ confidence: Confidence) {
      guard range.lowerBound >= reach || !found.contains(where: { $0.range.overlaps(range) }) else { return }
      found.append(
        Mention(
          .person, range, rule: rule, method: .grammar, score: sum * 866 / 100, confidence: confidence,
          evidence: [Evidence(range, rule)]))
      reach = max(reach, range.upperBound)
    }
    for name in byline.names { add(name, "person.byline", 100, .high) }
    for i in view.text.units.indices {
      switch view.text[i] {
      case 0xB7 where i > 0:
        if let name = foreign.dotted(at: i, in: view) { add(name.range, "person.dotted", name.sum, .high) }
      case "某":
        if let name = anonymous.withheld(at: i, in: view) { add(name.range, name.rule, name.sum, .high) }
      case "女", "先", "小", "大", "阿", "奶", "爷", "老", "师":
        if let name = anonymous.honorific(at: i, in: view) { add(name.range, name.rule, name.sum, .medium) }
      default: break
      }
    }
    for title in titles {
      if let name = foreign.bare(at: title.range.upperBound, in: view) {
        add(name.range, "person.transcribed", name.sum, .low)
      }
    }
    return found
  }

  /// 冯主任: somebody named elsewhere, by family name and title.
  private func addressed(_ titles: [TitleSpan], after people: [Mention], in view: DocumentView) -> [Mention] {
    titles.compactMap { title in
      guard let name = anonymous.surnameAndTitle(title, in: view),
        !people.contains(where: { $0.range.overlaps(name.range) })
      else { return nil }
      let surname = view.text.units[name.surname]
      let isKnown = people.contains {
        view.text.units[$0.range].starts(with: surname) && $0.range.count > name.surname.count
      }
      let sum = isKnown ? max(name.sum, 0) + 40 : name.sum - 30
      guard sum > 0 else { return nil }
      return Mention(
        .person, name.range, rule: name.rule, method: .lexicon, score: sum * 866 / 100,
        confidence: isKnown ? .medium : .low,
        evidence: [Evidence(name.surname, "surname"), Evidence(title.range, "title")])
    }
  }

  // MARK: Names that evidence decides

  private func weighed(
    outside taken: [Range<Int>], _ titles: [TitleSpan], _ bodies: BodyMap, in view: DocumentView
  ) -> [Mention] {
    let text = view.text
    let neighbours = TitleNeighbours(titles, in: text)
    func candidate(_ reading: NameReading) -> NameCandidate {
      let range = reading.range
      var evidence = PersonEvidence(form: reading.form, shape: reading.shape)
      let surroundings = context.reading(around: range, neighbours, bodies, in: view)
      evidence.context = surroundings.weight - bodies.objection(to: range)
      evidence.rivalry = lattice.rivalry(of: range, in: view)
      if !view.tokens.isBoundary(range.lowerBound) { evidence.cuts += 1 }
      if !view.tokens.isBoundary(range.upperBound) { evidence.cuts += 1 }
      evidence.isToken =
        evidence.cuts == 0
        && !(range.lowerBound + 1..<range.upperBound).contains { view.tokens.isBoundary($0) }
      evidence.isUnintroduced = surroundings.evidence.isEmpty
      return NameCandidate(reading: reading, evidence: evidence, notes: surroundings.evidence)
    }

    var map = CandidateMap()
    for start in 0..<text.count where text[start].isHan {
      let introduced =
        PeopleExtractor.isEdge(text.unit(at: start - 1)) || neighbours.before(start) != nil
        || !bodies.ends(at: start).isEmpty
      shapes.forEachReading(at: start, in: view) { reading in
        guard reading.form > (introduced ? -100 : -10) else { return }
        map.add(candidate(reading))
      }
    }
    lists.weigh(&map, in: view, candidate: candidate)
    recall(map.best(outside: taken), taken, &map, in: view, candidate)
    return map.best(outside: taken).map { found in
      let sum = found.sum
      return Mention(
        .person, found.range, rule: found.evidence.list > 60 ? "person.listed" : "person.weighed",
        method: .tagger,
        score: found.evidence.score, confidence: sum > 80 ? .high : sum > 35 ? .medium : .low,
        evidence: [Evidence(found.range, "form \(found.evidence.form)")] + found.notes)
    }
  }

  /// Where a name often begins: worth a closer look even at unlikely characters.
  private static func isEdge(_ unit: UInt16) -> Bool { edges.contains(unit) }
  private static let edges: UnitSet = "、,。:;(“\n 的和由及"

  /// Finds the names that are sure once more wherever they stand bare.
  private func recall(
    _ found: [NameCandidate], _ taken: [Range<Int>], _ map: inout CandidateMap, in view: DocumentView,
    _ candidate: (NameReading) -> NameCandidate
  ) {
    let text = view.text
    let sure =
      found.filter { $0.sum > 20 && (!$0.evidence.isUnintroduced || $0.evidence.list > 60) }.map(\.range)
      + taken
    /// Where each sure name stands, by its first character.
    var names: [UInt16: [[UInt16]: Int]] = [:]
    for range in sure {
      let name = text.units[range].filter { !$0.isBlank }
      if name.count >= 2, name[0].isHan {
        names[name[0], default: [:]][name, default: range.lowerBound] = range.lowerBound
      }
    }
    guard !names.isEmpty else { return }
    for start in 0..<text.count {
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
          var again = candidate(reading)
          again.evidence.established = weight
          map.add(again)
        }
      }
    }
  }

  // MARK: Titles

  private func heldTitles(
    _ titles: [TitleSpan], _ people: [Range<Int>], _ bodies: [Range<Int>], in view: DocumentView
  ) -> [Mention] {
    let offices = titles.filter { !$0.isCommonNoun && !($0.isByline && $0.isWeak) }
    let attachment = TitleAttachment(
      titles: offices.map(\.range), people: people, bodies: bodies, text: view.text)
    let held = Set(attachment.pairs { offices[$0].isWeak }.map(\.title))
    return offices.indices.filter {
      held.contains($0) || view.text.has("职务", at: offices[$0].range.upperBound)
    }.map { i in
      Mention(
        .title, offices[i].range, rule: "title.held", method: .lexicon, score: 400,
        confidence: offices[i].isWeak ? .low : .high, evidence: [Evidence(offices[i].head, "head")])
    }
  }
}

/// Titles by where they end and begin, for names beside them.
struct TitleNeighbours: Sendable {
  private var byEnd: [Int: TitleSpan] = [:]
  private var byStart: [Int: TitleSpan] = [:]
  private let text: AnalysisText

  init(_ titles: [TitleSpan], in text: AnalysisText) {
    self.text = text
    for title in titles {
      byEnd[title.range.upperBound] = title
      byStart[title.range.lowerBound] = title
    }
  }

  /// The title before a name at `start`, over blanks, a colon or a closing quotation mark.
  func before(_ start: Int) -> TitleSpan? {
    if let title = byEnd[start] { return title }
    var i = start
    while i > 0, i > start - 3, text[i - 1].isBlank { i -= 1 }
    if i > 0, text[i - 1] == ":" || text[i - 1] == "”" { i -= 1 }
    return i < start ? byEnd[i] : nil
  }

  func after(_ end: Int) -> TitleSpan? { byStart[end] }
  func isEnd(_ offset: Int) -> Bool { byEnd[offset] != nil }
}
