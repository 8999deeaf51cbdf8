internal import TextPipeline

/// A job title as the text spells it: modifiers, head, coordinated parts (党组书记、主任; 董事长兼总经理).
struct TitleSpan: Sendable, Equatable {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  /// The last head noun: 主任 in 党组书记、副主任.
  var head: Range<Int>
  /// 记者, 通讯员, 编辑: roles of those who made the article.
  var isByline: Bool
  /// A common noun that people hold as well as name (代表, 专家, 医生): alone no sign that a name follows.
  var isWeak: Bool
  /// 市民, 选手, 被告人: what people are called, no office.
  var isCommonNoun: Bool
  /// Somebody named right before it holds it (``TitleHolders``).
  var isHeld = false
  /// The first mark between coordinated parts: 、 in 党组书记、主任.
  var joint: Int?

  /// The first part and the rest, where two people share what looks like one: 罗致远教授、副校长孟晓岚.
  var halves: [TitleSpan] {
    guard let joint else { return [self] }
    var (first, rest) = (self, self)
    first.range = range.lowerBound..<joint
    first.head = first.range
    rest.range = joint + 1..<range.upperBound
    (first.joint, rest.joint) = (nil, nil)
    return [first, rest]
  }
}

/// Composes titles: modifiers × head × coordination, without the organisation in front.
struct TitleGrammar: Sendable {
  private let heads: LexiconTable<Head>
  /// Whether a modifier is part of the title (副, 党组); 曾任, 时任 are not.
  private let modifiers: LexiconTable<Bool>
  private let lattice: WordLattice

  private struct Head: Sendable {
    var isByline: Bool
    var isWeak: Bool
    /// 市民, 先生, 选手: what people are called, no office; a sign that a name follows, not a title.
    var isCommonNoun: Bool
    /// A noun before it says of which kind: 反诈民警, 体育主持人.
    var isTrade: Bool
  }

  init(_ lexicons: LexiconSet, lattice: WordLattice) {
    self.lattice = lattice
    heads = lexicons.table(of: .title) { entry in
      let kind = entry.features["kind"]
      let isWeak = entry.features["holder"] == "weak"
      return Head(
        isByline: kind == "media", isWeak: isWeak,
        isCommonNoun: kind == "role" || kind == "honorific" || (kind == "sport" && isWeak),
        isTrade: kind.map { TitleGrammar.trades.contains(String($0)) } ?? false)
    }
    modifiers = lexicons.table(of: .titleModifier) { entry in
      switch entry.features["kind"] {
      case "rank", "scope", "body", "grade": true
      default: false
      }
    }
  }

