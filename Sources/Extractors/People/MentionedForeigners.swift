internal import TextPipeline

/// Transcribed names with neither dot nor title before them: 米尔塔耶夫表示, 同科丽娜会谈, 愿同塞莫基总统一道. The characters tell that a
/// transcription stands here, what stands around it that somebody is meant and no place or company.
struct MentionedForeigners: Sendable {
  let foreign: ForeignNames
  /// The characters that such a name may begin with.
  private let firsts: UnitSet
  private var edges: TranscriptionEdges { foreign.edges }
  private var statistics: NameStatistics { foreign.statistics }

  init(foreign: ForeignNames) {
    self.foreign = foreign
    var firsts = UnitSet()
    for unit in UInt16.min...UInt16.max
    where foreign.statistics.transcription(unit) > Self.rarest && !TranscriptionEdges.stops.contains(unit) {
      firsts.insert(unit)
    }
    self.firsts = firsts
  }

  /// The names of a text, in order.
  func names(
    outside taken: Coverage, _ titles: TitleNeighbours, bodies: BodyMap, talk: MatchTalk?,
    in view: DocumentView
  ) -> [ForeignNames.Found] {
    let text = view.text
    let statistics = statistics
    let country = LexiconType.country
    let countries = view.hits.all.filter { $0.type == country && $0.range.count > 1 }
    var found: [ForeignNames.Found] = []
    var start = 0
    var i = 0
    while true {
      while i < countries.count, countries[i].range.lowerBound < start { i += 1 }
      let next = text.next(firsts, from: start)
      // The longest comes first.
      if i < countries.count, countries[i].range.lowerBound <= next {
        start = countries[i].range.upperBound
        continue
      }
      start = next
      guard start + 1 < text.count else { return found }
      // 内蒙古|自治区: a longer division
      if let division = view.hits.starting(at: start).first(where: {
        $0.type == .division && $0.range.count > 3
      }) {
        start = division.range.upperBound
        continue
      }
      guard isFirst(start, in: text), statistics.transcription(text[start + 1]) > -30,
        case let isPlayed = talk?.isMatch(at: start) ?? false,
        let left = left(of: start, titles, bodies, isPlayed: isPlayed, in: view),
        let name = name(from: start, left: left, titles, isPlayed: isPlayed, in: view),
        !taken.overlaps(name.range), bodies.objection(to: name.range) < (talk == nil ? 40 : 20),
        !isClub(name.range, talk, in: view)
      else {
        start += 1
        continue
      }
      found.append(name)
      start = name.range.upperBound
    }
  }

  /// 切尔西, where a match is spoken of.
  private func isClub(_ name: Range<Int>, _ talk: MatchTalk?, in view: DocumentView) -> Bool {
    talk != nil
      && view.hits.contains(startingAt: name.lowerBound) {
        $0.type == ClubNames.type && $0.range.upperBound >= name.upperBound
      }
  }

  /// A character of transcriptions, or before two frequent ones one that is rarer: 范德贝克.
  @inline(__always)
  private func isFirst(_ offset: Int, in text: AnalysisText) -> Bool {
    let weight = statistics.transcription(text.unit(at: offset))
    return weight > MentionedForeigners.leastFirst
      || weight > Self.rarest && statistics.transcription(text.unit(at: offset + 1)) > 30
        && statistics.transcription(text.unit(at: offset + 2)) > 30
  }

  private func name(
    from start: Int, left: Int, _ titles: TitleNeighbours, isPlayed: Bool, in view: DocumentView
  ) -> ForeignNames.Found? {
    let text = view.text
    let demands = TranscriptionEdges.Demands(prior: -20, isStrict: true, least: 2)
    guard let (end, _) = edges.end(from: start, demands, in: view), text.unit(at: end) != 0xB7,
      // 芝加哥市和贝尔维尔市
      text.unit(at: end) != "-",
      !statistics.character(text[end - 1]).isPlaceEnd || statistics.transcription(text[end - 1]) > 0
    else { return nil }
    let range = start..<end
    // 卡桑旅: of an army
    guard !MentionedForeigners.forces.contains(text[end - 1]) || statistics.transcription(text[end - 1]) > 0
    else { return nil }
    // 穆罕默德六世国王
    let right = right(
      of: start..<foreign.regnalEnd(after: end, in: text), left: left, titles, isPlayed: isPlayed, in: view)
    guard right > 0 || right == 0 && (left >= 40 || isPlayed && range.count > 2) else { return nil }
    let form = range.reduce(0) { $0 + max(-25, min(30, statistics.transcription(text[$1]))) }
    guard form > (right >= 55 ? 0 : 12 * range.count), !foreign.isPlace(range, in: view),
      MentionedForeigners.others.match(in: text, at: start).map({ $0.end < end }) ?? true
    else { return nil }
    // 同普京总统: between a preposition and an office characters of transcriptions can be nothing else.
    let isSpeaking = right >= 45 && left >= 25
    let isHeld = right >= 60 && left >= 15
    let most = MentionedForeigners.mostForm + 15 * max(0, range.count - 3)
    let sum =
      min(form, most) + left + right + (isHeld ? 40 : isSpeaking ? 10 : 0)
      - min(foreign.lattice.rivalry(of: range, in: view), isSpeaking && range.count > 2 ? 25 : .max)
      - MentionedForeigners.threshold + (isPlayed && range.count > 2 ? MentionedForeigners.ofPlayers : 0)
    guard sum > 0 else { return nil }
    return ForeignNames.Found(range: start..<foreign.regnalEnd(after: end, in: text), sum: sum)
  }

