public import TextPipeline

/// Organizations, composed around the nouns that their names end in: place × body × department.
///
/// From each head (医院, 卫生健康委, 科) it walks left to where the name begins, joins parts of bodies to their bodies, gives
/// bare heads of a coordination the part that its first member has for all, and finds the short forms again that the
/// text defines (以下简称“…”).
///
/// A name goes through, in this order: ``OrganizationHeadFinder`` (where it ends), ``NameEdgeFinder`` with
/// ``NameMaterialClassifier`` (where it begins and of what), ``NameDoubts`` (what speaks against it), a rule of this type's
/// extensions (placed, part, branded, listed …), ``NameTail`` (what still belongs to it). ``PlainNames``, ``AliasFinder``, ``ListedNames`` and
/// ``MediaFinder`` then ask the rest of the text.
public struct OrganizationExtractor: Extractor {
  public var provides: [MentionType] { [.organization] }
  public var rules: [Rule] { .organizations }
  private let heads: OrganizationHeadFinder
  let edges: NameEdgeFinder
  private let aliases = AliasFinder()
  private let schools = SchoolShortForms()
  private let media: MediaFinder
  private let listed: ListedNames
  private let stocks = StockNames()
  private let managed: ManagedFirms
  private let trades: TradeNames
  private let appositives: AppositiveFirms
  private let legal: LegalBrands
  private let initials: FinancialInitials
  private let clubs: ClubNames
  private let brands: KnownBrands
  private let listedFirms: ListedFirms
  private let acronyms = AcronymBodies()
  private let faculties = FacultyLists()
  let evidence: EvidenceSources

  /// - Parameter lexicons: those of the pipeline.
  public init(lexicons: LexiconSet) { self.init(lexicons: lexicons, evidence: .all) }

  package init(lexicons: LexiconSet, evidence: EvidenceSources) {
    self.evidence = evidence
    heads = OrganizationHeadFinder(lexicons)
    let places = PlaceLexicon(lexicons)
    edges = NameEdgeFinder(places: places, materials: NameMaterialClassifier(lexicons))
    media = MediaFinder(places: places)
    listed = ListedNames(edges: edges)
    managed = ManagedFirms(edges: edges)
    trades = TradeNames(edges: edges)
    appositives = AppositiveFirms(edges: edges)
    legal = LegalBrands(edges: edges)
    initials = FinancialInitials(edges: edges)
    clubs = ClubNames(lexicons, edges: edges)
    brands = KnownBrands(lexicons)
    listedFirms = ListedFirms(edges: edges)
  }

