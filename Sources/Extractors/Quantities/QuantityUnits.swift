internal import TextPipeline

/// What stands behind a number: a unit of measurement, a currency, a measure word, a share.
final class QuantityUnits: Sendable {
  struct Match {
    enum Kind: Equatable {
      case count(MeasureWords.Use)
      case measure, money, age, multiple
      /// %, ‰, 百分点
      case percent
      /// 成: tenths
      case tenths
    }
    var range: Range<Int>
    var kind: Kind
    /// Where the unit is written with 个 in front (个百分点), what it is called.
    var name: Range<Int>
    /// Its entry in the lexicon.
    var hit: LexiconHit?
  }

  private let units: LexiconTable<UnitDefinition>
  /// ISO 4217 codes
  private let currencies: LexiconTable<String>
  /// Measure words of users' lexicons: those of the built-in one have a `class`, and ``MeasureWords`` decides on them.
  private let measures: LexiconTable<Bool>

  init(lexicons: LexiconSet) {
    units = lexicons.table(of: .unit) { UnitDefinition($0.features) }
    currencies = lexicons.table(of: .currency) { $0.features["iso"].map(String.init) ?? "" }
    measures = lexicons.table(of: .measure) { $0.features["class"] == nil }
  }

  /// The value in units of the SI.
  /// - Parameter start: where the quantity starts; what stands before it says what 度 measures.
  func normalized(_ value: DecimalNumber, _ unit: Match, from start: Int, in text: AnalysisText)
    -> QuantityValue.Normalized?
  {
    if unit.name.count == 1, text[unit.name.lowerBound] == "度" {
      return degrees(value, unit, from: start, in: text)
    }
    return unit.hit.flatMap { units[$0] }?.normalized(value)
  }

  /// 度 of electricity is 3.6 MJ, of temperature a degree Celsius; else its size is not known.
  private func degrees(_ value: DecimalNumber, _ unit: Match, from start: Int, in text: AnalysisText)
    -> QuantityValue.Normalized?
  {
    if text.unit(at: unit.range.upperBound) == "电"
      || text.units[max(0, start - 12)..<start].contains(where: { $0 == "电" })
    {
      return (value * DecimalNumber(3_600_000)).map { .init(value: $0, unit: "J", dimension: "energy") }
    }
    guard text.units[max(0, start - 12)..<start].contains(where: { $0 == "温" }) else { return nil }
    return (value + DecimalNumber(27315, exponent: -2)).map {
      .init(value: $0, unit: "K", dimension: "temperature")
    }
  }

  /// ISO 4217 code of an amount from `start` on: 元 behind 港币 is of Hong Kong.
  /// - Parameter home: what 元 alone is in this text.
  func currency(_ unit: Match, from start: Int, home: String, in view: DocumentView) -> String? {
    let written = view.text[unit.name.lowerBound]
    if written == "元" || written == "块" || written == "圆" {
      for hit in view.hits.ending(at: start) where hit.range.count > 1 {
        if let code = currencies[hit], !code.isEmpty { return code }
      }
    }
    switch written {
    case "元", "圆", "块", "角", "毛": return home
    default:
      if let code = unit.hit.flatMap({ currencies[$0] }), !code.isEmpty { return code }
      return view.text.has("美元", at: unit.name.lowerBound) ? "USD" : nil
    }
  }

  /// The unit at `start` for a number of this form, nil if there is none or a word only begins like one.
  func match(at start: Int, after numeral: Numeral, in view: DocumentView) -> Match? {
    let text = view.text
    if let match = spreadPoints(at: start, in: text) { return match }
    var at = start
    // 3.5 万元, 50 人: one blank after Arabic digits
    if numeral.isArabic || numeral.range.count > 1, text.unit(at: at) == " " { at += 1 }
    guard at < text.count else { return nil }
    guard var match = longest(at: at, after: numeral, in: view) else { return nil }
    if at > start, match.kind == .count(.figures) { return nil }
    if at > start, !numeral.isArabic, match.range.count == 1,
      match.kind != .tenths || numeral.value.exponent >= 0
    {
      return nil
    }
    extend(&match, in: view)
    return match
  }

  /// 个百分 点, 个 百 分 点: set with blanks.
  private func spreadPoints(at start: Int, in text: AnalysisText) -> Match? {
    var i = start
    var blanks = 0
    var name = start
    func skip() {
      while text.unit(at: i) == " ", blanks < 8 { (i, blanks) = (i + 1, blanks + 1) }
    }
    skip()
    guard text.unit(at: i) == "个" else { return nil }
    let first = i
    i += 1
    for unit in Self.points {
      skip()
      guard text.unit(at: i) == unit else { return nil }
      if unit == Self.points[0] { name = i }
      i += 1
    }
    return Match(range: first..<i, kind: .percent, name: name..<i)
  }

  private static let points = Array("百分点".utf16)

