internal import TextPipeline

/// What 市, 县, 省 stand for at a place of the text.
struct DeixisResolver {
  let places: PlaceMentions
  /// The locality of the document: given, or inferred.
  private let locality: DivisionPath?
  /// How the text writes a place that the lexicon knows under its full name: 怒江州 for 怒江傈僳族自治州.
  private var written: [String: String] = [:]

  init(_ mentions: [Mention], in view: DocumentView) {
    places = PlaceMentions(mentions, in: view)
    locality = view.document.locality.flatMap(DivisionPath.init(locality:)) ?? LocalityLinker.path(of: places)
    for place in places.all where place.levelUnit != 0 {
      guard let path = place.path else { continue }
      let name = [path.county, path.prefecture, path.province].first { !$0.isEmpty }!
      if written[name] == nil { written[name] = place.name }
    }
  }

  /// - Parameters:
  ///   - word: 市, 我市, 全省, 自治区, 全国 …, folded.
  ///   - offset: where it stands.
  /// - Returns: the name of the place in its full form; nil where nothing tells.
  func place(for word: String, at offset: Int) -> String? {
    guard let last = word.last else { return nil }
    switch last {
    case "国": return "中国"
    case "台": return written["台湾"] ?? "台湾"
    case "港": return "香港"
    case "省": return province("省")
    case "市":
      if let locality {
        if locality.prefecture.hasSuffix("市") { return form(of: locality.prefecture) }
        if locality.prefecture.isEmpty, locality.province.hasSuffix("市") {
          return form(of: locality.province)
        }
        if locality.county.hasSuffix("市") { return form(of: locality.county) }
      }
      return places.nearest(UInt16(("市" as Unicode.Scalar).value), to: offset)?.name
    case "州":
      if let locality, locality.prefecture.hasSuffix("州") { return form(of: locality.prefecture) }
      return places.nearest(UInt16(("州" as Unicode.Scalar).value), to: offset)?.name
    case "区" where word.hasSuffix("自治区"): return province("自治区")
    default:
      guard let unit = word.utf16.last else { return nil }
      if let named = places.nearest(unit, to: offset) { return named.name }
      guard let locality, locality.county.last == last else { return nil }
      return form(of: locality.county)
    }
  }

  private func province(_ suffix: String) -> String? {
    guard let locality, locality.province.hasSuffix(suffix) else { return nil }
    return form(of: locality.province)
  }

  private func form(of name: String) -> String { written[name] ?? name }
}
