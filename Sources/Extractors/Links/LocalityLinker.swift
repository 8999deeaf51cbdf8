public import TextPipeline

/// Infers where the articles are from: the division that most of their places lie in, highest level first. Full names
/// weigh more than short ones; a level is taken while one division holds most of the weight below it.
public struct LocalityLinker: Linker {
  public init() {}

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    let locality = view.document.locality ?? Self.path(of: PlaceMentions(mentions, in: view))?.joined
    guard let locality else { return added }
    added.contexts =
      links.contexts.isEmpty
      ? view.layout.articles.map { _ in ArticleContext(locality: locality) }
      : links.contexts.map { context in
        var context = context
        context.locality = context.locality ?? locality
        return context
      }
    return added
  }

  /// The path that the places agree on.
  static func path(of places: PlaceMentions) -> DivisionPath? {
    var provinces: [String: Int] = [:]
    for place in places.all {
      if let path = place.path { provinces[path.province, default: 0] += place.isFull ? 3 : 1 }
    }
    guard let province = top(of: provinces, share: 0) else { return nil }
    var path = DivisionPath(province: province)
    var prefectures: [String: Int] = [:]
    var counties: [String: Int] = [:]
    for place in places.all {
      guard let other = place.path, other.province == province else { continue }
      let weight = place.isFull ? 3 : 1
      if !other.prefecture.isEmpty { prefectures[other.prefecture, default: 0] += weight }
      if other.prefecture.isEmpty, other.county.isEmpty { continue }
      counties[other.county, default: 0] += weight
    }
    let hasPrefectures = !prefectures.isEmpty
    if hasPrefectures {
      guard let prefecture = top(of: prefectures, share: 50) else { return path }
      path.prefecture = prefecture
    }
    if let county = top(of: counties, share: 60), !county.isEmpty { path.county = county }
    return path
  }

  /// The heaviest, if it has more than `share` per cent of all; ties by name, so that the answer does not change.
  private static func top(of weights: [String: Int], share: Int) -> String? {
    guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    return best.value * 100 > share * weights.values.reduce(0, +) ? best.key : nil
  }
}

extension DivisionPath {
  init(province: String) {
    self.province = province
  }
}
