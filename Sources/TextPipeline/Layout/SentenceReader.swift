/// Cuts a line into sentences.
enum SentenceReader {
  /// Appends sentences in order; together they cover the line. Each ends after its final mark (。 ! ? ; …) and the
  /// closing quotation marks and brackets behind it.
  /// - Parameter line: UTF-16 units of `text`.
  static func append(
    sentencesOf line: Range<Int>, in text: AnalysisText, to sentences: inout [Range<Int>]
  ) {
    var start = line.lowerBound
    var i = start
    while i < line.upperBound {
      guard isFinal(text[i]) else {
        i += 1
        continue
      }
      var end = i + 1
      while end < line.upperBound, isFinal(text[end]) || closing.contains(text[end]) { end += 1 }
      sentences.append(start..<end)
      start = end
      i = end
    }
    if start < line.upperBound { sentences.append(start..<line.upperBound) }
  }

  private static func isFinal(_ unit: UInt16) -> Bool {
    switch unit {
    case "。", "!", "?", ";", "…": true
    default: false
    }
  }

  private static let closing: UnitSet = "”’)》」』]\""
}
