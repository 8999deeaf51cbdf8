internal import TextPipeline

/// Where an agency's report comes from, whatever lists know of it: 新华社 + 苏哈兰 + 6月3日电.
extension LocationExtractor {
  func datelines(in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for i in text.offsets(of: Self.agencies.firstUnits) {
      guard let agency = Self.agencies.match(in: text, at: i) else { continue }
      let start = agency.end
      var end = start
      while end < text.count, end - start < 9, text[end].isHan || text[end] == 0xB7 || text[end] == "-" {
        end += 1
      }
      let day = end
      // 中新网 + 云川 + 新闻
      if text.has("新闻", endingAt: end), end - start > 3 { end -= 2 }
      guard (2..<9).contains(end - start), isDayOfReport(at: day, in: text),
        !(start..<end).contains(where: { Self.ofReports.match(in: text, at: $0, limit: end) != nil })
      else { continue }
      found.append(
        Mention(
          .location, start..<end, rule: .locationDateline, method: .grammar, score: 900, confidence: .high,
          evidence: [Evidence(i..<start, "agency")]))
    }
    return found
  }

  /// 6月3日电, 12月22日电
  private func isDayOfReport(at start: Int, in text: AnalysisText) -> Bool {
    guard let month = end(ofNumberAt: start, in: text), text.unit(at: month) == "月",
      let day = end(ofNumberAt: month + 1, in: text), text.unit(at: day) == "日"
    else { return false }
    return text.unit(at: day + 1) == "电" || text.unit(at: day + 1) == "讯"
  }

  private func end(ofNumberAt start: Int, in text: AnalysisText) -> Int? {
    var i = start
    while i < start + 2, text.unit(at: i).isDigit { i += 1 }
    return i > start ? i : nil
  }

  private static let agencies = WordMap<Void>(words: [
    "新华社", "中新社", "中新网", "中央社", "法新社", "路透社", "美联社", "合众社", "塔斯社", "俄新社", "共同社", "时事社", "韩联社", "朝中社",
    "德新社", "埃菲社", "安莎社", "拉美社", "新华网", "人民网", "央视网", "国际在线",
  ])
  /// What a report is, or who sends it.
  private static let ofReports = WordMap<Void>(words: [
    "记者", "综合", "消息", "报道", "专电", "快讯", "特稿", "特约", "外电", "客户端", "援引", "从", "在", "于", "的",
  ])
}
