internal import TextPipeline

/// Finds the right edge of the noun phrase behind a number: a chunker over the words of ``PhraseReader``.
///
/// The words that may belong to the phrase are read up to the first that cannot (a predicate, a conjunction, a mark);
/// then the head is looked for among them, because a verb inside is part of a compound only if a noun follows it
/// (医疗救护点位) and the predicate of the clause if none does (重大项目开工).
struct NounPhraseChunker: Sendable {
  /// What the measure word says of the noun.
  enum Counting {
    /// 名, 位
    case persons
    /// 场, 次: its noun may be a verb
    case events
    /// 家, 个: of those who act, among others
    case actors
    case things

    /// - Parameter unit: the last character of the measure word.
    init(_ unit: UInt16) {
      self =
        NounPhraseWords.personal.contains(unit)
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

  /// How far a phrase reaches, in UTF-16 units.
  private static let reach = 32

  /// The phrase that starts at `start`, coordinations included.
  /// - Parameter allowsClause: whether a clause may stand before it (接受手术的患者): the noun behind its 的 is taken.
  func phrase(from start: Int, _ counting: Counting, allowsClause: Bool, in view: DocumentView) -> Phrase? {
    let text = view.text
    guard let start = opening(start, in: view) else { return nil }
    let first = next(at: start, isFirst: true, in: view)
    if allowsClause, let first {
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
    if allowsClause, let inner = described(phrase.range, counting, in: view) { phrase = inner }
    return coordinated(phrase, counting, in: view)
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
      isPlace(run[count - 1], view)
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

  /// The words from `start` on that may be part of one phrase.
  private func run(from start: Int, in view: DocumentView) -> [PhraseReader.Word] {
    var run: [PhraseReader.Word] = []
    var i = start
    while i < view.text.count, i - start < Self.reach {
      guard let word = next(at: i, isFirst: run.isEmpty, in: view) else { break }
      switch word.kind {
      case .stop, .opener: return run
      case .verb where !run.isEmpty: return run
      default: run.append(word)
      }
      i = word.range.upperBound
    }
    return run
  }

  /// A word, a title in its marks, or a number with its unit before a noun (80周年专题展).
  private func next(at i: Int, isFirst: Bool, in view: DocumentView) -> PhraseReader.Word? {
    let text = view.text
    if !isFirst, text[i] == "-" || text[i] == "—", text.unit(at: i - 1).isHan {
      // 中国-东盟博览会, 米格-29战机
      var end = i + 1
      while end < text.count, text[end].isDigit || text[end].isLatin { end += 1 }
      return text.unit(at: end).isHan ? PhraseReader.Word(range: i..<end, kind: .modifier) : nil
    }
    if !isFirst, let close = shortBracket(i, text), close < text.count, text[close].isHan,
      view.hits.starting(at: i + 1).contains(where: { NounPhraseWords.places.contains($0.type) })
    {
      // 中国(山城)博览会
      switch reader.word(at: close, in: view).kind {
      case .noun, .modifier, .nominal: return PhraseReader.Word(range: i..<close, kind: .modifier)
      case .adjective, .seldomNominal, .attribute, .tail, .verb, .opener, .stop: return nil
      }
    }
    if text[i] == "“" || text[i] == "《" {
      guard let close = closing(i, text) else { return nil }
      return PhraseReader.Word(range: i..<close + 1, kind: .noun, isQuoted: true)
    }
    if let numeral = numeral(at: i, in: view) {
      if let end = numbered(numeral, isFirst, in: view) {
        return PhraseReader.Word(range: i..<end, kind: .modifier)
      }
      // 一体化, 百货: a word that only begins with a number
      guard text[i].isHan else { return nil }
      let word = reader.word(at: i, in: view)
      return word.isUnknown || word.range.upperBound <= numeral.range.upperBound ? nil : word
    }
    guard text[i].isHan || text[i].isLatin else { return nil }
    var word = reader.word(at: i, in: view)
    // 全国代表大会: 全国 in front
    if isFirst, word.kind == .stop, text[i] == "全", word.range.count > 1 { word.kind = .modifier }
    // 消博会
    if !isFirst, word.kind == .stop, text[i] == "会", word.range.count == 1,
      !NounPhraseWords.persons.contains(text.unit(at: i - 1))
    {
      word.kind = .noun
    }
    // 服务型, 开放式: never the head
    if word.kind == .noun, word.range.count > 2,
      text[word.range.upperBound - 1] == "型" || text[word.range.upperBound - 1] == "式",
      NounPhraseWords.forms.match(in: text, at: word.range.upperBound - 2)?.end != word.range.upperBound
    {
      word.kind = .modifier
    }
    return word
  }

  private static let numerals: UnitSet = "〇零一二三四五六七八九十百千万亿两几数半"

  func numeral(at offset: Int, in view: DocumentView) -> Numeral? {
    guard view.text[offset].isDigit || Self.numerals.contains(view.text[offset]) else { return nil }
    var low = 0
    var high = view.numerals.count
    while low < high {
      let middle = (low + high) / 2
      if view.numerals[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < view.numerals.count && view.numerals[low].range.lowerBound == offset
      ? view.numerals[low] : nil
  }

  /// 5A级, 80周年, 24小时 before a noun: where it ends.
  private func numbered(_ numeral: Numeral, _ isFirst: Bool, in view: DocumentView) -> Int? {
    let text = view.text
    var end = numeral.range.upperBound
    while text.unit(at: end).isLatin { end += 1 }
    if let (stop, _) = words.numberedBy.match(in: text, at: end) {
      end = stop
    } else if end == numeral.range.upperBound {
      return nil
    }
    // 烘干机24小时作业
    if !isFirst, text[end - 1] == "时" || text[end - 1] == "钟" { return nil }
    guard end < text.count, text[end].isHan || text[end].isLatin else { return nil }
    switch reader.word(at: end, in: view).kind {
    case .noun, .modifier, .adjective, .nominal, .attribute: return end
    case .seldomNominal, .tail, .verb, .opener, .stop: return nil
    }
  }

  /// How many words of the run are the phrase, its head last; nil where there is none.
  private func headed(_ run: [PhraseReader.Word], _ counting: Counting, in view: DocumentView) -> Int? {
    let text = view.text
    let lastNoun = run.lastIndex { $0.kind == .noun } ?? -1
    var head: Int?
    func isPersonHead() -> Bool { head.map { isPerson(run[$0 - 1].range, text) } ?? false }
    func isGathering() -> Bool {
      head.map { NounPhraseWords.gatherings.contains(text[run[$0 - 1].range.upperBound - 1]) } ?? false
    }
    /// Whether the noun that follows later is one that verbs characterise.
    func leads() -> Bool { NounPhraseWords.heads.contains(text[run[lastNoun].range.upperBound - 1]) }
    for (i, word) in run.enumerated() {
      switch word.kind {
      case .noun:
        // 报刊《星报》: a title behind a noun is its name, not part of it.
        if word.isQuoted, head != nil, run[i...].allSatisfy(\.isQuoted) { return head }
        // 航空母舰山城舰: a place behind a noun is a name's.
        if head != nil, isPlace(word, view),
          i + 1 < run.count && run[(i + 1)...].allSatisfy({ $0.isUnknown || $0.isQuoted })
            || counting == .events && isGathering()
        {
          return head
        }
        // 第六届进博会电力保障: a meeting ends its name
        if counting == .events, isGathering(),
          !NounPhraseWords.gatherings.contains(text[run[lastNoun].range.upperBound - 1])
        {
          return head
        }
        // 商品零售额
        if head != nil, i == lastNoun, word.range.count > 1,
          NounPhraseWords.sums.contains(text[word.range.upperBound - 1])
        {
          return head
        }
        // An unknown word behind a person is more likely what he does.
        if word.isUnknown, !word.isQuoted, word.range.count > 1, isPersonHead() { return head }
        if word.isUnknown, word.range.count == 1, head != nil, i == lastNoun,
          text.unit(at: word.range.upperBound).isHan,
          !NounPhraseWords.suffixes.contains(text[word.range.lowerBound])
        {
          return head
        }
        head = i + 1
      case .modifier:
        // 两大奇迹新篇章: another phrase
        if i > lastNoun { return head }
        if head != nil, text[word.range.lowerBound] == "新", word.range.count == 1, !run[i + 1].isUnknown,
          run[i + 1].range.count > 1
        {
          return head
        }
      case .adjective:
        if head != nil, i + 1 >= run.count || run[i + 1].kind != .noun && run[i + 1].kind != .modifier {
          return head
        }
      case .attribute:
        if head != nil, i > lastNoun || isPersonHead() { return head }
      case .tail:
        if head == nil {
          head = i + 1
        } else if run[(i + 1)...].allSatisfy({ $0.isUnknown || $0.kind != .noun }) {
          return head
        }
      case .verb:
        // 承办单位, but not 检出病毒
        guard i == 0, counting != .events, word.range.count > 1, lastNoun > 0, leads() else { return head }
      case .nominal, .seldomNominal:
        let isWeak = word.kind == .seldomNominal
        if i < lastNoun {
          guard let before = head, !run[before - 1].isQuoted else { continue }
          if !leads() {
            // 2次核酸检测阴性证明
            if counting == .events, !isWeak, !isGathering(), !isPersonHead() { head = i + 1 }
            return head
          }
          if isWeak,
            !NounPhraseWords.institutions.contains(text[run[lastNoun].range.upperBound - 1])
          {
            return head
          }
          // 会议审议: what a gathering does
          if counting == .events, isGathering() { return head }
          if NounPhraseWords.agents.contains(text[run[before - 1].range.upperBound - 1]),
            isPerson(run[lastNoun].range, text)
          {
            return head
          }
          if counting != .events || isWeak, isPersonHead(), isWeak || !isPerson(run[lastNoun].range, text) {
            return head
          }
        } else if head == nil || run[..<i].allSatisfy({ $0.kind == .nominal || $0.kind == .seldomNominal }) {
          if isWeak, head == nil, counting != .events { return nil }
          if counting == .persons { return nil }
          head = i + 1
        } else if counting == .events, !isWeak || i + 1 == run.count, !isGathering(),
          !isPersonHead() || !text.unit(at: word.range.upperBound).isHan || text[word.range.upperBound] == "的"
        {
          head = i + 1
        } else {
          return head
        }
      case .opener, .stop: return head
      }
    }
    return head
  }

  private func isPlace(_ word: PhraseReader.Word, _ view: DocumentView) -> Bool {
    view.hits.starting(at: word.range.lowerBound).contains {
      NounPhraseWords.places.contains($0.type) && $0.range == word.range
    }
  }

  func isPerson(_ range: Range<Int>, _ text: AnalysisText) -> Bool {
    NounPhraseWords.persons.contains(text.unit(at: range.upperBound - 1))
      && NounPhraseWords.notPersons.match(in: text, at: range.upperBound - 2)?.end != range.upperBound
  }

  /// A single character that may be what is counted: 67座桥.
  private func isHead(_ end: Int, in view: DocumentView) -> Bool {
    let text = view.text
    let next = text.unit(at: end)
    guard next.isHan, next != "的", next != "和" else { return true }
    guard NounPhraseWords.singles.contains(text[end - 1]) else { return false }
    switch reader.word(at: end, in: view).kind {
    case .verb, .opener, .stop, .seldomNominal, .attribute: return true
    case .noun, .modifier, .adjective, .nominal, .tail: return false
    }
  }

  /// “…” or 《…》 from `start`: where it closes.
  private func closing(_ start: Int, _ text: AnalysisText) -> Int? {
    let mark: UInt16 = text[start] == "“" ? 0x201D : 0x300B
    var i = start + 1
    while i < min(text.count, start + 40) {
      if text[i] == mark { return i > start + 1 ? i : nil }
      if text[i].isNewline || text[i] == "。" { return nil }
      i += 1
    }
    return nil
  }

  /// 县(区), 学生(幼儿)
  private func shortBracket(_ open: Int, _ text: AnalysisText) -> Int? {
    guard text.unit(at: open) == "(" else { return nil }
    var i = open + 1
    while i < min(text.count, open + 9), text[i].isHan || text[i] == "、" { i += 1 }
    return i > open + 1 && text.unit(at: i) == ")" ? i + 1 : nil
  }
}
