/// The text that rules read: folded one unit to one unit, with the breaks inside sentences taken out, and the way
/// back to the original.
///
/// Folding (``FoldingTable``) writes full-width forms as ASCII, traditional characters as simplified ones, and
/// variants of one mark (middle dots, corner brackets, dashes) as one. So rules are written once: `，` is `,`,
/// `（` is `(`, `「` is `“`, `衛` is `卫`.
public struct AnalysisText: Sendable {
  /// UTF-16 code units, folded. Lone surrogates of the original are U+FFFD.
  public let units: [UInt16]
  /// UTF-16 code units of the original text.
  public let original: [UInt16]
  /// Where units were removed: from analysis offset `at` on, `removed` units of the original are missing before.
  private let cuts: [Cut]

  private struct Cut: Sendable {
    var at: Int
    var removed: Int
  }

  /// - Parameters:
  ///   - original: UTF-16 units of the document's text.
  ///   - folded: `original`, folded unit by unit; of the same length.
  ///   - removals: ranges of `original` to leave out, ascending, without overlap.
  public init(original: [UInt16], folded: [UInt16], removals: [Range<Int>]) {
    precondition(original.count == folded.count, "folding keeps the length")
    self.original = original
    guard !removals.isEmpty else {
      units = folded
      cuts = []
      return
    }
    var kept: [UInt16] = []
    kept.reserveCapacity(folded.count)
    var cuts: [Cut] = []
    cuts.reserveCapacity(removals.count)
    var next = 0
    var removed = 0
    for removal in removals where !removal.isEmpty {
      precondition(removal.lowerBound >= next, "removals ascend")
      kept += folded[next..<removal.lowerBound]
      removed += removal.count
      cuts.append(Cut(at: kept.count, removed: removed))
      next = removal.upperBound
    }
    kept += folded[next...]
    units = kept
    self.cuts = cuts
  }

  /// Length in UTF-16 units.
  @inlinable public var count: Int { units.count }

  @inlinable @inline(__always)
  /// The unit at an offset, which must lie in the text.
  public subscript(_ offset: Int) -> UInt16 { units[offset] }

  /// The unit at `offset`, or 0 before the start and after the end.
  @inlinable @inline(__always)
  public func unit(at offset: Int) -> UInt16 {
    offset >= 0 && offset < units.count ? units[offset] : 0
  }

  /// The folded text of a range.
  /// - Parameter range: UTF-16 units of this text.
  public func string(_ range: Range<Int>) -> String { String(units: units[range]) }

  /// The range as written, without the breaks inside it and with full-width letters, digits and signs half-width,
  /// brackets and sentence marks as they are: the form of `canonical`, `unit` and `item`.
  /// - Parameter range: UTF-16 units of this text.
  public func written(_ range: Range<Int>) -> String {
    // Mostly it is as the original has it, and needs no memory of its own.
    let cut = firstCut(after: range.lowerBound)
    if cut == cuts.count || cuts[cut].at >= range.upperBound {
      let removed = cut == 0 ? 0 : cuts[cut - 1].removed
      let units = original[range.lowerBound + removed..<range.upperBound + removed]
      if units.allSatisfy({ FoldingTable.halfWidthWritten($0) == $0 }) { return String(units: units) }
    }
    var out: [UInt16] = []
    out.reserveCapacity(range.count)
    appendWritten(range, to: &out)
    return String(units: out)
  }

  /// ``written(_:)`` in UTF-16 units.
  package func appendWritten(_ range: Range<Int>, to out: inout [UInt16]) {
    var start = range.lowerBound
    var cut = firstCut(after: start)
    // From cut to cut.
    while start < range.upperBound {
      let removed = cut == 0 ? 0 : cuts[cut - 1].removed
      let end = cut < cuts.count ? min(cuts[cut].at, range.upperBound) : range.upperBound
      for i in start + removed..<end + removed { out.append(FoldingTable.halfWidthWritten(original[i])) }
      start = end
      cut += 1
    }
  }

  /// The same stretch in the original text, breaks inside it included.
  /// - Parameter range: UTF-16 units of this text.
  public func span(_ range: Range<Int>) -> Span {
    guard !range.isEmpty else {
      let at = originalOffset(of: range.lowerBound)
      return Span(start: at, end: at)
    }
    return Span(
      start: originalOffset(of: range.lowerBound), end: originalOffset(of: range.upperBound - 1) + 1)
  }

  /// The range of this text that a span of the original covers; removed units at its edges fall away.
  public func range(of span: Span) -> Range<Int> {
    let start = analysisOffset(of: span.start)
    return start..<max(start, analysisOffset(of: span.end))
  }

  /// Whether original units were removed between `offset − 1` and `offset`.
  public func isJoint(_ offset: Int) -> Bool {
    let i = firstCut(after: offset)
    return i > 0 && cuts[i - 1].at == offset
  }

  private func originalOffset(of offset: Int) -> Int {
    let i = firstCut(after: offset)
    return offset + (i == 0 ? 0 : cuts[i - 1].removed)
  }

  private func analysisOffset(of original: Int) -> Int {
    let i = cuts.partitioningIndex { $0.at + $0.removed > original }
    let offset = original - (i == 0 ? 0 : cuts[i - 1].removed)
    return i < cuts.count ? min(offset, cuts[i].at) : offset
  }

  /// The index of the first cut that lies after `offset`.
  private func firstCut(after offset: Int) -> Int {
    cuts.partitioningIndex { $0.at > offset }
  }
}
