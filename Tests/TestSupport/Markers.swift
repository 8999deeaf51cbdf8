public import TextPipeline

/// A text with the mentions that belong into it, written in one string: `今年⟦date:9月25日⟧`. Marks may nest:
/// `⟦document:《⟦date:2024年⟧工作要点》⟧`.
public struct MarkedText: Sendable, Equatable, CustomStringConvertible {
  /// The text without marks.
  public let text: String
  /// In output order: by start, longest first, type.
  public let mentions: [Mark]

  public struct Mark: Sendable, Hashable {
    public let type: MentionType
    /// UTF-16 units of `text`.
    public let span: Span

    public init(type: MentionType, span: Span) {
      self.type = type
      self.span = span
    }
  }

  /// - Precondition: every `⟦type:` has its `⟧`.
  public init(_ marked: String) {
    var units: [UInt16] = []
    var open: [(type: MentionType, start: Int)] = []
    var found: [Mark] = []
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        guard let colon = rest.firstIndex(of: ":") else {
          preconditionFailure("a mark without type: \(marked)")
        }
        open.append((MentionType(rawValue: String(rest[..<colon])), units.count))
        rest = rest[rest.index(after: colon)...]
      case "⟧":
        guard let last = open.popLast() else { preconditionFailure("⟧ without ⟦: \(marked)") }
        found.append(Mark(type: last.type, span: Span(start: last.start, end: units.count)))
      default: units += UTF16.encode(scalar)!
      }
    }
    precondition(open.isEmpty, "⟦ without ⟧: \(marked)")
    self.init(text: String(decoding: units, as: UTF16.self), mentions: found)
  }

  public init(text: String, mentions: [Mark]) {
    self.text = text
    self.mentions = mentions.sorted { ($0.span, $0.type) < ($1.span, $1.type) }
  }

  /// The same text with the marks of some types only.
  public func only(_ types: Set<MentionType>) -> MarkedText {
    MarkedText(text: text, mentions: mentions.filter { types.contains($0.type) })
  }

  /// The string with marks again. Marks that cross, which no string shows, come out as they best can.
  public var description: String {
    let units = Array(text.utf16)
    var out = ""
    var open: [Int] = []
    var next = mentions[...]
    var run: [UInt16] = []
    for offset in 0...units.count {
      if open.contains(offset) || next.first?.span.start == offset {
        out += String(decoding: run, as: UTF16.self)
        run = []
      }
      while let i = open.lastIndex(of: offset) {
        out += "⟧"
        open.remove(at: i)
      }
      while let mark = next.first, mark.span.start == offset {
        out += "⟦\(mark.type):"
        open.append(mark.span.end)
        next.removeFirst()
      }
      if offset < units.count { run.append(units[offset]) }
    }
    return out + String(decoding: run, as: UTF16.self)
  }
}
