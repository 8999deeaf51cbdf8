internal import TextPipeline

/// Numbers that count nothing although a measure word seems to follow.
extension QuantityGrammar {
  /// Part of a code, a version, a clock time, a telephone number: WX-301, 1.2.3, 12:30, 4×100.
  func isInsideCode(_ numeral: Numeral) -> Bool {
    let start = numeral.range.lowerBound
    let before = text.unit(at: start - 1)
    let beforeThat = text.unit(at: start - 2)
    switch before {
    case "-", "/", ".", ":", "_", "#", "@", "=", "*", "×", "+", "~", "—":
      return before == "×" || before == "*" || before == "#" || beforeThat.isDigit || beforeThat.isLatin
    case "%": return beforeThat > 0x20 && beforeThat < 0x7F
    case ",":
      return numeral.isArabic && beforeThat.isDigit && text.unit(at: numeral.range.upperBound) != "%"
        && numeral.range.count == 3 && isThousands(start)
    default: return false
    }
  }

  /// 12,345,67: the rest of a malformed group
  private func isThousands(_ start: Int) -> Bool {
    var i = start - 2
    while i >= 0, text[i].isDigit { i -= 1 }
    return start - 2 - i > 3
  }

  /// Whether a number with this unit says how many.
  func isCounted(_ unit: QuantityUnits.Match, _ numeral: Numeral, _ index: Int) -> Bool {
    let start = numeral.range.lowerBound
    let before = text.unit(at: start - 1)
    let isSmallChinese = numeral.form == .chinese && numeral.range.count == 1
    if before.isLatin, !isModel(numeral, unit) { return false }
    if isSmallChinese, Self.beforeWeekday.contains(before) { return false }
    // 三次产业: agriculture, industry and services
    if text.has("次产业", at: numeral.range.upperBound) { return false }
    if isPlace(numeral, unit) || isSpot(numeral, unit) || isSlogan(numeral, unit) || isSession(numeral, unit)
    {
      return false
    }
    if let previous = index > 0 ? view.numerals[index - 1] : nil, previous.range.upperBound == start,
      numeral.form == .chinese, previous.form == .chinese, !isSmallChinese
    {
      return false
    }
    if numeral.form == .chinese, numeral.isBare { return isBareCounted(unit, numeral) }
    let unitText = text[unit.range.lowerBound]
    if isSmallChinese, unit.name.upperBound < unit.range.upperBound, text[start] == "一" || text[start] == "二",
      unit.kind == .money || unit.kind == .measure
    {
      return true
    }
    if isSmallChinese, text[start] == "一" { return Bounds.before(start, in: text) != nil || isOne(unit) }
    if isSmallChinese, text[start] == "二", unit.range.count == 1 {
      return unit.kind == .multiple || unitText == "个"
    }
    if isSmallChinese, text[start] == "零" || text[start] == "〇" || text[start] == "○" {
      return unit.kind != .tenths && unit.range.count > 1
    }
    if text[start] == "十", isSmallChinese, unitText == "分" || unitText == "足" { return false }
    switch unit.kind {
    case .count where numeral.form == .chinese && numeral.value.exponent < 0: return false
    case .tenths: return isTenths(numeral, at: unit.range.upperBound)
    case .count(.figures):
      return numeral.isArabic && !before.isLatin || numeral.range.count > 1 || unit.range.count > 1
    case .count(.ordinal), .count(.never): return false
    default: return true
    }
  }

  /// AED1086台, CT2台: a number behind a Latin name counts if a classifier of things follows.
  private func isModel(_ numeral: Numeral, _ unit: QuantityUnits.Match) -> Bool {
    guard numeral.isArabic, text.unit(at: numeral.range.lowerBound - 2).isLatin,
      case .count(let use) = unit.kind
    else {
      return false
    }
    return use == .counted || use == .person
  }

