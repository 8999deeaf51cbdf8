internal import TextPipeline

/// 校, 学校 and 院 for the school or the hospital that a text is from: 校党委, 学校党委, 院团委.
enum OwnSchool {
  /// Where the school or hospital of the text begins that ends at `end`: alone behind a mark or a function word, not in 学校,
  /// 医院.
  static func start(endingAt end: Int, in text: AnalysisText) -> Int? {
    guard end > 0, text[end - 1] == "校" || text[end - 1] == "院" else { return nil }
    let start = text.has("学校", endingAt: end) ? end - 2 : end - 1
    return !text.unit(at: start - 1).isHan || particles.contains(text[start - 1]) ? start : nil
  }

  /// Whether a body begins at `end` that 校 or 院 has, or 学校.
  static func has(_ end: Int, _ school: Int, in text: AnalysisText) -> Bool {
    (end - school == 1 ? bodies : committees).match(in: text, at: end) != nil
  }

  /// 我校国际合作与交流 + 处 before who leads it: an office of the text's own school or hospital, of whatever fields;
  /// 我校招生工作 + 领导小组: a staff of it.
  static func officeStart(of head: OrganizationHead, in view: DocumentView) -> Int? {
    let text = view.text
    guard
      staffs.length(endingAt: head.range.upperBound, in: text) != nil
        || head.traits.isDepartment && offices.contains(text[head.range.upperBound - 1])
          && view.hits.contains(
            startingAt: head.range.upperBound, where: { $0.type == .title && $0.range.count > 1 })
    else { return nil }
    var i = head.range.upperBound - 1
    while i > head.range.upperBound - longestOffice, text.unit(at: i - 1).isHan,
      !clauses.contains(text[i - 1])
    {
      i -= 1
      if text[i] == "我", text.unit(at: i + 1) == "校" || text.unit(at: i + 1) == "院" {
        return head.range.upperBound - i >= 5 ? i : nil
      }
    }
    return nil
  }

  /// What a school sets up for a task, and names after it.
  private static let staffs: WordEnds = ["领导小组", "指挥部", "工作专班"]
  private static let offices: UnitSet = "处部办科"
  private static let longestOffice = 16
  /// Function words, and what ends titles.
  private static let clauses: UnitSet = "的了在为是由被将把长记员办届"
  private static let committees = WordMap<Void>(words: ["党委", "纪委", "团委", "工会", "党委常委会"])
  /// The bodies that each has of its own, and that are named by it.
  private static let bodies = WordMap<Void>(words: [
    "党委", "纪委", "团委", "工会", "关工委", "侨联", "侨台联", "妇委会", "学生会", "研究生会", "学生联合会", "社团联合会", "学生社团联合会",
    "青年志愿者协会", "红十字会", "知联会", "欧美同学会", "民族联", "统战部",
    "组织部", "宣传部", "教代会", "学术委员会", "教学委员会", "教务处", "科研处", "学生处", "学工部", "人事处", "后勤处", "保卫处", "校友会",
  ])
  private static let particles: UnitSet = "由经在和与及对向受报据听了"
}
