internal import TextPipeline

/// How much a character speaks for a name, by its place in it: log-odds of its share in that place of names against
/// its share in running text, in eighths of a bit. From the lexicon types `surname` and `given`.
final class NameStatistics: Sendable {
  /// Of a character that is no family name.
  static let none: Int8 = -128
  /// In a transcription, of a character that none is written with.
  static let never = -40

  /// What is known of a character; one load answers all.
  struct Character: Sendable {
    /// Log-odds as family name of one character; ``NameStatistics/none`` where it is none.
    var surname = NameStatistics.none
    /// As first character of a given name of two.
    var first: Int8 = 0
    /// As second character of a given name of two.
    var second: Int8 = 0
    /// As given name of one character.
    var single: Int8 = 0
    /// In a name transcribed from another script.
    var transcription = Int8(NameStatistics.never)
    /// Hardly ever part of a given name.
    var isParticle = false
    /// The end of the name of a place or a department.
    var isPlaceEnd = false

    /// As the whole given name.
    @inline(__always)
    var alone: Int { Int(single) - (isPlaceEnd ? 40 : 0) }
    /// As the given name together with the character after it.
    @inline(__always)
    func followed(by next: Character) -> Int { Int(first) + Int(next.second) - (next.isPlaceEnd ? 40 : 0) }
  }

  struct SurnameFeatures: Sendable {
    /// Of a Japanese family name: how much it speaks for a name, in eighths of a bit.
    var japanese: Int?
    /// Two characters and more.
    var isCompound: Bool
    /// A part of Uyghur, Tibetan, Yi … names, no family name.
    var isNamePart: Bool
  }

  /// Of every unit. Plain memory, for it is asked at every place of a text: reading it counts no references.
  private nonisolated(unsafe) let characters: UnsafeMutablePointer<Character>
  /// The family names of one character: small enough to stay in the cache where `characters` does not.
  private let family: UnitSet
  private let surnames: LexiconTable<SurnameFeatures>
  let japaneseGiven: JapaneseGivenNames

  init(_ lexicons: LexiconSet) {
    var characters = [Character](repeating: Character(), count: 65_536)
    surnames = lexicons.table(of: .surname) { entry in
      SurnameFeatures(
        japanese: entry.features.has("japanese") ? entry.features.integer("odds") : nil,
        isCompound: entry.features.has("compound"),
        isNamePart: entry.features.has("minority"))
    }
    japaneseGiven = JapaneseGivenNames(lexicons)
    TermWeights(lexicons, of: .surname) { entry in
      // The beginnings of Uyghur, Tibetan, Yi … names are no family names, unless they are counted as such: 刀.
      Int32(
        entry.features.integer("odds") ?? (entry.features.has("minority") ? Int(NameStatistics.none) : 0))
    }.forEachCharacter { unit, odds in
      characters[Int(unit)].surname = max(characters[Int(unit)].surname, Int8(clamping: odds))
    }
    let slots: [(String, WritableKeyPath<Character, Int8>, Int)] = [
      ("first", \.first, 0), ("second", \.second, 0), ("single", \.single, 0),
      ("foreign", \.transcription, NameStatistics.never),
    ]
    for (key, slot, absent) in slots {
      TermWeights(lexicons, of: .given) { Int32($0.features.integer(key) ?? absent) }.forEachCharacter {
        unit, odds in
        characters[Int(unit)][keyPath: slot] = Int8(clamping: odds)
      }
    }
    for unit in "的了着们是在把被就都说很等某岁您呢吗吧啊给让她他它这那们".utf16 {
      characters[Int(unit)].isParticle = true
    }
    for unit in "村镇乡县街路区省市科部局处院室厅阁湖港站桥寺庙馆宫殿塔峪坪沟滩窑屯堡湾祠墓陵碑阙岭屿党网菌菜泊族矿".utf16 {
      characters[Int(unit)].isPlaceEnd = true
    }
    var family = UnitSet()
    for unit in UInt16.min...UInt16.max where characters[Int(unit)].surname != NameStatistics.none {
      family.insert(unit)
    }
    self.family = family
    self.characters = .allocate(capacity: characters.count)
    self.characters.initialize(from: characters, count: characters.count)
  }

  deinit { characters.deallocate() }

  @inline(__always)
  func character(_ unit: UInt16) -> Character { characters[Int(unit)] }

  /// Whether a character is a family name.
  @inline(__always)
  func isSurname(_ unit: UInt16) -> Bool { family.contains(unit) }

  /// The next place from `start` on where a family name of one character stands; the text's end if there is none.
  func nextSurname(in text: AnalysisText, from start: Int) -> Int { text.next(family, from: start) }

  /// Log-odds of a family name of one character; ``none`` where it is none.
  @inline(__always)
  func surname(_ unit: UInt16) -> Int8 { characters[Int(unit)].surname }
  @inline(__always)
  func first(_ unit: UInt16) -> Int { Int(characters[Int(unit)].first) }
  @inline(__always)
  func second(_ unit: UInt16) -> Int { Int(characters[Int(unit)].second) }
  /// Whether the character may be part of a given name.
  @inline(__always)
  func isPart(_ unit: UInt16) -> Bool { !characters[Int(unit)].isParticle }
  @inline(__always)
  func transcription(_ unit: UInt16) -> Int { Int(characters[Int(unit)].transcription) }

  /// The family name that a lexicon hit stands for, nil for hits of other types.
  func features(_ hit: LexiconHit) -> SurnameFeatures? { surnames[hit] }
}
