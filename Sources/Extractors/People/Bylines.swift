internal import TextPipeline

/// Who made the article: （记者 甲 乙 通讯员 丙）, 本报记者 甲 on a line of its own, 甲 摄, 供稿：甲, （甲） at the end. Structure decides, so
/// that names need not look like names.
struct Bylines: Sendable {
  let shapes: NameShapes
  let lattice: WordLattice

  struct Found: Sendable {
    var names: [Range<Int>] = []
    var titles: [Range<Int>] = []
  }

  func bylines(in view: DocumentView) -> Found {
    var found = Found()
    let text = view.text
    var lineStart = 0
    var i = -1
    while i < text.count {
      i = text.next(Bylines.signs, from: i + 1)
      switch i < text.count ? text[i] : 0x0A {
      case 0x0A:
        line(lineStart..<i, in: view, into: &found)
        lineStart = i + 1
      case "(":
        bracket(from: i, lineStart: lineStart, in: view, into: &found)
      case "摄":
        photographer(at: i, lineStart: lineStart, in: view, into: &found)
      case "/", "|", "丨":
        found.names += credited(at: i, in: view)
        if let name = reporter(behind: i, in: view) { found.names.append(name) }
      case "《":
        if let name = winner(before: i, in: view) { found.names.append(name) }
      default: break
      }
    }
    return found
  }

  // MARK: Places of bylines

  /// （记者 甲 乙 通讯员 丙）; （甲 文/图）; （宣传科 甲 乙） closing a line.
  private func bracket(from open: Int, lineStart: Int, in view: DocumentView, into found: inout Found) {
    let text = view.text
    var close = open + 1
    var hasRole = false
    while close < text.count, close - open < 70, text[close] != ")" {
      if text[close].isNewline || text[close] == "。" || text[close] == "(" { return }
      if !hasRole, Bylines.roles.match(in: text, at: close) != nil { hasRole = true }
      close += 1
    }
    guard text.unit(at: close) == ")" else { return }
    let content = open + 1..<close
    if hasRole {
      let parsed = parse(content, in: view)
      guard parsed.startsWithRole || parsed.endsWithRole || content.count <= 24 else { return }
      found.names += parsed.names
      found.titles += parsed.titles
    } else if content.count <= 16,
      closesLine(close, in: text) || open == lineStart
        || isDateline(before: open, in: text)
    {
      let parsed = parse(content, in: view)
      guard !parsed.names.isEmpty, parsed.isClean,
        parsed.names.allSatisfy({ looksLikeName($0, in: view, bonus: 125) })
      else { return }
      found.names += parsed.names
    }
  }

  /// 长溪1月14日电(罗致远)
  private func isDateline(before open: Int, in text: AnalysisText) -> Bool {
    text.has("日电", endingAt: open) || text.has("日讯", endingAt: open) || text.has("报讯", endingAt: open)
      || text.has("网讯", endingAt: open)
  }

  private func closesLine(_ close: Int, in text: AnalysisText) -> Bool {
    var i = close + 1
    while text.unit(at: i).isBlank { i += 1 }
    return i >= text.count || text[i].isNewline
  }

  /// 本报记者 甲 乙; 编辑：甲 校对：乙
  private func line(_ line: Range<Int>, in view: DocumentView, into found: inout Found) {
    let text = view.text
    var start = line.lowerBound
    while start < line.upperBound, text[start].isBlank || Bylines.bullets.contains(text[start]) { start += 1 }
    guard start < line.upperBound else { return }
    // Labels anywhere in the line: 签发：甲 预报员：乙、丙
    for i in text.offsets(of: Bylines.labelEnds, in: start..<line.upperBound) {
      for length in [4, 3, 2] where i - length >= start {
        guard let role = Bylines.labels.match(in: text, at: i - length, limit: i), role.end == i,
          i - length == start || !text[i - length - 1].isHan || length >= 3,
          text[i] == ":" || text.unit(at: i - length - 1) == "[" || text.unit(at: i - length - 1) == "【"
        else { continue }
        let parsed = parse(i + 1..<line.upperBound, in: view, stopsAtLabel: true)
        found.names += parsed.names
        if role.value, !parsed.names.isEmpty { found.titles.append(i - length..<i) }
        break
      }
    }
    // …汇报。记者罗致远 章若楠
    if let stop = (start..<line.upperBound).last(where: { Bylines.stops.contains(text[$0]) }) {
      start = stop + 1
    }
    guard line.upperBound - start <= 40, let role = Bylines.roles.match(in: text, at: start),
      text.unit(at: role.end) != ":"
    else { return }
    let parsed = parse(start..<line.upperBound, in: view)
    guard parsed.isClean || text.unit(at: role.end).isBlank, !parsed.names.isEmpty else { return }
    found.names += parsed.names
    found.titles += parsed.titles
  }

