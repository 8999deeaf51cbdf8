internal import TextPipeline

/// Who posted a body at its place, and the brand before a place: 朝鲜 + 驻华 + 大使馆, 中储粮 + 庆安.
extension NameEdgeFinder {
  /// Who posted the body at its place, or the brand before the place.
  func takePost(
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

  /// 赴 + 湖北 + 医疗队, but 赴|湖北第二师范学院: those who are sent somewhere.
  private func isSent(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    Self.sentEnds.contains(text[head.upperBound - 1])
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
      if p == start, material == .common, FirmTrades.trades.match(in: text, at: token)?.end == p,
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

  /// 朝鲜 + 驻华 + 大使馆: the country of a mission, and where it is posted in one character.
  func postStart(endingAt end: Int, of head: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard end > 3, text[end - 2] == "驻", text[end - 1] == "华" || Self.partners.contains(text[end - 1]),
      Self.missions.length(endingAt: head.upperBound, in: text) != nil,
      let country = places.place(endingAt: end - 2, in: view), country.traits.level == .country
    else { return nil }
    return country.range.lowerBound..<end
  }
}
