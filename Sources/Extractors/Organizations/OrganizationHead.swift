internal import TextPipeline

/// The noun that a name of an organization ends in: its right edge.
struct OrganizationHead {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  var traits: HeadTraits
}

/// What kind of body a head names.
struct HeadTraits: Sendable {
  enum Kind: Sendable {
    /// Courts, hospitals, centres … : bodies with a name of their own.
    case body
    case hospital, school, company
    /// 指导组, 救援队: named only under a place or a body.
    case team
    /// Halls, stations, parks: places as much as bodies.
    case venue
    /// Party and government: always under a place.
    case government
    /// A complete name that needs nothing to its left.
    case complete
  }

  var kind: Kind
  /// A part of a body: 科, 处, 办公室.
  var isDepartment = false
  /// Alone it says only what kind: 医院, 公司.
  var isGeneric = false
  /// 电大, 农行: often the middle of other words.
  var isAbbreviation = false
  /// Also an ordinary word: 组织, 平台.
  var isAmbiguous = false
  /// Never a name without something in front.
  var isBare = false
  /// Parks, squares, stops of trains: what ends here is a place.
  var isPlace = false
  /// One character (局, 科): needs a place or a body to its left.
  var isSuffix = false
  /// Of several countries: none stands before its name.
  var isInternational = false
  /// A school's complete name in its short form, two common characters: 北大.
  var isShort = false
  /// A school or a hospital by its complete name, before which its place may stand: 上海 + 同济大学.
  var isSited = false
  /// 公安, 消防: a field that stands for the office of a place where it acts.
  var isField = false
}

/// Finds the heads of a text: the terms of the lexicons, and the characters that bodies and departments end in.
struct OrganizationHeadFinder: Sendable {
  let lexicons: LexiconSet
  private let heads: LexiconTable<HeadTraits>
  private let headType = LexiconType("orghead")
  let wordType = LexiconType("word")
  let titleType = LexiconType("title")
  let countryType = LexiconType("country")
  let divisionType = LexiconType("division")
  let cityType = LexiconType("foreigncity")
  private let nameType = LexiconType("organization")
  private let names: LexiconTable<HeadTraits>

  init(_ lexicons: LexiconSet) {
    self.lexicons = lexicons
    names = lexicons.table(of: nameType) { entry in
      HeadTraits(
        kind: .complete,
        isInternational: entry.features["kind"] == "international" && !entry.features.has("ambiguous"),
        isShort: entry.features["kind"] == "school" && entry.features.has("abbr"),
        isSited: ["school", "hospital"].contains(entry.features["kind"]) && !entry.features.has("abbr"))
    }
    heads = lexicons.table(of: headType) { HeadTraits(features: $0.features) }
  }

