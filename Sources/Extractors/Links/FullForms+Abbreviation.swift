internal import TextPipeline

/// Whether one name is the short form of another: 卫健委 of 卫生健康委员会, 二中 of 第二中学, 法院 of 人民法院.
extension FullForms {
  /// All characters of the short form are in the long one in order, ends alike, and nothing is left out that tells bodies
  /// apart (第二, 中心, 附属).
  static func abbreviates(_ short: ArraySlice<UInt16>, _ long: ArraySlice<UInt16>) -> Bool {
    // 卫健委 for 卫生健康委员会; 法院 for 人民法院.
    // 医学会 is not 医学会第八届会员代表大会.
    if long.starts(with: short) {
      return long.count == short.count
        || short.last.map { $0 == "委" } ?? false && long.dropFirst(short.count - 1).elementsEqual(committee)
    }
    // 二中 for 第二中学.
    if let last = short.last, last == "中" || last == "小", long.suffix(2).elementsEqual([last, Self.school]) {
      return abbreviates(short, long.dropLast())
    }
    if short.count > 1, let opening = long.first, opening == "第", long.dropFirst().first == short.first {
      return abbreviates(short, long.dropFirst())
    }
    // 三防办 for 三防办公室, 镇人大 for 镇人民代表大会.
    if let last = short.last, last == "办", short.count > 1, long.suffix(3).elementsEqual(Self.officeInFull) {
      return abbreviates(short, long.dropLast(2))
    }
    if short.elementsEqual(Self.redCross) { return long.elementsEqual(Self.redCrossInFull) }
    if short.elementsEqual(Self.congress) { return long.elementsEqual(Self.congressInFull) }
    if short.elementsEqual(Self.intermediateCourt) { return long.elementsEqual(Self.intermediateCourtInFull) }
    // 篮协 for 篮球协会, 残联 for 残疾人联合会.
    if let last = short.last, short.count > 1,
      let tail = Self.societies.first(where: {
        $0.short == last && long.suffix($0.full.count).elementsEqual($0.full)
      })
    {
      return abbreviates(short, long.dropLast(tail.full.count - 1))
    }
    if let last = short.last, last == "委", long.count > 3, long.suffix(3).elementsEqual(Self.committee) {
      return abbreviates(short, long.dropLast(2))
    }
    if long.starts(with: Self.people), long.dropFirst(2) == short {
      return Self.courts.contains(Array(short))
    }
    // 法院柳溪法庭 for 人民法院柳溪人民法庭.
    if let last = short.last, last == "庭", long.last == last, isJudicial(short, long) { return true }
    guard short.count >= 2, let last = short.last, last == long.last, let first = short.first,
      let opening = long.first,
      first == opening || opening == "第"
        || UnitSet.numerals.contains(opening) && long.contains(where: { $0 == "届" })
    else { return false }
    var i = short.startIndex
    var missing = 0
    var isDistinct = false
    var isLevel = false
    var previous: UInt16 = 0
    for (index, unit) in zip(long.indices, long) {
      defer { previous = unit }
      // 人大常委会 is not its 代表资格审查委员会.
      if i == short.endIndex { return false }
      // 中学 is not 中心小学.
      if unit == "心", previous == "中", short[i] != unit { return false }
      if short[i] == unit {
        i += 1
        continue
      }
      // 全国委员会 is not its 常务委员会.
      if unit == "常" { return false }
      missing += 1
      if i > short.startIndex + 1, townships.contains(unit) { isLevel = true }
      // 七中 and 第七中学
      if unit == "第", UnitSet.numerals.contains(short[i]) { continue }
      // 科技党委 for 科技工作党委, 医管局 for 医院管理局
      if Self.isWord(at: index, in: long) { continue }
      // 中宣部 for 中共中央宣传部; elsewhere 传 is of a hospital.
      if distinctive.contains(unit), unit != "传" || last != "部" { isDistinct = true }
    }
    guard i == short.endIndex, missing <= 12 else { return false }
    // 与山中心小学 for 与山镇中心小学.
    return !isDistinct || isLevel && missing == 1 || long.contains { $0 == "届" }
  }

  /// 工 of 工作 and 院 of 医院管理局 are parts of a word, and tell no bodies apart.
  private static func isWord(at index: Int, in long: ArraySlice<UInt16>) -> Bool {
    guard index + 1 < long.endIndex else { return false }
    return long[index] == "工" && long[index + 1] == "作" || long[index] == "院" && long[index + 1] == "管"
  }

  /// Whether a long form says nothing more than 人民 before its courts.
  private static func isJudicial(_ short: ArraySlice<UInt16>, _ long: ArraySlice<UInt16>) -> Bool {
    var rest = long
    for unit in short {
      if rest.first != unit, rest.starts(with: people) { rest = rest.dropFirst(2) }
      guard rest.first == unit else { return false }
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }

  /// Whether a short form leaves out of two or more words, and keeps one character of one of them: 中国农科院 of
  /// 中国农业科学院, but 中国银行 is not 中国农业银行, and 国家医学中心 not 国家临床医学研究中心.
  static func shortens(_ short: ArraySlice<UInt16>, _ long: ArraySlice<UInt16>) -> Bool {
    guard short.count > 2, short.count + 1 < long.count, abbreviates(short, long) else { return false }
    // 委 is said, 员会 is left out.
    if short.last == committee[0], long.ends(with: committee) { return shortens(short, long.dropLast(2)) }
    var i = short.startIndex
    var (gaps, kept) = (0, 0)
    var hasSingle = false
    for unit in long {
      if i < short.endIndex, short[i] == unit {
        i += 1
        kept += 1
      } else {
        if kept > 0 { gaps += 1 }
        if kept == 1, i > short.startIndex { hasSingle = true }
        kept = 0
      }
    }
    return gaps > 1 && hasSingle
  }

  static let townships: UnitSet = "镇乡鎮鄉"
  private static let societies: [(short: UInt16, full: [UInt16])] = [("协", "协会"), ("联", "联合会"), ("聯", "聯合會")]
    .map {
      (short: String, full: String) in (short.utf16.first!, Array(full.utf16))
    }

  private static let school: UInt16 = "学".utf16.first!
  private static let officeInFull = Array("办公室".utf16)
  private static let redCross = Array("红会".utf16)
  private static let redCrossInFull = Array("红十字会".utf16)
  private static let congress = Array("人大".utf16)
  private static let congressInFull = Array("人民代表大会".utf16)
  private static let intermediateCourt = Array("中院".utf16)
  private static let intermediateCourtInFull = Array("中级人民法院".utf16)
  private static let people = Array("人民".utf16)
  static let committee = Array("委员会".utf16)
  private static let courts = ["法院", "检察院", "政府", "医院"].map { Array($0.utf16) }
  private static let distinctive: UnitSet =
    "第一二三四五六七八九十附属分东南西北科室所站队院校部妇产儿口腔精传党组工办红街镇乡村区县屬東隊婦產傳黨組紅鎮鄉區縣"
}
