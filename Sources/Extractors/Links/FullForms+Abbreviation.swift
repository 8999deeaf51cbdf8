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
    if let full = Self.customary[Array(short)] { return full.contains { long.elementsEqual($0) } }
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
    if isNamesake(short, long) { return false }
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

  /// 云川学院图书馆 is not 云川学院启鸿图书馆: what stands before a kind that bodies have several of is a name.
  private static func isNamesake(_ short: ArraySlice<UInt16>, _ long: ArraySlice<UInt16>) -> Bool {
    guard let kind = kinds.first(where: { short.ends(with: $0) && long.ends(with: $0) }) else { return false }
    let (front, rest) = (short.dropLast(kind.count), long.dropLast(kind.count))
    guard !front.isEmpty, rest.count >= front.count + 2, rest.starts(with: front) else { return false }
    let gap = rest.dropFirst(front.count)
    return !gap.elementsEqual(people) && !gap.contains { distinctive.contains($0) }
  }

  private static let kinds = ["图书馆", "大学", "博物馆", "教学楼"].map { Array($0.utf16) }

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
  /// Short forms that say something else than the characters of the long one, or leave out what tells bodies apart elsewhere.
  private static let customary = Dictionary(
    uniqueKeysWithValues: [
      ("红会", ["红十字会"]), ("人大", ["人民代表大会"]), ("中院", ["中级人民法院"]),
      ("网信办", ["互联网信息办公室", "网络安全和信息化委员会办公室", "委网络安全和信息化委员会办公室"]),
      ("文明办", ["精神文明建设指导委员会办公室", "精神文明建设办公室", "精神文明办公室"]),
    ].map { (Array($0.utf16), $1.map { Array($0.utf16) }) })
  private static let people = Array("人民".utf16)
  static let committee = Array("委员会".utf16)
  private static let courts = ["法院", "检察院", "政府", "医院"].map { Array($0.utf16) }
  private static let distinctive: UnitSet =
    "第一二三四五六七八九十附属分东南西北科室所站队院校部妇产儿口腔精传党组工办红街镇乡村区县屬東隊婦產傳黨組紅鎮鄉區縣"
}
