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
  /// What it says of where the document is from; less than 2 says nothing alone.
  var weight = 0
  /// Behind 赴, 与: another place than the text's own.
  var isVisited = false
  /// Of a township: the counties that have one of the name.
  var counties: [DivisionPath] = []
  /// 某市委书记到我市调研: where a guest of the text's own place is from; up to where the sentence speaks of the guest.
  var guest: Range<Int>?

  /// 西城, 龙湖: a name that many places have; 沙田 of Hong Kong is always called so.
  var isShortDistrict: Bool {
    guard !isFull, let path else { return false }
    return path.county.ends(with: "区") && !path.province.isRegion
  }

  /// Hong Kong or Macau, where it names the whole.
  var region: DivisionName? {
    guard let path, path.county.isEmpty, path.province.isRegion else { return nil }
    return path.province
  }
}

/// The places of a document in order, from the locations that stand and from the names of organizations that begin
/// with one.
struct PlaceMentions {
  let all: [PlaceMention]
  /// Indices into `all` by the character of the level.
  private var byLevel: [UInt16: [Int]] = [:]
  /// Indices into `all` of the places in 省 and in 自治区.
  private var byProvince: [UInt16: [Int]] = [:]
  /// The levels that stand for their place: 县 of 我县, 县委.
  private(set) var deicticLevels: Set<UInt16> = []

  init(_ mentions: [Mention], _ divisions: LexiconTable<DivisionFacts>, in view: DocumentView) {
    var found: [PlaceMention] = []
    let deictic = Rule.locationDeictic
    var hosts: [Range<Int>] = []
    for i in mentions.indices {
      let (known, range) = (found.count, mentions[i].range)
      if mentions[i].type == .location, mentions[i].isFound(by: deictic) {
        deicticLevels.insert(view.text[range.upperBound - 1])
        if PlaceMentions.isHost(range, in: view.text) { hosts.append(range) }
      } else if mentions[i].type == .location {
        PlaceMentions.append(range, divisions, in: view, to: &found)
        let isListed = PlaceMentions.isListed(range, in: view.text)
        // 台湾 has no longer form.
        for k in known..<found.count {
          found[k].weight = found[k].isFull && found[k].levelUnit != 0 && !isListed ? 6 : 2
        }
      } else if mentions[i].type == .organization {
        for evidence in mentions[i].evidence {
          if evidence.what == "place" {
            PlaceMentions.append(evidence.range, divisions, in: view, to: &found)
          } else if evidence.what == "deictic place" {
            deicticLevels.insert(view.text[evidence.range.upperBound - 1])
          }
        }
        // Companies are named after where they are registered.
        let isCompany =
          PlaceMentions.companies.length(endingAt: range.upperBound, in: view.text) != nil
        // 南市府 is of 台南市, as 南市 once was a district.
        for k in known..<found.count {
          let isBrief = found[k].range.count == 2 && view.text.unit(at: found[k].range.upperBound) == "府"
          found[k].weight = isCompany || isBrief ? 0 : found[k].isFull ? 6 : 2
          if isCompany { found[k].levelUnit = 0 }
        }
        if known == found.count,
          var place = PlaceMentions.division(
            at: range.lowerBound, within: range, divisions, in: view),
          // 公安局 is not of 公安.
          !view.hits.contains(
            startingAt: range.lowerBound, where: { $0.type == Self.heads && $0.range == place.range })
        {
          // 厦门大学
          (place.weight, place.levelUnit) = (place.isShortDistrict ? 0 : 1, 0)
          found.append(place)
        }
      }
    }
    found += PlaceMentions.ownRegions(in: view)
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    for i in found.indices {
      let start = found[i].range.lowerBound
      let isBelow = i > 0 && found[i - 1].range.upperBound == start
      found[i].isVisited =
        isBelow ? found[i - 1].isVisited : Self.visits.contains(view.text.unit(at: start - 1))
    }
    for host in hosts { PlaceMentions.markGuests(of: host, &found, in: view.text) }
    all = found
    // By index: a copy of a place counts half a dozen references.
    for i in all.indices {
      if all[i].levelUnit != 0, all[i].guest == nil { byLevel[all[i].levelUnit, default: []].append(i) }
      if let last = all[i].path?.province.text.utf16.last { byProvince[last, default: []].append(i) }
    }
  }

  /// 到我市, 莅临我县: where somebody comes.
  private static func isHost(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    text[range.lowerBound] == "我" && arrivals.contains(text.unit(at: range.lowerBound - 1))
  }

  /// The places of its level before it in its sentence are where those come from who come.
  private static func markGuests(of host: Range<Int>, _ found: inout [PlaceMention], in text: AnalysisText) {
    var start = host.lowerBound
    while start > 0, host.lowerBound - start < 100, text[start - 1] != "。", !text[start - 1].isNewline {
      start -= 1
    }
    let near = found.partitioningIndex { $0.range.lowerBound >= start }
    for i in near..<found.partitioningIndex(where: { $0.range.lowerBound >= host.lowerBound })
    where found[i].levelUnit == text[host.upperBound - 1] {
      found[i].guest = found[i].range.upperBound..<host.lowerBound
      found[i].weight = 0
    }
  }

  /// Whether guests of the text's own place are from a division: it is below that one.
  func isGuest(_ name: DivisionName) -> Bool {
    all.indices.contains { all[$0].guest != nil && all[$0].path?.name == name }
  }

