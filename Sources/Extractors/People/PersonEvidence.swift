internal import TextPipeline

/// All that speaks for and against a name, weighed in one place. Log-odds in eighths of a bit; a sum above 0 means
/// more likely a name than not.
struct PersonEvidence: Sendable {
  /// Family name and given name against chance, from ``NameStatistics``.
  var form: Int
  /// How the name is built.
  var shape: Shape
  /// What the characters spell otherwise (``WordLattice``).
  var rivalry = 0
  /// How far it is a word, or made of words.
  var wordiness = 0
  /// What stands before and after (``PersonContext``).
  var context = 0
  /// A list of names that it stands in.
  var list = 0
  /// The same name elsewhere in the document.
  var established = 0
  /// What the tagger says (``NameTagger``), where the rest leaves it open.
  var tagged = 0
  /// Word boundaries of the segmenter that it cuts through, 0…2.
  var cuts = 0

  /// The segmenter's dictionary has it as one word.
  var isToken = false
  /// The same, and the lexicons of words and places do not: a name that everybody knows (孙中山).
  var isKnown = false
  /// The segmenter's dictionary has no word in it, and on either side stands a mark or a word that it has.
  var isLoose = false
  /// The lexicons have it as a place: a country, a region, a river, a town abroad.
  var place = 0
  /// Nothing beside it says that a name stands here.
  var isUnintroduced = false

  enum Shape: Sendable {
    case single, double, spaced, doubleSurname, japanese
  }

  /// The most that characters out of the segmenter's vocabulary say for a name.
  static let looseness = 40
  /// What a well-known name says for itself, where nothing else does.
  static let fame = 90
  /// The rarest family name and the oddest given name that count in full.
  static let leastForm = -60

  /// The share of positions of running text where a name of this shape begins.
  private var prior: Int {
    switch shape {
    case .single: -62
    case .double: -46
    case .spaced: -20
    case .doubleSurname: -100
    case .japanese: -46
    }
  }

  /// Log-odds in eighths of a bit.
  var sum: Int {
    var sum = max(form, PersonEvidence.leastForm) + prior + context + list + established + tagged
    sum -= rivals + 14 * cuts
    if established == 0, list < 80 { sum -= list > 60 ? wordiness / 2 : wordiness }
    if isKnown {
      sum += PersonEvidence.fame
    } else if isToken, context < 100 {
      sum -= 20
    }
    if isLoose {
      switch shape {
      case .double, .doubleSurname, .japanese: sum += PersonEvidence.looseness
      case .single where isUnintroduced: sum += 25
      case .single where context >= 80: sum += 12
      default: break
      }
    }
    sum -= place
    if isUnintroduced, list <= 65, established == 0 { sum -= list > 25 ? 25 : 55 }
    return sum
  }

  /// The same without what other sources say.
  func limited(to sources: EvidenceSources) -> PersonEvidence {
    var limited = self
    if !sources.contains(.form) { limited.form = 0 }
    if !sources.contains(.context) { (limited.context, limited.isUnintroduced) = (0, false) }
    if !sources.contains(.words) { (limited.rivalry, limited.wordiness, limited.place) = (0, 0, 0) }
    if !sources.contains(.tokens) {
      limited.cuts = 0
      (limited.isToken, limited.isKnown, limited.isLoose) = (false, false, false)
    }
    return limited
  }

  /// Beside an office a name may well be a word.
  private var rivals: Int { min(rivalry, context >= 80 ? 45 : context >= 40 && !isUnintroduced ? 70 : 120) }

  /// In hundredths of a nat, the unit of ``Mention/score``. The places that it spells otherwise are weighed already:
  /// those that are mentions themselves count half.
  var score: Int { PersonEvidence.hundredths(sum + min(rivals / 2, 15)) }

  private static func hundredths(_ eighths: Int) -> Int { eighths * 866 / 100 }

  /// What was weighed about the name at `range`, for `explain`.
  func reasons(at range: Range<Int>) -> [Evidence] {
    var reasons: [Evidence] = []
    // Eight of its own and two of the surroundings.
    reasons.reserveCapacity(10)
    func add(_ what: String, _ weight: Int) {
      guard weight != 0 else { return }
      reasons.append(Evidence(range, what, weight: PersonEvidence.hundredths(weight)))
    }
    let form = max(form, PersonEvidence.leastForm)
    add("form of a name", form)
    add("spells words", -rivals)
    add("context", context)
    add("list of names", list)
    add("named elsewhere", established)
    add("tagger", tagged)
    let fame = isKnown ? PersonEvidence.fame : 0
    add("a word of the segmenter's only", fame)
    add("prior of its shape and place", sum - form + rivals - context - list - established - tagged - fame)
    return reasons
  }
}
