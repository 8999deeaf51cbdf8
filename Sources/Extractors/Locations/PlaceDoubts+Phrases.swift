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

  /// 长治久安, 幸福安康, 威廉-亚历山大: what only looks like the place.
  func isInPhrase(_ place: Place, in text: AnalysisText) -> Bool {
    let (start, end) = (place.range.lowerBound, place.range.upperBound)
    guard place.range.count <= 3 else { return false }
    if Self.phraseEnds.match(in: text, at: start).map({ $0.end > end }) ?? false { return true }
    for length in 1...2 where start >= length {
      if let match = Self.phraseStarts.match(in: text, at: start - length), match.end == end { return true }
    }
    return false
  }

  /// Words that begin as a place does.
  private static let phraseEnds = WordMap<Void>(words: [
    "凌云壮志", "凌云笔", "文成公主", "长江学者", "连南接北", "昌盛繁荣", "定日镜", "长治久安", "朝阳产业", "朝阳行业", "朝阳企业", "大同世界", "大同小异",
    "千山万水", "海地标",
    "新疆界",
    "天水一色", "亚历山大", "中山装", "汉堡包", "平安夜",
    "太平盛世", "和平共处", "台中子", "江山多娇", "西藏红花", "河南坠子", "南太行", "西南亚", "千岛酱", "日照时", "红河谷",
    "乌兰牧骑", "会东盟", "江岸线", "双河长",
  ])
  /// Words that end as a place does.
  private static let phraseStarts = WordMap<Void>(words: [
    "幸福安康", "健康安康", "福寿安康", "百姓安康", "身体安康", "平安安康", "国泰安康", "构建德", "医保定", "新社区",
    "谋大同", "求大同", "世界大同", "下大同",
    "二十大同", "会大同",
    "天南海", "一马平川", "运河北", "运河南", "运河西", "合龙口", "以前海地",
    "前海地", "万水千山", "登上高", "至上高", "人工鸟巢", "小县大城", "东中西",
  ])
}
