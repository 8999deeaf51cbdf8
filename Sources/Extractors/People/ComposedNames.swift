internal import TextPipeline

/// Tibetan and Mongolian names without a dot, composed of the parts that such names share: 格桑卓玛, 苏和巴特尔.
struct ComposedNames: Sendable {
  let statistics: NameStatistics
  let shapes: NameShapes

  /// The names of a text, in order, without overlap.
  /// - Parameter bodies: where organisations may stand; inside them no person is named.
  func names(bodies: BodyMap, in view: DocumentView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for first in view.hits.all where isPart(first) && !isElse(first, in: view) {
      let start = first.range.lowerBound
      if let name = unlisted(before: first, bodies, in: view), name.lowerBound >= found.last?.upperBound ?? 0
      {
        found.append(name)
        continue
      }
      guard start >= found.last?.upperBound ?? 0, !bodies.isInside(start),
        view.tokens.isBoundary(start) || !view.text.unit(at: start - 1).isHan,
        let end = end(of: first, in: view)
      else { continue }
      let name = start..<end
      guard !ComposedNames.tails.contains(view.text.unit(at: end)), view.text.unit(at: end) != 0xB7,
        view.text.unit(at: start - 1) != 0xB7,
        view.text.unit(at: first.range.upperBound) != "的"
          || end == first.range.upperBound
      else { continue }
      found.append(name)
    }
    return found
  }

  /// 歌唱家宗庸 + 卓玛: a part that names end in, behind two characters that no list has as one, behind what somebody is.
  private func unlisted(before last: LexiconHit, _ bodies: BodyMap, in view: DocumentView) -> Range<Int>? {
    let (text, start) = (view.text, last.range.lowerBound - 2)
    guard start >= 0, (start..<start + 2).allSatisfy({ text[$0].isHan && statistics.isPart(text[$0]) }),
      !bodies.isInside(start), !bodies.isInside(last.range.lowerBound),
      view.tokens.isBoundary(start),
      ComposedNames.lasts.length(endingAt: last.range.upperBound, in: text) == 2,
      !view.hits.contains(endingAt: last.range.lowerBound, where: { $0.type == .title || isPart($0) }),
      view.hits.contains(endingAt: start, where: { $0.type == .title && $0.range.count > 1 })
        || ComposedNames.callings.length(endingAt: start, in: text) != nil,
      !ComposedNames.tails.contains(text.unit(at: last.range.upperBound))
    else { return nil }
    return start..<last.range.upperBound
  }

  /// Parts that Tibetan and Mongolian names end in.
  private static let lasts: WordEnds = [
    "卓玛", "拉姆", "央金", "央宗", "次仁", "才让", "多杰", "旺姆", "卓嘎", "措姆", "扎西", "顿珠", "尼玛", "巴图",
  ]
  private static let callings: WordEnds = [
    "歌唱家", "歌手", "演员", "牧民", "村民", "学生", "队员", "运动员", "选手", "传承人", "艺人", "代表", "委员",
  ]
  /// The end of the name that begins with a part: another or two follow, or it stands alone where a name is due.
  private func end(of first: LexiconHit, in view: DocumentView) -> Int? {
    // 格桑多杰|的日常
    func next(_ offset: Int) -> Int? {
      guard view.text.unit(at: offset) != "的" else { return nil }
      return view.hits.starting(at: offset).first { isPart($0) && !isJoint($0.range, in: view.text) }?
        .range.upperBound
    }
    let end = first.range.upperBound
    if let second = next(end) { return next(second) ?? second }
    let start = first.range.lowerBound
    if let end = tibetanEnd(end, in: view) ?? heldEnd(of: first, in: view) ?? yiEnd(of: first, in: view) {
      return end
    }
    // 边巴、罗致远; 罗致远、白玛赤林、章和
    for rest in Self.rests where isListed(start..<end + rest, in: view) { return end + rest }
    // 那顺是一名牧民
    if !view.text.unit(at: start - 1).isHan, view.text.has("是一", at: end) { return end }
    // 47岁的边巴, 丈夫巴桑细数…
    let isTitled = view.hits.contains(endingAt: start) { $0.type == .title && $0.range.count > 1 }
    let cue = PersonContext.cue(at: end, in: view.text)?.value ?? 0
    let isCalled = view.hits.contains(startingAt: end) { $0.type == .title && $0.range.count > 1 }
    if isTitled || PersonContext.introduces(endingAt: start, in: view.text) {
      return !view.text.unit(at: end).isHan || cue > 0 || isCalled ? end : nil
    }
    // 那顺告诉记者, 由那顺接任: where a clause begins or behind who does something.
    let before = view.text.unit(at: start - 1)
    return (!before.isHan || before == "由") && (cue >= 25 || isCalled) ? end : nil
  }

