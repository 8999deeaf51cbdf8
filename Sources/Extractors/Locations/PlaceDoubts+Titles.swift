internal import TextPipeline

/// Places that are part of a title, of a ruler or of a paper.
extension LocationExtractor {
  /// 文莱 + 苏丹: behind another country who rules it.
  func isTitleOfState(_ place: Place, in view: DocumentView) -> Bool {
    view.text.has("苏丹", at: place.range.lowerBound) && place.range.count == 2
      && places.place(endingAt: place.range.lowerBound, in: view)?.traits.level == .country
  }

  /// 在巴|中资机构: 中 begins what China has there.
  func isBeforeFirm(_ place: Place, in view: DocumentView) -> Bool {
    view.text[place.range.upperBound - 1] == "中" && place.traits.isShort
      && Self.ofChina.contains(view.text.unit(at: place.range.upperBound))
      && CharacterPlaces.visiting.contains(view.text.unit(at: place.range.lowerBound - 1))
  }

  /// “土耳其溪”: pipelines are called streams.
  static let pipes: UnitSet = "溪流河"
  private static let ofChina: UnitSet = "资企方国"

  /// 《纽约时报》: a paper's title begins with where it comes out.
  func isNameOfPaper(_ place: Place, in text: AnalysisText) -> Bool {
    guard text.unit(at: place.range.lowerBound - 1) == "《" else { return false }
    for i in place.range.upperBound + 1..<place.range.upperBound + 6 where text.unit(at: i) == "》" {
      return text[i - 1] == "报"
    }
    return false
  }
}
