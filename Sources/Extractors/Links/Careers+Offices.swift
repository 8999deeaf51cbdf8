internal import TextPipeline

/// Which clauses of careers name offices.
extension Careers {
  /// 某市副市长, 副书记、代市长: a clause that begins with an office and its body.
  func isOffice(in clause: Range<Int>) -> Bool {
    let next = firstTitle(from: clause.lowerBound)
    guard next < titles.count, titles[next].upperBound <= clause.upperBound,
      endsOffice(titles[next].upperBound)
    else { return false }
    // 某学会分会 常委
    let gap =
      clause
      .lowerBound..<max(
        clause.lowerBound, text.start(ofBlanksBefore: titles[next].lowerBound, reach: 2))
    // 时任某委书记的是乙: of somebody else.
    guard !text.has("时任", at: gap.lowerBound) else { return false }
    guard let last = gap.last else { return true }
    if attachment.bodyBefore[gap.upperBound] != nil, attachment.bodyAt[gap.lowerBound] != nil { return true }
    return gap.count <= 24 && TitleAttachment.bodyEnds.contains(text[last])
      && gap.allSatisfy { attachment.isWord(text[$0]) && !Self.actions.contains(text[$0]) }
  }

  /// 是某村党支部书记, 他还是某省政府参事: what somebody is.
  func isPredicate(_ clause: Range<Int>) -> Bool {
    guard let end = Self.predicates.match(in: text, at: clause.lowerBound, limit: clause.upperBound)?.end
    else { return false }
    return isOffice(in: end..<clause.upperBound)
  }

  /// 某大学教授、博士生导师; 现任某局局长: a clause in which nothing stands but offices, the bodies before them and the word that
  /// gives them.
  func isOfficeList(_ clause: Range<Int>) -> Bool {
    var start =
      Self.tenses.match(in: text, at: clause.lowerBound, limit: clause.upperBound)?.end ?? clause.lowerBound
    var isFound = false
    while start < clause.upperBound {
      let next = firstTitle(from: start)
      guard next < titles.count, titles[next].upperBound <= clause.upperBound,
        isBody(start..<titles[next].lowerBound)
      else { return false }
      isFound = true
      start = titles[next].upperBound
      guard start < clause.upperBound else { break }
      guard Self.joints.contains(text[start]) || text[start].isBlank else { return false }
      while start < clause.upperBound, Self.joints.contains(text[start]) || text[start].isBlank { start += 1 }
    }
    return isFound
  }

  /// 某协会, 《某学报》, 某大学中医学专业: what stands before an office, where nothing is done.
  private func isBody(_ gap: Range<Int>) -> Bool {
    guard let last = gap.last else { return true }
    guard gap.count <= 60,
      gap.allSatisfy({
        let unit = text[$0]
        return (attachment.isWord(unit) || Self.marksOfNames.contains(unit) || unit.isBlank)
          && !Self.actions.contains(unit) && attachment.personAt[$0] == nil
      })
    else { return false }
    return attachment.bodyAt[gap.lowerBound] != nil || text[gap.lowerBound] == "《"
      || gap.count <= 24 && (TitleAttachment.bodyEnds.contains(text[last]) || text[last] == "界")
  }

  /// 聘为副教授, 晋升教授: whether a verb of coming to an office stands there.
  func holdsOffice(in range: Range<Int>) -> Bool {
    attachment.holdsOffice(in: range)
      || range.contains { Self.tenures.match(in: text, at: $0, limit: range.upperBound) != nil }
  }

  /// The first title that does not begin before an offset.
  func firstTitle(from offset: Int) -> Int {
    titles.partitioningIndex { $0.lowerBound >= offset }
  }

  func endsOffice(_ end: Int) -> Bool {
    attachment.endsPhrase(end) || Self.afterOffice.contains(text.unit(at: end))
  }

  private static let predicates = WordMap<Void>(words: [
    "是", "系", "还是", "也是", "亦是", "同时是", "同时也是", "同时还是", "目前是", "现在是", "他是", "她是", "他还是", "她还是", "他也是", "她也是",
    "他同时是",
    "她同时是",
  ])
  /// What gives an office at the start of a clause.
  private static let tenses = WordMap<Void>(words: [
    "现任", "现为", "曾任", "历任", "兼任", "先后任", "任", "担任", "现兼任", "兼", "是", "系", "也是", "还是", "同时是", "同时兼任", "并兼任",
    "目前是",
    "目前担任",
    "现担任", "现是", "为", "身为", "系国家", "享受国务院政府特殊津贴专家,",
  ])
  /// Verbs of coming to an office that elsewhere tell of anybody.
  private static let tenures = WordMap<Void>(words: [
    "聘为", "聘任", "聘请为", "选聘为", "增选为", "遴选为", "选为", "推举为", "委任为", "评为", "评聘为", "晋升", "晋级", "提升为", "提为", "升为",
    "受聘", "获聘", "获选为",
    "当上", "干到", "做到", "后任", "获评", "入选",
  ])
  private static let joints: UnitSet = "、兼和及/"
  /// What stands in names of bodies besides words.
  private static let marksOfNames: UnitSet = "《》“”·&-"
}
