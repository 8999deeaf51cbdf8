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

  private static let functionWords: UnitSet = "将曾已并也和与及对向从为的还却则又仍都就才在是有"
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
    func part(_ index: Int) -> Character? {
      let unit = text.unit(at: start + index)
      return unit.isHan ? characters[unit] ?? stranger(statistics.character(unit)) : nil
    }
    guard let a = part(0) else { return }
    let b = part(1)
    let c = b == nil ? nil : part(2)
    let two = b.map { a.first + $0.second }
    let three = b.flatMap { b in c.map { a.middle + b.middle + $0.third } }
    func give(_ length: Int, _ own: Int, longer: Int?) {
      // 岸田|将不再…, but 将史
      if own < Self.leastDespite, Self.functionWords.contains(text[start]) { return }
      // 三轮|互访: of characters that no given name has
      if length > 1, own <= length * Self.unlisted { return }
      // 龙|也: a name that goes on well
      let loss = max(0, (longer ?? own) - own) / 2
      let isPlaceEnd = statistics.character(text[start + length - 1]).isPlaceEnd
      visit(start + length, own - loss - (isPlaceEnd ? 70 : 0))
    }
    give(1, a.single, longer: two.map { max($0, three ?? $0) })
    if let two { give(2, two, longer: three) }
    if let three { give(3, three, longer: nil) }
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
