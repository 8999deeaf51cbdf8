internal import TextPipeline

/// Where a text speaks of matches: the words of a game (主场, 射门, 篮板) and its scores, by how many different ones stand near a
/// place.
struct MatchTalk: Sendable {
  enum Sport: Sendable { case football, basketball }

  /// The words in order, each by its bit among the kinds of words.
  private var marks: [(offset: Int, bit: UInt64)] = []

  init(_ text: AnalysisText) {
    for i in text.offsets(of: Self.firsts) {
      if let word = Self.words.match(in: text, at: i) {
        marks.append((i, 1 << UInt64(word.value)))
      } else if Self.isScore(i, in: text) {
        marks.append((i, Self.score))
      }
    }
  }

  /// How many different words of a game are said near `offset`, and how many of them are of the sport.
  func words(of sport: Sport, near offset: Int) -> (all: Int, own: Int) {
    let said = said(near: offset)
    let own = said & (sport == .football ? Self.ofFootball : Self.ofBasketball)
    return (said.nonzeroBitCount, own.nonzeroBitCount)
  }

  /// Whether a match is spoken of near `offset`, of whatever game.
  func isMatch(at offset: Int) -> Bool {
    let said = said(near: offset)
    return said.nonzeroBitCount >= Self.least && said & (Self.ofFootball | Self.ofBasketball) != 0
  }

  /// The kinds of words that stand near `offset`, a bit each.
  private func said(near offset: Int) -> UInt64 {
    var said: UInt64 = 0
    var i = marks.partitioningIndex { $0.offset >= offset - Self.reach }
    while i < marks.count, marks[i].offset < offset + Self.reach {
      said |= marks[i].bit
      i += 1
    }
    return said
  }

  private static let least = 3

  /// 4-2, 101:98 and 3比0: two figures of at most three digits; no date and no time.
  static func isScore(_ start: Int, in text: AnalysisText) -> Bool {
    guard text.unit(at: start).isDigit, !text.unit(at: start - 1).isDigit,
      !joints.contains(text.unit(at: start - 1))
    else { return false }
    var i = start
    while text.unit(at: i).isDigit { i += 1 }
    guard i - start <= 3, joints.contains(text.unit(at: i)) else { return false }
    let second = i + 1
    i = second
    while text.unit(at: i).isDigit { i += 1 }
    return 1...3 ~= i - second && !joints.contains(text.unit(at: i)) && !units.contains(text.unit(at: i))
  }

  private static let joints: UnitSet = "-:比"
  private static let units: UnitSet = "年月日时分点号%名人万亿元"

  /// How far from a club's name its game may be told.
  private static let reach = 250
  private static let score: UInt64 = 1 << 63

  /// Words of one thing count once.
  private static let football = [
    "中超 中甲 甲A", "英超 西甲 意甲 德甲 法甲", "欧冠 欧联 欧罗巴 亚冠", "足协杯 足总杯 国王杯", "射门 抽射 劲射 推射 远射", "破门 世界波", "点球", "角球",
    "禁区", "门将 守门员", "足球", "进球 入球", "头球", "任意球", "红牌 黄牌", "补时", "越位", "边路 左路 右路", "皮球", "中后卫 边后卫 中卫",
    "梅开二度 帽子戏法",
    "传中 直塞", "降级 升班马",
  ]
  private static let basketball = [
    "NBA", "CBA", "季后赛", "常规赛", "篮板", "三分球 三分命中", "罚球", "抢断", "盖帽", "扣篮 暴扣", "内线", "控卫 得分后卫", "中锋 大前锋 小前锋",
    "篮球", "男篮 女篮",
    "全明星", "场均", "得分王", "单节 首节 次节 末节", "上篮", "三双 两双",
  ]
  private static let common = [
    "联赛", "主场", "客场", "赛季", "球队", "球员 球星", "主帅 主教练", "助攻", "前锋", "后卫", "比分", "连胜 连败", "首发 替补", "半场", "球迷",
    "队友", "转会",
  ]

  private static let words: WordMap<UInt8> = WordMap(
    (football + basketball + common).enumerated().flatMap { bit, words in
      words.split(separator: " ").map { (String($0), UInt8(bit)) }
    })
  private static let ofFootball: UInt64 = (1 << UInt64(football.count)) - 1
  private static let ofBasketball: UInt64 =
    ((1 << UInt64(football.count + basketball.count)) - 1) & ~ofFootball
  private static let firsts = words.firstUnits.union("0123456789")
}
