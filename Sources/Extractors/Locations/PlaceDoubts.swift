internal import TextPipeline

/// What only looks like a place of the lexicon: part of a word, of a longer name, the namesake of something else.
extension LocationExtractor {
  /// 发展乡, 同老乡, 小城镇: a township that ordinary words spell, without a place before it.
  func isOrdinary(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 太原城区, 花莲市区
    if Self.quarters.match(in: text, at: start)?.end == end {
      return text.unit(at: start - 1) != "市" || places.place(endingAt: start, in: view) == nil
    }
    // 川青铁路镇江关
    if place.traits.level == .township, place.range.count == 3,
      let next = places.place(startingAt: end - 1, in: view), next.range.upperBound > end,
      places.place(endingAt: start, in: view) == nil
    {
      return true
    }
    // 南投竹山|乡亲
    if place.traits.level == .township, text[end - 1] == "乡", text.unit(at: end) == "亲" { return true }
    guard place.traits.level == .township, text[end - 1] == "乡" || text[end - 1] == "镇",
      places.place(endingAt: start, in: view) == nil
    else { return false }
    if text[end - 1] == "乡", Self.afterTownship.contains(text.unit(at: end)) { return true }
    if text[end - 1] == "镇", Self.afterTown.contains(text.unit(at: end)), !view.tokens.isBoundary(end) {
      return true
    }
    guard place.range.count == 3 else { return false }
    return PlaceSuffixes.isCommon(end - 1, in: text) && Self.beforeTowns.contains(text[start])
      || view.hits.lexicons.hit(of: .word, for: start..<end - 1, in: text) != nil
        && text.unit(at: start - 1).isHan && Self.verbs.match(in: text, at: start)?.end == end - 1
  }

  /// 青秀山 around 秀山, 卡卢加州 around 加州, 沙柳河 around 柳河: the characters before belong to a name that no list has.
  func isInsideLonger(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 五斗江镇, where the lexicon has 斗江镇
    if place.traits.level == .township, place.range.count == 3, text.unit(at: start - 1).isHan,
      Addresses.numerals.contains(text[start - 1]), !text.unit(at: start - 2).isHan,
      !text.unit(at: start - 2).isDigit
    {
      return true
    }
    // 大尖山, 二尖山
    if place.hit.type == .division, place.traits.isShort, place.range.count == 2, text[end - 1] == "山",
      Self.sizes.contains(text.unit(at: start - 1)), !text.unit(at: start - 2).isHan
    {
      return true
    }
    guard place.traits.level >= .county, place.range.count == 2, start > 0, text[start - 1].isHan,
      Self.natural.contains(text[end - 1]),
      !Self.loose.contains(text[start - 1]), places.place(endingAt: start, in: view) == nil
    else { return false }
    guard view.tokens.isBoundary(start) else { return true }
    // 什邡 + 蓥华山, 、沙澧河
    let isKnown = place.hit.type != .division
    return
      (!isKnown
      || (places.place(endingAt: start - 1, in: view) != nil
        || !text.unit(at: start - 2).isHan
          && (text[end - 1] != "海" || !UnitSet.compass.contains(text[start - 1])))
        && !PlaceSuffixes.verbs.contains(text[start - 1]))
      && view.tokens.isBoundary(start - 1) && edges.materials.material(start - 1..<start, in: view) == .proper
  }

