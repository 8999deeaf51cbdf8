internal import TextPipeline

/// Offices of a place by their field alone: 云丰公安提醒, 云丰消防成功救出…
///
/// The field is far more often a field; it stands for the office where it does something.
enum ShortOffices {
  /// 公安, 消防: what an office of that field is called by.
  static let fields = WordMap<Void>(words: [
    "公安", "交警", "消防", "税务", "检察", "边检", "海事", "网警", "特警", "铁警", "气象", "人社", "文旅", "医保", "网信",
  ])

  /// Whether what follows the field says that somebody acts.
  static func acts(_ end: Int, in text: AnalysisText) -> Bool {
    deeds.match(in: text, at: end) != nil || opens(end, in: text)
  }

  /// 云丰公安:…, 云丰公安 “零距离”…: the office as the subject of a headline.
  private static func opens(_ end: Int, in text: AnalysisText) -> Bool {
    text.unit(at: end) == ":" || text.unit(at: end) == "“"
      || text.unit(at: end).isBlank && text.unit(at: end + 1) == "“"
  }

  /// The office: a place right before its field.
  static func name(_ head: OrganizationHead, _ edge: NameEdge, in text: AnalysisText) -> OrganizationName? {
    guard let place = edge.place, edge.reason == .place, place.upperBound == head.range.lowerBound,
      place.count >= 2, edge.start == place.lowerBound,
      deeds.match(in: text, at: head.range.upperBound) != nil || !text.unit(at: place.lowerBound - 1).isHan
    else { return nil }
    return OrganizationName(
      range: place.lowerBound..<head.range.upperBound, head: head.range, traits: head.traits, place: place,
      body: place.lowerBound..<head.range.upperBound, shared: nil, reason: .place, rule: .organizationPlaced,
      score: 80, confidence: .low)
  }

  private static let deeds = WordMap<Void>(words: [
    "提醒", "提示", "提请", "破获", "抓获", "侦破", "捣毁", "通报", "发布", "打掉", "查获", "查处", "查扣", "缴获", "端掉", "斩断", "出动",
    "接警", "接到", "接报", "救出", "营救", "成功", "紧急", "迅速", "连夜", "快速", "闻令", "开展", "组织", "召开", "举行", "走进", "联合",
    "多措",
    "多举", "持续", "扎实", "严打", "严查", "重拳", "集中", "推出", "启动", "依法", "聚焦", "表示", "介绍", "携手", "护航", "守护", "筑牢",
    "出手",
    "曝光", "助力", "联动", "寻回", "追回", "找回", "上线", "吹响", "全警", "全员", "全力", "奋战", "通过", "创新", "坚持", "牢固", "精准",
    "主动", "积极", "牵头", "负责", "派人", "派员", "印发", "下发",
  ])
}
