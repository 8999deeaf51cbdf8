internal import TextPipeline

/// What goes on after a name that is whole already and still belongs to it: a legal form, a party's committee, a station's
/// channel, a unit's number.
enum NameTail {
  /// The name with what belongs to it on its right.
  static func extended(_ name: OrganizationName, in text: AnalysisText) -> OrganizationName {
    let end = end(of: name, in: text)
    guard end > name.range.upperBound else { return name }
    var name = name
    name.range = name.range.lowerBound..<end
    return name
  }

  private static func end(of name: OrganizationName, in text: AnalysisText) -> Int {
    let end = name.range.upperBound
    // 医院 + OPO, ICU: units that are known by their initials.
    if let unit = latinUnits.match(in: text, at: end), !text.unit(at: unit.end).isLatin { return unit.end }
    // 法院执行局 + 普执团队一组
    if text.has("执行局", endingAt: end) || text.has("法院", endingAt: end) || text.has("庭", endingAt: end),
      let team = teamEnd(from: end, in: text)
    {
      return team
    }
    // 越南共产党 + 中央
    if text[end - 1] == "党", name.rule == .organizationPlaced, text.has("中央", at: end),
      !inner.contains(text.unit(at: end + 2))
    {
      return end + 2
    }
    guard name.rule == .organizationComplete else { return end }
    // 解放军 + 原总后勤部
    if text[end - 1] == "军" {
      let start = text.unit(at: end) == "原" ? end + 1 : end
      if let staff = staffs.match(in: text, at: start) { return staff.end }
    }
    // 老挝人民革命党 + 中央, 祖国阵线 + 中央
    if text[end - 1] == "党" || text.has("阵线", endingAt: end), text.has("中央", at: end),
      !inner.contains(text.unit(at: end + 2))
    {
      return end + 2
    }
    // 胡塞武装 + 政治局, whose members are 委员 where it is a title of its own.
    if text.has("政治局", at: end), !text.has("委员", at: end + 3), !text.has("常委", at: end + 3) { return end + 3 }
    // 中央军委 + 机关, but 机关报, 机关党委
    if text.has("机关", at: end), !Self.ofOffices.contains(text.unit(at: end + 2)) { return end + 2 }
    // 解放军 + 12345 + 部队
    if text[end - 1] == "军" || text.has("武警", endingAt: end) || text.has("武警部队", endingAt: end) {
      var i = end
      while i < end + 6, text.unit(at: i).isDigit { i += 1 }
      if i >= end + 4, text.has("部队", at: i) { return i + 2 }
    }
    // 国际广播电台 + 环球资讯广播
    if text.has("电台", endingAt: end) || text.has("总台", endingAt: end),
      let channel = channelEnd(from: end, in: text)
    {
      return channel
    }
    // 中国中化 + 控股有限责任公司
    return forms.match(in: text, at: end)?.end ?? end
  }

  /// The end of 普执团队, 速裁团队一组 behind a court or its office.
  private static func teamEnd(from start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 4, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      i += 1
      guard text.has("团队", at: i), i >= start + 2 else { continue }
      return text.unit(at: i + 2).isHan && text.unit(at: i + 3) == "组" ? i + 4 : i + 2
    }
    return nil
  }

  /// What begins the name of a part of a central committee: 书记处, 政治局.
  private static let inner: UnitSet = "政书"
  private static let staffs = WordMap<Void>(words: [
    "总后勤部", "总参谋部", "总政治部", "总装备部", "后勤保障部", "政治工作部", "联合参谋部", "装备发展部", "训练管理部", "国防动员部",
  ])

  /// The end of 广播 a few characters on, where a clause or a list goes on after it.
  private static func channelEnd(from start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 6, text.unit(at: i).isHan, !NameMaterialClassifier.stopUnits.contains(text[i]) {
      i += 1
      guard text.has("广播", at: i) else { continue }
      let next = text.unit(at: i + 2)
      return !next.isHan || next == "等" || next == "频" || next == "和" ? i + 2 : nil
    }
    return nil
  }

  private static let forms = WordMap<Void>(words: [
    "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团有限责任公司", "集团股份有限公司", "控股有限公司", "控股有限责任公司", "控股集团有限公司",
  ])
  private static let latinUnits = WordMap<Void>(words: ["OPO", "ICU", "NICU", "CCU", "PICU", "EICU"])
  private static let ofOffices: UnitSet = "报刊党事单工团及大院幼"
}
