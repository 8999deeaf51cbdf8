internal import TextPipeline

/// Canonical names of people: without the spaces inside, and the full name for 冯主任.
///
/// Runs after ``TitleLinker``, whose relations say which of two people of one family name holds the title.
struct PersonLinker: Linker {
  func links(for mentions: [Mention], given links: Links, in view: DocumentView) -> Links {
    var added = Links()
    let people = mentions.indices.filter { mentions[$0].type == .person }
    /// Titles by who holds them.
    var titles: [Int: [Int]] = [:]
    for relation in links.relations where relation.type == .titleOf {
      titles[relation.to, default: []].append(relation.from)
    }
    // Few texts ask for it.
    lazy var byFirstUnit = Dictionary(grouping: people) { view.text.unit(at: mentions[$0].range.lowerBound) }
    let transcribed = transcribed(people, mentions, in: view.text)
    for index in people {
      let mention = mentions[index]
      if !transcribed.isEmpty, let full = transcribed[view.text.units[mention.range]], let full {
        added.canonical[index] = name(mentions[full], in: view)
        added.nameEvidence[index] = .longForm
        continue
      }
      if let surname = surname(before: mention, in: view) {
        let sameStart = byFirstUnit[view.text.unit(at: mention.range.lowerBound)] ?? []
        if let full = fullName(of: index, surname, among: sameStart, mentions, titles, in: view) {
          added.canonical[index] = name(mentions[full], in: view)
          added.nameEvidence[index] = .longForm
        }
      } else if isAddressed(mention, in: view.text),
        let full = addressed(
          mention.range, among: byFirstUnit[view.text.unit(at: mention.range.lowerBound)] ?? [], mentions,
          in: view.text)
      {
        added.canonical[index] = name(mentions[full], in: view)
        added.nameEvidence[index] = .longForm
      } else if view.text.units[mention.range].contains(where: { $0.isBlank }) {
        added.canonical[index] = name(mention, in: view)
      }
    }
    added.contexts = contexts(people, mentions, links, in: view)
    return added
  }

  /// The family name in 冯主任, whichever rule found it.
  private func surname(before mention: Mention, in view: DocumentView) -> Range<Int>? {
    if mention.isFound(by: .personSurnameTitle) { return mention.evidence.first?.range }
    let range = mention.range
    // 罗总 of the 总经理
    if range.count == 2, view.text[range.lowerBound + 1] == "总" {
      return range.lowerBound..<range.lowerBound + 1
    }
    guard range.count == 3, !isAddressed(mention, in: view.text) else { return nil }
    let title = range.lowerBound + 1..<range.upperBound
    let isTitle = view.hits.contains(startingAt: title.lowerBound) {
      $0.type == .title && $0.range == title
    }
    return isTitle ? mention.range.lowerBound..<title.lowerBound : nil
  }

  /// 冯女士, by whichever rule.
  private func isAddressed(_ mention: Mention, in text: AnalysisText) -> Bool {
    mention.isFound(by: .personHonorific)
      || mention.range.count == 3
        && TitleGrammar.honorifics.length(endingAt: mention.range.upperBound, in: text) != nil
  }

  /// The transcribed names by each of their parts: 佩特罗娃 of 安娜·佩特罗娃; nil where two have it.
  private func transcribed(_ people: [Int], _ mentions: [Mention], in text: AnalysisText)
    -> [ArraySlice<UInt16>: Int?]
  {
    var found: [ArraySlice<UInt16>: Int?] = [:]
    for index in people {
      let range = mentions[index].range
      for part in TranscribedParts.parts(of: text.units[range])
      where part.count > 1 && part.count < range.count {
        if let known = found[part] {
          let isSame = known.map { text.units[mentions[$0].range] == text.units[range] } ?? false
          if !isSame { found[part] = .some(nil) }
        } else {
          found[part] = .some(index)
        }
      }
    }
    return found
  }

  private func name(_ mention: Mention, in view: DocumentView) -> String {
    String(view.text.written(mention.range).filter { $0 != " " })
  }

  /// 韩远志先生 for 韩先生: the one of the family name whom the text calls so in full.
  private func addressed(
    _ range: Range<Int>, among people: [Int], _ mentions: [Mention], in text: AnalysisText
  ) -> Int? {
    guard range.count == 3 else { return nil }
    let honorific = text.units[range.lowerBound + 1..<range.upperBound]
    let called = people.prefix(PersonLinker.reach).filter { other in
      let name = mentions[other].range
      return !mentions[other].isFound(by: .personHonorific) && 2...3 ~= name.count
        && text.units[name.upperBound...].starts(with: honorific)
    }
    guard let first = called.first,
      called.allSatisfy({ text.units[mentions[$0].range] == text.units[mentions[first].range] })
    else { return nil }
    return first
  }

  /// How many people of one first character are looked at before and after a family name with a title.
  private static let reach = 64

  /// The person meant by family name and title: who holds it, else who was named last.
  private func fullName(
    of index: Int, _ surname: Range<Int>, among people: [Int], _ mentions: [Mention], _ titles: [Int: [Int]],
    in view: DocumentView
  ) -> Int? {
    let text = view.text
    let title = text.units[surname.upperBound..<mentions[index].range.upperBound]
    // The nearest ones on both sides, so that the time stays linear in a text with thousands of one name.
    var here = 0
    var end = people.count
    while here < end {
      let middle = (here + end) / 2
      if people[middle] < index { here = middle + 1 } else { end = middle }
    }
    let near = people[max(0, here - PersonLinker.reach)..<min(people.count, here + PersonLinker.reach)]
    let namesakes = near.filter { other in
      let range = mentions[other].range
      return !mentions[other].isFound(by: .personSurnameTitle)
        && !mentions[other].isFound(by: .personHonorific)
        && range.count > surname.count && text.units[range].starts(with: text.units[surname])
        && text.units[range] != text.units[mentions[index].range]
    }
    let holders = namesakes.filter { other in
      (titles[other] ?? []).contains { text.units[mentions[$0].range].suffix(title.count) == title }
    }
    let choices = holders.isEmpty ? namesakes : holders
    return choices.last { mentions[$0].range.lowerBound < mentions[index].range.lowerBound } ?? choices.first
  }

  /// The reporters of each article, added to what is known of it.
  private func contexts(_ people: [Int], _ mentions: [Mention], _ links: Links, in view: DocumentView)
    -> [ArticleContext]
  {
    var contexts = links.contexts
    while contexts.count < view.layout.articles.count { contexts.append(ArticleContext()) }
    var known = contexts.map { Set($0.reporters) }
    for relation in links.relations where relation.type == .titleOf {
      let title = mentions[relation.from].range
      guard view.text.has("记者", endingAt: title.upperBound),
        let article = view.layout.article(at: title.lowerBound)
      else { continue }
      let reporter = name(mentions[relation.to], in: view)
      if known[article].insert(reporter).inserted { contexts[article].reporters.append(reporter) }
    }
    return contexts
  }
}
