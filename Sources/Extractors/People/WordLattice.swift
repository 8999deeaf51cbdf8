internal import TextPipeline

/// What the characters of a name would spell otherwise: the best chain of ordinary words and places over a stretch of
/// text, with and without the name in it (the lattice of a unigram segmenter, read locally).
///
/// A word weighs the pointwise mutual information of its characters, in eighths of a bit: how much more often they
/// stand together than by chance.
final class WordLattice: Sendable {
  /// frequency × 256 + 128 for a noun + part of speech
  private let words: TermWeights
  private let places: LexiconTypeSet
  private let divisions: LexiconTable<Int>

  struct Word: Sendable {
    /// floor(log2(frequency))
    var frequency: Int
    /// First letter of the part of speech.
    var partOfSpeech: UInt8
    /// A noun, or a verb that is used as one: 体育, 咨询.
    var isNominal: Bool
  }

  /// Characters looked at on each side of a name.
  private static let reach = 3

  init(_ lexicons: LexiconSet) {
    words = TermWeights(lexicons, of: .word) { entry in
      let part = entry.features["p"]?.utf8.first ?? 0
      let frequency = entry.features.integer("f") ?? 0
      // 咨询, 安全, but 文静 is seldom a noun.
      let isNominal =
        part == UInt8(ascii: "n") || entry.features["s"] == "vn" || frequency >= 8 && entry.features.has("n")
      return Int32(frequency) << 8 | (isNominal ? 128 : 0) | Int32(part)
    }
    divisions = lexicons.table(of: .division) { entry in
      let isShort = entry.features["form"] == "short"
      return switch entry.features["level"] {
      case "province", "prefecture": isShort ? 45 : 70
      case "county": isShort ? (entry.features.has("ambiguous") ? 12 : 40) : 60
      default: isShort ? 0 : 30
      }
    }
    places = ["country", "region", "nature", "landmark", "foreigncity", "festival"]
  }

  /// How much better the characters of `name` are read as words than as a name, in eighths of a bit: the best chain
  /// through it against the best chain that goes around it. Never negative.
  func rivalry(of name: Range<Int>, in view: DocumentView) -> Int {
    WordLattice.rivalry(of: name, count: view.text.count) { offset, limit, visit in
      forEachWord(at: offset, limit: limit, in: view, visit)
    }
  }

