/// One text to annotate, with what its caller knows about it.
public struct Document: Sendable {
  /// Names the document in output: a path without its extension, or what a JSONL line says.
  public let id: String
  /// Where the text came from: the path as given, or `path:line`.
  public let source: String
  /// The original text. Every ``Span`` counts its UTF-16 code units.
  public let text: String
  /// The time of writing, where the caller knows it. The system clock is never asked.
  public let referenceDate: ReferenceTime?
  /// The place the text is about, highest level first (河南省焦作市), where the caller knows it.
  public let locality: String?

  /// - Parameters:
  ///   - id: names the document in output.
  ///   - source: where the text came from, `id` by default.
  ///   - text: the original text, as it is.
  ///   - referenceDate: the time of writing, nil where it is not known.
  ///   - locality: the place the text is about, nil where it is not known.
  public init(
    id: String, source: String? = nil, text: String, referenceDate: ReferenceTime? = nil,
    locality: String? = nil
  ) {
    self.id = id
    self.source = source ?? id
    self.text = text
    self.referenceDate = referenceDate
    self.locality = locality
  }

  /// The part of ``text`` that `span` names, as `String` indices.
  /// - Parameter span: UTF-16 offsets, as entities carry them; clamped to the text.
  public func range(of span: Span) -> Range<String.Index> {
    let units = text.utf16
    let start =
      units.index(units.startIndex, offsetBy: span.start, limitedBy: units.endIndex) ?? units.endIndex
    let end = units.index(start, offsetBy: span.count, limitedBy: units.endIndex) ?? units.endIndex
    return start..<end
  }

  /// The text that `span` names.
  /// - Parameter span: UTF-16 offsets, as entities carry them.
  public func text(of span: Span) -> Substring { text[range(of: span)] }
}
