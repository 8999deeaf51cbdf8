internal import TextPipeline

/// [approximator] number [余] [range] unit [以上]: reads one quantity from a numeral on.
struct QuantityGrammar {
  let view: DocumentView
  let units: QuantityUnits
  let nouns: CountedNounFinder
  var text: AnalysisText { view.text }

  struct Reading {
    var mention: Mention
    /// Index of the first numeral behind it.
    var next: Int
    /// Where a counted noun may follow or precede; nil for kinds that have none.
    var counted: MeasureWords.Use?
  }

  /// - Parameter index: of a numeral of the view.
  func read(at index: Int) -> Reading? {
    let numeral = view.numerals[index]
    switch numeral.form {
    case .percent, .perMille: return share(index)
    case .fraction: return fraction(index)
    case .digitString, .half, .vague: return nil
    case .arabic, .chinese: break
    }
    guard !isInsideCode(numeral) else { return nil }
    if text.unit(at: numeral.range.lowerBound - 1) == "第" { return ordinal(index) }
    return measured(index) ?? slashed(index) ?? medals(index) ?? grand(index) ?? massed(index)
      ?? headless(index)
  }

  // MARK: - Number, range, unit

  /// A number with its unit, or a range of two.
  private func measured(_ index: Int) -> Reading? {
    let first = view.numerals[index]
    var amount = Amount(first)
    var end = first.range.upperBound
    var next = index + 1
    var unit = self.unit(after: &end, first, &amount)
    if let second = second(of: index, at: unit?.range.upperBound ?? end) {
      let numeral = view.numerals[second]
      var upper = Amount(numeral)
      var upperEnd = numeral.range.upperBound
      if let upperUnit = self.unit(after: &upperEnd, numeral, &upper),
        unit.map({ isSame($0, upperUnit) }) ?? true
      {
        amount = amount.to(upper, sharing: unit == nil ? sharedExponent(first, numeral) : nil)
        unit = upperUnit
        next = second + 1
      }
    }
    guard let unit, isCounted(unit, first, index) else { return nil }
    return finish(amount, from: first.range.lowerBound, unit, next: next, first: first)
  }

  private func finish(
    _ amount: Amount, from start: Int, _ unit: QuantityUnits.Match, next: Int, first: Numeral
  ) -> Reading? {
    var amount = amount
    var start = start
    var end = unit.range.upperBound
    var next = next
    if unit.kind == .money, unit.name.count == 1 || text[unit.name.lowerBound] == "块" {
      while let change = change(at: end, next) {
        amount = amount.plus(change.value)
        end = change.end
        next += 1
      }
    }
    var evidence = [Evidence(first.range, "numeral")]
    if let sign = minus(before: start) {
      amount = amount.negated
      start = sign
    }
    if let (before, effect) = Bounds.before(start, in: text) {
      evidence.append(Evidence(before..<start, "approximator"))
      amount.apply(effect)
      start = before
    } else if first.isBare, Bounds.isUpTo(start, in: text) {
      evidence.append(Evidence(start - 1..<start, "approximator"))
      amount.apply(.surplus)
      start -= 1
    }
    if !unit.range.isEmpty { evidence.append(Evidence(unit.range, "unit")) }
    if unit.kind == .tenths {
      amount = amount.times(10)
      if text.unit(at: end) == "半" {
        amount = amount.plus(DecimalNumber(5))
        end += 1
      }
    }
    if text.unit(at: end) == "半", !text.unit(at: end + 1).isHan,
      unit.kind == .measure || unit.kind == .multiple
    {
      amount = amount.plus(DecimalNumber(5, exponent: -1))
      end += 1
    }
    if takesSurplus(unit, at: end) {
      amount.apply(.surplus)
      end += 1
    }
    if let (after, effect) = Bounds.after(end, in: text) {
      evidence.append(Evidence(end..<after, "bound"))
      amount.apply(effect)
      end = after
    }
    var counted: MeasureWords.Use?
    if case .count(let use) = unit.kind { counted = use }
    if unit.kind == .age { counted = .age }
    let isRank = isRanked(start, unit)
    if isRank { start -= 1 }
    let value = QuantityValue(
      kind: isRank ? .ordinal : unit.kind.kind, value: amount.value, low: amount.low, high: amount.high,
      approximate: amount.approximate,
      unit: unit.kind == .tenths
        ? "%" : unit.kind == .multiple ? "倍" : unit.name.isEmpty ? nil : text.written(unit.name))
    let mention = Mention(
      .quantity, start..<end, value: .quantity(value),
      rule: isRank ? "quantity.ordinal.front" : "quantity.\(unit.kind.rule)",
      score: 300,
      confidence: .high, evidence: evidence)
    return Reading(mention: mention, next: next, counted: counted)
  }

