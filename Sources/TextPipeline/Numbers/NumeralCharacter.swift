/// What a character means inside a written number.
enum NumeralCharacter: Equatable {
  case none
  /// 0…9
  case arabic(Int)
  /// 零 〇 一…九
  case digit(Int)
  /// 两: a digit that only stands alone or in 一两, 两三
  case pair
  /// 壹…玖, the forms of cheques; also surnames and parts of words
  case formalDigit(Int)
  /// 十 百 千 as exponents 1…3
  case small(Int)
  /// 拾 佰 仟
  case formalSmall(Int)
  /// 万 亿 兆 as exponents 4, 8, 12
  case big(Int)
  /// 廿 卅 卌: 20, 30, 40
  case tens(Int)
  /// 几
  case some
  /// 数 as in 数十
  case several
  /// 半
  case half

  /// The digit table: one code per UTF-16 unit, 0 for characters that no number holds.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 1 << 16)
    func set(_ characters: String, _ code: (Int) -> Int) {
      for (i, unit) in characters.utf16.enumerated() { table[Int(unit)] = UInt8(code(i)) }
    }
    set("0123456789") { 1 + $0 }
    set("〇一二三四五六七八九") { 11 + $0 }
    set("零○") { _ in 11 }
    set("两") { _ in 21 }
    set("壹贰叁肆伍陆柒捌玖") { 31 + $0 }
    set("十百千") { 41 + $0 }
    set("拾佰仟") { 51 + $0 }
    set("万") { _ in 64 }
    set("亿") { _ in 68 }
    set("兆") { _ in 72 }
    set("廿卅卌") { 80 + 2 + $0 }
    set("几") { _ in 91 }
    set("数") { _ in 92 }
    set("半") { _ in 93 }
    return table
  }()

  @inline(__always)
  init(code: UInt8) {
    switch code {
    case 1...10: self = .arabic(Int(code) - 1)
    case 11...20: self = .digit(Int(code) - 11)
    case 21: self = .pair
    case 31...39: self = .formalDigit(Int(code) - 30)
    case 41...43: self = .small(Int(code) - 40)
    case 51...53: self = .formalSmall(Int(code) - 50)
    case 64, 68, 72: self = .big(Int(code) - 60)
    case 82...84: self = .tens((Int(code) - 80) * 10)
    case 91: self = .some
    case 92: self = .several
    case 93: self = .half
    default: self = .none
    }
  }

  /// 10^exponent for the exponents of multipliers and fractions.
  static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
