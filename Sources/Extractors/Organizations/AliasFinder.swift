internal import TextPipeline

/// Finds the short forms and second names that a text gives its organizations, where they are given and everywhere
/// after: 以下简称“…”, (WHO); and the parts of bodies without their body.
struct AliasFinder: Sendable {
  /// - Parameter names: in order of start, without overlap.
  func mentions(after names: [OrganizationName], in view: DocumentView) -> [Mention] {
    var found: [Mention] = []
    var terms = AliasTerms()
    var parts = AliasTerms()
    for name in names {
      if let part = properPart(of: name, in: view.text) { parts.insert(part, of: name.range, in: view.text) }
      if let short = shortGroup(of: name, in: view.text) ?? withoutLevel(name, in: view.text) {
        parts.insert(short, of: name.range)
      }
      // 兵团 of 新疆生产建设兵团
      if view.text.has("生产建设兵团", endingAt: name.range.upperBound) {
        parts.insert(name.range.upperBound - 2..<name.range.upperBound, of: name.range, in: view.text)
      }
      if let society = withoutPlace(name, in: view.text) {
        parts.insert(society, of: name.range, in: view.text)
      }
      for alias in aliases(
        definedAt: bracket(behind: name.range, in: view.text), of: name.range, in: view.text)
        + told(behind: name.range.upperBound, in: view.text)
      {
        found.append(mention(alias.range, of: name.range, rule: alias.rule, score: 250))
        terms.insert(alias.range, of: name.range, in: view.text)
      }
    }
    terms.forEachRepeat(in: view.text) { range, name in
      found.append(mention(range, of: name, rule: .organizationAliasRepeated, score: 100))
    }
    parts.forEachRepeat(in: view.text) { range, name in
      guard
        isApart(range, in: view),
        !names.overlap(range)
          || names.contains(where: { $0.range == range && $0.rule == .organizationBranded })
      else { return }
      found.append(mention(range, of: name, rule: .organizationPartRepeated, score: 0))
    }
    return found
  }

  /// 胡集派出所 of 云丰县公安局胡集派出所: a part with a name of its own that says which one it is.
  private func properPart(of name: OrganizationName, in text: AnalysisText) -> Range<Int>? {
    guard let body = name.parent, name.rule == .organizationPart, body.upperBound < name.head.lowerBound,
      name.head.lowerBound - body.upperBound >= 2,
      Self.branches.match(in: text, at: name.head.lowerBound)?.end == name.range.upperBound,
      (body.upperBound..<name.head.lowerBound).allSatisfy({ text[$0].isHan }),
      !Self.attached.contains(where: { text.has($0, at: body.upperBound) })
    else { return nil }
    return body.upperBound..<name.range.upperBound
  }

  /// 新桥集团 of 新桥投资集团, 新桥投资控股集团有限公司: brand and 集团, without what is between.
  private func shortGroup(of name: OrganizationName, in text: AnalysisText) -> [UInt16]? {
    guard name.rule == .organizationBranded || name.rule == .organizationPlaced,
      name.traits.kind == .company, name.range.count >= 6
    else {
      return nil
    }
    let brand = name.range.lowerBound..<name.range.lowerBound + 2
    guard let group = (brand.upperBound + 1..<name.range.upperBound).first(where: { text.has("集团", at: $0) }),
      brand.allSatisfy({ text[$0].isHan })
    else { return nil }
    return Array(text.units[brand] + text.units[group..<group + 2])
  }

  /// 林桥综合执法队 of 林桥街道综合执法队, 林桥科协 of 云川市林桥区科协: the last place without what it is.
  private func withoutLevel(_ name: OrganizationName, in text: AnalysisText) -> [UInt16]? {
    guard let whole = name.place, whole.lowerBound == name.range.lowerBound, name.reason != .deictic,
      name.range.upperBound - whole.upperBound >= 2
    else { return nil }
    let higher = whole.dropLast(3).last { NameEdgeFinder.levels.contains(text[$0]) }
    let place = (higher.map { $0 + 1 } ?? whole.lowerBound)..<whole.upperBound
    let level = text.has("街道", endingAt: place.upperBound) ? 2 : 1
    guard level == 2 || NameEdgeFinder.levels.contains(text[place.upperBound - 1]),
      2...4 ~= place.count - level
    else { return nil }
    return Array(
      text.units[place.lowerBound..<place.upperBound - level]
        + text.units[place.upperBound..<name.range.upperBound])
  }

