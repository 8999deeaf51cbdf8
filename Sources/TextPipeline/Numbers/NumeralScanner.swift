/// Finds every number written in a text, in one scan.
///
/// It is generous: single characters are reported although 一 in 统一 is no number, because only the grammar that
/// looks for a unit can tell. What is malformed (12,34) falls into its well-formed parts; a longer string of
/// digits than a number can have is left out.
public struct NumeralScanner: Sendable {
  /// Has no settings.
  public init() {}

  /// - Returns: numerals in order of start, without overlap.
  /// - Complexity: O(length of the text).
  public func numerals(in text: AnalysisText) -> [Numeral] {
    var found: [Numeral] = []
    text.units.withUnsafeBufferPointer { units in
      NumeralCharacter.table.withUnsafeBufferPointer { table in
        let reader = FractionReader(units: units, table: table)
        var i = 0
        while i < units.count {
          guard table[Int(units[i])] != 0 else {
            i += 1
            continue
          }
          if let numeral = reader.read(at: i) {
            found.append(numeral)
            i = numeral.range.upperBound
          } else {
            i = reader.endOfRejected(at: i)
          }
        }
      }
    }
    return found
  }
}
