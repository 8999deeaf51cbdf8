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

  /// A word that the segmenter made single characters of, if no place and no body ends inside it.
  private func splitWord(endingAt end: Int, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Int? {
    guard let start = materials.splitWordStart(endingAt: end, in: view) else { return nil }
    for i in start + 1..<end where bodyEnding(i) != nil || places.place(endingAt: i, in: view) != nil {
      return nil
    }
    return start
  }

  /// Bodies that are called after what they do or keep: 纪念馆, 研究院, 委员会, not 医院.
  private func takesNominals(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    head.count > 1 && Self.doers.contains(text[head.upperBound - 1])
      && Self.plainHeads.match(in: text, at: head.lowerBound)?.end != head.upperBound
  }

  private static let doers: UnitSet = "馆院会心室所局署社厂台团"
  private static let plainHeads = WordMap<Void>(words: [
    "医院", "学院", "法院", "检察院", "监狱", "工厂", "电台", "集团", "旅行社", "通讯社", "大使馆", "使馆", "领事馆", "宾馆", "议会", "国会",
    "分局", "公社", "政府", "教会", "大会", "派出所", "看守所",
  ])

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
      case .common, .kind: p = token
      case .proper where p - token > 1 || view.text[token] == "学" || bodyEnding(token) != nil: p = token
      default: return nil
      }
    }
    return nil
  }

  /// 教育和体育局, 公共就业和人才服务中心: 和 between two fields of one body under a place.
  private func jointEdge(before end: Int, in view: DocumentView, bodyEnding: (Int) -> Int?)
    -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    // 国家科学中心和技术创新中心 are two.
    if Self.bodyEnds.contains(view.text.unit(at: end - 1)),
      view.hits.ending(at: end).contains(where: { $0.type == Self.head && $0.range.count > 1 })
    {
      return nil
    }
    var p = end
    while p > max(0, end - 8), view.text[p - 1].isHan {
      if bodyEnding(p) != nil { return nil }
      if p < end, let placed = placeStart(endingAt: p, in: view, bodyEnding: bodyEnding) { return placed }
      if endsTitle(p, in: view) { return nil }
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
      if Self.callings.match(in: view.text, at: hit.range.lowerBound)?.end == end { return false }
      return placeEnd(inside: hit.range, in: view) == nil
    }
    return false
  }

  /// Where the offices begin that an association has its members from: 乡镇长, 村里长, 校长 before 协会, 联谊会.
  private func officeStart(endingAt end: Int, of head: Range<Int>, in view: DocumentView) -> Int? {
    let text = view.text
    guard text[end - 1] == "长",
      Self.associations.match(in: text, at: head.lowerBound)?.end == head.upperBound
    else { return nil }
    var start = end - 1
    while start > max(0, end - 6),
      Self.levels.contains(text[start - 1]) || Self.villages.contains(text[start - 1])
    {
      start -= 1
    }
    if start < end - 1 { return text.has("历任", endingAt: start) ? start - 2 : start }
    return view.hits.ending(at: end).first { $0.type == Self.title && $0.range.count == 2 }?.range.lowerBound
  }

  private static let villages: UnitSet = "村里邻街"
  private static let associations = WordMap<Void>(words: [
    "协会", "联谊会", "联谊促进会", "联合会", "促进会", "联合促进会", "联席会", "公会", "研究会", "俱乐部", "联盟", "总会", "基金会", "同学会",
  ])

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
  func bracket(endingAt end: Int, in view: DocumentView) -> Int? {
    var i = end - 2
    while i > 0, i > end - 9, view.text[i].isHan { i -= 1 }
    guard view.text.unit(at: i) == "(", i < end - 2, i > 0, view.text[i - 1].isHan,
      Self.levelWords.match(in: view.text, at: i + 1)?.end != end - 1
    else { return nil }
    return i
  }

  /// 街道(乡镇): another kind, no part of a name.
  private static let levelWords = WordMap<Void>(words: ["乡镇", "街道", "社区", "乡", "镇", "村", "县", "市", "区", "园区"])
  /// Whom bodies are called after, though they are titles as well: 烈士 + 纪念馆, 警察 + 协会.
  private static let callings = WordMap<Void>(words: [
    "烈士", "警察", "企业家", "教师", "飞行员", "工人", "农民", "职工", "学生", "军人", "医师", "护士", "律师", "作家", "艺术家", "科学家",
    "志愿者", "会计师", "建筑师", "消费者", "书画家", "书法家", "画家", "美术家", "音乐家", "舞蹈家", "戏剧家", "摄影家", "收藏家", "诗人",
  ])
  private static let positions: UnitSet = "前后内里上下"
  /// Last characters of places and works that bodies are named after: 大路 + 小学, 胜利油田 + 中心医院.
  private static let geographic: UnitSet = "山河湖江海溪泉湾岭坪塘桥庄寨营堡岛洲滩坡沟峪矿田场厂路街巷"

  /// Of the same characters, what is a kind of thing and no name.
  private static let works = WordMap<Void>(words: [
    "铁路", "公路", "道路", "线路", "电路", "网路", "油田", "气田", "煤矿", "铁矿", "工厂", "市场", "广场", "现场", "商场", "机场", "农场",
    "牧场", "渔场", "林场", "会场", "赛场", "职场", "战场", "立场", "江河", "江湖", "湖泊", "海岛", "大海", "沿海", "上海", "药厂", "电厂",
    "水厂",
    "思路", "出路", "海湾", "沿江", "剧场", "专场", "考场",
  ])

  private static let organizers = WordMap<Void>(words: ["组委会", "组织委员会", "筹委会", "筹备委员会", "执委会", "评委会"])
  private static let events = WordMap<Void>(words: ["活动", "大赛", "比赛", "竞赛", "博览会", "运动会", "论坛", "大会", "峰会"])

  static let title = LexiconType("title")
  private static let head = LexiconType("orghead")
  static let bodyEnds: UnitSet = "学院团司局会部行心所校馆社厂站队"
  /// Characters that foreign names are written with.
  static let syllables: UnitSet =
    "赛阿埃艾安奥巴贝比彼波伯布查茨达戴德迪蒂丁杜多恩尔法菲费弗夫福富盖戈格古哈汉赫亨胡霍基吉加杰金卡凯坎康科克肯库拉莱兰朗劳勒雷利莉林卢鲁伦罗洛马迈曼梅蒙米莫姆穆纳奈内尼宁努诺帕佩皮普齐奇乔切琴萨塞森沙舍圣施什史斯思苏索塔泰坦汤特提图托瓦万威韦维温沃乌西希锡谢辛休雅亚扬耶伊因英约泽詹兹佐尤茜娜玛"
  private static let alsoSyllables: UnitSet = "里内那任"
  private static let departmentEnds: UnitSet = "系科室处司所部委"
  private static let joints: UnitSet = "与和及同"
}

extension StaticString {
  /// Length in units of a text, of a word of Han characters.
  var hanCount: Int { withUTF8Buffer { $0.count / 3 } }
}
