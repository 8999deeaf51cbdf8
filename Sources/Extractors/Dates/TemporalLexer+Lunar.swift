internal import TextPipeline

/// The Chinese calendar and years of other reckonings: 农历二月初八, 癸卯年九月廿七, 正月十五, 民国113年.
extension TemporalLexer {
  private static let calendars = WordMap<Bool>([
    "农历": true, "阴历": true, "旧历": true, "夏历": true, "公历": false, "阳历": false, "公元": false, "西元": false,
  ])
  private static let namedMonths = WordMap<Int>([
    "正月": 1, "冬月": 11, "腊月": 12, "十一月": 11, "十二月": 12,
  ])
  private static let stems: UnitSet = "甲乙丙丁戊己庚辛壬癸"
  private static let zodiac: UnitSet = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
  private static let branches: UnitSet = "子丑寅卯辰巳午未申酉戌亥"

  /// The first two units of every word of this file.
  static var lunarOpenings: [(UInt16, UInt16)] {
    let cycle = "甲乙丙丁戊己庚辛壬癸".utf16.flatMap { stem in "子丑寅卯辰巳午未申酉戌亥".utf16.map { (stem, $0) } }
    return calendars.openings + namedMonths.openings + cycle
  }

  func lunarCalendar(at start: Int) -> TemporalToken? {
    guard let (end, isLunar) = TemporalLexer.calendars.match(in: text, at: start), isLunar else { return nil }
    let next = text.unit(at: end)
    guard TemporalNumber.starters.contains(next) || TemporalLexer.wordStarters.contains(next) || next == " "
    else { return nil }
    return TemporalToken(.lunarCalendar, start..<end, strength: .weak)
  }

  /// 民国113年, 康熙二十年, 公元794年, 甲辰年.
  func eraYear(at start: Int) -> TemporalToken? {
    if let (end, base) = Vocabulary.eras.match(in: text, at: start) {
      guard let (value, end) = eraNumber(at: end), value <= 200 else { return nil }
      return TemporalToken(.year(.given(base + value)), start..<end)
    }
    // 公元前221年, (前71年)
    let isBare = text[start] == "前" && !text.unit(at: start - 1).isHan
    if isBare || text.has("公元前", at: start) || text.has("西元前", at: start) {
      guard let number = TemporalNumber.read(text, at: isBare ? start + 1 : start + 3), number.isPlain,
        !isBare || number.form == .arabic && number.width >= 2,
        text.unit(at: number.end) == "年"
      else { return nil }
      return TemporalToken(.year(.given(-number.value)), start..<number.end + 1)
    }
    if text.has("公元", at: start) || text.has("西元", at: start) {
      guard let number = TemporalNumber.read(text, at: start + 2), number.isPlain,
        text.unit(at: number.end) == "年"
      else { return nil }
      return TemporalToken(.year(.given(number.value)), start..<number.end + 1)
    }
    let year = TemporalLexer.zodiac.contains(text.unit(at: start + 2)) ? start + 3 : start + 2
    if TemporalLexer.stems.contains(text[start]), TemporalLexer.branches.contains(text.unit(at: start + 1)),
      text.unit(at: year) == "年", let cycle = sexagenary(text[start], text[start + 1])
    {
      return TemporalToken(.cycleYear(cycle), start..<year + 1)
    }
    return nil
  }

  private func eraNumber(at start: Int) -> (Int, Int)? {
    if text.unit(at: start) == "元", text.unit(at: start + 1) == "年" { return (1, start + 2) }
    var at = start
    if text.unit(at: at) == " " { at += 1 }
    guard let number = TemporalNumber.read(text, at: at), number.isPlain else { return nil }
    var end = number.end
    if text.unit(at: end) == " " { end += 1 }
    guard text.unit(at: end) == "年" else { return nil }
    return (number.value, text.unit(at: end + 1) == "度" ? end + 2 : end + 1)
  }

  /// 1…60, nil where stem and branch never meet.
  private func sexagenary(_ stem: UInt16, _ branch: UInt16) -> Int? {
    let stems = Array("甲乙丙丁戊己庚辛壬癸".utf16)
    let branches = Array("子丑寅卯辰巳午未申酉戌亥".utf16)
    guard let s = stems.firstIndex(of: stem), let b = branches.firstIndex(of: branch), (s - b) % 2 == 0 else {
      return nil
    }
    return (0..<60).first { $0 % 10 == s && $0 % 12 == b }.map { $0 + 1 }
  }

  /// A lunar month where only words tell: 正月, 腊月, 闰四月; and the day after it: 初八, 廿七, 十五.
  func lunarDay(at start: Int, after before: PointParse) -> TemporalToken? {
    if before.level < 5 {
      if text.unit(at: start) == "闰", let number = TemporalNumber.read(text, at: start + 1), number.isPlain,
        (1...12).contains(number.value), text.unit(at: number.end) == "月"
      {
        return TemporalToken(.lunarMonth(number.value, isLeap: true), start..<number.end + 1)
      }
      if let (end, month) = TemporalLexer.namedMonths.match(in: text, at: start),
        month != 11 && month != 12 || text[start] != "十"
      {
        return TemporalToken(.lunarMonth(month, isLeap: false), start..<end)
      }
      return nil
    }
    guard before.level == 5, before.isLunar || before.end == start,
      let (value, end, isMarked) = lunarDayNumber(at: start),
      before.isLunar || isMarked
    else { return nil }
    return TemporalToken(.lunarDay(value), start..<end)
  }

  /// 初八, 廿七, 三十; marked where only the Chinese calendar writes so.
  func lunarDayNumber(at start: Int) -> (value: Int, end: Int, isMarked: Bool)? {
    if text.unit(at: start) == "初" {
      let next = text.unit(at: start + 1)
      if next == "十" || text.has("10", at: start + 1) { return (10, start + (next == "十" ? 2 : 3), true) }
      let digit = next.isDigit ? Int(next) - 48 : TemporalNumber.digit(next) ?? 0
      if digit > 0, next != "两", next != "俩" { return (digit, start + 2, true) }
    }
    guard let number = TemporalNumber.read(text, at: start), number.isPlain, number.form == .chinese,
      (1...30).contains(number.value)
    else {
      return nil
    }
    return (number.value, number.end, text[start] == "廿")
  }
}
