internal import TextPipeline

/// What speaks against a name of an organization though head and edge compose one: kinds of bodies told by number, a
/// line of business behind a place, a shop without a name of its own.
struct NameDoubts: Sendable {
  /// - Parameters:
  ///   - head: the noun that the name would end in.
  ///   - edge: where it would begin.
  func speakAgainst(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> Bool {
    let text = view.text
    let between = head.range.lowerBound - (edge.place?.upperBound ?? edge.start)
    // 全省实验室
    if let place = edge.place, place.count == 2, Self.quantifiers.contains(text[place.lowerBound]),
      NameEdgeFinder.levels.contains(text[place.lowerBound + 1])
    {
      return true
    }
    if edge.reason == .national || edge.reason == .deictic, isCounted(edge.start, in: text) { return true }
    // 全国首例保险公司
    if edge.reason == .national, let place = edge.place, text.unit(at: place.upperBound) == "首" {
      return true
    }
    // 有关国家政府部门, but 中国政府
    if edge.reason == .national, text.has("国家政府", at: edge.start) { return true }
    // 省重点实验室270多家
    if edge.reason == .deictic, countsBodies(from: head.range.upperBound, in: text) { return true }
    if edge.reason == .national, isManifold(head, edge, in: text) { return true }
    // 中央 + 政协工作会议
    if edge.reason == .national, text.has("政协", at: head.range.lowerBound), text.has("中央", at: edge.start) {
      return true
    }
    // 党的第…次 + 全国代表大会
    if edge.reason == .national, text.has("代表大会", at: head.range.lowerBound),
      edge.place?.upperBound == head.range.lowerBound
    {
      return true
    }
    // 考上 + 大学
    if Self.verbsOfSchool.contains(text.unit(at: head.range.lowerBound - 1)),
      Self.plainSchools.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
    {
      return true
    }
    if text.unit(at: head.range.lowerBound) == "局", head.traits.isSuffix,
      edge.reason == .national || Self.noPlaceOffices.contains(text.unit(at: head.range.lowerBound - 1)),
      Self.noOffices.contains(text.unit(at: head.range.lowerBound - 1))
    {
      return true
    }
    // 某州一学校
    if text.unit(at: head.range.lowerBound - 1) == "一", between == 1, !head.traits.isSuffix,
      Self.numbered.match(in: text, at: head.range.lowerBound)?.end != head.range.upperBound
    {
      return true
    }
    // 某校地处海岛
    if head.traits.isSuffix, text[head.range.lowerBound] == "处",
      Self.beforePlace.contains(text.unit(at: head.range.lowerBound - 1))
    {
      return true
    }
    // 总经理张宏作公司工作报告: behind a title stands who holds it.
    if edge.place == nil, edge.reason == .boundary, head.range.lowerBound > edge.start + 2,
      head.traits.isGeneric || text.unit(at: head.range.lowerBound - 1) == "作",
      view.hits.ending(at: edge.start).contains(where: { $0.type == .title && $0.range.count > 1 })
    {
      return true
    }
    // 中国驻委…, 反政府
    let before = text.unit(at: head.range.lowerBound - 1)
    // 广东省内海关, 湄公河五国政府
    if before == "内", between == 1, edge.reason == .place { return true }
    if before == "国", text.has("政府", at: head.range.lowerBound),
      Self.numerals.contains(text.unit(at: head.range.lowerBound - 2))
    {
      return true
    }
    if head.traits.isSuffix, before == "驻" || before == "反" { return true }
    if before == "反", text.has("政府", at: head.range.lowerBound) { return true }
    // 省区市政府
    if let place = edge.place, place.count > 1, place.allSatisfy({ NameEdgeFinder.levels.contains(text[$0]) })
    {
      return true
    }
    // 主席科: the head begins a name.
    if head.traits.isSuffix, Self.noTitled.contains(text[head.range.lowerBound]),
      view.hits.ending(at: head.range.lowerBound).contains(where: {
        $0.type == .title && $0.range.count > 1
      })
    {
      return true
    }
    // 被选入八院
    if edge.reason == .boundary, head.range.count == 2, text[head.range.lowerBound + 1] == "院",
      Self.ordinals.contains(text[head.range.lowerBound])
    {
      return true
    }
    // 33家粤港澳联合实验室
    if let place = edge.place, edge.reason == .place,
      !NameEdgeFinder.levels.contains(text[place.upperBound - 1]),
      isCounted(edge.start, in: text)
    {
      return true
    }
    // 车队归队, 建队
    if head.traits.isSuffix, text[head.range.lowerBound] == "队",
      Self.beforeTeam.contains(text.unit(at: head.range.lowerBound - 1))
    {
      return true
    }
    // 建设国际…中心: one of its kind.
    if edge.reason == .national, text.has("国际", at: edge.start) || text.has("世界", at: edge.start),
      Self.aims.contains(where: { text.has($0, endingAt: edge.start) })
    {
      return true
    }
    // 空军基地, 能源基地: works and places. 非 + 银行, 二三级 + 子公司, 等国 + 使领馆
    if Self.bases.contains(where: { text.has($0, endingAt: head.range.upperBound) }) { return true }
    // 种业基地, 苹果基地: where something grows; a body's own is for people.
    if text.has("基地", endingAt: head.range.upperBound), head.range.count == 2, edge.reason != .body,
      head.range.lowerBound > 2,
      Self.pursuits.match(in: text, at: head.range.lowerBound - 2)?.end != head.range.lowerBound
    {
      return true
    }
    // 俄中议会: of each of the two.
    if let place = edge.place, place.count == 2, between == 0,
      text.unit(at: place.lowerBound) == "中" || text.unit(at: place.lowerBound + 1) == "中",
      !NameEdgeFinder.levels.contains(text[place.lowerBound + 1]), edge.reason == .place,
      text.has("议会", at: head.range.lowerBound) || text.has("政府", at: head.range.lowerBound)
    {
      return true
    }
    // 县人大代表 is who he is.
    if edge.reason == .deictic || edge.reason == .boundary, head.traits.kind != .complete,
      text.has("人大", endingAt: head.range.upperBound), text.has("代表", at: head.range.upperBound)
    {
      return true
    }
    // 二实中 + 队: a school's players.
    if head.traits.isSuffix, text[head.range.lowerBound] == "队",
      Self.schoolEnds.contains(where: { text.has($0, endingAt: head.range.lowerBound) })
    {
      return true
    }
    // 村民小组
    if text.has("村民小组", endingAt: head.range.upperBound) { return true }
    // 法国 + 式 + 大学, 局 + 直 + 学校
    if before == "式" || before == "直", between <= 2, head.traits.kind == .school { return true }
    // 英国最大护士工会
    if edge.hasGeneric, let place = edge.place, Self.superlatives.match(in: text, at: place.upperBound) != nil
    {
      return true
    }
    if edge.reason == .boundary, head.traits.kind != .complete, before == "非" || before == "级" { return true }
    // 千亿方大气田
    if before == "大", text.has("气田", at: head.range.lowerBound) || text.has("油田", at: head.range.lowerBound) {
      return true
    }
    // 新政府, 现政府
    if Self.terms.contains(before), edge.reason != .body,
      text.has("政府", at: head.range.lowerBound) || text[head.range.upperBound - 1] == "军"
    {
      return true
    }
    guard edge.reason != .body, head.traits.kind != .complete else { return false }
    if playsRole(head, edge, in: text) || isPlain(head, edge, between: between, in: view) { return true }
    // 《红石榴餐厅》: a work, if no paper.
    if text.unit(at: edge.start - 1) == "《", text.unit(at: head.range.upperBound) == "》",
      !Self.papers.contains(text[head.range.upperBound - 1])
    {
      return true
    }
    if head.traits.kind == .company, head.traits.isAmbiguous {
      return !isBrand(head, edge, between: between, in: text)
    }
    // 某国发电厂
    if let place = edge.place, between == 0, isCountry(place, in: view),
      Self.plants.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
    {
      return true
    }
    return edge.reason == .boundary
      && Self.shops.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
  }

  private func isCountry(_ place: Range<Int>, in view: DocumentView) -> Bool {
    view.hits.starting(at: place.lowerBound).contains { $0.type == .country && $0.range == place }
  }

  /// 三大, 十二家, 全, 跨 before a name without a place of its own: bodies of a kind.
  private func isCounted(_ start: Int, in text: AnalysisText) -> Bool {
    let before = text.unit(at: start - 1)
    if Self.quantifiers.contains(before) { return true }
    // 省市县党委
    if NameEdgeFinder.levels.contains(before), NameEdgeFinder.levels.contains(text.unit(at: start)),
      !text.unit(at: start - 2).isHan || Self.quantifiers.contains(text.unit(at: start - 2))
        || NameEdgeFinder.levels.contains(text.unit(at: start - 2))
    {
      return true
    }
    // 一架…客机 counts what follows the name.
    if text.unit(at: start - 2) == "一", text.unit(at: start - 3) != "十" { return false }
    return NameMaterialClassifier.endsCount(start, in: text) && before != "次" && before != "届"
      || before == "大" && Self.numerals.contains(text.unit(at: start - 2))
  }

  /// 270多家, 12个: how many there are of what stands before.
  private func countsBodies(from start: Int, in text: AnalysisText) -> Bool {
    var i = start
    while i < start + 5, text.unit(at: i).isDigit { i += 1 }
    guard i > start else { return false }
    if text.unit(at: i) == "多" || text.unit(at: i) == "余" { i += 1 }
    return Self.counters.contains(text.unit(at: i))
  }

  /// 云丰 + 汽车 is a firm, 川渝两地 + 汽车 a trade: short, of characters that are no words, or an airline by its country.
  private func isBrand(_ head: OrganizationHead, _ edge: NameEdge, between: Int, in text: AnalysisText)
    -> Bool
  {
    if edge.reason == .place, between == 0 {
      return text.has("航空", at: head.range.lowerBound) && head.range.count == 2
        && !Self.aviation.contains(text.unit(at: head.range.upperBound))
    }
    let start = edge.place?.upperBound ?? edge.start
    if (start..<head.range.lowerBound).contains(where: {
      text[$0] == "以" || text[$0] == "与" || text[$0] == "人"
    }) {
      return false
    }
    return edge.hasLone && edge.commonWords == 0 && !edge.hasGeneric && between <= 4
      && edge.reason != .national && edge.reason != .deictic
  }

  /// 尼日利亚 + 经济中心, 打造…国际科技创新中心: what a place is or wants to be.
  private func playsRole(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> Bool {
    guard let place = edge.place, text.has("中心", endingAt: head.range.upperBound) else { return false }
    if Self.standings.match(in: text, at: place.upperBound)?.end == head.range.upperBound { return true }
    for i in place.upperBound..<max(place.upperBound, head.range.upperBound - 3)
    where Self.ranks.match(in: text, at: i)?.end == head.range.upperBound { return true }
    for i in place.upperBound..<max(place.upperBound, head.range.upperBound - 3)
    where text.has("国际", endingAt: i) || text.has("世界", endingAt: i) || text.has("全球", endingAt: i) {
      if Self.roles.match(in: text, at: i)?.end == head.range.upperBound { return true }
    }
    return false
  }

  /// 香港学校, 法国农场: a kind of body behind a country or a region, or behind 我市.
  private func isPlain(_ head: OrganizationHead, _ edge: NameEdge, between: Int, in view: DocumentView)
    -> Bool
  {
    guard let place = edge.place,
      Self.plainBodies.match(in: view.text, at: head.range.lowerBound)?.end == head.range.upperBound
    else { return false }
    // 中东欧国家 + 海关
    if between == 2, view.text.has("国家", endingAt: head.range.lowerBound), edge.reason == .place {
      return !isCountry(place, in: view)
    }
    guard between == 0, view.text.unit(at: edge.start - 1) != "—" else { return false }
    if edge.reason == .deictic { return view.text[edge.start] == "我" }
    return isCountry(place, in: view)
      && !Self.peoples.contains(where: { view.text.has($0, at: place.lowerBound) })
      || Self.regions.match(in: view.text, at: place.lowerBound)?.end == place.upperBound
  }

  /// 全国法院, 国家重点实验室, 国际金融中心: a kind that every place has, or a part that one plays.
  private func isManifold(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> Bool {
    guard let place = edge.place, !edge.hasBrand || text.has("全国", at: place.lowerBound) else { return false }
    let isOne =
      text.has("中国", at: place.lowerBound) || text.has("中华", at: place.lowerBound)
      || text.has("国家", at: place.lowerBound)
    if !isOne || place.upperBound == head.range.lowerBound,
      Self.manifold.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
    {
      return true
    }
    if !isOne, Self.general.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound {
      return true
    }
    guard
      text.has("国际", at: place.lowerBound) || text.has("世界", at: place.lowerBound)
        || text.has("国家", at: place.lowerBound)
    else { return false }
    for i in place.upperBound...head.range.lowerBound
    where Self.roles.match(in: text, at: i)?.end == head.range.upperBound { return true }
    return false
  }
}