  public func candidates(in view: DocumentView) -> [Mention] {
    var names: [OrganizationName] = []
    var bare = BareBodies(view)
    var plain = PlainNames()
    var repeats = RepeatedBodies()
    var isOfCorps = false
    for head in heads.heads(in: view) {
      isOfCorps = isOfCorps || view.text.has("兵团", endingAt: head.range.upperBound)
      if let name = delegation(head, in: view) {
        names.append(name)
        continue
      }
      guard !isCrew(head, in: view) else { continue }
      let walked = name(with: head, after: names, &bare, &plain, in: view)
      guard
        let name = bracketed(head, walked, after: names, in: view)
          ?? continued(head, walked, after: names, in: view) ?? squad(head, besides: walked, in: view)
          ?? walked ?? heldOffice(head, in: view)
          ?? OwnSchool.officeStart(of: head, in: view).map({ whole(head, from: $0, in: view) })
          ?? repeats.told(heldBody(head, after: names, in: view), in: view.text)
      else {
        repeats.pass(head)
        continue
      }
      let last = names.count
      let end =
        bureauEnd(of: name, in: view) ?? facultyEnd(of: name, in: view)
        ?? NameTail.end(of: name, in: view.text)
      names.append(name)
      names[last].range = name.range.lowerBound..<end
      names[last].range = founderStart(of: names[last], in: view)..<end
      names[last].range = townshipStart(of: names[last], in: view)..<end
      names[last].range = quoteStart(of: names[last], in: view)..<end
      names[last].range = siteStart(of: names[last], in: view)..<end
      names[last].range = presentStart(of: names[last], in: view)..<end
      names[last].range = assemblyStart(of: names[last], in: view.text)..<end
    }
    var vouched = plain.names(beside: names, in: view.text)
    vouched.append(contentsOf: repeats.names(in: view.text))
    vouched.append(contentsOf: RepeatedInstitutes.names(after: names, in: view))
    if isOfCorps { vouched.append(contentsOf: Regiments.names(in: view.text, beside: &names)) }
    if !vouched.isEmpty {
      names.append(contentsOf: vouched)
      names.sort { ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound) }
    }
    for i in names.indices {
      names[i].range = countryStart(of: names[i], in: view)..<names[i].range.upperBound
    }
    var outer = withoutLead(outermost(names), in: view)
    outer.removeAll { isNoParty($0, in: view.text) }
    let short = evidence.contains(.aliases) ? aliases.mentions(after: outer, in: view) : []
    // 林桥派出所 after 云川县公安局林桥派出所: the short form says whose it is.
    var mentions: [Mention] = []
    mentions.reserveCapacity(outer.count + short.count + 8)
    for name in outer
    where name.rule != .organizationBranded || !short.contains(where: { $0.range == name.range }) {
      mentions.append(name.mention(in: view.text))
    }
    mentions += short
    if evidence.contains(.aliases) { mentions += schools.mentions(after: outer, in: view) }
    mentions += media.mentions(besides: outer, in: view)
    mentions += StateStation.mentions(besides: outer, in: view.text)
    mentions += listed.mentions(besides: outer, in: view)
    mentions += stocks.mentions(besides: outer, in: view)
    mentions += managed.mentions(besides: outer, in: view)
    let ofTrades = trades.mentions(besides: outer, in: view)
    mentions += ofTrades
    mentions += appositives.mentions(besides: outer, in: view)
    mentions += legal.mentions(besides: outer, in: view)
    mentions += CentralCommittee.mentions(besides: outer, in: view)
    mentions += RegionalShortForms.mentions(besides: outer, in: view)
    mentions += initials.mentions(besides: outer, in: view)
    mentions += clubs.mentions(besides: outer, in: view)
    let known = brands.mentions(besides: outer, in: view)
    mentions += known
    mentions += listedFirms.mentions(besides: outer, ofTrades + known, in: view)
    mentions += acronyms.mentions(besides: outer, in: view)
    mentions += faculties.mentions(besides: outer, in: view)
    return mentions
  }

  private func name(
    with head: OrganizationHead, after names: [OrganizationName], _ bare: inout BareBodies,
    _ plain: inout PlainNames, in view: DocumentView
  ) -> OrganizationName? {
    if let name = settled(head, after: names, in: view)
      ?? committeeDepartment(head, after: names, in: view)
    {
      return name
    }
    let edge = openEdge(edge(of: head, after: names, in: view), of: head, after: names, in: view)
    if head.traits.isField { return ShortOffices.name(head, edge, in: view.text) }
    if edge.reason == .boundary, edge.start >= head.range.lowerBound - 1, let name = foreign(head, in: view) {
      return name
    }
    if let name = bankBranch(head, edge, in: view) { return name }
    if let name = force(head, in: view) ?? ministry(head, edge, in: view) { return name }
    if let name = VenueHotels.name(head, in: view) ?? quotedBrand(head, edge, in: view) { return name }
    if NameDoubts(head: head, edge: edge, view: view).speakAgainst { return nil }
    // 党中央 + 国务院: two bodies.
    let isCouncil =
      view.text.has("国务院", at: head.range.lowerBound) && view.text.has("中央", endingAt: head.range.lowerBound)
    if let i = edge.body, !isCouncil, !isMinistry(head, behind: names[i], in: view.text),
      !areMedia(names[i], head, in: view.text),
      head.traits.kind != .complete || names[i].range.upperBound == head.range.lowerBound
        || Self.attached.contains(where: { view.text.has($0, endingAt: head.range.lowerBound) })
    {
      return part(head, of: names[i], edge, in: view)
    }
    // 白石 + 校区: a place, where its school is not said.
    if view.text.has("校区", endingAt: head.range.upperBound), edge.reason != .body { return nil }
    // 高新区 + 国资委
    let isLocal =
      head.traits.isAlsoLocal && edge.reason == .shapedPlace
      && edge.place?.upperBound == head.range.lowerBound
    if head.traits.kind == .complete, edge.reason != .deictic || head.traits.isInternational, !isLocal {
      // 履新|海南
      if view.text[head.range.lowerBound] == "新", view.text.has("履新", endingAt: head.range.lowerBound + 1) {
        return nil
      }
      return isSitting(head, in: view.text) ? nil : complete(head, edge, in: view)
    }
    let between = head.range.lowerBound - (edge.place?.upperBound ?? edge.start)
    if let name = nation(head, edge, in: view) { return name }
    switch edge.reason {
    case .place, .shapedPlace, .deictic, .national:
      return placed(head, edge, between: between, in: view) ?? seated(head, edge, in: view)
    case .boundary, .body:
      plain.note(head, edge, in: view)
      if let name = standalone(head, edge, between: between, in: view) ?? alliance(head, edge, in: view) {
        return name
      }
      if let name = legalName(head, edge, in: view) { return name }
      if evidence.contains(.brands), let name = branded(head, edge, in: view) { return name }
      if evidence.contains(.coordination), let name = coordinated(head, edge, after: names, in: view) {
        return name
      }
      if let name = bare.regional(head, edge, after: names) { return name }
      if between == 0 || between == 1 && view.text[edge.start] == "兼",
        let name = bare.name(head, after: names)
      {
        return name
      }
      return numbered(head, edge, in: view) ?? led(head, edge, after: names, in: view)
        ?? ofSubject(head, edge, in: view) ?? session(head, edge, in: view)
        ?? colleague(head, edge, after: names, in: view) ?? appointed(head, edge, after: names, in: view)
    }
  }

  /// 新华网 + 人民网: two, each whole.
  private func areMedia(_ name: OrganizationName, _ head: OrganizationHead, in text: AnalysisText) -> Bool {
    head.traits.kind == .complete && name.range.upperBound == head.range.lowerBound
      && name.rule == .organizationComplete
      && Self.mediaEnds.contains(text[head.range.upperBound - 1])
      && Self.mediaEnds.contains(text[name.range.upperBound - 1])
  }

  private static let mediaEnds: UnitSet = "网报社刊台"

  /// A name that the head tells without a walk to the left.
  private func settled(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    if let body = parent(of: head, among: names, in: view.text) {
      return part(head, of: body, NameEdge(start: head.range.lowerBound, reason: .body), in: view)
    }
    // 日产汽车|公司: the head begins inside a name that is whole already.
    if let last = names.last, last.rule == .organizationComplete, head.traits.kind == .company,
      last.range.contains(head.range.lowerBound), head.range.upperBound > last.range.upperBound
    {
      var name = last
      name.range = last.range.lowerBound..<head.range.upperBound
      return name
    }
    if let name = overPlace(head, in: view) ?? graded(head, after: names, in: view)
      ?? villageBody(head, in: view) ?? sentTeam(head, after: names, in: view)
      ?? eventStaff(head, in: view) ?? numberedForce(head, in: view) ?? nationalCentre(head, in: view)
      ?? fieldCommittee(head, after: names, in: view) ?? ownDepartment(head, after: names, in: view)
      ?? supervisionGroup(head, after: names, in: view)
    {
      return name
    }
    // 冬奥会 + 中国队: a nation's team is nobody else's.
    if head.traits.kind == .team, head.range.count > 2, view.text.has("中国", at: head.range.lowerBound) {
      return whole(head, from: head.range.lowerBound, in: view)
    }
    if let leader = LeaderGovernments.start(of: head, in: view) { return whole(head, from: leader, in: view) }
    // 《云川学刊》 + 杂志社
    if let title = titleStart(before: head, in: view.text) { return whole(head, from: title, in: view) }
    return NationalSchools.start(of: head.range, in: view).map { whole(head, from: $0, in: view) }
  }

  /// 中共二十大, 中共|党员, 进程中|共同: characters of a party's name that name no party here.
  private func isNoParty(_ name: OrganizationName, in text: AnalysisText) -> Bool {
    let end = name.range.upperBound
    guard name.rule == .organizationComplete, text[end - 1] == "共" || text[end - 1] == "党" else {
      return false
    }
    var i = end
    while i < end + 3, UnitSet.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > end && text.unit(at: i) == "大"
      // 中共|党员
      || text.has("中共党员", at: name.range.lowerBound) || text.has("中共预备党员", at: name.range.lowerBound)
      // 进程中|共同…, 匈中|共建…
      || text[end - 1] == "共" && name.range.count == 2
        && (text.unit(at: end) == "同"
          || text.unit(at: name.range.lowerBound - 1).isHan
            && (Self.together.contains(text.unit(at: end)) || text.has("产生", at: end)))
  }

  /// What follows 共 in words of what several do together.
  static let together: UnitSet = "建享商克赢谋绘筑创决度融"
  /// Figures that say a number one by one.
  static let figures: UnitSet = "〇零一二三四五六七八九0123456789"
  static let shopEnds: UnitSet = "店楼铺吧"

  /// 十四届|全国人大|一次会议: what is held, no body.
  private func isSitting(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    guard text.has("届全国", at: head.range.lowerBound - 1), head.range.count < 6 else { return false }
    var i = head.range.upperBound
    if text.unit(at: i) == "第" { i += 1 }
    let first = i
    while UnitSet.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > first && text.has("次会议", at: i) && !text.has("常委会", endingAt: head.range.upperBound)
  }

  /// 代表队, 团队: the people of a place, no body; but 日本 + 代表团 where games are told of.
  private func isCrew(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let (text, head) = (view.text, head.range)
    guard Self.crews.length(endingAt: head.upperBound, in: text) != nil else { return false }
    guard text.has("代表团", endingAt: head.upperBound) else { return true }
    let sport = text.has("体育", endingAt: head.upperBound - 3) ? head.upperBound - 5 : head.upperBound - 3
    return edges.places.place(endingAt: sport, in: view).map { $0.traits.level > .province } ?? true
      || !(max(0, sport - Self.ofGames)..<min(text.count, sport + Self.ofGames)).contains {
        Self.games.match(in: text, at: $0) != nil
      }
  }

  /// How far off games may be told of.
  private static let ofGames = 150
  private static let games = WordMap<Void>(words: [
    "奥运", "残奥", "亚运", "亚残运", "全运会", "大运会", "青奥会", "青运会", "省运会", "入场式", "旗手", "运动员", "金牌榜", "奖牌榜",
  ])

  /// 第三中学: one of several, by its number.
  private func numbered(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    // 九四 + 医院: one of the army's
    if text.has("医院", at: head.range.lowerBound), 2...3 ~= head.range.lowerBound - edge.start,
      (edge.start..<head.range.lowerBound).allSatisfy({ Self.figures.contains(text[$0]) }),
      edges.isStop(endingAt: edge.start, in: view)
    {
      return whole(head, from: edge.start, in: view)
    }
    // 第五 + 分局, as the police of Taiwan's cities are divided
    let isPrecinct = text.has("分局", at: head.range.lowerBound) && LocalCurrency.isTraditional(text)
    guard head.traits.kind == .school || head.traits.kind == .hospital || isPrecinct,
      text.unit(at: edge.start) == "第",
      !Self.rooms.contains(text[head.range.upperBound - 1])
    else { return nil }
    var i = edge.start + 1
    while text.unit(at: i).isDigit || UnitSet.numerals.contains(text.unit(at: i))
      || Self.figures.contains(text.unit(at: i))
    { i += 1 }
    return i > edge.start + 1 && i < head.range.upperBound
      && (i >= head.range.lowerBound || edge.start == head.range.lowerBound)
      ? whole(head, from: edge.start, in: view) : nil
  }

  /// Names that lie in no longer one.
  private func outermost(_ names: [OrganizationName]) -> [OrganizationName] {
    var kept: [Int] = []
    for i in names.indices {
      let range = names[i].range
      while let last = kept.last, range.lowerBound <= names[last].range.lowerBound { kept.removeLast() }
      if let last = kept.last, names[last].range.upperBound >= range.upperBound { continue }
      kept.append(i)
    }
    return kept.map { names[$0] }
  }
}
