internal import TextPipeline

/// Roles, names and departments in the stretch of a byline.
extension Bylines {
  struct Parsed {
    var names: [Range<Int>] = []
    var titles: [Range<Int>] = []
    var startsWithRole = false
    var endsWithRole = false
    /// Nothing but roles, names and departments.
    var isClean = true
  }

  /// Reads roles and names, separated by spaces and marks; single characters pair up: 周 岚 罗 远 are two names.
  func parse(_ range: Range<Int>, in view: DocumentView, stopsAtLabel: Bool = false) -> Parsed {
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
      let isAfterRole = parsed.endsWithRole
      parsed.endsWithRole = false
      if let first = pending, token.count <= 2 {
        parsed.names.append(first..<end)
        pending = nil
      } else if token.count == 1 {
        if pending != nil { parsed.isClean = false }
        pending = i
      } else {
        pending = nil
        if isAfterRole, let names = run(of: token, in: view) {
          parsed.names += names
        } else if let name = name(of: token, in: view) {
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
  private static let nobody = WordMap<Void>(words: [
    "未知", "佚名", "本站", "原创", "转载", "网络", "管理员", "暂无", "无", "总台",
  ])
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
}