  /// How much better a text is read with a word across an edge of a place than with the place in it, in eighths of a
  /// bit: 前海|地标 against 海地. Negative where the place is the better reading; nil where no word crosses it.
  /// - Parameter isOpen: whether a word may cross the place's end, too.
  func crossing(of place: Range<Int>, isOpen: Bool, in view: DocumentView) -> Int? {
    let stretch = WordLattice.stretch(around: place, count: view.text.count)
    let (start, end, count) = (stretch.lowerBound, stretch.upperBound, stretch.count)
    // Bests of chains from `start` to each offset: of words beside the place and the place itself, of any other words,
    // and of those with one across an edge.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (count + 1)) { best in
      best.initialize(repeating: 0)
      let (other, crossed) = (count + 1, 2 * (count + 1))
      for i in 0...count { best[crossed + i] = .min / 2 }
      for i in 0...count {
        if i > 0 {
          for chain in [0, other, crossed] { best[chain + i] = max(best[chain + i], best[chain + i - 1]) }
        }
        guard i < count else { break }
        let from = start + i
        forEachWord(at: from, limit: end, in: view) { to, weight in
          let j = to - start
          let isPlace = from == place.lowerBound && to == place.upperBound
          if isPlace || to <= place.lowerBound || from >= place.upperBound {
            best[j] = max(best[j], best[i] + weight)
          }
          guard !isPlace else { return }
          best[other + j] = max(best[other + j], best[other + i] + weight)
          let isAcross =
            from < place.lowerBound && to > place.lowerBound
            || isOpen && from < place.upperBound && to > place.upperBound
          best[crossed + j] = max(
            best[crossed + j], (isAcross ? best[other + i] : best[crossed + i]) + weight)
        }
      }
      let result = best[crossed + count] - best[count]
      return best[crossed + count] < 0 ? nil : result
    }
  }

  /// What is read of a text for ``rivalry(of:in:)``.
  fileprivate static func stretch(around name: Range<Int>, count: Int) -> Range<Int> {
    max(0, name.lowerBound - reach)..<min(count, name.upperBound + reach)
  }

  /// - Parameters:
  ///   - count: the text's length.
  ///   - forEachWord: visits the words that start at an offset and end at a limit or before.
  @inline(__always)
  static func rivalry(
    of name: Range<Int>, count textCount: Int,
    _ forEachWord: (_ offset: Int, _ limit: Int, _ visit: (_ end: Int, _ weight: Int) -> Void) -> Void
  ) -> Int {
    let stretch = stretch(around: name, count: textCount)
    let (start, end, count) = (stretch.lowerBound, stretch.upperBound, stretch.count)
    // Bests of chains from `start` to each offset: `through` free, `around` only words outside the name.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * (count + 1)) { best in
      best.initialize(repeating: 0)
      let around = count + 1
      for from in start..<end {
        let i = from - start
        if i > 0 {
          best[i] = max(best[i], best[i - 1])
          best[around + i] = max(best[around + i], best[around + i - 1])
        }
        let outside = from < name.lowerBound || from >= name.upperBound
        forEachWord(from, end) { to, weight in
          let j = to - start
          best[j] = max(best[j], best[i] + weight)
          if outside, to <= name.lowerBound || from >= name.upperBound {
            best[around + j] = max(best[around + j], best[around + i] + weight)
          }
        }
      }
      best[count] = max(best[count], best[count - 1])
      best[around + count] = max(best[around + count], best[around + count - 1])
      return best[count] - best[around + count]
    }
  }

  /// The longest word that starts at `offset`.
  func word(at offset: Int, in view: DocumentView) -> (end: Int, word: Word)? {
    var longest: (end: Int, word: Word)?
    words.forEachTerm(in: view.text, at: offset, limit: offset + 4) { end, packed in
      longest = (
        end,
        Word(
          frequency: Int(packed >> 8), partOfSpeech: UInt8(packed & 0x7F), isNominal: packed & 128 != 0)
      )
    }
    return longest
  }

  /// Visits the words of the dictionary that start at `offset`, of two characters to five.
  func forEachWord(
    startingAt offset: Int, in text: AnalysisText, _ visit: (_ end: Int, _ frequency: Int) -> Void
  ) {
    guard text[offset].isHan else { return }
    words.forEachTerm(in: text, at: offset, limit: offset + 5) { end, packed in
      visit(end, Int(packed >> 8))
    }
  }

  fileprivate typealias Edge = (length: Int32, weight: Int32)

  /// Appends how far each word and place at `offset` reaches and what it weighs, and a length of 0.
  fileprivate func appendEdges(from offset: Int, in view: DocumentView, to edges: inout [Edge]) {
    forEachWord(at: offset, limit: .max, in: view) { edges.append((Int32($0 - offset), Int32($1))) }
    edges.append((0, 0))
  }

  /// Visits words and places of two characters and more that start at `offset`.
  fileprivate func forEachWord(
    at offset: Int, limit: Int, in view: DocumentView, _ visit: (_ end: Int, _ weight: Int) -> Void
  ) {
    guard view.text[offset].isHan else { return }
    words.forEachTerm(in: view.text, at: offset, limit: min(limit, offset + 5)) { end, packed in
      let length = end - offset
      // log2 of p(word) / Π p(character), the average character taken at 2^-9.5, the dictionary's total at 2^26
      let weight = 8 * Int(packed >> 8) + 76 * length - 208
      // A rare word is a word all the same.
      visit(end, min(max(weight, 12 * length), 48 * length))
    }
    for i in view.hits.indices(startingAt: offset) {
      let hit = view.hits.all[i]
      guard hit.range.count > 1, hit.range.upperBound <= limit else { continue }
      if let weight = divisions[hit] {
        visit(hit.range.upperBound, weight)
      } else if places.contains(hit.type) {
        visit(hit.range.upperBound, 40)
      } else if hit.type == .title {
        visit(hit.range.upperBound, 30 * hit.range.count - 15)
      }
    }
  }
}

/// The lattice of one text, each place looked up once: the names under consideration overlap.
final class TextLattice {
  private let lattice: WordLattice
  private let view: DocumentView
  /// For each offset where its edges begin, from 1; 0 where nobody has asked.
  private let starts: UnsafeMutableBufferPointer<Int32>
  /// How far a word reaches and what it weighs; a length of 0 ends the edges of one offset.
  private var edges: [WordLattice.Edge] = []

  init(_ lattice: WordLattice, of view: DocumentView) {
    self.lattice = lattice
    self.view = view
    starts = .allocate(capacity: view.text.count)
    starts.initialize(repeating: 0)
  }

  deinit { starts.deallocate() }

  /// The same as ``WordLattice/rivalry(of:in:)``.
  func rivalry(of name: Range<Int>) -> Int {
    var isKnown = true
    for offset in WordLattice.stretch(around: name, count: starts.count) {
      isKnown = isKnown && starts[offset] != 0
    }
    if !isKnown { look(around: name, into: &edges) }
    let edges = edges
    return WordLattice.rivalry(of: name, count: starts.count) { [starts] offset, limit, visit in
      var i = Int(starts[offset]) - 1
      while edges[i].length != 0 {
        let end = offset + Int(edges[i].length)
        if end <= limit { visit(end, Int(edges[i].weight)) }
        i += 1
      }
    }
  }

  /// The longest word that starts at `offset`.
  func word(at offset: Int) -> (end: Int, word: WordLattice.Word)? { lattice.word(at: offset, in: view) }

  /// Visits the words of the dictionary that start at `offset`, of two characters to five.
  func forEachWord(at offset: Int, _ visit: (_ end: Int, _ frequency: Int) -> Void) {
    lattice.forEachWord(startingAt: offset, in: view.text, visit)
  }

  private func look(around name: Range<Int>, into edges: inout [WordLattice.Edge]) {
    for offset in WordLattice.stretch(around: name, count: starts.count) where starts[offset] == 0 {
      starts[offset] = Int32(edges.count + 1)
      lattice.appendEdges(from: offset, in: view, to: &edges)
    }
  }
}
