internal import TextPipeline

/// The place that a name begins with: of the lexicon, by its suffix, or a level that stands for the page's own.
extension NameEdgeFinder {
  /// The place that ends at `end`, from the lexicon or by its suffix.
  /// - Parameters:
  ///   - isLast: whether the head follows it.
  ///   - bodyEnding: index of the accepted body that ends at an offset.
  func placeStart(
    endingAt end: Int, isLast: Bool = false, in view: DocumentView, bodyEnding: (Int) -> Int?
  )
    -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    let text = view.text
    if Self.nationalEnds.contains(text[end - 1]),
      let national = Self.nationals.first(where: { text.has($0, endingAt: end) })
    {
      let length = national.hanCount
      if view.tokens.isBoundary(end - length) { return (end - length..<end, .national) }
    }
    if let place = places.place(endingAt: end, in: view), isCredible(place, in: view),
      !place.traits.isAmbiguous || startsName(place, isLast: isLast, in: view)
        || bodyEnding(place.range.lowerBound) != nil
    {
      return unlisted(around: place, in: view).map { ($0, .shapedPlace) } ?? (place.range, .place)
    }
    if let pair = pair(endingAt: end, in: view) { return (pair, .place) }
    // 兵团 + 党委宣传部: the corps of Xinjiang by what it is.
    if text[end - 1] == "团", text.has("兵团", endingAt: end), isStop(endingAt: end - 2, in: view) {
      return (end - 2..<end, .deictic)
    }
    guard Self.levels.contains(text[end - 1]) else { return nil }
    if let zone = zone(endingAt: end, in: view, bodyEnding) { return zone }
    let start = end - 1
    // 区委 + 区政府, 请来 + 区检察院, 某人和 + 县教育局 where 和县 is a place
    if bodyEnding(start) != nil || startsLevel(at: start, in: view) { return (start..<end, .deictic) }
    if text.has("自治区", endingAt: end), !text.unit(at: end - 4).isHan || isStop(endingAt: end - 3, in: view) {
      return (end - 3..<end, .deictic)
    }
    // 新疆 + 自治区
    if text.has("自治区", endingAt: end), let place = places.place(endingAt: end - 3, in: view),
      place.traits.level == .province
    {
      return (place.range.lowerBound..<end, .place)
    }
    // 新疆 + 区委会: 区 for 自治区
    if text.has("区委会", at: start) || text.has("区党委", at: start),
      let place = places.place(endingAt: start, in: view), place.traits.level == .province
    {
      return (place.range.lowerBound..<end, .place)
    }
    let before = text.unit(at: start - 1)
    // 乡 in 同乡, 家乡
    if text[start] == "乡", Self.homes.contains(before) { return nil }
    // 乡 in 乡音, 区 in 区域
    if !Self.cities.contains(text[start]), !view.tokens.isBoundary(end) { return nil }
    if !before.isHan { return (start..<end, .deictic) }
    if before == "我" || before == "本" || before == "该" {
      return (start - (before == "该" ? 0 : 1)..<end, .deictic)
    }
    // 原区卫生局局长, where 太原市 and 三原县 are places.
    if Self.tenses.contains(before), !text.unit(at: start - 2).isHan { return (start..<end, .deictic) }
    // 休斯敦 + 市, 尤瓦尔迪 + 市: cities and counties abroad.
    if let place = places.place(endingAt: start, in: view), !place.traits.isAmbiguous, place.range.count > 2,
      isCredible(place, in: view)
    {
      return (place.range.lowerBound..<end, .place)
    }
    var transcribed = start
    while transcribed > max(0, start - 6), Self.syllables.contains(text[transcribed - 1]) { transcribed -= 1 }
    if start - transcribed > 2 { return (transcribed..<end, .shapedPlace) }
    guard view.tokens.isBoundary(start), !Self.districtWords.contains(before) else { return nil }
    if isStop(endingAt: start, in: view) { return (start..<end, .deictic) }
    // No word of ours before it: a place in no lexicon (云丰县) if it is short, else the level alone.
    var p = start
    var isShort = false
    while p > max(0, start - 4) {
      guard text[p - 1].isHan else {
        isShort = true
        break
      }
      let token = tokenStart(before: p, in: view, limit: max(0, start - 6))
      let material = materials.material(token..<p, in: view)
      if material == .stop {
        isShort = true
        break
      }
      // A dictionary's word is no part of a place that no list has, but 西天乡 at the start of a clause.
      if material == .generic || token + 1 < p {
        let isTownship = Self.townships.contains(text[end - 1]) && p == start && start - token == 2
        let isClause = !text.unit(at: token - 1).isHan
        return isTownship && isClause && material != .generic
          ? (token..<end, .shapedPlace) : (start..<end, .deictic)
      }
      p = token
    }
    if p == 0 || !text.unit(at: p - 1).isHan { isShort = true }
    return isShort && start - p >= 1 && start - p <= 4 ? (p..<end, .shapedPlace) : (start..<end, .deictic)
  }

  /// Whether the word before a level is one that no place's name ends in: 和, 来.
  private func startsLevel(at start: Int, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: start - 1)
    return view.text.unit(at: start - 2).isHan
      && (before == "和" || before == "来" || before == "让" || before == "同")
      && view.tokens.isBoundary(start + 1) && view.tokens.isBoundary(start - 1)
  }

  /// 中俄 + 投资合作委员会: two countries in one character each, at the beginning of a name.
  private func pair(endingAt end: Int, in view: DocumentView) -> Range<Int>? {
    guard end >= 2,
      view.text[end - 2] == "中" && Self.partners.contains(view.text[end - 1])
        || view.text[end - 1] == "中" && Self.partners.contains(view.text[end - 2]),
      Self.joint.match(in: view.text, at: end) != nil, isStop(endingAt: end - 2, in: view)
    else { return nil }
    return end - 2..<end
  }

  private static let partners: UnitSet = "意美俄英法德日韩朝蒙越柬泰缅马新印巴沙土埃尼肯坦赞津加墨古阿智秘厄澳斐哈吉塔乌白波捷匈罗塞希西葡荷比瑞挪芬丹冰欧非伊科阿卡也"
  /// What bodies of two countries are for.
  private static let joint = WordMap<Void>(words: [
    "合作", "投资", "能源", "经贸", "人文", "联合", "高级别", "高层", "双边", "议会", "友好", "文化", "文明", "中医药", "经济", "政府间", "企业家",
    "科技", "贸易", "青年", "创新",
    "国际", "总理", "农业", "海洋", "气候", "环境", "航空", "青少年", "核安保", "贸促",
  ])

  /// 湛江空港经济区, 云丰管理区, 开发区: a zone with the place or the proper name before it, or bare.
  private func zone(endingAt end: Int, in view: DocumentView, _ bodyEnding: (Int) -> Int?)
    -> (range: Range<Int>, reason: NameEdge.Reason)?
  {
    let text = view.text
    guard text[end - 1] == "区", let zone = Self.zones.first(where: { text.has($0, endingAt: end) }) else {
      return nil
    }
    let start = end - zone.hanCount
    if isStop(endingAt: start, in: view) {
      return (start..<end, text.unit(at: start - 1) == "各" ? .deictic : .shapedPlace)
    }
    var p = start
    while p > 0, text[p - 1].isHan, start - p < 4 {
      if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
        return (place.range.lowerBound..<end, .place)
      }
      if p < start, bodyEnding(p) != nil { return (p..<end, .shapedPlace) }
      let token = tokenStart(before: p, in: view, limit: max(0, p - 4))
      let material = materials.material(token..<p, in: view)
      if material == .stop || material == .generic || start - p >= 2 && p - token > 1 { break }
      p = token
    }
    if let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
      return (place.range.lowerBound..<end, .place)
    }
    return p < start && start - p <= 4 && isStop(endingAt: p, in: view) ? (p..<end, .shapedPlace) : nil
  }

  /// 云丰县 where the lexicon only has 丰县: a lone character before it, itself after a boundary, belongs to the name.
  private func unlisted(around place: Place, in view: DocumentView) -> Range<Int>? {
    let start = place.range.lowerBound
    guard place.range.count == 2, Self.levels.contains(view.text[start + 1]), start > 0,
      view.text[start - 1].isHan, !Self.tenses.contains(view.text[start - 1]),
      view.tokens.isBoundary(start - 1) || !view.tokens.isBoundary(start),
      materials.material(start - 1..<start, in: view) == .proper,
      start == 1 || !view.text[start - 2].isHan || isStop(endingAt: start - 1, in: view)
    else { return nil }
    return start - 1..<place.range.upperBound
  }

  /// 资源 in 矿产资源集团 is a county only where a name could begin: a word of the language behind another word is none.
  private func startsName(_ place: Place, isLast: Bool, in view: DocumentView) -> Bool {
    let start = place.range.lowerBound
    if isStop(endingAt: start, in: view) || places.place(endingAt: start, in: view) != nil { return true }
    if Self.bodyEnds.contains(view.text.unit(at: start - 1))
      || Self.goings.contains(view.text.unit(at: start - 1))
    {
      return true
    }
    let token = tokenStart(before: start, in: view, limit: max(0, start - 6))
    let material = materials.material(token..<start, in: view)
    // 中电 + 光谷 + 集团
    return material != .common && !(isLast && material == .proper && start - token == 1)
  }

  func isStop(endingAt end: Int, in view: DocumentView) -> Bool {
    guard end > 0, view.text[end - 1].isHan else { return true }
    let token =
      materials.closedStart(endingAt: end, in: view)
      ?? tokenStart(before: end, in: view, limit: max(0, end - 6))
    return materials.material(token..<end, in: view) == .stop
      || view.hits.ending(at: end).contains { $0.type == Self.title }
  }

  /// Ambiguous short forms only on word boundaries; 任县, 和县 not where 任 and 和 are words.
  func isCredible(_ place: Place, in view: DocumentView) -> Bool {
    let start = place.range.lowerBound
    // 会同 is a county, and far more often a verb.
    if NameMaterialClassifier.isStopWord(place.range, in: view.text) { return false }
    // 新大陆公司
    if view.text.has("新大陆", endingAt: place.range.upperBound) { return false }
    if place.range.count == 2, NameMaterialClassifier.stopUnits.contains(view.text[start]),
      Self.levels.contains(view.text[start + 1]),
      view.text[start] != "和" || view.text.unit(at: start - 1).isHan
    {
      return false
    }
    // 会同县 after a body's name is a verb and 县.
    if Self.levels.contains(view.text[place.range.upperBound - 1]), view.text.unit(at: start - 1).isHan,
      place.range.count > 2,
      NameMaterialClassifier.isStopWord(start..<place.range.upperBound - 1, in: view.text),
      places.place(endingAt: start, in: view) == nil
    {
      return false
    }
    if place.traits.isAmbiguous || place.traits.isShort || place.traits.isFormer
      || (place.range.count == 2 && place.traits.level != .county)
    {
      if place.range.count > 2, !place.traits.isAmbiguous, place.traits.level == .province { return true }
      guard view.tokens.isBoundary(start) || view.text.has("武警", endingAt: start) else { return false }
      return !place.traits.isAmbiguous
        || view.tokens.isBoundary(place.range.upperBound)
          && (Self.commonWords.match(in: view.text, at: start)?.end != place.range.upperBound
            || places.place(endingAt: start, in: view) != nil)
    }
    return true
  }

  /// Adjoining higher places, the party's and other bodies' names before the place.
  func widen(_ edge: inout NameEdge, in view: DocumentView, bodyEnding: (Int) -> Int?) {
    let text = view.text
    // 湛江 + 国际 + 会展中心: a place's own, whatever it is called.
    if edge.reason == .national, let place = places.place(endingAt: edge.start, in: view),
      isCredible(place, in: view)
    {
      edge.place = place.range
      edge.start = place.range.lowerBound
      edge.reason = .place
      edge.hasCommon = true
      edge.commonWords += 1
    }
    // 云丰县 + 县委: the level said twice.
    if edge.reason == .deictic, edge.place?.count == 1,
      let place = places.place(endingAt: edge.start, in: view),
      text[place.range.upperBound - 1] == text[edge.start], place.range.count > 2
    {
      edge.place = place.range
      edge.start = place.range.lowerBound
      edge.reason = .place
    }
    let isSoft = edge.place.map { !Self.levels.contains(text[$0.upperBound - 1]) } ?? false
    widening: while edge.start > 0 {
      if edge.reason == .deictic { break }
      if let place = places.place(endingAt: edge.start, in: view), isCredible(place, in: view),
        place.traits.level <= .county, !text.has("首都", endingAt: edge.start),
        // 云丰十中|和云川民中 has no 中和.
        !(place.range.lowerBound + 1..<place.range.upperBound).contains(where: { bodyEnding($0) != nil })
      {
        if isSoft { edge.hasProper = true }
        edge.start = place.range.lowerBound
        edge.place = place.range.lowerBound..<edge.place!.upperBound
        continue
      }
      break
    }
    // 内蒙古(乌兰察布) + 山东商会: where a chamber of another place is.
    if edge.reason == .place, edge.start > 3, text[edge.start - 1] == ")",
      let open = bracket(endingAt: edge.start, in: view),
      places.place(endingAt: edge.start - 1, in: view)?.range.lowerBound == open + 1,
      let outer = places.place(endingAt: open, in: view), isCredible(outer, in: view)
    {
      edge.start = outer.range.lowerBound
      edge.hasProper = true
    }
    // 市政府 + 驻 + 上海 + 联络处
    if edge.reason == .place, edge.start > 0, text[edge.start - 1] == "驻",
      let body = bodyEnding(edge.start - 1)
    {
      edge.body = body
      edge.reason = .body
      return
    }
    // 中国 + 驻 + 越南 + 大使馆, 援 + 几内亚 + 医疗队
    if edge.reason == .place, edge.start > 0, Self.abroad.contains(text[edge.start - 1]),
      isSoft || text[edge.start - 1] != "赴"
    {
      let place = places.place(endingAt: edge.start - 1, in: view)
      if let place, isCredible(place, in: view) {
        edge.start = place.range.lowerBound
      } else if Self.partners.contains(text.unit(at: edge.start - 2)),
        isStop(endingAt: edge.start - 2, in: view)
      {
        // 伊 + 驻 + 沙特 + 使领馆
        edge.start -= 2
      } else if !text.unit(at: edge.start - 2).isHan
        || isStop(endingAt: edge.start - 1, in: view) && text[edge.start - 2] != "派"
      {
        edge.start -= 1
      }
      edge.hasProper = true
    } else if edge.reason == .place, isSoft, bodyEnding(edge.start) == nil {
      let start = brandStart(before: edge.start, in: view)
      if start < edge.start {
        edge.hasProper = true
        let place = places.place(endingAt: start, in: view)
        edge.start = place.map { isCredible($0, in: view) ? $0.range.lowerBound : start } ?? start
      }
    }
    for prefix in Self.prefixes where text.has(prefix, endingAt: edge.start) {
      edge.start -= prefix.hanCount
      return
    }
    // 云丰大学 + 附属 + 云丰市 + 人民医院
    let attached = text.has("附属", endingAt: edge.start) ? edge.start - 2 : edge.start
    // 中国石油大学(北京) + 克拉玛依 + 校区
    var bodyEnd = sessionStart(endingAt: attached, in: text)
    if bodyEnd > 0, text[bodyEnd - 1] == ")", let open = bracket(endingAt: bodyEnd, in: view) {
      bodyEnd = open
    }
    if edge.reason != .deictic, let body = bodyEnding(bodyEnd) {
      edge.body = body
      edge.reason = .body
    } else if edge.reason == .national, text.has("政协", endingAt: bodyEnd), bodyEnd < edge.start {
      // 政协 + 第十四届 + 全国委员会
      edge.start = bodyEnd - 2
      edge.reason = .place
    }
  }

  /// 第二十次 between 中国共产党 and 全国代表大会, 第十师 between 兵团 and 北屯市.
  func sessionStart(endingAt end: Int, in text: AnalysisText) -> Int {
    guard end > 2, Self.ordinalUnits.contains(text[end - 1]) else { return end }
    var i = end - 1
    while i > 0, i > end - 6, text[i - 1] != "第" { i -= 1 }
    if i > 0, text[i - 1] == "第" { return i - 1 }
    // 民盟 + 十三届
    i = end - 1
    while i > 0, i > end - 5, Self.sessionNumerals.contains(text[i - 1]) { i -= 1 }
    return i < end - 1 ? i : end
  }

  /// 中储粮 + 庆安, 阜外 + 华中: the stuff of a proper name right before a place in its short form, back to a boundary.
  private func brandStart(before start: Int, in view: DocumentView) -> Int {
    let text = view.text
    var p = start
    var isStopped = false
    while p > max(0, start - 5), text[p - 1].isHan, !isStopped {
      // 浙江 + 清华 + 长三角
      if p < start, let place = places.place(endingAt: p, in: view), isCredible(place, in: view) {
        isStopped = true
        continue
      }
      let token =
        materials.closedStart(endingAt: p, in: view)
        ?? tokenStart(before: p, in: view, limit: max(0, start - 7))
      // 应越南…邀请, 首都曼谷…
      if p - token == 1 && (text[token] == "应" || text[token] == "原")
        || text.has("首都", endingAt: p)
        || text.has("首府", endingAt: p)
      {
        isStopped = true
        continue
      }
      let material = materials.material(token..<p, in: view)
      if material == .stop || material == .kind {
        isStopped = true
        continue
      }
      // Of words that no list has, one is of a name; two (春节假期) are words.
      guard material == .proper, p - token == 1 || p == start else { return start }
      p = token
    }
    // 同泰国国会, 率俄罗斯政府
    if start - p == 1, Self.oneUnitVerbs.contains(text[p]) { return start }
    let before = p > 0 ? text[p - 1] : 0
    return isStopped || !(before.isHan || before.isDigit || before.isLatin) ? p : start
  }

  private static let sessionNumerals: UnitSet = "一二三四五六七八九十"
  private static let ordinalUnits: UnitSet = "次届师"
  /// When an office was held.
  private static let tenses: UnitSet = "原现前"
  /// Counties whose short forms are far more often words, 资源 of 人力资源: places only behind a higher one.
  private static let commonWords = WordMap<Void>(words: [
    "资源", "通道", "合作", "友好", "动力", "港口", "公安", "新建", "振兴", "延长", "复兴", "富裕", "宏伟", "互助", "大堂", "山上", "城中",
    "大厂", "新兴", "丰满", "南部",
  ])
  private static let oneUnitVerbs: UnitSet = "同率集调愿致据派携拟访抵辞就因如令让使邀给促改仍又再曾未已要将会能可应须赴是系属"

  /// Before the place where a body of another country is: 驻, 援, 赴.
  private static let abroad: UnitSet = "驻援赴"
  private static let goings: UnitSet = "进到赴去入出回往访过抵住"
  private static let cities: UnitSet = "省市县"
  /// Last characters of divisions.
  static let levels: UnitSet = "省市县区州镇乡旗盟"
  /// 院区, 校区, 园区: no district.
  private static let districtWords: UnitSet = "旧老院校园社小景片矿灾疫病战军馆垦灌"
  private static let homes: UnitSet = "同家老故返回还异他水下城"
  private static let townships: UnitSet = "镇乡"
  /// What zones with a government of their own are called, the longest first.
  private static let zones: [StaticString] = [
    "城乡一体化示范区", "高新技术产业开发区", "高新技术开发区", "经济技术开发区", "经济开发区", "产业集聚区", "工业园区", "产业园区", "管理区", "经济区",
    "开发区", "示范区", "合作区", "试验区", "实验区", "度假区", "风景区", "保税区", "自贸区", "经开区", "高新区", "新区",
  ]
  private static let nationalEnds: UnitSet = "家国界际华邦央"
  private static let nationals: [StaticString] = [
    "中华全国", "联邦", "中央", "国家", "全国", "世界", "国际", "联合国", "中国", "中华",
  ]
  private static let prefixes: [StaticString] = [
    "中国共产党", "共青团", "中共", "民盟", "民建", "民革", "民进", "农工党", "致公党", "九三学社", "台盟", "政协", "武警", "国网", "国铁",
  ]
}
