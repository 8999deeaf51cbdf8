internal import TextPipeline

/// Says where people belong: `affiliated_with` from a person to an organisation, where the clause states it.
///
/// Runs after ``TitleLinker``, whose relations say who holds which title.
struct AffiliationLinker: Linker {
  var rules: [Rule] { [.linkBodyTitle, .linkSharedBody, .linkBodyPerson, .linkBodyMember, .linkComesFrom] }

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

    // Through a title: the organisation in front of it, or the one of the titles before.
    var chain = TitleChain(text: text)
    for (title, holders) in AffiliationLinker.grouped(links.relations) {
      let range = mentions[title].range
      let own =
        body(of: range, bodyBefore, in: text)
        ?? deictic(before: range.lowerBound, bodyBefore, in: text)
      let people = holders.map { mentions[$0].range }
      if let own {
        for person in holders { add(person, own, .linkBodyTitle) }
        chain.append(range, of: people, body: own, in: bodies[own])
      } else {
        let shared = chain.shared(with: range)
        if let shared {
          for person in holders where mentions[person].range != shared.holder {
            add(person, shared.body, .linkSharedBody)
          }
        }
        chain.append(range, of: people, body: shared?.body, in: shared.map { bodies[$0.body] })
      }
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
      if let body = member(endingAt: start, bodyBefore, in: view) {
        for other in [person] + attachment.following(person) {
          add(standing.people[other], body, .linkBodyMember)
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

  /// The organisation of a title: right before it, over 原 or blanks, or where somebody is (在某院,院长…).
  private func body(of title: Range<Int>, _ bodyBefore: OffsetIndex, in text: AnalysisText) -> Int? {
    var offset = title.lowerBound
    if let length = Self.tenses.length(endingAt: offset, in: text) { offset -= length }
    // 来源:某报 作者:甲 are two credits.
    if text.unit(at: title.upperBound) != ":" {
      while offset > 0, title.lowerBound - offset < 4, text[offset - 1].isBlank { offset -= 1 }
    }
    if let body = body(endingAt: title.lowerBound, bodyBefore, in: text) ?? bodyBefore[offset] { return body }
    guard offset > 1, text[offset - 1] == ",", isLocative(before: offset - 1, in: text) else { return nil }
    return bodyBefore[offset - 1]
  }

  /// The organisation that ends at `offset`, over 的 and a second name in brackets.
  private func body(endingAt offset: Int, _ bodyBefore: OffsetIndex, in text: AnalysisText) -> Int? {
    if let body = bodyBefore[offset] { return body }
    guard offset > 1 else { return nil }
    switch text[offset - 1] {
    case "的": return bodyBefore[offset - 1]
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

  /// The body before 运动员, 射击运动员, 学生: a common noun for those who belong to it, maybe with what they do.
  private func member(endingAt offset: Int, _ bodyBefore: OffsetIndex, in view: DocumentView) -> Int? {
    let text = view.text
    for hit in view.hits.ending(at: offset) where hit.type == Self.title && hit.range.count > 1 {
      let start = hit.range.lowerBound
      guard Self.members.match(in: text, at: start)?.end == offset else { continue }
      for length in [0, 2, 3, 4] where start > length {
        guard let body = bodyBefore[start - length] else { continue }
        let gap = start - length..<start
        return gap.contains { !text[$0].isHan || Self.clauses.contains(text[$0]) } ? nil : body
      }
    }
    return nil
  }

  /// Characters that make more of a gap than a noun.
  private static let clauses: UnitSet = "派抓由与和对向为被有等及以在了着是把让给说"
  private static let title = LexiconType("title")
  /// When a title was held, between it and its body: 县水利局原局长.
  private static let tenses: WordEnds = ["时任", "现任", "新任", "前任", "首任", "首位", "首位女", "首任女", "原", "前"]
  /// Common nouns for those who belong to a body, which hold no title.
  private static let members = WordMap<Void>(words: [
    "运动员", "选手", "球员", "队员", "学生", "大学生", "研究生", "博士生", "留学生", "高才生", "博士", "硕士", "同学", "学员", "职工", "员工",
    "工人", "会员", "志愿者",
    "社工", "演员", "干部", "党员", "校友",
  ])
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
  static let linkBodyMember = Rule(
    "link.body-member", gives: .affiliatedWith, "The body before a common noun for those who belong to it.",
    example: "⟦to:临江体育学院⟧田径运动员⟦from:谭嘉木⟧夺冠。")
  static let linkComesFrom = Rule(
    "link.comes-from", gives: .affiliatedWith, "The body behind 来自.",
    example: "医生⟦from:谭嘉木⟧来自⟦to:临江市中医院⟧。")
}
