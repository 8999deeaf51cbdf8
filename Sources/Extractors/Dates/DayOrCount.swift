internal import TextPipeline

/// 廿二日, 十日, 20日 without a month: the day of a month, or so many days? The words around it tell.
enum DayOrCount {
  /// Words before a count of days: 为期十日, 行政拘留5日.
  private static let leads = WordMap<Void>(words: [
    "为期", "期限为", "期为", "限为", "时间为", "历时", "连续", "持续", "长达", "拘留", "拘役", "监禁", "禁闭", "放假", "休假", "补休", "停业",
    "停产",
    "停职", "停课", "公示", "隔离", "休市", "休会", "逗留", "停留", "延长", "缩短", "提前", "推迟", "顺延", "不少于", "不超过", "超过", "不足",
    "不满",
    "届满", "达到", "共计", "总共", "合计", "历经", "经过", "时长", "每隔",
  ])
  /// Words of one unit before a count, if they are no end of a longer one: not in 中共, 附近, 圆满.
  private static let shortLeads: UnitSet = "满共约近逾"
  private static let beforeShort: UnitSet = "中公圆丰附邻临合签预"
  /// What so many days lie before: 开庭三日前, 大会召开20日前.
  private static let events = WordMap<Void>(words: [
    "召开", "开庭", "开会", "会议", "大会", "举行", "举办", "开始", "届满", "期满", "到期", "开标", "开工", "施工", "考试", "出发", "起飞",
    "入境", "出境",
    "开幕", "开课", "开学", "登机", "离职", "辞职", "之日",
  ])
  /// How a clause goes on behind the day on which something was done: 五日宣布, 三日晚, 六日赴.
  private static let doing: UnitSet =
    "表说称指宣发公在于将对向就会举抵出启离赴率联与和及接主召开通批晚早上下凌中清傍晨夜电讯起至到已再又报透证确颁签致视考参访结完进乘飞回返入经由因被遭应正听审展动首获赢击落从该当闭落竣"
  private static let before = WordMap<Void>(words: ["前", "之前", "以前"])
  private static let limits = WordMap<Void>(words: [
    "内", "之内", "以内", "以上", "以下", "左右", "游", "之久", "的期限", "期满", "期限", "假期", "工期", "滞纳金",
  ])

  /// Whether `number` at `start` with its 日, which ends at `end`, counts days.
  static func counts(_ number: TemporalNumber, to end: Int, in text: AnalysisText) -> Bool {
    let start = number.range.lowerBound
    if limits.match(in: text, at: end) != nil { return true }
    if ends(leads, at: start, in: text) { return true }
    if shortLeads.contains(text.unit(at: start - 1)), !beforeShort.contains(text.unit(at: start - 2)) {
      return true
    }
    if before.match(in: text, at: end) != nil, followsEvent(start, in: text) { return true }
    return number.form != .arabic && !isChineseDay(start, end, in: text)
  }

  /// An event stands before `start`: 开庭, 大会召开.
  static func followsEvent(_ start: Int, in text: AnalysisText) -> Bool { ends(events, at: start, in: text) }

  /// A day written in words is as often a count: it is a day after a preposition, at the head of a clause, before the
  /// wire's 电, and between a body and what it does (委员会五日宣布).
  private static func isChineseDay(_ start: Int, _ end: Int, in text: AnalysisText) -> Bool {
    let previous = text.unit(at: start - 1)
    let next = text.unit(at: end)
    switch next {
    case "电", "讯", "、": return true
    case "千": return false
    case "后", "前", "之", "间", "时", "来", "为", "一", "无", "未", "里", "不", "的", "游", "谈", "行", "年", "志":
      return isPreposition(previous) && next != "后" && next != "谈"
    default: break
    }
    if text[start] == "廿" || text[start] == "卅" || isPreposition(previous) { return true }
    let isOne = end - start == 2 && (text[start] == "一" || text[start] == "两" || text[start] == "数")
    if isOne { return false }
    return doing.contains(next) || !previous.isHan && (next == "," || previous == "(" && next == ")")
  }

  /// Whether one of `words`, none of which is longer than three, ends at `end`.
  private static func ends(_ words: WordMap<Void>, at end: Int, in text: AnalysisText) -> Bool {
    for length in 1...3 where words.match(in: text, at: end - length, limit: end)?.end == end { return true }
    return false
  }

  private static func isPreposition(_ unit: UInt16) -> Bool {
    switch unit {
    case "于", "在", "从", "自", "至", "到", "由", "待", "订", "定": true
    default: false
    }
  }
}
