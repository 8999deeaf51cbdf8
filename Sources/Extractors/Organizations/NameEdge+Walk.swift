internal import TextPipeline

/// How far the walk from a head to the left has come, and what it has read on the way.
struct EdgeWalk {
  let head: Range<Int>
  let stopsAtTitles: Bool
  let passesVerbs: Bool
  /// Where the walk gives up.
  let limit: Int
  /// Where the part of the name begins that is read already.
  var offset: Int
  var edge: NameEdge
  /// The edge at the first verb that is a noun as well.
  var narrow: NameEdge?
  /// Whether a verb was read that only a department behind its body is called after.
  var needsBody = false

  init(from head: Range<Int>, stopsAtTitles: Bool, passesVerbs: Bool) {
    self.head = head
    self.stopsAtTitles = stopsAtTitles
    self.passesVerbs = passesVerbs
    offset = head.lowerBound
    limit = max(0, head.lowerBound - Self.reach)
    edge = NameEdge(start: head.lowerBound, reason: .boundary)
  }

  /// Whether nothing is read yet but the head.
  var isAtHead: Bool { offset == head.lowerBound }

  /// Reads a word of the language.
  mutating func passCommon(to start: Int) {
    edge.hasCommon = true
    edge.commonWords += 1
    offset = start
  }

  /// Reads what only a name has.
  mutating func passBrand(to start: Int) {
    edge.hasProper = true
    edge.hasBrand = true
    offset = start
  }

  /// Names are no longer than this before their head.
  private static let reach = 28
}