  /// Every title of the text, held or not, in order, without overlap.
  /// - Parameter bodies: where organisations may stand; their own words are not modifiers.
  func titles(in view: DocumentView, bodies: BodyMap) -> [TitleSpan] {
    var simple: [TitleSpan] = []
    for hit in view.hits.all where hit.type == .title {
      guard hit.range.count > 1, let head = heads[hit], view.text[hit.range.lowerBound] != "本",
        !isNegated(hit.range, isWeak: head.isWeak, in: view),
        // 副厅级领导职务: the level of another office.
        view.text[hit.range.upperBound - 1] != "级" || !view.text.unit(at: hit.range.upperBound).isHan,
        !bodies.isInside(hit.range.lowerBound), !endsName(hit.range, in: view.text, bodies),
        view.tokens.isBoundary(hit.range.lowerBound) || view.tokens.isBoundary(hit.range.upperBound)
          // 大|学校|长江: the segmenter read on at both ends.
          || bodies.isEnd(hit.range.lowerBound),
        // 大门将越开越大
        view.text[hit.range.upperBound - 1] != "将" || view.tokens.isBoundary(hit.range.lowerBound)
          || lattice.word(at: hit.range.lowerBound - 1, in: view)?.end != hit.range.upperBound - 1
      else { continue }
      if let last = simple.last, hit.range.lowerBound < last.range.upperBound {
        // Inside a longer one, or across its end: 主任 in 主任医师.
        guard hit.range.upperBound > last.range.upperBound, hit.range.count > last.head.count else {
          continue
        }
        simple.removeLast()
      }
      // 李文静老师: how people are called more than a trade.
      let isTrade =
        head.isTrade && TitleGrammar.tradeEnds.contains(view.text[hit.range.upperBound - 1])
        && !view.text.has("老师", at: hit.range.lowerBound)
      let start = modifiedStart(of: hit.range, isTrade: isTrade, in: view, bodies: bodies)
      var span = TitleSpan(
        range: start..<hit.range.upperBound, head: hit.range, isByline: head.isByline,
        isWeak: head.isWeak && start == hit.range.lowerBound,
        isCommonNoun: head.isCommonNoun || isCommonNoun(hit.range, in: view.text)
      )
      if let last = simple.last, last.range.upperBound > span.range.lowerBound {
        span.range = min(last.range.lowerBound, span.range.lowerBound)..<span.range.upperBound
        simple.removeLast()
      } else if let last = simple.last, last.range.upperBound == span.range.lowerBound, !span.isByline,
        !span.isCommonNoun || last.isCommonNoun,
        TitleGrammar.honorifics.length(endingAt: span.range.lowerBound, in: view.text) == nil,
        !view.text.has("代表", at: span.range.lowerBound),
        // 习主席指挥
        !view.text.has("指挥", at: span.range.lowerBound) || span.range.count > 2,
        last.range.count > 2 || !view.text.has("代表", at: last.range.lowerBound)
      {
        // 院长助理, 党委书记院长, but 同志 + 院长, 常委 + 代表 and 代表 + 县长 (a verb)
        span.range = last.range.lowerBound..<span.range.upperBound
        span.isWeak = false
        simple.removeLast()
      }
      simple.append(span)
    }
    return coordinated(adding(SpacedTitles.titles(in: view.text), to: simple), in: view.text)
  }

  /// 外语|系主任, 白石|村书记: the head begins with the end of a name.
  private func endsName(_ head: Range<Int>, in text: AnalysisText, _ bodies: BodyMap) -> Bool {
    guard TitleGrammar.placedHeads.contains(text[head.lowerBound]), head.count > 2,
      text.unit(at: head.lowerBound - 1).isHan, !bodies.isEnd(head.lowerBound)
    else { return false }
    let before = text[head.lowerBound - 1]
    return !TitleGrammar.noPlaces.contains(before) && !UnitSet.administrativeLevels.contains(before)
      && before != "村" && !TitleGrammar.verbsBefore.contains(before)
  }

