internal import TextPipeline

/// People named by their family name: 张某, 何某乙, 司徒某某, 邓女士, and 罗主任 for somebody named before.
struct AnonymousNames: Sendable {
  let statistics: NameStatistics
  let shapes: NameShapes
  let lattice: WordLattice
  private let halfNames: HalfNames

  init(statistics: NameStatistics, shapes: NameShapes, lattice: WordLattice) {
    self.statistics = statistics
    self.shapes = shapes
    self.lattice = lattice
    halfNames = HalfNames(lattice: lattice, statistics: statistics)
  }

  struct Found: Sendable {
    var range: Range<Int>
    var surname: Range<Int>
    /// Eighths of a bit.
    var sum: Int
    var rule: Rule
  }

  /// 张某, 何某乙 around 某 at `offset`.
  func withheld(at offset: Int, in view: DocumentView) -> Found? {
    let text = view.text
    guard let surname = surname(endingAt: offset, in: view) else { return nil }
    var end = offset + 1
    if text.unit(at: end) == "某" { end += 1 }
    switch text.unit(at: end) {
    case "甲", "乙", "丙", "丁", "戊", "己": end += 1
    case "些", "种", "个", "年", "月", "日", "天", "地", "处", "项", "位", "镇", "村", "县", "市", "区", "省", "公", "单", "医",
      "学", "小",
      "中", "街", "路", "企", "寄", "局", "院":
      // 张某某月收入…; 胡某月,
      guard end > offset + 1 || isGiven(end, after: surname, in: text) else { return nil }
    default: break
    }
    // 江某山: the given name is half withheld.
    if end == offset + 1, halfNames.goOn(at: end, from: surname.lowerBound, in: view) {
      end += 1
    }
    let odds = Int(statistics.surname(text[surname.lowerBound]))
    guard surname.count > 1 || odds > -70 else { return nil }
    // 我国某新型…, 远海某海域: the end of a word.
    if surname.count == 1, odds < 20, text.unit(at: surname.lowerBound - 1).isHan,
      !view.tokens.isBoundary(surname.lowerBound) || odds < 0 && !isBoundary(surname.lowerBound, in: view)
    {
      return nil
    }
    return Found(range: surname.lowerBound..<end, surname: surname, sum: 110, rule: .personWithheld)
  }

  /// 胡某月, where a clause ends: half of a given name and no 某月.
  private func isGiven(_ offset: Int, after surname: Range<Int>, in text: AnalysisText) -> Bool {
    AnonymousNames.halves.contains(text[offset]) && !text.unit(at: offset + 1).isHan
      && statistics.surname(text[surname.lowerBound]) >= 20
  }

  private static let halves: UnitSet = "月天中学"

  /// 邓女士, 罗先生 before the honorific that begins at `offset`.
  func honorific(at offset: Int, in view: DocumentView) -> Found? {
    let text = view.text
    guard let honorific = AnonymousNames.honorifics.match(in: text, at: offset),
      let surname = surname(endingAt: offset, in: view)
    else { return nil }
    // Somebody's full name before: 王丽女士.
    let before = text.unit(at: surname.lowerBound - 1)
    let odds = Int(statistics.surname(text[surname.lowerBound]))
    guard odds > -20 || surname.count > 1 else { return nil }
    guard !before.isHan || isBoundary(surname.lowerBound, in: view) else { return nil }
    // 包 容女士: set wide.
    if before == " ", text.unit(at: surname.lowerBound - 2).isHan,
      !text.unit(at: surname.lowerBound - 3).isHan,
      statistics.surname(text.unit(at: surname.lowerBound - 2)) > NameStatistics.none
    {
      return nil
    }
    return Found(
      range: surname.lowerBound..<honorific.end, surname: surname, sum: 60 + honorific.value,
      rule: .personHonorific)
  }

