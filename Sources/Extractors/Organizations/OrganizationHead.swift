internal import TextPipeline

/// The noun that a name of an organization ends in: its right edge.
struct OrganizationHead {
  /// UTF-16 units of the analysis text.
  var range: Range<Int>
  var traits: HeadTraits
}

/// What kind of body a head names.
struct HeadTraits: Sendable {
  enum Kind: Sendable {
    /// Courts, hospitals, centres … : bodies with a name of their own.
    case body
    case hospital, school, company
    /// 指导组, 救援队: named only under a place or a body.
    case team
    /// Halls, stations, parks: places as much as bodies.
    case venue
    /// Party and government: always under a place.
    case government
    /// A complete name that needs nothing to its left.
    case complete
  }

  var kind: Kind
  /// A part of a body: 科, 处, 办公室.
  var isDepartment = false
  /// Alone it says only what kind: 医院, 公司.
  var isGeneric = false
  /// 电大, 农行: often the middle of other words.
  var isAbbreviation = false
  /// Also an ordinary word: 组织, 平台.
  var isAmbiguous = false
  /// Never a name without something in front.
  var isBare = false
  /// Parks, squares, stops of trains: what ends here is a place.
  var isPlace = false
  /// One character (局, 科): needs a place or a body to its left.
  var isSuffix = false
  /// Of several countries: none stands before its name.
  var isInternational = false
  /// A school's complete name in its short form, two common characters: 北大.
  var isShort = false
  /// A school or a hospital by its complete name, before which its place may stand: 上海 + 同济大学.
  var isSited = false
  /// A complete name that bodies of places have as well: 国资委.
  var isAlsoLocal = false
  /// A firm by its complete name.
  var isFirm = false
  /// A club by its complete name.
  var isTeam = false
  /// A club by a name that is another thing's as well.
  var isClub = false
  /// 公安, 消防: a field that stands for the office of a place where it acts.
  var isField = false
}

/// Finds the heads of a text: the terms of the lexicons, and the characters that bodies and departments end in.
struct OrganizationHeadFinder: Sendable {
  let lexicons: LexiconSet
  // Vocabularies, held: what is global is looked up at every use.
  private let suffixes = OrganizationHeadFinder.suffixes
  private let departmentSuffixes = OrganizationHeadFinder.departmentSuffixes
  private let levels = NameEdgeFinder.levels
  private let placeSuffixes = PlaceSuffixes.standard
  private let generics = OrganizationHeadFinder.generics
  private let heads: LexiconTable<HeadTraits>
  private let names: LexiconTable<HeadTraits>

  init(_ lexicons: LexiconSet) {
    self.lexicons = lexicons
    names = lexicons.table(of: .body) { entry in
      HeadTraits(
        kind: .complete,
        isInternational: entry.features["kind"] == "international" && !entry.features.has("ambiguous"),
        isShort: entry.features["kind"] == "school" && entry.features.has("abbr"),
        isSited: entry.features["kind"] == "hospital"
          || entry.features["kind"] == "school" && !entry.features.has("abbr"),
        isFirm: entry.features["kind"] == "company" || entry.features["kind"] == "bank",
        isTeam: entry.features["kind"] == "team",
        isClub: entry.features["kind"] == "team" && entry.features.has("ambiguous"))
    }
    heads = lexicons.table(of: .bodyHead) { HeadTraits(features: $0.features) }
  }

