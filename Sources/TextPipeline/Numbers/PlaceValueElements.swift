/// The elements of a number by place names: runs of digits, 几, 余, the decimal point.
extension PlaceValueReader {
  func readArabic(_ sum: inout PlaceValueSum) -> Bool {
    guard let reading = arabic.read(at: sum.next) else { return false }
    if sum.isEmpty {
      sum.arabicEnd = reading.end
      sum.fractionDigits = reading.fractionDigits
      sum.writtenFractionDigits = reading.fractionDigits
      sum.isGrouped = reading.grouped
    } else {
      // 1万800 and 78万6,500: the rest must fit under the multiplier, and 3亿2023年 is not one number.
      guard reading.fractionDigits == 0, sum.fractionDigits == 0, sum.arabicEnd != nil,
        reading.wholeDigits <= sum.lastExponent,
        !(reading.wholeDigits == 4 && reading.end < units.count && units[reading.end] == "年")
      else { return false }
    }
    sum.pending = .init(
      low: reading.coefficient, high: reading.coefficient, start: sum.next, end: reading.end, kind: .arabic,
      digitCount: reading.wholeDigits)
    sum.next = reading.end
    return true
  }

  /// W, w, k and K after Arabic digits, if no letter or digit follows.
  func readLetter(_ sum: inout PlaceValueSum) -> Bool {
    let i = sum.next
    guard sum.isEmpty else { return false }
    let exponent: Int
    switch units[i] {
    case "W", "w": exponent = 4
    case "K", "k": exponent = 3
    default: return false
    }
    if i + 1 < units.count, units[i + 1].isLatin || units[i + 1].isDigit { return false }
    _ = sum.apply(exponent, end: i + 1)
    sum.isClosed = true
    return false
  }

  /// A run of Chinese digits: one is a coefficient, two neighbours are 七八, more are a string of digits.
  func readDigits(_ sum: inout PlaceValueSum) -> Bool {
    var start = sum.next
    // 三十两, 三千两百两: 两 behind a place is a weight unless a place follows.
    if !sum.isEmpty, character(at: start) == .pair, multiplier(at: start + 1, after: .digits) == nil,
      fuzzyPair(at: start) == nil
    {
      return false
    }
    var isFormal = if case .formalDigit = character(at: start) { true } else { false }
    if isFormal, start > 0, Self.wordsBeforeFormal.contains(units[start - 1]) { return false }
    if !sum.isEmpty, character(at: start) == .digit(0) {
      sum.afterZero = true
      start += 1
      switch character(at: start) {
      case .digit: break
      case .formalDigit: isFormal = true
      case .small(1):
        sum.next = start
        return true
      default: return false
      }
    }
    var end = start
    var value: Int128 = 0
    while end - start < 20, let digit = digit(at: end, from: start, formal: isFormal) {
      value = value * 10 + Int128(digit)
      end += 1
    }
    guard end > start else { return false }
    let follows = multiplier(at: end, after: isFormal ? .formal : .digits)
    let fits = follows.map { $0 >= 4 || $0 < sum.smallest } ?? true
    if end - start == 2, let pair = fuzzyPair(at: start), fits {
      sum.pending = .init(
        low: Int128(pair.0), high: Int128(pair.1), start: start, end: end, kind: .digits, digitCount: 1)
      sum.next = end
      return true
    }
    if end - start > 1 {
      if sum.isEmpty {
        // 二〇二三; before 十 the last digit belongs to the next number.
        if let follows, follows < 4 {
          value /= 10
          end -= 1
        }
        if end - start > 1 {
          sum.pending = .init(
            low: value, high: value, start: start, end: end, kind: .digits, digitCount: end - start)
          sum.next = end
          sum.isDigitString = !(follows.map { $0 >= 4 } ?? false) && !isPoint(at: end)
          return (follows ?? 0) >= 4 || isPoint(at: end)
        }
      } else if let follows, follows >= 4, end - start <= 4 {
        sum.pending = .init(
          low: value, high: value, start: start, end: end, kind: .digits, digitCount: end - start)
        sum.next = end
        return true
      }
      end = start + 1
      guard let digit = digit(at: start, from: start, formal: isFormal) else { return false }
      value = Int128(digit)
      sum.isClosed = true
    } else if !fits {
      return false
    }
    sum.pending = .init(
      low: value, high: value, start: start, end: end, kind: isFormal ? .formal : .digits, digitCount: 1)
    sum.next = end
    return !sum.isClosed
  }

  /// 队伍, 大陆, 登陆: words that end in a formal digit.
  private static let wordsBeforeFormal: UnitSet = "队大内登着入行"

  private func digit(at i: Int, from start: Int, formal: Bool) -> Int? {
    switch character(at: i) {
    case .digit(let d) where !formal || d == 0: return d
    case .formalDigit(let d) where formal: return d
    case .pair:
      // 两 stands alone, or in 一两, 两三.
      if i == start { return 2 }
      return i == start + 1 && units[start] == "一" ? 2 : nil
    case .arabic(0) where i > start: return nextIsDigit(i) ? 0 : nil
    case .none where i > start && i < units.count && (units[i] == "O" || units[i] == "o"):
      // 二OO八: the letter for 〇
      return nextIsDigit(i) ? 0 : nil
    default: return nil
    }
  }

  private func nextIsDigit(_ i: Int) -> Bool {
    var j = i
    while j < units.count, j < i + 3, units[j] == "O" || units[j] == "o" || units[j] == "0" { j += 1 }
    if case .digit = character(at: j) { return true }
    return false
  }

