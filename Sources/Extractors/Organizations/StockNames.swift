internal import TextPipeline

/// Firms by the short names that they are listed under, before their code: 林桥阿胶(600123.SH), and wherever else they stand.
struct StockNames: Sendable {
  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var terms = AliasTerms()
    for open in text.units.indices where text.units[open] == "(" && isCode(open + 1, in: text) {
      guard let name = name(before: open, in: view), !names.overlap(name) else { continue }
      found.append(mention(name, code: open..<open + 1))
      terms.insert(name, of: open..<open + 1, in: text)
    }
    terms.forEachRepeat(in: text) { range, code in
      if !names.overlap(range) { found.append(mention(range, code: code)) }
    }
    return found
  }

  private func mention(_ range: Range<Int>, code: Range<Int>) -> Mention {
    Mention(
      .organization, range, rule: .organizationStock, method: .grammar, score: 200, confidence: .medium,
      evidence: [Evidence(code, "stock code")])
  }

  /// Whether a code stands behind the bracket: 000423.SZ, 股票代码:600123, 00700.HK, SH600123; six figures alone are one
  /// where a firm's news follows, elsewhere a telephone or a post code.
  private func isCode(_ start: Int, in text: AnalysisText) -> Bool {
    let label = Self.labels.match(in: text, at: start)?.end
    var i = label ?? start
    while text.unit(at: i) == ":" || text.unit(at: i) == "." || text.unit(at: i).isBlank
      || i < start + 3 && text.unit(at: i).isLatin
    {
      i += 1
    }
    let first = i
    while text.unit(at: i).isDigit { i += 1 }
    let isDotted = text.unit(at: i) == "." && text.unit(at: i + 1).isLatin
    if isDotted { i += 3 }
    let digits = isDotted ? i - 3 - first : i - first
    // 林桥科(2454): of Taiwan
    if digits == 4, first == start, text.unit(at: i) == ")", text[first] != "0",
      !(text.has("19", at: first) || text.has("20", at: first)), isOfShares(around: first, in: text)
    {
      return true
    }
    guard digits == 6 || isDotted && digits == 5, Self.closers.contains(text.unit(at: i)) else {
      return false
    }
    return label != nil || isDotted || first > start
      || (i + 1...i + 6).contains { Self.news.match(in: text, at: $0) != nil }
  }

  /// Whether shares or a firm's turnover are spoken of near.
  private func isOfShares(around offset: Int, in text: AnalysisText) -> Bool {
    (max(0, offset - Self.sight)..<min(text.count, offset + Self.sight)).contains {
      Self.shares.match(in: text, at: $0) != nil
    }
  }

  private static let sight = 80
  private static let shares = WordMap<Void>(words: [
    "股价", "台股", "涨停", "跌停", "法人", "外资", "营收", "市值", "上柜", "上市", "权证", "大盘", "买超", "卖超",
  ])
  /// The two to four characters before the bracket, from a word's beginning; a space may stand between.
  private func name(before bracket: Int, in view: DocumentView) -> Range<Int>? {
    let open = view.text.unit(at: bracket - 1).isBlank ? bracket - 1 : bracket
    for length in [4, 3, 2] where open >= length && view.tokens.isBoundary(open - length) {
      let range = open - length..<open
      guard
        range.allSatisfy({ view.text[$0].isHan && !NameMaterialClassifier.stopUnits.contains(view.text[$0]) })
      else { continue }
      return range
    }
    return nil
  }

  private static let labels = WordMap<Void>(words: ["股票代码", "证券代码", "代码"])
  private static let news = WordMap<Void>(words: ["公告", "股价", "涨", "跌", "披露", "发布", "收盘", "停牌"])
  private static let closers: UnitSet = ")、,; /"
}
