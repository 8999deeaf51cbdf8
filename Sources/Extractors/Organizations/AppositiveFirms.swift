internal import TextPipeline

/// Names that stand right behind the word for what they are and that a mark sets off: 通讯社“瓦伦”, 软件公司布鲁卡(Bruca); and
/// wherever else they stand.
struct AppositiveFirms: Sendable {
  let edges: NameEdgeFinder

  private struct Found {
    var name: Range<Int>
    var kind: Range<Int>
    /// (Bruca), behind it.
    var initials: Range<Int>?
  }

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    var terms = AliasTerms()
    for i in text.offsets(of: Self.openers) {
      guard let firm = text[i] == "(" ? glossed(at: i, in: view) : quoted(at: i, in: view),
        !names.overlap(firm.name)
      else { continue }
      found.append(mention(firm.name, Evidence(firm.kind, "kind")))
      if firm.name.count > 2 { terms.insert(firm.name, of: firm.name, in: text) }
      guard let initials = firm.initials, !names.overlap(initials) else { continue }
      found.append(mention(initials, Evidence(firm.name, "alias of")))
      terms.insert(initials, of: firm.name, in: text)
    }
    terms.forEachRepeat(in: text) { range, firm in
      guard !names.overlap(range), view.tokens.isBoundary(range.lowerBound) else { return }
      found.append(mention(range, Evidence(firm, "full name")))
    }
    return found
  }

  private func mention(_ range: Range<Int>, _ reason: Evidence) -> Mention {
    Mention(
      .organization, range, rule: .organizationAppositive, method: .grammar, score: 700, confidence: .low,
      evidence: [reason])
  }

  /// 官方通讯社“瓦伦”报道: of characters that are no words, before what a body does or a mark.
  private func quoted(at open: Int, in view: DocumentView) -> Found? {
    let text = view.text
    guard let kind = kind(endingAt: open, in: text) else { return nil }
    var close = open + 1
    while close < open + Self.longest, text.unit(at: close).isHan { close += 1 }
    let name = open + 1..<close
    guard text.unit(at: close) == "”", 2...8 ~= name.count, isCoined(name, in: view),
      !text.unit(at: close + 1).isHan || Self.doings.match(in: text, at: close + 1) != nil
    else { return nil }
    return Found(name: name, kind: kind, initials: nil)
  }

  /// 软件公司布鲁卡(Bruca): between the kind and the bracket.
  private func glossed(at open: Int, in view: DocumentView) -> Found? {
    let text = view.text
    var close = open + 1
    while close < open + 20, text.unit(at: close).isLatin || text.unit(at: close) == " " { close += 1 }
    guard close > open + 3, text.unit(at: close) == ")" else { return nil }
    var start = open - 1
    while start > open - Self.longest, text.unit(at: start).isHan {
      if let kind = kind(endingAt: start, in: text) {
        let name = start..<open
        guard name.count > 1, isCoined(name, in: view) else { return nil }
        return Found(name: name, kind: kind, initials: open + 1..<close)
      }
      start -= 1
    }
    return nil
  }

  /// 软件公司, 通讯社 with what it is of before it: no 该公司, 分公司.
  private func kind(endingAt end: Int, in text: AnalysisText) -> Range<Int>? {
    guard let length = Self.kinds.length(endingAt: end, in: text),
      case let before = text.unit(at: end - length - 1), before.isHan, !Self.pointers.contains(before)
    else { return nil }
    return end - length..<end
  }

  /// No word of the lexicon, and one of its words is in none.
  private func isCoined(_ name: Range<Int>, in view: DocumentView) -> Bool {
    guard view.hits.lexicons.hit(of: .word, for: name, in: view.text) == nil,
      !Self.things.contains(view.text[name.upperBound - 1])
    else { return false }
    if name.allSatisfy({ NameEdgeFinder.syllables.contains(view.text[$0]) }) { return true }
    var start = name.upperBound
    var proper = 0
    while start > name.lowerBound {
      let token = edges.wordStart(endingAt: start, in: view, limit: name.lowerBound)
      switch edges.materials.material(token..<start, in: view) {
      case .proper: proper += start - token
      case .stop, .generic: return false
      case .common, .kind: break
      }
      start = token
    }
    return proper > 1
  }

  private static let longest = 10
  private static let openers: UnitSet = "“("
  private static let kinds: WordEnds = [
    "公司", "通讯社", "新闻社", "电视台", "广播公司", "智库", "合作伙伴", "运营商", "制造商", "厂商", "药企", "车企", "巨头", "零售商", "供应商",
    "开发商", "出版商", "企业", "军事集团", "雇佣兵集团", "雇佣军集团", "武装组织", "武装集团", "极端组织", "恐怖组织", "民兵组织", "反政府组织",
    "非政府组织", "环保组织", "人权组织", "慈善组织", "民调机构", "调查机构", "咨询机构", "研究机构", "评级机构", "投资机构", "金融机构", "律所", "投行", "券商",
    "基金会", "俱乐部", "财团",
  ]
  private static let pointers: UnitSet = "该本我各其某分子母总两多家个新为的与和"
  /// Last characters of what is no body: “启明号”.
  private static let things: UnitSet = "号机车弹舰艇案剧片书歌奖杯"
  private static let doings = WordMap<Void>(words: [
    "报道", "称", "表示", "宣布", "联合", "合作", "公布", "发布", "证实", "消息", "援引", "与", "和", "的", "也", "在", "将", "负责人",
    "总裁", "发言人",
    "记者", "员工", "创始人", "首席", "工作人员", "指出", "介绍", "说", "共同", "达成", "签约", "签署",
  ])
}
