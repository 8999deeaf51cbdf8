public import TextPipeline

/// `alias_of`: a short form or a second name to the name beside which the text puts it.
public struct AliasLinker: Linker {
  public init() {}

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    var byRange: [Range<Int>: Int] = [:]
    for (i, mention) in mentions.enumerated() where mention.type == .organization {
      byRange[mention.range] = i
    }
    for (i, mention) in mentions.enumerated() where mention.type == .organization {
      if let defined = mention.evidence.first(where: { $0.what == "alias of" })?.range {
        if mention.rule != "organization.alias.repeated", let name = byRange[defined] {
          added.relations.append(MentionRelation(.aliasOf, from: i, to: name, rule: "alias.defined"))
        }
      } else if let first = Self.secondName(i, mentions),
        Self.isSecond(mention.range, after: mentions[first].range, in: view.text)
      {
        added.relations.append(MentionRelation(.aliasOf, from: i, to: first, rule: "alias.second-name"))
      }
    }
    return added
  }

  /// The organization right before the bracket in which the mention stands first.
  static func secondName(_ index: Int, _ mentions: [Mention]) -> Int? {
    let start = mentions[index].range.lowerBound
    var i = index - 1
    while i >= 0, mentions[i].range.upperBound + 1 >= start {
      if mentions[i].type == .organization, mentions[i].range.upperBound + 1 == start { return i }
      i -= 1
    }
    return nil
  }

  /// A ( B ) or A ( B , …
  static func isSecond(_ second: Range<Int>, after first: Range<Int>, in text: AnalysisText) -> Bool {
    guard text[first.upperBound] == "(" else { return false }
    let next = text.unit(at: second.upperBound)
    return next == ")" || next == ","
  }
}
