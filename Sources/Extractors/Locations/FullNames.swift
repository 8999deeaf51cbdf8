internal import TextPipeline

/// The divisions that a text has in full (青州市), by the two characters before their level: looked for once, when a
/// short form is first in doubt.
final class FullNames {
  private let places: PlaceLexicon
  private var keys: Set<UInt32>?

  init(_ places: PlaceLexicon) { self.places = places }

  static func key(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

  func contains(_ key: UInt32, in view: DocumentView) -> Bool {
    if let keys { return keys.contains(key) }
    var found: Set<UInt32> = []
    for hit in view.hits.all where hit.range.count == 3 && hit.type == .division {
      guard let traits = places.traits(of: hit), !traits.isShort, !traits.isAmbiguous,
        traits.level == .prefecture || traits.level == .county
      else { continue }
      found.insert(Self.key(view.text[hit.range.lowerBound], view.text[hit.range.lowerBound + 1]))
    }
    keys = found
    return found.contains(key)
  }
}