  /// 营养学会 of 云川省营养学会: a society's field, where its place is known.
  private func withoutPlace(_ name: OrganizationName, in text: AnalysisText) -> Range<Int>? {
    guard let place = name.place, place.lowerBound == name.range.lowerBound,
      name.reason == .place || name.reason == .national, name.shared == nil,
      name.range.upperBound == name.head.upperBound,
      let society = Self.societies.length(endingAt: name.range.upperBound, in: text)
        ?? Self.homes.length(endingAt: name.range.upperBound, in: text),
      name.range.upperBound - society - place.upperBound >= 2,
      (place.upperBound..<name.range.upperBound).allSatisfy({ text[$0].isHan })
    else { return nil }
    return place.upperBound..<name.range.upperBound
  }

  /// Whether nothing of another name stands before a short form.
  private func isApart(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: range.lowerBound - 1)
    return !before.isHan || view.tokens.isBoundary(range.lowerBound) && !Self.attributes.contains(before)
  }

  /// How many of them, whose, of what: 各行业协会, 全国餐饮协会.
  private static let attributes: UnitSet = "各些类等多个家名全国省市县区州镇乡村的"
  /// 登贤养老服务中心 of 云丰县登贤养老服务中心
  private static let homes: WordEnds = ["养老服务中心", "敬老院", "养老院", "福利院", "养护院", "护理院", "康养中心", "托养中心"]
  private static let societies: WordEnds = [
    "协会", "学会", "基金会", "联合会", "商会", "研究会", "促进会", "总会", "慈善会", "联盟", "公会", "联谊会", "同学会", "校友会",
  ]
  /// What a body has several of, each called after its place.
  private static let branches = WordMap<Void>(words: [
    "派出所", "人民法庭", "法庭", "司法所", "检察室", "中队", "大队", "消防救援站", "供电所", "供电站", "税务所", "税务分局", "分局", "分院", "分校",
    "分公司",
    "支行", "分行", "供电公司", "工商所", "市场监管所", "检查站", "收费站", "管理站", "管理所", "服务站", "卫生院", "卫生室", "实验室", "研究所", "研究院",
    "研究中心",
  ])
  private static let attached: [StaticString] = ["附属", "直属", "附设", "驻", "第", "特派"]

  private func mention(_ range: Range<Int>, of name: Range<Int>, rule: Rule, score: Int) -> Mention {
    Mention(
      .organization, range, rule: rule, method: .grammar, score: score, confidence: .high,
      evidence: [Evidence(name, "alias of")])
  }

  /// Where the bracket opens that may define a short form: right behind the name, or behind the few characters of the
  /// name that were not seen, if it says 以下简称.
  private func bracket(behind name: Range<Int>, in text: AnalysisText) -> Int {
    var open = name.upperBound
    // “云丰过渡委员会”(以下简称“过渡委”)
    if text.unit(at: open) == "”", text.unit(at: open + 1) == "(",
      Self.introductions.match(in: text, at: open + 2) != nil
    {
      return open + 1
    }
    // 指挥部下设办公室(以下简称…) gives the office its name.
    while open < name.upperBound + 6, text.unit(at: open).isHan, text[open] != "设" { open += 1 }
    return text.has("(以下简称", at: open) ? open : name.upperBound
  }

  private struct Alias {
    var range: Range<Int>
    var rule: Rule
  }

  /// What a bracket right after a name defines.
  private func aliases(definedAt end: Int, of name: Range<Int>, in text: AnalysisText) -> [Alias] {
    guard text.unit(at: end) == "(" else { return [] }
    var close = end + 1
    while close < text.count, close < end + 60, text[close] != ")" || text.unit(at: close + 1) == "股",
      !text[close].isNewline
    {
      close += 1
    }
    guard text.unit(at: close) == ")" else { return [] }
    let content = end + 1..<close
    for i in content {
      guard let introduced = Self.introductions.match(in: text, at: i, limit: close) else { continue }
      return introducedAliases(introduced.end..<close, in: text)
    }
    if content.count >= 2,
      content.allSatisfy({
        text[$0].isLatin || text[$0].isBlank || text[$0] == "&" || text[$0] == "." || text[$0] == "-"
          || text[$0].isDigit
      }),
      text[content.lowerBound].isLatin
    {
      return [Alias(range: content, rule: .organizationAliasLatin)]
    }
    // (“东联”)
    if content.count >= 4, text[content.lowerBound] == "“", text[content.upperBound - 1] == "”",
      case let quoted = content.lowerBound + 1..<content.upperBound - 1, quoted.count < name.count,
      quoted.allSatisfy({ text[$0].isHan }), isAbbreviation(quoted, of: name, in: text)
    {
      return [Alias(range: quoted, rule: .organizationAliasIntroduced)]
    }
    guard content.count >= 2, content.count < name.count, content.allSatisfy({ text[$0].isHan }),
      isAbbreviation(content, of: name, in: text)
    else { return [] }
    return [Alias(range: content, rule: .organizationAliasAbbreviation)]
  }

  /// 云丰工业公司简称YIC, 云丰工业公司,简称“云工”: what a clause says, without a bracket.
  private func told(behind end: Int, in text: AnalysisText) -> [Alias] {
    let start = text.unit(at: end) == "," ? end + 1 : end
    guard let verb = Self.introductions.match(in: text, at: start), text.has("称", endingAt: verb.end) else {
      return []
    }
    var first = verb.end
    if text.unit(at: first) == "为" { first += 1 }
    let isQuoted = text.unit(at: first) == "“"
    if isQuoted { first += 1 }
    var last = first
    while last < first + 12, text.unit(at: last).isLatin || isQuoted && text.unit(at: last).isHan {
      last += 1
    }
    guard last - first >= 2, !isQuoted || text.unit(at: last) == "”" else { return [] }
    return [Alias(range: first..<last, rule: .organizationAliasIntroduced)]
  }

  /// “X”, X, “X”或“Y” up to the bracket's end or a comma.
  private func introducedAliases(_ range: Range<Int>, in text: AnalysisText) -> [Alias] {
    var i = range.lowerBound
    if i < range.upperBound, text[i] == "为" || text[i] == ":" { i += 1 }
    if i < range.upperBound, text[i] == "“" {
      guard let quote = (i + 1..<range.upperBound).first(where: { text[$0] == "”" }), quote > i + 2 else {
        return []
      }
      return [Alias(range: i + 1..<quote, rule: .organizationAliasIntroduced)]
    }
    var end = i
    while end < range.upperBound, text[end] != ",", text[end] != ";", text[end] != "、" { end += 1 }
    return end - i >= 2 && end - i <= 20
      ? [Alias(range: i..<end, rule: .organizationAliasIntroduced)] : []
  }

  /// All characters of the short form stand in the name in their order, the last as its last.
  private func isAbbreviation(_ short: Range<Int>, of name: Range<Int>, in text: AnalysisText) -> Bool {
    var next = name.lowerBound
    var inherited = 0
    for i in short {
      var j = next
      while j < name.upperBound, text[j] != UnicodeScalar(UInt32(text[i]))! { j += 1 }
      if j < name.upperBound {
        inherited += 1
        next = j + 1
      } else if i > short.lowerBound {
        return false
      }
    }
    return inherited >= 2
  }

  private static let introductions = WordMap<Void>(words: [
    "以下简称", "以下统称", "以下称", "下称", "简称", "又称", "也称", "原名", "前身为", "又名", "别名",
  ])
}

