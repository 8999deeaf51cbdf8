internal import TextPipeline

/// What stands before the place that a name begins with: higher places, parties, bodies, brands.
extension NameEdgeFinder {
  /// Adjoining higher places, the party's and other bodies' names before the place of the name that `head` ends.
  func widen(_ edge: inout NameEdge, of head: Range<Int>, in view: DocumentView, bodyEnding: (Int) -> Int?) {
    takePlace(&edge, of: head, in: view, bodyEnding)
    let isSoft = edge.place.map { !Self.levels.contains(view.text[$0.upperBound - 1]) } ?? false
    takeHigherPlaces(&edge, isSoft: isSoft, in: view, bodyEnding)
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
    } else if edge.reason == .national, bodyEnding(edge.start) == nil {
      takeField(&edge, of: head, in: view, bodyEnding)
      // 云川 + 启鸿 + 国际矿业有限公司
      if edge.reason == .national, text.has("国际", at: edge.start), text.has("公司", endingAt: head.upperBound),
        case let start = brandStart(before: edge.start, in: view), start < edge.start
      {
        edge.hasProper = true
        let place = places.place(endingAt: start, in: view)
        edge.start = place.map { isCredible($0, in: view) ? $0.range.lowerBound : start } ?? start
      }
    }
  }

  /// 杭州 + 亚运会 + 国际广播中心, 可持续发展大数据 + 国际研究中心, 医生 + 中央委员会: the place, the body or the field before a
  /// word that says how far a body reaches.
  private func takeField(
    _ edge: inout NameEdge, of head: Range<Int>, in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) {
    let text = view.text
    let isInternational = text.has("国际", at: edge.start) || text.has("世界", at: edge.start)
    guard Self.reaching.length(endingAt: head.upperBound, in: text) != nil else { return }
    let isCentral = text.has("中央", at: edge.start)
    // 第十九届 + 中央委员会
    let session = isCentral ? sessionStart(endingAt: edge.start, in: text) : edge.start
    if session < edge.start, text.unit(at: session - 1) != "新" {
      if bodyEnding(session) == nil { edge.start = session }
      return
    }
    guard isInternational || isCentral || text.has("国家", at: edge.start) else { return }
    var p = edge.start
    // Where the words begin behind the last 和.
    var joined: Int?
    while p > max(0, edge.start - 12), text[p - 1].isHan {
      if p < edge.start {
        if let body = bodyEnding(p) {
          (edge.start, edge.body, edge.reason) = (p, body, .body)
          return
        }
        if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
          (edge.start, edge.place, edge.reason) = (place.range.lowerBound, place.range, .place)
          edge.hasCommon = true
          edge.commonWords += 1
          return
        }
      }
      let token = wordStart(endingAt: p, in: view, limit: max(0, edge.start - 14))
      guard isCentral || !endsTitle(p, in: view) else { return }
      let material = materials.material(token..<p, in: view)
      // 卡内基 + 国际和平基金会
      if material == .stop, p - token == 1, p < edge.start, Self.alsoSyllables.contains(text[token]),
        Self.syllables.contains(text[p]), Self.syllables.contains(text.unit(at: token - 1))
      {
        p = token
        continue
      }
      if material == .stop || material == .kind {
        // 环境与发展 + 国际合作委员会
        guard p - token == 1, p < edge.start, isJoint(text[token]) else {
          // 新设 + 大数据 + 国际研究中心: a verb of the language may be a part of the name.
          if p - token > 1, !NameMaterialClassifier.isStopWord(token..<p, in: text), material == .stop {
            return
          }
          break
        }
        joined = p
      } else if material == .generic {
        return
      }
      p = token
    }
    if isInternational, edge.start - (joined ?? p) >= 2 { edge.start = joined ?? p }
  }

  /// - Parameter isSoft: whether the place that the name begins with is written without its level.
  private func takeHigherPlaces(
    _ edge: inout NameEdge, isSoft: Bool, in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) {
    // 上海云丰 + · + 九峰山
    if edge.reason == .place, view.text.unit(at: edge.start - 1) == "·",
      let place = places.place(endingAt: edge.start - 1, in: view), isCredible(place, in: view)
    {
      edge.start = place.range.lowerBound
      edge.place = place.range.lowerBound..<edge.place!.upperBound
    }
    while edge.start > 0, edge.reason != .deictic,
      let place = places.place(endingAt: edge.start, in: view), isCredible(place, in: view),
      place.traits.level <= .county, !view.text.has("首都", endingAt: edge.start),
      // 云丰十中|和云川民中 has no 中和.
      !(place.range.lowerBound + 1..<place.range.upperBound).contains(where: { bodyEnding($0) != nil })
    {
      if isSoft { edge.hasProper = true }
      edge.start = place.range.lowerBound
      edge.place = place.range.lowerBound..<edge.place!.upperBound
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

  /// Who posted the body at its place, or the brand before the place.
  private func takePost(
    _ edge: inout NameEdge, of head: Range<Int>, isSoft: Bool, in view: DocumentView,
    _ bodyEnding: (Int) -> Int?
  ) {
    let text = view.text
    // 市政府 + 驻 + 上海 + 联络处
    if edge.start > 0, text[edge.start - 1] == "驻", let body = bodyEnding(edge.start - 1) {
      edge.body = body
      edge.reason = .body
      return
    }
    // 中国 + 驻 + 越南 + 大使馆, 援 + 几内亚 + 医疗队
    if edge.start > 0, Self.abroad.contains(text[edge.start - 1]),
      text[edge.start - 1] != "赴" || isSoft && isSent(head, in: text)
    {
      let place = places.place(endingAt: edge.start - 1, in: view)
      if let place, isCredible(place, in: view) {
        edge.start = place.range.lowerBound
      } else if Self.partners.contains(text.unit(at: edge.start - 2)),
        isStop(endingAt: edge.start - 2, in: view)
      {
        // 伊 + 驻 + 沙特 + 使领馆
        edge.start -= 2
      } else if !text.unit(at: edge.start - 2).isHan
        || isStop(endingAt: edge.start - 1, in: view) && text[edge.start - 2] != "派"
      {
        edge.start -= 1
      }
      edge.hasProper = true
    } else if isSoft, bodyEnding(edge.start) == nil {
      let start = brandStart(before: edge.start, in: view)
      // 执教|芬兰国家队, 中国队胜|日本队: a country is told with what a firm makes there only.
      guard start < edge.start, bodyEnding(start) == nil,
        Self.abroadFirms.length(endingAt: head.upperBound, in: text) != nil
          || places.place(endingAt: edge.place?.upperBound ?? 0, in: view)?.traits.level != .country
      else { return }
      edge.hasProper = true
      let place = places.place(endingAt: start, in: view)
      edge.start = place.map { isCredible($0, in: view) ? $0.range.lowerBound : start } ?? start
    }
  }

  /// The field of a body before its place in short form, with the body that it is a part of.
  private func takeFields(
    _ edge: inout NameEdge, of head: Range<Int>, in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) {
    let text = view.text
    // 中国科学院 + 空间应用技术 + 济南研究院
    if Self.seated.length(endingAt: head.upperBound, in: text) != nil, bodyEnding(edge.start) == nil,
      let joined = jointBody(before: edge.start, in: view, bodyEnding: bodyEnding)
    {
      edge.start = joined.start
      edge.body = joined.body
      edge.reason = .body
      return
    }
    // 深海技术科学 + 太湖实验室
    if bodyEnding(edge.start) == nil, Self.fielded.length(endingAt: head.upperBound, in: text) != nil {
      edge.start = fieldStart(before: edge.start, in: view)
    }
    // 中盐 + 内蒙古 + 化工股份有限公司
    if text.has("公司", endingAt: head.upperBound) || text.has("研究所", endingAt: head.upperBound)
      || text[head.upperBound - 1] == "厂", edge.start > 1,
      Self.groups.contains(text[edge.start - 2]), text[edge.start - 1].isHan,
      isStop(endingAt: edge.start - 2, in: view), places.place(endingAt: edge.start, in: view) == nil
    {
      edge.start -= 2
      edge.hasProper = true
    }
  }

  /// The body before the place, behind a session or a bracket.
  private func takeBody(_ edge: inout NameEdge, in view: DocumentView, _ bodyEnding: (Int) -> Int?) {
    let text = view.text
    // 云丰大学 + 附属 + 云丰市 + 人民医院
    let attached = text.has("附属", endingAt: edge.start) ? edge.start - 2 : edge.start
    // 中国石油大学(北京) + 克拉玛依 + 校区
    var bodyEnd = sessionStart(endingAt: attached, in: text)
    if bodyEnd > 0, text[bodyEnd - 1] == ")", let open = bracket(endingAt: bodyEnd, in: view) {
      bodyEnd = open
    }
    if edge.reason != .deictic, let body = bodyEnding(bodyEnd) {
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

  /// Where the words of a field begin that stand before a body's place, from a mark of a list or what says where one is.
  private func fieldStart(before end: Int, in view: DocumentView) -> Int {
    var p = end
    while p > max(0, end - 10), view.text[p - 1].isHan {
      let token =
        wordStart(endingAt: p, in: view, limit: max(0, end - 12))
      guard materials.material(token..<p, in: view) == .common, !endsTitle(p, in: view) else { break }
      p = token
    }
    return end - p >= 4 && Self.beforeFields.contains(view.text.unit(at: p - 1)) ? p : end
  }

  /// Where the noun begins that a nation's body is for, back to a boundary.
  private func objectStart(before end: Int, in view: DocumentView) -> Int {
    var p = end
    while p > max(0, end - 6), view.text[p - 1].isHan {
      let token =
        wordStart(endingAt: p, in: view, limit: max(0, end - 8))
      let material = materials.material(token..<p, in: view)
      if material == .stop { return p }
      guard material == .common || material == .proper, !endsTitle(p, in: view) else { return end }
      p = token
    }
    return p > 0 && view.text[p - 1].isHan ? end : p
  }

  /// 赴 + 湖北 + 医疗队, but 赴|湖北第二师范学院: those who are sent somewhere.
  private func isSent(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    Self.sentEnds.contains(text[head.upperBound - 1])
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

  /// 中储粮 + 庆安, 阜外 + 华中: the stuff of a proper name right before a place in its short form, back to a boundary.
  func brandStart(before start: Int, in view: DocumentView) -> Int {
    let text = view.text
    var p = start
    var isStopped = false
    while p > max(0, start - 5), text[p - 1].isHan, !isStopped {
      // 浙江 + 清华 + 长三角
      if p < start, let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
        isStopped = true
        continue
      }
      let token =
        wordStart(endingAt: p, in: view, limit: max(0, start - 7))
      // 应越南…邀请, 首都曼谷…
      if p - token == 1 && Self.particles.contains(text[token])
        || text.has("首都", endingAt: p)
        || text.has("首府", endingAt: p)
      {
        isStopped = true
        continue
      }
      let material = materials.material(token..<p, in: view)
      if material == .stop || material == .kind {
        isStopped = true
        continue
      }
      // 盈创 + 动力 + 雅安工作站
      if p == start, material == .common, NameTail.trades.match(in: text, at: token)?.end == p,
        Self.works.match(in: text, at: token)?.end != p, text.unit(at: token - 1).isHan
      {
        p = token
        continue
      }
      // Of words that no list has, one is of a name; two (春节假期) are words.
      guard material == .proper, p - token == 1 || p == start else { return start }
      p = token
    }
    // 同泰国国会, 率俄罗斯政府
    if start - p == 1, Self.oneUnitVerbs.contains(text[p]) || Self.sentEnds.contains(text[p]) { return start }
    // 甲同泰国国会: whoever stands before 同; 某地站 + 中国队: where a contest is held.
    if start > p, Self.contests.contains(text[start - 1]) { return start }
    let before = p > 0 ? text[p - 1] : 0
    return isStopped || !(before.isHan || before.isDigit || before.isLatin) ? p : start
  }
}
