internal import TextPipeline

/// Names behind an office that no statistics know: characters of no word between the office and a mark or what people
/// do (总领事邯叻坎、), and the syllables that Yi names are written with (村民比惹拉且).
struct UnfamiliarNames: Sendable {
  let shapes: NameShapes
  let lattice: WordLattice
  // Held: what is global is looked up at every use.
  private let yi = UnfamiliarNames.yiSyllables

  /// - Parameter isForeign: whether a foreign country stands shortly before an offset.
  /// - Returns: the name right behind a title, nil where none stands or the statistics know it.
  func name(
    after title: TitleSpan, isForeign: (Int, DocumentView) -> Bool, in view: DocumentView
  ) -> Range<Int>? {
    let start = title.range.upperBound
    guard view.text.unit(at: start).isHan else { return nil }
    if let end = yiEnd(from: start, in: view) { return start..<end }
    if let range = familiar(at: start, in: view) { return range }
    // 牧民扎西说: a name of one part.
    let part = view.hits.starting(at: start).first { $0.range.count > 1 && shapes.isPart($0) }
    if let part, isEnd(part.range.upperBound, in: view) { return part.range }
    // 副县长拉珠次仁: a part that no list has before one that has.
    let end = start + 4
    if view.hits.ending(at: end).contains(where: { $0.range.count == 2 && shapes.isPart($0) }),
      view.text[start + 1].isHan, lattice.word(at: start, in: view) == nil, isEnd(end, in: view)
    {
      return start..<end
    }
    guard !title.isCommonNoun, !title.isWeak, !title.isByline else { return nil }
    if isRare(start..<start + 3, in: view) { return start..<start + 3 }
    for end in [start + 3, start + 4] where end <= view.text.count {
      if isEnd(end, in: view), isUnfamiliar(start..<end, in: view), isForeign(title.range.lowerBound, view) {
        return start..<end
      }
    }
    return nil
  }

  /// Yi names at the beginning of a clause, before what people do: 比惹拉且生于…
  func names(in view: DocumentView) -> [Range<Int>] {
    view.text.offsets(of: UnfamiliarNames.clauseEnds).compactMap { mark in
      guard let end = yiEnd(from: mark + 1, in: view), isEnd(end, in: view),
        view.text[end].isHan,
        !view.hits.contains(startingAt: mark + 1, where: { $0.range.count > 1 && $0.type != .surname })
      else { return nil }
      return mark + 1..<end
    }
  }

  /// 副所长斛志文, 主任剡玉梅: a given name as many have it, behind a character that is hardly ever a family name or that no
  /// list has, none of them a word with its neighbour.
  private func isRare(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    guard name.upperBound <= text.count, name.allSatisfy({ text[$0].isHan }) else { return false }
    let (first, a, b) = (text[name.lowerBound], text[name.lowerBound + 1], text[name.lowerBound + 2])
    let statistics = shapes.statistics
    guard statistics.surname(first) < UnfamiliarNames.mostRare, !UnfamiliarNames.others.contains(first),
      !UnfamiliarNames.joints.contains(first), !UnitSet.countNumerals.contains(first),
      statistics.character(a).followed(by: statistics.character(b)) > UnfamiliarNames.leastGiven,
      !NameWeigher.functionWords.contains(a), !NameWeigher.functionWords.contains(b),
      isEnd(name.upperBound, in: view)
        || PersonContext.cue(at: name.upperBound, in: text).map({ $0.value > 0 }) ?? false,
      view.tokens.isBoundary(name.upperBound),
      lattice.rivalry(of: name, in: view) < UnfamiliarNames.mostRivalry
    else { return false }
    return !(name.lowerBound..<name.upperBound).contains { offset in
      view.hits.contains(startingAt: offset) {
        $0.range.count > 1 && $0.type != .surname && !shapes.isPart($0)
      }
        || lattice.word(at: offset, in: view).map { $0.end > name.upperBound || $0.end == offset + 2 }
          ?? false
    }
  }

  /// 、 or another mark, or what people do: 说, 感激地说.
  private func isEnd(_ offset: Int, in view: DocumentView) -> Bool {
    UnfamiliarNames.marks.contains(view.text.unit(at: offset))
      || PersonContext.cue(at: offset, in: view.text).map { $0.value >= 30 } ?? false
      || view.text.unit(at: offset + 2) == "地"
  }

  private func isUnfamiliar(_ range: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    guard shapes.reading(of: range, in: view) == nil,
      !shapes.statistics.character(text[range.upperBound - 1]).isPlaceEnd
    else { return false }
    // 章晓霈|案
    if range.count > 3,
      shapes.reading(of: range.lowerBound..<range.lowerBound + 3, in: view)?.form ?? -100 > -30
    {
      return false
    }
    for offset in range {
      guard text[offset].isHan, shapes.statistics.isPart(text[offset]),
        !NameWeigher.functionWords.contains(text[offset]), !UnitSet.countNumerals.contains(text[offset]),
        !UnfamiliarNames.others.contains(text[offset])
      else { return false }
      if offset > range.lowerBound, !view.tokens.isBoundary(offset) { return false }
      if lattice.word(at: offset, in: view) != nil
        || view.hits.contains(startingAt: offset, where: { $0.range.count > 1 })
      {
        return false
      }
    }
    return true
  }

  /// 书记员小张: a family name and what colleagues put before it.
  private func familiar(at start: Int, in view: DocumentView) -> Range<Int>? {
    let (text, end) = (view.text, start + 2)
    guard text[start] == "小" || text[start] == "老", text.unit(at: start + 1).isHan,
      shapes.statistics.surname(text[start + 1]) > 15,
      view.tokens.isBoundary(start), view.tokens.isBoundary(end),
      !text.unit(at: end).isHan || PersonContext.cue(at: end, in: text).map({ $0.value > 0 }) ?? false
        || NameWeigher.functionWords.contains(text[end])
    else { return nil }
    return start..<end
  }

  /// Four syllables of Yi names, clan and given name, in no frequent word.
  private func yiEnd(from start: Int, in view: DocumentView) -> Int? {
    let (text, end) = (view.text, start + 4)
    guard (start..<end).allSatisfy({ yi.contains(text.unit(at: $0)) }) else { return nil }
    for offset in start..<end {
      if let (last, word) = lattice.word(at: offset, in: view), last <= end, word.frequency >= 7 {
        return nil
      }
    }
    return yi.contains(text.unit(at: end)) || text.unit(at: end) == 0xB7 ? nil : end
  }

  private static let mostRare = -44
  private static let leastGiven = 30
  private static let mostRivalry = 60
  /// What joins an office to what follows.
  private static let joints: UnitSet = "与和同跟向对在为被让给将以于或着们等了过的"
  private static let clauseEnds: UnitSet = "\n。,;:“"
  private static let marks: UnitSet = "、,。;(:\n"
  /// Adverbs, pronouns and verbs of one character.
  private static let others: UnitSet = "不未没亲自正更最很太应需要会能可只全各每本该此何谁我你其上下前后中内外等做作办干讲谈查看听互时案后会事问"
  /// Syllables of Yi names as they are written in Chinese.
  private static let yiSyllables: UnitSet =
    "阿吉木日伍呷沙马曲比尔古拉且约惹子火里史布牛乃色俄洛各扎体合哈杂依医列也求节克尼苏什海勒罗麦加巴贾井黑瓦渣胡特石达果恩毛勿机要好一"
}
