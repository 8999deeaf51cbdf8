internal import TextPipeline

/// Feasts whose day follows from the year. The n-th weekdays are those that law or custom fixes; solar terms and lunar
/// feasts come from the Chinese calendar.
enum FeastLexicon {
  private struct Entry {
    var feast: Feast
    /// A word with other uses (国庆 is a given name, 十一 a number): only beside a year or a word of holidays.
    var isBare = false
  }

  private static let words: WordMap<Entry> = {
    var entries: [(String, Entry)] = []
    func add(_ names: String, _ feast: Feast, bare: Bool = false) {
      for name in names.split(separator: " ") {
        entries.append((String(name), Entry(feast: feast, isBare: bare)))
      }
    }
    add("元旦节 元旦日", .fixed(month: 1, day: 1))
    add("元旦", .fixed(month: 1, day: 1))
    add("情人节", .fixed(month: 2, day: 14))
    add("妇女节 三八节 三八妇女节 国际妇女节", .fixed(month: 3, day: 8))
    add("植树节", .fixed(month: 3, day: 12))
    add("愚人节", .fixed(month: 4, day: 1))
    add("劳动节 五一劳动节 国际劳动节", .fixed(month: 5, day: 1))
    add("五一", .fixed(month: 5, day: 1), bare: true)
    add("青年节 五四青年节", .fixed(month: 5, day: 4))
    add("儿童节 六一儿童节 国际儿童节", .fixed(month: 6, day: 1))
    add("六一", .fixed(month: 6, day: 1), bare: true)
    add("建党节", .fixed(month: 7, day: 1))
    add("建军节 八一建军节", .fixed(month: 8, day: 1))
    add("教师节", .fixed(month: 9, day: 10))
    add("国庆节 国庆日", .fixed(month: 10, day: 1))
    add("国庆 十一", .fixed(month: 10, day: 1), bare: true)
    add("光棍节", .fixed(month: 11, day: 11))
    add("万圣节", .fixed(month: 11, day: 1))
    add("平安夜", .fixed(month: 12, day: 24))
    add("圣诞节 圣诞", .fixed(month: 12, day: 25))
    add("母亲节", .weekday(month: 5, ordinal: 2, day: 7))
    add("父亲节", .weekday(month: 6, ordinal: 3, day: 7))
    add("感恩节", .weekday(month: 11, ordinal: 4, day: 4))
    add("春节 大年初一 农历新年 大年初1", .lunar(month: 1, day: 1))
    for (i, digit) in ["二", "三", "四", "五", "六", "七", "八", "九", "十"].enumerated() {
      add("大年初\(digit) 大年初\(i + 2)", .lunar(month: 1, day: i + 2))
    }
    add("元宵节", .lunar(month: 1, day: 15))
    add("元宵", .lunar(month: 1, day: 15), bare: true)
    add("龙抬头", .lunar(month: 2, day: 2))
    add("端午节", .lunar(month: 5, day: 5))
    add("端午", .lunar(month: 5, day: 5))
    add("七夕节 七夕", .lunar(month: 7, day: 7))
    add("中元节", .lunar(month: 7, day: 15))
    add("中秋节 中秋", .lunar(month: 8, day: 15))
    add("重阳节", .lunar(month: 9, day: 9))
    add("重阳", .lunar(month: 9, day: 9), bare: true)
    add("腊八节", .lunar(month: 12, day: 8))
    add("腊八", .lunar(month: 12, day: 8), bare: true)
    add("小年", .lunar(month: 12, day: 23), bare: true)
    add("除夕 除夕夜 大年三十 大年夜 年三十", .newYearsEve)
    add("清明节", .solarTerm(6))
    add("清明", .solarTerm(6))
    let terms = [
      "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑",
      "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
    ]
    let certain: Set = ["立春", "春分", "立夏", "夏至", "立秋", "秋分", "立冬", "冬至", "芒种", "惊蛰", "处暑", "霜降"]
    for (i, term) in terms.enumerated() where !term.isEmpty {
      add(term, .solarTerm(i), bare: !certain.contains(term))
      add(term + "节气", .solarTerm(i))
    }
    return WordMap(entries)
  }()

  static var openings: [(UInt16, UInt16)] { words.openings }

  /// Whether the name of a feast or a solar term begins at `start`.
  static func begins(in text: AnalysisText, at start: Int) -> Bool { words.match(in: text, at: start) != nil }

