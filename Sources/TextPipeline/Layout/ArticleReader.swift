/// Groups lines into articles.
///
/// A page may hold several. An article begins with its headline: the headings directly above a byline (本报讯, 本报记者),
/// the headings above header lines (来源：…, 2024-04-29 18:10), or a heading after three or more blank lines. A photo
/// caption that no byline follows is an article of its own, for its dates are its own.
enum ArticleReader {
  static func articles(of lines: [Layout.Line], in text: AnalysisText) -> [Layout.Article] {
    guard !lines.isEmpty else { return [] }
    var starts: [Int] = [0]
    for i in lines.indices.dropFirst() where begins(i, after: starts.last!, lines, text) { starts.append(i) }
    return starts.indices.map { k in
      let range = starts[k]..<(k + 1 < starts.count ? starts[k + 1] : lines.count)
      return Layout.Article(
        lines: range,
        range: lines[range.lowerBound].range.lowerBound..<lines[range.upperBound - 1].range.upperBound,
        headline: headline(of: range, lines))
    }
  }

  private static func begins(_ i: Int, after start: Int, _ lines: [Layout.Line], _ text: AnalysisText) -> Bool
  {
    let gap = blankLines(before: i, lines, text)
    switch lines[i].kind {
    case .heading:
      // Only the first heading of a run, and only below text of the article before.
      if lines[i - 1].kind == .heading { return gap >= 3 }
      if gap >= 3 { return true }
      var next = i + 1
      while next < lines.count, lines[next].kind == .heading, next < i + 4 { next += 1 }
      guard next < lines.count else { return false }
      return lines[next].kind == .header && next < i + 4 && isPublication(lines[next], text)
        || LineReader.isByline(at: lines[next].range.lowerBound, in: text) && lines[next].kind != .heading
    case .caption:
      return lines[i - 1].kind == .body && gap >= 2
    case .header:
      return gap >= 2 && isPublication(lines[i], text) && lines[i - 1].kind != .heading
        && lines[i - 1].kind != .header
    case .body:
      if gap >= 3 { return true }
      // A byline below a byline's text, without a headline between them.
      return LineReader.isByline(at: lines[i].range.lowerBound, in: text)
        && lines[start..<i].contains { $0.kind == .body && $0.range.count > 60 }
        && lines[i - 1].kind != .heading
        && text.has("本报", at: lines[i].range.lowerBound)
    case .footer:
      return false
    }
  }

  /// A header line that opens an article, not the 来源 or 时间 of a programme below it.
  private static func isPublication(_ line: Layout.Line, _ text: AnalysisText) -> Bool {
    text.has("来源", at: line.range.lowerBound) || text.has("发布", at: line.range.lowerBound)
      || text[line.range.lowerBound].isDigit
  }

  private static func blankLines(before i: Int, _ lines: [Layout.Line], _ text: AnalysisText) -> Int {
    var newlines = 0
    for at in lines[i - 1].range.upperBound..<lines[i].range.lowerBound where text[at].isNewline {
      newlines += 1
    }
    return newlines - 1
  }

  /// Below header lines a shorter heading is a section's (东营区), not the article's.
  private static let shortestHeadline = 8

  private static func headline(of range: Range<Int>, _ lines: [Layout.Line]) -> Range<Int>? {
    guard let first = range.first(where: { lines[$0].kind != .header }), lines[first].kind == .heading,
      first == range.lowerBound || lines[first].range.count >= shortestHeadline
    else { return nil }
    var last = first
    while last + 1 < range.upperBound, lines[last + 1].kind == .heading { last += 1 }
    return lines[first].range.lowerBound..<lines[last].range.upperBound
  }
}
