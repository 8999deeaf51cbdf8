internal import TextPipeline

/// Finds the right edge of the noun phrase behind a number: a chunker over the words of ``PhraseReader``.
///
/// The words that may belong to the phrase are read up to the first that cannot (a predicate, a conjunction, a mark);
/// then the head is looked for among them, because a verb inside is part of a compound only if a noun follows it
/// (医疗救护点位) and the predicate of the clause if none does (重大项目开工).
///
/// A reference: with its vocabularies a copy would count more than a hundred.
final class NounPhraseChunker: Sendable {
  /// What the measure word says of the noun.
  enum Counting {
    /// 名, 位
    case persons
    /// 场, 次: its noun may be a verb
    case events
    /// 家, 个: of those who act, among others; no measure word, as in 5000万群众
    case actors
    case things

    /// - Parameter unit: the last character of the measure word.
    init(_ unit: UInt16) {
      self =
        unit == 0
        ? .actors
        : NounPhraseWords.personal.contains(unit)
          ? .persons
          : NounPhraseWords.events.contains(unit)
            ? .events : NounPhraseWords.actors.contains(unit) ? .actors : .things
    }
  }

  struct Phrase {
    var range: Range<Int>
    /// Its head is a verb used as a noun.
    var isVerbal = false
  }

  let reader: PhraseReader
  let words = NounPhraseWords()

  init(reader: PhraseReader) { self.reader = reader }

  /// How far a phrase reaches, in UTF-16 units.
  private static let reach = 32

  /// The phrase that starts at `start`, coordinations included.
  /// - Parameter allowsClause: whether a clause may stand before it (接受手术的患者): the noun behind its 的 is taken.
  func phrase(from start: Int, _ counting: Counting, allowsClause: Bool, in view: DocumentView) -> Phrase? {
    let text = view.text
    guard let start = opening(start, in: view) else { return nil }
    let first = next(at: start, isFirst: true, in: view)
    if allowsClause, let first {
      // “指哪打哪”的导弹, 自动化的高炉
      if first.isQuoted
        || counting == .things && first.range.count > 2 && text[first.range.upperBound - 1] == "化",
        text.unit(at: first.range.upperBound) == "的",
        let phrase = behindClause(first.range.upperBound, counting, in: view)
      {
        return phrase
      }
      switch first.kind {
      case .verb, .opener, .adjective, .attribute:
        if let phrase = behindClause(start, counting, in: view) { return phrase }
      case .seldomNominal:
        if text.unit(at: first.range.upperBound) != "的",
          let phrase = behindClause(start, counting, in: view)
        {
          return phrase
        }
      case .noun, .modifier, .nominal, .tail, .stop: break
      }
    }
    guard var phrase = chunk(from: start, counting, in: view) else { return nil }
    // 不同颜色的梅花
    if allowsClause, counting == .things, text.has("不同", at: start),
      text.unit(at: phrase.range.upperBound) == "的",
      let other = behindClause(phrase.range.upperBound, counting, in: view)
    {
      return other
    }
    if allowsClause, let inner = described(phrase.range, counting, in: view) { phrase = inner }
    return coordinated(phrase, counting, in: view)
  }

  /// 第一个操纵飞机: whether a verb opens it that is seldom a noun and no attribute.
  func opensWithVerb(_ start: Int, in view: DocumentView) -> Bool {
    guard start < view.text.count, let first = next(at: start, isFirst: true, in: view) else { return false }
    return first.kind == .seldomNominal && first.range.upperBound < view.text.count
      && reader.word(at: first.range.upperBound, in: view).range.count > 1
  }

  // MARK: - One phrase

  /// Modifiers and nouns from `start` on, up to the head.
  func chunk(from start: Int, _ counting: Counting, in view: DocumentView) -> Phrase? {
    let text = view.text
    let run = run(from: start, in: view)
    guard let first = run.first, let count = headed(run, counting, in: view) else { return nil }
    let last = run[count - 1].range
    if count == 1, first.isQuoted { return Phrase(range: start + 1..<last.upperBound - 1) }
    if count == 1, first.isUnknown, last.count == 1, !isHead(last.upperBound, in: view) { return nil }
    // 第15次访问中国
    if counting == .events, first.kind == .nominal || first.kind == .seldomNominal,
      isPlace(run[count - 1].range, view)
    {
      return nil
    }
    let isVerbal = run[..<count].allSatisfy { $0.kind == .nominal || $0.kind == .seldomNominal }
    // 第一次组织参加: a verb with something behind it is the predicate.
    if isVerbal, counting == .events, last.upperBound < text.count, text[last.upperBound].isHan,
      text[last.upperBound] != "的"
    {
      switch reader.word(at: last.upperBound, in: view).kind {
      case .opener, .stop: break
      case .noun, .modifier, .adjective, .nominal, .seldomNominal, .attribute, .tail, .verb: return nil
      }
    }
    if let close = shortBracket(last.upperBound, text) {
      return Phrase(range: start..<close, isVerbal: isVerbal)
    }
    return Phrase(range: start..<last.upperBound, isVerbal: isVerbal)
  }

  /// Whether a noun that verbs characterise follows the verb.
  private func isAttribute(_ verb: PhraseReader.Word, in view: DocumentView) -> Bool {
    guard verb.range.count == 2, verb.range.upperBound < view.text.count,
      let next = next(at: verb.range.upperBound, isFirst: false, in: view)
    else { return false }
    return next.kind == .noun && !next.isUnknown && next.range.count == 2
      && NounPhraseWords.heads.contains(view.text[next.range.upperBound - 1])
  }

  /// The words from `start` on that may be part of one phrase.
  private func run(from start: Int, in view: DocumentView) -> [PhraseReader.Word] {
    var run: [PhraseReader.Word] = []
    var i = start
    while i < view.text.count, i - start < Self.reach {
      guard let word = next(at: i, isFirst: run.isEmpty, in: view) else { break }
      switch word.kind {
      case .stop, .opener: return run
      case .verb where !run.isEmpty:
        // 通关查验通道: between a verbal noun and its head
        guard run.allSatisfy({ $0.kind != .noun }), isAttribute(word, in: view) else { return run }
        run.append(word)
        run[run.count - 1].kind = .nominal
      default: run.append(word)
      }
      i = word.range.upperBound
    }
    return run
  }
}
