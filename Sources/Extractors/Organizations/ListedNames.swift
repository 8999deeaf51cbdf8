internal import TextPipeline

/// Members of a list that its end or what stands before it says the kind of: 龙牌酱业 in 云丰集团、龙牌酱业等知名企业, 启鸿 in
/// 三家公司：启鸿、泽柯和博朗特. A member that nothing else makes a name is one where another member is, or where most of them are
/// no words of the language.
struct ListedNames: Sendable {
  let edges: NameEdgeFinder

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: Self.sums) where namesKind(i + 1, in: text) {
      take(members(before: i, in: view), besides: names, Evidence(i..<i + 1, "list"), &found, in: view)
    }
    let summed = Set(found.map(\.range))
    var end = 0
    for i in text.offsets(of: Self.openers) where i >= end {
      guard let start = listStart(at: i, in: view) else { continue }
      let members = members(from: start, in: view).filter { !summed.contains($0) }
      take(members, besides: names, Evidence(i..<start, "list"), &found, in: view)
      end = members.last?.upperBound ?? start
    }
    return found
  }

  private func take(
    _ members: [Range<Int>], besides names: [OrganizationName], _ reason: Evidence, _ found: inout [Mention],
    in view: DocumentView
  ) {
    let members = members.filter { isName($0, in: view) }
    let isVouched = members.contains { names.has($0) }
    let coined = members.count { isCoined($0, in: view) }
    guard members.count > 1, isVouched || coined > 1 && coined * 2 >= members.count else { return }
    for member in members where !names.overlap(member) {
      found.append(
        Mention(
          .organization, member, rule: .organizationListed, method: .grammar,
          score: isVouched ? 0 : Self.ofCoined, confidence: .low, evidence: [reason]))
    }
  }

  /// Over names of persons that the same characters may be: 施罗德.
  private static let ofCoined = 150
  private static let sums: UnitSet = "等"

  // MARK: The kind

  /// Whether 企业, 公司 … stands behind 等, after a number and what is said of them: 等近300家央国企及龙头企业.
  private func namesKind(_ start: Int, in text: AnalysisText) -> Bool {
    var i = start
    while i < start + Self.reach, text.unit(at: i).isHan || text.unit(at: i).isDigit {
      if let kind = Self.kinds.match(in: text, at: i) {
        return !text.unit(at: kind.end).isHan
          || text[kind.end] != "家" && text[kind.end] != "代"
            && Self.people.match(in: text, at: kind.end) == nil
      }
      i += 1
    }
    return false
  }

  /// Where a list begins behind 厂商: and 三家公司分别是; nothing where no kind of firms stands before.
  private func listStart(at start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    guard Self.firms.length(endingAt: start, in: text) != nil,
      let opener = Self.listOpeners.match(in: text, at: start)
    else { return nil }
    return opener.end
  }

  // MARK: The members

  /// The members of the list that ends at `end`, in order; the first from the last word that ends names.
  private func members(before end: Int, in view: DocumentView) -> [Range<Int>] {
    let text = view.text
    var members: [Range<Int>] = []
    var upper = end
    while members.count < 12 {
      var lower = upper
      while lower > 0, text[lower - 1].isHan || text[lower - 1].isLatin || text[lower - 1].isDigit {
        lower -= 1
      }
      let isFirst = text.unit(at: lower - 1) != "、"
      if isFirst { lower = nameStart(in: lower..<upper, in: view) }
      members.append(contentsOf: parts(of: lower..<upper, isLast: members.isEmpty, in: view).reversed())
      if isFirst { break }
      upper = lower - 1
    }
    return members.reversed()
  }

  /// The members of the list that begins at `start`; none where it is no list.
  private func members(from start: Int, in view: DocumentView) -> [Range<Int>] {
    let text = view.text
    var members: [Range<Int>] = []
    var lower = start
    while members.count < 12 {
      var upper = lower
      while text.unit(at: upper).isHan && text[upper] != "等" || text.unit(at: upper).isLatin
        || text.unit(at: upper).isDigit
      {
        upper += 1
      }
      let isLast = text.unit(at: upper) != "、"
      members.append(contentsOf: parts(of: lower..<upper, isLast: isLast, in: view))
      if isLast { break }
      lower = upper + 1
    }
    return members
  }

  /// 启鸿及泽柯, the last of a list: two.
  private func parts(of member: Range<Int>, isLast: Bool, in view: DocumentView) -> [Range<Int>] {
    guard isLast, member.count > 4 else { return [member] }
    for i in member.dropFirst(2).dropLast(2) where Self.joints.contains(view.text[i]) {
      let isAlso = view.text.has("以及", at: i - 1)
      let first = member.lowerBound..<(isAlso ? i - 1 : i)
      guard first.count > 1, view.tokens.isBoundary(first.upperBound) || view.tokens.isBoundary(i + 1) else {
        continue
      }
      return [first, i + 1..<member.upperBound]
    }
    return [member]
  }

  /// 引进了 + 启鸿, 包括 + 启鸿: behind the last word that ends names.
  private func nameStart(in stretch: Range<Int>, in view: DocumentView) -> Int {
    var start = stretch.upperBound
    while start > stretch.lowerBound {
      let token = edges.wordStart(endingAt: start, in: view, limit: stretch.lowerBound)
      if edges.materials.material(token..<start, in: view) == .stop { break }
      start = token
    }
    return start
  }

  private func isName(_ member: Range<Int>, in view: DocumentView) -> Bool {
    2...8 ~= member.count
      && !member.contains { NameMaterialClassifier.stopUnits.contains(view.text[$0]) }
      && edges.places.place(endingAt: member.upperBound, in: view)?.range != member
  }

  /// No word of the lexicon and not made of two, or such a word and a trade: 启鸿 + 五金配件.
  private func isCoined(_ member: Range<Int>, in view: DocumentView) -> Bool {
    guard view.hits.lexicons.hit(of: .word, for: member, in: view.text) == nil else { return false }
    if let brand = brand(of: member, in: view) { return isCoined(brand, in: view) }
    guard 2...6 ~= member.count else { return false }
    if !view.text[member.lowerBound].isHan { return member.allSatisfy { view.text[$0].isLatin } }
    var start = member.upperBound
    while start > member.lowerBound {
      let token = edges.wordStart(endingAt: start, in: view, limit: member.lowerBound)
      if edges.materials.material(token..<start, in: view) != .proper { return false }
      start = token
    }
    return true
  }

  /// The two or three characters before the words of a trade, which are two or four.
  private func brand(of member: Range<Int>, in view: DocumentView) -> Range<Int>? {
    guard member.count >= 4, member.allSatisfy({ view.text[$0].isHan }) else { return nil }
    for length in 2...3 {
      let end = member.lowerBound + length
      guard end + 2 <= member.upperBound, member.upperBound - end <= 4 else { continue }
      var start = member.upperBound
      while start > end, start - 2 >= end, isTrade(start - 2..<start, in: view) { start -= 2 }
      if start == end { return member.lowerBound..<end }
    }
    return nil
  }

  private func isTrade(_ word: Range<Int>, in view: DocumentView) -> Bool {
    TradeNames.trades.match(in: view.text, at: word.lowerBound)?.end == word.upperBound
      || edges.materials.material(word, in: view) == .common
  }

  private static let reach = 12
  private static let joints: UnitSet = "和及与"
  private static let kinds = WordMap<Void>(words: [
    "企业", "公司", "厂商", "车企", "药企", "央企", "国企", "房企", "投资商", "高校", "院校", "社团", "商会", "业者", "厂家", "券商", "银行",
    "基金公司",
    "车厂", "航司", "保险公司", "品牌",
  ])
  /// Whom a list of persons is of: 等企业负责人.
  private static let people = WordMap<Void>(words: [
    "负责人", "老总", "高管", "老板", "职工", "员工", "代表", "人员", "主要负责人", "相关负责人", "董事长", "总经理", "人士", "客户",
  ])
  private static let firms: WordEnds = [
    "企业", "公司", "厂商", "车企", "药企", "业者", "厂家", "券商", "车厂", "航司",
  ]
  private static let openers: UnitSet = ":分包有即"
  private static let listOpeners = WordMap<Void>(words: [":", "分别是", "分别为", "包括", "包括:", "有", "即", "有:"])
}
