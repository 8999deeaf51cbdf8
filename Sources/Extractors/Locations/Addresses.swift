internal import TextPipeline

/// How an address goes on behind a street or a quarter: to the estate that it names and to the number of the house.
enum Addresses {
  /// 锦江华府, 奥林花园 behind a street or a quarter; `start` where none follows.
  static func estate(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    var i = start
    while i < start + 7, text.unit(at: i).isHan {
      if i - start >= 2, let kind = kinds.match(in: text, at: i), isEnd(kind.end, in: text) {
        return kind.end
      }
      if stops.contains(text[i]) { return start }
      i += 1
    }
    return start
  }

  /// 88号 + 文兴大厦: the building that has the number; `start` where none follows.
  static func house(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    guard text.unit(at: start).isHan, !stops.contains(text[start]) else { return start }
    for i in start + 2..<start + 6 {
      guard text.unit(at: i - 1).isHan, !stops.contains(text[i - 1]) else { return start }
      if let kind = houses.match(in: text, at: i), view.tokens.isBoundary(kind.end),
        !ofHouses.contains(text.unit(at: kind.end))
      {
        return kind.end
      }
    }
    return start
  }

  /// 竹园北邨 + 蕙园楼: a block of an estate; `start` where none follows.
  static func block(at start: Int, in text: AnalysisText) -> Int {
    for i in start + 2...start + 3 {
      guard text.unit(at: i - 1).isHan, text.unit(at: i - 2).isHan, !stops.contains(text[i - 1]),
        !stops.contains(text[i - 2])
      else { return start }
      if blocks.contains(text.unit(at: i)), !afterHouse.contains(text.unit(at: i + 1)) { return i + 1 }
    }
    return start
  }

  private static let blocks: UnitSet = "楼阁"
  private static let houses = WordMap<Void>(words: [
    "大厦", "大楼", "公寓", "花园", "苑", "新邨", "邨", "广场", "工业大厦", "商业大厦", "中心大厦",
  ])
  private static let ofHouses: UnitSet = "管物业集有公"

  /// 中 of 皇后大道中 before the number of a house; `start` where none stands.
  static func side(at start: Int, in text: AnalysisText) -> Int {
    sides.contains(text.unit(at: start)) && number(at: start + 1, in: text) > start + 1 ? start + 1 : start
  }

  private static let sides: UnitSet = "东西南北中"

  /// 一段, 东段, 延伸段 of a long road; `start` where none follows.
  static func section(at start: Int, in text: AnalysisText) -> Int {
    if let part = sections.match(in: text, at: start) { return part.end }
    return numerals.contains(text.unit(at: start)) && text.unit(at: start + 1) == "段" ? start + 2 : start
  }

  private static let sections = WordMap<Void>(words: [
    "东段", "西段", "南段", "北段", "中段", "延伸段", "延长线", "连接线", "东延线", "西延线", "南延线", "北延线", "延伸线",
  ])

  /// 88号, 19-25号, 687至689号, 一号, 41巷3号; `start` where none follows.
  static func number(at start: Int, in text: AnalysisText, lanesLeft: Int = 2) -> Int {
    var i = start
    while text.unit(at: i).isDigit { i += 1 }
    if i > start, text.unit(at: i) == "-" || text.unit(at: i) == "至", text.unit(at: i + 1).isDigit {
      i += 1
      while text.unit(at: i).isDigit { i += 1 }
    }
    if i == start {
      while i < start + 6, numerals.contains(text.unit(at: i)) { i += 1 }
    }
    // 41巷
    if i > start, text[i - 1].isDigit, lanes.contains(text.unit(at: i)) {
      return lanesLeft > 0 ? number(at: i + 1, in: text, lanesLeft: lanesLeft - 1) : i + 1
    }
    // 一号线
    guard i > start, text.unit(at: i) == "号", text.unit(at: i + 1) != "线" else { return start }
    // 8号 + 楼
    if text.unit(at: i + 1) == "楼", !afterHouse.contains(text.unit(at: i + 2)) { return i + 2 }
    return text.unit(at: i + 1) == "院" && !afterYard.contains(text.unit(at: i + 2)) ? i + 2 : i + 1
  }

