internal import TextPipeline

/// The name of a division, compared byte by byte: canonical equivalence, by which `String` compares, costs ten times
/// as much for Chinese and tells folded names nothing.
struct DivisionName: Hashable, Sendable, ExpressibleByStringLiteral {
  let text: String

  init(_ text: String) { self.text = text }
  init(stringLiteral value: String) { text = value }

  var isEmpty: Bool { text.isEmpty }

  /// Hong Kong or Macau.
  var isRegion: Bool { ends(with: "特别行政区") }

  func ends(with suffix: String) -> Bool {
    text.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  static func == (a: DivisionName, b: DivisionName) -> Bool {
    a.text.utf8.count == b.text.utf8.count && a.text.utf8.elementsEqual(b.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// A division with its ancestors, as the lexicon joins them: 河南省焦作市 + 孟州市.
struct DivisionPath: Equatable, Sendable {
  var province: DivisionName
  /// Empty where the division is a province, or a county right under one.
  var prefecture: DivisionName = ""
  var county: DivisionName = ""

  init(province: DivisionName) { self.province = province }

  /// Highest level first: 河南省焦作市孟州市.
  var joined: String { province.text + prefecture.text + county.text }

  /// The name of the lowest level.
  var name: DivisionName { !county.isEmpty ? county : !prefecture.isEmpty ? prefecture : province }

  /// Whether it is a county of the division, or of the one above it.
  func lies(in division: DivisionPath) -> Bool {
    province == division.province && (division.prefecture.isEmpty || prefecture == division.prefecture)
  }

  /// 河南省焦作市 as a caller gives it.
  init?(locality: String) {
    guard let split = DivisionPath.split(locality) else { return nil }
    province = DivisionName(split.province)
    var rest = Substring(split.rest)
    for suffix in ["自治州", "地区", "盟", "市"] {
      if let found = rest.end(of: suffix) {
        prefecture = DivisionName(String(rest[..<found]))
        rest = rest[found...]
        break
      }
    }
    county = DivisionName(String(rest))
    if DivisionPath.municipalities.contains(split.province) {
      (prefecture, county) = ("", DivisionName(split.rest))
    }
  }

  private static let municipalities: Set<String> = ["北京市", "天津市", "上海市", "重庆市"]

  static func split(_ path: String) -> (province: String, rest: String)? {
    for municipality in municipalities where path.utf8.starts(with: municipality.utf8) {
      return (municipality, String(path.dropFirst(3)))
    }
    for suffix in ["特别行政区", "自治区", "省", "台湾", "台灣", "臺灣"] {
      if let end = Substring(path).end(of: suffix) {
        return (String(path[..<end]), String(path[end...]))
      }
    }
    return nil
  }
}

/// What the lexicon says of a division, read once from its features.
struct DivisionFacts: Sendable {
  private enum Level { case province, prefecture, county }

  /// 豫 for 河南省.
  let isCharacter: Bool
  /// Written in full (焦作市), not short (焦作).
  let isFull: Bool
  /// The last character of the canonical name, where it is not the term.
  let lastUnit: UInt16?
  /// The counties that have a township of the name.
  let counties: [DivisionPath]
  private let level: Level?
  private let province: DivisionName
  private let prefecture: DivisionName
  private let canonical: DivisionName?

  init(_ entry: LexiconEntry, in lexicons: LexiconSet) {
    let features = entry.features
    counties = Self.counties(features, in: lexicons)
    isCharacter = features["form"] == "character"
    isFull = features["form"] == "full" || features["level"] == "township"
    lastUnit = entry.canonical?.utf16.last
    canonical = entry.canonical.map { DivisionName($0) }
    let parent = features["parent"].map(String.init) ?? ""
    var ancestors = (province: "", prefecture: "")
    var level: Level?
    switch features["level"] {
    case "province": level = .province
    case "prefecture" where !parent.isEmpty:
      level = .prefecture
      ancestors.province = parent
    case "county":
      if let split = DivisionPath.split(parent) {
        level = .county
        ancestors = (split.province, split.rest)
      }
    default: break
    }
    let isOneOfSeveral =
      features["alternatives"] != nil && features["parent"] == nil && features["level"] != "province"
    self.level = isOneOfSeveral ? nil : level
    province = DivisionName(ancestors.province)
    prefecture = DivisionName(ancestors.prefecture)
  }

  private static func counties(_ features: LexiconFeatures, in lexicons: LexiconSet) -> [DivisionPath] {
    guard let names = features["counties"]?.utf8.split(separator: UInt8(ascii: "|")) else { return [] }
    let paths = names.compactMap { name in
      let county = String(Substring(name))
      return lexicons.entries(of: .division, term: county).lazy.compactMap {
        DivisionFacts($0, in: lexicons).path(term: county)
      }.first
    }
    // A name of several divisions has no path: then nobody knows which county it is.
    return paths.count == names.count ? paths : []
  }

  /// The division's path; nil where the name stands for several divisions or is below the counties.
  func path(term: @autoclosure () -> String) -> DivisionPath? {
    guard let level else { return nil }
    let name = canonical ?? DivisionName(term())
    var path = DivisionPath(province: level == .province ? name : province)
    switch level {
    case .province: break
    case .prefecture: path.prefecture = name
    case .county:
      path.prefecture = prefecture
      path.county = name
    }
    return path
  }
}

extension Substring {
  /// Where the first occurrence of `word` ends.
  fileprivate func end(of word: String) -> Index? {
    var rest = self.utf8
    while !rest.isEmpty {
      if rest.starts(with: word.utf8) { return rest.index(rest.startIndex, offsetBy: word.utf8.count) }
      rest.removeFirst()
    }
    return nil
  }
}
