public import TextPipeline

/// Gives organizations and deictic places their full names: 市疾控中心 → 焦作市疾控中心, 我省 → 河南省; an abbreviation the longest
/// form that the document has; a short form the name that it was defined for.
public struct CanonicalLinker: Linker {
  public init() {}

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    let deixis = DeixisResolver(mentions, in: view)
    var names: [ComposedName] = []
    for (i, mention) in mentions.enumerated() {
      switch mention.type {
      case .location where mention.rule == "location.deictic":
        if let place = deixis.place(for: view.text.string(mention.range), at: mention.range.lowerBound) {
          added.canonical[i] = place
        }
      case .organization:
        names.append(ComposedName(mention, index: i, deixis, in: view))
      default: break
      }
    }
    FullForms(names).complete(&names)
    adopt(&names, mentions, in: view.text)
    for name in names where name.full != view.text.name(mentions[name.index].range) {
      added.canonical[name.index] = name.full
    }
    return added
  }

  /// Aliases take the name of what they were defined for; the second name in a bracket that of the first.
  private func adopt(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    var byRange: [Range<Int>: String] = [:]
    for name in names { byRange[mentions[name.index].range] = name.full }
    for i in names.indices {
      let mention = mentions[names[i].index]
      guard let defined = mention.evidence.first(where: { $0.what == "alias of" })?.range,
        let full = byRange[defined]
      else { continue }
      names[i].full = full
      byRange[mention.range] = full
    }
    for i in names.indices.dropFirst() {
      let second = mentions[names[i].index].range
      guard let first = AliasLinker.secondName(names[i].index, mentions).map({ mentions[$0].range }),
        AliasLinker.isSecond(second, after: first, in: text)
      else { continue }
      names[i].full = byRange[first] ?? names[i].full
    }
  }
}

/// A name of an organization, its place resolved.
struct ComposedName {
  /// Index of the mention.
  var index: Int
  /// The place that it begins with, in full; empty without one.
  var place: String
  /// What follows the place.
  var rest: String
  /// The canonical name.
  var full: String
  var isAlias: Bool

  init(_ mention: Mention, index: Int, _ deixis: DeixisResolver, in view: DocumentView) {
    self.index = index
    let text = view.text
    isAlias = mention.evidence.contains { $0.what == "alias of" }
    let shared = mention.evidence.first { $0.what == "shared prefix" }?.range
    let start = shared ?? mention.range
    let placed = mention.evidence.first {
      $0.what == "place" || $0.what == "deictic place" || $0.what == "shared place"
        || $0.what == "shared deictic place"
    }
    place = ""
    // The prefix of a name that goes on with it: 中共 before its place stays before it.
    var before = ""
    var after = start.lowerBound
    if let placed, placed.range.lowerBound >= start.lowerBound, placed.range.upperBound <= start.upperBound {
      before = text.name(start.lowerBound..<placed.range.lowerBound)
      after = placed.range.upperBound
      place = text.name(placed.range)
      if placed.what.hasSuffix("deictic place") {
        place = deixis.place(for: text.string(placed.range), at: placed.range.lowerBound) ?? place
      }
    }
    rest = text.name(after..<start.upperBound) + (shared == nil ? "" : text.name(mention.range))
    full = before + place + rest
  }
}