  private static let lanes: UnitSet = "巷弄"
  private static let afterHouse: UnitSet = "道房盘市梯"
  private static let afterYard: UnitSet = "长士内感"
  static let numerals: UnitSet = "一二三四五六七八九十百"

  /// 3组, 弯里组, 二社 of a village; `start` where none follows.
  static func group(at start: Int, in view: DocumentView) -> Int {
    let text = view.text
    var i = start
    while text.unit(at: i).isDigit || numerals.contains(text.unit(at: i)) { i += 1 }
    if i > start {
      guard groups.contains(text.unit(at: i)), view.tokens.isBoundary(i + 1) else { return start }
      return i + 1
    }
    for i in start + 1...start + 3 {
      // 下寨组
      let isBearing = i - 1 == start && (text.unit(at: start) == "下" || text.unit(at: start) == "上")
      guard text.unit(at: i - 1).isHan, isBearing || text[i - 1] == "里" || !stops.contains(text[i - 1]) else {
        return start
      }
      if text.unit(at: i) == "组", i > start + 1, view.tokens.isBoundary(i), view.tokens.isBoundary(i + 1),
        !sorts.contains(text[i - 1]), !afterGroup.contains(text.unit(at: i + 1))
      {
        return i + 1
      }
    }
    return start
  }

  private static let groups: UnitSet = "组社"
  /// 工作组, 领导小组, 老年组
  private static let sorts: UnitSet = "作小导查挥练年童女男比赛甲乙丙项专题员演"
  private static let afterGroup: UnitSet = "织成长员委合建装团"

  /// A区1号楼, 12栋, 2幢1单元1802室; `start` where none follows.
  static func building(at start: Int, in text: AnalysisText) -> Int {
    var i = start
    if text.unit(at: i).isLatin, text.unit(at: i + 1) == "区" { i += 2 }
    let digits = i
    while text.unit(at: i).isDigit { i += 1 }
    guard i > digits, let word = numbered.match(in: text, at: i) else { return digits }
    return room(at: word.end, in: text)
  }

  /// 9号楼, 9号楼2单元; nil where none follows, and where 9座 may count something.
  static func block(numberedAt start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while text.unit(at: i).isDigit { i += 1 }
    return i > start && text.has("号楼", at: i) ? room(at: i + 2, in: text) : nil
  }

  /// 第2座15层, 三楼 behind a house that has its number; `start` where none follows.
  static func floors(at start: Int, in text: AnalysisText) -> Int {
    var end = start
    for _ in 0..<4 {
      var i = text.unit(at: end) == "第" ? end + 1 : end
      let first = i
      while i < first + 5, isNumeral(text.unit(at: i)) { i += 1 }
      guard i > first, floorUnits.contains(text.unit(at: i)),
        !afterFloors.contains(text.unit(at: i + 1)),
        // 8号3 + 室友
        text[i] != "室" || isEnd(i + 1, in: text)
      else { break }
      end = i + 1
    }
    return end
  }

  private static let floorUnits: UnitSet = "座栋幢层楼室"
  /// 一座谈, 二层次, 一楼盘
  private static let afterFloors: UnitSet = "谈次面级盘房道梯市内外城桥山塔"

  /// 1单元1802室 behind a building; `start` where none follows.
  private static func room(at start: Int, in text: AnalysisText) -> Int {
    var end = start
    while text.unit(at: end).isDigit {
      var i = end
      while text.unit(at: i).isDigit { i += 1 }
      guard let word = flats.match(in: text, at: i) else { break }
      end = word.end
    }
    return end
  }

  private static let flats = WordMap<Void>(words: ["单元", "室"])

