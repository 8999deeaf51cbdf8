internal import TextPipeline

/// Places in one character, where what stands beside it leaves no doubt (援鄂, 抵沪, 访俄), and two countries run
/// together (中美).
struct CharacterPlaces: Sendable {
  /// All of a text.
  func names(in view: DocumentView) -> [Mention] {
    let text = view.text
    let (countries, provinces, abroad) = (Self.countries, Self.provinces, Self.abroad)
    let (united, partners, signs) = (Self.united, Self.partners, Self.signs)
    var found: [Mention] = []
    if text.count > 2, Self.headed.contains(text[0]), isHeaded(0, in: view) { found.append(mention(0)) }
    var i = 1
    while true {
      i = text.next(signs, from: i)
      guard i < text.count else { return found }
      let unit = text[i]
      if countries.contains(unit) || partners.contains(unit),
        let mention = pair(at: i - 1, in: view) ?? partnership(at: i - 1, in: view)
      {
        found.append(mention)
        i = mention.range.upperBound + 1
        continue
      }
      if unit == "、", let end = listEnd(from: i - 1, in: view) {
        for item in stride(from: i - 1, to: end, by: 2) { found.append(mention(item)) }
        i = end + 1
        continue
      }
      if united.contains(unit), united.contains(text[i - 1]), isPairOfProvinces(at: i - 1, in: view) {
        for item in i - 1...i { found.append(mention(item)) }
        i += 2
        continue
      }
      if united.contains(unit), united.contains(text[i - 1]),
        let mention = unitedProvinces(from: i - 1, in: view)
      {
        found.append(mention)
        i = mention.range.upperBound + 1
        continue
      }
      if Self.headed.contains(unit), isHeaded(i, in: view) {
        found.append(mention(i))
      } else if provinces.contains(unit) || abroad.contains(unit), isDirected(to: i, in: view) {
        found.append(
          Mention(
            .location, i..<i + 1, rule: .locationCharacter, method: .lexicon, score: -60, confidence: .low,
            evidence: [Evidence(i - 1..<i, "verb"), Evidence(i..<i + 1, "character")]))
      }
      i += 1
    }
  }

  private func mention(_ offset: Int) -> Mention {
    Mention(
      .location, offset..<offset + 1, rule: .locationCharacter, method: .lexicon, score: 0,
      confidence: .medium, evidence: [Evidence(offset..<offset + 1, "character")])
  }

  /// Where a list of countries or provinces in one character each ends, by what it says behind it or by its length:
  /// 美、英、法等国, 沪、苏、浙三地, 晋、陕、蒙.
  private func listEnd(from start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    let isAbroad = Self.countries.contains(text[start]) && Self.countries.contains(text.unit(at: start + 2))
    guard isAbroad || Self.united.contains(text[start]) && Self.united.contains(text.unit(at: start + 2))
    else {
      return nil
    }
    let before = text.unit(at: start - 1)
    guard !before.isHan || Self.owning.contains(before) || view.tokens.isBoundary(start) else { return nil }
    func end(of items: UnitSet) -> Int {
      var end = start + 1
      while text.unit(at: end) == "、", items.contains(text.unit(at: end + 1)) { end += 2 }
      return end
    }
    if isAbroad {
      let end = end(of: Self.countries)
      if Self.afterCountries.match(in: text, at: end) != nil { return end }
      // 美、英、法、德 + 批评
      let clear = stride(from: start, to: end, by: 2).filter { Self.clear.contains(text[$0]) }.count
      if end - start > 6, clear > 2, view.tokens.isBoundary(end),
        !Self.afterLanguages.contains(text.unit(at: end)), !Addresses.numerals.contains(text.unit(at: end))
      {
        return end
      }
    }
    let last = end(of: Self.united)
    guard last - start > 2, before != "、", text.unit(at: last) != "、",
      !before.isHan || Self.owning.contains(before)
    else { return nil }
    return Self.afterProvinces.match(in: text, at: last) != nil
      || last - start > 4 && (!text.unit(at: last).isHan || view.tokens.isBoundary(last)) ? last : nil
  }

