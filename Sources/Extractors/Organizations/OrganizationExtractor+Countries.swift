internal import TextPipeline

/// Names that are whole by themselves, and the countries that stand before them.
extension OrganizationExtractor {
  /// 中国 + — + 东盟信息港, 中国 + 联合国协会, 俄 + 黑海舰队: the country that stands before a name with a place of its own.
  func countryStart(of name: OrganizationName, in view: DocumentView) -> Int {
    let text = view.text
    var start = name.range.lowerBound
    if text.unit(at: start - 1) == "-" || text.unit(at: start - 1) == "—" {
      guard name.place?.lowerBound == start || text.has("东盟", at: start), name.rule != .organizationComplete
      else {
        return start
      }
      while start > 0, text[start - 1] == "-" || text[start - 1] == "—" { start -= 1 }
      guard let country = edges.places.place(endingAt: start, in: view), country.traits.level == .country
      else {
        return name.range.lowerBound
      }
      start = country.range.lowerBound
    } else if name.rule == .organizationPart,
      Self.friends.contains(where: { text.has($0, endingAt: name.range.upperBound) }),
      let country = edges.places.place(endingAt: start, in: view), country.traits.level == .country
    {
      start = country.range.lowerBound
    } else if text.unit(at: start - 1) == "驻",
      text.has("代表团", endingAt: name.range.upperBound) || text.has("代表处", endingAt: name.range.upperBound)
    {
      // 埃及 + 驻 + 阿盟代表团, 俄 + 常驻 + 联合国代表团
      start -= text.unit(at: start - 2) == "常" ? 2 : 1
      if let country = edges.places.place(endingAt: start, in: view), country.traits.level == .country {
        start = country.range.lowerBound
      } else if Self.countries.contains(text.unit(at: start - 1)) {
        start -= 1
      }
    } else if name.rule == .organizationPlaced,
      text.has("国家", at: start) || text.has("联邦", at: start)
        || Self.fleets.contains(where: { text.has($0, endingAt: name.range.upperBound) }),
      Self.countries.contains(text.unit(at: start - 1)), !Self.countries.contains(text.unit(at: start - 2))
    {
      start -= 1
    }
    return start
  }

  private static let friends: [StaticString] = ["联合国协会", "欧盟商会", "组织全国委员会"]
  private static let fleets: [StaticString] = ["舰队", "军区", "航天集团"]

  /// 云川 + 团市委: the league of a place in its short form.
  private func isLeague(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let start = head.range.lowerBound
    return head.range.count == 3 && text[start] == "团" && text[start + 2] == "委"
      && NameEdgeFinder.levels.contains(text[start + 1])
  }

  /// 世界卫生组织; 英国 + 国家统计局; 上海 + 同济大学; 山西 + 经济日报
  func complete(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName {
    var range = head.range
    if !head.traits.isInternational, let place = edges.places.place(endingAt: range.lowerBound, in: view),
      takes(place, before: head, in: view.text) || isSite(place, of: head, in: view)
        || isLeague(head, in: view.text)
    {
      range = place.range.lowerBound..<range.upperBound
      // 佛山市 + 禅城区 + 朝阳医院
      while let higher = edges.places.place(endingAt: range.lowerBound, in: view),
        isSite(higher, of: head, in: view)
      {
        range = higher.range.lowerBound..<range.upperBound
      }
    } else if let pair = edges.pair(endingAt: range.lowerBound, in: view) {
      // 中巴 + 友谊医院
      range = pair.lowerBound..<range.upperBound
    } else if view.text.has("国家", endingAt: range.lowerBound) {
      // 国家 + 国防科工局
      range = range.lowerBound - 2..<range.upperBound
    } else if view.text.has("中央", endingAt: range.lowerBound), view.text[range.upperBound - 1] == "署" {
      // 中央 + 健保署
      range = range.lowerBound - 2..<range.upperBound
    } else if view.text[range.lowerBound] != "党", view.text[range.lowerBound] != "中",
      let start = lettered(before: range, in: view)
    {
      range = start..<range.upperBound
    }
    // 中海 + 壳牌: a firm of two.
    if head.traits.isFirm, range == head.range,
      !NameEdgeFinder.syllables.contains(view.text[range.lowerBound + 1]),
      let start = partnerStart(before: range.lowerBound, in: view)
    {
      range = start..<range.upperBound
    }
    // 第十四届 + 全国人大常委会
    if view.text.has("届全国", at: head.range.lowerBound - 1),
      view.text.has("常委会", endingAt: head.range.upperBound)
        || view.text.has("委员会", endingAt: head.range.upperBound)
        || view.text.has("代表大会", endingAt: head.range.upperBound)
        || view.text.has("代表", at: head.range.upperBound)
    {
      range = edges.sessionStart(endingAt: head.range.lowerBound, in: view.text)..<range.upperBound
    }
    // 总台 + 央视综合频道
    if view.text.has("央视", at: range.lowerBound), view.text.has("总台", endingAt: range.lowerBound) {
      range = range.lowerBound - 2..<range.upperBound
    }
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: nil, body: range, shared: nil,
      reason: .boundary, rule: .organizationComplete, score: 200, confidence: .high)
  }

