internal import TextPipeline

/// Short forms of the universities that a text names in full: 西邮 of 西安邮电大学, 南工大 and 南京工大 of 南京工业大学, 云大 of
/// 云南大学. Most are no words, so that the full name and what stands on both sides have to speak for them.
struct SchoolShortForms: Sendable {
  /// - Parameter names: in order of start, without overlap.
  func mentions(after names: [OrganizationName], in view: DocumentView) -> [Mention] {
    var terms = AliasTerms()
    for name in names where view.text.has("大学", endingAt: name.range.upperBound) {
      for form in forms(of: Array(view.text.units[name.range])) { terms.insert(form, of: name.range) }
    }
    var found: [Mention] = []
    terms.forEachRepeat(in: view.text) { range, name in
      guard !names.overlap(range), stands(range, in: view) else { return }
      found.append(
        Mention(
          .organization, range, rule: .organizationSchoolShort, method: .lexicon, score: 0,
          confidence: .medium,
          evidence: [Evidence(name, "alias of")]))
    }
    return found
  }

  /// The first characters of the place and of the field, with 大 or without; of 中国… too many bodies have them.
  private func forms(of units: [UInt16]) -> [[UInt16]] {
    guard 4...9 ~= units.count, units.allSatisfy(\.isHan), units.prefix(2) != Self.china else { return [] }
    let great = units[units.count - 2]
    guard units.count > 4 else { return [[units[0], great]] }
    // 大工 and 大连理工 of 大连理工大学
    if units.count == 6, units[2...3] == Self.science {
      return [
        [units[0], units[3]], [units[0], units[2], units[3]], Array(units[..<4]),
        [units[0], units[2], units[3], great],
      ]
    }
    return [
      [units[0], units[2]], [units[0], units[2], great], [units[0], units[1], units[2], great],
    ]
  }

  /// No word, place or name of anything else, between words and marks that stand beside a body.
  private func stands(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, range.lowerBound, range.upperBound)
    // 云大学子: the segmenter has 大学 there.
    guard view.tokens.isBoundary(start), view.tokens.isBoundary(end) || text.has("学子", at: end),
      view.hits.lexicons.hit(of: .word, for: range, in: text) == nil,
      !view.hits.contains(startingAt: start, where: { $0.range.upperBound >= end && $0.type != .surname })
    else { return false }
    let (before, after) = (text.unit(at: start - 1), text.unit(at: end))
    return (!before.isHan || Self.beside.contains(before))
      && (!after.isHan || range.count > 3 || Self.beside.contains(after) || Self.ofSchools.contains(after))
  }

  private static let science = Array("理工".utf16)[...]
  private static let china = Array("中国".utf16)[...]
  /// Words of one character that stand beside bodies.
  private static let beside: UnitSet = "的了和与及同跟由让请被把给对向为是在从到于将就都也还又已以即使称说而但或则获率来去等着"
  /// 师生, 学子, 校友, 毕业生
  private static let ofSchools: UnitSet = "师学校毕"
}
