/// The normalised value of a quantity, as the label scheme defines it (Docs/label-scheme.md, quantity).
public struct QuantityValue: Sendable, Equatable {
  /// What the number is a number of.
  public enum Kind: String, Sendable, CaseIterable {
    case count, ordinal, percentage, money, measure, age, fraction, multiple
  }

  /// What the number is a number of.
  public var kind: Kind
  /// The number written, multiplier applied (4.7W → 47000); nil for a vague number without any figure.
  public var value: DecimalNumber?
  /// Lower bound of a range or an open bound.
  public var low: DecimalNumber?
  /// Upper bound of a range or an open bound.
  public var high: DecimalNumber?
  /// Said to be approximate (余, 多, 近, 约, 左右, 几, 数).
  public var approximate: Bool
  /// Unit as written, folded, without its multiplier.
  public var unit: String?
  /// What is counted: the noun phrase, in units of the analysis text.
  public var item: Range<Int>?

  /// - Parameters:
  ///   - kind: what the number is a number of.
  ///   - value: the number written, multiplier applied.
  ///   - low: lower bound.
  ///   - high: upper bound.
  ///   - approximate: said to be inexact.
  ///   - unit: as written, folded.
  ///   - item: what is counted, in UTF-16 units of the analysis text.
  public init(
    kind: Kind, value: DecimalNumber? = nil, low: DecimalNumber? = nil, high: DecimalNumber? = nil,
    approximate: Bool = false, unit: String? = nil, item: Range<Int>? = nil
  ) {
    self.kind = kind
    self.value = value
    self.low = low
    self.high = high
    self.approximate = approximate
    self.unit = unit
    self.item = item
  }
}
