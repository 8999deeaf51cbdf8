internal import TextPipeline

/// Hotels by a word before their kind, where something is held in them: 在皇冠酒店举行.
enum VenueHotels {
  /// The name that ends in `head`, nil where the clause does not say what is held there.
  static func name(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    let (text, end) = (view.text, head.range.upperBound)
    guard houses.match(in: text, at: head.range.lowerBound)?.end == end,
      meetings.match(in: text, at: end) != nil
    else { return nil }
    var start = head.range.lowerBound
    while start > max(0, head.range.lowerBound - longest), text[start - 1].isHan,
      !openers.contains(text[start - 1])
    { start -= 1 }
    let brand = start..<head.range.lowerBound
    guard openers.contains(text.unit(at: start - 1)), brand.count >= 2, view.tokens.isBoundary(start),
      !brand.contains(where: { NameMaterialClassifier.stopUnits.contains(text[$0]) }),
      descriptions.match(in: text, at: start) == nil
    else { return nil }
    return OrganizationName(
      range: start..<end, head: head.range, traits: head.traits, place: nil, body: start..<end, shared: nil,
      reason: .boundary, rule: .organizationPlain, score: 40, confidence: .low)
  }

  private static let longest = 6
  private static let openers: UnitSet = "在于假"
  private static let houses = WordMap<Void>(words: [
    "酒店", "大酒店", "国际酒店", "国际大酒店", "宾馆", "饭店", "大饭店", "度假酒店", "酒楼", "大酒楼", "会议中心", "国际会议中心",
  ])
  private static let meetings = WordMap<Void>(words: [
    "举行", "举办", "召开", "开幕", "隆重", "顺利", "成功", "圆满", "盛大", "正式", "设宴", "宴请", "会见", "启动", "签约", "落幕", "联同",
    "会场", "主会场",
  ])
  /// Hotels of a kind, and those that are not said.
  private static let descriptions = WordMap<Void>(words: [
    "一家", "某", "当地", "市内", "市区", "五星", "四星", "三星", "星级", "高档", "豪华", "隔离", "指定", "定点", "同一", "下榻", "附近", "各",
    "本市", "该", "两家", "多家", "全国", "我市", "我县", "机场", "海边", "湖畔", "酒店",
  ])
}
