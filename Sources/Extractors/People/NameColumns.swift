internal import TextPipeline

/// Columns of names in tables of who holds which office: in rows of one shape the cell of the name stands at the same
/// place, counted from the left or from the right, so that those that look like names speak for the others.
struct NameColumns {
  let shapes: NameShapes
  let titles: [TitleSpan]
  let bodies: BodyMap
  let view: DocumentView

  /// A column by its place in the row.
  private struct Column: Hashable {
    var index: Int
    var isFromEnd: Bool
  }

  /// Adds what the columns of `rows` say to the candidates that stand in them.
  func weigh(
    _ candidates: inout CandidateMap, in rows: TableRows, candidate make: (NameReading) -> NameCandidate
  ) {
    guard !rows.blocks.isEmpty else { return }
    let titleEnds = OffsetIndex(
      titles.filter { !$0.isCommonNoun }.map(\.range.upperBound), count: view.text.count)
    for block in rows.blocks {
      let offices = block.filter { row in
        row.cells.contains { titleEnds.contains($0.upperBound) || bodies.isEnd($0.upperBound) }
      }
      guard 2 * offices.count >= block.count, offices.count >= NameColumns.least else { continue }
      var names: [Column: [NameReading]] = [:]
      var counts: [Column: Int] = [:]
      for row in offices {
        for (index, cell) in row.cells.enumerated() {
          let columns = [
            Column(index: index, isFromEnd: false),
            Column(index: row.cells.count - 1 - index, isFromEnd: true),
          ]
          for column in columns { counts[column, default: 0] += 1 }
          guard !titleEnds.contains(cell.upperBound), let reading = name(in: cell) else { continue }
          for column in columns { names[column, default: []].append(reading) }
        }
      }
      // Counted from the left and from the right one column of names is found twice; a second one has cells of its own.
      var taken: Set<Int> = []
      for (column, readings) in names.sorted(by: NameColumns.isBefore) {
        let rest = readings.filter { !taken.contains($0.range.lowerBound) }
        let sure = rest.filter { $0.form > NameLists.leastForm }
        guard sure.count >= NameColumns.least, 10 * sure.count >= 6 * counts[column, default: 0] else {
          continue
        }
        // Where all the others look like names, so is a word of the language: 田园.
        let isSure = rest.count > NameColumns.least && 10 * rest.count >= 8 * counts[column, default: 0]
        for reading in rest {
          taken.insert(reading.range.lowerBound)
          candidates.lend(
            isSure ? NameColumns.sureWeight : NameColumns.weight, to: reading, candidate: make)
        }
      }
    }
  }

  /// The column of most names first, of two with as many the one counted from the left.
  private static func isBefore(
    _ a: (key: Column, value: [NameReading]), _ b: (key: Column, value: [NameReading])
  ) -> Bool {
    if a.value.count != b.value.count { return a.value.count > b.value.count }
    if a.key.isFromEnd != b.key.isFromEnd { return b.key.isFromEnd }
    return a.key.index < b.key.index
  }

  /// The reading of a cell as a name, perhaps with 女士 behind.
  private func name(in cell: Range<Int>) -> NameReading? {
    var end = cell.upperBound
    if cell.count > 3, let length = TitleGrammar.honorifics.length(endingAt: end, in: view.text) {
      end -= length
    }
    let last = view.text[end - 1]
    guard 2...8 ~= end - cell.lowerBound, !UnitSet.administrativeLevels.contains(last),
      !UnitSet.officeEnds.contains(last), !NameColumns.bodyEnds.contains(last), !bodies.isEnd(end)
    else { return nil }
    return shapes.reading(of: cell.lowerBound..<end, in: view)
  }

  private static let least = 3
  private static let weight = 120
  private static let sureWeight = 220
  /// Last characters of bodies and places that are short enough for a name.
  private static let bodyEnds: UnitSet = "科部室校委会办村组队厂店社行馆"
}
