/// Joins what line and column breaks tore apart: in 森林防⏎⏎火工作 the break goes. Carriage returns before line feeds and
/// characters without width go as well.
///
/// A break is inside a sentence when the line before it is running text without an end and the line after it goes on
/// as running text. Headings, lists and header lines keep their breaks.
public struct LineUnwrapper: TextNormalizer {
  /// Has no settings.
  public init() {}

  public func removals(in folded: [UInt16]) -> [Range<Int>] {
    var removals = invisibles(in: folded)
    let lines = LineUnwrapper.lines(of: folded)
    var joints: [Range<Int>] = []
    var continued = false
    for i in lines.indices.dropLast() {
      let (a, b) = (lines[i], lines[i + 1])
      if endsOpen(a, in: folded), continued || isRunning(a, in: folded),
        !isEntry(at: i, of: lines, in: folded),
        continues(at: i + 1, of: lines, in: folded)
      {
        joints.append(a.upperBound..<b.lowerBound)
        continued = true
      } else {
        continued = false
      }
    }
    var labels: [Range<Int>] = []
    for line in lines { appendBlanks(inLabelOf: line, in: folded, to: &labels) }
    if !labels.isEmpty { removals = (removals + labels).sorted { $0.lowerBound < $1.lowerBound } }
    guard !joints.isEmpty else { return removals }
    removals = removals.filter { removal in
      let i = joints.partitioningIndex { $0.upperBound > removal.lowerBound }
      return i == joints.count || !joints[i].overlaps(removal)
    }
    return (removals + joints).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Ranges of the lines that are not blank, spaces at both ends left out.
  static func lines(of units: [UInt16]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(64)
    var start = 0
    while start <= units.count {
      let end = breaks.next(in: units, from: start, to: units.count)
      var (a, b) = (start, end)
      while a < b && (units[a].isBlank || units[a] == 0x0D) { a += 1 }
      while b > a && (units[b - 1].isBlank || units[b - 1] == 0x0D) { b -= 1 }
      if a < b { lines.append(a..<b) }
      start = end + 1
    }
    return lines
  }

  /// The blanks that spread a label: 组  长:
  private func appendBlanks(
    inLabelOf line: Range<Int>, in units: [UInt16], to found: inout [Range<Int>]
  ) {
    let known = found.count
    var letters = 0
    var i = line.lowerBound
    while i < line.upperBound, letters < 7, units[i].isHan {
      letters += 1
      let end = i + 1
      i = end
      while i < line.upperBound, units[i].isBlank, i - end < 9 { i += 1 }
      if i > end { found.append(end..<i) }
    }
    guard found.count > known, letters < 2 || i == line.upperBound || units[i] != ":" else { return }
    found.removeSubrange(known...)
  }

  private func invisibles(in units: [UInt16]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    // Nearly all units lie between the first of these and the last.
    for (i, unit) in units.enumerated() where unit <= 0x2060 || unit == 0xFEFF {
      switch unit {
      case 0x0D where i + 1 < units.count && units[i + 1].isNewline, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF:
        if let last = found.last, last.upperBound == i {
          found[found.count - 1] = last.lowerBound..<i + 1
        } else {
          found.append(i..<i + 1)
        }
      default: break
      }
    }
    return found
  }

  /// The line stops in mid-sentence: at a character of a word, a comma, a bracket or quotation mark closed before the
  /// sentence was, a decimal point.
  private func endsOpen(_ line: Range<Int>, in units: [UInt16]) -> Bool {
    let last = units[line.upperBound - 1]
    // 记者甲摄: a credit ends its line.
    if last == "摄", line.count > 1, units[line.upperBound - 2] != "拍" { return false }
    if last.isHan || last.isLatin || last.isDigit || LineUnwrapper.open.contains(last) { return true }
    let before = line.count > 1 ? units[line.upperBound - 2] : 0
    switch last {
    case "”", ")", "》", ":": return hasSentenceMark(line, in: units) && !LineUnwrapper.final.contains(before)
    case ".": return before.isDigit
    default: return false
    }
  }

  private func isRunning(_ line: Range<Int>, in units: [UInt16]) -> Bool {
    hasSentenceMark(line, in: units) || startsWith(LineUnwrapper.bylines, line, in: units)
  }

  /// 罗致远,云川县水利局局长: one of at least three lines with a comma behind two to four characters, of which none is as
  /// long as those that a page breaks.
  private func isEntry(at index: Int, of lines: [Range<Int>], in units: [UInt16]) -> Bool {
    func isListed(_ i: Int) -> Bool {
      guard lines.indices.contains(i), 5...60 ~= lines[i].count else { return false }
      let line = lines[i]
      var end = line.lowerBound
      while end < line.upperBound, units[end].isHan || units[end].isBlank { end += 1 }
      return 2...4 ~= end - line.lowerBound && end < line.upperBound && units[end] == ","
        && units[line.upperBound - 1].isHan
        && !line.contains { units[$0] == "。" || units[$0] == ";" }
    }
    guard isListed(index), isListed(index + 1) else { return false }
    return isListed(index - 1) || isListed(index + 2)
  }

  /// The line after the break goes on: it has the punctuation of running text, or it is a torn scrap before one.
  private func continues(at index: Int, of lines: [Range<Int>], in units: [UInt16]) -> Bool {
    for i in index..<min(index + 3, lines.count) {
      let line = lines[i]
      if startsBlock(line, in: units) { return false }
      if hasSentenceMark(line, in: units) { return true }
      if !endsOpen(line, in: units) { return i > index || units[line.upperBound - 1] == "。" }
      if line.count > 30 { return false }
    }
    return false
  }

  /// A comma between words, a full stop, a semicolon: the marks of running text.
  private func hasSentenceMark(_ line: Range<Int>, in units: [UInt16]) -> Bool {
    for i in line {
      switch units[i] {
      case "。", ";", "!", "?": return true
      case ",":
        let numeric = i > 0 && i + 1 < units.count && units[i - 1].isDigit && units[i + 1].isDigit
        if !numeric { return true }
      default: break
      }
    }
    return false
  }

  /// What begins a block of its own: Markdown, bullets, numbering, bylines, arrows of photo captions, labels.
  private func startsBlock(_ line: Range<Int>, in units: [UInt16]) -> Bool {
    if LineUnwrapper.bullets.contains(units[line.lowerBound]) { return true }
    if startsWith(LineUnwrapper.bylines, line, in: units) || startsWithMonths(line, in: units) { return true }
    // 一、 (一) 1. 1、
    var i = line.lowerBound
    if units[i] == "(" { i += 1 }
    let digits = i
    while i < line.upperBound, i < digits + 3, units[i].isDigit || LineUnwrapper.ordinals.contains(units[i]) {
      i += 1
    }
    if i > digits, i < line.upperBound {
      let next = i + 1 < line.upperBound ? units[i + 1] : 0
      if units[i] == "、" || units[i] == ")" || (units[i] == "." && !next.isDigit) { return true }
    }
    // 标签: at the start
    let head = units[line.lowerBound..<min(line.lowerBound + 7, line.upperBound)]
    guard let colon = head.firstIndex(where: { $0 == ":" }), colon >= line.lowerBound + 2 else {
      return false
    }
    return head[..<colon].allSatisfy { $0.isHan || $0.isBlank }
  }

  /// 1987年2月 某县副县长, 1998.10—2005.03,某县: an entry of a career.
  private func startsWithMonths(_ line: Range<Int>, in units: [UInt16]) -> Bool {
    guard let end = MonthSpan.end(in: units, from: line.lowerBound), end >= line.lowerBound + 6,
      end < line.upperBound
    else { return false }
    return units[end - 1].isBlank || units[end] == ","
  }

  private func startsWith(_ words: [[UInt16]], _ line: Range<Int>, in units: [UInt16]) -> Bool {
    words.contains { units[line].starts(with: $0) }
  }

  private static let breaks: UnitSet = "\n"
  private static let open: UnitSet = ",、%“(《"
  private static let final: UnitSet = "。!?;…"
  private static let bullets: UnitSet = "#*→↑↓←↗↘●○■□◆◇▲△▼★☆◎※①②③④⑤⑥⑦⑧⑨【>"
  private static let ordinals: UnitSet = "一二三四五六七八九十"
  private static let bylines = ["本报", "(记者", "(通讯员", "新华社", "本刊讯", "本网讯", "附件"].map { Array($0.utf16) }
}
