internal import TextPipeline

/// Finds the temporal token at a place of the text. What counts as a token depends on what came before:
/// 早 is a part of day only after a day, 十五 a day only after a lunar month.
struct TemporalLexer {
  typealias Kind = TemporalToken.Kind
  typealias Vocabulary = TemporalVocabulary

  let text: AnalysisText
  /// The text counts years of the Republic (民國113年), so that a bare 112年 is one too.
  let isRepublican: Bool

  init(text: AnalysisText) {
    self.text = text
    isRepublican = TemporalLexer.countsRepublicanYears(text)
  }

  /// - Parameters:
  ///   - start: UTF-16 units of the analysis text.
  ///   - before: the expression so far.
  func token(at start: Int, after before: PointParse) -> TemporalToken? {
    let first = text.unit(at: start)
    if TemporalNumber.starters.contains(first), let token = numberToken(at: start, after: before) {
      return token
    }
    guard TemporalLexer.wordStarters.contains(first) else { return nil }
    return word(at: start, after: before)
  }

  /// Characters that may begin a token that is a word.
  static let wordStarters: UnitSet =
    "差零此西节假长小昭令平明大暑寒同康雍乾嘉道咸宣洪永成弘万天崇顺贞开神头今本去上昨明来下前大后这当同次翌该即隔第凌拂清早晨一黎中正午晌傍晚黄夜深半入子白日年月岁季初底末伊首春夏秋冬周星礼农阴旧元端重七除国劳妇植建儿青教圣平腊五六十八九民公最闰廿廿立雨惊芒小处寒霜公甲乙丙丁戊己庚辛壬癸双情护母父感万愚光"

  private func word(at start: Int, after before: PointParse) -> TemporalToken? {
    let level = before.level
    func match<V>(_ words: WordMap<V>, _ kind: (V) -> Kind) -> TemporalToken? {
      words.match(in: text, at: start).map { TemporalToken(kind($0.value), start..<$0.end) }
    }
    if level < 5, let token = bracketedPeriod(at: start, after: before) { return token }
    if level < 3 {
      if let token = yearWord(at: start) { return token }
      if let token = eraYear(at: start) { return token }
      if let (end, century) = Vocabulary.centuries.match(in: text, at: start), level == 0 {
        return TemporalToken(.century(century), start..<end)
      }
    }
    if level <= 3, let token = lunarCalendar(at: start) { return token }
    if level < 4 {
      if let token = match(Vocabulary.halves, { .half(.given($0)) }) { return token }
      if level == 0, let (end, n) = Vocabulary.relativeQuarters.match(in: text, at: start) {
        return TemporalToken(.quarter(.fromWriting(n)), start..<end)
      }
      if level == 0, let (end, n) = Vocabulary.relativeHalves.match(in: text, at: start) {
        return TemporalToken(.half(.fromWriting(n)), start..<end)
      }
      if let token = match(Vocabulary.quarters, { .quarter(.given($0)) }) { return token }
      if level == 3, let token = match(Vocabulary.shortQuarters, { .quarter(.given($0)) }) { return token }
      if before.hasYear || level == 0, let token = match(Vocabulary.seasons, { .season($0) }) { return token }
    }
    if let token = span(at: start, after: before) { return token }
    if level < 7, let token = ordinal(at: start, after: before) { return token }
    if level < 5, let token = monthWord(at: start) { return token }
    if level == 0 || level == 6, let token = holidayDay(at: start, after: before) { return token }
    if level < 7 {
      if before.hasMonth, let token = match(Vocabulary.thirds, { .third($0) }) { return token }
      if let token = FeastLexicon.token(in: text, at: start, after: before) { return token }
      if let token = lunarDay(at: start, after: before) { return token }
      if let token = dayWord(at: start) { return token }
    }
    if level >= 3, level <= 5, text.has("同期", at: start) {
      return TemporalToken(.samePeriod, start..<start + 2)
    }
    if level == 7, text.has("当天", at: start) || text.has("当日", at: start) {
      return TemporalToken(.sameDay, start..<start + 2)
    }
    if level == 7, text.has("当晚", at: start) { return TemporalToken(.part(.evening), start..<start + 2) }
    if level < 10, let token = clockToCome(at: start) { return token }
    if level == 0 || level == 5, let token = match(Vocabulary.monthHalves, { .monthEdge($0) }) {
      return token
    }
    if let token = edge(at: start, after: before) { return token }
    if level < 9, let token = weekToken(at: start, after: before) { return token }
    if level < 9 {
      if let token = match(Vocabulary.parts, { .part($0) }) { return token }
      if let token = shortPart(at: start, after: before) { return token }
      if before.hasYear, level == 3, let token = match(Vocabulary.shortSeasons, { .season($0) }),
        !text.unit(at: token.end).isHan
      {
        return token
      }
    }
    return nil
  }

