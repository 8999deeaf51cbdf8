internal import TextPipeline

/// Names that stand on a proper name of their own, without a place.
extension OrganizationExtractor {
  /// 舜耕 + 中学; 多氟多 + 公司: a proper name before the head.
  func branded(
    _ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView
  ) -> OrganizationName? {
    let start =
      namesakeStart(of: head, edge, in: view)
      ?? nameStart(edge.start, before: head.range.lowerBound, in: view)
    let between = head.range.lowerBound - start
    // 如 + 互联网 + 数据中心: a word of the language is left.
    if start > edge.start,
      view.hits.lexicons.hit(of: .word, for: start..<head.range.lowerBound, in: view.text) != nil,
      head.traits.kind == .body
    {
      return nil
    }
    guard !head.traits.isSuffix, !head.traits.isDepartment,
      head.traits.kind != .government
        || view.text.has("街道", at: head.range.lowerBound)
          && (edge.hasLone && between <= 3 || edge.hasBrand && between == 2)
        || Self.posts.match(in: view.text, at: head.range.lowerBound)?.end == head.range.upperBound
          && between <= 3 && (edge.commonWords == 0 || isPost(start..<head.range.lowerBound, in: view)),
      !isOneOfMany(edge.start, in: view.text), !isFragment(start, in: view.text),
      !isGraduate(head, start, in: view), !isCoined(start..<head.range.upperBound, head, in: view.text),
      head.traits.kind != .team, !head.traits.isAmbiguous, between >= 2,
      edge.hasBrand || start < edge.start || edge.hasProper && isTelling(head, in: view.text)
        || isTitled(start..<head.range.upperBound, in: view.text)
        || head.traits.kind == .government && isPost(start..<head.range.lowerBound, in: view)
          && isTelling(head, in: view.text),
      !(head.traits.isGeneric && head.traits.kind == .body)
        || isForeignSociety(head, from: start, in: view.text),
      !isToldInside(start..<head.range.upperBound, head: head.range, in: view.text),
      !isReached(head, from: start, in: view)
    else { return nil }
    let limit = head.traits.kind == .company ? 20 : 12
    guard between <= limit, !edge.hasGeneric, head.traits.kind == .company || edge.commonWords <= 2 else {
      return nil
    }
    return OrganizationName(
      range: start..<head.range.upperBound, head: head.range, traits: head.traits, place: nil,
      body: start..<head.range.upperBound, shared: nil, reason: .boundary, rule: .organizationBranded,
      score: 40, confidence: .low)
  }

