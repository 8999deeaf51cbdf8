/// Writes a table for reading: a line a mention with type, text, value or canonical name, and its sentence.
public struct TableWriter: DocumentWriter {
  /// Columns of a line at most.
  public var width: Int

  /// - Parameter width: columns of a line at most; a wide character takes two.
  public init(width: Int = 140) { self.width = width }

  /// Appends a heading, a line a mention and an empty line.
  public func append(_ result: Result<AnnotatedDocument, DocumentFailure>, to out: inout [UInt8]) {
    switch result {
    case .failure(let failure):
      out.append(contentsOf: "== \(failure.source): failed: \(failure.message.onOneLine)\n\n".utf8)
    case .success(let annotated): append(annotated, to: &out)
    }
  }

  private func append(_ annotated: AnnotatedDocument, to out: inout [UInt8]) {
    let document = annotated.document
    let facts = [
      annotated.locality, document.referenceDate?.iso, "\(annotated.entities.count) mentions",
      annotated.relations.isEmpty ? nil : "\(annotated.relations.count) relations",
    ]
    out.append(contentsOf: "== \(document.source): \(facts.compactMap { $0 }.joined(separator: ", "))\n".utf8)
    let rows = annotated.entities.map { entity in
      [entity.type.rawValue, entity.text.onOneLine, entity.summary.onOneLine]
    }
    let limits = [14, 36, 40]
    let widths = limits.indices.map { column in
      min(limits[column], rows.map { $0[column].displayWidth }.max() ?? 0)
    }
    let rest = max(24, width - widths.reduce(0, +) - 2 * widths.count)
    let units = Array(document.text.utf16)
    var sentence = 0
    for (row, entity) in zip(rows, annotated.entities) {
      for (column, cell) in row.enumerated() {
        out.append(contentsOf: (cell.clipped(to: widths[column]).padded(to: widths[column]) + "  ").utf8)
      }
      while sentence < annotated.sentences.count, annotated.sentences[sentence].end <= entity.span.start {
        sentence += 1
      }
      let around = sentence < annotated.sentences.count ? annotated.sentences[sentence] : entity.span
      out.append(contentsOf: context(of: entity.span, in: around, of: units, columns: rest).utf8)
      out.append("\n")
    }
    out.append("\n")
  }

  /// The sentence, or as much of it around the mention as fits.
  private func context(of span: Span, in sentence: Span, of units: [UInt16], columns: Int) -> String {
    func text(_ start: Int, _ end: Int) -> String {
      String(decoding: units[max(0, start)..<min(units.count, max(start, end))], as: UTF16.self).onOneLine
    }
    let start = min(sentence.start, span.start)
    // Wide characters take two columns, so this many units fit; a third of them before the mention.
    let fitting = max(4, columns / 2 - 1)
    var from = start
    if span.end - start > fitting { from = max(start, span.start - fitting / 3) }
    if from > start, UTF16.isTrailSurrogate(units[from]) { from -= 1 }
    let end = min(max(sentence.end, span.end), from + columns + 1)
    return ((from > start ? "…" : "") + text(from, end)).clipped(to: columns)
  }
}

extension Entity {
  /// The value or canonical name in a few words, for reading: `2024-04-24`, `27 台 AED`, `云川市卫生健康委`.
  package var summary: String {
    switch value {
    case .date(let date): [date.value, date.modifier?.rawValue].compactMap { $0 }.joined(separator: " ")
    case .quantity(let quantity): quantity.summary(item: item)
    case .name, .none: canonical ?? ""
    }
  }
}

extension QuantityValue {
  fileprivate func summary(item: String?) -> String {
    var number = value?.description ?? ""
    switch (low, high) {
    case (let low?, let high?): number = "\(low)–\(high)"
    case (let low?, nil): number = "≥ \(low)"
    case (nil, let high?): number = "≤ \(high)"
    case (nil, nil): break
    }
    if approximate { number = "~ " + number }
    return [kind == .ordinal ? "no. " + number : number, unit, item].compactMap { $0 }.joined(separator: " ")
  }
}
