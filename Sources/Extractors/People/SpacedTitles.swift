internal import TextPipeline

/// Titles set wide, as in signatures of courts and in lists of members: 审　判　长　罗致远, 主  任：章若楠.
enum SpacedTitles {
  /// The titles of a text that have blanks between their characters, in order.
  static func titles(in text: AnalysisText) -> [Range<Int>] {
    text.offsets(of: blanks).compactMap { blank in
      guard blank > 0, lasts.contains(text.unit(at: blank + 1)) else { return nil }
      return title(endingAt: blank + 2, in: text)
    }
  }

  private static func title(endingAt end: Int, in text: AnalysisText) -> Range<Int>? {
    guard text.unit(at: end).isBlank || text.unit(at: end) == ":" else { return nil }
    var letters: [UInt16] = []
    var best: Int?
    var i = end
    while letters.count < 5, i > 0, text[i - 1].isHan {
      i -= 1
      letters.insert(text[i], at: 0)
      let blanks = blanks(before: i, in: text)
      // 罗致远总 警 司: a rank that its name runs into.
      let isOpen =
        blanks != 0 || i == 0 || !text[i - 1].isHan || letters.count > 2 && ranks.contains(text[end - 1])
      if letters.count > 1, isOpen, words.contains(letters) { best = i }
      // Wider than within the word: what stands before is something else.
      guard blanks > 0, blanks < 5 else { break }
      i -= blanks
    }
    return best.map { $0..<end }
  }

  private static func blanks(before offset: Int, in text: AnalysisText) -> Int {
    var count = 0
    while count < 5, text.unit(at: offset - 1 - count).isBlank { count += 1 }
    return count
  }

  private static let blanks: UnitSet = " \t"
  private static let lasts: UnitSet = "长员任席记事问编理委队司师察"
  private static let ranks: UnitSet = "司察"
  private static let words: Set<[UInt16]> = Set(
    """
    审判长 审判员 代审判长 陪审员 人民陪审员 书记员 代书记员 法官助理 仲裁员 检察长 检察员 主任 副主任 组长 副组长 院长 副院长 校长 副校长 局长 副局长 主席 副主席 会长 \
    副会长 秘书长 副秘书长 理事长 副理事长 监事长 队长 副队长 书记 副书记 总指挥 副总指挥 指挥长 副指挥长 部长 副部长 处长 副处长 科长 副科长 所长 副所长 站长 副站长 \
    县长 副县长 市长 副市长 镇长 副镇长 乡长 副乡长 区长 副区长 省长 副省长 委员 常委 顾问 主编 副主编 理事 监事 董事长 副董事长 董事 团长 副团长 领队 馆长 副馆长 行长 \
    总警司 高级警司 总督察 高级督察 工程师 总工程师 规划师
    """.split(whereSeparator: { $0 == " " || $0.isNewline }).map { Array($0.utf16) })
}
