internal import TextPipeline

/// Who did what, a label, a stroke and names: 文、编/罗致远 图/章若楠 谭嘉木, 图片|罗致远.
extension Bylines {
  /// The names behind the stroke at `offset`, where labels of credits end before it.
  func credited(at offset: Int, in view: DocumentView) -> [Range<Int>] {
    let text = view.text
    guard isLabelled(offset, in: text) else { return [] }
    var names: [Range<Int>] = []
    var i = offset + 1
    while true {
      while text.unit(at: i).isBlank || text.unit(at: i) == "、" { i += 1 }
      var end = i
      while end - i < Bylines.longestName + 1, text.unit(at: end).isHan, !Bylines.strokes.contains(text[end])
      {
        end += 1
      }
      // 图/: the next label
      guard 2...Bylines.longestName ~= end - i, !Bylines.strokes.contains(text.unit(at: end)),
        !text.unit(at: end).isHan, looksLikeName(i..<end, in: view, bonus: 100)
      else { return names }
      names.append(i..<end)
      i = end
      guard text.unit(at: i).isBlank || text.unit(at: i) == "、" else { return names }
    }
  }

  /// Whether one label or several with marks between them fill what stands before a stroke.
  private func isLabelled(_ stroke: Int, in text: AnalysisText) -> Bool {
    var start = stroke
    while start > 0, stroke - start < Bylines.longestLabels, text[start - 1].isHan || text[start - 1] == "、",
      !Bylines.strokes.contains(text[start - 1])
    {
      start -= 1
    }
    guard start < stroke, !text.unit(at: start - 1).isHan else { return false }
    while start < stroke {
      guard let label = Bylines.credits.match(in: text, at: start, limit: stroke) else { return false }
      start = label.end
      if text.unit(at: start) == "、" { start += 1 }
    }
    return true
  }

  /// 财经中心/罗致远报导: a desk and who reports.
  func reporter(behind stroke: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    for length in [3, 2, 4] {
      let name = stroke + 1..<stroke + 1 + length
      guard text.has("报导", at: name.upperBound) || text.has("报道", at: name.upperBound),
        name.allSatisfy({ text[$0].isHan }),
        !view.hits.contains(
          startingAt: name.lowerBound, where: { $0.range == name && NameWeigher.allPlaces.contains($0.type) }),
        looksLikeName(name, in: view, bonus: 100)
      else { continue }
      return name
    }
    return nil
  }

  /// 最佳男主角:罗致远《云川》: who has a prize, before the title of the work.
  func winner(before title: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var start = title
    while start > title - 5, text.unit(at: start - 1).isHan { start -= 1 }
    guard 2...4 ~= title - start else { return nil }
    var label = start - 1
    switch text.unit(at: label) {
    // 《云川》、罗致远《林桥》
    case "、" where text.unit(at: label - 1) == "》":
      while label > 0, start - label < Bylines.longestPrize, !text[label].isNewline, text[label] != ":" {
        label -= 1
      }
    case ":": break
    default: return nil
    }
    guard text.unit(at: label) == ":",
      (max(0, label - 10)..<label).contains(where: { Bylines.prizes.match(in: text, at: $0) != nil }),
      looksLikeName(start..<title, in: view, bonus: 125)
    else { return nil }
    return start..<title
  }

  private static let longestPrize = 60
  private static let prizes = WordMap<Void>(words: [
    "最佳", "获奖", "得主", "大奖", "金奖", "银奖", "等奖", "作者", "演唱", "表演者",
  ])
  /// What stands between labels and names.
  static let strokes: UnitSet = "/|丨"
  private static let longestName = 4
  private static let longestLabels = 10
  private static let credits = WordMap<Void>(words: [
    "文", "图", "编", "审", "摄", "校", "文字", "图片", "摄影", "编辑", "审核", "校对", "责编", "撰文", "撰稿", "供图", "供稿", "排版",
    "制作",
    "制图", "设计", "海报", "视频", "剪辑", "配音", "策划", "监制", "统筹", "初审", "复审", "终审", "一审", "二审", "三审", "通讯员", "记者",
  ])
}
