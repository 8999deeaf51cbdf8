internal import TextPipeline

/// A road with the named station or exit on it: 104国道 + 柳溪收费站, 沪昆高速 + 柳溪出口.
extension LocationExtractor {
  func withParts(_ names: [Mention], in view: DocumentView) -> [Mention] {
    names.map { name in
      guard let end = partEnd(behind: name.range, in: view) else { return name }
      var whole = name
      whole.range = name.range.lowerBound..<end
      return whole
    }
  }

  private func partEnd(behind line: Range<Int>, in view: DocumentView) -> Int? {
    let (text, end) = (view.text, line.upperBound)
    guard Self.trunkRoads.length(endingAt: end, in: text) != nil, view.tokens.isBoundary(end),
      Self.unnamed.match(in: text, at: end) == nil
    else { return nil }
    var i = end
    while i < end + Self.longestPart, text.unit(at: i).isHan, !Self.notInVillages.contains(text[i]) {
      if i > end + 1, let part = Self.partsOfRoads.match(in: text, at: i),
        view.tokens.isBoundary(part.end) || !text.unit(at: part.end).isHan
      {
        return part.end
      }
      i += 1
    }
    return nil
  }

  private static let trunkRoads: WordEnds = ["高速", "高速公路", "国道", "省道"]
  private static let partsOfRoads = WordMap<Void>(words: ["收费站", "服务区", "出口", "入口", "互通", "枢纽", "检查站"])
  /// What stands before stations and exits without a name: 沪昆高速 | 新增出口.
  private static let unnamed = WordMap<Void>(words: [
    "新增", "新建", "新设", "增设", "设置", "设立", "开通", "开放", "关闭", "封闭", "改造", "扩建", "沿线", "全线", "所有", "部分", "多个", "各",
    "主要",
    "附近",
  ])
  private static let longestPart = 6
}
