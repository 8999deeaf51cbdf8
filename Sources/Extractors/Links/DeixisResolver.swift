internal import TextPipeline

/// What 市, 县, 省 stand for at a place of the text.
struct DeixisResolver {
  private let places: PlaceMentions
  private let text: AnalysisText
  /// Where the document is from.
  private let locality: DivisionPath?
  /// 市 is the county-level city that the document is about.
  private let isOfCounty: Bool
  /// The text is of several provinces, each of which it calls 省 in its turn.
  private var isOfMany = false
  /// Its offices stand without their place as well, but so do those of the island.
  let isTaiwan: Bool
  /// How the text writes the locality, which the lexicon knows under its full name: 怒江州 for 怒江傈僳族自治州.
  private var written: [DivisionName: String] = [:]
  /// Where Hong Kong and Macau are named, in order, and how the text writes each: in full if it ever does.
  private var regions: [PlaceMention] = []
  private var regionNames: [DivisionName: PlaceMention] = [:]
  /// The cities of three characters that a text from Taiwan names, by the first and the level: 高雄市 by 高 and 市.
  private var cities: [[UInt16]: PlaceMention] = [:]

  /// - Parameter isStated: whether the locality was given, not inferred.
  init(_ places: PlaceMentions, locality: DivisionPath?, isStated: Bool, in text: AnalysisText) {
    self.places = places
    self.locality = locality
    self.text = text
    isTaiwan = locality?.province == "台湾"
    isOfCounty =
      locality.map { Self.isOfCounty($0, places, in: text) || places.isGuest($0.prefecture) } ?? false
    isOfMany = !isStated && Self.isOfMany(places, locality)
    var wanted: [DivisionName] = ["台湾"]
    if let locality { wanted += [locality.province, locality.prefecture, locality.county] }
    // The form that it writes most, the first of two that it writes as often.
    var counts: [DivisionName: [(form: String, count: Int)]] = [:]
    let all = places.all
    // By index: a copy of a place counts half a dozen references.
    for i in all.indices where all[i].levelUnit != 0 {
      guard let name = all[i].path?.name, wanted.contains(name) else { continue }
      let form = text.name(all[i].range)
      if let known = counts[name]?.firstIndex(where: { $0.form.utf8.elementsEqual(form.utf8) }) {
        counts[name]?[known].count += 1
      } else {
        counts[name, default: []].append((form, 1))
      }
    }
    for (name, forms) in counts {
      let most = forms.map(\.count).max()
      written[name] = forms.first { $0.count == most }?.form
    }
    for i in all.indices {
      if let region = all[i].region {
        regions.append(all[i])
        let known = regionNames[region]?.levelUnit
        if text[all[i].range.lowerBound] != "本", known == nil || known == 0 && all[i].levelUnit != 0 {
          regionNames[region] = all[i]
        }
      }
      guard isTaiwan, all[i].levelUnit != 0, all[i].range.count == 3 else { continue }
      // 高市 of 高雄市, 南市 of 台南市
      let start = all[i].range.lowerBound
      let key = [text[text[start] == "台" ? start + 1 : start], all[i].levelUnit]
      if cities[key] == nil { cities[key] = all[i] }
    }
  }

  /// The county or city that the document is from.
  var home: String? {
    guard let locality else { return nil }
    let name = locality.county.isEmpty || isTaiwan ? locality.prefecture : locality.county
    return name.isEmpty || locality.province.isRegion ? nil : form(of: name)
  }

  /// 上海市 of 上海市黄浦区政协 and 静安区政协: the city written with the district that the first begins with, where the
  /// second begins with a district of it.
  func city(of first: Range<Int>, and second: Range<Int>) -> String? {
    guard let city = places.place(at: first.lowerBound), city.levelUnit == "市",
      let district = places.place(at: city.range.upperBound),
      let sister = places.place(at: second.lowerBound),
      let cityPath = city.path, let path = sister.path, sister.isFull,
      sister.levelUnit == "区" || sister.levelUnit == "县",
      district.levelUnit == sister.levelUnit, path.county == DivisionName(text.name(sister.range)),
      path.province == cityPath.province, path.prefecture == cityPath.prefecture
    else { return nil }
    return text.name(city.range)
  }

  /// What 特区 stands for before `offset`: the region named last as the text writes it, in full if it ever does.
  func region(before offset: Int) -> String? {
    guard !regions.isEmpty else { return nil }
    let after = regions.partitioningIndex { $0.range.lowerBound >= offset }
    return regions[max(0, after - 1)].path.flatMap { regionNames[$0.province] }.map { text.name($0.range) }
  }