  /// 朵朵(化名) before the bracket at `offset`: a given name alone, twice the same character or behind who it is.
  func assumed(at offset: Int, in view: DocumentView) -> Found? {
    let text = view.text
    guard text.has("(化名", at: offset), offset > 1, text[offset - 1].isHan, text[offset - 2].isHan else {
      return nil
    }
    let range = offset - 2..<offset
    let isDoubled = text[offset - 1] == text[offset - 2]
    guard statistics.isPart(text[offset - 1]), statistics.isPart(text[offset - 2]) else { return nil }
    let isIntroduced =
      !text.unit(at: offset - 3).isHan || PersonContext.introduces(endingAt: range.lowerBound, in: text)
      || view.hits.contains(endingAt: range.lowerBound) {
        $0.type == .title && $0.range.count > 1
      }
    // 罗朵朵(化名), 罗瑶(化名) are read as a whole.
    let isWhole =
      offset > 2 && (shapes.reading(of: offset - 3..<offset, in: view)?.form ?? 0) > 40
      || shapes.reading(of: range, in: view)?.form ?? 0 > 0
    guard isIntroduced || isDoubled, isDoubled && isIntroduced || !isWhole else { return nil }
    return Found(
      range: range, surname: range.lowerBound..<range.lowerBound + 1, sum: 80, rule: .personAssumed)
  }

  /// 巴特尔(蒙古族) before the bracket at `offset`: one part of Uyghur, Mongolian … names and the people it is of.
  func ofPeople(at offset: Int, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    guard (offset + 2..<offset + 6).contains(where: { text.has("族", at: $0) && !text.unit(at: $0 + 1).isHan })
    else {
      return nil
    }
    return view.hits.ending(at: offset).first {
      $0.range.count > 1 && shapes.isPart($0) && !text.unit(at: $0.range.lowerBound - 1).isHan
    }?.range
  }

  /// 姑娘朵朵 behind the word for a young person that ends after `offset`: a given name alone that comes again in the text.
  func young(at offset: Int, in view: DocumentView) -> Found? {
    let (text, start) = (view.text, offset + 1)
    guard start + 2 <= text.count, AnonymousNames.youths.length(endingAt: start, in: text) != nil else {
      return nil
    }
    let range = start..<start + 2
    let (a, b) = (text[start], text[start + 1])
    guard a.isHan, b.isHan, statistics.isPart(a), statistics.isPart(b),
      a == b || statistics.first(a) + statistics.second(b) > 20,
      view.tokens.isBoundary(start), view.tokens.isBoundary(start + 1), view.tokens.isBoundary(start + 2),
      lattice.word(at: start, in: view) == nil,
      // 顺 is hardly a family name.
      statistics.surname(a) < 0,
      // 姑娘罗朵朵: a family name before.
      shapes.reading(of: start..<start + 3, in: view).map({ $0.form < 0 }) ?? true,
      (start + 2..<max(start + 2, text.count - 1)).contains(where: { text[$0] == a && text[$0 + 1] == b })
    else { return nil }
    return Found(range: range, surname: start..<start + 1, sum: 60, rule: .personAssumed)
  }

  private static let youths: WordEnds = ["姑娘", "女孩", "男孩", "小伙", "小伙子"]

  /// 冯主任: a family name right before a title, at the beginning of a clause or of a word.
  /// - Parameter named: first characters of the names of the text; a rare family name must be one of them.
  func surnameAndTitle(
    _ title: TitleSpan, named: Set<UInt16>, bodies: BodyMap, in view: DocumentView
  ) -> Found? {
    let text = view.text
    guard let surname = surname(endingAt: title.range.lowerBound, in: view), !title.isCommonNoun,
      !title.isByline
    else { return nil }
    let odds = surname.count > 1 ? 60 : Int(statistics.surname(text[surname.lowerBound]))
    let isKnown = named.contains(text[surname.lowerBound])
    let before = text.unit(at: surname.lowerBound - 1)
    // 乌国防部长: a country in one character and its minister.
    if AnonymousNames.countries.contains(text[title.range.lowerBound - 1]),
      AnonymousNames.ministers.contains(where: { text.has($0, endingAt: title.range.upperBound) })
    {
      return nil
    }
    guard view.tokens.isBoundary(surname.lowerBound), odds > (isKnown && !before.isHan ? -60 : -25),
      !AnonymousNames.functionWords.contains(text[surname.lowerBound])
    else { return nil }
    let isAddress = AnonymousNames.isAddress(surname.lowerBound..<title.range.upperBound, in: text)
    // 国家杜|马主席, 农|林科学家: the end of a word; but 学习习主席.
    if before.isHan, surname.count == 1, !isAddress {
      let isForeign = [before, text[surname.lowerBound]].allSatisfy { statistics.transcription($0) > 10 }
      if isForeign || lattice.word(at: surname.lowerBound - 1, in: view)?.end == surname.upperBound {
        return nil
      }
    }
    // 骨科张主任: behind the department
    let isClauseStart =
      !before.isHan || AnonymousNames.introducers.contains(before)
      || AnonymousNames.departmentEnds.contains(before)
        && view.hits.contains(endingAt: surname.lowerBound) { $0.range.count > 1 }
    // 县医师协会|侯会长, unlike 县医院|原院长
    let isOfBody =
      before.isHan && !title.isWeak && (bodies.isEnd(surname.lowerBound) || isClauseStart && before != "科")
      && odds > 10 && !AnonymousNames.qualities.contains(text[surname.lowerBound])
      && !AnonymousNames.introducers.contains(before)
    return Found(
      range: surname.lowerBound..<title.range.upperBound, surname: surname,
      sum: odds - (isOfBody ? -30 : isClauseStart ? 15 : 60), rule: .personSurnameTitle)
  }

