internal import TextPipeline

/// Results of races on the clock of the event: 1:45.32, and in the company of a result 2:08:35, 58:13.
enum RaceTimeGrammar {
  private static let before = WordMap<Void>(words: ["成绩", "用时", "耗时", "跑出", "游出", "以"])
  private static let after = WordMap<Void>(words: [
    "的成绩", "的总成绩", "的个人", "的新", "完赛", "夺冠", "夺得", "冲线", "率先", "打破", "获得冠军",
  ])

  /// 按1:10.50兑换: a rate
  private static let beforeRatio: UnitSet = "按率比例约"

  /// - Returns: the length of time and its range.
  static func time(in text: AnalysisText, at start: Int) -> (range: Range<Int>, amount: TemporalAmount)? {
    guard text[start].isDigit, !text.unit(at: start - 1).isDigit, text.unit(at: start - 1) != ":",
      let first = TemporalNumber.read(text, at: start), first.isPlain, first.width <= 2,
      text.unit(at: first.end) == ":", let second = twoDigits(text, first.end + 1)
    else { return nil }
    var end = first.end + 3
    var third: Int?
    if text.unit(at: end) == ":", let value = twoDigits(text, end + 1) {
      third = value
      end += 3
    }
    var hundredths: DecimalNumber?
    if text.unit(at: end) == ".", let fraction = TemporalNumber.read(text, at: end + 1),
      fraction.form == .arabic,
      fraction.isPlain, (2...3).contains(fraction.width), !beforeRatio.contains(text.unit(at: start - 1))
    {
      hundredths = DecimalNumber(Int128(fraction.value), exponent: -fraction.width)
      end = fraction.end
    }
    guard !text.unit(at: end).isDigit, text.unit(at: end) != ":",
      hundredths != nil || third != nil && isResult(text, start, end)
    else { return nil }
    var amount: TemporalAmount
    if let third {
      amount = TemporalAmount(first.value, .hour)
      amount.add(DecimalNumber(second), .minute)
      amount.add(DecimalNumber(third), .second)
    } else {
      amount = TemporalAmount(first.value, .minute)
      amount.add(DecimalNumber(second), .second)
    }
    if let hundredths { amount.add(hundredths, .second) }
    return (start..<end, amount)
  }

  private static func isResult(_ text: AnalysisText, _ start: Int, _ end: Int) -> Bool {
    if after.match(in: text, at: end) != nil { return true }
    let last = text.unit(at: start - 1) == "为" || text.unit(at: start - 1) == ":" ? start - 1 : start
    for length in 1...3 where before.match(in: text, at: last - length, limit: last)?.end == last {
      return true
    }
    return false
  }

  private static func twoDigits(_ text: AnalysisText, _ start: Int) -> Int? {
    let (a, b) = (text.unit(at: start), text.unit(at: start + 1))
    guard a.isDigit, b.isDigit, Int(a - 48) < 6 else { return nil }
    return Int(a - 48) * 10 + Int(b - 48)
  }
}
