internal import TextPipeline

/// Composes titles: modifiers × head × coordination, without the organisation in front.
struct TitleGrammar: Sendable {
  private let heads: LexiconTable<Head>
  /// Whether a modifier is part of the title (副, 党组); 曾任, 时任 are not.
  let modifiers: LexiconTable<Bool>
  let lattice: WordLattice

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
        !beginsWithBody(hit.range, in: view, bodies), !isOfTemporaryBranch(hit.range, in: view.text),
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
      // 省|部级官员
      if view.text.has("省部级", at: start - 1) { continue }
      var span = TitleSpan(
        range: start..<hit.range.upperBound, head: hit.range, isByline: head.isByline,
        isWeak: head.isWeak && start == hit.range.lowerBound,
        isCommonNoun: head.isCommonNoun || isCommonNoun(hit.range, in: view.text),
        isHeadWeak: head.isWeak
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

  /// 纪委 + 书记, where 纪委 is a body of the text.
  private func beginsWithBody(_ head: Range<Int>, in view: DocumentView, _ bodies: BodyMap) -> Bool {
    guard head.count > 3 else { return false }
    return (head.lowerBound + 2...head.upperBound - 2).contains { end in
      bodies.longest(endingAt: end)?.lowerBound == head.lowerBound
        && view.hits.contains(startingAt: end) { $0.type == .title && $0.range.upperBound == head.upperBound }
    }
  }

  /// 临时党支部 + 书记: a body of its own, unlike 党支部书记.
  func isOfTemporaryBranch(_ word: Range<Int>, in text: AnalysisText) -> Bool {
    text.has("临时党", endingAt: word.lowerBound) && text.has("支部", at: word.lowerBound)
      || text.has("临时", endingAt: word.lowerBound)
        && TitleGrammar.partyBodies.match(in: text, at: word.lowerBound) != nil
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
    // 被鉴定人罗某: what is done to somebody
    if view.text.unit(at: head.lowerBound - 1) == "被", view.text[head.upperBound - 1] == "人" { return true }
    // 党和国家领导人甲、乙: all of them
    if view.text.has("国家领导人", at: head.lowerBound - 2), head.count == 3 { return true }
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
    // 副部长、校医|院
    case "院": view.text[head.upperBound - 1] == "医"
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
        // 罗致远海军中将、空军少将章若楠: nobody has two ranks; but 国防部长、上将.
        TitleGrammar.ranks.match(in: text, at: span.head.lowerBound) == nil
          || TitleGrammar.ranks.match(in: text, at: last.head.lowerBound) == nil,
        // 中央政治局常委、国家副主席: of another body
        TitleGrammar.ofState.match(in: text, at: span.range.lowerBound) == nil,
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