  /// 芯联集成电路制造 + 股份有限公司: a firm by its legal name, which is of whatever words, verbs as well, from where the
  /// clause begins.
  func legalName(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    guard head.traits.kind == .company,
      text.has("有限公司", endingAt: head.range.upperBound)
        || text.has("有限责任公司", endingAt: head.range.upperBound)
    else { return nil }
    var wide = edges.edge(of: head.range, in: view, passesVerbs: true) { _ in nil }
    if wide.reason == .boundary, let place = place(before: head.range.lowerBound, in: view) {
      wide = NameEdge(start: place.lowerBound, reason: .place, place: place, hasProper: true)
    }
    // 起诉 + 启鸿科技有限公司
    guard wide.start < edge.start || !edge.hasProper,
      !(edge.hasBrand && materials.verbEnd(startingAt: wide.start, in: view) == edge.start)
    else { return nil }
    let range = nameStart(wide.start, before: head.range.lowerBound, in: view)..<head.range.upperBound
    let between = head.range.lowerBound - (wide.place?.upperBound ?? range.lowerBound)
    guard between >= 2, range.count <= 28, !wide.hasGeneric, !isOneOfMany(range.lowerBound, in: text),
      !isFragment(range.lowerBound, in: text),
      wide.reason == .place || wide.reason == .national
        || wide.reason == .boundary
          && (wide.hasProper || !text.unit(at: range.lowerBound - 1).isHan)
    else { return nil }
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: wide.place, body: range, shared: nil,
      reason: wide.reason, rule: wide.reason == .boundary ? .organizationBranded : .organizationPlaced,
      score: 60, confidence: .medium)
  }

  /// 云川市 of 云川市都闻贸易有限公司: a place written in full, or a city, a few characters before the head, whatever stands between.
  private func place(before head: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var i = head - 1
    while i > max(1, head - 8), text[i - 1].isHan {
      if let place = edges.places.place(endingAt: i, in: view), !place.traits.isAmbiguous,
        place.traits.level <= .prefecture && place.range.count == 2
          || place.range.count > 2 && NameEdgeFinder.levels.contains(text[i - 1]) && !place.traits.isShort,
        edges.isCredible(place, in: view)
      {
        return place.range
      }
      i -= 1
    }
    return nil
  }

  private var materials: NameMaterialClassifier { edges.materials }

  /// 封锁 + 法院, 赶赴 + 医院: what somebody does with one, or where somebody comes to; 园内 + 实验室: where one is.
  private func isReached(_ head: OrganizationHead, from start: Int, in view: DocumentView) -> Bool {
    let (text, end) = (view.text, head.range.lowerBound)
    guard head.traits.kind != .company else { return false }
    if Self.reaching.contains(text[end - 1]), head.traits.kind == .hospital || head.traits.kind == .school {
      return true
    }
    if (start + 1..<end).contains(where: { Self.insides.length(endingAt: $0 + 1, in: text) != nil }) {
      return true
    }
    return end - start == 2 && head.traits.kind != .school
      && materials.verbEnd(startingAt: start, in: view) == end
      && !materials.isNominal(start..<end, in: view)
  }

  private static let reaching: UnitSet = "抵赴往送返"
  private static let insides: WordEnds = ["园内", "校内", "厂内", "馆内", "城内", "境内", "院内"]

  /// “老船长” + 帆船俱乐部: a name whose brand stands in quotes, before what only bodies are.
  func quotedBrand(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName? {
    let text = view.text
    let quote = edge.start - 1
    guard edge.reason == .boundary, text.unit(at: quote) == "”", !edge.hasGeneric, edge.commonWords <= 2,
      head.range.lowerBound - edge.start <= 4,
      Self.quoting.length(endingAt: head.range.upperBound, in: text) != nil
        || text.has("公司", endingAt: head.range.upperBound) && head.range.lowerBound > edge.start,
      let open = (max(0, quote - 8)..<max(0, quote - 1)).last(where: { text[$0] == "“" }),
      (open + 1..<quote).allSatisfy({ text[$0].isHan || text[$0].isLatin || text[$0].isDigit })
    else { return nil }
    return OrganizationName(
      range: open..<head.range.upperBound, head: head.range, traits: head.traits, place: nil,
      body: open..<head.range.upperBound, shared: nil, reason: .boundary, rule: .organizationBranded,
      score: 40,
      confidence: .low)
  }

  private static let quoting: WordEnds = ["俱乐部", "工作室", "合作社", "有限公司", "艺术团", "乐团", "剧社", "合唱团", "服务社"]

  /// “选种智库”, “北溪”管道公司: a word of somebody's coining, or the rest of a name that begins in quotes.
  private func isCoined(_ range: Range<Int>, _ head: OrganizationHead, in text: AnalysisText) -> Bool {
    text.unit(at: range.lowerBound - 1) == "”"
      && !Self.sentenceEnds.contains(text.unit(at: range.lowerBound - 2))
      || text.unit(at: range.lowerBound - 1) == "“" && text.unit(at: range.upperBound) == "”"
        && head.traits.kind == .body && !text.has("工作室", endingAt: head.range.upperBound)
  }

  private static let sentenceEnds: UnitSet = "。!?…,"

  /// Whether a head says enough for a name of words that no list has: 东华 + 股份公司, 慈济 + 基金会, not 跨国 + 公司.
  private func isTelling(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    switch head.traits.kind {
    case .company: head.range.count > 2 || text.has("集团", at: head.range.lowerBound)
    case .school: !text.has("学校", at: head.range.lowerBound)
    case .hospital: true
    case .government:
      Self.posts.match(in: text, at: head.range.lowerBound)?.end == head.range.upperBound
    default: Self.telling.contains { text.has($0, endingAt: head.range.upperBound) }
    }
  }

  /// Without the verb that fields of work are named with as well: 收购 + 瑞信银行, 如 + 互联网数据中心.
  private func nameStart(_ start: Int, before head: Int, in view: DocumentView) -> Int {
    var start = start
    // 2014|鼎岸集团: the year of what is held.
    if start + 4 < head, view.text[start] == "2", (start..<start + 4).allSatisfy({ view.text[$0].isDigit }),
      view.text[start + 4].isHan, !Self.ofYears.contains(view.text[start + 4])
    {
      start += 4
    }
    // 同|林桥集团, 比|高级合作社, 授|启鸿学院
    if view.text[start] == "同" || view.text[start] == "比" || view.text[start] == "授"
      || view.text[start] == "兼",
      view.tokens.isBoundary(start + 1), head > start + 2
    {
      start += 1
    }
    while start < head, let verb = Self.verbs.match(in: view.text, at: start),
      verb.end + 2 <= head || verb.end == head
    {
      start = verb.end
    }
    return soundStart(joinedTo: start, in: view.text)
  }

  /// 2020级, 2020年
  private static let ofYears: UnitSet = "级届年月"

  /// 洛克希德—马丁公司, 尤勒-菲利普斯公司: two sounds with a dash between them.
  private func soundStart(joinedTo start: Int, in text: AnalysisText) -> Int {
    let dash = text.unit(at: start - 1)
    guard dash == "-" || dash == "—", NameEdgeFinder.syllables.contains(text[start]) else { return start }
    var first = start - 1
    while first > start - 8, NameEdgeFinder.syllables.contains(text.unit(at: first - 1)) { first -= 1 }
    return first < start - 2 ? first : start
  }

  /// 133个场馆医务室, 各级…委员会, 等国使领馆
  private func isOneOfMany(_ start: Int, in text: AnalysisText) -> Bool {
    if NameMaterialClassifier.endsCount(start, in: text) {
      return text.unit(at: start - 2) != "一" && text.unit(at: start - 2) != "这"
    }
    if text.unit(at: start - 1) == "大", UnitSet.numerals.contains(text.unit(at: start - 2)) { return true }
    return text.has("各级", endingAt: start) || text.has("等国", endingAt: start + 1) || text.has("全港", at: start)
      || text.has("全澳", at: start)
  }

  /// 第四届跨国公司, 会第九届理事会, 村(社区)妇联: what begins with a number or in the middle of something else.
  private func isFragment(_ start: Int, in text: AnalysisText) -> Bool {
    text[start] == "第" || text[start].isDigit || text[start] == "会" || text[start] == "个"
      || text.unit(at: start + 1) == "个"
      // 在 + 华外国商会, 阿方 + 银行
      || text[start] == "华" && text.unit(at: start - 1) == "在"
      || text.unit(at: start + 1) == "方" && NameEdgeFinder.partners.contains(text[start])
      // 前三季度 + 银行
      || text[start] == "前" && UnitSet.numerals.contains(text.unit(at: start + 1))
      // 美 + 一 + 化工厂
      || text.unit(at: start + 1) == "一" && NameEdgeFinder.partners.contains(text[start])
      || text[start] == "国" && text.unit(at: start - 1) == "员"
      // 多国 + 驻沪总领事馆
      || text[start] == "驻" && text.unit(at: start - 1) == "国"
        && Self.several.contains(text.unit(at: start - 2))
      || text.unit(at: start + 1) == "("
        && (NameEdgeFinder.levels.contains(text[start]) || text[start] == "村")
  }

  /// 李展鹏高中毕业: a person who left a school.
  private func isGraduate(_ head: OrganizationHead, _ start: Int, in view: DocumentView) -> Bool {
    guard head.traits.kind == .school, head.range.count == 2, 2...3 ~= head.range.lowerBound - start,
      Self.schoolTimes.match(in: view.text, at: head.range.upperBound) != nil
    else { return false }
    return view.hits.lexicons.hit(of: .surname, for: start..<start + 1, in: view.text) != nil
  }

  /// 桃花 + 派出所: a word that says neither a field nor a kind, behind which a post is called.
  private func isPost(_ word: Range<Int>, in view: DocumentView) -> Bool {
    word.count == 2 && view.tokens.isBoundary(word.lowerBound) && !view.tokens.isBoundary(word.lowerBound + 1)
      && view.hits.lexicons.hit(of: .word, for: word, in: view.text) != nil
      && !NameMaterialClassifier.isListed(word, in: view.text)
      && view.hits.lexicons.hit(of: .bodyHead, for: word, in: view.text) == nil
      && NameEdgeFinder.levelWords.match(in: view.text, at: word.lowerBound)?.end != word.upperBound
  }

  /// Posts of an office that go by a village or a street: 潮河 + 派出所.
  private static let posts = WordMap<Void>(words: [
    "派出所", "司法所", "供电所", "税务所", "财政所", "市场监管所", "市场监督管理所", "工商所", "国土所", "自然资源所", "卫生院", "中心卫生院", "边防派出所",
    "交警中队", "消防救援站", "人民法庭", "法庭", "检察室", "边境检查站", "边境派出所", "海岸派出所", "森林派出所", "交通派出所", "水上派出所",
  ])
  private static let several: UnitSet = "多各等两"
  private static let telling: [StaticString] = ["会", "院", "图书馆", "博物馆", "社", "店"]
  private static let verbs = WordMap<Void>(words: [
    "收购", "经营", "复开", "重开", "关闭", "发展", "推广", "创建", "建设", "治理", "采购", "招标", "举报", "清洁", "拆迁", "开发", "参观",
    "视察", "运营", "投资", "共建",
    "办好", "服务", "支持", "如",
    "用", "逛", "致",
  ])
  private static let schoolTimes = WordMap<Void>(words: ["毕业", "时", "期间", "没", "辍学", "就读", "读书"])

  /// 《瞭望周刊》, a paper of whatever words.
  private func isTitled(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    text.unit(at: range.lowerBound - 1) == "《" && text.unit(at: range.upperBound) == "》"
      && Self.papers.contains(text[range.upperBound - 1])
  }

  static let papers: UnitSet = "报刊网"
}
