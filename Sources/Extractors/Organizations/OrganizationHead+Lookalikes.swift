internal import TextPipeline

/// What looks like a head and names no body: titles, platforms, particles, words that go on.
extension OrganizationHeadFinder {
  /// 林产办 + 主任, 项目办 + 副主任: whose head is named is an office, unless what it does is a verb (主办).
  func isLedOffice(_ end: Int, in view: DocumentView) -> Bool {
    !Self.handling.contains(view.text.unit(at: end - 2))
      && (view.text.has("主任", at: end) || view.text.has("副主任", at: end))
  }

  /// 考核办 of 市委考核办, 林长办 of 县林长办: 办 with what it is for, behind a level or its committee or government, and before a
  /// mark, what an office does or has, or who speaks for it.
  func officeOfPlace(endingAt end: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard !Self.handling.contains(text.unit(at: end - 2)),
      !text.unit(at: end).isHan || Self.joins.contains(text[end]) || ShortOffices.acts(end, in: text)
        || Self.ofOffices.match(in: text, at: end) != nil
        || view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    for start in stride(from: end - 2, through: max(1, end - 6), by: -1) {
      guard text[start].isHan, !NameMaterialClassifier.stopUnits.contains(text[start]) else { return nil }
      if isLevel(endingAt: start, in: text) {
        // 县委书记亲自办
        let isDeed = view.hits.contains(startingAt: start) {
          $0.range.upperBound < end - 1 && $0.type == .title
        }
        return end - start > 2 && view.tokens.isBoundary(start) && !isDeed ? start..<end : nil
      }
    }
    return nil
  }

  /// 县, 县委, 县政府: a level of one character that stands for a place, with its committee or government or alone.
  private func isLevel(endingAt end: Int, in text: AnalysisText) -> Bool {
    let level = text.has("政府", endingAt: end) ? end - 3 : text[end - 1] == "委" ? end - 2 : end - 1
    return NameEdgeFinder.levels.contains(text.unit(at: level))
      && !Self.quantifiers.contains(text.unit(at: level - 1))
  }

  /// 省政协 + 委员, where 政协委员 alone is what somebody is.
  func isOfConference(_ end: Int, in text: AnalysisText) -> Bool {
    text.has("政协", endingAt: end) && text.has("委员", at: end) && text.unit(at: end + 2) != "会"
      // 区人大代表、区政协委员
      && !text.has("代表、", endingAt: end - 3)
      && (NameEdgeFinder.levels.contains(text.unit(at: end - 3)) || text.has("全国", endingAt: end - 2))
  }

  /// 劳动党 + 建党, 商务局 + 面向: what looks like the rest of a word is one of its own.
  func isOwnWord(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let end = head.range.upperBound
    if text.has("建党", at: end) || text.has("动员", at: end) || text.has("面向", at: end)
      || text.has("面临", at: end)
      || text.has("面对", at: end)
    {
      return true
    }
    // 在…体检中心 + 工作
    if head.range.count > 3, text.has("中心工作", at: end - 2), isWorkplace(head, in: text) { return true }
    // 法律援助中心 + 工作人员
    if text.has("工作人员", at: end) { return true }
    // 集团 + 员工
    if text.has("集团员工", at: end - 2) { return true }
    // 民进党 + 籍
    if head.traits.kind == .complete, text.has("党籍", at: end - 1) { return true }
    // 佛协 + 会长
    if text[end - 1] == "协", text.has("会长", at: end) { return true }
    // 研究院 + 落户
    if text[end - 1] == "院", Self.settling.match(in: text, at: end) != nil { return true }
    // 银行 + 业务
    if text[end - 1] == "行", text.has("业务", at: end) { return true }
    return text.has("代表", at: end)
      && (text.has("全国人大", endingAt: end) || text.has("届人大", endingAt: end))
      && Self.ofDelegates.match(in: text, at: end + 2) == nil
  }

  /// Whether 在 stands before a head in its clause: where somebody works.
  private func isWorkplace(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    var i = head.range.lowerBound - 1
    while i > head.range.lowerBound - Self.longestName, text.unit(at: i).isHan {
      if text[i] == "在" { return true }
      i -= 1
    }
    return false
  }

  private static let longestName = 20

  /// 大学 + 生物系, 大学 + 生命科学学院: no 大学生.
  func isScience(_ end: Int, in text: AnalysisText) -> Bool {
    text[end - 1] == "学" && Self.sciences.match(in: text, at: end) != nil
  }

