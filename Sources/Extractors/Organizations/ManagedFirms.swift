internal import TextPipeline

/// Firms known by who runs them: 启鸿 in 启鸿董事长李丹, whose name says nothing of what it is.
struct ManagedFirms: Sendable {
  let edges: NameEdgeFinder

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let title = LexiconType.title
    var found: [Mention] = []
    for hit in view.hits.all where hit.type == title {
      guard isManager(hit.range, in: view), let firm = firm(before: hit.range.lowerBound, in: view),
        !names.overlap(firm)
      else { continue }
      found.append(
        Mention(
          .organization, firm, rule: .organizationManaged, method: .grammar, score: 0, confidence: .low,
          evidence: [Evidence(hit.range, "manager")]))
    }
    return found
  }

  /// 董事长李丹, 党委书记、董事长李丹
  private func isManager(_ title: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    if Self.managers.match(in: text, at: title.lowerBound)?.end == title.upperBound {
      return BareBodies.isFamilyName(at: title.upperBound, in: view)
    }
    guard Self.secretaries.match(in: text, at: title.lowerBound)?.end == title.upperBound,
      text.unit(at: title.upperBound) == "、",
      let second = Self.managers.match(in: text, at: title.upperBound + 1)
    else { return false }
    return BareBodies.isFamilyName(at: second.end, in: view)
  }

  /// The words before a manager's title, back to a boundary: one of them in no list of words, none of a kind (公司总经理).
  private func firm(before end: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var start = end
    var isProper = false
    walk: while start > max(0, end - Self.reach), text[start - 1].isHan {
      if view.hits.contains(
        endingAt: start, where: { $0.type == .title || $0.type == .titleModifier || $0.type == .bodyHead })
      {
        if start == end { return nil }
        break
      }
      let token =
        edges.wordStart(endingAt: start, in: view, limit: max(0, end - Self.reach))
      switch edges.materials.material(token..<start, in: view) {
      case .stop: break walk
      case .generic, .kind: return nil
      case .proper: isProper = true
      case .common: break
      }
      start = token
    }
    // 丝路 + 投资
    isProper = isProper || end - start > 2 && Self.trades.length(endingAt: end, in: text) != nil
    guard isProper, 2..<Self.reach ~= end - start,
      edges.places.place(endingAt: end, in: view) == nil,
      Self.shifts.match(in: text, at: start) == nil
    else { return nil }
    return start..<end
  }

  /// What only firms have.
  private static let managers = WordMap<Void>(words: [
    "董事长", "副董事长", "总经理", "副总经理", "总裁", "副总裁", "首席执行官", "创始人", "联合创始人", "CEO",
  ])
  private static let secretaries = WordMap<Void>(words: ["党委书记", "党委副书记", "党组书记", "党总支书记"])
  private static let trades: WordEnds = [
    "投资", "科技", "实业", "能源", "控股", "地产", "文旅", "传媒", "建设", "置业", "药业", "重工", "资本", "智能", "生物", "股份", "物流",
  ]
  /// How an office is held.
  private static let shifts = WordMap<Void>(words: ["轮值", "联席", "执行", "名誉", "本次", "时任", "新任", "继任"])
  private static let reach = 8
}
