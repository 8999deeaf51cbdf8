internal import TextPipeline

/// What stands before the place that a name begins with: higher places, parties, bodies, brands.
extension NameEdgeFinder {
  /// Adjoining higher places, the party's and other bodies' names before the place of the name that `head` ends.
  func widen(_ edge: inout NameEdge, of head: Range<Int>, in view: DocumentView, bodyEnding: (Int) -> Int?) {
    takePlace(&edge, of: head, in: view, bodyEnding)
    let isSoft = edge.place.map { !Self.levels.contains(view.text[$0.upperBound - 1]) } ?? false
    takeHigherPlaces(&edge, of: head, isSoft: isSoft, in: view, bodyEnding)
    // 省 + 云川 + 强制隔离戒毒所: whose it is, before where it is.
    if edge.reason == .place, isSoft, edge.start > 0, view.text[edge.start - 1] == "省",
      edge.start == 1 || isStop(endingAt: edge.start - 1, in: view)
    {
      edge.start -= 1
      return
    }
    if edge.reason == .place {
      takePost(&edge, of: head, isSoft: isSoft, in: view, bodyEnding)
      if edge.reason == .place, isSoft { takeFields(&edge, of: head, in: view, bodyEnding) }
      if edge.reason == .body { return }
    }
    // 全国政协 + 港澳台侨委员会
    if view.text.has("全国政协", endingAt: edge.start), let body = bodyEnding(edge.start) {
      (edge.body, edge.reason) = (body, .body)
      return
    }
    for prefix in Self.prefixes where view.text.has(prefix, endingAt: edge.start) {
      edge.start -= prefix.hanCount
      return
    }
    // 全国 + 港澳研究会, 全国 + 台湾同胞投资企业联谊会
    if edge.reason == .place, view.text.has("全国", endingAt: edge.start), isAssociation(head, in: view.text) {
      edge.start -= 2
      return
    }
    // 世界 + 云川同乡联谊会
    if edge.reason == .place, view.text.has("世界", endingAt: edge.start),
      view.text[head.upperBound - 1] == "会",
      head.count > 2, isStop(endingAt: edge.start - 2, in: view)
    {
      edge.start -= 2
      return
    }
    takeBody(&edge, in: view, bodyEnding)
  }

  /// The place before a nation's or a level's body, and what a nation's body studies.
  private func takePlace(
    _ edge: inout NameEdge, of head: Range<Int>, in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) {
    let text = view.text
    // 湛江 + 国际 + 会展中心: a place's own, whatever it is called.
    if edge.reason == .national, let place = places.place(endingAt: edge.start, in: view),
      isCredible(place, in: view)
    {
      edge.place = place.range
      edge.start = place.range.lowerBound
      edge.reason = .place
      edge.hasCommon = true
      edge.commonWords += 1
    }
    // 云川省 + 美丽中国 + 研究会: a programme's name, no nation's body.
    if edge.reason == .national, text.has("中国", at: edge.start),
      Self.programmes.length(endingAt: edge.start, in: text) != nil,
      let place = places.place(endingAt: edge.start - 2, in: view), isCredible(place, in: view)
    {
      (edge.place, edge.start, edge.reason) = (place.range, place.range.lowerBound, .place)
      edge.hasCommon = true
      edge.commonWords += 1
    }
    // 云丰县 + 县委: the level said twice.
    if edge.reason == .deictic, edge.place?.count == 1,
      let place = places.place(endingAt: edge.start, in: view),
      text[place.range.upperBound - 1] == text[edge.start], place.range.count > 2
    {
      edge.place = place.range
      edge.start = place.range.lowerBound
      edge.reason = .place
    }
    // 大熊猫 + 国家保护研究中心
    if edge.reason == .national, text.has("国家", endingAt: edge.place?.upperBound ?? 0),
      text.has("研究中心", endingAt: head.upperBound), bodyEnding(edge.start) == nil
    {
      edge.start = objectStart(before: edge.start, in: view)
    } else if edge.reason == .national, text.has("中国", at: edge.start), bodyEnding(edge.start) == nil,
      Self.seated.length(endingAt: head.upperBound, in: text) != nil,
      let joined = jointBody(before: edge.start, of: head, in: view, bodyEnding: bodyEnding, joins: true)
    {
      // 云川大学 + 全球与当代 + 中国研究院
      (edge.start, edge.body, edge.reason) = (joined.start, joined.body, .body)
    } else if edge.reason == .national, bodyEnding(edge.start) == nil {
      takeField(&edge, of: head, in: view, bodyEnding)
      // 云川 + 启鸿 + 国际矿业有限公司
      if edge.reason == .national, text.has("国际", at: edge.start), text.has("公司", endingAt: head.upperBound),
        case let start = brandStart(before: edge.start, in: view), start < edge.start
      {
        edge.hasProper = true
        let place = places.place(endingAt: start, in: view)
        edge.start = place.map { isCredible($0, in: view) ? $0.range.lowerBound : start } ?? start
      } else if edge.reason == .national, text.has("国际", at: edge.start),
        text.has("有限公司", endingAt: head.upperBound)
      {
        // 云川保税区 + 启鸿 + 国际贸易有限公司
        let outer = self.edge(
          of: edge.start..<head.upperBound, in: view, passesVerbs: true, bodyEnding: bodyEnding)
        if outer.reason == .place || outer.reason == .shapedPlace, outer.hasProper, !outer.hasGeneric {
          edge = outer
        }
      }
    }
  }

