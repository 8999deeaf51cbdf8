internal import TextPipeline

/// What stands before the head of a title and is part of it: 副, 党组, a department, an office named with its chief, what
/// kind of doctor somebody is.
extension TitleGrammar {
  /// The start of a title with what stands before its head: 副, 党组, 首席, 眼科 in 眼科医生.
  func modifiedStart(
    of head: Range<Int>, isTrade: Bool, in view: DocumentView, bodies: BodyMap
  ) -> Int {
    var start = fusedStart(of: head, in: view, bodies) ?? head.lowerBound
    if isActing(head, in: view.text, bodies) { return start - 1 }
    if let length = TitleGrammar.committees.length(endingAt: start, in: view.text) { return start - length }
    if !bodies.isEnd(start), let department = departmentStart(endingAt: start, in: view) {
      return department
    }
    if TitleGrammar.stewards.match(in: view.text, at: head.lowerBound)?.end == head.upperBound,
      let length = TitleGrammar.tiers.length(endingAt: start, in: view.text)
    {
      return start - length
    }
    // 副书记(主持工作)、人大主席, where no congress is named.
    if view.text.has("人大", endingAt: start), !bodies.isEnd(start), view.text.unit(at: start - 3) == "、" {
      return start - 2
    }
    // 工会主席, where no union is named.
    if view.text.has("工会", endingAt: start), !view.text.unit(at: start - 3).isHan { return start - 2 }
    extending: while start > 0 {
      if start < head.lowerBound, let length = TitleGrammar.committees.length(endingAt: start, in: view.text)
      {
        return start - length
      }
      for i in view.hits.indices(endingAt: start)
      where isModifier(view.hits.byEnd[i], behind: bodies, in: view.text) {
        let hit = view.hits.byEnd[i]
        let body = bodies.longest(endingAt: start)
        // 县委常委、|纪委|书记, but 学校党委副书记、纪委书记
        if body == hit.range, !isBesideParty(hit.range, in: view), hit.range.count == 2,
          view.text[start - 1] == "委", view.text[start - 2] != "党"
        {
          continue
        }
        if isOfTemporaryBranch(hit.range, in: view.text) { continue }
        let inBody = body.map { $0.lowerBound < hit.range.lowerBound } ?? false
        // 宝带社区|党委书记: the end of a name.
        if view.text.has("社区", at: hit.range.lowerBound), view.text.unit(at: hit.range.lowerBound - 1).isHan,
          !TitleGrammar.noPlaces.contains(view.text.unit(at: hit.range.lowerBound - 1))
        {
          continue
        }
        // 第二届理事会|会长: a body by its session.
        guard !inBody || isParty(hit.range.lowerBound, in: view.text),
          view.text.unit(at: hit.range.lowerBound - 1) != "届"
        else { continue }
        start = hit.range.lowerBound
        continue extending
      }
      break
    }
    if isVeteran(start, of: head, in: view) { return start - 1 }
    if TitleGrammar.envoys.match(in: view.text, at: head.lowerBound)?.end == head.upperBound,
      let post = postStart(before: start, in: view.text)
    {
      return post
    }
    if start < head.upperBound, let field = fieldStart(before: start, of: head, in: view, bodies: bodies) {
      return field
    }
    if let branch = branchStart(before: start, of: head, in: view.text) { return branch }
    if !bodies.isEnd(start) {
      if let business = businessStart(before: start, of: head, in: view.text, bodies) { return business }
      if let seat = seatStart(before: start, of: head, in: view.text, bodies) { return seat }
    }
    // 神经内科|主任医师, 语文学科|特级教师: a grade is the whole title.
    guard start == head.lowerBound, TitleGrammar.grades.match(in: view.text, at: start) == nil,
      isTrade || TitleGrammar.describable.match(in: view.text, at: start)?.end ?? 0 >= head.upperBound
    else { return start }
    for _ in 0..<2 {
      guard let longer = description(before: start, in: view, bodies: bodies) else { break }
      start = longer
    }
    return start
  }

  /// 纪委 behind an office that is named with the party committee of a school, a hospital, a firm: 党委副书记、纪委书记.
  private func isBesideParty(_ word: Range<Int>, in view: DocumentView) -> Bool {
    let mark = word.lowerBound - 1
    guard view.text.unit(at: mark) == "、", view.text.has("纪委", at: word.lowerBound) else { return false }
    return view.hits.ending(at: mark).contains { hit in
      hit.type == .title && hit.range.count > 1
        && [hit.range.lowerBound, hit.range.lowerBound + 2].contains { start in
          view.text.has("党委", endingAt: start) && isParty(start - 2, in: view.text)
        }
    }
  }