  /// 日本 + 外务省; 加沙地带 + 卫生部; 香港 + 证监会
  private func takes(_ place: Place, before head: OrganizationHead, in text: AnalysisText) -> Bool {
    switch place.traits.level {
    case .country: return true
    case .region: return Self.ministries.contains(text[head.range.upperBound - 1])
    default:
      // 北京市 + 医管局, which Hong Kong has without a place; 云川市 + 国资委
      if NameEdgeFinder.levels.contains(text[place.range.upperBound - 1]),
        head.traits.isAlsoLocal
          || Self.offices.contains(text[head.range.upperBound - 1])
            && !Self.central.contains(text[head.range.lowerBound])
      {
        return true
      }
      // 加沙地带 + 卫生部
      if text.has("地带", endingAt: place.range.upperBound) {
        return Self.ministries.contains(text[head.range.upperBound - 1])
      }
      return Self.regions.match(in: text, at: place.range.lowerBound)?.end == place.range.upperBound
        && text[head.range.lowerBound] != "中" && text[head.range.lowerBound] != "全"
        && text[head.range.lowerBound] != "国"
    }
  }

  /// 俄国防部, at the beginning of a clause: elsewhere the character may end a word.
  /// - Returns: the start of the country.
  private func lettered(before range: Range<Int>, in view: DocumentView) -> Int? {
    let text = view.text
    guard text[range.lowerBound] != "为",
      text[range.lowerBound] != "志",
      Self.beforeCountry.contains(text.unit(at: range.lowerBound - 2))
        || edges.isStop(endingAt: range.lowerBound - 1, in: view),
      Self.ministries.contains(text[range.upperBound - 1]), !text.has("学院", endingAt: range.upperBound),
      !text.has("医院", endingAt: range.upperBound), !endsWord(range.lowerBound, in: view),
      isCountry(range.lowerBound - 1, in: view)
    else { return nil }
    return range.lowerBound - 1
  }

  /// 增加 + 国务院: a word, no country.
  private func endsWord(_ end: Int, in view: DocumentView) -> Bool {
    end > 1 && view.text[end - 2].isHan
      && view.hits.lexicons.hit(of: .word, for: end - 2..<end, in: view.text) != nil
  }

  /// Whether a character stands for a country: those of headlines, and 亚 where the text has 亚美尼亚.
  private func isCountry(_ offset: Int, in view: DocumentView) -> Bool {
    let unit = view.text.unit(at: offset)
    if Self.countries.contains(unit) { return true }
    guard unit.isHan, unit != "中", view.tokens.isBoundary(offset), view.tokens.isBoundary(offset + 1) else {
      return false
    }
    let here = view.hits.indices(startingAt: offset).lowerBound
    return view.hits.all[max(0, here - Self.reach)..<min(view.hits.all.count, here + Self.reach)].contains {
      $0.type == .country && $0.range.count > 2 && view.text.units[$0.range.lowerBound] == unit
    }
  }

  /// How many hits on either side are asked for the country in full.
  private static let reach = 2000

  private static let offices: UnitSet = "局署"
  private static let central: UnitSet = "国中全美英俄法德日韩"
  private static let ministries: UnitSet = "部署局府军会党厅院队处室行"
  private static let beforeCountry: UnitSet = "据称与和由对被请名位"
  private static let regions = WordMap<Void>(words: [
    "香港", "澳门", "台湾", "香港特别行政区", "澳门特别行政区", "香港特区", "澳门特区",
  ])
  /// Countries in one character, as headlines have them.
  private static let countries: UnitSet = "美俄乌英法德日韩朝黎叙伊以巴土印越泰缅菲澳加墨埃欧柬蒙沙白匈波塞希西葡荷瑞挪芬捷罗斯塔吉哈智秘委厄哥玻苏摩洪"

