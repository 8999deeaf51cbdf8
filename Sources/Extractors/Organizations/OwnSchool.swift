internal import TextPipeline

/// 校 and 院 for the school or the hospital that a text is from: 校党委, 院团委.
enum OwnSchool {
  /// Whether the school or hospital of the text ends at `end`: alone behind a mark or a function word, not in 学校, 医院.
  static func ends(at end: Int, in text: AnalysisText) -> Bool {
    guard end > 0, text[end - 1] == "校" || text[end - 1] == "院" else { return false }
    return !text.unit(at: end - 2).isHan || particles.contains(text[end - 2])
  }

  /// The bodies that each has of its own, and that are named by it.
  static let bodies = WordMap<Void>(words: [
    "党委", "纪委", "团委", "工会", "关工委", "侨联", "侨台联", "妇委会", "学生会", "研究生会", "学生联合会", "知联会", "欧美同学会", "民族联", "统战部",
    "组织部", "宣传部", "教代会", "学术委员会", "教学委员会", "教务处", "科研处", "学生处", "学工部", "人事处", "后勤处", "保卫处", "校友会",
  ])
  private static let particles: UnitSet = "由经在和与及对向受报据听"
}
