internal import TextPipeline

/// Firms, schools, media and bodies of other kinds by known short names. One that is a thing, a word or a person as well (三星,
/// 滴滴, 移动) is told by what stands beside it, by another name in a list with it, or because the text tells it elsewhere.
struct KnownBrands: Sendable {
  private let brands: LexiconTable<Brand>

  private struct Brand {
    var kind: Kind
    /// Nothing else, where it is a word of its own.
    var isSure: Bool
    /// An ordinary word too, told anew each time.
    var isWord: Bool
    /// A person's name too: what persons say tells nothing.
    var isPerson: Bool
  }

  enum Kind { case company, school, media, institute, hospital, association, party, government, team }

  init(_ lexicons: LexiconSet) {
    brands = lexicons.table(of: Self.type) {
      Brand(
        kind: $0.features["kind"].flatMap { Self.kinds[$0] } ?? .company,
        isSure: $0.features.has("sure"), isWord: $0.features.has("word"), isPerson: $0.features.has("person"))
    }
  }

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [(range: Range<Int>, isTold: Bool)] = []
    var told: Set<ArraySlice<UInt16>> = []
    for hit in view.hits.all where hit.type == Self.type {
      guard let brand = brands[hit], stands(hit.range, in: view), !names.overlap(hit.range),
        !isNumbered(hit.range, in: text)
      else { continue }
      let end = wholeEnd(of: hit.range, brand, in: text)
      let isTold =
        brand.isSure || end > hit.range.upperBound || isTold(hit.range, as: brand, in: text)
        || isListed(hit.range, among: names, brand, in: view)
      guard isTold || !brand.isWord else { continue }
      if isTold, !brand.isWord { told.insert(text.units[hit.range]) }
      found.append((hit.range.lowerBound..<end, isTold))
    }
    return found.compactMap { name in
      guard name.isTold || told.contains(text.units[name.range]) && !isThing(name.range, in: view) else {
        return nil
      }
      return Mention(
        .organization, name.range, rule: .organizationBrand, method: .lexicon, score: name.isTold ? 235 : 20,
        confidence: name.isTold ? .medium : .low, evidence: [Evidence(name.range, "brand")])
    }
  }

  /// The firm of a group with its trade, a medium with its channel: 丰田 + 物流.
  private func wholeEnd(of name: Range<Int>, _ brand: Brand, in text: AnalysisText) -> Int {
    let end = name.upperBound
    if brand.kind == .media, text.has("频道", at: end) { return end + 2 }
    guard brand.kind == .company, !brand.isWord else { return end }
    return FirmTrades.end(from: end, in: text) ?? end
  }

  /// Whether the characters are a word of their own: no 三星|级, no 默克|尔.
  private func stands(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, name.lowerBound, name.upperBound)
    if text[end - 1].isLatin, text.unit(at: end).isLatin || text.unit(at: start - 1).isLatin { return false }
    guard !isInsideWord(start, in: view) || isAct(at: end, in: text),
      !isInsideWord(end, in: view) || isAct(at: end, in: text)
    else { return false }
    // 云铁|总设计师: the last character begins a title.
    if view.hits.contains(startingAt: end - 1, where: { $0.type == .title && $0.range.count > 2 }) {
      return false
    }
    return !view.hits.contains(startingAt: start) {
      $0.range.upperBound > end && Self.longer.contains($0.type)
    }
  }

  /// Whether the segmenter or the lexicon has a word over an edge: 西|电东送, 多|地大.
  private func isInsideWord(_ edge: Int, in view: DocumentView) -> Bool {
    !view.tokens.isBoundary(edge)
      || edge > 0 && edge < view.text.count
        && view.hits.lexicons.hit(of: .word, for: edge - 1..<edge + 1, in: view.text) != nil
  }

  private func isAct(at offset: Int, in text: AnalysisText) -> Bool {
    Self.acts.match(in: text, at: offset) != nil
  }

  private func isTold(_ name: Range<Int>, as brand: Brand, in text: AnalysisText) -> Bool {
    let (start, end) = (name.lowerBound, name.upperBound)
    let (after, before) = Self.cues(of: brand.kind)
    if after.match(in: text, at: end) != nil { return true }
    if brand.kind == .company, !brand.isWord, !brand.isPerson,
      Self.dealings.match(in: text, at: end) != nil || Self.posts.length(endingAt: start, in: text) != nil
    {
      return true
    }
    if isAct(at: end, in: text), !(brand.isPerson && Self.speech.match(in: text, at: end) != nil),
      !(brand.isWord && text.has("方面", at: end) && Self.speech.match(in: text, at: end + 2) == nil)
    {
      return true
    }
    return (!brand.isWord || brand.kind == .school) && before.length(endingAt: start, in: text) != nil
  }

  /// 丰田、本田, 云川集团和丰田: beside another.
  private func isListed(
    _ name: Range<Int>, among names: [OrganizationName], _ brand: Brand, in view: DocumentView
  ) -> Bool {
    isBeside(name.upperBound, isForward: true, name, brand, among: names, in: view)
      || isBeside(name.lowerBound - 1, isForward: false, name, brand, among: names, in: view)
  }

  /// Whether what a joint joins is a firm, or a brand of the kind that is no word; brands that are words may lie between.
  /// - Parameters:
  ///   - joint: the offset of the joint.
  ///   - isForward: whether to look behind it.
  ///   - passed: how many brands that are words lie between.
  private func isBeside(
    _ joint: Int, isForward: Bool, _ name: Range<Int>, _ brand: Brand, among names: [OrganizationName],
    in view: DocumentView, passed: Int = 0
  ) -> Bool {
    let isMark = view.text.unit(at: joint) == "、"
    guard isMark || Self.joints.contains(view.text.unit(at: joint)) else { return false }
    let next = isForward ? names.starting(at: joint + 1) : names.ending(at: joint)
    if let next {
      // 汇川和云川集团 behind 小鹏、
      let isInRow =
        isMark || !brand.isWord || passed > 0
        || view.text.unit(at: isForward ? name.lowerBound - 1 : name.upperBound) == "、"
      // 云海网、云川都市报
      if brand.kind == .media { return isMark && Self.papers.contains(view.text[next.range.upperBound - 1]) }
      return isInRow && brand.kind == .company && next.traits.isFirm
    }
    let hits = isForward ? view.hits.starting(at: joint + 1) : view.hits.ending(at: joint)
    for hit in hits where hit.type == Self.type {
      guard let other = brands[hit], other.kind == brand.kind else { continue }
      if !other.isWord || !brand.isWord { return isMark || !brand.isWord }
      // 小鹏、汇川和宁德时代: a word beside a word that stands beside a firm
      return isMark && passed < Self.mostWords
        && isBeside(
          isForward ? hit.range.upperBound : hit.range.lowerBound - 1, isForward: isForward, name, brand,
          among: names, in: view, passed: passed + 1)
    }
    return false
  }

  /// 一辆丰田, 丰田轿车: what the firm makes.
  private func isThing(_ name: Range<Int>, in view: DocumentView) -> Bool {
    Self.things.match(in: view.text, at: name.upperBound) != nil
      || Self.pieces.contains(view.text.unit(at: name.lowerBound - 1))
  }

  /// “云铁1179号”: a machine or a ship.
  private func isNumbered(_ name: Range<Int>, in text: AnalysisText) -> Bool {
    var i = name.upperBound
    while text.unit(at: i).isDigit { i += 1 }
    return i > name.upperBound && Self.numbered.contains(text.unit(at: i))
  }

  private static let numbered: UnitSet = "号舰艇型"
  static let type = LexiconType("brand")
  /// The lexicon's kinds, those of states and armies as one.
  private static let kinds: [Substring: Kind] = [
    "school": .school, "media": .media, "institute": .institute, "hospital": .hospital,
    "association": .association, "party": .party, "team": .team, "government": .government,
    "congress": .government, "military": .government, "international": .government,
  ]
  private static let longer = LexiconTypeSet([
    "division", "nature", "landmark", "organization", "foreigncity", "brand", "club",
  ])
  private static let joints: UnitSet = "和与及"
  private static let papers: UnitSet = "报刊社台网"
  /// Brands that are words, in a row in a list.
  private static let mostWords = 4
  private static let pieces: UnitSet = "辆部台款架瓶罐双件只个"
  private static let things = WordMap<Void>(words: [
    "轿车", "车", "越野", "面包车", "货车", "手机", "电视", "电脑", "牌", "奶粉", "系列", "型", "号", "色", "级",
  ])
  /// What persons do as well as bodies.
  private static let speech = WordMap<Void>(words: [
    "表示", "宣布", "回应", "透露", "承认", "否认", "声明", "称", "说", "介绍", "指出", "强调", "认为",
  ])
  /// What anybody says or does who is no thing.
  private static let acts = WordMap<Void>(words: [
    "表示", "宣布", "发布公告", "发公告", "公告称", "回应称", "回应说", "方面", "官方", "透露", "承认", "否认", "声明称", "发言人", "负责人",
    "相关负责人", "有关负责人",
    "董事长", "董事会", "董事", "总裁", "首席", "CEO", "创始人", "联合创始人", "高管", "总经理", "副总裁", "副总经理", "执行长",
  ])
}