  /// 高雄市, where the text names it, for 高市.
  func inFull(_ range: Range<Int>) -> String? {
    guard range.count == 2, !cities.isEmpty else { return nil }
    return cities[[text[range.lowerBound], text[range.upperBound - 1]]].map { text.name($0.range) }
  }

  /// Whether the sentence names a place of another province before `offset`: offices without a place are of that one.
  func isElsewhere(_ offset: Int) -> Bool {
    guard let locality, let place = places.last(before: offset, where: { $0.path != nil }),
      isOneStretch(place.range.upperBound..<offset, without: Self.stops)
    else { return false }
    return place.path?.province != locality.province
  }

  /// - Parameter range: where 市, 我市, 全省, 自治区, 全国 … stands.
  /// - Returns: the name of the place in its full form, and what says so; nil where nothing tells.
  func place(for range: Range<Int>) -> (name: String, evidence: NameEvidence)? {
    let last = text[range.upperBound - 1]
    switch last {
    case "国": return ("中国", [])
    case "台": return (form(of: "台湾"), [])
    case "港": return ("香港", [])
    case "澳": return ("澳门", [])
    default: break
    }
    // 该市法院: of the place named last. 某市委主任甲、市财政局局长乙: of the one that the list names.
    if text.unit(at: range.lowerBound - 1) == "该" || text[range.lowerBound] == "该",
      let named = nearest(last, to: range)
    {
      return (named, .namedPlace)
    }
    if let named = former(last, before: range.lowerBound) ?? colleague(last, before: range.lowerBound)
      ?? listed(last, before: range.lowerBound)
      ?? ofGuest(last, at: range.lowerBound) ?? brief(last, before: range.lowerBound)
    {
      return (named, .namedPlace)
    }
    if let name = named(last, for: range) { return (name, .locality) }
    if let suffix = last == "省" ? "省" : isAutonomous(range) ? "自治区" : nil {
      return places.nearestProvince(suffix, to: range.lowerBound).map { (form(of: $0), .namedPlace) }
    }
    if let named = nearest(last, to: range) { return (named, .namedPlace) }
    if let locality, locality.county.text.utf16.last == last { return (form(of: locality.county), .locality) }
    return places.nearestCounty(last, to: range.lowerBound).map { (form(of: $0), .namedPlace) }
  }

  /// The place of a level that the locality tells.
  private func named(_ last: UInt16, for range: Range<Int>) -> String? {
    switch last {
    case "省" where isOfMany:
      let near = places.last(before: range.lowerBound) {
        !$0.isVisited && $0.weight > 0 && $0.path?.province.ends(with: "省") ?? false
      }
      return (near?.path?.province ?? locality?.province).map { form(of: $0) }
    case "省": return locality.flatMap { $0.province.ends(with: "省") ? form(of: $0.province) : nil }
    case "市":
      guard let locality else { return nil }
      // A county-level city has no such office of its own since 2019.
      if isOfCounty, !text.has("生态环境", at: range.upperBound), !text.has("环境监测", at: range.upperBound) {
        if locality.county.ends(with: "市") { return form(of: locality.county) }
        return places.nearestCounty(last, to: range.lowerBound, evenOfCompanies: true).map { form(of: $0) }
      }
      let levels = [
        locality.prefecture, locality.prefecture.isEmpty ? locality.province : "", locality.county,
      ]
      return levels.first { $0.ends(with: "市") }.map { form(of: $0) }
    case "州": return locality.flatMap { $0.prefecture.ends(with: "州") ? short($0.prefecture) : nil }
    case "区" where isAutonomous(range):
      return locality.flatMap { $0.province.ends(with: "自治区") ? form(of: $0.province) : nil }
    default: return nil
    }
  }

  /// Whether one other province has half as many of the places that say where a text is from as the locality's, and no few.
  private static func isOfMany(_ places: PlaceMentions, _ locality: DivisionPath?) -> Bool {
    guard let locality, locality.province.ends(with: "省") else { return false }
    var counts: [DivisionName: Int] = [:]
    for place in places.all where place.weight > 0 && !place.isVisited {
      if let province = place.path?.province { counts[province, default: 0] += 1 }
    }
    let own = counts[locality.province] ?? 0
    return counts.contains { name, count in
      name != locality.province && name.ends(with: "省") && count >= least && count * 2 >= own
    }
  }

  /// How often another province must be named.
  private static let least = 4

  private func isAutonomous(_ range: Range<Int>) -> Bool {
    range.count > 2 && text.has("自治区", endingAt: range.upperBound)
  }

