/// Reads a number by place names: coefficients in Chinese or Arabic digits, each with its multiplier.
///
/// 二十三, 一千七八百, 10万2千, 1万800, 4.78万亿, 十几万, 500余万, 两百五. Two bounds are carried along, so 七八十 is
/// 70…80; 几 and 余 leave the upper one open.
struct PlaceValueReader {
  let units: UnsafeBufferPointer<UInt16>
  let table: UnsafeBufferPointer<UInt8>
  let arabic: ArabicNumeralReader

  init(units: UnsafeBufferPointer<UInt16>, table: UnsafeBufferPointer<UInt8>) {
    self.units = units
    self.table = table
    arabic = ArabicNumeralReader(units: units)
  }

  struct Reading {
    var end: Int
    /// Times 10^−fractionDigits.
    var low: Int128 = 0
    var high: Int128 = 0
    var fractionDigits = 0
    /// 几, 余: no upper bound.
    var isOpen = false
    var form: Numeral.Form = .chinese
    /// End of the digits before a multiplier, for Arabic ones.
    var digitsEnd: Int?

    /// A whole number without any doubt.
    var isPlain: Bool { fractionDigits == 0 && !isOpen && low == high }

    func numeral(from start: Int) -> Numeral {
      let value = DecimalNumber(low, exponent: -fractionDigits)
      let fuzzy = isOpen || low != high
      return Numeral(
        range: start..<end, value: value, low: fuzzy ? value : nil,
        high: !isOpen && low != high ? DecimalNumber(high, exponent: -fractionDigits) : nil,
        approximate: fuzzy,
        form: form, digits: start..<(digitsEnd ?? end))
    }
  }

  /// - Returns: the longest number that starts at `start`, nil if none does.
  func read(at start: Int) -> Reading? {
    guard start < units.count else { return nil }
    switch character(at: start) {
    case .none: return nil
    case .formalSmall: if multiplier(at: start, after: nil) != 1 { return nil }
    case .half: return Reading(end: start + 1, low: 5, high: 5, fractionDigits: 1, form: .half)
    case .several: if start > 0, Self.wordsBeforeSeveral.contains(units[start - 1]) { return nil }
    default: break
    }
    var sum = PlaceValueSum(start: start)
    while step(&sum) {}
    return finish(sum)
  }

  @inline(__always)
  func character(at i: Int) -> NumeralCharacter {
    i < units.count ? NumeralCharacter(code: table[Int(units[i])]) : .none
  }

  /// 人数, 总数, 指数 …: 数 ends a word there.
  private static let wordsBeforeSeveral: UnitSet =
    "人次分总参指倍系基函常多少半整负无天件户票字读级度个位层代奇偶变复对序计算岁页点倒充约"

  /// Reads one more element. - Returns: false at the end.
  private func step(_ sum: inout PlaceValueSum) -> Bool {
    let i = sum.next
    switch character(at: i) {
    case .arabic: return sum.pending == nil && !sum.isClosed && readArabic(&sum)
    case .digit, .pair, .formalDigit: return sum.pending == nil && !sum.isClosed && readDigits(&sum)
    case .tens(let value):
      guard sum.pending == nil, sum.smallest > 1, !sum.isClosed else { return false }
      sum.addTens(value, end: i + 1)
      return true
    case .some: return readSome(&sum)
    case .several:
      guard i == sum.start, let exponent = multiplier(at: i + 1, after: .several) else { return false }
      sum.pending = .init(low: 1, high: 1, start: i, end: i + 1, kind: .open)
      sum.isOpen = true
      return sum.apply(exponent, end: i + 2)
    case .small, .big, .formalSmall:
      guard let exponent = multiplier(at: i, after: sum.pending?.kind) else { return false }
      if sum.pending == nil, sum.isEmpty, exponent != 1 { return readBare(exponent, &sum) }
      return sum.apply(exponent, end: i + 1)
    case .half: return false
    case .none: break
    }
    if i == sum.start { return false }
    let unit = units[i < units.count ? i : i - 1]
    guard i < units.count else { return false }
    // 3.5 万, 7 万5 千: a blank before or after a multiplier that Arabic digits have.
    if unit == " ", sum.pending?.kind == .arabic, let exponent = multiplier(at: i + 1, after: .arabic),
      exponent >= 2
    {
      return sum.apply(exponent, end: i + 2)
    }
    if unit == " ", sum.arabicEnd == nil { return readSpread(&sum) }
    if unit == "余" || unit == "多" || unit == "来" { return readSurplus(&sum) }
    if unit == "点" { return readPoint(&sum) }
    if sum.pending?.kind == .arabic { return readLetter(&sum) }
    return false
  }

