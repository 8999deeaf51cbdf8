internal import TextPipeline

/// People of odd given names whom a text tells of again and again: 高下沅 opens three clauses and says something in two of them.
struct RecurringSubjects: Sendable {
  let statistics: NameStatistics

  /// The names where they open a clause, in order.
  func names(in view: DocumentView) -> [Range<Int>] {
    let text = view.text
    var subjects: [UInt64: Subject] = [:]
    var start = 0
    while start < text.count - 3 {
      let name = start..<start + 3
      if mayBeName(name, in: view) {
        let key = text.units[name].reduce(0) { $0 << 16 | UInt64($1) }
        subjects[key, default: Subject()].add(name, in: text)
      }
      start = text.next(Self.marks, from: start) + 1
    }
    return subjects.values.filter(\.isPerson).flatMap(\.names).sorted { $0.lowerBound < $1.lowerBound }
  }

  private struct Subject {
    var names: [Range<Int>] = []
    /// How often somebody speaks or acts there.
    var deeds = 0
    /// What follows: one character always is the rest of a word.
    var nexts: Set<UInt16> = []

    var isPerson: Bool { names.count > 2 && deeds > 1 && nexts.count > 1 }

    mutating func add(_ name: Range<Int>, in text: AnalysisText) {
      names.append(name)
      nexts.insert(text.unit(at: name.upperBound))
      if let cue = PersonContext.cue(at: name.upperBound, in: text), cue.value >= 35 { deeds += 1 }
    }
  }

  /// A family name and two characters of which the segmenter makes no word.
  private func mayBeName(_ name: Range<Int>, in view: DocumentView) -> Bool {
    let text = view.text
    return statistics.surname(text[name.lowerBound]) > 0
      && name.allSatisfy { text[$0].isHan && view.tokens.isBoundary($0) }
      && view.tokens.isBoundary(name.upperBound)
      && name.dropFirst().allSatisfy {
        statistics.isPart(text[$0]) && !NameWeigher.functionWords.contains(text[$0])
      }
      && !ActingNames.bodyEnds.contains(text[name.upperBound - 1])
      && !statistics.character(text[name.upperBound - 1]).isPlaceEnd
      && !view.hits.contains(startingAt: name.lowerBound) { $0.range.count > 1 }
  }

  private static let marks: UnitSet = "\n,。;!?:“” "
}