  /// 百名, 上千人, 万余亩: but not 万分, 百家争鸣.
  private func isBareCounted(_ unit: QuantityUnits.Match, _ numeral: Numeral) -> Bool {
    let start = numeral.range.lowerBound
    if numeral.range.count > 1 { return unit.kind != .tenths && unit.kind != .multiple }
    if numeral.range.upperBound < unit.range.lowerBound { return true }
    if Bounds.before(start, in: text) != nil || Bounds.isUpTo(start, in: text) { return true }
    switch unit.kind {
    case .count(.person), .count(.times): return unit.range.count > 1
    case .count(.counted): return text[unit.range.lowerBound] == "名" || text[unit.range.lowerBound] == "位"
    case .money: return unit.range.count > 1
    default: return false
    }
  }

  /// 一 says "a" before a measure word; with a proper unit it counts.
  private func isOne(_ unit: QuantityUnits.Match) -> Bool {
    switch unit.kind {
    case .count, .tenths: text.unit(at: unit.range.upperBound) == "半" && unit.kind == .tenths
    case .multiple: true
    case .measure: unit.range.count > 1 || isWhole(unit)
    case .money: unit.range.count > 1
    case .age, .percent: true
    }
  }

  /// 一吨半, and 一升 where nothing else is said.
  private func isWhole(_ unit: QuantityUnits.Match) -> Bool {
    let next = text.unit(at: unit.range.upperBound)
    if next == "半" { return !text.unit(at: unit.range.upperBound + 1).isHan }
    return unit.range.upperBound == text.count && unit.range.lowerBound <= 2
  }

  /// 三成, 近四成: not 三成员, 七成熟.
  func isTenths(_ numeral: Numeral, at end: Int) -> Bool {
    guard numeral.value < DecimalNumber(11) else { return false }
    return !Self.afterMember.contains(text.unit(at: end))
  }

  /// “两个维护”, “四人帮”: a figure that opens a quoted catchword.
  private func isSlogan(_ numeral: Numeral, _ unit: QuantityUnits.Match) -> Bool {
    guard numeral.form == .chinese, numeral.range.count <= 2,
      text.unit(at: numeral.range.lowerBound - 1) == "“",
      case .count = unit.kind
    else { return false }
    return (unit.range.upperBound..<min(text.count, unit.range.upperBound + 8)).contains { text[$0] == "”" }
  }

  /// 十四届全国人大三次会议: the third session of the fourteenth congress, not three of them.
  private func isSession(_ numeral: Numeral, _ unit: QuantityUnits.Match) -> Bool {
    let end = unit.range.upperBound
    if text.has("届", endingAt: end) { return numeral.form == .chinese && DecimalNumber(10) < numeral.value }
    return numeral.form == .chinese && text.has("次", endingAt: end)
      && Self.beforeSession.contains(text.unit(at: numeral.range.lowerBound - 1))
      && (text.has("会议", at: end) || text.has("全会", at: end) || text.has("全体", at: end))
  }

  private static let beforeSession: UnitSet = "大委协会纪届"

  /// 三台县, 五台山: the numeral begins a place name that runs past the unit.
  private func isPlace(_ numeral: Numeral, _ unit: QuantityUnits.Match) -> Bool {
    guard !numeral.isArabic else { return false }
    return view.hits.contains(startingAt: numeral.range.lowerBound) {
      Self.places.contains($0.type) && $0.range.upperBound > unit.range.upperBound
        || $0.type == .festival && $0.range.count > 2
    }
  }

  /// 五棵松, 六道沟, 三道河: names of spots that no lexicon has.
  private func isSpot(_ numeral: Numeral, _ unit: QuantityUnits.Match) -> Bool {
    guard numeral.form == .chinese, numeral.range.count == 1, unit.range.count == 1 else { return false }
    let next = text.unit(at: unit.range.upperBound)
    switch text[unit.range.lowerBound] {
    case "棵": return next == "松" && !Self.beforePlanted.contains(text.unit(at: numeral.range.lowerBound - 1))
    case "道": return Self.afterDao.contains(next)
    default: return false
    }
  }

  private static let beforePlanted: UnitSet = "了有是种栽植移这那"
  private static let afterDao: UnitSet = "沟河岭湾梁坎"
  private static let places: Set<LexiconType> = Set(
    ["division", "country", "region", "nature", "landmark", "foreigncity"].map { LexiconType($0) })
  private static let beforeWeekday: UnitSet = "周期拜初其老第"
  private static let afterMember: UnitSet = "功立员为果绩本长都品分年人语活交因份群单熟心效天渝名型千上套就"
}
