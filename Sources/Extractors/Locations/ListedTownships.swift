internal import TextPipeline

/// Towns without their level in a list, three of one county at least or two where the text names it: 查处淮川、集里 of 淮川街道、
/// 集里街道.
extension LocationExtractor {
  func listedTownships(in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var told: Set<Substring>?
    var i = 0
    while true {
      i = text.next(Self.listMark, from: i)
      guard i < text.count else { return found }
      guard let first = listedTown(endingAt: i, in: view) else {
        i += 1
        continue
      }
      var towns = [first]
      while towns.count < Self.longestTownList, text.unit(at: i) == "、",
        let town = listedTown(startingAt: i + 1, in: view)
      {
        towns.append(town)
        i = town.range.upperBound
      }
      if text.unit(at: i) == "、" { i += 1 }
      guard towns.count > 1 else { continue }
      var counts: [Substring: Int] = [:]
      for town in towns { for county in Set(town.counties) { counts[county, default: 0] += 1 } }
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      let counties = told ?? toldCounties(in: view)
      told = counties
      guard best.value > (counties.contains(best.key) ? 1 : 2) else { continue }
      // A name that many counties have says nothing and goes along.
      found += towns.filter { $0.counties.isEmpty || $0.counties.contains(best.key) }.map {
        Mention(
          .location, $0.range, rule: .locationTownship, method: .lexicon, score: 40, confidence: .medium,
          evidence: [Evidence($0.range, "town of \(best.key)")])
      }
    }
  }

  private struct ListedTown {
    var range: Range<Int>
    /// That have a town of the name; empty where there are many.
    var counties: [Substring]
  }

  private func listedTown(endingAt end: Int, in view: DocumentView) -> ListedTown? {
    for length in Self.lengthsOfTowns where end >= length {
      if let town = town(end - length..<end, in: view) { return town }
    }
    return nil
  }

  private func listedTown(startingAt start: Int, in view: DocumentView) -> ListedTown? {
    for length in Self.lengthsOfTowns where start + length <= view.text.count {
      let end = start + length
      guard !view.text.unit(at: end).isHan || view.tokens.isBoundary(end),
        !Self.behindTowns.contains(view.text.unit(at: end))
      else { continue }
      if let town = town(start..<end, in: view) { return town }
    }
    return nil
  }

  private func town(_ range: Range<Int>, in view: DocumentView) -> ListedTown? {
    guard range.allSatisfy({ view.text[$0].isHan }) else { return nil }
    let name = view.text.string(range)
    var town: ListedTown?
    for level in Self.levelsOfTowns {
      for entry in view.hits.lexicons.entries(of: .division, term: name + level)
      where entry.features["level"] == "township" {
        let counties = entry.features["counties"]?.split(separator: "|") ?? []
        if town == nil { town = ListedTown(range: range, counties: []) }
        town?.counties += counties
      }
    }
    return town
  }

  /// The counties and cities that the text names.
  private func toldCounties(in view: DocumentView) -> Set<Substring> {
    var found: Set<Substring> = []
    for hit in view.hits.all where hit.type == .division && hit.range.count > 1 {
      found.insert(Substring(view.hits.entry(hit).canonical ?? view.text.string(hit.range)))
    }
    return found
  }

  private static let listMark: UnitSet = "、"
  private static let lengthsOfTowns = [4, 3, 2]
  private static let levelsOfTowns = ["镇", "乡", "街道"]
  private static let behindTowns: UnitSet = "镇乡街村市县区州省路站桥河江湖山港寺巷道里庄屯"
  private static let longestTownList = 30
}
