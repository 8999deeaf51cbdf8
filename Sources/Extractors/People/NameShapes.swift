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

/// The readings of one place and family name, three at most, in order of length.
struct NameReadings: Sequence, IteratorProtocol {
  private var first: NameReading?
  private var second: NameReading?
  private var third: NameReading?

  fileprivate mutating func append(_ reading: NameReading) {
    if first == nil { first = reading } else if second == nil { second = reading } else { third = reading }
  }

  mutating func next() -> NameReading? {
    defer { (first, second, third) = (second, third, nil) }
    return first
  }
}

/// Reads names off their shape: family names of one character and two, given names of one and two.
final class NameShapes: Sendable {
  let statistics: NameStatistics

  init(statistics: NameStatistics) { self.statistics = statistics }

  /// Family names rarer than this do not come second.
  private static let leastSecond = 20
  /// What a Japanese family name says less where no given name follows.
  private static let aloneness = 60

  /// Readings of less than these log-odds are none.
  static let leastPromise = -100

  /// What the readings that begin at `start` with a family name of one character do not exceed, nil where there are
  /// none: a quick look that tells most positions apart.
  @inline(__always)
  func promise(at start: Int, in text: AnalysisText) -> Int? {
    guard statistics.isSurname(text.units[start]), text.units[start].isHan else { return nil }
    let family = statistics.surname(text.units[start])
    let next = text.unit(at: start + 1)
    let a = statistics.character(next)
    let b = statistics.character(text.unit(at: start + 2))
    let best = Int(family) + max(Int(a.single), Int(a.first) + Int(b.second))
    // A space inside hides what follows it, a second family name goes on further.
    guard best > NameShapes.leastPromise || next.isBlank else { return nil }
    return next.isBlank || a.surname > NameShapes.leastSecond ? .max : best
  }

  /// Visits the readings that begin at `start` and whose log-odds are more than `least`.
  func forEachReading(
    at start: Int, above least: Int = .min, in view: DocumentView, _ visit: (NameReading) -> Void
  ) {
    for reading in simpleReadings(at: start, above: least, in: view) { visit(reading) }
    forEachCompoundReading(at: start, above: least, in: view, visit)
  }

  /// Those with a family name of one character. A value and no visitor: it is asked for at every tenth character.
  func simpleReadings(at start: Int, above least: Int, in view: DocumentView) -> NameReadings {
    let family = statistics.surname(view.text[start])
    guard family != NameStatistics.none else { return NameReadings() }
    return given(after: start + 1, family: 1, odds: Int(family), from: start, above: least, in: view)
  }

  /// Those with a family name of several characters.
  func forEachCompoundReading(
    at start: Int, above least: Int, in view: DocumentView, _ visit: (NameReading) -> Void
  ) {
    for hit in view.hits.starting(at: start) {
      guard hit.range.count > 1, let features = statistics.features(hit) else { continue }
      let end = hit.range.upperBound
      if features.isCompound {
        let readings = given(
          after: end, family: hit.range.count, odds: 70, from: start, above: least, in: view)
        for reading in readings { visit(reading) }
      } else if let family = features.japanese {
        // 首相岸田: alone behind an office
        if family - Self.aloneness > least {
          visit(
            NameReading(
              range: hit.range, shape: .single, form: family - Self.aloneness, surname: hit.range.count))
        }
        statistics.japaneseGiven.forEach(at: end, in: view.text, statistics) { end, given in
          guard family + given > least else { return }
          visit(
            NameReading(
              range: start..<end, shape: .japanese, form: family + given, surname: hit.range.count))
        }
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

  /// Whether a stretch begins with a part of Uyghur, Tibetan, Mongolian … names and goes on with another, or with
  /// characters of transcriptions: 古丽米热, 巴桑次仁.
  func isComposed(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let first = view.hits.starting(at: range.lowerBound).first {
      $0.range.count > 1 && $0.range.upperBound <= range.upperBound && isPart($0)
    }
    guard let first else { return false }
    let end = first.range.upperBound
    return end == range.upperBound
      || view.hits.contains(startingAt: end) { $0.range.upperBound == range.upperBound && isPart($0) }
      || range.upperBound > end + 1
        && (end..<range.upperBound).allSatisfy { statistics.transcription(view.text[$0]) > 0 }
  }

  func isPart(_ hit: LexiconHit) -> Bool { statistics.features(hit)?.isNamePart ?? false }

  private func given(
    after offset: Int, family: Int, odds: Int, from start: Int, above least: Int, in view: DocumentView
  ) -> NameReadings {
    var readings = NameReadings()
    var next = offset
    while view.text.unit(at: next).isBlank, next < offset + 3 { next += 1 }
    // 李在明: 在 begins given names of two.
    let isThere = view.text.unit(at: next) == "在" && next == offset
    guard let a = isThere ? statistics.character(view.text[next]) : part(at: next, in: view.text) else {
      return readings
    }
    let isSpaced = next > offset
    func add(_ shape: PersonEvidence.Shape, _ end: Int, _ form: Int, surname: Int) {
      guard form > least else { return }
      readings.append(NameReading(range: start..<end, shape: shape, form: form, surname: surname))
    }
    if !isThere { add(isSpaced ? .spaced : .single, next + 1, odds + a.alone, surname: family) }
    // 石 远 山
    if isSpaced, let end = spacedEnd(after: next, gap: next - offset, in: view),
      let b = part(at: end - 1, in: view.text)
    {
      add(.spaced, end, odds + a.followed(by: b), surname: family)
    }
    guard let b = part(at: next + 1, in: view.text) else { return readings }
    add(
      isSpaced ? .spaced : .double, next + 2, odds + a.followed(by: b) - (isSpaced ? 20 : 0), surname: family)
    // Married names: 林陈阿满, and Vietnamese ones: 阮氏秋荷
    if !isSpaced, family == 1, a.surname > NameShapes.leastSecond || view.text.unit(at: next) == "氏",
      let c = part(at: next + 2, in: view.text)
    {
      let shape = view.text.unit(at: next) == "氏" ? PersonEvidence.Shape.double : .doubleSurname
      add(shape, next + 3, odds + max(20, Int(a.surname)) + b.followed(by: c), surname: 2)
    }
    return readings
  }

  /// Where a name ends whose second character of the given name stands behind as many blanks as the first: in no longer
  /// word, 石 远 山东省.
  private func spacedEnd(after first: Int, gap: Int, in view: DocumentView) -> Int? {
    let last = first + 1 + gap
    guard last < view.text.count, (first + 1..<last).allSatisfy({ view.text[$0].isBlank }),
      view.text[last].isHan, view.tokens.isBoundary(last + 1)
    else { return nil }
    return last + 1
  }

  /// What is known of the character at `offset`, nil where it can be no part of a given name.
  @inline(__always)
  private func part(at offset: Int, in text: AnalysisText) -> NameStatistics.Character? {
    let unit = text.unit(at: offset)
    guard unit.isHan else { return nil }
    let character = statistics.character(unit)
    return character.isParticle ? nil : character
  }
}
