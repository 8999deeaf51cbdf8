import TextPipeline

/// What the canonical name of a mention rests on.
extension Explanation {
  /// Who gave the name, and why.
  func source(ofName i: Int) -> [Tree] {
    guard let addition = trace.additions.last(where: { $0.links.canonical[i] != nil }) else { return [] }
    let evidence = addition.links.nameEvidence[i] ?? []
    return [Tree("by  \(type(of: addition.linker))", reasons(evidence, ofName: i).map { Tree($0) })]
  }

  private func reasons(_ evidence: NameEvidence, ofName i: Int) -> [String] {
    let canonical = trace.annotated.entities[i].canonical ?? ""
    let level = matched(i) { $0.contains("deictic") }
    var reasons: [String] = []
    if evidence.contains(.locality) {
      let place = trace.annotated.entities[i].article.flatMap {
        trace.annotated.articles[$0].context.locality
      }
      reasons.append(
        "\(level ?? "no place") in  \(place ?? trace.annotated.locality ?? canonical), which the article is about"
      )
    }
    if evidence.contains(.namedPlace) {
      let place = place(in: canonical, for: level, i)
      let witness = named(i) { $0.contains(place) }.map { ", as in \($0)" } ?? ""
      reasons.append("\(level ?? "no place") is  \(place)\(witness)")
    }
    if evidence.contains(.sharedPrefix) {
      reasons.append(
        "said once  \(matched(i) { $0 == "shared prefix" } ?? "the place"), by the list that it stands in")
    }
    if evidence.contains(.definition), let name = matched(i, where: { $0 == "alias of" }) {
      reasons.append("alias of  \(name)")
    }
    if evidence.contains(.secondName) { reasons.append("second name of  \(holder(of: canonical, i))") }
    if evidence.contains(.longForm) { reasons.append("short for  \(holder(of: canonical, i))") }
    if evidence.contains(.initials) { reasons.append("initials of  \(holder(of: canonical, i))") }
    return reasons
  }

  /// What a name has up to the level that it stands for, or before what is written.
  private func place(in canonical: String, for level: String?, _ i: Int) -> String {
    if let end = level?.last.flatMap({ canonical.firstIndex(of: $0) }) { return String(canonical[...end]) }
    let written = trace.annotated.entities[i].text
    let same = zip(canonical.reversed(), written.reversed()).prefix { $0 == $1 }.count
    return String(canonical.dropLast(same))
  }

  /// What some evidence of the mention matched.
  private func matched(_ i: Int, where isMeant: (String) -> Bool) -> String? {
    trace.resolution.standing[i].evidence.first { isMeant($0.what) }.map { text.string($0.range).onOneLine }
  }

  /// The mention that has the name, else one that has it inside, else one of the same body that says more.
  private func holder(of canonical: String, _ i: Int) -> String {
    let own = trace.annotated.entities[i]
    let longer = trace.annotated.entities.first { other in
      other.canonical == canonical && other.text.count > own.text.count
    }
    return named(i) { $0 == canonical } ?? named(i) { $0.contains(canonical) } ?? longer.map {
      "\($0.id) \($0.text)"
    }
      ?? canonical
  }

  /// The first other mention of a name or place whose text meets a condition.
  private func named(_ i: Int, where isMeant: (String) -> Bool) -> String? {
    let entities = trace.annotated.entities
    let found = entities.indices.first { j in
      j != i && [.organization, .person, .location].contains(entities[j].type)
        && isMeant(entities[j].text.onOneLine)
    }
    return found.map { "\(entities[$0].id) \(entities[$0].text.onOneLine)" }
  }
}
