internal import TextPipeline

/// How much characters speak for a Japanese given name, by their place in it: log-odds of their share there against their
/// share in running text, in eighths of a bit. From the lexicon type `kanji`.
struct JapaneseGivenNames: Sendable {
  private struct Character: Sendable {
    /// The whole name.
    var single = unlisted
    /// Of a name of two.
    var first = unlisted
    var second = unlisted
    /// Of a name of three.
    var middle = unlisted
    var third = unlisted
  }

  /// How much less a character says that only Chinese names have.
  private static let strangeness = 35

  /// Of a character that no given name has there.
  private static let unlisted = -40
  private static let longest = 3

  private static let functionWords: UnitSet = "将曾已并也和与及对向从为"
  private static let leastDespite = 60

  private let characters: [UInt16: Character]

  init(_ lexicons: LexiconSet) {
    var characters: [UInt16: Character] = [:]
    let slots: [(String, WritableKeyPath<Character, Int>)] = [
      ("single", \.single), ("first", \.first), ("second", \.second), ("middle", \.middle),
      ("third", \.third),
    ]
    for (key, slot) in slots {
      TermWeights(lexicons, of: LexiconType("kanji")) { Int32($0.features.integer(key) ?? Self.unlisted) }
        .forEachCharacter { characters[$0, default: Character()][keyPath: slot] = Int($1) }
    }
    self.characters = characters
  }

  /// Visits the given names that may begin at `start`: where they end, and their log-odds.
  func forEach(
    at start: Int, in text: AnalysisText, _ statistics: NameStatistics,
    _ visit: (_ end: Int, _ odds: Int) -> Void
  ) {
    let units = text.units[start..<min(start + Self.longest, text.count)].prefix { $0.isHan }
    let parts = units.map { characters[$0] ?? stranger(statistics.character($0)) }
    var odds: [Int] = []
    if parts.count > 0 { odds.append(parts[0].single) }
    if parts.count > 1 { odds.append(parts[0].first + parts[1].second) }
    if parts.count > 2 { odds.append(parts[0].middle + parts[1].middle + parts[2].third) }
    for (i, own) in odds.enumerated() {
      // 岸田|将不再…, but 将史
      if own < Self.leastDespite, Self.functionWords.contains(units[start]) { continue }
      // 龙|也: a name that goes on well
      let longer = odds[(i + 1)...].max() ?? own
      let isPlaceEnd = statistics.character(units[start + i]).isPlaceEnd
      visit(start + i + 1, own - max(0, longer - own) / 2 - (isPlaceEnd ? 70 : 0))
    }
  }

  /// What is known of a character from Chinese names.
  private func stranger(_ character: NameStatistics.Character) -> Character {
    guard !character.isParticle else { return Character() }
    func less(_ odds: Int8) -> Int { max(Self.unlisted, min(Int(odds) - Self.strangeness, 0)) }
    return Character(
      single: less(character.single), first: less(character.first), second: less(character.second),
      middle: less(character.first))
  }
}
