internal import TextPipeline

/// What the same name elsewhere in the document says.
extension NameWeigher {
  /// Believes names of rare families that stand before an office again and again, in no word: 英志远教授.
  func repeated(_ map: inout CandidateMap) {
    func mayHold(_ name: Range<Int>) -> Bool {
      name.count == 3 && titles.after(name.upperBound).map { !$0.isCommonNoun && !$0.isWeak } ?? false
        && view.tokens.isBoundary(name.lowerBound) && view.tokens.isBoundary(name.upperBound)
        && lattice.word(at: name.lowerBound) == nil
        && lattice.word(at: name.lowerBound + 1)?.end != name.upperBound
        && !ActingNames.bodyEnds.contains(text[name.upperBound - 1])
    }
    let readings = doubtful.filter { mayHold($0.range) }
    guard readings.count > 1 else { return }
    var before: [ArraySlice<UInt16>: Set<UInt16>] = [:]
    for name in readings {
      before[text.units[name.range], default: []].insert(text.unit(at: name.range.lowerBound - 1))
    }
    for name in readings where before[text.units[name.range]]!.count > 1 {
      var candidate = weighed(name)
      candidate.evidence.established = NameWeigher.repetition
      map.add(candidate)
    }
  }

  /// Finds the names that are sure once more wherever they stand bare.
  func recall(_ found: [NameCandidate], _ taken: [Range<Int>], _ map: inout CandidateMap) {
    let text = view.text
    // The same name twice says that it is one.
    var counts: [ArraySlice<UInt16>: Int] = [:]
    for name in found where name.range.count > 2 { counts[text.units[name.range], default: 0] += 1 }
    let repeated = found.filter {
      $0.range.count > 2 && $0.evidence.form > 20 && counts[text.units[$0.range]] ?? 0 > 1
        && !($0.evidence.isUnintroduced && isSight(text[$0.range.upperBound - 1]))
    }
    let sure =
      repeated.map(\.range)
      + found.filter {
        $0.evidence.isUnintroduced
          ? $0.sum > 60 || $0.sum > 35 && $0.evidence.list > 60
            || $0.sum > 25 && $0.evidence.form > 50 && $0.evidence.isLoose
          : $0.sum > ($0.evidence.isToken ? 35 : 8)
      }.map(\.range)
      + taken
    /// Where each sure name stands, by its first character.
    var names: [UInt16: [(units: [UInt16], place: Int)]] = [:]
    func add(_ units: [UInt16], at place: Int) {
      // 马方: one side of a treaty
      if units.count == 2, units[1] == "方",
        NameWeigher.countryCharacters.contains(units[0]) || lands.contains(units[0])
      {
        return
      }
      let index = names[units[0]]?.firstIndex { $0.units == units }
      if let index {
        // Sure at several places: each speaks for the others.
        names[units[0]]![index].place = -1
      } else {
        names[units[0], default: []].append((units, place))
      }
    }
    for range in sure {
      let name = text.units[range].filter { !$0.isBlank }
      if name.count == 2, let longer = continuation(of: range) {
        add(longer, at: -1)
      } else if name.count >= 2, name[0].isHan {
        add(name, at: range.lowerBound)
      }
      // 亚历山大·卢卡申科 is 卢卡申科 later, 佩通坦·钦那瓦 is 佩通坦.
      for part in TranscribedParts.parts(of: name[...])
      where part.count > 1 && part.allSatisfy({ $0.isHan || $0 == "-" }) {
        add(Array(part), at: -1)
      }
    }
    for name in recurring(found) { add(name, at: -1) }
    // 岸田 elsewhere, where 岸田文雄 stands; 林鄭, where 林鄭月娥
    let families = Set(
      found.lazy.filter { NameWeigher.pairs.contains($0.evidence.shape) && $0.sum > 35 }.map {
        $0.range.prefix($0.reading.surname)
      })
    for family in families where family.count > 1 {
      let units = text.units[family]
      // 长谷川 alone is no 川 of a family 长谷, where 长谷川健一 stands.
      guard !families.contains(where: { $0.count > family.count && text.units[$0].starts(with: units) })
      else {
        continue
      }
      add(Array(units), at: -1)
    }
    guard !names.isEmpty else { return }
    // Most places are ruled out by the six lower bits of two characters.
    func bit(_ unit: UInt16) -> UInt64 { 1 << UInt64(unit & 63) }
    let firsts = names.keys.reduce(0) { $0 | bit($1) }
    let seconds = names.values.joined().reduce(0) { $0 | bit($1.units[1]) }
    // Where the longest name so far ends that is known: 安东尼 in 莫雷托尼 is no other.
    var reach = 0
    for start in 0..<max(0, text.count - 1)
    where firsts & bit(text.units[start]) != 0 && seconds & bit(text.units[start + 1]) != 0 {
      guard let candidates = names[text[start]] else { continue }
      // 赵乐, misread somewhere, says nothing where 赵乐际 stands.
      var length = 0
      for (name, place) in candidates where name.count > length && place != start {
        if text.units[start...].starts(with: name) { length = name.count }
      }
      if length > 0, start + length > reach, !families.contains(start..<start + length) {
        let range = start..<start + length
        reach = range.upperBound
        let weight = length > 2 ? 95 : 85
        // What is known to be a name need not look like one: 通伦, 米舒斯京.
        if let index = map.index(of: range) {
          map[index].evidence.established = weight
          map[index].evidence.form = max(0, map[index].evidence.form)
        } else {
          var reading =
            shapes.reading(of: range, in: view)
            ?? NameReading(range: range, shape: length == 2 ? .single : .double, form: 0, surname: 1)
          reading.form = max(0, reading.form)
          var again = weighed(reading)
          // 在万峰林, 从马方: everything else speaks against it.
          if again.evidence.isUnintroduced,
            again.evidence.context < NameWeigher.leastContext - max(0, again.evidence.form)
          {
            continue
          }
          again.evidence.established = weight
          map.add(again)
        }
      }
    }
  }

