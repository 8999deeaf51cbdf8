internal import TextPipeline

/// Parts of a body that a walk to the left does not join to it: from the end of a whole body its name goes on to the
/// right, over words of a field, up to the next head.
extension OrganizationExtractor {
  /// 云丰大学 + 毫米波国家重点实验室, 世界气象组织 + 气候变化监测委员会, 全面依法治国委员会 + 办公室
  /// - Parameter name: what the walk to the left made of the head.
  func continued(
    _ head: OrganizationHead, _ name: OrganizationName?, after names: [OrganizationName],
    in view: DocumentView
  ) -> OrganizationName? {
    guard let body = names.last, evidence.contains(.bodies), body.range.upperBound < head.range.upperBound,
      head.range.lowerBound - body.range.upperBound <= Self.partReach, isWhole(body, in: view.text)
    else { return nil }
    if let name {
      return isInner(name, of: body, in: view) ? widened(name, to: body) : nil
    }
    // 治国委员会办公室: a head of the lexicon that begins inside the body.
    if body.range.contains(head.range.lowerBound), head.range.lowerBound > body.range.lowerBound {
      let rest = body.range.upperBound..<head.range.upperBound
      guard rest.count > 1, view.hits.lexicons.hit(of: .bodyHead, for: rest, in: view.text) != nil else {
        return nil
      }
      var inner = head
      inner.range = rest
      inner.traits.isDepartment = false
      return part(inner, of: body, NameEdge(start: rest.lowerBound, reason: .body), in: view)
    }
    let between = body.range.upperBound..<max(body.range.upperBound, head.range.lowerBound)
    // 政府间气候变化专门委员会 right behind 联合国 is long enough to be a name of its own.
    guard !between.isEmpty || head.range.count > 4, mayBePart(head, in: view.text),
      // 东盟 + 国家…中心: of its members.
      !body.traits.isInternational || !view.text.has("国家", at: between.lowerBound),
      isField(between, of: head, in: view)
    else { return nil }
    return part(head, of: body, NameEdge(start: head.range.lowerBound, reason: .body), in: view)
  }

  /// How far off a part's head may stand.
  private static let partReach = 14

  /// A body with a name of its own, not a department, a team, a party or an army.
  private func isWhole(_ body: OrganizationName, in text: AnalysisText) -> Bool {
    guard !body.traits.isDepartment, !Self.gatherings.contains(text[body.range.upperBound - 1]) else {
      return false
    }
    switch body.traits.kind {
    case .team, .venue: return false
    case .school where body.rule == .organizationBranded: return true
    default:
      return body.rule == .organizationComplete || body.rule == .organizationPart
        || body.rule == .organizationPlaced
    }
  }

  /// 交通运输部 + 长江通航管理局: a name with a river or a mountain before it, right behind a body.
  private func isInner(_ name: OrganizationName, of body: OrganizationName, in view: DocumentView) -> Bool {
    guard name.range.lowerBound == body.range.upperBound, name.rule == .organizationPlaced,
      body.traits.kind == .complete || body.traits.kind == .government, let place = name.place,
      name.reason == .place
    else { return false }
    return view.hits.contains(startingAt: place.lowerBound) {
      $0.type == .nature || $0.type == .landmark || $0.type == .region
    }
      && !view.hits.contains(startingAt: place.lowerBound) { $0.type == .division && $0.range == place }
  }

  private func widened(_ name: OrganizationName, to body: OrganizationName) -> OrganizationName {
    var name = name
    name.range = body.range.lowerBound..<name.range.upperBound
    (name.body, name.place, name.shared) = (name.range, body.place, body.shared)
    (name.reason, name.rule, name.parent) = (body.reason, .organizationPart, body.range)
    return name
  }

  /// Heads of parts: centres, committees, institutes, offices; a school's part is an institute.
  private func mayBePart(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    guard !head.traits.isSuffix, !head.traits.isAmbiguous else { return false }
    return Self.parts.length(endingAt: head.range.upperBound, in: text) != nil
  }

  /// Whether words are of a field and say no clause: nouns, and behind the first of them verbs.
  private func isField(_ between: Range<Int>, of head: OrganizationHead, in view: DocumentView) -> Bool {
    let text = view.text
    guard between.allSatisfy({ text[$0].isHan }) else { return false }
    var p = between.upperBound
    while p > between.lowerBound {
      let token = edges.wordStart(endingAt: p, in: view, limit: between.lowerBound)
      guard token >= between.lowerBound, !edges.endsTitle(p, in: view),
        Self.people.length(endingAt: p, in: text) == nil, !NameMaterialClassifier.endsCount(p, in: text)
      else { return false }
      let isFirst = token == between.lowerBound
      switch edges.materials.material(token..<p, in: view) {
      case .common, .proper, .kind:
        if p - token == 1, Self.modals.contains(text[token]) { return false }
      case .generic:
        guard text.has("全国", at: token) else { return false }
      case .stop:
        let isJoint = p - token == 1 && Self.fieldJoints.contains(text[token])
        // 联合国应发挥|中心…: right before a short head a verb is one of a clause.
        let isVerb =
          (p < between.upperBound || head.range.count > 2 || edges.materials.isNominal(token..<p, in: view))
          && edges.materials.verbEnd(startingAt: token, in: view) == p
          && !NameMaterialClassifier.isStopWord(token..<p, in: text) || text.has("专门", at: token)
        let isAttribute = Self.attributesOfParts.match(in: text, at: token)?.end == p
        guard
          isAttribute || !isFirst && (isJoint && (p < between.upperBound || head.range.count > 3) || isVerb)
        else { return false }
        // 大学和医院: two bodies.
        if isJoint, Self.parts.length(endingAt: token, in: text) != nil { return false }
      }
      p = token
    }
    return true
  }

  private static let modals: UnitSet = "应会能可要想须可仍"
  private static let attributesOfParts = WordMap<Void>(words: ["特别", "未来", "多边", "双边", "可持续", "行动"])
  static let fieldJoints: UnitSet = "和与及"
  /// Last characters of parties, armies and movements, whose committees and bases are told in other ways.
  private static let gatherings: UnitSet = "党军盟装队派动旅"
  private static let parts: WordEnds = [
    "中心", "委员会", "研究院", "研究所", "实验室", "办公室", "学院", "管理局", "监管局", "纪念馆", "陈列馆", "博物馆", "服务公司", "技术公司",
    "装配厂", "制造厂", "发动机厂", "指挥部", "秘书处", "办事处", "代表处", "基金会", "博物院", "图书馆", "植物园", "天文台", "观测站", "试验站",
  ]
  /// What a clause is about: who and what a body has, not what its part is called after.
  private static let people: WordEnds = [
    "人员", "学生", "师生", "官兵", "员工", "职工", "干部", "群众", "团队", "成员", "方面", "公报", "报告", "决议", "项目", "活动", "消息",
    "代表",
    "官员", "会议", "大会", "决定", "计划", "方案", "专家", "部门", "旗下", "院士", "教授", "研究员", "以北", "以南", "附近", "宪章",
    "精神", "系统", "同志", "军人", "战士", "队员", "选手", "当局", "高官", "主力", "领域", "成员国", "各国", "新闻", "记者", "电视", "特派",
    "名义",
  ]
}
