internal import TextPipeline

/// Clock times: 9时30分, 七点半, 8时许, 三点一刻, 11:00时, 19:30, 17:55:23, 3:15pm.
extension TemporalLexer {
  /// The clock time whose hour is `number`.
  func clock(from number: TemporalNumber, after before: PointParse) -> (
    clock: TemporalPoint.Clock, end: Int, strength: TemporalToken.Strength
  )? {
    guard number.isPlain, (0...24).contains(number.value), number.width <= 3 else { return nil }
    var end = number.end
    if text.unit(at: end) == ":" { return digital(number, after: before) }
    if text.unit(at: end) == " ", number.form == .arabic { end += 1 }
    let unit = text.unit(at: end)
    guard unit == "时" || unit == "点", number.form != .digits || number.width == 1 else { return nil }
    guard unit == "点" || isHourEnd(end + 1) else { return nil }
    // 百分之十七点三
    if unit == "点", text.has("分之", endingAt: number.range.lowerBound) { return nil }
    var clock = TemporalPoint.Clock(hour: number.value, isOpen: true)
    var strength: TemporalToken.Strength = unit == "时" && number.form == .arabic ? .sure : .weak
    let bare = end + 1
    end = bare
    if unit == "点", text.unit(at: end) == "钟" { end += 1 }
    if unit == "点", text.has("多钟", at: end) { end += 2 }
    minutes(into: &clock, &end, hourUnit: unit)
    if end == bare {
      switch text.unit(at: end) {
      case "整", "正": if isSharp(end) { end += 1 }
      case "多": if unit == "点" { end += 1 }
      default: break
      }
    }
    if text.unit(at: end) == "许" { end += 1 }
    if end > bare { strength = .sure }
    if unit == "点", end == bare {
      // 27点3, 三点建议, 观点
      let next = text.unit(at: end)
      if next.isDigit || TemporalNumber.digit(next) != nil || next == "几" { return nil }
      if before.level > 0 { return (clock, end, .sure) }
      let quoted = next == "”" ? end + 1 : end
      if Self.pointed.match(in: text, at: quoted) != nil { return nil }
      strength = .weak
    }
    if before.level > 0 { strength = .sure }
    return (clock, end, strength)
  }

  /// What is put in points: 三点建议, “五点”主张.
  private static let pointed = WordMap(words: [
    "主张", "建议", "意见", "看法", "要求", "希望", "共识", "倡议", "原则", "体会", "想法", "原因", "理由", "方案", "感受", "期待", "启示",
    "措施", "结论", "声明",
    "注意", "说明", "思考", "认识", "经验", "做法", "指示", "承诺", "疑问", "质疑",
  ])

  private func minutes(into clock: inout TemporalPoint.Clock, _ end: inout Int, hourUnit: UInt16) {
    switch text.unit(at: end) {
    case "半":
      clock.minute = 30
      end += 1
      return
    case "一" where text.unit(at: end + 1) == "刻": clock.minute = 15
    case "三" where text.unit(at: end + 1) == "刻": clock.minute = 45
    case "1" where text.unit(at: end + 1) == "刻": clock.minute = 15
    case "3" where text.unit(at: end + 1) == "刻": clock.minute = 45
    default: break
    }
    if clock.minute != nil {
      end += text.unit(at: end + 2) == "钟" ? 3 : 2
      return
    }
    var at = end
    // 八点差五分
    if text.unit(at: at) == "差", let (minutes, last) = lack(at: at) {
      clock.hour = (clock.hour + 23) % 24
      clock.minute = 60 - minutes
      end = last
      return
    }
    if text.unit(at: at) == " " { at += 1 }
    // 三点零五分
    if text.unit(at: at) == "零" || text.unit(at: at) == "过" { at += 1 }
    guard let minute = TemporalNumber.read(text, at: at), minute.isPlain, (0...59).contains(minute.value),
      minute.width <= 3
    else { return }
    if text.unit(at: minute.end) == "分", text.unit(at: minute.end + 1) != "钟" {
      clock.minute = minute.value
      end = minute.end + 1
      if let second = TemporalNumber.read(text, at: end), second.isPlain, (0...60).contains(second.value),
        text.unit(at: second.end) == "秒"
      {
        clock.second = second.value
        end = second.end + 1
      }
    } else if hourUnit == "点", minute.width == 2 || minute.form == .chinese && minute.value >= 10,
      isMinuteEnd(minute.end)
    {
      clock.minute = minute.value
      end = minute.end
    }
  }

  /// 4时正 is sharp; 4时正在 and 4时整个 go on with another word.
  private func isSharp(_ start: Int) -> Bool {
    switch text.unit(at: start + 1) {
    case "在", "式", "值", "常", "逢", "是", "好", "处", "当", "面", "要", "想", "准", "个", "理", "体", "装", "改": false
    default: true
    }
  }

  /// 差五分, 差一刻: how many minutes, and where that ends.
  private func lack(at start: Int) -> (minutes: Int, end: Int)? {
    guard let number = TemporalNumber.read(text, at: start + 1), number.isPlain,
      (1...59).contains(number.value)
    else { return nil }
    switch text.unit(at: number.end) {
    case "分": return (number.value, number.end + (text.unit(at: number.end + 1) == "钟" ? 2 : 1))
    case "刻": return number.value <= 3 ? (15 * number.value, number.end + 1) : nil
    default: return nil
    }
  }

