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

  /// - Parameters:
  ///   - head: the head's range.
  ///   - stopsAtTitles: whether a title (主任) ends the walk.
  ///   - passesVerbs: whether a verb belongs to the name, as in legal names of firms.
  ///   - bodyEnding: index of the accepted body that ends at an offset.
  func edge(
    of head: Range<Int>, in view: DocumentView, stopsAtTitles: Bool = true, passesVerbs: Bool = false,
    bodyEnding: (Int) -> Int?
  ) -> NameEdge {
    var walk = EdgeWalk(from: head, stopsAtTitles: stopsAtTitles, passesVerbs: passesVerbs)
    while walk.offset > walk.limit, step(&walk, in: view, bodyEnding) {}
    walk.edge.start = walk.offset
    // 革命 is part of a name only if a place begins it.
    guard let narrow = walk.narrow else { return walk.edge }
    if walk.needsBody { return walk.edge.reason == .body ? walk.edge : narrow }
    switch walk.edge.reason {
    case .place, .shapedPlace, .national: return walk.edge
    case .deictic, .body, .boundary: return narrow
    }
  }

  func endsTitle(_ end: Int, in view: DocumentView) -> Bool {
    guard view.tokens.isBoundary(end) else { return false }
    for hit in view.hits.ending(at: end) where hit.type == .title && hit.range.count > 1 {
      // 青年企业家 + 商会: a calling, by itself or of some.
      if hit.range.contains(where: { Self.callings.match(in: view.text, at: $0)?.end == end }) {
        return false
      }
      return placeEnd(inside: hit.range, in: view) == nil
    }
    return false
  }

  /// The start of the word that ends at `end`: one of the closed lists, else of the segmenter.
  func wordStart(endingAt end: Int, in view: DocumentView, limit: Int) -> Int {
    if let start = materials.closedStart(endingAt: end, in: view) { return start }
    let token = tokenStart(before: end, in: view, limit: limit)
    guard end - token == 1, let noun = materials.nounStart(endingAt: end, in: view), noun >= limit else {
      return token
    }
    return noun
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
