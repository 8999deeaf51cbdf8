internal import TextPipeline

/// Clubs by the short names of their reports (申花, 马刺), in texts that speak of matches. The lexicon marks the family; of
/// names that are words, firms or towns as well one neighbour in the text must be of a match.
struct ClubNames: Sendable {
  let edges: NameEdgeFinder
  private let clubs: LexiconTable<Club>

  private struct Club {
    var sport: MatchTalk.Sport
    /// A firm, a town or a word as well.
    var isPlain: Bool
    /// A word that reports of matches have too.
    var isWord: Bool
  }

  private struct Found {
    var range: Range<Int>
    var name: Range<Int>
    var isSure: Bool
  }

  init(_ lexicons: LexiconSet, edges: NameEdgeFinder) {
    self.edges = edges
    clubs = lexicons.table(of: Self.type) {
      Club(
        sport: $0.features["sport"] == "basketball" ? .basketball : .football,
        isPlain: $0.features.has("plain"), isWord: $0.features.has("word"))
    }
  }

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let hits = view.hits.all.filter { $0.type == Self.type }
    let teams = names.filter { $0.traits.isTeam }.prefix(Self.memory)
    let towns = ofTowns(in: view)
    guard !hits.isEmpty || !teams.isEmpty || !towns.isEmpty else { return [] }
    let talk = MatchTalk(view.text)
    var found: [Found] = []
    for hit in hits {
      guard let club = clubs[hit], stands(hit.range, in: view) else { continue }
      let said = talk.words(of: club.sport, near: hit.range.lowerBound)
      guard said.all >= Self.few, said.own > 0 else { continue }
      let range = whole(hit.range, in: view)
      guard !isInside(range, names) else { continue }
      let isSure =
        !club.isPlain && !club.isWord || range != hit.range || isAmongMatches(hit.range, in: view)
        || !club.isWord && said.own > 1 && said.all >= Self.many && !isElsewhere(hit.range, in: view.text)
      found.append(Found(range: range, name: hit.range, isSure: isSure))
    }
    found += lastParts(of: teams, besides: names, talk, in: view)
    found += towns.filter { club in
      talk.isMatch(at: club.name.lowerBound) && !names.overlap(club.range)
        && !found.contains { $0.range.overlaps(club.range) }
    }
    let sure = Set(found.lazy.filter(\.isSure).map { view.text.units[$0.name] })
    return found.compactMap { club in
      guard
        club.isSure || sure.contains(view.text.units[club.name]) && !isElsewhere(club.range, in: view.text)
      else { return nil }
      return Mention(
        .organization, club.range, rule: .organizationClub, method: .lexicon, score: 230, confidence: .medium,
        evidence: [Evidence(club.name, "club")])
    }
  }

  /// 猎鹰, where the text names 云钢猎鹰: the last word of a club's complete name.
  private func lastParts(
    of teams: ArraySlice<OrganizationName>, besides names: [OrganizationName], _ talk: MatchTalk,
    in view: DocumentView
  ) -> [Found] {
    let text = view.text
    var terms = AliasTerms()
    for team in teams {
      let name = Self.stem(of: team.range, in: text)
      for count in [2, 3] where name.count > count + 1 && view.tokens.isBoundary(name.upperBound - count) {
        let last = name.upperBound - count..<name.upperBound
        if last.allSatisfy({ text[$0].isHan }) { terms.insert(last, of: team.range, in: text) }
      }
    }
    var found: [Found] = []
    terms.forEachRepeat(in: text) { name, _ in
      guard !isInside(name, names), stands(name, in: view), talk.isMatch(at: name.lowerBound),
        !isClub(startingAt: name.lowerBound, in: view), !isElsewhere(name, in: text)
      else { return }
      let end = teamEnd(of: name, in: text)
      found.append(
        Found(range: name.lowerBound..<end, name: name, isSure: isAmongMatches(name, in: view)))
    }
    return found
  }

  /// The name without 队 or 足球俱乐部.
  static func stem(of name: Range<Int>, in text: AnalysisText) -> Range<Int> {
    for end in name.dropFirst(2) where teams.match(in: text, at: end)?.end == name.upperBound {
      return name.lowerBound..<end
    }
    return name
  }

  private func teamEnd(of name: Range<Int>, in text: AnalysisText) -> Int {
    guard let team = Self.teams.match(in: text, at: name.upperBound),
      text[team.end - 1] != "队" || !Self.ofTeams.contains(text.unit(at: team.end))
    else { return name.upperBound }
    return team.end
  }

  /// Whether the characters are a word of their own: no 国王杯, no 火箭|军, no 太阳能.
  private func stands(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, name.lowerBound, name.upperBound)
    if Self.tails.match(in: text, at: end) != nil { return false }
    // 约万|诺维奇: the end of a player's name
    if NameEdgeFinder.syllables.contains(text[start]),
      NameEdgeFinder.syllables.contains(text.unit(at: start - 1)),
      NameEdgeFinder.syllables.contains(text.unit(at: start - 2))
    {
      return false
    }
    // 76人 in 176人
    if text[start].isDigit, text.unit(at: start - 1).isDigit { return false }
    let isOpen = view.tokens.isBoundary(start) || Self.beforeClubs.contains(text.unit(at: start - 1))
    let isClosed =
      view.tokens.isBoundary(end) || Self.behindClubs.contains(text.unit(at: end))
      || town(before: start, in: view) != nil
    guard isOpen, isClosed else { return false }
    // A longer place or body: 泰山区, 里昂湾
    return !view.hits.contains(startingAt: start) {
      $0.range.upperBound > end && Self.longer.contains($0.type)
    }
  }

  /// 北京 + 国安 + 队: with the town before it, and the team's word behind it.
  private func whole(_ name: Range<Int>, in view: DocumentView) -> Range<Int> {
    let text = view.text
    return (town(before: name.lowerBound, in: view) ?? name.lowerBound)..<teamEnd(of: name, in: text)
  }

  /// Where the town begins that ends at `end`: 北京 before 国安.
  private func town(before end: Int, in view: DocumentView) -> Int? {
    guard let place = edges.places.place(endingAt: end, in: view), place.traits.level != .country,
      place.traits.level <= .prefecture,
      !Self.theirs.contains(view.text.unit(at: place.range.lowerBound - 1)),
      view.text[end - 1] != "市", view.text[end - 1] != "省"
    else { return nil }
    return place.range.lowerBound
  }

  /// 云川 + 启鸿: a town and a word between what only clubs do or are done to, in no list of clubs.
  private func ofTowns(in view: DocumentView) -> [Found] {
    let (text, division) = (view.text, LexiconType.division)
    var found: [Found] = []
    for hit in view.hits.all where hit.type == division && hit.range.count == 2 {
      let brand = hit.range.upperBound..<hit.range.upperBound + 2
      guard brand.upperBound <= text.count, brand.allSatisfy({ text[$0].isHan }),
        view.tokens.isBoundary(brand.lowerBound), view.tokens.isBoundary(brand.upperBound),
        town(before: brand.lowerBound, in: view) == hit.range.lowerBound,
        Self.opponents.length(endingAt: hit.range.lowerBound, in: text) != nil
          || isLed(hit.range.lowerBound, in: text)
            && Self.plays.match(in: text, at: brand.upperBound) != nil,
        mayBeBrand(brand, in: view)
      else { continue }
      let range = hit.range.lowerBound..<teamEnd(of: brand, in: text)
      found.append(Found(range: range, name: hit.range.lowerBound..<brand.upperBound, isSure: true))
    }
    return found
  }

  /// Behind a mark or a word that begins a clause.
  private func isLed(_ offset: Int, in text: AnalysisText) -> Bool {
    offset == 0 || Self.marks.contains(text[offset - 1])
      || Self.leads.length(endingAt: offset, in: text) != nil
  }

  /// Whether two characters are no word of the game, of its people or its places.
  private func mayBeBrand(_ brand: Range<Int>, in view: DocumentView) -> Bool {
    edges.materials.material(brand, in: view) != .stop
      && edges.materials.material(brand, in: view) != .generic
      && !brand.contains(where: { NameMaterialClassifier.stopUnits.contains(view.text[$0]) })
      && !Self.ofGames.contains(view.text[brand.upperBound - 1])
      && Self.teams.match(in: view.text, at: brand.lowerBound) == nil
      && !view.hits.contains(startingAt: brand.lowerBound) { $0.type != .word && $0.range.count > 1 }
  }

  /// Last characters of what is said of towns in such reports: 球迷, 赛区, 首回合, 主场.
  private static let ofGames: UnitSet = "迷员场区站合队帅人市赛手将界战馆家军杯方面足篮排球女男"
  /// Who is played against.
  private static let opponents: WordEnds = [
    "战胜", "击败", "不敌", "负于", "迎战", "对阵", "做客挑战", "客场挑战", "主场迎战", "大胜", "险胜", "完胜", "小胜", "力克", "战平", "逼平",
    "击溃", "输给", "新贵", "升班马", "卫冕冠军", "狂胜", "轻取", "双杀", "主场对阵", "客场对阵", "挑战",
  ]
  private static let marks = UnitSet("。,;:\n")
  /// What stands before the one that plays.
  private static let leads: WordEnds = [
    "随后", "最终", "此后", "本轮", "日前", "因此", "由于", "对于", "但",
  ]
  /// What only one that plays does.
  private static let plays = WordMap<Void>(words: [
    "主场", "客场", "战胜", "击败", "不敌", "负于", "迎战", "对阵", "做客", "大胜", "险胜", "完胜", "力克", "逆转", "横扫", "战平", "队", "主帅",
    "前锋", "后卫",
    "门将", "领先", "落后", "扳平", "反超", "先声夺人", "连胜", "连败", "俱乐部", "获得角球", "换上", "请求暂停",
  ])

  private func isInside(_ range: Range<Int>, _ names: [OrganizationName]) -> Bool {
    let i = names.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return i < names.count && names[i].range.lowerBound <= range.lowerBound
      && names[i].range.upperBound >= range.upperBound && names[i].range != range
  }

  /// What only clubs do or are done to stands beside the name, a score, or another club.
  private func isAmongMatches(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, name.lowerBound, name.upperBound)
    if Self.before.length(endingAt: start, in: text) != nil || Self.after.match(in: text, at: end) != nil {
      return true
    }
    if MatchTalk.isScore(end, in: text) || isScore(endingAt: start, in: text) { return true }
    let before = text.has("以及", endingAt: start) ? start - 2 : start - 1
    let behind = text.has("以及", at: end) ? end + 2 : end + 1
    return (behind > end + 1 || Self.joints.contains(text.unit(at: end)))
      && isClub(startingAt: behind, in: view)
      || (before < start - 1 || Self.joints.contains(text.unit(at: start - 1)))
        && isClub(endingAt: before, in: view)
  }

  private func isClub(startingAt offset: Int, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: offset) { $0.type == Self.type }
  }

  private func isClub(endingAt offset: Int, in view: DocumentView) -> Bool {
    view.hits.contains(endingAt: offset) { $0.type == Self.type }
  }

  private func isScore(endingAt end: Int, in text: AnalysisText) -> Bool {
    var i = end
    while i > end - 4, text.unit(at: i - 1).isDigit { i -= 1 }
    guard i < end, text.unit(at: i - 1) == "-" || text.unit(at: i - 1) == ":" || text.unit(at: i - 1) == "比"
    else { return false }
    i -= 1
    while i > end - 8, text.unit(at: i - 1).isDigit { i -= 1 }
    return MatchTalk.isScore(i, in: text)
  }

  /// 在马赛, 里昂市: the town itself.
  private func isElsewhere(_ name: Range<Int>, in text: AnalysisText) -> Bool {
    Self.whereabouts.contains(text.unit(at: name.lowerBound - 1))
      && !text.has("对于", endingAt: name.lowerBound)
      || Self.sites.match(in: text, at: name.upperBound) != nil
  }

  static let type = LexiconType("club")
  private static let few = 3
  /// How many complete names of clubs are looked for by their last word.
  private static let memory = 40
  private static let many = 5
  private static let longer = LexiconTypeSet(["division", "nature", "landmark", "organization", "title"])
  private static let theirs: UnitSet = "在"
  private static let beforeClubs: UnitSet = "胜负克平战对送与和由让将使是"
  private static let behindClubs: UnitSet = "主客胜负克平战对队与和以的也仍还在将又先再后曾已"
  /// 队, and the words that name the team's kind.
  static let teams = WordMap<Void>(words: [
    "队", "足球队", "篮球队", "足球俱乐部", "篮球俱乐部", "俱乐部", "男篮", "女篮", "女排", "男排", "女足",
  ])
  /// What 队 goes on with in other words: 队员.
  private static let ofTeams: UnitSet = "员友长医史内报服徽歌魂伍列形"
  /// What makes something else of the name.
  private static let tails = WordMap<Void>(words: [
    "集团", "公司", "地产", "易购", "广场", "大厦", "中心", "大球场", "球场", "体育场", "体育馆", "机场", "大街", "路", "银行", "证券", "系统",
    "发射", "军",
    "杯", "能", "系", "镇", "区", "山", "帽", "椅", "师", "石", "城堡", "大学", "医院", "酒店", "电器", "环球", "足校", "汽车", "人寿",
    "保险", "健康",
    "在线", "影业", "文旅", "商业", "置业", "控股", "投资", "研究", "电影节",
  ])
  private static let sites = WordMap<Void>(words: ["市", "街头", "当地", "郊区", "市区", "警方", "大教堂", "火车站"])
  private static let whereabouts: UnitSet = "在于赴抵"
  private static let joints: UnitSet = "与和及、对-/—"
  private static let before: WordEnds = [
    "战胜", "击败", "不敌", "负于", "迎战", "对阵", "挑战", "做客", "大胜", "险胜", "完胜", "小胜", "逆转", "力克", "横扫", "淘汰", "加盟",
    "签约", "转会",
    "转投", "加入", "离开", "效力", "效力于", "执教", "战平", "逼平", "告负", "击溃", "输给", "面对", "主场对", "客场对", "击退", "阻击", "领跑",
    "送走",
    "胜", "负", "克", "对手", "宿敌", "卫冕冠军", "升班马", "豪门", "球队", "主队", "客队", "东道主", "狂胜", "轻取", "双杀", "终结", "复仇",
    "遭遇", "交手",
    "交易到", "交易至", "被", "代表", "身披", "回到", "重返", "告别", "联手", "坐镇",
  ]
  private static let after = WordMap<Void>(words: [
    "主场", "客场", "队", "战胜", "击败", "不敌", "负于", "迎战", "对阵", "主帅", "主教练", "前锋", "后卫", "中锋", "控卫", "门将", "中场",
    "球员", "球迷", "球星",
    "外援", "后防", "半场", "领先", "落后", "反超", "扳平", "先声夺人", "首发", "本赛季", "上赛季", "取得", "拿下", "打出", "命中", "进攻", "防守",
    "球门", "禁区",
    "阵中", "阵容", "换上", "叫暂停", "请求暂停", "连胜", "连败", "三连胜", "俱乐部", "有球", "将士", "方面", "后场", "前场", "队史", "替补", "中路",
    "左路", "右路",
    "发动", "大胜", "险胜", "完胜", "力克", "逆转", "横扫", "淘汰", "战平", "做客", "遭遇", "追", "连得", "得到", "获得角球", "反击", "再下一城",
    "核心", "老板",
    "的主场", "的客场", "的防守", "的进攻", "的比赛", "开场", "首节", "末节", "次节", "三节", "全场", "本场", "内线", "外线", "锋线", "引援", "续约",
    "裁掉", "签下",
    "交易", "送出", "总经理", "官方宣布",
  ])
}
