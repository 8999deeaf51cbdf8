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
    if edge.reason == .national, text.unit(at: head.range.lowerBound) == "局",
      Self.noOffices.contains(text[head.range.lowerBound - 1])
    {
      return true
    }
    // 某州一学校
    if text.unit(at: head.range.lowerBound - 1) == "一", between == 1,
      Self.plainBodies.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
    {
      return true
    }
    // 某校地处海岛
    if head.traits.isSuffix, text[head.range.lowerBound] == "处",
      Self.beforePlace.contains(text.unit(at: head.range.lowerBound - 1))
    {
      return true
    }
    // 中国驻委…, 反政府
    let before = text.unit(at: head.range.lowerBound - 1)
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
        $0.type == Self.title && $0.range.count > 1
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
    guard edge.reason != .body, head.traits.kind != .complete else { return false }
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
    view.hits.starting(at: place.lowerBound).contains { $0.type == Self.country && $0.range == place }
  }

  private static let country = LexiconType("country")

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

  /// 云丰 + 汽车 is a firm, 川渝两地 + 汽车 a trade: short, of characters that are no words, or an airline by its country.
  private func isBrand(_ head: OrganizationHead, _ edge: NameEdge, between: Int, in text: AnalysisText)
    -> Bool
  {
    if edge.reason == .place, between == 0 {
      return text.has("航空", at: head.range.lowerBound) && head.range.count == 2
        && !Self.aviation.contains(text.unit(at: head.range.upperBound))
    }
    let start = edge.place?.upperBound ?? edge.start
    if (start..<head.range.lowerBound).contains(where: { text[$0] == "以" || text[$0] == "与" }) {
      return false
    }
    return edge.hasLone && edge.commonWords == 0 && !edge.hasGeneric && between <= 4
      && edge.reason != .national && edge.reason != .deictic
  }

  private static let title = LexiconType("title")
  private static let noTitled: UnitSet = "科局厅站所队股"
  private static let ordinals: UnitSet = "一二三四五六七八九"
  private static let beforePlace: UnitSet = "地到四好用各处深坏害益身住远近别何应惩罚论独相判"
  private static let beforeTeam: UnitSet = "建入归离组带率领排插站退"
  private static let aims: [StaticString] = ["建设", "打造", "建成", "成为", "争创", "迈向", "加快"]
  private static let plants = WordMap<Void>(words: ["发电厂", "电厂", "水厂", "钢厂", "药厂", "酒厂", "煤矿", "油田", "变电站"])
  private static let papers: UnitSet = "报刊社志网"
  private static let quantifiers: UnitSet = "全每外跨两出各多"
  private static let numerals: UnitSet = "两三四五六七八九十"
  /// Before 局: words of two characters that are no office.
  private static let noOffices: UnitSet = "开布格结大全时战残变僵破饭骗赌败终当和定好"
  /// What goes on after 航空: 航空 + 运输, 航空 + 枢纽.
  private static let aviation: UnitSet = "航运工产物枢港器母线客货安学发业制"
  private static let plainBodies = WordMap<Void>(words: [
    "学校", "公司", "企业", "工厂", "酒店", "超市", "餐厅", "商场", "大学", "监狱", "学院", "机构", "组织", "商店", "宾馆", "煤矿",
  ])
  /// Businesses that are mostly told by what they sell.
  private static let shops = WordMap<Void>(words: [
    "餐厅", "咖啡馆", "茶馆", "饭馆", "火锅店", "商场", "超市", "门店", "体验店", "旗舰店", "专卖店", "酒店", "宾馆", "书店", "果园", "农庄",
    "种植基地", "养殖场", "家庭农场", "影院", "电影院", "剧场", "检测点", "隔离点", "基地", "加油站", "充电站", "工厂", "药店", "市场", "气田", "展馆",
    "峰会展馆", "俱乐部",
  ])
}
