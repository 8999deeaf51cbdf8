internal import TextPipeline

/// Places in one character, where what stands beside it leaves no doubt (援鄂, 抵沪, 访俄), and two countries run
/// together (中美).
struct CharacterPlaces: Sendable {
  /// All of a text.
  func names(in view: DocumentView) -> [Mention] {
    let text = view.text
    let (countries, provinces, abroad) = (Self.countries, Self.provinces, Self.abroad)
    let (united, signs) = (Self.united, Self.signs)
    var found: [Mention] = []
    var i = 1
    while i < text.count {
      let unit = text[i]
      guard signs.contains(unit) else {
        i += 1
        continue
      }
      if countries.contains(unit), countries.contains(text[i - 1]), let mention = pair(at: i - 1, in: view) {
        found.append(mention)
        i = mention.range.upperBound + 1
        continue
      }
      if unit == "、", countries.contains(text[i - 1]), countries.contains(text.unit(at: i + 1)),
        let end = listEnd(from: i - 1, in: view)
      {
        for item in stride(from: i - 1, to: end, by: 2) {
          found.append(
            Mention(
              .location, item..<item + 1, rule: .locationCharacter, method: .lexicon, score: 0,
              confidence: .medium, evidence: [Evidence(item..<item + 1, "character")]))
        }
        i = end + 1
        continue
      }
      if united.contains(unit), united.contains(text[i - 1]), isPairOfProvinces(at: i - 1, in: view) {
        for item in i - 1...i {
          found.append(
            Mention(
              .location, item..<item + 1, rule: .locationCharacter, method: .lexicon, score: 0,
              confidence: .medium, evidence: [Evidence(item..<item + 1, "character")]))
        }
        i += 2
        continue
      }
      if united.contains(unit), united.contains(text[i - 1]),
        let mention = unitedProvinces(from: i - 1, in: view)
      {
        found.append(mention)
        i = mention.range.upperBound + 1
        continue
      }
      if provinces.contains(unit) || abroad.contains(unit), isDirected(to: i, in: view) {
        found.append(
          Mention(
            .location, i..<i + 1, rule: .locationCharacter, method: .lexicon, score: -60, confidence: .low,
            evidence: [Evidence(i - 1..<i, "verb"), Evidence(i..<i + 1, "character")]))
      }
      i += 1
    }
    return found
  }

  /// Where a list of countries in one character ends that says that they are countries: 美、英、法等国.
  private func listEnd(from start: Int, in view: DocumentView) -> Int? {
    let text = view.text
    let before = text.unit(at: start - 1)
    guard !before.isHan || Self.owning.contains(before) || view.tokens.isBoundary(start) else { return nil }
    var end = start + 1
    while text.unit(at: end) == "、", Self.countries.contains(text.unit(at: end + 1)) { end += 2 }
    return Self.afterCountries.match(in: text, at: end) != nil ? end : nil
  }

  /// 川滇黔桂, 京港澳高速: provinces in one character each, three or more, before what several provinces have.
  private func unitedProvinces(from start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    guard view.tokens.isBoundary(start) else { return nil }
    var end = start
    while end < start + 8, Self.united.contains(text.unit(at: end)) { end += 1 }
    guard end - start > 2, view.tokens.isBoundary(end), Self.ofProvinces.match(in: text, at: end) != nil
    else {
      return nil
    }
    return Mention(
      .location, start..<end, rule: .locationCharacter, method: .lexicon, score: 80, confidence: .medium,
      evidence: (start..<end).map { Evidence($0..<$0 + 1, "character") })
  }

  /// 沪皖 + 两地, 苏浙 + 携手 at the beginning of a clause
  private func isPairOfProvinces(at start: Int, in view: DocumentView) -> Bool {
    let text = view.text
    return !text.unit(at: start - 1).isHan && !text.unit(at: start - 1).isDigit
      && Self.provinces.contains(text[start]) && Self.provinces.contains(text[start + 1])
      && text[start] != text[start + 1] && view.tokens.isBoundary(start) && view.tokens.isBoundary(start + 2)
      && Self.ofTwoProvinces.match(in: text, at: start + 2) != nil
      && !view.hits.starting(at: start).contains { $0.range.count > 1 }
  }

  /// 俄 + 别尔哥罗德州: where the name of a place abroad begins, with the country in one character before `start`.
  static func country(before start: Int, in view: DocumentView) -> Int {
    let text = view.text
    guard start > 0, owners.contains(text[start - 1]), view.tokens.isBoundary(start - 1) else { return start }
    let before = text.unit(at: start - 2)
    return before.isHan && !owning.contains(before) || before.isDigit ? start : start - 1
  }

