internal import TextPipeline

/// Departments that only their last character ends, read from the end of their body to the right: a ministry's bureaus,
/// a regulator's departments, a university's faculties.
extension OrganizationExtractor {
  /// 交通运输部 + 运输服务司: the end of a ministry's department, before who speaks for it or a mark.
  func bureauEnd(of body: OrganizationName, in view: DocumentView) -> Int? {
    let text = view.text
    let end = body.range.upperBound
    guard
      body.rule == .organizationComplete || body.rule == .organizationPart || body.traits.kind == .government,
      // 法务司 + 司长李丹及工务司
      text.unit(at: end + 1) != "长"
    else { return nil }
    // 证监会 + 上市公司监管部
    let isRegulator = body.rule == .organizationComplete && Self.regulators.contains(text[end - 1])
    guard isRegulator || Self.ministries.contains(text[end - 1]) else { return nil }
    var i = end
    while i < end + 12, text.unit(at: i).isHan, mayBeOfField(i, in: view) {
      // 领导小组办公室 + 指导处 + 处长
      if text[i] == "处", i >= end + 2, Self.sections.match(in: text, at: i + 1) != nil { return i + 1 }
      // 司法厅 + 社区矫正局 + 副局长
      if text[i] == "局", i >= end + 2, text.has("局长", at: i + 1) || text.has("副局长", at: i + 1) {
        return (end..<i).contains(where: { Self.notInBureaus.contains(text[$0]) }) ? nil : i + 1
      }
      if text[i] == (isRegulator ? "部" : "司"), i >= end + (isRegulator ? 3 : 2) {
        let isWord = (isRegulator ? Self.beforeSection : Self.beforeBureau).contains(text[i - 1])
        return !isWord && acts(asBureau: i + 1, in: text) ? i + 1 : nil
      }
      i += 1
    }
    return nil
  }

  /// 云川大学 + 园艺 + 系: the end of a faculty by its field, nouns of the language; no 系统, 系列.
  func facultyEnd(of school: OrganizationName, in view: DocumentView) -> Int? {
    let text = view.text
    let end = school.range.upperBound
    // 云川省疾控中心 + 传染病所, 云川省社会科学院 + 社会学所
    if Self.academies.length(endingAt: end, in: text) != nil,
      let institute = instituteEnd(from: end, reach: 9, in: view),
      // 作科所 has its full form in the lexicon.
      !view.hits.contains(
        startingAt: end, where: { $0.type == .bodyHead && $0.range.upperBound == institute })
    {
      return institute
    }
    guard text.has("大学", endingAt: end) || text.has("学院", endingAt: end) || school.traits.isShort else {
      return nil
    }
    if let institute = instituteEnd(from: end, in: view) { return institute }
    guard
      let last = (end + 2..<end + 11).first(where: { text.unit(at: $0) == "系" || !text.unit(at: $0).isHan }),
      text.unit(at: last) == "系", view.tokens.isBoundary(last),
      !Self.notFaculties.contains(text.unit(at: last + 1))
    else { return nil }
    var p = last
    while p > end {
      let token = edges.wordStart(endingAt: p, in: view, limit: end)
      guard token >= end,
        !edges.endsTitle(p, in: view) || Self.professions.match(in: text, at: token)?.end == p
      else { return nil }
      switch edges.materials.material(token..<p, in: view) {
      case .common: break
      // 无线 + 电 + 系
      case .proper where p - token == 1 && (token > end || last - end == 2): break
      default: return nil
      }
      p = token
    }
    return last + 1
  }

  /// 云大 + 核工 + 所: the end of a university's institute in short, before a mark or who works there.
  private func instituteEnd(from end: Int, reach: Int = 5, in view: DocumentView) -> Int? {
    let text = view.text
    guard
      let last = (end + 2..<end + reach).first(where: { text.unit(at: $0) == "所" || !text.unit(at: $0).isHan }
      ),
      text.unit(at: last) == "所", !text.has("研究所", endingAt: last + 1),
      !text.unit(at: last + 1).isHan || text[last + 1] == "的" || text.has("建所", at: last + 1)
        || view.hits.contains(startingAt: last + 1, where: { $0.type == .title && $0.range.count > 1 }),
      (end..<last).allSatisfy({
        !NameMaterialClassifier.stopUnits.contains(text[$0]) && !edges.isJoint(text[$0])
      }),
      text.unit(at: end) != "场", view.hits.lexicons.hit(of: .word, for: last - 1..<last + 1, in: text) == nil
    else { return nil }
    return last + 1
  }

  /// Whether a character goes on a field: none that ends names, unless a longer word has it (建设, 上市).
  private func mayBeOfField(_ offset: Int, in view: DocumentView) -> Bool {
    let unit = view.text[offset]
    return !NameMaterialClassifier.stopUnits.contains(unit) || Self.fieldJoints.contains(unit)
      || !(view.tokens.isBoundary(offset) && view.tokens.isBoundary(offset + 1))
  }

  private func acts(asBureau end: Int, in text: AnalysisText) -> Bool {
    let next = text.unit(at: end)
    return !next.isHan || NameMaterialClassifier.stopUnits.contains(next)
      || Self.bureaus.match(in: text, at: end) != nil
  }

  /// What has institutes that it calls 所.
  private static let academies: WordEnds = ["疾控中心", "疾病预防控制中心", "科学院", "社科院", "中科院", "农科院", "林科院"]
  static let ministries: UnitSet = "部委局署办国司厅室"
  /// Last characters of regulators, exchanges and central banks, whose departments are 部.
  private static let regulators: UnitSet = "会所行"
  /// Of titles and other places: 市委常委公安局局长.
  private static let notInBureaus: UnitSet = "长记员任原兼常省市县州驻"
  private static let sections = WordMap<Void>(words: ["处长", "副处长", "干部", "科员", "主任科员", "副主任科员"])
  private static let beforeBureau: UnitSet = "公上官打有诸寿"
  /// 内部, 干部, 南部
  private static let beforeSection: UnitSet = "内外全干总一大局东西南北中关分本"
  /// Callings that are taught.
  private static let professions = WordMap<Void>(words: [
    "兽医", "会计", "导演", "作曲", "指挥", "护士", "医师", "编导", "摄影", "翻译", "表演",
  ])
  private static let notFaculties: UnitSet = "统列数"
  private static let bureaus = WordMap<Void>(words: [
    "有关", "相关", "负责", "司长", "副司长", "巡视", "原", "党", "一级", "二级", "等", "会同", "联合", "工作", "干部", "介绍", "发布", "表示",
    "主办", "主任", "副主任", "合作", "要求",
    "组织", "召开", "印发", "处长", "公布", "综合",
  ])
}
