internal import TextPipeline

/// Valleys, temples and other small places, right behind the town or village that they are in: 柳溪镇 + 板子沟,
/// 云丰村 + 关帝庙.
extension LocationExtractor {
  /// - Parameter previous: where the name before it ends.
  func townFeature(
    _ suffix: Range<Int>, _ traits: PlaceSuffixes.Traits, after previous: Int?, in view: DocumentView
  ) -> Range<Int>? {
    let (text, head) = (view.text, suffix.lowerBound)
    // Most often none of what it needs is near.
    guard (2...5).contains(where: { Self.around.contains(text.unit(at: head - $0)) }),
      view.tokens.isBoundary(suffix.upperBound), !isWord(endingWith: head, in: view)
    else { return nil }
    if let hall = hall(suffix, in: view) { return hall }
    guard text[head] != "堂", text[head] != "殿" else { return nil }
    var start = head - 1
    while start > max(2, head - 4), text[start].isHan, !Self.notInVillages.contains(text[start]) {
      if Self.aroundFeatures.contains(text[start - 1]) || text[start - 1] == "市" && text[head] == "里",
        view.tokens.isBoundary(start)
      {
        guard isFeature(start..<head, in: view) else { return nil }
        if start == previous, text[head] != "里" { return start..<suffix.upperBound }
        if let town = places.place(endingAt: start, in: view), town.traits.level >= .county,
          !town.traits.isShort, town.range.count > 2, edges.isCredible(town, in: view),
          text[head] != "里" || head - start == 2 && isOfTaiwan(town, in: view)
        {
          return town.range.lowerBound..<suffix.upperBound
        }
        return unlistedTown(endingAt: start, in: view).map { $0..<suffix.upperBound }
      }
      start -= 1
    }
    return nil
  }

  /// 颐和园 + 益寿堂
  private func hall(_ suffix: Range<Int>, in view: DocumentView) -> Range<Int>? {
    let head = suffix.lowerBound
    for start in [head - 2, head - 3] where start > 0 && Self.grounds.contains(view.text[start - 1]) {
      if let site = places.place(endingAt: start, in: view), site.hit.type == .landmark,
        isFeature(start..<head, in: view)
      {
        return site.range.lowerBound..<suffix.upperBound
      }
    }
    return nil
  }

  /// Where a town of two characters begins that no list has.
  private func unlistedTown(endingAt end: Int, in view: DocumentView) -> Int? {
    let (text, start) = (view.text, end - 3)
    guard start >= 0, text[end - 1] == "镇" || text[end - 1] == "乡", view.tokens.isBoundary(start),
      (start..<end - 1).allSatisfy({ text[$0].isHan && !Self.notInVillages.contains(text[$0]) }),
      !PlaceSuffixes.isCommon(end - 1, in: text),
      edges.materials.material(start..<end - 1, in: view) == .proper
    else { return nil }
    if let place = places.place(endingAt: start, in: view), !place.traits.isShort {
      return edges.isCredible(place, in: view) ? place.range.lowerBound : nil
    }
    return !text.unit(at: start - 1).isHan || edges.isStop(endingAt: start, in: view) ? start : nil
  }

  /// 板子 + 沟, not 排水 + 沟 or 修 + 庙.
  private func isFeature(_ name: Range<Int>, in view: DocumentView) -> Bool {
    if Self.sortsOfFeatures.match(in: view.text, at: name.lowerBound, limit: name.upperBound) != nil {
      return false
    }
    var start = name.lowerBound
    var hasName = name.count > 1
    while start < name.upperBound {
      var end = start + 1
      while end < name.upperBound, !view.tokens.isBoundary(end) { end += 1 }
      switch edges.materials.material(start..<end, in: view) {
      case .stop, .generic, .kind: return false
      case .proper: hasName = true
      case .common: break
      }
      start = end
    }
    return hasName && !PlaceSuffixes.verbs.contains(view.text[name.lowerBound])
  }

  /// 玉里镇 + 东丰里: only Taiwan has wards of the name.
  private func isOfTaiwan(_ town: Place, in view: DocumentView) -> Bool {
    view.hits.entry(town.hit).features["parent"]?.hasPrefix("台湾") ?? false
  }

  private static let grounds: UnitSet = "园宫寺坛庙观陵庄府堂院"
  private static let around = aroundFeatures.union(grounds).union("市")
  private static let aroundFeatures: UnitSet = "镇乡村县区道"
  private static let sortsOfFeatures = WordMap<Void>(words: [
    "排水", "引水", "滑", "塌", "灌溉", "泄洪", "截洪", "排洪", "防洪", "边", "山", "深", "大", "小", "老", "古", "修", "建", "荒", "公",
    "烈士",
    "水",
    "电", "铁", "信号", "通信", "输电", "拦河", "拦水", "下", "上坡", "陡", "急", "山体", "绿化", "生态", "河", "经济", "低", "高", "凉",
    "抢修", "新建", "参", "景", "主", "客", "可", "美", "壮", "直", "悲", "乐", "外", "宏", "微", "价值", "世界", "人生",
  ])
}
