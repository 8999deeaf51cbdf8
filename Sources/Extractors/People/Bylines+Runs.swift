internal import TextPipeline

/// Names of a byline without a mark between them: 记者贾文燕谢德涛杨力.
extension Bylines {
  /// The names that a stretch of Han characters is made of, each of two or three characters, if it is made of names only.
  func run(of token: Range<Int>, in view: DocumentView) -> [Range<Int>]? {
    guard 5...9 ~= token.count, token.allSatisfy({ view.text[$0].isHan }) else { return nil }
    // 罗宗泉: a rare given name among others.
    let leastForm = -30
    var best: [(sum: Int, names: [Range<Int>])?] = Array(repeating: nil, count: token.count + 1)
    best[0] = (0, [])
    for end in 2...token.count {
      for length in [2, 3] where end >= length {
        guard let before = best[end - length] else { continue }
        let name = token.lowerBound + end - length..<token.lowerBound + end
        guard let reading = shapes.reading(of: name, in: view), reading.form > leastForm
        else { continue }
        let sum = before.sum + PersonEvidence(form: reading.form, shape: reading.shape).sum
        if best[end].map({ $0.sum < sum }) ?? true { best[end] = (sum, before.names + [name]) }
      }
    }
    return best[token.count]?.names
  }
}