/// One step of the walk to the left edge.
extension NameEdgeFinder {
  /// - Returns: whether the name may go on to the left of `walk.offset`; if not, it begins there.
  func step(_ walk: inout EdgeWalk, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Bool {
    let text = view.text
    let p = walk.offset
    if let body = bodyEnding(p) { return end(&walk, with: body, at: p) }
    let unit = text[p - 1]
    // “两新” + 工委, “美丽乡村”建设 + 指挥部
    if unit == "”", Self.quoted.length(endingAt: walk.head.upperBound, in: text) != nil,
      let open = (p - 16..<p - 2).last(where: { text.unit(at: $0) == "“" })
    {
      walk.passCommon(to: open)
      return true
    }
    if unit == ")" {
      guard let open = bracket(endingAt: p, in: view) else { return false }
      walk.passBrand(to: open)
      return true
    }
    guard unit.isHan || unit.isDigit || unit.isLatin || (unit == "·" && !walk.isAtHead) else { return false }
    if walk.isAtHead, let posted = postStart(endingAt: p, of: walk.head, in: view) {
      return end(&walk, with: (posted, .place), in: view, bodyEnding)
    }
    if let placed = placeStart(endingAt: p, isLast: walk.isAtHead, in: view, bodyEnding: bodyEnding) {
      // 创建 + 全国 + 文明城市 + 指挥部: what a staff is to reach.
      if walk.passesVerbs, placed.reason == .national, isStaff(walk.head, in: text),
        Self.tasks.length(endingAt: placed.range.lowerBound, in: text) != nil
      {
        walk.passCommon(to: placed.range.lowerBound)
        return true
      }
      return end(&walk, with: placed, in: view, bodyEnding)
    }
    // 乡镇长 + 协会, 校长 + 联谊会
    if walk.isAtHead || p == walk.head.lowerBound - 2 && text.has("联合", at: p),
      let office = officeStart(endingAt: p, of: walk.head, in: view)
    {
      walk.passCommon(to: office)
      return true
    }
    // 根治拖欠农民工工资 + 领导小组: who is looked after, no office.
    let isOffice =
      walk.stopsAtTitles && !walk.isAtHead && endsTitle(p, in: view)
      && !(walk.passesVerbs && isStaff(walk.head, in: text) && Self.people.contains(unit))
    if NameMaterialClassifier.endsCount(p, in: text) || isOffice {
      return false
    }
    let token = wordStart(before: walk, in: view, bodyEnding)
    // 国家卫生健康委|派出: a word read across the body's end
    if p - token == 2, text[token] == "委", bodyEnding(token + 1) != nil { return false }
    // 纪委监委 + 派驻 + 第三纪检监察组
    if !walk.isAtHead || text.unit(at: walk.head.lowerBound) == "第", text.has("派驻", endingAt: p),
      let body = bodyEnding(p - 2)
    {
      return end(&walk, with: body, at: p - 2)
    }
    // 任期自 + 董事会
    if unit == "自", p - token == 1, walk.isAtHead { return false }
    // 领导来 + 医学院
    if unit == "来", p - token == 1, walk.isAtHead, text.unit(at: token - 1).isHan { return false }
    if isJoint(unit), p - token == 1, joins(&walk, in: view, bodyEnding) { return false }
    if isCut(token, &walk, in: view, bodyEnding) { return false }
    if goesWithHead(token, &walk, in: view) { return true }
    if let end = placeEnd(inside: token..<p, in: view) {
      walk.passBrand(to: end)
      return true
    }
    return take(materials.material(token..<p, in: view), from: token, &walk, in: view)
  }

  private func end(_ walk: inout EdgeWalk, with body: Int, at start: Int) -> Bool {
    walk.offset = start
    walk.edge.body = body
    walk.edge.reason = .body
    return false
  }

  private func end(
    _ walk: inout EdgeWalk, with placed: (range: Range<Int>, reason: NameEdge.Reason),
    in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) -> Bool {
    walk.edge.start = placed.range.lowerBound
    walk.edge.place = placed.range
    walk.edge.reason = placed.reason
    widen(&walk.edge, of: walk.head, in: view, bodyEnding: bodyEnding)
    walk.offset = walk.edge.start
    return false
  }

  /// Where the word begins that ends at the walk's offset: of the closed lists, of the segmenter, of the lexicon.
  private func wordStart(before walk: EdgeWalk, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Int {
    let p = walk.offset
    let token =
      wordStart(endingAt: p, in: view, limit: walk.limit)
    if p - token == 1, view.text[p - 1].isHan, !walk.passesVerbs,
      let start = splitWord(endingAt: p, in: view, bodyEnding), start >= walk.limit
    {
      return start
    }
    return token
  }

  func isJoint(_ unit: UInt16) -> Bool { unit == "和" || unit == "及" || unit == "与" }

  /// Whether 和, 及 or 与 before the offset joins two fields of one name, which then begins before it.
  private func joins(_ walk: inout EdgeWalk, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Bool {
    let end = walk.offset - 1
    if walk.head.count > 2 || !walk.isAtHead,
      let joined = jointEdge(before: end, of: walk.head, in: view, bodyEnding: bodyEnding)
    {
      _ = self.end(&walk, with: joined, in: view, bodyEnding)
      return true
    }
    // 立法院 + 社会福利及卫生环境 + 委员会
    if view.text.has("委员会", endingAt: walk.head.upperBound) || view.text[end] != "及",
      view.text.has("委员会", endingAt: walk.head.upperBound) || isDepartment(walk.head, in: view.text)
        || view.text[end] == "与" && isOfFields(walk.head, in: view.text),
      let joined = jointBody(before: end, of: walk.head, in: view, bodyEnding: bodyEnding)
    {
      _ = self.end(&walk, with: joined.body, at: joined.start)
      return true
    }
    return false
  }

  /// Whether the name begins inside the word at `token`, which the segmenter read across its beginning.
  private func isCut(
    _ token: Int, _ walk: inout EdgeWalk, in view: DocumentView, _ bodyEnding: (Int) -> Int?
  ) -> Bool {
    guard walk.offset - token > 1 else { return false }
    // 来自由药学院…: the segmenter has 自由.
    if view.text.has("来自", at: token - 1) {
      walk.offset = token + 1
      return true
    }
    // 与信 in 医院与信孚公司 is no word where a body ends before it.
    if Self.joints.contains(view.text[token]), bodyEnding(token) != nil {
      walk.passBrand(to: token + 1)
      return true
    }
    return false
  }

  /// Reads a word right before the head that belongs to it whatever it is elsewhere.
  private func goesWithHead(_ token: Int, _ walk: inout EdgeWalk, in view: DocumentView) -> Bool {
    guard walk.isAtHead else { return false }
    let text = view.text
    let p = walk.offset
    // 府前 + 街: a word of position is part of the name.
    if p - token == 1, Self.positions.contains(text[p - 1]), !text.has("公司", endingAt: walk.head.upperBound) {
      walk.passBrand(to: token)
      return true
    }
    // 投资促进 + 中心, 就业促进 + 会; 读书教育活动 + 组委会
    if p - token == 2 && text.has("促进", endingAt: p)
      || Self.organizers.match(in: text, at: p) != nil && Self.events.match(in: text, at: token)?.end == p
    {
      walk.passCommon(to: token)
      return true
    }
    return false
  }

  /// Reads a word for what it may be inside a name.
  private func take(_ material: NameMaterial, from token: Int, _ walk: inout EdgeWalk, in view: DocumentView)
    -> Bool
  {
    let text = view.text
    let p = walk.offset
    switch material {
    case .stop: return passStop(from: token, &walk, in: view)
    // 评级机构 + 标普公司
    case .kind where walk.edge.hasProper && text[p] != "业": return false
    // 先进 + 技术研究院
    case .generic where text.has("先进", at: token) && isOfFields(walk.head, in: text):
      walk.passCommon(to: token)
    case .generic where isAttribute(token..<p, of: walk.head, in: text):
      walk.passCommon(to: token)
    case .generic:
      walk.edge.hasGeneric = true
      walk.offset = token
    case .common
    where Self.geographic.contains(text[p - 1]) && p - token > 1
      && Self.works.match(in: text, at: token)?.end != p:
      walk.passBrand(to: token)
    case .common, .kind, .proper:
      if text[token] == "第" || text[token].isDigit {
        walk.edge.hasOrdinal = true
        walk.offset = token
      } else if material == .proper {
        return passProper(from: token, &walk, in: view)
      } else {
        walk.passCommon(to: token)
      }
    }
    return true
  }

  /// What ends names elsewhere and may be a part of this one.
  private func passStop(from token: Int, _ walk: inout EdgeWalk, in view: DocumentView) -> Bool {
    let text = view.text
    let p = walk.offset
    let unit = text[p - 1]
    // 会长、和盛公司: behind a mark of a list 和 joins nothing.
    if unit == "和", p - token == 1, !walk.isAtHead, text.unit(at: token - 1) == "、" {
      walk.passBrand(to: token)
      return false
    }
    // 莫里茨, 奥的斯
    if p - token == 1, !walk.isAtHead, Self.syllables.contains(text[p]),
      Self.syllables.contains(text.unit(at: token - 1)), Self.alsoSyllables.contains(unit)
    {
      walk.edge.hasProper = true
      walk.offset = token
      return true
    }
    // 前黄 + 医院 where a line begins: nothing stands there before which something is.
    if p - token == 1, !walk.isAtHead, Self.positions.contains(unit), !text.unit(at: token - 1).isHan {
      walk.passBrand(to: token)
      return false
    }
    // 芯联 + 集成电路 + 有限公司: a legal name may hold any verb.
    if walk.passesVerbs, materials.verbEnd(startingAt: token, in: view) == p || unit == "之",
      !NameMaterialClassifier.isStopWord(token..<p, in: text)
    {
      walk.edge.hasCommon = true
      walk.offset = token
      return true
    }
    // 推进 + 新型城镇化 + 工作领导小组: a staff is called after its task, which a verb begins.
    if walk.passesVerbs, p - token > 1, isStaff(walk.head, in: text),
      Self.tasks.length(endingAt: p, in: text) == p - token
    {
      walk.passCommon(to: token)
      return true
    }
    // 奔跑 + 者: whom a verb makes one of
    if !walk.isAtHead, text[p] == "者", !NameMaterialClassifier.isStopWord(token..<p, in: text) {
      if p == walk.head.lowerBound - 1 {
        (walk.edge.hasProper, walk.edge.hasBrand, walk.edge.hasLone) = (false, false, false)
      }
      walk.passCommon(to: token)
      return true
    }
    // 卫生健康局 + 调查监测 + 科
    let isDuty = isOfDuty(token..<p, of: walk.head, in: text)
    guard isDuty || materials.isNominal(token..<p, in: view) && takesNominals(walk.head, in: text) else {
      return false
    }
    if isDuty { walk.needsBody = true }
    if walk.narrow == nil {
      walk.narrow = walk.edge
      walk.narrow?.start = p
    }
    walk.passCommon(to: token)
    return true
  }

  /// A word that no list has.
  private func passProper(from token: Int, _ walk: inout EdgeWalk, in view: DocumentView) -> Bool {
    let text = view.text
    let p = walk.offset
    // 还与消博会
    if p - token == 2, Self.joints.contains(text[p - 1]) { return false }
    walk.edge.hasProper = true
    // 称美银行: the segmenter has no such word, and it begins with a verb.
    if p - token == 2, NameMaterialClassifier.stopUnits.contains(text[token]),
      !Self.positions.contains(text[token]) || text.unit(at: token - 1).isHan,
      !Self.syllables.contains(text[token + 1]) || !Self.alsoSyllables.contains(text[token])
    {
      walk.offset = token + 1
      return false
    }
    if p - token == 1 { walk.edge.hasLone = true }
    if p - token == 1 || !text[p - 1].isHan || (token..<p).allSatisfy({ Self.syllables.contains(text[$0]) }) {
      walk.edge.hasBrand = true
    }
    walk.offset = token
    return true
  }
}
