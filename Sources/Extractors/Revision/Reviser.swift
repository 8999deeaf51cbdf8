package import TextPipeline

/// Reads the clauses in which bodies, people or titles stand once more, with a model that has learnt from whole bulletins
/// what the rules leave out or cut wrongly (stacked generalization, Wolpert 1992): what stands is one of its features.
///
/// It proposes what it would add, and another reading of what stands where its margin is wide.
package struct Reviser: Extractor {
  private let model = ClauseModel()
  private let terms: TermKinds

  package init(_ lexicons: LexiconSet) { terms = TermKinds(lexicons) }

  package let requires: [MentionType] = MentionType.standard
  package let provides: [MentionType] = ClauseModel.types
  package let rules: [Rule] = [.organizationRevised, .personRevised, .titleRevised, .locationRevised]

  /// Margins, of which ``ClauseModel/nat`` is one nat: of a name where nothing stands, and of another reading.
  private static let fresh: [MentionType: Int] = [.organization: 40, .person: 80, .title: 40, .location: 40]
  private static let other: [MentionType: Int] = [.organization: 100, .person: 130, .title: 130, .location: 80]

  private static let ruleOf: [MentionType: Rule] = [
    .organization: .organizationRevised, .person: .personRevised, .title: .titleRevised,
    .location: .locationRevised,
  ]

  package func candidates(in view: DocumentView) -> [Mention] {
    var candidates: [Mention] = []
    forEachClause(in: view) { features, standing in
      let readings = model.readings(of: features) { type, range in
        !standing.contains { $0.type == type && $0.range == range } && isWhole(range, in: view.text)
      }
      for reading in readings {
        let rivals = standing.filter { $0.range.overlaps(reading.range) && Reviser.fresh[$0.type] != nil }
        let needed = rivals.reduce(Reviser.fresh[reading.type]!) { max($0, Reviser.other[$1.type]!) }
        guard reading.margin >= needed else { continue }
        candidates.append(
          Mention(
            reading.type, reading.range, rule: Reviser.ruleOf[reading.type]!, method: .revision,
            score: reading.margin * 100 / ClauseModel.nat, confidence: rivals.isEmpty ? .low : .medium,
            evidence: [Evidence(reading.range, "tagger", weight: reading.margin * 100 / ClauseModel.nat)]))
      }
    }
    return candidates
  }

  /// Visits the clauses in which a body, a person or a title stands.
  /// - Parameter visit: the clause's features, and the mentions that stand in it.
  package func forEachClause(in view: DocumentView, _ visit: (ClauseFeatures, [Mention]) -> Void) {
    let mentions = MentionType.standard.flatMap { view.candidates(of: $0) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var read = 0
    var first = 0
    for mention in mentions where Reviser.calls.contains(mention.type) {
      guard mention.range.lowerBound >= read else { continue }
      var start = mention.range.lowerBound
      while start > read, mention.range.lowerBound - start < Reviser.reach, !Reviser.ends.contains(view.text[start - 1]) {
        start -= 1
      }
      let end = min(
        view.text.next(Reviser.ends, from: mention.range.upperBound), mention.range.upperBound + Reviser.reach)
      while first < mentions.count, mentions[first].range.upperBound <= start { first += 1 }
      let standing = mentions[first...].prefix { $0.range.lowerBound < end }
      visit(features(of: start..<end, Array(standing), in: view), Array(standing))
      read = end
    }
  }

  /// - Parameter standing: the mentions that stand in the clause.
  package func features(of clause: Range<Int>, _ standing: [Mention], in view: DocumentView) -> ClauseFeatures {
    ClauseFeatures(clause, standing, terms: terms, in: view)
  }

  /// The label of the first unit of a name; nil for types that the model does not read.
  package static func label(of type: MentionType) -> Int? {
    ClauseModel.types.firstIndex(of: type).map { 2 * $0 + 1 }
  }

  private static let calls: Set<MentionType> = [.organization, .person, .title]
  /// What ends a clause.
  private static let ends: UnitSet = ",。!?;:\n"
  /// Units of a clause on either side of the mention that calls for it.
  private static let reach = 150

  /// Whether a name begins and ends with a character of its own and has both of each pair of brackets.
  private func isWhole(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    guard !Reviser.edges.contains(text[range.lowerBound]), !Reviser.edges.contains(text[range.upperBound - 1]) else {
      return false
    }
    var depth = 0
    for offset in range {
      if Reviser.opening.contains(text[offset]) { depth += 1 }
      if Reviser.closing.contains(text[offset]) { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private static let edges: UnitSet = "、。,;:!?. |\n\t·-—/的了和与及等在是"
  private static let opening: UnitSet = "(“‘《〈["
  private static let closing: UnitSet = ")”’》〉]"
}

extension Rule {
  static let organizationRevised = Rule(
    "organization.revised", gives: .organization,
    "A body that the tagger reads in a clause where the rules have found a name, a title or another body.",
    example: "…")
  static let personRevised = Rule(
    "person.revised", gives: .person, "A person that the tagger reads there.", example: "…")
  static let titleRevised = Rule(
    "title.revised", gives: .title, "A title that the tagger reads there.", example: "…")
  static let locationRevised = Rule(
    "location.revised", gives: .location, "A place that the tagger reads there.", example: "…")
}
