internal import TextPipeline

/// People and the titles they hold.
///
/// Bylines, dotted transcriptions and withheld names are read off their structure; every other name is a sum of
/// evidence (``PersonEvidence``): statistics of names, context, what the characters spell otherwise, lists, and the
/// same name elsewhere in the document. A title is proposed where it is tied to a name.
final class PeopleExtractor: Extractor {
  let requires: [MentionType] = [.organization]
  let provides: [MentionType] = [.person, .title]
  var rules: [Rule] { .people }

  private let statistics: NameStatistics
  private let lattice: WordLattice
  private let shapes: NameShapes
  private let grammar: TitleGrammar
  private let lists: NameLists
  private let foreign: ForeignNames
  private let mentioned: MentionedForeigners
  private let glossed: GlossedNames
  private let known: KnownForeigners
  private let composed: ComposedNames
  private let monastic: MonasticNames
  private let latin = LatinNames()
  private let unfamiliar: UnfamiliarNames
  private let acting: ActingNames
  private let recurring: RecurringSubjects
  private let data: PersonalData
  private let bylines: Bylines
  private let anonymous: AnonymousNames
  private let tagger: NameTagger
  private let evidence: EvidenceSources

  init(_ lexicons: LexiconSet, words: WordLattice, evidence: EvidenceSources = .all) {
    self.evidence = evidence
    statistics = NameStatistics(lexicons)
    lattice = words
    shapes = NameShapes(statistics: statistics)
    grammar = TitleGrammar(lexicons, lattice: lattice)
    lists = NameLists(shapes: shapes, lattice: lattice)
    foreign = ForeignNames(statistics: statistics, lattice: lattice)
    mentioned = MentionedForeigners(foreign: foreign)
    glossed = GlossedNames(statistics: statistics)
    known = KnownForeigners(statistics: statistics)
    composed = ComposedNames(statistics: statistics, shapes: shapes)
    monastic = MonasticNames(lattice: lattice)
    unfamiliar = UnfamiliarNames(shapes: shapes, lattice: lattice)
    acting = ActingNames(statistics: statistics)
    recurring = RecurringSubjects(statistics: statistics)
    data = PersonalData(statistics: statistics, lattice: lattice)
    bylines = Bylines(shapes: shapes, lattice: lattice)
    anonymous = AnonymousNames(statistics: statistics, shapes: shapes, lattice: lattice)
    tagger = NameTagger(statistics: statistics, lattice: lattice)
  }

  func candidates(in view: DocumentView) -> [Mention] {
    let organizations = view.candidates(of: .organization)
    let bodies = organizations.map(\.range)
    let talk = talk(of: organizations, in: view.text)
    let map = BodyMap(bodies, count: view.text.count)
    let rows = TableRows(view.text)
    let plain = grammar.titles(in: view, bodies: map)
    let rowTitles = RowTitles(plain, rows, bodies: map, in: view)
    let titles = plain.map(rowTitles.whole)
    let byline = bylines.bylines(in: view)
    var people = evidence.contains(.structure) ? structured(byline, titles, bodies: map, talk, in: view) : []
    people += weighed(outside: people.map(\.range), titles, map, talk, rows, in: view)
    people += addressed(titles, after: people, bodies: map, in: view)
    let held = heldTitles(titles, people.map(\.range), bodies, in: view)
    let credited = Coverage(byline.titles, count: view.text.count)
    // In order of the text: a set has an order of its own each time.
    var credits: Set<Range<Int>> = []
    people += byline.titles.filter { credits.insert($0).inserted }.map { range in
      Mention(.title, range, rule: .titleByline, method: .grammar, score: 600, confidence: .high)
    }
    for title in held where !credited.overlaps(title.range) { people.append(title) }
    return people
  }

  /// Where matches are spoken of, nil in a text that names no club and no team in a match.
  private func talk(of organizations: [Mention], in text: AnalysisText) -> MatchTalk? {
    if organizations.contains(where: { $0.isFound(by: .organizationClub) }) { return MatchTalk(text) }
    let teams = organizations.filter { text[$0.range.upperBound - 1] == "队" }
    guard !teams.isEmpty else { return nil }
    let talk = MatchTalk(text)
    return teams.contains { talk.isMatch(at: $0.range.lowerBound) } ? talk : nil
  }

  // MARK: Names that structure decides

