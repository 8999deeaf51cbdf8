internal import TextPipeline

/// Says where people belong: `affiliated_with` from a person to an organisation, where the clause states it.
///
/// Runs after ``TitleLinker``, whose relations say who holds which title.
struct AffiliationLinker: Linker {
  var rules: [Rule] { [.linkBodyTitle, .linkSharedBody, .linkBodyPerson, .linkComesFrom] }

  func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    let text = view.text
    let standing = StandingMentions(mentions)
    let attachment = standing.attachment(in: text)
    let bodies = attachment.bodies
    let people = attachment.people
    let bodyBefore = OffsetIndex(bodies.map(\.upperBound), in: text)
    let bodyAt = OffsetIndex(bodies.map(\.lowerBound), in: text, first: true)
    var found: Set<MentionRelation> = []
    /// - Parameters: `person` is an index of `mentions`, `body` one of `bodies`.
    func add(_ person: Int, _ body: Int, _ rule: Rule) {
      found.insert(MentionRelation(.affiliatedWith, from: person, to: standing.bodies[body], rule: rule))
    }

    // Through a title: the organisation in front of it, or the one of the title before.
    var previous: (person: Int, body: Int)?
    for (title, holders) in AffiliationLinker.grouped(links.relations) {
      let range = mentions[title].range
      let own =
        body(endingAt: range.lowerBound, bodyBefore, in: text)
        ?? deictic(before: range.lowerBound, bodyBefore, in: text)
      if let own {
        for person in holders { add(person, own, .linkBodyTitle) }
      } else if let last = previous, shares(mentions[last.person].range, with: range, in: text) {
        for person in holders where person != last.person { add(person, last.body, .linkSharedBody) }
        if holders[0] != last.person { previous = (holders[holders.count - 1], last.body) }
      }
      if let own { previous = (holders[holders.count - 1], own) }
    }
    // Right before the name, or after 来自.
    for (person, range) in people.enumerated() {
      var start = range.lowerBound
      var isBlank = false
      while start > 0, text[start - 1].isBlank, range.lowerBound - start < 3 {
        start -= 1
        isBlank = true
      }
      if let body = body(endingAt: start, bodyBefore, in: text) {
        add(standing.people[person], body, .linkBodyPerson)
        for other in attachment.following(person)
        where isBlank || text.unit(at: people[other].upperBound) != "的" {
          add(standing.people[other], body, .linkBodyPerson)
        }
      }
      if text.has("来自", at: range.upperBound), let body = bodyAt[range.upperBound + 2] {
        add(standing.people[person], body, .linkComesFrom)
      }
    }
    var added = Links()
    added.relations = found.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    return added
  }

  /// Who holds each title, in order of titles.
  private static func grouped(_ relations: [MentionRelation]) -> [(title: Int, people: [Int])] {
    var groups: [(title: Int, people: [Int])] = []
    for relation in relations where relation.type == .titleOf {
      if groups.last?.title == relation.from {
        groups[groups.count - 1].people.append(relation.to)
      } else {
        groups.append((relation.from, [relation.to]))
      }
    }
    return groups
  }

  /// The organisation that ends at `offset`, over 的 and a second name in brackets.
  private func body(endingAt offset: Int, _ bodyBefore: OffsetIndex, in text: AnalysisText) -> Int? {
    if let body = bodyBefore[offset] { return body }
    guard offset > 1 else { return nil }
    switch text[offset - 1] {
    case "的": return bodyBefore[offset - 1]
    case ",":
      // 在某院，院长…
      return bodyBefore[offset - 1].flatMap {
        isLocative(before: offset - 1, in: text) ? $0 : nil
      }
    case ")":
      var open = offset - 2
      while open > 0, offset - open < 30, text[open] != "(" { open -= 1 }
      return text[open] == "(" ? bodyBefore[open] : nil
    default: return nil
    }
  }

  private func isLocative(before end: Int, in text: AnalysisText) -> Bool {
    var i = end
    while i > 0, end - i < 30, text[i - 1].isHan { i -= 1 }
    return text.unit(at: i) == "在"
  }

  /// 该院院长, 该公司护士长: the organisation named last.
  private func deictic(before offset: Int, _ bodyBefore: OffsetIndex, in text: AnalysisText) -> Int? {
    for length in 2...3 where text.unit(at: offset - length) == "该" {
      return (max(0, offset - 119)...offset - length).compactMap { bodyBefore[$0] }.max()
    }
    return nil
  }

  /// Whether a title without an organisation goes on about the one of the person before: 主任甲、副主任乙; 民警甲、辅警乙.
  private func shares(_ person: Range<Int>, with title: Range<Int>, in text: AnalysisText) -> Bool {
    guard person.upperBound <= title.lowerBound else { return false }
    let gap = person.upperBound..<title.lowerBound
    guard !gap.contains(where: { text[$0] == "。" || text[$0].isNewline || text[$0] == ";" }) else {
      return false
    }
    if gap.count == 1, text[gap.lowerBound] == "、" { return true }
    let isDeputy =
      text[title.lowerBound] == "副" || text[title.lowerBound] == "党" || text.has("常务", at: title.lowerBound)
    guard isDeputy, gap.count < 40, let last = gap.last else { return false }
    return text[last] == "," || text[last] == "、" || text[last] == "和"
  }
}

extension Rule {
  static let linkBodyTitle = Rule(
    "link.body-title", gives: .affiliatedWith, "The body before the title that a person holds.",
    example: "⟦to:市水利局⟧局长⟦from:梁启航⟧主持会议。")
  static let linkSharedBody = Rule(
    "link.shared-body", gives: .affiliatedWith, "The body of the person before, for a title that names none.",
    example: "⟦to:市水利局⟧局长梁启航、副局长⟦from:姚远志⟧参加。")
  static let linkBodyPerson = Rule(
    "link.body-person", gives: .affiliatedWith, "The body right before a name.",
    example: "⟦to:临江市中医院⟧的⟦from:谭嘉木⟧获一等奖。")
  static let linkComesFrom = Rule(
    "link.comes-from", gives: .affiliatedWith, "The body behind 来自.",
    example: "医生⟦from:谭嘉木⟧来自⟦to:临江市中医院⟧。")
}
