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
  /// ``value`` in the unit of the SI, where the unit written has a fixed size.
  public var si: Normalized?
  /// ISO 4217 code of an amount of money, where the unit says the currency.
  public var currency: String?
  /// The change that the quantity measures, where the words before it say one.
  public var trend: Trend?

  /// A measurement in the coherent unit of the SI for its dimension (SI brochure, 9th edition; GB 3100-1993).
  public struct Normalized: Sendable, Equatable {
    /// Exact where the factor is a finite decimal, else rounded to nine digits behind those of the number.
    public var value: DecimalNumber
    /// `m`, `m2`, `kg`, `K`, `Pa`, `J`, `kg/m3` …
    public var unit: String
    /// `length`, `area`, `mass`, `temperature`, `pressure`, `energy`, `concentration` …
    public var dimension: String

    /// - Parameters:
    ///   - value: in `unit`.
    ///   - unit: symbol of the coherent SI unit.
    ///   - dimension: what is measured.
    public init(value: DecimalNumber, unit: String, dimension: String) {
      self.value = value
      self.unit = unit
      self.dimension = dimension
    }
  }

  /// 同比增长4.8%: up, year-on-year.
  public struct Trend: Sendable, Equatable {
    /// Which way the value went.
    public enum Direction: String, Sendable, CaseIterable {
      case up, down
    }

    /// What the change is counted against.
    public enum Comparison: String, Sendable, CaseIterable {
      /// 同比, 比上年同期
      case yearOnYear = "year-on-year"
      /// 环比, 较上月
      case monthOnMonth = "month-on-month"
      /// 较上季度
      case quarterOnQuarter = "quarter-on-quarter"
      /// 较上周
      case weekOnWeek = "week-on-week"
      /// 较前一日
      case dayOnDay = "day-on-day"
      /// 年均
      case yearlyAverage = "yearly-average"
    }

    /// Which way the value went.
    public var direction: Direction
    /// nil where the words name none, or a date of its own (较2019年).
    public var comparison: Comparison?

    /// - Parameters:
    ///   - direction: which way the value went.
    ///   - comparison: what it is counted against.
    public init(direction: Direction, comparison: Comparison? = nil) {
      self.direction = direction
      self.comparison = comparison
    }
  }

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
