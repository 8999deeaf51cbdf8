internal import TextPipeline

/// The titles of a sentence one after the other, for those that leave out the body that one before them named:
/// 市水利局局长甲、副局长乙.
struct TitleChain {
  private struct Link {
    var title: Range<Int>
    var holder: Range<Int>
    var body: (index: Int, range: Range<Int>)?
    /// The body is that of another title of the same person.
    var isOther = false
  }

  private let text: AnalysisText
  private var links: [Link] = []

  init(text: AnalysisText) { self.text = text }

  /// - Parameters:
  ///   - people: who holds the title, in order, not empty.
  ///   - body: of the title, with its range.
  mutating func append(_ title: Range<Int>, of people: [Range<Int>], body: Int?, in range: Range<Int>?) {
    guard let holder = people.last else { return }
    if links.count > 8 { links.removeFirst(4) }
    var link = Link(title: title, holder: holder, body: body.flatMap { body in range.map { (body, $0) } })
    // 某院院长甲教授: one more title of the same person.
    if body == nil, let last = links.last, last.holder == holder {
      (link.body, link.isOther) = (last.body, true)
    }
    links.append(link)
  }

  /// The body that a title without one goes on about, and who led there.
  /// - Parameters:
  ///   - start: where the title starts, or the name before it: 某会甲会长、乙副会长.
  ///   - isElected: the names stand before the title, which 为 gives them.
  func shared(with title: Range<Int>, from start: Int, isElected: Bool) -> (body: Int, holder: Range<Int>)? {
    guard let last = lastOffice, last.holder.upperBound <= start, last.title.upperBound <= start,
      !isFused(title),
      start == title.lowerBound || isElected || isDeputy(title)
        || last.holder.upperBound == last.title.lowerBound
    else { return nil }
    var gap = max(last.holder.upperBound, last.title.upperBound)..<start
    // 原局长甲、原副局长乙
    if let length = BodyNeighbours.tenses.length(endingAt: start, in: text), length < gap.count {
      gap = gap.lowerBound..<start - length
    }
    // 董事长甲女士和校长乙
    for honorific in TitleAttachment.honorifics where text.has(honorific, at: gap.lowerBound) && gap.count > 2
    {
      gap = gap.lowerBound + 2..<gap.upperBound
    }
    // 某局局长甲为组长,乙为副组长: of no body.
    if isElected, last.isOther { return nil }
    guard gap.count < 60, let mark = gap.last, !gap.dropLast().contains(where: { isEnd(text[$0]) }) else {
      return nil
    }
    let isOfficer =
      isElected || isOfficer(title)
      || last.body.map { isSecretary(title, of: $0.range) || isHead(title, of: $0.range) } ?? false
    if gap.count == 1, Self.joints.contains(text[mark]) || text[mark] == "," && isOfficer,
      let body = (alike(title) ?? last).body,
      fits(title, body.range)
    {
      return (body.index, last.holder)
    }
    // 副局长甲主持；副局长乙、丙参加。 主任甲主持；副主任乙参加。
    if text[mark] == ";", isDeputy(title),
      last.title.elementsEqual(title, by: { text[$0] == text[$1] }) || leads(last.title, title),
      let body = last.body
    {
      return (body.index, last.holder)
    }
    guard isDeputy(title) || text.has("秘书长", at: title.lowerBound),
      text[mark] == "," || text[mark] == "、" || text[mark] == "和"
    else { return nil }
    // 副院长 belongs where the 院长 before it does.
    var isNearest = true
    for link in links.reversed().prefix(4) where !isHonour(link.title) {
      defer { isNearest = isNearest && link.body == nil }
      let between = link.holder.upperBound..<title.lowerBound
      guard between.count < 80, !between.contains(where: { isEnd(text[$0]) }) else { return nil }
      guard
        isParty(title) || leads(link.title, title)
          || link.body.map({ isChief(title, of: $0.range) || isNearest && isSecretary(title, of: $0.range) })
            ?? false
      else { continue }
      return link.body.flatMap { fits(title, $0.range) ? ($0.index, link.holder) : nil }
    }
    return nil
  }

