internal import TextPipeline

/// Committees of a congress or a consultative conference without it, told by their field and by who chairs them: 财经委 in
/// 市人大法制委主任委员李丹，财经委主任委员王平; 社会和法制委员会主任王平.
extension OrganizationExtractor {
  func fieldCommittee(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let (text, end) = (view.text, head.range.upperBound)
    guard let kind = Self.kindsOfCommittee.length(endingAt: end, in: text),
      let chair = chair(at: end, in: view)
    else { return nil }
    let start = fieldsStart(before: end - kind, in: text)
    guard end - kind - start >= (chair == .ofMembers ? 1 : 2) else { return nil }
    if let last = names.last, last.range.upperBound >= start {
      // 市政协 + 社会和法制委员会
      guard last.range.upperBound == start, congress(of: last, in: text) == last.range else { return nil }
      return committee(of: head, from: last.range.lowerBound, congress: nil, like: last)
    }
    guard edges.isStop(endingAt: start, in: view) else { return nil }
    let known = names.suffix(Self.memoryOfCongress)
    // 云川市政协 before 市政协
    let named = known.last { $0.reason != .deictic && congress(of: $0, in: text) != nil }
    let last = named ?? known.last { congress(of: $0, in: text) != nil }
    return committee(of: head, from: start, congress: last.flatMap { congress(of: $0, in: text) }, like: last)
  }

  private func committee(
    of head: OrganizationHead, from start: Int, congress: Range<Int>?, like name: OrganizationName?
  ) -> OrganizationName {
    let range = start..<head.range.upperBound
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: name?.place, body: range, shared: congress,
      reason: name?.reason ?? .boundary, rule: congress == nil ? .organizationBare : .organizationCoordinated,
      score: 250, confidence: .medium)
  }

  private enum Chair { case ofMembers, plain }

  /// 主任委员, 副主任委员, or 主任 and somebody.
  private func chair(at offset: Int, in view: DocumentView) -> Chair? {
    guard let end = Self.chairs.match(in: view.text, at: offset)?.end else { return nil }
    if view.text.has("委员", endingAt: end) { return .ofMembers }
    return Self.behindChairs.contains(view.text.unit(at: end)) || BareBodies.isFamilyName(at: end, in: view)
      ? .plain : nil
  }

  /// Where the fields begin: 环境 + 与 + 资源保护.
  private func fieldsStart(before end: Int, in text: AnalysisText) -> Int {
    var start = end
    while start > end - Self.longestFields {
      let joint = start < end && Self.jointsOfFields.contains(text.unit(at: start - 1)) ? 1 : 0
      guard let field = Self.committeeFields.length(endingAt: start - joint, in: text) else { break }
      start -= joint + field
    }
    return start
  }

  /// 市人大 of 市人大常委会, 云川县政协.
  private func congress(of name: OrganizationName, in text: AnalysisText) -> Range<Int>? {
    for end in stride(from: name.range.upperBound, to: name.range.lowerBound + 2, by: -1) {
      if text.has("人大", endingAt: end) || text.has("政协", endingAt: end) {
        return name.range.lowerBound..<end
      }
    }
    return nil
  }

  private static let kindsOfCommittee: WordEnds = ["委员会", "委"]
  private static let chairs = WordMap<Void>(words: ["主任委员", "副主任委员", "主任", "副主任"])
  private static let committeeFields: WordEnds = [
    "选举任免联络", "选举任免", "代表资格审查", "代表联络", "委员联络", "人事代表", "代表", "人口资源环境", "人口", "人资环", "资源环境", "环境资源", "资源保护",
    "环境保护", "环境", "资源", "环资", "城乡建设", "城建", "城环", "教科文卫体", "教科文卫", "教科卫体", "教文卫体", "教卫体", "教科文", "教文卫", "教科卫",
    "教科", "教育",
    "科学", "科技", "文化", "卫生", "体育", "卫体", "农业", "农村", "农工", "社会建设", "社会", "法制", "法工", "社法", "监察", "内务司法", "司法",
    "财政", "经济",
    "财经", "预算", "民侨外宗", "民侨外", "民侨", "民宗侨外", "民宗", "民族", "宗教", "华侨", "侨务", "外侨", "外事", "宪法", "法律", "提案", "经科",
    "文史资料",
    "文史", "学习", "港澳台侨", "台港澳侨", "港澳台", "农", "民", "侨", "外",
  ]
  private static let jointsOfFields: UnitSet = "和与"
  private static let behindChairs: UnitSet = "、,。;:)"
  /// 民族和宗教、港澳台侨外事: the longest.
  private static let longestFields = 18
  /// How many names back the congress is looked for.
  private static let memoryOfCongress = 300
}
