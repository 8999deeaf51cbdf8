public import TextPipeline

/// Entries of users' lexicons whose type is that of a mention (`organization`, `person` …): every place where such a term
/// stands is a candidate. `force=1` makes it win over everything.
public struct GazetteerExtractor: Extractor {
  /// The types given at `init`.
  public let provides: [MentionType]
  private let builtin: Int
  private let types: [(lexicon: LexiconType, mention: MentionType, traits: LexiconTable<Traits>)]

  private struct Traits: Sendable {
    var isForced: Bool
    var canonical: String?
  }

  /// - Parameters:
  ///   - lexicons: those of the pipeline.
  ///   - builtin: how many of them, from the first, are evidence for other extractors and propose nothing here.
  ///   - types: the types of mentions to propose from entries of the same name.
  public init(lexicons: LexiconSet, builtin: Int = 1, types: [MentionType] = MentionType.standard) {
    self.builtin = builtin
    provides = types
    self.types = types.map { type in
      let lexicon = LexiconType(type.rawValue)
      return (
        lexicon, type,
        lexicons.table(of: lexicon) { Traits(isForced: $0.features.has("force"), canonical: $0.canonical) }
      )
    }
  }

  public var rules: [Rule] { [.lexiconEntry, .lexiconForce] }

  public func candidates(in view: DocumentView) -> [Mention] {
    var found: [Mention] = []
    guard view.hits.lexicons.lexicons.count > builtin else { return [] }
    for hit in view.hits.all where hit.lexiconIndex >= builtin {
      guard let (_, type, table) = types.first(where: { $0.lexicon == hit.type }), let traits = table[hit]
      else {
        continue
      }
      // Longest entry first: a hit inside the one before says nothing new.
      if let last = found.last, last.type == type, last.range.upperBound >= hit.range.upperBound,
        last.method == .force || !traits.isForced
      {
        continue
      }
      found.append(
        Mention(
          type, hit.range, value: traits.canonical.map { .name(canonical: $0) } ?? .none,
          rule: traits.isForced ? .lexiconForce : .lexiconEntry,
          method: traits.isForced ? .force : .lexicon,
          // Above what the same term is as a head or a complete name of the built-in rules.
          score: 300, confidence: traits.isForced ? .high : .medium,
          evidence: [Evidence(hit.range, "lexicon \(type)")]))
    }
    return found
  }
}

extension Rule {
  static let lexiconEntry = Rule(
    "lexicon.entry", gives: MentionType.standard, "An entry of a user's lexicon, of the type that it says.",
    example: "⟦organization:便民驿站⟧今日开放。", lexicon: "便民驿站\torganization")
  static let lexiconForce = Rule(
    "lexicon.force", gives: MentionType.standard,
    "An entry of a user's lexicon marked `force=1`: it wins over everything.",
    example: "⟦organization:便民驿站⟧今日开放。", lexicon: "便民驿站\torganization\t\tforce=1")
}
