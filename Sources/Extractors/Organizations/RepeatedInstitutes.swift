internal import TextPipeline

/// An academy's institute again without the academy: 水生动物病所 after 云川省疾控中心水生动物病所.
enum RepeatedInstitutes {
  /// - Parameter names: those found, in order.
  static func names(after names: [OrganizationName], in view: DocumentView) -> [OrganizationName] {
    let text = view.text
    var told: [ArraySlice<UInt16>: OrganizationName] = [:]
    for name in names where text[name.range.upperBound - 1] == "所" {
      let rest = name.head.upperBound..<name.range.upperBound
      if 4...9 ~= rest.count, told[text.units[rest]] == nil { told[text.units[rest]] = name }
    }
    guard !told.isEmpty else { return [] }
    let lengths = Set(told.keys.map(\.count)).sorted(by: >)
    return text.offsets(of: institutes).compactMap { last in
      for length in lengths where length <= last + 1 {
        let range = last + 1 - length..<last + 1
        guard let full = told[text.units[range]], range.lowerBound > full.range.upperBound,
          !text.unit(at: range.lowerBound - 1).isHan || view.tokens.isBoundary(range.lowerBound)
        else { continue }
        return OrganizationName(
          range: range, head: last..<last + 1, traits: full.traits, place: full.place, body: range,
          shared: full.range.lowerBound..<full.head.upperBound, reason: full.reason, rule: .organizationBare,
          score: 100, confidence: .medium)
      }
      return nil
    }
  }

  private static let institutes: UnitSet = "所"
}