  /// - Parameter isSoft: whether the place that the name begins with is written without its level.
  private func takeHigherPlaces(
    _ edge: inout NameEdge, of head: Range<Int>, isSoft: Bool, in view: DocumentView,
    _ bodyEnding: (Int) -> Int?
  ) {
    // 上海云丰 + · + 九峰山
    if edge.reason == .place, view.text.unit(at: edge.start - 1) == "·",
      let place = places.place(endingAt: edge.start - 1, in: view), isCredible(place, in: view)
    {
      edge.start = place.range.lowerBound
      edge.place = place.range.lowerBound..<edge.place!.upperBound
    }
    // 九木乡 + 天河 + 信用社, the township in no list
    if edge.reason == .place, isSoft, edge.start > 2, Self.townships.contains(view.text[edge.start - 1]),
      Self.local.length(endingAt: head.upperBound, in: view.text) != nil,
      places.place(endingAt: edge.start, in: view) == nil,
      let town = level(endingAt: edge.start, in: view, bodyEnding), town.reason == .shapedPlace
    {
      edge.start = town.range.lowerBound
    }
    while edge.start > 0, edge.reason != .deictic,
      let place = places.place(endingAt: edge.start, in: view), isCredible(place, in: view),
      // 林桥镇 + 石门 + 村党支部, where 石门 is a county elsewhere
      place.traits.level <= .county
        || place.range.count > 2
          && (isVillage(edge.place, in: view.text)
            || isSoft && Self.townships.contains(view.text[place.range.upperBound - 1])
              && Self.local.length(endingAt: head.upperBound, in: view.text) != nil),
      !view.text.has("首都", endingAt: edge.start),
      // 云丰十中|和云川民中 has no 中和.
      !(place.range.lowerBound + 1..<place.range.upperBound).contains(where: { bodyEnding($0) != nil })
    {
      if isSoft { edge.hasProper = true }
      edge.start = place.range.lowerBound
      edge.place = place.range.lowerBound..<edge.place!.upperBound
    }
    // 桐源县 + 林桥镇, neither in a list
    if edge.reason == .shapedPlace, edge.start > 2, Self.cities.contains(view.text[edge.start - 1]),
      let place = level(endingAt: edge.start, in: view, bodyEnding), place.reason == .shapedPlace
    {
      edge.start = place.range.lowerBound
    }
    // 内蒙古(乌兰察布) + 山东商会: where a chamber of another place is.
    if edge.reason == .place, edge.start > 3, view.text[edge.start - 1] == ")",
      let open = bracket(endingAt: edge.start, in: view),
      places.place(endingAt: edge.start - 1, in: view)?.range.lowerBound == open + 1,
      let outer = places.place(endingAt: open, in: view), isCredible(outer, in: view)
    {
      edge.start = outer.range.lowerBound
      edge.hasProper = true
    }
  }

