internal import TextPipeline

/// Laboratories and centres by the grade that the state gives them: what stands before the grade is their field, and with
/// it a name, be it of ordinary words and without a place.
extension OrganizationExtractor {
  /// 复杂装备制造 + 国家重点实验室, 云川大学 + 智能制造与机器人技术 + 教育部重点实验室
  func graded(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard let kind = Self.gradedKinds.length(endingAt: head.range.upperBound, in: text),
      !text.unit(at: head.range.upperBound).isDigit
    else { return nil }
    let first = head.range.upperBound - kind
    let grade = gradeStart(endingAt: first, in: view)
    // 江苏省 + 资源利用 + 重点实验室: the place graded it.
    guard grade != nil || text.has("重点", at: first) else { return nil }
    let fieldEnd = grade ?? first
    let field = gradedField(before: fieldEnd, after: names, in: view)
    // 高标准建设 + 国家实验室; 利弗莫尔 behind 劳伦斯·
    guard fieldEnd - field.start >= Self.shortestField,
      Self.deeds.match(in: text, at: fieldEnd - 2)?.end != fieldEnd, text.unit(at: field.start - 1) != "·",
      grade != nil || field.place != nil || field.body != nil
    else { return nil }
    if let body = field.body {
      let edge = NameEdge(start: field.start, reason: .body, body: nil)
      var part = part(head, of: body, edge, in: view)
      part?.range = body.range.lowerBound..<head.range.upperBound
      return part
    }
    var name = whole(head, from: field.place?.lowerBound ?? field.start, in: view)
    if let place = field.place {
      (name.place, name.reason, name.rule) = (place, .place, .organizationPlaced)
    }
    return name
  }

  /// 国家超级计算 + 济南 + 中心: one of a nation's centres, called after its seat.
  func nationalCentre(_ head: OrganizationHead, in view: DocumentView) -> OrganizationName? {
    guard view.text.has("中心", at: head.range.lowerBound), head.range.count == 2,
      let seat = edges.places.place(endingAt: head.range.lowerBound, in: view),
      let field = Self.nationalFields.length(endingAt: seat.range.lowerBound, in: view.text)
    else { return nil }
    return whole(head, from: seat.range.lowerBound - field, in: view)
  }

  private static let nationalFields: WordEnds = [
    "国家超级计算", "国家超算", "国家技术转移", "国家知识产权运营",
  ]

  /// 国家 + 重点实验室, 教育部 + 工程研究中心: where the word begins that says who graded it.
  private func gradeStart(endingAt end: Int, in view: DocumentView) -> Int? {
    if let length = Self.grades.length(endingAt: end, in: view.text) { return end - length }
    // Of a ministry or a province.
    let ministry = view.hits.ending(at: end).first {
      $0.type == .body && Self.graders.contains(view.text[end - 1])
        || $0.type == .division && Self.provinces.contains(view.text[end - 1])
    }
    return ministry?.range.lowerBound
  }

  /// The words of a field before `end`, with the body or the place before them.
  private func gradedField(before end: Int, after names: [OrganizationName], in view: DocumentView)
    -> (start: Int, body: OrganizationName?, place: Range<Int>?)
  {
    let text = view.text
    var p = end
    // 云川大学 + 国家重点实验室: no field stands between.
    if names.last(where: { $0.range.upperBound <= end })?.range.upperBound == end { return (end, nil, nil) }
    while p > max(0, end - Self.longestField) {
      if p < end {
        if let body = names.last(where: { $0.range.upperBound <= p }), body.range.upperBound == p {
          return (p, body, nil)
        }
        if let place = edges.places.place(endingAt: p, in: view), edges.isCredible(place, in: view),
          !place.traits.isAmbiguous
        {
          return (p, nil, place.range)
        }
      }
      let unit = text[p - 1]
      guard unit.isHan || unit.isLatin || unit.isDigit, !edges.endsTitle(p, in: view),
        !NameMaterialClassifier.endsCount(p, in: text)
      else { break }
      let token = edges.wordStart(endingAt: p, in: view, limit: max(0, end - Self.longestField - 4))
      guard isOfField(token..<p, before: end, in: view) else { break }
      p = token
    }
    // 建设 + 高效储能国家重点实验室: what is done for it, and what joins it to another.
    while p < end {
      if let deed = Self.deeds.match(in: text, at: p, limit: end) {
        p = deed.end
      } else if edges.isJoint(text[p]) || NameEdgeFinder.oneUnitVerbs.contains(text[p])
        || text[p] == "批" && text.unit(at: p - 1) == "获"
      {
        p += 1
      } else {
        break
      }
    }
    return (p, nil, nil)
  }

  /// A noun, a verb that is a noun as well, or what joins two of them.
  private func isOfField(_ token: Range<Int>, before end: Int, in view: DocumentView) -> Bool {
    let text = view.text
    switch edges.materials.material(token, in: view) {
    case .common, .proper: return true
    case .kind: return false
    case .generic:
      return Self.attributesOfFields.match(in: text, at: token.lowerBound)?.end == token.upperBound
    case .stop:
      if token.count == 1 {
        // 国家重点实验室和…: two of them.
        return edges.isJoint(text[token.lowerBound]) && token.upperBound < end
          && Self.gradedKinds.length(endingAt: token.lowerBound, in: text) == nil
      }
      return edges.materials.verbEnd(startingAt: token.lowerBound, in: view) == token.upperBound
        && !NameMaterialClassifier.isStopWord(token, in: text)
        && Self.deeds.match(in: text, at: token.lowerBound)?.end != token.upperBound
    }
  }

  private static let shortestField = 3
  private static let longestField = 24
  private static let gradedKinds: WordEnds = [
    "重点实验室", "工程实验室", "工程技术研究中心", "工程研究中心", "技术创新中心", "临床医学研究中心", "医学研究中心", "产业创新中心", "制造业创新中心", "野外科学观测研究站",
    "实验室",
  ]
  private static let grades: WordEnds = [
    "省部共建国家", "国家级", "国家", "全国", "省级", "部级", "市级", "自治区级", "教育部", "科技部", "农业部", "农业农村部", "卫生部", "国土资源部",
    "自然资源部",
    "文化和旅游部", "工业和信息化部", "国家卫生健康委",
  ]
  private static let graders: UnitSet = "部委局院"
  private static let provinces: UnitSet = "省市区"
  private static let attributesOfFields = WordMap<Void>(words: [
    "先进", "新型", "大型", "特色", "高端", "重大", "综合性", "现代", "水质", "农产品", "城市", "山区", "海外", "云端",
  ])
  /// What is done with a laboratory, though words of it are nouns as well.
  private static let deeds = WordMap<Void>(words: [
    "建设", "共建", "筹建", "组建", "重组", "创建", "打造", "申报", "申请", "获批", "建成", "建立", "成立", "依托", "利用", "参观", "考察",
    "调研",
    "走访", "走进", "揭牌", "联合", "协同", "支持", "推动", "推进", "布局", "建有", "拥有", "现有", "设有", "新增", "入选", "主持", "领衔",
    "带领", "率领", "负责", "管理", "运行", "认定", "批准", "视察", "访问", "首个", "唯一", "该校", "学校", "我校", "我院", "企业", "公司",
  ])
}