  /// 陈总 around 总 at `offset`, at the beginning of a clause and before what people do.
  func chief(at offset: Int, in view: DocumentView) -> Found? {
    let text = view.text
    let start = offset - 1
    guard
      !text.unit(at: start - 1).isHan || AnonymousNames.introducers.contains(text[start - 1])
        || text[start - 1] == "说",
      statistics.surname(text[start]) > 0, lattice.word(at: offset, in: view) == nil,
      !text.unit(at: offset + 1).isHan
        || PersonContext.cue(at: offset + 1, in: text).map({ $0.value > 0 }) ?? false
        || view.tokens.isBoundary(offset + 1) && view.tokens.isBoundary(offset)
    else { return nil }
    return Found(
      range: start..<offset + 1, surname: start..<offset, sum: 60, rule: .personSurnameTitle)
  }

  private func surname(endingAt offset: Int, in view: DocumentView) -> Range<Int>? {
    guard offset > 0 else { return nil }
    for hit in view.hits.ending(at: offset) {
      if hit.range.count > 1, let features = statistics.features(hit), features.isCompound {
        return hit.range
      }
    }
    return statistics.surname(view.text[offset - 1]) != NameStatistics.none ? offset - 1..<offset : nil
  }

  private func isBoundary(_ offset: Int, in view: DocumentView) -> Bool {
    if view.tokens.isBoundary(offset), AnonymousNames.introducers.contains(view.text.unit(at: offset - 1)) {
      return true
    }
    for hit in view.hits.ending(at: offset) where hit.range.count > 1 && hit.type == .title {
      return true
    }
    return PersonContext.introduces(endingAt: offset, in: view.text)
  }

  /// How departments end.
  private static let departmentEnds: UnitSet = "科处室部"
  /// Family names that say of an office which it is, or since when: 原院长, 老校长, 党书记.
  private static let qualities: UnitSet = "原老代新党常总全首单双正高万百季年时现前后上下"

  /// Family names and titles that stand for somebody whom nobody need name.
  static func isAddress(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    addresses.match(in: text, at: range.lowerBound)?.end == range.upperBound
  }

  /// “冯主任,您…”: whom somebody speaks to.
  static func isCalled(_ range: Range<Int>, in text: AnalysisText) -> Bool {
    guard text.unit(at: range.lowerBound - 1) == "“" else { return false }
    let after = text.unit(at: range.upperBound)
    return after == "," || after == "!" || after == "您" || after == "你"
  }

  private static let addresses = WordMap(words: ["习主席", "习总书记"])
  static let countries: UnitSet = "美俄乌英法德日韩朝蒙黎叙伊以巴土印越泰缅菲澳加墨埃欧"
  private static let ministers: [StaticString] = ["部长", "大臣", "外长", "防长", "财长", "总统", "总理", "首相", "大使"]
  private static let honorifics = WordMap<Int>([
    "女士": 40, "先生": 40, "小姐": 20, "大爷": 10, "大妈": 10, "阿姨": 0, "奶奶": 0, "爷爷": 0, "老伯": 0, "师傅": 10, "大叔": 0,
    "大姐": 0, "大娘": 0, "老汉": 5, "老太": 5,
  ])
  /// Family names that hardly ever are one before a title: 和主任, 任局长.
  private static let functionWords: UnitSet = "和任时于向从由对为原党"
  private static let introducers: UnitSet = "的和与及对向给为是让请由帮把被岁"
}
