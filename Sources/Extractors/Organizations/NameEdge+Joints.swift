internal import TextPipeline

/// Where 和 and 与 join two fields of one name, and whom an association is of.
extension NameEdgeFinder {
  /// A word that the segmenter made single characters of, if no place and no body ends inside it.
  func splitWord(endingAt end: Int, in view: DocumentView, _ bodyEnding: (Int) -> Int?) -> Int? {
    guard let start = materials.splitWordStart(endingAt: end, in: view) else { return nil }
    for i in start + 1..<end where bodyEnding(i) != nil || places.place(endingAt: i, in: view) != nil {
      return nil
    }
    return start
  }

  /// Bodies that are called after what they do or keep: 纪念馆, 研究院, 委员会, not 医院.
  func takesNominals(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    head.count > 1 && Self.doers.contains(text[head.upperBound - 1])
      && Self.plainHeads.match(in: text, at: head.lowerBound)?.end != head.upperBound
  }

  /// 空间碎片监测与 + 应用中心: what a body has that works in two fields.
  func isOfFields(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    text.has("中心", endingAt: head.upperBound) || text.has("研究所", endingAt: head.upperBound)
      || text.has("研究院", endingAt: head.upperBound)
  }

  func isDepartment(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    Self.departmentEnds.contains(text[head.upperBound - 1]) || text.has("学院", endingAt: head.upperBound)
      || text.has("频道", endingAt: head.upperBound) || text.has("管理局", endingAt: head.upperBound)
  }

  /// 大学 + 化学与化工学院, 疾控中心 + 健康教育与健康促进科: 与 between two fields of one part of a body.
  /// - Parameter joins: whether a joint may stand between the fields before `end`.
  func jointBody(
    before end: Int, of head: Range<Int>, in view: DocumentView, bodyEnding: (Int) -> Int?,
    joins: Bool = false
  ) -> (start: Int, body: Int)? {
    var p = end
    while p > max(0, end - 8), view.text[p - 1].isHan {
      if let body = bodyEnding(p) { return p < end ? (p, body) : nil }
      let token =
        wordStart(endingAt: p, in: view, limit: max(0, end - 10))
      // 大学 + 超分子结构与材料 + 实验室
      switch materials.material(token..<p, in: view) {
      case .common, .kind: p = token
      case .generic where isAttribute(token..<p, of: head, in: view.text): p = token
      case .proper where p - token > 1 || view.text[token] == "学" || bodyEnding(token) != nil: p = token
      case .generic where joins && view.text.has("全球", at: token): p = token
      case .stop where joins && p < end && p - token == 1 && isJoint(view.text[token]): p = token
      default: return nil
      }
    }
    return joins && p < end ? bodyEnding(p).map { (p, $0) } : nil
  }

  /// 教育和体育局, 公共就业和人才服务中心: 和 between two fields of one body under a place.
  func jointEdge(
    before end: Int, of head: Range<Int>, in view: DocumentView, bodyEnding: (Int) -> Int?
  ) -> (range: Range<Int>, reason: NameEdge.Reason)? {
    // 国家科学中心和技术创新中心 are two.
    if Self.bodyEnds.contains(view.text.unit(at: end - 1)) || view.text.unit(at: end - 1) == "府",
      view.hits.contains(endingAt: end, where: { $0.type == .bodyHead && $0.range.count > 1 })
    {
      return nil
    }
    let isStaff = isStaff(head, in: view.text)
    var p = end
    while p > max(0, end - (isStaff ? 14 : 8)), view.text[p - 1].isHan {
      if bodyEnding(p) != nil { return nil }
      if p < end, let placed = placeStart(endingAt: p, in: view, bodyEnding: bodyEnding) { return placed }
      // 火车司机和司炉 + 联合会
      let isOfMembers = isAssociation(head, in: view.text)
      if endsTitle(p, in: view), !isOfMembers { return nil }
      let token =
        wordStart(endingAt: p, in: view, limit: max(0, end - 10))
      // 劳动和社会保障 + 科学研究院
      guard
        materials.material(token..<p, in: view) == .common
          || isAttribute(token..<p, of: head, in: view.text)
          // 地球物理学与火山学 + 研究所
          || p - token == 1 && view.text[token] == "学"
          || materials.isNominal(token..<p, in: view) && takesNominals(head, in: view.text)
          // 推进新型城镇化和城乡融合发展 + 领导小组
          || isStaff
            && (materials.material(token..<p, in: view) == .generic
              || Self.tasks.length(endingAt: p, in: view.text) == p - token
              || materials.verbEnd(startingAt: token, in: view) == p
                && !NameMaterialClassifier.isStopWord(token..<p, in: view.text))
      else { return nil }
      p = token
    }
    return nil
  }

  /// 城乡 + 建设和交通委员会, 村镇 + 建设处: what an office's field is limited to.
  func isAttribute(_ word: Range<Int>, of head: Range<Int>, in text: AnalysisText) -> Bool {
    guard text[head.upperBound - 1] != "室",
      head.count == 1 || text.has("委员会", endingAt: head.upperBound)
        || head.count == 3 && Self.departmentsOfDuty.contains(text[head.upperBound - 1]),
      Self.attributes.match(in: text, at: word.lowerBound)?.end == word.upperBound
    else { return false }
    // 基层 + 政权 + 科
    if head.count == 1, word.upperBound + 2 == head.lowerBound,
      Self.departmentsOfDuty.contains(text[head.lowerBound])
    {
      return true
    }
    let next = word.upperBound..<word.upperBound + 2
    return next.upperBound <= max(head.lowerBound, head.upperBound - 1)
      && NameMaterialClassifier.isField(next, in: text)
  }

  /// 调查 + 监测处, 注册 + 登记处: a verb that a department is called after.
  func isOfDuty(_ word: Range<Int>, of head: Range<Int>, in text: AnalysisText) -> Bool {
    head.count == 1 && Self.departmentsOfDuty.contains(text[head.lowerBound])
      && Self.duties.match(in: text, at: word.lowerBound)?.end == word.upperBound
  }

  /// 指挥部, 领导小组: whose name says what is to be done.
  func isStaff(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    Self.staffs.length(endingAt: head.upperBound, in: text) != nil
  }

  func isAssociation(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    Self.associations.match(in: text, at: head.lowerBound)?.end == head.upperBound
  }

  /// Where the offices begin that an association has its members from: 乡镇长, 村里长, 校长 before 协会, 联谊会.
  func officeStart(endingAt end: Int, of head: Range<Int>, in view: DocumentView) -> Int? {
    let text = view.text
    guard text[end - 1] == "长", isAssociation(head, in: text) else { return nil }
    var start = end - 1
    while start > max(0, end - 6),
      Self.levels.contains(text[start - 1]) || Self.villages.contains(text[start - 1])
    {
      start -= 1
    }
    if start < end - 1 { return text.has("历任", endingAt: start) ? start - 2 : start }
    return view.hits.ending(at: end).first { $0.type == .title && $0.range.count == 2 }?.range.lowerBound
  }

  /// Where a place written in full ends inside a word that the segmenter made of it and what follows: 山城区|长 of 区长.
  func placeEnd(inside range: Range<Int>, in view: DocumentView) -> Int? {
    guard range.count > 1 else { return nil }
    for end in (range.lowerBound + 1..<range.upperBound).reversed()
    where Self.levels.contains(view.text[end - 1]) {
      if let place = places.place(endingAt: end, in: view), !place.traits.isShort, place.range.count > 2 {
        return end
      }
    }
    return nil
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
}
