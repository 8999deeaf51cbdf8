internal import TextPipeline

/// What a list is summed up as: places, things, a number of them.
extension NameLists {
  /// Whether a list is summed up by a number of things: 杨凌4个重点城市, 城陵矶五条高速公路.
  func countsThings(from offset: Int, in text: AnalysisText) -> Bool {
    var i = offset
    while i < offset + 8, text.unit(at: i).isHan || text.unit(at: i).isDigit {
      if text[i].isDigit || UnitSet.countNumerals.contains(text[i]),
        NameLists.measures.contains(text.unit(at: i + 1)), !text.has("两个", at: i)
      {
        return !namesPeople(from: i + 2, in: text)
      }
      i += 1
    }
    return false
  }

  /// Whether a list is summed up as things: 燕莎、蓝岛等重要商圈, 等跨江通道 (no word at all).
  func namesThings(from offset: Int, in view: DocumentView) -> Bool {
    let text = view.text
    var i = offset
    while i < offset + 12, text.unit(at: i).isHan, text.unit(at: i) != "等" { i += 1 }
    guard text.unit(at: i) == "等", !UnitSet.countNumerals.contains(text[i - 1]) else { return false }
    let next = text.unit(at: i + 1)
    let word = lattice.word(at: i + 1, in: view)?.word
    let isNoun = word.map { NameLists.nominal.contains(UInt16($0.partOfSpeech)) } ?? next.isHan
    return isNoun && !NameWeigher.functionWords.contains(next) && !NameWeigher.adverbs.contains(next)
      && !UnitSet.countNumerals.contains(next)
      && PersonContext.cue(at: i, in: text).map { $0.end == i + 1 || $0.value < 0 } ?? true
      && !namesPeople(from: i + 1, in: text)
  }

  private func namesPeople(from offset: Int, in text: AnalysisText) -> Bool {
    for i in offset..<offset + 10 {
      guard text.unit(at: i).isHan else { return false }
      let next = text.unit(at: i + 1)
      if NameLists.people.contains(text[i]),
        !next.isHan || next == "们" || NameWeigher.functionWords.contains(next)
          || PersonContext.cue(at: i + 1, in: text) != nil
      {
        return true
      }
      if text.has("代表", at: i) || text.has("家庭", at: i) || text.has("干部", at: i) || text.has("领导", at: i)
        || text.has("同志", at: i)
        || text.has("老一辈", at: i) || text.has("同学", at: i)
      {
        return true
      }
    }
    return false
  }

  /// Whether a list is summed up as places shortly behind its last mark: 等地, 等多个方向.
  func namesPlaces(from offset: Int, in text: AnalysisText) -> Bool {
    var i = offset
    while i < offset + 12, text.unit(at: i).isHan, text.unit(at: i) != "等" { i += 1 }
    guard text.unit(at: i) == "等" else { return false }
    // 等关中城市群
    return NameLists.places.match(in: text, at: i) != nil
      || (i + 1..<i + 6).contains { text.has("城市", at: $0) || text.has("流域", at: $0) }
  }

  /// Last characters of nouns for people.
  private static let people: UnitSet = "人者员师士生手家将星宾众友民孩兵夫妇女男辈客长徒匠户贵总王"
  /// Parts of speech of what things are summed up by.
  private static let nominal: UnitSet = "nabsr"
  private static let measures: UnitSet = "条座个项种家所处省市县镇村款支艘架辆台"
  private static let places = WordMap(words: [
    "等地", "等多地", "等多个", "等方向", "等多处", "等州", "等通道", "等沙漠", "等景区", "等景点", "等海域", "等河流", "等湖泊", "等城市",
  ])
}