  /// 前海|地标, 中国海|洋: whether a word begins in the place's last character and what is before it is a place of its own.
  func isCrossed(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    // 藏 + 川滇 + 青
    if place.hit.type == .region, start > 0,
      (start - 1...end).allSatisfy({ CharacterPlaces.united.contains(view.text.unit(at: $0)) })
    {
      return true
    }
    // 黄淮|北部, 中|东部
    if place.range.count == 2, UnitSet.compass.contains(view.text[end - 1]), view.text.unit(at: end) == "部",
      view.text.unit(at: end + 1) != "分"
    {
      let other = places.place(endingAt: end - 1, in: view)?.range.lowerBound ?? start
      if other < start || !view.tokens.isBoundary(end) { return true }
    }
    // 拉美国家
    if view.text[end - 1] == "国", view.text.unit(at: end) == "家",
      !Self.households.contains(view.text.unit(at: end + 1))
    {
      return true
    }
    if view.text[end - 1] == "国", Self.ofStates.contains(where: { view.text.has($0, at: end) }) {
      return true
    }
    // 修河|南岸
    if UnitSet.compass.contains(view.text[end - 1]), place.range.count == 2,
      Self.natural.contains(view.text[start]),
      Self.sides.contains(view.text.unit(at: end)), view.tokens.isBoundary(end + 1)
    {
      return true
    }
    // 铁砧山东|北侧
    if UnitSet.compass.contains(view.text[end - 1]), Self.natural.contains(view.text[start]), start > 0,
      view.text[start - 1].isHan, UnitSet.compass.contains(view.text.unit(at: end)),
      Self.sides.contains(view.text.unit(at: end + 1))
    {
      return true
    }
    // 红海 + 湾
    if view.text[end - 1] == "海", place.hit.type == .nature, view.text.unit(at: end) == "湾" { return true }
    // 以色列国防军, 巴林国际机场, but 孟加拉国 + 吉大港
    if view.text[end - 1] == "国", !view.tokens.isBoundary(end), view.tokens.isBoundary(end - 1),
      places.place(startingAt: end, in: view).map({ $0.range.count < 3 }) ?? true
    {
      return true
    }
    // 延安 + 宝塔区, where the lexicon has 延安宝塔
    if place.hit.type == .landmark || place.hit.type == .nature, place.range.count > 3,
      UnitSet.administrativeLevels.contains(view.text.unit(at: end)),
      (start + 2..<end).contains(where: { inner in
        places.place(startingAt: inner, in: view).map { $0.range.upperBound == end + 1 && !$0.traits.isShort }
          ?? false
      })
    {
      return true
    }
    // 沂沭泗|水系
    if view.text[end - 1] == "水", view.text.unit(at: end) == "系" { return true }
    // 多吉|林场
    if view.text.has("林场", at: end - 1) { return true }
    // 太行|山水
    if view.text[end - 1] == "山", Self.afterMountain.contains(view.text.unit(at: end)),
      !view.tokens.isBoundary(end)
    {
      return true
    }
    // 内蒙|古
    if place.traits.level == .province, place.range.count > 2 { return false }
    guard place.range.count <= 3, !view.tokens.isBoundary(end), !Self.features.contains(view.text[end - 1]),
      view.text.unit(at: end).isHan
    else { return false }
    return places.place(endingAt: end - 1, in: view).map { $0.range.lowerBound <= start } ?? false
  }

