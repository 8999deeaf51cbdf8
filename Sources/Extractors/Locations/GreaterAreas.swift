internal import TextPipeline

/// The area that a city is the middle of.
extension LocationExtractor {
  /// 成都 + 都市圈, 台北 + 都会区: the area around a city; nil where none is named.
  static func greaterArea(of place: Place, in text: AnalysisText) -> Int? {
    guard
      place.traits.level == .prefecture || place.traits.level == .province || place.hit.type == .foreignCity
    else { return nil }
    let end = place.range.upperBound
    return areasOfCities.match(in: text, at: end)?.end
      ?? (text.unit(at: place.range.lowerBound - 1) == "大" && text.has("地区", at: end) ? end + 2 : nil)
  }

  private static let areasOfCities = WordMap<Void>(words: ["都市圈", "都会区", "都市区"])
}
