internal import TextPipeline

/// Says which relations only repeat what the article has stated: a relation is given once, in the clause that states it.
///
/// Runs after the linkers of people and names, whose canonical names say who and what is the same.
struct RestatementLinker: Linker {
  func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    /// What each mention of a person is said to hold and to belong to, in the order of the text.
    var statements: [Int: [MentionRelation]] = [:]
    for relation in links.relations {
      switch relation.type {
      case .titleOf: statements[relation.to, default: []].append(relation)
      case .affiliatedWith: statements[relation.from, default: []].append(relation)
      default: break
      }
    }
    var known: [Holder: Known] = [:]
    for person in statements.keys.sorted() {
      let holder = Holder(
        name: name(of: person, mentions, links, in: view),
        article: view.layout.article(at: mentions[person].range.lowerBound))
      var stated = statements[person] ?? []
      // Taken out, so that it is not copied when it grows.
      var before = known.removeValue(forKey: holder) ?? Known()
      defer { known[holder] = before }
      // 副教授梁启航老师: what somebody is called whose office is known.
      if let address = address(of: person, in: stated, mentions, in: view.text),
        stated.contains(where: { $0.type == .titleOf && $0 != address }) || !before.titles.isEmpty
      {
        added.restated.insert(address)
        stated.removeAll { $0 == address }
      }
      // 县水利局局长甲 … 副县长、县水利局局长甲: a clause that says anything new is given whole.
      if stated.allSatisfy({ isKnown($0, from: before, mentions, links, in: view) }) {
        added.restated.formUnion(stated)
        continue
      }
      for relation in stated {
        if relation.type == .titleOf {
          for part in parts(of: mentions[relation.from].range, in: view.text)
          where !before.titles.contains(where: { view.text.units[$0] == view.text.units[part] }) {
            before.titles.append(part)
          }
        } else {
          before.bodies.insert(name(of: relation.to, mentions, links, in: view))
        }
      }
    }
    return added
  }

  /// Somebody in an article: pages have several, and each tells who is who.
  private struct Holder: Hashable {
    var name: String
    var article: Int?
  }

  private struct Known {
    /// Each office alone: 党委书记 and 院长 of 党委书记、院长.
    var titles: [Range<Int>] = []
    var bodies: Set<String> = []
  }

  private func address(
    of person: Int, in stated: [MentionRelation], _ mentions: [Mention], in text: AnalysisText
  ) -> MentionRelation? {
    stated.first {
      $0.type == .titleOf && text.units[mentions[$0.from].range] == Self.teacher
        && mentions[$0.from].range.lowerBound == mentions[person].range.upperBound
    }
  }

  private func isKnown(
    _ relation: MentionRelation, from known: Known, _ mentions: [Mention], _ links: Links,
    in view: DocumentView
  ) -> Bool {
    let text = view.text
    guard relation.type == .titleOf else {
      return known.bodies.contains(name(of: relation.to, mentions, links, in: view))
    }
    let title = mentions[relation.from].range
    // A byline is of its story, wherever it stands again.
    if Self.credits.length(endingAt: title.upperBound, in: text) != nil { return false }
    return parts(of: title, in: text).allSatisfy { part in
      known.titles.contains { isShort(part, of: $0, in: text) }
    }
  }

  /// 书记 for 党委书记, but not 局长 for 副局长.
  private func isShort(_ part: Range<Int>, of title: Range<Int>, in text: AnalysisText) -> Bool {
    guard title.count >= part.count else { return false }
    let start = title.upperBound - part.count
    return text.units[start..<title.upperBound] == text.units[part]
      && (start == title.lowerBound || text[start - 1] != "副")
  }

  private func parts(of title: Range<Int>, in text: AnalysisText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = title.lowerBound
    for i in title where Self.joints.contains(text[i]) {
      if i > start { found.append(start..<i) }
      start = i + 1
    }
    if start < title.upperBound { found.append(start..<title.upperBound) }
    return found
  }

  private func name(of mention: Int, _ mentions: [Mention], _ links: Links, in view: DocumentView) -> String {
    if let name = links.canonical[mention] { return name }
    if case .name(let name) = mentions[mention].value { return name }
    return String(view.text.written(mentions[mention].range))
  }

  private static let joints: UnitSet = "、兼,"
  private static let teacher = ArraySlice("老师".utf16)
  private static let credits: WordEnds = ["记者", "通讯员", "摄", "摄影", "编辑", "责编", "编译", "见习生", "实习生", "作者", "撰文"]
}
