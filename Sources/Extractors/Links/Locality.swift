internal import TextPipeline

/// Where a document is from.
extension PlaceMentions {
  /// The division that most of the places lie in, highest level first. Full names weigh more than short ones, a short
  /// district nothing unless its province is named; a level is taken while one division holds most of the weight below it.
  var locality: DivisionPath? {
    var provinces: [DivisionName: Int] = [:]
    // By index: a copy of a place counts half a dozen references.
    let isShort = all.indices.map { all[$0].isShortDistrict }
    let weighty = all.indices.filter { all[$0].weight > 0 }
    let named = Set(all.indices.lazy.filter { !isShort[$0] }.compactMap { all[$0].path?.province })
    for i in weighty {
      guard let path = all[i].path, !isShort[i] || named.contains(path.province) else { continue }
      provinces[path.province, default: 0] += all[i].weight
    }
    guard let province = Self.top(of: provinces, share: 0), provinces[province] ?? 0 > 1 else { return nil }
    var path = DivisionPath(province: province)
    var prefectures: [DivisionName: Int] = [:]
    var counties: [DivisionName: Int] = [:]
    for i in weighty {
      guard let other = all[i].path, other.province == province else { continue }
      let weight = all[i].weight
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

  /// The county that a document calls 我县 and never names: the one that has the townships it names, 定江镇 and 灵川镇.
  /// - Parameter known: what its places tell of the levels above.
  func county(below known: DivisionPath?, in text: AnalysisText) -> DivisionPath? {
    let isNamed = all.indices.contains { i in
      all[i].weight > 0 && !all[i].isShortDistrict && all[i].path.map { !$0.county.isEmpty } ?? false
    }
    guard !isNamed else { return nil }
    var towns: Set<ArraySlice<UInt16>> = []
    var votes: [(county: DivisionPath, count: Int)] = []
    for i in all.indices
    where !all[i].counties.isEmpty && towns.insert(text.units[all[i].range]).inserted {
      let place = all[i]
      for county in place.counties {
        guard known.map({ county.lies(in: $0) }) ?? true, let level = county.county.text.utf16.last,
          deicticLevels.contains(level)
        else { continue }
        // 灵川镇 is of 灵川县 rather than of another.
        let isSeat = county.county.text.utf16.starts(with: text.units[place.range].dropLast())
        let index = votes.firstIndex { $0.county == county } ?? votes.endIndex
        if index == votes.endIndex { votes.append((county, 0)) }
        // 南京东路街道 is nowhere else.
        let isUnique = place.counties.count == 1 && place.range.count > 4
        votes[index].count += isSeat || isUnique ? 2 : 1
      }
    }
    guard let most = votes.map(\.count).max(), most > 1 || known != nil else { return nil }
    let first = votes.filter { $0.count == most }
    return first.count == 1 ? first[0].county : nil
  }

  /// The heaviest, if it has more than `share` per cent of all; ties by name, so that the answer does not change.
  private static func top(of weights: [DivisionName: Int], share: Int) -> DivisionName? {
    let best = weights.max { ($0.value, $1.key.text) < ($1.value, $0.key.text) }
    guard let best else { return nil }
    return best.value * 100 > share * weights.values.reduce(0, +) ? best.key : nil
  }
}
