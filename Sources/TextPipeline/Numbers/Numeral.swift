/// A number written in the text, found once for all extractors. Not a mention of its own.
///
/// Single characters (一, 两, 十, 百, 万, 半, 几) are reported as well: they are numbers only where the rule that
/// reads them finds a unit, so `range.count == 1` in Chinese writing is a hint, not a number.
public struct Numeral: Sendable, Equatable {
  /// UTF-16 units of the analysis text.
  public var range: Range<Int>
  /// The number written, multiplier (万, 亿, W, k) applied: the lower one of two (七八十 is 70), without what 几 or
  /// 余 leaves open (十几 is 10, 几百 is 100, 500余万 is 5000000). 30 for 百分之三十; 0 for ``Form/vague``.
  public var value: DecimalNumber
  /// Bounds of a fuzzy number: 七八十 70…80, 几百 from 100 on. 余 or 多 after it is the quantity grammar's.
  public var low: DecimalNumber?
  /// The upper bound, nil where it is open.
  public var high: DecimalNumber?
  /// 几, 数, 十几, 七八, 十余万: said to be inexact.
  public var approximate: Bool
  /// How it is written, which tells what it may be (a year, a phone number, a count).
  public var form: Form
  /// Units of the digits before any multiplier: in 4.7万 the range of 4.7. In Chinese writing all of it.
  public var digits: Range<Int>

  /// Ways of writing a number.
  public enum Form: Sendable, Equatable {
    /// 27, 4,318, 1 273 506.40, 3.5万, 4.7W, 1万800
    case arabic(fractionDigits: Int, grouped: Bool, multiplied: Bool)
    /// 二十三, 两百五, 一千七八百, 三点一四, 廿三, 壹佰; 百, 千, 万 alone
    case chinese
    /// 二〇二四, 一二〇: two or more digits without place names
    case digitString
    /// 三分之一: the quotient, to four decimals
    case fraction
    /// 百分之三十
    case percent
    /// 千分之五
    case perMille
    /// 半
    case half
    /// 几 alone: no figure
    case vague
  }

  /// - Parameters:
  ///   - range: UTF-16 units of the analysis text.
  ///   - value: the number written.
  ///   - low: lower bound of a fuzzy number.
  ///   - high: upper bound of a fuzzy number.
  ///   - approximate: said to be inexact.
  ///   - form: how it is written.
  ///   - digits: the range of the digits before any multiplier.
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

  /// Written with Arabic digits.
  public var isArabic: Bool { if case .arabic = form { true } else { false } }
}
