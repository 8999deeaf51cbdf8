/// The sources of evidence that names are found by, each to be switched off for an ablation (Docs/evaluation/ablation.md);
/// whoever extracts has all of them.
package struct EvidenceSources: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  // MARK: People

  /// Statistics of family and given names.
  package static let form = EvidenceSources(rawValue: 1 << 0)
  /// Titles, bodies, words and marks beside the name.
  package static let context = EvidenceSources(rawValue: 1 << 1)
  /// The words and places that the characters would spell.
  package static let words = EvidenceSources(rawValue: 1 << 2)
  /// The segmenter's word boundaries.
  package static let tokens = EvidenceSources(rawValue: 1 << 3)
  /// The other items of a list.
  package static let lists = EvidenceSources(rawValue: 1 << 4)
  /// The same name elsewhere in the document.
  package static let elsewhere = EvidenceSources(rawValue: 1 << 5)
  /// ``NameTagger``.
  package static let tagger = EvidenceSources(rawValue: 1 << 6)
  /// Names that structure decides: bylines, dots, 某, honorifics.
  package static let structure = EvidenceSources(rawValue: 1 << 7)

  // MARK: Organizations

  /// A body that a name goes on from: its departments and parts.
  package static let bodies = EvidenceSources(rawValue: 1 << 8)
  /// Names of their own before the head, without a place.
  package static let brands = EvidenceSources(rawValue: 1 << 9)
  /// What the members of a coordination share.
  package static let coordination = EvidenceSources(rawValue: 1 << 10)
  /// Short forms that the text defines.
  package static let aliases = EvidenceSources(rawValue: 1 << 11)

  // MARK: Locations

  /// Places of the lexicons.
  package static let gazetteer = EvidenceSources(rawValue: 1 << 12)
  /// Nouns that names of places end in.
  package static let suffixes = EvidenceSources(rawValue: 1 << 13)

  // MARK: All

  /// ``ClauseReviser``.
  package static let revision = EvidenceSources(rawValue: 1 << 14)

  package static let all = EvidenceSources(rawValue: 1 << 15 - 1)

  /// Each source with the name that reports give it.
  package static let named: [(name: String, source: EvidenceSources)] = [
    ("people: form", .form), ("people: context", .context), ("people: words", .words),
    ("people: tokens", .tokens), ("people: lists", .lists), ("people: elsewhere", .elsewhere),
    ("people: tagger", .tagger), ("people: structure", .structure), ("organizations: bodies", .bodies),
    ("organizations: brands", .brands), ("organizations: coordination", .coordination),
    ("organizations: aliases", .aliases), ("locations: gazetteer", .gazetteer),
    ("locations: suffixes", .suffixes), ("all: revision", .revision),
  ]
}
