internal import TextPipeline

/// Players in reports of matches, whose names have a hyphen or an initial: 达里尔-莫里斯, R布兰科.
extension ForeignNames {
  /// Two characters at least on both sides, no place and no club.
  func isLong(_ name: Range<Int>, around hyphen: Int, in view: DocumentView) -> Bool {
    let parts = [name.lowerBound..<hyphen, hyphen + 1..<name.upperBound]
    return parts.allSatisfy { part in
      part.count > 1
        && !view.hits.contains(startingAt: part.lowerBound) {
          $0.range == part && GlossedNames.others.contains($0.type)
        }
    }
  }

  /// R布兰科, C.布兰科: an initial and a family name of three characters or more, in reports of matches.
  func initialled(_ talk: MatchTalk, in view: DocumentView) -> [Found] {
    let text = view.text
    var found: [Found] = []
    for i in text.offsets(of: Self.initials) {
      let start = text.unit(at: i + 1) == "." ? i + 2 : i + 1
      guard !text.unit(at: i - 1).isLatin, !text.unit(at: i - 1).isDigit, text.unit(at: start).isHan,
        talk.isMatch(at: i)
      else { continue }
      let demands = TranscriptionEdges.Demands(prior: -20, isStrict: true, least: 3)
      if let (end, sum) = edges.end(from: start, demands, in: view), text.unit(at: end) != 0xB7 {
        found.append(Found(range: i..<end, sum: max(sum, 40)))
      }
    }
    return found
  }

  private static let initials = UnitSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
