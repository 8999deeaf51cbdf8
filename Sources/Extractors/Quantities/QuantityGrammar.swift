internal import TextPipeline

/// [approximator] number [余] [range] unit [以上]: reads one quantity from a numeral on.
struct QuantityGrammar {
  let view: DocumentView
  let units: QuantityUnits
  let nouns: CountedNounFinder
  /// ISO 4217 code of 元 without the name of a country.
  let currency: String
  let text: AnalysisText

  init(_ view: DocumentView, _ units: QuantityUnits, _ nouns: CountedNounFinder) {
    self.view = view
    self.units = units
    self.nouns = nouns
    text = view.text
    currency = LocalCurrency.code(in: text)
  }

  struct Reading {
    /// Without its value, which the words around it still add to.
    var mention: Mention
    var value: QuantityValue
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
    case .digitString: return discount(index)
    case .half: return discount(index) ?? half(index)
    case .vague: return nil
    case .arabic, .chinese: break
    }
    guard !isInsideCode(numeral) else { return nil }
    if text.unit(at: numeral.range.lowerBound - 1) == "第" { return ordinal(index) }
    return discount(index) ?? bareMetre(index) ?? hundredMillions(index) ?? measured(index) ?? coins(index)
      ?? slashed(index) ?? medals(index) ?? grand(index) ?? massed(index)
      ?? headless(index)
  }

  // MARK: - Number, range, unit

  /// A number with its unit, or a range of two.
  private func measured(_ index: Int) -> Reading? {
    let first = view.numerals[index]
    var amount = Amount(first)
    var end = first.range.upperBound
    var next = index + 1
    var last: Range<Int>?
    var unit = self.unit(after: &end, first, &amount)
    takeCoins(&unit, &amount, &next)
    if let second = second(of: next - 1, at: unit?.range.upperBound ?? end) {
      let numeral = view.numerals[second]
      var upper = Amount(numeral)
      var upperEnd = numeral.range.upperBound
      if var upperUnit = self.unit(after: &upperEnd, numeral, &upper),
        unit.map({ isSame($0, upperUnit) }) ?? true
      {
        next = second + 1
        last = numeral.range
        var taken: QuantityUnits.Match? = upperUnit
        takeCoins(&taken, &upper, &next)
        upperUnit = taken ?? upperUnit
        amount = amount.to(upper, sharing: unit == nil ? sharedExponent(first, numeral) : nil)
        unit = upperUnit
      }
    }
    guard let unit, isCounted(unit, first, index) else { return nil }
    var reading = finish(amount, from: first.range.lowerBound, unit, next: next, first: first)
    if let last { reading?.mention.evidence.append(Evidence(last, "upper numeral")) }
    return reading
  }

  func finish(
    _ amount: Amount, from start: Int, _ unit: QuantityUnits.Match, next: Int, first: Numeral
  ) -> Reading? {
    var amount = amount
    var start = start
    var end = unit.range.upperBound
    var evidence: [Evidence] = []
    // Number, unit, what limits them, and the upper number of a range.
    evidence.reserveCapacity(4)
    evidence.append(Evidence(first.range, "numeral"))
    if let sign = minus(before: start) {
      amount = amount.negated
      start = sign
    }
    if unit.kind == .measure, text[unit.name.lowerBound] == "°" || text[unit.name.lowerBound] == "度",
      text.has("摄氏", endingAt: start) || text.has("华氏", endingAt: start)
    {
      start -= 2
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
    var value = QuantityValue(
      kind: isRank ? .ordinal : unit.kind.kind, value: amount.value, low: amount.low, high: amount.high,
      approximate: amount.approximate,
      unit: unit.kind == .tenths
        ? "%" : unit.kind == .multiple ? "倍" : unit.name.isEmpty ? nil : text.written(unit.name))
    switch unit.kind {
    case .measure: value.si = units.normalized(amount.value, unit, from: start, in: text)
    case .money: value.currency = units.currency(unit, from: start, home: currency, in: view)
    case .count, .age, .multiple, .percent, .tenths: break
    }
    let mention = Mention(
      .quantity, start..<end, rule: isRank ? .quantityOrdinalFront : unit.kind.rule, score: 300,
      confidence: .high, evidence: evidence)
    return Reading(mention: mention, value: value, next: next, counted: counted)
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

  /// 50元6角三分, 一块二, 一米八: what stands behind the unit in smaller ones, added in the unit named. 块 is money
  /// where coins follow.
  private func takeCoins(_ unit: inout QuantityUnits.Match?, _ amount: inout Amount, _ next: inout Int) {
    guard var match = unit, match.name.count == 1 || text[match.name.lowerBound] == "块" else { return }
    let isPiece = match.kind != .money && match.range.count == 1 && text[match.range.lowerBound] == "块"
    let isMetre = match.kind == .measure && match.range.count == 1 && text[match.range.lowerBound] == "米"
    guard match.kind == .money || isPiece || isMetre else { return }
    var end = match.range.upperBound
    if !isMetre {
      while let change = change(at: end, next) {
        amount = amount.plus(change.value)
        end = change.end
        next += 1
      }
    }
    if end == match.range.upperBound, let rest = tenth(next, at: end) {
      amount = amount.plus(rest)
      end += 1
      next += 1
    }
    if isMetre, end == match.range.upperBound, let rest = decimals(next, at: end) {
      amount = amount.plus(rest)
      end = view.numerals[next].range.upperBound
      next += 1
    }
    guard end > match.range.upperBound else { return }
    match.range = match.range.lowerBound..<end
    if isPiece { match.kind = .money }
    unit = match
  }

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
    // 净利润为-579万元, 同比-24%
    case "-":
      return before.isHan && !Self.beforeMinus.contains(before) || before.isDigit || before.isLatin
        || before == ")" ? nil : start - 1
    default: return nil
    }
  }

  private static let beforeMinus: UnitSet = "为是达额比润率约"

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
  func second(of index: Int, at end: Int) -> Int? {
    guard index + 1 < view.numerals.count else { return nil }
    let start: Int
    // 1万(含)-5万元
    let end = text.has("(含)", at: end) ? end + 3 : text.has("(不含)", at: end) ? end + 4 : end
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
    a.kind == b.kind && text.units[a.name] == text.units[b.name]
  }

  /// The multiplier that the second number of a range is written with and the first is not.
  private func sharedExponent(_ first: Numeral, _ second: Numeral) -> Int? {
    guard let shared = exponent(of: second) else { return nil }
    // 一千到两千万: 千 belongs to the number, 万 to both.
    let own = exponent(of: first)
    return own == nil || shared >= 4 && own! < 4 && !first.isArabic ? shared : nil
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
}
