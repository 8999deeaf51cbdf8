internal import TextPipeline

/// Says where people belong: `affiliated_with` from a person to an organisation, where the clause states it.
///
/// Runs after ``TitleLinker``, whose relations say who holds which title.
struct AffiliationLinker: Linker {
  var rules: [Rule] {
    [
      .linkBodyTitle, .linkSharedBody, .linkBodyRow, .linkBodyPerson, .linkBodyMember, .linkBodyBehind,
      .linkBodyLabel,
      .linkBodySaid, .linkComesFrom, .linkServes,
    ]
  }

  func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    let text = view.text
    let standing = StandingMentions(mentions)
    let attachment = standing.attachment(in: text)
    let bodies = attachment.bodies
    let people = attachment.people
    let neighbours = BodyNeighbours(attachment, in: view)
    var found: [MentionRelation] = []
    var known: Set<Membership> = []
    /// - Parameters: `person` is an index of `mentions`, `body` one of `bodies`.
    func add(_ person: Int, _ body: Int, _ rule: Rule) {
      guard known.insert(Membership(person: person, body: body)).inserted else { return }
      found.append(MentionRelation(.affiliatedWith, from: person, to: standing.bodies[body], rule: rule))
    }

    // Through a title: the organisation in front of it, or the one of the titles before.
    var chain = TitleChain(text: text)
    for (title, holders) in AffiliationLinker.grouped(links.relations) {
      let range = mentions[title].range
      // 某会甲会长: the body before the name before the title.
      let named = holders.first.map { mentions[$0].range }.flatMap {
        $0.upperBound == range.lowerBound ? $0 : nil
      }
      let own =
        neighbours.body(ofTitle: range)
        ?? named.flatMap {
          neighbours.body(endingAt: $0.lowerBound) ?? neighbours.deictic(before: $0.lowerBound)
        }
      let people = holders.map { mentions[$0].range }
      if let own {
        for person in holders { add(person, own, .linkBodyTitle) }
        chain.append(range, of: people, body: own, in: bodies[own])
      } else {
        // 选举甲为某会会长,乙、丙为副会长; 甲当选某会会长,乙当选副会长
        let elected = people.last.flatMap {
          view.text.has("为", at: $0.upperBound) && $0.upperBound + 1 == range.lowerBound
            || view.text.has("当选", at: $0.upperBound) && view.text.has("副", at: range.lowerBound)
              && $0.upperBound + 2 == range.lowerBound
            ? people.first?.lowerBound : nil
        }
        if let first = people.first, let last = people.last,
          elected != nil || neighbours.isTenure(between: last, and: range),
          let employer = neighbours.employer(of: first)
        {
          for person in holders { add(person, employer, .linkBodyTitle) }
          chain.append(range, of: people, body: employer, in: bodies[employer])
          continue
        }
        let shared = chain.shared(
          with: range, from: named?.lowerBound ?? elected ?? range.lowerBound, isElected: elected != nil)
        if let shared {
          for person in holders where mentions[person].range != shared.holder {
            add(person, shared.body, .linkSharedBody)
          }
        }
        chain.append(range, of: people, body: shared?.body, in: shared.map { bodies[$0.body] })
      }
    }
    for (person, bodies) in OfficeRows(attachment).bodies.sorted(by: { $0.key < $1.key }) {
      for body in bodies { add(standing.people[person], body, .linkBodyRow) }
    }
    // Right before the name, or behind it.
    for (person, range) in people.enumerated() {
      var start = range.lowerBound
      var isBlank = false
      while start > 0, text[start - 1].isBlank, range.lowerBound - start < 3 {
        start -= 1
        isBlank = true
      }
      if let body = neighbours.body(endingAt: start) {
        add(standing.people[person], body, .linkBodyPerson)
        for other in attachment.following(person)
        where isBlank || text.unit(at: people[other].upperBound) != "的" {
          add(standing.people[other], body, .linkBodyPerson)
        }
      }
      if attachment.titleAt[range.upperBound] != nil, let body = neighbours.body(overDepartmentBefore: start)
      {
        add(standing.people[person], body, .linkBodyPerson)
      }
      if let body = neighbours.body(inClauseBefore: start) {
        for other in [person] + attachment.following(person) {
          add(standing.people[other], body, .linkServes)
        }
      }
      if let body = neighbours.member(before: start) {
        for other in [person] + attachment.following(person) {
          add(standing.people[other], body, .linkBodyMember)
        }
      }
      if text.unit(at: start - 1) == ":" {
        let list = [person] + attachment.following(person, isLabel: true)
        if let body = neighbours.body(labelling: range, upTo: people[list[list.count - 1]]) {
          for other in list { add(standing.people[other], body, .linkBodyLabel) }
        }
      }
      if let body = neighbours.body(inBracketBehind: range) ?? neighbours.body(explaining: range)
        ?? neighbours.body(onLineOf: range)
      {
        add(standing.people[person], body, .linkBodyBehind)
      }
      if let body = neighbours.agency(datelining: range) {
        add(standing.people[person], body, .linkBodyBehind)
      }
      if let body = neighbours.body(saidOf: range) { add(standing.people[person], body, .linkBodySaid) }
      let served = neighbours.served(by: range)
      if !served.isEmpty {
        for other in attachment.preceding(person) + [person] {
          for body in served { add(standing.people[other], body, .linkServes) }
        }
      }
      let end = attachment.endOfTitle(behind: range)
      if text.has("来自", at: end), let body = attachment.bodyAt[end + 2] {
        add(standing.people[person], body, .linkComesFrom)
      }
    }
    var added = Links()
    added.relations = found.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    return added
  }

  private struct Membership: Hashable {
    var person: Int
    var body: Int
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
}

