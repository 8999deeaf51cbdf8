internal import TextPipeline

/// Numbers that count without a measure word: fractions by slash, medals, 三大, 数百航班, 4.7W.
extension QuantityGrammar {
  /// 186/110mmHg is one reading; 1/8 behind 占 is a fraction.
  func slashed(_ index: Int) -> Reading? {
    let first = view.numerals[index]
    guard text.unit(at: first.range.upperBound) == "/", index + 1 < view.numerals.count else { return nil }
    let second = view.numerals[index + 1]
    guard second.range.lowerBound == first.range.upperBound + 1, first.isArabic, second.isArabic else {
      return nil
    }
    if let unit = units.match(at: second.range.upperBound, after: second, in: view), unit.kind == .measure {
      return finish(Amount(first), from: first.range.lowerBound, unit, next: index + 2, first: first)
    }
    let before = text.unit(at: first.range.lowerBound - 1)
    let after = text.unit(at: second.range.upperBound)
    guard let a = first.value.integer, let b = second.value.integer, a < b, b < 100, a > 0,
      Self.beforeFraction.contains(before), !after.isDigit, !after.isLatin, after != "/", after != "-"
    else { return nil }
    let value = QuantityValue(
      kind: .fraction, value: DecimalNumber(Int128((a * 100_000 / b + 5) / 10), exponent: -4))
    let range = first.range.lowerBound..<second.range.upperBound
    return Reading(
      mention: Mention(
        .quantity, range, rule: .quantityFractionSlash, score: 200, evidence: [Evidence(range, "fraction")]),
      value: value, next: index + 2)
  }

  private static let beforeFraction: UnitSet = "占达近约为的到了过足仅比"

  /// 三大属性: 大 in the place of a measure word.
  func grand(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let end = numeral.range.upperBound
    guard text.unit(at: end) == "大", text.unit(at: end + 1).isHan, !text.isParty(numeral),
      let value = numeral.value.integer,
      (2...20).contains(value), !Self.notGrand.contains(text.unit(at: end + 1)),
      view.tokens.isBoundary(end + 1), nouns.mayOpenPhrase(at: end + 1, in: view)
    else { return nil }
    let range = numeral.range.lowerBound..<end + 1
    return Reading(
      mention: Mention(
        .quantity, range, rule: .quantityCountGrand, score: 150, confidence: .medium,
        evidence: [Evidence(numeral.range, "numeral"), Evidence(end..<end + 1, "大")]),
      value: QuantityValue(kind: .count, value: numeral.value), next: index + 1, counted: .counted)
  }

  private static let notGrand: UnitSet = "队会学报的以精召上期江连中型小量河湾楼厅道街桥爷"

  /// 4.7万群众, 数百航班, 上千企业: a large number directly before its noun.
  func massed(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    var end = numeral.range.upperBound
    var amount = Amount(numeral)
    let isLarge: Bool
    if case .arabic(_, _, let multiplied) = numeral.form {
      isLarge = multiplied && !text[end - 1].isLatin
    } else {
      isLarge =
        numeral.range.count > 1 && numeral.approximate
        || numeral.isBare && Bounds.isUpTo(numeral.range.lowerBound, in: text)
    }
    if text.unit(at: end) == "余" || text.unit(at: end) == "多" {
      amount.apply(.surplus)
      end += 1
    }
    guard isLarge || end > numeral.range.upperBound && !(numeral.value < DecimalNumber(100)),
      text.unit(at: end).isHan, !units.isOther(at: end, in: view),
      MeasureWords.words.match(in: text, at: end) == nil || Self.masses.match(in: text, at: end) != nil
        || text.has("市民", at: end) || text.has("市场", at: end),
      !text.has("人口以上", at: end),
      nouns.opensNoun(at: end, in: view)
    else { return nil }
    let unit = QuantityUnits.Match(range: end..<end, kind: .count(.counted), name: end..<end)
    guard var reading = finish(amount, from: numeral.range.lowerBound, unit, next: index + 1, first: numeral)
    else {
      return nil
    }
    reading.mention.rule = Rule.quantityCountMassed.id
    reading.mention.confidence = .medium
    return reading
  }

  /// What large numbers count, though a measure word seems to open it.
  private static let masses = WordMap(words: ["群众", "人民", "人口", "家庭", "群体", "个体"])

  /// 46金38银41铜
  func medals(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let end = numeral.range.upperBound
    // 拿下3金
    let isWon =
      numeral.isArabic && Self.won.contains(text.unit(at: numeral.range.lowerBound - 1))
      && !text.unit(at: end + 1).isHan
    guard isMedal(end),
      isWon || isMedal(numeral.range.lowerBound - 1)
        || isMark(numeral.range.lowerBound - 1) && isMedal(numeral.range.lowerBound - 2)
        || index + 1 < view.numerals.count
          && view.numerals[index + 1].range.lowerBound == (isMark(end + 1) ? end + 2 : end + 1)
          && isMedal(view.numerals[index + 1].range.upperBound)
    else { return nil }
    let unit = QuantityUnits.Match(range: end..<end + 1, kind: .count(.times), name: end..<end + 1)
    return finish(Amount(numeral), from: numeral.range.lowerBound, unit, next: index + 1, first: numeral)
  }

  private static let won: UnitSet = "下获夺摘得揽收添取"

  /// 5金、4银
  private func isMark(_ i: Int) -> Bool { text.unit(at: i) == "、" || text.unit(at: i) == "," }

