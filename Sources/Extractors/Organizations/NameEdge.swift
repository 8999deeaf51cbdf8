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
    of head: Range<Int>, in view: DocumentView, stopsAtTitles: Bool = true, bodyEnding: (Int) -> Int?
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
        continue
      }
      guard unit.isHan || unit.isDigit || unit.isLatin || (unit == "·" && p < head.lowerBound) else { break }
      if let placed = placeStart(endingAt: p, in: view) {
        edge.start = placed.range.lowerBound
        edge.place = placed.range
        edge.reason = placed.reason
        widen(&edge, in: view, bodyEnding: bodyEnding)
        return edge
      }
      if NameMaterialClassifier.endsCount(p, in: text)
        || (stopsAtTitles && p < head.lowerBound && endsTitle(p, in: view))
      {
        edge.start = p
        return edge
      }
      let token =
        materials.closedStart(endingAt: p, in: view) ?? tokenStart(before: p, in: view, limit: limit)
      if unit == "和" || unit == "及" || unit == "与", p - token == 1,
        let joined = jointEdge(before: p - 1, in: view, bodyEnding: bodyEnding)
      {
        edge.start = joined.range.lowerBound
        edge.place = joined.range
        edge.reason = joined.reason
        widen(&edge, in: view, bodyEnding: { _ in nil })
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
        edge.start = token + 1
        return edge
      }
      // 府前 + 街: before the head itself a word of position is part of the name.
      if p == head.lowerBound, p - token == 1, Self.positions.contains(unit) {
        edge.hasProper = true
        p = token
        continue
      }
      if let end = placeEnd(inside: token..<p, in: view) {
        edge.hasProper = true
        p = end
        continue
      }
      switch materials.material(token..<p, in: view) {
      case .stop:
        edge.start = p
        return edge
      case .generic: edge.hasGeneric = true
      case .common where Self.geographic.contains(text[p - 1]) && p - token > 1: edge.hasProper = true
      case .common:
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
          edge.hasProper = true
          if p - token == 1 { edge.hasLone = true }
        }
      }
      p = token
    }
    edge.start = p
    return edge
  }

  private func isDepartment(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    Self.departmentEnds.contains(text[head.upperBound - 1]) || text.has("学院", endingAt: head.upperBound)
  }

  /// 大学 + 化学与化工学院, 疾控中心 + 健康教育与健康促进科: 与 between two fields of one part of a body.
  private func jointBody(before end: Int, in view: DocumentView, bodyEnding: (Int) -> Int?)
    -> (start: Int, body: Int)?
  {
    var p = end
    while p > max(0, end - 8), view.text[p - 1].isHan {
      if let body = bodyEnding(p) { return p < end ? (p, body) : nil }
      let token =
        materials.closedStart(endingAt: p, in: view)
        ?? tokenStart(before: p, in: view, limit: max(0, end - 10))
      // 大学 + 超分子结构与材料 + 实验室
      switch materials.material(token..<p, in: view) {
      case .common: p = token
      case .proper where p - token > 1 || bodyEnding(token) != nil: p = token
      default: return nil
      }
    }
    return nil
  }

  /// 教育和体育局, 公共就业和人才服务中心: 和 between two fields of one body under a place.
  private func jointEdge(before end: Int, in view: DocumentView, bodyEnding: (Int) -> Int?)
    -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    var p = end
    while p > max(0, end - 8), view.text[p - 1].isHan {
      if bodyEnding(p) != nil { return nil }
      if p < end, let placed = placeStart(endingAt: p, in: view) { return placed }
      let token =
        materials.closedStart(endingAt: p, in: view)
        ?? tokenStart(before: p, in: view, limit: max(0, end - 10))
      guard materials.material(token..<p, in: view) == .common else { return nil }
      p = token
    }
    return nil
  }

  private func endsTitle(_ end: Int, in view: DocumentView) -> Bool {
    guard view.tokens.isBoundary(end) else { return false }
    for hit in view.hits.ending(at: end) where hit.type == Self.title && hit.range.count > 1 {
      return placeEnd(inside: hit.range, in: view) == nil
    }
    return false
  }

  /// Where a place written in full ends inside a word that the segmenter made of it and what follows: 山城区|长 of 区长.
  private func placeEnd(inside range: Range<Int>, in view: DocumentView) -> Int? {
    guard range.count > 1 else { return nil }
    for end in (range.lowerBound + 1..<range.upperBound).reversed()
    where Self.levels.contains(view.text[end - 1]) {
      if let place = places.place(endingAt: end, in: view), !place.traits.isShort, place.range.count > 2 {
        return end
      }
    }
    return nil
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

  /// A short bracket inside a name: (集团), (长沙). Its start, nil if it is none.
  private func bracket(endingAt end: Int, in view: DocumentView) -> Int? {
    var i = end - 2
    while i > 0, i > end - 9, view.text[i].isHan { i -= 1 }
    guard view.text.unit(at: i) == "(", i < end - 2, i > 0, view.text[i - 1].isHan else { return nil }
    return i
  }

  private static let positions: UnitSet = "前后内里上下"
  /// Last characters of places and works that bodies are named after: 大路 + 小学, 胜利油田 + 中心医院.
  private static let geographic: UnitSet = "山河湖江海溪泉湾岭坪塘桥庄寨营堡岛洲滩坡沟峪矿田场厂路街巷"

  static let title = LexiconType("title")
  private static let departmentEnds: UnitSet = "系科室处司所部"
  private static let joints: UnitSet = "与和及同"
}

extension StaticString {
  /// Length in units of a text, of a word of Han characters.
  var hanCount: Int { withUTF8Buffer { $0.count / 3 } }
}
