internal import TextPipeline

/// Names made of ordinary words, which nothing sets apart from a description: 阳光慈善基金会. One counts where somebody is
/// named behind it as holding an office of it (…理事李丹), and then wherever else it stands; in a list beside a name of its
/// kind (桥梁中学、云丰中学); and where it is a name of the text without its place (民安医院 of 云川市立民安医院).
struct PlainNames {
  private var candidates: [OrganizationName] = []
  private var vouched: Set<ArraySlice<UInt16>> = []

  /// Takes note of a head with ordinary words before it, back to a boundary.
  mutating func note(_ head: OrganizationHead, _ edge: NameEdge, in view: DocumentView) {
    let traits = head.traits
    let isHeld =
      isLed(head.range.upperBound, in: view)
      || view.text.unit(at: edge.start - 1) == "为"
        && Self.unveilings.match(in: view.text, at: head.range.upperBound) != nil
    guard edge.reason == .boundary, edge.hasCommon, !edge.hasProper, !edge.hasGeneric, !edge.hasOrdinal,
      edge.commonWords <= (isHeld ? 3 : 2), 2...(isHeld ? 8 : 6) ~= head.range.lowerBound - edge.start,
      !traits.isSuffix,
      !traits.isDepartment,
      !traits.isAmbiguous, traits.kind != .government, traits.kind != .team,
      !(traits.isGeneric && traits.kind == .body)
        || Self.societies.contains(where: { view.text.has($0, at: head.range.lowerBound) })
    else { return }
    let range = (isHeld ? deedStart(before: edge.start, in: view) : edge.start)..<head.range.upperBound
    candidates.append(
      OrganizationName(
        range: range, head: head.range, traits: traits, place: nil, body: range, shared: nil,
        reason: .boundary,
        rule: .organizationPlain, score: 40, confidence: .low))
    if isHeld || isBrand(range.lowerBound..<head.range.lowerBound, of: head, in: view.text) {
      vouched.insert(view.text.units[range])
    }
  }

  /// 光明集团, 阳光银行, 阳光小学: a word that firms, schools and hospitals are called by.
  private func isBrand(_ word: Range<Int>, of head: OrganizationHead, in text: AnalysisText) -> Bool {
    switch head.traits.kind {
    case .company: Self.isCalled(word, in: text)
    case .school, .hospital, .body:
      Self.virtues.match(in: text, at: word.lowerBound)?.end == word.upperBound
    default: false
    }
  }

  /// Whether a stretch is a word that firms are called by.
  static func isCalled(_ word: Range<Int>, in text: AnalysisText) -> Bool {
    word.count > 1 && TradeNames.brandWords.length(endingAt: word.upperBound, in: text) == word.count
      && descriptions.match(in: text, at: word.lowerBound)?.end != word.upperBound
  }

  /// Of these words, what says for whom or how good a shop is: 百姓 + 健身房.
  private static let descriptions = WordMap<Void>(words: [
    "百姓", "老百姓", "大家", "人人", "天天", "乡亲", "老乡", "理想", "梦想", "幸福", "快乐", "开心", "欢乐", "诚信", "卓越", "和平", "和谐",
    "先锋", "先导",
    "民生", "明星", "四季", "天下", "太阳", "星空",
  ])

  /// Words that schools, hospitals and societies are called by.
  private static let virtues = WordMap<Void>(words: [
    "阳光", "光明", "育才", "育英", "育红", "启智", "博爱", "红星", "星光", "曙光", "启明星", "启明", "朝阳", "春蕾", "蓓蕾", "金太阳", "小天使",
    "红太阳",
    "蓝天", "晨光", "晨星", "金桥", "东风", "红旗", "长征", "新华", "向阳", "红岩", "友谊", "明德", "尚德", "崇德", "立德", "树人", "立人",
    "崇文",
    "博文", "弘文", "致远", "仁爱", "仁和", "爱民", "同仁", "同济", "长庚", "圣玛丽", "真爱", "童心", "向日葵", "小太阳", "金苹果",
    "大风车", "七色光", "彩虹", "小博士", "华夏", "东方", "长江", "黄河",
  ])

  /// 自杀 + 防治学会: a verb behind a mark is a part of the name that somebody leads.
  private func deedStart(before start: Int, in view: DocumentView) -> Int {
    let first = start - 2
    guard first >= 0, view.text[start - 1].isHan, !view.text.unit(at: first - 1).isHan,
      view.tokens.isBoundary(first),
      view.hits.lexicons.hit(of: .word, for: first..<start, in: view.text) != nil,
      !NameMaterialClassifier.isStopWord(first..<start, in: view.text)
    else { return start }
    return first
  }

