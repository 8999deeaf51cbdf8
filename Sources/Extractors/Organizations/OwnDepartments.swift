internal import TextPipeline

/// Departments of a body that the text has named, told by the last word of its name: 局办公室 and 局人事教育股 after 云川县民政局,
/// 总队农业处 after 云川调查总队.
extension OrganizationExtractor {
  /// - Parameter names: those found before the head, in order.
  func ownDepartment(_ head: OrganizationHead, after names: [OrganizationName], in view: DocumentView)
    -> OrganizationName?
  {
    let text = view.text
    guard head.traits.kind != .complete,
      Self.ownEnds.length(endingAt: head.range.upperBound, in: text) != nil,
      let own = ownWord(before: head.range, in: view),
      !names.suffix(2).contains(where: { $0.range.upperBound == own.upperBound }),
      let (body, end) = names.suffix(Self.ownMemory).lazy.reversed()
        .compactMap({ body in end(of: body, calledBy: own, in: text).map { (body, $0) } }).first
    else { return nil }
    var traits = head.traits
    traits.isDepartment = true
    return OrganizationName(
      range: own.lowerBound..<head.range.upperBound, head: head.range, traits: traits, place: body.place,
      body: own, shared: body.range.lowerBound..<end, reason: body.reason,
      rule: .organizationCoordinated, score: 100, confidence: .medium, parent: body.range)
  }

  /// The word that stands for the body: at the beginning of a clause or behind a verb, with words of a field between it and
  /// the head.
  private func ownWord(before head: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var p = head.lowerBound
    while p > head.lowerBound - Self.longestField, text.unit(at: p - 1).isHan {
      if let length = Self.ownWords.length(endingAt: p, in: text), opens(p - length, in: view) {
        return p - length..<p
      }
      guard let word = fieldStart(endingAt: p, of: head, in: view) else { return nil }
      p = word
    }
    return nil
  }

  /// Where a word of a field begins that a department may be called after.
  private func fieldStart(endingAt end: Int, of head: Range<Int>, in view: DocumentView) -> Int? {
    let start = edges.wordStart(endingAt: end, in: view, limit: max(0, end - Self.longestField))
    let word = start..<end
    switch edges.materials.material(word, in: view) {
    case .common: return start
    case .stop:
      return edges.isOfDuty(word, of: head, in: view.text)
        || edges.materials.isNominal(word, in: view)
        ? start : nil
    // 公司 + 法务 + 部
    case .proper:
      return word.count == 2 && Self.ownWords.length(endingAt: start, in: view.text) ?? 0 > 1 ? start : nil
    case .kind, .generic: return nil
    }
  }

  /// Whether nothing of a name stands before the word.
  private func opens(_ start: Int, in view: DocumentView) -> Bool {
    guard view.text.unit(at: start - 1).isHan else { return true }
    return view.text[start - 1] != "该" && view.tokens.isBoundary(start)
      && (Self.beforeOwn.contains(view.text[start - 1])
        // 组织|部干部科
        || view.text[start] != "部" && edges.isStop(endingAt: start, in: view))
  }

  /// Where the word begins in the name of a body that it stands for: an office, a firm or a force, none of its departments.
  private func end(of body: OrganizationName, calledBy own: Range<Int>, in text: AnalysisText) -> Int? {
    let range = body.range
    guard range.count > own.count + 1, !body.traits.isDepartment, body.shared == nil else { return nil }
    let end = range.upperBound - own.count
    if text.units[end..<range.upperBound] == text.units[own] { return end }
    // 集团公司 of 云川集团有限公司
    guard text.has("集团公司", at: own.lowerBound), own.count == 4, text.has("公司", endingAt: range.upperBound)
    else { return nil }
    return range.first { text.has("集团", at: $0) }
  }

  private static let ownEnds: WordEnds = ["处", "科", "股", "室", "部", "办", "司", "支队", "大队"]
  private static let beforeOwn: UnitSet = "找请由对向经报交让给从到和与及同为归"
  private static let ownWords: WordEnds = [
    "集团公司", "总队", "支队", "分局", "总局", "集团", "公司", "管委会", "局", "部", "厅", "署", "厂",
  ]
  private static let longestField = 10
  /// How many names back the body is looked for.
  private static let ownMemory = 60
}
