internal import TextPipeline

/// Two names with 和 between them: 罗致远和章楠轻松卫冕. The sure one speaks for the other.
extension NameLists {
  func weighPairs(
    _ candidates: inout CandidateMap, in view: DocumentView, candidate make: (NameReading) -> NameCandidate
  ) {
    let text = view.text
    for joint in text.offsets(of: NameLists.joints) where joint + 1 < text.count {
      if let wife = married(behind: joint, in: view) {
        lend(NameLists.marriedWeight, to: wife, &candidates, make)
      }
      guard view.tokens.isBoundary(joint), view.tokens.isBoundary(joint + 1) else { continue }
      let before = candidates.best(endingAt: joint)
      let after = candidates.best(startingAt: joint + 1)
      let (left, right) = (before.map { candidates[$0].sum } ?? 0, after.map { candidates[$0].sum } ?? 0)
      if left > NameLists.sure, right <= 0 {
        shapes.forEachReading(at: joint + 1, above: NameLists.leastForm, in: view) { reading in
          if ends(reading.range.upperBound, in: view) { lend(to: reading, &candidates, make) }
        }
      } else if right > NameLists.sure, left <= 0 {
        for length in [3, 2] where joint >= length && begins(joint - length, in: text) {
          if let reading = shapes.reading(of: joint - length..<joint, in: view),
            reading.form > NameLists.leastForm
          {
            lend(to: reading, &candidates, make)
          }
        }
      }
    }
  }

  /// 罗志强与|罗黄秀兰|夫妇: a wife by both family names, the first of them her husband's.
  private func married(behind joint: Int, in view: DocumentView) -> NameReading? {
    let (text, name) = (view.text, joint + 1..<joint + 5)
    guard text.has("夫妇", at: name.upperBound) || text.has("伉俪", at: name.upperBound),
      text.unit(at: joint - 3) == text[name.lowerBound] || text.unit(at: joint - 2) == text[name.lowerBound],
      let reading = shapes.reading(of: name, in: view), reading.shape == .doubleSurname
    else { return nil }
    return reading
  }

  private func lend(
    _ weight: Int = pairWeight, to reading: NameReading, _ candidates: inout CandidateMap,
    _ make: (NameReading) -> NameCandidate
  ) {
    let known = candidates.index(of: reading.range)
    let candidate = known.map { candidates[$0] } ?? make(reading)
    // 赵乐际与|卢旺达总统
    guard candidate.evidence.place == 0 else { return }
    let index = known ?? candidates.all.count
    if known == nil { candidates.add(candidate) }
    candidates.lend(weight, to: index)
  }

  /// A mark, what people do, or a word of one character behind the second name.
  private func ends(_ offset: Int, in view: DocumentView) -> Bool {
    let text = view.text
    if view.hits.contains(startingAt: offset, where: { $0.range.count > 1 && $0.type == .title }) {
      return true
    }
    return !text.unit(at: offset).isHan || NameWeigher.functionWords.contains(text.unit(at: offset))
      || PersonContext.cue(at: offset, in: text).map { $0.value > 0 } ?? false || text.has("组成", at: offset)
      || text.has("正在", at: offset)
  }

  /// A mark or a word of one character before the first name.
  private func begins(_ offset: Int, in text: AnalysisText) -> Bool {
    !text.unit(at: offset - 1).isHan || NameWeigher.functionWords.contains(text.unit(at: offset - 1))
  }
  static let joints: UnitSet = "和与及/"
  /// What the sure one says for the other.
  private static let pairWeight = 60
  private static let marriedWeight = 200
}
