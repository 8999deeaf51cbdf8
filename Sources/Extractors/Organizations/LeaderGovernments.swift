internal import TextPipeline

/// 特朗普政府, 拜登政府: a country's government by who leads it.
enum LeaderGovernments {
  /// Where the leader's name begins before a government.
  static func start(of head: OrganizationHead, in view: DocumentView) -> Int? {
    let start = head.range.lowerBound
    guard head.range.count == 2, view.text.has("政府", at: start), !view.text.unit(at: start - 1).isBlank else {
      return nil
    }
    if let length = leaders.length(endingAt: start, in: view.text) { return start - length }
    return view.hits.ending(at: start).first { $0.type == KnownForeigners.type && $0.range.count > 1 }?
      .range.lowerBound
  }

  /// Of the neighbours of the mainland, whose names no list of transcribed ones has.
  private static let leaders: WordEnds = [
    "蒋介石", "蒋经国", "李登辉", "陈水扁", "马英九", "蔡英文", "赖清德", "金泳三", "金大中", "卢武铉", "李明博", "朴槿惠", "文在寅", "尹锡悦",
    "李在明", "中曾根", "小泉", "安倍", "麻生", "鸠山", "菅直人", "野田", "菅义伟", "岸田", "石破茂", "高市早苗", "李显龙", "黄循财",
  ]
}
