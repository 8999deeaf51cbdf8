internal import TextPipeline

/// What looks like a place because two words stand side by side, or a phrase has its characters.
extension LocationExtractor {
  /// 心怀|远大, 广大|同学: two words that the end of one and the beginning of the other make a place of.
  func isBetweenWords(_ place: Place, in view: DocumentView) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    guard place.range.count == 2, place.traits.isShort, place.hit.type == .division,
      place.traits.level > .province, start > 0, end < view.text.count, view.text[start - 1].isHan,
      view.text[end].isHan, !Self.towards.contains(view.text[start - 1]),
      places.place(endingAt: start, in: view) == nil
    else { return false }
    // 弘扬|中尼
    let isPair =
      view.text[end - 1] == "中"
      && (CharacterPlaces.countries.contains(view.text[end])
        || CharacterPlaces.partners.contains(view.text[end]))
    return view.hits.lexicons.hit(of: .word, for: start - 1..<start + 1, in: view.text) != nil
      && (isPair || view.hits.lexicons.hit(of: .word, for: end - 1..<end + 1, in: view.text) != nil)
  }

  /// 前海|地标 around 海地, 多项|城市 around 项城市: whether the text is better read with a word across an edge of a short
  /// place; across the first one, where the place is written in full.
  func isCrossedByWord(_ place: Place, in view: DocumentView) -> Bool {
    let isOpen = place.range.count == 2
    guard isOpen || place.range.count == 3 && place.hit.type == .division && !place.traits.isShort,
      place.traits.level > .province || place.hit.type == .country
    else { return false }
    return lattice.crossing(of: place.range, isOpen: isOpen, in: view).map { $0 > Self.leastOfWords } ?? false
  }

  /// Eighths of a bit by which the words have to be better.
  private static let leastOfWords = 3

  /// 长江学者, 幸福安康, 威廉-亚历山大, 小县 + 大城: what only looks like the place.
  func isInPhrase(_ place: Place, in text: AnalysisText) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    guard place.range.count <= 3 else { return false }
    if text[start] == "大", text.unit(at: start - 2) == "小", place.traits.isShort { return true }
    if Self.phraseEnds.match(in: text, at: start).map({ $0.end > end }) ?? false { return true }
    for length in 1...2 where start >= length {
      if let match = Self.phraseStarts.match(in: text, at: start - length), match.end == end { return true }
    }
    return false
  }

  /// Words that begin as a place does.
  private static let phraseEnds = WordMap<Void>(words: [
    "凌云笔", "长江学者", "连南接北", "定日镜", "朝阳产业", "朝阳行业", "朝阳企业", "大同世界", "千山万水", "天水一色", "亚历山大", "汉堡包",
    "西藏红花", "东亚杯", "河南坠子", "乌兰牧骑", "建德智体", "西德勒", "开平走", "开平高走", "开平低走", "开平震荡",
  ])
  /// Words that end as a place does.
  private static let phraseStarts = WordMap<Void>(words: [
    "幸福安康", "健康安康", "福寿安康", "百姓安康", "身体安康", "平安安康", "国泰安康", "谋大同", "求大同", "世界大同", "下大同",
    "一马平川", "东中西", "合龙口", "人工鸟巢", "平交口", "跨太平洋", "扎西德",
  ])
}
