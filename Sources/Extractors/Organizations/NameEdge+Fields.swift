internal import TextPipeline

/// The field of a body that stands before its place or before the word that says how far it reaches.
extension NameEdgeFinder {
  /// 杭州 + 亚运会 + 国际广播中心, 可持续发展大数据 + 国际研究中心, 医生 + 中央委员会: the place, the body or the field before a
  /// word that says how far a body reaches.
  func takeField(
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

  /// The field of a body before its place in short form, with the body that it is a part of.
  func takeFields(
    _ edge: inout NameEdge, of head: Range<Int>, in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) {
    let text = view.text
    // 中国科学院 + 空间应用技术 + 济南研究院
    if Self.seated.length(endingAt: head.upperBound, in: text) != nil, bodyEnding(edge.start) == nil,
      let joined = jointBody(before: edge.start, of: head, in: view, bodyEnding: bodyEnding)
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
  func objectStart(before end: Int, in view: DocumentView) -> Int {
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
}