  /// 援鄂医疗队, 离京返沪, 访俄期间, 在华投资
  private func isDirected(to offset: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let before = text[offset - 1]
    let isProvince = Self.provinces.contains(text[offset])
    guard isProvince ? Self.moving.contains(before) : Self.visiting.contains(before) else { return false }
    // 援藏 is a policy.
    if isProvince, before == "援" {
      return text.unit(at: offset + 1) != "军" && !Self.assisted.contains(text[offset])
    }
    if text[offset] == "藏", Self.tibetan.contains(text.unit(at: offset + 1)) { return false }
    if text.has("抗美援", endingAt: offset) { return false }
    guard view.tokens.isBoundary(offset + 1) || !text.unit(at: offset + 1).isHan else { return false }
    // 在京汉铁路, 对乌军, 对法草案
    let next = text.unit(at: offset + 1)
    if Self.provinces.contains(next) || Self.notAlone.contains(next) { return false }
    // 在华为, 在美的集团; 在韩某家中
    if text[offset] == "华", Self.ofFirms.contains(next) { return false }
    if text[offset] == "美", next == "的" { return false }
    if text[offset] == "韩", before != "访", before != "赴", before != "驻" { return false }
    if before == "对", !Self.addressed.contains(text[offset]) { return false }
    // 返青, 入藏: of wheat and of books
    if text[offset] == "青" || text[offset] == "藏" && before == "入" { return false }
    // 离港, 进港: of ships
    if text[offset] == "港", Self.sailing.contains(before) { return false }
    // 德、智、体
    if next == "、", text.unit(at: offset + 2) == "智" { return false }
    // 上海市, 在京津冀
    if view.hits.starting(at: offset).contains(where: { $0.range.count > 1 }) { return false }
    // 访问, 现在, 存在, 所在, 到来
    let isVerb = view.tokens.isBoundary(offset - 1)
    return isVerb && (!Self.beforeVerbs.contains(text.unit(at: offset - 2)) || before != "在")
  }

  /// 中美关系, 俄乌冲突, 中日韩自贸区, 中老铁路
  private func pair(at start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    guard view.tokens.isBoundary(start) || text.unit(at: start - 1) == "、" else { return nil }
    // 以柬中建交…为, 比中美
    let next = text.unit(at: start + 1)
    if text[start] == "以" && !Self.withIsrael.contains(next) || text[start] == "比" && next != "中"
      || text.has("非法", at: start)
    {
      return nil
    }
    // 其中法…, 高中英…
    let before = text.unit(at: start - 1)
    if text[start] == "中", before.isHan, Self.beforeMiddle.contains(before),
      before != "期" || Self.great.match(in: text, at: start) == nil
    {
      return nil
    }
    var end = start
    while end < start + 4, Self.countries.contains(text.unit(at: end)),
      !isRepeated(end, from: start, in: text)
    {
      end += 1
    }
    while end - start > 1, !isPair(start..<end, in: view) { end -= 1 }
    guard end - start > 1 else { return nil }
    let isLine = text.has("铁路", at: end) || text.has("公路", at: end)
    return Mention(
      .location, start..<end + (isLine ? 2 : 0), rule: .locationPair, method: .lexicon, score: 20,
      confidence: .low, evidence: (start..<end).map { Evidence($0..<$0 + 1, "country") })
  }