  /// 某大学校长、中国科学院院士甲,副校长乙: the academy has no part in the second.
  private var lastOffice: Link? {
    guard let last = links.last, isHonour(last.title), let office = links.dropLast().last,
      office.holder == last.holder, office.body != nil, !office.isOther
    else { return links.last }
    return office
  }

  private func isHonour(_ title: Range<Int>) -> Bool { text.has("院士", endingAt: title.upperBound) }

  /// The office of the last holder that this one begins like: 市外办党组成员、某协会副会长甲,党组成员乙.
  private func alike(_ title: Range<Int>) -> Link? {
    guard let holder = links.last?.holder else { return nil }
    return links.reversed().prefix { $0.holder == holder }.first { link in
      link.title.count > 2
        && link.title.prefix(4).elementsEqual(title.prefix(4), by: { text[$0] == text[$1] })
    }
  }

  private func isEnd(_ unit: UInt16) -> Bool { unit == "。" || unit == ";" || unit.isNewline }

  private func isDeputy(_ title: Range<Int>) -> Bool {
    text[title.lowerBound] == "副" || isParty(title) || text.has("常务", at: title.lowerBound)
  }

  /// 总会计师, 院长助理, 二级调研员: offices that the leaders of one body have beside them.
  private func isOfficer(_ title: Range<Int>) -> Bool {
    Self.officers.match(in: text, at: title.lowerBound)?.end == title.upperBound
      || Self.assistants.length(endingAt: title.upperBound, in: text) != nil
  }

  private func isParty(_ title: Range<Int>) -> Bool { text[title.lowerBound] == "党" }

  /// Whether the last two characters of the deputy's title stand in that of the chief.
  private func leads(_ chief: Range<Int>, _ deputy: Range<Int>) -> Bool {
    let office = deputy.upperBound - 2
    return chief.dropLast().contains { text[$0] == text[office] && text[$0 + 1] == text[office + 1] }
  }

  /// 公安局长: the body is named with the office.
  private func isFused(_ title: Range<Int>) -> Bool {
    title.count > 3 && text[title.upperBound - 1] == "长"
      && UnitSet.officeEnds.contains(text[title.upperBound - 2])
      && !Self.ranks.contains(text[title.lowerBound])
  }

  /// 县长 is of no 县委: a committee has 书记, 常委, 委员, and heads of its offices. 议员 and 市长 are of no society.
  private func fits(_ title: Range<Int>, _ body: Range<Int>) -> Bool {
    let end = body.upperBound
    let isCommittee =
      text[end - 1] == "委" && body.count > 1 && Self.committees.contains(text[end - 2])
    // 全国工商联主席甲、无党派人士代表乙
    if text.has("代表", endingAt: title.upperBound), title.count > 2 { return false }
    // 立法会议员甲、区议员乙
    if text.has("议员", endingAt: title.upperBound), Self.councils.contains(text[title.lowerBound]) {
      return text[title.lowerBound] == text[max(body.lowerBound, end - 3)]
    }
    // 校长 is of a school: 立法会议员甲、副校长乙.
    if let ends = chiefEnds(title) { return ends.contains(text[end - 1]) }
    if isCommittee { return has(Self.committeeTitles, title) }
    // 县人大常委会副主任甲、副县长乙: whoever governs is of the government.
    if has(Self.governors, title) { return Self.governments.length(endingAt: end, in: text) != nil }
    return !has(Self.publicTitles, title) || Self.publicBodies.length(endingAt: end, in: text) != nil
  }

  /// How the bodies end that have this chief.
  private func chiefEnds(_ title: Range<Int>) -> UnitSet? {
    text[title.upperBound - 1] == "长" && title.count > 1 ? Self.chiefs[text[title.upperBound - 2]] : nil
  }

