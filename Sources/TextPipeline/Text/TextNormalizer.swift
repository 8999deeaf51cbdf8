/// Says which units of a text to leave out of the ``AnalysisText``. The pipeline applies the edits once and keeps
/// the way back.
public protocol TextNormalizer: Sendable {
  /// - Parameter folded: the document's text, folded, in UTF-16 units.
  /// - Returns: ranges of `folded` to leave out, ascending, without overlap.
  func removals(in folded: [UInt16]) -> [Range<Int>]
}
