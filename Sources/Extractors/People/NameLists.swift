internal import TextPipeline

/// Lists of names: 高兴、罗致远、成功. One item lends its evidence to the others, so that in a list of names a word is a
/// name as well.
struct NameLists: Sendable {
  let shapes: NameShapes
  let lattice: WordLattice

  /// A stretch between two 、 or before the first, after the last.
  private enum Item {
    /// The candidate's index.
    case name(Int)
    case other
  }

  /// Adds what the lists of the text say to the candidates that stand in them.
  func weigh(
    _ candidates: inout CandidateMap, in view: DocumentView, candidate make: (NameReading) -> NameCandidate
  ) {
    let text = view.text
    var offset = 0
    while offset < text.count {
      guard text[offset] == "、" else {
        offset += 1
        continue
      }
      // The marks of one list: not further apart than a name with its organisation.
      var marks = [offset]
      var next = offset + 1
      while next < text.count, next - marks[marks.count - 1] <= 30, !NameLists.ends.contains(text[next]) {
        if text[next] == "、" { marks.append(next) }
        next += 1
      }
      weigh(marks, &candidates, in: view, candidate: make)
      offset = marks[marks.count - 1] + 1
    }
  }

  /// Adds what columns of names say (罗致远　章若楠（女）　谭嘉木): words of two characters to four with blanks between them,
  /// most of them built like names.
  func weighColumns(
    _ candidates: inout CandidateMap, in view: DocumentView, candidate make: (NameReading) -> NameCandidate
  ) {
    let text = view.text
    var offset = 0
    while offset < text.count {
      var names: [NameReading] = []
      var count = 0
      var start = offset
      while start < text.count {
        var end = start
        while text.unit(at: end).isHan { end += 1 }
        guard 2...4 ~= end - start else { break }
        count += 1
        if let reading = shapes.reading(of: start..<end, in: view), reading.form > NameLists.leastForm {
          names.append(reading)
        }
        start = blanksEnd(from: noteEnd(from: end, in: text), in: text)
        if start == end { break }
      }
      if count >= NameLists.leastColumns, 10 * names.count >= 7 * count {
        for name in names {
          let index = candidates.index(of: name.range) ?? candidates.all.count
          if index == candidates.all.count { candidates.add(make(name)) }
          candidates.lend(NameLists.columnWeight, to: index)
        }
      }
      // On to the next word behind a blank or the beginning of a line.
      offset = max(offset + 1, start)
      while offset < text.count, !text[offset - 1].isBlank, !text[offset - 1].isNewline { offset += 1 }
    }
  }

  /// The end of a note in brackets that begins at `start`: （女，回族）.
  private func noteEnd(from start: Int, in text: AnalysisText) -> Int {
    guard text.unit(at: start) == "(" else { return start }
    for i in start + 1..<start + 8 where text.unit(at: i) == ")" { return i + 1 }
    return start
  }

  private func blanksEnd(from start: Int, in text: AnalysisText) -> Int {
    var end = start
    while text.unit(at: end).isBlank { end += 1 }
    return end
  }

