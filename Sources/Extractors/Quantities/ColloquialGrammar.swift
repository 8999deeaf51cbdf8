internal import TextPipeline

/// Amounts as people say them: 八五折, 半公升, 米六, 两毛五, 两个亿卢布.
extension QuantityGrammar {
  /// 8折, 九九折, 半折: a price in tenths or hundredths of the full one, in percent.
  func discount(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    var end = numeral.range.upperBound
    if text.unit(at: end) == " " { end += 1 }
    guard text.unit(at: end) == "折", !numeral.approximate, numeral.value.coefficient > 0,
      !Self.afterFold.contains(text.unit(at: end + 1)), isPrice(numeral, end)
    else { return nil }
    let percent: DecimalNumber?
    switch numeral.form {
    case .half: percent = DecimalNumber(50)
    case .arabic, .chinese, .digitString:
      percent = numeral.value < DecimalNumber(10) ? numeral.value * DecimalNumber(10) : numeral.value
    default: return nil
    }
    guard let percent, percent < DecimalNumber(100) else { return nil }
    let range = numeral.range.lowerBound..<end + 1
    return Reading(
      mention: Mention(
        .quantity, range, rule: .quantityPercentageDiscount, score: 200, confidence: .low,
        evidence: [Evidence(numeral.range, "numeral"), Evidence(end..<end + 1, "unit")]),
      value: QuantityValue(kind: .percentage, value: percent, unit: text.written(end..<end + 1)),
      next: index + 1)
  }

  /// 打三折, and 三折 by itself; not the third act of a play.
  private func isPrice(_ numeral: Numeral, _ end: Int) -> Bool {
    if numeral.isArabic || numeral.form == .digitString || numeral.value.exponent < 0 { return true }
    let before = text.unit(at: numeral.range.lowerBound - 1)
    return Self.beforeDiscount.contains(before)
      || !before.isHan && !text.unit(at: end + 1).isHan && before == 0
  }

  private static let beforeDiscount: UnitSet = "打享扣"
  /// 折叠, 折射, 一折子戏: words that 折 begins.
  private static let afterFold: UnitSet = "叠射旧断页子线算返合磨腾中桥戟纸现服回转弯冲损抵变实枝臂寿角返"

  /// 半公升, 半个百分点, 半成: half of a unit of measurement.
  func half(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let start = numeral.range.lowerBound
    guard text[start] == "半", !Self.beforeHalf.contains(text.unit(at: start - 1)),
      let unit = units.match(at: start + 1, after: numeral, in: view)
    else { return nil }
    switch unit.kind {
    // 半个 by itself; 半个世纪 is a date, 半个城市 a way of speaking
    case .count where unit.range.count == 1 && text[start + 1] == "个" && !text.unit(at: start + 2).isHan:
      break
    case .percent: break
    case .measure where unit.range.count > 1 || Self.halved.contains(text[unit.range.lowerBound]): break
    case .tenths where isTenths(numeral, at: unit.range.upperBound): break
    default: return nil
    }
    return finish(Amount(numeral), from: start, unit, next: index + 1, first: numeral)
  }

  private static let beforeHalf: UnitSet = "一大小多过上下前后两参对折减夜年月天日时点分元岁米斤里"
  private static let halved: UnitSet = "斤亩吨尺寸"

