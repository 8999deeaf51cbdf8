internal import TextPipeline

/// Short forms that the lexicon knows and the text has in full: 武大 where 武汉大学 stands.
struct KnownShortForms: Sendable {
  private let canonical: LexiconTable<[UInt16]>

  init(_ lexicons: LexiconSet) {
    canonical = lexicons.table(of: .body) { $0.canonical.map { Array($0.utf16) } ?? [] }
  }

  func complete(_ names: inout [ComposedName], _ mentions: [Mention], in view: DocumentView) {
    let text = view.text
    for i in names.indices {
      let short = mentions[names[i].index]
      guard short.isFound(by: .organizationComplete), short.range.count < 6,
        let hit = view.hits.lexicons.hit(of: .body, for: short.range, in: text),
        let full = canonical[hit], full.count > short.range.count,
        let named = names.first(where: { text.units[mentions[$0.index].range].elementsEqual(full) })
      else { continue }
      names[i].take(named.full, .longForm)
    }
  }
}
