internal import TextPipeline

/// Townships without their level, right behind the county or the city that has them: 余杭 + 中泰 of 中泰街道.
extension LocationExtractor {
  /// Where the short name of a township ends that follows `county`; nil where none does.
  func shortTownship(after county: Place, in view: DocumentView) -> Int? {
    let (text, start) = (view.text, county.range.upperBound)
    guard county.hit.type == .division, county.traits.level == .county || county.traits.level == .prefecture,
      text.unit(at: start + 1).isHan, text[start].isHan, !Self.notInVillages.contains(text[start])
    else { return nil }
    var owner: String?
    for end in [start + 3, start + 2]
    where end <= text.count && view.tokens.isBoundary(end) && text[end - 1].isHan
      && !Self.behindTownships.contains(text.unit(at: end))
      && view.hits.lexicons.hit(of: .word, for: start..<end, in: text) == nil
    {
      let name = text.string(start..<end)
      let county = owner ?? view.hits.entry(county.hit).canonical ?? text.string(county.range)
      owner = county
      for level in Self.levelsOfTownships
      where view.hits.lexicons.entries(of: .division, term: name + level).contains(where: {
        $0.features["counties"]?.split(separator: "|").contains { $0 == county }
          // 云林 + 古坑
          ?? ($0.features["level"] == "township" && $0.features["parent"] == "台湾" + county)
      }) {
        return end
      }
    }
    return nil
  }

  private static let levelsOfTownships = ["镇", "乡", "街道"]
  /// With these another name begins or goes on: 余杭中泰 + 路.
  private static let behindTownships: UnitSet = "镇乡街村市县区州省路站桥河江湖山岭港寺巷道里庄屯寨湾沟洞瀑庙塔楼园窑办"
}
