internal import TextPipeline

/// Names of two characters and what follows them against names of three, in eighths of a bit.
extension NameWeigher {
  /// A third character that is rather the beginning of what follows: 罗远|和, 罗远|今(17)日, 罗远|致电.
  func appended(to reading: NameReading) -> Int {
    let (start, end) = (reading.range.lowerBound, reading.range.upperBound)
    if reading.shape == .doubleSurname { return deed(in: reading) }
    // 罗|曾担任, 罗|率团: a family name alone and what its bearer does
    if reading.range.count == 2, let cue = PersonContext.cue(at: end - 1, in: text), cue.end > end,
      cue.value >= 25
    {
      return 100
    }
    guard reading.range.count == 3, reading.surname == 1 else { return 0 }
    let next = text.unit(at: end)
    // What hardly any given name ends in.
    switch text[end - 1] {
    case "案": if !next.isHan { return 90 }
    case "今": if next.isDigit || next == "(" { return 90 }
    case "犯": return 60
    // 占比达76%
    case "达", "超", "为", "约", "近": if next.isDigit { return 120 }
    default: break
    }
    guard let short = shapes.reading(of: start..<end - 1, in: view), short.form > NameWeigher.leastShort,
      short.form > reading.form - NameWeigher.mostBetter
    else { return 0 }
    // 罗远|致电, 罗远|当选
    if let cue = PersonContext.cue(at: end - 1, in: text), cue.end > end, cue.value >= 12 { return 60 }
    switch text[end - 1] {
    case "和", "及", "与", "同":
      return next.isHan && next != "之" && PersonContext.cue(at: end, in: text) == nil
        && !endsElsewhere(reading.range) ? 60 : 0
    // 罗远|正通过…
    case "正":
      let word = lattice.word(at: end)?.word.partOfSpeech
      return word == UInt8(ascii: "v") || word == UInt8(ascii: "p") ? 60 : 0
    case "时": return next.isHan ? 0 : 40
    default: break
    }
    // 罗远|成为, 罗远|连任
    guard let (last, word) = lattice.word(at: end - 1), last > end, word.frequency >= NameWeigher.leastWord,
      word.partOfSpeech == UInt8(ascii: "v") || word.partOfSpeech == UInt8(ascii: "d"), !isSplit(at: end)
    else { return 0 }
    return 60
  }

  /// Whether the same characters stand elsewhere, and before a mark or what people do.
  private func endsElsewhere(_ name: Range<Int>) -> Bool {
    let units = text.units[name]
    let last = text.count - units.count
    for i in max(
      0, name.lowerBound - NameWeigher.vicinity)..<min(last + 1, name.upperBound + NameWeigher.vicinity)
    where text.units[i] == units.first && text.units[i..<i + units.count] == units && i != name.lowerBound {
      let end = i + units.count
      if !text.unit(at: end).isHan || PersonContext.cue(at: end, in: text).map({ $0.value >= 12 }) ?? false {
        return true
      }
    }
    return false
  }

  /// 罗杨|当选, 罗杨|老师: what people do or are called behind two family names.
  private func deed(in reading: NameReading) -> Int {
    let given = reading.range.upperBound - 2
    let deed = lattice.word(at: given).map {
      $0.end == reading.range.upperBound && $0.word.partOfSpeech == UInt8(ascii: "v")
    }
    return deed ?? false || titles.isStart(given)
      || PersonContext.cue(at: given, in: text).map { $0.value > 10 } ?? false ? 100 : 0
  }

  /// 罗远|志和市长, 罗远|枢致…: a character left over between a name and a word of one character, which makes a name
  /// as good.
  func isShortened(_ reading: NameReading) -> Bool {
    let end = reading.range.upperBound
    let (unit, next) = (text.unit(at: end), text.unit(at: end + 1))
    guard reading.range.count == 2, unit.isHan, NameWeigher.functionWords.contains(next) || next == "致",
      !NameWeigher.functionWords.contains(unit), !NameWeigher.adverbs.contains(unit),
      !NameWeigher.doings.contains(unit), unit != "正", PersonContext.cue(at: end, in: text) == nil,
      !titles.isStart(end),
      lattice.word(at: end) == nil || shapes.statistics.second(unit) > NameWeigher.likelySecond,
      let longer = shapes.reading(of: reading.range.lowerBound..<end + 1, in: view)
    else { return false }
    return longer.form > reading.form - NameWeigher.mostWorse
  }

  /// What a name of two characters is at least, and how much better the one of three may be.
  private static let leastShort = 20
  private static let mostBetter = 20
  private static let mostWorse = 20
  private static let leastWord = 8
  /// How far, in UTF-16 units, a name is looked for elsewhere: the whole of a bulletin, not of a book.
  static let vicinity = 20_000
  private static let likelySecond = 5
}
