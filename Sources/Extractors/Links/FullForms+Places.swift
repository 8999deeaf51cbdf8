internal import TextPipeline

/// Full forms under another form of the place: 淮川中院 under 淮川市, 自治区人社厅 under 宁夏, 临川区人民法院 under 云江市临川区.
extension FullForms {
  /// 淮川中院 and 淮川二中, where the text names 淮川市中级人民法院 and 临江省淮川市第二中学; 淮川支队 of the one 支队 that it
  /// names there.
  func withLevel(_ name: [UInt16]) -> [UInt16]? {
    guard byPlace.count <= Self.limit else { return nil }
    for (place, rests) in byPlace {
      let stem = place.units.dropLast()
      // 扶绥县县委 says its level twice.
      guard let level = place.units.last, Self.levels.contains(level), stem.last != level else { continue }
      for start in stem.indices where stem[start] == name[0] {
        let length = stem.endIndex - start
        guard start == stem.startIndex || Self.levels.contains(stem[start - 1]), length > 1,
          name.count > length + 1, name.starts(with: stem[start...]), name[length] != level,
          let rest = longer(than: name[length...], among: rests)
            ?? rests.first(where: { $0.units == name[length...] })?.units
            ?? Self.office(name[length...], among: rests)
            ?? (Self.assemblies.contains(Array(name[length...])) ? name[length...] : nil)
        else { continue }
        return Array(place.units) + rest
      }
    }
    return nil
  }

  /// 自治区人社厅, where the text gives 宁夏人力资源和社会保障厅: the province without its level.
  func ofShortPlace(_ name: [UInt16], _ place: Range<Int>) -> [UInt16]? {
    guard byPlace.count <= Self.limit, place.count > 2, Self.levels.contains(name[place.upperBound - 1])
    else {
      return nil
    }
    let rest = name[place.upperBound...]
    for (short, rests) in byPlace
    where short.units.first == name[place.lowerBound] && 2..<place.count ~= short.units.count {
      guard name[place].starts(with: short.units), let longer = longer(than: rest, among: rests) else {
        continue
      }
      return Array(short.units) + longer
    }
    return nil
  }

  /// 临川区人民法院, where another body of the district is named with its city, as districts' courts are: 云江市临川区.
  func ofCity(_ name: [UInt16], _ place: Range<Int>) -> [UInt16]? {
    guard byPlace.count <= Self.limit, place.lowerBound == 0, place.count > 2,
      Self.districts.contains(name[place.upperBound - 1]),
      Self.courts.contains(Array(name[place.upperBound...]))
    else { return nil }
    let full = byPlace.first { long, _ in
      let city = long.units.count - place.count
      return city > 2 && long.units.suffix(place.count) == name[place]
        && Self.cities.contains(long.units[long.units.startIndex + city - 1])
    }
    return full.map { Array($0.place.units) + name[place.upperBound...] }
  }

  private static let levels: UnitSet = "省市县區区州旗盟縣"
  /// What every division has one of: 云川政协 is that of 云川市.
  private static let assemblies = Set(
    ["人大", "政协", "人大常委会", "政府", "法院", "检察院", "纪委", "纪委监委", "妇联", "总工会", "残联", "文联"].map { Array($0.utf16) })
  private static let courts = ["人民法院", "人民检察院"].map { Array($0.utf16) }
  private static let districts: UnitSet = "区區"
  private static let cities: UnitSet = "市"
}
