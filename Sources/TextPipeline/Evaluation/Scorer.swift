/// Compares predictions with gold, mention by mention: strict F1 by type, accuracy of attributes over the mentions found,
/// and relations by the spans they join.
///
/// A mention is found when type, start and end agree. Optional gold is neither rewarded nor charged; a gold mention's `also`
/// lists further types that are right for it. (Docs/label-scheme.md has the definitions.)
public struct Scorer: Sendable {
  /// Nothing scored yet.
  public init() {}

  /// - Parameters: JSONL files as bytes, and the names that errors give them.
  /// - Throws: ``LabelError`` when a file cannot be read or matched.
  public func score(
    gold: [UInt8], predicted: [UInt8], goldName: String = "gold", predictedName: String = "predictions"
  ) throws(LabelError) -> ScoreReport {
    try score(
      gold: LabelledDocument.read(gold, name: goldName),
      predicted: LabelledDocument.read(predicted, name: predictedName))
  }

  package func score(
    gold: [LabelledDocument], predicted: [LabelledDocument]
  ) throws(LabelError) -> ScoreReport {
    var tally = Tally()
    for (document, prediction) in try match(gold, predicted) { try tally.add(document, prediction) }
    return tally.report
  }

  /// Each gold document with its prediction: of the same id, else of the same base name.
  private func match(
    _ gold: [LabelledDocument], _ predicted: [LabelledDocument]
  ) throws(LabelError) -> [(LabelledDocument, LabelledDocument?)] {
    if let twice = Dictionary(grouping: gold, by: \.id).filter({ $1.count > 1 }).keys.min() {
      throw LabelError(source: "gold", line: 0, message: "two lines for document '\(twice)'")
    }
    let byID = Dictionary(grouping: predicted, by: \.id)
    let byStem = Dictionary(grouping: predicted, by: \.stem)
    var pairs: [(LabelledDocument, LabelledDocument?)] = []
    for document in gold {
      let found = byID[document.id] ?? byStem[document.id] ?? byStem[document.stem] ?? []
      guard found.count < 2 else {
        throw LabelError(source: "predictions", line: 0, message: "two lines for document '\(document.id)'")
      }
      pairs.append((document, found.first))
    }
    return pairs
  }
}

/// The running counts.
private struct Tally {
  private var documents = 0
  private var missing: [String] = []
  private var types: [String: Counts] = [:]
  private var attributes: [String: ScoreReport.Accuracy] = [:]
  private var relations: [String: Counts] = [:]
  private var differences: [ScoreReport.Difference] = []

  mutating func add(_ gold: LabelledDocument, _ predicted: LabelledDocument?) throws(LabelError) {
    documents += 1
    if predicted?.hasFailed ?? true { missing.append(gold.id) }
    addMentions(gold, predicted?.entities ?? [])
    try addRelations(gold, predicted)
  }

  private mutating func note(
    _ gold: LabelledDocument, _ entity: LabelledEntity, _ kind: String, _ detail: String = ""
  ) {
    differences.append(
      ScoreReport.Difference(
        document: gold.id, start: entity.start, kind: kind, text: entity.text, detail: detail))
  }

  private mutating func addMentions(_ gold: LabelledDocument, _ predicted: [LabelledEntity]) {
    // By key; of two gold mentions with one key the later counts.
    var wanted: [LabelledEntity.Key: Int] = [:]
    var also: [LabelledEntity.Key: Int] = [:]
    for (i, entity) in gold.entities.enumerated() {
      wanted[entity.key] = i
      for type in entity.also { also[.init(type: type, start: entity.start, end: entity.end)] = i }
    }
    var got: [LabelledEntity.Key: LabelledEntity] = [:]
    var order: [LabelledEntity.Key] = []
    for entity in predicted where got.updateValue(entity, forKey: entity.key) == nil {
      order.append(entity.key)
    }
    var taken: Set<Int> = []
    for key in order {
      let entity = got[key]!
      if let i = wanted[key] {
        taken.insert(i)
        guard !gold.entities[i].isOptional else { continue }
        types[key.type, default: Counts()].truePositives += 1
        compareAttributes(of: gold.entities[i], with: entity, in: gold)
      } else if let i = also[key] {
        guard taken.insert(i).inserted, !gold.entities[i].isOptional else { continue }
        types[gold.entities[i].type, default: Counts()].truePositives += 1
      } else {
        types[key.type, default: Counts()].falsePositives += 1
        note(gold, entity, "spurious \(key.type)")
      }
    }
    for i in wanted.values where !gold.entities[i].isOptional && !taken.contains(i) {
      types[gold.entities[i].type, default: Counts()].falseNegatives += 1
      note(gold, gold.entities[i], "missed \(gold.entities[i].type)")
    }
  }

