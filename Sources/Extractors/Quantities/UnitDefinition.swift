internal import TextPipeline

/// What the lexicon knows of a unit of measurement: its dimension and its size in the SI.
///
/// Source of the factors: the SI brochure (9th edition) and GB 3100-1993; market units by their statutory equivalents.
struct UnitDefinition: Sendable {
  /// `length`, `mass`, … `share`, `rate`; empty where the entry says none.
  var dimension: String
  /// A letter or an ordinary word as well: a unit only in certain places.
  var isAmbiguous: Bool
  /// Coherent unit of the SI, nil where the unit has no fixed size.
  private var base: String?
  private var numerator: DecimalNumber
  private var denominator: Int128
  /// Added before the factor: temperatures.
  private var offset: DecimalNumber

  init(_ features: LexiconFeatures) {
    dimension = features["dim"].map(String.init) ?? ""
    isAmbiguous = features.has("ambiguous")
    let factor = features["factor"]?.split(separator: "/")
    numerator = factor?.first.flatMap(UnitDefinition.decimal) ?? DecimalNumber(1)
    denominator = factor.flatMap { $0.count > 1 ? Int128($0[1]) : 1 } ?? 1
    offset = features["offset"].flatMap(UnitDefinition.decimal) ?? DecimalNumber(0)
    base = factor == nil || denominator == 0 ? nil : features["si"].map(String.init)
  }

  /// The value in units of the SI, to nine digits behind those of the number where it is no finite decimal.
  func normalized(_ value: DecimalNumber) -> QuantityValue.Normalized? {
    guard let base, let sum = value + offset, let product = sum * numerator else { return nil }
    guard denominator > 1 else { return .init(value: product, unit: base, dimension: dimension) }
    let (scaled, overflow) = product.coefficient.multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return nil }
    let half = denominator / 2 * (scaled < 0 ? -1 : 1)
    return .init(
      value: DecimalNumber((scaled + half) / denominator, exponent: product.exponent - 9), unit: base,
      dimension: dimension)
  }

  /// `0.0254`
  private static func decimal(_ text: Substring) -> DecimalNumber? {
    let parts = text.split(separator: ".")
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    return Int128(whole + fraction).map { DecimalNumber($0, exponent: -fraction.utf8.count) }
  }
}