  private func finish(_ sum: PlaceValueSum) -> Reading? {
    if sum.isVague { return Reading(end: sum.next, isOpen: true, form: .vague) }
    var sum = sum
    if let pending = sum.pending {
      let isPart = sum.start > 0 && units[sum.start - 1] == "之"
      if pending.kind == .formal, sum.isEmpty, !isPart, !isCurrency(at: pending.end) { return nil }
      // 两百五: the last digit counts the next lower place. Not 一百一人: there 一 begins another word.
      let omitted = omittedPlace(sum)
      if omitted != nil, pending.low == 1, pending.end < units.count, units[pending.end].isHan {
        sum.next = pending.start
      } else {
        sum.addPending(scale: omitted ?? 1)
      }
    }
    guard sum.next > sum.start else { return nil }
    let isMultiplied = sum.arabicEnd.map { $0 < sum.next } ?? false
    let form: Numeral.Form =
      if sum.arabicEnd != nil {
        .arabic(fractionDigits: sum.writtenFractionDigits, grouped: sum.isGrouped, multiplied: isMultiplied)
      } else if sum.isDigitString {
        .digitString
      } else {
        .chinese
      }
    return Reading(
      end: sum.next, low: sum.total.low, high: sum.total.high, fractionDigits: sum.fractionDigits,
      isOpen: sum.isOpen, form: form, digitsEnd: sum.arabicEnd)
  }

  /// What a digit counts that ends a number without its place name: tens behind 百.
  func omittedPlace(_ sum: PlaceValueSum) -> Int128? {
    guard let pending = sum.pending, sum.lastExponent >= 2, pending.digitCount == 1, !sum.afterZero,
      pending.kind != .open, pending.high < 10
    else { return nil }
    return NumeralCharacter.power(sum.lastExponent - 1)
  }

  private func isCurrency(at i: Int) -> Bool {
    i < units.count && (units[i] == "元" || units[i] == "圆" || units[i] == "角" || units[i] == "分")
  }
}

// MARK: - Multipliers

extension PlaceValueReader {
  /// The exponent of the multiplier at `i` for a coefficient of this kind; nil where the character belongs to a
  /// unit (5千克, 850百帕, 10兆瓦) or does not go with such digits.
  func multiplier(at i: Int, after kind: PlaceValueSum.Pending.Kind?) -> Int? {
    let next = i + 1 < units.count ? units[i + 1] : 0
    switch character(at: i) {
    case .small(let exponent):
      if exponent == 1, kind == .arabic { return nil }
      if exponent == 2, next == "帕" || (next == "分" && kind == .arabic) { return nil }
      if exponent == 3, next != "米" || kind != .digits, Self.unitsAfterKilo.contains(next) { return nil }
      return exponent
    case .formalSmall(let exponent):
      switch kind {
      case .formal, .digits: return exponent
      case nil:
        switch character(at: i + 1) {
        case .formalDigit, .digit, .big: return exponent
        default: return nil
        }
      default: return nil
      }
    case .big(12):
      return Self.followsTrillion.contains(next) ? 12 : nil
    case .big(let exponent): return exponent
    default: return nil
    }
  }

  /// 千克, 千米, 千瓦, 千伏 … (not 千字)
  private static let unitsAfterKilo: UnitSet = "克米瓦伏卡帕赫焦安牛"
  /// 兆 is a multiplier before money and numbers, else part of a unit (兆瓦, 100兆宽带).
  private static let followsTrillion: UnitSet = "元圆美日韩新欧台港英人零一二三四五六七八九十百千万亿0123456789"
}