  /// 叙 + 总统, 德 + 外长: a country in one character at the beginning of a clause, before who speaks for it.
  private func isHeaded(_ offset: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let before = text.unit(at: offset - 1)
    guard !before.isHan && !before.isDigit && before != "、" || before == "见" || Self.owning.contains(before),
      view.tokens.isBoundary(offset), view.tokens.isBoundary(offset + 1)
    else { return false }
    return Self.heads.match(in: text, at: offset + 1) != nil
  }

  /// 中卡两国, 肯中关系: with a country whose character is a common one.
  private func partnership(at start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    guard
      text[start] == "中" && Self.partners.contains(text[start + 1])
        || text[start + 1] == "中" && Self.partners.contains(text[start]),
      view.tokens.isBoundary(start), view.tokens.isBoundary(start + 2),
      !text.unit(at: start - 1).isHan || !Self.beforeMiddle.contains(text[start - 1]),
      Self.ofPartners.match(in: text, at: start + 2) != nil
    else { return nil }
    return Mention(
      .location, start..<start + 2, rule: .locationPair, method: .lexicon, score: 20, confidence: .low,
      evidence: (start..<start + 2).map { Evidence($0..<$0 + 1, "country") })
  }

  /// 川滇黔桂, 京港澳高速: provinces in one character each, three or more, before what several provinces have.
  private func unitedProvinces(from start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    guard view.tokens.isBoundary(start) else { return nil }
    var end = start
    while end < start + 8, Self.united.contains(text.unit(at: end)) { end += 1 }
    guard end - start > 2, view.tokens.isBoundary(end), Self.ofProvinces.match(in: text, at: end) != nil
    else {
      return nil
    }
    return Mention(
      .location, start..<end, rule: .locationCharacter, method: .lexicon, score: 80, confidence: .medium,
      evidence: (start..<end).map { Evidence($0..<$0 + 1, "character") })
  }

  /// 沪皖 + 两地, 苏浙 + 携手 at the beginning of a clause
  private func isPairOfProvinces(at start: Int, in view: DocumentView) -> Bool {
    let text = view.text
    return !text.unit(at: start - 1).isHan && !text.unit(at: start - 1).isDigit
      && Self.provinces.contains(text[start]) && Self.provinces.contains(text[start + 1])
      && text[start] != text[start + 1] && view.tokens.isBoundary(start) && view.tokens.isBoundary(start + 2)
      && Self.ofTwoProvinces.match(in: text, at: start + 2) != nil
      && !view.hits.contains(startingAt: start) { $0.range.count > 1 }
  }

  /// 俄 + 别尔哥罗德州: where the name of a place abroad begins, with the country in one character before `start`.
  static func country(before start: Int, in view: DocumentView) -> Int {
    let text = view.text
    guard start > 0, owners.contains(text[start - 1]), view.tokens.isBoundary(start - 1) else { return start }
    let before = text.unit(at: start - 2)
    return before.isHan && !owning.contains(before) || before.isDigit ? start : start - 1
  }

  /// 离京返沪, 访俄期间, 曾援鄂抗疫
  private func isDirected(to offset: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let before = text[offset - 1]
    let isProvince = Self.provinces.contains(text[offset])
    guard isProvince ? Self.moving.contains(before) : Self.visiting.contains(before) else { return false }
    let next = text.unit(at: offset + 1)
    // 援藏 is a policy, 援鄂 + 医疗队 what a team is called; but 曾援鄂抗疫.
    if isProvince, before == "援" {
      return (!next.isHan || Self.beforeAid.contains(text.unit(at: offset - 2)))
        && !Self.assisted.contains(text[offset])
    }
    // 对华 + 政策, 抵津 + 人员: an attribute of what stands behind
    if text[offset] == "华" && !Self.arriving.contains(before)
      || Self.afterAttributes.match(in: text, at: offset + 1) != nil
    {
      return false
    }
    if text[offset] == "藏", Self.tibetan.contains(text.unit(at: offset + 1)) { return false }
    if text.has("抗美援", endingAt: offset) { return false }
    guard view.tokens.isBoundary(offset + 1) || !text.unit(at: offset + 1).isHan else { return false }
    // 驻华使馆 is a body, too.
    if before == "驻", Self.missions.contains(where: { text.has($0, at: offset + 1) }) { return false }
    // 在京汉铁路, 对乌军, 对法草案
    if Self.provinces.contains(next) || Self.notAlone.contains(next) { return false }
    // 在韩某家中
    if text[offset] == "韩", before != "访", before != "赴", before != "驻" { return false }
    if before == "对", !Self.addressed.contains(text[offset]) { return false }
    // 返青, 入藏: of wheat and of books
    if text[offset] == "青" || text[offset] == "藏" && before == "入" { return false }
    // 离港, 进港: of ships
    if text[offset] == "港", Self.sailing.contains(before) { return false }
    // 德、智、体
    if next == "、", text.unit(at: offset + 2) == "智" { return false }
    // 上海市, 在京津冀
    if view.hits.contains(startingAt: offset, where: { $0.range.count > 1 }) { return false }
    // 访问, 现在, 存在, 所在, 到来
    let isVerb = view.tokens.isBoundary(offset - 1)
    return isVerb && (!Self.beforeVerbs.contains(text.unit(at: offset - 2)) || before != "在")
  }