  private static let heads = LexiconType("orghead")
  private static let arrivals: UnitSet = "到来临赴抵访"

  private static let own: UnitSet = "本"

  /// 本港, 本澳: what pages of the two regions call them.
  private static func ownRegions(in view: DocumentView) -> [PlaceMention] {
    let text = view.text
    return text.offsets(of: own).compactMap { i in
      guard view.tokens.isBoundary(i) else { return nil }
      let next = text.unit(at: i + 1)
      guard next == "港" || next == "澳" else { return nil }
      let region = DivisionPath(province: next == "港" ? "香港特别行政区" : "澳门特别行政区")
      return PlaceMention(range: i..<i + 2, levelUnit: 0, path: region, isFull: true, weight: 6)
    }
  }

  /// 云浮市、江门市和汕头市: one of many.
  private static func isListed(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    lists.contains(text.unit(at: range.lowerBound - 1)) || lists.contains(text.unit(at: range.upperBound))
  }

  /// What makes another thing of 区: 开发区, 园区, 小区.
  private static let zones: UnitSet = "发园景假校院社小山库厂矿牧林地街片"
  private static let visits: UnitSet = "赴与往抵"
  private static let lists: UnitSet = "、和及与"
  private static let companies: WordEnds = ["公司", "集团"]

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
    // 泉山区区委 says its level twice.
    if known < found.count, i == range.upperBound - 1, last == found[found.count - 1].levelUnit { return }
    // A place that no list has, whatever it begins or ends like: 云丰县.
    if known < found.count, i > range.lowerBound, i < range.upperBound - 4 { return }
    found.removeSubrange(known...)
    // 开发区 is no 区 that has a 区委.
    let isZone =
      last == "区"
      && (zones.contains(view.text[range.upperBound - 2]) || view.text.has("高新区", endingAt: range.upperBound))
    // 区委 + 区 of 区委区政府
    if range.count < 4, view.text[range.lowerBound + 1] == "委" { return }
    found.append(PlaceMention(range: range, levelUnit: isZone ? 0 : last, path: nil, isFull: true))
  }

  private static func division(
    at start: Int, within range: Range<Int>, _ divisions: LexiconTable<DivisionFacts>, in view: DocumentView
  ) -> PlaceMention? {
    for i in view.hits.indices(startingAt: start) {
      let hit = view.hits.all[i]
      guard hit.range.upperBound <= range.upperBound, let facts = divisions[hit], !facts.isCharacter else {
        continue
      }
      let last = view.text[hit.range.upperBound - 1]
      // 州 of 泰州 is no level: 泰州市 ends in another.
      let isLevel = NameEdgeFinder.levels.contains(last) && facts.lastUnit ?? last == last
      return PlaceMention(
        range: hit.range, levelUnit: isLevel ? last : 0, path: facts.path(term: view.text.string(hit.range)),
        isFull: facts.isFull, counties: facts.counties)
    }
    return nil
  }

  /// The province of the last place before `offset` that lies in one of its kind (省, 自治区), else of the first after.
  func nearestProvince(_ suffix: String, to offset: Int) -> DivisionName? {
    guard let last = suffix.utf16.last, let place = nearest(to: offset, in: byProvince[last]),
      let province = place.path?.province, province.ends(with: suffix)
    else { return nil }
    return province
  }

  /// The last place before `offset` that ends in the level's character, else the first after it.
  func nearest(_ level: UInt16, to offset: Int) -> PlaceMention? {
    guard let indices = byLevel[level] else { return nil }
    // Places that somebody goes to or meets are others'.
    let before = indices.prefix(count(of: indices, before: offset)).suffix(6)
    return before.last { !all[$0].isVisited }.map { all[$0] } ?? nearest(to: offset, in: indices)
  }

  /// The county that the last place before `offset` is or lies in, named in short: 开化 for 县.
  func nearestCounty(_ level: UInt16, to offset: Int, evenOfCompanies: Bool = false) -> DivisionName? {
    func county(_ place: PlaceMention) -> DivisionName? {
      guard place.weight > 0 || evenOfCompanies, !place.isShortDistrict, let name = place.path?.county,
        name.text.utf16.last == level
      else { return nil }
      return name
    }
    let before = all.prefix(count(of: all.indices, before: offset)).suffix(20)
    return before.reversed().lazy.compactMap(county).first ?? all.prefix(20).lazy.compactMap(county).first
  }

  private func nearest(to offset: Int, in indices: [Int]?) -> PlaceMention? {
    guard let indices else { return nil }
    return all[indices[max(0, count(of: indices, before: offset) - 1)]]
  }

  /// The last place before `offset` that meets a condition, of those near.
  func last(before offset: Int, where isMeant: (PlaceMention) -> Bool) -> PlaceMention? {
    all.prefix(count(of: all.indices, before: offset)).suffix(8).last(where: isMeant)
  }

  /// The place that starts at `offset`.
  func place(at offset: Int) -> PlaceMention? {
    let index = count(of: all.indices, before: offset)
    return index < all.count && all[index].range.lowerBound == offset ? all[index] : nil
  }

  /// How many of some places in order start before `offset`.
  private func count(of indices: some RandomAccessCollection<Int>, before offset: Int) -> Int {
    let behind = indices.partitioningIndex { all[$0].range.lowerBound >= offset }
    return indices.distance(from: indices.startIndex, to: behind)
  }
}