  /// Whether a unit of time or another unit that is not taken stands at `start`: 1万小时.
  func isOther(at start: Int, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: start) { units[$0] != nil || currencies[$0] != nil }
  }

  private func longest(at start: Int, after numeral: Numeral, in view: DocumentView) -> Match? {
    let text = view.text
    var best: Match?
    func offer(_ end: Int, _ kind: Match.Kind, name: Range<Int>? = nil, hit: LexiconHit? = nil) {
      if end > (best?.range.upperBound ?? start) {
        best = Match(range: start..<end, kind: kind, name: name ?? start..<end, hit: hit)
      }
    }
    switch text[start] {
    case "%", "‰":
      // not the %20 of an address
      let next = text.unit(at: start + 1)
      if !next.isDigit, !next.isLatin { offer(start + 1, .percent) }
    case "成": offer(start + 1, .tenths)
    case "倍": offer(start + 1, .multiple)
    default: break
    }
    for i in view.hits.indices(startingAt: start) {
      let hit = view.hits.all[i]
      if let unit = units[hit] {
        guard let kind = kind(of: unit, hit.range, numeral, text) else { continue }
        let hasArticle = hit.range.count > 2 && text[start] == "个" && unit.dimension == "share"
        offer(hit.range.upperBound, kind, name: hasArticle ? start + 1..<hit.range.upperBound : nil, hit: hit)
      } else if currencies[hit] != nil, isMoney(hit.range, numeral, text) {
        offer(hit.range.upperBound, .money, hit: hit)
      } else if measures[hit] == true {
        offer(hit.range.upperBound, .count(.counted))
      }
    }
    if best == nil, let hit = view.hits.lexicons.hit(of: .measure, for: start..<start + 1, in: text),
      measures[hit] == true
    {
      offer(start + 1, .count(.counted))
    }
    if let (end, use) = measureWord(at: start, in: view) {
      offer(end, use == .age ? .age : .count(use))
    }
    // 7亿手, not 二手
    if text[start] == "手", best == nil, case .arabic(_, _, multiplied: true) = numeral.form {
      offer(start + 1, .count(.counted))
    }
    if best?.kind == .count(.never) { return nil }
    return best
  }

  /// The measure word at `start`. A word that only begins like one stands back where its first character leaves
  /// another word behind it, and it would not: 3项|目标, 8个|案件, but 3个|项目|建设.
  func measureWord(at start: Int, in view: DocumentView) -> (end: Int, use: MeasureWords.Use)? {
    let text = view.text
    guard let (end, use) = MeasureWords.words.match(in: text, at: start) else { return nil }
    // 十四届全国人大 is a session, 人口 is always one word.
    guard use == .never, end == start + 2, text[start] != "届", text[start] != "省", text[start] != "市",
      text[start] != "县", text[start] != "州", !text.has("人口", at: start),
      isWord(at: start + 1, in: view),
      isWord(at: start + 1, length: 3, in: view) || !isWord(at: end, in: view),
      let (shorter, other) = MeasureWords.words.match(in: text, at: start, limit: start + 1)
    else { return (end, use) }
    return (shorter, other)
  }

  /// Whether an ordinary word of two or three characters begins at `start`.
  private func isWord(at start: Int, in view: DocumentView) -> Bool {
    isWord(at: start, length: 2, in: view) || isWord(at: start, length: 3, in: view)
  }

  private func isWord(at start: Int, length: Int, in view: DocumentView) -> Bool {
    start + length <= view.text.count
      && view.hits.lexicons.hit(of: .word, for: start..<start + length, in: view.text) != nil
  }

  private func kind(of unit: UnitDefinition, _ range: Range<Int>, _ numeral: Numeral, _ text: AnalysisText)
    -> Match.Kind?
  {
    let first = text[range.lowerBound]
    let next = text.unit(at: range.upperBound)
    if text[range.upperBound - 1].isLatin, next.isLatin || next.isDigit { return nil }
    switch unit.dimension {
    case "time": return .count(.never)
    case "share" where first == "点" && range.count == 1: return isIndexPoint(numeral, next) ? .measure : nil
    case "share": return first.isHan && range.count == 1 || first.isLatin ? nil : .percent
    case "rate" where !first.isHan || text.units[range].contains("元".utf16.first!): return .money
    default: break
    }
    guard range.count == 1 else { return Self.wordsNotUnits.contains(text.string(range)) ? nil : .measure }
    if first.isLatin {
      // Single letters stand for too much (5G, 4K, 3D, 10W): only grams, litres, metres.
      return Self.latinUnits.contains(first) && numeral.isArabic ? .measure : nil
    }
    if first == "°" {
      let start = numeral.range.lowerBound
      return text.has("摄氏", endingAt: start) || text.has("华氏", endingAt: start) ? .measure : nil
    }
    if first == "方" { return isEarthwork(numeral, next) ? .measure : nil }
    guard Self.singleUnits.contains(first) || !unit.isAmbiguous else { return nil }
    switch first {
    case "度": return numeral.isArabic && !Self.notDegrees.contains(next) ? .measure : nil
    case "分": return isPoints(range, numeral, text) ? .measure : nil
    case "级": return isGrade(range, numeral, text) ? .measure : nil
    case "升": return Self.rises.contains(next) ? nil : .measure
    case "瓦", "伏", "帕", "匹", "环": return numeral.isArabic && next != "路" ? .measure : nil
    case "两":
      // 三十两, 二两: weight; not 十两会
      return !next.isHan || next == "白" || next == "黄" || next == "银" ? .measure : nil
    case "丈": return next == "夫" ? nil : .measure
    case "克": return next == "拉" || next == "服" ? nil : .measure
    case "米": return Self.notMetres.contains(next) ? nil : .measure
    default: return .measure
    }
  }

  /// 576.5分, 记分2.6万分; not 9时30分, 6分32秒, 三分公司.
  private func isPoints(_ range: Range<Int>, _ numeral: Numeral, _ text: AnalysisText) -> Bool {
    let next = text.unit(at: range.upperBound)
    guard numeral.isArabic || numeral.range.count > 1 else { return false }
    if next.isDigit || Self.notPointsBefore.contains(text.unit(at: numeral.range.lowerBound - 1)) {
      return false
    }
    return !next.isHan || Self.afterPoints.contains(next)
  }

  /// 6级左右, 14～16级: of wind, waves and earthquakes, not of posts and hospitals.
  private func isGrade(_ range: Range<Int>, _ numeral: Numeral, _ text: AnalysisText) -> Bool {
    let next = text.unit(at: range.upperBound)
    let start = numeral.range.lowerBound
    if next == "风" || next == "地" || next == "大" || next == "阵" || next == "强" { return true }
    guard numeral.isArabic else { return false }
    for i in max(0, start - 10)..<start where text[i] == "风" || text[i] == "震" || text[i] == "浪" {
      return true
    }
    return Bounds.after(range.upperBound, in: text) != nil
      || next == "的"
        && text.units[range.upperBound..<min(text.count, range.upperBound + 4)].contains { $0 == "风" }
      || !next.isHan && Self.rangeMarks.contains(text.unit(at: start - 1))
  }

  /// 9亿方: cubic metres, where a multiplier says that it is an amount.
  private func isEarthwork(_ numeral: Numeral, _ next: UInt16) -> Bool {
    guard case .arabic(_, _, multiplied: true) = numeral.form else { return false }
    return !next.isHan || next == "以" || next == "左" || next == "土" || next == "的"
  }

  /// An index rises by 0.3点; 3点 is a time.
  private func isIndexPoint(_ numeral: Numeral, _ next: UInt16) -> Bool {
    guard case .arabic(let decimals, _, _) = numeral.form, decimals > 0 else { return false }
    return !next.isDigit && next != "钟" && next != "半"
  }

  private func isMoney(_ range: Range<Int>, _ numeral: Numeral, _ text: AnalysisText) -> Bool {
    let next = text.unit(at: range.upperBound)
    if text[range.lowerBound] == "元", range.count == 4 { return false }
    if text[range.upperBound - 1].isLatin { return range.count >= 3 && !next.isLatin && !next.isDigit }
    guard range.count == 1 else { return true }
    switch text[range.lowerBound] {
    // 2000元代办费, but not 元代
    case "元": return numeral.isArabic || !Self.notYuan.contains(next)
    case "圆": return next != "桌" && next != "形" && next != "满"
    case "円", "€": return true
    default: return false
    }
  }

  /// 台(套), 元/股, 次/分: what belongs to the unit behind its first word.
  private func extend(_ match: inout Match, in view: DocumentView) {
    let text = view.text
    let end = match.range.upperBound
    if case .count = match.kind, text.unit(at: end) == "(", text.unit(at: end + 2) == ")",
      MeasureWords.inBrackets.contains(text.unit(at: end + 1))
    {
      match.range = match.range.lowerBound..<end + 3
      match.name = match.range
      return
    }
    guard text.unit(at: end) == "/", match.kind != .percent else { return }
    var last: Int?
    if let (wordEnd, use) = MeasureWords.words.match(in: text, at: end + 1), use != .never { last = wordEnd }
    for hit in view.hits.starting(at: end + 1) where units[hit] != nil {
      last = max(last ?? 0, hit.range.upperBound)
    }
    guard let last, !text.unit(at: last).isLatin || !text[last - 1].isLatin else { return }
    match.range = match.range.lowerBound..<last
    match.name = match.range
    if match.kind == .measure { match.hit = nil }
    if match.kind != .money { match.kind = .measure }
  }

  private static let latinUnits: UnitSet = "gmLlt"
  private static let singleUnits: UnitSet = "米克升吨斤两亩瓦伏帕磅坪顷匹尺寸丈度分级环呎吋哩℃℉㎡㎢"
  private static let notDegrees: UnitSet = "假过夏日量化难"
  private static let rises: UnitSet = "至到为级入幅高温"
  private static let notMetres: UnitSet = "兰粉饭粥其"
  private static let notYuan: UnitSet = "旦宵月素老首件代朝年帅气宇"
  private static let notPointsBefore: UnitSet = "时点:秒"
  private static let afterPoints: UnitSet = "的以和与及、优领之左击为获夺排居位高落击险"
  private static let rangeMarks: UnitSet = "至到~-—"
  private static let wordsNotUnits: Set<String> = [
    "直角", "圆周", "单位", "级风", "级地震", "颗星", "吨煤", "吨粮", "吨钢", "市两",
  ]
}
