internal import TextPipeline

/// Taiwan's schools in their short form: 明德國中, 一心國小. Elsewhere 国中 and 国小 are parts of other words (全国中学, 各国小麦), so a
/// school is one by what stands on both sides: two or three characters from a boundary, and who learns or teaches there.
enum NationalSchools {
  /// Whether a head is such a school.
  static func isOne(_ head: Range<Int>, in view: DocumentView) -> Bool { start(of: head, in: view) != nil }

  /// Where the school's name begins that ends in the head.
  static func start(of head: Range<Int>, in view: DocumentView) -> Int? {
    let text = view.text
    guard heads.match(in: text, at: head.lowerBound)?.end == head.upperBound,
      !countries.contains(text.unit(at: head.lowerBound - 1)),
      people.match(in: text, at: head.upperBound) != nil
    else { return nil }
    var start = head.lowerBound
    while start > head.lowerBound - 4, text.unit(at: start - 1).isHan,
      !NameMaterialClassifier.stopUnits.contains(text[start - 1])
    {
      start -= 1
    }
    // 本市 + 高荣国小
    if NameEdgeFinder.levels.contains(text[start]) { start += 1 }
    return 2...3 ~= head.lowerBound - start && !kinds.contains { text.has($0, endingAt: head.lowerBound) }
      ? start : nil
  }

  private static let heads = WordMap<Void>(words: ["国小", "国中"])
  private static let people = WordMap<Void>(words: [
    "校长", "学生", "师生", "老师", "教师", "学童", "小朋友", "家长会", "主任", "棒球队", "操场", "校园", "同学", "办理", "举办", "举行", "校庆",
    "附幼", "附设",
  ])
  /// 全国, 我国, 爱国: what makes a word with 国.
  private static let countries: UnitSet = "全各我中本外多两祖爱三诸帝民出回归建立救护"
  /// 成员国, 沿线国: peoples and countries.
  private static let kinds: [StaticString] = ["成员", "沿线", "全体", "世界", "参与", "我们", "两", "多"]
}
