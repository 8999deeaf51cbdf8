/// Tells what each line of a page is: heading, header, footer, caption or body.
enum LineReader {
  /// - Returns: the lines that are not blank, spaces at both ends and Markdown heading marks left out.
  static func lines(of text: AnalysisText) -> [Layout.Line] {
    LineUnwrapper.lines(of: text.units).compactMap { range in
      var range = range
      var marks = 0
      while range.lowerBound < range.upperBound, text[range.lowerBound] == "#" {
        marks += 1
        range = range.lowerBound + 1..<range.upperBound
      }
      while marks > 0, range.lowerBound < range.upperBound, text[range.lowerBound].isBlank {
        range = range.lowerBound + 1..<range.upperBound
      }
      guard !range.isEmpty else { return nil }
      return Layout.Line(range: range, kind: marks > 0 ? .heading : kind(of: range, in: text))
    }
  }

  private static func kind(of range: Range<Int>, in text: AnalysisText) -> Layout.Line.Kind {
    if arrows.contains(text[range.lowerBound]) || isPictureMark(range, in: text) { return .caption }
    if let label = labels.match(in: text, at: skipOpening(range, in: text), limit: range.upperBound),
      text.unit(at: label.end) == ":" || text.unit(at: label.end).isBlank || !label.value.needsColon
    {
      return label.value.kind
    }
    if range.count <= 24, isTimestamp(range, in: text) { return .header }
    if text.has("发表于", at: range.lowerBound) && range.count <= 12 { return .header }
    return isHeading(range, in: text) ? .heading : .body
  }

  /// A short line without the marks of running text. A line of names or a byline is no heading.
  private static func isHeading(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    guard range.count <= 50 else { return false }
    for i in range {
      switch text[i] {
      case "。", ";", ":": return false
      case ",": if range.count > 22 { return false }
      default: break
      }
    }
    let last = text[range.upperBound - 1]
    if last == ")" || last == "摄" || last == "、" || last == "," { return false }
    return !isByline(at: range.lowerBound, in: text)
  }

  /// 本报讯, 本报记者, (记者 …: where a news text says who wrote it.
  static func isByline(at offset: Int, in text: AnalysisText) -> Bool {
    bylines.match(in: text, at: offset) != nil
  }

  private static func skipOpening(_ range: Range<Int>, in text: AnalysisText) -> Int {
    let first = text[range.lowerBound]
    return first == "(" || first == "[" || first == "【" ? range.lowerBound + 1 : range.lowerBound
  }

  /// 图为…, 图①: …, (图片…
  private static func isPictureMark(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    text.has("图为", at: range.lowerBound)
      || (text[range.lowerBound] == "图" && range.count > 2
        && pictureNumbers.contains(text[range.lowerBound + 1]))
  }

  /// 2024-04-29 18:10, 2023年11月10日 星期五: digits and date marks, little else.
  private static func isTimestamp(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    var digits = 0
    for i in range where text[i].isDigit { digits += 1 }
    guard digits >= 6 else { return false }
    return range.allSatisfy { text[$0].isDigit || dateMarks.contains(text[$0]) }
  }

  private struct Label {
    var kind: Layout.Line.Kind
    var needsColon: Bool
  }

  private static let arrows: UnitSet = "→↑↓←↗↘▲△▼"
  private static let pictureNumbers: UnitSet = "①②③④⑤⑥123456一二三四五六:"
  private static let dateMarks: UnitSet = "年月日时分秒-/:. 星期一二三四五六日周上下午()T"
  private static let bylines = WordMap(words: [
    "本报讯", "本报记者", "本报通讯员", "本刊讯", "本刊记者", "本网讯", "本网记者", "本台讯", "本台记者", "(记者", "(通讯员", "(本报记者",
    "新华社", "中新社", "中新网", "人民网", "央视网", "记者 ", "通讯员 ",
  ])
  private static let labels: WordMap<Label> = {
    var words: [(String, Label)] = []
    for word in [
      "来源", "信息来源", "文章来源", "稿源", "发布时间", "发布日期", "发布机构", "发布单位", "发布", "发文日期", "成文日期", "日期", "时间",
      "更新时间", "原标题", "作者", "资料来源", "索引号", "文号", "发文字号", "主办", "主办单位",
    ] {
      words.append((word, Label(kind: .header, needsColon: true)))
    }
    for word in [
      "阅读量", "阅读", "浏览次数", "浏览量", "点击数", "点阅", "编辑", "责任编辑", "责编", "审核", "校对", "监制", "供稿", "撰稿", "签发",
      "下次发布时间", "附件",
    ] {
      words.append((word, Label(kind: .footer, needsColon: true)))
    }
    for word in ["打开“", "点击阅读", "扫一扫", "分享到"] {
      words.append((word, Label(kind: .footer, needsColon: false)))
    }
    return WordMap(words)
  }()
}