  /// 中美贸易, 俄乌冲突, 中日韩自贸区, 中老铁路
  private func pair(at start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    guard Self.countries.contains(text[start]), Self.countries.contains(text.unit(at: start + 1)),
      view.tokens.isBoundary(start) || text.unit(at: start - 1) == "、"
    else { return nil }
    // 以柬中建交…为, 比中美
    let next = text.unit(at: start + 1)
    if text[start] == "以" && !Self.withIsrael.contains(next) || text[start] == "比" && next != "中"
      || text.has("非法", at: start)
    {
      return nil
    }
    // 其中法…, 高中英…
    let before = text.unit(at: start - 1)
    if text[start] == "中", before.isHan, Self.beforeMiddle.contains(before),
      before != "期" || Self.great.match(in: text, at: start) == nil
    {
      return nil
    }
    var end = start
    while end < start + 4, Self.countries.contains(text.unit(at: end)),
      !isRepeated(end, from: start, in: text)
    {
      end += 1
    }
    // 美英澳, of which 美英 alone would do
    let whole = start..<end
    while end - start > 1, !isPair(start..<end, in: view) { end -= 1 }
    if end - start == 2, whole.count == 3, whole.allSatisfy({ Self.clear.contains(text[$0]) }),
      view.tokens.isBoundary(whole.upperBound)
    {
      end = whole.upperBound
    }
    guard end - start > 1 else { return nil }
    // 中日印 + 和东盟: a list that goes on
    if end < whole.upperBound, Self.listing.contains(text.unit(at: whole.upperBound)) { return nil }
    let isLine = text.has("铁路", at: end) || text.has("公路", at: end)
    return Mention(
      .location, start..<end + (isLine ? 2 : 0), rule: .locationPair, method: .lexicon, score: 20,
      confidence: .low, evidence: (start..<end).map { Evidence($0..<$0 + 1, "country") })
  }

  private func isPair(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, range.upperBound)
    let isGreat =
      Self.great.match(in: text, at: range.lowerBound)?.end == end && view.tokens.isBoundary(end)
      && !Self.afterPairs.contains(text.unit(at: end))
    // 中美 + 关系, 中意 + 两国: between whom something is, no place
    if Self.ofRelations.match(in: text, at: end) != nil { return false }
    guard isGreat || Self.ofPairs.match(in: text, at: end) != nil || isSubject(range, in: view) else {
      return false
    }
    // 新老合作伙伴, 老中青年: characters that are words, too, are countries only before what states have.
    let isClear = range.contains {
      Self.clear.contains(text[$0]) || range.count == 2 && Self.withMiddle.contains(text[$0])
    }
    if !isClear,
      Self.ofStates.match(in: text, at: end) == nil
    {
      return false
    }
    // 其中美国, 中俄罗斯
    return !view.hits.contains(startingAt: end - 1) { $0.range.count > 1 && $0.type == .country }
  }

  /// 中法 + 都是, 中加 + 应: at the beginning of a clause, before what is said of both.
  private func isSubject(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let (text, before) = (view.text, view.text.unit(at: range.lowerBound - 1))
    return range.count == 2 && range.contains { text[$0] == "中" }
      && (!before.isHan || before == "对" || before == "和")
      && view.tokens.isBoundary(range.upperBound)
      && Self.ofBoth.match(in: text, at: range.upperBound) != nil
  }

  private func isRepeated(_ offset: Int, from start: Int, in text: AnalysisText) -> Bool {
    (start..<offset).contains { text[$0] == text[offset] }
  }
}
