internal import TextPipeline

/// Media and accounts known by where they stand: behind 来源, or at the head of a report.
struct MediaFinder: Sendable {
  let places: PlaceLexicon

  /// - Parameter names: the organizations found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    sources(besides: names, in: view) + datelines(besides: names, in: view)
      + unlisted(besides: names, in: view) + titled(besides: names, in: view)
  }

  /// 《江岸金融报》记者, 《江岸周刊》报道: a paper in its marks, before whom it sends or what it does.
  private func titled(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for close in text.offsets(of: Self.closing)
    where Self.printed.contains(text.unit(at: close - 1))
      && Self.ofPapers.match(in: text, at: close + 1) != nil
    {
      var open = close
      while open > close - 11, text.unit(at: open - 1).isHan { open -= 1 }
      guard text.unit(at: open - 1) == "《", close - open >= 3, !names.overlap(open..<close) else { continue }
      found.append(
        Mention(
          .organization, open..<close, rule: .organizationEmployer, method: .grammar, score: 0,
          confidence: .medium, evidence: [Evidence(close..<close + 1, "title of a paper")]))
    }
    return found
  }

  private static let closing: UnitSet = "》"
  private static let printed: UnitSet = "报刊志"
  private static let ofPapers = WordMap<Void>(words: [
    "记者", "报社", "杂志社", "报道", "报导", "讯", "消息", "编辑", "总编", "主编", "社", "发文", "发表", "撰文", "采访", "评论", "社论", "社评",
    "文章", "称", "说", "首席", "专访", "驻", "副总编", "社长", "援引",
  ])

  /// 来源:健康东营: the account or medium that an article is from, whatever its name looks like.
  private func sources(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: Self.colon) {
      guard Self.sourceLabels.contains(where: { text.has($0, endingAt: i) }) else { continue }
      var start = i + 1
      while text.unit(at: start).isBlank { start += 1 }
      var end = start
      while text.unit(at: end).isHan || text.unit(at: end).isLatin,
        end < start + 2 || Self.beginnings.match(in: text, at: end) == nil
      {
        end += 1
      }
      guard 2...12 ~= end - start, !names.overlap(start..<end),
        text.unit(at: end) != ":", text.unit(at: end) != ".", text[end - 1] != "的",
        !Self.noSources.contains(where: { text.has($0, at: start) }),
        places.place(endingAt: end, in: view)?.range != start..<end
      else { continue }
      found.append(
        Mention(
          .organization, start..<end, rule: .organizationSource, method: .grammar, score: 0,
          confidence: .low,
          evidence: [Evidence(i - 2..<i + 1, "source label")]))
    }
    return found
  }

  /// 中国吉林网12月8日讯, 【云丰发布讯】, 云丰信息报 2018-08-09: the medium that a report begins with.
  private func datelines(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    return view.layout.lines.compactMap { line in
      var start = line.range.lowerBound
      while start < line.range.upperBound, text[start].isBlank || Self.openers.contains(text[start]) {
        start += 1
      }
      var end = start
      while end < line.range.upperBound, end - start <= 12, text[end].isHan { end += 1 }
      // 云丰网讯昨天: what the report begins with is no part of the name.
      if end > start + 3,
        let told = (start + 3..<min(end, start + 9)).first(where: {
          text[$0] == "讯" && Self.media.contains(text[$0 - 1]) && Self.days.match(in: text, at: $0 + 1) != nil
        })
      {
        end = told + 1
      }
      var after = end
      while text.unit(at: after).isDigit || Self.dateUnits.contains(text.unit(at: after)) { after += 1 }
      // 大众网 + 菏泽
      if let place = places.place(endingAt: end, in: view), place.range.lowerBound > start + 1 {
        end = place.range.lowerBound
      }
      // 云丰日报讯 has no date.
      let isDated = after > end || (after == end && end - start > 3)
      if after == end, end > start, text[end - 1] == "讯" { (end, after) = (end - 1, end - 1) }
      // 云丰网消息
      let isNews = after == end && text.has("消息", endingAt: end)
      if isNews { (end, after) = (end - 2, end - 2) }
      let isLine = text.unit(at: end - 1) == "报" && isDate(end + 1, in: text)
      guard isLine || isNews || isDated && (text.unit(at: after) == "讯" || text.unit(at: after) == "电"),
        2...12 ~= end - start,
        text[start] != "本", text[start] != "据",
        Self.media.contains(text[end - 1]), !names.overlap(start..<end)
      else { return nil }
      return Mention(
        .organization, start..<end, rule: .organizationDateline, method: .grammar, score: 120,
        confidence: .medium, evidence: [Evidence(end..<after + 1, "dateline")])
    }
  }

  /// (海峡导报记者 …), 极目新闻记者: the medium that a reporter is from; 广西新闻网-南国早报: a paper between two marks.
  private func unlisted(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let (title, head) = (LexiconType.title, LexiconType.bodyHead)
    var found: [Mention] = []
    for hit in view.hits.all where hit.type == title || hit.type == head {
      guard
        let medium = hit.type == title
          ? employer(before: hit.range, in: view.text) : paper(endingIn: hit.range, in: view.text),
        !Self.ours.contains(view.text[medium.lowerBound]), !names.overlap(medium)
      else { continue }
      found.append(
        Mention(
          .organization, medium, rule: .organizationEmployer, method: .grammar,
          score: medium.count < 4 ? 900 : 0,
          confidence: .low,
          evidence: [Evidence(hit.range, hit.type == title ? "reporter" : "head")]))
    }
    return found
  }

  /// What stands before 记者, back to a bracket or another mark; but 接受总台记者采访.
  private func employer(before title: Range<Int>, in text: AnalysisText) -> Range<Int>? {
    var end = title.lowerBound
    // 【云岸新闻网 记者 李丹】, 【互岸传媒/记者 李丹】
    if end > 0, text[end - 1].isBlank || text[end - 1] == "/" {
      end -= 1
      var start = end
      while start > end - 10, text.unit(at: start - 1).isHan { start -= 1 }
      return end - start >= 3 && text.unit(at: start - 1) == "【" ? start..<end : nil
    }
    guard text.has("记者", at: end), end > 0, text[end - 1] != "台",
      Self.media.contains(text[end - 1]) || Self.channels.contains(where: { text.has($0, endingAt: end) })
    else { return nil }
    var start = end
    while start > end - 10, text.unit(at: start - 1).isHan { start -= 1 }
    let before = text.unit(at: start - 1)
    // 【时报记者
    return end - start >= (Self.openers.contains(before) && !before.isBlank ? 2 : 4)
      && (start == 0 || before.isNewline || before == "。" || Self.openers.contains(before))
      ? start..<end : nil
  }

  /// A paper's whole name between two marks.
  private func paper(endingIn head: Range<Int>, in text: AnalysisText) -> Range<Int>? {
    guard !text.unit(at: head.upperBound).isHan,
      Self.dailies.match(in: text, at: head.lowerBound)?.end == head.upperBound
    else { return nil }
    var start = head.lowerBound
    while start > head.upperBound - 7, text.unit(at: start - 1).isHan { start -= 1 }
    return 2...4 ~= head.lowerBound - start && Self.joiners.contains(text.unit(at: start - 1))
      ? start..<head.upperBound : nil
  }
  private static let joiners: UnitSet = "-(—/《"
  private static let dailies = WordMap<Void>(words: [
    "日报", "晚报", "早报", "晨报", "时报", "都市报", "商报", "导报", "周刊", "周报",
  ])
  private static let channels: [StaticString] = ["新闻", "融媒", "传媒", "视频"]
  /// What a report begins with right behind its source: 云丰科学报|本报讯.
  private static let beginnings = WordMap<Void>(words: [
    "本报", "本网", "本刊", "本台", "记者", "通讯员", "作者", "编辑", "责任编辑", "发布时间",
  ])
  private static let ours: UnitSet = "本我该各多某有据对向"

  /// 2018-08-09 behind the name: the line under a headline.
  private func isDate(_ start: Int, in text: AnalysisText) -> Bool {
    text.unit(at: start - 1).isBlank && (start..<start + 4).allSatisfy { text.unit(at: $0).isDigit }
      && !text.unit(at: start + 4).isDigit
  }

  private static let openers: UnitSet = "【[( "
  private static let days = WordMap<Void>(words: [
    "昨天", "昨日", "昨晚", "今天", "今日", "今年", "近日", "日前", "前天", "前日", "本月", "上月", "记者", "近期", "目前",
  ])
  private static let dateUnits: UnitSet = "年月日"
  private static let media: UnitSet = "网报社台刊"
  private static let colon: UnitSet = ":"
  private static let sourceLabels: [StaticString] = ["来源", "转自", "发布", "出品"]
  /// What pages put where no source is named.
  private static let noSources: [StaticString] = [
    "未知", "本站", "本网", "原创", "网络", "互联网", "佚名", "转载", "不详", "综合", "浏览", "点击", "阅读", "作者", "编辑", "时间", "日期",
  ]

}
