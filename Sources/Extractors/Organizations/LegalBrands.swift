internal import TextPipeline

/// Firms by the beginning of what their legal name says after its place, wherever else they stand: 启鸿, 启鸿电池 and
/// 启鸿公司 of 云川市启鸿电池科技股份有限公司. The brand is no word and no place.
struct LegalBrands: Sendable {
  let edges: NameEdgeFinder

  /// What a legal name says between its place and its form, and the name.
  private typealias Core = (units: ArraySlice<UInt16>, name: Range<Int>)

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var cores: [UInt16: [Core]] = [:]
    var count = 0
    for name in names where name.traits.kind == .company && count < Self.memory {
      guard let core = core(of: name, in: view) else { continue }
      cores[text[core.lowerBound], default: []].append((text.units[core], name.range))
      count += 1
    }
    guard count > 0 else { return [] }
    var found: [Mention] = []
    var i = 0
    while i < text.count - 1 {
      guard let known = cores[text[i]], let (range, name) = short(at: i, of: known, in: view),
        !names.overlap(range)
      else {
        i += 1
        continue
      }
      found.append(
        Mention(
          .organization, range, rule: .organizationLegalBrand, method: .grammar, score: 0, confidence: .low,
          evidence: [Evidence(name, "alias of")]))
      i = range.upperBound
    }
    return found
  }

  /// 启鸿电池科技 of 云川市启鸿电池科技股份有限公司; nothing where it begins with a word.
  private func core(of name: OrganizationName, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard let form = Self.forms.length(endingAt: name.range.upperBound, in: text) else { return nil }
    var start = name.range.lowerBound
    if let place = name.place, place.lowerBound == start {
      start = place.upperBound
    } else if let place = (start + 2...start + Self.longestPlace).last(where: { end in
      end < name.range.upperBound && edges.places.place(endingAt: end, in: view)?.range.lowerBound == start
    }) {
      start = place
    }
    var end = start
    while end < name.range.upperBound - form, text[end].isHan { end += 1 }
    guard end - start >= 2, isBrand(start..<min(end, start + 4), in: view),
      edges.places.place(endingAt: end, in: view)?.range != start..<end,
      Self.lines.length(endingAt: end, in: text) == nil
    else { return nil }
    return start..<end
  }

  /// Whether the first characters are no words of a trade: 启鸿, 盛世启鸿, but not 城市建设.
  private func isBrand(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    let first = range.prefix(2)
    if range.contains(where: { NameMaterialClassifier.stopUnits.contains(text[$0]) })
      || NameMaterialClassifier.isPlain(first, in: text)
      || edges.places.place(endingAt: first.upperBound, in: view)?.range == first
    {
      return false
    }
    if view.hits.lexicons.hit(of: .word, for: first, in: text) == nil { return true }
    guard range.count == 4, !NameMaterialClassifier.isPlain(range.suffix(2), in: text) else { return false }
    return view.hits.lexicons.hit(of: .word, for: range.suffix(2), in: text) == nil
      && !(range.lowerBound + 2..<range.upperBound).contains {
        TradeNames.trades.match(in: text, at: $0) != nil
      }
  }

  /// The longest beginning of a core that stands at an offset as words of its own.
  private func short(at start: Int, of cores: [Core], in view: DocumentView) -> (Range<Int>, Range<Int>)? {
    let text = view.text
    guard view.tokens.isBoundary(start), isApart(start, in: view) else { return nil }
    for core in cores {
      var same = 0
      while same < core.units.count, text.unit(at: start + same) == core.units[core.units.startIndex + same] {
        same += 1
      }
      while same >= 2, !view.tokens.isBoundary(start + same) { same -= 1 }
      guard same >= 2, view.hits.lexicons.hit(of: .word, for: start..<start + same, in: text) == nil else {
        continue
      }
      let end = start + same
      if let kind = Self.kinds.match(in: text, at: end) { return (start..<kind.end, core.name) }
      return (start..<end, core.name)
    }
    return nil
  }

  /// Whether no family name stands before a brand, nor half of a word.
  private func isApart(_ start: Int, in view: DocumentView) -> Bool {
    let before = view.text.unit(at: start - 1)
    return !before.isHan || NameMaterialClassifier.stopUnits.contains(before)
      || !view.tokens.isBoundary(start - 1)
  }

  /// What a firm is that has one railway or motorway, whose name is the line's: 林黄铁路有限责任公司.
  private static let lines: WordEnds = ["铁路", "高铁", "城际", "高速", "高速公路", "公路", "大桥", "机场", "水库"]
  private static let memory = 40
  private static let longestPlace = 6
  private static let forms: WordEnds = [
    "控股集团有限公司", "集团股份有限公司", "集团有限责任公司", "集团有限公司", "控股有限公司", "股份有限公司", "有限责任公司", "有限公司", "股份公司",
    "集团公司",
  ]
  private static let kinds = WordMap<Void>(words: ["公司", "集团", "集团公司"])
}