  /// Heads in order of end, the longest only where several end together.
  func heads(in view: DocumentView) -> [OrganizationHead] {
    let text = view.text
    var found: [OrganizationHead] = []
    for hit in view.hits.all where hit.type == headType || hit.type == nameType {
      if hit.type == nameType {
        found.append(
          OrganizationHead(
            range: hit.range, traits: names[hit] ?? HeadTraits(kind: .complete)))
      } else if let head = head(hit, in: text) {
        found.append(head)
      }
    }
    for i in text.units.indices where Self.suffixes.contains(text.units[i]) {
      let isDepartment = Self.departmentSuffixes.contains(text.units[i])
      found.append(
        OrganizationHead(
          range: i..<i + 1, traits: HeadTraits(kind: .government, isDepartment: isDepartment, isSuffix: true))
      )
    }
    found.sort { ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound) }
    var heads: [OrganizationHead] = []
    for head in found where heads.last?.range.upperBound != head.range.upperBound {
      if isWhole(head, in: view) { heads.append(head) }
    }
    heads.removeAll { $0.traits.isPlace }
    return heads
  }

  /// The head without the level that it begins with (市 of 市政府): that is the place's part of the name. One character is
  /// left to the suffixes; parks and squares are places.
  private func head(_ hit: LexiconHit, in text: AnalysisText) -> OrganizationHead? {
    var range = hit.range
    guard range.count >= 2, var traits = heads[hit] else { return nil }
    let first = range.lowerBound
    // 市政府, 市立医院, but 市场监管局, 县域医共体.
    if NameEdgeFinder.levels.contains(text[first]) {
      let rest = first + 1..<range.upperBound
      if NameEdgeFinder.levels.contains(text[first + 1]) {
        traits.isPlace = true
        return OrganizationHead(range: range, traits: traits)
      }
      let isSplit =
        text[first + 1] == "立" || text[first + 1] == "委" || text[first + 1] == "府"
        || text.has("政府", at: first + 1) || text.has("公所", at: first + 1)
        || Self.suffixes.contains(text[first + 1]) && rest.count == 1
        || lexicons.hit(of: headType, for: rest, in: text) != nil
      if isSplit { range = rest } else if range.count == 2 { return nil }
    }
    for start in first..<range.upperBound - 1
    where PlaceSuffixes.standard.match(in: text, at: start).map({
      $0.end == range.upperBound && !$0.value.isLodging
    }) ?? false { traits.isPlace = true }
    traits.isGeneric = Self.generics.match(in: text, at: range.lowerBound)?.end == range.upperBound
    traits.isField =
      traits.isAmbiguous && ShortOffices.fields.match(in: text, at: range.lowerBound)?.end == range.upperBound
    return OrganizationHead(range: range, traits: traits)
  }

  /// Heads that say nothing alone, not even after a name in a coordination.
  private static let generics = WordMap<Void>(words: [
    "中心", "委员会", "小组", "机构", "组织", "平台", "联盟", "基地", "医院", "诊所", "学校", "大学", "学院", "中学", "小学", "幼儿园", "公司",
    "企业", "集团", "工厂",
    "银行", "协会", "学会", "单位", "部门", "办公室", "宾馆", "酒店", "超市", "商店", "药店", "门诊", "药房", "食堂", "车间", "工作组", "专班",
    "社团", "剧团", "合作社", "联合体",
    "共同体", "有限公司", "有限责任公司", "股份有限公司", "分公司", "子公司", "控股公司", "集团公司", "总公司", "媒体", "报社", "电视台", "养老院", "敬老院",
    "福利院", "家长委员会", "家委会", "业主委员会", "业委会", "自管会",
  ])

  /// Whether what follows the head leaves it a word: not 大学生, 局长, 委员会议.
  private func isWhole(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let end = head.range.upperBound
    if head.traits.isField { return ShortOffices.acts(end, in: view.text) }
    let last = view.text[end - 1]
    let next = view.text.unit(at: end)
    // G20 in G2012
    if last.isDigit || last.isLatin, next.isDigit || next.isLatin { return false }
    // 定日县长所乡: a place.
    if head.traits.isSuffix, Self.townships.contains(next), view.text.unit(at: end + 1) != "镇" {
      return false
    }
    // 北大 in 北大荒, 台大 in 总台大型: a short name that goes on as another word.
    if head.traits.isShort || head.traits.kind == .complete && head.range.count == 2, next.isHan,
      !view.tokens.isBoundary(end),
      !view.hits.starting(at: head.range.lowerBound).contains(where: {
        $0.range.upperBound > end && ($0.type == nameType || $0.type == headType)
      })
    {
      return false
    }
    // 共产党中央: the committee's name begins before it.
    if view.text.has("党中央", at: head.range.lowerBound), view.text.has("共产", endingAt: head.range.lowerBound) {
      return false
    }
    if next == "长", Self.headed.contains(last) { return Self.longWords.match(in: view.text, at: end) != nil }
    if let tail = Self.tails.match(in: view.text, at: end - 1), !isScience(end, in: view.text),
      !isOwnWord(head, in: view.text),
      // 国会 + 议员
      !(view.text.has("会议", at: end - 1) && Self.ofParliament.contains(view.text.unit(at: tail.end))),
      !isOfConference(end, in: view.text)
    {
      return false
    }
    // 民宗处 + 处长
    let isHeaded = next == last && view.text.unit(at: end + 1) == "长"
    if head.traits.isSuffix, !isHeaded, Self.suffixTails.match(in: view.text, at: end - 1) != nil {
      return false
    }
    // 局长一职: an office, no school.
    if view.text.has("一职", at: head.range.lowerBound), head.range.count == 2,
      view.hits.ending(at: head.range.lowerBound).contains(where: { $0.type == titleType })
    {
      return false
    }
    // 国际社会 + 处于, 联邦安全局 + 局务
    if view.text.has("社会处于", at: end - 3) || head.traits.isSuffix && end > 1 && view.text[end - 2] == last {
      return false
    }
    if head.traits.isSuffix, last == "所", isParticle(end, in: view.text) { return false }
    // 政务大厅, 新四军军部旧址: halls, and what a place is called after. 《…组织法》
    if head.traits.isSuffix, last == "厅", end > 1, Self.halls.contains(view.text[end - 2]) { return false }
    if next.isHan, Self.memorials.match(in: view.text, at: end) != nil { return false }
    if next == "法", view.text.unit(at: end + 1) == "》" || view.text.unit(at: end + 1) == "(" { return false }
    // 致公 + 党中央, but 推动 + 党中央
    if view.text.has("党中央", at: head.range.lowerBound),
      Self.ofParties.contains(view.text.unit(at: head.range.lowerBound - 1))
        || view.text.has("劳动", endingAt: head.range.lowerBound)
    {
      return false
    }
    // 消防一中队, 交警大队一中队
    if next == "队", last == "中" || last == "小",
      Self.forces.contains(where: { view.text.has($0, endingAt: head.range.lowerBound) })
    {
      return false
    }
    // ABC线: a code.
    if last.isLatin, Self.codeTails.contains(next) { return false }
    if isOther(head, in: view.text) || isPlatform(head, in: view.text) { return false }
    if head.traits.isAmbiguous, Self.fieldTails.match(in: view.text, at: end) != nil { return false }
    // 副科以上干部: a rank.
    if head.traits.isSuffix, end > 1, Self.rankMarks.contains(view.text[end - 2]) { return false }
    // 开好局
    if head.traits.isSuffix, last == "局", Self.situations.contains(view.text.unit(at: end - 2)) {
      return false
    }
    if isTitle(head, in: view) && !isScience(end, in: view.text) || endsTitle(head, in: view)
      || startsInside(head, in: view)
    {
      return false
    }
    guard head.traits.isSuffix else { return true }
    if NameMaterialClassifier.endsCount(end, in: view.text) { return false }
    // 共查处: the segmenter has no such word, and its end is a verb.
    for length in [2, 3] where end - length >= 0 {
      if NameMaterialClassifier.isStopWord(end - length..<end, in: view.text) { return false }
    }
    // 举办, 场所, 处理: a word that only begins or ends in the character. 市委 is one of ours, 骨科 may be.
    var start = end - 1
    while !view.tokens.isBoundary(start) { start -= 1 }
    var tokenEnd = end
    while !view.tokens.isBoundary(tokenEnd) { tokenEnd += 1 }
    // 督办, 主办 … : only what abbreviates an office takes 办.
    if view.text[end - 1] == "办", !Self.officeUnits.contains(view.text.unit(at: end - 2)),
      !NameEdgeFinder.levels.contains(view.text.unit(at: end - 2)), !isLedOffice(end, in: view)
    {
      return false
    }
    if tokenEnd - start == 1 { return true }
    // 站起来
    if start == end - 1, view.text[end] != last { return false }
    if tokenEnd == end, end - start == 2, NameEdgeFinder.levels.contains(view.text[start]) { return true }
    if isHeaded { return true }
    guard view.hits.lexicons.hit(of: wordType, for: start..<tokenEnd, in: view.text) != nil else {
      return true
    }
    return tokenEnd == end && head.traits.isDepartment
      && Self.departments.match(in: view.text, at: start, limit: end)?.end == end
  }

  /// 林产办 + 主任, 项目办 + 副主任: whose head is named is an office, unless what it does is a verb (主办).
  private func isLedOffice(_ end: Int, in view: DocumentView) -> Bool {
    !Self.handling.contains(view.text.unit(at: end - 2))
      && (view.text.has("主任", at: end) || view.text.has("副主任", at: end))
  }

  private static let handling: UnitSet = "督主承协举开经代交兴申创合联帮查惩严包操催"

  /// 省政协 + 委员, where 政协委员 alone is what somebody is.
  private func isOfConference(_ end: Int, in text: AnalysisText) -> Bool {
    text.has("政协", endingAt: end) && text.has("委员", at: end) && text.unit(at: end + 2) != "会"
      && (NameEdgeFinder.levels.contains(text.unit(at: end - 3)) || text.has("全国", endingAt: end - 2))
  }

  /// 劳动党 + 建党, 商务局 + 面向: what looks like the rest of a word is one of its own.
  private func isOwnWord(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let end = head.range.upperBound
    if text.has("建党", at: end) || text.has("动员", at: end) || text.has("面向", at: end)
      || text.has("面临", at: end)
      || text.has("面对", at: end)
    {
      return true
    }
    // 佛协 + 会长
    if text[end - 1] == "协", text.has("会长", at: end) { return true }
    return text.has("代表", at: end) && text.has("全国人大", endingAt: end)
      && Self.ofDelegates.match(in: text, at: end + 2) == nil
  }

  /// 大学 + 生物系, 大学 + 生命科学学院: no 大学生.
  private func isScience(_ end: Int, in text: AnalysisText) -> Bool {
    text[end - 1] == "学" && Self.sciences.match(in: text, at: end) != nil
  }

  /// 中国政府所施行的, 以色列所为: 所 before a verb.
  private func isParticle(_ end: Int, in text: AnalysisText) -> Bool {
    // 中科院地理所工作的
    if text.has("工作", at: end) || text.has("任职", at: end) { return false }
    if Self.particleVerbs.contains(text.unit(at: end)) || Self.beforeParticle.contains(text.unit(at: end - 2))
    {
      return true
    }
    var i = end
    while i < end + 4, text.unit(at: i).isHan {
      if text[i] == "的" { return i > end }
      i += 1
    }
    return false
  }

  /// What looks like a head and names no body: 17日报(道), 命运共同体, 新院区, 大学校园, 三中全会, “…”号 of a ship.
  private func isOther(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let (start, end) = (head.range.lowerBound, head.range.upperBound)
    if text.has("日报", at: start), text.unit(at: start - 1).isDigit { return true }
    if text.has("共同体", endingAt: end),
      text.has("命运", endingAt: end - 3) || text.has("利益", endingAt: end - 3)
        || text.has("民族", endingAt: end - 3)
    {
      return true
    }
    if text.has("小区", endingAt: start), text[end - 1] == "院" { return true }
    if text.has("山海关", endingAt: end) || text.has("履职中", endingAt: end) { return true }
    if text.has("以北大部", at: start - 1) { return true }
    // 中学组: a group of contestants.
    if text[end - 1] == "学", text.unit(at: end) == "组", !Self.groupings.contains(text.unit(at: end + 1)) {
      return true
    }
    // 人民政协工作, 人民政协制度
    if text.has("人民政协", endingAt: end), Self.ofConference.match(in: text, at: end) != nil { return true }
    if text.has("新院区", at: start) || text.has("学校", at: start) && text.unit(at: start - 1) == "大" {
      return true
    }
    if text[end - 1] == "中",
      text.has("全会", at: end) || text.unit(at: end) == "、" && text.has("中全会", at: end + 2)
    {
      return true
    }
    // 全国女篮锦标赛
    if text[end - 1] == "篮" || text[end - 1] == "足" || text[end - 1] == "排",
      text.has("锦标赛", at: end) || text.has("联赛", at: end)
    {
      return true
    }
    return text.unit(at: end) == "”" && text.unit(at: end + 1) == "号"
  }

  /// 新浪微博, 抖音账号: a platform by its firm's name. 航空站 is a place.
  private func isPlatform(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    if text.has("航空站", endingAt: head.range.upperBound) { return true }
    return head.traits.kind == .complete && Self.accounts.match(in: text, at: head.range.upperBound) != nil
  }

  private static let groupings: UnitSet = "织建成队团长"
  private static let ofConference = WordMap<Void>(words: ["工作", "事业", "制度", "理论", "性质", "组织", "协商"])
  private static let ofDelegates = WordMap<Void>(words: ["联络", "中心", "之家", "团", "大会", "工作", "小组", "议案"])
  private static let accounts = WordMap<Void>(words: ["微博", "账号", "帐号", "公众号", "视频号", "小程序", "直播间"])

  /// 委 in 副主委; 郑大 in 副主席郑大伟, where a name follows the title.
  private func endsTitle(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    // 秘书长|和 read as 长和
    if head.traits.kind == .complete, head.range.count == 2,
      view.hits.ending(at: head.range.lowerBound + 1).contains(where: {
        $0.type == titleType && $0.range.count >= 2
      })
    {
      return true
    }
    guard head.traits.isSuffix || head.traits.isShort else { return false }
    let offset = head.traits.isShort ? head.range.lowerBound : head.range.upperBound
    return view.hits.ending(at: offset).contains { $0.type == titleType && $0.range.count > 1 }
  }

  /// 党组 in 党组书记, and whatever else begins a title that goes on after it.
  private func isTitle(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    // 教育工委 is a body whose secretary is 书记.
    let isParty =
      Self.partyUnits.contains { view.text.has($0, endingAt: head.range.upperBound) }
      && !(view.text.has("工委", endingAt: head.range.upperBound) && head.range.count > 2
        && !view.text.has("党工委", at: head.range.lowerBound))
    // 桃源镇党委 is a body like 市委: who leads it is 书记.
    if isParty, Self.partyLevels.contains(view.text.unit(at: head.range.lowerBound - 1)),
      !Self.partyGroups.contains(view.text[head.range.upperBound - 1])
    {
      return false
    }
    for hit in view.hits.starting(at: head.range.lowerBound)
    where hit.type == titleType && hit.range.upperBound > head.range.upperBound {
      // 派出所 + 民警: a body and who serves in it; 党组书记 is one office.
      let office = head.range.upperBound..<hit.range.upperBound
      if isParty || lexicons.hit(of: titleType, for: office, in: view.text) == nil { return true }
    }
    guard isParty, head.traits.kind != .complete, !view.text.has("流动", at: head.range.lowerBound) else {
      return false
    }
    return Self.partyTitles.match(in: view.text, at: head.range.upperBound) != nil
  }

  /// Ordinary words that are departments of the body before them.
  private static let departments = WordMap<Void>(words: [
    "内科", "外科", "骨科", "儿科", "产科", "妇科", "妇产科", "眼科", "牙科", "口腔科", "皮肤科", "神经科", "急诊科", "检验科", "放射科", "药剂科",
    "财务科", "财务处", "人事处",
    "人事科", "总务处", "教务处", "秘书处", "保卫处", "保卫科", "办公室", "实验室", "手术室", "急诊室", "化验室", "资料室", "医务室", "医务科", "宣传部",
    "组织部", "统战部", "外事处",
    "门诊部", "护理部", "住院部", "编辑部", "俱乐部", "武装部", "后勤处", "学生处", "招生办", "宣传科", "科教科", "信息科", "护理科", "康复科", "中医科",
    "麻醉科", "病理科", "超声科",
  ])
  private static let partyUnits: [StaticString] = [
    "党组", "党委", "党总支", "党支部", "党工委", "机关党委", "纪委", "团委", "工委",
  ]
  private static let partyTitles = WordMap<Void>(words: [
    "书记", "副书记", "成员", "委员", "常委", "常务委员", "专职委员", "常务副书记", "专职副书记", "班子成员", "第一书记",
  ])

  /// Levels whose committees are bodies of their own, and what a body of any kind has.
  private static let partyLevels: UnitSet = "镇乡县区市省州旗盟道"
  private static let partyGroups: UnitSet = "组部支"
  private static let departmentSuffixes: UnitSet = "科处股室部"
  private static let suffixes: UnitSet = "局厅委办科处股室署所站队部"
  private static let townships: UnitSet = "乡镇村"
  private static let officeUnits: UnitSet = "府委编改防治指创综外侨台港法信访扶金拆征食安爱卫"
  /// What 长 begins behind a body that it could be the head of.
  private static let longWords = WordMap<Void>(words: [
    "长江航", "长江流", "长江水", "长江委", "长江口", "长安", "长期", "长年", "长久", "长远", "长效", "长三角",
  ])
  private static let headed: UnitSet = "局院校厅处科所站馆部行队股室署园"
  private static let sciences = WordMap<Void>(words: ["生物", "生命", "生态", "生理", "生化", "生殖", "生育"])
  private static let rankMarks: UnitSet = "副正"
  private static let situations: UnitSet = "好布格结残战僵开"
  static let schools: UnitSet = "小中高大"
  static let prepositions: UnitSet = "同与由对向和在及以经为将从据被获跟让"
  static let numerals: UnitSet = "一二三四五六七八九十"
  private static let ofParliament: UnitSet = "员长厅"
  private static let forces: [StaticString] = ["大队", "支队", "消防", "交警", "特警"]
  private static let particleVerbs: UnitSet = "为称向辖"
  private static let beforeParticle: UnitSet = "世众之各"
  private static let halls: UnitSet = "大客餐展歌舞放门前后候正中小"
  /// What a body's name makes a place's name with.
  private static let memorials = WordMap<Void>(words: [
    "旧址", "遗址", "故址", "原址", "机关旧址", "军部旧址", "纪念馆", "陈列馆", "旧居",
  ])
  private static let ofParties: UnitSet = "主公命民产劳义"
  private static let codeTails: UnitSet = "线级型类区座楼栋股轮照"
}

extension HeadTraits {
  /// - Parameter features: `kind=hospital;bare=1;dept=1`
  init(features: LexiconFeatures) {
    kind =
      switch features["kind"] {
      case "hospital", "health": .hospital
      case "school": .school
      case "company", "bank": .company
      case "government", "party", "congress", "police": .government
      case "team": .team
      case "venue", "station": .venue
      default: .body
      }
    isDepartment = features.has("dept")
    isAmbiguous = features.has("ambiguous")
    isBare = features.has("bare")
    isAbbreviation = features.has("abbr")
    isPlace = features["kind"] == "station"
  }
}