/// The short forms that a text defines, found again in one pass.
struct AliasTerms {
  private var byFirst: [UInt16: [(units: ArraySlice<UInt16>, name: Range<Int>)]] = [:]
  /// The six lower bits of the first units: most places are ruled out by them.
  private var firsts: UInt64 = 0
  /// Where they are defined.
  private var definitions: Set<Int> = []

  mutating func insert(_ alias: Range<Int>, of name: Range<Int>, in text: AnalysisText) {
    definitions.insert(alias.lowerBound)
    insert(text.units[alias], of: name)
  }

  mutating func insert(_ term: [UInt16], of name: Range<Int>) { insert(term[...], of: name) }

  private mutating func insert(_ units: ArraySlice<UInt16>, of name: Range<Int>) {
    guard let first = units.first, !(byFirst[first]?.contains { $0.units == units } ?? false) else { return }
    firsts |= 1 << UInt64(first & 63)
    byFirst[first, default: []].append((units, name))
    byFirst[first]!.sort { $0.units.count > $1.units.count }
  }

  func forEachRepeat(in text: AnalysisText, _ body: (Range<Int>, Range<Int>) -> Void) {
    guard !byFirst.isEmpty else { return }
    var i = 0
    while i < text.count {
      if firsts & 1 << UInt64(text[i] & 63) != 0,
        let term = byFirst[text[i]]?.first(where: { stands($0.units, at: i, in: text) })
      {
        let range = i..<i + term.units.count
        if !definitions.contains(i) { body(range, term.name) }
        i = range.upperBound
      } else {
        i += 1
      }
    }
  }

  private func stands(_ units: ArraySlice<UInt16>, at start: Int, in text: AnalysisText) -> Bool {
    let end = start + units.count
    guard end <= text.count, text.units[start..<end] == units else { return false }
    return !units.first!.isLatin || (!text.unit(at: start - 1).isLatin && !text.unit(at: end).isLatin)
  }
}