  /// 免疫规划 in 市疾控中心免疫规划首席专家: what lies between the body or country and an office that is one for something.
  private func fieldStart(
    before start: Int, of head: Range<Int>, in view: DocumentView, bodies: BodyMap
  ) -> Int? {
    let text = view.text
    let isMinister = TitleGrammar.ministers.match(in: text, at: start)?.end == head.upperBound
    guard isMinister || TitleGrammar.fieldHeads.match(in: text, at: start)?.end == head.upperBound,
      !bodies.isEnd(start), !TitleGrammar.departmentEnds.contains(text.unit(at: start - 1))
    else { return nil }
    var i = start
    func isOfCountry(_ end: Int) -> Bool {
      view.hits.contains(endingAt: end) { $0.type == .country && $0.range.count > 1 }
    }
    while i > 1, start - i < 10, text[i - 1].isHan, !TitleGrammar.noField.contains(text[i - 1]) {
      i -= 1
      guard start - i > 1 else { continue }
      // 主席甲和|高级代表
      if view.hits.contains(endingAt: i, where: { $0.type == .title && $0.range.count > 1 }) { return nil }
      // 某国的|贸工部长: the portfolio that a country's minister has.
      if isMinister {
        guard isOfCountry(i) || text[i - 1] == "的" && isOfCountry(i - 1) else { continue }
        return TitleGrammar.notFields.match(in: text, at: i) == nil ? i : nil
      }
      // 某大学历史学系|云岭讲席教授
      let isBehindPart =
        start - i <= 4 && TitleGrammar.parts.contains(text[i - 1]) && view.tokens.isBoundary(i)
      if isBehindPart || bodies.isEnd(i) || view.hits.contains(endingAt: i, where: { $0.type == .country }) {
        return TitleGrammar.notFields.match(in: text, at: i) == nil ? i : nil
      }
    }
    return nil
  }

  /// 海军中将: a rank with the service it is held in.
  private func branchStart(before start: Int, of head: Range<Int>, in text: AnalysisText) -> Int? {
    guard TitleGrammar.ranks.match(in: text, at: head.lowerBound)?.end == head.upperBound else { return nil }
    return TitleGrammar.branches.length(endingAt: start, in: text).map { start - $0 }
  }

  /// 亚太区高级市场经理, 人力资源副经理, 公共安全专家: the business and the region that managers of firms have, over the rank
  /// between; the field of an expert.
  private func businessStart(
    before start: Int, of head: Range<Int>, in text: AnalysisText, _ bodies: BodyMap
  ) -> Int? {
    guard TitleGrammar.managers.length(endingAt: head.upperBound, in: text) != nil else { return nil }
    var i = start
    for _ in 0..<3 {
      guard let length = TitleGrammar.businesses.length(endingAt: i, in: text) else { break }
      i -= length
    }
    // 云川市场|经理 and 交易市场|经理: the end of a name.
    guard i < start else { return nil }
    return !text.unit(at: i - 1).isHan || bodies.isEnd(i) || isBusinessEdge(i, in: text) ? i : nil
  }

  /// 立法会法律界议员: the profession that a member of a council sits for.
  private func seatStart(
    before start: Int, of head: Range<Int>, in text: AnalysisText, _ bodies: BodyMap
  ) -> Int? {
    guard text.has("议员", endingAt: head.upperBound), text.unit(at: start - 1) == "界" else { return nil }
    return (3...7).lazy.map { start - $0 }.first { $0 >= 0 && bodies.isEnd($0) }
  }

  /// What parts a business from the name before it: 公司, a place, 家, 的, 任.
  private func isBusinessEdge(_ start: Int, in text: AnalysisText) -> Bool {
    TitleGrammar.firmEnds.contains(text[start - 1]) || TitleGrammar.beforeBusiness.contains(text[start - 1])
  }

  /// 代区长, 区政府代区长, not 现代馆长.
  private func isActing(_ head: Range<Int>, in text: AnalysisText, _ bodies: BodyMap) -> Bool {
    let sign = head.lowerBound - 1
    guard text.unit(at: sign) == "代", text[head.upperBound - 1] == "长" || text.has("主席", at: head.lowerBound)
    else { return false }
    let before = text.unit(at: sign - 1)
    return !before.isHan || UnitSet.administrativeLevels.contains(before)
      || UnitSet.officeEnds.contains(before) || bodies.isEnd(sign)
  }

  /// 老书记, 老校长: whom a place still calls by the office, not 敬老院长.
  private func isVeteran(_ start: Int, of head: Range<Int>, in view: DocumentView) -> Bool {
    view.text.unit(at: start - 1) == "老"
      && TitleGrammar.veterans.match(in: view.text, at: start)?.end == head.upperBound
      && view.tokens.isBoundary(start - 1) && !TitleGrammar.beforeOld.contains(view.text.unit(at: start - 2))
  }

  /// 驻沪 + 总领事: where an envoy is posted, in one character.
  private func postStart(before end: Int, in text: AnalysisText) -> Int? {
    text.unit(at: end - 2) == "驻" && text[end - 1].isHan ? end - 2 : nil
  }

