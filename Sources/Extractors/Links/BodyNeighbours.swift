internal import TextPipeline

/// The bodies that stand beside titles and names, and what may stand between: 原, blanks, quotation marks, a second
/// name in brackets, the scope of an office, the class of a student.
struct BodyNeighbours {
  let attachment: TitleAttachment
  let text: AnalysisText
  private let view: DocumentView
  var bodies: [Range<Int>] { attachment.bodies }

  init(_ attachment: TitleAttachment, in view: DocumentView) {
    self.attachment = attachment
    self.view = view
    text = view.text
  }

  /// The organisation of a title: right before it, over 原 or blanks, where somebody is (在某院,院长…), or over the
  /// scope of the office.
  func body(ofTitle title: Range<Int>) -> Int? {
    var offset = title.lowerBound
    if let length = Self.tenses.length(endingAt: offset, in: text) { offset -= length }
    // 某局的一名科长
    if let length = Self.articles.length(endingAt: offset, in: text) { offset -= length }
    // 来源:某报 作者:甲 are two credits.
    if text.unit(at: title.upperBound) != ":" {
      while offset > 0, title.lowerBound - offset < 4, text[offset - 1].isBlank || text[offset - 1] == "/" {
        offset -= 1
      }
    }
    if let body = body(endingAt: title.lowerBound) ?? body(endingAt: offset) { return body }
    if let body = deictic(before: title.lowerBound) ?? overScope(before: title) ?? overTrade(before: title) {
      return body
    }
    // (本网记者甲)
    if let length = Self.reporting.length(endingAt: offset, in: text),
      text.unit(at: offset - length - 1) == "("
    {
      offset -= length
    }
    if text.unit(at: offset - 1) == "(" { return agency(before: offset - 1, of: title) }
    // 某检察院指派检察员甲出庭
    if let verb = Self.orders.length(endingAt: offset, in: text) {
      return attachment.bodyBefore[offset - verb]
    }
    // 在某校当过老师
    if let verb = Self.services.length(endingAt: offset, in: text),
      let body = attachment.bodyBefore[offset - verb],
      text.unit(at: bodies[body].lowerBound - 1) == "在"
    {
      return body
    }
    // 在某院,甲与院长乙
    if offset > 2, Self.conjunctions.contains(text[offset - 1]),
      let other = attachment.personBefore[offset - 1]
    {
      offset = attachment.people[other].lowerBound
    }
    guard offset > 1, text[offset - 1] == ",", isLocative(before: offset - 1),
      let body = attachment.bodyBefore[offset - 1]
    else { return nil }
    // 在某小学,法官甲: a visitor.
    let homes = Self.homes.first { $0.professions.length(endingAt: title.upperBound, in: text) != nil }?.ends
    return homes?.contains(text[offset - 2]) ?? true ? body : nil
  }

  /// The organisation that ends at `offset`, over 的, 》, quotation marks and a second name in brackets.
  func body(endingAt offset: Int) -> Int? {
    if let body = attachment.bodyBefore[offset] { return body }
    guard offset > 1 else { return nil }
    switch text[offset - 1] {
    case "”", "’":
      // 某院“火药雕刻大师”甲
      if let body = attachment.bodyBefore[offset - 1] { return body }
      let open = (max(0, offset - 14)..<offset - 1).last { text[$0] == "“" || text[$0] == "‘" }
      return open.flatMap { attachment.bodyBefore[$0] }
    case "的", "》": return attachment.bodyBefore[offset - 1]
    case ")":
      var open = offset - 2
      while open > 0, offset - open < 30, text[open] != "(" { open -= 1 }
      return text[open] == "(" ? attachment.bodyBefore[open] : nil
    default: return nil
    }
  }

  /// 某集团正式任命甲为总裁: the body that takes somebody into its own service; governments and committees appoint for others.
  func employer(of name: Range<Int>) -> Int? {
    guard let verb = Self.hirings.length(endingAt: name.lowerBound, in: text) else { return nil }
    var offset = name.lowerBound - verb
    if let length = Self.hiringAdverbs.length(endingAt: offset, in: text) { offset -= length }
    guard let body = attachment.bodyBefore[offset] else { return nil }
    return Self.employers.length(endingAt: offset, in: text) != nil ? body : nil
  }

  /// 聘请甲 + 担任 + 总裁
  func isTenure(between name: Range<Int>, and title: Range<Int>) -> Bool {
    (1...2).contains(title.lowerBound - name.upperBound) && attachment.isTenure(before: title.lowerBound)
  }

  private func isLocative(before end: Int) -> Bool {
    var i = end
    while i > 0, end - i < 30, text[i - 1].isHan { i -= 1 }
    return text.unit(at: i) == "在"
  }

