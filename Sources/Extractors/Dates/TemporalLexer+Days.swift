internal import TextPipeline

/// Words for days and parts of days: 昨天, 当日, 今(26)日, 明(23)零时, 早, 晚.
extension TemporalLexer {
  func dayWord(at start: Int) -> TemporalToken? {
    if let token = bracketedDay(at: start) { return token }
    if let (end, first) = Vocabulary.dayPairs.match(in: text, at: start), end - start > 2 {
      return TemporalToken(.day(.fromWriting(first)), start..<end, upper: first + 1)
    }
    guard let (end, day) = Vocabulary.days.match(in: text, at: start) else { return nil }
    let next = text.unit(at: end)
    let previous = text.unit(at: start - 1)
    switch text[start] {
    case "后":
      // 先天后天, 后天性; 然后天气, 以后日子
      if previous == "天" || previous == "然" || previous == "以" || previous == "之" || next == "性"
        || previous == "先"
        // 后|天津; 随后|天水市, 会后|天台县
        || next == "津" || Vocabulary.beforeAfter.contains(previous)
      {
        return nil
      }
    case "前":
      if previous == "目" || previous == "之" || previous == "此" || previous == "以" || previous == "生" {
        return nil
      }
    case "明":
      if previous == "文" || previous == "清" || isFigurative(start) { return nil }
    case "同": if text.has("同日而语", at: start) || text.has("内瓦", at: end) { return nil }
    case "次":
      if previous.isDigit || TemporalNumber.digit(previous) != nil || previous == "首" || previous == "多"
        || previous == "每" || previous == "本" || next == "内"
      {
        return nil
      }
    case "当": if previous == "应" { return nil }
    // 连续第二天
    case "第": if previous == "续" { return nil }
    case "本": if previous == "日" || next == "人" { return nil }
    default: break
    }
    if next == "气", text[end - 1] == "天" { return nil }
    if text[end - 1] == "日", next == "本" || next == "语" || next == "报" || next == "常" || next == "子" {
      return nil
    }
    if text[start] == "今", text.has("今日头条", at: start) || text.has("今日说法", at: start) { return nil }
    guard let part = day.part else { return TemporalToken(.day(day.day), start..<end) }
    if text[end - 1] == "晚", next == "会" || next == "报" || next == "宴" { return nil }
    // 今晚8点 is read as day, then part, then clock; 今晚上 takes 晚上.
    let tail =
      text[end - 1] == "晚" && (next == "上" || next == "间")
      ? end + 1 : text[end - 1] == "早" && next == "上" ? end + 1 : end
    return TemporalToken(.dayAndPart(day.day, part), start..<tail)
  }

  /// 共创美好明天, 托起明天的希望
  private func isFigurative(_ start: Int) -> Bool {
    let end = text.unit(at: start - 1) == "的" ? start - 1 : start
    return text.has("美好", endingAt: end) || text.has("光明", endingAt: end) || text.has("辉煌", endingAt: end)
      || text.has("托起", endingAt: end) || text.has("共创", endingAt: end)
  }

  /// 今(26)日, 明(27)日, 明(23)零时, 昨(20日)
  private func bracketedDay(at start: Int) -> TemporalToken? {
    guard text.unit(at: start + 1) == "(" || text.unit(at: start + 1) == "〔" else { return nil }
    switch text[start] {
    case "今", "昨", "明", "前", "后": break
    default: return nil
    }
    guard let number = TemporalNumber.read(text, at: start + 2), number.isPlain,
      (1...31).contains(number.value)
    else { return nil }
    let hasUnit = text.unit(at: number.end) == "日"
    var end = hasUnit ? number.end + 1 : number.end
    guard text.unit(at: end) == ")" || text.unit(at: end) == "〕" else { return nil }
    end += 1
    switch text.unit(at: end) {
    case "日", "天": return TemporalToken(.dayOfWriting(number.value, nil), start..<end + 1)
    case "晚": return TemporalToken(.dayOfWriting(number.value, .evening), start..<end + 1)
    case "早", "晨": return TemporalToken(.dayOfWriting(number.value, .morning), start..<end + 1)
    default:
      let hour = TemporalNumber.read(text, at: end).flatMap { clock(from: $0, after: PointParse(at: end)) }
      guard hasUnit || hour != nil || Vocabulary.parts.match(in: text, at: end) != nil else { return nil }
      return TemporalToken(.dayOfWriting(number.value, nil), start..<end)
    }
  }

  func shortPart(at start: Int, after before: PointParse) -> TemporalToken? {
    guard let (end, part) = Vocabulary.shortParts.match(in: text, at: start) else { return nil }
    let next = text.unit(at: end)
    if TemporalNumber.read(text, at: end).map({ clock(from: $0, after: before) != nil }) ?? false {
      let previous = text.unit(at: start - 1)
      if !before.hasDay, previous.isHan,
        previous == "每" || previous == "最" || previous == "提" || previous == "夜"
      {
        return nil
      }
      return TemporalToken(.part(part), start..<end)
    }
    guard before.hasDay else { return nil }
    switch (text[start], next) {
    case ("早", "已"), ("早", "就"), ("早", "日"), ("早", "期"), ("早", "些"), ("早", "年"), ("早", "于"), ("早", "稻"),
      ("早", "在"), ("早", "晚"):
      return nil
    case ("晚", "会"), ("晚", "于"), ("晚", "年"), ("晚", "期"), ("晚", "婚"), ("晚", "稻"), ("晚", "报"), ("晚", "些"),
      ("晚", "宴"):
      return nil
    case ("夜", "市"), ("夜", "班"), ("夜", "校"), ("夜", "景"), ("夜", "游"), ("晨", "练"), ("晨", "报"), ("晨", "会"),
      ("晨", "曦"):
      return nil
    case ("午", "餐"), ("午", "休"), ("午", "饭"):
      return nil
    default: return TemporalToken(.part(part), start..<end)
    }
  }
}
