internal import TextPipeline

/// Bodies of a country that is told by one character, where the text names it: 俄外交部 of 俄罗斯外交部.
enum CountryForms {
  static func complete(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    var named: [UInt16: [[UInt16]]]?
    for i in names.indices where names[i].place.isEmpty || names[i].place == 0..<1 {
      let name = names[i].full
      guard name.count > 2, byInitial[name[0]] != nil,
        bodies.contains(where: { name.dropFirst().elementsEqual($0) }) || isMission(name)
      else { continue }
      let countries = named ?? Self.countries(named: mentions, in: text)
      named = countries
      if let country = countries[name[0]]?.first { names[i].take(country + name.dropFirst(), .namedPlace) }
    }
  }

  /// The countries that a place or a body's name gives in full, as written, by their initial.
  private static func countries(named mentions: [Mention], in text: AnalysisText) -> [UInt16: [[UInt16]]] {
    var found: [UInt16: [[UInt16]]] = [:]
    for mention in mentions where mention.type == .location || mention.type == .organization {
      let units = text.units[mention.range]
      guard let initial = units.first,
        let country = byInitial[initial]?.first(where: { units.starts(with: $0) })
      else { continue }
      var written: [UInt16] = []
      text.appendName(mention.range.lowerBound..<mention.range.lowerBound + country.count, to: &written)
      if !(found[written[0]]?.contains(written) ?? false) { found[written[0], default: []].append(written) }
    }
    return found
  }

  /// 驻华大使馆, 驻联合国代表团
  private static func isMission(_ name: [UInt16]) -> Bool {
    name[1] == "驻" && missions.contains { name.ends(with: $0) }
  }

  private static let missions = ["使馆", "领事馆", "总领馆", "代表团"].map { Array($0.utf16) }
  private static let bodies = [
    "外交部", "国防部", "财政部", "内政部", "司法部", "商务部", "能源部", "农业部", "卫生部", "教育部", "交通部", "国土安全部", "外务省", "防卫省",
    "经济部", "央行", "政府", "国会", "议会", "众议院", "参议院", "国务院", "最高法院", "总统府", "总理府", "首相府", "内阁", "中央银行", "海军",
    "空军", "陆军", "军方", "国家安全委员会", "联邦储备委员会", "疾控中心", "驻军", "海岸警卫队", "情报局", "统计局", "警方",
  ].map { Array($0.utf16) }
  /// The countries of an initial, the most told by it first.
  private static let byInitial = Dictionary(
    grouping: [
      "美国", "英国", "法国", "德国", "俄罗斯", "日本", "韩国", "朝鲜", "印度", "巴基斯坦", "巴勒斯坦", "巴西", "以色列", "乌克兰", "乌兹别克斯坦",
      "白俄罗斯", "加拿大", "澳大利亚", "意大利", "西班牙", "葡萄牙", "土耳其", "伊朗", "伊拉克", "叙利亚", "沙特", "埃及", "泰国", "越南", "缅甸",
      "老挝", "柬埔寨", "菲律宾", "新加坡", "马来西亚", "波兰", "希腊", "荷兰", "瑞典", "瑞士", "芬兰", "挪威", "丹麦", "匈牙利", "塞尔维亚",
      "哈萨克斯坦", "吉尔吉斯斯坦", "塔吉克斯坦", "阿富汗", "阿根廷", "阿联酋", "墨西哥", "古巴", "智利", "南非", "黎巴嫩", "约旦", "也门", "利比亚",
      "苏丹", "尼日利亚", "埃塞俄比亚", "肯尼亚", "立陶宛", "捷克", "罗马尼亚", "保加利亚", "蒙古", "委内瑞拉", "秘鲁", "哥伦比亚",
    ].map { Array($0.utf16) }, by: { $0[0] })
}
