internal import TextPipeline

/// Places that are part of a title, of a ruler or of a paper.
extension LocationExtractor {
  /// 文莱 + 苏丹: behind another country who rules it.
  func isTitleOfState(_ place: Place, in view: DocumentView) -> Bool {
    view.text.has("苏丹", at: place.range.lowerBound) && place.range.count == 2
      && places.place(endingAt: place.range.lowerBound, in: view)?.traits.level == .country
  }

  /// 《纽约时报》: a paper's title begins with where it comes out.
  func isNameOfPaper(_ place: Place, in text: AnalysisText) -> Bool {
    guard text.unit(at: place.range.lowerBound - 1) == "《" else { return false }
    for i in place.range.upperBound + 1..<place.range.upperBound + 6 where text.unit(at: i) == "》" {
      return text[i - 1] == "报"
    }
    return false
  }
}
