/// Writes annotated documents in one format.
public protocol DocumentWriter: Sendable {
  /// Appends what stands for this document, line end included.
  func append(_ result: Result<AnnotatedDocument, DocumentFailure>, to out: inout [UInt8])
}

/// Writes one JSON object a line, as Docs/label-scheme.md describes it.
public struct JSONLWriter: DocumentWriter {
  /// The version of the format that the lines name.
  public static let schema = 1

  /// What `start` and `end` count.
  public var offsetUnit: OffsetUnit

  /// - Parameter offsetUnit: what `start` and `end` count.
  public init(offsetUnit: OffsetUnit = .codepoint) { self.offsetUnit = offsetUnit }

  /// Appends a line; for a failure one with `error` in the place of the entities.
  public func append(_ result: Result<AnnotatedDocument, DocumentFailure>, to out: inout [UInt8]) {
    var line = JSONBytes(capacity: 16_384)
    switch result {
    case .success(let document): append(document, to: &line)
    case .failure(let failure): append(failure, to: &line)
    }
    out.append(contentsOf: line.written)
  }

  /// The beginning of every line: schema, identifier, source.
  package static func appendHead(id: String, source: String, to out: inout JSONBytes) {
    out.append("{\"schema\":")
    out.append(json: schema)
    out.append(",\"id\":")
    out.append(json: id)
    out.append(",\"source\":")
    out.append(json: source)
  }

  private func append(_ failure: DocumentFailure, to out: inout JSONBytes) {
    JSONLWriter.appendHead(id: failure.id, source: failure.source, to: &out)
    out.append(",\"error\":{\"code\":")
    out.append(json: failure.code)
    out.append(",\"stage\":")
    out.append(json: failure.stage)
    out.append(",\"message\":")
    out.append(json: failure.message)
    out.append("}}\n")
  }

  private func append(_ annotated: AnnotatedDocument, to out: inout JSONBytes) {
    let document = annotated.document
    let offset = OffsetMap(document.text, to: offsetUnit)
    JSONLWriter.appendHead(id: document.id, source: document.source, to: &out)
    out.append(",\"offset_unit\":")
    out.append(json: offsetUnit.rawValue)
    if let reference = document.referenceDate {
      out.append(",\"reference_date\":")
      out.append(json: reference.iso)
    }
    if let locality = annotated.locality {
      out.append(",\"locality\":")
      out.append(json: locality)
    }
    out.append(",\"articles\":[")
    for (i, article) in annotated.articles.enumerated() {
      if i > 0 { out.append(",") }
      append(article, offset, to: &out)
    }
    out.append("],\"entities\":[")
    // Looked at where they stand: a copy of an entity counts half a dozen references.
    annotated.entities.withUnsafeBufferPointer { entities in
      guard let first = entities.baseAddress else { return }
      for i in entities.indices {
        if i > 0 { out.append(",") }
        append(first + i, offset, to: &out)
      }
    }
    out.append("],\"relations\":[")
    for i in annotated.relations.indices {
      let relation = annotated.relations[i]
      if i > 0 { out.append(",") }
      out.append("{\"type\":")
      out.append(json: relation.type.rawValue)
      out.append(",\"from\":")
      out.append(json: relation.from)
      out.append(",\"to\":")
      out.append(json: relation.to)
      out.append(",\"rule\":")
      out.append(json: relation.rule)
      out.append("}")
    }
    out.append("]}\n")
  }

  private func append(_ article: AnnotatedArticle, _ offset: OffsetMap, to out: inout JSONBytes) {
    out.append("{\"start\":")
    out.append(json: offset(article.span.start))
    out.append(",\"end\":")
    out.append(json: offset(article.span.end))
    if let headline = article.headline {
      out.append(",\"headline\":")
      out.append(json: headline)
    }
    if let date = article.context.date {
      out.append(",\"date\":")
      out.append(json: ReferenceTime(date: date, secondOfDay: article.context.secondOfDay).iso)
    }
    if let locality = article.context.locality {
      out.append(",\"locality\":")
      out.append(json: locality)
    }
    if !article.context.reporters.isEmpty {
      out.append(",\"reporters\":[")
      for (i, name) in article.context.reporters.enumerated() {
        if i > 0 { out.append(",") }
        out.append(json: name)
      }
      out.append("]")
    }
    out.append("}")
  }

