internal import TextPipeline

/// Where a name begins, and what was read on the way there.
struct NameEdge {
  var start: Int
  var reason: Reason
  /// The place that the name begins with; the part that a coordination shares.
  var place: Range<Int>?
  /// Index of the body that the name goes on from (市卫生健康委 of 市卫生健康委规划信息科).
  var body: Int?
  /// Of what lies between place and head.
  var hasProper = false
  /// A character that is no word of its own, the surest sign of a proper name.
  var hasLone = false
  /// Whether something in it is of a name, not only in no list of words: a lone character, Latin letters, a place.
  var hasBrand = false
  /// Number of ordinary words.
  var commonWords = 0
  var hasGeneric = false
  var hasCommon = false
  var hasOrdinal = false

  enum Reason {
    /// A place of the lexicon.
    case place
    /// A place in no lexicon, known by its suffix: 云丰县.
    case shapedPlace
    /// 市, 县, 省 … for the place that the text is about.
    case deictic
    /// 国家, 全国, 中央.
    case national
    /// Another body, of which this one is a part.
    case body
    /// Punctuation, a line's edge, a function word.
    case boundary
  }
}

/// Walks left from a head to where the name begins.
struct NameEdgeFinder: Sendable {
  let places: PlaceLexicon
  let materials: NameMaterialClassifier

  /// Names are no longer than this before their head.
  static let reach = 28

  /// - Parameters:
  ///   - head: the head's range.
  ///   - stopsAtTitles: whether a title (主任) ends the walk.
  ///   - bodyEnding: index of the accepted body that ends at an offset.
  func edge(
    of head: Range<Int>, in view: DocumentView, stopsAtTitles: Bool = true, passesVerbs: Bool = false,
    bodyEnding: (Int) -> Int?
  ) -> NameEdge {
    var narrow: NameEdge?
    let edge = walk(
      from: head, in: view, stopsAtTitles: stopsAtTitles, passesVerbs: passesVerbs, narrow: &narrow,
      bodyEnding: bodyEnding)
    // 革命 is part of a name only if a place begins it.
    guard let narrow else { return edge }
    switch edge.reason {
    case .place, .shapedPlace, .national: return edge
    case .deictic, .body, .boundary: return narrow
    }
  }

