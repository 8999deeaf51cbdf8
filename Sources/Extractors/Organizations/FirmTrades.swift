internal import TextPipeline

/// What a known firm's name goes on with: the firm of a group by its trade (中粮 + 面业, 腾讯 + 投资).
enum FirmTrades {
  /// The end of the trade that begins at `start`, where the name may end behind it.
  static func end(from start: Int, in text: AnalysisText) -> Int? {
    if let trade = trades.match(in: text, at: start), isSubject(trade.end, in: text) { return trade.end }
    // 腾讯 + 投资、: words that verbs and things are told by as well end a clause, or act
    guard let trade = lesser.match(in: text, at: start),
      !isWritten(trade.end, in: text) || afterFirms.match(in: text, at: trade.end) != nil
    else { return nil }
    return trade.end
  }

  /// Whether a firm's name may end here: before a mark, a particle, a title, what firms do.
  private static func isSubject(_ end: Int, in text: AnalysisText) -> Bool {
    !text.unit(at: end).isHan || NameMaterialClassifier.stopUnits.contains(text[end])
      || afterFirms.match(in: text, at: end) != nil
  }

  private static func isWritten(_ offset: Int, in text: AnalysisText) -> Bool {
    let unit = text.unit(at: offset)
    return unit.isHan || unit.isLatin || unit.isDigit
  }

  static let trades = WordMap<Void>(words: [
    "面业", "造船", "药业", "乳业", "酒业", "置业", "糖业", "肉业", "米业", "油脂", "粮油", "矿业", "铝业", "铜业", "钛业", "纸业", "实业",
    "重工",
    "能源", "热电", "燃气", "新能源", "医疗", "地产", "物业", "资本", "金控", "证券", "期货", "信托", "租赁", "人寿", "财险", "资管", "数科",
    "云", "智能",
    "电子", "半导体", "材料", "生物", "制药", "环境", "环保", "水务", "电力", "水电", "核电", "股份", "控股", "国际", "动力", "传媒", "影业",
    "工程", "交建", "路桥", "建工", "港湾", "航运", "海运", "物流", "铁塔", "铁路", "钢构", "商用车", "汽车", "商业", "家居", "食品", "饮料",
    "房屋", "房产", "不动产", "照明", "机械", "智家", "港口", "发展", "科技", "电器", "家电", "手机", "终端", "健康", "养老", "文旅", "体育",
    "中国",
  ])
  private static let lesser = WordMap<Void>(words: [
    "投资", "基金", "公益", "饭店", "酒店", "大酒店", "音乐", "网络", "文化", "教育", "出行", "旅行", "保险", "银行", "支付", "金融", "优选",
    "买菜",
    "超市", "百货", "大药房", "新能源汽车", "商城", "外卖", "影视", "航空", "文娱", "游戏", "电商", "电池", "贸易",
  ])
  private static let afterFirms = WordMap<Void>(words: [
    "公司", "集团", "股份", "总裁", "董事", "总经理", "副总", "首席", "负责人", "有关", "相关", "工作人员", "员工", "旗下", "表示", "宣布",
    "发布", "公告", "推出", "生产", "签约", "指出", "认为", "预计", "分析", "看好", "分析师", "亚洲", "中国区", "大中华", "签署", "联合", "完成",
    "等", "项目", "创始人", "联合创始人", "创办人", "CEO", "董秘", "高管",
  ])
}
