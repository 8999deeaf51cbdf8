internal import TextPipeline

/// Clauses, sentences and lines of careers.
extension Careers {
  /// At the start of a line or behind a mark: 资料显示,甲…; behind 名叫 and 现年48岁的.
  func opensStory(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    return before.isNewline || Self.starts.contains(before)
      || Self.leads.length(endingAt: start, in: text) != nil
      || opensLine(start)
  }

  func endOfClause(from start: Int, limit: Int) -> Int {
    var i = start
    while i < limit, !Self.marks.contains(text[i]), !text[i].isNewline { i += 1 }
    return i
  }

  /// Where the next clause begins, over blanks and further marks, and what parts it from the one before.
  func nextClause(behind end: Int) -> (start: Int, joint: Joint) {
    var i = end
    var joint = Joint.clause
    while i < text.count {
      if text[i].isNewline {
        joint = .line
      } else if Self.sentenceEnds.contains(text[i]) {
        joint = joint == .line ? .line : .sentence
      } else if !Self.marks.contains(text[i]), !text[i].isBlank {
        break
      }
      i += 1
    }
    return (i, joint)
  }

  /// 2005年任…, 曾任…, 他先后任…
  func opensCareer(at clause: Int) -> Bool {
    // 自2005年起任…
    let start = Self.froms.contains(text.unit(at: clause)) ? clause + 1 : clause
    return text.unit(at: start).isDigit || Self.openings.match(in: text, at: clause) != nil
      // 三年后升任…
      || Self.counts.contains(text.unit(at: clause)) && text.has("年后", at: clause + 1)
  }

  /// 在革命战争时期,… 新中国成立后,…: a short clause that says when.
  func opensTime(_ clause: Range<Int>) -> Bool {
    clause.count <= 16 && text.unit(at: clause.upperBound) == ","
      && Self.times.length(endingAt: clause.upperBound, in: text) != nil
  }

  /// 工作经历: a few characters alone on a line.
  func isHeading(_ line: Range<Int>) -> Bool {
    line.count <= 8 && (line.upperBound == text.count || text[line.upperBound].isNewline)
      && line.allSatisfy { text[$0].isHan || text[$0] == ":" }
  }

  /// Whether a line begins with the months of an office: 1998.10—2005.03, 2012年6月至今, 1987年2月 and a blank, 2013.01某省副省长.
  func isDatedLine(at line: Int) -> Bool {
    guard let end = MonthSpan.end(in: text.units, from: line) else { return false }
    return text.unit(at: end - 1).isBlank || text.unit(at: end).isNewline
      || (line..<end).contains { Self.spanMarks.contains(text[$0]) }
  }

  /// 1992年10月⏎某县副县长: the months on a line of their own before.
  func isUnderMonths(_ line: Int) -> Bool {
    var end = line
    while end > 0, text[end - 1].isNewline || text[end - 1].isBlank { end -= 1 }
    var start = end
    while start > 0, end - start < 24, MonthSpan.contains(text[start - 1]) { start -= 1 }
    guard start == 0 || text[start - 1].isNewline else { return false }
    while start < end, text[start].isBlank { start += 1 }
    return start < end && isDatedLine(at: start)
  }

  static let longestLife = 1500
  static let longestStory = 500
  /// Lines about other things within a profile, one after the other.
  static let mostOthers = 3
  private static let marks: UnitSet = ",;。!?"
  private static let sentenceEnds: UnitSet = "。!?"
  private static let starts: UnitSet = "。,;! "
  private static let leads: WordEnds = ["名叫", "岁的"]
  private static let froms: UnitSet = "自从于"
  static let counts: UnitSet = "一二两三四五六七八九十半数几"
  static let pronouns: UnitSet = "他她其"
  private static let spanMarks: UnitSet = ".-—~至"
  static let afterOffice: UnitSet = "等兼和及"
  /// What makes another clause of words before an office.
  static let actions: UnitSet = "由向与在并到把被让率陪邀对给"
  private static let times: WordEnds = ["以后", "之后", "时期", "期间", "以来", "后", "初", "年间"]
  /// Words that careers go on with.
  private static let openings = WordMap<Void>(words: [
    "先后任", "先后担任", "历任", "曾任", "曾先后", "曾历任", "曾担任", "先后曾任", "生前曾任", "现任", "任", "后任", "同年", "并任", "先后", "担任",
    "此后", "后来", "随后", "其后", "之后", "其间", "期间", "并于", "是", "系", "现为", "目前", "现兼", "并继续", "次年", "当年", "再任", "又任",
    "次月",
    "被聘", "受聘", "获聘", "被任命", "被选", "被增选", "被推", "被遴选", "被评", "当选", "晋升", "还", "也", "亦", "同时", "至今", "以来", "再",
    "初任", "转任", "后转任", "升任", "调任", "后调任", "后升任", "改任", "继任", "兼任", "并兼任", "后历任", "退役后", "转业后", "毕业后", "回国后",
  ])
}
