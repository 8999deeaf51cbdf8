package import TextPipeline

/// Reads the clauses in which bodies, people or titles stand once more, with a model that has learnt from whole bulletins
/// what the rules leave out or cut wrongly (stacked generalization, Wolpert 1992): what stands is among its features.
///
/// It proposes names where nothing stands, and another reading of what stands where its margin is wide. Bodies that
/// stand are widened, never cut.
package struct ClauseReviser: Reviser {
  private let model = ClauseModel()
  private let terms: TermKinds

  /// - Parameter lexicons: those of the pipeline.
  package init(_ lexicons: LexiconSet) { terms = TermKinds(lexicons) }

  package let rules: [Rule] = [.organizationRevised, .personRevised, .titleRevised]

  package func revisions(of standing: [Mention], in view: DocumentView) -> [Mention] {
    var revisions: [Mention] = []
    forEachClause(of: standing, in: view) { features, mentions in
      // 县医院院长为患者义诊: beside a body alone, nobody is named who holds it.
      let isHeld =
        mentions.contains { $0.type == .person || $0.type == .title }
        || mentions.count { $0.type == .organization } > 1
      let readings = model.readings(of: features) { type, range in
        Threshold(type) != nil && (type != .title || isHeld) && isWhole(range, in: view.text)
          // Stations are places.
          && !(type == .organization && view.text.has("车站", endingAt: range.upperBound))
          && !mentions.contains { $0.type == type && $0.range == range }
      }
      for reading in readings {
        guard let threshold = Threshold(reading.type) else { continue }
        let rivals = mentions.filter { $0.range.overlaps(reading.range) }
        let fresh = isHeld ? threshold.fresh : max(threshold.fresh, Threshold.alone)
        let needed = rivals.reduce(fresh) { max($0, Threshold($1.type)?.other ?? Threshold.beyond) }
        // Two names side by side are not made one: 新华社|中新社.
        guard reading.margin >= needed, rivals.allSatisfy({ ClauseReviser.yields($0, to: reading) }),
          rivals.count(where: { Threshold($0.type) != nil }) < 2
        else { continue }
        let weight = reading.margin * 100 / ClauseModel.nat
        revisions.append(
          Mention(
            reading.type, reading.range, rule: threshold.rule, method: .revision, score: weight,
            confidence: rivals.isEmpty ? .low : .medium,
            evidence: [Evidence(reading.range, "clause", weight: weight)]))
      }
    }
    return revisions
  }

  /// Whether a mention may fall for a reading: a body only for a longer name of a body, what the model does not read not
  /// for a part of it (a title in 《》).
  private static func yields(_ mention: Mention, to reading: ClauseModel.Reading) -> Bool {
    let (inner, outer) = (mention.range, reading.range)
    if mention.type == .organization {
      return reading.type == .organization && outer.lowerBound <= inner.lowerBound
        && inner.upperBound <= outer.upperBound
    }
    return ClauseModel.types.contains(mention.type)
      || outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// Margins that a name needs, ``ClauseModel/nat`` to the nat.
  private struct Threshold {
    /// Where nothing stands.
    var fresh = 40
    /// The same in a clause of one body, with neither person nor title.
    static let alone = 60
    /// Of whatever reading, where a mention of the type stands.
    var other: Int
    var rule: Rule
    /// The same for places and what the model does not read.
    static let beyond = 150

    /// - Returns: nil for places: rules know them better.
    init?(_ type: MentionType) {
      switch type {
      case .organization: (other, rule) = (60, .organizationRevised)
      case .person: (fresh, other, rule) = (80, 130, .personRevised)
      case .title: (fresh, other, rule) = (20, 130, .titleRevised)
      default: return nil
      }
    }
  }

  // MARK: Clauses

  /// Visits the clauses in which a person, a title or a body stands: a fifth of a newspaper's text, and nearly all that the
  /// model adds.
  /// - Parameters:
  ///   - standing: in order of start.
  ///   - visit: the clause's features, and the mentions that stand in it.
  package func forEachClause(
    of standing: [Mention], in view: DocumentView,
    _ visit: (ClauseFeatures, ArraySlice<Mention>) -> Void
  ) {
    let features = ClauseFeatures(terms)
    var (read, first) = (0, 0)
    for i in standing.indices {
      let range = standing[i].range
      guard range.lowerBound >= read, ClauseReviser.callers.contains(standing[i].type) else { continue }
      var start = range.lowerBound
      while start > read, range.lowerBound - start < ClauseReviser.reach,
        !ClauseReviser.ends.contains(view.text[start - 1])
      { start -= 1 }
      let end = ClauseReviser.ends.next(
        in: view.text.units, from: range.upperBound,
        to: min(range.upperBound + ClauseReviser.reach, view.text.count))
      read = end
      while standing[first].range.upperBound <= start { first += 1 }
      var (last, isCut) = (first, false)
      while last < standing.count, standing[last].range.lowerBound < end {
        let other = standing[last]
        last += 1
        // Behind a long document title stand mentions of clauses before this one.
        guard other.range.upperBound > start, ClauseModel.types.contains(other.type) else { continue }
        // A name with a sign that ends clauses inside: 伊莎贝拉？莫雷蒂.
        isCut = isCut || other.range.lowerBound < start || other.range.upperBound > end
      }
      guard !isCut, end - start <= ClauseFeatures.limit else { continue }
      features.read(start..<end, standing[first..<last], in: view) { visit($0, standing[first..<last]) }
    }
  }

  /// What calls for its clause.
  private static let callers: [MentionType] = [.person, .organization, .title]
  /// What ends a clause.
  private static let ends: UnitSet = ",。!?;:\n"
  /// Units of a clause on either side of the mention that calls for it.
  private static let reach = 150

  /// The label of the first unit of a name in `Tools/reviser/crf.c`; nil for types that the model does not read.
  package static func label(of type: MentionType) -> Int? {
    ClauseModel.types.firstIndex(of: type).map { 2 * $0 + 1 }
  }

  /// Reads one clause.
  /// - Parameter mentions: those that stand in it, in order.
  package func read(
    _ clause: Range<Int>, _ mentions: [Mention], in view: DocumentView, _ body: (ClauseFeatures) -> Void
  ) {
    ClauseFeatures(terms).read(clause, mentions[...], in: view, body)
  }

  // MARK: Names

  /// Whether a name begins and ends with a character of its own, has both of each pair of brackets, and no sign inside
  /// that stands in no name.
  private func isWhole(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    let (first, last) = (text[range.lowerBound], text[range.upperBound - 1])
    guard !ClauseReviser.edges.contains(first), !ClauseReviser.edges.contains(last),
      !ClauseReviser.pronouns.contains(first),
      !UTF16.isTrailSurrogate(first), !UTF16.isLeadSurrogate(last)
    else { return false }
    var depth = 0
    for offset in range {
      if ClauseReviser.opening.contains(text[offset]) { depth += 1 }
      if ClauseReviser.closing.contains(text[offset]) { depth -= 1 }
      if depth < 0 || ClauseReviser.signs.contains(text[offset]) { return false }
    }
    return depth == 0
  }

  private static let edges: UnitSet = "、。,;:!?. |\n\t·-—/的了和与及等在是"
  /// In front of what they do, and of many: 他叮嘱…, 各县卫生局
  private static let pronouns: UnitSet = "他她它你各"
  private static let signs: UnitSet = "《》〈〉<>=@#%*\\_~|\n\t"
  private static let opening: UnitSet = "(“‘["
  private static let closing: UnitSet = ")”’]"
}