  /// 甲 摄; 本组图片由甲摄
  private func photographer(at offset: Int, lineStart: Int, in view: DocumentView, into found: inout Found) {
    let text = view.text
    let after = text.unit(at: offset + 1)
    guard offset > lineStart,
      after == 0 || after.isNewline || after.isBlank || Bylines.closings.contains(after)
    else { return }
    var start = lineStart
    // 文/甲  乙/摄
    if text[offset - 1] == "/" {
      start = offset - 1
      while start > lineStart, text[start - 1].isHan { start -= 1 }
    }
    for i in stride(from: offset - 1, to: max(start - 1, offset - 14), by: -1)
    where Bylines.openings.contains(text[i]) {
      start = i + 1
      break
    }
    // 记者甲乙翻摄: taken from a screen or a print.
    let credit = offset - start > 2 && text[offset - 1] == "翻" ? offset - 1 : offset
    // 考生走出考场 长溪晚报记者 罗致远 摄
    if offset - start > 12 {
      guard
        let reporter = (max(start, offset - 9)..<offset).last(where: {
          Bylines.reporters.length(endingAt: $0, in: text) != nil
        })
      else { return }
      start = reporter
    }
    var parsed = parse(start..<credit, in: view)
    var end = credit
    while end > start, text[end - 1].isBlank { end -= 1 }
    // 会议现场 罗致远摄, 长溪网 罗致远 摄: what the picture shows and whose it is goes before.
    if parsed.names.isEmpty || !parsed.isClean,
      let blank = (start..<max(start, end - 1)).last(where: { text[$0].isBlank }), end - blank > 2
    {
      parsed = parse(blank + 1..<credit, in: view)
      guard parsed.names.allSatisfy({ looksLikeName($0, in: view, bonus: 100) }) else { return }
    }
    guard !parsed.names.isEmpty, parsed.isClean else { return }
    found.names += parsed.names
    found.titles.append(credit..<offset + 1)
  }

  /// Roles in a byline, with where the title begins in them; −1 for credits that are no title.
  static let roles = WordMap<Int>([
    "记者": 0, "本报记者": 2, "本台记者": 2, "本网记者": 2, "本刊记者": 2, "本社记者": 2, "新华社记者": 3, "特约记者": 0,
    "见习记者": 0, "实习记者": 0, "首席记者": 0, "全媒体记者": 0, "融媒体记者": 0, "融媒记者": 0, "摄影记者": 0, "通讯员": 0,
    "特约通讯员": 0, "本报通讯员": 2, "实习生": 0, "责任编辑": 0, "摄影": 0, "编辑": 0, "撰稿": 0, "撰稿人": 0, "供稿": -1, "供图": -1,
    "文/图": 0, "图/文": 0, "文/摄": 0, "摄影报道": 0, "报道": -1, "报导": -1, "文图": 0, "图文": 0, "作者": 0, "通讯作者": 0,
    "来稿": -1,
    "整理": -1,
  ])

  /// Labels before a colon or in square brackets, and whether they are titles.
  private static let labels = WordMap<Bool>([
    "签发": false, "供稿": false, "编辑": true, "责任编辑": true, "责编": true, "作者": true, "通讯作者": true, "审核": false,
    "校对": false,
    "撰稿": false, "撰稿人": true, "通讯员": true, "记者": true, "摄影": true, "预报员": true, "监制": false, "主编": true,
    "总编": true,
    "初审": false, "复审": false, "终审": false, "撰文": false, "文字": false, "供图": false, "审校": false, "一审": false,
    "签审": false, "监审": false, "审编": false, "核稿": false,
    "二审": false, "三审": false, "审签": false, "值班编辑": true, "值班主任": true, "联系人": false, "首席预报员": true,
  ])
  /// What ends a line, begins a bracket, or says who took a picture.
  private static let reporters: WordEnds = ["记者", "通讯员"]
  private static let signs: UnitSet = "\n(摄/|丨《"
  private static let labelEnds: UnitSet = ":]】"
  private static let bullets: UnitSet = "□■▲△●○◎★☆※◆◇"
  private static let stops: UnitSet = "。!?”"
  private static let openings: UnitSet = "由。(:"
  private static let closings: UnitSet = ")(。/,"
  static let offices: UnitSet = "办科室处"
  static let departmentEnds: UnitSet = "科部局处室院台站会社办心委队所校公司厅组网版团"
}