  /// 白玛友措, 扎西措: the end of a name whose first part ends at `offset` and whose rest ends like Tibetan given names;
  /// a mark, a title or what people do behind it.
  private func tibetanEnd(_ offset: Int, in view: DocumentView) -> Int? {
    let text = view.text
    for end in [offset + 2, offset + 1] {
      // 白玛赤旺|同志
      let isAddressed = end == offset + 2 && text.has("同志", at: end) && text[end - 1].isHan
      guard isAddressed || ComposedNames.tibetanEnds.contains(text.unit(at: end - 1)), text[offset].isHan,
        statistics.isPart(text[offset]),
        !text.unit(at: end).isHan || PersonContext.follows(at: end, in: text)
          || view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 })
      else { continue }
      return end
    }
    return nil
  }

  /// 县长白玛赤旺、: two characters that are no word, between a part behind an office and a mark.
  private func heldEnd(of first: LexiconHit, in view: DocumentView) -> Int? {
    let (text, start) = (view.text, first.range.upperBound)
    guard first.range.count == 2, start + 2 < text.count,
      (start..<start + 2).allSatisfy({ text[$0].isHan && statistics.isPart(text[$0]) }),
      !text[start + 2].isHan,
      view.hits.contains(
        endingAt: first.range.lowerBound, where: { $0.type == .title && $0.range.count > 1 }),
      view.hits.lexicons.hit(of: .word, for: start..<start + 2, in: text) == nil
    else { return nil }
    return start + 2
  }

  /// 阿尔日哈, 曲木古火: the end of a family name and two characters that given names of the Yi have; behind an office, a mark
  /// or in a list, or before what people do.
  private func yiEnd(of first: LexiconHit, in view: DocumentView) -> Int? {
    let (text, start, end) = (view.text, first.range.lowerBound, first.range.upperBound + 2)
    guard first.range.count == 2, end <= text.count,
      (end - 2..<end).allSatisfy({ ComposedNames.yiGivens.contains(text[$0]) })
    else { return nil }
    let isEnd =
      !text.unit(at: end).isHan || PersonContext.follows(at: end, in: text)
      || view.hits.contains(startingAt: end, where: { $0.type == .title && $0.range.count > 1 })
    let isIntroduced =
      PersonContext.introduces(endingAt: start, in: text)
      || view.hits.contains(endingAt: start, where: { $0.type == .title && $0.range.count > 1 })
    return isEnd && (isIntroduced || !text.unit(at: start - 1).isHan)
      || isIntroduced && view.tokens.isBoundary(end)
      || isListed(start..<end, in: view) ? end : nil
  }

  /// Whether a name is all of an item of a list and the next one, behind 、 or before it, is a name as well.
  private func isListed(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    guard name.upperBound <= text.count, name.allSatisfy({ text[$0].isHan }) else { return false }
    let after = text.unit(at: name.upperBound)
    guard !after.isHan || Self.listEnds.contains(after) else { return false }
    func isName(_ item: Range<Int>) -> Bool {
      (2...6).contains(item.count)
        && (shapes.reading(of: item, in: view)?.form ?? 0 > 40 || shapes.isComposed(item, in: view))
    }
    if after == "、" {
      let start = name.upperBound + 1
      let end = (start..<min(start + 7, text.count)).first { !text[$0].isHan || text[$0] == "等" }
      if isName(start..<(end ?? start)) { return true }
    }
    guard text.unit(at: name.lowerBound - 1) == "、" else { return false }
    let end = name.lowerBound - 1
    let start = (max(0, end - 7)..<end).last { !text[$0].isHan }.map { $0 + 1 } ?? end
    return isName(start..<end)
  }

  /// 副埃米尔|阿卜杜拉, 乌兰布和, 阿曼: the end of a title, the beginning of a place, a country.
  private func isElse(_ part: LexiconHit, in view: DocumentView) -> Bool {
    view.hits.contains(endingAt: part.range.upperBound) {
      $0.type == .title && $0.range.lowerBound < part.range.lowerBound
    }
      || view.hits.contains(startingAt: part.range.lowerBound) {
        NameWeigher.places.contains($0.type) && $0.range.upperBound > part.range.upperBound
          || $0.type == .country && $0.range == part.range
      }
  }

  /// 边巴布|和其他乘客: a part that ends in 和 before others.
  private func isJoint(_ part: Range<Int>, in text: AnalysisText) -> Bool {
    text[part.upperBound - 1] == "和" && ComposedNames.others.contains(text.unit(at: part.upperBound))
  }

  private func isPart(_ hit: LexiconHit) -> Bool {
    hit.range.count > 1 && statistics.features(hit)?.isNamePart ?? false
  }
  /// Characters that Tibetan names end in, and Uyghur ones: 艾合买提江.
  private static let tibetanEnds: UnitSet = "珍措姆草吉宗卓玛加杰太姐江汗"
  /// How many characters of a name follow its part, as they are tried.
  private static let rests = [0, 2, 1]
  /// What follows the last item of a list.
  private static let listEnds: UnitSet = "等和与及以"
  private static let yiGivens: UnitSet = "求此斤嫫格乌呷日哈惹果子古且牛合史铁石布木里伍尔各则曲支作洛沙阿拉依吉友优体过毅色夫加西黑机社发扎有火"
  /// First characters of 其他, 他们, 另一名 ….
  private static let others: UnitSet = "其他她它另同"
  /// Places and bodies named after people.
  private static let tails: UnitSet = "嘎沙苏村镇乡县旗市区州寺庙山湖河路街站草"
}