  /// Heads in order of end, the longest only where several end together.
  func heads(in view: DocumentView) -> [OrganizationHead] {
    let text = view.text
    var found: [OrganizationHead] = []
    found.reserveCapacity(128)
    for hit in view.hits.all where hit.type == .bodyHead || hit.type == .body {
      if hit.type == .body {
        var traits = names[hit] ?? HeadTraits(kind: .complete)
        traits.isAlsoLocal = view.hits.contains(startingAt: hit.range.lowerBound) {
          $0.type == .bodyHead && $0.range == hit.range
        }
        // 市 + 招商局, which is a firm's name as well
        if traits.isFirm, traits.isAlsoLocal, levels.contains(text.unit(at: hit.range.lowerBound - 1)) {
          traits = HeadTraits(kind: .government)
        }
        found.append(OrganizationHead(range: hit.range, traits: traits))
      } else if let head = head(hit, in: text) {
        found.append(head)
      }
    }
    for i in text.offsets(of: suffixes) {
      if text.units[i] == "办", let office = officeOfPlace(endingAt: i + 1, in: view) {
        found.append(OrganizationHead(range: office, traits: HeadTraits(kind: .government)))
        continue
      }
      let isDepartment = departmentSuffixes.contains(text.units[i])
      found.append(
        OrganizationHead(
          range: i..<i + 1, traits: HeadTraits(kind: .government, isDepartment: isDepartment, isSuffix: true))
      )
    }
    found.sort { ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound) }
    var heads: [OrganizationHead] = []
    heads.reserveCapacity(found.count)
    for head in found where heads.last?.range.upperBound != head.range.upperBound {
      if isWhole(head, in: view) { heads.append(head) }
    }
    heads.removeAll { $0.traits.isPlace }
    return heads
  }

  /// The head without the level that it begins with (市 of 市政府): that is the place's part of the name. One character is
  /// left to the suffixes; parks and squares are places.
  private func head(_ hit: LexiconHit, in text: AnalysisText) -> OrganizationHead? {
    var range = hit.range
    guard range.count >= 2, var traits = heads[hit] else { return nil }
    let first = range.lowerBound
    // 市政府, 市立医院, but 市场监管局, 县域医共体, 乡镇企业协会.
    if levels.contains(text[first]), !text.has("乡镇企业", at: first) {
      let rest = first + 1..<range.upperBound
      if levels.contains(text[first + 1]) {
        traits.isPlace = true
        return OrganizationHead(range: range, traits: traits)
      }
      let isSplit =
        text[first + 1] == "立" || text[first + 1] == "委" || text[first + 1] == "府" || text[first + 1] == "直"
        || text.has("政府", at: first + 1) || text.has("公所", at: first + 1)
        || suffixes.contains(text[first + 1]) && rest.count == 1
        || lexicons.hit(of: .bodyHead, for: rest, in: text) != nil
      if isSplit { range = rest } else if range.count == 2 { return nil }
    }
    // 边防检查站 is an office, 口岸 a place; 中华会馆 is a body.
    let isChecked =
      traits.kind == .government && text[range.upperBound - 1] == "站"
      || text.has("中华", at: first) || text.has("老年公寓", endingAt: range.upperBound)
      // 云川大学青岚校区: a part of the school, where a name has one.
      || text.has("校区", endingAt: range.upperBound)
      || PlaceSuffixes.isManaged(range.upperBound, in: text)
    // 世博 + 中心: the head is the end of what a place is called.
    for start in max(0, text.has("中心", at: first) ? first - 2 : first)..<range.upperBound - 1
    where !isChecked
      && placeSuffixes.match(in: text, at: start).map({
        $0.end == range.upperBound && !$0.value.isLodging
      }) ?? false
    { traits.isPlace = true }
    traits.isGeneric = generics.match(in: text, at: range.lowerBound)?.end == range.upperBound
    traits.isField =
      traits.isAmbiguous && ShortOffices.fields.match(in: text, at: range.lowerBound)?.end == range.upperBound
    return OrganizationHead(range: range, traits: traits)
  }

  static let schools: UnitSet = "小中高大"
  static let prepositions: UnitSet = "同与由对向和在及以经为将从据被获跟让"
}

extension HeadTraits {
  /// - Parameter features: `kind=hospital;bare=1;dept=1`
  init(features: LexiconFeatures) {
    kind =
      switch features["kind"] {
      case "hospital", "health": .hospital
      case "school": .school
      case "company", "bank": .company
      case "government", "party", "congress", "police": .government
      case "team": .team
      case "venue", "station": .venue
      default: .body
      }
    isDepartment = features.has("dept")
    isAmbiguous = features.has("ambiguous")
    isBare = features.has("bare")
    isAbbreviation = features.has("abbr")
    isPlace = features["kind"] == "station"
  }
}
