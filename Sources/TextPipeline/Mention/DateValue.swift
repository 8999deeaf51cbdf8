/// The normalised value of a temporal expression: a TIMEX3 value (ISO-TimeML, ISO 24617-1).
public struct DateValue: Sendable, Equatable {
  /// What TIMEX3 calls `type`.
  public enum Kind: String, Sendable, CaseIterable {
    case date, time, duration, set
  }

  /// TIMEX3 modifiers (ISO 24617-1, `mod`).
  public enum Modifier: String, Sendable {
    case start = "START"
    case mid = "MID"
    case end = "END"
    case approximate = "APPROX"
    case moreThan = "MORE_THAN"
    case lessThan = "LESS_THAN"
    case equalOrMore = "EQUAL_OR_MORE"
    case equalOrLess = "EQUAL_OR_LESS"
  }

  /// Date, time of day, duration or set.
  public var kind: Kind
  /// TIMEX3 value. From an extractor it is underspecified (`XXXX-04-24`); the date linker resolves it.
  public var value: String
  /// What narrows the value: START for the beginning of it.
  public var modifier: Modifier?
  /// The date that the value was resolved against, ISO 8601.
  public var anchor: String?
  /// TIMEX3 values of other readings that the text leaves open: month and day of 03.09.2014, the calendar of 八月十五.
  public var alternatives: [String] = []
  /// What the words say, for the date linker; `value` is its TIMEX3 form.
  package var expression: TemporalExpression?

  /// - Parameters:
  ///   - kind: date, time of day, duration or set.
  ///   - value: TIMEX3.
  ///   - modifier: TIMEX3 `mod`.
  ///   - anchor: the date that the value was resolved against, ISO 8601.
  public init(kind: Kind, value: String, modifier: Modifier? = nil, anchor: String? = nil) {
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.anchor = anchor
  }

  package init(_ expression: TemporalExpression, modifier: Modifier? = nil) {
    self.init(kind: expression.kind, value: expression.timex, modifier: modifier)
    self.expression = expression
  }
}