  /// What stands before the name, nil where none begins.
  private func left(
    of start: Int, _ titles: TitleNeighbours, _ bodies: BodyMap, isPlayed: Bool, in view: DocumentView
  ) -> Int? {
    let text = view.text
    let before = text.unit(at: start - 1)
    // 火箭|哈里斯, 助攻|哈里斯
    if isPlayed, bodies.isEnd(start) || PlayCues.precede(start, in: text) { return 30 }
    if start == 0 || !before.isHan {
      switch before {
      case 0, 0x0A, ",", "。", ";", ":", "!", "?": return 25
      case "、", "”", " ", 0x3000: return 10
      default: return nil
      }
    }
    if PersonContext.introduces(endingAt: start, in: text) { return 40 }
    // What is introduced by an office is read with it.
    if titles.introduce(start) { return 20 }
    for length in [3, 2] {
      if let cue = MentionedForeigners.before.match(in: text, at: start - length, limit: start),
        cue.end == start
      {
        return cue.value
      }
    }
    if edges.comesFrom(before: start, in: view) { return nil }
    if MentionedForeigners.prepositions.contains(before) {
      // 会同|…, 出访|…
      return view.tokens.isBoundary(start) || statistics.transcription(before) < -8 ? 15 : nil
    }
    guard view.tokens.isBoundary(start) else { return nil }
    let isBehindName = view.hits.contains(endingAt: start) {
      $0.range.count > 1 && ($0.type == .country || $0.type == .body)
    }
    guard isBehindName || bodies.isEnd(start) || edges.endsWord(at: start, in: view) else { return nil }
    return isPlayed ? 10 : -10
  }

  /// What stands behind the name.
  private func right(
    of name: Range<Int>, left: Int, _ titles: TitleNeighbours, isPlayed: Bool, in view: DocumentView
  ) -> Int {
    let text = view.text
    let end = name.upperBound
    if isPlayed, PlayCues.follow(at: end, in: text) { return 50 }
    // 沙伊|两国代表
    if let cue = MentionedForeigners.after.match(in: text, at: end), cue.value < -10 { return cue.value }
    if let title = titles.after(end), !title.isByline {
      // 成为纳瓦拉|国王, 纳瓦拉|王储|林德曼: of a realm, a see or a town
      let behind = title.range.upperBound
      if MentionedForeigners.becoming.length(endingAt: name.lowerBound, in: text) != nil
        || !title.isWeak && !title.isCommonNoun && text.unit(at: behind + 1).isHan
          && isFirst(behind, in: text)
          && statistics.transcription(text[behind + 1]) > 8
          && !TranscriptionEdges.stops.contains(text[behind])
      {
        return -60
      }
      if !title.isCommonNoun { return title.isWeak ? 30 : 60 }
    }
    if let cue = MentionedForeigners.after.match(in: text, at: end) { return cue.value }
    if let cue = PersonContext.cue(at: end, in: text), cue.value != 0 {
      if cue.value < -10 { return cue.value }
      if cue.value >= 12, text[end] != "等" { return min(45, cue.value) }
    }
    // 致电范德贝克,祝贺他…
    if text.has(",祝贺", at: end) { return 45 }
    let next = text.unit(at: end)
    // 甘茨11日发表…
    if PersonContext.isDay(at: end, in: text) { return left >= 40 ? 30 : 0 }
    if MentionedForeigners.meeting.contains(where: { text.has($0, endingAt: name.lowerBound) }) {
      return next == "时" ? 55 : !next.isHan || next == "并" || next == "和" ? 40 : 15
    }
    return edges.isBoundary(end, in: text) ? 0 : -20
  }