  /// The unit behind a number; 余, 多 and 几 may stand between.
  private func unit(after end: inout Int, _ numeral: Numeral, _ amount: inout Amount) -> QuantityUnits.Match?
  {
    if let match = units.match(at: end, after: numeral, in: view) { return match }
    switch text.unit(at: end) {
    case "余", "多", "几", "来":
      guard let match = units.match(at: end + 1, after: numeral, in: view) else { return nil }
      amount.apply(.surplus)
      end += 1
      return match
    default: return nil
    }
  }

  /// 50元6角三分: the smaller coins behind 元, in 元.
  private func change(at end: Int, _ index: Int) -> (value: DecimalNumber, end: Int)? {
    guard index < view.numerals.count, view.numerals[index].range.lowerBound == end,
      let coins = view.numerals[index].value.integer, (1...9).contains(coins)
    else { return nil }
    let coin = view.numerals[index].range.upperBound
    switch text.unit(at: coin) {
    case "角", "毛": return (DecimalNumber(Int128(coins), exponent: -1), coin + 1)
    case "分":
      return (DecimalNumber(Int128(coins), exponent: -2), coin + (text.unit(at: coin + 1) == "钱" ? 2 : 1))
    default: return nil
    }
  }

  /// 负3.9%, 零下5℃, -22.2%: where the sign begins.
  private func minus(before start: Int) -> Int? {
    let before = text.unit(at: start - 2)
    switch text.unit(at: start - 1) {
    case "负": return before == "胜" || before == "平" ? nil : start - 1
    case "下": return before == "零" ? start - 2 : nil
    case "-": return before.isHan || before.isDigit || before.isLatin || before == ")" ? nil : start - 1
    default: return nil
    }
  }

  /// 5倍多, 两成多, 10元多: not 十元多样.
  private func takesSurplus(_ unit: QuantityUnits.Match, at end: Int) -> Bool {
    guard text.unit(at: end) == "多" || text.unit(at: end) == "余" else { return false }
    switch unit.kind {
    case .count: return false
    default: return !text.unit(at: end + 1).isHan || unit.kind == .multiple || unit.kind == .tenths
    }
  }

  // MARK: - Ranges

  /// The numeral behind a range mark at `end`.
  private func second(of index: Int, at end: Int) -> Int? {
    guard index + 1 < view.numerals.count else { return nil }
    let start: Int
    switch text.unit(at: end) {
    case "至", "到", "~": start = end + 1
    case "-": start = text.unit(at: end + 1) == "-" ? end + 2 : end + 1
    case "—": start = text.unit(at: end + 1) == "—" ? end + 2 : end + 1
    case "、":
      // 七、八个: two digits that follow each other
      let next = view.numerals[index + 1]
      guard view.numerals[index].range.count == 1, next.range.count == 1, !next.isArabic,
        next.range.lowerBound == end + 1, let a = view.numerals[index].value.integer,
        let b = next.value.integer,
        b == a + 1
      else { return nil }
      start = end + 1
    default: return nil
    }
    let next = view.numerals[index + 1]
    guard next.range.lowerBound == start else { return nil }
    switch next.form {
    case .arabic, .chinese: return index + 1
    default: return nil
    }
  }

  private func isSame(_ a: QuantityUnits.Match, _ b: QuantityUnits.Match) -> Bool {
    a.kind == b.kind && a.range.count == b.range.count && text.units[a.range] == text.units[b.range]
  }

