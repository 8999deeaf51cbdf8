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
  /// 公安, 消防: a field that stands for the office of a place where it acts.
  var isField = false
}

/// Finds the heads of a text: the terms of the lexicons, and the characters that bodies and departments end in.
struct OrganizationHeadFinder: Sendable {
  let lexicons: LexiconSet
  private let heads: LexiconTable<HeadTraits>
  private let names: LexiconTable<HeadTraits>

  init(_ lexicons: LexiconSet) {
    self.lexicons = lexicons
    names = lexicons.table(of: .body) { entry in
      HeadTraits(
        kind: .complete,
        isInternational: entry.features["kind"] == "international" && !entry.features.has("ambiguous"),
        isShort: entry.features["kind"] == "school" && entry.features.has("abbr"),
        isSited: ["school", "hospital"].contains(entry.features["kind"]) && !entry.features.has("abbr"))
    }
    heads = lexicons.table(of: .bodyHead) { HeadTraits(features: $0.features) }
  }

  /// Heads in order of end, the longest only where several end together.
  func heads(in view: DocumentView) -> [OrganizationHead] {
    let text = view.text
    var found: [OrganizationHead] = []
    for hit in view.hits.all where hit.type == .bodyHead || hit.type == .body {
      if hit.type == .body {
        found.append(
          OrganizationHead(
            range: hit.range, traits: names[hit] ?? HeadTraits(kind: .complete)))
      } else if let head = head(hit, in: text) {
        found.append(head)
      }
    }
    for i in text.units.indices where Self.suffixes.contains(text.units[i]) {
      let isDepartment = Self.departmentSuffixes.contains(text.units[i])
      found.append(
        OrganizationHead(
          range: i..<i + 1, traits: HeadTraits(kind: .government, isDepartment: isDepartment, isSuffix: true))
      )
    }
    found.sort { ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound) }
    var heads: [OrganizationHead] = []
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
    // 市政府, 市立医院, but 市场监管局, 县域医共体.
    if NameEdgeFinder.levels.contains(text[first]) {
      let rest = first + 1..<range.upperBound
      if NameEdgeFinder.levels.contains(text[first + 1]) {
        traits.isPlace = true
        return OrganizationHead(range: range, traits: traits)
      }
      let isSplit =
        text[first + 1] == "立" || text[first + 1] == "委" || text[first + 1] == "府"
        || text.has("政府", at: first + 1) || text.has("公所", at: first + 1)
        || Self.suffixes.contains(text[first + 1]) && rest.count == 1
        || lexicons.hit(of: .bodyHead, for: rest, in: text) != nil
      if isSplit { range = rest } else if range.count == 2 { return nil }
    }
    for start in first..<range.upperBound - 1
    where PlaceSuffixes.standard.match(in: text, at: start).map({
      $0.end == range.upperBound && !$0.value.isLodging
    }) ?? false { traits.isPlace = true }
    traits.isGeneric = Self.generics.match(in: text, at: range.lowerBound)?.end == range.upperBound
    traits.isField =
      traits.isAmbiguous && ShortOffices.fields.match(in: text, at: range.lowerBound)?.end == range.upperBound
    return OrganizationHead(range: range, traits: traits)
  }

  /// Whether what follows the head leaves it a word: not 大学生, 局长, 委员会议.
  private func isWhole(_ head: OrganizationHead, in view: DocumentView) -> Bool {
    let end = head.range.upperBound
    if head.traits.isField { return ShortOffices.acts(end, in: view.text) }
    let last = view.text[end - 1]
    let next = view.text.unit(at: end)
    // G20 in G2012
    if last.isDigit || last.isLatin, next.isDigit || next.isLatin { return false }
    // 定日县长所乡: a place.
    if head.traits.isSuffix, Self.townships.contains(next), view.text.unit(at: end + 1) != "镇" {
      return false
    }
    // 北大 in 北大荒, 台大 in 总台大型: a short name that goes on as another word.
    if head.traits.isShort || head.traits.kind == .complete && head.range.count == 2, next.isHan,
      !view.tokens.isBoundary(end),
      !view.hits.starting(at: head.range.lowerBound).contains(where: {
        $0.range.upperBound > end && ($0.type == .body || $0.type == .bodyHead)
      })
    {
      return false
    }
    // 共产党中央: the committee's name begins before it.
    if view.text.has("党中央", at: head.range.lowerBound), view.text.has("共产", endingAt: head.range.lowerBound) {
      return false
    }
    if next == "长", Self.headed.contains(last) { return Self.longWords.match(in: view.text, at: end) != nil }
    if let tail = Self.tails.match(in: view.text, at: end - 1), !isScience(end, in: view.text),
      !isOwnWord(head, in: view.text),
      // 国会 + 议员
      !(view.text.has("会议", at: end - 1) && Self.ofParliament.contains(view.text.unit(at: tail.end))),
      !isOfConference(end, in: view.text)
    {
      return false
    }
    // 民宗处 + 处长
    let isHeaded = next == last && view.text.unit(at: end + 1) == "长"
    if head.traits.isSuffix, !isHeaded, Self.suffixTails.match(in: view.text, at: end - 1) != nil {
      return false
    }
    // 局长一职: an office, no school.
    if view.text.has("一职", at: head.range.lowerBound), head.range.count == 2,
      view.hits.ending(at: head.range.lowerBound).contains(where: { $0.type == .title })
    {
      return false
    }
    // 国际社会 + 处于, 联邦安全局 + 局务
    if view.text.has("社会处于", at: end - 3) || head.traits.isSuffix && end > 1 && view.text[end - 2] == last {
      return false
    }
    if head.traits.isSuffix, last == "所", isParticle(end, in: view.text) { return false }
    // 政务大厅, 新四军军部旧址: halls, and what a place is called after. 《…组织法》
    if head.traits.isSuffix, last == "厅", end > 1, Self.halls.contains(view.text[end - 2]) { return false }
    if next.isHan, Self.memorials.match(in: view.text, at: end) != nil { return false }
    if next == "法", view.text.unit(at: end + 1) == "》" || view.text.unit(at: end + 1) == "(" { return false }
    // 致公 + 党中央, but 推动 + 党中央
    if view.text.has("党中央", at: head.range.lowerBound),
      Self.ofParties.contains(view.text.unit(at: head.range.lowerBound - 1))
        || view.text.has("劳动", endingAt: head.range.lowerBound)
    {
      return false
    }
    // 消防一中队, 交警大队一中队
    if next == "队", last == "中" || last == "小",
      Self.forces.contains(where: { view.text.has($0, endingAt: head.range.lowerBound) })
    {
      return false
    }
    // ABC线: a code.
    if last.isLatin, Self.codeTails.contains(next) { return false }
    if isOther(head, in: view.text) || isPlatform(head, in: view.text) { return false }
    if head.traits.isAmbiguous, Self.fieldTails.match(in: view.text, at: end) != nil { return false }
    // 副科以上干部: a rank.
    if head.traits.isSuffix, end > 1, Self.rankMarks.contains(view.text[end - 2]) { return false }
    // 参股, 控股
    if head.traits.isSuffix, last == "股", end > 1, Self.stakes.contains(view.text[end - 2]) { return false }
    // 开好局
    if head.traits.isSuffix, last == "局", Self.situations.contains(view.text.unit(at: end - 2)) {
      return false
    }
    if isTitle(head, in: view) && !isScience(end, in: view.text) || endsTitle(head, in: view)
      || startsInside(head, in: view)
    {
      return false
    }
    guard head.traits.isSuffix else { return true }
    if NameMaterialClassifier.endsCount(end, in: view.text) { return false }
    // 共查处: the segmenter has no such word, and its end is a verb.
    for length in [2, 3] where end - length >= 0 {
      if NameMaterialClassifier.isStopWord(end - length..<end, in: view.text) { return false }
    }
    // 举办, 场所, 处理: a word that only begins or ends in the character. 市委 is one of ours, 骨科 may be.
    var start = end - 1
    while !view.tokens.isBoundary(start) { start -= 1 }
    var tokenEnd = end
    while !view.tokens.isBoundary(tokenEnd) { tokenEnd += 1 }
    // 督办, 主办 … : only what abbreviates an office takes 办.
    if view.text[end - 1] == "办", !Self.officeUnits.contains(view.text.unit(at: end - 2)),
      !NameEdgeFinder.levels.contains(view.text.unit(at: end - 2)), !isLedOffice(end, in: view)
    {
      return false
    }
    if tokenEnd - start == 1 { return true }
    // 站起来
    if start == end - 1, view.text[end] != last { return false }
    if tokenEnd == end, end - start == 2, NameEdgeFinder.levels.contains(view.text[start]) { return true }
    if isHeaded { return true }
    guard view.hits.lexicons.hit(of: .word, for: start..<tokenEnd, in: view.text) != nil else {
      return true
    }
    return tokenEnd == end && head.traits.isDepartment
      && Self.departments.match(in: view.text, at: start, limit: end)?.end == end
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