  /// 长江鲟, 益阳舰, 济州航空, “的黎波里”号: what is called after the place.
  func isNamesake(_ place: Place, in view: DocumentView) -> Bool {
    let text = view.text
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    let next = text.unit(at: end)
    if next == "舰" { return !Self.afterShip.contains(text.unit(at: end + 1)) }
    if place.traits.isShort, isOfNumber(end, in: text) { return true }
    // 千岛湖号, 印度教
    if next == "号" || next == "教" && place.traits.level == .country, view.tokens.isBoundary(end + 1) {
      return true
    }
    // 云丰 + 公安: who is on duty there, but 湖北 + 公安县
    if place.traits.isShort, view.tokens.isBoundary(end), places.place(endingAt: start, in: view) == nil,
      let service = Self.services.match(in: text, at: end),
      !Self.afterServices.contains(text.unit(at: service.end)),
      places.place(startingAt: end, in: view).map({ $0.range.count < 3 }) ?? true
    {
      return true
    }
    // 北京时间 is told everywhere; 云川 + 公司 is a firm, whatever its name
    if text.has("北京时间", at: start), place.range.count == 2 { return true }
    if place.hit.type == .division, place.traits.isShort, view.tokens.isBoundary(end),
      Self.branches.match(in: text, at: end) != nil
    {
      return true
    }
    // 铜官窑: ware, and the kilns that it comes from
    if next == "窑", place.traits.isShort { return true }
    // 中国化
    if next == "化", place.traits.level == .country, !Self.chemical.contains(text.unit(at: end + 1)) {
      return true
    }
    if Self.species.contains(next), view.tokens.isBoundary(end) || place.range.count > 2,
      view.tokens.isBoundary(end + 1), places.place(startingAt: end, in: view) == nil
    {
      return true
    }
    if text.has("航空", at: end), place.traits.level != .country {
      return !Self.afterAviation.contains(text.unit(at: end + 2))
    }
    // “马士基底特律”号
    if next == "”", Self.vessels.contains(text.unit(at: end + 1)) { return true }
    if text.unit(at: start - 1) == "“" {
      // “欧洲燕”导弹
      if text.unit(at: end).isHan, text.unit(at: end + 1) == "”", !NameEdgeFinder.levels.contains(text[end]),
        !PlaceSuffixes.standard.firstUnits.contains(text[end])
          || place.traits.level == .country && Self.pipes.contains(text[end]),
        place.traits.level <= .region
      {
        return true
      }
      // “朝阳” + 助学
      if next == "”" {
        return Self.vessels.contains(text.unit(at: end + 1))
          || isOfSlogan(place)
      }
      // “朝阳助学”
      if isOfSlogan(place) {
        for gap in 2...4 where text.unit(at: end + gap) == "”" {
          return (end..<end + gap).allSatisfy { text[$0].isHan }
        }
      }
      // 台风“博罗依”
      if Self.storms.contains(where: { text.has($0, endingAt: start - 1) }) { return true }
    }
    // 一个|旧貌
    if text[start] == "个", Addresses.numerals.contains(text.unit(at: start - 1)) { return true }
    // 罗城 + 将军
    if place.range.count == 2, place.traits.isShort, place.traits.level > .province, text.has("将军", at: end),
      !Self.ofGenerals.contains(text.unit(at: end + 2))
    {
      return true
    }
    guard place.range.count == 2, text.unit(at: start - 1).isHan,
      places.place(endingAt: start, in: view) == nil
    else { return false }
    // 代表 + 黄海: who holds a title is a person.
    if place.hit.type == .nature, Self.surnames.contains(text[start]), next.isHan,
      view.hits.contains(endingAt: start, where: { $0.type == .title && $0.range.count > 1 })
    {
      return true
    }
    // (王长江)
    if Self.surnames.contains(text[start - 1]), !next.isHan,
      // 团结村 + 李桂林、
      !text.unit(at: start - 2).isHan || Self.ofVillagers.contains(text[start - 2])
    {
      return true
    }
    guard place.traits.isShort else { return false }
    // 林靖宇 + 将军, 罗素云|和家长
    return Self.honorifics.contains(where: { text.has($0, at: end) })
      || text[end - 1] == "和" && next.isHan && view.tokens.isBoundary(end - 1)
  }

  /// 云川 + 检刑诉(2014)160号: whose number a document has.
  private func isOfNumber(_ end: Int, in text: AnalysisText) -> Bool {
    var i = end
    while i < end + 5, text.unit(at: i).isHan { i += 1 }
    guard i > end, text.unit(at: i) == "(" || text.unit(at: i) == "[" || text.unit(at: i) == "〔" else {
      return false
    }
    return (i + 1..<i + 5).allSatisfy { text.unit(at: $0).isDigit } && !text.unit(at: i + 5).isHan
      && !text.unit(at: i + 5).isDigit && text.unit(at: i + 6).isDigit
  }

  private func isOfSlogan(_ place: Place) -> Bool {
    place.traits.isShort && place.hit.type == .division && place.traits.level > .province
      && place.range.count == 2
  }