  /// - Parameter narrow: the edge at the first verb that is a noun as well.
  private func walk(
    from head: Range<Int>, in view: DocumentView, stopsAtTitles: Bool, passesVerbs: Bool,
    narrow: inout NameEdge?, bodyEnding: (Int) -> Int?
  ) -> NameEdge {
    let text = view.text
    var edge = NameEdge(start: head.lowerBound, reason: .boundary)
    var p = head.lowerBound
    let limit = max(0, p - Self.reach)
    while p > limit {
      if let body = bodyEnding(p) {
        edge.start = p
        edge.body = body
        edge.reason = .body
        return edge
      }
      let unit = text[p - 1]
      if unit == ")" {
        guard let open = bracket(endingAt: p, in: view) else { break }
        p = open
        edge.hasProper = true
        edge.hasBrand = true
        continue
      }
      guard unit.isHan || unit.isDigit || unit.isLatin || (unit == "·" && p < head.lowerBound) else { break }
      if let placed = placeStart(endingAt: p, isLast: p == head.lowerBound, in: view, bodyEnding: bodyEnding)
      {
        edge.start = placed.range.lowerBound
        edge.place = placed.range
        edge.reason = placed.reason
        widen(&edge, in: view, bodyEnding: bodyEnding)
        return edge
      }
      // 乡镇长 + 协会, 校长 + 联谊会
      if p == head.lowerBound || p == head.lowerBound - 2 && text.has("联合", at: p),
        let office = officeStart(endingAt: p, of: head, in: view)
      {
        edge.hasCommon = true
        edge.commonWords += 1
        p = office
        continue
      }
      if NameMaterialClassifier.endsCount(p, in: text)
        || (stopsAtTitles && p < head.lowerBound && endsTitle(p, in: view))
      {
        edge.start = p
        return edge
      }
      var token =
        materials.closedStart(endingAt: p, in: view) ?? tokenStart(before: p, in: view, limit: limit)
      if p - token == 1, unit.isHan, !passesVerbs, let start = splitWord(endingAt: p, in: view, bodyEnding),
        start >= limit
      {
        token = start
      }
      // 国家卫生健康委|派出: a word read across the body's end
      if p - token == 2, text[token] == "委", bodyEnding(token + 1) != nil {
        edge.start = p
        return edge
      }
      if unit == "和" || unit == "及" || unit == "与", p - token == 1, head.count > 2 || p < head.lowerBound,
        let joined = jointEdge(before: p - 1, in: view, bodyEnding: bodyEnding)
      {
        edge.start = joined.range.lowerBound
        edge.place = joined.range
        edge.reason = joined.reason
        widen(&edge, in: view, bodyEnding: bodyEnding)
        return edge
      }
      if unit == "和" || unit == "与", p - token == 1, isDepartment(head, in: text),
        let joined = jointBody(before: p - 1, in: view, bodyEnding: bodyEnding)
      {
        edge.start = joined.start
        edge.body = joined.body
        edge.reason = .body
        return edge
      }
      // 来自由药学院…: the segmenter has 自由.
      if p - token > 1, text.has("来自", at: token - 1) {
        edge.start = token + 1
        return edge
      }
      // 与信 in 医院与信孚公司 is no word where a body ends before it.
      if p - token > 1, Self.joints.contains(text[token]), bodyEnding(token) != nil {
        edge.hasProper = true
        edge.hasBrand = true
        edge.start = token + 1
        return edge
      }
      // 府前 + 街: before the head itself a word of position is part of the name.
      if p == head.lowerBound, p - token == 1, Self.positions.contains(unit) {
        edge.hasProper = true
        edge.hasBrand = true
        p = token
        continue
      }
      // 投资促进 + 中心, 就业促进 + 会
      if p == head.lowerBound, text.has("促进", endingAt: p), p - token == 2 {
        edge.hasCommon = true
        edge.commonWords += 1
        p = token
        continue
      }
      // 读书教育活动 + 组委会
      if p == head.lowerBound, Self.organizers.match(in: text, at: p) != nil,
        Self.events.match(in: text, at: token)?.end == p
      {
        edge.hasCommon = true
        edge.commonWords += 1
        p = token
        continue
      }
      if let end = placeEnd(inside: token..<p, in: view) {
        edge.hasProper = true
        edge.hasBrand = true
        p = end
        continue
      }
      switch materials.material(token..<p, in: view) {
      case .stop:
        // 会长、和盛公司: behind a mark of a list 和 joins nothing.
        if unit == "和", p - token == 1, p < head.lowerBound, text.unit(at: token - 1) == "、" {
          edge.hasProper = true
          edge.hasBrand = true
          edge.start = token
          return edge
        }
        // 莫里茨, 奥的斯
        if p - token == 1, p < head.lowerBound, Self.syllables.contains(text[p]),
          Self.syllables.contains(text.unit(at: token - 1)), Self.alsoSyllables.contains(unit)
        {
          edge.hasProper = true
          p = token
          continue
        }
        // 芯联 + 集成电路 + 有限公司: a legal name may hold any verb.
        if passesVerbs, materials.verbEnd(startingAt: token, in: view) == p || unit == "之",
          !NameMaterialClassifier.isStopWord(token..<p, in: text)
        {
          edge.hasCommon = true
          p = token
          continue
        }
        if materials.isNominal(token..<p, in: view), takesNominals(head, in: text) {
          if narrow == nil {
            narrow = edge
            narrow?.start = p
          }
          edge.hasCommon = true
          edge.commonWords += 1
          p = token
          continue
        }
        edge.start = p
        return edge
      // 评级机构 + 标普公司
      case .kind where edge.hasProper:
        edge.start = p
        return edge
      case .generic: edge.hasGeneric = true
      case .common
      where Self.geographic.contains(text[p - 1]) && p - token > 1
        && Self.works.match(in: text, at: token)?.end != p:
        edge.hasProper = true
        edge.hasBrand = true
      case .common, .kind:
        if text[token] == "第" || text[token].isDigit {
          edge.hasOrdinal = true
        } else {
          edge.hasCommon = true
          edge.commonWords += 1
        }
      case .proper:
        if text[token].isDigit || text[token] == "第" {
          edge.hasOrdinal = true
        } else {
          // 还与消博会
          if p - token == 2, Self.joints.contains(text[p - 1]) {
            edge.start = p
            return edge
          }
          // 称美银行: the segmenter has no such word, and it begins with a verb.
          if p - token == 2, NameMaterialClassifier.stopUnits.contains(text[token]),
            !Self.syllables.contains(text[token + 1]) || !Self.alsoSyllables.contains(text[token])
          {
            edge.hasProper = true
            edge.start = token + 1
            return edge
          }
          edge.hasProper = true
          if p - token == 1 { edge.hasLone = true }
          if p - token == 1 || !unit.isHan || (token..<p).allSatisfy({ Self.syllables.contains(text[$0]) }) {
            edge.hasBrand = true
          }
        }
      }
      p = token
    }
    edge.start = p
    return edge
  }

  func endsTitle(_ end: Int, in view: DocumentView) -> Bool {
    guard view.tokens.isBoundary(end) else { return false }
    for hit in view.hits.ending(at: end) where hit.type == .title && hit.range.count > 1 {
      if Self.callings.match(in: view.text, at: hit.range.lowerBound)?.end == end { return false }
      return placeEnd(inside: hit.range, in: view) == nil
    }
    return false
  }

  /// The start of the token that ends at `end`, or goes on past it.
  func tokenStart(before end: Int, in view: DocumentView, limit: Int) -> Int {
    var start = end - 1
    let isHan = view.text[start].isHan
    while start > limit, !view.tokens.isBoundary(start), view.text[start - 1].isHan == isHan,
      view.text[start - 1].isHan || view.text[start - 1].isDigit || view.text[start - 1].isLatin
    {
      start -= 1
    }
    return start
  }
  static let bodyEnds: UnitSet = "学院团司局会部行心所校馆社厂站队"
  /// Characters that foreign names are written with.
  static let syllables: UnitSet =
    "赛阿埃艾安奥巴贝比彼波伯布查茨达戴德迪蒂丁杜多恩尔法菲费弗夫福富盖戈格古哈汉赫亨胡霍基吉加杰金卡凯坎康科克肯库拉莱兰朗劳勒雷利莉林卢鲁伦罗洛马迈曼梅蒙米莫姆穆纳奈内尼宁努诺帕佩皮普齐奇乔切琴萨塞森沙舍圣施什史斯思苏索塔泰坦汤特提图托瓦万威韦维温沃乌西希锡谢辛休雅亚扬耶伊因英约泽詹兹佐尤茜娜玛"
}

extension StaticString {
  /// Length in units of a text, of a word of Han characters.
  var hanCount: Int { withUTF8Buffer { $0.count / 3 } }
}