  /// What a name must reach: where nothing but its characters speaks for it, it may as well be a place.
  private static let threshold = 115
  private static let mostForm = 80
  /// Who is named in a report of a match plays in it, more often than not.
  private static let ofPlayers = 60
  private static let forces: UnitSet = "旅师军团营党派"
  private static let leastFirst = 0
  /// The same before two frequent ones.
  private static let rarest = -15
  private static let prepositions: UnitSet = "同与和对向请由让据以给使令被把的为就应"
  /// What somebody does before the office that is named with a realm.
  private static let becoming: WordEnds = [
    "成为", "担任", "出任", "就任", "接任", "继任", "当选", "受封", "册封", "封为", "升任", "历任", "现任", "曾任", "前任", "加冕为",
  ]
  private static let meeting: [StaticString] = ["会见", "会晤", "接见", "拜会", "陪同", "欢迎", "祝贺", "致电", "任命"]
  private static let before = WordMap<Int>([
    "会见": 45, "会晤": 40, "接见": 45, "拜会": 45, "陪同": 35, "欢迎": 20, "祝贺": 25, "致电": 40, "任命": 40, "邀请": 30,
    "领导人": 45, "党首": 45, "报告员": 40, "客商": 40, "首领": 45, "感谢": 25, "悼念": 30, "缅怀": 30, "明星": 35, "球星": 45,
    "名将": 45, "前锋": 45, "后卫": 45, "门将": 45, "主帅": 45,
    "学者": 30, "作家": 35, "导演": 40, "歌手": 40, "转达对": 35, "转达": 30, "现年": 20, "埃米尔": 45, "岁的": 40, "名叫": 60,
    "任期": 0, "将领": 45, "富豪": 40, "富商": 40, "政客": 45, "巨星": 45, "名宿": 45, "小将": 45, "老将": 45, "新星": 40,
    "女星": 45, "男星": 45,
    "影星": 45, "妻子": 40, "丈夫": 40, "儿子": 40, "女儿": 40, "枪手": 40, "嫌犯": 40, "作曲家": 45, "画家": 45, "哲学家": 45,
    "音乐家": 45,
    "文学家": 45, "科学家": 40,
  ])
  private static let after = WordMap<Int>([
    "会谈": 45, "会晤": 45, "举行会": 50, "举行小": 45, "举行了": 35, "通电话": 50, "通话": 45, "互致": 45, "共同": 20, "一道": 40,
    "一行": 45, "夫妇": 60, "举行欢迎": 50, "不幸": 30, "邀请": 30, "埃米尔": 60, "夫人": 60, "访华": 55, "转达": 50, "赞赏": 40,
    "高度赞赏": 45, "高度评价": 45, "积极评价": 45,
    "深表": 45, "感谢": 35, "祝贺": 35, "辞去": 40, "辞职": 45, "被提名": 50, "被任命": 50, "出任": 45, "就任": 50,
    "当选": 50, "执政": 25, "生于": 45, "出生": 40, "逝世": 55, "去世": 55, "独家专访": 60, "致以": 30, "在致辞": 50,
    "在讲话": 50, "在发言": 50, "总统府": -60, "政府": 20, "内阁": 40, "阁下": 70, "老人": 40, "先生": 60, "女士": 60, "当天": 10,
    "的作品": 45, "的小说": 45, "的诗": 45, "的音乐": 45, "的交响": 50, "的画": 45, "笔下": 50, "诞辰": 60, "的妻子": 50, "的丈夫": 50,
    "的儿子": 50, "的女儿": 50, "的父亲": 50, "的母亲": 50, "的家人": 50, "的遗体": 50, "的律师": 45, "公主": 60, "王子": 60, "亲王": 60,
    "公司": -80, "集团": -80, "银行": -80,
    "媒体": -60, "方面": -30, "军方": -60, "当局": -60, "民众": -60, "人民": -60, "居民": -60, "两国": -60, "国家": -60,
    "首都": -60, "首府": -60, "境内": -60, "北部": -60, "南部": -60, "东部": -60, "西部": -60, "中部": -60, "城": -60,
    "市场": -60, "大学": -80, "奖": -80, "杯": -80, "队": -60, "俱乐部": -80, "病毒": -60, "疫苗": -60, "号": -80,
  ])
  /// Transcriptions that name no person.
  private static let others = WordMap(words: [
    "哈马斯", "塔利班", "法塔赫", "杰哈德", "基地", "胡塞", "波音", "惠誉", "穆迪", "特斯拉", "西门子", "路透", "塔斯", "阿里巴巴", "华为",
    "克里姆林", "杜马", "拉达", "梵蒂冈", "欧佩克", "马士基", "飞利浦", "诺基亚", "雀巢", "索尼", "丰田", "奥密克戎", "德尔塔", "穆斯林",
    "阿拉伯", "埃塞", "巴新", "安巴", "埃米尔", "马拉松", "奥林匹克", "诺贝尔", "沙龙", "巴士", "摩托", "卡拉", "法兰西", "加泰罗尼亚",
  ])
}
