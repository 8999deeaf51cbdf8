public import TextPipeline

/// Titled works, laws, plans and notices: what stands in 《》, the brackets included.
public struct DocumentExtractor: Extractor {
  public var provides: [MentionType] { [.document] }
  public var rules: [Rule] { [.documentTitle] }

  /// A title longer than this is a bracket that was never closed.
  private static let longest = 200

  private static let marks: UnitSet = "《》\n"

  /// Needs no lexicon: the brackets decide.
  public init() {}

  public func candidates(in view: DocumentView) -> [Mention] {
    let text = view.text
    var found: [Mention] = []
    // Titles hold others in 〈〉, sloppily also in 《》.
    var open: [Int] = []
    for i in text.offsets(of: Self.marks) {
      switch text[i] {
      case "《":
        if let first = open.first, i - first > Self.longest { open = [] }
        open.append(i)
      case "》":
        guard let start = open.popLast() else { continue }
        if open.isEmpty, i > start + 1, i - start <= Self.longest {
          found.append(
            Mention(
              .document, start..<i + 1, rule: .documentTitle, method: .grammar, score: 400,
              confidence: .high,
              evidence: [Evidence(start..<start + 1, "《"), Evidence(i..<i + 1, "》")]))
        }
      case 0x0A: open = []
      default: break
      }
    }
    return found
  }
}

extension Rule {
  static let documentTitle = Rule(
    "document.title", gives: .document, "What stands in 《》, the brackets included.",
    example: "印发⟦document:《养老服务办法》⟧的通知。")
}
