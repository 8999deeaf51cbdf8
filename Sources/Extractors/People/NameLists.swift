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
    /// A name that structure has decided: 巴特尔、罗致远.
    case decided
    case other
  }

  /// Adds what the lists of the text say to the candidates that stand in them.
  /// - Parameter decided: the names that structure has decided.
  func weigh(
    _ candidates: inout CandidateMap, besides decided: [Range<Int>], in view: DocumentView,
    candidate make: (NameReading) -> NameCandidate
  ) {
    let text = view.text
    // 云川组织秘书长卡洛斯、金融稳定…: behind an office one says nothing of what follows.
    let plain = decided.lazy.filter {
      let before = text.unit(at: $0.lowerBound - 1)
      return !before.isHan || NameLists.openers.contains(before)
    }
    let edges = Set(plain.flatMap { [$0.lowerBound, $0.upperBound] })
    let ends = NameLists.ends
    var offset = 0
    while true {
      offset = text.next(NameLists.mark, from: offset)
      guard offset < text.count else { return }
      // The marks of one list: not further apart than a name with its organisation.
      var marks = [offset]
      var next = offset + 1
      while next < text.count, next - marks[marks.count - 1] <= 30, !ends.contains(text[next]) {
        if text[next] == "、" { marks.append(next) }
        next += 1
      }
      for list in lists(of: marks, candidates) {
        weigh(list, &candidates, besides: edges, in: view, candidate: make)
      }
      offset = marks[marks.count - 1] + 1
    }
  }

  /// Divides marks where one list ends and another begins: 罗致远、孟晓岚还夺得男子长拳、太极拳的金牌.
  private func lists(of marks: [Int], _ candidates: CandidateMap) -> [[Int]] {
    var lists = [[marks[0]]]
    for (from, to) in zip(marks, marks.dropFirst()) {
      if candidates.index(of: from + 1..<to) == nil,
        let first = candidates.best(startingAt: from + 1),
        let last = candidates.best(endingAt: to),
        candidates[first].range.upperBound <= candidates[last].range.lowerBound,
        candidates[first].sum > candidates[last].sum + NameLists.difference
      {
        lists.append([])
      }
      lists[lists.count - 1].append(to)
    }
    return lists
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
        for name in names { candidates.lend(NameLists.columnWeight, to: name, candidate: make) }
      }
      // On to the next word behind a blank or the beginning of a line.
      offset = text.next(NameLists.spaces, from: max(offset, start - 1)) + 1
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

  /// - Parameter edges: where names begin and end that structure has decided.
  private func weigh(
    _ marks: [Int], _ candidates: inout CandidateMap, besides edges: Set<Int>, in view: DocumentView,
    candidate make: (NameReading) -> NameCandidate
  ) {
    var items: [Item] = []
    var worth: [Int] = []
    var (isIntroduced, isCalled) = (false, false)
    func add(_ index: Int?, isDecided: Bool = false) {
      if isDecided {
        items.append(.decided)
        worth.append(NameLists.decidedWorth)
        isIntroduced = true
        return
      }
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
      isCalled = isCalled || evidence.context >= 28
      isIntroduced = isIntroduced || evidence.context >= 28 || candidates[index].sum > NameLists.sure
    }
    add(candidates.best(endingAt: marks[0]), isDecided: edges.contains(marks[0]))
    for (from, to) in zip(marks, marks.dropFirst()) {
      let whole = from + 1..<to
      if edges.contains(from + 1), edges.contains(to) {
        add(nil, isDecided: true)
        continue
      }
      if candidates.index(of: whole) == nil, (2...6).contains(whole.count),
        let reading = shapes.reading(of: whole, in: view)
      {
        candidates.add(make(reading))
      }
      if candidates.index(of: whole) == nil,
        let (first, second) = named(aroundJointBefore: to, candidates, in: view.text)
      {
        add(first)
        add(second)
        continue
      }
      add(candidates.index(of: whole) ?? candidates.best(endingAt: to))
    }
    let last = marks[marks.count - 1] + 1
    // The last item is a name at once, or one behind its organisation, before the next mark.
    var stop = last
    while stop < view.text.count, stop - last < 30, view.text[stop].isHan { stop += 1 }
    let final =
      named(behindTitleAfter: candidates.starting(at: last), candidates, in: view)
      ?? candidates.best(startingAt: last) ?? candidates.best(endingAt: stop) { $0.lowerBound > last }
    add(final, isDecided: edges.contains(last))
    // 甲、乙和某州等地: places.
    if namesPlaces(from: last, in: view.text) || !isIntroduced && namesThings(from: last, in: view)
      || !isCalled && countsThings(from: last, in: view.text)
    {
      for case .name(let index) in items { candidates.deny(60, to: index) }
      return
    }
    let names = items.filter { if case .other = $0 { false } else { true } }.count
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
      // 普兰、东盟秘书长…: what looks least like a name is believed least.
      let form = candidates[index].evidence.form
      let worth = min(most, max(0, lent), form < NameLists.oddestForm ? 80 : .max)
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

  /// 孟高远和|田继云、: who is named with somebody else before a mark, whatever 和 and the name spell together.
  private func named(
    aroundJointBefore mark: Int, _ candidates: CandidateMap, in text: AnalysisText
  ) -> (Int, Int)? {
    for index in candidates.ending(at: mark) where candidates[index].evidence.form > NameLists.sure {
      let joint = candidates[index].range.lowerBound - 1
      if NameLists.joints.contains(text.unit(at: joint)),
        let first = candidates.best(endingAt: joint),
        candidates[first].evidence.form > NameLists.sure,
        text.unit(at: candidates[first].range.lowerBound - 1) == "、"
      {
        return (first, index)
      }
    }
    return nil
  }

  /// 东盟|秘书长|高金河: who is named behind the title that follows the first word of an item.
  private func named(
    behindTitleAfter indices: [Int], _ candidates: CandidateMap, in view: DocumentView
  ) -> Int? {
    for index in indices {
      let end = candidates[index].range.upperBound
      guard let title = view.hits.starting(at: end).first(where: { $0.type == .title && $0.range.count > 1 }),
        let name = candidates.best(startingAt: title.range.upperBound),
        candidates[name].sum > max(0, candidates[index].sum)
      else { continue }
      return name
    }
    return nil
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

  /// What a name says by itself that can speak for its neighbours.
  static let sure = 20
  /// What a name that structure has decided is worth to its neighbours.
  private static let decidedWorth = 60
  /// Words in a row at least, the form of a name at least, and what its column says for it.
  private static let leastColumns = 5
  static let leastForm = -20
  private static let oddestForm = -45
  /// How much better the first of two words in one item must be for it to end the list.
  private static let difference = 30
  private static let columnWeight = 120
  /// What a list of names opens behind.
  private static let openers: UnitSet = "有由与和是为"
  private static let ends: UnitSet = "\n。;!?,:"
  private static let mark: UnitSet = "、"
  private static let spaces: UnitSet = " \t\n"
}