  /// 东莞前市委书记: of the place before the tense.
  private func former(_ level: UInt16, before offset: Int) -> String? {
    guard text.unit(at: offset - 1) == "前" || text.unit(at: offset - 1) == "原",
      let path = places.last(before: offset, where: { $0.range.upperBound == offset - 1 })?.path
    else { return nil }
    let name = path.county.isEmpty ? path.prefecture : path.county
    return name.text.utf16.last == level ? form(of: name) : nil
  }

  /// 云川市市长、市委书记: of the place whose office somebody has right before.
  private func colleague(_ level: UInt16, before offset: Int) -> String? {
    guard
      let place = places.last(
        before: offset, where: { $0.levelUnit == level && !$0.isVisited && $0.guest == nil }),
      offset - place.range.upperBound <= 14, Self.offices.contains(text[place.range.upperBound]),
      isOneStretch(place.range.upperBound..<offset, without: Self.turns)
    else { return nil }
    return text.name(place.range)
  }

  /// 台中 for 市府, where the text has named no city in full yet.
  private func brief(_ level: UInt16, before offset: Int) -> String? {
    guard isTaiwan, let full = places.nearest(level, to: offset), full.range.lowerBound > offset else {
      return nil
    }
    return places.last(before: offset) { place in
      place.path.map { $0.county.isEmpty && $0.prefecture.text.utf16.last == level } ?? false
    }.flatMap { $0.path }.map { form(of: $0.prefecture) }
  }

  /// The place of a level that stands before in a list, where it is elsewhere.
  private func listed(_ level: UInt16, before offset: Int) -> String? {
    guard text.unit(at: offset - 1) == "、", let locality,
      let place = places.last(before: offset, where: { $0.levelUnit == level && !$0.isVisited }),
      let path = place.path, path.province != locality.province || path.prefecture != locality.prefecture,
      isOneStretch(place.range.upperBound..<offset, without: Self.commas)
    else { return nil }
    return text.name(place.range)
  }

  /// 呼兰市委书记甲,市委常委乙到我市调研: the second is from where the first is.
  private func ofGuest(_ level: UInt16, at offset: Int) -> String? {
    places.last(before: offset) { $0.levelUnit == level && $0.guest?.contains(offset) ?? false }.map {
      text.name($0.range)
    }
  }

  private func isOneStretch(_ gap: Range<Int>, without marks: UnitSet) -> Bool {
    gap.count <= 80 && !gap.contains { marks.contains(text[$0]) }
  }

  /// How an office of a place begins behind it: 市委, 市政府, 市长, 副市长.
  private static let offices: UnitSet = "委政人副长市县区州纪"
  /// What makes another clause or another place of it.
  private static let turns: UnitSet = "。;!\n到来赴我在对与和"
  private static let stops: UnitSet = "。;!\n"
  private static let commas: UnitSet = ",。;!\n"

  /// A county-level city that is named far more than its prefecture, or that the text begins with and names as much.
  private static func isOfCounty(
    _ locality: DivisionPath, _ places: PlaceMentions, in text: AnalysisText
  ) -> Bool {
    guard locality.county.ends(with: "市") else { return false }
    var (county, prefecture) = (0, 0)
    for i in places.all.indices {
      guard let path = places.all[i].path, path.prefecture == locality.prefecture else { continue }
      if path.county.isEmpty { prefecture += places.all[i].weight }
      if path.county == locality.county { county += places.all[i].weight }
    }
    guard let first = places.all.first, first.isFull, first.path?.county == locality.county,
      first.range.lowerBound == 0 || text[first.range.lowerBound - 1].isNewline
      // A city whose townships alone are named is what they are of.
    else { return county > 3 * prefecture || prefecture == 0 }
    return county >= prefecture
  }

  private func nearest(_ level: UInt16, to range: Range<Int>) -> String? {
    places.nearest(level, to: range.lowerBound).map { text.name($0.range) }
  }

  private func form(of name: DivisionName) -> String { written[name] ?? name.text }

  /// 湘西州 for an autonomous prefecture, whose offices are hardly ever called by its full name.
  private func short(_ name: DivisionName) -> String {
    guard written[name].map({ DivisionName($0) == name }) ?? true, name.ends(with: "自治州") else {
      return form(of: name)
    }
    if let place = places.all.first(where: { $0.levelUnit == 0 && $0.path?.name == name }) {
      return text.name(place.range) + "州"
    }
    return AutonomousNames.short(name) ?? name.text
  }
}
