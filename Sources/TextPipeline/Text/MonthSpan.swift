/// The months that an entry of a career opens its line with: 1987年2月, 1998.10—2005.03, 2012年6月至今.
package enum MonthSpan {
  /// What stands between the numbers.
  private static let marks: UnitSet = "年月.-—~至起 "
  /// No span is longer.
  private static let longest = 24

  /// Whether a unit may stand in one.
  package static func contains(_ unit: UInt16) -> Bool { unit.isDigit || marks.contains(unit) }

  /// Where the span ends that begins at `start` with a year of four digits; blanks behind it are part of it.
  /// - Parameters:
  ///   - units: folded text.
  ///   - start: its offset in UTF-16 units.
  /// - Returns: nil where none begins.
  package static func end(in units: [UInt16], from start: Int) -> Int? {
    var i = start
    while i < units.count, units[i].isDigit { i += 1 }
    guard i == start + 4 else { return nil }
    while i < units.count, i < start + longest, contains(units[i]) { i += 1 }
    return i
  }
}
