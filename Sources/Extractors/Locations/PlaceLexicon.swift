internal import TextPipeline

/// A place of the lexicon where it stands in a text.
struct Place {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  var traits: PlaceTraits
  var hit: LexiconHit
}

/// What the lexicon says of a place, read once from its features.
struct PlaceTraits: Sendable {
  enum Level: UInt8, Sendable, Comparable {
    case country, region, province, prefecture, county, township, feature

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

    /// What evidence calls it; a literal, where interpolation would ask the runtime.
    var name: String {
      switch self {
      case .country: "country"
      case .region: "region"
      case .province: "province"
      case .prefecture: "prefecture"
      case .county: "county"
      case .township: "township"
      case .feature: "feature"
      }
    }
  }

  var level: Level
  /// 焦作 for 焦作市.
  var isShort = false
  /// 豫 for 河南省.
  var isCharacter = false
  /// Mostly something else in running text (东城, 平安).
  var isAmbiguous = false
  var isFormer = false
  /// Several divisions have the name.
  var hasAlternatives = false
}

/// The places of the lexicons: divisions, countries, foreign cities, regions and features of nature.
struct PlaceLexicon: Sendable {
  private let types: LexiconTypeSet
  private let tables: [(type: LexiconType, table: LexiconTable<PlaceTraits>)]

  init(_ lexicons: LexiconSet) {
    let types: [(String, PlaceTraits.Level)] = [
      ("division", .county), ("country", .country), ("foreigncity", .prefecture), ("region", .region),
      ("nature", .feature), ("landmark", .feature),
    ]
    self.types = LexiconTypeSet(types.map(\.0))
    tables = types.map { name, level in
      let type = LexiconType(name)
      return (type, lexicons.table(of: type) { PlaceTraits(features: $0.features.text, otherwise: level) })
    }
  }

  /// What the lexicon says if the hit is a place.
  @inline(__always)
  func traits(of hit: LexiconHit) -> PlaceTraits? {
    guard types.contains(hit.type) else { return nil }
    for i in tables.indices where tables[i].type == hit.type { return tables[i].table[hit] }
    return nil
  }

  /// The longest place that ends at `end`.
  func place(endingAt end: Int, in view: DocumentView) -> Place? {
    for i in view.hits.indices(endingAt: end) {
      let hit = view.hits.byEnd[i]
      if let traits = traits(of: hit), !traits.isCharacter {
        return Place(range: hit.range, traits: traits, hit: hit)
      }
    }
    return nil
  }

  /// The longest place that starts at `start`.
  func place(startingAt start: Int, in view: DocumentView) -> Place? {
    for i in view.hits.indices(startingAt: start) {
      let hit = view.hits.all[i]
      if let traits = traits(of: hit), !traits.isCharacter {
        return Place(range: hit.range, traits: traits, hit: hit)
      }
    }
    return nil
  }
}

extension PlaceTraits {
  /// - Parameter features: `level=county;form=short;ambiguous=1…` as the TSV has them.
  init(features: String, otherwise: Level) {
    level = otherwise
    for feature in features.utf8.split(separator: UInt8(ascii: ";")) {
      switch Substring(feature) {
      case "level=province": level = .province
      case "level=prefecture": level = .prefecture
      case "level=county": level = .county
      case "level=township": level = .township
      case "form=short": isShort = true
      case "form=character": isCharacter = true
      case "ambiguous=1": isAmbiguous = true
      case "former=1": isFormer = true
      default: if feature.starts(with: "alternatives=".utf8) { hasAlternatives = true }
      }
    }
  }
}
