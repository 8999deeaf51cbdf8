internal import TextPipeline

/// Teams that a place or a body sends somewhere, by their number and where they go: 云川省第三批支援青山医疗队, 云川援藏医疗队.
extension OrganizationExtractor {
  func sentTeam(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard head.traits.kind == .team || Self.teams.length(endingAt: head.range.upperBound, in: text) != nil,
      text[head.range.upperBound - 1] == "队"
    else { return nil }
    var p = head.range.lowerBound
    // 援鄂医疗队
    var isSent = Self.errandUnits.contains(text[p])
    // The first place before the errand is where they come from.
    while p > head.range.lowerBound - Self.reachOfTeam {
      if isSent, let body = names.last, body.range.upperBound == p {
        return team(head, from: body.range.lowerBound, place: body.place, in: view)
      }
      if let errand = Self.errands.length(endingAt: p, in: text) {
        isSent = true
        p -= errand
      } else if let number = batch(endingAt: p, in: text) {
        p = number
      } else if let place = edges.places.place(endingAt: p, in: view), edges.isCredible(place, in: view) {
        if isSent { return team(head, from: place.range.lowerBound, place: place.range, in: view) }
        p = place.range.lowerBound
      } else if let duty = Self.duties.length(endingAt: p, in: text) {
        p -= duty
      } else if Self.errandUnits.contains(text.unit(at: p - 2)), text.unit(at: p - 1).isHan {
        // 援 + 鄂
        isSent = true
        p -= 2
      } else {
        return nil
      }
    }
    return nil
  }

  private func team(
    _ head: OrganizationHead, from start: Int, place: Range<Int>?, in view: DocumentView
  ) -> OrganizationName {
    var edge = NameEdge(start: start, reason: .place, place: place)
    if place?.lowerBound == start { edges.widen(&edge, of: head.range, in: view) { _ in nil } }
    let range = min(edge.start, start)..<head.range.upperBound
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: edge.place, body: range, shared: nil,
      reason: .place, rule: .organizationPlaced, score: 150, confidence: .medium)
  }

  /// 第十一批, 首批, 第3支: which of several.
  private func batch(endingAt end: Int, in text: AnalysisText) -> Int? {
    guard Self.batches.contains(text.unit(at: end - 1)) else { return nil }
    var i = end - 1
    if text.unit(at: i - 1) == "首" { return i - 1 }
    while i > end - 5, UnitSet.numerals.contains(text.unit(at: i - 1)) || text.unit(at: i - 1).isDigit {
      i -= 1
    }
    guard i < end - 1 else { return nil }
    return text.unit(at: i - 1) == "第" ? i - 1 : nil
  }

  private static let reachOfTeam = 22
  private static let teams: WordEnds = [
    "医疗队", "救援队", "护理队", "防疫队", "服务队", "工作队", "检测队", "支援队", "教师队", "医疗救援队",
  ]
  private static let errands: WordEnds = ["对口支援", "支援", "驰援", "援助", "增援", "对口帮扶", "赴", "援"]
  private static let errandUnits: UnitSet = "援赴驻"
  private static let duties: WordEnds = [
    "抗疫", "抗震", "救灾", "抗击新冠肺炎", "新冠肺炎", "国家", "紧急", "医学", "卫生", "防疫", "核酸", "检测", "采样", "心理", "护理", "重症",
    "中医",
    "中医药", "应急", "医疗", "救治", "救援", "组团式", "干部", "人才", "前方", "疾控", "疫情防控",
  ]
  private static let batches: UnitSet = "批支组期轮"
}
