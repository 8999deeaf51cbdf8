internal import TextPipeline

/// Names that personal data follow (陈敬就,男,1974年5月生): whatever their characters, the comma ends them.
struct PersonalData: Sendable {
  let statistics: NameStatistics
  let lattice: WordLattice

  /// The two to four characters between a mark and the comma before 男 or 女 at `sex`, if they begin with a family name
  /// and are neither a word nor what somebody is called (申请人).
  func name(before sex: Int, in view: DocumentView) -> Range<Int>? {
    let (text, end) = (view.text, sex - 1)
    guard text.unit(at: end) == ",", !text.unit(at: sex + 1).isHan else { return nil }
    var start = end
    while start > 0, end - start <= PersonalData.longest, text[start - 1].isHan { start -= 1 }
    guard 2...PersonalData.longest ~= end - start, isFamilyName(at: start, in: view),
      lattice.word(at: start, in: view)?.end != end,
      !view.hits.ending(at: end).contains(where: { $0.range.count > 1 && $0.type == .title })
    else { return nil }
    return start..<end
  }

  private func isFamilyName(at start: Int, in view: DocumentView) -> Bool {
    statistics.surname(view.text[start]) > NameStatistics.none
      || view.hits.starting(at: start).contains { $0.range.count > 1 && $0.type == .surname }
  }

  private static let longest = 4
}