  func isMedal(_ i: Int) -> Bool {
    switch text.unit(at: i) {
    case "金", "银", "铜": true
    default: false
    }
  }

  /// 4.7W, 1.8万 at the end of a clause; 阅读 1234.
  func headless(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let multiplied: Bool
    switch numeral.form {
    case .arabic(_, _, let isMultiplied): multiplied = isMultiplied
    case .chinese: multiplied = isTenThousands(numeral)
    default: return nil
    }
    let bound = multiplied ? Bounds.after(numeral.range.upperBound, in: text) : nil
    let next = text.unit(at: bound?.end ?? numeral.range.upperBound)
    let second = multiplied ? self.second(of: index, at: numeral.range.upperBound) : nil
    guard !next.isHan || second != nil || multiplied && Self.afterFigures.contains(next), !next.isLatin,
      !next.isDigit, next != "/"
    else { return nil }
    if next == "-" || next == "—" || next == "~" || second != nil {
      return span(index, second)
    }
    // 47K is a bus line unless something says that it counts: 突破5k, 阅读 47K
    let last = text[numeral.range.upperBound - 1]
    let isCounted =
      multiplied
      && !(last.isLatin && bound == nil
        && !Self.beforeLetters.contains(text.unit(at: numeral.range.lowerBound - 1)))
    guard isCounted || isLabelled(numeral.range.lowerBound) else { return nil }
    var amount = Amount(numeral)
    var range = numeral.range
    if let (before, effect) = Bounds.before(range.lowerBound, in: text) {
      amount.apply(effect)
      range = before..<range.upperBound
    }
    if let bound {
      amount.apply(bound.effect)
      range = range.lowerBound..<bound.end
    }
    let kind: QuantityValue.Kind = isMoney(before: range.lowerBound) ? .money : .count
    let value = QuantityValue(
      kind: kind, value: amount.value, low: amount.low, high: amount.high, approximate: amount.approximate)
    return Reading(
      mention: Mention(
        .quantity, range, rule: kind == .money ? .quantityMoneyHeadless : .quantityCountHeadless,
        score: 100, confidence: .medium, evidence: [Evidence(numeral.range, "numeral")]),
      value: value, next: index + 1)
  }

  /// 到10k~15k, 1万-2万: two large numbers by themselves.
  private func span(_ index: Int, _ second: Int?) -> Reading? {
    guard let second, case .arabic(_, _, multiplied: true) = view.numerals[second].form else { return nil }
    let first = view.numerals[index]
    let upper = view.numerals[second]
    let next = text.unit(at: upper.range.upperBound)
    guard !next.isHan, !next.isLatin, !next.isDigit, next != "-", next != "/",
      !text[first.range.upperBound - 1].isLatin
        || Self.beforeLetters.contains(text.unit(at: first.range.lowerBound - 1))
    else { return nil }
    let kind: QuantityValue.Kind = isMoney(before: first.range.lowerBound) ? .money : .count
    return bare(
      Amount(first).to(Amount(upper), sharing: nil), first.range.lowerBound..<upper.range.upperBound,
      kind: kind, unit: nil, rule: kind == .money ? .quantityMoneyHeadless : .quantityCountHeadless,
      next: second + 1)
  }

  /// 三百万, but not 千万, 万万 and the 万 of a name.
  private func isTenThousands(_ numeral: Numeral) -> Bool {
    guard numeral.range.count > 2, !numeral.approximate, !numeral.isBare else { return false }
    let last = text[numeral.range.upperBound - 1]
    return last == "万" || last == "亿"
  }

  /// 1100万的目标, 从11万亿增长到
  private static let afterFigures: UnitSet = "的增升提降减扩和与"
  private static let beforeLetters: UnitSet = "破超达到过近约逾量数有"

  /// 阅读量:, 浏览次数:, 点击 before the number
  private func isLabelled(_ start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1] == ":" || text[end - 1] == " " { end -= 1 }
    guard end < start else { return false }
    var first = end
    while first > 0, end - first < 5, text[first - 1].isHan { first -= 1 }
    return (first..<end).contains {
      if let (stop, _) = Self.labels.match(in: text, at: $0) { stop == end } else { false }
    }
  }

  private static let labels = WordMap(words: [
    "阅读", "阅读量", "阅读数", "阅读次数", "浏览", "浏览量", "浏览数", "浏览次数", "点击", "点击量", "点击数", "点击次数", "点击率", "访问量", "访问次数",
    "人气",
    "播放量", "点赞", "点赞数", "转发", "评论", "收藏", "点阅数", "点阅", "阅览数", "观看", "在看",
  ])

  private func isMoney(before start: Int) -> Bool {
    (max(0, start - 6)..<start).contains {
      Self.moneyWords.contains(text[$0]) && !text.has("名额", at: $0 - 1) && !text.has("员额", at: $0 - 1)
        || Self.moneyNouns.match(in: text, at: $0, limit: start) != nil
    }
  }

  private static let moneyWords: UnitSet = "价资款费薪债额"
  private static let moneyNouns = WordMap(words: [
    "收入", "营收", "产值", "市值", "总值", "价值", "净值", "增加值", "利润", "销售额", "成交额", "交易额", "进出口额", "贸易额", "总额", "余额",
    "金额", "税收",
    "签约", "存款", "资产", "奖金", "资金", "基金", "租金", "罚金", "现金", "押金", "本金", "公积金",
  ])
}