  /// 七八, 两三, 三五
  private func fuzzyPair(at i: Int) -> (Int, Int)? {
    func value(_ c: NumeralCharacter) -> Int? {
      switch c {
      case .digit(let d): d
      case .pair: 2
      default: nil
      }
    }
    guard let a = value(character(at: i)), let b = value(character(at: i + 1)), a > 0,
      b == a + 1 || (a, b) == (3, 5)
    else { return nil }
    return (a, b)
  }

  /// 几: a coefficient in 几百, the open rest in 十几, 二十几, 20几.
  func readSome(_ sum: inout PlaceValueSum) -> Bool {
    let i = sum.next
    if sum.isEmpty, sum.pending == nil {
      guard let exponent = multiplier(at: i + 1, after: .open) else {
        sum.isVague = i == sum.start
        sum.next = i + 1
        return false
      }
      sum.pending = .init(low: 1, high: 1, start: i, end: i + 1, kind: .open)
      sum.isOpen = true
      return sum.apply(exponent, end: i + 2)
    }
    if let pending = sum.pending {
      guard pending.kind == .arabic, sum.isEmpty, sum.fractionDigits == 0, pending.low % 10 == 0 else {
        return false
      }
    } else if sum.lastExponent == 0 || sum.isOpen {
      return false
    }
    sum.isOpen = true
    sum.next = i + 1
    // 三千几百
    if let exponent = multiplier(at: i + 1, after: .open), exponent < sum.smallest { sum.next = i + 2 }
    return true
  }

  /// 十余万, 500余万, 20多万; a 余 with nothing behind it is not part of the number.
  func readSurplus(_ sum: inout PlaceValueSum) -> Bool {
    let i = sum.next
    guard !sum.isDigitString, sum.pending != nil || !sum.isEmpty,
      case .big(let exponent) = character(at: i + 1)
    else { return false }
    sum.isOpen = true
    sum.settle()
    return sum.apply(exponent, end: i + 2)
  }

  private func isPoint(at i: Int) -> Bool { i < units.count && units[i] == "点" }

  /// 一 百 五 十, 六 点 五: a blank before a place name or the point; once there was one, also before digits.
  /// Not 第二 十五名.
  func readSpread(_ sum: inout PlaceValueSum) -> Bool {
    let i = sum.next
    if sum.start > 0, units[sum.start - 1] == "第" { return false }
    if let pending = sum.pending, pending.kind == .digits, pending.digitCount == 1,
      let exponent = multiplier(at: i + 1, after: .digits), exponent < 4, exponent < sum.smallest
    {
      sum.isSpread = true
      return sum.apply(exponent, end: i + 2)
    }
    if isPoint(at: i + 1),
      isDigit(at: i + 2) || i + 2 < units.count && units[i + 2] == " " && isDigit(at: i + 3)
    {
      var spread = sum
      spread.isSpread = true
      spread.next = i + 1
      guard readPoint(&spread) else { return false }
      sum = spread
      return true
    }
    guard sum.isSpread, sum.pending == nil, isDigit(at: i + 1), i + 2 < units.count,
      let exponent = multiplier(at: units[i + 2] == " " ? i + 3 : i + 2, after: .digits),
      exponent < sum.smallest
    else { return false }
    sum.next = i + 1
    return true
  }

  private func isDigit(at i: Int) -> Bool { if case .digit = character(at: i) { true } else { false } }

  /// 三点一四. Not 三点一刻, 八点三十: those are times.
  func readPoint(_ sum: inout PlaceValueSum) -> Bool {
    guard sum.arabicEnd == nil, !sum.isOpen, sum.fractionDigits == 0,
      sum.total.high < NumeralCharacter.power(15),
      sum.pending.map({ $0.high < NumeralCharacter.power(15) }) ?? true
    else { return false }
    if let pending = sum.pending, pending.low != pending.high { return false }
    var end = sum.next + 1
    if sum.isSpread, end < units.count, units[end] == " " { end += 1 }
    var digits: [Int] = []
    digits: while digits.count < 18 {
      switch character(at: end) {
      case .digit(let d), .formalDigit(let d): digits.append(d)
      default: break digits
      }
      end += 1
    }
    guard !digits.isEmpty else { return false }
    if end < units.count {
      switch units[end] {
      case "十", "刻", "分", "半", "钟", "几", "多", "两": return false
      default: break
      }
    }
    sum.addPending(scale: omittedPlace(sum) ?? 1)
    sum.appendFraction(digits, end: end)
    sum.isDigitString = false
    return true
  }

  /// 百万, 千亿, 百余万, 万: no digit in front.
  func readBare(_ exponent: Int, _ sum: inout PlaceValueSum) -> Bool {
    let i = sum.next
    guard exponent <= 8, exponent != 1 else { return false }
    sum.pending = .init(low: 1, high: 1, start: i, end: i, kind: .digits, digitCount: 0)
    _ = sum.apply(exponent, end: i + 1)
    sum.isClosed = true
    var next = i + 1
    if next < units.count, units[next] == "余" || units[next] == "多" { next += 1 }
    if case .big(let big) = character(at: next), next > i + 1 || exponent < 8 || big == 8, exponent < 8 {
      sum.isOpen = next > i + 1
      _ = sum.apply(big, end: next + 1)
    }
    return false
  }
}