  /// 某院党委书记甲,副院长乙: the office says of what kind its body is.
  private func isChief(_ title: Range<Int>, of body: Range<Int>) -> Bool {
    chiefEnds(title)?.contains(text[body.upperBound - 1]) ?? false
  }

  /// 某校党委书记甲,校长乙; 某集团董事长甲,总经理乙: whoever leads such a body.
  private func isHead(_ title: Range<Int>, of body: Range<Int>) -> Bool {
    // 某大学校长甲,院长乙: of a part of it.
    if isChief(title, of: body) {
      return text[title.upperBound - 2] != "院" || text[body.upperBound - 1] == "院"
    }
    return Self.companies.contains(text[body.upperBound - 1])
      && Self.executives.match(in: text, at: title.lowerBound) != nil
  }

  /// 某市政府副市长甲,副秘书长乙: governments, committees and societies have one.
  private func isSecretary(_ title: Range<Int>, of body: Range<Int>) -> Bool {
    text.has("秘书长", endingAt: title.upperBound) && Self.secretariats.contains(text[body.upperBound - 1])
  }

  private static let companies: UnitSet = "司团"
  private static let executives = WordMap<Void>(words: ["总经理", "总裁", "董事长", "监事会主席", "首席执行官"])
  private static let secretariats: UnitSet = "府委会协联"

  private func has(_ words: WordMap<Void>, _ title: Range<Int>) -> Bool {
    title.contains { words.match(in: text, at: $0, limit: title.upperBound) != nil }
  }

  private static let ranks: UnitSet = "副常代第执名荣党"
  private static let committees: UnitSet = "省市县区州旗盟镇乡村党纪工"
  private static let committeeTitles = WordMap<Void>(words: ["书记", "常委", "委员", "秘书长", "部长", "干部"])
  private static let publicTitles = WordMap<Void>(words: [
    "议员", "议长", "立法委员", "政协委员", "人大代表", "总统", "总理", "大使", "领事", "行政长官", "廉政专员", "首席法官",
  ])
  private static let governors = WordMap<Void>(words: [
    "省长", "市长", "县长", "旗长", "州长", "镇长", "乡长", "区长", "里长", "村长",
  ])
  private static let governments: WordEnds = ["政府", "市府", "县府", "公所"]
  private static let councils: UnitSet = "省市县区乡镇"
  private static let joints: UnitSet = "、和与及"
  /// How a body ends that has a 校长, 院长, 局长.
  private static let chiefs: [UInt16: UnitSet] = Dictionary(
    uniqueKeysWithValues: [
      ("校", "校学中小院园大"), ("院", "院学"), ("局", "局委会府"), ("所", "所院"), ("行", "行"), ("厂", "厂司团"), ("台", "台"),
      ("社", "社团"),
      ("馆", "馆"), ("园", "园"), ("察", "院"), ("乡", "府乡"), ("镇", "府镇"),
    ].map { (key: String, ends: UnitSet) in (key.utf16.first!, ends) })
  private static let officers = WordMap<Void>(words: [
    "总会计师", "总工程师", "总经济师", "总农艺师", "总药师", "总督学", "总审计师", "总规划师", "总法律顾问", "纪委书记", "纪检组长", "工会主席",
    "政委", "政治委员", "财务总监", "运营总监", "投资总监", "技术总监", "监事长", "总教官", "总统计师", "总兽医师", "总建筑师", "总编辑",
    "首席专家", "首席科学家",
  ])
  private static let assistants: WordEnds = ["调研员", "巡视员", "主任科员", "长助理", "经理助理", "主任助理", "书记助理", "裁助理"]
  private static let publicBodies: WordEnds = [
    "政府", "市府", "县府", "议会", "立法院", "立法会", "国会", "常委会", "人大", "政协", "大使馆", "领事馆", "办事处",
  ]
}