  private func append(_ entity: UnsafePointer<Entity>, _ offset: OffsetMap, to out: inout JSONBytes) {
    out.append("{\"id\":")
    out.append(json: entity.pointee.id)
    out.append(",\"type\":")
    out.append(json: entity.pointee.type.rawValue)
    out.append(",\"start\":")
    out.append(json: offset(entity.pointee.span.start))
    out.append(",\"end\":")
    out.append(json: offset(entity.pointee.span.end))
    out.append(",\"text\":")
    out.append(json: entity.pointee.text)
    switch entity.pointee.value {
    case .date(let date): append(date, to: &out)
    case .quantity(let quantity): append(quantity, item: entity.pointee.item, to: &out)
    case .name, .none: break
    }
    if let canonical = entity.pointee.canonical {
      out.append(",\"canonical\":")
      out.append(json: canonical)
    }
    out.append(",\"rule\":")
    out.append(json: entity.pointee.rule)
    out.append(",\"confidence\":")
    out.append(json: entity.pointee.confidence.rawValue)
    if let article = entity.pointee.article {
      out.append(",\"article\":")
      out.append(json: article)
    }
    out.append("}")
  }

  private func append(_ date: DateValue, to out: inout JSONBytes) {
    out.append(",\"kind\":")
    out.append(json: date.kind.rawValue)
    out.append(",\"value\":")
    out.append(json: date.value)
    if let modifier = date.modifier {
      out.append(",\"mod\":")
      out.append(json: modifier.rawValue)
    }
    if let anchor = date.anchor {
      out.append(",\"anchor\":")
      out.append(json: anchor)
    }
    guard !date.alternatives.isEmpty else { return }
    out.append(",\"alternatives\":[")
    for (i, value) in date.alternatives.enumerated() {
      if i > 0 { out.append(",") }
      out.append(json: value)
    }
    out.append("]")
  }

  private func append(_ quantity: QuantityValue, item: String?, to out: inout JSONBytes) {
    out.append(",\"kind\":")
    out.append(json: quantity.kind.rawValue)
    append(",\"value\":", quantity.value, to: &out)
    append(",\"low\":", quantity.low, to: &out)
    append(",\"high\":", quantity.high, to: &out)
    if quantity.approximate { out.append(",\"approx\":true") }
    if let unit = quantity.unit {
      out.append(",\"unit\":")
      out.append(json: unit)
    }
    if let item {
      out.append(",\"item\":")
      out.append(json: item)
    }
    if let si = quantity.si {
      append(",\"si\":{\"value\":", si.value, to: &out)
      out.append(",\"unit\":")
      out.append(json: si.unit)
      out.append(",\"dimension\":")
      out.append(json: si.dimension)
      out.append("}")
    }
    if let currency = quantity.currency {
      out.append(",\"currency\":")
      out.append(json: currency)
    }
    if let trend = quantity.trend {
      out.append(",\"trend\":{\"direction\":")
      out.append(json: trend.direction.rawValue)
      if let comparison = trend.comparison {
        out.append(",\"comparison\":")
        out.append(json: comparison.rawValue)
      }
      out.append("}")
    }
  }

  private func append(_ key: StaticString, _ number: DecimalNumber?, to out: inout JSONBytes) {
    guard let number else { return }
    out.append(key)
    if let whole = number.integer {
      out.append(json: whole)
    } else {
      out.append(contentsOf: number.description.utf8)
    }
  }
}

extension ReferenceTime {
  /// `2024-04-26` or `2024-04-26T18:10:00`
  package var iso: String {
    guard let secondOfDay else { return date.iso }
    let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
    return "\(date.iso)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }
}