  /// 该院院长, 该公司护士长: the organisation named last.
  func deictic(before offset: Int) -> Int? {
    for length in 2...3 where text.unit(at: offset - length) == "该" {
      let ends = Self.kinds[text[offset - 1]]
      return (max(0, offset - 119)...offset - length).last { end in
        attachment.bodyBefore[end] != nil && ends?.contains(text[end - 1]) ?? true
          && (text[offset - 1] != "校" || !Self.otherHouses.contains(text[end - 2]))
      }.flatMap { attachment.bodyBefore[$0] }
    }
    return nil
  }

  /// 世界卫生组织西太平洋区域主任甲, 外交部负责政策的副部长甲: what the office is about between the body and the title.
  private func overScope(before title: Range<Int>) -> Int? {
    var next = title.upperBound
    while text.unit(at: next).isBlank, next < title.upperBound + 3 { next += 1 }
    guard !isPlace(endingAt: title.lowerBound), let found = gap(before: title.lowerBound, reach: 12) else {
      return nil
    }
    // 出任港大校务委员会主席: without a name behind it only for a part of the body.
    guard attachment.personAt[next] != nil || Self.parts.contains(text[title.lowerBound - 1]) else {
      return nil
    }
    let isDescribed = Self.charges.match(in: text, at: found.gap.lowerBound) != nil
    guard isDescribed || !found.gap.contains(where: { text[$0] == "的" || text[$0].isDigit }) else {
      return nil
    }
    return found.body
  }

  /// 公司工人、高级技师甲: what somebody is called before the title.
  private func overTrade(before title: Range<Int>) -> Int? {
    let mark = title.lowerBound - 1
    guard mark > 1, text[mark] == "、", Self.trades.contains(text[mark - 1]) else { return nil }
    return gap(before: mark, reach: 6)?.body
  }

  /// The body before 运动员, 射击运动员, 2021级本科生: a common noun for those who belong to it, maybe with what they do; or
  /// before what a student studies.
  /// - Parameter end: where a name starts.
  func member(before end: Int) -> Int? {
    var start = end
    let noun = Self.members.length(endingAt: start, in: text)
    start -= noun ?? (text.unit(at: end - 1) == "的" ? 1 : 0)
    // 某局前雇员
    if noun != nil, Self.former.contains(text.unit(at: start - 1)) { start -= 1 }
    // 河南队62岁的甲
    if let age = startOfAge(before: start), let body = attachment.bodyBefore[age] { return body }
    if noun != nil, let body = attachment.bodyBefore[start] {
      // 党委、人大领导甲、乙: of which of them nobody says.
      return text.unit(at: bodies[body].lowerBound - 1) == "、"
        && Self.collectives.length(endingAt: end, in: text) != nil
        ? nil : body
    }
    guard noun != nil || Self.studies.length(endingAt: start, in: text) != nil,
      let found = gap(before: start, reach: 16)
    else { return nil }
    let isStudy =
      found.gap.count > 4
      && !found.gap.contains { Self.studies.length(endingAt: $0 + 1, in: text) != nil }
    return isStudy ? nil : found.body
  }

  /// The body that somebody is said to be of: 甲是某校的学生, 乙系某镇综合执法大队干部.
  func body(saidOf name: Range<Int>) -> Int? {
    guard Self.copulas.contains(text.unit(at: name.upperBound)),
      let body = attachment.bodyAt[name.upperBound + 1]
    else { return nil }
    let end = bodies[body].upperBound
    var i = end
    while i < end + 12, text.unit(at: i).isHan, attachment.personAt[i] == nil { i += 1 }
    return i > end && Self.members.length(endingAt: i, in: text) != nil ? body : nil
  }

  private func startOfAge(before end: Int) -> Int? {
    guard end > 3, text[end - 1] == "岁", text[end - 2].isDigit else { return nil }
    var i = end - 2
    while i > 0, end - i < 5, text[i - 1].isDigit { i -= 1 }
    return i
  }

  /// 健保署医务管理组 + 甲组长: a department that the name of the body leaves out, before a name with its title behind.
  func body(overDepartmentBefore end: Int) -> Int? {
    guard end > 1, Self.departments.contains(text[end - 1]), let found = gap(before: end, reach: 8) else {
      return nil
    }
    return found.gap.count > 1 && !found.gap.contains { text[$0] == "的" } ? found.body : nil
  }

  /// Han characters and digits between a body and `end` that are no clause, and the body.
  private func gap(before end: Int, reach: Int) -> (body: Int, gap: Range<Int>)? {
    var i = end
    while i > 0, end - i <= reach {
      // 某组织(某缩写)研究部主任: over the second name.
      if i < end, let body = attachment.bodyBefore[i] ?? (text[i - 1] == ")" ? body(endingAt: i) : nil) {
        let gap = i..<end
        return Self.conjunctions.contains(text[i]) || gap.contains(where: isClause) ? nil : (body, gap)
      }
      guard text[i - 1].isHan || text[i - 1].isDigit || isOfClass(i - 1), attachment.personBefore[i] == nil,
        i == end || attachment.titleBefore[i] == nil
      else { return nil }
      i -= 1
    }
    return nil
  }

