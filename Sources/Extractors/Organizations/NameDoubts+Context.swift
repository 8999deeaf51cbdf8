internal import TextPipeline

/// Heads that end or begin another word, or that the character before them makes another thing of: 考上大学, 地处, 新政府.
extension NameDoubts {
  var isOtherWord: Bool {
    isSchoolAttended || isSituation || isOneSchool || isSitting || isTitledName || isOrdinal
      || isTeamVerb || isAgainst || isAttribute || isGasField || isOfTerm || isLocal || isInland
      || isCutWord
  }

  /// 市民|中, where 民中 is a kind of school: the level is a word with the head's first character.
  private var isCutWord: Bool {
    guard edge.reason == .deictic, head.traits.kind == .school, head.range.count == 2, edge.start == start - 1
    else {
      return false
    }
    return view.tokens.isBoundary(edge.start) && !view.tokens.isBoundary(start)
      && view.tokens.isBoundary(start + 1)
  }

  /// 考上 + 大学
  private var isSchoolAttended: Bool {
    headIs(in: Self.plainSchools)
      // 送|高中录取通知书
      && (Self.verbsOfSchool.contains(before) || edge.reason == .boundary && text.has("录取通知", at: end))
  }

  /// 布局, 僵局
  private var isSituation: Bool {
    text.unit(at: start) == "局" && head.traits.isSuffix
      && (edge.reason == .national || Self.noPlaceOffices.contains(before))
      && Self.noOffices.contains(before)
  }

  /// 某州一学校
  private var isOneSchool: Bool {
    before == "一" && between == 1 && !head.traits.isSuffix && !headIs(in: Self.numbered)
  }

  /// 某校地处海岛
  private var isSitting: Bool {
    head.traits.isSuffix && text[start] == "处" && Self.beforePlace.contains(before)
  }

  /// 主席科: the head begins a name.
  private var isTitledName: Bool {
    head.traits.isSuffix && Self.noTitled.contains(text[start])
      && view.hits.contains(endingAt: start) { $0.type == .title && $0.range.count > 1 }
  }

  /// 被选入八院; 十九届二中、三中、四中全会
  private var isOrdinal: Bool {
    edge.reason == .boundary && head.range.count == 2 && Self.ordinals.contains(text[start])
      && (text[start + 1] == "院" || text[start + 1] == "中" && before == "届")
  }

  /// 车队归队, 建队
  private var isTeamVerb: Bool {
    head.traits.isSuffix && text[start] == "队" && Self.beforeTeam.contains(before)
  }

  /// 中国驻委…, 反政府
  private var isAgainst: Bool {
    head.traits.isSuffix && (before == "驻" || before == "反") || before == "反" && text.has("政府", at: start)
  }

  /// 法国 + 式 + 大学, 地区 + 性 + 银行, 层状 + 式 + 铁矿, 局 + 直 + 学校; 非 + 银行, 二三级 + 子公司
  private var isAttribute: Bool {
    before == "直" && between <= 2 && head.traits.kind == .school
      || before == "性" && !Self.sexes.contains(text.unit(at: start - 2)) && head.traits.kind != .complete
      || before == "式" && (between <= 2 || edge.reason == .boundary)
      || edge.reason == .boundary && head.traits.kind != .complete && (before == "非" || before == "级")
      || edge.reason == .deictic && before == "级" && between <= 2
  }

  /// 千亿方大气田
  private var isGasField: Bool {
    before == "大" && (text.has("气田", at: start) || text.has("油田", at: start))
  }

  /// 新政府, 现政府, but 第五届政府
  private var isOfTerm: Bool {
    Self.terms.contains(before) && edge.reason != .body
      && !(before == "届" && (start - 4..<start - 1).contains { text.unit(at: $0) == "第" })
      && (text.has("政府", at: start) || text[end - 1] == "军")
  }

  /// 法国地方政府
  private var isLocal: Bool {
    text.has("地方", endingAt: start) && text.has("政府", at: start) && (edge.place.map(isCountry) ?? true)
  }

  /// 广东省内海关
  private var isInland: Bool { before == "内" && between == 1 && edge.reason == .place }
}
