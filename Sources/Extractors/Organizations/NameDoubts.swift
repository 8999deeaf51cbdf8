internal import TextPipeline

/// What speaks against a name of an organization though head and edge compose one: kinds of bodies told by number, a
/// line of business behind a place, a shop without a name of its own.
///
/// Each doubt is a small question with a name; the files of this type hold them by idea: ``isTold`` by number or for all
/// of a country, ``isOtherWord`` where the head ends or goes on another word, ``isOtherThing`` where it is an event, a
/// work or people.
struct NameDoubts {
  /// The noun that the name would end in.
  let head: OrganizationHead
  /// Where it would begin.
  let edge: NameEdge
  let view: DocumentView

  var text: AnalysisText { view.text }
  var start: Int { head.range.lowerBound }
  var end: Int { head.range.upperBound }
  /// The character before the head.
  var before: UInt16 { text.unit(at: start - 1) }
  /// Length of what stands between the place, or the name's beginning, and the head.
  var between: Int { start - (edge.place?.upperBound ?? edge.start) }

  var speakAgainst: Bool {
    if isTold || isOtherWord || isOtherThing || isDescribed { return true }
    guard edge.reason != .body, head.traits.kind != .complete else { return false }
    // 华东区域 + 胸痛中心: one of a region, but 国家 + 华东区域应急救援中心
    if let place = edge.place, text.has("区域", at: place.upperBound),
      !text.has("国家", endingAt: place.lowerBound), !text.has("国家", at: edge.start),
      view.hits.contains(startingAt: place.lowerBound, where: { $0.type == .region && $0.range == place })
    {
      return true
    }
    if playsRole || isPlain || isAllOfKind || isWork { return true }
    if head.traits.kind == .company, head.traits.isAmbiguous { return !isBrand }
    return isPlantOfCountry || isShop
  }

  /// Whether the head is exactly one of the words of a vocabulary.
  func headIs(in words: WordMap<Void>) -> Bool { words.match(in: text, at: start)?.end == end }

  func isCountry(_ place: Range<Int>) -> Bool {
    view.hits.contains(startingAt: place.lowerBound) { $0.type == .country && $0.range == place }
  }

  // MARK: Kinds that only a place or a brand makes a name of

  /// 云丰 + 汽车 is a firm, 川渝两地 + 汽车 a trade: short, of characters that are no words, or an airline by its country.
  private var isBrand: Bool {
    // 国网 + 四川 + 电力
    if text.has("电力", at: start) { return text.has("国网", at: edge.start) }
    if edge.reason == .place, between == 0 {
      return text.has("航空", at: start) && head.range.count == 2
        && !Self.aviation.contains(text.unit(at: end))
    }
    let first = edge.place?.upperBound ?? edge.start
    if (first..<start).contains(where: { Self.notInBrands.contains(text[$0]) }) {
      return false
    }
    return edge.hasLone && edge.commonWords == 0 && !edge.hasGeneric && between <= 4
      && edge.reason != .national && edge.reason != .deictic
  }

  /// 尼日利亚 + 经济中心, 打造…国际科技创新中心: what a place is or wants to be.
  private var playsRole: Bool {
    guard let place = edge.place, text.has("中心", endingAt: end) else { return false }
    if Self.standings.match(in: text, at: place.upperBound)?.end == end { return true }
    let inner = place.upperBound..<max(place.upperBound, end - 3)
    for i in inner where Self.ranks.match(in: text, at: i)?.end == end { return true }
    for i in inner
    where text.has("国际", endingAt: i) || text.has("世界", endingAt: i) || text.has("全球", endingAt: i) {
      if Self.roles.match(in: text, at: i)?.end == end { return true }
    }
    return false
  }

  /// 香港学校, 法国农场: a kind of body behind a country or a region, or behind 我市.
  private var isPlain: Bool {
    guard let place = edge.place, headIs(in: Self.plainBodies) else { return false }
    // 中东欧国家 + 海关
    if between == 2, text.has("国家", endingAt: start), edge.reason == .place { return !isCountry(place) }
    // 加沙地带 + 北部 + 医院
    let isBare =
      between == 0 || between == 2 && text[start - 1] == "部" && UnitSet.compass.contains(text[start - 2])
    guard isBare, text.unit(at: edge.start - 1) != "—" else { return false }
    if edge.reason == .deictic { return text[edge.start] == "我" }
    // 约旦河西岸巴勒斯坦 + 小学
    let isOfCountry =
      isCountry(place) || view.hits.contains(endingAt: place.upperBound) { $0.type == .country }
    return isOfCountry
      && !(head.traits.kind == .school
        && Self.peoples.contains(where: { text.has($0, at: place.lowerBound) }))
      || Self.regions.match(in: text, at: place.lowerBound)?.end == place.upperBound
  }

  /// 全国科技馆, 国际学术期刊: all of a kind; but 全国农业展览馆.
  private var isAllOfKind: Bool {
    guard edge.reason == .national, let place = edge.place,
      text.has("全国", at: place.lowerBound) || text.has("国际", at: place.lowerBound)
    else { return false }
    return between == 0 && text[end - 1] == "馆" || text.has("期刊", endingAt: end)
  }

  /// 《红石榴餐厅》: a work, if no paper.
  private var isWork: Bool {
    text.unit(at: edge.start - 1) == "《" && text.unit(at: end) == "》"
      && !Self.papers.contains(text[end - 1])
  }

  /// 某国发电厂
  private var isPlantOfCountry: Bool {
    guard let place = edge.place, between == 0 else { return false }
    return isCountry(place) && headIs(in: Self.plants)
  }

  /// 火锅店, 工作专班 with nothing of a place before it; but 鑫源 + 超市, 阳光 + 超市.
  private var isShop: Bool {
    // 在云川 + 经营 + 便利店
    if text.has("经营", endingAt: start), headIs(in: Self.shops) { return true }
    return edge.reason == .boundary && (headIs(in: Self.shops) || headIs(in: Self.namedShops))
      && !PlainNames.isCalled(edge.start..<start, in: text)
      && !(headIs(in: Self.namedShops) && edge.hasLone && edge.commonWords == 0 && !edge.hasGeneric
        && 2...4 ~= between)
  }
}
