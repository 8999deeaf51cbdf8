internal import TextPipeline

extension QuantityGrammar {
  /// 第17个, 第三届, 第4名, 第三.
  func ordinal(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    guard !numeral.approximate else { return nil }
    let start = numeral.range.lowerBound - 1
    let end = numeral.range.upperBound
    var unit: Range<Int>?
    if text.unit(at: end) == "届" {
      unit = end..<end + 1
    } else if let (stop, use) = units.measureWord(at: end, in: view), use != .never, use != .age {
      unit = end..<stop
    } else if MeasureWords.words.match(in: text, at: end) == nil,
      let (stop, _) = MeasureWords.ordinals.match(in: text, at: end)
    {
      unit = end..<stop
    } else if isMedal(end), !text.unit(at: end + 1).isHan {
      unit = end..<end + 1
    }
    if let unit, Self.notAfterOrdinal.match(in: text, at: unit.lowerBound) != nil { return nil }
    // (2015)刑终字第294号
    if text.unit(at: start - 1) == "字", unit.map({ text[$0.lowerBound] == "号" }) ?? false { return nil }
    if unit == nil, !standsAlone(end, start: start) { return nil }
    let range = start..<(unit?.upperBound ?? end)
    let value = QuantityValue(kind: .ordinal, value: numeral.value, unit: unit.map { text.written($0) })
    return Reading(
      mention: Mention(
        .quantity, range,
        rule: unit == nil ? .quantityOrdinalBare : .quantityOrdinalClassifier, score: 300,
        confidence: .high,
        evidence: [Evidence(start..<start + 1, "ordinal mark"), Evidence(numeral.range, "numeral")]
          + (unit.map { [Evidence($0, "unit")] } ?? [])),
      value: value, next: index + 1, counted: unit == nil ? nil : .ordinal)
  }

  /// 名列第四, but not the 第三 of 第三产业 or the 第一 that opens a list of reasons.
  private func standsAlone(_ end: Int, start: Int) -> Bool {
    let next = text.unit(at: end)
    if next.isLatin || next.isDigit { return false }
    if next.isHan, !Self.afterRank.contains(next) { return false }
    let before = text.unit(at: start - 1)
    if before == 0, next == 0 { return true }
    if next == "、", isSector(end) || isQuarter(end) { return false }
    if before.isHan { return true }
    if before == "、" || before == "," {
      return next != "," && next != ":" && !text.has("、第", at: end) || before == "、"
    }
    return false
  }

  /// 第一、第二、第三产业
  private func isSector(_ end: Int) -> Bool {
    var i = end
    while i < min(text.count, end + 10), Self.ofSectors.contains(text[i]) { i += 1 }
    return text.has("产业", at: i)
  }

  /// 第二、三季度
  private func isQuarter(_ end: Int) -> Bool {
    var i = end
    while i < min(text.count, end + 6), Self.ofQuarters.contains(text[i]) { i += 1 }
    return text.has("季度", at: i)
  }

  private static let ofQuarters: UnitSet = "第一二三四123、和及"
  private static let ofSectors: UnitSet = "第一二三123、和及"

  /// 前200名, 前5位: a rank as bound, 前 included.
  func isRanked(_ start: Int, _ unit: QuantityUnits.Match) -> Bool {
    guard text.unit(at: start - 1) == "前", unit.range.count == 1,
      text[unit.range.lowerBound] == "名" || text[unit.range.lowerBound] == "位"
    else { return false }
    return !Self.beforeFront.contains(text.unit(at: start - 2))
  }

  private static let afterRank: UnitSet = "的和与及至到位"
  private static let beforeFront: UnitSet = "目年日月此之以午会提先从当"
  /// 第二课堂, 第一把手, 第三方机构, 第一台阶
  private static let notAfterOrdinal = WordMap(words: [
    "课堂", "把手", "方", "人民", "线", "手", "台阶", "级别", "代人", "站台", "步兵", "世界", "次世界", "副",
  ])
}
