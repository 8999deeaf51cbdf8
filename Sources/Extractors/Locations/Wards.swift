internal import TextPipeline

/// Villages and wards by what stands behind their names: the office of who serves them, or the characters of another
/// language.
extension LocationExtractor {
  /// 马公市东文 + 里长, 石泉里、中央里 + 干事.
  /// - Parameters:
  ///   - end: where the office ends that begins at `start`.
  func ward(_ end: Int, at start: Int, in view: DocumentView) -> Mention? {
    let text = view.text
    let isServant = text[start + 1] != "长"
    // 桃源村 + 村长, 北大里 + 里长
    if text.unit(at: start - 1) == text[start] {
      guard text[start] == "里", let name = item(endingAt: start - 1, isListed: false, in: view) else {
        return nil
      }
      return Mention(
        .location, name..<start, rule: .locationVillage, method: .lexicon, score: 40, confidence: .medium,
        evidence: [Evidence(start..<end, Self.office)])
    }
    guard let name = item(endingAt: start, isListed: end - start > 2, in: view) else { return nil }
    // The name with its level is the ward; without it, 里长 has the level.
    return Mention(
      .location, name..<(isServant ? start + 1 : start), rule: .locationVillage, method: .lexicon, score: 40,
      confidence: .medium, evidence: [Evidence(start..<end, Self.office)])
  }

  /// Wards before one that an office stands behind: 前寮里、 + 中央里干事.
  func listedWards(before wards: [Mention], in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    for ward in wards where ward.evidence.first?.what == Self.office {
      guard Self.wardLevels.contains(text[ward.range.upperBound - 1]) else { continue }
      var end = ward.range.lowerBound - 1
      while end > 1, text.unit(at: end) == "、", Self.wardLevels.contains(text[end - 1]),
        let name = item(endingAt: end - 1, isListed: true, in: view)
      {
        found.append(
          Mention(
            .location, name..<end, rule: .locationVillage, method: .lexicon, score: 40, confidence: .medium,
            evidence: [Evidence(end - 1..<end, "suffix")]))
        end = name - 1
      }
    }
    return found
  }

  /// Where the name of a ward begins that ends at `end`: behind a town's, or behind a mark.
  private func item(endingAt end: Int, isListed: Bool, in view: DocumentView) -> Int? {
    let text = view.text
    var i = end
    while i > max(0, end - 4) {
      if i < end, let town = places.place(endingAt: i, in: view), Self.towns.contains(text[i - 1]),
        town.traits.level >= .county, !town.traits.isShort
      {
        return town.range.lowerBound
      }
      guard text[i - 1].isHan, !Self.noNames.contains(text[i - 1]),
        !Self.notInVillages.contains(text[i - 1])
      else { break }
      i -= 1
    }
    guard end - i > 1, end - i < 4 else { return nil }
    let before = text.unit(at: i - 1)
    if isListed { return Self.marks.contains(before) ? i : nil }
    // 及西湖 + 里长 + 林某
    guard text[end] == "里", end - i == 2, !before.isHan || Self.conjunctions.contains(before),
      edges.materials.material(i..<end, in: view) != .stop,
      text[end + 1] == "长", end + 2 < text.count,
      view.hits.lexicons.hit(of: .surname, for: end + 2..<end + 3, in: text) != nil
    else { return nil }
    return i
  }

  /// 铁热克买里斯村: a name in the characters that Uyghur, Tibetan and Mongolian names are written with.
  func transcribed(_ suffix: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    let head = suffix.lowerBound
    var start = head
    while start > max(0, head - 9), Self.transcribing.contains(text[start - 1]) { start -= 1 }
    guard head - start > 2, !Self.afterVillage.contains(text.unit(at: suffix.upperBound)) else { return nil }
    // 强 + 巴林 + 寺, but not 马里 + 河
    if let place = places.place(endingAt: head, in: view),
      place.range.lowerBound <= start || place.range.count > 2
    {
      return nil
    }
    while head - start > 2 {
      let place = places.place(endingAt: start, in: view)
      let isPlaced = place.map { NameEdgeFinder.levels.contains(text[$0.range.upperBound - 1]) } ?? false
      if isPlaced || !text.unit(at: start - 1).isHan || edges.isStop(endingAt: start, in: view) {
        guard let place, isPlaced, edges.isCredible(place, in: view) else {
          return start..<suffix.upperBound
        }
        return place.range.lowerBound..<suffix.upperBound
      }
      start += 1
    }
    return nil
  }

