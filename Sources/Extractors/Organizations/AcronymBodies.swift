internal import TextPipeline

/// Bodies by Latin letters that no list has: QLV in 医药企业QLV, behind the word for what they are, before an office that only
/// bodies have, or beside another body of letters; and wherever else they stand.
struct AcronymBodies: Sendable {
  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var terms = AliasTerms()
    for i in text.offsets(of: Self.capitals) {
      guard let letters = letters(from: i, in: text), !names.overlap(letters),
        let reason = reason(for: letters, among: names, in: text)
      else { continue }
      found.append(mention(letters, reason))
      if isAcronym(letters, in: text), letters.count > 2 { terms.insert(letters, of: letters, in: text) }
    }
    terms.forEachRepeat(in: text) { range, first in
      guard !names.overlap(range), letters(from: range.lowerBound, in: text) == range else { return }
      found.append(mention(range, Evidence(first, "full name")))
    }
    return found
  }

  private func mention(_ range: Range<Int>, _ reason: Evidence) -> Mention {
    Mention(
      .organization, range, rule: .organizationAcronym, method: .grammar, score: 0, confidence: .low,
      evidence: [reason])
  }

  /// A word of letters by itself, no part of a code or of a longer name.
  private func letters(from start: Int, in text: AnalysisText) -> Range<Int>? {
    guard !isCode(text.unit(at: start - 1)) else { return nil }
    var end = start
    while end < start + 13, text.unit(at: end).isLatin { end += 1 }
    guard 2...12 ~= end - start, !isCode(text.unit(at: end)),
      !(text.unit(at: end).isBlank && text.unit(at: end + 1).isLatin),
      !(text.unit(at: start - 1).isBlank && text.unit(at: start - 2).isLatin)
    else { return nil }
    return start..<end
  }

  private func isCode(_ unit: UInt16) -> Bool { unit.isLatin || unit.isDigit || Self.joined.contains(unit) }

  private func isAcronym(_ letters: Range<Int>, in text: AnalysisText) -> Bool {
    letters.count <= 6 && letters.allSatisfy { Self.capitals.contains(text[$0]) }
      && !isThing(letters, in: text)
  }

  private func isThing(_ letters: Range<Int>, in text: AnalysisText) -> Bool {
    Self.things.match(in: text, at: letters.lowerBound)?.end == letters.upperBound
  }

  /// BBC、CNN和Quanta: whether a name that a mark joins is of letters, too.
  private func isJoined(_ name: OrganizationName, by mark: Int, in text: AnalysisText) -> Bool {
    Self.joints.contains(text.unit(at: mark)) && name.range.allSatisfy { text[$0].isLatin }
  }

  private func reason(for letters: Range<Int>, among names: [OrganizationName], in text: AnalysisText)
    -> Evidence?
  {
    let (start, end) = (letters.lowerBound, letters.upperBound)
    if !isThing(letters, in: text) {
      let (before, behind) = (names.ending(at: start - 1), names.starting(at: end + 1))
      if let before, isJoined(before, by: start - 1, in: text) { return Evidence(before.range, "beside") }
      if let behind, isJoined(behind, by: end, in: text) { return Evidence(behind.range, "beside") }
    }
    guard isAcronym(letters, in: text) else { return nil }
    if let kind = Self.kinds.length(endingAt: start, in: text),
      !text.unit(at: end).isHan || NameMaterialClassifier.stopUnits.contains(text[end])
        || Self.doings.match(in: text, at: end) != nil
    {
      return Evidence(start - kind..<start, "kind")
    }
    if letters.count > 2, let office = Self.offices.match(in: text, at: end) {
      return Evidence(end..<office.end, "office")
    }
    return nil
  }

  private static let capitals: UnitSet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let joined: UnitSet = "-/+&._%·'"
  private static let joints: UnitSet = "、和与及"
  private static let kinds: WordEnds = [
    "企业", "公司", "集团", "机构", "组织", "协会", "联合会", "联盟", "车企", "药企", "巨头", "制造商", "开发商", "运营商", "电视台", "电视网",
    "财团", "社群",
    "智库", "通讯社", "俱乐部",
  ]
  private static let doings = WordMap<Void>(words: [
    "签订", "签署", "收购", "宣布", "表示", "发布", "公布", "称", "说", "合作", "共同", "联合", "联手", "达成", "约", "旗下", "首席", "总裁",
    "董事", "创始人",
    "创办人", "负责人",
  ])
  /// Offices that only bodies have.
  private static let offices = WordMap<Void>(words: [
    "秘书长", "副秘书长", "总干事", "理事长", "董事长", "总裁", "副总裁", "执行长", "首席执行官", "首席技术官", "首席财务官", "发言人", "成员国", "会员国",
    "董事会",
    "区域主任", "中国区",
  ])
  /// Letters that are offices, things, trades and fields.
  private static let things = WordMap<Void>(words: [
    "CEO", "CFO", "COO", "CTO", "CIO", "CMO", "CHO", "CPO", "CSO", "CRO", "CDMO", "CXO", "VP", "SVP", "HR",
    "HRD", "PR", "GR", "IR", "IPO", "IP",
    "IT", "AI", "AIGC", "APP", "ESG", "GDP", "CPI", "PPI", "PMI", "MBA", "EMBA", "MPA", "VIP", "SVIP", "OA",
    "ERP", "CRM", "SAAS", "PAAS", "IAAS", "KPI",
    "OKR", "LOGO", "LED", "OLED", "LCD", "IC", "EDA", "CPU", "GPU", "DRAM", "NAND", "MCU", "PCB", "MLCC",
    "VR", "AR", "XR", "MR", "SUV", "MPV", "EV",
    "PE", "VC", "LP", "GP", "FA", "ETF", "REITS", "FOF", "QFII", "QDII", "SPAC", "MCN", "KOL", "KOC", "UP",
    "NGO", "NPO", "PPP", "EPC", "BOT", "OEM",
    "ODM", "EMS", "DNA", "RNA", "MRNA", "HIV", "AIDS", "HPV", "PCR", "ICU", "CT", "MRI", "KTV", "SPA", "PC",
    "TV", "DVD", "CD", "MV", "DJ", "PVC", "LNG",
    "LPG", "LBS", "GPS", "RFID", "NFC", "API", "SDK", "UI", "UX", "URL", "WIFI", "WEB", "NFT", "DAO", "OTA",
    "TMT", "FMCG", "SKU", "ID", "QQ", "PK", "OK",
    "NO", "NBA", "CBA", "SARS", "COVID", "HACCP", "ISO", "GMP", "GSP", "BIM", "CAD", "RCEP", "FTA", "CPTPP",
    "DIY", "SOS", "BIO", "BI", "BD", "PM", "QC",
    "TOP", "IDC", "CDN", "ICP", "EHS", "HSE",
  ])
}
