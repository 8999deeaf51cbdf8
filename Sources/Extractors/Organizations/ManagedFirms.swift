internal import TextPipeline

/// Firms known by who runs them: 启鸿 in 启鸿董事长李丹, whose name says nothing of what it is.
struct ManagedFirms: Sendable {
  let edges: NameEdgeFinder

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let (title, text) = (LexiconType.title, view.text)
    var found: [Mention] = []
    var terms = AliasTerms()
    var asked = 0
    for hit in view.hits.all where hit.type == title {
      guard isManager(hit.range, in: view),
        let firm = firm(before: hit.range.lowerBound, in: view)
          ?? repeated(before: hit.range.lowerBound, in: view, &asked),
        !names.overlap(firm.range)
      else { continue }
      found.append(mention(firm.range, manager: hit.range))
      if firm.range.count > 2 || firm.isCoined { terms.insert(firm.range, of: firm.range, in: text) }
      for short in shorts(of: firm.range, in: view) { terms.insert(short, of: firm.range) }
    }
    // 启鸿 once more, where nothing else begins or ends in it
    terms.forEachRepeat(in: text) { range, firm in
      guard view.tokens.isBoundary(range.lowerBound), view.tokens.isBoundary(range.upperBound),
        !names.overlap(range)
      else { return }
      let end = companyEnd(behind: range.upperBound, in: text)
      let isShort = end == range.upperBound && firm.count > range.count
      found.append(
        Mention(
          .organization, range.lowerBound..<end, rule: .organizationManaged, method: .grammar, score: 0,
          confidence: .low, evidence: [Evidence(firm, isShort ? "alias of" : "full name")]))
    }
    return found
  }

  /// 远岸, 远岸电 of 远岸电信: the brand, if it is no word and no place, and the brand with its trade's first character.
  private func shorts(of firm: Range<Int>, in view: DocumentView) -> [[UInt16]] {
    let text = view.text
    guard firm.count == 4, Self.lines.length(endingAt: firm.upperBound, in: text) == 2 else { return [] }
    let brand = firm.lowerBound..<firm.lowerBound + 2
    let long = Array(text.units[brand.lowerBound..<brand.upperBound + 1])
    let isCoined =
      edges.materials.material(brand, in: view) == .proper && view.tokens.isBoundary(brand.upperBound)
      && edges.places.place(endingAt: brand.upperBound, in: view) == nil
    return isCoined ? [Array(text.units[brand]), long] : [long]
  }

  /// 启鸿 + 自动驾驶公司, 启鸿 + 美邦人寿: a firm's company by its line.
  private func companyEnd(behind end: Int, in text: AnalysisText) -> Int {
    var i = end
    while i < end + 8, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      if text.has("公司", at: i) { return i + 2 }
      if i < end + 4, let trade = TradeNames.trades.match(in: text, at: i), trade.value == .firm {
        return trade.end
      }
      i += 1
    }
    return end
  }

  /// Trades that papers leave out, or tell by the first character.
  private static let lines: WordEnds = ["电信", "电子", "金控", "银行", "人寿", "航空", "科技", "半导"]

  private func mention(_ firm: Range<Int>, manager: Range<Int>) -> Mention {
    Mention(
      .organization, firm, rule: .organizationManaged, method: .grammar, score: 0, confidence: .low,
      evidence: [Evidence(manager, "manager")])
  }

  /// 董事长李丹, 轮值执行长李丹, 联合创始人兼…, 党委书记、董事长李丹
  private func isManager(_ title: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    let start =
      Self.shifts.match(in: text, at: title.lowerBound, limit: title.upperBound)?.end ?? title.lowerBound
    if Self.managers.match(in: text, at: title.lowerBound)?.end == title.upperBound
      || Self.managers.match(in: text, at: start)?.end == title.upperBound
    {
      return BareBodies.isFamilyName(at: title.upperBound, in: view) || text.unit(at: title.upperBound) == "兼"
    }
    guard Self.secretaries.match(in: text, at: title.lowerBound)?.end == title.upperBound,
      text.unit(at: title.upperBound) == "、",
      let second = Self.managers.match(in: text, at: title.upperBound + 1)
    else { return false }
    return BareBodies.isFamilyName(at: second.end, in: view)
  }

  /// The words before a manager's title, back to a boundary: one of them in no list of words, none of a kind (公司总经理).
  private func firm(before end: Int, in view: DocumentView) -> (range: Range<Int>, isCoined: Bool)? {
    let text = view.text
    // 启鸿 + 轮值 + 执行长
    let end = end - (Self.turns.length(endingAt: end, in: text) ?? 0)
    var start = end
    var isProper = false
    walk: while start > max(0, end - Self.reach), text[start - 1].isHan {
      if view.hits.contains(
        endingAt: start, where: { $0.type == .title || $0.type == .titleModifier || $0.type == .bodyHead })
      {
        if start == end { return nil }
        break
      }
      let token =
        edges.wordStart(endingAt: start, in: view, limit: max(0, end - Self.reach))
      switch edges.materials.material(token..<start, in: view) {
      case .stop: break walk
      case .generic, .kind: return nil
      case .proper: isProper = true
      case .common: break
      }
      start = token
    }
    let isCoined = isProper
    // 丝路 + 投资
    isProper = isProper || end - start > 2 && Self.trades.length(endingAt: end, in: text) != nil
    guard isProper, 2..<Self.reach ~= end - start,
      edges.places.place(endingAt: end, in: view) == nil,
      Self.shifts.match(in: text, at: start) == nil
    else { return nil }
    return (start..<end, isCoined)
  }

  /// 拼拼买 in 拼拼买CEO李丹: words that stand between a mark and the manager, and twice more in the text.
  private func repeated(before end: Int, in view: DocumentView, _ asked: inout Int) -> (
    range: Range<Int>, isCoined: Bool
  )? {
    let text = view.text
    var start = end
    while start > 0, end - start < Self.reach, text[start - 1].isHan { start -= 1 }
    let range = start..<end
    guard 3...5 ~= range.count, asked < Self.memory,
      view.hits.lexicons.hit(of: .word, for: range, in: text) == nil,
      edges.places.place(endingAt: end, in: view) == nil,
      !view.hits.contains(endingAt: end, where: { $0.type != .word && $0.range.count > 1 }),
      !range.contains(where: { Self.pointers.contains(text[$0]) })
    else { return nil }
    asked += 1
    var count = 0
    var i = 0
    while i + range.count <= text.count, count < 3 {
      if text[i] == text.units[start], text.units[i..<i + range.count] == text.units[range] {
        count += 1
        i += range.count
      } else {
        i += 1
      }
    }
    return count == 3 ? (range, true) : nil
  }

  /// How many firms a text is searched for.
  private static let memory = 8
  /// 该公司, 我集团, 本基金
  private static let pointers: UnitSet = "该我本某的和与及任前原新各两双"

  /// What only firms have.
  private static let managers = WordMap<Void>(words: [
    "董事长", "副董事长", "总经理", "副总经理", "总裁", "副总裁", "首席执行官", "创始人", "联合创始人", "CEO",
    "执行长", "创办人", "营运长", "财务长", "董座",
  ])
  private static let secretaries = WordMap<Void>(words: ["党委书记", "党委副书记", "党组书记", "党总支书记"])
  private static let trades: WordEnds = [
    "投资", "科技", "实业", "能源", "控股", "地产", "文旅", "传媒", "建设", "置业", "药业", "重工", "资本", "智能", "生物", "股份", "物流",
  ]
  private static let turns: WordEnds = ["轮值", "联席", "联合"]
  /// How an office is held.
  private static let shifts = WordMap<Void>(words: ["轮值", "联席", "执行", "名誉", "本次", "时任", "新任", "继任"])
  private static let reach = 8
}
