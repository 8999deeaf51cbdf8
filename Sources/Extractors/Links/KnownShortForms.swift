internal import TextPipeline

/// Short forms that the lexicon knows and the text has in full: 武大 where 武汉大学 stands.
struct KnownShortForms: Sendable {
  private let canonical: LexiconTable<[UInt16]>

  init(_ lexicons: LexiconSet) {
    canonical = lexicons.table(of: .body) { $0.canonical.map { Array($0.utf16) } ?? [] }
  }

  func complete(_ names: inout [ComposedName], _ mentions: [Mention], in view: DocumentView) {
    let text = view.text
    var byForm: [ArraySlice<UInt16>: Int]?
    for i in names.indices {
      let short = mentions[names[i].index]
      guard short.isFound(by: .organizationComplete), short.range.count < 6,
        let hit = view.hits.lexicons.hit(of: .body, for: short.range, in: text),
        let form = canonical[hit], form.count > short.range.count
      else { continue }
      let named =
        byForm
        ?? Dictionary(
          names.indices.map { (text.units[mentions[names[$0].index].range], $0) },
          uniquingKeysWith: { a, _ in a })
      byForm = named
      if let name = named[form[...]] { names[i].take(names[name].full, .longForm) }
    }
  }
}