  /// 石壁乡 + 三合村: a town that no list has, before its village.
  func underTown(_ suffix: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var i = suffix.lowerBound - 1
    while i > max(3, suffix.lowerBound - 5), text[i].isHan, !Self.notInVillages.contains(text[i]),
      !Self.townships.contains(text[i - 1])
    {
      i -= 1
    }
    guard i > 3, i < suffix.lowerBound, text[i].isHan, !Self.notInVillages.contains(text[i]),
      Self.townships.contains(text[i - 1]), places.place(endingAt: i, in: view) == nil
    else { return nil }
    let start = i - 3
    guard (start..<i - 1).allSatisfy({ text[$0].isHan && !Self.notInVillages.contains(text[$0]) }),
      !PlaceSuffixes.isCommon(i - 1, in: text), !Self.beforeTowns.contains(text[i - 2])
    else { return nil }
    if let place = places.place(endingAt: start, in: view), edges.isCredible(place, in: view),
      !place.traits.isShort
    {
      return place.range.lowerBound..<suffix.upperBound
    }
    return !text.unit(at: start - 1).isHan || edges.isStop(endingAt: start, in: view)
      || start > 1 && PlaceSuffixes.leadingVerbs.match(in: text, at: start - 2)?.end == start
      ? start..<suffix.upperBound : nil
  }

  /// 云丰镇 + 阿日村, 云丰乡 + 来兴村: characters that are no words behind a town that a list has.
  func underListedTown(_ suffix: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let text = view.text
    var i = suffix.lowerBound
    // 云丰市 + 义和村
    if i > 4, text[i - 1] == "和", text[i - 2].isHan, view.tokens.isBoundary(i - 2),
      Self.townEnds.contains(text[i - 3]), !Self.townEnds.contains(text[i - 2]),
      let town = places.place(endingAt: i - 2, in: view), town.traits.level >= .county, !town.traits.isShort,
      edges.isCredible(town, in: view)
    {
      return town.range.lowerBound..<suffix.upperBound
    }
    while i > max(2, suffix.lowerBound - 9), text[i - 1].isHan, !Self.notInVillages.contains(text[i - 1]) {
      if suffix.lowerBound - i > 1, Self.townEnds.contains(text[i - 1]),
        let town = places.place(endingAt: i, in: view), town.traits.level >= .county, !town.traits.isShort,
        town.range.count > 2, edges.isCredible(town, in: view)
      {
        return isOneName(i..<suffix.lowerBound, in: view) ? town.range.lowerBound..<suffix.upperBound : nil
      }
      i -= 1
    }
    return nil
  }

  /// Whether all of it is single characters for the segmenter, and more than three only in another language.
  private func isOneName(_ range: Range<Int>, in view: DocumentView) -> Bool {
    // 云丰区 + 红旗 + 村
    if range.count == 2, PlaceSuffixes.isCustomary(range, in: view.text) { return true }
    guard range.dropFirst().allSatisfy({ view.tokens.isBoundary($0) }),
      !Self.noNames.contains(view.text[range.lowerBound]),
      view.hits.lexicons.hit(of: .word, for: range, in: view.text) == nil
    else { return false }
    return range.count < 4 || range.allSatisfy { Self.transcribing.contains(view.text[$0]) }
  }

  private static let townEnds: UnitSet = "乡镇道木县区市"
  private static let townships: UnitSet = "乡镇"
  /// 特色小 + 镇, 重点城 + 镇, 乡 + 镇
  private static let beforeTowns: UnitSet = "小城乡村县市区强重心范色型名"
  private static let office = "office"
  private static let towns: UnitSet = "市镇乡区"
  private static let wardLevels: UnitSet = "里村"
  private static let conjunctions: UnitSet = "及与和"
  private static let marks: UnitSet = "、,:;)("
  /// What a village's head is besides his village: 副村长, 老村长.
  private static let noNames: UnitSet = "副老原名位个任当做各该优村里"
  private static let afterVillage: UnitSet = "民干委镇庄级支两务规"
  static let transcribing: UnitSet =
    "阿艾巴拜贝伯布才仓措达旦德登迪多尔夫嘎甘根贡果哈孜吾江杰吉景卡坎康喀克孔库拉勒里鲁罗洛玛麦曼买米莫木姆纳那尼努帕普奇恰强羌曲热瑞萨赛色沙什斯苏索塔坦铁图吐托瓦旺乌西夏亚央依伊宜尤玉扎则宗卓兹嘉洪提其干格特"
}