  /// 中国政府所施行的, 以色列所为: 所 before a verb.
  func isParticle(_ end: Int, in text: AnalysisText) -> Bool {
    // 中科院地理所工作的
    if text.has("工作", at: end) || text.has("任职", at: end) { return false }
    if Self.particleVerbs.contains(text.unit(at: end)) || Self.beforeParticle.contains(text.unit(at: end - 2))
    {
      return true
    }
    var i = end
    while i < end + 4, text.unit(at: i).isHan {
      if text[i] == "的" { return i > end }
      i += 1
    }
    return false
  }

  /// What looks like a head and names no body: 17日报(道), 命运共同体, 新院区, 大学校园, 三中全会, “…”号 of a ship.
  func isOther(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let (start, end) = (head.range.lowerBound, head.range.upperBound)
    if text.has("日报", at: start), text.unit(at: start - 1).isDigit { return true }
    // 云川县村级组织: all of a level
    if text.has("级组织", endingAt: end) { return true }
    if text.has("共同体", endingAt: end),
      text.has("命运", endingAt: end - 3) || text.has("利益", endingAt: end - 3)
        || text.has("民族", endingAt: end - 3)
    {
      return true
    }
    // 中心卫生院 + 医联体签约: a bond of hospitals that is still to be made.
    if head.traits.kind == .hospital, text[end - 1] == "体", Self.bonds.match(in: text, at: end) != nil {
      return true
    }
    // 国际矿业 + 大会: a trade's meeting
    if head.traits.kind == .company, head.range.count == 2, text[end - 1] == "业",
      Self.meetings.match(in: text, at: end) != nil
    {
      return true
    }
    // 防汛会商会, 香港人士界小组, 北京副中心, 华中负荷中心
    if Self.noHeads.length(endingAt: end, in: text) != nil { return true }
    if text.has("小区", endingAt: start), text[end - 1] == "院" { return true }
    // 云川高校部长联席会议 + 上: a meeting
    if text.has("联席会议", endingAt: end), Self.held.match(in: text, at: end) != nil { return true }
    // 急诊 + 楼, 外科 + 楼: a house of the hospital
    if text.unit(at: end) == "楼", head.traits.isDepartment || head.traits.isSuffix { return true }
    // 委员|组成, 理论学习中心|组
    if text[end - 1] == "组", text.unit(at: end) == "成", text.unit(at: end + 1) != "员" { return true }
    if text.unit(at: end) == "组", text.has("学习中心", endingAt: end) { return true }
    // 某公司董事会秘书, 董事会主席: officers of the company
    if text.has("董事会", endingAt: end),
      text.has("秘书", at: end) && text.unit(at: end + 2) != "处" || text.has("主席", at: end)
        || text.has("副主席", at: end)
    {
      return true
    }
    if text.has("山海关", endingAt: end) || text.has("履职中", endingAt: end) { return true }
    if text.has("以北大部", at: start - 1) { return true }
    // 中学组: a group of contestants.
    if text[end - 1] == "学", text.unit(at: end) == "组", !Self.groupings.contains(text.unit(at: end + 1)) {
      return true
    }
    // 人民政协工作, 人民政协制度
    if text.has("人民政协", endingAt: end), Self.ofConference.match(in: text, at: end) != nil { return true }
    if text.has("新院区", at: start) || text.has("学校", at: start) && text.unit(at: start - 1) == "大" {
      return true
    }
    if text[end - 1] == "中",
      text.has("全会", at: end) || text.unit(at: end) == "、" && text.has("中全会", at: end + 2)
    {
      return true
    }
    // 全国女篮锦标赛
    if text[end - 1] == "篮" || text[end - 1] == "足" || text[end - 1] == "排",
      text.has("锦标赛", at: end) || text.has("联赛", at: end)
    {
      return true
    }
    return text.unit(at: end) == "”" && text.unit(at: end + 1) == "号"
  }

  /// 空客 + A320, 波音 + 737: what a firm makes; 北京地铁 + 12号线, 尼古拉·特斯拉 + 国际机场: places called after somebody.
  func isWork(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let (start, end) = (head.range.lowerBound, head.range.upperBound)
    guard head.traits.kind == .complete else { return false }
    if text.has("国际机场", at: end) || isLine(end, in: text) { return true }
    // 上海地铁 + 站; 中亚五国|开行: a number of countries
    if text.has("地铁", endingAt: end), text.unit(at: end) == "站" { return true }
    if text[start] == "国", Self.severals.contains(text.unit(at: start - 1)) { return true }
    guard head.traits.isFirm else { return false }
    // 波音 + 客机, 银联 + 卡, 标准普尔 + 指数
    // An airline's aircraft are its own.
    if !Self.airlineEnds.contains(text[end - 1]), Self.products.match(in: text, at: end) != nil {
      return true
    }
    return text.unit(at: start - 1) == "·" && text.unit(at: start - 2).isHan || isModel(end, in: text)
  }