  /// Whether a place before a complete name is where the school, hospital or paper is.
  private func isSite(_ place: Place, of head: OrganizationHead, in view: DocumentView) -> Bool {
    (head.traits.isSited || view.text[head.range.upperBound - 1] == "报"
      || view.text.has("出版社", endingAt: head.range.upperBound)) && !place.traits.isAmbiguous
      && (place.traits.level <= .prefecture
        || place.traits.level == .county
          && NameEdgeFinder.levels.contains(view.text[place.range.upperBound - 1]))
      && edges.isCredible(place, in: view)
  }

  /// 康乐及文化事务署, 团市委, 附属第二医院: names that are whole without their place or their body.
  func standalone(
    _ head: OrganizationHead, _ edge: NameEdge, between: Int, in view: DocumentView
  ) -> OrganizationName? {
    let text = view.text
    let isOffice =
      between == 0 && head.traits.kind == .government && !head.traits.isBare && head.range.count >= 5
      && text[head.range.upperBound - 1] == "署"
    let isCommittee = between == 0 && text.has("特别行政区政府", at: head.range.lowerBound)
    let isLeague =
      between == 0 && text[head.range.lowerBound] == "团"
      && NameEdgeFinder.levels.contains(text[head.range.lowerBound + 1])
    if isOffice || isLeague || isCommittee { return whole(head, from: head.range.lowerBound, in: view) }
    // 我校 + 附属第二医院
    let start = text.unit(at: edge.start) == "校" ? edge.start + 1 : edge.start
    guard head.traits.kind == .hospital, !edge.hasGeneric, text.has("附属第", at: start) else { return nil }
    return whole(head, from: start, in: view)
  }

  func whole(_ head: OrganizationHead, from start: Int, in view: DocumentView) -> OrganizationName {
    var name = complete(head, NameEdge(start: head.range.lowerBound, reason: .boundary), in: view)
    name.range = start..<head.range.upperBound
    return name
  }

  /// 乌政府, 俄联邦委员会: a government or a parliament under its country in one character.
  func foreign(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    guard Self.powers.match(in: view.text, at: head.range.lowerBound)?.end == head.range.upperBound,
      let start = lettered(before: head.range, in: view)
    else { return nil }
    // 以 + 政府投入为引导, 以 + 政府主导的…, where nobody names 以色列
    let end = head.range.upperBound
    if view.text[start] == "以",
      (end..<end + 6).contains(where: { view.text.unit(at: $0) == "为" })
        || !namesIsrael(near: start, in: view.text)
    {
      return nil
    }
    return underCountry(head, start..<head.range.upperBound)
  }

  private func namesIsrael(near offset: Int, in text: AnalysisText) -> Bool {
    (max(0, offset - Self.vicinity)..<min(text.count, offset + Self.vicinity)).contains {
      text[$0] == "色" && text.has("以色列", at: $0 - 1)
    }
  }

  /// How far from a country in one character its name may be.
  private static let vicinity = 1_000

  private func underCountry(_ head: OrganizationHead, _ range: Range<Int>) -> OrganizationName {
    OrganizationName(
      range: range, head: head.range, traits: head.traits, place: nil, body: range, shared: nil,
      reason: .boundary, rule: .organizationPlaced, score: 80, confidence: .medium)
  }

  /// 俄武装力量军事科学委员会, 俄国家原子能公司: a country in one character before a name that says it is a nation's.
  func nation(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    var start = edge.reason == .national ? edge.start - 1 : edge.start
    // 全 + 俄国家电视广播公司
    let isAll = text.unit(at: start - 1) == "全"
    guard !head.traits.isSuffix, edge.reason == .national || edge.reason == .boundary,
      start >= 0, head.range.lowerBound > start + 2,
      Self.nations.match(in: text, at: start + 1, limit: head.range.lowerBound) != nil,
      edge.reason == .boundary || edges.isStop(endingAt: isAll ? start - 1 : start, in: view),
      isCountry(start, in: view)
    else { return nil }
    if isAll { start -= 1 }
    return underCountry(head, start..<head.range.upperBound)
  }

