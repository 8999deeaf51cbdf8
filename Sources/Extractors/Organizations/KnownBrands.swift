internal import TextPipeline

/// Firms, schools and media by known short names. One that is a thing, a word or a person as well (三星, 滴滴, 移动) is told by
/// what stands beside it, by another name in a list with it, or because the text tells it elsewhere.
struct KnownBrands: Sendable {
  private let brands: LexiconTable<Brand>

  private struct Brand {
    var kind: Kind
    /// Nothing else, where it is a word of its own.
    var isSure: Bool
    /// An ordinary word too, told anew each time.
    var isWord: Bool
  }

  private enum Kind { case company, school, media }

  init(_ lexicons: LexiconSet) {
    brands = lexicons.table(of: Self.type) {
      Brand(
        kind: $0.features["kind"] == "school" ? .school : $0.features["kind"] == "media" ? .media : .company,
        isSure: $0.features.has("sure"), isWord: $0.features.has("word"))
    }
  }

  /// - Parameter names: those found so far, in order, without overlap.
  func mentions(besides names: [OrganizationName], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [(range: Range<Int>, isTold: Bool)] = []
    var told: Set<ArraySlice<UInt16>> = []
    for hit in view.hits.all where hit.type == Self.type {
      guard let brand = brands[hit], stands(hit.range, in: view), !names.overlap(hit.range) else { continue }
      let isTold =
        brand.isSure || isTold(hit.range, as: brand, in: text)
        || isListed(hit.range, among: names, brand, in: view)
      guard isTold || !brand.isWord else { continue }
      if isTold, !brand.isWord { told.insert(text.units[hit.range]) }
      found.append((hit.range, isTold))
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

  /// Whether the characters are a word of their own: no 三星|级, no 默克|尔.
  private func stands(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let (text, start, end) = (view.text, name.lowerBound, name.upperBound)
    if text[end - 1].isLatin, text.unit(at: end).isLatin || text.unit(at: start - 1).isLatin { return false }
    guard !isInsideWord(start, in: view) || isAct(at: end, in: text),
      !isInsideWord(end, in: view) || isAct(at: end, in: text)
    else { return false }
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
    let (after, before) =
      switch brand.kind {
      case .company: (Self.ofFirms, Self.beforeFirms)
      case .school: (Self.ofSchools, Self.beforeSchools)
      case .media: (Self.ofMedia, Self.beforeMedia)
      }
    return after.match(in: text, at: end) != nil || isAct(at: end, in: text)
      || (!brand.isWord || brand.kind == .school) && before.length(endingAt: start, in: text) != nil
  }

  /// 丰田、本田, 云川集团和丰田: beside another.
  private func isListed(
    _ name: Range<Int>, among names: [OrganizationName], _ brand: Brand, in view: DocumentView
  ) -> Bool {
    let (before, behind) = (name.lowerBound - 1, name.upperBound + 1)
    return joins(view.text.unit(at: before), brand)
      && (names.ending(at: before)?.traits.isFirm == true
        || view.hits.contains(endingAt: before) { isBrand($0, beside: brand) })
      || joins(view.text.unit(at: name.upperBound), brand)
        && (names.starting(at: behind)?.traits.isFirm == true
          || view.hits.contains(startingAt: behind) { isBrand($0, beside: brand) })
  }

  /// A word like 移动 stands in a list only behind or before 、.
  private func joins(_ joint: UInt16, _ brand: Brand) -> Bool {
    joint == "、" || !brand.isWord && Self.joints.contains(joint)
  }

  private func isBrand(_ hit: LexiconHit, beside brand: Brand) -> Bool {
    hit.type == Self.type && brands[hit].map { $0.kind == brand.kind && !($0.isWord && brand.isWord) } == true
  }

  /// 一辆丰田, 丰田轿车: what the firm makes.
  private func isThing(_ name: Range<Int>, in view: DocumentView) -> Bool {
    Self.things.match(in: view.text, at: name.upperBound) != nil
      || Self.pieces.contains(view.text.unit(at: name.lowerBound - 1))
  }

  static let type = LexiconType("brand")
  private static let longer = LexiconTypeSet([
    "division", "nature", "landmark", "organization", "foreigncity", "brand", "club",
  ])
  private static let joints: UnitSet = "和与及"
  private static let pieces: UnitSet = "辆部台款架瓶罐双件只个"
  private static let things = WordMap<Void>(words: [
    "轿车", "车", "越野", "面包车", "货车", "手机", "电视", "电脑", "牌", "奶粉", "系列", "型", "号", "色", "级",
  ])
  /// What anybody says or does who is no thing.
  private static let acts = WordMap<Void>(words: [
    "表示", "宣布", "发布公告", "发公告", "公告称", "回应称", "回应说", "方面", "官方", "透露", "承认", "否认", "声明称", "发言人", "负责人",
    "相关负责人", "有关负责人",
    "董事长", "董事会", "董事", "总裁", "首席", "CEO", "创始人", "联合创始人", "高管", "总经理", "副总裁", "副总经理", "执行长",
  ])
  private static let ofFirms = WordMap<Void>(words: [
    "公司", "集团", "官网", "总部", "旗下", "股价", "市值", "财报", "年报", "股份", "股东", "员工", "工程师", "工厂", "门店", "经销商", "专卖店",
    "供应商", "代工厂", "掌门人",
    "客服", "推出", "收购", "召回", "起诉", "裁员", "上市", "入股", "营收", "净利", "业绩", "销量", "斥资", "投资", "合资", "在华", "中国区",
    "亚太区", "发布", "中国公司", "将推出",
    "高层", "法务", "总代理", "代言", "品牌", "实验室", "研究院", "研发", "创办人",
  ])
  private static let beforeFirms: WordEnds = [
    "记者从", "获悉", "收购", "起诉", "入职", "任职于", "供职于", "就职于", "携手", "牵手", "签约", "入股", "合作伙伴", "竞争对手", "巨头", "车企",
    "厂商", "制造商", "品牌", "企业",
    "公司", "供应商", "运营商", "开发商", "零售商", "加盟", "赞助商", "客户", "包括", "例如", "来自", "股东",
  ]
  private static let ofSchools = WordMap<Void>(words: [
    "校长", "副校长", "教授", "副教授", "讲师", "博士", "硕士", "学生", "毕业", "校友", "校园", "附中", "附小", "附院", "一附院", "二附院", "附属",
    "医学院", "法学院", "商学院",
    "研究生", "本科", "研究团队", "研究人员", "团队", "学者", "专家", "图书馆", "师生", "女生", "男生", "学子", "校方", "校区", "系主任", "院长",
    "医院", "公卫", "录取",
  ])
  private static let beforeSchools: WordEnds = [
    "毕业于", "考入", "就读于", "就读", "考上", "考取", "任教于", "执教于", "来自", "保送", "入读", "报考", "母校", "留学", "受聘于", "本科毕业于",
  ]
  private static let ofMedia = WordMap<Void>(words: [
    "记者", "报道", "讯", "消息", "援引", "专访", "主编", "总编", "编辑", "网站", "称",
  ])
  private static let beforeMedia: WordEnds = ["接受", "援引", "据", "引述", "媒体", "告诉"]
}