  /// 12号线
  private func isLine(_ start: Int, in text: AnalysisText) -> Bool {
    var i = start
    while i < start + 2, text.unit(at: i).isDigit || UnitSet.numerals.contains(text.unit(at: i)) { i += 1 }
    return i > start && text.has("号线", at: i)
  }

  /// A320, 737: letters and figures, or three figures that no unit makes a number.
  private func isModel(_ start: Int, in text: AnalysisText) -> Bool {
    let letters = (start..<start + 4).first { !text.unit(at: $0).isLatin } ?? start + 4
    let first = text.unit(at: letters) == "-" ? letters + 1 : letters
    var end = first
    while end < first + 5, text.unit(at: end).isDigit { end += 1 }
    if letters > start { return end > first }
    let next = text.unit(at: end)
    return end == first + 3
      && (next.isBlank || next == "-" || next == "客" || next == "飞" || next == "系" || next == "型")
  }

  /// 新浪微博, 抖音账号: a platform by its firm's name. 航空站 is a place.
  func isPlatform(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    if text.has("航空站", endingAt: head.range.upperBound) { return true }
    return head.traits.kind == .complete && Self.accounts.match(in: text, at: head.range.upperBound) != nil
  }

  /// 委 in 副主委; 郑大 in 副主席郑大伟, where a name follows the title.
  func endsTitle(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    // 秘书长|和 read as 长和
    if head.traits.kind == .complete, head.range.count == 2,
      view.hits.contains(
        endingAt: head.range.lowerBound + 1, where: { $0.type == .title && $0.range.count >= 2 })
    {
      return true
    }
    guard head.traits.isSuffix || head.traits.isShort else { return false }
    // 全|科|医生
    if head.traits.isSuffix,
      view.hits.contains(
        startingAt: head.range.lowerBound - 1,
        where: { $0.type == .title && $0.range.upperBound > head.range.upperBound })
    {
      return true
    }
    let offset = head.traits.isShort ? head.range.lowerBound : head.range.upperBound
    return view.hits.contains(endingAt: offset) { $0.type == .title && $0.range.count > 1 }
  }

  /// 党组 in 党组书记, and whatever else begins a title that goes on after it.
  func isTitle(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    // 教育工委 is a body whose secretary is 书记.
    let isParty =
      Self.partyUnits.contains { view.text.has($0, endingAt: head.range.upperBound) }
      && !isDiscipline(head, in: view)
      && !(view.text.has("工委", endingAt: head.range.upperBound) && head.range.count > 2
        && !view.text.has("党工委", at: head.range.lowerBound))
    // 桃源镇党委 is a body like 市委: who leads it is 书记; 书记 of 校党委 is 党委书记 of the school.
    if isParty,
      UnitSet.administrativeLevels.contains(view.text.unit(at: head.range.lowerBound - 1))
        || view.text.has("业园", endingAt: head.range.lowerBound)
        || view.text.has("街道", endingAt: head.range.lowerBound),
      !Self.partyGroups.contains(view.text[head.range.upperBound - 1])
    {
      return false
    }
    // 双桥村党支部, 龙井社区党总支: a village's branch is a body too.
    if isParty,
      VillageParty.village(before: head.range, in: view.text) != nil
        || VillageParty.community(before: head.range, in: view.text) != nil
    {
      return false
    }
    // 科技工作 + 党委
    if isParty, view.text.has("工作", endingAt: head.range.lowerBound) { return false }
    for hit in view.hits.starting(at: head.range.lowerBound)
    where hit.type == .title && hit.range.upperBound > head.range.upperBound {
      // 派出所 + 民警: a body and who serves in it; 党组书记 is one office.
      let office = head.range.upperBound..<hit.range.upperBound
      if isParty || lexicons.hit(of: .title, for: office, in: view.text) == nil { return true }
    }
    guard isParty, head.traits.kind != .complete, !view.text.has("流动", at: head.range.lowerBound) else {
      return false
    }
    return Self.partyTitles.match(in: view.text, at: head.range.upperBound) != nil
  }

  /// 纪委 of 县委常委、纪委书记: a committee beside another office, no part of the title where the one before it is of the party.
  private func isDiscipline(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let start = head.range.lowerBound
    guard view.text.has("纪委", at: start), head.range.count == 2 else { return false }
    let mark = view.text.unit(at: start - 1)
    return (mark == "、" || mark == ",")
      && view.hits.contains(endingAt: start - 1) { $0.type == .title && $0.range.count > 1 }
  }
}
