internal import TextPipeline

/// Ministries that stand right behind a university: another body, unless the university has what the ministry granted.
extension OrganizationExtractor {
  /// 云川大学 + 教育部: a ministry is part of no university, but what it gave one is: 云川大学教育部重点实验室.
  func isMinistry(_ head: OrganizationHead, behind school: OrganizationName, in text: AnalysisText)
    -> Bool
  {
    let end = head.range.upperBound
    return head.traits.kind == .complete && text[end - 1] == "部"
      && (text.has("大学", endingAt: school.range.upperBound)
        || text.has("学院", endingAt: school.range.upperBound))
      && Self.ofState.match(in: text, at: head.range.lowerBound)?.end == end
      && Self.grantedBodies.match(in: text, at: end) == nil
  }

  private static let ofState = WordMap<Void>(words: [
    "教育部", "科技部", "科学技术部", "工信部", "工业和信息化部", "农业部", "农业农村部", "卫生部", "财政部", "商务部", "文化部", "文化和旅游部",
    "外交部", "民政部", "人社部", "水利部", "国土资源部", "自然资源部", "生态环境部", "环境保护部", "国防部", "公安部",
  ])
  private static let grantedBodies = WordMap<Void>(words: [
    "重点实验室", "工程研究中心", "工程中心", "人文社科", "野外", "省部共建", "基础", "国别", "国际",
  ])
}
