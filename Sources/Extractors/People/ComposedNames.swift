internal import TextPipeline

/// Tibetan and Mongolian names without a dot, composed of the parts that such names share: 格桑卓玛, 苏和巴特尔.
struct ComposedNames: Sendable {
  let statistics: NameStatistics

  /// The names of a text, in order, without overlap.
  /// - Parameter bodies: where organisations may stand; inside them no person is named.
  func names(bodies: BodyMap, in view: DocumentView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for first in view.hits.all where isPart(first) {
      let start = first.range.lowerBound
      guard start >= found.last?.upperBound ?? 0, !bodies.isInside(start),
        let second = view.hits.starting(at: first.range.upperBound).first(where: isPart)
      else { continue }
      let name = start..<second.range.upperBound
      guard name.count >= 4, !ComposedNames.tails.contains(view.text.unit(at: name.upperBound)),
        view.text.unit(at: name.upperBound) != 0xB7, view.text.unit(at: start - 1) != 0xB7,
        view.text[second.range.lowerBound] != "的"
      else { continue }
      found.append(name)
    }
    return found
  }

  private func isPart(_ hit: LexiconHit) -> Bool {
    hit.range.count > 1 && statistics.features(hit)?.isNamePart ?? false
  }

  /// Places and bodies named after people.
  private static let tails: UnitSet = "嘎沙苏村镇乡县旗市区州寺庙山湖河路街站草"
}
