internal import TextPipeline

/// Names that are whole by themselves, with the place that may stand before them.
extension OrganizationExtractor {
  /// 云川 + 团市委: the league of a place in its short form.
  private func isLeague(_ head: OrganizationHead, in text: AnalysisText) -> Bool {
    let start = head.range.lowerBound
    return head.range.count == 3 && text[start] == "团" && text[start + 2] == "委"
      && NameEdgeFinder.levels.contains(text[start + 1])
  }

  /// 世界卫生组织; 英国 + 国家统计局; 上海 + 同济大学; 山西 + 经济日报
  func complete(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) -> OrganizationName {
    var range = head.range
    // 美 + 国会 + 众议院
    if view.text.has("议院", endingAt: range.upperBound), view.text.has("国会", endingAt: range.lowerBound),
      let place = edge.place
    {
      range = place.lowerBound..<range.upperBound
    }
    // 美国 + 林登基金会: of one country, whatever it works in.
    let isFoundation =
      view.text.has("基金会", endingAt: range.upperBound)
      && Self.worldwide.match(in: view.text, at: range.lowerBound) == nil
    if !head.traits.isInternational || isFoundation,
      let place = edges.places.place(endingAt: range.lowerBound, in: view),
      takes(place, before: head, in: view.text) || isSite(place, of: head, in: view)
        || isLeague(head, in: view.text)
    {
      range = place.range.lowerBound..<range.upperBound
      // 佛山市 + 禅城区 + 朝阳医院
      // 云川省 + 云丰市 + 国资委
      while let higher = edges.places.place(endingAt: range.lowerBound, in: view),
        isSite(higher, of: head, in: view)
          || head.traits.isAlsoLocal && higher.traits.level < place.traits.level
            && NameEdgeFinder.levels.contains(view.text[higher.range.upperBound - 1])
      {
        range = higher.range.lowerBound..<range.upperBound
      }
    } else if let pair = edges.pair(endingAt: range.lowerBound, in: view) {
      // 中巴 + 友谊医院
      range = pair.lowerBound..<range.upperBound
    } else if view.text.has("国家", endingAt: range.lowerBound) {
      // 国家 + 国防科工局
      range = range.lowerBound - 2..<range.upperBound
    } else if view.text.has("中央", endingAt: range.lowerBound), view.text[range.upperBound - 1] == "署" {
      // 中央 + 健保署
      range = range.lowerBound - 2..<range.upperBound
    } else if view.text[range.lowerBound] != "党", view.text[range.lowerBound] != "中",
      let start = lettered(before: range, in: view)
    {
      range = start..<range.upperBound
    }
    // 中海 + 壳牌: a firm of two.
    if head.traits.isFirm, range == head.range,
      !NameEdgeFinder.syllables.contains(view.text.unit(at: range.lowerBound + 1)),
      let start = partnerStart(before: range.lowerBound, in: view)
    {
      range = start..<range.upperBound
    }
    // 云川 + 启鸿药业: where it is, before a firm that its trade tells as well
    if head.traits.isFirm, range == head.range, endsInTrade(head, in: view),
      let place = edges.places.place(endingAt: range.lowerBound, in: view), place.traits.level != .country,
      place.traits.level <= .prefecture, !place.traits.isAmbiguous, edges.isCredible(place, in: view)
    {
      range = place.range.lowerBound..<range.upperBound
    }
    // 第十四届 + 全国人大常委会
    if view.text.has("届全国", at: head.range.lowerBound - 1),
      view.text.has("常委会", endingAt: head.range.upperBound)
        || view.text.has("委员会", endingAt: head.range.upperBound)
        || view.text.has("代表大会", endingAt: head.range.upperBound)
        || view.text.has("代表", at: head.range.upperBound)
    {
      range = edges.sessionStart(endingAt: head.range.lowerBound, in: view.text)..<range.upperBound
    }
    // 十九届 + 中央政治局
    if range == head.range, view.text.has("中央", at: range.lowerBound),
      Self.elected.contains(view.text[range.upperBound - 1]),
      view.text.unit(at: range.lowerBound - 1) == "届"
    {
      range = edges.sessionStart(endingAt: range.lowerBound, in: view.text)..<range.upperBound
    }
    // 总台 + 央视综合频道
    if view.text.has("央视", at: range.lowerBound), view.text.has("总台", endingAt: range.lowerBound) {
      range = range.lowerBound - 2..<range.upperBound
    }
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: nil, body: range, shared: nil,
      reason: .boundary, rule: .organizationComplete, score: 200, confidence: .high)
  }

  private static let worldwide = WordMap<Void>(words: ["世界", "国际", "联合国", "全球"])

  /// Whether the last part of a firm's name is a trade, which is a head too: 药业, 科技; not 集团.
  private func endsInTrade(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    !view.text.has("集团", endingAt: head.range.upperBound)
      && view.hits.contains(endingAt: head.range.upperBound) {
        $0.type == .bodyHead && $0.range.lowerBound > head.range.lowerBound
      }
  }

  /// 日本 + 外务省; 加沙地带 + 卫生部; 香港 + 证监会
  private func takes(_ place: Place, before head: OrganizationHead, in text: AnalysisText) -> Bool {
    switch place.traits.level {
    case .country: return true
    case .region: return Self.ministryEnds.contains(text[head.range.upperBound - 1])
    default:
      // 北京市 + 医管局, which Hong Kong has without a place; 云川市 + 国资委
      if NameEdgeFinder.levels.contains(text[place.range.upperBound - 1]),
        head.traits.isAlsoLocal
          || Self.offices.contains(text[head.range.upperBound - 1])
            && !Self.central.contains(text[head.range.lowerBound])
      {
        return true
      }
      // 山东 + 鲁能泰山: a club's town
      if head.traits.isTeam, place.traits.level <= .prefecture,
        !NameEdgeFinder.levels.contains(text[place.range.upperBound - 1])
      {
        return true
      }
      // 加沙地带 + 卫生部
      if text.has("地带", endingAt: place.range.upperBound) {
        return Self.ministryEnds.contains(text[head.range.upperBound - 1])
      }
      return Self.regions.match(in: text, at: place.range.lowerBound)?.end == place.range.upperBound
        && text[head.range.lowerBound] != "中" && text[head.range.lowerBound] != "全"
        && text[head.range.lowerBound] != "国"
    }
  }

  /// Whether a place before a complete name is where the school, hospital or paper is.
  private func isSite(_ place: Place, of head: OrganizationHead, in view: DocumentView) -> Bool {
    (head.traits.isSited || view.text[head.range.upperBound - 1] == "报"
      || view.text.has("出版社", endingAt: head.range.upperBound)) && !place.traits.isAmbiguous
      && (place.traits.level <= .prefecture
        || place.traits.level == .county
          // 禾丰 + 朝阳医院
          && (NameEdgeFinder.levels.contains(view.text[place.range.upperBound - 1])
            || view.text.has("医院", endingAt: head.range.upperBound) && head.range.count > 3))
      && edges.isCredible(place, in: view)
  }

  /// 康乐及文化事务署, 团市委, 附属第二医院: names that are whole without their place or their body.
  func standalone(
    _ head: OrganizationHead, _ edge: NameEdge, between: Int, in view: DocumentView
  ) -> OrganizationName? {
    let text = view.text
    let isOffice =
      between == 0 && head.traits.kind == .government && !head.traits.isBare && head.range.count >= 5
      && text[head.range.upperBound - 1] == "署"
    let isCommittee = between == 0 && text.has("特别行政区政府", at: head.range.lowerBound)
    let isLeague =
      between == 0 && text[head.range.lowerBound] == "团"
      && NameEdgeFinder.levels.contains(text.unit(at: head.range.lowerBound + 1))
    if isOffice || isLeague || isCommittee { return whole(head, from: head.range.lowerBound, in: view) }
    // 我校 + 附属第二医院
    let start = text.unit(at: edge.start) == "校" ? edge.start + 1 : edge.start
    guard head.traits.kind == .hospital, !edge.hasGeneric, text.has("附属第", at: start) else { return nil }
    return whole(head, from: start, in: view)
  }

  func whole(_ head: OrganizationHead, from start: Int, in view: DocumentView) -> OrganizationName {
    var name = complete(head, NameEdge(start: head.range.lowerBound, reason: .boundary), in: view)
    name.range = start..<head.range.upperBound
    return name
  }

  /// Ends of what a congress elects: 中央政治局, 中央纪委.
  private static let elected: UnitSet = "局委会"
  private static let offices: UnitSet = "局署"
  private static let central: UnitSet = "国中全美英俄法德日韩"
  private static let regions = WordMap<Void>(words: [
    "香港", "澳门", "台湾", "香港特别行政区", "澳门特别行政区", "香港特区", "澳门特区",
  ])
}
