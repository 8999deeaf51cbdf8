/// True positives, false positives and false negatives, and what follows from them.
public struct Counts: Sendable, Equatable {
  /// Mentions proposed that are in gold.
  public var truePositives = 0
  /// Mentions proposed that are not in gold.
  public var falsePositives = 0
  /// Mentions of gold that were not proposed.
  public var falseNegatives = 0

  /// Nothing counted yet.
  public init() {}

  /// The sums of both.
  public static func + (a: Counts, b: Counts) -> Counts {
    var sum = a
    sum.truePositives += b.truePositives
    sum.falsePositives += b.falsePositives
    sum.falseNegatives += b.falseNegatives
    return sum
  }

  /// 1 when nothing was proposed and nothing was missed.
  public var precision: Double {
    let proposed = truePositives + falsePositives
    guard proposed > 0 else { return falseNegatives == 0 ? 1 : 0 }
    return Double(truePositives) / Double(proposed)
  }

  /// 1 when there was nothing to find.
  public var recall: Double {
    let wanted = truePositives + falseNegatives
    return wanted > 0 ? Double(truePositives) / Double(wanted) : 1
  }

  /// The harmonic mean of precision and recall, 0 where both are.
  public var f1: Double {
    let (p, r) = (precision, recall)
    return p + r > 0 ? 2 * p * r / (p + r) : 0
  }
}

/// What a scorer found.
public struct ScoreReport: Sendable {
  /// A difference between gold and prediction.
  public struct Difference: Sendable, Equatable {
    /// The id of the document.
    public var document: String
    /// In the unit of the files.
    public var start: Int
    /// `missed date`, `spurious date`, `date.value`.
    public var kind: String
    /// The mention as written.
    public var text: String
    /// What gold has and what was proposed; empty where the kind says it all.
    public var detail: String
  }

  /// How often a value of mentions that were found is right.
  public struct Accuracy: Sendable, Equatable {
    /// Values that agree with gold.
    public var right = 0
    /// Values that were compared.
    public var compared = 0
    /// `right` of `compared`, 0…1; not a number where nothing was compared.
    public var share: Double { Double(right) / Double(compared) }
  }

  public internal(set) var documents = 0
  /// Gold documents without a prediction, or with an error in its place.
  public internal(set) var missing: [String] = []
  /// By type, the label scheme's first.
  public internal(set) var types: [(name: String, counts: Counts)] = []
  /// By attribute (`date.value`), in order of name.
  public internal(set) var attributes: [(name: String, accuracy: Accuracy)] = []
  /// By relation, in order of name.
  public internal(set) var relations: [(name: String, counts: Counts)] = []
  /// In order of document and start.
  public internal(set) var differences: [Difference] = []

  /// Date, quantity, organization and person together.
  public var primary: Counts {
    types.filter { ScoreReport.primaryTypes.contains($0.name) }.reduce(Counts()) { $0 + $1.counts }
  }

  /// All relations together.
  public var allRelations: Counts { relations.reduce(Counts()) { $0 + $1.counts } }

  static let primaryTypes = ["date", "quantity", "organization", "person"]
  static let secondaryTypes = ["title", "location", "document"]
}

// MARK: Writing

extension ScoreReport {
  /// The figures for reading, in the layout of the reference scorer.
  public var text: String {
    var lines: [String] = []
    if !missing.isEmpty { lines.append("documents without a prediction: \(missing.joined(separator: ", "))") }
    for (name, x) in types {
      let counts = "(tp \(x.truePositives) fp \(x.falsePositives) fn \(x.falseNegatives))"
      lines.append(
        "\(name.padded(to: 13)) P \(x.precision.thousandths) R \(x.recall.thousandths) F1 \(x.f1.thousandths)  \(counts)"
      )
    }
    for (name, x) in attributes {
      lines.append("\(name.padded(to: 24)) accuracy \(x.share.thousandths) of \(x.compared)")
    }
    for (name, x) in relations { lines.append("\(name.padded(to: 24)) F1 \(x.f1.thousandths)") }
    lines.append("relations micro-F1       \(allRelations.f1.thousandths)")
    let p = primary
    lines.append(
      "primary micro-F1 \(p.f1.thousandths)  P \(p.precision.thousandths) R \(p.recall.thousandths)")
    return lines.map { $0 + "\n" }.joined()
  }

  /// One line a difference: document, start, kind, text, detail, with tabs between.
  public var differenceLines: String {
    differences.map { "\($0.document)\t\($0.start)\t\($0.kind)\t\($0.text)\t\($0.detail)\n" }.joined()
  }

  /// The figures as one JSON object.
  public var json: String {
    func string(_ text: String) -> String {
      var bytes: [UInt8] = []
      bytes.append(json: text)
      return String(decoding: bytes, as: UTF8.self)
    }
    func rates(_ x: Counts) -> String { "\"p\": \(x.precision), \"r\": \(x.recall), \"f1\": \(x.f1)" }
    func counts(_ x: Counts) -> String {
      "\"tp\": \(x.truePositives), \"fp\": \(x.falsePositives), \"fn\": \(x.falseNegatives)"
    }
    func object(_ members: [String]) -> String { "{" + members.joined(separator: ", ") + "}" }
    return object([
      "\"documents\": \(documents)",
      "\"missing_documents\": [\(missing.map(string).joined(separator: ", "))]",
      "\"types\": " + object(types.map { "\(string($0.name)): {\(rates($0.counts)), \(counts($0.counts))}" }),
      "\"attributes\": "
        + object(
          attributes.map {
            "\(string($0.name)): {\"accuracy\": \($0.accuracy.share), \"n\": \($0.accuracy.compared)}"
          }),
      "\"relations\": "
        + object(relations.map { "\(string($0.name)): {\(rates($0.counts)), \(counts($0.counts))}" }),
      "\"primary\": {\(rates(primary))}",
      "\"relations_micro\": {\(rates(allRelations))}",
    ])
  }
}

extension Double {
  /// Three decimals, rounded from the exact binary value, ties to even: what C's `%.3f` prints. For 0…1.
  package var thousandths: String {
    // Below 10⁻⁹ there is nothing to see, and 0 has no exponent.
    guard self > 1e-9 else { return "0.000" }
    let shift = 52 - Int(exponent)
    let scaled = (UInt128(significandBitPattern) | 1 << 52) * 1000
    var whole = scaled >> UInt128(shift)
    let rest = scaled - whole << UInt128(shift)
    let half = UInt128(1) << UInt128(shift - 1)
    if rest > half || rest == half && whole & 1 == 1 { whole += 1 }
    return "\(whole / 1000).\(TextPipeline.padded(Int(whole % 1000), 3))"
  }
}
