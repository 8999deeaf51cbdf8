internal import TextPipeline

/// Where a name begins before what the walk from its head has found: who keeps a body, quotes that a name fills.
extension OrganizationExtractor {
  /// 国立 + 云川大学, 私立 + 东湖中学, 市立 + 民安医院, 财团法人 + 云川文教基金会: who keeps it, or what it is by law, is a part
  /// of its name.
  func founderStart(of name: OrganizationName, in view: DocumentView) -> Int {
    if let form = Self.legalForms.length(endingAt: name.range.lowerBound, in: view.text) {
      return name.range.lowerBound - form
    }
    // 一般 + 财团法人…: how a foundation of Japan is constituted
    if view.text.has("一般", endingAt: name.range.lowerBound),
      view.text.has("财团法人", at: name.range.lowerBound) || view.text.has("社团法人", at: name.range.lowerBound)
    {
      return name.range.lowerBound - 2
    }
    let start = name.range.lowerBound - 2
    guard start >= 0, view.text[start + 1] == "立", name.range.count > 2, view.tokens.isBoundary(start),
      view.text[start] == "国" || view.text[start] == "私"
        || NameEdgeFinder.cities.contains(view.text[start]) && edges.isStop(endingAt: start, in: view)
    else { return name.range.lowerBound }
    return start
  }

  /// 原|林桥村支部: what a body was before is no part of its name.
  func presentStart(of name: OrganizationName, in view: DocumentView) -> Int {
    let (text, start) = (view.text, name.range.lowerBound)
    guard text[start] == "原", name.reason == .boundary || name.reason == .place,
      name.place.map({ $0.lowerBound == start }) ?? true, view.tokens.isBoundary(start + 1),
      name.head.lowerBound - start >= 3 || name.rule == .organizationPlaced,
      edges.isStop(endingAt: start, in: view),
      edges.places.place(startingAt: start, in: view) == nil
    else { return start }
    return start + 1
  }

  /// “朱鹮 + 国家保护研究中心”: a name in quotes begins where they open, over words of its field.
  func quoteStart(of name: OrganizationName, in view: DocumentView) -> Int {
    let (text, start) = (view.text, name.range.lowerBound)
    // 《农村 + 金融时报》: the title of a paper is its name.
    if text.unit(at: name.range.upperBound) == "》", Self.papers.contains(text[name.range.upperBound - 1]) {
      var open = start
      while open > start - 6, text.unit(at: open - 1).isHan { open -= 1 }
      return text.unit(at: open - 1) == "《" ? open : start
    }
    guard name.reason == .national, text.unit(at: name.range.upperBound) == "”" else { return start }
    var open = start
    while open > start - 8, text.unit(at: open - 1).isHan { open -= 1 }
    guard text.unit(at: open - 1) == "“", open < start else { return start }
    var p = start
    while p > open {
      let token = edges.tokenStart(before: p, in: view, limit: open)
      switch edges.materials.material(token..<p, in: view) {
      case .common, .proper: p = token
      case .stop, .generic, .kind: return start
      }
    }
    return open
  }

  private static let legalForms: WordEnds = [
    "公益财团法人", "公益社团法人", "一般财团法人", "一般社团法人", "财团法人", "社团法人", "独立行政法人", "国立研究开发法人",
  ]
}