  /// Names of two characters that some place speaks for and that stand in the text again and again, each time as words of
  /// their own before something else.
  private func recurring(_ found: [NameCandidate]) -> [[UInt16]] {
    struct Places {
      var count = 0
      var isWhole = true
      var nexts: Set<UInt16> = []
    }
    func key(_ offset: Int) -> UInt32 { UInt32(text.units[offset]) << 16 | UInt32(text.units[offset + 1]) }
    var names: [UInt32: Places] = [:]
    for name in found where name.range.count == 2 && name.evidence.form > 0 && !isWord(name.range) {
      names[key(name.range.lowerBound)] = Places()
    }
    guard !names.isEmpty else { return [] }
    for start in 0..<max(0, text.count - 1) {
      guard let index = names.index(forKey: key(start)) else { continue }
      names.values[index].count += 1
      names.values[index].isWhole =
        names.values[index].isWhole && view.tokens.isBoundary(start) && view.tokens.isBoundary(start + 2)
      names.values[index].nexts.insert(text.unit(at: start + 2))
    }
    return names.filter { $0.value.isWhole && $0.value.count > 2 && $0.value.nexts.count > 2 }.keys.sorted()
      .map { [UInt16($0 >> 16), UInt16($0 & 0xFFFF)] }
  }

  /// 沈沁蕊 where 沈沁 was read: every time it stands in the text the same character follows, which no name is left by.
  private func continuation(of name: Range<Int>) -> [UInt16]? {
    let (end, units) = (name.upperBound, text.units[name])
    let next = text.unit(at: end)
    guard next.isHan, shapes.reading(of: name.lowerBound..<end + 1, in: view)?.form ?? 0 > 20,
      PersonContext.cue(at: end, in: text) == nil, !titles.isStart(end),
      // 莫里|致慰问电
      !TranscriptionEdges.verbs.contains(next), !NameWeigher.adverbs.contains(next)
    else { return nil }
    var count = 0
    let nearby = max(0, name.lowerBound - Self.vicinity)..<min(text.count - 2, end + Self.vicinity)
    for i in nearby where text.units[i] == units.first && text.units[i + 1] == units.last {
      guard text.units[i + 2] == next else { return nil }
      count += 1
    }
    return count > 1 ? units + [next] : nil
  }

  /// Shapes whose surname may stand for the whole.
  private static let pairs: [PersonEvidence.Shape] = [.japanese, .doubleSurname]
  /// What the same name before an office elsewhere says.
  private static let repetition = 85
  /// Of a name that is known from elsewhere.
  private static let leastContext = -45
}
