internal import TextPipeline

/// Bodies that a text describes and does not name: 各国驻所在国使领馆, 全国党委和政府办公厅, a trade of a country, a hall of which
/// many places have one.
extension NameDoubts {
  var isDescribed: Bool {
    isAttributed || isOfAllOffices || isTrade || isFounded || isGraded || isArmed || isOneAbroad
  }

  /// 国内航线主要航空公司, 国际同级别实验室: told by what it is, between place and head.
  private var isAttributed: Bool {
    guard head.traits.kind != .complete else { return false }
    // 全球最大的 + 铜冶炼厂; 拉美地区 + 政党
    if edge.reason == .boundary, Self.superlative.length(endingAt: edge.start, in: text) != nil {
      return true
    }
    if text.has("政党", at: start), head.range.count == 2 { return true }
    guard edge.start < start else { return false }
    return (edge.start..<start).contains {
      Self.attributes.match(in: text, at: $0, limit: start) != nil || isAmount($0)
    }
  }

  /// 投资4700万欧元建设…工厂, 超九成工厂: an amount inside a name.
  private func isAmount(_ offset: Int) -> Bool {
    let unit = text[offset]
    if unit == "万" || unit == "亿" { return text.unit(at: offset - 1).isDigit }
    return unit == "成" && Self.numerals.contains(text.unit(at: offset - 1))
      && text.unit(at: offset - 2) == "超"
  }

  /// 乌克兰 + 武装小组, 俄罗斯移动式 + 雷达站: what an army has, told by its country.
  private var isArmed: Bool {
    guard Self.armed.length(endingAt: end, in: text) != nil else { return false }
    // 乌军 + 装甲车辆修理厂
    if edge.reason == .boundary, text.unit(at: edge.start + 1) == "军",
      NameEdgeFinder.partners.contains(text[edge.start])
    {
      return true
    }
    guard edge.reason == .place, let place = edge.place, isCountry(place) else { return false }
    return (place.upperBound..<end).contains { Self.arms.match(in: text, at: $0, limit: end) != nil }
  }

  /// 某国某市一俱乐部: one of a place abroad.
  private var isOneAbroad: Bool {
    guard edge.reason == .place, let place = edge.place, text.unit(at: place.upperBound) == "一", between > 2
    else { return false }
    return view.hits.contains(startingAt: place.lowerBound) { $0.type == .country || $0.type == .foreignCity }
  }

  /// 全国党委和政府办公厅, 全国地方金融办主任会议, 国家机关部门党组; but 国家机关事务管理局.
  private var isOfAllOffices: Bool {
    guard edge.reason == .national, let place = edge.place, place.upperBound < start else { return false }
    let inner = place.upperBound
    if text.has("国家", at: place.lowerBound) {
      return text.has("机关", at: inner) && !text.has("事务", at: inner + 2)
    }
    return text.has("全国", at: place.lowerBound)
      && (inner..<start).contains { Self.offices.match(in: text, at: $0, limit: start) != nil }
  }

  /// 俄罗斯 + 矿业, where 山西 + 煤业 + 集团 is a firm.
  private var isTrade: Bool {
    guard head.traits.kind == .company, head.range.count == 2, text[start + 1] == "业", between == 0,
      let place = edge.place
    else { return false }
    return isCountry(place) && !Self.firms.contains { text.has($0, at: end) }
  }

  /// 省 + 重点实验室: a grade; 乌克兰 + 生物 + 实验室: some of a country's.
  private var isGraded: Bool {
    guard text.has("实验室", endingAt: end), let place = edge.place else { return false }
    if edge.reason == .deictic { return between == 0 }
    return edge.reason == .place && head.range.count == 3 && !edge.hasBrand && isCountry(place)
  }

  /// 建起了电商直播间、技能培训中心: what is built in many places, without a place of its own.
  private var isFounded: Bool {
    guard edge.reason == .boundary, Self.built.length(endingAt: end, in: text) != nil else { return false }
    var i = edge.start
    while i > 0, i > edge.start - 16, text[i - 1].isHan || text[i - 1] == "、" {
      i -= 1
      if let deed = Self.founding.match(in: text, at: i, limit: edge.start) {
        return deed.end == edge.start || text.unit(at: edge.start - 1) == "、"
      }
    }
    return false
  }

  private static let attributes = WordMap<Void>(words: [
    "很多", "许多", "不少", "多支", "多所", "多家", "新任", "候任", "所持", "地方议会", "所在", "同级", "主要", "有关", "相关", "各类", "此类",
    "当地", "所属", "最大", "旗下", "主流", "第一轮", "第二轮", "第三轮", "首轮", "一大型",
    "一家", "一座",
  ])
  private static let armed: WordEnds = ["中心", "小组", "集团", "突击队", "站", "厂", "基地", "小队", "所"]
  private static let arms = WordMap<Void>(words: [
    "武装", "军事", "军方", "军工", "无人机", "炮兵", "雷达", "突击队", "导弹", "防空",
  ])
  private static let superlative: WordEnds = ["最大的", "最早的", "唯一的", "最好的", "最小的", "最高的"]
  private static let offices = WordMap<Void>(words: ["党委", "政府", "机关", "地方", "工会"])
  private static let firms: [StaticString] = ["公司", "集团", "股份", "有限"]
  private static let built: WordEnds = [
    "服务站", "工作站", "培训中心", "服务中心", "体验馆", "展示馆", "陈列馆", "驿站", "食堂", "服务点", "文化站", "体验中心", "展示中心",
  ]
  private static let founding = WordMap<Void>(words: [
    "建起", "建起了", "建立了", "建成了", "设立了", "建有", "设有", "共建", "配建", "增设", "新建", "新建了", "配备了",
  ])
}
