internal import TextPipeline

/// Where a document is from.
extension PlaceMentions {
  /// The division that most of the places lie in, highest level first. Full names weigh more than short ones, a short
  /// district nothing unless its province is named; a level is taken while one division holds most of the weight below it.
  var locality: DivisionPath? {
    var provinces: [DivisionName: Int] = [:]
    let named = Set(all.lazy.filter { !$0.isShortDistrict }.compactMap { $0.path?.province })
    let all = all.filter { place in
      place.weight > 0 && place.path.map { !place.isShortDistrict || named.contains($0.province) } ?? false
    }
    for place in all {
      if let path = place.path { provinces[path.province, default: 0] += place.weight }
    }
    guard let province = Self.top(of: provinces, share: 0), provinces[province] ?? 0 > 1 else { return nil }
    var path = DivisionPath(province: province)
    var prefectures: [DivisionName: Int] = [:]
    var counties: [DivisionName: Int] = [:]
    for place in all {
      guard let other = place.path, other.province == province else { continue }
      let weight = place.weight
      if !other.prefecture.isEmpty { prefectures[other.prefecture, default: 0] += weight }
      if other.prefecture.isEmpty, other.county.isEmpty { continue }
      counties[other.county, default: 0] += weight
    }
    if !prefectures.isEmpty {
      guard let prefecture = Self.top(of: prefectures, share: 50) else { return path }
      path.prefecture = prefecture
    }
    // Hong Kong and Macau are mostly not named: a district must outweigh them where they are.
    if province.isRegion {
      counties["", default: 0] += provinces[province, default: 0] - counties.values.reduce(0, +)
    }
    if let county = Self.top(of: counties, share: 60), !county.isEmpty { path.county = county }
    return path
  }

  /// The heaviest, if it has more than `share` per cent of all; ties by name, so that the answer does not change.
  private static func top(of weights: [DivisionName: Int], share: Int) -> DivisionName? {
    let best = weights.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
    guard let best else { return nil }
    return best.value * 100 > share * weights.values.reduce(0, +) ? best.key : nil
  }
}
