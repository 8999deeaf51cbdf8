internal import TextPipeline

/// How an address goes on behind a street or a quarter: to the estate that it names and to the number of the house.
enum Addresses {
  /// 锦江华府, 奥林花园 behind a street or a quarter; `start` where none follows.
  static func estate(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    var i = start
    while i < start + 7, text.unit(at: i).isHan {
      if i - start >= 2, let kind = kinds.match(in: text, at: i), isEnd(kind.end, in: text) {
        return kind.end
      }
      if stops.contains(text[i]) { return start }
      i += 1
    }
    return start
  }

  /// A区1号楼, 12栋; `start` where none follows.
  static func building(at start: Int, in text: AnalysisText) -> Int {
    var i = start
    if text.unit(at: i).isLatin, text.unit(at: i + 1) == "区" { i += 2 }
    let digits = i
    while text.unit(at: i).isDigit { i += 1 }
    guard i > digits, let word = numbered.match(in: text, at: i) else { return start }
    return word.end
  }

  private static func isEnd(_ end: Int, in text: AnalysisText) -> Bool {
    let next = text.unit(at: end)
    return !next.isHan || ends.contains(next)
  }

  /// What estates and blocks are called.
  private static let kinds = WordMap<Void>(words: [
    "小区", "花园", "家园", "华府", "国际", "公馆", "名邸", "名苑", "雅苑", "佳苑", "嘉园", "新村", "公寓", "大厦", "山庄", "别墅", "花苑",
    "华庭", "豪庭", "名城",
    "新城", "广场", "苑", "邨",
  ])
  private static let numbered = WordMap<Void>(words: ["号楼", "号院", "号", "栋", "幢", "座"])
  private static let stops: UnitSet = "的在和与及至到从位为是有内里上下了被将"
  private static let ends: UnitSet = "内里的居住人外附旁门和一二三四五六七八九十"
}
