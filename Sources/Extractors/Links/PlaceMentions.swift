internal import TextPipeline

/// A division or another administrative place that a standing mention names or begins with.
struct PlaceMention {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  /// As written.
  var name: String
  /// The character of its level: 县, 市, 区 …; 0 for short forms and other places.
  var levelUnit: UInt16
  /// Where the lexicon knows it as one division.
  var path: DivisionPath?
  /// Written in full (焦作市), not short (焦作).
  var isFull: Bool
}

/// The places of a document in order, from the locations that stand and from the names of organizations that begin
/// with one.
struct PlaceMentions {
  let all: [PlaceMention]
  private let division = LexiconType("division")

  init(_ mentions: [Mention], in view: DocumentView) {
    var found: [PlaceMention] = []
    for mention in mentions {
      switch mention.type {
      case .location where mention.rule != "location.deictic":
        PlaceMentions.append(mention.range, in: view, division, to: &found)
      case .organization:
        for evidence in mention.evidence where evidence.what == "place" {
          PlaceMentions.append(evidence.range, in: view, division, to: &found)
        }
      default: break
      }
    }
    all = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The divisions inside a range, one after the other; without any, the range itself.
  private static func append(
    _ range: Range<Int>, in view: DocumentView, _ division: LexiconType, to found: inout [PlaceMention]
  ) {
    var i = range.lowerBound
    while i < range.upperBound,
      let hit = view.hits.starting(at: i).first(where: {
        $0.type == division && $0.range.upperBound <= range.upperBound
      })
    {
      let entry = view.hits.entry(hit)
      let isFull = entry.features["form"] == "full" || entry.features["level"] == "township"
      found.append(
        PlaceMention(
          range: hit.range, name: view.text.name(hit.range),
          levelUnit: NameEdgeFinder.levels.contains(view.text[hit.range.upperBound - 1])
            ? view.text[hit.range.upperBound - 1] : 0,
          path: DivisionPath(entry, term: view.text.string(hit.range)), isFull: isFull))
      i = hit.range.upperBound
    }
    guard i == range.lowerBound, NameEdgeFinder.levels.contains(view.text[range.upperBound - 1]) else {
      return
    }
    found.append(
      PlaceMention(
        range: range, name: view.text.name(range), levelUnit: view.text[range.upperBound - 1], path: nil,
        isFull: true))
  }

  /// The last place before `offset` that ends in the level's character, else the first after it.
  func nearest(_ level: UInt16, to offset: Int) -> PlaceMention? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return all[..<low].last { $0.levelUnit == level } ?? all[low...].first { $0.levelUnit == level }
  }
}
