public import TextPipeline

/// `alias_of`: a short form or a second name to the name beside which the text puts it.
public struct AliasLinker: Linker {
  /// Needs no lexicon: brackets and what extractors said decide.
  public init() {}

  public var rules: [Rule] { [.aliasDefined, .aliasSecondName] }

  public func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    for i in mentions.indices where mentions[i].type == .organization {
      if let defined = mentions[i].definition {
        if !mentions[i].isFound(by: .organizationAliasRepeated),
          !mentions[i].isFound(by: .organizationPartRepeated),
          !mentions[i].isFound(by: .organizationSchoolShort),
          let name = mentions.organization(at: defined)
        {
          added.relations.append(MentionRelation(.aliasOf, from: i, to: name, rule: .aliasDefined))
        }
      } else if let first = Self.secondName(i, mentions),
        Self.isSecond(mentions[i].range, after: mentions[first].range, in: view.text)
      {
        added.relations.append(MentionRelation(.aliasOf, from: i, to: first, rule: .aliasSecondName))
      }
    }
    return added
  }

  private static let founders: WordEnds = ["大学", "学院", "公司", "集团"]
  private static let institutes: WordEnds = ["中心", "研究所", "研究院", "实验室", "基地"]
  private static let media: UnitSet = "报网台"

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

  /// A ( B ) or A ( B , …; a campus in the bracket is where the first is, not another name of it.
  static func isSecond(_ second: Range<Int>, after first: Range<Int>, in text: AnalysisText) -> Bool {
    // 东楚网(黄石日报): two media.
    guard text[first.upperBound] == "(", !text.has("校区", endingAt: second.upperBound),
      !media.contains(text[first.upperBound - 1]) || !media.contains(text[second.upperBound - 1])
    else { return false }
    // 云川大学(深空探测研究中心): a part of the first.
    if Self.founders.length(endingAt: first.upperBound, in: text) != nil,
      Self.institutes.length(endingAt: second.upperBound, in: text) != nil
    {
      return false
    }
    let next = text.unit(at: second.upperBound)
    return next == ")" || next == ","
  }
}

extension Rule {
  static let aliasDefined = Rule(
    "alias.defined", gives: .aliasOf, "A short form and the name that a bracket gives it to.",
    example: "⟦to:世界卫生组织⟧（⟦from:WHO⟧）发布报告。")
  static let aliasSecondName = Rule(
    "alias.second-name", gives: .aliasOf, "A name in the bracket behind another.",
    example: "⟦to:云川市人民医院⟧（⟦from:云川市急救中心⟧）举行义诊。")
}

extension Mention {
  /// Where the name stands that a short form was defined for.
  var definition: Range<Int>? {
    for reason in evidence where reason.what == "alias of" { return reason.range }
    return nil
  }
}

extension [Mention] {
  /// The organization that covers exactly `range`, of mentions in output order.
  func organization(at range: Range<Int>) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.range.lowerBound == range.lowerBound }.indices.last {
      self[$0].range == range && self[$0].type == .organization
    }
  }
}
