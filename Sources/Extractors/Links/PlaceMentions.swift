internal import TextPipeline

/// A division or another administrative place that a standing mention names or begins with.
struct PlaceMention {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
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
  /// Indices into `all` by the character of the level.
  private var byLevel: [UInt16: [Int]] = [:]

  init(_ mentions: [Mention], _ divisions: LexiconTable<DivisionFacts>, in view: DocumentView) {
    var found: [PlaceMention] = []
    for i in mentions.indices {
      if mentions[i].type == .location {
        if mentions[i].rule != Rule.locationDeictic.id {
          PlaceMentions.append(mentions[i].range, divisions, in: view, to: &found)
        }
      } else if mentions[i].type == .organization {
        for evidence in mentions[i].evidence where evidence.what == "place" {
          PlaceMentions.append(evidence.range, divisions, in: view, to: &found)
        }
      }
    }
    all = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (i, place) in all.enumerated() where place.levelUnit != 0 {
      byLevel[place.levelUnit, default: []].append(i)
    }
  }

  /// The divisions inside a range, one after the other; without any, the range itself.
  private static func append(
    _ range: Range<Int>, _ divisions: LexiconTable<DivisionFacts>, in view: DocumentView,
    to found: inout [PlaceMention]
  ) {
    let known = found.count
    var i = range.lowerBound
    while i < range.upperBound, let place = division(at: i, within: range, divisions, in: view) {
      found.append(place)
      i = place.range.upperBound
    }
    let last = view.text[range.upperBound - 1]
    guard i < range.upperBound, NameEdgeFinder.levels.contains(last) else { return }
    // A place that no list has, whatever it begins or ends like: 云丰县.
    if known < found.count, i > range.lowerBound, i < range.upperBound - 4 { return }
    found.removeSubrange(known...)
    found.append(PlaceMention(range: range, levelUnit: last, path: nil, isFull: true))
  }

  private static func division(
    at start: Int, within range: Range<Int>, _ divisions: LexiconTable<DivisionFacts>, in view: DocumentView
  ) -> PlaceMention? {
    for hit in view.hits.starting(at: start) where hit.range.upperBound <= range.upperBound {
      guard let facts = divisions[hit], !facts.isCharacter else { continue }
      let last = view.text[hit.range.upperBound - 1]
      // 州 of 泰州 is no level: 泰州市 ends in another.
      let isLevel = NameEdgeFinder.levels.contains(last) && facts.lastUnit ?? last == last
      return PlaceMention(
        range: hit.range, levelUnit: isLevel ? last : 0, path: facts.path(term: view.text.string(hit.range)),
        isFull: facts.isFull)
    }
    return nil
  }

  /// The last place before `offset` that ends in the level's character, else the first after it.
  func nearest(_ level: UInt16, to offset: Int) -> PlaceMention? {
    guard let indices = byLevel[level] else { return nil }
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if all[indices[middle]].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return all[indices[max(0, low - 1)]]
  }
}
