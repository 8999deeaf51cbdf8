import TextPipeline

// 1. A mention type of your own: a name is all it needs. It appears under this name in every output.
extension MentionType {
  static let phone = MentionType(rawValue: "phone")
}

// 2. A lexicon of your own: term ⇥ type ⇥ canonical ⇥ key=value;…, where the last two may be missing. The type is a
//    name that your extractor asks for. Terms are folded as texts are, so either script and width will do. Larger
//    ones are read from a file: Lexicon(tsv: String(contentsOfFile: path, encoding: .utf8), name: path).
let phoneLabels = """
  咨询电话\tphone-label\t\tuse=enquiry
  联系电话\tphone-label\t\tuse=enquiry
  服务热线\tphone-label\t\tuse=enquiry
  举报电话\tphone-label\t\tuse=report
  热线\tphone-label
  """

/// Finds telephone numbers that a label announces: 咨询电话：0999-5550123.
///
/// An extractor is a value without mutable state: several workers ask it at once. It returns candidates; whether they
/// stand against others on the same text is the resolver's decision.
struct PhoneExtractor: Extractor {
  // 3. What it adds. With `requires` it would also name the types whose candidates it wants to read through
  //    view.candidates(of:); the pipeline refuses to start when nobody before it provides them.
  let provides: [MentionType] = [.phone]
  // 4. Its entries in the rule catalogue, one for each rule that its mentions name.
  let rules: [Rule] = [.phoneLabelled]

  private static let label = LexiconType("phone-label")
  private static let openings: UnitSet = ":( "
  private static let joiners: UnitSet = "- "

  func candidates(in view: DocumentView) -> [Mention] {
    // 5. Anchor on something rare and look around from there. All lexicons are scanned once a document, so the
    //    hits are there already. 热线 inside 服务热线 gives the same number twice: the resolver keeps one.
    view.hits.all.compactMap { hit in
      hit.type == PhoneExtractor.label ? number(after: hit, in: view) : nil
    }
  }

  private func number(after label: LexiconHit, in view: DocumentView) -> Mention? {
    // 6. Rules read view.text: UTF-16 units, folded, so that （ is ( and ： is :. Offsets are plain Int; the way
    //    back to the original text is the pipeline's business.
    let text = view.text
    var start = label.range.upperBound
    while PhoneExtractor.openings.contains(text.unit(at: start)) { start += 1 }

    var end = start
    var digits: [UInt16] = []
    while text.unit(at: end).isDigit || PhoneExtractor.joiners.contains(text.unit(at: end)) {
      if text[end].isDigit { digits.append(text[end]) }
      end += 1
    }
    while end > start, !text[end - 1].isDigit { end -= 1 }
    guard (5...12).contains(digits.count) else { return nil }

    // 7. A mention says what it means (`value`), which rule found it, of which class the rule is, and on what
    //    evidence: `pipeline.trace(document)` shows it, for those that lost as well.
    let use = view.hits.entry(label).features["use"] ?? "any"
    return Mention(
      .phone, start..<end, value: .name(canonical: String(decoding: digits, as: UTF16.self)),
      rule: .phoneLabelled, method: .grammar, confidence: .high,
      evidence: [Evidence(label.range, "label, use \(use)"), Evidence(start..<end, "\(digits.count) digits")])
  }
}

extension Rule {
  // 8. A stable id, what it gives, one sentence, and an example in which ⟦type:…⟧ marks what it finds.
  static let phoneLabelled = Rule(
    "phone.labelled", gives: .phone, "Five to twelve digits behind a label.",
    example: "咨询电话：⟦phone:0999-5550123⟧。")
}
