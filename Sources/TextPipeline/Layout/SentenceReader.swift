/// Cuts a line into sentences.
enum SentenceReader {
  /// Appends sentences in order; together they cover the line. Each ends after its final mark (。 ! ? ; …) and the
  /// closing quotation marks and brackets behind it.
  /// - Parameter line: UTF-16 units of `text`.
  static func append(
    sentencesOf line: Range<Int>, in text: AnalysisText, to sentences: inout [Range<Int>]
  ) {
    let finals = finals
    var start = line.lowerBound
    while start < line.upperBound {
      var end = finals.next(in: text.units, from: start, to: line.upperBound)
      while end < line.upperBound, finals.contains(text[end]) || closing.contains(text[end]) { end += 1 }
      sentences.append(start..<end)
      start = end
    }
  }

  private static let finals: UnitSet = "。!?;…"
  private static let closing: UnitSet = "”’)》」』]\""
}
