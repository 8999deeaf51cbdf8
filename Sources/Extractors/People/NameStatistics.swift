internal import TextPipeline

/// How much a character speaks for a name, by its place in it: log-odds of its share in that place of names against
/// its share in running text, in eighths of a bit. From the lexicon types `surname` and `given`.
struct NameStatistics: Sendable {
  /// Of a character that is no family name.
  static let none = Int16.min

  private var surnames = [Int16](repeating: NameStatistics.none, count: 65_536)
  private var firsts = [Int8](repeating: 0, count: 65_536)
  private var seconds = [Int8](repeating: 0, count: 65_536)
  private var singles = [Int8](repeating: 0, count: 65_536)
  private var transcriptions = [Int8](repeating: -40, count: 65_536)
  private let surnameTable: LexiconTable<SurnameFeatures>

  struct SurnameFeatures: Sendable {
    /// Log-odds in eighths of a bit; for two characters and more, which hardly occur otherwise, a constant.
    var odds: Int16
    var isJapanese: Bool
    /// Two characters and more.
    var isCompound: Bool
    /// A beginning of Uyghur, Tibetan, Yi … names, no family name.
    var isNamePart: Bool
  }

  init(_ lexicons: LexiconSet) {
    surnameTable = lexicons.table(of: LexiconType("surname")) { entry in
      let features = entry.features
      return SurnameFeatures(
        odds: Int16(features.integer("odds") ?? 70), isJapanese: features.has("japanese"),
        isCompound: features.has("compound"), isNamePart: features.has("minority"))
    }
    lexicons.characters(in: surnameTable) { unit, features in
      if !features.isNamePart { surnames[Int(unit)] = max(features.odds, surnames[Int(unit)]) }
    }
    struct Slots {
      var first, second, single: Int8
      var foreign: Int8
    }
    let given = lexicons.table(of: LexiconType("given")) { entry in
      func slot(_ key: String) -> Int8 { Int8(clamping: entry.features.integer(key) ?? 0) }
      return Slots(
        first: slot("first"), second: slot("second"), single: slot("single"),
        foreign: Int8(clamping: entry.features.integer("foreign") ?? -40))
    }
    lexicons.characters(in: given) { unit, slots in
      firsts[Int(unit)] = slots.first
      seconds[Int(unit)] = slots.second
      singles[Int(unit)] = slots.single
      transcriptions[Int(unit)] = slots.foreign
    }
  }

  /// Log-odds of a family name of one character; ``none`` where it is none.
  @inline(__always)
  func surname(_ unit: UInt16) -> Int16 { surnames[Int(unit)] }
  /// As first character of a given name of two.
  @inline(__always)
  func first(_ unit: UInt16) -> Int { Int(firsts[Int(unit)]) }
  /// As second character of a given name of two.
  @inline(__always)
  func second(_ unit: UInt16) -> Int { Int(seconds[Int(unit)]) }
  /// As given name of one character.
  @inline(__always)
  func single(_ unit: UInt16) -> Int { Int(singles[Int(unit)]) }
  /// In a name transcribed from another script.
  @inline(__always)
  func transcription(_ unit: UInt16) -> Int { Int(transcriptions[Int(unit)]) }

  /// The family name that a lexicon hit stands for, nil for hits of other types.
  func features(_ hit: LexiconHit) -> SurnameFeatures? { surnameTable[hit] }
}