  /// Those that somebody or a list vouches for, in order.
  /// - Parameter names: the other names of the text, in order of end.
  mutating func names(beside names: [OrganizationName], in text: AnalysisText) -> [OrganizationName] {
    guard !candidates.isEmpty else { return [] }
    var ends: [Int: OrganizationName] = [:]
    var starts: [Int: OrganizationName] = [:]
    func insert(_ name: OrganizationName) {
      ends[name.range.upperBound] = name
      starts[name.range.lowerBound] = name
    }
    for name in names { insert(name) }
    func isSameKind(_ a: OrganizationName, _ b: OrganizationName) -> Bool {
      text.units[a.head] == text.units[b.head]
        || a.traits.kind == b.traits.kind && (a.traits.kind == .school || a.traits.kind == .hospital)
    }
    func isListed(_ name: OrganizationName) -> Bool {
      guard !text.unit(at: name.range.lowerBound - 1).isHan else { return false }
      let before = text.unit(at: name.range.lowerBound - 1) == "、" ? ends[name.range.lowerBound - 1] : nil
      let after = text.unit(at: name.range.upperBound) == "、" ? starts[name.range.upperBound + 1] : nil
      return [before, after].contains { $0.map { isSameKind($0, name) } ?? false }
    }
    let places = placesLeftOut(of: names, in: text)
    for i in candidates.indices where mayLeaveOutPlace(candidates[i], in: text) {
      candidates[i].shared = places[text.units[candidates[i].range]]
      let start = candidates[i].range.lowerBound - 2
      if candidates[i].shared != nil, text.unit(at: start + 1) == "立",
        NameEdgeFinder.levels.contains(text.unit(at: start))
      {
        candidates[i].range = start..<candidates[i].range.upperBound
        candidates[i].shared = places[text.units[candidates[i].range]]
      }
    }
    var isFound = candidates.map {
      $0.shared != nil || vouched.contains(text.units[$0.range]) || isShort($0, of: vouched, in: text)
    }
    for i in [Array(candidates.indices), candidates.indices.reversed()].joined()
    where !isFound[i] && isListed(candidates[i]) {
      isFound[i] = true
      insert(candidates[i])
    }
    return candidates.indices.filter { isFound[$0] }.map { candidates[$0] }
  }

  /// What the names of the text go by without their place, and the place: 市立民安医院 and 民安医院 of 云川市立民安医院.
  private func placesLeftOut(of names: [OrganizationName], in text: AnalysisText)
    -> [ArraySlice<UInt16>: Range<Int>]
  {
    var found: [ArraySlice<UInt16>: Range<Int>] = [:]
    for name in names where name.reason == .place && name.shared == nil {
      guard let place = name.place, place.lowerBound == name.range.lowerBound else { continue }
      var starts = [place.upperBound]
      if text.unit(at: place.upperBound) == "立" {
        starts = [place.upperBound - 1, place.upperBound + 1]
      } else if text.unit(at: place.upperBound + 1) == "立" {
        starts = [place.upperBound, place.upperBound + 2]
      }
      for start in starts where name.head.lowerBound - start >= 2 {
        found[text.units[start..<name.range.upperBound]] = name.range.lowerBound..<start
      }
    }
    return found
  }

  /// Not 多家地区性银行, 各职业学校: a kind of bodies.
  private func mayLeaveOutPlace(_ name: OrganizationName, in text: AnalysisText) -> Bool {
    !NameMaterialClassifier.endsCount(name.range.lowerBound, in: text)
      && !Self.attributes.contains(text.unit(at: name.range.lowerBound - 1))
      && !Self.kinds.contains { text.has($0, at: name.head.lowerBound) }
  }

  /// 市政集团 of 市政公用集团: the first word and the kind of one that somebody vouches for.
  private func isShort(_ name: OrganizationName, of full: Set<ArraySlice<UInt16>>, in text: AnalysisText)
    -> Bool
  {
    guard name.traits.kind == .company, name.head.lowerBound - name.range.lowerBound == 2 else {
      return false
    }
    let (first, kind) = (text.units[name.range].prefix(2), text.units[name.head])
    return full.contains {
      $0.starts(with: first) && $0.count > name.range.count && $0.suffix(kind.count) == kind
    }
  }

  /// An office of a body (院长, 理事) and a family name after it.
  private func isLed(_ offset: Int, in view: DocumentView, parts: Int = 3) -> Bool {
    view.hits.contains(startingAt: offset) { hit in
      let end = hit.range.upperBound
      guard hit.type == .title, hit.range.count > 1,
        Self.officeEnds.contains(view.text[end - 1])
      else { return false }
      // 党委书记、董事长李丹
      return BareBodies.isFamilyName(at: end, in: view)
        || parts > 1 && view.text.unit(at: end) == "、"
          && (isLed(end + 1, in: view, parts: parts - 1) || isLedElsewhere(end + 1, in: view))
    }
  }

  /// 总裁、+ 云川市家具协会会长李丹: the next office is of another body.
  private func isLedElsewhere(_ start: Int, in view: DocumentView) -> Bool {
    var i = start
    while i < start + Self.longestBody, view.text.unit(at: i).isHan {
      i += 1
      let isOffice = view.hits.contains(startingAt: i) { hit in
        hit.type == .title && hit.range.count > 1
          && Self.officeEnds.contains(view.text[hit.range.upperBound - 1])
          && BareBodies.isFamilyName(at: hit.range.upperBound, in: view)
      }
      if isOffice { return true }
    }
    return false
  }

  private static let longestBody = 16

  /// Of the heads that say only what kind: those that people join, each with a name of its field.
  private static let societies: [StaticString] = ["协会", "学会"]
  /// What is done for a body that is new.
  private static let unveilings = WordMap<Void>(words: ["揭牌", "授牌", "揭幕", "剪彩"])
  /// Heads that a text has for all of a kind, words of their field before them: 职业学校.
  private static let kinds: [StaticString] = ["学校", "公司", "企业", "集团", "中心", "学院"]
  private static let attributes: UnitSet = "的各些类等多个"
  private static let officeEnds: UnitSet = "长任事裁记席理监"
}
