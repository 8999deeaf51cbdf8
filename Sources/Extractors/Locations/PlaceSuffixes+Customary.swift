internal import TextPipeline

/// What places everywhere are called: 五四路, 人民公园.
extension PlaceSuffixes {
  /// Where 五四 or 八一 begins before a suffix; the suffix's start where none does.
  static func numberedName(before start: Int, in text: AnalysisText) -> Int {
    guard start > 1, Addresses.numerals.contains(text[start - 1]) else { return start }
    return numberedNames.match(in: text, at: start - 2, limit: start) != nil ? start - 2 : start
  }

  private static let numberedNames = WordMap<Void>(words: ["五四", "五一", "八一", "七一", "六一", "三八", "九一"])

  /// Whether places in many towns have this for a name: 人民公园, 文化广场.
  static func isCustomary(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    customary.match(in: text, at: range.lowerBound, limit: range.upperBound)?.end == range.upperBound
  }

  private static let customary = WordMap<Void>(words: [
    "新华", "工业", "工农", "建国", "民族", "民生", "中华", "车站", "火车站", "机场", "体育场", "公园", "花园", "湖滨", "江滨", "站前", "府前",
    "学院", "大学", "学府", "朝阳", "向阳", "中兴", "光华", "复兴", "沿江", "沿河", "沿海", "环湖", "人民", "解放", "建设", "和平", "文化",
    "中心", "胜利", "光明", "光荣", "环岛", "东", "南", "西", "北", "中", "十字", "丁字",
    "都城", "古城", "光复", "太平", "永安", "安宁", "仁爱", "忠孝", "信义", "博爱", "民权", "成功", "自强", "自立", "正义", "独立",
    "自由", "国门", "革新", "红旗", "红星", "前进", "跃进", "丰收", "联合", "联盟", "先锋", "东升", "兴隆", "新建", "东西", "南北", "幸福",
    "平安", "友谊", "团结", "民主", "时代", "世纪", "新世纪", "迎宾",
    "劳动", "青年", "儿童", "工人", "市民", "科技", "创业", "财富", "国际", "奥林匹克", "奥体", "中央", "东方", "太阳", "阳光", "滨河", "滨江",
    "滨海", "滨湖", "环城", "音乐", "体育", "法治", "廉政", "英雄", "烈士", "革命", "凤凰", "玫瑰", "樱花", "牡丹", "荷花", "月季",
  ])
}
