internal import TextPipeline

/// Places that are also a word or another's name (望京, 尼斯, 东山), where the text says that the place is meant: by what stands
/// on both sides of it, because it told it elsewhere, or because it tells what the place is a part of.
final class ToldPlaces {
  private let places: PlaceLexicon
  /// Names that stand for the place somewhere in the text.
  private var names: Set<ArraySlice<UInt16>>?
  /// Full names of the prefectures in the text, and of Hong Kong and Macau.
  private var parents: [String]?

  init(_ places: PlaceLexicon) { self.places = places }

  /// Whether a place of doubtful name is meant here.
  func contains(_ place: Place, in view: DocumentView) -> Bool {
    guard isCandidate(place, in: view) else { return false }
    if isFramed(place, in: view) { return true }
    guard !isWord(place, in: view), !followsSurname(place, in: view) else { return false }
    return isToldElsewhere(place, in: view) || isUnderToldParent(place, in: view)
  }

  private func isCandidate(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    return place.traits.isAmbiguous && !place.traits.isCharacter
      && (place.hit.type != .division || place.traits.isShort) && place.hit.type != .country
      && view.tokens.isBoundary(start) && view.tokens.isBoundary(end)
      && Self.sorts.match(in: view.text, at: start)?.end != end
  }

  /// 板桥, 东山: a word of the language, or one by its bearing; told by both sides alone, and each time anew.
  private func isWord(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    return place.range.count == 2
      && (Self.bearings.contains(view.text[start]) || Self.bearings.contains(view.text[end - 1]))
      || Self.words.match(in: view.text, at: start)?.end == end
      || view.hits.lexicons.hit(of: .word, for: place.range, in: view.text) != nil
  }

  // MARK: Both sides

  /// 在望京采访, 从东山出发, 抵达尼斯, 望京一带
  private func isFramed(_ place: Place, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, place.range.lowerBound, place.range.upperBound)
    let isBehindWord = isBehindWordOfPlace(start, in: text)
    let isBeforeEvent = Self.events.match(in: text, at: end) != nil
    if isWord(place, in: view) {
      return isBehindWord && isBeforeEvent && place.traits.level > .region
    }
    if isBehindWord {
      return isBeforeEvent || !text.unit(at: end).isHan || Self.sides.match(in: text, at: end) != nil
    }
    if Self.arrivals.length(endingAt: start, in: text) != nil {
      return isBeforeEvent || !text.unit(at: end).isHan
    }
    return Self.surroundings.match(in: text, at: end) != nil
      && (!text.unit(at: start - 1).isHan || Self.joints.contains(text[start - 1]))
  }

  /// 在, 从, 到; not 正在, 服从, 感到.
  private func isBehindWordOfPlace(_ start: Int, in text: AnalysisText) -> Bool {
    let before = text.unit(at: start - 2)
    return switch text.unit(at: start - 1) {
    case "在": !FrameWords.adverbs.contains(before)
    case "到": !FrameWords.gains.contains(before)
    case "从": !Self.obeying.contains(before)
    case "赴": true
    default: false
    }
  }

  // MARK: The rest of the text

  private func isToldElsewhere(_ place: Place, in view: DocumentView) -> Bool {
    if names == nil {
      var found: Set<ArraySlice<UInt16>> = []
      for hit in view.hits.all {
        guard let traits = places.traits(of: hit), traits.isAmbiguous else { continue }
        let other = Place(range: hit.range, traits: traits, hit: hit)
        if isCandidate(other, in: view), !isWord(other, in: view), isFramed(other, in: view) {
          found.insert(view.text.units[hit.range])
        }
      }
      names = found
    }
    return names?.contains(view.text.units[place.range]) ?? false
  }

  /// 林桥, where the text has 云川市, which it is a part of.
  private func isUnderToldParent(_ place: Place, in view: DocumentView) -> Bool {
    guard place.hit.type == .division, place.traits.level >= .county else { return false }
    if parents == nil {
      var found: Set<String> = []
      for hit in view.hits.all where hit.type == .division {
        guard let traits = places.traits(of: hit), !traits.isAmbiguous, !traits.isCharacter, !traits.isFormer,
          traits.level == .prefecture || traits.level == .province
        else { continue }
        let name = view.hits.entry(hit).canonical ?? view.text.string(hit.range)
        if traits.level == .prefecture || Self.small.contains(name) { found.insert(name) }
      }
      parents = found.sorted()
    }
    guard let parents, !parents.isEmpty else { return false }
    let features = view.hits.entry(place.hit).features
    if let parent = features["parent"] { return parents.contains { parent.hasSuffix($0) } }
    return features["alternatives"]?.split(separator: "|").contains { path in
      parents.contains { name in path.contains(name) && !path.hasSuffix(name) }
    } ?? false
  }

  /// 林|东山: more likely who is called so.
  private func followsSurname(_ place: Place, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: place.range.lowerBound - 1)
    return LocationExtractor.surnames.contains(before)
      && places.place(endingAt: place.range.lowerBound, in: view) == nil
  }
}
