internal import TextPipeline

/// The last character of a name that is withheld by half: 江某山, where 江某 may stand alone as well.
struct HalfNames: Sendable {
  let lattice: WordLattice
  let statistics: NameStatistics

  /// Whether the character at `end`, behind 某, still belongs to the name that begins at `start`.
  func goOn(at end: Int, from start: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let (last, next) = (text.unit(at: end), text.unit(at: end + 1))
    guard last.isHan else { return false }
    // 江某宝、江某在、江某明等人: what joins words stands before no mark.
    if next == "、", !HalfNames.alone.contains(last) { return true }
    if endsElsewhere(start..<end + 1, in: view) { return true }
    guard statistics.isPart(last), statistics.second(last) > -20 else { return false }
    if !next.isHan || next == "之" { return !HalfNames.alone.contains(last) && last != "时" }
    let isWord = lattice.word(at: end, in: view)?.end == end + 2
    let isCued = PersonContext.cue(at: end + 1, in: text).map { $0.value >= 8 } ?? false
    if isCued, !isWord, PersonContext.cue(at: end, in: text) == nil { return true }
    // 江某山|受贿, 江某宝|驾车
    if HalfNames.deeds.match(in: text, at: end + 1) != nil, !isWord, !HalfNames.joining.contains(last) {
      return true
    }
    return statistics.second(last) > 10 && isWordAlone(end, in: view) || isRepeated(start..<end + 1, in: view)
  }

  /// Whether the same characters stand nearby before 、 (…、江某明、…), or before two different characters (江某明犯…,
  /// 江某明的…) where the last one joins no words.
  private func endsElsewhere(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    let last = text[name.upperBound - 1]
    guard !HalfNames.alone.contains(last) else { return false }
    var followers: [UInt16] = []
    for i in occurrences(of: name, within: HalfNames.vicinity, in: text) {
      let next = text.unit(at: i + name.count)
      if next == "、" { return true }
      if !followers.contains(next) { followers.append(next) }
    }
    return followers.count > 1 && !HalfNames.joining.contains(last) && statistics.second(last) > 0
  }

  /// 江某波 + 可能: a character that is a word of its own, and none that joins words.
  private func isWordAlone(_ offset: Int, in view: DocumentView) -> Bool {
    view.tokens.isBoundary(offset) && view.tokens.isBoundary(offset + 1)
      && !HalfNames.joining.contains(view.text[offset])
  }

  /// 江某波 twice in a stretch, its last character a word of its own and none that joins words: the same name again.
  private func isRepeated(_ name: Range<Int>, in view: DocumentView) -> Bool {
    isWordAlone(name.upperBound - 1, in: view)
      && occurrences(of: name, within: HalfNames.earshot, in: view.text).count > 1
  }

  /// Where the characters of a name stand at most `reach` UTF-16 units from it, itself included.
  private func occurrences(of name: Range<Int>, within reach: Int, in text: AnalysisText)
    -> LazyFilterSequence<Range<Int>>
  {
    let units = text.units[name]
    let places = max(0, name.lowerBound - reach)..<min(text.count - units.count, name.upperBound + reach)
    return places.lazy.filter { text.units[$0] == units.first && text.units[$0..<$0 + units.count] == units }
  }

  /// How far, in UTF-16 units, the name is looked for elsewhere.
  private static let vicinity = 2_000
  /// How far for one whose last character is a word of its own.
  private static let earshot = 400
  /// One-character words that go on after a withheld name.
  private static let joining: UnitSet =
    "是在为的因被将与和及等说称向对从于以由让给叫到去来回有无也又再已未不没同系即便就都均还仍却才并则想可能应会用驾乘持拿带开坐住做骗经后前时曾所受出入上下方家名案仅只使借买卖打报死伤共先多伪非违擅私偷盗抢醉酒涉伙诈犯获处"
  /// What stands behind 江某 and before a mark and ends no name: 江某等、, 江某妻、.
  private static let alone: UnitSet = "等说称道某父母妻夫兄弟姐妹儿侄婿处家方案死伤逃们"
  /// What reports of crimes and accidents say of somebody right behind the name.
  private static let deeds = WordMap<Void>(words: [
    "受贿", "行贿", "贪污", "涉嫌", "伙同", "驾驶", "驾车", "酒后", "醉酒", "持刀", "持有", "到案", "归案", "投案", "自首", "供述", "交代",
    "供认",
    "上诉", "辩称", "诉称", "不服", "拒不", "赔偿", "支付", "死亡", "受伤", "报警", "实施", "盗窃", "诈骗", "故意", "殴打", "非法", "组织",
    "明知", "利用", "犯", "被", "因", "与", "和", "在", "向", "将", "等", "系", "伪造", "隐瞒", "收受", "索取", "挪用", "私自", "趁",
  ])
}
