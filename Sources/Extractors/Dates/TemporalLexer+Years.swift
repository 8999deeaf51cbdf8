internal import TextPipeline

/// Years in numbers: 2024年, 九八年5月, 113年度, 2024学年, the eighties; and which texts count years of the Republic.
extension TemporalLexer {
  /// The Republic's years that stand bare with three digits: 2001 to 2050.
  static let republicanYears = 90...139

  /// Whether the text counts years of the Republic: 民國113年, 今(113)年, 112學年度, 113年底.
  static func countsRepublicanYears(_ text: AnalysisText) -> Bool {
    text.units.withUnsafeBufferPointer { units in
      guard units.count > 4 else { return false }
      for i in text.offsets(of: eraSigns, in: 1..<units.count) {
        if units[i] == "国" {
          if units[i - 1] == "民", i + 2 < units.count,
            units[i + 1].isDigit || isDigit(units[i + 1], units[i + 2])
          {
            return true
          }
        } else if units[i] == "年" {
          let isSchool = units[i - 1] == "学"
          let isBracketed = units[i - 1] == ")"
          guard year(units, endingAt: isSchool || isBracketed ? i - 1 : i) else { continue }
          if isSchool || isBracketed { return true }
          let next = i + 1 < units.count ? units[i + 1] : 0
          let after = i + 2 < units.count ? units[i + 2] : 0
          // not 100年底蕴, 100年初心
          if next == "度" || next == "底" && after != "蕴" || next == "初" && after != "心" { return true }
        }
      }
      return false
    }
  }

  private static let eraSigns: UnitSet = "国年"

  /// 民国一一四年
  private static func isDigit(_ first: UInt16, _ second: UInt16) -> Bool {
    TemporalNumber.digit(first) != nil && TemporalNumber.digit(second) != nil
  }

  /// Three digits, no fourth, that make a year of the Republic.
  private static func year(_ units: UnsafeBufferPointer<UInt16>, endingAt end: Int) -> Bool {
    guard end >= 3, units[end - 1].isDigit, units[end - 2].isDigit, units[end - 3].isDigit,
      end == 3 || !units[end - 4].isDigit && units[end - 4] != "." && units[end - 4] != ","
    else { return false }
    let value = Int(units[end - 3] - 48) * 100 + Int(units[end - 2] - 48) * 10 + Int(units[end - 1] - 48)
    return republicanYears.contains(value)
  }

  /// 2024学年, 112学年度: the Republic's where three digits are written.
  func schoolYear(_ number: TemporalNumber) -> Int? {
    guard number.form != .chinese else { return nil }
    switch number.width {
    case 4: return number.value
    case 3 where TemporalLexer.republicanYears.contains(number.value): return number.value + 1911
    case 2 where isRepublican && number.value >= 80: return number.value + 1911
    default: return nil
    }
  }

  func year(_ number: TemporalNumber, unitAt unit: Int, after before: PointParse) -> TemporalToken? {
    let start = number.range.lowerBound
    let next = text.unit(at: unit + 1)
    if next == "代", !isRepresenting(at: unit + 1, after: number) {
      guard before.level < 2, number.value % 10 == 0, number.value <= 2100,
        number.value < 100 || number.value >= 1000
      else { return nil }
      return TemporalToken(.decade(number.value / 10), start..<unit + 2)
    }
    guard before.level == 0 || before.isOnlyLunarMark else { return nil }
    if next == "级" || next == "龄" || next == "制" || next == "期" && number.width < 4 { return nil }
    guard let value = yearValue(number, followedAt: unit + 1) else { return nil }
    return TemporalToken(.year(.given(value)), start..<(next == "度" ? unit + 2 : unit + 1))
  }

  /// 2001年代表中国: no decade
  private func isRepresenting(at start: Int, after number: TemporalNumber) -> Bool {
    guard number.width == 4 else { return false }
    switch text.unit(at: start + 1) {
    case "表", "理", "言", "替", "购", "销", "办": return true
    default: return number.value % 10 != 0
    }
  }

  /// What year a number before 年 names, nil where it counts years.
  private func yearValue(_ number: TemporalNumber, followedAt next: Int) -> Int? {
    let value = number.value
    switch (number.form, number.width) {
    case (.arabic, 4), (.digits, 4):
      return (1000...2999).contains(value) ? value : nil
    case (.digits, 2):
      guard value < 10 || startsMonth(at: next) || isYearTail(at: next) else { return nil }
      return value < 50 ? 2000 + value : 1900 + value
    case (.arabic, 3), (.digits, 3):
      // 113年度, 112年10月: the Republic's years, written bare in Taiwan; 927年5月 is that of the common era
      let isMonthNext = startsMonth(at: next)
      if TemporalLexer.republicanYears.contains(value),
        isRepublican && !isCountTail(next) || text.unit(at: next) == "度"
          || number.form == .arabic && isMonthNext
      {
        return value + 1911
      }
      return isMonthNext || isOldYear(number, followedAt: next) ? value : nil
    case (.arabic, 2):
      if isRepublican, value >= 10, startsMonth(at: next) || namesYear(number, followedAt: next) {
        return value + 1911
      }
      guard
        startsMonth(at: next) || isYearTail(at: next) || value < 10
          || FeastLexicon.begins(in: text, at: next) && !text.unit(at: number.range.lowerBound - 1).isHan
      else { return nil }
      return value < 50 ? 2000 + value : 1900 + value
    case (.chinese, _) where isRepublican && value < 140:
      return value >= 60 && namesYear(number, followedAt: next) ? value + 1911 : nil
    case (.chinese, _):
      return (1900...2999).contains(value) && startsMonth(at: next) ? value : nil
    default:
      return nil
    }
  }

  /// 在789年, at the end of its clause
  private func isOldYear(_ number: TemporalNumber, followedAt next: Int) -> Bool {
    let previous = text.unit(at: number.range.lowerBound - 1)
    return (previous == "在" || previous == "于") && !text.unit(at: next).isHan && number.value > 139
  }

  /// In a text that counts years of the Republic, 96年 after a preposition or at the head of a clause is one.
  private func namesYear(_ number: TemporalNumber, followedAt next: Int) -> Bool {
    if isCountTail(next) { return false }
    switch text.unit(at: number.range.lowerBound - 1) {
    case "于", "在", "自", "从", "至", "到", "和", "及", "与": return true
    case let unit: return !unit.isHan
    }
  }

  /// A month follows, so that the number before 年 is a year.
  private func startsMonth(at start: Int) -> Bool {
    guard let number = TemporalNumber.read(text, at: start), number.isPlain, (1...12).contains(number.value)
    else { return false }
    if text.unit(at: number.end) == "月" { return true }
    return false
  }

  private func isYearTail(at start: Int) -> Bool {
    text.unit(at: start) == "底" || text.unit(at: start) == "末" || text.unit(at: start) == "第"
      || Vocabulary.quarters.match(in: text, at: start) != nil
  }

  /// What follows 年 where it counts years: 120年来, 100年校庆.
  private func isCountTail(_ next: Int) -> Bool {
    switch text.unit(at: next) {
    case "来", "以", "间", "的", "后", "前", "内", "多", "余", "历", "之", "资", "级", "个", "半", "老", "期", "校", "庆", "华",
      "左", "有", "风", "时":
      return true
    default: return false
    }
  }
}
