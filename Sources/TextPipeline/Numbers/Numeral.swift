/// A number written in the text, found once for all extractors. Not a mention of its own.
public struct Numeral: Sendable, Equatable {
  /// UTF-16 units of the analysis text.
  public var range: Range<Int>
  /// The number written, multiplier (万, 亿, W, k) applied. For 十几 it is 10, for 七八十 it is 70.
  public var value: DecimalNumber
  /// Bounds of a fuzzy number: 七八十 70…80, 几百 100…, 余 after it is the quantity grammar's.
  public var low: DecimalNumber?
  public var high: DecimalNumber?
  /// 几, 数, 十几, 七八: said to be inexact.
  public var approximate: Bool
  /// How it is written, which tells what it may be (a year, a phone number, a count).
  public var form: Form
  /// Units of the digits before any multiplier: in 4.7万 the range of 4.7.
  public var digits: Range<Int>

  public enum Form: Sendable, Equatable {
    /// 27, 4,318, 1 273 506.40, 3.5万, 4.7W
    case arabic(fractionDigits: Int, grouped: Bool, multiplied: Bool)
    /// 二十三, 两百五, 一千七八百
    case chinese
    /// 二〇二四: a string of digits
    case digitString
    /// 三分之一, 百分之三十 hold two numbers
    case fraction
    case percent
  }

  public init(
    range: Range<Int>, value: DecimalNumber, low: DecimalNumber? = nil, high: DecimalNumber? = nil,
    approximate: Bool = false, form: Form, digits: Range<Int>
  ) {
    self.range = range
    self.value = value
    self.low = low
    self.high = high
    self.approximate = approximate
    self.form = form
    self.digits = digits
  }
}