  private func isPair(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, range.upperBound)
    let isGreat =
      Self.great.match(in: text, at: range.lowerBound)?.end == end && view.tokens.isBoundary(end)
      && !Self.afterPairs.contains(text.unit(at: end))
    guard isGreat || Self.ofPairs.match(in: text, at: end) != nil else { return false }
    // 新老合作伙伴, 老中青年: characters that are words, too, are countries only before what states have.
    if !range.contains(where: { Self.clear.contains(text[$0]) }),
      Self.ofStates.match(in: text, at: end) == nil
    {
      return false
    }
    // 其中美国, 中俄罗斯
    return !view.hits.starting(at: end - 1).contains { $0.range.count > 1 && $0.type == .country }
  }

  private func isRepeated(_ offset: Int, from start: Int, in text: AnalysisText) -> Bool {
    (start..<offset).contains { text[$0] == text[offset] }
  }

  /// Of provinces and great cities, those that are hardly ever anything else behind a verb of going.
  /// All that a place may be told by.
  private static let signs = countries.union(provinces).union(abroad).union(united).union("、")
  private static let provinces: UnitSet = "京津沪渝冀豫辽湘皖鲁浙赣鄂桂晋闽粤藏疆川黔滇琼陕宁青港澳台蓉穗"
  private static let assisted: UnitSet = "藏疆青"
  /// 藏被, 藏香
  private static let tibetan: UnitSet = "被毯袍羊药香语文历戏餐式民族獒红刀茶饰装书品"
  private static let moving: UnitSet = "援来赴抵离返进入在驻访"
  /// What goes on to the names of firms and hospitals behind 华.
  private static let ofFirms: UnitSet = "为润夏能西东南北中山电泰安联创侨商大立谊虹星宇阳丰兴盛融海微硕录域帝瑞住图天邦峰昌晨通力达信龙鑫英诺建"
  private static let addressed: UnitSet = "华俄美欧日德乌英"
  /// Countries that hardly ever are anything else before a place abroad.
  private static let owners: UnitSet = "俄美日韩英法德印澳泰缅菲乌伊"
  private static let owning: UnitSet = "在向对从由是同赴抵驻据与和及至往到入过访称于被袭击将以逼近靠经飞炸"
  /// Provinces and cities that lines and leagues are called after.
  static let united: UnitSet = "京津沪渝冀豫辽湘皖鲁浙赣鄂桂晋闽粤藏疆川黔滇琼陕宁青港澳台苏吉黑蒙甘贵云新"
  private static let ofProvinces = WordMap<Void>(words: [
    "、", "等", "两大", "两省", "三省", "四省", "五省", "三地", "四地", "五地", "省", "高速", "铁路", "公路", "高铁", "地区", "边", "交界",
    "区域",
    "根据地", "革命", "毗邻", "接壤", "大通道", "物流", "多地", "各地", "协同", "合作", "联合", "跨界",
  ])
  private static let ofTwoProvinces = WordMap<Void>(words: [
    "两地", "两省", "两市", "携手", "联手", "合作", "协作", "共建", "共同", "联动", "联合", "红十字", "警方", "交界",
    "政协", "人大",
    "企业", "文旅", "情",
  ])
  private static let afterCountries = WordMap<Void>(words: [
    "等国", "等多国", "等西方国家", "等国家", "两国", "三国", "四国", "五国", "六国", "七国", "三方", "四方", "五方",
  ])
  private static let sailing: UnitSet = "抵离进入返"
  /// 美军, 俄方, 京汉
  private static let notAlone: UnitSet = "岛军方汉媒国语总外议元帝蒋苏智雅能绣陶酒股币铁网超派莱亚康某氏资雄九广张唐石昆通城剧菜东西南北中"
  private static let abroad: UnitSet = "俄美英法德日韩澳华欧乌印朝越柬泰菲"
  private static let visiting: UnitSet = "访赴驻抵对援在来向"
  private static let beforeVerbs: UnitSet = "现存所实内正潜外好旨自"
  private static let withIsrael: UnitSet = "巴黎伊叙"
  private static let beforeMiddle: UnitSet = "其之高初在集当空心手途期"
  private static let countries: UnitSet = "中美俄英法德日韩朝印巴越老缅泰柬菲澳欧非苏蒙哈吉塔土乌沙伊埃阿匈塞希意西葡荷比瑞波捷墨加古委智秘新马尼孟斯以黎叙"
  /// Characters of countries that are hardly ever anything else beside another.
  private static let clear: UnitSet = "美俄英法德日韩朝印越缅泰柬菲澳欧非苏蒙哈乌沙埃匈塞葡荷瑞捷墨叙黎伊吉塔土巴"
  private static let ofStates = WordMap<Void>(words: [
    "两国", "关系", "双边", "建交", "友谊", "命运", "铁路", "公路", "元首", "边境", "边界", "外长", "总理", "经贸合作", "传统友谊", "友好", "全面",
    "战略", "经贸", "人文",
    "自贸", "两军", "两党",
  ])
  /// Pairs that are hardly ever anything else.
  private static let great = WordMap<Void>(words: [
    "中美", "中俄", "中日", "中英", "中德", "中苏", "中印", "中韩", "中朝", "中越", "俄乌", "巴以", "以巴", "美俄", "美苏", "美欧", "美日",
    "美韩", "日韩",
    "英法", "美英", "印巴", "中澳", "中欧", "欧中", "美中", "俄中", "德中", "日中",
  ])
  private static let afterPairs: UnitSet = "洲文街式语方军班"
  /// What two countries have: a pair is one before these.
  private static let ofPairs = WordMap<Void>(words: [
    "关系", "两国", "双方", "双边", "友谊", "友好", "建交", "合作", "贸易", "经贸", "冲突", "战争", "边境", "边界", "元首", "领导人", "传统",
    "全面", "战略", "命运", "人文", "文明", "人民", "各领域", "务实", "高层", "外长", "总理", "两军", "两党", "关税", "联合", "会谈",
    "峰会",
    "邦交", "投资", "自贸", "班列", "铁路", "公路", "等", "三国", "四国", "之间", "携手", "世代", "经济", "对话", "谈判", "停火", "青年", "地方",
    "企业",
  ])
}