  private func structured(
    _ byline: Bylines.Found, _ titles: [TitleSpan], bodies: BodyMap, _ talk: MatchTalk?,
    in view: DocumentView
  ) -> [Mention] {
    var found: [Mention] = []
    var reach = 0
    func add(
      _ range: Range<Int>, _ rule: Rule, _ sum: Int, _ confidence: Confidence, surname: Range<Int>? = nil
    ) {
      guard range.lowerBound >= reach || !found.contains(where: { $0.range.overlaps(range) }) else { return }
      found.append(
        Mention(
          .person, range, rule: rule, method: .grammar, score: sum * 866 / 100, confidence: confidence,
          evidence: surname.map { [Evidence($0, "surname")] } ?? []))
      reach = max(reach, range.upperBound)
    }
    for name in byline.names where !isBody(name, in: view) { add(name, .personByline, 100, .high) }
    let neighbours = TitleNeighbours(titles, in: view.text)
    for i in view.text.offsets(of: PeopleExtractor.signs) {
      switch view.text[i] {
      case "-" where i > 0:
        if let name = foreign.hyphenated(
          at: i, titles: neighbours, isPlayed: talk?.isMatch(at: i) ?? false, in: view)
        {
          add(name.range, .personDotted, name.sum, .medium)
        }
      case 0xB7 where i > 0:
        if let name = foreign.dotted(at: i, in: view) {
          add(name.range, .personDotted, name.sum, .high)
        }
      case "?" where i > 0:
        if let name = foreign.garbled(at: i, titles: neighbours, in: view) {
          add(name.range, .personDotted, name.sum, .medium)
        }
      case "某":
        if let name = anonymous.withheld(at: i, in: view) {
          add(name.range, name.rule, name.sum, .high, surname: name.surname)
        }
      case "(":
        if let name = anonymous.assumed(at: i, in: view) { add(name.range, name.rule, name.sum, .medium) }
        if let name = anonymous.ofPeople(at: i, in: view) { add(name, .personComposed, 80, .high) }
        if let name = glossed.name(before: i, in: view) { add(name, .personGlossed, 60, .medium) }
      case "娘", "孩", "伙", "子":
        if let name = anonymous.young(at: i, in: view) { add(name.range, name.rule, name.sum, .low) }
      case "男":
        if let name = data.name(before: i, in: view) { add(name, .personData, 80, .high) }
      case "女", "先", "小", "大", "阿", "奶", "爷", "老", "师":
        if let name = anonymous.honorific(at: i, in: view) {
          add(name.range, name.rule, name.sum, .medium, surname: name.surname)
        } else if view.text[i] == "女", let name = data.name(before: i, in: view) {
          add(name, .personData, 80, .high)
        }
      default: break
      }
    }
    if let talk {
      for name in foreign.initialled(talk, in: view) { add(name.range, .personDotted, name.sum, .medium) }
    }
    for name in composed.names(bodies: bodies, in: view) { add(name, .personComposed, 60, .medium) }
    for title in titles {
      if let name = foreign.bare(after: title, in: view) {
        add(name.range, .personTranscribed, name.sum, .low)
      } else if let name = monastic.name(beside: title, bodies: bodies, in: view) {
        add(name, .personMonastic, 60, .medium)
      } else if let name = unfamiliar.name(after: title, isForeign: foreign.hasCountry(before:in:), in: view)
      {
        add(name, .personTranscribed, 50, .low)
      }
    }
    for name in latin.names(beside: titles, in: view) { add(name, .personLatin, 70, .medium) }
    for name in unfamiliar.names(in: view) { add(name, .personTranscribed, 50, .low) }
    for name in acting.names(behind: titles, in: view) { add(name, .personActing, 50, .medium) }
    for name in recurring.names(in: view) { add(name, .personActing, 50, .medium) }
    for hit in view.hits.all {
      if let name = known.name(hit, in: view) { add(name, .personKnown, 70, .medium) }
    }
    let taken = Coverage(found.map(\.range), count: view.text.count)
    for name in mentioned.names(outside: taken, neighbours, bodies: bodies, talk: talk, in: view) {
      add(name.range, .personMentioned, name.sum, .low)
    }
    return found
  }

