internal import TextPipeline

/// What the clause around a name says of who bears it.
extension PersonContext {
  /// 等革命先烈, 等6位院士: whether what 等 sums up are people.
  func namesPeople(_ offset: Int, in text: AnalysisText) -> Bool {
    for i in offset..<min(offset + 10, text.count) {
      guard text[i].isHan || text[i].isDigit else { return false }
      if PersonContext.personNouns.contains(text[i]), text[i - 1] != "单" { return true }
      if text[i] == "领", text.unit(at: i + 1) == "导" || text.unit(at: i + 1) == "军" { return true }
    }
    return false
  }

  /// 来自长溪市: where somebody is from.
  func origin(endingAt end: Int, in text: AnalysisText) -> Range<Int>? {
    var i = end
    while i > max(0, end - 10), text[i - 1].isHan {
      if text.has("来自", endingAt: i) { return i - 2..<end }
      i -= 1
    }
    return nil
  }

  /// 罗致远在县一中出席…: what somebody does, over where or with whom.
  func deed(behind end: Int, in text: AnalysisText) -> Range<Int>? {
    guard prepositions.contains(text.unit(at: end)) else { return nil }
    for i in end + 2..<end + 18 {
      guard text.unit(at: i).isHan else { return nil }
      if let verb = PersonContext.deeds.match(in: text, at: i) { return i..<verb.end }
    }
    return nil
  }

  /// 罗致远,县林业局原副局长,…; 罗致远是县一中副校长,…: whether an office in a clause of its own is said of who stands before it.
  /// 罗致远(县林业局副局长)
  func apposition(behind end: Int, _ titles: TitleNeighbours, in text: AnalysisText) -> Bool {
    let mark = text.unit(at: end)
    guard mark == "," || mark == "是" || mark == "(" else { return false }
    var i = end + 1
    while i < end + 28, text.unit(at: i).isHan || text.unit(at: i) == "、" { i += 1 }
    guard i > end + 4 else { return false }
    guard mark == "(" ? text.unit(at: i) == ")" : text.unit(at: i) == "," || text.unit(at: i) == "。" else {
      return false
    }
    // 万峰林是喀斯特地貌的典型代表
    guard !text.has("代表", endingAt: i) else { return false }
    return titles.before(i).map { !$0.isCommonNoun && !$0.isWeak } ?? false
  }

  /// 罗致远现任县文联主席。 罗致远历任副县长、县长: whether the clause gives an office to who stands before its verb.
  func takesOffice(behind end: Int, _ titles: TitleNeighbours, in text: AnalysisText) -> Bool {
    guard let verb = PersonContext.tenures.match(in: text, at: end) else { return false }
    var i = verb.end
    while i < verb.end + 28, text.unit(at: i).isHan { i += 1 }
    guard i > verb.end + 1, PersonContext.marks.contains(text.unit(at: i)) else { return false }
    return titles.before(i).map { !$0.isCommonNoun && !$0.isWeak && $0.range.upperBound == i } ?? false
  }

  private static let tenures = WordMap<Void>(words: [
    "任", "现任", "曾任", "历任", "先后任", "先后担任", "出任", "担任", "兼任", "升任", "就任", "接任", "调任", "当选", "当选为", "曾担任",
    "不再担任",
    "同志任", "卸任", "转任",
  ])
  private static let marks: UnitSet = ",。;、"

  /// A line of a list of appointments: 甲为某局局长; 甲的某局局长职务.
  func appointment(of name: Range<Int>, _ titles: TitleNeighbours, in text: AnalysisText) -> Int {
    let isRemoval = text.unit(at: name.upperBound) == "的"
    guard isRemoval || text.unit(at: name.upperBound) == "为" else { return 0 }
    guard
      name.lowerBound == 0 || text[name.lowerBound - 1].isNewline || text[name.lowerBound - 1].isBlank
        || text[name.lowerBound - 1] == "、" || text[name.lowerBound - 1] == ":"
        || text.has("免去", endingAt: name.lowerBound) || text.has("任命", endingAt: name.lowerBound)
        || goesOnAppointing(name.lowerBound, in: text)
    else { return 0 }
    for i in name.upperBound..<min(name.upperBound + 50, text.count) {
      switch text[i] {
      case ";", "。", 0x0A:
        let end = isRemoval && text.has("职务", endingAt: i) ? i - 2 : i
        return isRemoval == (end < i) && titles.isEnd(end) ? 150 : 0
      case ",":
        return isRemoval
          ? text.has("职务", endingAt: i) && titles.isEnd(i - 2) ? 150 : 0
          : titles.isEnd(i) && goesOnAppointing(name.lowerBound, in: text) ? 150 : 0
      case ":": return 0
      default: break
      }
    }
    return 0
  }

  /// 任命甲为…局长,乙为…副局长: whether a comma stands before `offset` in a sentence that appoints.
  func goesOnAppointing(_ offset: Int, in text: AnalysisText) -> Bool {
    guard text.unit(at: offset - 1) == "," else { return false }
    var i = offset - 1
    while i > max(0, offset - 100), text[i] != "。", !text[i].isNewline {
      if text[i] == "命" || text[i] == "聘", text[i - 1] == "任" || text[i - 1] == "聘" { return true }
      i -= 1
    }
    return false
  }

  private static let personNouns: UnitSet = "者员位士烈师"
}
