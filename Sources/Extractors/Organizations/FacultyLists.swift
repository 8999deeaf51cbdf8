internal import TextPipeline

/// Faculties in a row in a text of their university, which nobody has to name: 文学院、美术学院、体育学院等学院; and wherever else
/// they stand.
struct FacultyLists: Sendable {
  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var terms = AliasTerms()
    var row: [Range<Int>] = []
    for i in text.offsets(of: Self.firsts) where text.has("学院", at: i) {
      let end = i + 2
      var start = i
      while start > i - Self.longest, text.unit(at: start - 1).isHan { start -= 1 }
      let isNext = row.last.map { $0.upperBound + 1 == start && text[$0.upperBound] == "、" } ?? false
      if !isNext {
        add(row, to: &found, &terms, besides: names, in: text)
        row = []
      }
      guard !text.unit(at: start - 1).isHan, i - start >= 1 else { continue }
      row.append(start..<end)
    }
    add(row, to: &found, &terms, besides: names, in: text)
    terms.forEachRepeat(in: text) { range, name in
      guard !names.overlap(range), !text.unit(at: range.lowerBound - 1).isHan else { return }
      found.append(mention(range, name))
    }
    return found
  }

  /// Adds a row of three or more faculties, and passes over those that are names by themselves.
  private func add(
    _ row: [Range<Int>], to found: inout [Mention], _ terms: inout AliasTerms,
    besides names: [OrganizationName], in text: AnalysisText
  ) {
    guard row.count >= Self.fewest, let first = row.first, let last = row.last else { return }
    for name in row where !names.overlap(name) {
      found.append(mention(name, first.lowerBound..<last.upperBound))
      terms.insert(name, of: name, in: text)
    }
  }

  private func mention(_ range: Range<Int>, _ reason: Range<Int>) -> Mention {
    Mention(
      .organization, range, rule: .organizationFaculty, method: .grammar, score: 0, confidence: .low,
      evidence: [Evidence(reason, "list")])
  }

  private static let firsts: UnitSet = "学"
  private static let longest = 12
  private static let fewest = 3
}