  static func token(in text: AnalysisText, at start: Int, after before: PointParse) -> TemporalToken? {
    guard before.level < 5, var (end, entry) = words.match(in: text, at: start) else { return nil }
    // 端午节目: the feast and a programme
    if text[end - 1] == "节", text.unit(at: end) == "目" {
      guard let (shorter, feast) = words.match(in: text, at: start, limit: end - 1) else { return nil }
      (end, entry) = (shorter, feast)
    }
    let next = text.unit(at: end)
    let previous = text.unit(at: start - 1)
    if next == "路" || next == "街" || next == "镇" || next == "村" || next == "社" || next == "乡" || next == "区"
      || next == "山"
    {
      return nil
    }
    // 政治清明
    if previous == "治", text[start] == "清" { return nil }
    if next == "日" || next == "杯" || next == "粽" || next == "饼" { return nil }
    // “三八”国际妇女节, 第40个教师节: the name of an observance
    if text.has("国际", at: start)
      || previous == "个" && text.unit(at: start - 2) != "这" && text.unit(at: start - 2) != "那"
      || text.has("国际", endingAt: start) || text.has("国际劳动", endingAt: start)
    {
      return nil
    }
    var tail = end
    if text.has("正日", at: end) || text.has("当日", at: end) || text.has("当天", at: end) { tail = end + 2 }
    if let end = compoundEnd(text, end) { return TemporalToken(.feast(entry.feast), start..<end) }
    if before.level > 0 || before.isOnlyLunarMark { return TemporalToken(.feast(entry.feast), start..<tail) }
    if entry.isBare {
      guard isHoliday(text, at: end) || isWholeText(text, start, end) else { return nil }
      if text[start] == "十", previous.isHan, previous != "“" { return nil }
      if previous.isDigit || text.unit(at: start - 1) == "·" || TemporalNumber.digit(previous) != nil {
        return nil
      }
    }
    return TemporalToken(.feast(entry.feast), start..<tail)
  }

  /// 节后第一天, 春节假期后首个工作日, 节前最后一天: a day counted from the holiday.
  /// - Parameter isAfterFeast: the feast's name stands before it.
  /// - Returns: how many days after the holiday, before it if negative, 0 for a day at work.
  static func holidayDay(in text: AnalysisText, at start: Int, isAfterFeast: Bool) -> (days: Int, end: Int)? {
    var i = start
    if let (end, _) = holidayNames.match(in: text, at: start) {
      guard isAfterFeast || text[start] == "节" && !beforeJoint.contains(text.unit(at: start - 1)) else {
        return nil
      }
      i = end
    } else if !isAfterFeast {
      return nil
    }
    let isAfter = text.unit(at: i) == "后"
    guard isAfter || text.unit(at: i) == "前" else { return nil }
    i += 1
    var n = 1
    if text.unit(at: i) == "首" {
      i += 1
    } else if text.has("最后一", at: i) {
      i += 3
    } else if text.unit(at: i) == "第", let number = TemporalNumber.read(text, at: i + 1), number.isPlain,
      (1...15).contains(number.value)
    {
      n = number.value
      i = number.end
    } else {
      return nil
    }
    if text.unit(at: i) == "个" { i += 1 }
    if text.has("工作日", at: i) || text.has("交易日", at: i) { return (0, i + 3) }
    guard text.unit(at: i) == "天" || text.unit(at: i) == "日" else { return nil }
    return (isAfter ? n : -n, i + 1)
  }

  /// 季节, 情节, 环节: no feast
  private static let beforeJoint: UnitSet = "季情环关细章音小时礼调"
  private static let holidayNames = WordMap<Void>(words: ["节", "节日", "假期", "长假", "小长假", "黄金周", "节日假期"])

  private static let holidayNouns = WordMap<Void>(words: ["假期", "长假", "小长假", "黄金周", "双节", "双节假期", "“双节”假期"])

  /// 中秋国庆长假: two feasts and their holiday are one expression.
  private static func compoundEnd(_ text: AnalysisText, _ end: Int) -> Int? {
    guard let (second, _) = words.match(in: text, at: text.unit(at: end) == "、" ? end + 1 : end) else {
      return nil
    }
    return holidayNouns.match(in: text, at: second)?.end
  }

  private static func isWholeText(_ text: AnalysisText, _ start: Int, _ end: Int) -> Bool {
    start == 0 && end == text.count
  }

  private static let holidays = WordMap<Void>(words: [
    "假期", "长假", "小长假", "黄金周", "期间", "节", "前夕", "前后", "放假", "、中秋", "、国庆", "当天", "当日", "节前", "节后", "双节", "“双节”",
    "”假期",
    "”小长假", "”期间", "”黄金周", "时节", "”长假", "到来", "将至", "临近", "来临",
  ])

  /// What follows says that the word is a feast.
  private static func isHoliday(_ text: AnalysisText, at end: Int) -> Bool {
    holidays.match(in: text, at: end) != nil
  }
}
