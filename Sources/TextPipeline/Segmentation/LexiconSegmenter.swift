/// Puts users' words into another segmenter's tokens: where a term of the lexicons stands it is one token, and its
/// neighbours end at its edges. Leftmost, then longest, wins among overlapping terms.
public struct LexiconSegmenter: Segmenter {
  let base: any Segmenter
  let words: LexiconSet

  /// - Parameters:
  ///   - base: draws the boundaries elsewhere.
  ///   - words: every scanned term of these lexicons is a word.
  public init(_ base: any Segmenter, words: LexiconSet) {
    self.base = base
    self.words = words
  }

  public func tokens(in text: AnalysisText) throws -> Tokens {
    let tokens = try base.tokens(in: text)
    guard !words.lexicons.isEmpty else { return tokens }
    let hits = words.scan(text).all
    guard !hits.isEmpty else { return tokens }
    var ends: [Int32] = []
    ends.reserveCapacity(tokens.count)
    var next = 0
    var reach: Int32 = 0
    for hit in hits where hit.start >= reach {
      while next < tokens.count, tokens.ends[next] < hit.start {
        ends.append(tokens.ends[next])
        next += 1
      }
      if hit.start > 0, ends.last ?? 0 < hit.start { ends.append(hit.start) }
      ends.append(hit.end)
      while next < tokens.count, tokens.ends[next] <= hit.end { next += 1 }
      reach = hit.end
    }
    ends += tokens.ends[next...]
    return Tokens(ends: ends, length: text.count)
  }
}
