internal import TextPipeline

/// A stretch that is built like a name: family name and given name, perhaps with a space between.
struct NameReading: Sendable {
  /// UTF-16 units of the analysis text, a space inside included.
  var range: Range<Int>
  var shape: PersonEvidence.Shape
  /// Log-odds of its characters, in eighths of a bit.
  var form: Int
  /// Length of the family name.
  var surname: Int
}

/// Reads names off their shape: family names of one character and two, given names of one and two.
final class NameShapes: Sendable {
  let statistics: NameStatistics

  init(statistics: NameStatistics) { self.statistics = statistics }

  /// The log-odds of the best reading without a space that begins at `start` with a family name of one character: a
  /// quick look that tells most positions apart.
  @inline(__always)
  func promise(at start: Int, in text: AnalysisText) -> Int {
    let family = statistics.surname(text.units[start])
    guard family != NameStatistics.none else { return -300 }
    let a = statistics.character(text.unit(at: start + 1))
    let b = statistics.character(text.unit(at: start + 2))
    return Int(family) + max(Int(a.single), Int(a.first) + Int(b.second))
  }

  /// Visits every reading that begins at `start`.
  func forEachReading(at start: Int, in view: DocumentView, _ visit: (NameReading) -> Void) {
    let text = view.text
    let family = statistics.surname(text[start])
    if family != NameStatistics.none {
      given(after: start + 1, family: 1, odds: Int(family), from: start, in: text, visit)
    }
    for hit in view.hits.starting(at: start) {
      guard hit.range.count > 1, let features = statistics.features(hit) else {
        continue
      }
      if features.isCompound {
        given(after: hit.range.upperBound, family: hit.range.count, odds: 70, from: start, in: text, visit)
      } else if features.isJapanese {
        japanese(after: hit.range.upperBound, from: start, in: text, visit)
      }
    }
  }

  /// The reading of exactly this range, where it is one.
  func reading(of range: Range<Int>, in view: DocumentView) -> NameReading? {
    var best: NameReading?
    forEachReading(at: range.lowerBound, in: view) { reading in
      if reading.range == range, reading.form > best?.form ?? .min { best = reading }
    }
    return best
  }

  /// Log-odds of one or two characters as given name.
  func given(_ a: UInt16, _ b: UInt16?) -> Int {
    let odds = if let b { statistics.first(a) + statistics.second(b) } else { statistics.single(a) }
    return odds - (NameShapes.placeEnds.contains(b ?? a) ? 40 : 0)
  }

  private func given(
    after offset: Int, family: Int, odds: Int, from start: Int, in text: AnalysisText,
    _ visit: (NameReading) -> Void
  ) {
    var next = offset
    while text.unit(at: next).isBlank, next < offset + 3 { next += 1 }
    let (a, b) = (text.unit(at: next), text.unit(at: next + 1))
    guard a.isHan, NameShapes.isPart(a) else { return }
    let spaced = next > offset
    visit(
      NameReading(
        range: start..<next + 1, shape: spaced ? .spaced : .single, form: odds + given(a, nil),
        surname: family))
    guard b.isHan, NameShapes.isPart(b) else { return }
    visit(
      NameReading(
        range: start..<next + 2, shape: spaced ? .spaced : .double,
        form: odds + given(a, b) - (spaced ? 20 : 0), surname: family))
    // Married names: 林陈阿满
    let second = statistics.surname(a)
    let c = text.unit(at: next + 2)
    if !spaced, family == 1, Int(second) > 20, c.isHan, NameShapes.isPart(c) {
      visit(
        NameReading(
          range: start..<next + 3, shape: .doubleSurname, form: odds + Int(second) + given(b, c), surname: 2))
    }
  }

  private func japanese(
    after offset: Int, from start: Int, in text: AnalysisText, _ visit: (NameReading) -> Void
  ) {
    let (a, b) = (text.unit(at: offset), text.unit(at: offset + 1))
    guard a.isHan, NameShapes.isPart(a) else { return }
    if b.isHan, NameShapes.isPart(b) {
      visit(
        NameReading(
          range: start..<offset + 2, shape: .japanese, form: 30 + given(a, b), surname: offset - start))
    }
  }

  /// Characters that hardly ever are part of a given name.
  @inline(__always)
  static func isPart(_ unit: UInt16) -> Bool { !particles.contains(unit) }

  /// Ends of the names of places and departments.
  private static let placeEnds: UnitSet = "村镇乡县街路区省市科部局处院室厅"
  private static let particles: UnitSet = "的了着们是在把被就都说很等某岁亿您呢吗吧啊给让她他它这那们"
}