extension Rule {
  static let linkBodyTitle = Rule(
    "link.body-title", gives: .affiliatedWith, "The body before the title that a person holds.",
    example: "⟦to:市水利局⟧局长⟦from:梁启航⟧主持会议。")
  static let linkSharedBody = Rule(
    "link.shared-body", gives: .affiliatedWith, "The body of the person before, for a title that names none.",
    example: "⟦to:市水利局⟧局长梁启航、副局长⟦from:姚远志⟧参加。")
  static let linkBodyRow = Rule(
    "link.body-row", gives: .affiliatedWith, "The body in the row of a table of office-holders.",
    example:
      "⟦to:临江市中医院⟧        ⟦from:谭嘉木⟧    院长\n临江市水利局        梁启航    局长\n临江市教育局        孟晓岚    副局长")
  static let linkBodyPerson = Rule(
    "link.body-person", gives: .affiliatedWith, "The body right before a name.",
    example: "⟦to:临江市中医院⟧的⟦from:谭嘉木⟧获一等奖。")
  static let linkBodyMember = Rule(
    "link.body-member", gives: .affiliatedWith, "The body before a common noun for those who belong to it.",
    example: "⟦to:临江体育学院⟧毕业生⟦from:谭嘉木⟧夺冠。")
  static let linkBodyBehind = Rule(
    "link.body-behind", gives: .affiliatedWith,
    "The body in the bracket behind a name, or alone with it on a line.",
    example: "⟦from:谭嘉木⟧（⟦to:临江市中医院⟧）获一等奖。")
  static let linkBodyLabel = Rule(
    "link.body-label", gives: .affiliatedWith, "The body that labels a line of names.",
    example: "⟦to:临江市中医院⟧：⟦from:谭嘉木⟧、梁启航")
  static let linkBodySaid = Rule(
    "link.body-said", gives: .affiliatedWith, "The body that a name is said to be of.",
    example: "⟦from:谭嘉木⟧是⟦to:临江体育学院⟧的学生。")
  static let linkServes = Rule(
    "link.serves", gives: .affiliatedWith, "The bodies that somebody joins or serves.",
    example: "⟦from:谭嘉木⟧2005年加入⟦to:临江市作家协会⟧。")
  static let linkComesFrom = Rule(
    "link.comes-from", gives: .affiliatedWith, "The body behind 来自.",
    example: "医生⟦from:谭嘉木⟧来自⟦to:临江市中医院⟧。")
}
