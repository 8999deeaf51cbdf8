internal import TextPipeline

/// The full names of clubs: 申花 takes 上海申花队 where the text has it, 皇马 its full name.
struct ClubForms: Sendable {
  private let canonical: LexiconTable<[UInt16]>

  init(_ lexicons: LexiconSet) {
    canonical = lexicons.table(of: ClubNames.type) { $0.canonical.map { Array($0.utf16) } ?? [] }
  }

  func complete(_ names: inout [ComposedName], _ mentions: [Mention], in view: DocumentView) {
    let text = view.text
    defer { completeTowns(&names, mentions, in: text) }
    /// The short forms of the text, by which the names are grouped that end in them.
    var shorts: [ArraySlice<UInt16>: [UInt16]] = [:]
    for name in names where mentions[name.index].isFound(by: .organizationClub) {
      let short = ClubNames.stem(of: mentions[name.index].range, in: text)
      // 上海申花 is none, for it is found by 申花.
      guard shorts[text.units[short]] == nil, mentions[name.index].evidence.first?.range == short else {
        continue
      }
      guard shorts.count < FullForms.limit else { return }
      let known = view.hits.lexicons.hit(of: ClubNames.type, for: short, in: text)
      shorts[text.units[short]] = known.flatMap { canonical[$0] } ?? []
    }
    guard !shorts.isEmpty else { return }
    let knowns = Set(shorts.values)
    var groups: [[UInt16]: [Int]] = [:]
    for i in names.indices {
      let stem = ClubNames.stem(of: mentions[names[i].index].range, in: text)
      if let club = club(of: text.units[stem], among: shorts, knowns) { groups[club, default: []].append(i) }
    }
    for members in groups.values {
      let longest = members.max { names[$0].full.count < names[$1].full.count }
      guard let longest, members.count > 1 else { continue }
      let full = names[longest].full
      for i in members where names[i].full != full { names[i].take(full, .longForm) }
    }
  }

  /// 云川队, where the text names one club of that town: 云川启鸿.
  private func completeTowns(_ names: inout [ComposedName], _ mentions: [Mention], in text: AnalysisText) {
    let clubs = names.filter { mentions[$0.index].isFound(by: .organizationClub) }.prefix(FullForms.limit)
    guard !clubs.isEmpty else { return }
    teams: for i in names.indices {
      let team = mentions[names[i].index].range
      guard 3...4 ~= team.count, text[team.upperBound - 1] == "队" else { continue }
      let town = text.units[team.dropLast()]
      var full: [UInt16]?
      for club in clubs where mentions[club.index].range.count > team.count {
        guard text.units[mentions[club.index].range].starts(with: town) else { continue }
        if let full, full != club.full { continue teams }
        full = club.full
      }
      if let full, full != names[i].full { names[i].take(full, .longForm) }
    }
  }

  /// Which club a name is of: it is one of the short forms or ends in one, behind no more than a town and a sponsor; where
  /// the lexicon says what the short form stands for, only that.
  private func club(
    of stem: ArraySlice<UInt16>, among shorts: [ArraySlice<UInt16>: [UInt16]], _ knowns: Set<[UInt16]>
  ) -> [UInt16]? {
    for start in stem.indices.prefix(Self.longestLead + 1) where stem.endIndex - start > 1 {
      guard let known = shorts[stem[start...]] else { continue }
      if known.isEmpty { return Array(stem[start...]) }
      if start == stem.startIndex { return known }
    }
    let whole = Array(stem)
    return knowns.contains(whole) ? whole : nil
  }

  private static let longestLead = 5
}