  /// The multiplier that the second number of a range is written with and the first is not.
  private func sharedExponent(_ first: Numeral, _ second: Numeral) -> Int? {
    exponent(of: first) == nil ? exponent(of: second) : nil
  }

  private func exponent(of numeral: Numeral) -> Int? {
    guard numeral.range.count > 1 else { return nil }
    switch text[numeral.range.upperBound - 1] {
    case "万", "W", "w": return 4
    case "亿": return 8
    case "千", "仟", "K", "k": return 3
    case "百": return 2
    default: return nil
    }
  }

  // MARK: - Without a unit

  /// 186/110mmHg is one reading; 1/8 behind 占 is a fraction.
  private func slashed(_ index: Int) -> Reading? {
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
        .quantity, range, value: .quantity(value), rule: "quantity.fraction.slash", score: 200,
        evidence: [Evidence(range, "fraction")]),
      next: index + 2)
  }

  private static let beforeFraction: UnitSet = "占达近约为的到了过足仅比"

  /// 三大属性: 大 in the place of a measure word.
  private func grand(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let end = numeral.range.upperBound
    guard text.unit(at: end) == "大", text.unit(at: end + 1).isHan, !text.isParty(numeral),
      let value = numeral.value.integer,
      (2...20).contains(value), !Self.notGrand.contains(text.unit(at: end + 1)),
      view.tokens.isBoundary(end + 1)
    else { return nil }
    let range = numeral.range.lowerBound..<end + 1
    return Reading(
      mention: Mention(
        .quantity, range, value: .quantity(QuantityValue(kind: .count, value: numeral.value)),
        rule: "quantity.count.grand", score: 150, confidence: .medium,
        evidence: [Evidence(numeral.range, "numeral"), Evidence(end..<end + 1, "大")]),
      next: index + 1, counted: .counted)
  }

  private static let notGrand: UnitSet = "队会学报的以精召上期江连中型小量河湾楼厅道街桥爷"

  /// 4.7万群众, 数百航班, 上千企业: a large number directly before its noun.
  private func massed(_ index: Int) -> Reading? {
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
      MeasureWords.words.match(in: text, at: end) == nil,
      nouns.isNoun(at: end, in: view)
    else { return nil }
    let unit = QuantityUnits.Match(range: end..<end, kind: .count(.counted), name: end..<end)
    guard var reading = finish(amount, from: numeral.range.lowerBound, unit, next: index + 1, first: numeral)
    else {
      return nil
    }
    reading.mention.rule = "quantity.count.massed"
    reading.mention.confidence = .medium
    return reading
  }

  /// 46金38银41铜
  private func medals(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let end = numeral.range.upperBound
    guard isMedal(end),
      isMedal(numeral.range.lowerBound - 1)
        || index + 1 < view.numerals.count
          && view.numerals[index + 1].range.lowerBound == end + 1
          && isMedal(view.numerals[index + 1].range.upperBound)
    else { return nil }
    let unit = QuantityUnits.Match(range: end..<end + 1, kind: .count(.times), name: end..<end + 1)
    return finish(Amount(numeral), from: numeral.range.lowerBound, unit, next: index + 1, first: numeral)
  }

  private func isMedal(_ i: Int) -> Bool {
    switch text.unit(at: i) {
    case "金", "银", "铜": true
    default: false
    }
  }

  /// 4.7W, 1.8万 at the end of a clause; 阅读 1234.
  private func headless(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    guard case .arabic(_, _, let multiplied) = numeral.form else { return nil }
    let next = text.unit(at: numeral.range.upperBound)
    guard !next.isHan, !next.isLatin, !next.isDigit, next != "-", next != "/", next != "—", next != "~" else {
      return nil
    }
    // 47K is a bus line unless something says that it counts: 突破5k, 阅读 47K
    let last = text[numeral.range.upperBound - 1]
    let isCounted =
      multiplied
      && !(last.isLatin && !Self.beforeLetters.contains(text.unit(at: numeral.range.lowerBound - 1)))
    guard isCounted || isLabelled(numeral.range.lowerBound) else { return nil }
    var amount = Amount(numeral)
    var range = numeral.range
    if let (before, effect) = Bounds.before(range.lowerBound, in: text) {
      amount.apply(effect)
      range = before..<range.upperBound
    }
    if next == "+" {
      amount.apply(.low)
      range = range.lowerBound..<range.upperBound + 1
    }
    let kind: QuantityValue.Kind = isMoney(before: range.lowerBound) ? .money : .count
    let value = QuantityValue(
      kind: kind, value: amount.value, low: amount.low, high: amount.high, approximate: amount.approximate)
    return Reading(
      mention: Mention(
        .quantity, range, value: .quantity(value), rule: "quantity.\(kind).headless", score: 100,
        confidence: .medium, evidence: [Evidence(numeral.range, "numeral")]),
      next: index + 1)
  }

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
      Self.moneyWords.contains(text[$0]) || text[$0] == "入" && text.unit(at: $0 - 1) == "收"
    }
  }

  private static let moneyWords: UnitSet = "价资款费金薪债"

  // MARK: - Shares

  private func share(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    var amount = Amount(numeral)
    var next = index + 1
    var end = numeral.range.upperBound
    if let second = second(of: index, at: end) ?? secondShare(index, at: end) {
      amount = amount.to(Amount(view.numerals[second]), sharing: nil)
      end = view.numerals[second].range.upperBound
      next = second + 1
    }
    return bare(
      amount, numeral.range.lowerBound..<end, kind: .percentage, unit: numeral.form == .percent ? "%" : "‰",
      rule: "quantity.percentage.words", next: next)
  }

  private func secondShare(_ index: Int, at end: Int) -> Int? {
    guard index + 1 < view.numerals.count, text.unit(at: end) == "至" || text.unit(at: end) == "到",
      view.numerals[index + 1].range.lowerBound == end + 1,
      view.numerals[index + 1].form == view.numerals[index].form
    else { return nil }
    return index + 1
  }

  private func fraction(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    return bare(
      Amount(numeral), numeral.range, kind: .fraction, unit: nil, rule: "quantity.fraction.words",
      next: index + 1)
  }

  private func bare(
    _ amount: Amount, _ range: Range<Int>, kind: QuantityValue.Kind, unit: String?, rule: String, next: Int
  ) -> Reading {
    var amount = amount
    var range = range
    let evidence = [Evidence(range, "numeral")]
    if let (before, effect) = Bounds.before(range.lowerBound, in: text) {
      amount.apply(effect)
      range = before..<range.upperBound
    }
    if let (after, effect) = Bounds.after(range.upperBound, in: text) {
      amount.apply(effect)
      range = range.lowerBound..<after
    }
    let value = QuantityValue(
      kind: kind, value: amount.value, low: amount.low, high: amount.high, approximate: amount.approximate,
      unit: unit)
    return Reading(
      mention: Mention(
        .quantity, range, value: .quantity(value), rule: rule, score: 300, confidence: .high,
        evidence: evidence),
      next: next)
  }
}

extension AnalysisText {
  /// 十八大, 二十大: a party congress.
  func isParty(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value.integer, (16...25).contains(value) else { return false }
    return numeral.form == .chinese
  }
}

extension Numeral {
  /// 百, 千, 万, 百万: no digit in it.
  var isBare: Bool {
    guard form == .chinese, value.coefficient == 1, let first = value.integer, first >= 100 else {
      return false
    }
    return !approximate || low == value
  }
}

extension QuantityUnits.Match.Kind {
  var kind: QuantityValue.Kind {
    switch self {
    case .count: .count
    case .measure: .measure
    case .money: .money
    case .age: .age
    case .multiple: .multiple
    case .percent, .tenths: .percentage
    }
  }

  var rule: String {
    switch self {
    case .count(.person): "count.person"
    case .count(.times): "count.times"
    case .count: "count.classifier"
    case .measure: "measure.unit"
    case .money: "money.currency"
    case .age: "age.years"
    case .multiple: "multiple.fold"
    case .percent: "percentage.sign"
    case .tenths: "percentage.tenths"
    }
  }
}