  /// 差五分八点, 差一刻钟到六点
  func clockToCome(at start: Int) -> TemporalToken? {
    guard text[start] == "差", case (let minutes, var end)? = lack(at: start) else { return nil }
    if text.unit(at: end) == "钟" { end += 1 }
    if text.unit(at: end) == "到" { end += 1 }
    guard let hour = TemporalNumber.read(text, at: end), hour.isPlain, (1...24).contains(hour.value),
      text.unit(at: hour.end) == "点"
    else { return nil }
    let clock = TemporalPoint.Clock(hour: hour.value - 1, minute: 60 - minutes, isOpen: true)
    end = hour.end + (text.unit(at: hour.end + 1) == "钟" ? 2 : 1)
    return TemporalToken(.clock(clock), start..<end)
  }

  /// 08H00
  func hourMark(_ hour: TemporalNumber) -> TemporalToken? {
    guard hour.form == .arabic, hour.width == 2, hour.isPlain, hour.value <= 24,
      let minute = twoDigits(at: hour.end + 1), minute < 60, !text.unit(at: hour.end + 3).isDigit
    else { return nil }
    return TemporalToken(
      .clock(.init(hour: hour.value, minute: minute)), hour.range.lowerBound..<hour.end + 3)
  }

  private func isMinuteEnd(_ end: Int) -> Bool {
    let next = text.unit(at: end)
    switch next {
    case ".", "%", "个", "度", "万", "元", "倍", "亿", "百", "千", "公", "米", "吨", "厘", "斤", "分": return false
    default: return !next.isDigit
    }
  }

  /// 时 here ends a time; in 时期, 时代, 时速 it does not.
  func isHourEnd(_ end: Int) -> Bool {
    switch text.unit(at: end) {
    case "期": text.unit(at: end + 1) == "间"
    case "代", "任", "段", "空", "速", "差", "评", "装", "钟", "光", "机": false
    default: true
    }
  }

  /// 15:00, 17:55:23, 2:00pm
  private func digital(
    _ hour: TemporalNumber, after before: PointParse
  ) -> (clock: TemporalPoint.Clock, end: Int, strength: TemporalToken.Strength)? {
    let colon = hour.end
    guard hour.form == .arabic, hour.width <= 2 || before.level == 7, let minute = twoDigits(at: colon + 1),
      minute < 60
    else { return nil }
    var clock = TemporalPoint.Clock(
      hour: hour.value, minute: minute, isOpen: hour.value > 0 && hour.width == 1)
    var end = colon + 3
    if text.unit(at: end) == ":", let second = twoDigits(at: end + 1), second < 60 {
      clock.second = second
      end += 3
    }
    let next = text.unit(at: end)
    if next.isDigit || next == ":" && text.unit(at: end + 1).isDigit
      || next == "." && text.unit(at: end + 1).isDigit || next == "%"
    {
      return nil
    }
    if next == "时" || next == "许" || next == "整" { end += 1 }
    meridiem(&clock, &end)
    if before.level == 0, isScore(before: hour.range.lowerBound, after: end) { return nil }
    return (clock, end, .sure)
  }

  func meridiem(_ clock: inout TemporalPoint.Clock, _ end: inout Int) {
    var i = end
    if text.unit(at: i) == " " { i += 1 }
    let letter = text.unit(at: i) | 0x20
    guard letter == "a" || letter == "p" else { return }
    i += 1
    if text.unit(at: i) == "." { i += 1 }
    if text.unit(at: i) | 0x20 == "m" {
      i += 1
      if text.unit(at: i) == "." { i += 1 }
    } else if text.unit(at: end) == " " {
      return
    }
    guard !text.unit(at: i).isLatin else { return }
    if letter == "p", clock.hour < 12 { clock.hour += 12 }
    if letter == "a", clock.hour == 12 { clock.hour = 0 }
    clock.isOpen = false
    end = i
  }

  /// 以25:20获胜, 比分21:15: a score, not a time.
  private func isScore(before start: Int, after end: Int) -> Bool {
    if text.unit(at: start - 1) == ":" || text.unit(at: start - 1) == "." || text.unit(at: start - 1) == "/" {
      return true
    }
    for back in 1...40 {
      switch text.unit(at: start - back) {
      case "胜", "负", "局", "比", "盘", "败": return true
      case "以": if back <= 3 { return true }
      case "。", ";", "\n", 0: return false
      default: break
      }
    }
    switch text.unit(at: end) {
    case "获", "战", "击", "险", "大", "轻", "的": return text.unit(at: end) != "的" || text.unit(at: end + 1) == "比"
    default: return false
    }
  }

  private func twoDigits(at start: Int) -> Int? {
    let (a, b) = (text.unit(at: start), text.unit(at: start + 1))
    return a.isDigit && b.isDigit ? Int(a - 48) * 10 + Int(b - 48) : nil
  }
}