  private func weigh(
    _ marks: [Int], _ candidates: inout CandidateMap, in view: DocumentView,
    candidate make: (NameReading) -> NameCandidate
  ) {
    var items: [Item] = []
    var worth: [Int] = []
    var isIntroduced = false
    func add(_ index: Int?) {
      guard let index else {
        items.append(.other)
        worth.append(-70)
        return
      }
      let evidence = candidates[index].evidence
      items.append(.name(index))
      worth.append(
        min(
          70,
          max(
            -70,
            max(evidence.form, PersonEvidence.leastForm) - min(evidence.rivalry, 60)
              - (marks.count > 2 ? 0 : evidence.wordiness) + evidence.context))
      )
      isIntroduced = isIntroduced || evidence.context >= 28 || candidates[index].sum > NameLists.sure
    }
    add(candidates.best(among: candidates.ending(at: marks[0])))
    for (from, to) in zip(marks, marks.dropFirst()) {
      let whole = from + 1..<to
      if candidates.index(of: whole) == nil, (2...6).contains(whole.count),
        let reading = shapes.reading(of: whole, in: view)
      {
        candidates.add(make(reading))
      }
      add(candidates.index(of: whole) ?? candidates.best(among: candidates.ending(at: to)))
    }
    let last = marks[marks.count - 1] + 1
    // The last item is a name at once, or one behind its organisation, before the next mark.
    var stop = last
    while stop < view.text.count, stop - last < 30, view.text[stop].isHan { stop += 1 }
    let behind = candidates.ending(at: stop).filter { candidates[$0].range.lowerBound > last }
    let final = candidates.best(among: candidates.starting(at: last)) ?? candidates.best(among: behind)
    add(final)
    // 甲、乙和某州等地: places.
    if namesPlaces(from: last, in: view.text) {
      for case .name(let index) in items { candidates.deny(60, to: index) }
      return
    }
    let names = items.filter { if case .name = $0 { true } else { false } }.count
    guard names >= 2 else { return }
    let counted = final.map { isCounted(after: candidates[$0].range.upperBound, in: view.text) } ?? false
    let total = worth.reduce(0, +)
    for (item, own) in zip(items, worth) {
      guard case .name(let index) = item else { continue }
      let others = (total - own) / (items.count - 1)
      let lent = 45 + 2 * others + (counted ? 60 : 0) + (items.count > 5 ? 15 : 0)
      // 包粽子、赛龙舟: two or three that nothing introduces say little for each other.
      let most =
        items.count > 4
        ? 140
        : isIntroduced || counted || names > 3
          ? 25 * items.count + 10 : names == items.count && names > 2 ? 65 : 25
      let worth = min(most, max(0, lent))
      candidates.lend(worth, to: index)
      // At the ends of the list its rivals as well: 段勇 and 段勇敢.
      let range = candidates[index].range
      if range.lowerBound == last {
        for rival in candidates.starting(at: last) { candidates.lend(worth, to: rival) }
      }
      if range.upperBound == marks[0] {
        for rival in candidates.ending(at: marks[0]) { candidates.lend(worth, to: rival) }
      }
    }
  }

  /// Whether a list is summed up as places shortly behind its last mark: 等地, 等多个方向.
  private func namesPlaces(from offset: Int, in text: AnalysisText) -> Bool {
    var i = offset
    while i < offset + 12, text.unit(at: i).isHan, text.unit(at: i) != "等" { i += 1 }
    guard text.unit(at: i) == "等" else { return false }
    // 等关中城市群
    return NameLists.places.match(in: text, at: i) != nil
      || (i + 1..<i + 6).contains { text.has("城市", at: $0) || text.has("流域", at: $0) }
  }

  /// 等15人, 6人, 10名: the list counts persons.
  private func isCounted(after offset: Int, in text: AnalysisText) -> Bool {
    var i = offset
    if text.unit(at: i) == "等" { i += 1 }
    let digits = i
    while i < digits + 3, text.unit(at: i).isDigit || UnitSet.countNumerals.contains(text.unit(at: i)) {
      i += 1
    }
    guard i > digits else { return false }
    return text.unit(at: i) == "人" || text.unit(at: i) == "名" || text.unit(at: i) == "位"
  }

  private static let places = WordMap(words: [
    "等地", "等多地", "等多个", "等方向", "等多处", "等州", "等通道", "等沙漠", "等景区", "等景点", "等海域", "等河流", "等湖泊", "等城市",
  ])
  /// Words in a row at least, the form of a name at least, and what its column says for it.
  /// What a name says by itself that can speak for its neighbours.
  static let sure = 20
  private static let leastColumns = 5
  static let leastForm = -20
  private static let columnWeight = 120
  private static let ends: UnitSet = "\n。;!?,:"
}
