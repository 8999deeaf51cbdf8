/// The words of a numeral that is read as a whole string.
struct NumeralToken: Equatable {
  enum Kind: Equatable {
    /// 0…9 in Chinese writing; `isFormal` for 壹贰叁, `isPair` for 两
    case digit(Int, isFormal: Bool, isPair: Bool)
    case arabic(Arabic)
    /// 十 百 千, 拾 佰 仟
    case small(Int, isFormal: Bool)
    /// 万 亿 兆
    case big(Int)
    /// k M G T W behind Arabic digits
    case letter(Int)
    /// 廿 卅 卌
    case tens(Int)
    /// 几, 数
    case several
    /// 余 多 来
    case surplus
    case half, point, minus, plus, partOf, and, slash, power, percent, perMille, tenths, dozen
  }

  struct Arabic: Equatable {
    var value: DecimalNumber
    var wholeDigits: Int
    var fractionDigits: Int
    var isGrouped: Bool
    var hasExponent = false
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// A blank stands before it.
  var isSpaced: Bool

  /// - Parameter units: folded.
  static func tokens(of units: [UInt16]) throws(NumeralError) -> [NumeralToken] {
    var tokens: [NumeralToken] = []
    var i = 0
    var isSpaced = false
    while i < units.count {
      if units[i].isBlank {
        isSpaced = true
        i += 1
        continue
      }
      let (kind, end) = try token(at: i, in: units)
      tokens.append(NumeralToken(kind: kind, start: i, end: end, isSpaced: isSpaced))
      isSpaced = false
      i = end
    }
    return tokens
  }

  private static func token(at i: Int, in units: [UInt16]) throws(NumeralError) -> (Kind, Int) {
    let unit = units[i]
    let next = i + 1 < units.count ? units[i + 1] : 0
    switch NumeralCharacter(code: NumeralCharacter.table[Int(unit)]) {
    case .arabic: return try arabic(at: i, in: units)
    case .digit(let d): return (.digit(d, isFormal: false, isPair: false), i + 1)
    case .formalDigit(let d): return (.digit(d, isFormal: true, isPair: false), i + 1)
    case .pair: return (.digit(2, isFormal: false, isPair: true), i + 1)
    case .small(let e): return (.small(e, isFormal: false), i + 1)
    case .formalSmall(let e): return (.small(e, isFormal: true), i + 1)
    case .big(let e): return (.big(e), i + 1)
    case .tens(let v): return (.tens(v), i + 1)
    case .some, .several: return (.several, i + 1)
    case .half: return (.half, i + 1)
    case .none: break
    }
    switch unit {
    case ".": if next.isDigit { return try arabic(at: i, in: units) }
    case "幺": return (.digit(1, isFormal: false, isPair: false), i + 1)
    case "参": return (.digit(3, isFormal: true, isPair: false), i + 1)
    case "O", "o": return (.digit(0, isFormal: false, isPair: false), i + 1)
    case "余", "多", "来": return (.surplus, i + 1)
    case "点": return (.point, i + 1)
    case "负", "-": return (.minus, i + 1)
    case "正", "+": return (.plus, i + 1)
    case "又": return (.and, i + 1)
    case "/": return (.slash, i + 1)
    case "^": return (.power, i + 1)
    case "%": return (.percent, i + 1)
    case "‰": return (.perMille, i + 1)
    case "成": return (.tenths, i + 1)
    case "打": return (.dozen, i + 1)
    case "k", "K": return (.letter(3), i + 1)
    case "W", "w": return (.letter(4), i + 1)
    case "M": return (.letter(6), i + 1)
    case "G": return (.letter(9), i + 1)
    case "T": return (.letter(12), i + 1)
    case "分":
      var j = i + 1
      while j < units.count, units[j].isBlank { j += 1 }
      if j < units.count, units[j] == "之" { return (.partOf, j + 1) }
    default: break
    }
    throw NumeralError(position: i, reason: .unexpected)
  }

  /// 10040, 10,040, 1 273 506, .5, 12.32e+14. A comma or a point that groups nothing is an error where it stands.
  private static func arabic(at start: Int, in units: [UInt16]) throws(NumeralError) -> (Kind, Int) {
    func endOfDigits(_ i: Int) -> Int {
      var j = i
      while j < units.count, units[j].isDigit { j += 1 }
      return j
    }
    var coefficient: Int128 = 0
    func take(_ range: Range<Int>) throws(NumeralError) {
      for i in range {
        guard coefficient < NumeralCharacter.power(36) else {
          throw NumeralError(position: i, reason: .overflow)
        }
        coefficient = coefficient * 10 + Int128(units[i] - 0x30)
      }
    }
    var end = endOfDigits(start)
    try take(start..<end)
    var whole = end - start
    var isGrouped = false
    if whole > 0, whole <= 3, end < units.count, units[end] == "," || units[end] == " " {
      let separator = units[end]
      while end < units.count, units[end] == separator, endOfDigits(end + 1) == end + 4 {
        try take(end + 1..<end + 4)
        whole += 3
        end += 4
        isGrouped = true
      }
    }
    var fraction = 0
    if end + 1 < units.count, units[end] == ".", units[end + 1].isDigit {
      let stop = endOfDigits(end + 1)
      try take(end + 1..<stop)
      fraction = stop - end - 1
      end = stop
    }
    var reading = Arabic(
      value: DecimalNumber(coefficient, exponent: -fraction), wholeDigits: whole, fractionDigits: fraction,
      isGrouped: isGrouped)
    if end < units.count, units[end] == "e" || units[end] == "E" {
      var digits = end + 1
      if digits < units.count, units[digits] == "+" || units[digits] == "-" { digits += 1 }
      let stop = endOfDigits(digits)
      guard stop > digits, stop - digits < 4 else { throw NumeralError(position: end, reason: .unexpected) }
      let size = units[digits..<stop].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      let exponent = units[end + 1] == "-" ? -size : size
      reading.value = DecimalNumber(coefficient, exponent: exponent - fraction)
      reading.hasExponent = true
      end = stop
    }
    return (.arabic(reading), end)
  }
}
