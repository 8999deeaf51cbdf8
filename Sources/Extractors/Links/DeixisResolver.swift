internal import TextPipeline

/// What 市, 县, 省 stand for at a place of the text.
struct DeixisResolver {
  private let places: PlaceMentions
  private let text: AnalysisText
  /// Where the document is from.
  private let locality: DivisionPath?
  /// 市 is the county-level city that the document is about.
  private let isOfCounty: Bool
  /// How the text writes the locality, which the lexicon knows under its full name: 怒江州 for 怒江傈僳族自治州.
  private var written: [DivisionName: String] = [:]

  init(_ places: PlaceMentions, locality: DivisionPath?, in text: AnalysisText) {
    self.places = places
    self.locality = locality
    self.text = text
    isOfCounty = locality.map { Self.isOfCounty($0, places) } ?? false
    var wanted: Set<DivisionName> = ["台湾"]
    if let locality { wanted.formUnion([locality.province, locality.prefecture, locality.county]) }
    // The form that it writes most, the first of two that it writes as often.
    var counts: [DivisionName: [(form: String, count: Int)]] = [:]
    for place in places.all where place.levelUnit != 0 {
      guard let name = place.path?.name, wanted.contains(name) else { continue }
      let form = text.name(place.range)
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
  }

  /// The county or city that the document is from.
  var home: String? {
    guard let locality else { return nil }
    let name = locality.county.isEmpty ? locality.prefecture : locality.county
    let isMainland = !locality.province.ends(with: "特别行政区") && locality.province != "台湾"
    return name.isEmpty || !isMainland ? nil : form(of: name)
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

  /// 香港 or 澳门 as the text writes it, where it is from there: what 特区 stands for.
  var region: String? {
    guard let province = locality?.province, province.ends(with: "特别行政区"),
      let place = places.all.first(where: {
        $0.range.count == 2 && $0.path?.province == province && $0.path?.county == ""
      })
    else { return nil }
    return text.name(place.range)
  }

  /// - Parameter range: where 市, 我市, 全省, 自治区, 全国 … stands.
  /// - Returns: the name of the place in its full form; nil where nothing tells.
  func place(for range: Range<Int>) -> String? {
    let last = text[range.upperBound - 1]
    // 该市法院: of the place named last.
    if text.unit(at: range.lowerBound - 1) == "该", let named = nearest(last, to: range) { return named }
    switch last {
    case "国": return "中国"
    case "台": return form(of: "台湾")
    case "港": return "香港"
    case "澳": return "澳门"
    case "省": return province("省", for: range)
    case "市":
      if let locality {
        // A county-level city has no such office of its own since 2019.
        if isOfCounty, !text.has("生态环境", at: range.upperBound), !text.has("环境监测", at: range.upperBound) {
          return form(of: locality.county)
        }
        if locality.prefecture.ends(with: "市") { return form(of: locality.prefecture) }
        if locality.prefecture.isEmpty, locality.province.ends(with: "市") {
          return form(of: locality.province)
        }
        if locality.county.ends(with: "市") { return form(of: locality.county) }
      }
      return nearest(last, to: range)
    case "州":
      if let locality, locality.prefecture.ends(with: "州") { return short(locality.prefecture) }
      return nearest(last, to: range)
    case "区" where range.count > 2 && text.has("自治区", endingAt: range.upperBound):
      return province("自治区", for: range)
    default:
      if let named = nearest(last, to: range) { return named }
      if let locality, locality.county.text.utf16.last == last { return form(of: locality.county) }
      return places.nearestCounty(last, to: range.lowerBound).map { form(of: $0) }
    }
  }

  /// A county-level city that is named far more than its prefecture.
  private static func isOfCounty(_ locality: DivisionPath, _ places: PlaceMentions) -> Bool {
    guard locality.county.ends(with: "市") else { return false }
    var (county, prefecture) = (0, 0)
    for place in places.all {
      guard let path = place.path, path.prefecture == locality.prefecture else { continue }
      if path.county.isEmpty { prefecture += place.weight }
      if path.county == locality.county { county += place.weight }
    }
    return county > 3 * prefecture
  }

  private func nearest(_ level: UInt16, to range: Range<Int>) -> String? {
    places.nearest(level, to: range.lowerBound).map { text.name($0.range) }
  }

  private func province(_ suffix: String, for range: Range<Int>) -> String? {
    if let locality, locality.province.ends(with: suffix) { return form(of: locality.province) }
    return places.nearestProvince(suffix, to: range.lowerBound).map { form(of: $0) }
  }

  private func form(of name: DivisionName) -> String { written[name] ?? name.text }

  /// 湘西州 for an autonomous prefecture that the text names only in short.
  private func short(_ name: DivisionName) -> String {
    guard written[name] == nil, name.ends(with: "自治州"),
      let place = places.all.first(where: { $0.levelUnit == 0 && $0.path?.name == name })
    else { return form(of: name) }
    return text.name(place.range) + "州"
  }
}
