internal import TextPipeline

/// Closed sets of characters that several extractors and linkers ask.
extension UnitSet {
  /// Numerals of sessions, floors and numbered bodies.
  static let numerals: UnitSet = "一二三四五六七八九十"
  /// The same with 两, where things are counted.
  static let countNumerals: UnitSet = "一二三四五六七八九十两"
  /// Directions.
  static let compass: UnitSet = "东南西北"
  /// Levels of administration with bodies of their own.
  static let administrativeLevels: UnitSet = "镇乡县区市省州旗盟道"
  /// Last characters of offices before 长: 局长, 院长.
  static let officeEnds: UnitSet = "局部署司厅处院所站"
}
