internal import TextPipeline

/// Where an expression may begin: a look at two characters, or past one number, that leaves out nearly every place of a
/// text before the grammar is asked.
struct TemporalTriggers {
  private var firsts = TemporalNumber.starters
  private let starters = TemporalNumber.starters
  /// Pairs of first units, hashed into 64 K bits; a false hit only costs time.
  private var pairs = [UInt64](repeating: 0, count: 1024)

  static let standard = TemporalTriggers()

  /// Words of one character that need a number after them.
  private let leads: UnitSet = "差近约超逾上下前后过第头闰早晨晚夜午"
  /// What may follow a number that means time.
  private let afterNumber: UnitSet = "年月日号时点分秒周天世季个多余来半:-—~/至到起礼星刻钟昼工交自载小课学财pPaAHh"
  private let numberUnits: UnitSet = "0123456789零〇○一二三四五六七八九十两俩廿卅几数百千万半O,."

  private init() {
    typealias Words = TemporalVocabulary
    var openings = Words.years.openings + Words.months.openings + Words.days.openings + Words.parts.openings
    openings +=
      Words.edges.openings + Words.halves.openings + Words.quarters.openings + Words.relativeQuarters.openings
    openings +=
      Words.relativeHalves.openings + Words.yearPairs.openings + Words.centuries.openings
      + Words.eras.openings + Words.seasons.openings + Words.dayPairs.openings
    openings +=
      Words.references.openings + DurationBounds.leading.openings + FeastLexicon.openings
      + TemporalLexer.lunarOpenings
    for (a, b) in openings where b != 0 { insert(a, b) }
    for (a, b) in Words.weeks.openings {
      if b != 0 { insert(a, b) } else { for unit in "周星礼".utf16 { insert(a, unit) } }
    }
    for unit in "一二三四五六日天末".utf16 { insert("周".utf16.first!, unit) }
    insert(pairsOf: "星期 礼拜 大约 公元 西元 最后 上半 下半 节后 节前")
    for unit in "今去明昨本上下前后".utf16 { for bracket in "(〔".utf16 { insert(unit, bracket) } }
    for unit in TemporalTriggers.leadUnits { firsts.insert(unit) }
  }

  private static let leadUnits = Array("差近约超逾上下前后过第头闰早晨晚夜午每".utf16)

  private mutating func insert(pairsOf words: String) {
    for word in words.split(separator: " ") {
      let units = Array(word.utf16)
      insert(units[0], units[1])
    }
  }

  private mutating func insert(_ a: UInt16, _ b: UInt16) {
    firsts.insert(a)
    let i = TemporalTriggers.slot(a, b)
    pairs[i >> 6] |= 1 << UInt64(i & 63)
  }

  @inline(__always)
  private static func slot(_ a: UInt16, _ b: UInt16) -> Int { Int((a &* 40_503) ^ (b &* 9_176)) }

  @inline(__always)
  private func contains(_ a: UInt16, _ b: UInt16) -> Bool {
    let i = TemporalTriggers.slot(a, b)
    return pairs[i >> 6] & (1 << UInt64(i & 63)) != 0
  }

  /// The next place from `start` on where an expression may begin; the text's end if there is none.
  func next(in units: [UInt16], from start: Int) -> Int {
    var i = firsts.next(in: units, from: start, to: units.count)
    while i < units.count, !units.withUnsafeBufferPointer({ mayBegin($0, i) }) {
      i = firsts.next(in: units, from: i + 1, to: units.count)
    }
    return i
  }

  private func mayBegin(_ units: UnsafeBufferPointer<UInt16>, _ i: Int) -> Bool {
    let first = units[i]
    let second = i + 1 < units.count ? units[i + 1] : 0
    if first == "每" || contains(first, second) { return true }
    guard starters.contains(first) else {
      return leads.contains(first) && starters.contains(second)
    }
    var end = i + 1
    while end < units.count, end - i < 24, numberUnits.contains(units[end]) { end += 1 }
    // 2024, 20240307, 113.9.26 without any word
    if first.isDigit, end - i >= 4 { return true }
    guard end < units.count else { return false }
    if units[end] == " ", end + 1 < units.count { end += 1 }
    // 3、4月份
    if units[end] == "、" { return end + 1 < units.count && starters.contains(units[end + 1]) }
    return afterNumber.contains(units[end]) || units[end].isDigit
  }
}