  /// 米六, 米九左右, 米六到三米九: a height above one metre without its 一.
  func bareMetre(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let start = numeral.range.lowerBound - 1
    guard text.unit(at: start) == "米", !text.unit(at: start - 1).isHan || text.has("身高", endingAt: start),
      !text.unit(at: start - 1).isDigit,
      !text.unit(at: start - 1).isLatin, text.unit(at: start - 1) != " ",
      let tenths = tenth(index, at: start + 1)
    else { return nil }
    var amount = Amount(numeral)
    amount.value = DecimalNumber(1) + tenths ?? tenths
    var unit = QuantityUnits.Match(range: start..<start + 1, kind: .measure, name: start..<start + 1)
    var next = index + 1
    if let second = second(of: index, at: start + 2),
      let upperUnit = units.match(
        at: view.numerals[second].range.upperBound, after: view.numerals[second], in: view),
      text.string(upperUnit.range) == "米"
    {
      var upper = Amount(view.numerals[second])
      unit.range = start..<upperUnit.range.upperBound
      next = second + 1
      if let rest = tenth(next, at: unit.range.upperBound) {
        upper = upper.plus(rest)
        unit.range = start..<view.numerals[next].range.upperBound
        next += 1
      }
      amount = amount.to(upper, sharing: nil)
    } else {
      guard Bounds.after(start + 2, in: text) != nil else { return nil }
      unit.range = start..<start + 2
    }
    return finish(amount, from: start, unit, next: next, first: numeral)
  }

  /// 1米6, 1米75: what stands behind the metre, in its fractions.
  func decimals(_ index: Int, at end: Int) -> DecimalNumber? {
    guard index < view.numerals.count, view.numerals[index].range.lowerBound == end,
      view.numerals[index].range.count <= 2, view.numerals[index].isArabic,
      let digits = view.numerals[index].value.integer
    else { return nil }
    let numeral = view.numerals[index]
    let next = text.unit(at: numeral.range.upperBound)
    // 16米49锁定金牌
    if next.isHan, numeral.range.count == 2, !Self.afterNumber.contains(next),
      units.match(at: numeral.range.upperBound, after: numeral, in: view) == nil
    {
      return DecimalNumber(Int128(digits), exponent: -2)
    }
    guard
      !next.isHan && !next.isLatin && !next.isDigit && next != "." && next != "/" && next != "%"
        || next == "的"
    else { return nil }
    return DecimalNumber(Int128(digits), exponent: -view.numerals[index].range.count)
  }

  private static let afterNumber: UnitSet = "年月日号时点分秒周天栏接"

  /// 一米八, 一块二, 两毛五: the next lower place of a unit, without its name.
  func tenth(_ index: Int, at end: Int) -> DecimalNumber? {
    guard index < view.numerals.count, view.numerals[index].range == end..<end + 1,
      case .chinese = view.numerals[index].form, let digit = view.numerals[index].value.integer,
      (1...9).contains(digit), text[end] != "两"
    else { return nil }
    let next = text.unit(at: end + 1)
    guard !next.isHan || next == "的" || next == "到" || next == "至" || Bounds.after(end + 1, in: text) != nil
    else { return nil }
    return DecimalNumber(Int128(digit), exponent: -1)
  }

  /// 两个亿卢布: 亿 as if it were a thing that one counts.
  func hundredMillions(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    let end = numeral.range.upperBound
    guard text.has("个亿", at: end), index + 1 < view.numerals.count,
      view.numerals[index + 1].range == end + 1..<end + 2,
      let unit = units.match(at: end + 2, after: numeral, in: view), unit.kind == .money,
      let factor = view.numerals[index + 1].value.integer
    else { return nil }
    return finish(
      Amount(numeral).times(factor), from: numeral.range.lowerBound, unit, next: index + 2, first: numeral)
  }

  /// 2角, 两毛五: coins without a 元 before them.
  func coins(_ index: Int) -> Reading? {
    let numeral = view.numerals[index]
    var end = numeral.range.upperBound
    guard text.unit(at: end) == "角" || text.unit(at: end) == "毛", let value = numeral.value.integer,
      (1...9).contains(value), !text.unit(at: numeral.range.lowerBound - 1).isHan
    else { return nil }
    let name = end..<end + 1
    end += 1
    var amount = Amount(numeral)
    var next = index + 1
    if let rest = tenth(next, at: end) {
      amount = amount.plus(rest)
      end += 1
      next += 1
    } else if text.unit(at: end) == "钱" {
      end += 1
    }
    guard !text.unit(at: end).isHan else { return nil }
    return finish(
      amount, from: numeral.range.lowerBound,
      QuantityUnits.Match(range: name.lowerBound..<end, kind: .money, name: name), next: next, first: numeral)
  }
}
