/// Finds every number written in a text. (First cut: Arabic digits only.)
public struct NumeralScanner: Sendable {
  public init() {}

  /// - Returns: numerals in order of start, without overlap.
  public func numerals(in text: AnalysisText) -> [Numeral] { [] }
}
