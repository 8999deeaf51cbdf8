internal import TextPipeline

/// Titles that a verb gives to a name: 任命甲为乙局局长, 院长由甲担任, 免去甲的局长职务.
extension TitleAttachment {
  /// 任命甲为乙局局长; 甲同志任院长; 免去甲的局长职务; 院长由甲担任; 院长一职,将由甲接任.
  func holderInOffice(_ title: Range<Int>) -> [Int] {
    if let by = agent(behind: title.upperBound) {
      for i in by..<min(title.upperBound + 40, text.count) {
        if text[i] == "。" || text[i].isNewline { break }
        if let person = personAt[i],
          isVerb(at: endOfHonorific(at: people[person].upperBound), Self.acceptances)
        {
          return [person]
        }
      }
    }
    guard let person = predecessor(lastPerson(before: title.lowerBound)),
      people[person].lowerBound >= title.lowerBound - 60,
      !(people[person].lowerBound..<title.lowerBound).contains(where: {
        TitleAttachment.sentenceEnds.contains(text[$0])
      })
    else { return [] }
    let between = people[person].upperBound..<title.lowerBound
    // 甲介绍曾任镇长的会员: of those whom the clause describes; but 甲担任领队的队伍.
    let isPost =
      text.has("职务", at: title.upperBound) || text.has("一职", at: title.upperBound)
      || text.has("的职务", at: title.upperBound)
    if text.unit(at: title.upperBound) == "的", !isPost, !isTenure(at: between.lowerBound) { return [] }
    // 甲致电祝贺你当选主席: whom somebody speaks to.
    if between.contains(where: { Self.addressed.match(in: text, at: $0) != nil }) { return [] }
    let isRemoved = TitleAttachment.removals.length(endingAt: people[person].lowerBound, in: text) != nil
    // 免去甲的某局局长、乙的某委主任职务: the second says what is taken of both.
    let isRemoval =
      isPost && (text.unit(at: between.lowerBound) == "的" || isRemoved)
      || isRemoved && text.unit(at: title.upperBound) == "、" && personAt[title.upperBound + 1] != nil
    // The verb and its office stand in one clause; 为 and 是 in that of the name.
    var clause = title.lowerBound
    while clause > between.lowerBound, title.lowerBound - clause < 40,
      isWord(text[clause - 1]) || text[clause - 1] == "、" && titleBefore[clause - 1] != nil
        // 甲是“某委书记、主任”
        || text[clause - 1] == "“" && Self.beforeQuotes.contains(text.unit(at: clause - 2))
    { clause -= 1 }
    let isOffice = (clause..<title.lowerBound).contains { offset in
      guard let verb = verb(at: offset, limit: title.lowerBound) else { return false }
      if text[offset] == "为", text.unit(at: offset - 1) != "作", !endsPredicate(title.upperBound) {
        return false
      }
      // 甲代理某区区长职务, but a lawyer acts for somebody.
      if text.has("理", at: offset + 1), !isPost { return false }
      // 甲,系某校副教授
      let isPredicate =
        text[offset] == "系" && offset == between.lowerBound + 1 && text[between.lowerBound] == ","
      return verb == .reaching || clause == between.lowerBound || isPredicate
    }
    guard isOffice || isRemoval else { return [] }
    return preceding(person) + [person]
  }

  /// Where 由 stands behind an office: 由, 一职由, 一职,将由; 新设新闻发言人,由….
  private func agent(behind end: Int) -> Int? {
    var i = end
    if text.has("一职", at: i) || text.has("职务", at: i) {
      i += 2
      if text.unit(at: i) == "," { i += 1 }
      if text.unit(at: i) == "将" || text.unit(at: i) == "拟" { i += 1 }
    } else if text.unit(at: i) == "," {
      i += 1
    }
    return text.unit(at: i) == "由" ? i : nil
  }

  /// 任A局局长,B委主任: the rest of the offices that one verb gives.
  func continues(_ title: Range<Int>, after last: Range<Int>) -> Bool {
    guard Self.continuations.contains(text.unit(at: last.upperBound)) else { return false }
    let gap = last.upperBound + 1..<title.lowerBound
    // 玉米事业部总经理: a body that no rule knows.
    if (2...20).contains(gap.count), text.unit(at: title.upperBound) != "的",
      Self.bodyEnds.contains(text[title.lowerBound - 1]),
      gap.allSatisfy({ isWord(text[$0]) && personAt[$0] == nil })
    {
      return true
    }
    var body = bodyAt[last.upperBound + 1] ?? bodies.count
    while body < bodies.count, bodies[body].lowerBound == last.upperBound + 1 {
      if bodies[body].upperBound == title.lowerBound { return true }
      body += 1
    }
    return false
  }

  /// 甲先生, 甲同志, 甲院士
  func endOfHonorific(at end: Int) -> Int {
    for honorific in Self.honorifics where text.has(honorific, at: end) { return end + 2 }
    return Self.professions.match(in: text, at: end)?.end ?? end
  }

  private static let continuations: UnitSet = ",、和及"
  static let bodyEnds: UnitSet = "部院校局处室科所会司厂社团站队心组委办园馆系行村区县市省乡镇州旗盟道"
  static let honorifics: [StaticString] = ["先生", "女士", "同志", "博士"]