  /// 今(113)年, 去(2023)年, 本(9)月: the word and the number that it means
  private func bracketedPeriod(at start: Int, after before: PointParse) -> TemporalToken? {
    guard text.unit(at: start + 1) == "(" || text.unit(at: start + 1) == "〔" else { return nil }
    switch text[start] {
    case "今", "去", "明", "本", "上", "下", "前", "后": break
    default: return nil
    }
    guard let number = TemporalNumber.read(text, at: start + 2), number.isPlain,
      text.unit(at: number.end) == ")" || text.unit(at: number.end) == "〕"
    else { return nil }
    let unit = number.end + 1
    switch text.unit(at: unit) {
    case "年":
      guard before.level == 0, (90...139).contains(number.value) || (1900...2100).contains(number.value)
      else { return nil }
      return TemporalToken(
        .year(.given(number.value < 200 ? number.value + 1911 : number.value)), start..<unit + 1)
    case "月":
      guard before.level < 5, (1...12).contains(number.value) else { return nil }
      return TemporalToken(.month(.given(number.value)), start..<unit + 1)
    default: return nil
    }
  }

  /// What makes another word of 年初 and 年中: 学年中, 青年初次.
  private static let beforeYear: UnitSet = "一学青少老成往历多数几整全每财"

  private func yearWord(at start: Int) -> TemporalToken? {
    if let (end, first) = Vocabulary.yearPairs.match(in: text, at: start) {
      return TemporalToken(.year(.fromWriting(first)), start..<end, upper: first + 1)
    }
    guard let (end, field) = Vocabulary.years.match(in: text, at: start) else { return nil }
    let next = text.unit(at: end)
    let previous = text.unit(at: start - 1)
    switch text[start] {
    case "上":
      if previous == "以" || previous == "晚" || previous == "马" || previous == "早" || previous == "加"
        || next == "纪" || next == "终"
      {
        return nil
      }
    case "前":
      if previous == "目" || previous == "之" || previous == "此" || previous == "以" || previous == "日" {
        return nil
      }
    case "后": if previous == "之" || previous == "以" || previous == "今" || previous == "然" { return nil }
    case "明": if previous == "清" || previous == "文" || previous == "光" { return nil }
    case "当": if previous == "想" || previous == "应" { return nil }
    case "同", "次": if previous == "不" || previous == "本" || previous == "每" || previous == "首" { return nil }
    case "本": if next == "级" || previous == "成" { return nil }
    // 连续第二年
    case "第":
      if next == "度" || previous.isHan && previous != "到" && previous != "至" && previous != "于" { return nil }
    case "今": break
    case "来": if previous != 0, previous.isHan { return nil }
    default: break
    }
    if next == "级" || next == "轻" || next == "龄" || next == "货" || next == "猪" || next == "夜" || next == "味" {
      return nil
    }
    return TemporalToken(.year(field), start..<end)
  }

  private func monthWord(at start: Int) -> TemporalToken? {
    guard let (end, field) = Vocabulary.months.match(in: text, at: start) else { return nil }
    let next = text.unit(at: end)
    if next == "球" || next == "饼" || next == "子" || (next == "亮") { return nil }
    if text[start] == "上", text.unit(at: start - 1) == "以" { return nil }
    // 世界首次月球背面采样
    if text[start] == "次" || text[start] == "同", text.unit(at: start - 1) == "首" { return nil }
    if text[start] == "当", text.unit(at: start - 1) == "应" { return nil }
    return TemporalToken(.month(field), start..<(next == "份" ? end + 1 : end))
  }

  /// 年初, 月底; and 底, 末, 初 after the name of a period.
  private func edge(at start: Int, after before: PointParse) -> TemporalToken? {
    guard let (end, modifier) = Vocabulary.edges.match(in: text, at: start) else { return nil }
    let next = text.unit(at: end)
    switch text[start] {
    case "年", "岁":
      guard before.level == 0 || before.level == 3 else { return nil }
      if before.level == 0,
        text.unit(at: start - 1).isDigit || TemporalLexer.beforeYear.contains(text.unit(at: start - 1))
      {
        return nil
      }
      return TemporalToken(.yearEdge(modifier), start..<end)
    case "月":
      // 在过去几个月中
      guard before.level == 0 && text.unit(at: start - 1) != "个" || before.level == 5 else { return nil }
      // 月中国: 中国
      if text[start + 1] == "中", next == "国" || next == "华" || next == "欧" { return nil }
      return TemporalToken(.monthEdge(modifier), start..<end)
    default:
      guard before.level >= 1, before.level <= 5 else { return nil }
      if end - start == 1, modifier == .start {
        // 初中, 初级; 正月初八
        if next == "中" || next == "级" || next == "步" || next == "期" || next == "心" || next == "始"
          || next == "夏" || next == "冬"
          || next == "秋" || next == "春" || next == "审" || next == "赛" || TemporalNumber.digit(next) != nil
          || next == "十"
        {
          return nil
        }
      }
      if end - start == 1, text[start] == "底",
        next == "气" || next == "线" || next == "层" || next == "数" || next == "册"
      {
        return nil
      }
      return TemporalToken(.edge(modifier), start..<end)
    }
  }
}