  private static let nations = WordMap<Void>(words: ["武装力量", "武装部队", "国家", "联邦", "国防", "总统"])

  /// 韩国 + 行政安全 + 部, 肯尼亚 + 信息通信和数字 + 经济部: a ministry abroad by its fields.
  func ministry(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    guard text[head.range.upperBound - 1] == "部", edge.reason == .place, let place = edge.place,
      edge.hasCommon || edge.hasGeneric, !edge.hasProper, edge.start == place.lowerBound,
      view.hits.contains(startingAt: place.lowerBound, where: { $0.type == .country && $0.range == place }),
      !text.has("中国", at: place.lowerBound), !Self.joins.contains(text.unit(at: head.range.lowerBound - 1)),
      Self.noMinistries.allSatisfy({ !text.has($0, endingAt: head.range.upperBound) })
    else { return nil }
    let isPlain = head.traits.isSuffix || head.traits.isDepartment
    guard isPlain || head.traits.kind == .complete || head.traits.kind == .government,
      head.range.lowerBound - place.upperBound + head.range.count >= 3
    else { return nil }
    return OrganizationName(
      range: edge.start..<head.range.upperBound, head: head.range, traits: head.traits, place: place,
      body: edge.start..<head.range.upperBound, shared: nil, reason: .place, rule: .organizationPlaced,
      score: 210, confidence: .medium)
  }

  private static let joins: UnitSet = "和与及"
  private static let noMinistries: [StaticString] = [
    "俱乐部", "总部", "分部", "本部", "干部", "局部", "内部", "外部", "司令部", "参谋部", "编辑部", "北部", "南部", "东部", "西部",
    "中部", "指挥部", "门诊部", "支部", "事业部", "外交部", "国防部", "学部", "大部", "俱部", "一部", "基部",
  ]

  /// 海军、空军、火箭军: one of the forces of an army in a row.
  func force(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    let range = head.range
    // 陆军 + 第11军
    if Self.forces.match(in: text, at: range.lowerBound)?.end == range.upperBound,
      let end = armyEnd(at: range.upperBound, in: text)
    {
      var name = whole(head, from: range.lowerBound, in: view)
      name.range = range.lowerBound..<end
      return name
    }
    guard Self.forces.match(in: text, at: range.lowerBound)?.end == range.upperBound,
      !text.unit(at: range.lowerBound - 1).isHan || edges.isStop(endingAt: range.lowerBound, in: view),
      text.unit(at: range.upperBound) == "、"
        && Self.forces.match(in: text, at: range.upperBound + 1) != nil
        || text.unit(at: range.lowerBound - 1) == "、"
          && Self.forces.match(in: text, at: range.lowerBound - 3)?.end == range.lowerBound - 1
    else { return nil }
    return whole(head, from: range.lowerBound, in: view)
  }

  /// The end of 第11军, 第三十八集团军.
  private func armyEnd(at start: Int, in text: AnalysisText) -> Int? {
    guard text.unit(at: start) == "第" else { return nil }
    var i = start + 1
    while i < start + 5, text.unit(at: i).isDigit || UnitSet.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > start + 1 ? Self.armies.match(in: text, at: i)?.end : nil
  }

  private static let armies = WordMap<Void>(words: ["集团军", "军", "师", "旅", "团", "兵团", "军团"])
  private static let forces = WordMap<Void>(words: ["陆军", "海军", "空军", "火箭军"])

  private static let powers = WordMap<Void>(words: [
    "政府", "议会", "国会", "参议院", "众议院", "联邦政府", "联邦委员会", "联邦国会", "侦查委员会", "联邦侦查委员会", "过渡政府", "空军", "海军", "陆军",
    "国防军", "特种部队", "武装部队", "总统府", "总统办公室", "航天局", "环保署", "航管局", "新政府", "司法部", "国家安全局", "最高法院", "议会上院", "议会下院",
    "情报总局", "国家情报院", "国会参议院", "国会众议院",
  ])

  /// 乌克兰 + 原子能 + 公司: abroad one of its line, if it is told by more than the line's two characters.
  func isForeign(_ edge: NameEdge, between: Int, in view: DocumentView) -> Bool {
    guard edge.hasCommon, between > 2, edge.reason == .place, let place = edge.place else { return false }
    return view.hits.contains(startingAt: place.lowerBound) { $0.type == .country && $0.range == place }
  }
}
