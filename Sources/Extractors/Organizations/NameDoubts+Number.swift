internal import TextPipeline

/// Bodies told by number, or for all of a country: 全省实验室, 三大医院, 全国法院.
extension NameDoubts {
  var isTold: Bool {
    isOfWholeLevel || isOneOfSeveral || isOneOfSeveralUnderShortPlace || isFirstOfKind || isOfStates
      || isSomeOfLevel || isCountedBehind || isOfManyStates || isManifold || isOfNumberedStates
      || isOfAllLevels
  }

  /// 全省实验室
  private var isOfWholeLevel: Bool {
    guard let place = edge.place, place.count == 2 else { return false }
    return Self.quantifiers.contains(text[place.lowerBound])
      && NameEdgeFinder.levels.contains(text[place.lowerBound + 1])
  }

  /// 三大国家级…, 各市…
  private var isOneOfSeveral: Bool {
    (edge.reason == .national || edge.reason == .deictic) && isCounted(edge.start)
  }

  /// 部分 + 县医院, 县卫生院 + 三百所, 市(地)级 + 疾控中心: some of those that places of a level have.
  private var isSomeOfLevel: Bool {
    guard edge.reason == .deictic, let place = edge.place, place.count == 1 else { return false }
    if text.unit(at: place.upperBound) == "(" { return true }
    // 部分|县政协主席
    guard head.traits.kind != .government else { return false }
    return Self.some.length(endingAt: edge.start, in: text) != nil
      || UnitSet.numerals.contains(text.unit(at: end))
        && UnitSet.numerals.contains(text.unit(at: end + 1))
  }
  private static let some: WordEnds = ["部分", "一些", "许多", "不少", "多数", "有的", "有些", "每个", "所有", "全部", "已经有"]

  /// 33家粤港澳联合实验室
  private var isOneOfSeveralUnderShortPlace: Bool {
    guard let place = edge.place, edge.reason == .place else { return false }
    return !NameEdgeFinder.levels.contains(text[place.upperBound - 1]) && isCounted(edge.start)
  }

  /// 全国首例保险公司
  private var isFirstOfKind: Bool {
    guard let place = edge.place, edge.reason == .national else { return false }
    return text.unit(at: place.upperBound) == "首"
  }

  /// 有关国家政府部门, but 中国政府
  private var isOfStates: Bool {
    edge.reason == .national
      && (text.has("国家政府", at: edge.start) || text.has("有关", endingAt: edge.start)
        || text.has("相关", endingAt: edge.start))
  }

  /// 省重点实验室270多家: how many there are of what stands before.
  private var isCountedBehind: Bool {
    guard edge.reason == .deictic || edge.reason == .national else { return false }
    var i = end
    while i < end + 5, text.unit(at: i).isDigit { i += 1 }
    guard i > end else { return false }
    if text.unit(at: i) == "多" || text.unit(at: i) == "余" { i += 1 }
    return Self.counters.contains(text.unit(at: i))
  }

  /// 多国 + 驻沙特使馆, 多个阿拉伯国家关闭驻叙大使馆
  private var isOfManyStates: Bool {
    guard text.unit(at: edge.start) == "驻", text[end - 1] == "馆" else { return false }
    return (max(0, edge.start - 12)..<edge.start).contains {
      Self.manyStates.match(in: text, at: $0, limit: edge.start) != nil
    }
  }

  /// 湄公河五国政府
  private var isOfNumberedStates: Bool {
    before == "国" && text.has("政府", at: start) && Self.numerals.contains(text.unit(at: start - 2))
  }

  /// 省区市政府
  private var isOfAllLevels: Bool {
    guard let place = edge.place, place.count > 1 else { return false }
    return place.allSatisfy { NameEdgeFinder.levels.contains(text[$0]) }
  }

  /// 三大, 十二家, 全, 跨 before a name without a place of its own: bodies of a kind.
  private func isCounted(_ start: Int) -> Bool {
    let before = text.unit(at: start - 1)
    if Self.quantifiers.contains(before) { return true }
    // 省市县党委
    if NameEdgeFinder.levels.contains(before), NameEdgeFinder.levels.contains(text.unit(at: start)),
      !text.unit(at: start - 2).isHan || Self.quantifiers.contains(text.unit(at: start - 2))
        || NameEdgeFinder.levels.contains(text.unit(at: start - 2))
    {
      return true
    }
    // 1名区人民法院庭长 counts people.
    if before == "名" || before == "位" { return false }
    // 一架…客机 counts what follows the name.
    if text.unit(at: start - 2) == "一", text.unit(at: start - 3) != "十" { return false }
    return NameMaterialClassifier.endsCount(start, in: text) && before != "次" && before != "届"
      || before == "大" && Self.numerals.contains(text.unit(at: start - 2))
  }

  /// 全国法院, 国家重点实验室, 国际金融中心: a kind that every place has, or a part that one plays.
  private var isManifold: Bool {
    guard edge.reason == .national, let place = edge.place,
      !edge.hasBrand || text.has("全国", at: place.lowerBound)
    else { return false }
    if text.has("国际议会", at: edge.start) { return true }
    // 全国 + 儿童医院
    if text.has("全国", at: place.lowerBound), Self.nationwide.length(endingAt: end, in: text) != nil {
      return true
    }
    // 世界 + 休闲 + 组织
    let isOfWorld = text.has("世界", at: place.lowerBound) || text.has("国际", at: place.lowerBound)
    if isOfWorld, between > 0, text.has("组织", endingAt: end), edge.hasCommon { return false }
    let isState = text.has("国家", at: place.lowerBound)
    let isOne = isState || text.has("中国", at: place.lowerBound) || text.has("中华", at: place.lowerBound)
    if !isOne || place.upperBound == start, headIs(in: Self.manifold) { return true }
    if !isOne, headIs(in: Self.general) { return true }
    guard isState || isOfWorld else {
      return false
    }
    for i in place.upperBound...start where Self.roles.match(in: text, at: i)?.end == end { return true }
    return false
  }
}
