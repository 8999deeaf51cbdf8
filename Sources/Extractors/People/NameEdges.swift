internal import TextPipeline

/// Where names begin and end, and what that says of a title between two of them.
struct NameEdges {
  private let text: AnalysisText
  private let starts: OffsetIndex
  private let ends: OffsetIndex
  private let people: [Range<Int>]

  /// - Parameter people: UTF-16 units of `text`.
  init(_ people: [Range<Int>], in text: AnalysisText) {
    self.text = text
    self.people = people
    starts = OffsetIndex(people.map(\.lowerBound), count: text.count)
    ends = OffsetIndex(people.map(\.upperBound), count: text.count)
  }

  /// Whether the first part belongs to the name before and the rest to the one behind: 罗致远教授、副校长(行政)孟晓岚.
  func divides(_ title: TitleSpan) -> Bool {
    guard title.joint != nil, ends[title.range.lowerBound] != nil else { return false }
    let next = text.end(ofBracketAt: title.range.upperBound) ?? title.range.upperBound
    // 罗致远教授、行政副校长暨秘书长孟晓岚
    return starts[next] != nil || text.has("暨", at: next) || text.has("兼", at: next)
  }

  /// 王主任、副主任罗致远: whether the first part is how somebody is called.
  func ends(atJointOf title: TitleSpan) -> Bool { title.joint.map { ends[$0] != nil } ?? false }

  /// 罗建平|讲师: what looks like a kind of lecturer is the end of a name.
  func outsideName(_ title: TitleSpan) -> TitleSpan {
    guard title.joint == nil, title.range.lowerBound < title.head.lowerBound,
      let name = ends[title.head.lowerBound], people[name].lowerBound < title.range.lowerBound
    else { return title }
    var title = title
    title.range = title.head
    title.isWeak = title.isHeadWeak
    return title
  }

  /// Whether a name begins at `offset`.
  func begins(_ offset: Int) -> Bool { starts[offset] != nil }

  /// 罗致远代表全体师生: a verb with its subject before it; 代表罗致远的是: with what it is done for behind it.
  func isVerb(_ title: TitleSpan) -> Bool {
    guard title.isWeak, !isAddress(title) else { return false }
    if ends[title.range.lowerBound] != nil { return true }
    guard text.units[title.range].elementsEqual("代表".utf16), let name = starts[title.range.upperBound] else {
      return false
    }
    return text.has("的是", at: people[name].upperBound) || text.has("的律师", at: people[name].upperBound)
  }

  /// 教授 of 罗致远教授代表学院, nothing of 罗致远同学代表学院: 代表 is a verb behind a name.
  /// - Parameter hits: the terms of the text.
  func withoutVerb(_ title: TitleSpan, _ hits: LexiconHits) -> TitleSpan? {
    let end = title.range.upperBound - 2
    guard title.range.count > 3, text.has("代表", at: end), ends[title.range.lowerBound] != nil else {
      return title
    }
    let isOffice = hits.contains(endingAt: end) {
      $0.type == .title && $0.range.lowerBound >= title.range.lowerBound
        && Self.honorifics.length(endingAt: end, in: text) == nil
    }
    var title = title
    title.range = title.range.lowerBound..<end
    title.head = title.range
    return isOffice ? title : nil
  }
  private static let honorifics: WordEnds = ["同学", "同志", "先生", "女士", "小姐"]

  /// 罗致远医生: a common noun that people are called by.
  func isAddress(_ title: TitleSpan) -> Bool {
    guard ends[title.range.lowerBound] != nil else { return false }
    // 罗致远代表建议…: a delegate who speaks.
    if title.range.count == 2, text.has("代表", at: title.range.lowerBound) {
      return Self.speech.match(in: text, at: title.range.upperBound) != nil
    }
    return Self.addresses.match(in: text, at: title.range.lowerBound)?.end == title.range.upperBound
  }

  private static let speech = WordMap<Void>(words: [
    "认为", "建议", "表示", "指出", "看来", "提出", "介绍", "呼吁", "坦言", "提议", "告诉", "强调说", "直言", "说,", "说:", "的建议", "的议案",
    "的提案",
  ])

  private static let addresses = WordMap<Void>(words: [
    "医生", "大夫", "律师", "法官", "委员", "议员", "老师", "教官", "导师", "国王", "女王", "王子", "公主",
    "理事", "值理", "监事", "干事", "护士", "教练", "警官", "导演",
  ])
}

extension AnalysisText {
  /// Where the blanks before `offset` begin, `reach` of them at most.
  func start(ofBlanksBefore offset: Int, reach: Int) -> Int {
    var i = offset
    while i > 0, offset - i < reach, self[i - 1].isBlank { i -= 1 }
    return i
  }

  /// The end of a short remark in brackets that begins at `offset`: (研究与发展).
  func end(ofBracketAt offset: Int) -> Int? {
    guard unit(at: offset) == "(" else { return nil }
    var i = offset + 1
    while i < offset + 20, unit(at: i).isHan || unit(at: i).isLatin || unit(at: i).isDigit { i += 1 }
    return unit(at: i) == ")" ? i + 1 : nil
  }
}
