internal import TextPipeline

/// What stands between the two ends of a range: 至, 到, -, —, ——, ~, 起至.
enum RangeMark {
  private static let words = WordMap<Void>(words: [
    "至", "到", "-", "—", "——", "~", "～", "起至", "起到", "直至", "直到", "--", "~~", "—至", "一直到", "止至",
  ])

  /// The end of the mark that begins at `start`, blanks around it included; nil if there is none.
  static func end(in text: AnalysisText, at start: Int) -> Int? {
    var i = start
    while text.unit(at: i) == " ", i - start < 2 { i += 1 }
    guard let (end, _) = words.match(in: text, at: i) else { return nil }
    i = end
    while text.unit(at: i) == " ", i - end < 2 { i += 1 }
    return i
  }
}