  /// What the country is to become: 健康中国, 美丽中国.
  private static let programmes: WordEnds = ["健康", "美丽", "数字", "平安", "法治"]

  /// What a township has, whatever place it is called after: 林桥镇 + 天河 + 信用社.
  private static let local: WordEnds = [
    "信用社", "信用合作社", "小学", "中学", "完小", "幼儿园", "卫生院", "敬老院", "派出所", "供销社", "养老院", "福利院", "合作社", "农场", "林场",
  ]

  /// 石门 + 村, 朝阳 + 社区
  private func isVillage(_ place: Range<Int>?, in text: AnalysisText) -> Bool {
    guard let end = place?.upperBound else { return false }
    return text.unit(at: end) == "村" || text.has("社区", at: end)
  }

  /// The body before the place, behind a session or a bracket.
  private func takeBody(_ edge: inout NameEdge, in view: DocumentView, _ bodyEnding: (Int) -> Int?) {
    let text = view.text
    // 云丰大学 + 附属 + 云丰市 + 人民医院
    let attached = text.has("附属", endingAt: edge.start) ? edge.start - 2 : edge.start
    // 中国石油大学(北京) + 克拉玛依 + 校区
    var bodyEnd = sessionStart(endingAt: attached, in: text)
    if bodyEnd > 0, text[bodyEnd - 1] == ")",
      let open = bracket(endingAt: bodyEnd, in: view) ?? initials(endingAt: bodyEnd, in: text)
    {
      bodyEnd = open
    }
    // 市委 + 市直机关工委
    if edge.reason == .deictic, text.unit(at: edge.start + 1) == "直", text.unit(at: edge.start - 1) == "委",
      let body = bodyEnding(edge.start)
    {
      (edge.body, edge.reason) = (body, .body)
    } else if edge.reason != .deictic, let body = bodyEnding(bodyEnd) {
      edge.body = body
      edge.reason = .body
    } else if bodyEnd < edge.start,
      edge.reason == .national || edge.reason == .place || edge.reason == .shapedPlace,
      text.has("政协", endingAt: bodyEnd)
    {
      // 政协 + 第十四届 + 全国委员会, 政协 + 第十届 + 云丰县 + 委员会
      edge.start = bodyEnd - 2
      edge.reason = .place
    }
  }

  /// Where a bracket opens that has a body's initials: 国际能源联合会(IEF) + 中国国家委员会.
  private func initials(endingAt end: Int, in text: AnalysisText) -> Int? {
    var i = end - 2
    while i > end - 10, text.unit(at: i).isLatin { i -= 1 }
    return i < end - 3 && text.unit(at: i) == "(" ? i : nil
  }

  /// 第二十次 between 中国共产党 and 全国代表大会, 第十师 between 兵团 and 北屯市.
  func sessionStart(endingAt end: Int, in text: AnalysisText) -> Int {
    guard end > 2, Self.ordinalUnits.contains(text[end - 1]) else { return end }
    var i = end - 1
    while i > 0, i > end - 6, text[i - 1] != "第" { i -= 1 }
    if i > 0, text[i - 1] == "第" { return i - 1 }
    // 民盟 + 十三届
    i = end - 1
    while i > 0, i > end - 5, UnitSet.numerals.contains(text[i - 1]) { i -= 1 }
    return i < end - 1 ? i : end
  }
}
