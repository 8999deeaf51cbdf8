internal import TextPipeline

/// Lines of a directory, an attendance list, a table: at least three short lines one after the other, none of them a
/// sentence, each divided into cells by blanks, bars, commas, brackets or a colon.
struct TableRows {
  /// A line of two cells or more.
  struct Row {
    /// UTF-16 units of the text, without blanks and marks at the edges, and without the number that opens a line.
    var cells: [Range<Int>]

    var line: Range<Int> { cells[0].lowerBound..<cells[cells.count - 1].upperBound }
  }

  /// Rows one after the other.
  let blocks: [[Row]]

  init(_ text: AnalysisText) {
    var blocks: [[Row]] = []
    var block: [Row] = []
    func close() {
      if block.count >= TableRows.least { blocks.append(block) }
      block = []
    }
    var start = 0
    while start < text.count {
      let end = text.next(TableRows.breaks, from: start)
      // A blank line lies between the rows of some tables.
      if !(start..<min(end, start + TableRows.longest)).allSatisfy({ text[$0].isBlank }) {
        if end - start <= TableRows.longest, let row = TableRows.row(start..<end, in: text) {
          block.append(row)
        } else {
          close()
        }
      }
      start = end + 1
    }
    close()
    self.blocks = blocks
  }

  private static func row(_ line: Range<Int>, in text: AnalysisText) -> Row? {
    var cells: [Range<Int>] = []
    var start = numberEnd(in: line, of: text)
    while start < line.upperBound {
      while start < line.upperBound, separators.contains(text[start]) { start += 1 }
      var end = start
      while end < line.upperBound, !separators.contains(text[end]) {
        if stops.contains(text[end]) { return nil }
        end += 1
      }
      if start < end { cells.append(start..<end) }
      start = end
    }
    cells = joined(cells, in: text)
    return cells.count > 1 ? Row(cells: cells) : nil
  }

  /// Single characters with a blank or two between them are one cell: 樊 青, 何 静 怡女士, 主 任; 男 and 女 stand alone.
  private static func joined(_ cells: [Range<Int>], in text: AnalysisText) -> [Range<Int>] {
    func isPart(_ cell: Range<Int>) -> Bool {
      (cell.count == 1
        || cell.count == 3 && TitleGrammar.honorifics.length(endingAt: cell.upperBound, in: text) != nil)
        && text[cell.lowerBound].isHan && text[cell.lowerBound] != "男"
        && text[cell.lowerBound] != "女"
    }
    var found: [Range<Int>] = []
    var parts = 0
    for cell in cells {
      let gap = (found.last?.upperBound ?? cell.lowerBound)..<cell.lowerBound
      if parts > 0, isPart(cell), 1...4 ~= gap.count, gap.allSatisfy({ text[$0] == " " }) {
        found[found.count - 1] = found[found.count - 1].lowerBound..<cell.upperBound
        parts += 1
      } else {
        found.append(cell)
        parts = isPart(cell) ? 1 : 0
      }
    }
    return found
  }

  /// Behind the number that opens a line: 1. 2、 (3)
  private static func numberEnd(in line: Range<Int>, of text: AnalysisText) -> Int {
    var i = line.lowerBound
    while i < line.upperBound, separators.contains(text[i]) { i += 1 }
    let digits = i
    while i < line.upperBound, i < digits + 3, text[i].isDigit { i += 1 }
    guard i > digits else { return line.lowerBound }
    return text.unit(at: i) == "." || separators.contains(text.unit(at: i)) ? i + 1 : line.lowerBound
  }

  /// Rows that make a table.
  private static let least = 3
  /// No row is longer.
  private static let longest = 100
  private static let breaks: UnitSet = "\n"
  private static let separators: UnitSet = " \t|,、()[]:/"
  private static let stops: UnitSet = "。;!?“”…"
}
