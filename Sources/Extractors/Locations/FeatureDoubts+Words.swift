internal import TextPipeline

/// Whether what ends in a feature's suffix is told by its kind, or a word of the language.
extension LocationExtractor {
  /// 管控小区, 特困村, 海底隧道, 走街串巷: whether what stands before the suffix says what kind it is or what is done.
  func isDescribed(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    if PlaceSuffixes.kinds.match(in: text, at: range.lowerBound, limit: range.upperBound)?.end
      == range.upperBound
    {
      return true
    }
    // The whole of it ends in a kind: 超高海拔公路 + 隧道.
    for start in max(range.lowerBound, range.upperBound - 4)..<range.upperBound
    where range.upperBound - start > 1 && view.tokens.isBoundary(start) {
      if PlaceSuffixes.kinds.match(in: text, at: start, limit: range.upperBound)?.end == range.upperBound {
        return true
      }
    }
    if PlaceSuffixes.verbs.contains(text[range.lowerBound]), view.tokens.isBoundary(range.lowerBound + 1) {
      return true
    }
    return range.contains {
      PlaceSuffixes.particles.contains(text[$0]) && view.tokens.isBoundary($0)
        && view.tokens.isBoundary($0 + 1)
    }
  }

  /// 思路, 农村: an ordinary word that only ends in the suffix.
  func isWord(endingWith suffix: Int, in view: DocumentView) -> Bool {
    guard !view.tokens.isBoundary(suffix) else { return false }
    var start = suffix
    while !view.tokens.isBoundary(start) { start -= 1 }
    // 六一 + 路
    if PlaceSuffixes.numberedName(before: suffix, in: view.text) < suffix { return false }
    // 中山 + 二路
    if Addresses.numerals.contains(view.text[start]), places.place(endingAt: start, in: view) != nil {
      return false
    }
    return view.hits.lexicons.hit(of: .word, for: start..<suffix + 1, in: view.text) != nil
      && places.place(endingAt: suffix, in: view) == nil
  }
}
