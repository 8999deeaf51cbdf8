internal import TextPipeline

/// Parts of a body behind the bracket that gives its initials.
extension OrganizationExtractor {
  /// 云川基金会(YCF) + 北京办事处, 国际林桥联合会(ILF) + 中国国家委员会
  /// - Parameter name: what the walk to the left made of the head.
  func bracketed(
    _ head: OrganizationHead, _ name: OrganizationName?, after names: [OrganizationName],
    in view: DocumentView
  ) -> OrganizationName? {
    let text = view.text
    guard let body = names.last, Self.seats.length(endingAt: head.range.upperBound, in: text) != nil,
      case let open = body.range.upperBound, text.unit(at: open) == "("
    else { return nil }
    var close = open + 1
    while close < open + Self.longestInitials, text.unit(at: close).isLatin || text.unit(at: close) == "-" {
      close += 1
    }
    guard close > open + 2, text.unit(at: close) == ")" else { return nil }
    let start = name?.range.lowerBound ?? head.range.lowerBound
    // 驻华 + 代表处
    guard start == close + 1 || text.unit(at: close + 1) == "驻" && 2...6 ~= start - close else { return nil }
    return OrganizationName(
      range: body.range.lowerBound..<head.range.upperBound, head: head.range, traits: head.traits,
      place: body.place, body: body.range, shared: nil, reason: body.reason, rule: .organizationPart,
      score: 150, confidence: .medium, parent: body.range)
  }

  private static let longestInitials = 12
  /// What bodies have elsewhere, each called after its place.
  private static let seats: WordEnds = [
    "办事处", "代表处", "国家委员会", "分会", "分部", "分公司", "秘书处", "总部", "办公室", "分社",
  ]

  /// Where the title opens that a publisher or an editorial board is called by: 《云川学刊》 + 杂志社.
  func titleStart(before head: OrganizationHead, in text: AnalysisText) -> Int? {
    guard text.unit(at: head.range.lowerBound - 1) == "》",
      Self.publishers.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
    else { return nil }
    var open = head.range.lowerBound - 2
    while open > head.range.lowerBound - Self.longestTitle, text.unit(at: open) != "《" {
      guard text.unit(at: open) != "》" else { return nil }
      open -= 1
    }
    return text.unit(at: open) == "《" ? open : nil
  }

  private static let publishers = WordMap<Void>(words: ["杂志社", "报社", "期刊社", "编辑部", "编委会", "编辑委员会", "画报社"])
  private static let longestTitle = 24
}