  /// 总台 of (总台记者 …): a body that looks like a name.
  private func isBody(_ name: Range<Int>, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: name.lowerBound) { $0.type == .body && $0.range == name }
  }

  /// Characters of names that structure decides: dots, 某, brackets, 男 and 女, the first of an honorific.
  private static let signs: UnitSet = "·-?(某男女先小大阿奶爷老师娘孩伙子"

  private static let chiefs: UnitSet = "总"

  /// 冯主任: somebody named elsewhere, by family name and title.
  private func addressed(
    _ titles: [TitleSpan], after people: [Mention], bodies: BodyMap, in view: DocumentView
  ) -> [Mention] {
    let taken = Coverage(people.map(\.range), count: view.text.count)
    let named = Set(people.filter { $0.range.count > 1 }.map { view.text[$0.range.lowerBound] })
    let starts = Set(people.map(\.range.lowerBound))
    // 陈总: the chief of a company, by family name; nobody of the family need be named where he does something.
    let chiefs = view.text.offsets(of: PeopleExtractor.chiefs).compactMap { i -> Mention? in
      guard i > 0, named.contains(view.text[i - 1]) || PersonContext.follows(at: i + 1, in: view.text),
        !taken.overlaps(i - 1..<i),
        let name = anonymous.chief(at: i, in: view)
      else { return nil }
      return Mention(
        .person, name.range, rule: name.rule, method: .lexicon, score: name.sum * 866 / 100,
        confidence: .medium, evidence: [Evidence(name.surname, "surname")])
    }
    // 罗行长 again and again: somebody whom the text never names in full.
    var counts: [ArraySlice<UInt16>: Int] = [:]
    for title in titles where !title.isWeak && title.range.lowerBound > 0 {
      let form = title.range.lowerBound - 1..<title.halves[0].range.upperBound
      counts[view.text.units[form], default: 0] += 1
    }
    return chiefs
      + titles.compactMap { title in
        // 王主任、副主任罗致远: the first is of him.
        let title = title.halves[0]
        guard let name = anonymous.surnameAndTitle(title, named: named, bodies: bodies, in: view),
          !taken.overlaps(name.range),
          // 南沙鲁|里长罗致远
          !view.text.unit(at: name.range.lowerBound - 1).isHan || !starts.contains(title.range.upperBound)
        else {
          return nil
        }
        let isKnown =
          named.contains(view.text[name.range.lowerBound])
          || AnonymousNames.isAddress(name.range, in: view.text)
          || AnonymousNames.isCalled(name.range, in: view.text)
          || counts[view.text.units[name.range]] ?? 0 > 1 && name.sum > -30
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
    outside taken: [Range<Int>], _ titles: [TitleSpan], _ bodies: BodyMap, _ talk: MatchTalk?,
    _ rows: TableRows, in view: DocumentView
  ) -> [Mention] {
    let text = view.text
    let holders = TitleHolders(shapes: shapes, lattice: lattice)
    let weigher = NameWeigher(
      shapes: shapes, lattice: lattice,
      titles: TitleNeighbours(holders.marked(titles, bodies: bodies, in: view), in: text), bodies: bodies,
      sources: evidence, talk: talk, view: view)
    var map = weigher.candidates()
    if evidence.contains(.lists) {
      lists.weigh(&map, besides: taken, in: view) { weigher.weighed($0) }
      lists.weighColumns(&map, in: view) { weigher.weighed($0) }
      lists.weighPairs(&map, in: view) { weigher.weighed($0) }
      let columns = NameColumns(shapes: shapes, titles: titles, bodies: bodies, view: view)
      columns.weigh(&map, in: rows) { weigher.weighed($0) }
    }
    if evidence.contains(.tagger) {
      let standing = map.best(outside: taken, count: text.count).map(\.range)
      weigher.consult(tagger, besides: Coverage(taken + standing, count: text.count), &map)
    }
    if evidence.contains(.elsewhere) {
      weigher.repeated(&map)
      weigher.recall(map.best(outside: taken, count: text.count), taken, &map)
    }
    return map.best(outside: taken, count: text.count).map { found in
      let sum = found.sum
      // 教皇雷定|五世
      let range = found.range.lowerBound..<foreign.regnalEnd(after: found.range.upperBound, in: text)
      var evidence = found.evidence.reasons(at: found.range)
      found.surroundings.appendEvidence(to: &evidence)
      return Mention(
        .person, range, rule: found.evidence.list > 60 ? .personListed : .personWeighed,
        method: .tagger,
        score: found.evidence.score, confidence: sum > 80 ? .high : sum > 35 ? .medium : .low,
        evidence: evidence)
    }
  }

  // MARK: Titles

  private func heldTitles(
    _ titles: [TitleSpan], _ people: [Range<Int>], _ bodies: [Range<Int>], in view: DocumentView
  ) -> [Mention] {
    let edges = NameEdges(people, in: view.text)
    var offices: [TitleSpan] = []
    func add(_ office: TitleSpan) {
      if !edges.isVerb(office), let office = edges.withoutVerb(office, view.hits) { offices.append(office) }
    }
    let members = MemberTitles(edges, bodies: bodies, in: view.text)
    for title in titles.lazy.map(edges.outsideName)
    where members.contains(title) || !title.isCommonNoun && !(title.isByline && title.isWeak) {
      if edges.ends(atJointOf: title) {
        add(title.halves[1])
      } else if edges.divides(title) {
        title.halves.forEach(add)
      } else {
        add(title)
      }
    }
    let attachment = TitleAttachment(
      titles: offices.map(\.range), people: people, bodies: bodies, text: view.text)
    var held = Set(attachment.pairs { offices[$0].isWeak && !edges.isAddress(offices[$0]) }.map(\.title))
    let references = TitleReferences(offices.map(\.range), held: held, people: people, in: view)
    held.formUnion(
      offices.indices.filter { !offices[$0].isWeak && !offices[$0].isByline && references.contains($0) })
    // 村支书老党员罗致远: a noun of what he is besides.
    let nouns = Set(
      titles.filter { $0.isCommonNoun && edges.begins($0.range.upperBound) }.map(\.range.lowerBound))
    return offices.indices.filter {
      held.contains($0) || view.text.has("职务", at: offices[$0].range.upperBound)
        || view.text.has("一职", at: offices[$0].range.upperBound)
        || view.text.has("任上", at: offices[$0].range.upperBound)
        || view.text.has("任内", at: offices[$0].range.upperBound)
        || !offices[$0].isWeak && nouns.contains(offices[$0].range.upperBound)
    }.map { i in
      Mention(
        .title, offices[i].range, rule: .titleHeld, method: .lexicon, score: 400,
        confidence: offices[i].isWeak ? .low : .high, evidence: [Evidence(offices[i].head, "head")])
    }
  }
}