  private func adding(_ spaced: [Range<Int>], to simple: [TitleSpan]) -> [TitleSpan] {
    guard !spaced.isEmpty else { return simple }
    let others = simple.filter { title in !spaced.contains { $0.overlaps(title.range) } }
    let added = spaced.map {
      TitleSpan(range: $0, head: $0, isByline: false, isWeak: false, isCommonNoun: false)
    }
    return (others + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 被告人, 学生; 九年级代表: whom a class sent for a day.
  private func isCommonNoun(_ head: Range<Int>, in text: AnalysisText) -> Bool {
    TitleGrammar.commonNouns.match(in: text, at: head.lowerBound)?.end == head.upperBound
      || text.has("代表", at: head.lowerBound)
        && TitleGrammar.classes.length(endingAt: head.lowerBound, in: text) != nil
  }

  /// 们 after, 无 before: the common noun, not an office.
  private func isNegated(_ head: Range<Int>, isWeak: Bool, in view: DocumentView) -> Bool {
    // 校长办公室 is a body, 中大校长 of a 中大; 批准将 are two words.
    // 区总 of 区总工会
    if view.text.has("批准", endingAt: head.lowerBound + 1) || view.text.has("总工会", at: head.upperBound - 1) {
      return true
    }
    // 部长主讲…: what he does
    if view.text.has("主讲", at: head.lowerBound),
      view.hits.contains(endingAt: head.lowerBound, where: { $0.type == .title })
    {
      return true
    }
    if view.text.has("办公室", at: head.upperBound)
      || view.text.has("大校", at: head.lowerBound)
        && TitleGrammar.schools.contains(view.text.unit(at: head.upperBound))
    {
      return true
    }
    return switch view.text.unit(at: head.upperBound) {
    case "们", "级", "制": true
    // 线路工程, 操作工具
    case "程", "作", "艺", "具", "序", "期", "种", "业", "况", "地", "厂", "资":
      view.text[head.upperBound - 1] == "工"
    // 常委班子
    case "班": view.text.unit(at: head.upperBound + 1) == "子"
    // 轮值主席国
    case "国": view.text.has("主席", endingAt: head.upperBound)
    case "组", "团", "库", "队", "席", "证", "站":
      // 大会主席团
      isWeak || view.text.has("主席团", endingAt: head.upperBound + 1)
        || TitleGrammar.grouped.length(endingAt: head.upperBound, in: view.text) != nil
    case "会": !TitleGrammar.afterMeeting.contains(view.text.unit(at: head.upperBound + 1))
    default: false
    }
  }

  /// The start of a title with what stands before its head: 副, 党组, 首席, 眼科 in 眼科医生.
  private func modifiedStart(
    of head: Range<Int>, isTrade: Bool, in view: DocumentView, bodies: BodyMap
  ) -> Int {
    var start = fusedStart(of: head, in: view) ?? head.lowerBound
    if isActing(head, in: view.text, bodies) { return start - 1 }
    if let length = TitleGrammar.committees.length(endingAt: start, in: view.text) { return start - length }
    if let department = departmentStart(endingAt: start, in: view) { return department }
    if TitleGrammar.stewards.match(in: view.text, at: head.lowerBound)?.end == head.upperBound,
      let length = TitleGrammar.tiers.length(endingAt: start, in: view.text)
    {
      return start - length
    }
    // 工会主席, where no union is named.
    if view.text.has("工会", endingAt: start), !view.text.unit(at: start - 3).isHan { return start - 2 }
    extending: while start > 0 {
      if start < head.lowerBound, let length = TitleGrammar.committees.length(endingAt: start, in: view.text)
      {
        return start - length
      }
      for i in view.hits.indices(endingAt: start) where isModifier(view.hits.byEnd[i], in: view.text) {
        let hit = view.hits.byEnd[i]
        let inBody = bodies.longest(endingAt: start).map { $0.lowerBound < hit.range.lowerBound } ?? false
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
    if TitleGrammar.envoys.match(in: view.text, at: head.lowerBound)?.end == head.upperBound,
      let post = postStart(before: start, in: view.text)
    {
      return post
    }
    guard start == head.lowerBound,
      isTrade || TitleGrammar.describable.match(in: view.text, at: start)?.end ?? 0 >= head.upperBound
    else { return start }
    for _ in 0..<2 {
      guard let longer = description(before: start, in: view, bodies: bodies) else { break }
      start = longer
    }
    return start
  }

  /// 代区长, 区政府代区长, not 现代馆长.
  private func isActing(_ head: Range<Int>, in text: AnalysisText, _ bodies: BodyMap) -> Bool {
    let sign = head.lowerBound - 1
    guard text.unit(at: sign) == "代", text[head.upperBound - 1] == "长" else { return false }
    let before = text.unit(at: sign - 1)
    return !before.isHan || UnitSet.administrativeLevels.contains(before) || bodies.isEnd(sign)
  }

  /// 驻沪 + 总领事: where an envoy is posted, in one character.
  private func postStart(before end: Int, in text: AnalysisText) -> Int? {
    text.unit(at: end - 2) == "驻" && text[end - 1].isHan ? end - 2 : nil
  }

  /// 常委、宣传部部长: a department of the same body, named with the second of one person's offices.
  private func departmentStart(endingAt end: Int, in view: DocumentView) -> Int? {
    guard let length = TitleGrammar.departments.length(endingAt: end, in: view.text) else { return nil }
    let mark = end - length - 1
    guard view.text.unit(at: mark) == "、" || view.text.unit(at: mark) == "兼",
      view.hits.contains(endingAt: mark, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    return mark + 1
  }

  /// A party body named with its office (党组书记), not one of a place: 书记 of 桃源镇党委.
  private func isParty(_ offset: Int, in text: AnalysisText) -> Bool {
    TitleGrammar.partyBodies.match(in: text, at: offset) != nil
      && !UnitSet.administrativeLevels.contains(text.unit(at: offset - 1))
      // 产业园, 工业园 + 党工委
      && !text.has("业园", endingAt: offset)
  }

  /// 公安局长, 公务员事务局长: an office and its chief with one character for both.
  private func fusedStart(of head: Range<Int>, in view: DocumentView) -> Int? {
    let first = head.lowerBound
    guard head.count == 2, view.text[first + 1] == "长", UnitSet.officeEnds.contains(view.text[first]) else {
      return nil
    }
    // 财政部长 of 美国财政部长: the country stays outside.
    return view.hits.ending(at: first + 1).first { hit in
      hit.range.lowerBound < first && TitleGrammar.bodies.contains(hit.type)
        && !view.hits.contains(startingAt: hit.range.lowerBound) { $0.type == .country }
    }?.range.lowerBound
  }

  private func isModifier(_ hit: LexiconHit, in text: AnalysisText) -> Bool {
    if let isPart = modifiers[hit] {
      return isPart
        && TitleGrammar.noModifiers.match(in: text, at: hit.range.lowerBound)?.end != hit.range.upperBound
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
    // 校长 + 代表: no kind of delegate.
    guard last.isHan, last != "长", !TitleGrammar.departmentEnds.contains(last) || last == "科" else {
      return nil
    }
    for length in [4, 3, 2] where offset >= length {
      guard let (end, word) = lattice.word(at: offset - length, in: view), end == offset,
        word.isNominal || TitleGrammar.duties.match(in: text, at: offset - length) != nil,
        view.tokens.isBoundary(offset - length)
      else { continue }
      return TitleGrammar.noDescription.match(in: text, at: offset - length)?.end == offset
        ? nil : offset - length
    }
    return nil
  }

  /// 记者, 编辑, not 总编辑, 解说员: a role of those who made the article.
  private func isCredit(_ span: TitleSpan, in text: AnalysisText) -> Bool {
    span.isByline && TitleGrammar.broadcasters.length(endingAt: span.range.upperBound, in: text) == nil
  }

  /// Joins what one person holds: 书记、主任; 董事长兼总经理; 院长(主任).
  private func coordinated(_ simple: [TitleSpan], in text: AnalysisText) -> [TitleSpan] {
    var joined: [TitleSpan] = []
    for span in simple {
      if let last = joined.last, !isCredit(last, in: text), !isCredit(span, in: text),
        !last.isCommonNoun || text.has("工人", endingAt: last.range.upperBound),
        !span.isCommonNoun, !span.isWeak || !last.isWeak,
        span.range.lowerBound == last.range.upperBound + 1
      {
        switch text[last.range.upperBound] {
        case "、", "兼":
          joined[joined.count - 1] = TitleSpan(
            range: last.range.lowerBound..<span.range.upperBound, head: span.head, isByline: false,
            isWeak: false, isCommonNoun: false,
            joint: last.joint ?? (text[last.range.upperBound] == "、" ? last.range.upperBound : nil))
          continue
        default: break
        }
      }
      joined.append(span)
    }
    return joined
  }
}