  private mutating func compareAttributes(
    of wanted: LabelledEntity, with got: LabelledEntity, in gold: LabelledDocument
  ) {
    for attribute in ComparedAttribute.of(wanted.type) where attribute.isCompared(wanted, got) {
      let name = "\(wanted.type).\(attribute.name)"
      attributes[name, default: .init()].compared += 1
      if attribute.value(in: wanted) == attribute.value(in: got) {
        attributes[name]!.right += 1
      } else {
        note(
          gold, got, name,
          "want \(attribute.shown(in: wanted)) got \(attribute.shown(in: got))")
      }
    }
  }

  private struct Joined: Hashable {
    var type: String
    var from: [Int]
    var to: [Int]
  }

  private mutating func addRelations(_ gold: LabelledDocument, _ predicted: LabelledDocument?)
    throws(LabelError)
  {
    let mentions = byID(gold.entities)
    var wanted: [Joined: Bool] = [:]
    for relation in gold.relations {
      guard let from = mentions[relation.from], let to = mentions[relation.to] else {
        throw LabelError(
          source: "gold", line: 0,
          message: "document '\(gold.id)': a relation names an entity that is not there")
      }
      wanted[Joined(type: relation.type, from: [from.start, from.end], to: [to.start, to.end])] =
        !from.isOptional && !to.isOptional
    }
    let found = byID(predicted?.entities ?? [])
    var got: Set<Joined> = []
    for relation in predicted?.relations ?? [] {
      guard let from = found[relation.from], let to = found[relation.to] else { continue }
      got.insert(Joined(type: relation.type, from: [from.start, from.end], to: [to.start, to.end]))
    }
    for (relation, isRequired) in wanted {
      if got.contains(relation) {
        relations[relation.type, default: Counts()].truePositives += isRequired ? 1 : 0
      } else if isRequired {
        relations[relation.type, default: Counts()].falseNegatives += 1
      }
    }
    for relation in got where wanted[relation] == nil {
      relations[relation.type, default: Counts()].falsePositives += 1
    }
  }

  private func byID(_ entities: [LabelledEntity]) -> [String: LabelledEntity] {
    Dictionary(entities.compactMap { entity in entity.id.map { ($0, entity) } }) { $1 }
  }

  var report: ScoreReport {
    var report = ScoreReport()
    report.documents = documents
    report.missing = missing
    let known = ScoreReport.primaryTypes + ScoreReport.secondaryTypes
    let other = types.keys.filter { !known.contains($0) }.sorted { $0.precedes($1) }
    report.types = (known + other).map { ($0, types[$0] ?? Counts()) }
    report.attributes = attributes.sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) }
    report.relations = relations.sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) }
    report.differences = differences.sorted { a, b in
      if a.document != b.document { return a.document.precedes(b.document) }
      if a.start != b.start { return a.start < b.start }
      if a.kind != b.kind { return a.kind.precedes(b.kind) }
      if a.text != b.text { return a.text.precedes(b.text) }
      return a.detail.precedes(b.detail)
    }
    return report
  }
}

extension String {
  /// By code points, as the files are ordered elsewhere; `<` orders by canonical equivalence.
  fileprivate func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}
