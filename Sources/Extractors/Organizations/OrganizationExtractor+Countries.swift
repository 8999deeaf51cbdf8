internal import TextPipeline

/// Bodies of countries, and the countries that stand before names.
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

  /// 俄国防部, at the beginning of a clause: elsewhere the character may end a word.
  /// - Returns: the start of the country.
  func lettered(before range: Range<Int>, in view: DocumentView) -> Int? {
    let text = view.text
    guard text[range.lowerBound] != "为",
      text[range.lowerBound] != "志",
      Self.beforeCountry.contains(text.unit(at: range.lowerBound - 2))
        || edges.isStop(endingAt: range.lowerBound - 1, in: view),
      Self.ministryEnds.contains(text[range.upperBound - 1]), !text.has("学院", endingAt: range.upperBound),
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
    // 13日 + 教育部: a day
    if unit == "日" {
      let before = view.text.unit(at: offset - 1)
      if before.isDigit || UnitSet.numerals.contains(before) { return false }
    }
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

  static let ministryEnds: UnitSet = "部署局府军会党厅院队处室行"
  private static let beforeCountry: UnitSet = "据称与和由对被请名位"
  /// Countries in one character, as headlines have them.
  private static let countries: UnitSet = "美俄乌英法德日韩朝黎叙伊以巴土印越泰缅菲澳加墨埃欧柬蒙沙白匈波塞希西葡荷瑞挪芬捷罗斯塔吉哈智秘委厄哥玻苏摩洪"

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
