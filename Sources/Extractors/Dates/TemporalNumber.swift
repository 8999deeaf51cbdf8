internal import TextPipeline

/// A small number as dates and durations write it, read straight from the text: 25, 08, 十六, 廿七, 二〇二四, 四五, 十几, 2.5.
struct TemporalNumber {
  enum Form {
    /// Arabic digits
    case arabic
    /// 二十三, 十, 两百
    case chinese
    /// 二〇二四, 零八: digits one by one
    case digits
  }

  var range: Range<Int>
  var form: Form
  /// The whole part; the low end of a fuzzy number; 0 for a bare 几 or 数.
  var value: Int
  /// How many digits were written, the fraction not counted.
  var width: Int
  /// The upper end of a fuzzy number: 四五 → 5.
  var high: Int?
  /// 十几, 数十: more than `value`.
  var isOpen = false
  /// Digits after the point.
  var fraction: Range<Int>?

  var end: Int { range.upperBound }
  /// A plain whole number.
  var isPlain: Bool { high == nil && !isOpen && fraction == nil }

  /// The exact number, fraction included.
  func decimal(in text: AnalysisText) -> DecimalNumber {
    guard let fraction else { return DecimalNumber(value) }
    var coefficient = Int128(value)
    for i in fraction {
      let digit = text[i].isDigit ? Int(text[i]) - 48 : TemporalNumber.digit(text[i]) ?? 0
      coefficient = coefficient * 10 + Int128(digit)
    }
    return DecimalNumber(coefficient, exponent: -fraction.count)
  }

  /// The number that begins at `start`.
  static func read(_ text: AnalysisText, at start: Int) -> TemporalNumber? {
    let first = text.unit(at: start)
    if first.isDigit { return arabic(text, at: start) }
    guard starters.contains(first) else { return nil }
    return chinese(text, at: start)
  }

  /// Characters that may begin a number.
  static let starters: UnitSet = "0123456789零〇○一二三四五六七八九十两俩廿卅几数百千半"

  private static func arabic(_ text: AnalysisText, at start: Int) -> TemporalNumber? {
    var i = start
    var value = 0
    var width = 0
    while text.unit(at: i).isDigit || (text.unit(at: i) == "," && isGroup(text, after: i, width: width)) {
      if text[i].isDigit {
        guard width < 14 else { return nil }
        value = value * 10 + Int(text[i]) - 48
        width += 1
      }
      i += 1
    }
    var number = TemporalNumber(range: start..<i, form: .arabic, value: value, width: width)
    if text.unit(at: i) == ".", text.unit(at: i + 1).isDigit {
      var j = i + 1
      while text.unit(at: j).isDigit { j += 1 }
      if j - i <= 10 {
        number.fraction = i + 1..<j
        number.range = start..<j
      }
    }
    return number
  }

  /// A comma that groups thousands: one to three digits before, exactly three after.
  private static func isGroup(_ text: AnalysisText, after comma: Int, width: Int) -> Bool {
    width > 0 && width <= 3 && text.unit(at: comma + 1).isDigit && text.unit(at: comma + 2).isDigit
      && text.unit(at: comma + 3).isDigit && !text.unit(at: comma + 4).isDigit
  }

  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case "零", "〇", "○": 0
    case "一": 1
    case "二", "两", "俩": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func chinese(_ text: AnalysisText, at start: Int) -> TemporalNumber? {
    if let number = digitString(text, at: start) { return number }
    var total = 0
    var section = 0
    var pending: Int?
    var pendingHigh: Int?
    var high: Int?
    var isOpen = false
    var last = Int.max
    var i = start
    scan: while i < text.count {
      let unit = text[i]
      if let digit = digit(unit) {
        if unit == "零" || unit == "〇" {
          guard i > start, pending == nil, let next = TemporalNumber.digit(text.unit(at: i + 1)), next > 0
          else {
            if i == start {
              return TemporalNumber(range: i..<i + 1, form: .digits, value: 0, width: 1)
            }
            break scan
          }
        } else if let low = pending {
          guard pendingHigh == nil, digit == low + 1 else { break scan }
          pendingHigh = digit
        } else {
          pending = digit
        }
      } else if unit == "几" || unit == "数" {
        guard pending == nil, unit == "几" || i == start else { break scan }
        isOpen = true
        pending = i == start ? 1 : 0
        if i == start, scale(text.unit(at: i + 1)) == nil { pending = 0 }
      } else if unit == "廿" || unit == "卅" {
        guard i == start else { break scan }
        section = unit == "廿" ? 20 : 30
        last = 10
      } else if let scale = scale(unit), scale < last || scale == 10_000 {
        if scale == 10_000 {
          total = (section + (pending ?? 0)) * scale
          section = 0
        } else {
          if let top = pendingHigh { high = section + top * scale }
          section += (pending ?? 1) * scale
        }
        pending = nil
        pendingHigh = nil
        last = scale == 10_000 ? Int.max : scale
        if isOpen {
          i += 1
          break scan
        }
      } else {
        break
      }
      i += 1
    }
    guard i > start else { return nil }
    var value = total + section + (pending ?? 0)
    if let top = pendingHigh { high = total + section + top }
    // 两百五, 两千四
    if last == 100 || last == 1000, let digit = pending, text.unit(at: i - 2) != "零", pendingHigh == nil,
      !isOpen,
      text.unit(at: i - 2) == "百" || text.unit(at: i - 2) == "千"
    {
      value += digit * (last / 10 - 1)
    }
    return TemporalNumber(
      range: start..<i, form: .chinese, value: value, width: i - start, high: high, isOpen: isOpen)
  }

  private static func scale(_ unit: UInt16) -> Int? {
    switch unit {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    default: nil
    }
  }

  /// The O or 0 that stands for 〇 in 二O二四.
  private static func zero(_ text: AnalysisText, at i: Int, after start: Int) -> Int? {
    guard i > start, text.unit(at: i) == "O" || text.unit(at: i) == "0",
      digit(text.unit(at: i + 1)) != nil || text.unit(at: i + 1) == "年"
    else { return nil }
    return 0
  }

  /// 二〇二四, 九八: two or more digits without 十, 百 … after or between them. 四五 is a fuzzy number.
  private static func digitString(_ text: AnalysisText, at start: Int) -> TemporalNumber? {
    var i = start
    var value = 0
    while i - start < 8, let digit = digit(text.unit(at: i)) ?? zero(text, at: i, after: start),
      text[i] != "两", text[i] != "俩"
    {
      value = value * 10 + digit
      i += 1
    }
    let width = i - start
    guard width >= 2, scale(text.unit(at: i)) == nil, text.unit(at: i) != "几" else { return nil }
    let (a, b) = (value / 10, value % 10)
    if width == 2, b == a + 1, a > 0 {
      return TemporalNumber(range: start..<i, form: .chinese, value: a, width: 2, high: b)
    }
    return TemporalNumber(range: start..<i, form: .digits, value: value, width: width)
  }
}