  /// T5航站楼, 2号航站楼 of an airport; `start` where none follows.
  static func terminal(at start: Int, in text: AnalysisText) -> Int {
    var i = start
    if text.unit(at: i) == "T" { i += 1 }
    while text.unit(at: i).isDigit || numerals.contains(text.unit(at: i)) { i += 1 }
    if i > start, text.unit(at: i) == "号" { i += 1 }
    return text.has("航站楼", at: i) ? i + 3 : start
  }

  /// Where an address ends that a place begins behind 现居于 or 住址为: at the mark that closes it, if what is left until
  /// there looks like a part of an address.
  static func end(of place: Range<Int>, in text: AnalysisText) -> Int? {
    let start = place.lowerBound
    guard cues.contains(where: { text.has($0, endingAt: start) }) else { return ofLine(place, in: text) }
    var i = place.upperBound
    while i < place.upperBound + 18,
      text.unit(at: i).isHan || text.unit(at: i).isDigit || text.unit(at: i).isLatin
    {
      if stops.contains(text[i]), !parts.contains(text.unit(at: i + 1)) { return nil }
      i += 1
    }
    let next = text.unit(at: i)
    guard i > place.upperBound + 1, !next.isHan, !next.isDigit, parts.contains(text[i - 1]) else {
      return nil
    }
    return i
  }

  /// 云川桔仔街八十七号二楼AB座: the end of an address that has a line, or what a comma leaves of it, to itself; it has a number
  /// with its level, and its last character is a part's.
  private static func ofLine(_ place: Range<Int>, in text: AnalysisText) -> Int? {
    guard text.unit(at: place.lowerBound - 1) == "\n" || place.lowerBound == 0 else { return nil }
    var i = place.upperBound
    var isNumbered = false
    while i < place.upperBound + 24 {
      let unit = text.unit(at: i)
      if clauses.contains(unit) { return nil }
      if levels.contains(unit), isNumeral(text.unit(at: i - 1)) { isNumbered = true }
      guard unit.isHan || unit.isDigit || unit.isLatin || unit == "-" && isNumeral(text.unit(at: i - 1))
      else {
        break
      }
      i += 1
    }
    guard isNumbered, i > place.upperBound + 3, parts.contains(text[i - 1]),
      i == text.count || text[i] == "\n" || text[i] == ","
    else { return nil }
    return i
  }

  private static func isNumeral(_ unit: UInt16) -> Bool {
    unit.isDigit || unit.isLatin || numerals.contains(unit)
  }

  /// What a number of an address counts.
  private static let levels: UnitSet = "号楼座室铺栋幢层"
  /// No address has these in it.
  private static let clauses: UnitSet = "的在从为是有被将了与和及发举召开等"
  private static let cues: [StaticString] = [
    "现居", "现居于", "现居住", "现居住于", "居住于", "居住在", "住址", "住址为", "住址:", "地址:", "地址为", "家住", "现住", "现住址", "现住址为",
    "户籍地", "户籍地为",
    "常住", "住于", ",住", ";住", "住所地", "住所地:",
  ]
  /// Last characters of the parts of an address.
  private static let parts: UnitSet = "期湾城际区园苑府楼村巷里坊庄号室栋幢厦寓邸墅组屯店街路坝院庭居轩阁台都郡座港岸场铺"

  private static func isEnd(_ end: Int, in text: AnalysisText) -> Bool {
    let next = text.unit(at: end)
    return !next.isHan || ends.contains(next)
  }

  /// What estates and blocks are called.
  private static let kinds = WordMap<Void>(words: [
    "小区", "花园", "家园", "华府", "国际", "公馆", "名邸", "名苑", "雅苑", "佳苑", "嘉园", "新村", "公寓", "大厦", "山庄", "别墅", "花苑",
    "华庭", "豪庭", "名城", "大楼",
    "新城", "广场", "苑", "邨",
  ])
  private static let numbered = WordMap<Void>(words: ["号楼", "号院", "号", "栋", "幢", "座"])
  private static let stops: UnitSet = "的在和与及至到从位为是有内里上下了被将侧旁附处"
  private static let ends: UnitSet = "内里的居住人外附旁门和一二三四五六七八九十"
}
