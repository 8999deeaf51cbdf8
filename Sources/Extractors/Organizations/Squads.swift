internal import TextPipeline

/// Teams of a police or fire force that more than their kind is told of: 云川交警高速六大队, 云市交警城西大队, 林桥交警大队.
extension OrganizationExtractor {
  /// The team that a head ends: its force a few characters before it, and a place before that.
  /// - Parameter name: what the walk to the left made of the head, which stands if it begins before the force.
  func squad(_ head: OrganizationHead, besides name: OrganizationName?, in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    let end = head.range.upperBound
    guard end > 2, Self.squads.match(in: text, at: end - 2)?.end == end,
      let force = force(before: end - 2, in: view), let start = start(before: force, to: end, in: view)
    else { return nil }
    let range = start..<end
    if let name, name.range.lowerBound <= force { return nil }
    return OrganizationName(
      range: range, head: head.range, traits: head.traits, place: start < force ? start..<force : nil,
      body: range, shared: nil,
      reason: .place, rule: .organizationPlaced, score: 220, confidence: .medium)
  }

  /// Where 交警, 消防 … begin before a team, its number or its own place between them.
  private func force(before team: Int, in view: DocumentView) -> Int? {
    let text = view.text
    var i = team
    while i > team - Self.reachOfForce, text.unit(at: i - 1).isHan {
      if let force = Self.forces.first(where: { text.has($0, endingAt: i) }) { return i - force.hanCount }
      guard !NameMaterialClassifier.stopUnits.contains(text[i - 1]) else { return nil }
      i -= 1
    }
    return nil
  }

  /// Where the force's place begins: one of the lexicon, 云市 for 云川市, or a word of no list where a clause begins.
  private func start(before force: Int, to end: Int, in view: DocumentView) -> Int? {
    let text = view.text
    if let place = edges.places.place(endingAt: force, in: view), edges.isCredible(place, in: view) {
      return place.range.lowerBound
    }
    // 武警交通六支队: the armed police is a body by itself; 高警三支队: that of a province's motorways is one.
    if text.has("武警", at: force) || text.has("高警", at: force) { return force }
    if text.unit(at: force - 1) == "市", text.unit(at: force - 2).isHan,
      !Self.allOf.contains(text[force - 2]), edges.isStop(endingAt: force - 2, in: view)
    {
      return force - 2
    }
    var start = force
    while start > force - 3, text.unit(at: start - 1).isHan {
      let token = edges.tokenStart(before: start, in: view, limit: max(0, force - 4))
      guard edges.materials.material(token..<start, in: view) == .proper else { break }
      start = token
    }
    return 2...3 ~= force - start && !text.unit(at: start - 1).isHan && end - force <= 5 ? start : nil
  }

  private static let reachOfForce = 7
  static let squads = WordMap<Void>(words: ["支队", "大队", "中队", "总队"])
  private static let forces: [StaticString] = ["高速交警", "高警", "交警", "消防", "特警", "巡警", "刑警", "巡特警", "森警", "武警"]
  private static let allOf: UnitSet = "全各该我本两某"
}