  /// 党委副书记、宣传部部长 of a firm: a department named with the second of one person's offices, where it is no body by itself.
  private func departmentStart(endingAt end: Int, in view: DocumentView) -> Int? {
    guard let length = TitleGrammar.departments.length(endingAt: end, in: view.text) else { return nil }
    let mark = end - length - 1
    guard view.text.unit(at: mark) == "、" || view.text.unit(at: mark) == "兼",
      view.hits.contains(endingAt: mark, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    return mark + 1
  }

  /// A party body named with its office (党组书记), not one of a place: 书记 of 桃源镇党委, of 双桥村党支部.
  private func isParty(_ offset: Int, in text: AnalysisText) -> Bool {
    guard let body = TitleGrammar.partyBodies.match(in: text, at: offset) else { return false }
    return VillageParty.village(before: offset..<body.end, in: text) == nil
      && VillageParty.community(before: offset..<body.end, in: text) == nil
      && !UnitSet.administrativeLevels.contains(text.unit(at: offset - 1))
      // 产业园, 工业园 + 党工委
      && !text.has("业园", endingAt: offset)
  }

  /// 公安局长, 公务员事务局长: an office and its chief with one character for both.
  private func fusedStart(of head: Range<Int>, in view: DocumentView, _ bodies: BodyMap) -> Int? {
    let first = head.lowerBound
    guard head.count == 2, view.text[first + 1] == "长", UnitSet.officeEnds.contains(view.text[first]),
      // 云川大学|院长
      !bodies.isEnd(first)
    else { return nil }
    // 财政部长 of 美国财政部长: the country stays outside.
    return view.hits.ending(at: first + 1).first { hit in
      hit.range.lowerBound < first && TitleGrammar.bodies.contains(hit.type)
        && !view.hits.contains(startingAt: hit.range.lowerBound) { $0.type == .country }
    }?.range.lowerBound
  }

  /// 李法正 + 副厅长, but 协会 + 正副会长: the end of a name.
  private func isOfName(_ modifier: Range<Int>, behind bodies: BodyMap, in text: AnalysisText) -> Bool {
    modifier.count == 1 && text[modifier.lowerBound] == "正" && text.unit(at: modifier.upperBound) == "副"
      && text.unit(at: modifier.lowerBound - 1).isHan && !bodies.isEnd(modifier.lowerBound)
  }

  private func isModifier(_ hit: LexiconHit, behind bodies: BodyMap, in text: AnalysisText) -> Bool {
    if let isPart = modifiers[hit] {
      return isPart && !isOfName(hit.range, behind: bodies, in: text)
        && TitleGrammar.noModifiers.match(in: text, at: hit.range.lowerBound)?.end != hit.range.upperBound
    }
    return false
  }

  /// Whether what somebody is an expert of stands behind praise, or another field that it is for: 知名眼底病, 我省的植保.
  private func isPraised(_ start: Int, in text: AnalysisText) -> Bool {
    if text.unit(at: start - 1) == "、" || text.unit(at: start - 1) == "的" { return true }
    var i = start
    while i > start - 7, text.unit(at: i - 1).isHan {
      if TitleGrammar.praise.length(endingAt: i, in: text) != nil { return true }
      i -= 1
    }
    return false
  }

  /// A noun that says what kind of 医生, 经理, 专员 it is, unless it is the end of an organisation's name.
  private func description(before offset: Int, in view: DocumentView, bodies: BodyMap) -> Int? {
    let text = view.text
    guard offset >= 2, !bodies.isEnd(offset) else { return nil }
    // 驻厂督导员
    if text[offset - 2] == "驻", text[offset - 1].isHan { return offset - 2 }
    let last = text[offset - 1]
    // 心内科医生: the department is longer than the word.
    if last == "科",
      let department = view.hits.ending(at: offset).filter({ TitleGrammar.bodies.contains($0.type) })
        .map(\.range.lowerBound).min(), department < offset - 2
    {
      return department
    }
    // 校长 + 代表: no kind of delegate.
    guard last.isHan, last != "长", !TitleGrammar.departmentEnds.contains(last) || last == "科" else {
      return nil
    }
    for length in [4, 3, 2] where offset >= length {
      guard let (end, word) = lattice.word(at: offset - length, in: view), end == offset,
        word.isNominal || TitleGrammar.duties.match(in: text, at: offset - length) != nil,
        view.tokens.isBoundary(offset - length)
      else { continue }
      if TitleGrammar.noDescription.match(in: text, at: offset - length)?.end == offset { return nil }
      // 我国著名心血管病专家罗致远教授: praised for it.
      if text.has("专家", at: offset), isPraised(offset - length, in: text) { return nil }
      return offset - length
    }
    return nil
  }
}