  /// 阿尔-古马里: the end of a transcribed name, of which another part stands before a hyphen or a dot.
  func isInTranscription(_ place: Place, in view: DocumentView) -> Bool {
    guard place.range.count <= 3 else { return false }
    let text = view.text
    // 特 + 兰西 + 瓦尼亚
    if place.traits.isShort, place.range.count == 2,
      places.place(endingAt: place.range.lowerBound, in: view) == nil,
      places.place(startingAt: place.range.upperBound, in: view) == nil,
      NameEdgeFinder.syllables.contains(text.unit(at: place.range.lowerBound - 1)),
      NameEdgeFinder.syllables.contains(text.unit(at: place.range.upperBound))
    {
      return true
    }
    // 扎 + 利兹 + 尼奇诺耶
    if place.hit.type == .foreignCity, place.range.count == 2,
      NameEdgeFinder.syllables.contains(text.unit(at: place.range.lowerBound - 1)),
      view.tokens.isBoundary(place.range.lowerBound - 1),
      NameEdgeFinder.syllables.contains(text.unit(at: place.range.upperBound)),
      places.place(endingAt: place.range.lowerBound, in: view) == nil,
      places.place(startingAt: place.range.upperBound, in: view) == nil
    {
      return true
    }
    var i = place.range.lowerBound
    while i > 0, i > place.range.lowerBound - 4, NameEdgeFinder.syllables.contains(text[i - 1]) { i -= 1 }
    let mark = text.unit(at: i - 1)
    guard i > 1, mark == "·" || mark == "-", NameEdgeFinder.syllables.contains(text[i - 2]) else {
      return false
    }
    return mark == "·" || i < place.range.lowerBound
  }

  private static let sizes: UnitSet = "大小一二三"
  /// 河南岸, 江北侧
  private static let sides: UnitSet = "岸侧麓坡"
  private static let afterMountain: UnitSet = "水地川路村火"
  /// 舰队, 舰艇, 舰载机
  private static let afterShip: UnitSet = "队艇只船载员长"
  private static let chemical: UnitSet = "工学石肥验纤妆解"
  private static let vessels: UnitSet = "号舰级轮"
  private static let storms: [StaticString] = ["台风", "飓风", "气旋", "风暴"]
  /// 公安机关, 消防救援队伍
  private static let afterServices: UnitSet = "机救队部局人干民厅总战院员系"
  /// 将军庙, 将军山
  private static let ofGenerals: UnitSet = "庙山府路街村镇乡岭澳石碑"
  private static let branches = WordMap<Void>(words: ["公司", "分公司", "子公司", "分行", "支行", "分部", "总部"])
  private static let services = WordMap<Void>(words: ["公安", "交警", "消防", "检察", "税务", "城管"])
  /// Animals that are called after where they live: 东北虎, 亚洲象.
  private static let species: UnitSet = "虎豹象鲟鹿鳄犀鲵狮狼松杉蛛蛙蝎蜥螈蝠"
  /// 航空港, 航空运输; others follow the name of an airline.
  private static let afterAviation: UnitSet = "港枢口运学博展业产工制安航界基医母器兵部管交物邮货市"
  private static let honorifics: [StaticString] = ["将军", "同志", "烈士", "先生", "女士"]
  /// Frequent surnames that are no words before a place.
  static let surnames: UnitSet =
    "王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚"
  private static let quarters = WordMap<Void>(words: ["城区", "市区", "郊区", "南郊", "北郊", "东郊", "西郊", "南郊区"])
  private static let verbs = WordMap<Void>(words: ["发展", "建设", "振兴", "服务", "繁荣", "推进", "美丽"])
  private static let afterTownship: UnitSet = "村镇亲愁土里间音情贤"
  /// 小 + 城镇, 同 + 老乡
  private static let beforeTowns: UnitSet = "小中大于与和的在对全各同跟及给帮让每各"
  private static let afterTown: UnitSet = "街村"
  /// Last characters of natural features that names of one more character end in, too.
  static let natural: UnitSet = "河山江湖海溪岭州"
  /// Characters before a name that are no part of it: verbs and prepositions, bearings.
  static let loose: UnitSet = "如似来在抵访驻从由让给请使令过跨沿环入出到至赴往游临登进守护治保爱看逛美大新老原及即距经自近绕飞渡像与和以向回离越穿达名属含"
  /// Last characters of the village or community that a person is named behind: 团结村 + 李桂林.
  private static let ofVillagers: UnitSet = "村社区组"
  /// 俄国防部: what begins with 国 behind a country's name.
  private static let ofStates: [StaticString] = ["防部", "防军", "防长", "务院", "务卿", "会议", "家安全"]
  private static let households: UnitSet = "庭长具居电族属园人的"
  /// Last characters of places that run on into no word: levels, and what nature has.
  private static let features: UnitSet = "省市县区州镇乡旗盟岛河江湖山塔寺桥园站城东西南北"
}
