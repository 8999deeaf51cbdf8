internal import TextPipeline

/// People and the titles they hold.
///
/// Bylines, dotted transcriptions and withheld names are read off their structure; every other name is a sum of
/// evidence (``PersonEvidence``): statistics of names, context, what the characters spell otherwise, lists, and the
/// same name elsewhere in the document. A title is proposed where it is tied to a name.
final class PeopleExtractor: Extractor {
  let requires: [MentionType] = [.organization]
  let provides: [MentionType] = [.person, .title]

  /// One reference for all, so that asking it copies nothing.
  private final class Model: Sendable {
    let statistics: NameStatistics
    let lattice: WordLattice
    let shapes: NameShapes
    let grammar: TitleGrammar
    let context = PersonContext()
    let lists: NameLists
    let foreign: ForeignNames
    let bylines: Bylines
    let anonymous: AnonymousNames

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
  }

  private let model: Model

  init(_ lexicons: LexiconSet) { model = Model(lexicons) }

  func candidates(in view: DocumentView) -> [Mention] {
    let bodies = view.candidates(of: .organization).map(\.range)
    let map = BodyMap(bodies, count: view.text.count)
    let titles = model.grammar.titles(in: view, bodies: map)
    let byline = model.bylines.bylines(in: view)
    var people = structured(byline, titles, in: view)
    people += weighed(outside: people.map(\.range), titles, map, in: view)
    people += addressed(titles, after: people, in: view)
    let held = heldTitles(titles, people.map(\.range), bodies, in: view)
    let credited = Coverage(byline.titles, count: view.text.count)
    let credits = Set(byline.titles).map { range in
      Mention(.title, range, rule: "title.byline", method: .grammar, score: 600, confidence: .high)
    }
    return people + credits + held.filter { !credited.overlaps($0.range) }
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
        if let name = model.foreign.dotted(at: i, in: view) {
          add(name.range, "person.dotted", name.sum, .high)
        }
      case "某":
        if let name = model.anonymous.withheld(at: i, in: view) {
          add(name.range, name.rule, name.sum, .high)
        }
      case "女", "先", "小", "大", "阿", "奶", "爷", "老", "师":
        if let name = model.anonymous.honorific(at: i, in: view) {
          add(name.range, name.rule, name.sum, .medium)
        }
      default: break
      }
    }
    for title in titles {
      if let name = model.foreign.bare(at: title.range.upperBound, in: view) {
        add(name.range, "person.transcribed", name.sum, .low)
      }
    }
    return found
  }

  /// 冯主任: somebody named elsewhere, by family name and title.
  private func addressed(_ titles: [TitleSpan], after people: [Mention], in view: DocumentView) -> [Mention] {
    let taken = Coverage(people.map(\.range), count: view.text.count)
    let named = Set(people.filter { $0.range.count > 1 }.map { view.text[$0.range.lowerBound] })
    return titles.compactMap { title in
      guard let name = model.anonymous.surnameAndTitle(title, in: view), !taken.overlaps(name.range) else {
        return nil
      }
      let isKnown = named.contains(view.text[name.range.lowerBound])
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
    /// - Parameter least: what the evidence before words are looked up must reach; nil to take it in any case.
    func candidate(_ reading: NameReading, _ least: Int?) -> NameCandidate? {
      let range = reading.range
      var evidence = PersonEvidence(form: reading.form, shape: reading.shape)
      let surroundings = model.context.reading(around: range, neighbours, bodies, in: view)
      evidence.context = surroundings.weight - bodies.objection(to: range)
      evidence.isUnintroduced = !surroundings.isIntroduced
      if let least, evidence.sum <= least { return nil }
      evidence.rivalry = model.lattice.rivalry(of: range, in: view)
      if !view.tokens.isBoundary(range.lowerBound) { evidence.cuts += 1 }
      if !view.tokens.isBoundary(range.upperBound) { evidence.cuts += 1 }
      evidence.isToken =
        evidence.cuts == 0
        && !(range.lowerBound + 1..<range.upperBound).contains { view.tokens.isBoundary($0) }
      return NameCandidate(reading: reading, evidence: evidence, surroundings: surroundings)
    }

    var map = CandidateMap()
    for start in PeopleExtractor.starts(model, in: view) {
      let isIntroduced =
        PeopleExtractor.isEdge(text.unit(at: start - 1)) || neighbours.before(start) != nil
        || !bodies.ends(at: start).isEmpty
      model.shapes.forEachReading(at: start, in: view) { reading in
        guard reading.form > (isIntroduced ? -100 : -10) else { return }
        let isListed = text.unit(at: start - 1) == "、" || text.unit(at: reading.range.upperBound) == "、"
        if let found = candidate(reading, isListed ? nil : 0) { map.add(found) }
      }
    }
    let any = { (reading: NameReading) in candidate(reading, nil)! }
    model.lists.weigh(&map, in: view, candidate: any)
    recall(map.best(outside: taken, count: text.count), taken, &map, in: view, any)
    return map.best(outside: taken, count: text.count).map { found in
      let sum = found.sum
      return Mention(
        .person, found.range, rule: found.evidence.list > 60 ? "person.listed" : "person.weighed",
        method: .tagger,
        score: found.evidence.score, confidence: sum > 80 ? .high : sum > 35 ? .medium : .low,
        evidence: [Evidence(found.range, "form \(found.evidence.form)")] + found.surroundings.evidence)
    }
  }

  /// Where a name may begin: by a family name of one character that goes on well, or of several.
  private static func starts(_ model: Model, in view: DocumentView) -> [Int] {
    var starts: [Int] = []
    let text = view.text
    for start in 0..<text.count where text.units[start].isHan {
      // A space inside hides what follows it.
      if model.shapes.promise(at: start, in: text) > -100
        || (text.unit(at: start + 1).isBlank
          && model.statistics.surname(text.units[start]) != NameStatistics.none)
      {
        starts.append(start)
      }
    }
    let compound = view.hits.all.compactMap { hit in
      hit.range.count > 1 && hit.type == PeopleExtractor.surname ? hit.range.lowerBound : nil
    }
    return compound.isEmpty ? starts : Array(Set(starts).union(compound)).sorted()
  }

  private static let surname = LexiconType("surname")

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
      found.filter { $0.sum > 35 && (!$0.evidence.isUnintroduced || $0.evidence.list > 60) }.map(\.range)
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
            model.shapes.reading(of: range, in: view)
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
