/// A half-open range of UTF-16 code units in a document's **original** text.
///
/// Stages that read the folded and unwrapped ``AnalysisText`` use `Range<Int>`; a `Span` is what leaves the
/// pipeline. The two types keep the two coordinate systems apart at compile time.
public struct Span: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// First UTF-16 code unit.
  public let start: Int
  /// One past the last UTF-16 code unit.
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from 0")
    self.start = start
    self.end = end
  }

  /// Length in UTF-16 code units.
  public var count: Int { end - start }

  /// Orders by start, then longest first: the order of entities in output.
  public static func < (a: Span, b: Span) -> Bool {
    (a.start, b.end) < (b.start, a.end)
  }

  /// `start..<end`
  public var description: String { "\(start)..<\(end)" }
}
