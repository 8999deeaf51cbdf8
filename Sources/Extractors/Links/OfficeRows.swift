internal import TextPipeline

/// Who holds which title in tables of office-holders: 罗致远　水利局　局长, 云川县水利局局长　罗致远, 局长 罗致远　副局长 章若楠.
/// Whether the name stands first in a row or last is the same for all rows of one table, and they decide it together.
struct OfficeRows {
  /// The holder of each title that stands in a row, by index.
  private(set) var holders: [Int: Int] = [:]
  /// The titles whose holder stands before them; of the others other readings know as much.
  private(set) var isBefore: Set<Int> = []
  /// The bodies of each holder that stand in the same row, by index.
  private(set) var bodies: [Int: [Int]] = [:]

  /// What stands in a row, in order of start.
  private struct Holder {
    var person: Int
    var range: Range<Int>
  }

  init(_ attachment: TitleAttachment) {
    guard attachment.people.count >= OfficeRows.least, attachment.titles.count >= OfficeRows.least else {
      return
    }
    for block in TableRows(attachment.text).blocks { read(block, attachment) }
  }

  private mutating func read(_ block: [TableRows.Row], _ attachment: TitleAttachment) {
    var rows: [(holders: [Holder], titles: [Int], bodies: [Int])] = []
    var before = 0
    for row in block {
      let holders = holders(in: row, attachment)
      guard !holders.isEmpty else { continue }
      let titles = row.line.compactMap { offset in
        attachment.titleAt[offset].flatMap {
          ends(attachment.titles[$0], in: row, of: attachment.text) ? $0 : nil
        }
      }
      guard let first = titles.first else { continue }
      let bodies = row.line.compactMap { attachment.bodyAt[$0] }
      rows.append((holders, titles, bodies))
      if holders[0].range.lowerBound < attachment.titles[first].lowerBound { before += 1 }
    }
    guard rows.count >= OfficeRows.least else { return }
    let isNameFirst = 2 * before > rows.count
    func holder(of range: Range<Int>, among holders: [Holder]) -> Holder? {
      // 水利局　罗致远　局长
      if holders.count == 1 { return holders[0] }
      return isNameFirst
        ? holders.last { $0.range.upperBound <= range.lowerBound }
        : holders.first { $0.range.lowerBound >= range.upperBound }
    }
    for row in rows {
      for title in row.titles {
        guard let holder = holder(of: attachment.titles[title], among: row.holders) else { continue }
        holders[title] = holder.person
        if holder.range.lowerBound < attachment.titles[title].lowerBound { isBefore.insert(title) }
      }
      for body in row.bodies {
        let range = attachment.bodies[body]
        // (区议会): what the office is about.
        guard attachment.text.unit(at: range.lowerBound - 1) != "(",
          let holder = holder(of: range, among: row.holders),
          row.titles.contains(where: { holders[$0] == holder.person })
        else { continue }
        bodies[holder.person, default: []].append(body)
      }
    }
  }

  /// The people of a row that have a cell of their own.
  private func holders(in row: TableRows.Row, _ attachment: TitleAttachment) -> [Holder] {
    row.cells.compactMap { cell in
      guard let person = attachment.personAt[cell.lowerBound] else { return nil }
      let range = attachment.people[person]
      let end = attachment.endOfHonorific(at: range.upperBound)
      return end == cell.upperBound || isTitle(from: end, to: cell.upperBound, attachment)
        ? Holder(person: person, range: range) : nil
    }
  }

  /// 罗致远总警司　警务处: the title behind the name in one cell.
  private func isTitle(from start: Int, to end: Int, _ attachment: TitleAttachment) -> Bool {
    attachment.titleAt[start].map { attachment.titles[$0].upperBound >= end } ?? false
  }

  /// Whether a title ends its cell, 局长1 and 总警司 | 指挥官 included.
  private func ends(_ title: Range<Int>, in row: TableRows.Row, of text: AnalysisText) -> Bool {
    title.upperBound >= row.line.upperBound || !text[title.upperBound].isHan
  }

  private static let least = 3
}
