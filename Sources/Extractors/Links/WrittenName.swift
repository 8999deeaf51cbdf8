internal import TextPipeline

extension AnalysisText {
  /// A name in the form of `canonical`: letters and digits half-width, brackets as written, breaks left out.
  /// - Parameter range: UTF-16 units of this text.
  func name(_ range: Range<Int>) -> String {
    let written = written(range)
    guard range.contains(where: { units[$0] == "(" || units[$0] == ")" }) else { return written }
    var out = Array(written.utf16)
    for (i, offset) in range.enumerated() where units[offset] == "(" || units[offset] == ")" {
      out[i] = original[span(offset..<offset + 1).start]
    }
    return String(units: out)
  }
}
