internal import TextPipeline

/// Units of the armed forces by their number: 95866部队, 武警8710部队, 第71集团军, 解放军第302医院, 空军第4军医大学.
extension OrganizationExtractor {
  func numberedForce(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    let end = head.range.upperBound
    guard
      let kind = Self.numberedKinds.first(where: { text.has($0.noun, endingAt: end) })
    else { return nil }
    let first = end - kind.noun.hanCount
    var number = first
    while number > first - 6,
      text.unit(at: number - 1).isDigit || Self.figures.contains(text.unit(at: number - 1))
        || text.unit(at: number - 1) == "十"
    { number -= 1 }
    guard number < first else { return nil }
    let isOrdinal = text.unit(at: number - 1) == "第"
    let start = isOrdinal ? number - 1 : number
    let service = Self.services.length(endingAt: start, in: text).map { start - $0 }
    switch kind.by {
    case .code:
      // 2015部队: a year
      guard !isOrdinal, first - number >= (service == nil ? 5 : 4),
        (number..<first).allSatisfy({ text[$0].isDigit })
      else { return nil }
    // 北部战区陆军 + 第12集团军: part of the theatre's.
    case .army:
      guard isOrdinal, first - number <= 3, text.unit(at: (service ?? start) - 1) != "区" else { return nil }
    case .hospital: guard service != nil else { return nil }
    }
    return whole(head, from: service ?? start, in: view)
  }

  private enum NumberedKind {
    /// By a code of four or five figures.
    case code
    /// By an ordinal.
    case army
    /// By a number behind the army's name.
    case hospital
  }

  private static let numberedKinds: [(noun: StaticString, by: NumberedKind)] = [
    ("部队", .code), ("集团军", .army), ("军医大学", .army), ("中心医院", .hospital), ("医院", .hospital),
  ]
  private static let services: WordEnds = [
    "中国人民解放军", "解放军", "中国人民武装警察部队", "武警", "解放军空军", "解放军海军", "解放军陆军", "空军", "海军", "陆军", "火箭军", "二炮",
    "联勤保障部队", "战略支援部队",
  ]
}
