internal import TextPipeline

/// Alliances of an industry or of bodies of a kind, told by their field: 低空经济产业生态联盟, 绿色建材产业创新联合体. Their names are of ordinary
/// words and begin with no place; a word for what they ally before the head, and a field before that, make a name.
extension OrganizationExtractor {
  /// - Parameters:
  ///   - edge: what the walk from the head to the left came to, a boundary.
  func alliance(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let (text, end) = (view.text, head.range.upperBound)
    guard text[end - 1] == "盟" || text[end - 1] == "体",
      let length = Self.allianceHeads.length(endingAt: end, in: text), !edge.hasOrdinal,
      let purpose = Self.purposes.length(endingAt: end - length, in: text)
    else { return nil }
    let first = end - length - purpose
    guard first - edge.start >= Self.shortestAllied,
      Self.openings.match(in: text, at: edge.start) == nil, !isOneOfSome(edge.start, in: text)
    else { return nil }
    return whole(head, from: jointStart(before: edge.start, in: view), in: view)
  }

  /// Where 云计算 begins in 云川大学、云计算 + 与 + 大数据产业联盟: the first of two fields, right behind a mark.
  private func jointStart(before start: Int, in view: DocumentView) -> Int {
    let text = view.text
    guard start > 3, edges.isJoint(text[start - 1]) else { return start }
    var i = start - 1
    while i > start - Self.longestField, text.unit(at: i - 1).isHan {
      guard !NameMaterialClassifier.stopUnits.contains(text[i - 1]) else { return start }
      i -= 1
    }
    let ends: (LexiconHit) -> Bool = { $0.type == .bodyHead || $0.type == .body || $0.type == .division }
    return text.unit(at: i - 1) == "、" && start - 1 - i >= 2
      && !view.hits.contains(endingAt: start - 1, where: ends) ? i : start
  }

  /// 多个产业联盟, 该产业联盟
  private func isOneOfSome(_ start: Int, in text: AnalysisText) -> Bool {
    NameMaterialClassifier.endsCount(start, in: text) || Self.pointers.contains(text.unit(at: start - 1))
  }

  private static let shortestAllied = 2
  private static let longestField = 8
  private static let allianceHeads: WordEnds = ["联盟", "联合体"]
  private static let pointers: UnitSet = "该各本此类等"
  /// What is allied or what the alliance is for.
  private static let purposes: WordEnds = [
    "产业", "产业生态", "产业发展", "产业创新", "产业技术", "产业技术创新", "技术创新", "技术创新战略", "产业技术创新战略", "创新", "创新战略", "创新发展", "发展",
    "战略合作", "产教融合", "协同创新", "行业", "产学研", "产学研用", "应用", "服务", "志愿服务", "公益", "合作", "保护", "传播", "物流", "旅游", "文旅",
    "民宿", "电商", "博物馆", "图书馆", "美术馆", "高校", "院校", "大学", "职业教育", "教育", "医院", "医疗", "媒体", "融媒", "城市", "商协会",
    "企业",
    "品牌", "科普", "阅读", "园区", "开发区", "标准", "开源", "数字经济", "生态", "供应链", "产业链",
  ]
  /// What begins a description, no field: 校企合作联盟, 区域产业联盟.
  private static let openings = WordMap<Void>(words: [
    "校企", "区域", "产业", "行业", "跨", "企业", "创新", "战略", "技术", "合作", "新型", "紧密", "各类", "相关", "组建", "构建", "打造", "建立",
    "两国", "双方", "地区", "国家", "政治", "军事", "政党", "执政", "竞选", "美", "中", "西方", "盟国", "同类", "上下游", "产学研", "产教",
    "强大",
    "成立", "广泛", "下属", "所属", "主义", "旗下", "全产业", "产业链", "城乡", "多方", "龙头", "科创", "团购", "价格", "利益",
  ])
}
