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
    guard offset - start <= 12 else { return }
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

  // MARK: Reading a byline

  private struct Parsed {
    var names: [Range<Int>] = []
    var titles: [Range<Int>] = []
    var startsWithRole = false
    var endsWithRole = false
    /// Nothing but roles, names and departments.
    var isClean = true
  }

  /// Reads roles and names, separated by spaces and marks; single characters pair up: 周 岚 罗 远 are two names.
  private func parse(_ range: Range<Int>, in view: DocumentView, stopsAtLabel: Bool = false) -> Parsed {
    let text = view.text
    var parsed = Parsed()
    var i = range.lowerBound
    var pending: Int?
    var isFirst = true
    while i < range.upperBound {
      let unit = text[i]
      if unit.isBlank || unit == "、" || unit == "," || unit == "/" || unit == ":" || unit == ";" {
        if !unit.isBlank { pending = nil }
        i += 1
        continue
      }
      if let role = Bylines.roles.match(in: text, at: i, limit: range.upperBound) {
        if text.unit(at: role.end) == ":", stopsAtLabel, !isFirst { return parsed }
        if role.value >= 0 { parsed.titles.append(i + role.value..<role.end) }
        if isFirst { parsed.startsWithRole = true }
        parsed.endsWithRole = true
        pending = nil
        i = role.end
        isFirst = false
        continue
      }
      guard unit.isHan || unit.isLatin else {
        parsed.isClean = false
        if stopsAtLabel { return parsed }
        i += 1
        continue
      }
      var end = i
      while end < range.upperBound,
        text[end].isHan || text[end] == 0xB7 || text[end].isLatin || text[end] == "-"
      {
        if end > i, let role = Bylines.roles.match(in: text, at: end, limit: range.upperBound),
          role.value >= 0 || role.end == range.upperBound, role.end - end > 1
        {
          break
        }
        end += 1
      }
      // A label of the next credit ends the names of this one.
      if stopsAtLabel, text.unit(at: end) == ":" { return parsed }
      let next = end
      // 记者罗致远摄: a credit of one character, which names do not end in.
      if end - i > 2, text[end - 1] == "摄", end == range.upperBound || !text[end].isHan {
        parsed.titles.append(end - 1..<end)
        end -= 1
      }
      let token = i..<end
      parsed.endsWithRole = false
      if let first = pending, token.count <= 2 {
        parsed.names.append(first..<end)
        pending = nil
      } else if token.count == 1 {
        if pending != nil { parsed.isClean = false }
        pending = i
      } else {
        pending = nil
        if let name = name(of: token, in: view) {
          parsed.names.append(name)
        } else if !(isFirst || parsed.names.isEmpty) || !isDepartment(token, in: text) {
          parsed.isClean = false
          if stopsAtLabel { return parsed }
        }
      }
      isFirst = false
      i = next
    }
    if pending != nil { parsed.isClean = false }
    return parsed
  }

  /// The name that a stretch without marks and spaces is or ends with.
  private func name(of token: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    if (token.lowerBound..<token.upperBound).contains(where: { text[$0] == 0xB7 }) { return token }
    // 台北29|日电
    guard text[token.lowerBound].isHan, !isDepartment(token, in: text), !isPlace(token, in: view),
      // 罗致远(女,回族)
      text[token.upperBound - 1] != "族",
      Bylines.nobody.match(in: text, at: token.lowerBound)?.end != token.upperBound,
      !text.unit(at: token.lowerBound - 1).isDigit,
      // (左一)
      token.count != 2 || !Bylines.sides.contains(text[token.lowerBound])
        || !UnitSet.countNumerals.contains(text[token.lowerBound + 1])
    else { return nil }
    if let reading = shapes.reading(of: token, in: view) {
      return reading.form > -130 ? token : nil
    }
    // Names of other traditions are short as well: 白央, 沙玛木呷.
    if token.count <= 3 {
      return lattice.word(at: token.lowerBound, in: view)?.end == token.upperBound ? nil : token
    }
    // 古丽米热
    if token.count < 9, shapes.isComposed(token, in: view) { return token }
    for length in [3, 2, 4] where token.count > length {
      let tail = token.upperBound - length..<token.upperBound
      if let reading = shapes.reading(of: tail, in: view), reading.form > 40 { return tail }
    }
    return nil
  }

  private static let sides: UnitSet = "左右"
  private static let nobody = WordMap<Void>(words: ["未知", "佚名", "本站", "原创", "转载", "网络", "管理员", "暂无", "无"])
  /// 记者甲/台北报导: where it was written.
  private func isPlace(_ token: Range<Int>, in view: DocumentView) -> Bool {
    view.hits.contains(startingAt: token.lowerBound) {
      $0.range == token && ($0.type == .division || $0.type == .foreignCity)
    } && (view.text.has("报导", at: token.upperBound) || view.text.has("报道", at: token.upperBound))
  }

  /// (资料照,记者…摄): what the picture is.
  private static let pictures = WordMap<Void>(words: ["资料照", "资料图", "资料片", "档案照", "示意图", "效果图", "合成图"])

  /// Whether a stretch names no person but who or what the credit is about.
  private func isDepartment(_ token: Range<Int>, in text: AnalysisText) -> Bool {
    token.count >= 3
      && (Bylines.departmentEnds.contains(text[token.upperBound - 1])
        || Bylines.pictures.match(in: text, at: token.lowerBound, limit: token.upperBound)?.end
          == token.upperBound)
  }

  func looksLikeName(_ range: Range<Int>, in view: DocumentView, bonus: Int) -> Bool {
    if (range.lowerBound..<range.upperBound).contains(where: { view.text[$0] == 0xB7 }) { return true }
    // 党办, 宣传科: where the writer works.
    if Bylines.offices.contains(view.text[range.upperBound - 1]), range.count == 2 { return false }
    // (本网讯)
    if view.text[range.lowerBound] == "本", view.text[range.upperBound - 1] == "讯" { return false }
    guard let reading = shapes.reading(of: range, in: view) else { return false }
    var evidence = PersonEvidence(form: reading.form, shape: reading.shape)
    evidence.rivalry = min(70, lattice.rivalry(of: range, in: view))
    evidence.context = bonus
    return evidence.sum > 0
  }

  /// Roles in a byline, with where the title begins in them; −1 for credits that are no title.
  private static let roles = WordMap<Int>([
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
  private static let signs: UnitSet = "\n(摄/|丨"
  private static let labelEnds: UnitSet = ":]】"
  private static let bullets: UnitSet = "□■▲△●○◎★☆※◆◇"
  private static let stops: UnitSet = "。!?”"
  private static let openings: UnitSet = "由。(:"
  private static let closings: UnitSet = ")(。/,"
  private static let offices: UnitSet = "办科室处"
  private static let departmentEnds: UnitSet = "科部局处室院台站会社办心委队所校公司厅组网版团"
}
