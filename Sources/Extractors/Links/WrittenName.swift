internal import TextPipeline

extension AnalysisText {
  /// A name in the form of `canonical`: letters and digits half-width, brackets as written, breaks left out.
  /// - Parameter range: UTF-16 units of this text.
  func name(_ range: Range<Int>) -> String {
    guard range.contains(where: { units[$0] == "(" || units[$0] == ")" }) else { return written(range) }
    var out: [UInt16] = []
    out.reserveCapacity(range.count)
    appendName(range, to: &out)
    return String(units: out)
  }

  /// ``name(_:)`` in UTF-16 units.
  func appendName(_ range: Range<Int>, to out: inout [UInt16]) {
    let start = out.count
    appendWritten(range, to: &out)
    for offset in range where units[offset] == "(" || units[offset] == ")" {
      out[start + offset - range.lowerBound] = original[span(offset..<offset + 1).start]
    }
  }
}
