internal import TextPipeline

/// Says whose title it is: `title_of` from each title to each person who holds it.
struct TitleLinker: Linker {
  var rules: [Rule] { [.linkTitle] }

  func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    let standing = StandingMentions(mentions)
    for pair in standing.attachment(in: view.text).pairs() {
      added.relations.append(
        MentionRelation(
          .titleOf, from: standing.titles[pair.title], to: standing.people[pair.person], rule: .linkTitle))
    }
    return added
  }
}

extension Rule {
  static let linkTitle = Rule(
    "link.title", gives: .titleOf, "A title and who holds it.", example: "⟦from:局长⟧⟦to:梁启航⟧主持会议。")
}

/// Standing mentions by type, in order, with their indices.
struct StandingMentions {
  private(set) var titles: [Int] = []
  private(set) var people: [Int] = []
  private(set) var bodies: [Int] = []
  private let mentions: [Mention]

  init(_ mentions: [Mention]) {
    self.mentions = mentions
    bodies.reserveCapacity(mentions.count)
    for i in mentions.indices {
      switch mentions[i].type {
      case .title: titles.append(i)
      case .person: people.append(i)
      case .organization: bodies.append(i)
      default: break
      }
    }
  }

  /// People in a surname and title (冯主任) hold it already.
  func attachment(in text: AnalysisText) -> TitleAttachment {
    TitleAttachment(
      titles: titles.map { mentions[$0].range }, people: people.map { mentions[$0].range },
      bodies: bodies.map { mentions[$0].range }, text: text)
  }
}