  /// The brackets of 高三(5)班.
  private func isOfClass(_ offset: Int) -> Bool {
    switch text[offset] {
    case ")": text.unit(at: offset + 1) == "班"
    case "(": text.unit(at: offset + 2) == ")" || text.unit(at: offset + 3) == ")"
    default: false
    }
  }

  private func isClause(at offset: Int) -> Bool {
    Self.clauses.contains(text[offset]) || Self.verbs.match(in: text, at: offset) != nil
  }

  /// 上海合作组织成员国某国总统: of a country, not of the body.
  private func isPlace(endingAt offset: Int) -> Bool {
    view.hits.contains(endingAt: offset) { $0.range.count > 1 && Self.places.contains($0.type) }
  }

  /// The body in the bracket behind a name: 甲(某院).
  func body(inBracketBehind name: Range<Int>) -> Int? {
    // 甲局长(某局)
    let end = attachment.endOfTitle(behind: name)
    guard text.unit(at: end) == "(", let body = attachment.bodyAt[end + 1] else { return nil }
    let next = text.unit(at: bodies[body].upperBound)
    return next == ")" || next == "," ? body : nil
  }

  /// 委托代理人甲,某律师事务所职员。 the body of somebody whose line says nothing more.
  func body(explaining name: Range<Int>) -> Int? {
    guard text.unit(at: name.upperBound) == ",", let body = attachment.bodyAt[name.upperBound + 1],
      opensPersonalLine(name.lowerBound)
    else { return nil }
    var end = bodies[body].upperBound
    while text.unit(at: end).isHan, end < bodies[body].upperBound + 8, attachment.personAt[end] == nil {
      end += 1
    }
    guard end > bodies[body].upperBound, text.unit(at: end) == "。" || text.unit(at: end) == ";" else {
      return nil
    }
    let next = text.unit(at: end + 1)
    return next == 0 || next.isNewline || text.unit(at: end) == ";" ? body : nil
  }

  /// Whether nothing but what somebody is called stands before a name in its line.
  private func opensPersonalLine(_ start: Int) -> Bool {
    var i = start
    while i > 0, start - i < 12, text[i - 1].isHan || text[i - 1] == ":" || text[i - 1].isBlank { i -= 1 }
    guard i == 0 || text[i - 1].isNewline else { return false }
    return i == start || text[start - 1] == ":" || attachment.titleBefore[start] != nil
  }

  /// The body that shares a line with a name and nothing else: 甲 某院, or the cell beside it: | 甲 | 某院 |.
  func body(onLineOf name: Range<Int>) -> Int? {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 5,
      Self.bullets.contains(text[start - 1]) || text[start - 1].isDigit
    { start -= 1 }
    // 山西:甲 某剧团演员
    if start > 0, text[start - 1] == ":" {
      start -= 1
      while start > 0, name.lowerBound - start < 8, text[start - 1].isHan { start -= 1 }
    }
    guard start == 0 || text[start - 1].isNewline else { return nil }
    var next = name.upperBound
    while text.unit(at: next).isBlank || Self.columns.contains(text.unit(at: next)),
      next < name.upperBound + 8
    { next += 1 }
    guard let body = attachment.bodyAt[next] else { return nil }
    // 甲 某剧团演员: what somebody does there to the end of the line.
    var end = bodies[body].upperBound
    while text.unit(at: end).isHan, end < bodies[body].upperBound + 8, attachment.personAt[end] == nil {
      end += 1
    }
    // 甲  某院  一等奖: columns.
    if end == bodies[body].upperBound, next > name.upperBound,
      text.unit(at: end).isBlank || text.unit(at: end) == "|"
    {
      return body
    }
    return end == text.count || text[end].isNewline ? body : nil
  }

  /// 某医院:甲、乙: the body that labels a line of nothing but names.
  /// - Parameters:
  ///   - name: the first name behind the label.
  ///   - last: the last name of its list.
  func body(labelling name: Range<Int>, upTo last: Range<Int>) -> Int? {
    var end = name.lowerBound
    while end > 0, name.lowerBound - end < 4, text[end - 1].isBlank { end -= 1 }
    guard end > 1, text[end - 1] == ":", let body = attachment.bodyBefore[end - 1] else { return nil }
    var start = bodies[body].lowerBound
    while start > 0, bodies[body].lowerBound - start < 6,
      Self.bullets.contains(text[start - 1]) || text[start - 1].isDigit
    { start -= 1 }
    guard start == 0 || text[start - 1].isNewline else { return nil }
    end = text.end(ofBracketAt: last.upperBound) ?? last.upperBound
    while text.unit(at: end).isBlank { end += 1 }
    return end == text.count || text[end].isNewline || Self.closers.contains(text[end]) ? body : nil
  }
}