  /// The last person whose name ends before `offset`.
  func lastPerson(before offset: Int) -> Int? {
    var low = 0
    var high = people.count
    while low < high {
      let middle = (low + high) / 2
      if people[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// 选举甲为会长, not 甲为护士授帽.
  func endsPredicate(_ end: Int) -> Bool {
    let next = text.unit(at: end)
    return !next.isHan || Self.afterOffice.contains(next) || personAt[end] != nil || bodyAt[end] != nil
  }

  private static let afterOffice: UnitSet = "的等兼和与及并一职后时以而任暨据"

  private func isVerb(at offset: Int, _ words: [StaticString]) -> Bool {
    words.contains { text.has($0, at: offset) }
  }

  func isWord(_ unit: UInt16) -> Bool {
    unit.isHan || unit.isLatin || unit.isDigit || unit == "(" || unit == ")"
  }

  /// What somebody does by whom an office is taken: 院长由甲接任.
  private static let acceptances: [StaticString] = [
    "担任", "兼任", "出任", "接任", "升任", "继任", "调任", "转任", "接掌", "代理",
  ]

  /// Verbs of holding an office.
  private enum Verb {
    /// The holder may stand in a clause before: 甲到会,现任院长.
    case reaching
    /// The holder stands in its clause: 甲为院长.
    case local
  }

  private func verb(at offset: Int, limit: Int) -> Verb? {
    guard let verb = TitleAttachment.offices.match(in: text, at: offset, limit: limit)?.value,
      text[offset] != "任" || !TitleAttachment.beforeTenure.contains(text.unit(at: offset - 1)),
      text[offset] != "任" || text.unit(at: offset - 1) != "新" || personBefore[offset - 1] != nil,
      text[offset] != "为" || text.unit(at: offset - 1) != "因",
      // 将甲培养成为医生: what is hoped for
      text[offset] != "成" || !text.has("培养", endingAt: offset),
      text[offset] != "为" || !text.has("培养成", endingAt: offset)
    else { return nil }
    return verb
  }

  /// 担任领队: a common noun that a verb makes an office.
  func isTenure(before start: Int) -> Bool { Self.tenures.length(endingAt: start, in: text) != nil }

  private func isTenure(at offset: Int) -> Bool {
    (1...3).contains { isTenure(before: offset + $0) } || text.unit(at: offset) == "任"
      || text.unit(at: offset) == "为"
  }

  private static let tenures: WordEnds = ["担任", "出任", "兼任"]

  /// Whether a verb of holding an office stands in the clause that ends at `end`: 现任院长, 是某院院长.
  func isOffice(before end: Int) -> Bool {
    var i = end
    while i > 0, end - i < 24, isWord(text[i - 1]) || text[i - 1] == "、" && titleBefore[i - 1] != nil {
      i -= 1
      if let verb = verb(at: i, limit: end), verb == .reaching || text[i] == "是" { return true }
    }
    return false
  }

  /// 转任, 任: whether a verb that gives what stands far behind it begins here.
  func isTenure(opening offset: Int) -> Bool { verb(at: offset, limit: text.count) == .reaching }

  /// 曾任某县: whether a verb that gives what stands far behind it stands here.
  func holdsOffice(in range: Range<Int>) -> Bool {
    range.contains { verb(at: $0, limit: range.upperBound) == .reaching }
  }

  private static let offices = WordMap<Verb?>([
    "任": .reaching, "担任": .reaching, "兼任": .reaching, "出任": .reaching, "当选": .reaching, "接任": .reaching,
    "就任": .reaching, "其": .reaching, "辞去": .reaching, "辞": .local, "卸任": .reaching, "履新": .reaching,
    "升至": .reaching, "跻身": .reaching,
    "荣膺": .reaching,
    "先后任": .reaching, "成为": .reaching, "当过": .reaching, "提名为": .reaching, "任命为": .reaching, "选举为": .reaching,
    "推选为": .reaching, "增补为": .reaching, "聘任为": .reaching, "提拔为": .reaching, "晋升为": .reaching,
    "为": .local, "代理": .local, "署理": .local,
    "聘": .local, "系": .local, "是": .local, "其他": nil, "其它": nil, "其中": nil, "其余": nil, "为了": nil,
    "任命": nil, "任免": nil, "任务": nil, "任何": nil, "任期": nil, "任意": nil,
    "此前为": .reaching, "此前是": .reaching, "现为": .reaching, "曾为": .reaching, "曾是": .reaching,
  ])
  /// What makes another word of 任: 简任秘书, 责任, 主任.
  private static let beforeTenure: UnitSet = "简荐责主前后届信胜委"
  /// 甲接替乙任院长, 甲从乙手中接过聘书,成为…: who stands before the one replaced.
  private func predecessor(_ person: Int?) -> Int? {
    guard let person,
      Self.replacing.length(endingAt: people[person].lowerBound, in: text) != nil
        || text.has("手中", at: people[person].upperBound) || text.has("手里", at: people[person].upperBound)
    else { return person }
    return person > 0 ? person - 1 : nil
  }

  private static let beforeQuotes: UnitSet = "是为任"
  private static let replacing: WordEnds = ["接替", "取代", "接棒", "替换"]
  private static let addressed = WordMap<Void>(words: ["你", "您", "阁下"])
  private static let removals: WordEnds = ["免去", "免除", "撤销"]
  private static let sentenceEnds: UnitSet = "\n。!?"
}
