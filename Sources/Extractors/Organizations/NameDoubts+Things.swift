internal import TextPipeline

/// Events, works and people that a head ends or begins: 全国代表大会, 能源基地, 人大代表.
extension NameDoubts {
  var isOtherThing: Bool {
    isGang || isConferenceMeeting || isMeeting || isCongress || isBehindPerson || isAim || isBase || isFarm
      || isOfTwoStates
      || isHall || isCutCommittee || isContest || isDelegate || isSchoolTeam || isVillagers || isSuperlative
      || isSentThere
  }

  /// 支援|湖北|医疗队: a team of somewhere else.
  private var isSentThere: Bool {
    edge.place != nil && text[end - 1] == "队"
      && (text.has("支援", endingAt: edge.start) || text.has("驰援", endingAt: edge.start))
  }

  /// 诈骗集团, 反党集团: people who act together.
  private var isGang: Bool {
    text.has("集团", at: start) && head.range.count == 2
      && Self.gangs.contains { text.has($0, endingAt: start) }
  }

  /// 中央 + 政协工作会议
  private var isConferenceMeeting: Bool {
    edge.reason == .national && text.has("政协", at: start) && text.has("中央", at: edge.start)
  }

  /// 阵线 + 中央委员会: of a party whose name is not read.
  private var isCutCommittee: Bool {
    edge.reason == .national && text.has("中央", at: edge.start) && text.has("委员会", endingAt: end)
      && edge.start + 2 == start
      && (Self.partyEnds.length(endingAt: edge.start, in: text) != nil
        || text.has("新一届", endingAt: edge.start))
  }

  /// 云川县第一学期校长 + 行政会议: what is held, where 香港 + 行政会议 is a body.
  private var isMeeting: Bool { edge.hasOrdinal && text.has("会议", endingAt: end) && between > 2 }

  /// 党的第…次 + 全国代表大会
  private var isCongress: Bool {
    edge.reason == .national && text.has("代表大会", at: start) && edge.place?.upperBound == start
  }

  /// 总经理张宏作公司工作报告: behind a title stands who holds it.
  private var isBehindPerson: Bool {
    edge.place == nil && edge.reason == .boundary && start > edge.start + 2
      && (head.traits.isGeneric || before == "作" && head.traits.kind != .complete)
      && view.hits.contains(endingAt: edge.start) { $0.type == .title && $0.range.count > 1 }
  }

  /// 建设国际…中心: one of its kind.
  private var isAim: Bool {
    edge.reason == .national
      && (text.has("国际", at: edge.start) || text.has("世界", at: edge.start) || text.has("全国", at: edge.start)
        || text.has("国家", at: edge.start) && text.has("中心", endingAt: end) && edge.hasGeneric)
      && Self.aims.length(endingAt: edge.start, in: text) != nil
  }

  /// 空军基地, 能源基地: works and places.
  private var isBase: Bool { Self.bases.length(endingAt: end, in: text) != nil }

  /// 种业基地, 苹果基地: where something grows; a body's own is for people.
  private var isFarm: Bool {
    text.has("基地", endingAt: end) && head.range.count == 2 && edge.reason != .body && start > 2
      && Self.pursuits.match(in: text, at: start - 2)?.end != start
  }

  /// 俄中议会: of each of the two.
  private var isOfTwoStates: Bool {
    guard let place = edge.place, place.count == 2, between == 0, edge.reason == .place else { return false }
    return (text[place.lowerBound] == "中" || text[place.lowerBound + 1] == "中")
      && !NameEdgeFinder.levels.contains(text[place.lowerBound + 1])
      && (text.has("议会", at: start) || text.has("政府", at: start))
  }

  /// 税务局 + 办税大厅, 博物馆 + 展厅: a room, where 市 + 政务服务大厅 is a body.
  private var isHall: Bool {
    text.has("展厅", endingAt: end)
      || text.has("大厅", endingAt: end)
        && !text.has("政务", at: start) && !text.has("政务", endingAt: start)
  }

  /// 亚运会 + 女排, 锦标赛 + 男篮: a contest.
  private var isContest: Bool {
    head.traits.kind == .team
      && (text.has("运会", endingAt: start) || before == "赛" && Self.balls.contains(text[end - 1]))
  }

  /// 县人大代表 is who he is.
  private var isDelegate: Bool {
    (edge.reason == .deictic || edge.reason == .boundary) && head.traits.kind != .complete
      && text.has("人大", endingAt: end) && text.has("代表", at: end)
  }

  /// 二实中 + 队: a school's players.
  private var isSchoolTeam: Bool {
    let end = head.traits.isSuffix && text[start] == "队" ? start : text.has("中队", at: start) ? start + 1 : 0
    return end > 0 && Self.schoolEnds.length(endingAt: end, in: text) != nil
  }

  private var isVillagers: Bool { text.has("村民小组", endingAt: end) }

  /// 英国最大护士工会
  private var isSuperlative: Bool {
    guard edge.hasGeneric, let place = edge.place else { return false }
    return Self.superlatives.match(in: text, at: place.upperBound) != nil
  }
}
